package template

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"kube-inject/tools/vectors/layer"
	"kube-inject/tools/vectors/template/world"
)

// random makes up a template: mostly a valid one, over the world or over JSON; at times calls of
// one function, a format of printf, tokens in any order, or a template that was damaged.
// What depends on the clock, on chance or on addresses is thrown away and made up anew.
func random(r *rand.Rand) layer.Case {
	for {
		if c := made(r); isStable(c) {
			return c
		}
	}
}

// isStable says whether the original answers a case, and with the same each time.
func isStable(c layer.Case) bool {
	first := ask(c)
	return first != nil && !asksTooMuch(first) && !tellsAddresses(c, fmt.Sprint(first))
}

// tellsAddresses says whether an answer has the address of a function, which differs from one
// build to the next, or of data, which differs between two calls.
func tellsAddresses(c layer.Case, first string) bool {
	if slices.ContainsFunc(addresses, func(address string) bool { return strings.Contains(first, address) }) {
		return true
	}
	return long.MatchString(first) && first != fmt.Sprint(ask(c))
}

// long is what an address looks like in any base.
var long = regexp.MustCompile("[0-9a-fA-F]{6}")

// addresses are those of the world's functions and of all that is empty, in all bases.
var addresses = func() (all []string) {
	for _, key := range []string{"fn", "fv", "fs", "el"} {
		pointer := reflect.ValueOf(world.Data()[key]).Pointer()
		for _, format := range []string{"%x", "%X", "%d", "%o", "%b"} {
			all = append(all, fmt.Sprintf(format, pointer))
		}
	}
	return all
}()

// ask is the answer, or nil where the original panics.
func ask(c layer.Case) (found layer.Answer) {
	defer func() {
		if recover() != nil {
			found = nil
		}
	}()
	return answer(c)
}

func made(r *rand.Rand) layer.Case {
	g := &generator{Rand: r, left: "{{", right: "}}"}
	c := layer.Case{"world": true}
	g.chooseWorld(c)
	var text string
	switch kind := r.IntN(100); {
	case kind < 45:
		text = g.template()
	case kind < 75:
		text = g.calls()
	case kind < 83:
		text = g.action(g.printf())
	case kind < 90:
		text = g.soup()
	default:
		text = g.damaged(g.template())
	}
	c["template"] = text
	return c
}

// chooseWorld picks data, functions, delimiters and options.
func (g *generator) chooseWorld(c layer.Case) {
	if g.oneIn(4) {
		delete(c, "world")
		data := g.json(3)
		c["data"] = map[string]any{"a": g.json(2), "b": g.json(1), "c": g.json(0), "d": data, "e": map[string]any{"k": data}}
		g.paths = []string{".a", ".b", ".c", ".d", ".e", ".e.k", ".a.a", ".a.b", ".d.a.b", ".b.c", ".d.d", ".x", ".x.y"}
		g.ranges = g.paths
	} else {
		g.world, g.paths, g.ranges = true, worldPaths, worldRanges
		if g.oneIn(10) {
			c["sprig"] = false
			g.bare = true
		}
	}
	if g.oneIn(12) {
		delims := [][2]string{{"<<", ">>"}, {"[[", "]]"}, {"{%", "%}"}, {"{{", ">>"}, {"(", ")"}, {"#", "#"}, {"--", "--"}, {"$", "$"}}
		picked := delims[g.IntN(len(delims))]
		g.left, g.right = picked[0], picked[1]
		c["left"], c["right"] = g.left, g.right
	}
	if g.oneIn(6) {
		c["missingkey"] = []string{"zero", "error", "default", "invalid"}[g.IntN(4)]
	}
}

// json is a random value as encoding/json would read it.
func (g *generator) json(depth int) any {
	switch kind := g.IntN(10); {
	case kind < 3 && depth > 0:
		object := map[string]any{}
		for range g.IntN(4) {
			object[g.pick("a", "b", "c", "d", "k", "x-y", "")] = g.json(depth - 1)
		}
		return object
	case kind < 5 && depth > 0:
		list := []any{}
		for range g.IntN(4) {
			list = append(list, g.json(depth-1))
		}
		return list
	case kind == 5:
		return nil
	case kind == 6:
		return g.oneIn(2)
	case kind == 7:
		return []float64{0, 1, -1, 3, 1.5, -0.25, 1e6, 1e21, 15020, 4294967296}[g.IntN(10)]
	}
	return g.str("")
}

// soup is tokens in any order.
func (g *generator) soup() string {
	var text strings.Builder
	open := false
	for range 1 + g.IntN(14) {
		if open = g.oneIn(2) != open; open && g.oneIn(2) {
			text.WriteString(g.left)
		}
		text.WriteString(g.token())
		if g.oneIn(3) {
			text.WriteString(g.right)
		}
	}
	return text.String()
}

func (g *generator) token() string {
	return g.pick("if", "else", "end", "range", "with", "define", "template", "block", "break", "continue", "nil", "true", " ", "  ", "\n", "|",
		"(", ")", ":=", "=", ",", ".", "$", "$x", "$x.y", ".a", ".m.a", ".o.Title", "len", "print", "upper", "x", "1", "-1", "+", "-", "'c'", "'", "`r`", "`",
		`"s"`, `"`, "/*", "*/", "/* c */", "- ", " -", "!", "@", "#", "%", "&", "{", "}", "[", "]", "^", "~", "\\", "0x", "1e", "1i", "0b2", "1_0", "é", "\u00a0",
		"\r\n", "\t", "and", "or", "not", "else if", "else with", "{{", "}}", "{{-", "-}}", "<", ">", "?", ";", ":", "==")
}

// damaged has a piece less, doubled or changed.
func (g *generator) damaged(text string) string {
	for range 1 + g.IntN(3) {
		if text == "" {
			return text
		}
		from := g.IntN(len(text))
		to := from + g.IntN(min(len(text)-from, 6)+1)
		piece := g.pick("", "", text[from:to]+text[from:to], g.token(), text[from:to]+g.token())
		text = text[:from] + piece + text[to:]
	}
	return strings.ToValidUTF8(text, "?")
}
