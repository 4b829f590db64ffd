package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kube-inject/tools/vectors/layer"
	"kube-inject/tools/vectors/yamlread"
	"kube-inject/tools/vectors/yamlwrite"
)

// original is the module whose statements are counted.
const original = "go.yaml.in/yaml/v2"

// TestYAMLIsAsked asks all of YAML's vectors. It is what TestYAMLIsCovered measures.
func TestYAMLIsAsked(t *testing.T) {
	for _, l := range []*layer.Layer{&yamlread.Layer, &yamlwrite.Layer} {
		if _, err := answers(l); err != nil {
			t.Fatal(err)
		}
	}
}

// block is a run of statements.
type block struct {
	file       string
	start, end int
	statements int
	count      int
}

// The vectors reach every statement of yaml.v2 that reading and writing without types can reach.
// The others stand in uncovered.txt, each with its reason.
func TestYAMLIsCovered(t *testing.T) {
	folder := output(t, "go", "list", "-m", "-f", "{{.Dir}}", original)
	profile := filepath.Join(t.TempDir(), "profile")
	output(t, "go", "test", "-count=1", "-run=^TestYAMLIsAsked$", "-coverpkg="+original, "-coverprofile="+profile, ".")
	reasons := readReasons(t)
	used := map[string]bool{}
	covered, passing, excused := 0, 0, 0
	for _, b := range readProfile(t, profile) {
		lines := source(t, filepath.Join(folder, b.file))
		text := strings.TrimSpace(strings.Join(lines[b.start:max(b.start, b.end-1)], "\n"))
		places := []string{fmt.Sprintf("%s:%d", b.file, b.start), b.file + ":" + function(lines, b.start)}
		place := slices.IndexFunc(places, func(place string) bool { return reasons[place] })
		switch {
		case b.count > 0:
			covered += b.statements
		case text == "return false":
			// It hands on a failure that is told elsewhere.
			passing += b.statements
		case place >= 0:
			used[places[place]] = true
			excused += b.statements
		default:
			t.Errorf("%s is not covered: %s", strings.Join(places, " "), strings.SplitN(text, "\n", 2)[0])
		}
	}
	fmt.Printf("%s: %d statements are covered, %d hand on failures, %d are left out for a reason\n", original, covered, passing, excused)
	for place := range reasons {
		if !used[place] {
			t.Errorf("%s needs no reason", place)
		}
	}
}

func output(t *testing.T, name string, args ...string) string {
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return strings.TrimSpace(string(out))
}

// readReasons reads the places that are left out, a line each; a reason follows in the lines' rest.
func readReasons(t *testing.T) map[string]bool {
	places := map[string]bool{}
	for _, line := range source(t, "uncovered.txt") {
		place, reason, _ := strings.Cut(line, " ")
		if place != "" && strings.TrimSpace(reason) == "" {
			t.Errorf("%s has no reason", place)
		}
		if place != "" {
			places[place] = true
		}
	}
	return places
}

func source(t *testing.T, path string) []string {
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(string(text), "\n")
}

func readProfile(t *testing.T, path string) []block {
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	blocks := []block{}
	scanner := bufio.NewScanner(file)
	for scanner.Scan() {
		var b block
		var column int
		name, place, found := strings.Cut(scanner.Text(), ".go:")
		if !found {
			continue
		}
		b.file = filepath.Base(name) + ".go"
		if _, err := fmt.Sscanf(place, "%d.%d,%d.%d %d %d", &b.start, &column, &b.end, &column, &b.statements, &b.count); err != nil {
			t.Fatal(err)
		}
		blocks = append(blocks, b)
	}
	return blocks
}

// function is the name of the function that a line is in.
func function(lines []string, line int) string {
	for ; line > 0; line-- {
		rest, found := strings.CutPrefix(lines[line-1], "func ")
		if !found {
			continue
		}
		if strings.HasPrefix(rest, "(") {
			_, rest, _ = strings.Cut(rest, ") ")
		}
		name, _, _ := strings.Cut(rest, "(")
		return name
	}
	return ""
}
