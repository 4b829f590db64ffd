package meshconfig

import (
	"fmt"
	"strings"
)

// ProxyRules are fields of a proxy configuration on both sides of what is checked.
func ProxyRules() []string {
	rules := []string{
		"", "noSuchField: 1", `configPath: ""`, "configPath: x", `binaryPath: ""`, `serviceCluster: ""`, "serviceCluster: x", "tracingServiceName: APP_LABEL_AND_NAMESPACE",
		"tracingServiceName: 9", `serviceCluster: "", tracingServiceName: 1`, `configPath: "", binaryPath: "", serviceCluster: "", statusPort: 0, proxyAdminPort: 70000, drainDuration: 0s, discoveryAddress: ""`,
		`envoyMetricsService: {address: ""}`, `envoyAccessLogService: {address: ""}`, "envoyMetricsService: {}", `statsdUdpAddress: "a:1", envoyMetricsServiceAddress: "b:0", envoyMetricsService: {address: "c:0"}, envoyAccessLogService: {address: "d:0"}`,
		"proxyMetadata: {ISTIO_META_DNS_AUTO_ALLOCATE: x}", "proxyMetadata: {ISTIO_META_DNS_AUTO_ALLOCATE: null}", "proxyMetadata: {ISTIO_META_DNS_CAPTURE: x}",
		"controlPlaneAuthPolicy: NONE", "controlPlaneAuthPolicy: MUTUAL_TLS", "controlPlaneAuthPolicy: INHERIT", "controlPlaneAuthPolicy: 1000", "controlPlaneAuthPolicy: 2", "controlPlaneAuthPolicy: -1",
		"privateKeyProvider: {}", "privateKeyProvider: null", "privateKeyProvider: {cryptomb: null}", "privateKeyProvider: {cryptomb: {}}", "privateKeyProvider: {qat: {}}", "privateKeyProvider: {qat: {}, cryptomb: {}}",
		"tracing: {}", "tracing: null", "tracing: {lightstep: {}}", "tracing: {lightstep: {address: x}}", `tracing: {lightstep: {address: "x:1"}}`, `tracing: {lightstep: {address: "x:1", accessToken: t}}`, `tracing: {lightstep: {accessToken: t}}`,
		"tracing: {stackdriver: {}}", "tracing: {openCensusAgent: {}}", "tracing: {customTags: {a: null}}", "tracing: {customTags: {a: {}}}", "tracing: {tlsSettings: {}}", "tracing: {tlsSettings: null}",
		"gatewayTopology: {numTrustedProxies: 0}", "concurrency: -1", "statNameLength: -1", "fileFlushInterval: -1s", "terminationDrainDuration: -1ns", "zipkinAddress: x",
	}
	for _, field := range []string{"proxyAdminPort", "statusPort"} {
		for _, port := range []string{"-1", "0", "1", "65535", "65536", "2147483647"} {
			rules = append(rules, field+": "+port)
		}
	}
	for _, duration := range []string{"-1s", "0s", "1ns", "999us", "1ms", "1500us", "1500ms", "1s", "1.5s", "60s", "2562047h47m16.854775807s"} {
		rules = append(rules, "drainDuration: "+duration)
		for _, provider := range []string{"cryptomb", "qat"} {
			rules = append(rules, fmt.Sprintf("privateKeyProvider: {%s: {pollDelay: %s}}", provider, duration))
		}
	}
	for _, address := range addresses {
		rules = append(rules, "discoveryAddress: "+address)
	}
	for _, field := range []string{"statsdUdpAddress: %s", "envoyMetricsServiceAddress: %s", "envoyMetricsService: {address: %s}", "envoyAccessLogService: {address: %s}",
		"tracing: {zipkin: {address: %s}}", "tracing: {datadog: {address: %s}}", "tracing: {lightstep: {address: %s, accessToken: t}}"} {
		for _, address := range []string{`"a:80"`, "a", `"a:0"`, `"$(HOST_IP):80"`, `"$(HOST_IP)$(HOST_IP):80"`, `"{{err}}"`, `"%s"`, `"<é>"`, `""`} {
			rules = append(rules, fmt.Sprintf(field, address))
		}
	}
	for _, settings := range tlsSettings() {
		rules = append(rules, "tracing: {tlsSettings: {"+settings+"}}")
	}
	return rules
}

// addresses have hosts and ports of all kinds.
var addresses = func() []string {
	all := []string{
		`""`, `":"`, `":80"`, `"a:"`, "a", `"a:80"`, `"a:080"`, `"a:+80"`, `"a:-80"`, `"a: 80"`, `"a:8_0"`, `"a:0x50"`, `"a:80x"`, `"a:x"`, `"a:1"`, `"a:0"`, `"a:65535"`, `"a:65536"`, `"a:9223372036854775808"`,
		`"a:-9223372036854775809"`, `"a:b:80"`, `"[a]:80"`, `"[]:80"`, `"[::1]:80"`, `"[::1]"`, `"[::1"`, `"[::1]80"`, `"[::1]:80:1"`, `"::1:80"`, `"::1]:80"`, `"a[:80"`, `"a]:80"`, `"[a[]:80"`, `"[a]]:80"`, `"a:[80"`, `"a:]80"`, `"a:80]"`, `"[::1%25eth0]:80"`, `"[fe80::1%eth0]:80"`,
		`"[fe80::1%]:80"`, `"[::ffff:1.2.3.4]:80"`, `"[::ffff:1.2.3.4%x]:80"`, `"[1:2:3:4:5:6:7:8]:80"`, `"[1:2:3:4:5:6:7:8:9]:80"`, `"[12345::]:80"`, `"[::g]:80"`, `"a:é"`, `"é:80"`, `"a\n:80"`, `"a:\t80"`, `"a:\u0085"`,
	}
	for _, host := range hosts {
		all = append(all, `"`+host+`:80"`)
	}
	return all
}()

// hosts are names and addresses, of which some are none.
var hosts = []string{
	"", ".", "..", "a", "A", "a.", "a..", ".a", "a.b", "a..b", "a.b.c.", "-a", "a-", "a-b", "a_b", "a b", "0", "1", "a.1", "1.a", "a.0x1", "a.1e3", "a.+1", "a.-1", "a.١", "1.2.3.4", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.4.", "1.2.3.+4",
	"*", "*.", "*.a", "*a", "*-a", "*-", "*.*.a", "a.*", "a*", "**", "*a.b", "*-a.b", "*.1", "*.9223372036854775808", "a.9223372036854775807", "a.9223372036854775808", "$(HOST_IP)", "é", "xn--e", "A.B-C.d", "a/b", "localhost",
	strings.Repeat("a", 63), strings.Repeat("a", 64), "*" + strings.Repeat("a", 62), "*" + strings.Repeat("a", 63), "*-" + strings.Repeat("a", 61), strings.Repeat("a.", 127) + "a", strings.Repeat("a.", 127) + "ab",
	strings.Repeat("a", 63) + "." + strings.Repeat("b", 64),
}

func tlsSettings() []string {
	var all []string
	for _, mode := range []string{"DISABLE", "SIMPLE", "MUTUAL", "ISTIO_MUTUAL", "9"} {
		for _, rest := range []string{
			"", "clientCertificate: c", "privateKey: k", "clientCertificate: c, privateKey: k", "credentialName: x", "credentialName: x, clientCertificate: c", "credentialName: x, privateKey: k", "credentialName: x, caCertificates: a", "credentialName: x, caCrl: r",
			"credentialName: x, sni: s, subjectAltNames: [a]", "insecureSkipVerify: true", "insecureSkipVerify: false, caCertificates: a", "insecureSkipVerify: true, caCertificates: a", "insecureSkipVerify: true, credentialName: x", "insecureSkipVerify: true, subjectAltNames: [a]",
			"insecureSkipVerify: true, subjectAltNames: []", "insecureSkipVerify: true, clientCertificate: c, privateKey: k", "insecureSkipVerify: true, credentialName: x, caCertificates: a, caCrl: r",
		} {
			all = append(all, "mode: "+mode+", "+rest)
		}
	}
	for _, name := range []string{"configmap://", "configmap://a", "configmap://a/", "configmap:///b", "configmap:///", "configmap://a/b", "configmap://a/b/c", "configmap://a/b/", "configmap:/a/b", "ConfigMap://a/b", "kubernetes://a/b", "configmap://é/<"} {
		all = append(all, fmt.Sprintf("credentialName: %q", name), fmt.Sprintf("mode: SIMPLE, credentialName: %q", name))
	}
	return all
}

// rules are fields of a mesh's configuration on both sides of what is checked.
func rules() []string {
	all := []string{
		"", "{}", "null", "~", "[]", "5", "x", "a: [", "# c", "---", "--- {}", "{}\n---\nx: 1", "noSuchField: 1", "defaultConfig: null", "defaultConfig: {}", "default_config: {statusPort: 7}", "default_config: {statusPort: 7}\ndefaultConfig: {statusPort: 8}",
		"defaultConfig: {statusPort: 8}\ndefault_config: {statusPort: x}", "default_providers: {metrics: [a]}", "defaultProviders: null", "defaultProviders: {metrics: [a]}", "defaultProviders: {metrics: [a], tracing: [b], accessLogging: [c]}", "defaultProviders: {noSuchField: 1}",
		"defaultProviders: {metrics: [\"\\x7f\"]}", "defaultConfig: {proxyMetadata: {A: \"\\x7f\"}}", "defaultConfig: {proxyMetadata: {A: \"a\\u0085b\"}}", "defaultConfig: {proxyMetadata: {A: \"\\u2028\"}}", "defaultConfig: {proxyMetadata: {A: \"\\ufeff\"}}",
		"defaultConfig: {proxyMetadata: {A: \"\\x80\"}, statusPort: 0}", "defaultConfig: {noSuchField: \"\\x7f\"}", "accessLogFile: \"\\x7f\"", "defaultConfig: {proxyMetadata: {\"\\u0085\": a}}", "defaultConfig: {tracing: {sampling: -0.0}}",
		"meshMTLS: {}", "meshMTLS: {ecdhCurves: []}", "meshMTLS: {ecdhCurves: [P-256]}", "meshMTLS: {ecdhCurves: [x]}", "tlsDefaults: {}", "tlsDefaults: {ecdhCurves: []}", `tlsDefaults: {ecdhCurves: [""]}`, `tlsDefaults: {ecdhCurves: ["", ""]}`,
		"tlsDefaults: {ecdhCurves: [x, x, P-256]}", "tlsDefaults: {ecdhCurves: [P-256, P-256]}", "trustDomainAliases: []", "trustDomainAliases: [b, a, b]", `trustDomainAliases: [""]`, `trustDomainAliases: [b_, a, "", c_]`, "serviceSettings: []", "serviceSettings: [{}]",
		`{trustDomain: "", proxyListenPort: 0, connectTimeout: 2h, protocolDetectionTimeout: 1us, defaultConfig: {statusPort: 0}, serviceSettings: [{hosts: [a_]}], meshMTLS: {ecdhCurves: [P-256]}}`,
		`{trustDomain: "", defaultConfig: {statusPort: 0, configPath: ""}}`, "{proxyListenPort: 0, connectTimeout: null}", "discoverySelectors: [{matchExpressions: [{key: a, operator: NoSuch}]}]",
	}
	for _, curve := range []string{"P-224", "P-256", "P-384", "P-521", "X25519", "X25519Kyber768Draft00", "X25519MLKEM768", "p-256", "P-512", "X448"} {
		all = append(all, "tlsDefaults: {ecdhCurves: ["+curve+"]}")
	}
	for _, port := range []string{"-1", "0", "1", "65535", "65536"} {
		all = append(all, "proxyListenPort: "+port, "proxyHttpPort: "+port, "proxyInboundListenPort: "+port)
	}
	for _, duration := range []string{"-1s", "-1ns", "0s", "1ns", "999us", "999999ns", "1ms", "1000001ns", "1500us", "1s", "1h", "3600001ms", "1h1ns", "2h", "2562047h47m16.854775807s"} {
		all = append(all, "connectTimeout: "+duration, "protocolDetectionTimeout: "+duration, "dnsRefreshRate: "+duration)
	}
	for _, host := range hosts {
		all = append(all, fmt.Sprintf("serviceSettings: [{hosts: [%q]}]", host), fmt.Sprintf("trustDomain: %q", host), fmt.Sprintf("trustDomainAliases: [%q]", host))
	}
	for _, rule := range ProxyRules() {
		all = append(all, "defaultConfig: {"+rule+"}")
	}
	return append(append(all, localities()...), providers()...)
}

func localities() []string {
	var all []string
	from := []string{
		`"*"`, "a", "a/*", "a/b", "a/b/*", "a/b/c", "a/b/c/d", "a*", `"*a"`, `"*/b"`, "a/*/c", "a/**", `""`, `"/"`, "a/", "/b", "a//c", "a/b/", "a/b/c/", `"*/*"`,
	}
	for _, one := range from {
		all = append(all, fmt.Sprintf("localityLbSetting: {distribute: [{from: %s, to: {x: 100}}]}", one))
		all = append(all, fmt.Sprintf("localityLbSetting: {distribute: [{from: x, to: {%s: 100}}]}", one))
		all = append(all, fmt.Sprintf("localityLbSetting: {failover: [{from: %s, to: x}]}", one), fmt.Sprintf("localityLbSetting: {failover: [{from: x, to: %s}]}", one))
		for _, other := range from {
			all = append(all, fmt.Sprintf("localityLbSetting: {distribute: [{from: %s, to: {x: 100}}, {from: %s, to: {y: 100}}]}", one, other))
		}
	}
	for _, weights := range []string{"", "b: 0", "b: 1", "b: 99", "b: 100", "b: 101", "b: 50, c: 50", "b: 50, c: 51", "b: 50, c: 49", "b: 100, c: 0", "b: 4294967295", "b: 60, c: 60", `"b": "100"`, "b: null"} {
		all = append(all, "localityLbSetting: {distribute: [{from: a, to: {"+weights+"}}]}")
	}
	return append(all,
		"localityLbSetting: null", "localityLbSetting: {}", "localityLbSetting: {distribute: [{}]}", "localityLbSetting: {distribute: [], failover: [{from: a, to: b}]}", "localityLbSetting: {distribute: [{from: a, to: {b: 100}}], failover: [{from: a, to: b}]}",
		"localityLbSetting: {failover: [{}]}", "localityLbSetting: {failover: [{from: a, to: a}]}", "localityLbSetting: {failover: [{from: a, to: b}], failoverPriority: [x]}", "localityLbSetting: {failoverPriority: [topology.kubernetes.io/region]}",
		"localityLbSetting: {failover: [{from: a, to: b}], failoverPriority: [x, topology.kubernetes.io/region]}", "localityLbSetting: {failover: [{from: a, to: b}], failoverPriority: [topology.kubernetes.io/zone]}",
		"localityLbSetting: {failover: [{from: a, to: b}], failoverPriority: [topology.istio.io/subzone]}", "localityLbSetting: {failover: [{from: a, to: b}], failoverPriority: [topology.istio.io/zone]}", "localityLbSetting: {failover: [{from: a/b, to: \"*\"}, {from: a, to: a}]}",
		"localityLbSetting: {enabled: null}", "localityLbSetting: {enabled: false}",
	)
}

// providers are extension providers, of which Istio only says in its log that they are wrong.
func providers() []string {
	one := func(text string) string { return "extensionProviders: [" + text + "]" }
	all := []string{
		one(""), one("null"), one("{}"), one("{name: a}"), one(`{name: "", zipkin: {}}`), one("{name: prometheus}"), one("{name: prometheus, stackdriver: {}}"), one("{name: envoy, envoyFileAccessLog: {path: /x}}"), one("{name: envoy, envoyFileAccessLog: {path: /x}}, {name: envoy, prometheus: {}}"),
		one("{name: a, prometheus: {}}, {name: b, prometheus: {}}, {name: a, stackdriver: {}}"), one("{}, {}, {name: b, prometheus: {}}"), one("{name: a, prometheus: {}, stackdriver: {}}"), one("{name: a, noSuchProvider: {}}"), one("{name: Prometheus, prometheus: {}}"),
		one("{name: a, prometheus: {}}, {name: A, prometheus: {}}"),
	}
	kinds := []string{"envoyExtAuthzHttp", "envoyExtAuthzGrpc", "zipkin", "lightstep", "datadog", "opencensus", "skywalking", "opentelemetry", "envoyOtelAls", "envoyHttpAls", "envoyTcpAls", "prometheus", "stackdriver", "envoyFileAccessLog", "sds"}
	for _, kind := range kinds {
		ask := func(text string) { all = append(all, one("{name: x, "+kind+": {"+text+"}}")) }
		ask("")
		for _, port := range []string{"0", "1", "65535", "65536", "4294967295"} {
			ask("service: a.b, accessToken: t, port: " + port)
		}
		ask("service: a.b, port: 1")
		ask("service: a.b, port: 1, accessToken: \"\"")
		ask("service: a.b, port: 1, grpc: {}, http: {path: /x}")
		ask("service: a.b, port: 1, grpc: {}")
		ask("service: a.b, port: 1, http: {}")
	}
	for _, service := range append(hosts, "ns/a.b", "*/a.b", "./a.b", "~/a.b", "/a.b", "ns/", "/", "ns/a", "ns/*", "ns/*.a", "ns/a.*", "ns/a/b.c", "n_s/a.b", "NS/a.b", "-/a.b", "ns/1.2.3.4", "::1", "fe80::1%x", "fe80::1%", "1.2.3.4", "ns/*a.b", "ns/*-a.b", "ns/.", "ns/a.") {
		all = append(all, one(fmt.Sprintf("{name: x, zipkin: {service: %q, port: 1}}", service)))
	}
	for _, code := range []string{"", "0", "-1", "99", "100", "101", "103", "199", "200", "208", "226", "227", "299", "300", "308", "309", "400", "403", "418", "419", "421", "426", "431", "451", "499", "500", "507", "508", "509", "511", "512", "599", "600", "+403", "0403", "4_03", " 403", "403.0", "x", "99999999999"} {
		for _, kind := range kinds[:2] {
			all = append(all, one(fmt.Sprintf("{name: x, %s: {service: a.b, port: 1, statusOnError: %q}}", kind, code)))
		}
	}
	for _, prefix := range []string{"", "/", "/x", "x", "?", "/%", "/%zz", "/%41", ":x", "http://a/b", "/\x01", "/ ", "/é", "//", "/[", "http://[/"} {
		all = append(all, one(fmt.Sprintf("{name: x, envoyExtAuthzHttp: {service: a.b, port: 1, pathPrefix: %q}}", prefix)))
	}
	return all
}
