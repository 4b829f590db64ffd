package meshconfig

import (
	"math/rand/v2"

	"google.golang.org/protobuf/reflect/protoreflect"
	meshv1alpha1 "istio.io/api/mesh/v1alpha1"

	"kube-inject/tools/vectors/layer"
	"kube-inject/tools/vectors/protobuf"
)

// vectors are the rules of checking, and every field in every form, laid over the defaults.
func vectors(yield func(file string, c layer.Case)) {
	for _, text := range rules() {
		yield("rules", layer.Case{"text": text})
	}
	protobuf.Fields(descriptor(&meshv1alpha1.MeshConfig{}), func(name, value string) {
		yield("fields", layer.Case{"text": name + ": " + value})
	})
	protobuf.Fields(descriptor(&meshv1alpha1.ProxyConfig{}), func(name, value string) {
		yield("fields", layer.Case{"text": "defaultConfig: {" + name + ": " + value + "}"})
	})
}

func descriptor(message protoreflect.ProtoMessage) protoreflect.MessageDescriptor {
	return message.ProtoReflect().Descriptor()
}

func random(r *rand.Rand) layer.Case {
	text, loose := protobuf.Document(r, descriptor(&meshv1alpha1.MeshConfig{}))
	return layer.Loose(layer.Case{"text": text}, loose)
}
