// Package protobuf is the layer of messages: text into a message by protomarshal.ApplyYAML, and the
// message as JSON by protomarshal.ToJSON, for all that MeshConfig and Values are made of.
//
// A case has "message", its full name, and "text". The answer has "json" or "error", and "unknown":
// what reading strictly has against the text, where there is a field that no message has.
package protobuf

import (
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
	"istio.io/istio/pkg/util/protomarshal"

	"kube-inject/tools/vectors/layer"
)

// Layer is what tools/vectors knows of this package.
var Layer = layer.Layer{
	Name:    "protobuf",
	Answer:  answer,
	Vectors: vectors,
	Random:  random,
}

func answer(c layer.Case) layer.Answer {
	name := protoreflect.FullName(c["message"].(string))
	text := c["text"].(string)
	ty, err := protoregistry.GlobalTypes.FindMessageByName(name)
	if err != nil {
		panic(err)
	}
	message := ty.New().Interface()
	if err := protomarshal.ApplyYAML(text, message); err != nil {
		return layer.Failure(c, err)
	}
	json, err := protomarshal.ToJSON(message)
	if err != nil {
		return layer.Failure(c, err)
	}
	out := layer.Answer{"json": json}
	if err := protomarshal.ApplyYAMLStrict(text, ty.New().Interface()); err != nil {
		out["unknown"] = layer.Failure(c, err)["error"]
	}
	return out
}
