package main

import (
	"os"
	"path/filepath"
	"testing"
)

// The committed vectors are what the originals answer today.
func TestVectorsAreCurrent(t *testing.T) {
	for _, l := range layers {
		files, err := answers(l)
		if err != nil {
			t.Fatal(err)
		}
		entries, err := os.ReadDir(filepath.Join(folder, l.Name))
		if err != nil {
			t.Fatal(err)
		}
		if len(entries) != len(files) {
			t.Errorf("%s: %d files are committed, %d are made", l.Name, len(entries), len(files))
		}
		for name, want := range files {
			have, err := os.ReadFile(filepath.Join(folder, l.Name, name))
			if err != nil {
				t.Fatal(err)
			}
			if string(have) != want {
				t.Errorf("%s/%s is stale: go run . write renews it", l.Name, name)
			}
		}
	}
}
