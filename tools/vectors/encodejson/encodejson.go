// Package encodejson is the layer of writing objects as JSON, as annotations hold them: encoding/json's
// Marshal.
//
// A case has "kind" and "text". The answer has "json"; or "error", which is "no such object", where the
// text is none: the layer "typed" compares why.
package encodejson

import (
	"encoding/json"
	"reflect"
	"strings"

	"kube-inject/tools/vectors/kube"
	"kube-inject/tools/vectors/layer"
)

// Layer is what tools/vectors knows of this package.
var Layer = layer.Layer{
	Name:    "encode-json",
	Answer:  answer,
	Vectors: vectors,
	Random:  kube.Object,
}

func answer(c layer.Case) layer.Answer {
	object, err := kube.Read(c)
	if err != nil {
		return layer.Answer{"error": "no such object"}
	}
	text, err := json.Marshal(object)
	if err != nil {
		return layer.Answer{"error": err.Error()}
	}
	return layer.Answer{"json": string(text)}
}

// vectors are every struct once, in the first kind that has it, with all its fields and with none; and
// what is spelt otherwise in JSON than in YAML.
func vectors(yield func(file string, c layer.Case)) {
	done := map[reflect.Type]bool{}
	for _, kind := range kube.Kinds {
		kube.Visit(kind.Type, func(t reflect.Type, way string, _ bool) {
			if done[t] {
				return
			}
			done[t] = true
			yield("fields", layer.Case{"kind": kind.Name, "text": strings.Replace(way, "%", kube.Full(t), 1)})
		})
	}
	for _, text := range texts {
		for _, format := range []string{"metadata: {name: %}", "metadata: {annotations: {%: a}}", "metadata: {managedFields: [{fieldsV1: {a: %}}]}", "metadata: {managedFields: [{fieldsV1: {%: a}}]}"} {
			yield("texts", layer.Case{"kind": "Pod", "text": strings.Replace(format, "%", text, 1)})
		}
	}
}

var texts = append([]string{
	"\"<a>&'b'\"", "\"\\\"\\\\/\"", "\"\\b\\f\\n\\r\\t\"", "\"\\0\\x01\\x1f\"", "\"\\x7f\\u0080\\u0085\"", "\"\\u2028\\u2029\"", "\"\\u00e9\\U0001f600\\ufeff\\ufffe\\uffff\"", "\"\"",
	"{b: 1, a: 2, b9: 3, b10: 4, A: 5}", "[1, [2, []], {}]",
}, kube.Scalars...)
