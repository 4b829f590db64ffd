package meshconfig

import (
	"math/rand/v2"
	"strings"

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

// random is a document of any fields, or one of several rules at once.
func random(r *rand.Rand) layer.Case {
	if r.IntN(4) == 0 {
		return layer.Case{"text": several(r)}
	}
	text, loose := protobuf.Document(r, descriptor(&meshv1alpha1.MeshConfig{}))
	return layer.Loose(layer.Case{"text": text}, loose)
}

var all, proxys = rules(), ProxyRules()

// several are rules of the mesh, a line each, and of its proxies.
func several(r *rand.Rand) string {
	text := ""
	for range r.IntN(4) {
		rule := all[r.IntN(len(all))]
		if strings.Contains(rule, "\n") || !strings.Contains(rule, ": ") || strings.HasPrefix(rule, "{") {
			continue
		}
		text += rule + "\n"
	}
	return text + "defaultConfig: {" + SeveralProxyRules(r) + "}"
}

// SeveralProxyRules are rules of a proxy configuration, as in brackets.
func SeveralProxyRules(r *rand.Rand) string {
	var chosen []string
	for range 1 + r.IntN(4) {
		if rule := proxys[r.IntN(len(proxys))]; rule != "" {
			chosen = append(chosen, rule)
		}
	}
	return strings.Join(chosen, ", ")
}
