package template

import "strings"

// family is the group of functions that take texts of one form.
func family(function string) string {
	lower := strings.ToLower(function)
	for _, part := range []string{"regex", "semver", "json", "b64", "b32", "url", "duration", "date", "path", "env", "printf", "time"} {
		if strings.Contains(lower, part) {
			return part
		}
	}
	switch function {
	case "base", "dir", "clean", "ext", "isAbs", "osBase", "osDir", "osClean", "osExt", "osIsAbs":
		return "path"
	case "ago", "htmlDate", "unixEpoch":
		return "date"
	case "atoi", "int", "int64", "float64", "toDecimal", "add", "round", "floor", "ceil", "mulf", "addf", "subf", "divf", "max", "seq", "toString":
		return "number"
	}
	return ""
}

// texts are what functions may be given, by family; those of no family go anywhere.
var texts = map[string][]string{
	"": {
		"", "a", "b", "k", "hello world", "Hello World", "héllo wörld", "a,b,c", "a b  c", " x ", "x\ny\n", "<a href='x'>&\"</a>", "1", "12", "-3", "0.5", "true", "A_b-C.d",
		"漢字", "😀", "fooBarBaz", "HTTPServer", "snake_case_word", "kebab-case", "$x", "%v", "%d %s", "\t", "tab\there", "null", "é", "İstanbul", "ﬁ", "ǆ", "a\u0301", "\u2028", "O'Neil",
		"apple", "box", "one two three four five six seven eight nine ten", "path/to/file.txt", "2024-02-29", "1.2.3", "{}", "[]", "{\"a\":1}",
	},
	"number":   {"", "0", "1", "-1", "+5", "0x1f", "0b11", "017", "0o17", "08", "1.5", "-2.5", "1e3", "1e400", "abc", " 1", "1 ", "9223372036854775807", "9223372036854775808", "1_000", "NaN", "Inf", "true", "1.9999999999", "0.1"},
	"regex":    {"", "a", "a+", "[a-z]+", "^h", "d$", "(a)(b)?", "(?i)HELLO", "\\d+", "\\w", "[[:alpha:]]", "a|b", "(?P<n>x)", "a{2,3}", ".*", ".*?", "\\b", "[^a]", "(", "[", "a**", "\\", "(?=a)", "x{1001}", "\\pL", "\\x{e9}", "é", "\\Qa.b\\E", "(?s).", "(?m)^", "$", "\\z", "hello", "o", "${1}x", "$1", "$0", "aab", "l+"},
	"semver":   {"1.2.3", "v1.2.3", "1.2", "1", "1.2.3-alpha.1", "1.2.3+build", "^1.2.0", "~1.2", ">=1.2, <2", "1.x", "*", ">1 || <0.5", "1.2.3 - 2.0.0", "", "x", "01.2.3", "1.2.3.4", "!=1.2", "=1.2.3", ">= 1.2.3-0", "1.30.3", "^0.0.3", "~>1"},
	"json":     {"null", "true", "1", "-0", "1.50", "1e3", "\"x\"", "[1,\"a\",null]", "{\"a\":{\"b\":[1,2]},\"c\":\"d\"}", "", "{", "[1,]", "{\"a\":1,\"a\":2}", "\"\\u00e9\\ud83d\\ude00\"", "\"\\ud800\"", " {} ", "{} x", "01", "1e400", "[[[]]]", "tru", "\"a\nb\""},
	"b64":      {"", "aGVsbG8=", "aGVsbG8", "!!!!", "aGk=", "w6k=", "YQ==\n", "hello", "-_8="},
	"b32":      {"", "NBSWY3DP", "NBSWY3DP=", "!!!!", "MFRGG===", "hello"},
	"url":      {"", "http://a.b/c?d=e#f", "http://u:p@h:80/p", "/rel/path", "mailto:x@y", "http://[::1]:80/", "a%20b", "%zz", "http://h/%2f/a b", "//h/p", "?q", "#f", "http://é/", "http://h:x/", "a b&c=d/é", "://x"},
	"duration": {"1h", "90s", "-1m30s", "1.5h", "100ms", "", "x", "1d", "0", "3600", "26h", "1us", "8760h", "1h2m3s4ms"},
	"date":     {"2006-01-02", "2006-01-02T15:04:05Z07:00", "Mon Jan _2 15:04:05 MST 2006", "15:04", "3:04PM", "02/01/06", "2024-02-29", "2024-02-29T12:30:00Z", "2024-13-01", "", "UTC", "Local", "Etc/GMT+3", "1h", "-24h", "2006", "Monday January 2", ".000", "002", "x", "2024-02-30", "Thu Feb 29 12:00:00 UTC 2024"},
	"path":     {"", ".", "..", "/", "a/b/c.txt", "/a/../b", "a//b/", "../x", "/a/b/", "a.b.c", ".hidden", "a/./b", "C:\\x\\y", "//x"},
	"env":      {"SPRIG_TEST", "EMPTY", "NONE", "", "$SPRIG_TEST", "${SPRIG_TEST}x", "$", "${", "$$", "${}", "a$NONE-b", "$1", "${SPRIG TEST}"},
	"printf":   {"%v", "%d", "%s", "%q", "%x", "%5.2f|%-5d|", "%+v", "%T", "%%", "%", "%!", "%[2]d %[1]v", "%*d", "%c", "%U", "%t", "%e", "%g", "%08.3f", "%#v", "% x", "%#x", "a%", "%z"},
	"time":     {"1709210096"},
}
