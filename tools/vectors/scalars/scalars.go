// Package scalars is the layer of the types that read their own JSON: quantities, int-or-string,
// times and durations.
//
// A case has "type" and "json", the text of a JSON value. The answer has "error" or what the value
// prints: "json", and "text" for its String; of a quantity also "value" and "milli". Errors are
// compared with their words, but for what encoding/json alone says of a value that is of another kind
// than the type takes: there it is "kind".
package scalars

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"

	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
	"sigs.k8s.io/yaml"

	"kube-inject/tools/vectors/kube"
	"kube-inject/tools/vectors/layer"
)

// Layer is what tools/vectors knows of this package.
var Layer = layer.Layer{
	Name:    "scalars",
	Answer:  answer,
	Vectors: vectors,
	Random:  random,
}

var types = []string{"quantity", "int-or-string", "time", "micro-time", "duration"}

func answer(c layer.Case) layer.Answer {
	text := []byte(c["json"].(string))
	switch c["type"] {
	case "quantity":
		var q resource.Quantity
		return read(text, &q, func(a layer.Answer) {
			a["value"], a["milli"] = q.Value(), q.MilliValue()
			a["text"] = q.String()
		})
	case "int-or-string":
		var i intstr.IntOrString
		return read(text, &i, func(a layer.Answer) { a["text"], a["value"] = i.String(), i.IntValue() })
	case "time":
		var t metav1.Time
		return read(text, &t, func(a layer.Answer) { a["unix"], a["text"] = t.Unix(), t.UTC().String() })
	case "micro-time":
		var t metav1.MicroTime
		return read(text, &t, func(a layer.Answer) { a["unix"], a["text"] = t.Unix(), t.UTC().String() })
	}
	var d metav1.Duration
	return read(text, &d, func(a layer.Answer) { a["nanos"] = d.Nanoseconds() })
}

func read(text []byte, into any, more func(layer.Answer)) layer.Answer {
	if err := json.Unmarshal(text, into); err != nil {
		var kind *json.UnmarshalTypeError
		if errors.As(err, &kind) {
			return layer.Answer{"error": "kind"}
		}
		return layer.Answer{"error": err.Error()}
	}
	made, err := json.Marshal(into)
	if err != nil {
		return layer.Answer{"error": err.Error()}
	}
	a := layer.Answer{"json": string(made)}
	more(a)
	return a
}

// vectors are every form of a scalar, read as YAML or as a string, for every type.
func vectors(yield func(file string, c layer.Case)) {
	ask := func(text string) {
		for _, name := range types {
			yield("scalars", layer.Case{"type": name, "json": text})
		}
	}
	for _, scalar := range kube.Scalars {
		if text, err := yaml.YAMLToJSON([]byte(scalar)); err == nil {
			ask(string(text))
		}
		ask(quoted(scalar))
	}
	for _, text := range []string{"[]", "{}", "[1]", `"a\nb"`, "1.5", "0.001", "1e-7", "1e+21"} {
		ask(text)
	}
	for _, name := range types {
		for _, text := range edges[name] {
			yield("edges", layer.Case{"type": name, "json": quoted(text)})
		}
	}
}

func quoted(text string) string {
	made, _ := json.Marshal(text)
	return string(made)
}

// random is a text near the edges of a type.
func random(r *rand.Rand) layer.Case {
	name := kube.Pick(r, types)
	text := ""
	switch name {
	case "quantity":
		text = quantity(r)
	case "int-or-string":
		text = kube.Pick(r, kube.Scalars)
		if number, err := strconv.ParseFloat(text, 64); err == nil && r.IntN(2) == 0 {
			if made, err := json.Marshal(number); err == nil {
				return layer.Case{"type": name, "json": string(made)}
			}
		}
	case "time", "micro-time":
		text = time(r, name)
	case "duration":
		text = duration(r)
	}
	if r.IntN(8) == 0 {
		text = spoilt(r, text)
	}
	if longExponent.MatchString(text) {
		return random(r)
	}
	return layer.Case{"type": name, "json": quoted(text)}
}

// longExponent is in a quantity that Go works on for minutes, digit by digit.
var longExponent = regexp.MustCompile(`[eE][+-]?[0-9]{5}`)

// spoilt is a text with something put in, taken out or doubled.
func spoilt(r *rand.Rand, text string) string {
	if text == "" {
		return " "
	}
	at := r.IntN(len(text))
	for at > 0 && text[at]&0xC0 == 0x80 {
		at--
	}
	switch r.IntN(3) {
	case 0:
		return text[:at] + kube.Pick(r, []string{" ", "-", "+", ".", "0", "9", "e", "E", "i", "K", "m", "T", "Z", ":", ",", "_", "\u00b5", "x"}) + text[at:]
	case 1:
		return text[:at]
	}
	return text[:at] + text[at:] + text[at:]
}

func digits(r *rand.Rand, most int) string {
	text := ""
	for range r.IntN(most + 1) {
		text += kube.Pick(r, []string{"0", "0", "1", "2", "5", "9", "9"})
	}
	return text
}

func quantity(r *rand.Rand) string {
	if r.IntN(4) == 0 {
		return kube.Quantity(r)
	}
	text := kube.Pick(r, []string{"", "", "", "+", "-"}) + digits(r, kube.Pick(r, []int{1, 3, 6, 20, 25}))
	if r.IntN(2) == 0 {
		text += "." + digits(r, kube.Pick(r, []int{1, 3, 6, 12, 20}))
	}
	switch r.IntN(4) {
	case 0:
		return text
	case 1:
		return text + kube.Pick(r, []string{"e", "E"}) + kube.Pick(r, []string{"", "-", "+"}) + fmt.Sprint(r.IntN(kube.Pick(r, []int{3, 10, 30, 2000})))
	}
	return text + kube.Pick(r, []string{"n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "K", "i", "mm", "ki"})
}

func time(r *rand.Rand, name string) string {
	digits := -1
	if name == "micro-time" && r.IntN(5) != 0 {
		digits = 6
	}
	text := kube.Time(r, digits)
	if r.IntN(3) != 0 {
		return text
	}
	// A part beyond its range.
	at := kube.Pick(r, []int{0, 2, 5, 8, 11, 14, 17})
	return text[:at] + fmt.Sprintf("%02d", r.IntN(100)) + text[at+2:]
}

func duration(r *rand.Rand) string {
	text := kube.Pick(r, []string{"", "", "", "-", "+"})
	for range 1 + r.IntN(3) {
		text += digits(r, kube.Pick(r, []int{1, 3, 6, 20}))
		if r.IntN(3) == 0 {
			text += "." + digits(r, kube.Pick(r, []int{1, 3, 12, 20}))
		}
		text += kube.Pick(r, []string{"ns", "us", "\u00b5s", "\u03bcs", "ms", "s", "m", "h", "d", ""})
	}
	return text
}
