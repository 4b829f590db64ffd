package template

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"kube-inject/tools/vectors/layer"
)

// signatures ask how many arguments each function wants.
func signatures(yield func(string, layer.Case)) {
	functions := maps.Clone(builtins)
	for name, function := range pinnedFunctions {
		functions[name] = reflect.TypeOf(function)
	}
	for _, name := range slices.Sorted(maps.Keys(functions)) {
		most := functions[name].NumIn() + 1
		for count := range most + 1 {
			if count == 0 && functions[name].NumIn() == 0 {
				continue
			}
			call := fmt.Sprintf("{{ %s%s }}", name, strings.Repeat(" nil", count))
			yield("signatures", layer.Case{"template": call})
		}
	}
}
