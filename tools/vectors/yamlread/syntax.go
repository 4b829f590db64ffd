package yamlread

import (
	"fmt"
	"strings"
)

// files are texts that are made by rule, by the file that they go to.
var files = map[string]func() []string{
	"tokens":     tokens,
	"quoted":     quoted,
	"block":      block,
	"lines":      lineBreaks,
	"directives": directives,
	"anchors":    anchors,
	"merges":     merges,
	"limits":     limits,
	"keys":       keys,
	"encodings":  encodings,
	"cuts":       cuts,
	"json":       jsonTexts,
}

// marks mean something to YAML's grammar. Each stands beside each, in block and in flow style.
var marks = []string{
	"-", "- ", "?", "? ", ":", ": ", ",", ", ", "[", "]", "{", "}", "#", " # c\n", "&a ", "*a", "*a ", "!t ", "! ", "|", "|\n", ">", ">\n ", "'", "\"", "%", "@", "`",
	"---", "---\n", "--- ", "...", "...\n", "a", "a: ", "a:", "\n", "\n ", "\n  ", "\n- ", "\n\t", "\t", " ", "<<: ", "\"b\"", "'b'", "\"b\":", "[]", "{}", "\\", "=", "~",
}

// few are those of which every three are put side by side.
var few = []string{"- ", "? ", ": ", ", ", "[", "]", "{", "}", "&a ", "*a", "!t ", "a", "\n", "\n  ", "|\n ", "\"b\"", " #", "---\n"}

func tokens() []string {
	texts := []string{}
	for _, first := range marks {
		texts = append(texts, first, "["+first+"]", "{"+first+"}", "k: "+first, "- "+first)
		for _, second := range marks {
			texts = append(texts, first+second, "["+first+second+"]")
		}
	}
	for _, a := range few {
		for _, b := range few {
			for _, c := range few {
				texts = append(texts, a+b+c)
			}
		}
	}
	return texts
}

func quoted() []string {
	texts := []string{}
	for c := rune(0x20); c < 0x7f; c++ {
		texts = append(texts, fmt.Sprintf("\"\\%c\"", c), fmt.Sprintf("'\\%c'", c), fmt.Sprintf("k: a%cb", c), fmt.Sprintf("k: %ca", c), fmt.Sprintf("[a%cb]", c), fmt.Sprintf("[%ca]", c), fmt.Sprintf("k: a%c", c), fmt.Sprintf("[a%c]", c), fmt.Sprintf("%c: a", c), fmt.Sprintf("%c", c), fmt.Sprintf("k: a %c", c), fmt.Sprintf("k: a %cb", c))
	}
	for _, digits := range []string{"00", "41", "7f", "80", "85", "a0", "FF", "zz", "4", "0041", "00e9", "2028", "d7ff", "d800", "dfff", "e000", "feff", "fffe", "ffff", "00000041", "0001F600", "0010ffff", "00110000", "7fffffff", "ffffffff", "0000d800", "004", "g041", "12345", ""} {
		for _, letter := range []string{"x", "u", "U"} {
			texts = append(texts, `"\`+letter+digits+`"`, `k: "a\`+letter+digits+`b"`, `"\`+letter+digits, `{"\`+letter+digits+`": 1}`)
		}
	}
	for _, quote := range []string{"'", "\""} {
		for _, inside := range insides {
			texts = append(texts, quote+inside+quote, "k: "+quote+inside+quote, "k:\n  "+quote+inside+quote+" ", quote+inside+quote+": v", "["+quote+inside+quote+"]", quote+inside, "- "+quote+inside+quote+"x", quote+inside+quote+":v", "{"+quote+inside+quote+":v}")
		}
	}
	return texts
}

// insides are what stands between quotes.
var insides = []string{
	"", " ", "  ", "a", " a", "a ", "a\n", "\na", "a\nb", "a\n\nb", "a\n\n\nb", "a \n b", "a\t\n\tb", "a\n  b", "\n", "\n\n", " \n ", "a\\\nb", "a\\\n  b", "a \\\n b", "a\\\n\nb", "\\\n", "a\\ \nb",
	"''", "a''b", "'", "\"", "\\\"", "\\'", "\\\\", "a\r\nb", "a\rb", "a\u0085b", "a\u2028b", "a\u2029b", "a \u2028 b", "a\n\u2028b", "a\u2028\nb", "a\n\u0085b", "\n---\n", "\n--- a", "\n...\n", "\n...", "\n---", "\n---a", "a\n ---\n", "#", " #c", "a # b", ": ", "- a", "é", "\t", "a\tb",
	"\U0001f600", "\ufeff", "a\ufeff", "\n\ufeff", "true", "1", "<<", "a: b", "[", "{", "%", "\n%a", "\n# c\n", "\n- a\n",
}

func block() []string {
	texts := []string{}
	headers := []string{""}
	for _, indicator := range []string{"+", "-", "0", "1", "2", "3", "9", "+1", "-1", "1+", "1-", "2+", "2-", "+-", "++", "11", "+0", "0+", "a", " ", " # c", "# c", " c", "-# c", "\t", "\t# c", "2 # c", "+ ", "10"} {
		headers = append(headers, indicator)
	}
	bodies := []string{
		"", "\n", "\n\n", " a", " a\n", " a\n\n", " a\n\n\n", "  a\n b\n", " a\n  b\n", " a\n  b\n c\n", " a\n\n b\n", " a\n\n\n  b\n\n c\n", "\n a\n", "\n\n  a\n", "  \n a\n", "   \n a\n", " a\n   \n b\n", " a\n \n", " a\n  \n", "a\n", " a\nb: 1\n",
		"\ta\n", " \ta\n", " a\n\tb\n", " a\n \tb\n", "  \t\n a\n", " a\n b", " # c\n", " a\n# c\n", " a\n # c\n", " - a\n", " a: b\n", " a\n---\n", " a\n...\n", "---\n", " a\r\n b\r\n", " a\r b", " a\u0085 b", " a\u2028 b\n", " a\u2028\u2028 b\n", " a\n\u2028 b\n", " a \n b \n", " é\n", " \n", "  \n", "         a\n", "  a\n\n  b\n", "\t\n", " a\n\t\n b\n",
	}
	for _, style := range []string{"|", ">"} {
		for i, header := range headers {
			for j, body := range bodies {
				if i < 8 || (i+j)%4 == 0 {
					texts = append(texts, style+header+"\n"+body)
				}
			}
			texts = append(texts, style+header, "k: "+style+header+"\n  a\n   b\n\n  c\n\n", "- "+style+header+"\n  a\n- b", "k:\n- "+style+header+"\n  a\n\n b", "- - "+style+header+"\n     a\n    b\n", "? "+style+header+"\n  a\n: b", "a: "+style+header+"\n  b\nc: d\n", "["+style+header+"\n a]", "{a: "+style+header+"\n}", "&a "+style+header+"\n a", "!!str "+style+header+"\n a")
		}
	}
	return texts
}

func lineBreaks() []string {
	texts := []string{}
	patterns := []string{
		"a%1s", "a: 1%s", "a: 1%sb: 2", "a: 1%s%sb: 2", "- a%s- b%s", "a%sb", "a%s%sb", "k: a%s  b", "k: a%s  b%s  c", "k: a%s%s  b", "# c%sa", "a # c%sb", "%sa: 1", "a:%s  b", "a:%s- b", "[a,%sb]", "[a%s b]", "{a: 1,%s b: 2}", "{a%s: b}", "? a%s: b",
		"--- a%s", "---%sa", "a%s...%sb", "a: |%s  b%s  c%s", "a: >%s  b%s  c%s%s  d%s", "\"a%sb\"", "'a%s%sb'", "\"a\\%s  b\"", "a: &x%s  b", "a: !t%s  b", "%%YAML 1.1%s---%sa", "a: 1%s  %sb: 2", "a: 1%s\t%sb: 2", "a: 1%s # c%s%sb: 2", "a: b%s@", "%s%s@", "a: [%s%s@]", "a: %s- @", "\"a\": b%s\"c\"%s", "a%s: 1", "k: 'a%s%s", "k: \"a%s",
	}
	for _, line := range []string{"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\n\r", "\r\r\n", "\n\u2028", "\f", "\v", "\x1c", "\u00a0", "\u3000"} {
		for _, pattern := range patterns {
			texts = append(texts, strings.ReplaceAll(strings.ReplaceAll(pattern, "%1s", line), "%s", line))
		}
	}
	return texts
}

func directives() []string {
	texts := []string{}
	names := []string{
		"%YAML 1.1", "%YAML 1.2", "%YAML 1.0", "%YAML 2.0", "%YAML 1", "%YAML 1.", "%YAML .1", "%YAML a.b", "%YAML 1.1.1", "%YAML 01.01", "%YAML 1234567890.1", "%YAML 123456789.1", "%YAML 1.1234567890", "%YAML", "%YAML ", "%YAML\t1.1", "%YAML  1.1  ", "%YAML 1.1 # c", "%YAML 1.1 x", "%YAML 1.1x", "%YAML 1.1\t#", "%YAML 255.255", "%YAML 257.257",
		"%TAG ! !a", "%TAG !! !b", "%TAG !x! !c", "%TAG !x! tag:x,2002:", "%TAG !x! tag:yaml.org,2002:", "%TAG !! tag:yaml.org,2002:", "%TAG", "%TAG ", "%TAG !x", "%TAG !x!", "%TAG !x! ", "%TAG x y", "%TAG !x!y z", "%TAG !x! !c # c", "%TAG !x! !c d", "%TAG !x! %41", "%TAG !x! %4", "%TAG !é! a", "%TAG !x! é", "%TAG !x! !c#", "%TAG\t!x!\t!c", "%TAG !x! a[b", "%TAG !x! ,",
		"%", "% ", "%a", "%a b", "%1", "%A-B", "%A_B x", "%FOO", "%FOO bar # c", "%YAMLX 1.1", "%yaml 1.1", "%TAGS", "%é", "%A!", "%\ta",
	}
	for _, name := range names {
		texts = append(texts, name, name+"\n", name+"\n---\na", name+"\n--- !x!int 1", name+"\n---\n- !!int 1\n- !x!a 1\n- !a 1\n- ! 1", name+"\n"+name+"\n---\na", "a\n"+name+"\n---\nb", name+"\na", "# c\n"+name+"\n# c\n--- a", " "+name+"\n---\na", "a: 1\n...\n"+name+"\n---\nb", "k: "+name, "--- a\n"+name, name+"\n...\n", name+"\r\n---\r\na")
	}
	return append(texts, "%YAML 1.1\n%TAG !x! a\n--- !x!b c", "%TAG ! a\n%TAG !! b\n---\n- !c d\n- !!e f", "%TAG !! a\n%TAG !! b\n--- c", "---\n---\n", "--- a\n--- b", "...\na", "... a", "a\n... b", "a\n...\n...\n@", "--- |\n a\n---\n@", "---a", "--- a: b", "--- - a", "--- [a]\n@", "---\t a", "a\n---", "a: b\n--- c", "[a\n---\n]", "'a\n---\n'", "[a\n...\n]", "{a: |\n}", "- a\n--- b\n@")
}

func anchors() []string {
	texts := []string{}
	for _, name := range []string{"a", "1", "a-b", "a_b", "A9", "", "a.b", "é", "a:", "a,", "a]", "-", "_", "a/b", "a!b", "*", "&", "a\t", "a?", "a%", "a@", "a`", "a}", "a[", "a\"", "a'", "a#", "a|"} {
		texts = append(texts, "k: &"+name+" v", "- &"+name+" v\n- *"+name, "[&"+name+" v, *"+name+"]", "{&"+name+" k: *"+name+"}", "&"+name, "*"+name, "&"+name+" a: 1", "- &"+name+"\n- *"+name, "[*"+name+"]", "&"+name+"\na: 1", "? &"+name+" b\n: *"+name+" ", "*"+name+" : 1", "*"+name+": 1", "&x a: *"+name)
	}
	for _, node := range nodes {
		texts = append(texts, "- &a "+node+"\n- *a", "- &a "+node+"\n- ? *a\n  : v", "- &a "+node+"\n- {*a : v}", "- &a "+node+"\n- {k: *a, l: [*a, *a]}", "- &a "+node+"\n- <<: *a", "- &a "+node+"\n- *a : v", "- &a "+node+"\n- &a 2\n- *a")
	}
	return append(texts,
		"&a [*a]", "&a {k: *a}", "&a {<<: *a}", "&a {*a : b}", "a: &a\n  b: *a", "&a a: *a", "- &a b\n- &a c\n- *a", "*a", "- *a\n- &a b", "&a &b c", "&a\n&b c", "[&a a, &a b, *a]", "&a - b", "&a *b", "- &b c\n- &a *b", "!!int *b", "- &b c\n- !t *b", "- &b c\n- *b d", "- &b c\n- *b\n  d", "- &b c\n- [*b d]", "- &b c\n- {*b d}", "- &b [1, &c 2]\n- *c\n- *b", "- &a {x: &b {y: 1}}\n- {<<: [*a, *b]}", "a: &a [1]\nb: &a [*a]\nc: *a", "a: &a\nb: *a", "? &a a\n: &b b\n? *b\n: *a",
	)
}

func merges() []string {
	texts := []string{}
	values := []string{
		"*m", "*n", "[*m, *n]", "[*n, *m]", "{a: 9}", "[{a: 9}, {b: 8}]", "[]", "{}", "*s", "*l", "[*s]", "[*m, *s]", "[*s, *m]", "[[*m]]", "[{a: !!int x}, *s]", "[*s, {a: !!int x}]", "[{a: !!int x}, {b: !!float y}]", "[{a: [}, *m]", "a", "\"a\"", "~", "", "1", "!!map {a: 7}", "&x {a: 6}", "[&x {a: 6}, *x]", "{<<: *m, a: 5}", "{a: 5, <<: *m}", "[{<<: *m}, {<<: *n}]", "!!int 1", "[~]", "[1]", "[a, *m]", "*u", "[*m, *u]", "{? [1] : 2}", "[{? [1] : 2}, a]", "[{? {} : 2}, {a: !!int x}]", "- *m\n    - *n", "\n    a: 9\n    <<: *n", "|\n    a",
	}
	for _, value := range values {
		for _, key := range []string{"<<", "!!merge <<", "! <<", "!!str <<", "\"<<\"", "'<<'", "&k <<", "!!merge \"<<\"", "!!merge x", "? <<\n  "} {
			if key == "<<" || len(texts)%3 > 0 || strings.HasPrefix(value, "*m") {
				texts = append(texts, "- &m {a: 1, b: 2}\n- &n {b: 3, c: 4}\n- &s x\n- &l [{a: 1}]\n- a: 0\n  "+key+": "+value+"\n  c: 5\n")
			} else {
				texts = append(texts, "")
			}
		}
		texts = append(texts, "- &m {a: 1, b: 2}\n- &n {b: 3, 1: 4}\n- &s x\n- &l [{a: 1}]\n- {<<: "+strings.TrimSpace(value)+", b: 0, 1: z}\n- {a: !!int q}")
	}
	return append(texts,
		"<<: {a: 1}", "<<: {a: 1}\n<<: {a: 2}", "a: 1\n<<: {a: 2}", "<<: {a: 2}\na: 1", "? <<\n: {a: 1}", "[<<: {a: 1}]", "<<", "- <<", "<<: <<", "<<: {<<: {<<: {a: 1}}}", "{<<: {1: a}, '1': b}", "{<<: {1: a, 2: b}, 1: c}", "{<<: {~: 1}}", "{<<: {a: .inf}, a: 1}", "{<<: [{a: .inf}, {a: 1}]}", "&a {<<: [*a]}", "- &a {b: 1}\n- {*a : 1}\n", "{<<: [{a: 1}, [x], {b: !!int y}]}", "{a: !!int x, <<: [y]}", "{<<: [y], a: !!int x}",
	)
}

func repeated(text string, count int) string { return strings.Repeat(text, count) }

func limits() []string {
	texts := []string{}
	for _, length := range []int{127, 128, 1022, 1023, 1024, 1025, 1026} {
		long := repeated("k", length)
		texts = append(texts, long+": 1", "\""+long+"\": 1", "{"+long+": 1}", "{\""+long+"\": 1}", "{\""+long+"\"  : 1}", "? "+long+"\n: 1", repeated("é", length)+": 1", "- "+long+": 1", "a: 1\n"+long+": 1", "["+long+": 1]", "a: 1\n"+long, "["+long+", a]: 1", "&"+long+" a: 1", "{"+repeated("é", length)+": 1}", "!"+long+" a: 1", "x: {a: 1, "+long+": 1}")
	}
	for _, depth := range []int{10000, 10001} {
		texts = append(texts, repeated("[", depth)+repeated("]", depth), repeated("- ", depth)+"a")
	}
	texts = append(texts, repeated("{a: ", 10001), repeated("? ", 10001), repeated("- [", 5000), repeated("[", 10001), "a: "+repeated("[", 9999)+repeated("]", 9999), "a: "+repeated("[", 10000)+repeated("]", 10000))
	for _, alone := range []int{3900, 4300, 9000, 11000} {
		// Values that a later key puts out of the way; aliases make 430,000 of them and more.
		texts = append(texts, "x: &a ["+repeated("x,", 99)+"]\nx: &b ["+repeated("*a,", 66)+"]\nx: ["+repeated("x,", alone)+"]\nx: ["+repeated("*b,", 66)+"]\nx: 1\n")
	}
	lol := "a: &a [x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c < 'f'; c++ {
		lol += fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.TrimSuffix(repeated(fmt.Sprintf("*%c,", c-1), 9), ","))
		texts = append(texts, lol)
	}
	for _, count := range []int{99, 100, 101, 110} {
		texts = append(texts, "- &a {"+strings.TrimSuffix(repeated("a: 1, ", 10), ", ")+"}\n"+repeated("- *a\n", count), "- &a [1,2,3]\n"+repeated("- {<<: [{}], a: *a}\n", count), "a: &a x\nb:\n"+repeated("- *a\n", count*11))
	}
	return texts
}

func keys() []string {
	texts := []string{}
	all := []string{"1", "'1'", "1.0", "0x1", "true", "yes", "'true'", "~", "null", "'~'", "18446744073709551615", "9223372036854775808", ".nan", ".inf", "-.inf", "'.nan'", "0", "0.0", "-0.0", "-0", "1.5", "'1.5'", "1e3", "1000", "16777217.0", "16777216", "16777216.0", "a", "'a'", "[1]", "{a: 1}", "[]", "{}", "*x", "!!str 1", "!!float 1", "!!int 1", "!!binary YQ==", "{!!binary /w==: !!binary nane}", "{0.0: a, b: 1, -0.0: c}", "\"\\0null\"", "\"\\0\"", "2001-01-01", "|-\n  a", "<<", "", "\"\"", "{1: a, b: 2, true: 3, 1.5: 4, ~: 5, 18446744073709551615: 6, .nan: 7, .inf: 8}", "{2: a, 1: b, -3: c}", "{b: 1, a: 2}", "[[{1: ~}]]", "[.nan, .inf, -.inf, 1.5, 1e21, 0.000001, -0.0]", "{? {1: 2} : 3}", "[\"\\a\\b\\f\\n\\r\\t\\v\\0\\e\\\"\\\\\", \"\\x7f\\u0085\\u00a0\\u2028\\ufeff\\U0001f600\\U000e0001é\"]", "[2001-01-01, ~, yes, 18446744073709551615, 9223372036854775808]", "{\"\\0b\": 1}"}
	for i, first := range all {
		texts = append(texts, "x: &x 7\n? "+first+"\n: 1", "? {? "+first+" : 1}\n: 2")
		for j, second := range all {
			if (i+j)%5 == 0 || (i >= 16 && i < 27 && j >= 16 && j < 27) {
				texts = append(texts, "? "+first+"\n: 1\n? "+second+"\n: 2\n")
			}
		}
	}
	for _, value := range []string{"1", "~", ".nan", "-.inf", "[1, a]", "{1: a, b: ~}", "1.5", "yes", "\"a\\n\"", "18446744073709551615", "[]", "{}", "2001-01-01", "[[], {}]", "1e21", "1e6", "1234567.5"} {
		texts = append(texts, "~: "+value, "18446744073709551615: "+value, "a: {~: "+value+"}", "- ~: "+value+"\n- a", "? "+value+"\n: 1", "~: "+value+"\n~: 2", "9223372036854775808: {a: "+value+"}")
	}
	return append(texts, "{a: 1, a: 2}", "{a: 1, b: 2, a: 3}", "a: 1\nb: 2\na: 3\n", "{1: a, 1.0: b, 0x1: c}", "{010: a, 8: b}", "{.inf: 1}", "{y: 1, yes: 2, true: 3}", "a: .inf\nb: .nan", "b: .inf\na: .nan", "a: [.nan]", "a: .inf\na: 1")
}

func encodings() []string {
	texts := []string{}
	bom := "\ufeff"
	for _, text := range []string{"a: 1", "- é", "\U0001f600: x", ""} {
		little, big := utf16(text, false), utf16(text, true)
		texts = append(texts, bom+text, bom+bom+text, "\xff\xfe"+little, "\xfe\xff"+big, little, big, "\xff\xfe"+little+"x", "\xff\xfe"+big, "\xff\xfe\xff\xfe"+little, bom+"# c\n"+text, "---\n"+bom+text, text+bom, "\xff\xfe"+little+"\x00\xd8", "\xff\xfe"+little+"\x00\xdc", "\xff\xfe"+little+"\x00\xd8a\x00", "\xff\xfe"+little+"\x00", "\xff", "\xff\xfe", "\xfe\xff", bom)
	}
	bad := []string{"\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xc3", "\xc3(", "\xe2\x82", "\xe2\x28\xa1", "\xe0\x80\x80", "\xed\xa0\x80", "\xed\xbf\xbf", "\xf0\x9f\x98", "\xf0\x80\x80\x80", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xf8\x88\x80\x80\x80", "\xfe", "\xff"}
	for c := range 0x20 {
		bad = append(bad, string(rune(c)))
	}
	for _, c := range []rune{0x7f, 0x80, 0x84, 0x85, 0x86, 0x9f, 0xa0, 0xd7ff, 0xe000, 0xfdd0, 0xfffd, 0xfffe, 0xffff, 0x10000, 0x1fffe, 0x10ffff, 0xfeff} {
		bad = append(bad, string(c))
	}
	for _, piece := range bad {
		texts = append(texts, "a: "+piece, "a: \""+piece+"\"", piece+": 1", "# "+piece+"\na: 1", "a: @\n"+repeated(" ", 600)+piece, "a: 1\n...\n"+repeated("#", 600)+piece, "a: 1 "+repeated(" ", 505)+piece, "a: 1\nb: "+repeated("x", 499)+piece, "a: |\n  "+piece+"\n", "["+piece+"]", "a: 1"+piece)
	}
	return texts
}

// cuts are texts that go on with a byte that may not be, each cut in every place. go-yaml meets the
// byte when it asks for more than it has at hand, and where it asks differs from place to place.
func cuts() []string {
	texts := []string{}
	for _, text := range []string{
		"%YAML 1.1 # c\n---\na", "%TAG !x! y:%41\n--- !x!z a", "- &ab c\n- *ab ", "!<a%41b> c", "!a!b%c3%a9 c", "!!str a: !x b", "a: |2- # c\n   b\n\n  c\n", "a: >\n\n b\n  c\n",
		"\"a b\\x41\\u00e9\\U0001f600 \\\n  c\n\n d\": e", "'a''b \n  c\n\n d' : e", "a b:\n  c d\n   e\n\n  f # g\nh: i", "[a, b c,\n d]: e", "{a: b, ? c : d}", "? a\n: - b\n- c", "# a\n # b\n\t\na: b # c\n\n# d\n", "--- a\n...\n# b\n", "a:\tb\t# c\n\td\n", "a: @", "a\r\nb: c", "a:\n  - b:\n      c", "\ufeffa: 1",
	} {
		for at := range len(text) + 1 {
			start := text[:at]
			// Where the last character is not whole, the cut is within it.
			texts = append(texts, start+"\xf0")
			if at%3 == 0 {
				padding := "#" + repeated(" ", 510-len(start)) + "\n"
				texts = append(texts, padding+text+"\x00")
			}
		}
	}
	return texts
}

// utf16 is a text in UTF-16, without a byte order mark.
func utf16(text string, big bool) string {
	bytes := []byte{}
	add := func(unit rune) {
		if big {
			bytes = append(bytes, byte(unit>>8), byte(unit))
		} else {
			bytes = append(bytes, byte(unit), byte(unit>>8))
		}
	}
	for _, c := range text {
		if c >= 0x10000 {
			c -= 0x10000
			add(0xd800 + c>>10)
			c = 0xdc00 + c&0x3ff
		}
		add(c)
	}
	return string(bytes)
}

func jsonTexts() []string {
	return []string{
		`{}`, `[]`, `null`, `true`, `1`, `"a"`, `{"a":1}`, `{"a":{"b":[1,2,{"c":null}]}}`, `{"a":"\u00e9\n\t\"\\\/"}`, `{"a":"\ud83d\ude00"}`, `{"a":1.0,"b":1e3,"c":-0,"d":0.1,"e":1E+2,"f":12345678901234567890}`, `{"a":1}{"b":2}`, "{\"a\":1}\n{\"b\":2}", `{"a":1,}`, `[1,]`, `{"a"}`, `{"a":}`, `{a:1}`, `{'a':1}`, `{"a":1 "b":2}`, `[1 2]`, "{\n\t\"a\": 1\n}", "{\n  \"a\": [\n    1\n  ]\n}\n", `{"a":"` + strings.Repeat("x", 2000) + `"}`, `{"` + strings.Repeat("x", 1021) + `":1}`, `{"` + strings.Repeat("x", 1022) + `":1}`, `{"` + strings.Repeat("x", 1023) + `":1}`, `{"a":01}`, `{"a":+1}`, `{"a":.5}`, `{"a":NaN}`, `{"a":undefined}`, `{"a": 1, "a": 2}`, `{"a":"` + "\t" + `"}`, "{\"a\":\"x\ny\"}", `{"":1}`, `{"a":"\b\f\r\u0000"}`, `{"a":"\u2028\u2029"}`, `{"a":"<>&"}`, `{"a":[]` + "\n", `{"a":[}`, `{"a":[1,[2,[3`, `[[[[]]]]`, `"a`, `{"a":"\x"}`, `{"a":"\u12"}`, `{"a":tru}`, `  {"a":1}  `, `{"a":1}]`, `{"a":1} x`, `// c`, `{"a":/* c */1}`, `{"a":1}# c`, `{"a":1} # c`,
	}
}
