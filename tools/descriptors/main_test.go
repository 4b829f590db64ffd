package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// commit of istio/istio that is to be had as a Go module; 1.30.3 is not.
const commit = "v0.0.0-20260423205519-b01690e6db7d"

// The committed tables are what the program writes today.
func TestTablesAreCurrent(t *testing.T) {
	fresh := t.TempDir()
	if err := run(valuesOfRelease(t), fresh); err != nil {
		t.Fatal(err)
	}
	committed := "../../src/mesh/generated"
	made, err := os.ReadDir(fresh)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := os.ReadDir(committed)
	if err != nil {
		t.Fatal(err)
	}
	if len(made) != len(kept) {
		t.Errorf("%d tables are made, %d are committed", len(made), len(kept))
	}
	for _, entry := range made {
		want, err := os.ReadFile(filepath.Join(fresh, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		have, err := os.ReadFile(filepath.Join(committed, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if string(have) != string(want) {
			t.Errorf("%s is stale: README.md says how to renew it", entry.Name())
		}
	}
}

// valuesOfRelease is a file with the Values message of the release: that of the commit, with the
// one field that it lacks.
func valuesOfRelease(t *testing.T) string {
	command := exec.Command("go", "mod", "download", "-json", "istio.io/istio@"+commit)
	command.Dir = t.TempDir() // Outside of a module, so that go.sum is left alone.
	out, err := command.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	var module struct{ Dir string }
	if err := json.Unmarshal(out, &module); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(module.Dir, "operator/pkg/apis/values_types.proto"))
	if err != nil {
		t.Fatal(err)
	}
	const message, last = "message PilotTaintControllerConfig {", "string namespace = 2;"
	before, after, found := strings.Cut(string(text), message)
	if !found || !strings.Contains(after, last) {
		t.Fatalf("%s is not where it was", message)
	}
	whole := before + message + strings.Replace(after, last, last+" string name = 3;", 1)
	path := filepath.Join(t.TempDir(), "values_types.proto")
	if err := os.WriteFile(path, []byte(whole), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}
