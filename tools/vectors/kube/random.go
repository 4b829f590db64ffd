package kube

import (
	"encoding/base64"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
)

// Node is a value to be spelt as YAML: a scalar's text, which may stand in flow text, or a list, or a map.
type Node struct {
	Scalar string
	List   []*Node
	Map    []Entry
	// IsList and IsMap tell them apart.
	IsList, IsMap bool
}

// Entry is an entry of a map; the key is a scalar's text.
type Entry struct {
	Key   string
	Value *Node
}

// Maker makes up values of types.
type Maker struct {
	*rand.Rand
	// Fields is how many fields there may be still.
	Fields int
	// Wrong is how probable a value of another type is, or null.
	Wrong float64
	// Keys is how probable another spelling of a key, a second one, or an unknown key is.
	Keys float64
	// Names are the strings to choose from; any if there are none.
	Names []string
	// Merge makes fields that are merged by a key more probable.
	Merge bool
}

func pick[T any](m *Maker, from []T) T { return from[m.IntN(len(from))] }

// Value makes up a value of a type for a field of this name.
func (m *Maker) Value(t reflect.Type, name string) *Node {
	if m.Wrong > 0 && m.Float64() < m.Wrong {
		return m.wrong()
	}
	switch t.Kind() {
	case reflect.Pointer:
		return m.Value(t.Elem(), name)
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return &Node{Scalar: base64.StdEncoding.EncodeToString([]byte(pick(m, strs)))}
		}
		node := &Node{IsList: true}
		for range m.size() {
			node.List = append(node.List, m.Value(t.Elem(), name))
		}
		return node
	case reflect.Map:
		node := &Node{IsMap: true}
		for range m.size() {
			node.Map = append(node.Map, Entry{m.key(), m.Value(t.Elem(), name)})
		}
		return node
	}
	if !IsStruct(t) {
		return &Node{Scalar: m.scalar(t, name)}
	}
	return m.object(t)
}

func (m *Maker) size() int {
	if m.Merge {
		return m.IntN(4)
	}
	return pick(m, []int{0, 1, 1, 1, 2, 2, 3})
}

// key is a key of a map.
func (m *Maker) key() string {
	if len(m.Names) > 0 {
		return pick(m, m.Names)
	}
	return pick(m, keys)
}

func (m *Maker) object(t reflect.Type) *Node {
	fields := Fields(t)
	node := &Node{IsMap: true}
	want := 1 + m.IntN(4)
	for _, i := range m.Perm(len(fields)) {
		f := fields[i]
		if len(node.Map) >= want && !(m.Merge && f.Merge && m.IntN(3) == 0) || m.Fields <= 0 {
			continue
		}
		m.Fields--
		node.Map = append(node.Map, Entry{f.Name, m.Value(f.Type, f.Name)})
		if m.Keys > 0 && m.Float64() < m.Keys {
			m.oddKey(node, f)
		}
	}
	return node
}

// oddKey spells the last key in another way, adds another spelling of it, or something unknown.
func (m *Maker) oddKey(node *Node, f Field) {
	last := &node.Map[len(node.Map)-1]
	other := pick(m, []string{strings.ToUpper(f.Name), strings.ToLower(f.Name), strings.ToUpper(f.Name[:1]) + f.Name[1:], strings.ReplaceAll(f.Name, "s", "\u017f"), f.Name})
	switch m.IntN(4) {
	case 0:
		last.Key = other
	case 1:
		node.Map = append(node.Map, Entry{other, m.Value(f.Type, f.Name)})
	case 2:
		node.Map = append(node.Map, Entry{pick(m, []string{"foo", "a1", "a10", "a9", "Zz", f.Name + "x", "\"\"", "~x", "5"}), m.wrong()})
	case 3:
		node.Map = append(node.Map, Entry{other, &Node{Scalar: "null"}})
	}
}

// wrong is a value of any type.
func (m *Maker) wrong() *Node {
	switch m.IntN(8) {
	case 0:
		return &Node{IsList: true, List: []*Node{{Scalar: pick(m, Scalars)}}}
	case 1:
		return &Node{IsMap: true, Map: []Entry{{"k", &Node{Scalar: pick(m, Scalars)}}}}
	case 2:
		return &Node{Scalar: "null"}
	}
	return &Node{Scalar: pick(m, Scalars)}
}

func (m *Maker) scalar(t reflect.Type, name string) string {
	switch t.String() {
	case "resource.Quantity":
		return m.Quantity()
	case "intstr.IntOrString":
		return pick(m, []string{"80", "8080", "0", "\"80\"", "25%", "http", "null", "8e1", "-1", "0x10", "1.0"})
	case "v1.Time":
		return m.Time(-1)
	case "v1.MicroTime":
		return m.Time(6)
	case "runtime.RawExtension", "v1.FieldsV1":
		return pick(m, []string{"{a: 1.50, b: [x, null]}", "{}", "[]", "5", "a", "null", "{\"<\": \"&\", b9: 1, b10: 2}", "9007199254740993", "1e21"})
	}
	switch t.Kind() {
	case reflect.Bool:
		return pick(m, []string{"true", "false", "yes", "no", "on", "OFF", "y", "N", "True"})
	case reflect.Int32, reflect.Int64:
		return pick(m, []string{"0", "1", "80", "8080", "-1", "0644", "0x1F", "1_000", "8e1", "80.0", "2147483647", fmt.Sprint(m.IntN(100000))})
	case reflect.Float64, reflect.Float32:
		return pick(m, []string{"0", "1.5", "-0.0", "1e21"})
	}
	if len(m.Names) > 0 {
		return pick(m, m.Names)
	}
	if m.IntN(4) == 0 {
		return pick(m, strs)
	}
	return pick(m, []string{"a", "b", name, "x-1", "\"5\"", "'true'"})
}

// Quantity is the text of a quantity, mostly a good one.
func (m *Maker) Quantity() string {
	digits := pick(m, []string{"0", "1", "5", "1000", "1024", "1500", "0.5", "1.5", "0.001", "12.000", "100", "2.50", ".5", "5.", "+1", "-1", "-1.5", "00012", "9223372036854775807", "9223372036854775808", "0.0000000001", "999999999999999999999", fmt.Sprint(m.IntN(1 << 20)), fmt.Sprintf("%d.%d", m.IntN(5000), m.IntN(5000))})
	return digits + pick(m, []string{"", "", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "u", "n", "e3", "E3", "e-3", "e0", "E9"})
}

// Time is the text of a time, mostly a good one; with so many digits after the point, or any if below 0.
func (m *Maker) Time(digits int) string {
	text := fmt.Sprintf("%04d-%02d-%02dT%02d:%02d:%02d", pick(m, []int{0, 1, 1969, 1970, 2000, 2024, 9999}), 1+m.IntN(12), 1+m.IntN(28), m.IntN(24), m.IntN(60), m.IntN(60))
	if digits < 0 {
		digits = pick(m, []int{0, 0, 0, 1, 3, 9, 12})
	}
	if digits > 0 {
		text += pick(m, []string{".", ".", "."}) + fmt.Sprintf("%012d", m.IntN(1e12))[:digits]
	}
	return "\"" + text + pick(m, []string{"Z", "Z", "Z", "+01:00", "-11:30", "+00:00"}) + "\""
}

// keys are the keys of maps, in odd spellings.
var keys = append([]string{
	"a", "b", "a1", "a10", "a9", "app.kubernetes.io/name", "\"quoted key\"", "'5'", "6", "yes", "1.5", "A", "-x", "_", "\u00e9", "a.b/c", "0x10", "\"\"",
}, "cpu", "memory")

// strs are strings that are printed in different styles.
var strs = []string{
	"\"\"", "' '", "\"a\\nb\"", "\"a\\n\"", "\"\\n a\"", "\"a \\nb\"", "\"\\ta\"", "\"# a\"", "\"a: b\"", "\"a #b\"", "'a''b'", "\"\\\"\"", "\"- a\"", "\"null\"", "\"~\"", "\"0644\"", "\"1e3\"", "\"1:30\"", "\"2001-01-01\"",
	"\"<a & b>\"", "\"\\u00e9\"", "\"\\U0001f600\"", "\"\\u2028\"", "\"\\u0085\"", "\"\\r\"", "\"" + strings.Repeat("word ", 40) + "\"", "\"" + strings.Repeat("x", 200) + "\"", "\"{a}\"", "\"[a]\"", "\"a, b\"", "\"*a\"", "\"&a\"", "\"!a\"", "\"%a\"", "\"@a\"", "\"`a\"", "\"a\\n\\nb\\n\"", "\"=\"", "\"<<\"", "\"...\"", "\"---\"",
	"5", "1.5", "1e3", "yes", "0x1F", "123456789.123", "-0", "1_000", "9007199254740993", "18446744073709551615", "18446744073709551616", "null", ".5", "3.14159265358979",
}
