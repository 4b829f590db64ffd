// Package yamltext has texts that the layers of reading and of writing YAML both need.
package yamltext

import (
	"strings"
	"unicode"
)

// Scalars are plain scalars that some reader or other takes for something else than a string, and
// their neighbours that all readers take for one. They are made by rule, each once.
var Scalars = unique(words(), integers(), floats(), limits(), sexagesimals(), timestamps(), others)

func unique(lists ...[]string) []string {
	seen := map[string]bool{}
	all := []string{}
	for _, list := range lists {
		for _, text := range list {
			if !seen[text] {
				seen[text] = true
				all = append(all, text)
			}
		}
	}
	return all
}

// words are null, booleans, infinities and NaN, in all spellings of upper and lower case where they
// are short.
func words() []string {
	all := []string{"", "~", "~~", "=", "<<"}
	for _, word := range []string{"y", "n", "yes", "no", "on", "off", "null", "true", "false"} {
		all = append(all, spellings(word)...)
		all = append(all, word+"s", "-"+word, "."+word, " "+word, word+" ", word+".")
	}
	for _, word := range []string{"inf", "nan"} {
		for _, spelling := range spellings(word) {
			all = append(all, spelling, "."+spelling, "+."+spelling, "-."+spelling)
		}
	}
	return append(all, "infinity", "Infinity", "-Infinity", "+inf", "-inf", "..inf", ".inf.", "none", "nil", "undefined")
}

func spellings(word string) []string {
	title := strings.ToUpper(word[:1]) + word[1:]
	if len(word) > 3 {
		upper := strings.ToUpper(word)
		return []string{word, title, upper, word[:1] + upper[1:], upper[:len(upper)-1] + word[len(word)-1:]}
	}
	all := []string{}
	for bits := range 1 << len(word) {
		letters := []rune(word)
		for i := range letters {
			if bits>>i&1 == 1 {
				letters[i] = unicode.ToUpper(letters[i])
			}
		}
		all = append(all, string(letters))
	}
	return all
}

func product(parts ...[]string) []string {
	all := []string{""}
	for _, part := range parts {
		longer := []string{}
		for _, start := range all {
			for _, end := range part {
				longer = append(longer, start+end)
			}
		}
		all = longer
	}
	return all
}

var signs = []string{"", "+", "-"}

func integers() []string {
	prefixes := []string{"", "0", "00", "0o", "0O", "0x", "0X", "0b", "0B"}
	digits := []string{"", "0", "1", "7", "8", "12", "a", "1f", "101", "1_0", "_1", "1_", "1__0", "-1", "+1", " 1", "1 ", "644"}
	return append(product(signs, prefixes, digits), "0x_f", "0_x1", "_", "__", "-_", "1_000_000", "0.0.0.0", "1-1", "1+1", "--1", "++1", "+-1")
}

func floats() []string {
	mantissas := []string{"1", "1.", ".5", "1.5", ".", "1_0.5", "1.5_0", ".5_0", "._5", "08", "1.2.3"}
	exponents := []string{"", "e", "e1", "E1", "e+1", "e-2", "e1_0", "e400", "e-400", "e1.5"}
	more := []string{
		"0.1", "0.0", "-0.0", "0e0", "1e21", "1e20", "123456.7", "1234567.5", "0.00001", "0.0001", "3.14159265358979", "123456789.123",
		"1.7976931348623157e308", "1.7976931348623159e308", "5e-324", "2e-324", "0x1p4", "0x1.8p1", "0x.8", "1p4", "1e", "e1", "1d", "1f", "1.0f",
		"16777217.0", "9007199254740993.0", "0.30000000000000004", "1e22", "1e23", "1.0", "1.10", "2.50", "100.0", "1000000.0", "1e6", "-1e6",
	}
	return append(product(signs, mantissas, exponents), more...)
}

// limits are integers about the ends of the types that they are read into.
func limits() []string {
	return []string{
		"2147483647", "2147483648", "4294967295", "4294967296", "9007199254740992", "9007199254740993", "-9007199254740993",
		"9223372036854775806", "9223372036854775807", "9223372036854775808", "+9223372036854775808", "18446744073709551614",
		"18446744073709551615", "18446744073709551616", "-9223372036854775807", "-9223372036854775808", "-9223372036854775809",
		"-18446744073709551615", "99999999999999999999999", "0x7fffffffffffffff", "0x8000000000000000", "0xffffffffffffffff",
		"0x10000000000000000", "-0x8000000000000000", "-0x8000000000000001", "0777777777777777777777", "01777777777777777777777",
		"02000000000000000000000", "0b1" + strings.Repeat("0", 62), "0b1" + strings.Repeat("0", 63), "0b1" + strings.Repeat("0", 64),
		"-0b1" + strings.Repeat("0", 63), "-0b1" + strings.Repeat("0", 64), "0o777777777777777777777", "0o1777777777777777777777",
		"9_223_372_036_854_775_807", "1_8446744073709551615", "1" + strings.Repeat("0", 30), "1" + strings.Repeat("0", 400),
		"0." + strings.Repeat("1", 40), strings.Repeat("0", 30) + "1",
	}
}

func sexagesimals() []string {
	return []string{
		"1:30", "01:30", "1:3", "1:60", "1:59", "1:5a", "1:", ":1", "1::2", "190:20:30", "190:20:30.15", "-1:30", "+1:30", "1:30.", "1:30._", "1_0:30",
		"_1:30", "1.5:30", "12:30:45", "0:0", "00:00:00", "1:30:", "1: 30", "1:30 ", "22:22", "80:80", "08:00", "1:2:3:4:5", "1:30.5.5", "1:30_0",
	}
}

func timestamps() []string {
	dates := []string{"2001-12-14", "2001-1-1", "2001-13-01", "2001-02-29", "2000-02-29", "1900-02-29", "2001-00-01", "2001-01-00", "2001-04-31", "0000-01-01", "9999-12-31", "201-12-14", "20011-12-14", "2001-12", "2001-", "2001-012-14", "2001-12-014"}
	times := []string{"T21:59:43Z", "t21:59:43Z", " 21:59:43", "  21:59:43", "T21:59:43", " 21:59:43Z", "T1:2:3Z", "T21:59:43.1Z", "T21:59:43,1Z", "T21:59:43.Z", "T21:59:43.123456789123Z", "T24:00:00Z", "T23:60:00Z", "T23:59:60Z", "T21:59Z", "T21:59:43+01:00", "T21:59:43-05:30", "T21:59:43+24:60", "T21:59:43+25:00", "T21:59:43+1:00", "T21:59:43+0100", "T21:59:43 Z", " 21:59:43.10 -5", "T", " ", "\t21:59:43", " 21:59:43.5", "T21:59:43z", "x"}
	return append(append([]string{}, dates...), product(dates[:1], times)...)
}

var others = []string{
	"a", "A", "ab", "a b", "a  b", "a.b", "a/b", "a_b", "a-b", "a:b", "a#b", "a,b", "a'b", "a\"b", "a\\b", "a&b", "a*b", "a!b", "a|b", "a>b", "a%b", "a@b", "a`b",
	"a[b", "a]b", "a{b", "a}b", "a?b", "a=b", "a<b", "a~b", "a^b", "a$b", "a(b)", "a;b", "a+b", "http://x:80/y?z=1#f", "10.0.0.1", "10.0.0.0/8", "::1", "fe80::1",
	"1.30.3", "v1", "100m", "1Gi", "1e3Mi", "5s", "1h30m", "50%", "*", "**", "/", "//", "/*", "$(A)", "${A}", "{{ a }}", "{{a}}", "<no value>", "é", "世界", "ﬁ", "٣", "\u00a0", "a\u00a0b",
	"-a", "--", "--a", "?a", ":a", "::", "!", "-.", "+.", "+", "-", "?", ":", "...", "---", "....", "----", "--- a", "... a", "%", "%a", "@", "@a", "`", "&", "|", ">", "#", "#a", "[", "]", "{", "}", ",", "'", "\"",
}
