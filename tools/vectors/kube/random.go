package kube

import (
	"encoding/base64"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"reflect"
	"strings"
)

// Node is a value to be spelt as YAML: a list, a map, or the text of a scalar that may stand in flow
// text.
type Node struct {
	IsList, IsMap bool
	Scalar        string
	List          []*Node
	Map           []Entry
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
	// Hot, if not 0, makes the same fields probable in all values that are made with it.
	Hot uint32
	// Unkeyed is how probable it is that an element has no merge key.
	Unkeyed float64
	// Extra may add to a struct what is no field.
	Extra func(m *Maker, t reflect.Type, node *Node)
}

// Pick is one of them.
func Pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

// Value makes up a value of a type for a field of this name.
func (m *Maker) Value(t reflect.Type, name string) *Node { return m.value(t, Field{Name: name}) }

func (m *Maker) value(t reflect.Type, f Field) *Node {
	if m.Wrong > 0 && m.Float64() < m.Wrong {
		return m.AnyValue()
	}
	switch t.Kind() {
	case reflect.Pointer:
		return m.value(t.Elem(), f)
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return &Node{Scalar: base64.StdEncoding.EncodeToString([]byte(Pick(m.Rand, strs)))}
		}
		node := &Node{IsList: true}
		for range m.size() {
			item := m.value(t.Elem(), f)
			if f.Key != "" && item.IsMap && m.Float64() >= m.Unkeyed {
				m.setKey(item, t.Elem(), f.Key)
			}
			node.List = append(node.List, item)
		}
		return node
	case reflect.Map:
		node := &Node{IsMap: true}
		for range m.size() {
			node.Map = append(node.Map, Entry{m.key(), m.value(t.Elem(), f)})
		}
		return node
	}
	if !IsStruct(t) {
		return &Node{Scalar: m.scalar(t, f.Name)}
	}
	return m.object(t)
}

// setKey gives an element its merge key.
func (m *Maker) setKey(item *Node, t reflect.Type, key string) {
	for _, entry := range item.Map {
		if entry.Key == key {
			return
		}
	}
	for _, f := range Fields(t) {
		if f.Name == key {
			at := m.IntN(len(item.Map) + 1)
			rest := append([]Entry{{key, m.value(f.Type, f)}}, item.Map[at:]...)
			item.Map = append(item.Map[:at:at], rest...)
		}
	}
}

func (m *Maker) size() int { return Pick(m.Rand, []int{0, 1, 1, 1, 2, 2, 3, 4}) }

// key is a key of a map.
func (m *Maker) key() string {
	if len(m.Names) > 0 {
		return Pick(m.Rand, m.Names)
	}
	return Pick(m.Rand, keys)
}

func (m *Maker) object(t reflect.Type) *Node {
	fields := Fields(t)
	node := &Node{IsMap: true}
	want := 1 + m.IntN(4)
	for _, i := range m.Perm(len(fields)) {
		f := fields[i]
		if m.Fields <= 0 || !m.likes(t, f) && len(node.Map) >= want {
			continue
		}
		m.Fields--
		node.Map = append(node.Map, Entry{f.Name, m.value(f.Type, f)})
		if m.Keys > 0 && m.Float64() < m.Keys {
			m.oddKey(node, f)
		}
	}
	if m.Extra != nil {
		m.Extra(m, t, node)
	}
	return node
}

// likes says whether a field is taken beyond what is wanted: those that lead to a pod, and hot ones.
func (m *Maker) likes(t reflect.Type, f Field) bool {
	switch f.Name {
	case "spec", "template", "jobTemplate":
		return m.IntN(3) != 0
	}
	if m.Hot == 0 {
		_, inner := Struct(f.Type)
		return inner && m.IntN(12) == 0
	}
	hash := fnv.New32a()
	fmt.Fprint(hash, m.Hot, t, f.Name)
	cold := uint32(8)
	if f.Merge {
		cold = 3
	}
	return hash.Sum32()%cold == 0 && m.IntN(5) != 0
}

// oddKey spells the last key in another way, adds another spelling of it, or something unknown.
func (m *Maker) oddKey(node *Node, f Field) {
	last := &node.Map[len(node.Map)-1]
	other := m.spelling(f.Name)
	switch m.IntN(4) {
	case 0:
		last.Key = other
	case 1:
		for range 1 + m.IntN(3) {
			node.Map = append(node.Map, Entry{m.spelling(f.Name), m.value(f.Type, f)})
		}
	case 2:
		unknown := Pick(m.Rand, []string{"foo", "a1", "a10", "a9", "Zz", f.Name + "x", "\"\"", "~x", "5"})
		node.Map = append(node.Map, Entry{unknown, m.AnyValue()})
	case 3:
		node.Map = append(node.Map, Entry{other, &Node{Scalar: "null"}})
	}
}

// spelling is one of the ways in which a field's name is understood.
func (m *Maker) spelling(name string) string {
	return Pick(m.Rand, []string{
		strings.ToUpper(name), strings.ToLower(name), strings.ToUpper(name[:1]) + name[1:],
		strings.ReplaceAll(name, "s", "\u017f"), name,
	})
}

// AnyValue is a value of any type.
func (m *Maker) AnyValue() *Node {
	switch m.IntN(8) {
	case 0:
		return &Node{IsList: true, List: []*Node{{Scalar: Pick(m.Rand, Scalars)}}}
	case 1:
		return &Node{IsMap: true, Map: []Entry{{"k", &Node{Scalar: Pick(m.Rand, Scalars)}}}}
	case 2:
		return &Node{Scalar: "null"}
	}
	return &Node{Scalar: Pick(m.Rand, Scalars)}
}

func (m *Maker) scalar(t reflect.Type, name string) string {
	switch t.String() {
	case "resource.Quantity":
		return Quantity(m.Rand)
	case "intstr.IntOrString":
		return Pick(m.Rand, []string{"80", "8080", "0", "\"80\"", "25%", "http", "null", "8e1", "-1", "0x10", "1.0"})
	case "v1.Time":
		return "\"" + Time(m.Rand, -1) + "\""
	case "v1.MicroTime":
		return "\"" + Time(m.Rand, 6) + "\""
	case "runtime.RawExtension", "v1.FieldsV1":
		return Pick(m.Rand, raw)
	}
	switch t.Kind() {
	case reflect.Bool:
		return Pick(m.Rand, []string{"true", "false", "yes", "no", "on", "OFF", "y", "N", "True"})
	case reflect.Int32, reflect.Int64:
		if len(m.Names) > 0 {
			return Pick(m.Rand, []string{"0", "80", "81", "82"})
		}
		return Pick(m.Rand, []string{
			"0", "1", "80", "8080", "-1", "0644", "0x1F", "1_000", "8e1", "80.0", "2147483647", fmt.Sprint(m.IntN(100000)),
		})
	case reflect.Float64, reflect.Float32:
		return Pick(m.Rand, []string{"0", "1.5", "-0.0", "1e21"})
	}
	if len(m.Names) > 0 {
		return Pick(m.Rand, m.Names)
	}
	if m.IntN(4) == 0 {
		return Pick(m.Rand, strs)
	}
	return Pick(m.Rand, []string{"a", "b", name, "x-1", "\"5\"", "'true'"})
}

// Quantity is the text of a quantity, mostly a good one.
func Quantity(r *rand.Rand) string {
	return Pick(r, append(digits, fmt.Sprint(r.IntN(1<<20)), fmt.Sprintf("%d.%d", r.IntN(5000), r.IntN(5000)))) + Pick(r, suffixes)
}

var digits = []string{
	"0", "1", "5", "1000", "1024", "1500", "0.5", "1.5", "0.001", "12.000", "100", "2.50", ".5", "5.", "+1", "-1", "-1.5",
	"00012", "9223372036854775807", "9223372036854775808", "0.0000000001", "999999999999999999999",
}

var suffixes = []string{
	"", "", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "u", "n", "e3", "E3", "e-3", "e0", "E9",
}

// Time is the text of a time, mostly a good one; with so many digits after the point, or any number
// of them if below 0.
func Time(r *rand.Rand, digits int) string {
	year := Pick(r, []int{0, 1, 1969, 1970, 2000, 2024, 9999})
	text := fmt.Sprintf("%04d-%02d-%02dT%02d:%02d:%02d", year, 1+r.IntN(12), 1+r.IntN(28), r.IntN(24), r.IntN(60), r.IntN(60))
	if digits < 0 {
		digits = Pick(r, []int{0, 0, 0, 1, 3, 9, 12})
	}
	if digits > 0 {
		text += "." + fmt.Sprintf("%012d", r.IntN(1e12))[:digits]
	}
	return text + Pick(r, []string{"Z", "Z", "Z", "+01:00", "-11:30", "+00:00"})
}

// raw are values of fields that take any JSON.
var raw = []string{
	"{a: 1.50, b: [x, null]}", "{}", "[]", "5", "a", "null", "{\"<\": \"&\", b9: 1, b10: 2}", "9007199254740993", "1e21",
}

// keys are keys of maps.
var keys = []string{
	"a", "b", "a1", "a10", "a9", "app.kubernetes.io/name", "\"quoted key\"", "'5'", "6", "yes", "1.5", "A", "-x", "_", "\u00e9", "a.b/c",
	"0x10", "\"\"", "cpu", "memory",
}

// strs are strings that are printed in different styles, and what becomes a string.
var strs = []string{
	"\"\"", "' '", "\"a\\nb\"", "\"a\\n\"", "\"\\n a\"", "\"a \\nb\"", "\"\\ta\"", "\"# a\"", "\"a: b\"", "\"a #b\"", "'a''b'", "\"\\\"\"",
	"\"- a\"", "\"null\"", "\"~\"", "\"0644\"", "\"1e3\"", "\"1:30\"", "\"2001-01-01\"", "\"<a & b>\"", "\"\\u00e9\"", "\"\\U0001f600\"",
	"\"\\u2028\"", "\"\\u0085\"", "\"\\r\"", "\"" + strings.Repeat("word ", 40) + "\"", "\"" + strings.Repeat("x", 200) + "\"",
	"\"{a}\"", "\"[a]\"", "\"a, b\"", "\"*a\"", "\"&a\"", "\"!a\"", "\"%a\"", "\"@a\"", "\"`a\"", "\"a\\n\\nb\\n\"", "\"=\"", "\"<<\"",
	"\"...\"", "\"---\"", "5", "1.5", "1e3", "yes", "0x1F", "123456789.123", "-0", "1_000", "9007199254740993",
	"18446744073709551615", "18446744073709551616", "null", ".5", "3.14159265358979",
}
