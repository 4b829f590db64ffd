package values

import (
	"math/rand/v2"

	"istio.io/istio/operator/pkg/apis"

	"kube-inject/tools/vectors/layer"
	"kube-inject/tools/vectors/protobuf"
)

var descriptor = (&apis.Values{}).ProtoReflect().Descriptor()

// vectors are texts as a whole, and every field that values have at the top in every form.
func vectors(yield func(file string, c layer.Case)) {
	for _, text := range texts {
		yield("texts", layer.Case{"text": text})
	}
	protobuf.Fields(descriptor, func(name, value string) {
		yield("fields", layer.Case{"text": name + ": " + value})
	})
}

var texts = []string{
	"", "{}", "null", "~", "[]", "5", "x", "a: [", "# c", "---", "{}\n---\nx: 1", "noSuchField: {a: [1, null, {b: c}]}", "global: {hub: 5}", "global: {tag: 1.30}", "global: {tag: 1.3.0}", "global: {tag: null}", "global: {tag: [a]}", "global: {tag: {a: b}}", "global: {tag: 0644}",
	"global: {tag: 1000000}", "global: {tag: 9007199254740993}", "global: {tag: 1e400}", "global: {tag: yes}", "{y: 1, n: 2, on: 3, 0644: 4, 1.50: 5, ~: 6}", "{y: 1, n: 2, on: 3, 0644: 4, 1.50: 5}", "a: .inf", "a: .nan", "a: 18446744073709551615", "a: -0.0",
	"global: {noSuchField: {a: 1}}", "global: {proxy: {resources: {limits: {cpu: 2, memory: 1Gi}}}}", "global: {proxy: {resources: {limits: {cpu: \"2\", memory: 1Gi}}}}", "global: {proxy: {image: proxyv2, holdApplicationUntilProxyStarts: true, statusPort: 15020}}",
	"global: {multiCluster: {clusterName: c, enabled: true}, network: n, meshID: m}", "{a: \"\\x7f\", b: \"\\u0085\", c: \"\\u2028<>&\"}", "{a: &x {b: 1}, c: *x, d: {<<: *x, e: 2}}", "{a: 1, a: 2}", "{\"a\": 1, b: [[], {}, [[]]]}", "global: {}\nGlobal: {hub: 5}\nGLOBAL: 7",
	"pilot: {autoscaleEnabled: null}", "pilot: {autoscaleEnabled: \"true\"}", "revisionTags: [a, b]", "sidecarInjectorWebhook: {rewriteAppHTTPProbe: true, templates: {a: b}, neverInjectSelector: [{matchLabels: {a: b}}]}", "istio_cni: {enabled: true}", "meshConfig: {a: {b: [c]}}",
}

func random(r *rand.Rand) layer.Case {
	text, loose := protobuf.Document(r, descriptor)
	return layer.Loose(layer.Case{"text": text}, loose)
}
