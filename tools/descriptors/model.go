package main

import (
	"fmt"
	"slices"
	"strings"

	"google.golang.org/protobuf/compiler/protogen"
	"google.golang.org/protobuf/reflect/protoreflect"
)

// modules names the Rust module of each .proto file that the roots reach.
var modules = map[string]string{
	"mesh/v1alpha1/config.proto":                 "config",
	"mesh/v1alpha1/proxy.proto":                  "proxy",
	"mesh/v1alpha1/network.proto":                "config",
	"networking/v1alpha3/destination_rule.proto": "networking",
	"networking/v1alpha3/virtual_service.proto":  "networking",
	"networking/v1alpha3/workload_group.proto":   "networking",
	"networking/v1beta1/proxy_config.proto":      "networking",
	"google/protobuf/duration.proto":             "well_known",
	"google/protobuf/struct.proto":               "well_known",
	"google/protobuf/wrappers.proto":             "well_known",
	"values_types.proto":                         "values_types",
}

// model is what the roots reach, by Rust module, in the order of first reach.
type model struct {
	plugin   *protogen.Plugin
	seen     map[protoreflect.FullName]bool
	messages map[string][]*protogen.Message
	enums    map[string][]*protogen.Enum
}

func newModel(plugin *protogen.Plugin) *model {
	return &model{
		plugin:   plugin,
		seen:     map[protoreflect.FullName]bool{},
		messages: map[string][]*protogen.Message{},
		enums:    map[string][]*protogen.Enum{},
	}
}

func (m *model) add(root string) error {
	found := message(m.plugin, root)
	if found == nil {
		return fmt.Errorf("no message %s", root)
	}
	return m.addMessage(found)
}

func (m *model) addMessage(message *protogen.Message) error {
	if m.seen[message.Desc.FullName()] {
		return nil
	}
	m.seen[message.Desc.FullName()] = true
	if err := check(message); err != nil {
		return err
	}
	if !message.Desc.IsMapEntry() {
		module, err := moduleOf(message.Desc)
		if err != nil {
			return err
		}
		m.messages[module] = append(m.messages[module], message)
	}
	for _, field := range message.Fields {
		if err := m.addField(field); err != nil {
			return err
		}
	}
	return nil
}

func (m *model) addField(field *protogen.Field) error {
	if field.Message != nil {
		return m.addMessage(field.Message)
	}
	if field.Enum == nil || m.seen[field.Enum.Desc.FullName()] {
		return nil
	}
	m.seen[field.Enum.Desc.FullName()] = true
	module, err := moduleOf(field.Enum.Desc)
	if err != nil {
		return err
	}
	m.enums[module] = append(m.enums[module], field.Enum)
	return nil
}

// check refuses what the Rust side has no rule for, as no message needs it today.
func check(message *protogen.Message) error {
	for _, field := range message.Fields {
		desc := field.Desc
		switch {
		case desc.Kind() == protoreflect.BytesKind, desc.Kind() == protoreflect.GroupKind:
			return fmt.Errorf("%s: kind %s has no rule", desc.FullName(), desc.Kind())
		case desc.HasOptionalKeyword():
			return fmt.Errorf("%s: optional has no rule", desc.FullName())
		case desc.IsMap() && desc.MapKey().Kind() != protoreflect.StringKind:
			return fmt.Errorf("%s: map keys of kind %s have no rule", desc.FullName(), desc.MapKey().Kind())
		}
	}
	return nil
}

func moduleOf(desc protoreflect.Descriptor) (string, error) {
	path := desc.ParentFile().Path()
	module, ok := modules[path]
	if !ok {
		return "", fmt.Errorf("%s: no module is named for %s", desc.FullName(), path)
	}
	return module, nil
}

func (m *model) moduleNames() []string {
	var names []string
	for name := range m.messages {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// rustName is the constant that holds a message or an enum: its name in its package, in capitals.
func rustName(desc protoreflect.Descriptor) string {
	pkg := string(desc.ParentFile().Package())
	local := strings.TrimPrefix(string(desc.FullName()), pkg+".")
	return screaming(strings.ReplaceAll(local, ".", "_"))
}

// screaming turns CamelCase and snake_case into CAPITALS_WITH_UNDERSCORES.
func screaming(name string) string {
	var out strings.Builder
	runes := []rune(name)
	for i, r := range runes {
		upper := r >= 'A' && r <= 'Z'
		if upper && i > 0 && runes[i-1] != '_' {
			before := runes[i-1]
			afterLower := before >= 'a' && before <= 'z' || before >= '0' && before <= '9'
			beforeLower := i+1 < len(runes) && runes[i+1] >= 'a' && runes[i+1] <= 'z'
			if afterLower || beforeLower {
				out.WriteByte('_')
			}
		}
		out.WriteRune(r)
	}
	return strings.ToUpper(out.String())
}
