package templatedata

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"google.golang.org/protobuf/proto"

	"kube-inject/tools/vectors/templatedata/inject"
)

// forms are what is done with a value, in the place of X.
var forms = []string{"{{ X }}", "{{ printf \"%v\" X }}", "{{ typeOf X }} {{ kindOf X }}", "{{ X | toJson }}"}

// held are what is done besides with what a pod has.
var held = []string{
	"{{ printf \"%+v\" X }}", "{{ printf \"%#v\" X }}", "{{ printf \"%s %d\" X X }}", "{{ X | quote }}", "{{ deepCopy X | toJson }}", "{{ printf \"%v\" (deepCopy X) }}",
	"{{ eq X X }}", "{{ deepEqual X (deepCopy X) }}", "{{ range X }}{{ . }}{{ end }}", "{{ with first (list X) }}{{ . }}{{ end }}",
}

// more are what made-up templates do with a value besides.
var more = []string{
	"{{ if X }}T{{ else }}F{{ end }}", "{{ with X }}{{ . }}{{ end }}", "{{ range X }}{{ . }},{{ else }}none{{ end }}", "{{ range $k, $v := X }}{{ $k }}={{ $v }},{{ end }}",
	"{{ len X }}", "{{ X | quote }}", "{{ default \"d\" X }}", "{{ eq X X }}", "{{ empty X }}", "{{ printf \"%s %d %q\" X X X }}", "{{ printf \"%T\" X }}", "{{ not X }}",
	"{{ list X X | toJson }}", "{{ dict \"k\" X }}", "{{ index X 0 }}", "{{ X.String }}", "{{ deepCopy X | toJson }}", "{{ int X }}", "{{ toString X }}", "{{ X.Nope }}", "{{ hasKey X \"a\" }}",
	"{{ keys X | sortAlpha }}", "{{ first X }}", "{{ index X \"a\" }}", "{{ get X \"a\" }}", "{{ coalesce X 1 }}", "{{ ternary X 1 true }}", "{{ X | toPrettyJson }}",
	"{{ lt X 3 }}", "{{ add X 1 }}", "{{ join \",\" X }}", "{{ X | upper }}", "{{ kindIs \"map\" X }}", "{{ deepEqual X X }}", "{{ dig \"a\" 1 X }}", "{{ merge (dict) X }}",
	"{{ printf \"%+v\" X }}", "{{ printf \"%#v\" X }}", "{{ deepCopy X }}", "{{ print X X }}", "{{ squote X }}", "{{ cat X X }}", "{{ html X }}", "{{ slice X 0 1 }}", "{{ last X | toJson }}",
	"{{ has 1 X }}", "{{ uniq X | toJson }}", "{{ concat X X | toJson }}", "{{ append X 1 | toJson }}", "{{ compact X | toJson }}", "{{ toStrings X }}", "{{ dict X 1 }}", "{{ values X | toJson }}",
	"{{ omit X \"a\" | toJson }}", "{{ eq X nil }}", "{{ ne X (deepCopy X) }}", "{{ deepEqual X (deepCopy X) }}", "{{ reverse X | toJson }}", "{{ X | trunc 3 }}", "{{ float64 X }}",
	"{{ X.i }}", "{{ X.wall }}", "{{ X.Format }}", "{{ X.GroupVersionKind.Kind }}",
}

// holds are how a form comes by a value: with its address or without, or as the element of a map or list.
var holds = []string{"FORM", "FORM", "FORM", "FORM", "{{ with $x := X }}FORM{{ end }}", "{{ range $x := X }}FORM;{{ end }}", "{{ $x := first (list X) }}FORM", "{{ $x := deepCopy X }}FORM"}

// walker makes expressions of the data's fields.
type walker struct {
	*rand.Rand
	// starts are where walks begin.
	starts []place
}

func (w *walker) statement() string {
	at := w.walk(w.start())
	for isMessage(at.t) || showsAddress(at) {
		at = w.walk(w.start())
	}
	all := slices.Concat(forms, more)
	form, hold := all[w.IntN(len(all))], holds[w.IntN(len(holds))]
	for strings.Contains(form+hold, "range") && isNumber(at.t) {
		// Nobody counts up to an enum's value, or a port.
		form, hold = all[w.IntN(len(all))], holds[0]
	}
	if strings.Contains(hold, "$x") {
		form = strings.ReplaceAll(form, "X", "$x")
	}
	return strings.ReplaceAll(strings.ReplaceAll(hold, "FORM", form), "X", at.expression)
}

func (w *walker) start() place { return w.starts[w.IntN(len(w.starts))] }

// walk goes down some way, mostly where there is something.
func (w *walker) walk(from place) place {
	steps := stepsOf(from)
	if len(steps) == 0 || from.expression != "" && !isMessage(from.t) && w.IntN(6) == 0 {
		return from
	}
	all := steps
	if present := slices.DeleteFunc(slices.Clone(all), isAbsent); len(present) > 0 && w.IntN(4) != 0 {
		steps = present
	}
	if from.expression == "" && w.IntN(2) == 0 {
		// Most of what there is to see is the pod.
		steps = slices.DeleteFunc(slices.Clone(all), func(p place) bool { return p.expression != ".Spec" && p.expression != ".ObjectMeta" })
	}
	return w.walk(steps[w.IntN(len(steps))])
}

// showsAddress says that a text has an address in it, which is as long as the heap is large.
func showsAddress(p place) bool {
	return p.t.Kind() == reflect.String && p.value.IsValid() && strings.Contains(p.value.String(), "0x")
}

func isNumber(t reflect.Type) bool {
	return below(t).Kind() >= reflect.Int && below(t).Kind() <= reflect.Uintptr
}

func isAbsent(p place) bool { return !p.value.IsValid() || p.value.IsZero() }

// visit goes down all ways, from each struct only where it is first met.
func visit(each func(string)) {
	data := reflect.TypeFor[*inject.SidecarTemplateData]()
	visitFrom(place{t: data}, 6, map[reflect.Type]bool{}, each)
}

func visitFrom(at place, depth int, seen map[reflect.Type]bool, each func(string)) {
	if at.expression != "" && !isMessage(at.t) {
		each(at.expression)
	}
	if seen[at.t] || depth == 0 {
		return
	}
	seen[at.t] = true
	for _, next := range stepsOf(at) {
		visitFrom(next, depth-1, seen, each)
	}
}

// find goes down to a struct of that type along what there is.
func find(root place, t reflect.Type) place {
	for queue := []place{root}; len(queue) > 0; queue = queue[1:] {
		if below(queue[0].t) == t {
			return queue[0]
		}
		for _, next := range stepsOf(queue[0]) {
			if !isAbsent(next) && !isMessage(next.t) {
				queue = append(queue, next)
			}
		}
	}
	return place{}
}

// place is what an expression stands for: its type, and its value in some data, if there is one.
type place struct {
	expression string
	t          reflect.Type
	value      reflect.Value
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

// shape is what a type has that templates may ask for.
type shape struct {
	methods []reflect.Method
	fields  []reflect.StructField
}

var shapes = map[reflect.Type]*shape{}

func shapeOf(t reflect.Type) *shape {
	known := shapes[t]
	if known == nil {
		known = &shape{methodsOf(t), nil}
		if under := below(t); under.Kind() == reflect.Struct {
			for _, f := range reflect.VisibleFields(under) {
				if f.IsExported() && f.Type.Kind() != reflect.Interface {
					known.fields = append(known.fields, f)
				}
			}
		}
		shapes[t] = known
	}
	return known
}

// methodsOf are the methods that only tell something, a pointer's too: Go calls them where it can take an address.
func methodsOf(t reflect.Type) (methods []reflect.Method) {
	if t.Kind() != reflect.Pointer && t.Kind() != reflect.Interface && !isMessage(t) {
		t = reflect.PointerTo(t)
	}
	for i := range t.NumMethod() {
		method := t.Method(i)
		if isMessage(t) && method.Name == "String" {
			continue
		}
		if method.Type.NumIn() == 1 && method.Type.NumOut() == 1 && isGetter(method.Name) && method.Type.Out(0).Kind() != reflect.Interface {
			methods = append(methods, method)
		}
	}
	return methods
}

// stepsOf are the places one field, method, key or index further.
func stepsOf(from place) (steps []place) {
	value := from.value
	if value.IsValid() && value.Kind() == reflect.Pointer {
		value = value.Elem()
	}
	known := map[string]bool{}
	named := func(name string, t reflect.Type, value func() reflect.Value) {
		if !known[name] {
			steps = append(steps, place{from.expression + "." + name, t, value()})
		}
		known[name] = true
	}
	shape := shapeOf(from.t)
	for _, f := range shape.fields {
		named(f.Name, f.Type, func() reflect.Value { return fieldOf(value, f) })
	}
	for _, m := range shape.methods {
		named(m.Name, m.Type.Out(0), func() reflect.Value { return told(value, m) })
	}
	switch under := below(from.t); under.Kind() {
	case reflect.Slice:
		if from.t.Kind() == reflect.Slice {
			at, element := elementOf(value)
			steps = append(steps, place{fmt.Sprintf("(index %s %d)", from.expression, at), from.t.Elem(), element})
		}
	case reflect.Map:
		key, element := entryOf(value)
		steps = append(steps, place{fmt.Sprintf("(index %s %q)", from.expression, key), under.Elem(), element})
		if isName.MatchString(key) {
			named(key, under.Elem(), func() reflect.Value { return element })
		}
	}
	return steps
}

// told is what a method tells, if there is something that it can be asked of.
func told(value reflect.Value, method reflect.Method) reflect.Value {
	if !value.IsValid() || !value.CanAddr() {
		return reflect.Value{}
	}
	return value.Addr().MethodByName(method.Name).Call(nil)[0]
}

// isName says that a key can stand behind a dot.
var isName = regexp.MustCompile(`^[a-zA-Z]\w*$`)

func fieldOf(value reflect.Value, f reflect.StructField) reflect.Value {
	if !value.IsValid() {
		return value
	}
	field, err := value.FieldByIndexErr(f.Index)
	if err != nil {
		return reflect.Value{}
	}
	return field
}

// elementOf is the last element and its index.
func elementOf(list reflect.Value) (int, reflect.Value) {
	if !list.IsValid() || list.Len() == 0 {
		return 0, reflect.Value{}
	}
	return list.Len() - 1, list.Index(list.Len() - 1)
}

// entryOf is the entry with the least key.
func entryOf(entries reflect.Value) (string, reflect.Value) {
	if !entries.IsValid() || entries.Len() == 0 {
		return "a", reflect.Value{}
	}
	keys := entries.MapKeys()
	key := slices.MinFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	return key.String(), entries.MapIndex(key)
}

// isGetter says whether a method only tells something.
func isGetter(name string) bool {
	return strings.HasPrefix(name, "Get") || slices.Contains([]string{"String", "GroupVersionKind", "IsZero", "IntValue", "Value", "MilliValue", "Unix", "Year"}, name)
}
