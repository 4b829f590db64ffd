package template

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// generator makes up templates.
type generator struct {
	*rand.Rand
	left, right string
	// world says whether there are the functions of the world, bare whether sprig's are missing.
	world, bare bool
	// paths are fields to look at, ranges those of them that may be ranged over.
	paths, ranges []string
	variables     []string
	defined       []string
	loops         int
}

func (g *generator) oneIn(n int) bool { return g.IntN(n) == 0 }

func (g *generator) pick(of ...string) string { return of[g.IntN(len(of))] }

// template is definitions, then statements.
func (g *generator) template() string {
	var text strings.Builder
	for _, name := range []string{"a", "c d", ""}[:g.IntN(4)] {
		// A template may be invoked in a loop, and invokes none but those before it.
		g.loops++
		body := g.scoped(func() string { return g.statements(1) })
		g.loops--
		text.WriteString(g.action("define "+quoted(name)) + body + g.action("end"))
		g.defined = append(g.defined, name)
	}
	text.WriteString(g.statements(3))
	return text.String()
}

// scoped drops the variables that were declared within.
func (g *generator) scoped(make func() string) string {
	variables := slices.Clone(g.variables)
	defer func() { g.variables = variables }()
	return make()
}

func (g *generator) statements(depth int) string {
	var text strings.Builder
	for range 1 + g.IntN(3) {
		text.WriteString(g.statement(depth))
	}
	return text.String()
}

// action is a statement between delimiters, at times with trim markers or line breaks.
func (g *generator) action(inner string) string {
	if g.oneIn(12) {
		inner = strings.ReplaceAll(inner, " | ", "\n|\n")
	}
	before, after := g.left, g.right
	switch g.IntN(6) {
	case 0:
		before += "- "
	case 1:
		before += " "
	}
	switch g.IntN(6) {
	case 0:
		after = " -" + after
	case 1:
		after = " " + after
	case 2:
		after = "\n" + after
	}
	return before + inner + after
}

func (g *generator) statement(depth int) string {
	kind := g.IntN(22)
	if depth <= 0 {
		kind = g.IntN(12)
	}
	switch {
	case kind < 3:
		return g.pick(" ", "\n", "text", " \t\n x \n", "a: b\n", "{", "}}", "é ", "\r\n", "-")
	case kind == 3:
		return g.comment()
	case kind == 4:
		return g.declare()
	case kind == 5 && len(g.variables) > 0:
		return g.action(g.variable() + " = " + g.assigned())
	case kind == 6:
		return g.invoke()
	case kind == 7 && (g.loops > 0 || g.oneIn(8)):
		return g.action(g.pick("break", "continue"))
	case kind < 12:
		return g.action(g.pipeline(3))
	}
	return g.scoped(func() string { return g.branch(depth) })
}

func (g *generator) comment() string {
	text := g.pick("/* c */", "/**/", "/* a\n b */", "/* "+g.right+" */", "/* * / */")
	if g.oneIn(3) {
		return g.left + "- " + text + " -" + g.right
	}
	return g.left + text + g.right
}

func (g *generator) declare() string {
	pipeline := g.pipeline(2)
	name := g.pick("$x", "$y", "$longer", "$x1", "$é")
	g.variables = append(g.variables, name)
	return g.action(name + " := " + pipeline)
}

// assigned is a new value, which in a loop may not be made of the old one: it would double each time.
func (g *generator) assigned() string {
	if g.loops > 0 {
		return g.pick(g.literal(), g.pick(g.paths...))
	}
	return g.pipeline(2)
}

func (g *generator) variable() string {
	if len(g.variables) == 0 || g.oneIn(30) {
		return g.pick("$", "$", "$x", "$none")
	}
	return g.variables[g.IntN(len(g.variables))]
}

func (g *generator) invoke() string {
	name := g.pick(append(g.defined, "none")...)
	text := "template " + quoted(name)
	if g.oneIn(3) {
		return g.action(text)
	}
	return g.action(text + " " + g.pipeline(1))
}

func (g *generator) branch(depth int) string {
	body := func() string { return g.scoped(func() string { return g.statements(depth - 1) }) }
	switch g.IntN(4) {
	case 0:
		return g.chain("if", depth)
	case 1:
		return g.chain("with", depth)
	case 2:
		return g.loop(depth)
	}
	name := g.pick("block", "b1", "b2")
	return g.action("block "+quoted(name)+" "+g.pipeline(1)) + body() + g.action("end")
}

// chain is an if or with, and what hangs on its else.
func (g *generator) chain(word string, depth int) string {
	var text strings.Builder
	text.WriteString(g.action(word+" "+g.condition()) + g.statements(depth-1))
	for g.oneIn(4) {
		text.WriteString(g.action("else "+word+" "+g.condition()) + g.statements(depth-1))
	}
	if g.oneIn(3) {
		text.WriteString(g.action("else") + g.statements(depth-1))
	}
	return text.String() + g.action("end")
}

func (g *generator) condition() string {
	if g.oneIn(5) {
		name := g.pick("$c", "$x")
		text := name + " := " + g.pipeline(2)
		g.variables = append(g.variables, name)
		return text
	}
	return g.pipeline(2)
}

func (g *generator) loop(depth int) string {
	over := g.pick(append(g.ranges, "3", "0", "-1", "'b'", "nil", "2.0", `"aé"`, "(list 1 2)", "(until 3)", "(dict `a` 1 `b` 2)", `(splitList "," "a,b")`)...)
	if g.bare {
		over = g.pick(g.ranges...)
	}
	declared := g.pick("", "", "$i, $e := ", "$e := ", "$i, $e = ", "$e = ", "$x, $y, $z := ")
	names := map[string][]string{"$i, $e := ": {"$i", "$e"}, "$e := ": {"$e"}}[declared]
	g.variables = append(g.variables, names...)
	g.loops++
	text := g.action("range "+declared+over) + g.statements(depth-1)
	g.loops--
	if g.oneIn(3) {
		text += g.action("else") + g.statements(depth-1)
	}
	return text + g.action("end")
}

// pipeline is one command or more.
func (g *generator) pipeline(depth int) string {
	text := g.command(depth)
	for depth > 0 && g.oneIn(3) {
		text += g.pick(" | ", " | ", "|") + g.stage(depth-1)
	}
	return text
}

// stage is a command that takes the value before it.
func (g *generator) stage(depth int) string {
	if g.oneIn(10) {
		return g.command(depth)
	}
	return g.call(depth, true)
}

func (g *generator) command(depth int) string {
	if depth <= 0 || g.oneIn(3) {
		return g.operand(depth)
	}
	return g.call(depth, false)
}
