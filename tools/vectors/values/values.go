// Package values is the layer of an installation's values, which are read twice: into the Values
// message, and into an untyped map for templates.
//
// A case has "text". The answer has "json" of the message and "map", or "error".
package values

import (
	"encoding/json"
	"fmt"

	"istio.io/istio/operator/pkg/apis"
	"istio.io/istio/pkg/util/protomarshal"
	"sigs.k8s.io/yaml"

	"kube-inject/tools/vectors/layer"
)

// Layer is what tools/vectors knows of this package.
var Layer = layer.Layer{
	Name:    "values",
	Answer:  answer,
	Vectors: vectors,
	Random:  random,
}

func answer(c layer.Case) layer.Answer {
	text := c["text"].(string)
	typed := &apis.Values{}
	if err := protomarshal.ApplyYAML(text, typed); err != nil {
		return layer.Failure(c, fmt.Errorf("could not parse configuration values: %v", err))
	}
	untyped := map[string]any{}
	if err := yaml.Unmarshal([]byte(text), &untyped); err != nil {
		return layer.Failure(c, fmt.Errorf("could not parse configuration values: %v", err))
	}
	typedJSON, err := protomarshal.ToJSON(typed)
	if err != nil {
		return layer.Failure(c, fmt.Errorf("could not parse configuration values: %v", err))
	}
	untypedJSON, err := json.Marshal(untyped)
	if err != nil {
		return layer.Failure(c, err)
	}
	return layer.Answer{"json": typedJSON, "map": string(untypedJSON)}
}
