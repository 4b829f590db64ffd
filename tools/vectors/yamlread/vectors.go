package yamlread

import (
	"maps"
	"slices"
	"strings"

	"kube-inject/tools/vectors/layer"
	"kube-inject/tools/vectors/yamltext"
)

// places are where a scalar may stand. The text replaces the %s.
var places = []string{
	"%s", "%s: v", "k: %s", "- %s", "[%s]", "[%s, 1]", "{%s: v}", "{k: %s}", "{%s}", "? %s", "? %s\n: v", "? k\n: %s", "k:\n  %s", "k:\n- %s",
	"- - %s", "- %s: v", "k: &a %s", "&a %s: *a", "? *a\n: &a %s", "k: %s # c", "k: %s\n  more", "k:\n  # c\n  %s\n", "[%s: v]", "[? %s]", "%s:", "\"%s\"", "'%s'",
	"|\n %s", ">-\n %s", "a: |\n  %s\nb: 1", "--- %s", "--- %s\n...", "<<: %s", "a: 1\n<<: %s", "k: ! %s", "! %s: v",
}

// tags stand before a scalar.
var tags = []string{
	"!", "!!", "!!str", "!!int", "!!float", "!!bool", "!!null", "!!timestamp", "!!binary", "!!merge", "!!map", "!!seq", "!!set", "!!omap", "!!value", "!!yaml",
	"!a", "!a!", "!a!b", "!!a", "!<>", "!<!>", "!<a>", "!<tag:yaml.org,2002:str>", "!<tag:yaml.org,2002:int>", "!<tag:yaml.org,2002:float>",
	"!<tag:yaml.org,2002:binary>", "!<tag:yaml.org,2002:null>", "!<tag:yaml.org,2002:bool>", "!<a", "!<a b>", "!a%20b", "!%41", "!%4", "!%zz", "!%c3%a9", "!%c3", "!%ff", "!%80", "!%e2%82%ac", "!%f0%9f%98%80",
	"!%c3x", "!%c3%41", "!é", "!a,b", "!a[b", "!a]", "!a{", "!a#", "!a&b", "!a*", "!a;/?:@&=+$.~*'()", "!!str!", "!-", "!_", "!!int!x", "!1", "!a-b!c", "!é!",
}

// nodes are what a tag or an anchor may stand before.
var nodes = []string{"", "a", "1", "1.5", "true", "~", "null", "2001-01-01", "YQ==", "YQ", "YQ=", "Y Q==", "/w==", "4pyT", "\"1\"", "'true'", "\"\"", "[1]", "{a: 1}", "\n  - 1", "\n  a: 1", "|\n   1", "|\n   YWJj\n   ZA==", "*x", "<<", ".inf", "0x10", "08", "1e400", "x: 1"}

func vectors(yield func(file string, c layer.Case)) {
	given := map[string]bool{}
	give := func(file string, texts ...string) {
		for _, text := range texts {
			if !given[text] {
				given[text] = true
				yield(file, layer.Text([]byte(text)))
			}
		}
	}
	for i, scalar := range yamltext.Scalars {
		give("scalars", "k: "+scalar, scalar+": v")
		for j, place := range places {
			// A scalar stands in a few places, and each place has scalars of all kinds.
			if (i*7+j*11)%67 == 0 {
				give("places", strings.ReplaceAll(place, "%s", scalar))
			}
		}
	}
	for _, place := range places {
		for _, scalar := range []string{"a", "1", "1.5", "yes", "~", "", "<<", "\"a\"", "'1'", "- a", "a: b", "[a]", "{a: b}", "18446744073709551615", ".nan", "*a", "&a b", "!!int 1", "|\n  a", "# c", "a\n  b", "!", "\t", "@"} {
			give("places", strings.ReplaceAll(place, "%s", scalar))
		}
	}
	for _, tag := range tags {
		for _, node := range nodes {
			give("tags", "k: "+tag+" "+node)
		}
		give("tags", tag+" a: v", tag+"a", tag, "["+tag+", a]", "["+tag+" a]", "{"+tag+" a: "+tag+" b}", "- "+tag+"\n- a", tag+"\na", tag+"\n- a", tag+" &x a", "&x "+tag+" a", tag+" "+tag+" a", "? "+tag+" a")
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		give(name, files[name]()...)
	}
}
