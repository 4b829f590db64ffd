package merge

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	corev1 "k8s.io/api/core/v1"
	"sigs.k8s.io/yaml"

	"kube-inject/tools/vectors/kube"
	"kube-inject/tools/vectors/layer"
)

func vectors(yield func(file string, c layer.Case)) {
	ask := func(file, object, patch string) {
		yield(file, loose(layer.Case{"pod": asJSON(object), "patch": patch}))
	}
	structs := map[reflect.Type]bool{}
	visit(pod, "{%}", func(t reflect.Type, way string) {
		if !structs[t] {
			structs[t] = true
			fields(t, way, ask)
			for _, f := range kube.Fields(t) {
				lists(f, way, ask)
			}
		}
	})
	for _, c := range odd {
		ask("odd", c[0], c[1])
	}
	for _, c := range overlays {
		yield("overlays", layer.Case{"pod": asJSON(c[0]), "overlay": asJSON(c[1])})
	}
}

// asJSON is the JSON of a pod that is written as YAML.
func asJSON(text string) string {
	object := &corev1.Pod{}
	if err := yaml.UnmarshalStrict([]byte(text), object); err != nil {
		panic(fmt.Sprint(err, ": ", text))
	}
	made, err := json.Marshal(object)
	if err != nil {
		panic(err)
	}
	return string(made)
}

// visit walks the structs of a type: each with the flow text that leads to its entries, which `%`
// stands for. Elements on the way have merge keys.
func visit(t reflect.Type, way string, each func(t reflect.Type, way string)) {
	each(t, way)
	for _, f := range kube.Fields(t) {
		if inner, ok := kube.Struct(f.Type); ok {
			entries := "{" + keyed(f, "%") + "}"
			visit(inner, strings.Replace(way, "%", f.Name+": "+kube.Around(f.Type, entries), 1), each)
		}
	}
}

// keyed puts the merge key of a list before the entries of an element.
func keyed(f kube.Field, entries string) string {
	if f.Key == "" {
		return entries
	}
	return key(f, 0) + ", " + entries
}

// key is one of three entries with the merge key of a list.
func key(f kube.Field, at int) string {
	inner, _ := kube.Struct(f.Type)
	for _, g := range kube.Fields(inner) {
		if g.Name == f.Key && g.Type.Kind() == reflect.Int32 {
			return f.Key + ": " + []string{"80", "81", "82"}[at]
		}
	}
	return f.Key + ": " + []string{"a", "b", "c"}[at]
}

// fields merges a struct with all its fields, with other values for all, and with none.
func fields(t reflect.Type, way string, ask func(file, object, patch string)) {
	var set, other, null []string
	for _, f := range kube.Fields(t) {
		// A way through a list has the list's key in it already.
		if strings.Contains(way, "{"+f.Name+": ") {
			continue
		}
		set = append(set, f.Name+": "+kube.Sample(f))
		other = append(other, f.Name+": "+kube.Other(f))
		null = append(null, f.Name+": null")
	}
	in := func(entries ...string) string { return strings.Replace(way, "%", strings.Join(entries, ", "), 1) }
	full := in(set...)
	ask("fields", full, in(null...))
	ask("fields", full, in(other...))
	ask("fields", in(), in(other...))
	ask("fields", full, in("$patch: replace"))
	ask("fields", full, in(append(other[:len(other)/2:len(other)/2], "$patch: replace")...))
	ask("fields", full, in("$patch: delete"))
	if len(set) > 0 {
		first, _, _ := strings.Cut(set[0], ":")
		ask("fields", full, in(other[0], "$retainKeys: ["+first+"]"))
		ask("fields", full, in("$retainKeys: []"))
	}
}

// lists merges a field that is a list in every way that there is.
func lists(f kube.Field, way string, ask func(file, object, patch string)) {
	if f.Type.Kind() != reflect.Slice || f.Type.Elem().Kind() == reflect.Uint8 {
		return
	}
	items := [3]string{"a", "b", "c"}
	element := f.Type.Elem()
	if kube.IsStruct(element) {
		for i := range items {
			items[i] = keyOrFirst(f, element, i)
		}
	} else if element.Kind() != reflect.String {
		items = [3]string{"80", "81", "82"}
	}
	a, b, c := items[0], items[1], items[2]
	in := func(entries string) string { return strings.Replace(way, "%", entries, 1) }
	patch := func(list string) string { return in(f.Name + ": " + list) }
	object := patch("[" + a + ", " + b + "]")
	for _, text := range []string{
		"null", "[]", "[" + c + "]", "[" + b + ", " + a + "]", "[" + c + ", " + b + "]", "[" + b + ", " + b + "]", "[null]",
		"[{}]", "[x, {}]", "[[]]", "{}", "x", "[5]",
	} {
		ask("lists", object, patch(text))
	}
	ask("lists", in(""), patch("["+c+", "+a+"]"))
	ask("lists", patch("[]"), patch("["+c+", "+a+"]"))
	order := "$setElementOrder/" + f.Name + ": "
	for _, text := range []string{
		order + "[" + b + ", " + a + "]", order + "[" + b + ", " + c + "], " + f.Name + ": [" + c + "]", order + "[" + a + "], " + f.Name + ": [" + c + "]",
		order + "[]", order + "x", order + "[{}]", "$deleteFromPrimitiveList/" + f.Name + ": [" + a + "]",
	} {
		ask("lists", object, in(text))
	}
	if kube.IsStruct(element) {
		with := func(item, more string) string { return strings.TrimSuffix(item, "}") + ", " + more + "}" }
		for _, directive := range []string{"replace", "delete", "merge", "x", "5", "null"} {
			ask("lists", object, patch("["+with(a, "$patch: "+directive)+"]"))
		}
		ask("lists", object, patch("["+c+", {$patch: replace}]"))
		ask("lists", object, patch("["+with(b, "$retainKeys: ["+f.Key+"]")+"]"))
	}
}

// keyOrFirst is an element of a list of structs: its merge key, or any field.
func keyOrFirst(f kube.Field, element reflect.Type, at int) string {
	if f.Key != "" {
		return "{" + key(f, at) + "}"
	}
	for _, g := range kube.Fields(element) {
		if g.Type.Kind() == reflect.String {
			return "{" + g.Name + ": " + []string{"a", "b", "c"}[at] + "}"
		}
	}
	g := kube.Fields(element)[0]
	return "{" + g.Name + ": " + kube.Sample(g) + "}"
}

// odd are patches of odd shape: what the original has, then the patch.
var odd = [][2]string{
	{"{}", ""}, {"{}", "null"}, {"{}", "[]"}, {"{}", "a"}, {"{}", "{}"}, {"{spec: {}}", "spec: null"}, {"{spec: {nodeName: a}}", "spec: a"},
	{"{spec: {nodeName: a}}", "spec: {nodeName: null, nodeSelector: {a: null}, affinity: null}"},
	{"{spec: {nodeSelector: {a: b, c: d}}}", "spec: {nodeSelector: {a: null, e: null, f: g}}"},
	{"{spec: {nodeSelector: {a: b}}}", "spec: {nodeSelector: {$patch: replace, c: d}}"},
	{"{spec: {nodeSelector: {a: b}}}", "spec: {nodeSelector: {$patch: delete, c: d}}"},
	{"{spec: {nodeSelector: {a: b}}}", "spec: {nodeSelector: {$retainKeys: [c], c: d}}"},
	{"{spec: {nodeSelector: {a: b}}}", "spec: {nodeSelector: {a: {b: c}}}"},
	{"{spec: {nodeSelector: {a: b}}}", "spec: {nodeSelector: {$setElementOrder/a: [b]}}"},
	{"{spec: {containers: [{name: a}]}}", "spec: {volumes: [{name: v, emptyDir: }], containers: [{name: b, env: [{name: x, value: null}]}]}"},
	{"{spec: {containers: [{name: a, image: b}, {name: b}, {name: a, image: c}]}}", "spec: {containers: [{name: a, image: x}]}"},
	{"{spec: {containers: [{name: a}, {name: b}]}}", "spec: {containers: [{name: c}, {name: b}, {name: c, image: d}, {name: b, image: e}]}"},
	{"{spec: {containers: [{name: a, ports: [{containerPort: 80, protocol: TCP}, {containerPort: 80, protocol: UDP}]}]}}", "spec: {containers: [{name: a, ports: [{containerPort: 80, name: x}, {containerPort: 80.0, hostPort: 1}, {containerPort: \"80\"}]}]}"},
	{"{spec: {containers: [{name: a, ports: [{containerPort: 80}]}]}}", "spec: {containers: [{name: a, ports: [{name: x}]}]}"},
	{"{spec: {volumes: [{name: a, emptyDir: {}}]}}", "spec: {volumes: [{name: a, $retainKeys: [name, secret], secret: {secretName: s}}]}"},
	{"{spec: {volumes: [{name: a, emptyDir: {}}]}}", "spec: {volumes: [{name: a, $retainKeys: [name], secret: {secretName: s}}]}"},
	{"{metadata: {finalizers: [a, b, a]}}", "metadata: {finalizers: [c, b, d, c]}"}, {"{metadata: {finalizers: [a]}}", "metadata: {finalizers: [1, 2]}"},
	{"{metadata: {finalizers: [a, b, c]}}", "metadata: {$deleteFromPrimitiveList/finalizers: [a, c, d]}"},
	{"{metadata: {finalizers: [a, b, c]}}", "metadata: {$deleteFromPrimitiveList: [a]}"},
	{"{metadata: {finalizers: [a, b, c]}}", "metadata: {$deleteFromPrimitiveList/finalizers: [a], finalizers: [a, d]}"},
	{"{metadata: {finalizers: [a, b, c]}}", "metadata: {$setElementOrder/finalizers: [d, c, a], finalizers: [d]}"},
	{"{metadata: {name: a}}", "metadata: {NAME: b}"}, {"{metadata: {labels: {a: b}}}", "metadata: {Labels: {c: d}}"},
	{"{metadata: {name: a}}", "metadata: {name: 5}"}, {"{metadata: {name: a}}", "metadata: {name: {a: b}}"}, {"{metadata: {labels: {a: b}}}", "metadata: {labels: [a]}"},
	{"{}", "metadata: {generation: 9007199254740993}"}, {"{metadata: {generation: 9007199254740993}}", "{}"}, {"{metadata: {generation: 9223372036854775807}}", "{}"},
	{"{spec: {containers: [{name: a, resources: {limits: {cpu: 1.50, memory: 1024Mi}}}]}}", "spec: {containers: [{name: a, resources: {limits: {cpu: 0.5, memory: null, x: 2.0}}}]}"},
	{"{spec: {containers: [{name: a, livenessProbe: {httpGet: {port: 80}}}]}}", "spec: {containers: [{name: a, livenessProbe: {httpGet: null, exec: {command: [a, null]}}}]}"},
	{"{spec: {containers: [{name: a, args: [a, b]}]}}", "spec: {containers: [{name: a, args: [c, null]}]}"}, {"{spec: {containers: [{name: a}]}}", "spec: {containers: [{name: a, args: [c, 5]}]}"},
	{"{spec: {containers: [{name: a}]}}", "spec: {containers: [{name: [a]}]}"}, {"{spec: {containers: [{name: a}]}}", "spec: {containers: [{name: null}]}"},
	{"{}", "spec: {containers: [{image: a}]}"}, {"{}", "spec: {containers: [{$patch: delete, name: a}, {name: b}]}"}, {"{}", "spec: {initContainers: [{$patch: replace}, {name: b}]}"},
	{"{}", "$patch: replace\nmetadata: {name: a}"}, {"{metadata: {name: a}}", "$patch: delete"}, {"{metadata: {name: a}}", "$patch: merge"}, {"{}", "$patch: [a]"}, {"{}", "$patch: null"},
	{"{metadata: {name: a}, spec: {nodeName: b}}", "{$retainKeys: [spec], spec: {}}"}, {"{}", "{$retainKeys: x}"}, {"{}", "{$setElementOrder: [a]}"}, {"{}", "{$setElementOrder/foo: [a]}"},
	{"{}", "{$setElementOrder/spec: [a]}"}, {"{}", "{spec: {$setElementOrder/containers: [{name: a}]}}"}, {"{}", "{foo: {bar: null}, spec: {baz: [1]}}"},
	// The order of Go's maps decides which of the two is refused.
	{"{}", "{spec: {nodeName: [], hostname: {}}, metadata: {$patch: x}, status: {$patch: y}}"},
}

// overlays are pods whose JSON is the patch.
var overlays = [][2]string{
	{"{}", "{}"}, {"{spec: {containers: [{name: a}]}}", "{}"}, {"{spec: {containers: [{name: a}]}}", "{spec: {containers: []}}"},
	{"{spec: {containers: [{name: a, image: b}, {name: c}]}}", "{spec: {containers: [{name: c, image: d, resources: {limits: {cpu: 1.50}}}]}}"},
	{"{spec: {initContainers: [{name: a, image: b}]}}", "{spec: {containers: [], initContainers: [{name: a, command: [x], env: [{name: y, value: z}]}]}}"},
	{"{spec: {containers: [{name: a, resources: {limits: {cpu: 1}}}]}}", "{spec: {containers: [{name: a}]}}"},
	{"{spec: {containers: [{name: a, securityContext: {runAsUser: 1}}]}}", "{spec: {containers: [{name: a, securityContext: {runAsUser: 0, runAsGroup: 9007199254740993}}]}}"},
	{"{metadata: {creationTimestamp: 2001-02-03T04:05:06Z, generation: 9007199254740993}}", "{metadata: {generation: 9007199254740993, labels: {$patch: delete}}}"},
	{"{metadata: {labels: {a: b}}, status: {podIPs: [{ip: a}, {ip: b}]}}", "{metadata: {annotations: {a: \"\"}}, status: {podIPs: [{ip: b}, {ip: c}]}}"},
}
