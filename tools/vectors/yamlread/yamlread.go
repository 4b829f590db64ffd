// Package yamlread is the layer of reading YAML without a type: sigs.k8s.io/yaml's YAMLToJSON.
//
// A case has "text", or "hex" where the bytes are no text. The answer has "json" or "error".
package yamlread

import (
	"math/rand/v2"

	"sigs.k8s.io/yaml"

	"kube-inject/tools/vectors/layer"
)

// Layer is what tools/vectors knows of this package.
var Layer = layer.Layer{
	Name:    "yaml-read",
	Answer:  answer,
	Vectors: vectors,
	Random:  random,
}

func answer(c layer.Case) layer.Answer {
	text := c.Bytes()
	ask := func() layer.Answer {
		json, err := yaml.YAMLToJSON(text)
		if err != nil {
			return layer.Answer{"error": err.Error()}
		}
		return layer.Answer{"json": string(json)}
	}
	if hangsOnChance(text) {
		return layer.Any(ask)
	}
	return ask()
}

func vectors(yield func(file string, c layer.Case)) {
	for _, text := range scalars {
		yield("scalars", layer.Case{"text": text})
		yield("scalars", layer.Case{"text": text + ": 1"})
	}
	// Two keys that become one.
	yield("chance", layer.Case{"text": "{1: a, '1': b}"})
}

// scalars are plain scalars that some reader or other takes for another type than Go does.
var scalars = []string{
	"", "~", "null", "y", "Yes", "oN", "0644", "0o17", "0x1F", "0b101", "1_000", "1__0", "08", "1e400", ".inf", ".nan",
	"12:30", "2001-12-14", "18446744073709551615", "18446744073709551616", "0.1", "1e3", "+1", "-0", "1.", ".5_0", "=", "<<",
}

// random joins pieces that mean something to a reader of YAML.
func random(r *rand.Rand) layer.Case {
	text := ""
	for range 1 + r.IntN(12) {
		text += pieces[r.IntN(len(pieces))]
	}
	return layer.Case{"text": text}
}

var pieces = append([]string{
	"\n", "\n  ", "\n- ", "- ", ": ", ":", ", ", "[", "]", "{", "}", "a", "b: ", "? ", "|\n  ", ">-\n ", "'", "\"", "&a ", "*a", "!!str ",
	"# c\n", "\\n", "\t", "---\n", "...\n", " ", "%", "@", "`", "\u00e9", "\u0085", "\ufeff", "1",
}, scalars...)
