package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"kube-inject/tools/vectors/layer"
)

// kept is the file of cases that no code makes: what once differed, and what was thought of by hand.
// A layer with many has more such files, keptNAME.jsonl.
const kept = "kept.jsonl"

// write asks every layer all its cases and writes the answers below this folder.
func write(folder string) error {
	for _, l := range layers {
		files, err := answers(l)
		if err != nil {
			return fmt.Errorf("%s: %w", l.Name, err)
		}
		if err := os.MkdirAll(filepath.Join(folder, l.Name), 0o755); err != nil {
			return err
		}
		for _, name := range slices.Sorted(maps.Keys(files)) {
			path := filepath.Join(folder, l.Name, name)
			if err := os.WriteFile(path, []byte(files[name]), 0o644); err != nil {
				return err
			}
			fmt.Printf("%s: %d\n", filepath.Join(l.Name, name), strings.Count(files[name], "\n"))
		}
	}
	return os.WriteFile(filepath.Join(folder, "versions.txt"), []byte(versions()), 0o644)
}

// answers are the texts of a layer's files, by name. Kept cases are read from the committed file.
func answers(l *layer.Layer) (map[string]string, error) {
	files := map[string]string{}
	var failed error
	add := func(file string, c layer.Case) {
		line, err := encode(l.Ask(c))
		if err != nil && failed == nil {
			failed = err
		}
		files[file] += string(line)
	}
	l.Vectors(func(file string, c layer.Case) { add(file+".jsonl", c) })
	paths, err := filepath.Glob(filepath.Join(folder, l.Name, "kept*.jsonl"))
	if err != nil {
		return nil, err
	}
	for _, path := range paths {
		if err := keptCases(path, func(c layer.Case) { add(filepath.Base(path), c) }); err != nil {
			return nil, err
		}
	}
	return files, failed
}

func keptCases(path string, each func(layer.Case)) error {
	rows, err := os.Open(path)
	if err != nil {
		return err
	}
	defer rows.Close()
	return lines(rows, func(line []byte) error {
		var row layer.Row
		if err := json.Unmarshal(line, &row); err != nil {
			return err
		}
		each(row.Case)
		return nil
	})
}

// keep adds cases to a layer's kept ones. A line is a case, or a row that has one.
func keep(name string, from io.Reader) error {
	l, err := named(name)
	if err != nil {
		return err
	}
	path := filepath.Join(folder, name, kept)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	file, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	defer file.Close()
	return lines(from, func(line []byte) error {
		var row struct{ Case layer.Case }
		if err := json.Unmarshal(line, &row); err != nil {
			return err
		}
		if row.Case == nil {
			if err := json.Unmarshal(line, &row.Case); err != nil {
				return err
			}
		}
		text, err := encode(l.Ask(row.Case))
		if err != nil {
			return err
		}
		_, err = file.Write(text)
		return err
	})
}

func lines(from io.Reader, each func([]byte) error) error {
	scanner := bufio.NewScanner(from)
	scanner.Buffer(nil, 1<<28)
	for scanner.Scan() {
		if err := each(scanner.Bytes()); err != nil {
			return err
		}
	}
	return scanner.Err()
}

// versions names Go and the modules that answered.
func versions() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	version := strings.Split(info.GoVersion, ".")
	text := strings.Join(version[:2], ".") + "\n"
	for _, module := range info.Deps {
		text += module.Path + " " + module.Version + "\n"
	}
	return text
}
