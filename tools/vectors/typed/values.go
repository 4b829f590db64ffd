package typed

import "kube-inject/tools/vectors/kube"

// values are flow texts of every form that a value can have.
var values = append([]string{
	// Not scalars.
	"[]", "{}", "[a]", "[1, 2]", "[null]", "[[]]", "[{}]", "{k: v}", "{k: 1}", "{k: null}", "{k: {}}", "{k: []}", "{1: 2}", "{y: n}",
}, kube.Scalars...)

// odd are objects with keys in odd spellings, nulls, and shapes of another kind.
var odd = []string{
	"", "null", "a", "[]", "5", "# c", "{}", "kind: 5", "apiVersion: yes", "kind: {a: b}",
	"{METADATA: {NAME: a, Labels: {A: b, a: c}}}",
	"{metadata: {name: a}, Metadata: {namespace: b}, METADATA: {name: c}}",
	"{metadata: {name: a}, metadata: {namespace: b}}",
	"{metadata: {name: a, Name: null}}", "{metadata: {Name: b, name: null}}", "{metadata: {name: 5, Name: 6}}",
	"{metadata: {labels: {a: b}, Labels: {c: d, a: e}}}", "{metadata: {labels: null, Labels: {a: null}}}",
	"{metadata: {finalizers: [a, b, c], Finalizers: [d]}}", "{metadata: {finalizers: [], Finalizers: [d]}}",
	"{metadata: {ownerReferences: [{name: a, kind: b}, {name: c}], OwnerReferences: [{uid: d}], OWNERREFERENCES: [{}, {}, {uid: 9}]}}",
	"{metadata: {annotations: {a: 1.5, b: 1e3, c: 0x1F, d: 1_0, e: ~, f: 2001-01-01, g: .inf}}}",
	"{metadata: {annotations: {a: |-\n  x\n  y\n}}}",
	"metadata:\n  annotations:\n    a: |\n      x\n       y\n\n    b: >-\n      x\n      y\n    ? c\n    : d\n",
	"metadata: &m {name: a}\nspec: {template: {metadata: *m}}", "metadata:\n  <<: {name: a, namespace: b}\n  name: c\n",
	"metadata:\n  name: c\n  <<: {name: a, namespace: b}\n", "metadata: {<<: [{name: a}, {name: b, namespace: c}]}",
	"metadata: {creationTimestamp: 2001-02-03T04:05:06Z, deletionTimestamp: \"2001-02-03T04:05:06.789+01:30\"}",
	"metadata: {managedFields: [{fieldsV1: {f:a: {}, \"f:b\": [1.50]}, time: null}, {fieldsV1: null}, null, {}]}",
	"spec: null", "spec: []", "spec: a", "status: null", "status: []", "metadata: []", "metadata: {labels: []}", "metadata: {labels: [a]}",
	"foo: bar", "{foo: {bar: [1.50, 0x10, ~, {}]}, metadata: {zoo: 1, name: a}}", "{spec: {foo: {a: 1}, Foo: 2, foo: 3}}",
	"{spec: {containers: null, template: {spec: {containers: [null, {}, {name: ~}]}}}}",
	"{spec: {containers: [null, {}, {name: ~}], volumes: null, nodeSelector: {a: null, b: 5}}}",
	"{spec: {containers: [{name: a, ports: [{containerPort: 8e1}, {containerPort: 80.0}], Ports: [{hostPort: 1}]}]}}",
	"{spec: {containers: [{name: a, livenessProbe: {httpGet: {port: a, httpHeaders: [{name: 5}]}}}]}}",
	"{spec: {containers: [{name: a, livenessProbe: {exec: {command: [sleep, 5]}}}]}}",
	"{spec: {containers: [{name: a, livenessProbe: {exec: {exec: {command: [5]}, command: []}}}]}}",
	"{spec: {containers: [{lifecycle: {preStop: {exec: {command: [a, 5, yes, null]}}}}]}}",
	"{spec: {containers: [{env: [{name: 5, value: 1.10}, {valueFrom: {configMapKeyRef: {key: 5}}}]}]}}",
	"{spec: {containers: [{env: [{valueFrom: {configMapKeyRef: {name: 5}}}]}]}}",
	"{spec: {containers: [{resources: {limits: {cpu: 1.50, memory: 1024Mi, a: 0.5Gi, b: null}, Limits: {cpu: 2}}}]}}",
	"{spec: {ephemeralContainers: [{name: a, targetContainerName: 5}]}}", "{spec: {ephemeralContainers: [{name: 5}]}}",
	"{spec: {ephemeralContainers: [{name: a, args: [5]}]}}", "{spec: {ephemeralContainers: [{name: a, stdin: true, tty: null}]}}",
	"{spec: {volumes: [{name: 5, emptyDir: {medium: 5}}]}}", "{spec: {volumes: [{emptyDir: {sizeLimit: 5}, name: yes}]}}",
	"{spec: {volumes: [{name: a, projected: {sources: [{secret: {name: a, items: []}}], defaultMode: 0644}}]}}",
	"{spec: {activeDeadlineSeconds: 9007199254740993, priority: -0, terminationGracePeriodSeconds: 0x1F}}",
	"{spec: {template: {spec: {hostname: 1e3, nodeName: 0o17, subdomain: 0.1, schedulerName: 123456789.123}}}}",
	"{spec: {hostname: 1e3, nodeName: 0o17, subdomain: 0.1, schedulerName: 123456789.123, hostNetwork: yes}}",
	"{spec: {hostNetwork: \"true\", priority: x}}", "{spec: {priority: x, hostNetwork: y, containers: [{resources: {limits: {cpu: q}}}]}}",
	"{spec: {strategy: {rollingUpdate: {maxSurge: 25%, maxUnavailable: null}}, replicas: 3.0}}", "{spec: {replicas: 3.5}}",
	"{spec: {selector: {matchExpressions: [{key: a, operator: In, values: [1, yes]}]}}}",
	"{\"spec\":{\"nodeName\":\"a\\tb\\u0001\"}}", "metadata: {name: \"\\x7f\"}", "metadata: {name: \"\\u0085\\u2028\"}",
	"metadata: {name: \"a\\nb\"}", "metadata: {name: \"\\ud83d\"}", "metadata: {annotations: {\"a\\nb\": c, \"\": d, \" \": e}}",
	"{hostname: a, ho\u017ftname: b}", "{spec: {ho\u017ftname: b, \u212aind: c}}", "\u212aind: Pod",
	"--- {a: b}\n---\nkind: Pod", "kind: Pod\n...\nkind: x", "kind: Pod\n---\n}", "{kind: Pod}\n}", "kind: Pod\nkind: Pod\n  x: y",
}
