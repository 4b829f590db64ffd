// Package world has Go values for templates to look into: every kind that they can tell apart,
// structs with methods, pointers, nil ones too, defined types and functions.
// tools/against-go has the same in Rust.
package world

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"time"
)

// Color is an integer with a name, as enums of protobuf are.
type Color int32

func (c Color) String() string { return [...]string{"RED", "GREEN", "BLUE"}[c] }

// Policy is a string of a defined type.
type Policy string

// Level is an integer of a defined type without a name.
type Level int64

// Meta is embedded in Outer.
type Meta struct {
	Kind string
	Size int32
}

// Inner has a method that nil pointers answer, too.
type Inner struct {
	Name   string
	Count  *int64
	Tags   []string
	Labels map[string]string
}

// GetName is the name, as a getter of protobuf has it.
func (i *Inner) GetName() string {
	if i == nil {
		return "nobody"
	}
	return i.Name
}

// Shown prints itself.
type Shown struct{ A, B int }

func (s Shown) String() string { return fmt.Sprintf("<%d/%d>", s.A, s.B) }

// Pair can be compared.
type Pair struct {
	A int
	B string
}

// Pod is a struct that is seen through a pointer alone.
type Pod struct {
	Name   string
	Labels map[string]string
	Ports  []int32
}

// Outer has a field of each kind, and methods.
type Outer struct {
	Meta
	Title  string
	In     Inner
	P      *Inner
	NilP   *Inner
	List   []Inner
	Any    any
	NilAny any
	Col    Color
	Pol    Policy
	U8     uint8
	F32    float32
	On     bool
	M      map[string]any
	NilM   map[string]string
	NilL   []string
	Text   Shown
}

// Add takes integers.
func (o Outer) Add(a, b int) int { return a + b }

// Scale takes a float.
func (o Outer) Scale(f float64) float64 { return f * 2 }

// Echo takes anything.
func (o Outer) Echo(value any) any { return value }

// Fail answers with an error.
func (o Outer) Fail() (string, error) { return "", errors.New("outer failed") }

// Self gives a pointer.
func (o Outer) Self() *Outer { return &o }

// GetNil gives a nil pointer that has methods.
func (o Outer) GetNil() *Inner { return o.NilP }

// Join takes any number of arguments, and a pointer for its receiver.
func (o *Outer) Join(separator string, parts ...string) string {
	return strings.Join(parts, separator)
}

func outer(title string) Outer {
	seven := int64(7)
	return Outer{
		Meta:  Meta{"Pod", 4},
		Title: title,
		In:    Inner{Name: "in", Tags: []string{"x", "y"}, Labels: map[string]string{"a": "1", "b": "2"}},
		P:     &Inner{Name: "p", Count: &seven},
		List:  []Inner{{Name: "l0"}, {Name: "l1", Count: &seven}},
		Any:   3,
		Col:   1,
		Pol:   "Always",
		U8:    200,
		F32:   0.1,
		On:    true,
		M:     map[string]any{"k": "v", "n": nil},
		Text:  Shown{1, 2},
	}
}

// Data is the world, made anew for each execution, as templates can change it.
func Data() map[string]any {
	data := map[string]any{}
	for _, part := range []map[string]any{scalars(), composites(), structs(), functions()} {
		for key, value := range part {
			data[key] = value
		}
	}
	return data
}

func scalars() map[string]any {
	seven, pointed := int64(7), "pointed str"
	return map[string]any{
		"s": "str", "e": "", "q": "a\"b'c<d>&e\n\t=\\ é\u00a0\u2028 \U0001F600",
		"i": 3, "z": 0, "neg": -17, "i8": int8(-8), "i32": int32(-32), "i64": int64(64), "small": int32(-5),
		"u": uint(9), "u8": uint8(200), "u64": uint64(math.MaxUint64), "wide": uint64(math.MaxUint64),
		"f": 1.5, "big": 1e21, "f6": 1000000.0, "f32": float32(0.1), "single": float32(0.1),
		"c": 1 - 2i, "t": true, "b": false, "n": nil,
		"pi": &seven, "ptr": &seven, "npi": (*int64)(nil), "nilptr": (*int64)(nil), "ps": &pointed,
		"col": Color(2), "pol": Policy("Always"), "policy": Policy("Always"), "lev": Level(3),
		"dur": 90 * time.Second, "span": 90 * time.Second,
	}
}

func composites() map[string]any {
	return map[string]any{
		"l":     []any{1, "two", 3.5, nil, true, []any{"x"}},
		"ls":    []string{"a", "b", "c"},
		"names": []string{"web", "db"},
		"li":    []int{5, 6, 7},
		"ports": []int32{80, 443},
		"ll":    [][]any{{1, 2}, {"x"}},
		"el":    []any{}, "nl": []string(nil), "nillist": []string(nil),
		"lm":    []map[string]any{{"a": 1}, {"b": 2}},
		"by":    []byte("hié"),
		"bytes": []byte("hi"),
		"m": map[string]any{
			"a": 1, "z": "last", "x-y": "dash",
			"b": map[string]any{"c": "deep", "n": nil, "l": []any{1, 2}},
		},
		"any": map[string]any{
			"a": 1, "b": map[string]any{"c": "x"}, "l": []any{1, "two"}, "n": nil,
		},
		"ms":     map[string]string{"k1": "v1", "k2": "v2"},
		"labels": map[string]string{"app": "shop", "zone": "a"},
		"mi":     map[string]int{"one": 1},
		"em":     map[string]any{}, "nilany": map[string]any(nil),
		"nm": map[string]string(nil), "nilmap": map[string]string(nil),
	}
}

func structs() map[string]any {
	pointed := outer("pointed")
	return map[string]any{
		"o": outer("the title"), "po": &pointed, "np": (*Outer)(nil), "ni": (*Inner)(nil),
		"pair": Pair{1, "x"}, "pair2": Pair{1, "x"}, "pair3": Pair{2, "y"}, "ppair": &Pair{1, "x"},
		"pod":   &Pod{"p", map[string]string{"k": "v"}, []int32{1}},
		"nopod": (*Pod)(nil),
		"err":   errors.New("an error"),
	}
}

func functions() map[string]any {
	return map[string]any{
		"fn": func(i int, s string) string { return fmt.Sprintf("%d%s", i, s) },
		"fv": func(s string, rest ...int) (int, error) {
			if s == "fail" {
				return 0, errors.New("fv failed")
			}
			return len(s) + len(rest), nil
		},
		"fs": func(s string) string { return s + "!" },
	}
}

// Functions are template functions with parameters of each kind.
func Functions() map[string]any {
	return map[string]any{
		"sum":     func(a, b int) int { return a + b },
		"joined":  func(separator string, parts ...string) string { return strings.Join(parts, separator) },
		"typ":     func(value any) string { return fmt.Sprintf("%T", value) },
		"lst":     func(items ...any) []any { return items },
		"strf":    func(s string) string { return "(" + s + ")" },
		"i64f":    func(i int64) int64 { return i },
		"i8f":     func(i int8) int8 { return i },
		"u8f":     func(u uint8) uint8 { return u },
		"f64f":    func(f float64) float64 { return f },
		"boolf":   func(b bool) bool { return b },
		"listf":   func(l []any) int { return len(l) },
		"strlist": func(l []string) int { return len(l) },
		"dictf":   func(m map[string]any) int { return len(m) },
		"nilf":    func() any { return nil },
		"zero":    func() int { return 42 },
		"fst":     func(first any, rest ...any) any { return first },
		"id":      func(value any) any { return value },
	}
}
