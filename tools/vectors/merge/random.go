package merge

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"

	corev1 "k8s.io/api/core/v1"
	"sigs.k8s.io/yaml"

	"kube-inject/tools/vectors/kube"
	"kube-inject/tools/vectors/layer"
)

var pod = reflect.TypeFor[corev1.Pod]()

var names = []string{"a", "b", "c", "d"}

// random is a pod, and a patch that shares its fields and its names; few are refused.
func random(r *rand.Rand) layer.Case {
	for {
		if c := made(r); once(c)["error"] == nil || r.IntN(30) == 0 {
			return loose(c)
		}
	}
}

func made(r *rand.Rand) layer.Case {
	hot := r.Uint32() | 1
	text := typed(r, hot, 10+r.IntN(50))
	if r.IntN(6) == 0 {
		return layer.Case{"pod": text, "overlay": typed(r, hot, 5+r.IntN(40))}
	}
	// Of few names many elements of a list have the same.
	maker := kube.Maker{Rand: r, Fields: 5 + r.IntN(40), Names: names[:1+r.IntN(4)], Hot: hot, Extra: directives(r.IntN(3) * r.IntN(12))}
	switch r.IntN(6) {
	case 0:
		maker.Wrong = 0.05
	case 1:
		maker.Unkeyed = 0.1
	case 2:
		maker.Keys = 0.15 * r.Float64()
	}
	return layer.Case{"pod": text, "patch": kube.Spell(r, maker.Value(pod, ""))}
}

// typed is the JSON of a made-up pod.
func typed(r *rand.Rand, hot uint32, fields int) string {
	for {
		maker := kube.Maker{Rand: r, Fields: fields, Names: names, Hot: hot, Unkeyed: 0.01}
		object := &corev1.Pod{}
		if yaml.Unmarshal([]byte(kube.Flow(maker.Value(pod, ""))), object) != nil {
			continue
		}
		if text, err := json.Marshal(object); err == nil {
			return string(text)
		}
	}
}

// directives adds to so many of a hundred structs something that is an order to the merge.
func directives(percent int) func(m *kube.Maker, t reflect.Type, node *kube.Node) {
	return func(m *kube.Maker, t reflect.Type, node *kube.Node) {
		fields := kube.Fields(t)
		if m.IntN(100) < percent {
			node.Map = append(node.Map, directive(m, fields, node))
		}
		for _, f := range fields {
			if f.Merge && f.Type.Kind() == reflect.Slice && m.IntN(100) < percent {
				node.Map = append(node.Map, list(m, f, node))
			}
		}
		m.Shuffle(len(node.Map), func(i, j int) { node.Map[i], node.Map[j] = node.Map[j], node.Map[i] })
	}
}

func directive(m *kube.Maker, fields []kube.Field, node *kube.Node) kube.Entry {
	switch m.IntN(12) {
	case 0, 1, 2, 3, 4:
		return kube.Entry{Key: "$patch", Value: &kube.Node{Scalar: kube.Pick(m.Rand, []string{"replace", "delete"})}}
	case 5:
		return kube.Entry{Key: "$patch", Value: &kube.Node{Scalar: kube.Pick(m.Rand, []string{"merge", "5", "null", "x"})}}
	case 6:
		return list(m, kube.Pick(m.Rand, fields), node)
	}
	keep := &kube.Node{IsList: true}
	for _, entry := range node.Map {
		if m.IntN(40) != 0 {
			keep.List = append(keep.List, &kube.Node{Scalar: fmt.Sprintf("%q", entry.Key)})
		}
	}
	for range m.IntN(3) {
		keep.List = append(keep.List, &kube.Node{Scalar: kube.Pick(m.Rand, fields).Name})
	}
	return kube.Entry{Key: "$retainKeys", Value: keep}
}

// list is a directive for a list.
func list(m *kube.Maker, f kube.Field, node *kube.Node) kube.Entry {
	element := f.Type
	if element.Kind() == reflect.Slice {
		element = element.Elem()
	}
	order := &kube.Node{IsList: true}
	for _, entry := range node.Map {
		if entry.Key == f.Name && m.IntN(20) != 0 {
			for _, item := range entry.Value.List {
				order.List = append(order.List, onlyKey(item, f.Key))
			}
		}
	}
	for range m.IntN(3) {
		item := &kube.Node{Scalar: kube.Pick(m.Rand, names)}
		if kube.IsStruct(element) {
			value := item
			if f.Key == "containerPort" {
				value = &kube.Node{Scalar: kube.Pick(m.Rand, []string{"80", "81", "82"})}
			}
			item = &kube.Node{IsMap: true, Map: []kube.Entry{{Key: f.Key, Value: value}}}
			if f.Key == "" {
				item.Map[0].Key = "name"
			}
		}
		at := m.IntN(len(order.List) + 1)
		order.List = append(order.List[:at:at], append([]*kube.Node{item}, order.List[at:]...)...)
	}
	if f.Key == "" && m.IntN(3) != 0 {
		return kube.Entry{Key: "$deleteFromPrimitiveList/" + f.Name, Value: order}
	}
	return kube.Entry{Key: "$setElementOrder/" + f.Name, Value: order}
}

// onlyKey is an element with nothing but its merge key.
func onlyKey(item *kube.Node, key string) *kube.Node {
	for _, entry := range item.Map {
		if entry.Key == key {
			return &kube.Node{IsMap: true, Map: []kube.Entry{entry}}
		}
	}
	return item
}
