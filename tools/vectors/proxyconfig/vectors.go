package proxyconfig

import (
	"math/rand/v2"

	meshv1alpha1 "istio.io/api/mesh/v1alpha1"
	"istio.io/istio/pkg/config/mesh"

	"kube-inject/tools/vectors/layer"
	"kube-inject/tools/vectors/meshconfig"
	"kube-inject/tools/vectors/protobuf"
)

var descriptor = (&meshv1alpha1.ProxyConfig{}).ProtoReflect().Descriptor()

// vectors are the rules of checking, what PROXY_CONFIG leaves out, and every field in every form,
// over a mesh that sets nothing and over one that sets the field, too.
func vectors(yield func(file string, c layer.Case)) {
	for _, text := range []string{"", "null", "[]", "x", "5", "a: [", "\"{a: b\"", "{}\n---\nx", "\"\\x7f\"", "proxyMetadata: {A: \"\\x7f\\u0085\"}"} {
		yield("rules", layer.Case{"text": text})
	}
	for _, text := range meshconfig.ProxyRules() {
		yield("rules", layer.Case{"text": "{" + text + "}"})
	}
	for _, text := range defaults {
		yield("env", layer.Case{"text": text})
		yield("env", layer.Case{"text": "{}", "mesh": "defaultConfig: {" + text + "}"})
	}
	protobuf.Fields(descriptor, func(name, value string) {
		yield("fields", layer.Case{"text": name + ": " + value})
		if set, ok := ofMesh[name]; ok {
			yield("merged", layer.Case{"text": name + ": " + value, "mesh": "defaultConfig: {" + name + ": " + set + "}"})
		}
	})
	for _, below := range headers {
		for _, over := range headers {
			yield("merged", layer.Case{"text": "proxyHeaders: {" + over + "}", "mesh": "defaultConfig: {proxyHeaders: {" + below + "}}"})
		}
	}
}

// defaults are the values that PROXY_CONFIG leaves out, next to others.
var defaults = []string{
	"configPath: ./etc/istio/proxy", "configPath: ./etc/istio/proxy/", "configPath: /etc/istio/proxy", "binaryPath: /usr/local/bin/envoy", "binaryPath: envoy", "controlPlaneAuthPolicy: MUTUAL_TLS", "controlPlaneAuthPolicy: NONE",
	"serviceCluster: istio-proxy", "serviceCluster: istio-proxy2", "tracingServiceName: APP_LABEL_AND_NAMESPACE", "tracingServiceName: CANONICAL_NAME_ONLY", "drainDuration: 45s", "drainDuration: 45000ms", "drainDuration: 46s", "drainDuration: 0.75m",
	"terminationDrainDuration: 5s", "terminationDrainDuration: 5000ms", "terminationDrainDuration: 0s", "terminationDrainDuration: 6s", "discoveryAddress: istiod.istio-system.svc:15012", "discoveryAddress: istiod.istio-system.svc:15010",
	"envoyMetricsService: {}", "envoyMetricsService: {address: \"a:1\"}", "envoyAccessLogService: {}", "tracing: {}", "tracing: {sampling: 0}", "tracing: {sampling: -0.0}", "tracing: {sampling: -0.0, maxPathTagLength: 5}", "tracing: {sampling: 100}", "proxyAdminPort: 15000",
	"proxyAdminPort: 15001", "statNameLength: 189", "statNameLength: 0", "statNameLength: 190", "statusPort: 15020", "statusPort: 15021", "concurrency: 0", "concurrency: null", "concurrency: 2", "proxyMetadata: {}", "proxyMetadata: {A: b}", "proxyMetadata: {A: \"\"}",
	"holdApplicationUntilProxyStarts: false", "image: {}", "proxyStatsMatcher: {}", "proxyHeaders: {}", "extraStatTags: []", "runtimeValues: {}", "gatewayTopology: {}", "privateKeyProvider: {cryptomb: {pollDelay: 1ms}}", "sds: {}", "meshId: x", "zipkinAddress: x",
}

// ofMesh are the settings of meshes that a pod's are laid over, by field.
var ofMesh = map[string]string{
	"tracingServiceName":              `CANONICAL_NAME_ONLY`,
	"discoveryRefreshDelay":           `7s`,
	"zipkinAddress":                   `z:1`,
	"sds":                             `{enabled: true}`,
	"configPath":                      `/c`,
	"binaryPath":                      `/b`,
	"serviceCluster":                  `cluster`,
	"drainDuration":                   `7s`,
	"discoveryAddress":                `d:1`,
	"statsdUdpAddress":                `s:1`,
	"envoyMetricsServiceAddress":      `m:1`,
	"proxyAdminPort":                  `7`,
	"controlPlaneAuthPolicy":          `NONE`,
	"customConfigFile":                `f`,
	"statNameLength":                  `7`,
	"concurrency":                     `7`,
	"proxyBootstrapTemplatePath":      `/t`,
	"interceptionMode":                `TPROXY`,
	"tracing":                         `{zipkin: {address: "z:1"}, sampling: 7, customTags: {old: {literal: {value: old}}}}`,
	"envoyAccessLogService":           `{address: "l:1"}`,
	"envoyMetricsService":             `{address: "n:1"}`,
	"proxyMetadata":                   `{k: old, z: old}`,
	"runtimeValues":                   `{k: old, z: old}`,
	"statusPort":                      `8`,
	"extraStatTags":                   `[old]`,
	"gatewayTopology":                 `{numTrustedProxies: 7}`,
	"terminationDrainDuration":        `8s`,
	"meshId":                          `old`,
	"readinessProbe":                  `{httpGet: {path: /old, port: 7}}`,
	"proxyStatsMatcher":               `{inclusionPrefixes: [old]}`,
	"holdApplicationUntilProxyStarts": `true`,
	"caCertificatesPem":               `[old]`,
	"image":                           `{imageType: old}`,
	"privateKeyProvider":              `{cryptomb: {pollDelay: 7s}}`,
	"proxyHeaders":                    `{server: {value: old}}`,
	"fileFlushInterval":               `7s`,
	"fileFlushMinSizeKb":              `7`,
	"statsCompression":                `true`,
	"availabilityZone":                `old`,
}

// headers are the settings of proxyHeaders one by one, and some together.
var headers = []string{
	"", "forwardedClientCert: ALWAYS_FORWARD_ONLY", "forwardedClientCert: UNDEFINED", "setCurrentClientCertDetails: {subject: true, dns: false}", "requestId: {disabled: true}", "requestId: {}", "requestId: null", "server: {value: a}", "server: {disabled: true}", "attemptCount: {disabled: false}",
	"envoyDebugHeaders: {disabled: true}", "metadataExchangeHeaders: {mode: IN_MESH}", "preserveHttp1HeaderCase: true", "xForwardedHost: {enabled: true}", "xForwardedPort: {enabled: false}", "server: {value: b}, requestId: {disabled: false}, xForwardedHost: {}",
}

// random is a document of any fields or one of several rules, over the mesh's nothing or something.
func random(r *rand.Rand) layer.Case {
	if r.IntN(4) == 0 {
		return layer.Case{"text": "{" + meshconfig.SeveralProxyRules(r) + "}"}
	}
	text, loose := protobuf.Document(r, descriptor)
	c := layer.Loose(layer.Case{"text": text}, loose)
	if r.IntN(2) == 0 {
		return c
	}
	below, _ := protobuf.Document(r, (&meshv1alpha1.MeshConfig{}).ProtoReflect().Descriptor())
	if _, err := mesh.ApplyMeshConfigDefaults(below); err == nil {
		c["mesh"] = below
	}
	return c
}
