// Package jsonread is the layer of reading JSON: encoding/json's Unmarshal into an interface.
//
// A case has "text", or "hex" where the bytes are no text. The answer has "json", the value as
// Marshal prints it, or "error".
package jsonread

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"

	"kube-inject/tools/vectors/layer"
)

// Layer is what tools/vectors knows of this package.
var Layer = layer.Layer{
	Name:    "json-read",
	Answer:  answer,
	Vectors: vectors,
	Random:  random,
}

func answer(c layer.Case) layer.Answer {
	var value any
	if err := json.Unmarshal(c.Bytes(), &value); err != nil {
		return layer.Answer{"error": err.Error()}
	}
	text, err := json.Marshal(value)
	if err != nil {
		return layer.Answer{"error": err.Error()}
	}
	return layer.Answer{"json": string(text)}
}

// marks are put together in every order.
var marks = []string{"{", "}", "[", "]", ",", ":", `"a"`, "1", "-", "true", " ", "x"}

// scalars are numbers, strings and words, well formed and not.
var scalars = []string{
	"0", "-0", "00", "01", "-01", "1", "-1", "+1", "1.", "1.0", ".5", "-.5", "1e", "1e5", "1E+5", "1e-5", "1e+", "1.e5", "1.5e10", "1e400", "-1e400", "1e-400", "0e0", "0.0", "-0.0", "1_0", "0x1", "1f", "--1", "1-", "1.5.5", "1e5e5", "1e5.5",
	"9007199254740993", "9223372036854775807", "9223372036854775808", "18446744073709551615", "18446744073709551616", "-9223372036854775808", "-9223372036854775809", "123456789012345678901234567890", "0.1", "1e20", "1e21", "1e-6", "1e-7", "1.7976931348623157e308", "1.7976931348623159e308", "5e-324", "100", "1000000", "0.000001",
	"true", "false", "null", "tru", "fals", "nul", "truex", "trUe", "True", "nulll", "t", "f", "n", "NaN", "Infinity", "-Infinity", "undefined", "'a'", "a",
	`""`, `"a"`, `"a`, `"`, `a"`, `"a"b`, `"a""b"`, `"é"`, `"😀"`, `"<>&"`, "\"a\nb\"", "\"\t\"", "\"\x00\"", "\"\x7f\"", "\"\u2028\"", "\"\u0085\"", "\"\ufeff\"", "\"\xff\"", "\"a\xe2\x82\"", "\"\xed\xa0\x80\"", "\"\xf0\x9f\x98\"", "\"\xc0\x80\"", "\xff", "\u00e9", "\U0001f600",
	`"\u0041"`, `"\u00e9"`, `"\ud83d\ude00"`, `"\ud83d"`, `"\ude00"`, `"\ud83dx"`, `"\ud83d\u0041"`, `"\ud83d\ud83d\ude00"`, `"\ude00\ud83d"`, `"\ud83d\"`, `"\ud83d\n"`, `"\uD83D\uDE00"`, `"\u004"`, `"\u00zz"`, `"\u"`, `"\u0000"`, `"\u2028"`, `"\uffff"`, `"\`, `"\"`,
}

// places are where a scalar may stand.
var places = []string{"%s", " %s ", "[%s]", "[%s,1]", "[1,%s]", `{"k":%s}`, `{"k":%s,"l":2}`, `{%s:1}`, `{"k":1,%s:2}`, "%s%s", "%s %s", "[%s", `{"k":%s`, `{"k":1}%s`, "\n\t\r%s"}

func vectors(yield func(file string, c layer.Case)) {
	given := map[string]bool{}
	give := func(file, text string) {
		if !given[text] {
			given[text] = true
			yield(file, layer.Text([]byte(text)))
		}
	}
	for _, a := range marks {
		give("tokens", a)
		for _, b := range marks {
			give("tokens", a+b)
			for _, c := range marks {
				give("tokens", a+b+c)
				give("tokens", "["+a+b+c+"]")
				give("tokens", `{"k":`+a+b+c+"}")
			}
		}
	}
	for _, scalar := range scalars {
		for _, place := range places {
			give("scalars", strings.ReplaceAll(place, "%s", scalar))
		}
	}
	for c := range 0x100 {
		char := string([]byte{byte(c)})
		for _, pattern := range []string{`"\%s"`, `"%s"`, `%s`, `[1%s2]`, `1%s`, `{"a"%s1}`, `"\u00%s1"`} {
			give("characters", strings.ReplaceAll(pattern, "%s", char))
		}
	}
	deep := strings.Repeat("[", 10001)
	for _, text := range []string{"", " ", "\n", "\ufeff{}", `{"a":1,"a":2}`, `{"b":1,"a":{"d":1,"c":2}}`, `{"":1}`, "[1e400,x", "[1e400,1e401]", `{"a":1e400}`, deep, strings.Repeat(`{"a":`, 10001), "{}\x00", "{}\xa0", "\u00a0{}", "// c\n{}", "{}//"} {
		give("texts", text)
	}
}

// random makes values and changes some of their bytes, or joins pieces.
func random(r *rand.Rand) layer.Case {
	text := []byte{}
	if r.IntN(3) == 0 {
		for range 1 + r.IntN(10) {
			text = append(text, piece(r)...)
		}
		return layer.Text(text)
	}
	text = append(text, value(r, 4)...)
	for r.IntN(2) == 0 {
		at := r.IntN(len(text) + 1)
		end := min(len(text), at+r.IntN(3))
		text = append(append(append([]byte{}, text[:at]...), piece(r)...), text[end:]...)
	}
	return layer.Text(text)
}

func piece(r *rand.Rand) string {
	switch r.IntN(5) {
	case 0:
		return scalars[r.IntN(len(scalars))]
	case 1:
		return string([]byte{byte(r.IntN(256))})
	case 2:
		return fmt.Sprintf(`"\u%04x"`, r.IntN(0x10000))
	default:
		return marks[r.IntN(len(marks))]
	}
}

func value(r *rand.Rand, depth int) string {
	space := []string{"", "", "", " ", "\n  "}[r.IntN(5)]
	kind := r.IntN(6)
	if depth == 0 || kind > 1 {
		switch r.IntN(4) {
		case 0:
			return space + fmt.Sprint(r.Int64()>>r.IntN(64))
		case 1:
			return space + fmt.Sprintf("%g", r.NormFloat64()*1e5)
		case 2:
			return space + fmt.Sprintf("%q", "key"+string(rune(r.IntN(0x3000))))
		}
		return space + scalars[r.IntN(len(scalars))]
	}
	parts := []string{}
	for range r.IntN(4) {
		part := value(r, depth-1)
		if kind == 1 {
			part = space + fmt.Sprintf("%q:", string(rune('a'+r.IntN(5)))) + part
		}
		parts = append(parts, part)
	}
	if kind == 1 {
		return space + "{" + strings.Join(parts, ",") + space + "}"
	}
	return "[" + strings.Join(parts, ","+space) + "]"
}
