package template

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"text/template"

	"kube-inject/tools/vectors/layer"
)

// tooMuch is the error of a call that asks for more than a comparison is worth.
const tooMuch = "asks for too much"

// limited is an output that does not grow for ever.
type limited struct{ strings.Builder }

func (l *limited) Write(b []byte) (int, error) {
	if l.Len()+len(b) > 1<<20 {
		return 0, errors.New(tooMuch)
	}
	return l.Builder.Write(b)
}

// bound fails calls that would make texts or lists without measure, or a map that holds itself,
// which no text/template prints to an end.
func bound(functions template.FuncMap) {
	for _, name := range []string{"repeat", "indent", "nindent", "until", "untilStep", "seq", "wrap", "wrapWith"} {
		guard(functions, name, func(arguments, _ []reflect.Value) bool { return slices.ContainsFunc(arguments, isLarge) })
	}
	for _, name := range []string{"set", "merge", "mergeOverwrite", "mustMerge", "mustMergeOverwrite"} {
		guard(functions, name, func(_, results []reflect.Value) bool { return len(results) > 0 && isDeep(results[0], 50) })
	}
}

// guard asks before and after each call of a function whether it is too much.
func guard(functions template.FuncMap, name string, isTooMuch func(arguments, results []reflect.Value) bool) {
	original := reflect.ValueOf(functions[name])
	call := original.Call
	if original.Type().IsVariadic() {
		call = original.CallSlice
	}
	functions[name] = reflect.MakeFunc(original.Type(), func(arguments []reflect.Value) []reflect.Value {
		if isTooMuch(arguments, nil) {
			panic(tooMuch)
		}
		results := call(arguments)
		if isTooMuch(arguments, results) {
			panic(tooMuch)
		}
		return results
	}).Interface()
}

func isLarge(value reflect.Value) bool {
	if value.Kind() == reflect.Slice {
		for i := range value.Len() {
			if isLarge(value.Index(i)) {
				return true
			}
		}
	}
	return value.CanInt() && (value.Int() > 10_000 || value.Int() < -10_000)
}

func isDeep(value reflect.Value, depth int) bool {
	for value.Kind() == reflect.Interface {
		value = value.Elem()
	}
	if value.Kind() != reflect.Map {
		return false
	}
	for _, key := range value.MapKeys() {
		if depth == 0 || isDeep(value.MapIndex(key), depth-1) {
			return true
		}
	}
	return false
}

// asksTooMuch says whether a call of a case was stopped.
func asksTooMuch(answer layer.Answer) bool {
	failure, _ := answer["error"].(string)
	return strings.Contains(failure, tooMuch)
}
