// Package typed is the layer of reading YAML into Kubernetes' types and printing them again:
// sigs.k8s.io/yaml's Unmarshal and Marshal, as istioctl does it to an object that it skips.
//
// A case has "kind" and "text". The answer has "yaml" or "error": Go's message without what
// sigs.k8s.io/yaml puts before it. The messages name the field and are compared as they are.
package typed

import (
	"strings"

	"sigs.k8s.io/yaml"

	"kube-inject/tools/vectors/kube"
	"kube-inject/tools/vectors/layer"
)

// Layer is what tools/vectors knows of this package.
var Layer = layer.Layer{
	Name:    "typed",
	Answer:  answer,
	Vectors: vectors,
	Random:  kube.Object,
}

func answer(c layer.Case) layer.Answer {
	object, err := kube.Read(c)
	if err != nil {
		return layer.Answer{"error": message(err)}
	}
	text, err := yaml.Marshal(object)
	if err != nil {
		return layer.Answer{"error": message(err)}
	}
	return layer.Answer{"yaml": string(text)}
}

func message(err error) string {
	text := err.Error()
	for _, before := range []string{
		"error converting YAML to JSON: ", "error unmarshaling JSON: while decoding JSON: ",
		"error marshaling into JSON: ",
	} {
		text = strings.TrimPrefix(text, before)
	}
	return text
}
