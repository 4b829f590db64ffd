package main

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// model is every type that the roots reach, in the order they are met.
type model struct {
	structs map[reflect.Type]*structType
	order   []reflect.Type
	// Slice, map and pointer types, each written once.
	compounds []reflect.Type
	seen      map[reflect.Type]bool
}

// structType is one struct with its JSON fields flattened.
type structType struct {
	goType   reflect.Type
	fields   []field
	embedded []embedded
}

type field struct {
	goName, jsonName string
	goType           reflect.Type
	omit             string // "", "empty" or "zero"
	via              int    // index into embedded, or -1
	patchStrategy    string
	patchMergeKey    string
}

type embedded struct {
	goName       string
	goType       reflect.Type
	first, count int
	inline       bool
}

// opaque are the structs that write their own JSON: they have no fields for us.
var opaque = map[string]string{
	"resource.Quantity":    "Quantity",
	"intstr.IntOrString":   "IntOrString",
	"v1.Time":              "Time",
	"v1.MicroTime":         "MicroTime",
	"runtime.RawExtension": "RawExtension",
	"v1.FieldsV1":          "FieldsV1",
}

func newModel() *model {
	return &model{structs: map[reflect.Type]*structType{}, seen: map[reflect.Type]bool{}}
}

// add takes in a type and all that it reaches.
func (m *model) add(t reflect.Type) error {
	if m.seen[t] {
		return nil
	}
	m.seen[t] = true
	switch t.Kind() {
	case reflect.Bool, reflect.Int32, reflect.Int64, reflect.Float64, reflect.String:
		return nil
	case reflect.Pointer, reflect.Slice:
		if t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Uint8 {
			return nil
		}
		m.compounds = append(m.compounds, t)
		return m.add(t.Elem())
	case reflect.Map:
		if t.Key().Kind() != reflect.String {
			return fmt.Errorf("%s: keys are no strings", t)
		}
		m.compounds = append(m.compounds, t)
		return m.add(t.Elem())
	case reflect.Struct:
		if opaque[t.String()] != "" {
			return nil
		}
		return m.addStruct(t)
	}
	return fmt.Errorf("%s: no rule for this kind of type", t)
}

func (m *model) addStruct(t reflect.Type) error {
	if groups[t.PkgPath()] == "" {
		return fmt.Errorf("%s: no module for package %s", t, t.PkgPath())
	}
	m.order = append(m.order, t)
	s := &structType{goType: t}
	m.structs[t] = s
	if err := s.collect(t); err != nil {
		return err
	}
	if err := s.check(); err != nil {
		return err
	}
	for _, f := range s.fields {
		if err := m.add(f.goType); err != nil {
			return err
		}
	}
	for _, e := range s.embedded {
		if err := m.add(e.goType); err != nil {
			return err
		}
	}
	return nil
}

func (s *structType) collect(t reflect.Type) error {
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case !f.IsExported() || name == "-":
			return fmt.Errorf("%s.%s: a field that JSON does not see", t, f.Name)
		case f.Anonymous && f.Type.Kind() != reflect.Struct:
			return fmt.Errorf("%s.%s: embedded, but no struct", t, f.Name)
		case f.Anonymous && name == "":
			if err := s.inline(f); err != nil {
				return err
			}
			continue
		case name == "":
			return fmt.Errorf("%s.%s: no JSON name", t, f.Name)
		}
		if f.Anonymous {
			e := embedded{goName: f.Name, goType: f.Type, first: len(s.fields), count: 1}
			s.embedded = append(s.embedded, e)
		}
		s.fields = append(s.fields, field{
			goName:        f.Name,
			jsonName:      name,
			goType:        f.Type,
			omit:          omission(options),
			via:           -1,
			patchStrategy: f.Tag.Get("patchStrategy"),
			patchMergeKey: f.Tag.Get("patchMergeKey"),
		})
	}
	return nil
}

// inline flattens an embedded struct in place.
func (s *structType) inline(f reflect.StructField) error {
	inner := &structType{goType: f.Type}
	if err := inner.collect(f.Type); err != nil {
		return err
	}
	via := len(s.embedded)
	s.embedded = append(s.embedded, embedded{
		goName: f.Name, goType: f.Type, first: len(s.fields), count: len(inner.fields), inline: true,
	})
	// A struct embedded in the embedded one can be named through the outer one, too.
	for _, e := range inner.embedded {
		e.first += len(s.fields)
		s.embedded = append(s.embedded, e)
	}
	for _, promoted := range inner.fields {
		promoted.via = via
		s.fields = append(s.fields, promoted)
	}
	return nil
}

func omission(options string) string {
	list := strings.Split(options, ",")
	switch {
	case slices.Contains(list, "omitzero"):
		return "zero"
	case slices.Contains(list, "omitempty"):
		return "empty"
	}
	return ""
}

// check refuses what the tables cannot say.
func (s *structType) check() error {
	json, names := map[string]bool{}, map[string]bool{}
	for _, f := range s.fields {
		folded := strings.ToLower(f.jsonName)
		if json[folded] || names[f.goName] {
			return fmt.Errorf("%s.%s: the name is there twice", s.goType, f.goName)
		}
		json[folded], names[f.goName] = true, true
		for _, strategy := range strings.Split(f.patchStrategy, ",") {
			if !slices.Contains([]string{"", "merge", "retainKeys"}, strategy) {
				return fmt.Errorf("%s.%s: unknown patch strategy %q", s.goType, f.goName, strategy)
			}
		}
	}
	return nil
}

// counts says how much there is, for checking against the Rust side.
func (m *model) counts() []string {
	types, fields := map[string]int{}, map[string]int{}
	for t, s := range m.structs {
		types[groups[t.PkgPath()]]++
		fields[groups[t.PkgPath()]] += len(s.fields)
	}
	var lines []string
	for _, group := range sortedGroups() {
		lines = append(lines, fmt.Sprintf("%s: %d types, %d fields", group, types[group], fields[group]))
	}
	return lines
}

func sortedGroups() []string {
	var names []string
	for _, name := range groups {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
