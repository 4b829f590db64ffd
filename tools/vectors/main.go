// Vectors asks the originals that kube-inject imitates, and writes down what they answer.
//
//	go run . write                          renews testdata/vectors
//	go run . keep LAYER < CASES             adds cases, one a line, to a layer's kept.jsonl
//	go run . cases LAYER -seed 1 -n 1000    prints rows of made-up cases
//	go run . cases LAYER -seconds 30        the same for a time
//	go run . layers                         names the layers
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"time"

	"kube-inject/tools/vectors/layer"
)

const folder = "../../testdata/vectors"

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "vectors:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 1 && args[0] == "write":
		return write(folder)
	case len(args) == 1 && args[0] == "layers":
		for _, l := range layers {
			fmt.Println(l.Name)
		}
		return nil
	case len(args) == 2 && args[0] == "keep":
		return keep(args[1], os.Stdin)
	case len(args) >= 2 && args[0] == "cases":
		return cases(args[1], args[2:])
	}
	return errors.New("usage: go run . write | layers | keep LAYER | cases LAYER [-seed S] [-n N] [-seconds S]")
}

func named(name string) (*layer.Layer, error) {
	for _, l := range layers {
		if l.Name == name {
			return l, nil
		}
	}
	return nil, fmt.Errorf("no layer is called %s", name)
}

// cases prints rows of made-up cases, with the layer's name, for tools/against-go to check.
// Each case has a seed of its own, so that one that differs can be made again alone.
func cases(name string, args []string) error {
	l, err := named(name)
	if err != nil {
		return err
	}
	flags := flag.NewFlagSet("cases", flag.ContinueOnError)
	seed := flags.Uint64("seed", 1, "where chance begins")
	most := flags.Int("n", 1<<62, "how many cases")
	seconds := flags.Int("seconds", 1<<30, "how long")
	if err := flags.Parse(args); err != nil {
		return err
	}
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	end := time.Now().Add(time.Duration(*seconds) * time.Second)
	for i := 0; i < *most && (i%64 != 0 || time.Now().Before(end)); i++ {
		row := l.Ask(l.Random(rand.New(rand.NewPCG(*seed, uint64(i)))))
		line, err := encode(map[string]any{"layer": name, "case": row.Case, "answer": row.Answer})
		if err != nil {
			return fmt.Errorf("case %d of seed %d: %w", i, *seed, err)
		}
		if _, err := out.Write(line); err != nil {
			return err
		}
	}
	return out.Flush()
}

// encode is JSON in one line, with no escapes for HTML.
func encode(value any) ([]byte, error) {
	var line lineWriter
	encoder := json.NewEncoder(&line)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	return line, err
}

type lineWriter []byte

func (l *lineWriter) Write(b []byte) (int, error) {
	*l = append(*l, b...)
	return len(b), nil
}
