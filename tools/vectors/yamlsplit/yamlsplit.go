// Package yamlsplit is the layer of splitting a file into YAML documents: the YAMLReader of
// k8s.io/apimachinery, as istioctl uses it.
//
// A case has "text", or "hex" where the bytes are no text. The answer has "documents", each as text
// or in hexadecimal digits behind a "hex:", and "error" where reading ended before the file did.
package yamlsplit

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"io"
	"math/rand/v2"
	"unicode/utf8"

	"k8s.io/apimachinery/pkg/util/yaml"

	"kube-inject/tools/vectors/layer"
)

// Layer is what tools/vectors knows of this package.
var Layer = layer.Layer{
	Name:    "yaml-split",
	Answer:  answer,
	Vectors: vectors,
	Random:  random,
}

// buffer is the size of istioctl's.
const buffer = 4096

func answer(c layer.Case) layer.Answer {
	reader := yaml.NewYAMLReader(bufio.NewReaderSize(bytes.NewReader(c.Bytes()), buffer))
	documents := []string{}
	for {
		document, err := reader.Read()
		if err == io.EOF {
			return layer.Answer{"documents": documents}
		}
		if err != nil {
			return layer.Answer{"documents": documents, "error": err.Error()}
		}
		documents = append(documents, shown(document))
	}
}

func shown(document []byte) string {
	if utf8.Valid(document) {
		return string(document)
	}
	return "hex:" + hex.EncodeToString(document)
}

// separators begin a line, or the file.
var separators = []string{
	"---", "--- ", "---\t", "--- # c", "---#c", "--- a", "---a", "----", "--- {a: b}", "---\r", "---\u00a0", "---\u0085", "--- \u2028",
	"---\x00", "---\xff", "--- \xff #", "---\xa0", " ---", "...", "--", "- --", "\ufeff---", "%YAML 1.1",
}

// endings end a line, or the file.
var endings = []string{"\n", "\r\n", "\r", "", "\n\n", "\r\r\n", "\u0085", "\u2028"}

func vectors(yield func(file string, c layer.Case)) {
	for _, separator := range separators {
		for _, ending := range endings {
			yield("separators", layer.Text([]byte(separator+ending)))
			yield("separators", layer.Text([]byte("a: 1"+ending+separator+ending)))
			yield("separators", layer.Text([]byte(separator+ending+"a: 1"+ending)))
			yield("separators", layer.Text([]byte("a: 1"+ending+separator+ending+"b: 2")))
			yield("separators", layer.Text([]byte("a: |\n  x\n"+separator+ending+separator+ending+"'\n"+separator+ending+"'")))
		}
	}
	for length := buffer - 1; length <= buffer+1; length++ {
		for _, ending := range []string{"\n", "\r\n", "\r"} {
			line := bytes.Repeat([]byte("x"), length)
			yield("lines", layer.Text(append(line, ending+"---"+ending+"y"...)))
		}
		// The last line has no end.
		yield("lines", layer.Text(append([]byte("a\n"), bytes.Repeat([]byte("x"), length)...)))
	}
}

func random(r *rand.Rand) layer.Case {
	text := []byte{}
	for range r.IntN(8) {
		switch r.IntN(6) {
		case 0, 1:
			text = append(text, separators[r.IntN(len(separators))]...)
		case 2:
			text = append(text, "a: 1"...)
		case 3:
			if r.IntN(20) == 0 {
				text = append(text, bytes.Repeat([]byte("x"), buffer-4+r.IntN(9))...)
			}
		}
		text = append(text, endings[r.IntN(len(endings))]...)
	}
	return layer.Text(text)
}
