// Package meshconfig is the layer of a mesh's configuration: read, laid over the defaults and
// checked by mesh.ApplyMeshConfigDefaults.
//
// A case has "text". The answer has "error", or "changes": the members of the outcome's JSON that
// the defaults do not have, in order, and "-" before the names of those that are gone; and
// "warnings", where the checks found something odd.
package meshconfig

import (
	"bytes"
	"encoding/json"

	"google.golang.org/protobuf/proto"
	"istio.io/istio/pkg/config/mesh"
	"istio.io/istio/pkg/util/protomarshal"

	"kube-inject/tools/vectors/layer"
)

// Layer is what tools/vectors knows of this package.
var Layer = layer.Layer{
	Name:    "mesh-config",
	Answer:  answer,
	Vectors: vectors,
	Random:  random,
}

var defaults = mesh.DefaultMeshConfig()

func answer(c layer.Case) layer.Answer {
	warnings := heard()
	config, err := mesh.ApplyMeshConfigDefaults(c["text"].(string))
	if err != nil {
		return layer.Failure(c, err)
	}
	out := layer.Answer{"changes": Changes(defaults, config)}
	if found := warnings(); len(found) > 0 {
		out["warnings"] = found
	}
	return out
}

// Changes are the members in which a message's JSON differs from another's.
func Changes(from, to proto.Message) []string {
	names, values := members(from)
	before := map[string]string{}
	for i, name := range names {
		before[name] = values[i]
	}
	changes := []string{}
	names, values = members(to)
	for i, name := range names {
		if before[name] != values[i] {
			changes = append(changes, name+": "+values[i])
		}
		delete(before, name)
	}
	names, _ = members(from)
	for _, name := range names {
		if _, gone := before[name]; gone {
			changes = append(changes, "-"+name)
		}
	}
	return changes
}

// members are the names and the texts of a message's JSON, in its order.
func members(message proto.Message) (names, values []string) {
	text, err := protomarshal.ToJSON(message)
	if err != nil {
		panic(err)
	}
	decoder := json.NewDecoder(bytes.NewBufferString(text))
	if _, err := decoder.Token(); err != nil {
		panic(err)
	}
	for decoder.More() {
		name, err := decoder.Token()
		if err != nil {
			panic(err)
		}
		var value json.RawMessage
		if err := decoder.Decode(&value); err != nil {
			panic(err)
		}
		names, values = append(names, name.(string)), append(values, string(value))
	}
	return names, values
}
