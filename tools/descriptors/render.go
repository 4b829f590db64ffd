package main

import (
	"bytes"
	"fmt"
	"strings"

	"google.golang.org/protobuf/compiler/protogen"
	"google.golang.org/protobuf/reflect/protoreflect"
)

const header = "// Made by tools/descriptors; do not edit.\n"

var titles = map[string]string{
	"config":       "MeshConfig and the messages of its file (istio.io/api mesh/v1alpha1/config.proto).",
	"proxy":        "ProxyConfig and the messages of its file (istio.io/api mesh/v1alpha1/proxy.proto).",
	"networking":   "What the mesh messages reach in istio.io/api networking/.",
	"well_known":   "Protobuf's own messages that the others reach.",
	"values_types": "Istio's Values message (operator/pkg/apis/values_types.proto).",
}

func (m *model) renderRoot() []byte {
	var out bytes.Buffer
	out.WriteString(header)
	out.WriteString("//! Messages as data, one module a .proto file: names, order, kinds and oneofs.\n\n")
	for _, name := range m.moduleNames() {
		fmt.Fprintf(&out, "#[rustfmt::skip]\npub(crate) mod %s;\n", name)
	}
	return out.Bytes()
}

func (m *model) render(module string) []byte {
	var body bytes.Buffer
	for _, message := range m.messages[module] {
		renderMessage(&body, module, message)
	}
	for _, enum := range m.enums[module] {
		renderEnum(&body, enum)
	}
	var out bytes.Buffer
	out.WriteString(header)
	fmt.Fprintf(&out, "//! %s\n\n", titles[module])
	out.WriteString("use crate::mesh::types::*;\n")
	for _, other := range m.moduleNames() {
		if other != module && bytes.Contains(body.Bytes(), []byte("(&"+other+"::")) {
			fmt.Fprintf(&out, "use super::%s;\n", other)
		}
	}
	out.WriteString("\n")
	out.Write(body.Bytes())
	return out.Bytes()
}

func renderMessage(out *bytes.Buffer, module string, message *protogen.Message) {
	oneofs := make([]string, 0, len(message.Oneofs))
	for _, oneof := range message.Oneofs {
		oneofs = append(oneofs, fmt.Sprintf("Oneof { name: %q, go_name: %q, go_type: %q }",
			oneof.Desc.Name(), oneof.GoName, interfaceType(message, oneof)))
	}
	fmt.Fprintf(out, "pub(crate) static %s: MessageType = MessageType { name: %q, go_name: %q, well_known: %s, oneofs: &[%s], fields: &[\n",
		rustName(message.Desc), message.Desc.FullName(), goType(message.Desc, message.GoIdent), wellKnown(message.Desc),
		strings.Join(oneofs, ", "))
	for _, field := range message.Fields {
		fmt.Fprintf(out, "    %s,\n", renderField(module, field))
	}
	out.WriteString("] };\n")
	if indexed[string(message.Desc.FullName())] {
		renderIndexes(out, message)
	}
}

func renderIndexes(out *bytes.Buffer, message *protogen.Message) {
	fmt.Fprintf(out, "#[allow(dead_code)]\npub(crate) mod %s {\n", strings.ToLower(rustName(message.Desc)))
	var row string
	for i, field := range message.Fields {
		item := fmt.Sprintf(" pub(crate) const %s: usize = %d;", screaming(string(field.Desc.Name())), i)
		if len(row)+len(item) > 160 {
			fmt.Fprintf(out, "   %s\n", row)
			row = ""
		}
		row += item
	}
	if row != "" {
		fmt.Fprintf(out, "   %s\n", row)
	}
	out.WriteString("}\n")
}

func renderEnum(out *bytes.Buffer, enum *protogen.Enum) {
	values := make([]string, 0, len(enum.Values))
	for _, value := range enum.Values {
		values = append(values, fmt.Sprintf("(%q, %d)", value.Desc.Name(), value.Desc.Number()))
	}
	fmt.Fprintf(out, "pub(crate) static %s: EnumType = EnumType { name: %q, go_name: %q, values: &[%s] };\n",
		rustName(enum.Desc), enum.Desc.FullName(), goType(enum.Desc, enum.GoIdent), strings.Join(values, ", "))
	if !indexed[string(enum.Desc.FullName())] {
		return
	}
	fmt.Fprintf(out, "#[allow(dead_code)]\npub(crate) mod %s {\n", strings.ToLower(rustName(enum.Desc)))
	for _, value := range enum.Values {
		fmt.Fprintf(out, "    pub(crate) const %s: i32 = %d;\n", screaming(string(value.Desc.Name())), value.Desc.Number())
	}
	out.WriteString("}\n")
}

func renderField(module string, field *protogen.Field) string {
	desc := field.Desc
	names := fmt.Sprintf("%q, %q, %q, %s", desc.Name(), desc.JSONName(), field.GoName, renderType(module, field))
	switch {
	case desc.IsMap():
		return "map(" + names + ")"
	case desc.IsList():
		return "many(" + names + ")"
	case field.Oneof != nil:
		return fmt.Sprintf("member(%d, %q, %s)", desc.ContainingOneof().Index(), goType(desc, field.GoIdent), names)
	default:
		return "one(" + names + ")"
	}
}

func renderType(module string, field *protogen.Field) string {
	if field.Desc.IsMap() {
		return renderType(module, field.Message.Fields[1])
	}
	switch field.Desc.Kind() {
	case protoreflect.MessageKind:
		return "Type::Message(&" + path(module, field.Message.Desc) + ")"
	case protoreflect.EnumKind:
		return "Type::Enum(&" + path(module, field.Enum.Desc) + ")"
	case protoreflect.StringKind:
		return "Type::Str"
	default:
		kind := field.Desc.Kind().String()
		return "Type::" + strings.ToUpper(kind[:1]) + kind[1:]
	}
}

// path is how the module being written names a static of its own or of another module.
func path(module string, desc protoreflect.Descriptor) string {
	name := rustName(desc)
	if other := modules[desc.ParentFile().Path()]; other != module {
		return other + "::" + name
	}
	return name
}

// interfaceType is the unexported interface that protoc-gen-go declares for a oneof.
func interfaceType(message *protogen.Message, oneof *protogen.Oneof) string {
	ident := oneof.GoIdent
	ident.GoName = "is" + message.GoIdent.GoName + "_" + oneof.GoName
	return goType(message.Desc, ident)
}

// goType is what Go's %T prints of the type, without a pointer's star.
func goType(desc protoreflect.Descriptor, ident protogen.GoIdent) string {
	options := string(desc.ParentFile().Package())
	pkg := options[strings.LastIndex(options, ".")+1:]
	if pkg == "protobuf" {
		pkg = wellKnownPackages[desc.ParentFile().Path()]
	}
	if module := modules[desc.ParentFile().Path()]; module == "values_types" {
		pkg = "apis"
	}
	return pkg + "." + ident.GoName
}

var wellKnownPackages = map[string]string{
	"google/protobuf/duration.proto": "durationpb",
	"google/protobuf/struct.proto":   "structpb",
	"google/protobuf/wrappers.proto": "wrapperspb",
}

// wellKnown is the special JSON form of a message, if it has one.
func wellKnown(desc protoreflect.MessageDescriptor) string {
	switch desc.FullName() {
	case "google.protobuf.Duration":
		return "WellKnown::Duration"
	case "google.protobuf.Struct":
		return "WellKnown::Struct"
	case "google.protobuf.Value":
		return "WellKnown::Value"
	case "google.protobuf.ListValue":
		return "WellKnown::ListValue"
	case "istio.operator.v1alpha1.IntOrString":
		return "WellKnown::IntOrString"
	}
	if desc.ParentFile().Path() == "google/protobuf/wrappers.proto" {
		return "WellKnown::Wrapper"
	}
	return "WellKnown::None"
}
