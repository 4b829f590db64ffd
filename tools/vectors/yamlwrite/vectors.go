package yamlwrite

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"kube-inject/tools/vectors/layer"
	"kube-inject/tools/vectors/yamltext"
)

// object is a map of JSON.
type object = map[string]any

// list is an array of JSON.
type list = []any

// files are values that are made by rule, by the file that they go to.
var files = map[string]func() []any{
	"strings":    stringValues,
	"characters": characters,
	"folds":      folds,
	"literals":   literals,
	"keys":       keys,
	"numbers":    numbers,
	"order":      order,
	"nesting":    nesting,
}

func vectors(yield func(file string, c layer.Case)) {
	for _, name := range slices.Sorted(maps.Keys(files)) {
		given := map[string]bool{}
		for _, value := range files[name]() {
			c := of(value)
			if text := c["json"].(string); !given[text] {
				given[text] = true
				yield(name, c)
			}
		}
	}
}

// stringValues are strings that look like something else, and some that do not.
func stringValues() []any {
	values := []any{}
	for i, text := range yamltext.Scalars {
		values = append(values, object{"k": text}, object{text: "v"})
		if i%10 == 0 {
			values = append(values, text, list{text, list{text}}, object{text: object{text: list{text}}})
		}
	}
	return values
}

// characters puts each character that may matter, and most of ASCII, in each place of a string.
func characters() []any {
	all := []rune{0x80, 0x84, 0x85, 0x86, 0x9f, 0xa0, 0xa1, 0xad, 0xe9, 0xff, 0x100, 0x663, 0x200b, 0x2028, 0x2029, 0x3000, 0x4e16, 0xd7ff, 0xe000, 0xfb01, 0xfdd0, 0xfeff, 0xfffd, 0xfffe, 0xffff, 0x10000, 0x1f600, 0x1fffe, 0x10ffff}
	for c := rune(0); c < 0x80; c++ {
		all = append(all, c)
	}
	values := []any{}
	for _, c := range all {
		one := string(c)
		for _, text := range []string{one, one + "a", "a" + one, "a" + one + "b", one + " a", "a " + one, "a " + one + " b", one + one, one + one + one, "a\n" + one, one + "\na", "a\n" + one + "\nb", "a" + one + "\n"} {
			values = append(values, object{"k": text})
		}
		values = append(values, object{one: 1}, object{one + "a": 1}, object{"a" + one: 1}, object{"a" + one + "b": 1}, object{"a " + one: 1}, object{one + "\n": 1})
	}
	return values
}

// folds are long lines, broken by spaces in many ways, about where Go folds them.
func folds() []any {
	values := []any{}
	for _, start := range []string{"", "'", "\t", " ", "é", "a: ", "\u2028", "\U0001f600", "世", "\\", "\""} {
		for length := 74; length <= 83; length++ {
			word := start + strings.Repeat("x", length-len([]rune(start)))
			for _, end := range []string{" y", "  y", " y z", "   y", " ", "\u00a0y", " \u2028y", "\ty z", " y " + word + " z", " '", " \\ \"", " \t y", " y\nz"} {
				values = append(values, object{"k": word + end})
			}
		}
		word := start + strings.Repeat("x", 90)
		values = append(values, word+" y z", list{word + " y z"}, list{list{word + " y z"}}, object{"a": object{"b": list{object{"c": word + " y z"}}}}, object{"a": list{word + " y " + word + " z"}})
	}
	words := "some words that are put one after the other until they are long enough to be folded, more than once, at 80 columns"
	for depth := range 12 {
		var value any = words + " " + words
		for i := range depth {
			if i%2 == 0 {
				value = object{"key": value}
			} else {
				value = list{value}
			}
		}
		values = append(values, value)
	}
	return append(values, object{words: 1}, object{words + " " + words: words}, object{"'" + words + " " + words: words}, object{"\t" + words + " " + words: words}, object{"k": "a: " + words + " " + words}, object{"k": "\t" + words + "  " + words}, object{"k": strings.Repeat("é ", 60)}, object{"k": strings.Repeat("x ", 60)}, object{"k": strings.Repeat("' ", 60)}, object{"k": strings.Repeat("\t ", 60)})
}

// literals are texts of several lines, in each place that a value has.
func literals() []any {
	values := []any{}
	breaks := []string{"\n", "\n\n", "\n\n\n", "\u2028", "\n\u2028", "\r\n", "\r"}
	lines := []string{"a", "", " a", "a ", "\ta", "# a", "- a", "a: b", "---", "é", "\"", "'", "true", "%"}
	for _, first := range lines {
		for _, second := range lines {
			for i, line := range breaks {
				values = append(values, object{"k": first + line + second})
				if i < 3 {
					values = append(values, object{"k": first + line + second + "\n"})
				}
			}
			values = append(values, object{"k": "\n" + first + "\n" + second + "\n\n"})
		}
		values = append(values, first+"\nb", first+"\nb\n", list{first + "\nb\n\n"}, list{list{first + "\nb", 1}, 2}, object{"a": object{"b": first + "\nb\n", "c": 1}}, list{object{"a": first + "\nb", "b": list{first + "\n"}}, first + "\n\n"}, object{first + "\nb": first + "\nb\n"}, object{"a": list{object{first + "\n": list{first + "\nb"}}}})
	}
	return values
}

// keys are long ones, of several lines, and some that Go cannot read back.
func keys() []any {
	values := []any{}
	results := []any{1, "v", nil, true, "", "a\nb", "a: b", list{}, object{}, list{1, 2}, object{"a": 1, "b": 2}, list{list{1}}, list{object{"a": 1}}, object{"a": list{1}}, object{"a": object{"b": 1}}}
	for _, key := range []string{strings.Repeat("k", 127), strings.Repeat("k", 128), strings.Repeat("k", 129), strings.Repeat("é", 64), strings.Repeat("é", 65), "a\nb", "a\n", "\n", " a\nb", "a\u2028b", "a\r", "a\nb ", strings.Repeat("k ", 70), strings.Repeat("k\t", 65), "- a\nb", strings.Repeat("- ", 70), "'a\u2028", "\u0085", "a\u0085b", "", " ", "\t"} {
		for _, value := range results {
			values = append(values, object{key: value}, list{object{key: value, "z": 1}}, object{"a": object{key: value}, "b": 1})
		}
	}
	for length := 1018; length <= 1025; length++ {
		for _, c := range []string{"k", "é", "\U0001f600"} {
			values = append(values, object{strings.Repeat(c, length): 1})
		}
	}
	for length := 166; length <= 172; length++ {
		for _, c := range []string{"<", "\x01", "\u2028", "&>"} {
			values = append(values, object{strings.Repeat(c, length): 1})
		}
	}
	for _, c := range []string{"\"", "\\", "\n", "\t", "\r", "\b", "\f", "\x00"} {
		for _, length := range []int{170, 171, 510, 511, 512} {
			values = append(values, object{strings.Repeat(c, length): 1})
		}
	}
	return append(values, object{"a\u0085b": 1, "c\x7f": 2}, object{"a": "\u0085", "b\u0085": 1}, object{"a": "x\u0085---\u0085y"}, object{"a": "x\u0085--- y"}, object{"a": "x\u0085..."}, object{"a": "x \u0085\u0085 \u0085 y"}, object{"a": "\u0085x"}, object{"a": "x\u0085"}, object{"a": "x\u0085\ny"}, object{"a": "x\u0085\u2028y"})
}

func numbers() []any {
	values := []any{nil, true, false, 0, 1, -1, int64(math.MaxInt64), int64(math.MinInt64), uint64(math.MaxUint64), uint64(math.MaxInt64) + 1, 1 << 53, 1<<53 + 1}
	floats := []float64{0, math.Copysign(0, -1), 0.1, 0.5, 1.5, -1.5, 1.0, 100, 1e5, 1e6, 123456, 1234567.5, 123456.7, 1e20, 1e21, 1e22, -1e19, 1e-4, 1e-5, 1e-6, 1e-7, 1.5e-7, math.MaxFloat64, math.SmallestNonzeroFloat64, math.MaxFloat32, math.Pi, 0.30000000000000004, 9007199254740992, 9007199254740993, 9223372036854775807, 9223372036854775808, 18446744073709551615, 18446744073709551616, -9223372036854775808, -9223372036854775809, 1844674407370955161, 5e-324, 2.2250738585072014e-308, 1e100, 6.189700196426902e26, 4.35, 0.000123, 1.7976931348623157e+308, 1e15, 1e16, 1e17, 1e18, 1e19}
	for _, float := range floats {
		values = append(values, float, -float, list{float}, object{"k": float})
	}
	for exponent := -12; exponent < 25; exponent++ {
		for _, mantissa := range []float64{1, 1.25, 9.999999999999999, 1.2345678901234567, 3.0000000000000004} {
			values = append(values, mantissa*math.Pow(10, float64(exponent)))
		}
	}
	for shift := range 64 {
		values = append(values, int64(1)<<shift, -(int64(1) << shift), int64(1)<<shift-1, uint64(1)<<shift)
	}
	return values
}

// order puts together all pairs of keys that are told apart by some rule of their order.
func order() []any {
	names := []string{"", "a", "A", "b", "B", "aa", "ab", "a1", "a2", "a10", "a01", "a001", "a1b", "a1B", "a10b", "a-1", "a.1", "a_1", "a-b", "a b", "1", "2", "10", "01", "001", "010", "1a", "12", "-", "_", ".", "-1", "é", "z", "世", "٣", "a٣", "a3", "ﬁ", "\u00aa", "\u00b2", "a\u00b2", "\U0001d7d8", "99999999999999999999", "18446744073709551616", "a99999999999999999998", "a99999999999999999999", "a0", "a00", "0", "00", "100", "20", "a100", "a20x", "a1x", "/", "a/b", "true", "~", "\t", "a\n", "\ufffd", "\U0001f600"}
	values := []any{}
	for i, first := range names {
		for _, second := range names[i+1:] {
			values = append(values, object{first: 1, second: 2})
		}
	}
	many := object{}
	for i := range 60 {
		many[fmt.Sprintf("k%d", i*7919%101)] = i
		many[fmt.Sprintf("k%c", 'a'+i%26)] = i
	}
	return append(values, many, object{"12": 1, "1a": 2, "2": 3}, object{"a12": 1, "a1a": 2, "a2": 3, "b": 4})
}

// nesting is all small trees of these leaves.
func nesting() []any {
	leaves := []any{1, "a: b", "a\nb", list{}, object{}, nil}
	one := wrapped(leaves)
	two := wrapped(one)
	values := append(slices.Clone(leaves), one...)
	values = append(values, two...)
	for i, value := range wrapped(two) {
		if i%3 == 0 {
			values = append(values, value)
		}
	}
	for _, depth := range []int{30, 100} {
		var lists, maps any = "x", "x"
		for range depth {
			lists, maps = list{lists}, object{"k": maps}
		}
		values = append(values, lists, maps)
	}
	return values
}

// wrapped puts each value into a list and a map, alone and with another one.
func wrapped(values []any) []any {
	all := []any{}
	for i, value := range values {
		other := values[(i+1)%len(values)]
		all = append(all, list{value}, object{"k": value}, list{value, other}, object{"a": value, "b": other}, object{"x\ny": value})
	}
	return all
}
