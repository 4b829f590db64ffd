// Package yamlwrite is the layer of writing YAML: sigs.k8s.io/yaml's Marshal.
//
// A case has "json", a value as encoding/json's Marshal prints it, which is what Marshal begins
// with. The answer has "yaml" or "error".
package yamlwrite

import (
	"bytes"
	"encoding/json"

	"sigs.k8s.io/yaml"

	"kube-inject/tools/vectors/layer"
)

// Layer is what tools/vectors knows of this package.
var Layer = layer.Layer{
	Name:    "yaml-write",
	Answer:  answer,
	Vectors: vectors,
	Random:  random,
}

func answer(c layer.Case) layer.Answer {
	text := []byte(c["json"].(string))
	ask := func() layer.Answer {
		written, err := yaml.JSONToYAML(text)
		if err != nil {
			return layer.Answer{"error": err.Error()}
		}
		return layer.Answer{"yaml": string(written)}
	}
	if hasNoOrder(text) {
		return layer.Any(ask)
	}
	return ask()
}

// of is the case of a value.
func of(value any) layer.Case {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	return layer.Case{"json": string(text)}
}

// most is how many keys are looked at. Where a map has more, they are made so that they have an order:
// letters, then digits.
const most = 12

// hasNoOrder tells whether some map holds keys that yaml.v2 does not put into one order: 12 comes
// before 1a, 1a before 2, and 2 before 12.
func hasNoOrder(text []byte) bool {
	if !bytes.ContainsAny(text, "0123456789") {
		return false
	}
	var value any
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if decoder.Decode(&value) != nil {
		return false
	}
	return anyMap(value, func(m map[string]any) bool { return len(m) > 2 && len(m) <= most && hasCycle(m) })
}

func anyMap(value any, test func(map[string]any) bool) bool {
	switch value := value.(type) {
	case map[string]any:
		if test(value) {
			return true
		}
		for _, v := range value {
			if anyMap(v, test) {
				return true
			}
		}
	case []any:
		for _, v := range value {
			if anyMap(v, test) {
				return true
			}
		}
	}
	return false
}

// hasCycle compares all keys with each other. Where there is an order, each comes before another
// number of them.
func hasCycle(m map[string]any) bool {
	keys := []string{}
	digits := 0
	for key := range m {
		keys = append(keys, key)
		if bytes.ContainsAny([]byte(key), "0123456789") {
			digits++
		}
	}
	if digits < 2 {
		return false
	}
	before := make([]int, len(keys))
	for i := range keys {
		for j := range i {
			if comesFirst(keys[j], keys[i]) {
				before[j]++
			} else {
				before[i]++
			}
		}
	}
	seen := map[int]bool{}
	for _, count := range before {
		if seen[count] {
			return true
		}
		seen[count] = true
	}
	return false
}

// comesFirst asks the original for the order of two keys.
func comesFirst(a, b string) bool {
	both, err := yaml.Marshal(map[string]int{a: 1, b: 1})
	first, otherErr := yaml.Marshal(map[string]int{a: 1})
	return err == nil && otherErr == nil && bytes.HasPrefix(both, first)
}
