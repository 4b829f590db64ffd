package yamlwrite

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"strings"
	"unicode/utf8"

	"kube-inject/tools/vectors/layer"
	"kube-inject/tools/vectors/yamltext"
)

// random makes trees of texts that are hard to print.
func random(r *rand.Rand) layer.Case {
	return of(tree(r, 1+r.IntN(5)))
}

func tree(r *rand.Rand, depth int) any {
	kind := r.IntN(10)
	switch {
	case depth > 0 && kind < 3:
		items := list{}
		for range r.IntN(5) {
			items = append(items, tree(r, depth-1))
		}
		return items
	case depth > 0 && kind < 7:
		entries := object{}
		if r.IntN(40) == 0 {
			// Enough keys to be sorted another way than few are.
			for range 13 + r.IntN(60) {
				entries[strings.Repeat(pick(r, []string{"a", "b", "é"}), 1+r.IntN(4))+digits(r, r.IntN(4))] = r.IntN(9)
			}
			return entries
		}
		for range r.IntN(5) {
			entries[key(r)] = tree(r, depth-1)
		}
		return entries
	case kind == 7:
		return number(r)
	default:
		return text(r)
	}
}

func number(r *rand.Rand) any {
	switch r.IntN(9) {
	case 0:
		return nil
	case 1:
		return r.IntN(2) == 0
	case 2:
		return int64(r.Uint64() >> r.IntN(64))
	case 3:
		return r.Uint64() >> r.IntN(64)
	case 4:
		return -int64(r.Uint64() >> (1 + r.IntN(63)))
	case 5:
		float := math.Float64frombits(r.Uint64())
		if math.IsNaN(float) || math.IsInf(float, 0) {
			return 0
		}
		return float
	case 6:
		return float64(r.Uint64()>>r.IntN(64)) / math.Pow10(r.IntN(30))
	case 7:
		return json.Number(strings.TrimLeft(digits(r, 1+r.IntN(40)), "0") + "1")
	default:
		return float64(r.IntN(1000)) / 8
	}
}

func digits(r *rand.Rand, count int) string {
	text := make([]byte, count)
	for i := range text {
		text[i] = byte('0' + r.IntN(10))
	}
	return string(text)
}

func pick(r *rand.Rand, texts []string) string { return texts[r.IntN(len(texts))] }

func key(r *rand.Rand) string {
	switch r.IntN(8) {
	case 0:
		return text(r)
	case 1:
		return pick(r, yamltext.Scalars)
	case 2:
		return pick(r, []string{"a", "b", "a1", "a10", "a2", "b-1"}) + pick(r, []string{"", "0", "1", "01", "x", "."})
	default:
		return pick(r, []string{"name", "labels", "app.kubernetes.io/name", "a", "b", "c", "metadata", "spec", "1", "true", "x y"})
	}
}

// pieces of texts that matter to the emitter.
var pieces = []string{
	" ", " ", " ", "  ", "   ", "\n", "\n", "\n\n", "\n ", " \n", "\t", "a", "b", "word", "- ", ": ", " #", ":", "'", "''", "\"", "\\", "#", "é", "世界", "\u00a0", "\u2028", "\u2029", "\ufeff", "\U0001f600", "\r", "\r\n", "\x00", "\x1b", "---", "...", "%", "&", "*", "!", "|", ">", "[", "{", "}", "]", ",", "?", "@", "`", "<", "=", "~", "1", "0", "true", "xxxxxxxxxxxxxxxxxxxx", "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy", "some more words", "\U00010000", "\ufffd", "\u200b",
}

// rare pieces make a text that cannot be printed, or one that changes.
var rare = []string{"\u0085", "\x7f", "\u0080", "\ufffe", "\u0085 --- ", "\u0085..."}

func text(r *rand.Rand) string {
	switch r.IntN(10) {
	case 0, 1, 2:
		return pick(r, yamltext.Scalars)
	case 3:
		return sentence(r)
	case 4:
		return broken(r)
	}
	text := ""
	for range r.IntN(7) {
		if r.IntN(300) == 0 {
			text += pick(r, rare)
		}
		text += pick(r, pieces)
	}
	return text
}

// sentence is long enough to be folded.
func sentence(r *rand.Rand) string {
	text := pick(r, []string{"", "", "", "'", "\t", " ", "é", "- ", "a: "})
	for len(text) < 60+r.IntN(300) {
		text += strings.Repeat(pick(r, []string{"x", "y", "é", "世"}), 1+r.IntN(12)) + pick(r, []string{" ", " ", " ", " ", "  ", ", ", ": ", "' ", "\" ", "\\ "})
	}
	return strings.TrimRight(text, " ") + pick(r, []string{"", "", "", " ", "\n", "."})
}

// broken is any characters at all.
func broken(r *rand.Rand) string {
	text := ""
	for range r.IntN(12) {
		c := rune(r.IntN(0x80))
		switch r.IntN(6) {
		case 0:
			c = rune(r.IntN(0x3000))
		case 1:
			c = rune(r.IntN(0x110000))
		}
		forbidden := c == 0x7f || c >= 0x80 && c < 0xa0 || c == 0xfffe || c == 0xffff
		if utf8.ValidRune(c) && (!forbidden || r.IntN(50) == 0) {
			text += string(c)
		}
	}
	return text
}
