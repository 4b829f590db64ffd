// Package templatedata is the layer of what Istio's templates see: the pod, the mesh and the values
// as Go has them.
//
// A case has "template" and "pod", which is YAML; values, mesh and all else are the same for all.
// The answer is that of the layer template.
package templatedata

import (
	"math/rand/v2"
	"reflect"
	"strings"
	texttemplate "text/template"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	"sigs.k8s.io/yaml"

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
	var err error
	data.MeshConfig, err = mesh.ApplyMeshConfigDefaults(meshText)
	if err == nil {
		data.ProxyConfig = data.MeshConfig.GetDefaultConfig()
	}
	return data, err
}

const (
	valuesText = "global: {hub: h, tag: 1.30, proxy: {logLevel: warning, resources: {limits: {cpu: 2000m}}}, network: ''}\nrevision: ''\n"
	meshText   = "defaultConfig: {statusPort: 15099, proxyMetadata: {A: b}, tracing: {zipkin: {address: 'z:9411'}}}\ntrustDomain: td\n"
)

// podType is all of a pod that templates see.
var podType = reflect.TypeFor[corev1.Pod]()

func random(r *rand.Rand) layer.Case {
	for {
		maker := &kube.Maker{Rand: r, Fields: 4 + r.IntN(40), Names: []string{"a", "b", "app", "x/y", "1", "istio-proxy"}}
		pod := kube.Flow(maker.Value(podType, "pod"))
		w := &walker{Rand: r}
		text := ""
		for range 1 + r.IntN(3) {
			text += w.statement() + "|"
		}
		c := layer.Case{"template": text, "pod": pod}
		if !isOpen(c) && isStable(c) {
			return c
		}
	}
}

// isOpen says whether a case asks for what is known to differ still (docs/reliability.md): a copy of a
// spec, whose quantities Go leaves empty, and a text of a time that is nil.
func isOpen(c layer.Case) bool {
	text := c["template"].(string)
	return strings.Contains(text, "deepCopy .Spec") || strings.Contains(text, ".DeletionTimestamp")
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

// vectors are the fields and methods of each struct that is reached, of an empty pod. What fails
// stands alone; all else is asked together.
func vectors(yield func(file string, c layer.Case)) {
	ask := func(template string) layer.Case { return layer.Case{"template": template, "pod": "{}"} }
	together := ""
	visit(func(expression string) {
		for _, form := range forms {
			text := strings.ReplaceAll(form, "X", expression)
			c := ask(text)
			switch {
			case !isStable(c):
			case answer(c)["error"] == nil:
				together += text + "\n"
			default:
				yield("empty", c)
			}
			if len(together) > 20_000 {
				yield("empty", ask(together))
				together = ""
			}
		}
	})
	yield("empty", ask(together))
}
