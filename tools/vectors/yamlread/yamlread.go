// Package yamlread is the layer of reading YAML without a type: sigs.k8s.io/yaml's YAMLToJSON.
// Its caller Unmarshal goes on to decode the JSON, which fails where it nests too deep.
//
// A case has "text", or "hex" where the bytes are no text. The answer has "json" or "error".
package yamlread

import (
	"bytes"
	"encoding/json"

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
		converted, err := yaml.YAMLToJSON(text)
		if err != nil {
			return layer.Answer{"error": err.Error()}
		}
		if err := decodes(converted); err != nil {
			return layer.Answer{"error": err.Error()}
		}
		return layer.Answer{"json": plain(converted)}
	}
	if hangsOnChance(text) {
		return layer.Any(ask)
	}
	return ask()
}

// deepest is how deep JSON may nest.
const deepest = 10000

// decodes tells whether the JSON can be decoded, which Unmarshal does next.
func decodes(text []byte) error {
	if len(text) <= deepest {
		return nil
	}
	var value any
	return json.Unmarshal(text, &value)
}

// plain is JSON in which U+FFFD stands as it is. Go escapes it where it stands for bytes that are no
// UTF-8, as !!binary may hold; to who reads the JSON it is the same.
func plain(text []byte) string {
	if !bytes.Contains(text, []byte(`\ufffd`)) {
		return string(text)
	}
	var value any
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		panic(err)
	}
	text, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	return string(text)
}
