package template

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"kube-inject/tools/vectors/template/world"
)

// unstable are functions whose calls are not made up, each with the reason.
var unstable = map[string]string{
	"shuffle": "chance", "randAlphaNum": "chance", "randAlpha": "chance", "randAscii": "chance", "randNumeric": "chance", "randBytes": "chance", "randInt": "chance", "uuidv4": "chance",
	"getHostByName": "network", "genPrivateKey": "keys", "genCA": "keys", "genCAWithKey": "keys", "genSelfSignedCert": "keys", "genSelfSignedCertWithKey": "keys",
	"genSignedCert": "keys", "genSignedCertWithKey": "keys", "buildCustomCert": "keys", "htpasswd": "chance", "bcrypt": "chance", "encryptAES": "chance",
	"derivePassword": "refused", "decryptAES": "refused",
}

// builtins are Go's own functions by the types of their parameters; reflect does not tell of them.
var builtins = map[string]reflect.Type{
	"and": oneAndMore, "or": oneAndMore, "not": oneArgument, "len": oneArgument, "index": oneAndMore, "slice": oneAndMore, "call": oneAndMore,
	"print": anyArguments, "println": anyArguments, "printf": reflect.TypeOf(func(string, ...any) {}), "html": anyArguments, "js": anyArguments, "urlquery": anyArguments,
	"eq": oneAndMore, "ne": twoArguments, "lt": twoArguments, "le": twoArguments, "gt": twoArguments, "ge": twoArguments,
}

var (
	anyArguments = reflect.TypeOf(func(...any) {})
	oneArgument  = reflect.TypeOf(func(any) {})
	oneAndMore   = reflect.TypeOf(func(any, ...any) {})
	twoArguments = reflect.TypeOf(func(any, any) {})
)

// signature is a function by its name.
type signature struct {
	name string
	kind reflect.Type
}

var sprigSignatures, worldSignatures, builtinSignatures = signaturesOf(pinnedFunctions), signaturesOf(world.Functions()), builtinsByName()

func signaturesOf(functions map[string]any) (all []signature) {
	for _, name := range slices.Sorted(maps.Keys(functions)) {
		if unstable[name] == "" {
			all = append(all, signature{name, reflect.TypeOf(functions[name])})
		}
	}
	return all
}

func builtinsByName() (all []signature) {
	for _, name := range slices.Sorted(maps.Keys(builtins)) {
		all = append(all, signature{name, builtins[name]})
	}
	return all
}

// calls are a few calls of one function, each printed with its type.
func (g *generator) calls() string {
	function := g.function()
	var text strings.Builder
	for range 1 + g.IntN(3) {
		call := g.callOf(function, 1, false)
		text.WriteString(g.action(g.pick(call, call, call+" | toJson", "printf \"%T %v\" ("+call+") ("+call+")", "typeOf ("+call+")")))
		text.WriteString(g.pick("|", "\n"))
	}
	return text.String()
}

func (g *generator) function() signature {
	of := sprigSignatures
	switch {
	case g.oneIn(4) || g.bare && g.oneIn(2):
		of = builtinSignatures
	case g.world && (g.bare || g.oneIn(8)):
		of = worldSignatures
	}
	picked := of[g.IntN(len(of))]
	for g.loops > 0 && slices.Contains(changing, picked.name) {
		picked = of[g.IntN(len(of))]
	}
	return picked
}

// changing are functions that put something into a map that is there already; in a loop it could
// double each time.
var changing = []string{"set", "merge", "mergeOverwrite", "mustMerge", "mustMergeOverwrite"}

// call is a call of a function or method; piped leaves the last argument to what stands before.
func (g *generator) call(depth int, piped bool) string {
	if g.world && g.oneIn(10) {
		return g.method(depth, piped)
	}
	return g.callOf(g.function(), depth, piped)
}

func (g *generator) method(depth int, piped bool) string {
	text := g.pick(".o.Add", ".po.Add", ".o.Scale", ".o.Echo", ".po.Join", ".o.Join", ".o.Fail", ".o.Self.Add", ".np.Add", ".pol", ".o.P.GetName", "call .fn", "call .fv", "call .fs", "call .i")
	count := g.IntN(3)
	if piped && count > 0 {
		count--
	}
	for range count {
		text += " " + g.argument("", reflect.TypeFor[any](), depth)
	}
	return text
}

func (g *generator) callOf(function signature, depth int, piped bool) string {
	kind := function.kind
	count := kind.NumIn()
	if kind.IsVariadic() {
		count += g.IntN(4) - 1
	}
	if g.oneIn(25) {
		count += g.IntN(3) - 1
	}
	if piped {
		count--
	}
	text := function.name
	for i := range count {
		text += " " + g.argument(function.name, parameter(kind, i), depth)
	}
	return text
}

// parameter is the type of the i-th argument.
func parameter(kind reflect.Type, i int) reflect.Type {
	switch last := kind.NumIn() - 1; {
	case kind.IsVariadic() && i >= last:
		return kind.In(last).Elem()
	case i <= last:
		return kind.In(i)
	}
	return reflect.TypeFor[any]()
}

// argument mostly fits the type.
func (g *generator) argument(function string, of reflect.Type, depth int) string {
	if g.oneIn(7) {
		return g.operand(depth)
	}
	switch of.Kind() {
	case reflect.String:
		if g.oneIn(8) {
			return g.pick(".s", ".q", ".e", ".ps", ".o.Title", ".pol", ".c", ".a")
		}
		return g.quote(g.str(function))
	case reflect.Int, reflect.Int64, reflect.Int32, reflect.Int8, reflect.Uint8, reflect.Uint32:
		return g.pick("0", "1", "2", "3", "5", "10", "-1", "-3", "12", "'a'", ".i", "(int 4)", "(int64 7)", "(len .)")
	case reflect.Float64:
		return g.pick("0.5", "1", "-2.25", "1e3", ".f")
	case reflect.Bool:
		return g.pick("true", "false", ".t", ".b")
	case reflect.Slice:
		return g.list()
	case reflect.Map:
		return g.dict()
	}
	return g.anything(function, depth)
}

func (g *generator) list() string {
	if g.bare {
		return g.pick(".l", ".ls", ".el", ".nl", ".li", ".by")
	}
	return g.pick(".l", ".ls", ".el", ".nl", ".li", ".by", ".a", ".d", "(list)", "(list 1 `a` 2.5)", "(list `b` `a` `b` ``)", "(list nil 0 ``)", "(list (list 1 2) (list 3))",
		`(splitList "," "c,a,b")`, "(until 4)", "(list (dict `a` 1) (dict `a` 2))", `(fromJson "[1,2,[3]]")`)
}

func (g *generator) dict() string {
	if g.bare {
		return g.pick(".m", ".em", ".ms")
	}
	return g.pick(".m", ".em", ".ms", ".mi", ".nm", ".labels", ".a", ".e", "(dict)", "(dict `a` 1 `b` `x`)", "(dict `a` (dict `b` (dict `c` 1)))", "(dict `k` (list 1 2) `n` nil)",
		"(dict 1 2 `odd`)", `(fromJson "{\"a\":{\"b\":1}}")`, `(split "," "a,b")`)
}

// anything fits a parameter that takes all types.
func (g *generator) anything(function string, depth int) string {
	switch g.IntN(9) {
	case 0, 1:
		return g.quote(g.str(function))
	case 2:
		return g.number()
	case 3:
		return g.list()
	case 4:
		return g.dict()
	case 5:
		return g.date()
	}
	return g.operand(depth)
}

func (g *generator) date() string {
	if g.bare {
		return ".dur"
	}
	return g.pick("now", "(now)", "(toDate `2006-01-02` `2024-02-29`)", "(int64 1709210096)", "(now | dateModify `-26h`)", ".dur", ".span", "(duration `90`)", "(semver `1.2.3`)", "(int 0)")
}

var verbs = "vTtbcdoOqxXUeEfFgGspwz%é!"

// printf is a call with a made-up format.
func (g *generator) printf() string {
	var format strings.Builder
	for range 1 + g.IntN(3) {
		format.WriteString(g.pick("", "a", " ", "|") + "%")
		for g.oneIn(3) {
			format.WriteString(g.pick("+", "-", "#", " ", "0"))
		}
		format.WriteString(g.pick("", "", "", "1", "5", "12", "*", "[1]", "[2]", "[2]*", "[9]", "[x]", "["))
		format.WriteString(g.pick("", "", "", ".", ".0", ".2", ".10", ".*", ".[1]*", ".-1"))
		format.WriteString(g.pick("", "", "", "", "[1]", "[3]"))
		runes := []rune(verbs)
		format.WriteRune(runes[g.IntN(len(runes))])
	}
	text := "printf " + quoted(format.String())
	for range g.IntN(5) {
		text += " " + g.pick(g.operand(0), g.operand(0), g.literal(), g.anything("", 0))
	}
	return text
}
