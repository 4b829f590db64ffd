package template

import (
	"maps"
	"reflect"
	"slices"
	"strconv"

	"kube-inject/tools/vectors/template/world"
)

// worldPaths are the fields of the world, and fields of those; some that are not there, too.
// worldRanges are those that a loop ends on.
var worldPaths, worldRanges = func() (paths, ranges []string) {
	data := world.Data()
	for _, key := range slices.Sorted(maps.Keys(data)) {
		paths = append(paths, "."+key)
		value := reflect.ValueOf(data[key])
		if !value.IsValid() || !(value.CanInt() && value.Int() > 100 || value.CanUint() && value.Uint() > 1000) {
			ranges = append(ranges, "."+key)
		}
		paths = append(paths, fieldsOf("."+key, value, 2)...)
	}
	return append(paths, ".", "$", ".missing", ".missing.x", ".o.Nope", ".m.zz.y", ".ms.zz", ".mi.two", "$.m.a", "$.o.Title"), ranges
}()

// fieldsOf are the paths to what is below a value, by its fields, keys and methods.
func fieldsOf(path string, value reflect.Value, depth int) (paths []string) {
	for value.IsValid() && value.Kind() == reflect.Interface {
		value = value.Elem()
	}
	if !value.IsValid() || depth == 0 {
		return nil
	}
	add := func(name string, field reflect.Value) {
		paths = append(paths, path+"."+name)
		paths = append(paths, fieldsOf(path+"."+name, field, depth-1)...)
	}
	for i := range value.NumMethod() {
		paths = append(paths, path+"."+value.Type().Method(i).Name)
	}
	below := value
	if value.Kind() == reflect.Pointer {
		below = value.Elem()
		if value.IsNil() && value.Type().Elem().Kind() == reflect.Struct {
			return append(paths, path+"."+value.Type().Elem().Field(0).Name)
		}
	}
	switch {
	case !below.IsValid():
	case below.Kind() == reflect.Struct:
		for i := range below.NumField() {
			if field := below.Type().Field(i); field.IsExported() {
				add(field.Name, below.Field(i))
			}
		}
	case below.Kind() == reflect.Map && below.Type().Key().Kind() == reflect.String:
		keys := below.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return cmpStrings(a.String(), b.String()) })
		for _, key := range keys {
			if name := key.String(); name != "x-y" {
				add(name, below.MapIndex(key))
			}
		}
	}
	return paths
}

func cmpStrings(a, b string) int {
	if a < b {
		return -1
	}
	return 1
}

func quoted(s string) string { return strconv.Quote(s) }

// operand is a value: a literal, field, variable, or something in parentheses.
func (g *generator) operand(depth int) string {
	switch kind := g.IntN(20); {
	case kind < 9:
		return g.pick(g.paths...)
	case kind < 11:
		return g.literal()
	case kind < 13:
		return g.variable()
	case kind == 13:
		return g.variable() + g.pick(g.paths...)
	case kind == 14:
		return g.pick(".", "$")
	case depth <= 0:
		return g.literal()
	case kind == 15:
		return "(" + g.pipeline(depth-1) + ")" + g.pick(".Name", ".Title", ".a", ".x.y", ".GetName", ".String")
	}
	return "(" + g.pipeline(depth-1) + ")"
}

func (g *generator) literal() string {
	switch g.IntN(5) {
	case 0:
		return g.number()
	case 1:
		return g.pick("true", "false", "nil", "'a'", `'\n'`, `'\''`, "'é'", `'\u00e9'`)
	case 2:
		return "`" + g.pick("", "raw", "a\nb", `\n`, `"`) + "`"
	}
	return g.quote(g.str(""))
}

// number is a literal of any form, small enough for any function.
func (g *generator) number() string {
	return g.pick("0", "1", "2", "3", "-1", "7", "10", "-17", "0x10", "0b101", "0o17", "017", "1_000", "1.5", "-0.5", "1e3", "1E-2", "0x1p4", "1i", "1+2i", "3.0", ".5",
		"+4", "1e1", "100", "08", "0x", "1__0", "'")
}

func (g *generator) quote(s string) string {
	if g.oneIn(12) {
		return strconv.QuoteToASCII(s)
	}
	return strconv.Quote(s)
}

// str is a text that means something to the function.
func (g *generator) str(function string) string {
	pool, ok := texts[family(function)]
	if !ok || g.oneIn(6) {
		pool = texts[""]
	}
	if g.oneIn(15) {
		return g.pick(pool...) + g.pick(pool...)
	}
	return g.pick(pool...)
}
