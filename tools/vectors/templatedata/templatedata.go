// Package templatedata is the layer of what Istio's templates see: the pod, the mesh and the values
// as Go has them.
//
// A case has "template" and "pod", which is YAML; values, mesh and all else are the same for all.
// The answer is that of the layer template.
package templatedata

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	texttemplate "text/template"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	"sigs.k8s.io/yaml"

	meshconfig "istio.io/api/mesh/v1alpha1"
	"istio.io/istio/pkg/config/mesh"

	"kube-inject/tools/vectors/kube"
	"kube-inject/tools/vectors/layer"
	"kube-inject/tools/vectors/template"
	"kube-inject/tools/vectors/templatedata/inject"
)

// Layer is what tools/vectors knows of this package.
var Layer = layer.Layer{
	Name:    "template-data",
	Answer:  answer,
	Vectors: vectors,
	Random:  random,
}

func answer(c layer.Case) layer.Answer {
	text := func(key string) string { return c[key].(string) }
	data, err := dataOf(text("pod"))
	if err != nil {
		return layer.Answer{"error": "data: " + err.Error()}
	}
	var out strings.Builder
	t, err := texttemplate.New("t").Funcs(template.Functions()).Parse(text("template"))
	if err == nil {
		err = t.Execute(&out, data)
	}
	return template.Outcome(out.String(), err)
}

func dataOf(pod string) (*inject.SidecarTemplateData, error) {
	data := &inject.SidecarTemplateData{
		TypeMeta:       metav1.TypeMeta{Kind: "Deployment", APIVersion: "apps/v1"},
		DeploymentMeta: types.NamespacedName{Namespace: "ns", Name: "web"},
		Revision:       "canary", NativeSidecars: true, ProxyImage: "image", ProxyUID: 1337, ProxyGID: 1338,
		InboundTrafficPolicyMode: "passthrough",
	}
	var object corev1.Pod
	if err := yaml.Unmarshal([]byte(pod), &object); err != nil {
		return nil, err
	}
	data.ObjectMeta, data.Spec = object.ObjectMeta, object.Spec
	if err := yaml.Unmarshal([]byte(valuesText), &data.Values); err != nil {
		return nil, err
	}
	data.MeshConfig, data.ProxyConfig = meshConfig, meshConfig.GetDefaultConfig()
	return data, nil
}

// meshConfig is the same for all: templates cannot change it.
var meshConfig = func() *meshconfig.MeshConfig {
	read, err := mesh.ApplyMeshConfigDefaults(meshText)
	if err != nil {
		panic(err)
	}
	return read
}()

const (
	valuesText = "global: {hub: h, tag: 1.30, proxy: {logLevel: warning, resources: {limits: {cpu: 2000m}}}, network: ''}\nrevision: ''\n"
	meshText   = "defaultConfig: {statusPort: 15099, proxyMetadata: {A: b}, tracing: {zipkin: {address: 'z:9411'}}}\ntrustDomain: td\n"
)

// podType is all of a pod that templates see.
var podType = reflect.TypeFor[corev1.Pod]()

// way is a struct of a pod and the text that leads to it, `%` in its place.
type way struct {
	t    reflect.Type
	text string
}

func (w way) to(text string) string { return strings.Replace(w.text, "%", text, 1) }

// ways lead to all structs that templates see of a pod.
var ways = func() (all []way) {
	kube.Visit(podType, func(t reflect.Type, text string, _ bool) {
		if !strings.HasPrefix(text, "{status:") {
			all = append(all, way{t, text})
		}
	})
	return all
}()

func random(r *rand.Rand) layer.Case {
	for {
		// Half of the pods have much of one struct, which may be far down.
		under := way{podType, "%"}
		if r.IntN(2) == 0 {
			under = kube.Pick(r, ways)
		}
		maker := &kube.Maker{Rand: r, Fields: 4 + r.IntN(40), Names: []string{"a", "b", "app", "x/y", "1", "istio-proxy"}}
		pod := under.to(kube.Flow(maker.Value(under.t, "pod")))
		data, err := dataOf(pod)
		if err != nil {
			continue
		}
		root := place{t: reflect.TypeOf(data), value: reflect.ValueOf(data)}
		w := &walker{r, []place{root}}
		if at := find(root, under.t); at.t != nil {
			w.starts = append(w.starts, at)
		}
		text := ""
		for range 1 + r.IntN(3) {
			text += w.statement() + "|"
		}
		c := layer.Case{"template": text, "pod": pod}
		if isStable(c) {
			return c
		}
	}
}

// isStable says whether the answer is the same each time: addresses are not.
func isStable(c layer.Case) bool {
	first := ask(c)
	failure, _ := first["error"].(string)
	return first != nil && !strings.HasPrefix(failure, "data: ") && reflect.DeepEqual(first, ask(c))
}

// ask is the answer, or nil where the original panics.
func ask(c layer.Case) (found layer.Answer) {
	defer func() {
		if recover() != nil {
			found = nil
		}
	}()
	return answer(c)
}

// vectors are the fields and methods of each struct that is reached: of an empty pod, and of one
// that has all fields of the struct.
func vectors(yield func(file string, c layer.Case)) {
	empty := asked{file: "empty", pod: "{}", yield: yield}
	visit(func(expression string) { empty.about(expression, forms) })
	empty.end()
	known := map[reflect.Type]bool{}
	for _, w := range ways[1:] {
		if known[w.t] {
			continue
		}
		known[w.t] = true
		full := asked{file: "full", pod: w.to(kube.Full(w.t)), yield: yield}
		data, err := dataOf(full.pod)
		if err != nil {
			panic(err)
		}
		at := find(place{t: reflect.TypeOf(data), value: reflect.ValueOf(data)}, w.t)
		for _, p := range append([]place{at}, stepsOf(at)...) {
			full.about(p.expression, slices.Concat(forms, held))
		}
		full.end()
	}
}

// asked are questions about one pod. What fails stands alone; all else is asked together.
type asked struct {
	file, pod, together string
	yield               func(file string, c layer.Case)
}

func (a *asked) about(expression string, forms []string) {
	for _, form := range forms {
		text := strings.ReplaceAll(form, "X", expression)
		c := layer.Case{"template": text, "pod": a.pod}
		switch {
		case !isStable(c):
		case answer(c)["error"] == nil:
			a.together += text + "\n"
		default:
			a.yield(a.file, c)
		}
		if len(a.together) > 20_000 {
			a.end()
		}
	}
}

func (a *asked) end() {
	if a.together != "" {
		a.yield(a.file, layer.Case{"template": a.together, "pod": a.pod})
	}
	a.together = ""
}
