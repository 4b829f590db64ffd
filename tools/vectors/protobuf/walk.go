package protobuf

import (
	"google.golang.org/protobuf/reflect/protoreflect"
	meshv1alpha1 "istio.io/api/mesh/v1alpha1"
	"istio.io/istio/operator/pkg/apis"
)

// roots are the messages that users write.
var roots = []protoreflect.ProtoMessage{&meshv1alpha1.MeshConfig{}, &apis.Values{}}

// special are the messages whose JSON is no object of their fields.
func special(message protoreflect.MessageDescriptor) bool {
	return message.ParentFile().Package() == "google.protobuf" || message.Name() == "IntOrString"
}

// Messages are all plain messages that the roots reach, in the order of first reach.
func Messages() []protoreflect.MessageDescriptor {
	var all []protoreflect.MessageDescriptor
	seen := map[protoreflect.FullName]bool{}
	var add func(protoreflect.MessageDescriptor)
	add = func(message protoreflect.MessageDescriptor) {
		if special(message) || seen[message.FullName()] {
			return
		}
		seen[message.FullName()] = true
		if !message.IsMapEntry() {
			all = append(all, message)
		}
		for i := range message.Fields().Len() {
			if below := message.Fields().Get(i).Message(); below != nil {
				add(below)
			}
		}
	}
	for _, root := range roots {
		add(root.ProtoReflect().Descriptor())
	}
	return all
}
