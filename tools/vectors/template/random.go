package template

import (
	"math/rand/v2"

	"kube-inject/tools/vectors/layer"
)

// random joins pieces that mean something to a parser of templates.
func random(r *rand.Rand) layer.Case {
	text := ""
	for range 1 + r.IntN(12) {
		text += pieces[r.IntN(len(pieces))]
	}
	return layer.Case{"template": text, "world": true}
}

var pieces = []string{
	"{{", "}}", "{{- ", " -}}", "{{if .t}}", "{{else}}", "{{end}}", "{{range .ls}}", "{{with .m}}", "{{.}}", " ", "\n", "x", "|", "(", ")",
	"$x", ":=", "=", ",", "1", "'c'", "`r`", `"s"`, ".m.a", ".o.Title", "len", "print", "nil", "true", "{{/* c */}}", "{{define \"d\"}}",
	"{{template \"d\" .}}", "{{block \"b\" .}}", "{{break}}", "{{continue}}",
}
