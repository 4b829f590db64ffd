package templatedata

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"

	"google.golang.org/protobuf/proto"

	"kube-inject/tools/vectors/templatedata/inject"
)

// forms are what is done with a value, in the place of X.
var forms = []string{"{{ X }}", "{{ printf \"%v\" X }}", "{{ typeOf X }} {{ kindOf X }}", "{{ X | toJson }}"}

// more are what made-up templates do with a value besides.
var more = []string{
	"{{ if X }}T{{ else }}F{{ end }}", "{{ with X }}{{ . }}{{ end }}", "{{ range X }}{{ . }},{{ else }}none{{ end }}", "{{ range $k, $v := X }}{{ $k }}={{ $v }},{{ end }}",
	"{{ len X }}", "{{ X | quote }}", "{{ default \"d\" X }}", "{{ eq X X }}", "{{ empty X }}", "{{ printf \"%s %d %q\" X X X }}", "{{ printf \"%T\" X }}", "{{ not X }}",
	"{{ list X X | toJson }}", "{{ dict \"k\" X }}", "{{ index X 0 }}", "{{ X.String }}", "{{ deepCopy X | toJson }}", "{{ int X }}", "{{ toString X }}", "{{ X.Nope }}", "{{ hasKey X \"a\" }}",
	"{{ keys X | sortAlpha }}", "{{ first X }}", "{{ index X \"a\" }}", "{{ get X \"a\" }}", "{{ coalesce X 1 }}", "{{ ternary X 1 true }}", "{{ X | toPrettyJson }}",
	"{{ lt X 3 }}", "{{ add X 1 }}", "{{ join \",\" X }}", "{{ X | upper }}", "{{ kindIs \"map\" X }}", "{{ deepEqual X X }}", "{{ dig \"a\" 1 X }}", "{{ merge (dict) X }}",
}

// walker makes expressions of the data's fields.
type walker struct{ *rand.Rand }

func (w *walker) statement() string {
	root := reflect.TypeFor[*inject.SidecarTemplateData]()
	expression, t := w.walk(root, "")
	for isMessage(t) {
		expression, t = w.walk(root, "")
	}
	all := slices.Concat(forms, more)
	form := all[w.IntN(len(all))]
	for strings.Contains(form, "range") && t.PkgPath() != "" && t.Kind() == reflect.Int32 {
		// Nobody counts up to an enum's value.
		form = all[w.IntN(len(all))]
	}
	return strings.ReplaceAll(form, "X", expression)
}

// walk goes down some way.
func (w *walker) walk(t reflect.Type, expression string) (string, reflect.Type) {
	steps := stepsOf(t)
	if len(steps) == 0 || expression != "" && !isMessage(t) && w.IntN(4) == 0 {
		return expression, t
	}
	picked := steps[w.IntN(len(steps))]
	return w.walk(picked.to, picked.over(expression))
}

// visit goes down all ways, from each struct only where it is first met.
func visit(each func(string)) {
	visitFrom(reflect.TypeFor[*inject.SidecarTemplateData](), "", 6, map[reflect.Type]bool{}, each)
}

func visitFrom(t reflect.Type, expression string, depth int, seen map[reflect.Type]bool, each func(string)) {
	if expression != "" && !isMessage(t) {
		each(expression)
	}
	if seen[t] || depth == 0 {
		return
	}
	seen[t] = true
	for _, s := range stepsOf(t) {
		visitFrom(s.to, s.over(expression), depth-1, seen, each)
	}
}

// step is a field, method, key or index.
type step struct {
	to   reflect.Type
	over func(string) string
}

func below(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer {
		return t.Elem()
	}
	return t
}

// isMessage says that it is a message or has some: Go's protobuf prints them otherwise in each
// program, on purpose.
func isMessage(t reflect.Type) bool {
	if t.Kind() == reflect.Slice || t.Kind() == reflect.Map {
		return isMessage(t.Elem())
	}
	return t.Implements(reflect.TypeFor[proto.Message]()) || reflect.PointerTo(t).Implements(reflect.TypeFor[proto.Message]())
}

func stepsOf(t reflect.Type) (steps []step) {
	named := func(name string, to reflect.Type) {
		steps = append(steps, step{to, func(x string) string { return x + "." + name }})
	}
	for i := range t.NumMethod() {
		method := t.Method(i)
		if isMessage(t) && method.Name == "String" {
			continue
		}
		if method.Type.NumIn() == 1 && method.Type.NumOut() == 1 && isGetter(method.Name) && method.Type.Out(0).Kind() != reflect.Interface {
			named(method.Name, method.Type.Out(0))
		}
	}
	switch under := below(t); under.Kind() {
	case reflect.Struct:
		for i := range under.NumField() {
			f := under.Field(i)
			if f.Anonymous && f.Type.Kind() == reflect.Struct {
				// Here its fields are those of the struct around it; by its own name it shows them all.
				steps = append(steps, stepsOf(f.Type)...)
				continue
			}
			if f.IsExported() && f.Type.Kind() != reflect.Interface && !isInner(f) {
				named(f.Name, f.Type)
			}
		}
	case reflect.Slice:
		if t.Kind() == reflect.Slice {
			steps = append(steps, step{t.Elem(), func(x string) string { return "(index " + x + " 0)" }})
		}
	case reflect.Map:
		steps = append(steps, step{under.Elem(), func(x string) string { return "(index " + x + " \"a\")" }})
		named("a", under.Elem())
	}
	return steps
}

// isInner says that Go's code alone looks into the field: what a quantity or a time is made of.
func isInner(f reflect.StructField) bool {
	return f.Type.String() == "time.Time" || strings.HasPrefix(f.Type.String(), "resource.") && f.Anonymous
}

// isGetter says whether a method only tells something.
func isGetter(name string) bool {
	return strings.HasPrefix(name, "Get") || slices.Contains([]string{"String", "GroupVersionKind", "IsZero", "IntValue", "Value", "MilliValue"}, name)
}
