package protobuf

import (
	"math/rand/v2"
	"strconv"
	"strings"

	"google.golang.org/protobuf/reflect/protoreflect"
)

// Document makes up a text for a message. It is loose if it may have several faults.
func Document(r *rand.Rand, message protoreflect.MessageDescriptor) (text string, loose bool) {
	m := &maker{Rand: r, risk: []float64{0, 0.02, 0.1}[r.IntN(3)], flow: []float64{0, 0.3, 1}[r.IntN(3)], odd: r.IntN(3) == 0}
	root := m.message(message, 0)
	out := m.render(root, 0)
	if m.oneIn(12) {
		out = m.mutate(out)
	}
	return out, m.faults > 1
}

// maker makes a tree of YAML, then a text of it.
type maker struct {
	*rand.Rand
	// risk is the chance of each value to be one that may be wrong.
	risk float64
	// flow is the chance of each collection to be written in brackets.
	flow float64
	// odd lets anchors, tags and comments in.
	odd bool
	// faults counts what may be wrong.
	faults  int
	anchors int
}

// node is a scalar, or a collection: a map where keys are there.
type node struct {
	scalar string
	keys   []string
	items  []*node
	many   bool
}

func (m *maker) oneIn(n int) bool { return m.IntN(n) == 0 }

func (m *maker) risky() bool {
	if m.Float64() < m.risk {
		m.faults++
		return true
	}
	return false
}

func (m *maker) message(message protoreflect.MessageDescriptor, depth int) *node {
	fields := message.Fields()
	out := &node{}
	for n := m.IntN(2+6/(depth+1)) + 1/(depth+1); n > 0 && fields.Len() > 0; n-- {
		field := fields.Get(m.IntN(fields.Len()))
		key := field.JSONName()
		if m.oneIn(8) {
			key = string(field.Name())
		}
		if m.risky() {
			key = []string{"noSuchField", key + "s", strings.ToUpper(key), ""}[m.IntN(4)]
		}
		out.keys, out.items = append(out.keys, key), append(out.items, m.field(field, depth))
	}
	return out
}

func (m *maker) field(field protoreflect.FieldDescriptor, depth int) *node {
	if m.risky() {
		all := shaped(field)
		return &node{scalar: all[m.IntN(len(all))]}
	}
	switch {
	case field.IsList():
		out := &node{many: true}
		for range m.IntN(4) {
			out.items = append(out.items, m.value(field, depth))
		}
		return out
	case field.IsMap():
		out := &node{}
		for range m.IntN(4) {
			out.keys = append(out.keys, m.mapKey(string(field.Name())))
			out.items = append(out.items, m.value(field.MapValue(), depth))
		}
		return out
	}
	return m.value(field, depth)
}

// mapKey is a key of a map, without quotes.
func (m *maker) mapKey(field string) string {
	if pool, ok := pools[fields[field]]; ok {
		return strings.Trim(pool[m.IntN(len(pool))], `"`)
	}
	return m.word()
}

func (m *maker) value(field protoreflect.FieldDescriptor, depth int) *node {
	if m.risky() {
		all := forms(field)
		return &node{scalar: all[m.IntN(len(all))]}
	}
	if m.oneIn(25) {
		return &node{scalar: "null"}
	}
	if message := field.Message(); message != nil {
		switch {
		case message.FullName() == "google.protobuf.Duration":
			return &node{scalar: m.duration()}
		case message.FullName() == "google.protobuf.Struct":
			return m.object(depth)
		case message.FullName() == "google.protobuf.Value":
			return m.anything(depth)
		case special(message):
			return m.value(message.Fields().Get(0), depth)
		}
		return m.message(message, depth+1)
	}
	return &node{scalar: m.scalar(field)}
}

func (m *maker) scalar(field protoreflect.FieldDescriptor) string {
	switch field.Kind() {
	case protoreflect.BoolKind:
		return []string{"true", "false", "yes", "no", "On"}[m.IntN(5)]
	case protoreflect.StringKind:
		return m.text(string(field.Name()))
	case protoreflect.EnumKind:
		values := field.Enum().Values()
		value := values.Get(m.IntN(values.Len()))
		if m.oneIn(3) {
			return strconv.Itoa(int(value.Number()))
		}
		return string(value.Name())
	case protoreflect.DoubleKind:
		return []string{"0.5", "100", "100.0", "1e3", `"7.25"`, strconv.FormatFloat(m.ExpFloat64(), 'g', -1, 64)}[m.IntN(6)]
	}
	number := strconv.Itoa([]int{1, 80, 443, 15020, 65535, 65536, 0, m.IntN(1 << 20)}[m.IntN(8)])
	return []string{number, number, strconv.Quote(number), number + ".0", number + "e0"}[m.IntN(5)]
}

func (m *maker) duration() string {
	number := strconv.FormatFloat([]float64{1, 45, 0, 0.5, 1.25, 3600, float64(m.IntN(1e6)) / 1e3}[m.IntN(7)], 'f', -1, 64)
	unit := []string{"s", "s", "s", "ms", "us", "ns", "m", "h", "m30s"}[m.IntN(9)]
	return number + unit
}

// pools are values for fields of like names, so that checks meet what they look for.
var pools = map[string][]string{
	"address": {"a.b:80", "a:1", "1.2.3.4:80", `"[::1]:80"`, "a:65535", "a:65536", "a:0", "a", `"::1:80"`, "a_b:80", "$(HOST_IP):80", "a.b.:443", `""`},
	"domain":  {"cluster.local", "a", "a.", "a_b", "A.b-c", `"*.a"`, `"."`, "a..b", "-a", `"1"`, `""`},
	"host":    {"a.b", `"*.a.b"`, `"*"`, `"*-a.b"`, "a", "a.1", "a.b.", "**", "a_b.c", `""`},
	"region":  {"a", "b", "a/b", "a/b/c", "a/*", `"*"`, "a/b/*", "a/*/c", "a//c", `""`},
	"service": {"a.b", "ns/a.b", `"*/a.b"`, "ns/*.a.b", "a_b", "1.2.3.4", `"::1"`, "a/b/c.d", `"./*"`, `""`},
	"name":    {"prometheus", "envoy", "zipkin", "x", "configmap://a/b", "configmap://a", `""`},
	"label":   {"topology.kubernetes.io/region", "topology.istio.io/subzone", "topology.kubernetes.io/zone", "x", "x=y"},
	"curve":   {"P-256", "P-384", "X25519", "p-256", "x", `""`},
	"prefix":  {"/", "/x", "/%41", "x", "/%zz", "/%", "/#%4", "/?%zz", `"/\x01"`, `"/é "`, ":x", `""`},
	"status":  {`"403"`, `"99"`, `"100"`, `"511"`, `"599"`, "x", `""`},
}

// fields says from which pool strings of a field are taken.
var fields = map[string]string{
	"address": "address", "discovery_address": "address", "statsd_udp_address": "address", "envoy_metrics_service_address": "address",
	"trust_domain": "domain", "trust_domain_aliases": "domain", "hosts": "host", "from": "region", "to": "region", "service": "service",
	"name": "name", "credential_name": "name", "failover_priority": "label", "ecdh_curves": "curve", "status_on_error": "status", "path_prefix": "prefix",
}

func (m *maker) text(field string) string {
	if pool, ok := pools[fields[field]]; ok && !m.oneIn(10) {
		if m.oneIn(2) {
			return pool[m.IntN(min(3, len(pool)))]
		}
		return pool[m.IntN(len(pool))]
	}
	if m.oneIn(3) {
		return words[m.IntN(len(words))]
	}
	return m.word()
}

// words are strings that are easily misread or hard to print.
var words = []string{
	`""`, `"5"`, `'5'`, `"true"`, `'y'`, `"null"`, `"<a&b>"`, `"\u2028"`, `"a\u0085b"`, `"\x7f"`, `"\x80"`, `"é"`, `"\U0001F600"`, `"\t"`, `"a\nb"`, `"a: b"`, `"- a"`,
	`"# c"`, `' '`, "a#b", "a:b", "x y", `"\\"`, `'it''s'`, `"\""`, `"\ufffe"`, `"\ufeff"`, `"\0"`, "!!str 5", "!!str true", "=", `"a,b"`, "2001-12-14", "0b", "1:20",
	`"{{err}}"`, `"%s"`, `"1e3"`, `"\u00a0"`, `"0x1p-2"`, `"trailing "`, `" leading"`,
}

func (m *maker) word() string {
	letters := "abcxyz"
	text := ""
	for range 1 + m.IntN(3) {
		text += string(letters[m.IntN(len(letters))])
	}
	// What would be a bool in YAML.
	if text == "y" {
		return "w"
	}
	return text
}

func (m *maker) object(depth int) *node {
	out := &node{}
	for range m.IntN(4) {
		out.keys, out.items = append(out.keys, m.word()), append(out.items, m.anything(depth+1))
	}
	return out
}

func (m *maker) anything(depth int) *node {
	switch n := m.IntN(8); {
	case n == 0 && depth < 4:
		return m.object(depth)
	case n == 1 && depth < 4:
		out := &node{many: true}
		for range m.IntN(4) {
			out.items = append(out.items, m.anything(depth+1))
		}
		return out
	case n == 2:
		return &node{scalar: words[m.IntN(len(words))]}
	case n == 3:
		return &node{scalar: values[m.IntN(len(values))]}
	case n == 4:
		return &node{scalar: doubles[m.IntN(9)]}
	}
	return &node{scalar: []string{"1", "true", "null", "word", "1.5", "~", "0644", "1_000"}[m.IntN(8)]}
}
