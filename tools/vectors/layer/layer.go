// Package layer says what a layer is: one stage of kube-inject that imitates something written in Go.
package layer

import "math/rand/v2"

// Case is the input of one question, as JSON. Each layer's package says which keys it has.
type Case map[string]any

// Answer is what the original makes of a case. By custom "error" holds the message where it failed,
// and "any" all the answers there are where they hang on chance.
type Answer map[string]any

// Layer is one stage of kube-inject and the original it is held against.
type Layer struct {
	// Name is the layer's folder below testdata/vectors and its name in tools/against-go.
	Name string
	// Answer asks the original. It must not depend on the clock, the environment or chance.
	Answer func(Case) Answer
	// Vectors are the cases that are always asked: each goes to the file FILE.jsonl.
	Vectors func(yield func(file string, c Case))
	// Random makes up a case. The same source of chance gives the same case.
	Random func(*rand.Rand) Case
}

// Row is a line of a file of vectors: a case, and the original's answer.
type Row struct {
	Case   Case   `json:"case"`
	Answer Answer `json:"answer"`
}

// Ask makes the row of a case. An original that panics has that for its answer.
func (l *Layer) Ask(c Case) (row Row) {
	defer func() {
		if failure := recover(); failure != nil {
			row = Row{c, Answer{"panic": true}}
		}
	}()
	return Row{c, l.Answer(c)}
}

// Failure is the answer where the original failed. A case that may have several faults says
// "loose": Go ranges over maps, so it names any of them.
func Failure(c Case, err error) Answer {
	if c["loose"] == true {
		return Answer{"error": true}
	}
	return Answer{"error": err.Error()}
}

// Loose marks a case that may have several faults.
func Loose(c Case, loose bool) Case {
	if loose {
		c["loose"] = true
	}
	return c
}
