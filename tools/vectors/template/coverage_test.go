package template

import (
	"bufio"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"text/template/parse"

	"kube-inject/tools/vectors/layer"
)

// nodeTypes are all that a parsed template is made of.
var nodeTypes = map[parse.NodeType]string{
	parse.NodeText: "text", parse.NodeAction: "action", parse.NodeBool: "bool", parse.NodeBreak: "break", parse.NodeChain: "chain",
	parse.NodeCommand: "command", parse.NodeComment: "comment", parse.NodeContinue: "continue", parse.NodeDot: "dot", parse.NodeField: "field",
	parse.NodeIdentifier: "identifier", parse.NodeIf: "if", parse.NodeList: "list", parse.NodeNil: "nil", parse.NodeNumber: "number", parse.NodePipe: "pipe",
	parse.NodeRange: "range", parse.NodeString: "string", parse.NodeTemplate: "template", parse.NodeVariable: "variable", parse.NodeWith: "with",
}

// class is a sort of values that each argument of each function must have been once.
type class struct {
	name string
	has  func(reflect.Value) bool
}

var classes = []class{
	{"nil", func(v reflect.Value) bool { return !v.IsValid() }},
	{"false", func(v reflect.Value) bool { return v.Kind() == reflect.Bool && !v.Bool() }},
	{"true", func(v reflect.Value) bool { return v.Kind() == reflect.Bool && v.Bool() }},
	{"0", func(v reflect.Value) bool { return v.CanInt() && v.Int() == 0 }},
	{"a positive integer", func(v reflect.Value) bool { return v.CanInt() && v.Int() > 0 }},
	{"a negative integer", func(v reflect.Value) bool { return v.CanInt() && v.Int() < 0 }},
	{"an integer beyond 32 bits", func(v reflect.Value) bool { return v.CanInt() && v.Int() != int64(int32(v.Int())) }},
	{"an unsigned integer", func(v reflect.Value) bool { return v.CanUint() }},
	{"a fraction", func(v reflect.Value) bool { return v.CanFloat() && v.Float() != math.Trunc(v.Float()) }},
	{"a float beyond integers", func(v reflect.Value) bool { return v.CanFloat() && math.Abs(v.Float()) > math.MaxInt64 }},
	{"a complex number", func(v reflect.Value) bool { return v.CanComplex() }},
	{"an empty text", func(v reflect.Value) bool { return v.Kind() == reflect.String && v.Len() == 0 }},
	{"a text", func(v reflect.Value) bool { return v.Kind() == reflect.String && v.Len() > 0 }},
	{"a text beyond ASCII", func(v reflect.Value) bool {
		return v.Kind() == reflect.String && strings.ContainsFunc(v.String(), func(r rune) bool { return r > 127 })
	}},
	{"an empty list", func(v reflect.Value) bool { return v.Kind() == reflect.Slice && v.Len() == 0 }},
	{"a list", func(v reflect.Value) bool { return v.Kind() == reflect.Slice && v.Len() > 0 }},
	{"an empty map", func(v reflect.Value) bool { return v.Kind() == reflect.Map && v.Len() == 0 }},
	{"a map", func(v reflect.Value) bool { return v.Kind() == reflect.Map && v.Len() > 0 }},
	{"a nil pointer", func(v reflect.Value) bool { return v.Kind() == reflect.Pointer && v.IsNil() }},
	{"a pointer", func(v reflect.Value) bool { return v.Kind() == reflect.Pointer && !v.IsNil() }},
	{"a struct", func(v reflect.Value) bool { return v.Kind() == reflect.Struct }},
}

// argument is a value of one class in one place of a function's call.
type argument struct {
	function string
	place    int
	class    string
}

// coverage is what the rows have in them.
type coverage struct {
	rows  int
	nodes map[parse.NodeType]int
	// called are the functions that rows without an error call, failed those that rows with one do.
	called, failed map[string]int
	seen           map[argument]int
	// fewer and more are functions that were given fewer arguments than they want, and more.
	fewer, more map[string]bool
}

// Every row's nodes, functions and arguments are counted; what is never there is a failure.
func TestTemplatesAreCovered(t *testing.T) {
	c := coverage{
		nodes: map[parse.NodeType]int{}, called: map[string]int{}, failed: map[string]int{}, seen: map[argument]int{},
		fewer: map[string]bool{}, more: map[string]bool{},
	}
	paths, err := filepath.Glob("../../../testdata/vectors/template/*.jsonl")
	if err != nil || paths == nil {
		t.Fatal("there are no rows", err)
	}
	for _, path := range paths {
		for _, row := range rowsOf(t, path) {
			c.row(row)
		}
	}
	for node, name := range nodeTypes {
		if c.nodes[node] == 0 {
			t.Errorf("no row has a node %s", name)
		}
	}
	places := 0
	for _, f := range slices.Concat(builtinSignatures, sprigSignatures) {
		places += f.kind.NumIn()
		c.checkFunction(t, f)
	}
	for _, name := range slices.Sorted(maps.Keys(unstable)) {
		if c.failed[name] == 0 {
			t.Errorf("no row refuses a call of %s", name)
		}
	}
	fmt.Printf("%d rows of templates: all %d types of nodes; all %d builtins and %d functions of sprig, with answers, too few and too many arguments, "+
		"and each of %d classes of values for each of %d parameters; %d functions are left out: %v\n",
		c.rows, len(nodeTypes), len(builtinSignatures), len(sprigSignatures), len(classes), places, len(unstable), unstable)
}

func (c *coverage) checkFunction(t *testing.T, f signature) {
	if c.called[f.name] == 0 {
		t.Errorf("no row calls %s without an error", f.name)
	}
	if least := leastOf(f.kind); least > 0 && !c.fewer[f.name] {
		t.Errorf("no row gives %s fewer arguments than %d", f.name, least)
	}
	if !f.kind.IsVariadic() && !c.more[f.name] {
		t.Errorf("no row gives %s more arguments than %d", f.name, f.kind.NumIn())
	}
	for place := range f.kind.NumIn() {
		var missing []string
		for _, class := range classes {
			if c.seen[argument{f.name, place, class.name}] == 0 {
				missing = append(missing, class.name)
			}
		}
		if missing != nil {
			t.Errorf("no row gives %s for argument %d: %s", f.name, place+1, strings.Join(missing, ", "))
		}
	}
}

// leastOf is how many arguments a function wants at least.
func leastOf(kind reflect.Type) int {
	if kind.IsVariadic() {
		return kind.NumIn() - 1
	}
	return kind.NumIn()
}

func rowsOf(t *testing.T, path string) (rows []layer.Row) {
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	scanner := bufio.NewScanner(file)
	scanner.Buffer(nil, 1<<28)
	for scanner.Scan() {
		var row layer.Row
		if err := json.Unmarshal(scanner.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, row)
	}
	return rows
}

// parametersOf are the functions that are counted, by name.
var parametersOf = func() map[string]reflect.Type {
	all := map[string]reflect.Type{}
	for _, f := range slices.Concat(builtinSignatures, sprigSignatures) {
		all[f.name] = f.kind
	}
	return all
}()

// wrongCount is the error of a call with too many or too few arguments.
var wrongCount = regexp.MustCompile(`wrong number of args for (\w+): want (?:at least )?(\d+) got (\d+)`)

func (c *coverage) row(row layer.Row) {
	c.rows++
	failure, failed := row.Answer["error"].(string)
	if found := wrongCount.FindStringSubmatch(failure); found != nil {
		var want, got int
		fmt.Sscan(found[2], &want)
		fmt.Sscan(found[3], &got)
		c.fewer[found[1]] = c.fewer[found[1]] || got < want
		c.more[found[1]] = c.more[found[1]] || got > want
	}
	tree := parse.New("t")
	tree.Mode = parse.ParseComments | parse.SkipFuncCheck
	trees := map[string]*parse.Tree{}
	if _, err := tree.Parse(text(row.Case, "template"), text(row.Case, "left"), text(row.Case, "right"), trees); err != nil {
		return
	}
	calls := c.called
	if failed {
		calls = c.failed
	}
	visit := func(node parse.Node) {
		c.nodes[node.Type()]++
		if identifier, ok := node.(*parse.IdentifierNode); ok {
			calls[identifier.Ident]++
		}
	}
	for _, tree := range trees {
		walk(tree.Root, visit)
	}
	c.watch(row.Case, trees)
}

// watch executes a row's template once more, in which each argument passes by.
func (c *coverage) watch(of layer.Case, trees map[string]*parse.Tree) {
	t, data := prepared(of)
	t.Funcs(map[string]any{"saw": c.saw})
	for name, tree := range trees {
		walk(tree.Root, c.tap)
		if _, err := t.AddParseTree(name, tree); err != nil {
			panic(err)
		}
	}
	defer func() { _ = recover() }()
	_ = t.Execute(&limited{}, data)
}

// tap puts a call of saw around each argument of a pipeline's functions, and before a function
// that takes what stands before it. Constants are seen here, as they take the parameter's type.
func (c *coverage) tap(node parse.Node) {
	pipe, ok := node.(*parse.PipeNode)
	if !ok {
		return
	}
	var commands []*parse.CommandNode
	for i, command := range pipe.Cmds {
		if function, ok := command.Args[0].(*parse.IdentifierNode); ok {
			if i > 0 {
				commands = append(commands, sawCall(function.Ident, len(command.Args)-1).Cmds[0])
			}
			for place, argument := range command.Args[1:] {
				if value, ok := constant(argument); ok {
					c.saw(function.Ident, place, value)
					continue
				}
				call := sawCall(function.Ident, place)
				call.Cmds[0].Args = append(call.Cmds[0].Args, argument)
				command.Args[place+1] = call
			}
		}
		commands = append(commands, command)
	}
	pipe.Cmds = commands
}

// sawCall is a call of saw that still lacks the value.
func sawCall(function string, place int) *parse.PipeNode {
	tree := parse.New("saw")
	tree.Mode = parse.SkipFuncCheck
	if _, err := tree.Parse(fmt.Sprintf("{{saw %q %d}}", function, place), "", "", map[string]*parse.Tree{}); err != nil {
		panic(err)
	}
	return tree.Root.Nodes[0].(*parse.ActionNode).Pipe
}

// constant is the value of a node that is one.
func constant(node parse.Node) (any, bool) {
	switch node := node.(type) {
	case *parse.NilNode:
		return nil, true
	case *parse.BoolNode:
		return node.True, true
	case *parse.StringNode:
		return node.Text, true
	case *parse.NumberNode:
		switch {
		case node.IsInt && !strings.ContainsAny(node.Text, ".e"):
			return node.Int64, true
		case node.IsFloat:
			return node.Float64, true
		}
		return node.Complex128, true
	}
	return nil, false
}

// saw notes an argument, and hands it on.
func (c *coverage) saw(function string, place int, value any) any {
	kind, ok := parametersOf[function]
	if !ok {
		return value
	}
	if kind.IsVariadic() {
		place = min(place, kind.NumIn()-1)
	}
	for _, class := range classes {
		if class.has(reflect.ValueOf(value)) {
			c.seen[argument{function, place, class.name}]++
		}
	}
	return value
}

// walk visits a node after all that is below it.
func walk(node parse.Node, visit func(parse.Node)) {
	switch node := node.(type) {
	case *parse.ListNode:
		walkAll(node.Nodes, visit)
	case *parse.ActionNode:
		walk(node.Pipe, visit)
	case *parse.PipeNode:
		walkAll(node.Decl, visit)
		walkAll(node.Cmds, visit)
	case *parse.CommandNode:
		walkAll(node.Args, visit)
	case *parse.ChainNode:
		walk(node.Node, visit)
	case *parse.IfNode:
		walkBranch(&node.BranchNode, visit)
	case *parse.RangeNode:
		walkBranch(&node.BranchNode, visit)
	case *parse.WithNode:
		walkBranch(&node.BranchNode, visit)
	case *parse.TemplateNode:
		if node.Pipe != nil {
			walk(node.Pipe, visit)
		}
	}
	visit(node)
}

func walkAll[N parse.Node](nodes []N, visit func(parse.Node)) {
	for _, node := range nodes {
		walk(node, visit)
	}
}

func walkBranch(node *parse.BranchNode, visit func(parse.Node)) {
	walk(node.Pipe, visit)
	walk(node.List, visit)
	if node.ElseList != nil {
		walk(node.ElseList, visit)
	}
}
