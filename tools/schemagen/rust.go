package main

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

const banner = `// Written by tools/schemagen. Do not edit: renew it with the command in tools/schemagen/README.md.

`

// rust gives the text of each module by its name.
func (m *model) rust() map[string]string {
	bodies := map[string]*strings.Builder{"basic": {}}
	for _, group := range sortedGroups() {
		bodies[group] = &strings.Builder{}
	}
	order := slices.Clone(m.order)
	slices.SortFunc(order, func(a, b reflect.Type) int { return strings.Compare(a.Name(), b.Name()) })
	for _, t := range order {
		m.structs[t].write(bodies[groups[t.PkgPath()]])
	}
	compounds := slices.Clone(m.compounds)
	slices.SortFunc(compounds, func(a, b reflect.Type) int {
		return strings.Compare(staticName(a), staticName(b))
	})
	for _, t := range compounds {
		writeCompound(bodies[home(t)], t)
	}
	writePointerNames(bodies["basic"], compounds)
	files := map[string]string{"mod": modText()}
	for group, body := range bodies {
		files[group] = head(group, body.String()) + body.String()
	}
	return files
}

func modText() string {
	var b strings.Builder
	b.WriteString(banner)
	b.WriteString("//! The tables of Kubernetes' and OpenShift's API types, a module for each API group: a\n")
	b.WriteString("//! static for each type, and a module of its fields' numbers under the type's name.\n\n")
	for _, name := range append([]string{"basic"}, sortedGroups()...) {
		// The names are the documentation: they are Kubernetes' own.
		fmt.Fprintf(&b, "#[allow(missing_docs)]\npub mod %s;\n", name)
	}
	return b.String()
}

func head(group, body string) string {
	var b strings.Builder
	b.WriteString(banner)
	doc := "Lists, maps and pointers of Go's own types."
	if group != "basic" {
		paths := slices.Collect(maps.Keys(groups))
		i := slices.IndexFunc(paths, func(p string) bool { return groups[p] == group })
		doc = fmt.Sprintf("The types of `%s`.", paths[i])
	}
	fmt.Fprintf(&b, "//! %s\n\n", doc)
	var uses []string
	for _, other := range append([]string{"basic"}, sortedGroups()...) {
		if other != group && strings.Contains(body, other+"::") {
			uses = append(uses, other)
		}
	}
	if len(uses) > 0 {
		fmt.Fprintf(&b, "use super::{%s};\n", strings.Join(uses, ", "))
	}
	var names []string
	for _, name := range []string{"Embedded", "Field", "ListType", "MapType", "StructType", "Type"} {
		if strings.Contains(body, ": "+name+" ") || strings.Contains(body, name+"::") || strings.Contains(body, name+" {") {
			names = append(names, name)
		}
	}
	if strings.Contains(body, "FieldId") {
		b.WriteString("use crate::schema::object::FieldId;\n")
	}
	fmt.Fprintf(&b, "use crate::schema::types::{%s};\n\n", strings.Join(names, ", "))
	return b.String()
}

func (s *structType) write(b *strings.Builder) {
	group := groups[s.goType.PkgPath()]
	fmt.Fprintf(b, "pub static %s: StructType = StructType {\nname: %q,\npackage: %q,\nfields: &[\n",
		staticName(s.goType), s.goType.String(), s.goType.PkgPath())
	for _, f := range s.fields {
		b.WriteString(f.rust(group) + ",\n")
	}
	b.WriteString("],\n")
	natural, err := naturalOrder(s.fields)
	if err != nil {
		panic(err)
	}
	writeOrder(b, "natural", natural)
	b.WriteString("embedded: &[")
	for _, e := range s.embedded {
		fmt.Fprintf(b, "Embedded { go_name: %q, ty: &%s, first: %d, count: %d, inline: %t },\n",
			e.goName, path(e.goType, group), e.first, e.count, e.inline)
	}
	b.WriteString("],\n")
	writeOrder(b, "printed", printOrder(s.goType))
	b.WriteString("};\n\n")
	if len(s.fields) == 0 {
		return
	}
	fmt.Fprintf(b, "pub mod %s {\nuse super::FieldId;\n", moduleName(s.goType.Name()))
	for i, f := range s.fields {
		fmt.Fprintf(b, "pub const %s: FieldId = FieldId(%d);\n", constName(f.goName), i)
	}
	b.WriteString("}\n\n")
}

func writeOrder(b *strings.Builder, name string, order []int) {
	var numbers []string
	for _, i := range order {
		numbers = append(numbers, strconv.Itoa(i))
	}
	fmt.Fprintf(b, "%s: &[%s],\n", name, strings.Join(numbers, ", "))
}

func (f field) rust(group string) string {
	text := fmt.Sprintf("Field::new(%q, %q, %s)", f.goName, f.jsonName, rustType(f.goType, group))
	switch f.omit {
	case "empty":
		text += ".omitempty()"
	case "zero":
		text += ".omitzero()"
	}
	if f.via >= 0 {
		text += fmt.Sprintf(".via(%d)", f.via)
	}
	strategies := strings.Split(f.patchStrategy, ",")
	if slices.Contains(strategies, "merge") {
		text += ".merge()"
	}
	if slices.Contains(strategies, "retainKeys") {
		text += ".retain_keys()"
	}
	if f.patchMergeKey != "" {
		text += fmt.Sprintf(".key(%q)", f.patchMergeKey)
	}
	return text
}

func writeCompound(b *strings.Builder, t reflect.Type) {
	name, group := staticName(t), home(t)
	switch t.Kind() {
	case reflect.Pointer:
		fmt.Fprintf(b, "pub static %s: Type = %s;\n", name, rustType(t.Elem(), group))
	case reflect.Slice:
		fmt.Fprintf(b, "pub static %s: ListType = ListType { name: %q, element: %s };\n",
			name, t.String(), rustType(t.Elem(), group))
	case reflect.Map:
		fmt.Fprintf(b, "pub static %s: MapType = MapType { name: %q, key: %s, value: %s };\n",
			name, t.String(), rustType(t.Key(), group), rustType(t.Elem(), group))
	}
}

// writePointerNames lists the names of pointers to scalars, for nil ones in templates.
func writePointerNames(b *strings.Builder, types []reflect.Type) {
	b.WriteString("/// `%T` of each pointer to a scalar.\npub static POINTER_NAMES: &[&str] = &[\n")
	for _, t := range types {
		if t.Kind() == reflect.Pointer && t.Elem().Kind() != reflect.Struct {
			fmt.Fprintf(b, "%q,\n", t.String())
		}
	}
	b.WriteString("];\n")
}

// rustType is the Rust expression for a type, as seen from a module.
func rustType(t reflect.Type, group string) string {
	if name := opaque[t.String()]; name != "" {
		return "Type::" + name
	}
	switch t.Kind() {
	case reflect.Bool:
		return "Type::Bool"
	case reflect.Int32:
		return "Type::Int32"
	case reflect.Int64:
		return "Type::Int64"
	case reflect.Float64:
		return "Type::Float64"
	case reflect.String:
		if t.PkgPath() == "" {
			return "Type::Str"
		}
		return fmt.Sprintf("Type::NamedStr(%q)", t.String())
	case reflect.Struct:
		return "Type::Struct(&" + path(t, group) + ")"
	case reflect.Pointer:
		return "Type::Pointer(&" + path(t, group) + ")"
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return "Type::Bytes"
		}
		return "Type::List(&" + path(t, group) + ")"
	case reflect.Map:
		return "Type::Map(&" + path(t, group) + ")"
	}
	panic("model.add let a type pass: " + t.String())
}

func path(t reflect.Type, group string) string {
	if home := home(t); home != group {
		return home + "::" + staticName(t)
	}
	return staticName(t)
}
