package protobuf

import (
	"fmt"

	"google.golang.org/protobuf/reflect/protoreflect"

	"kube-inject/tools/vectors/layer"
)

// vectors give every field of every message every form of its value.
func vectors(yield func(file string, c layer.Case)) {
	for _, message := range Messages() {
		file := "mesh"
		if message.ParentFile().Package() == "istio.operator.v1alpha1" {
			file = "values"
		}
		ask := func(format string, args ...any) {
			yield(file, layer.Case{"message": string(message.FullName()), "text": fmt.Sprintf(format, args...)})
		}
		for _, text := range messages(message) {
			ask("%s", text)
		}
		for i := range message.Fields().Len() {
			field(message.Fields().Get(i), ask)
		}
		for i := range message.Oneofs().Len() {
			oneof(message.Oneofs().Get(i), ask)
		}
	}
}

func field(field protoreflect.FieldDescriptor, ask func(string, ...any)) {
	name, original := field.JSONName(), string(field.Name())
	all := shaped(field)
	for _, value := range all {
		ask("%s: %s", name, value)
	}
	if original != name {
		ask("%s: %s", original, all[0])
		ask("%s: null\n%s: %s", name, original, all[0])
		ask("%s: %s\n%s: %s", original, all[0], name, all[1])
		ask("%s: %s\n%s: %s", name, all[0], original, all[1])
	}
	ask("%s: %s\n%s: %s", name, all[0], name, all[1])
	ask("%s: %s\nnoSuchField: 1", name, all[0])
}

// shaped are the forms of a field that may be a list or a map.
func shaped(field protoreflect.FieldDescriptor) []string {
	switch {
	case field.IsList():
		values := forms(field)
		all := []string{"[" + values[0] + "]", "[]", "[" + values[0] + ", " + values[1] + ", " + values[0] + "]", "null", "{}", "{a: b}", "5", "x", `""`}
		for _, value := range values {
			all = append(all, "["+value+"]")
		}
		return all
	case field.IsMap():
		values := forms(field.MapValue())
		all := []string{"{k: " + values[0] + "}", "{}", "{b: " + values[0] + ", a: " + values[1] + "}", "null", "[]", "[a]", "5", "x", `""`}
		for _, value := range values {
			all = append(all, "{k: "+value+"}")
		}
		for _, key := range []string{`""`, "5", "1.5", "true", `"<é>"`, "null", `"a.b/c"`} {
			all = append(all, "{"+key+": "+values[0]+"}")
		}
		return append(all, "{k: "+values[0]+", k: "+values[1]+"}")
	}
	return forms(field)
}

func oneof(oneof protoreflect.OneofDescriptor, ask func(string, ...any)) {
	for i := range oneof.Fields().Len() {
		for j := range oneof.Fields().Len() {
			a, b := oneof.Fields().Get(i), oneof.Fields().Get(j)
			if i == j {
				continue
			}
			ask("%s: %s\n%s: %s", a.JSONName(), forms(a)[0], b.JSONName(), forms(b)[0])
			ask("%s: %s\n%s: null", a.JSONName(), forms(a)[0], b.JSONName())
		}
	}
}

// Fields gives every field of a message every form of its value.
func Fields(message protoreflect.MessageDescriptor, each func(name, value string)) {
	for i := range message.Fields().Len() {
		for _, value := range shaped(message.Fields().Get(i)) {
			each(message.Fields().Get(i).JSONName(), value)
		}
	}
}
