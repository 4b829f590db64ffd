package typed

import (
	"fmt"
	"reflect"
	"strings"

	"kube-inject/tools/vectors/kube"
	"kube-inject/tools/vectors/layer"
)

func vectors(yield func(file string, c layer.Case)) {
	for _, kind := range kube.Kinds {
		fields(kind, yield)
	}
	forms(yield)
	for _, text := range odd {
		for _, kind := range []string{"Pod", "Deployment"} {
			yield("odd", layer.Case{"kind": kind, "text": text})
		}
	}
}

// fields sets every field of a kind: each struct has a row with all it holds, in which the structs
// below it have nothing.
func fields(kind kube.Kind, yield func(file string, c layer.Case)) {
	yield("fields", layer.Case{"kind": kind.Name, "text": "{}"})
	kube.Visit(kind.Type, func(t reflect.Type, way string, _ bool) {
		yield("fields", layer.Case{"kind": kind.Name, "text": strings.Replace(way, "%", kube.Full(t), 1)})
	})
}

// forms gives every form of a value to every shape of field, promoted or not, below an inlined
// struct or not: in the first place where a kind has it.
func forms(yield func(file string, c layer.Case)) {
	done := map[string]bool{}
	for _, kind := range kube.Kinds {
		kube.Visit(kind.Type, func(t reflect.Type, way string, below bool) {
			for _, f := range kube.Fields(t) {
				shape := fmt.Sprint(kube.Shape(f.Type), f.Inlined, below)
				if done[shape] {
					continue
				}
				done[shape] = true
				form := func(text string) {
					text = strings.Replace(way, "%", "{"+f.Name+": "+text+"}", 1)
					yield("forms", layer.Case{"kind": kind.Name, "text": text})
				}
				around := kube.Around(f.Type, "%")
				for _, value := range values {
					form(value)
					if around != "%" {
						form(strings.Replace(around, "%", value, 1))
					}
				}
			}
		})
	}
}
