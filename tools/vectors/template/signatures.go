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
	for _, name := range slices.Sorted(maps.Keys(pinnedFunctions)) {
		most := reflect.TypeOf(pinnedFunctions[name]).NumIn() + 1
		for count := range most + 1 {
			if count == 0 && reflect.TypeOf(pinnedFunctions[name]).NumIn() == 0 {
				continue
			}
			call := fmt.Sprintf("{{ %s%s }}", name, strings.Repeat(" nil", count))
			yield("signatures", layer.Case{"template": call})
		}
	}
}
