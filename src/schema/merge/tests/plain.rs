//! Pods, patches, and the JSON of what Go merges, or its error. Recorded from
//! `k8s.io/apimachinery` 0.35.3 and `k8s.io/api` 0.35.3.

/// Structs, maps and scalars.
pub const PLAIN: &[(&str, &str, Result<&str, &str>)] = &[
    ("{}", "{}", Ok(r#"{"metadata":{},"spec":{"containers":null},"status":{}}"#)),
    ("{}", "null", Ok(r#"{"metadata":{},"spec":{"containers":null},"status":{}}"#)),
    ("{}", "x", Err("invalid JSON document")),
    ("{}", "[a]", Err("invalid JSON document")),
    ("metadata: {name: a, labels: {x: '1', y: '2'}}", "metadata: {labels: {y: null, z: '3', w: null}}", Ok(r#"{"metadata":{"name":"a","labels":{"x":"1","z":"3"}},"spec":{"containers":null},"status":{}}"#)),
    ("metadata: {name: a}", "metadata: {labels: {y: null, z: '3'}}", Ok(r#"{"metadata":{"name":"a","labels":{"z":"3"}},"spec":{"containers":null},"status":{}}"#)),
    ("metadata: {name: a}", "metadata: null", Ok(r#"{"metadata":{},"spec":{"containers":null},"status":{}}"#)),
    ("metadata: {name: a, labels: {x: y}}", "metadata: {labels: null, name: null}", Ok(r#"{"metadata":{},"spec":{"containers":null},"status":{}}"#)),
    ("metadata: {name: a}", "metadata: {labels: {x: 5}}", Err("json: cannot unmarshal number into Go struct field ObjectMeta.metadata.labels of type string")),
    ("metadata: {name: a}", "metadata: {labels: {x: {}}, annotations: {y: true}}", Err("json: cannot unmarshal bool into Go struct field ObjectMeta.metadata.annotations of type string")),
    ("metadata: {labels: {x: y}}", "metadata: {labels: [a]}", Err("json: cannot unmarshal array into Go struct field ObjectMeta.metadata.labels of type map[string]string")),
    ("metadata: {labels: {x: y}}", "metadata: {labels: {x: [a]}}", Err("json: cannot unmarshal array into Go struct field ObjectMeta.metadata.labels of type string")),
    ("metadata: {name: a}", "metadata: x", Err("json: cannot unmarshal string into Go struct field Pod.metadata of type v1.ObjectMeta")),
    ("spec: {priority: 5}", "spec: {priority: 6.0}", Ok(r#"{"metadata":{},"spec":{"containers":null,"priority":6},"status":{}}"#)),
    ("spec: {priority: 5}", "spec: {priority: 6.5}", Err("json: cannot unmarshal number 6.5 into Go struct field PodSpec.spec.priority of type int32")),
    ("spec: {priority: 5}", "spec: {priority: '6'}", Err("json: cannot unmarshal string into Go struct field PodSpec.spec.priority of type int32")),
    ("spec: {terminationGracePeriodSeconds: 5}", "spec: {terminationGracePeriodSeconds: 9007199254740993}", Ok(r#"{"metadata":{},"spec":{"containers":null,"terminationGracePeriodSeconds":9007199254740992},"status":{}}"#)),
    ("spec: {terminationGracePeriodSeconds: 5}", "spec: {terminationGracePeriodSeconds: 9223372036854775807}", Err("json: cannot unmarshal number 9223372036854776000 into Go struct field PodSpec.spec.terminationGracePeriodSeconds of type int64")),
    ("spec: {activeDeadlineSeconds: 1234567890123456789}", "{}", Ok(r#"{"metadata":{},"spec":{"containers":null,"activeDeadlineSeconds":1234567890123456800},"status":{}}"#)),
    ("spec: {activeDeadlineSeconds: 9223372036854775807}", "{}", Err("json: cannot unmarshal number 9223372036854776000 into Go struct field PodSpec.spec.activeDeadlineSeconds of type int64")),
    ("spec: {hostNetwork: true}", "spec: {hostNetwork: false}", Ok(r#"{"metadata":{},"spec":{"containers":null},"status":{}}"#)),
    ("{}", "spec: {securityContext: {runAsUser: 0, runAsNonRoot: false, fsGroup: null}}", Ok(r#"{"metadata":{},"spec":{"containers":null,"securityContext":{"runAsUser":0,"runAsNonRoot":false}},"status":{}}"#)),
    ("spec: {securityContext: {runAsUser: 5}}", "spec: {securityContext: {fsGroup: 1337}}", Ok(r#"{"metadata":{},"spec":{"containers":null,"securityContext":{"runAsUser":5,"fsGroup":1337}},"status":{}}"#)),
    ("spec: {securityContext: {runAsUser: 5}}", "spec: {securityContext: null}", Ok(r#"{"metadata":{},"spec":{"containers":null},"status":{}}"#)),
    ("{}", "spec: {securityContext: null}", Ok(r#"{"metadata":{},"spec":{"containers":null},"status":{}}"#)),
    ("{}", "foo: 5", Ok(r#"{"metadata":{},"spec":{"containers":null},"status":{}}"#)),
    ("{}", "spec: {foo: {a: b}, nodeName: n}", Err("json: cannot unmarshal bool into Go struct field PodSpec.spec.nodeName of type string")),
    ("{}", "SPEC: {nodeName: n}", Err("json: cannot unmarshal bool into Go struct field PodSpec.spec.nodeName of type string")),
    ("spec: {nodeName: a, hostname: h}", "Spec: {nodeName: n}", Err("json: cannot unmarshal bool into Go struct field PodSpec.spec.nodeName of type string")),
    ("spec: {nodeName: a}", "spec: {NodeName: n}", Err("json: cannot unmarshal bool into Go struct field PodSpec.spec.nodeName of type string")),
    ("spec: {nodeName: a}", "spec: {nodename: n}", Err("json: cannot unmarshal bool into Go struct field PodSpec.spec.nodeName of type string")),
    ("spec: {containers: [{name: a, image: i}, {name: b}]}", "spec: {Containers: [{name: c, stdin: true}]}", Ok(r#"{"metadata":{},"spec":{"containers":[{"name":"a","image":"i","resources":{},"stdin":true},{"name":"b","resources":{}}]},"status":{}}"#)),
    ("spec: {containers: [{name: a, image: i}]}", "spec: {containerſ: [{name: c, stdin: true}, {name: d}]}", Ok(r#"{"metadata":{},"spec":{"containers":[{"name":"c","image":"i","resources":{},"stdin":true},{"name":"d","resources":{}}]},"status":{}}"#)),
    ("spec: {nodeSelector: {a: b}}", "spec: {NODESELECTOR: {c: d}}", Ok(r#"{"metadata":{},"spec":{"containers":null,"nodeSelector":{"a":"b","c":"d"}},"status":{}}"#)),
    ("{}", "spec: {containers: [{name: a, resources: {limits: {cpu: 100m, memory: null}, requests: {cpu: 0.5}}}]}", Ok(r#"{"metadata":{},"spec":{"containers":[{"name":"a","resources":{"limits":{"cpu":"100m"},"requests":{"cpu":"500m"}}}]},"status":{}}"#)),
    ("spec: {containers: [{name: a, resources: {limits: {cpu: 1, memory: 1Gi}}}]}", "spec: {containers: [{name: a, resources: {limits: {cpu: 2.0, memory: null}}}]}", Ok(r#"{"metadata":{},"spec":{"containers":[{"name":"a","resources":{"limits":{"cpu":"2"}}}]},"status":{}}"#)),
    ("spec: {containers: [{name: a}]}", "spec: {containers: [{name: a, resources: {limits: {cpu: null, memory: 1x}}}]}", Err("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'")),
    ("metadata: {creationTimestamp: 2024-01-02T03:04:05.6Z}", "metadata: {deletionTimestamp: 2024-01-02T03:04:05+01:00}", Ok(r#"{"metadata":{"creationTimestamp":"2024-01-02T03:04:05Z","deletionTimestamp":"2024-01-02T02:04:05Z"},"spec":{"containers":null},"status":{}}"#)),
    ("{}", "metadata: {creationTimestamp: x}", Err(r#"parsing time "x" as "2006-01-02T15:04:05Z07:00": cannot parse "x" as "2006""#)),
    ("metadata: {managedFields: [{manager: m, fieldsV1: {a: {}}}]}", "metadata: {managedFields: [{fieldsV1: {b: {c: null}}}]}", Ok(r#"{"metadata":{"managedFields":[{"fieldsV1":{"b":{"c":null}}}]},"spec":{"containers":null},"status":{}}"#)),
];

/// Patches that are Pods themselves.
pub const OVERLAYS: &[(&str, &str, Result<&str, &str>)] = &[
    ("spec: {containers: [{name: a, image: i, args: [x]}, {name: b}], activeDeadlineSeconds: 9007199254740993}", "spec: {containers: [{name: a, image: j, stdin: true}]}", Ok(r#"{"metadata":{},"spec":{"containers":[{"name":"a","image":"j","args":["x"],"resources":{},"stdin":true},{"name":"b","resources":{}}],"activeDeadlineSeconds":9007199254740993},"status":{}}"#)),
    ("spec: {containers: [{name: a}, {name: b}]}", "spec: {containers: [{name: c, env: [{name: A}]}]}", Ok(r#"{"metadata":{},"spec":{"containers":[{"name":"c","env":[{"name":"A"}],"resources":{}},{"name":"a","resources":{}},{"name":"b","resources":{}}]},"status":{}}"#)),
    ("spec: {containers: [{name: a}]}", "spec: {initContainers: [{name: c}]}", Ok(r#"{"metadata":{},"spec":{"initContainers":[{"name":"c","resources":{}}],"containers":null},"status":{}}"#)),
    ("spec: {containers: [{name: a}]}", "spec: {containers: [], initContainers: [{name: c, resources: {limits: {cpu: 1}}}]}", Ok(r#"{"metadata":{},"spec":{"initContainers":[{"name":"c","resources":{"limits":{"cpu":"1"}}}],"containers":[{"name":"a","resources":{}}]},"status":{}}"#)),
    ("spec: {containers: [{name: a, resources: {limits: {cpu: 1}}, securityContext: {runAsUser: 5}}]}", "spec: {containers: [{name: a, resources: {limits: {memory: 1Gi}}, securityContext: {runAsUser: 9007199254740993}, ports: [{containerPort: 80}]}]}", Ok(r#"{"metadata":{},"spec":{"containers":[{"name":"a","ports":[{"containerPort":80}],"resources":{"limits":{"cpu":"1","memory":"1Gi"}},"securityContext":{"runAsUser":9007199254740993}}]},"status":{}}"#)),
    (r#"metadata: {labels: {a: b}, creationTimestamp: 2024-01-02T03:04:05Z}
status: {phase: x}"#, "spec: {containers: []}", Ok(r#"{"metadata":{"creationTimestamp":"2024-01-02T03:04:05Z","labels":{"a":"b"}},"spec":{"containers":[]},"status":{"phase":"x"}}"#)),
];
