//! Pods, patches, and the JSON of what Go merges, or its error. Recorded from
//! `k8s.io/apimachinery` 0.35.3 and `k8s.io/api` 0.35.3.

/// `$patch`, `$retainKeys`, `$deleteFromPrimitiveList`.
pub const DIRECTIVES: &[(&str, &str, Result<&str, &str>)] = &[
    ("metadata: {name: a}", r#"$patch: replace
metadata: {name: b, labels: {x: null}}"#, Ok(r#"{"metadata":{"name":"b","labels":{"x":""}},"spec":{"containers":null},"status":{}}"#)),
    ("metadata: {name: a}", "$patch: delete", Ok(r#"{"metadata":{},"spec":{"containers":null},"status":{}}"#)),
    ("metadata: {name: a}", r#"$patch: foo
kind: x"#, Err("unknown patch type: foo in map: map[$patch:foo kind:x]")),
    ("metadata: {name: a}", "$patch: 5", Err("unknown patch type: %!s(float64=5) in map: map[$patch:5]")),
    ("metadata: {name: a}", "$patch: merge", Err("unknown patch type: merge in map: map[$patch:merge]")),
    ("metadata: {name: a, labels: {x: y}}", "metadata: {labels: {$patch: replace, z: w, n: null}}", Ok(r#"{"metadata":{"name":"a","labels":{"false":"","z":"w"}},"spec":{"containers":null},"status":{}}"#)),
    ("metadata: {name: a, labels: {x: y}}", "metadata: {labels: {$patch: delete}}", Ok(r#"{"metadata":{"name":"a"},"spec":{"containers":null},"status":{}}"#)),
    ("metadata: {name: a}", "metadata: {labels: {$patch: replace, z: w}}", Ok(r#"{"metadata":{"name":"a"},"spec":{"containers":null},"status":{}}"#)),
    ("metadata: {labels: {x: y}}", "metadata: {labels: {$patch: a}}", Err("unknown patch type: a in map: map[$patch:a]")),
    ("spec: {securityContext: {runAsUser: 5}}", "spec: {securityContext: {$patch: delete, fsGroup: 5}}", Ok(r#"{"metadata":{},"spec":{"containers":null,"securityContext":{}},"status":{}}"#)),
    ("spec: {securityContext: {runAsUser: 5}}", "spec: {securityContext: {$patch: replace, fsGroup: 5}}", Ok(r#"{"metadata":{},"spec":{"containers":null,"securityContext":{"fsGroup":5}},"status":{}}"#)),
    ("{}", "spec: {securityContext: {$patch: replace, fsGroup: 5}}", Ok(r#"{"metadata":{},"spec":{"containers":null},"status":{}}"#)),
    ("{}", "spec: {affinity: {nodeAffinity: {$patch: delete}, podAffinity: {}}}", Ok(r#"{"metadata":{},"spec":{"containers":null,"affinity":{"podAffinity":{}}},"status":{}}"#)),
    ("{}", "spec: {securityContext: {$patch: null, fsGroup: 5}}", Ok(r#"{"metadata":{},"spec":{"containers":null,"securityContext":{"fsGroup":5}},"status":{}}"#)),
    ("spec: {containers: [{name: a}, {name: b}, {name: a}]}", "spec: {containers: [{name: a, $patch: delete}, {name: c}]}", Ok(r#"{"metadata":{},"spec":{"containers":[{"name":"c","resources":{}},{"name":"b","resources":{}}]},"status":{}}"#)),
    ("spec: {containers: [{name: a}]}", "spec: {containers: [{$patch: delete}]}", Err("map: map[$patch:delete] does not contain declared merge key: name")),
    ("spec: {containers: [{name: a}, {name: b}]}", "spec: {containers: [{$patch: replace}, {name: c}, {name: b, image: i}]}", Ok(r#"{"metadata":{},"spec":{"containers":[{"name":"c","resources":{}},{"name":"b","image":"i","resources":{}}]},"status":{}}"#)),
    ("spec: {containers: [{name: a}]}", "spec: {containers: [{$patch: merge, name: a}]}", Err("merging lists cannot yet be specified in the patch")),
    ("spec: {containers: [{name: a}]}", "spec: {containers: [{$patch: x, name: a}]}", Err("unknown patch type: x in map: map[$patch:x name:a]")),
    ("spec: {containers: [{name: a}]}", "spec: {containers: [{$patch: replace}, {image: c}]}", Err("map: map[image:c] does not contain declared merge key: name")),
    ("{}", "spec: {containers: [{$patch: delete, name: a}, {name: b}]}", Ok(r#"{"metadata":{},"spec":{"containers":[{"name":"b","resources":{}}]},"status":{}}"#)),
    ("spec: {containers: []}", "spec: {containers: [{$patch: delete, name: a}, {name: b}]}", Ok(r#"{"metadata":{},"spec":{"containers":[{"name":"b","resources":{}}]},"status":{}}"#)),
    ("spec: {tolerations: [{key: a}]}", "spec: {tolerations: [{$patch: delete, key: b}]}", Ok(r#"{"metadata":{},"spec":{"containers":null,"tolerations":[{"key":"b"}]},"status":{}}"#)),
    ("{}", "spec: {tolerations: [{$patch: delete, key: b}, {key: c}]}", Ok(r#"{"metadata":{},"spec":{"containers":null,"tolerations":[{"key":"c"}]},"status":{}}"#)),
    ("spec: {volumes: [{name: v, emptyDir: {}, hostPath: {path: p}}]}", "spec: {volumes: [{name: v, $retainKeys: [name, hostPath], hostPath: {type: t}}]}", Ok(r#"{"metadata":{},"spec":{"volumes":[{"name":"v","hostPath":{"path":"p","type":"t"}}],"containers":null},"status":{}}"#)),
    ("spec: {volumes: [{name: v, emptyDir: {}}]}", "spec: {volumes: [{name: v, $retainKeys: [name], hostPath: {type: t}}]}", Err("invalid patch format of retainKeys")),
    ("spec: {volumes: [{name: v}]}", "spec: {volumes: [{name: v, $retainKeys: x}]}", Err("invalid patch format of retainKeys")),
    ("spec: {volumes: [{name: v, emptyDir: {}}]}", "spec: {volumes: [{name: v, emptyDir: null, $retainKeys: [name]}]}", Ok(r#"{"metadata":{},"spec":{"volumes":[{"name":"v"}],"containers":null},"status":{}}"#)),
    ("metadata: {labels: {a: x, b: y}}", "metadata: {labels: {$retainKeys: [b, c], c: z}}", Ok(r#"{"metadata":{"labels":{"b":"true","c":"z"}},"spec":{"containers":null},"status":{}}"#)),
    ("{}", "spec: {volumes: [{name: v, $retainKeys: [name], emptyDir: {}}]}", Ok(r#"{"metadata":{},"spec":{"volumes":[{"name":"v","emptyDir":{}}],"containers":null},"status":{}}"#)),
    ("{}", "metadata: {labels: {$retainKeys: [b]}}", Err("json: cannot unmarshal array into Go struct field ObjectMeta.metadata.labels of type string")),
    ("metadata: {finalizers: [a, b, c]}", "metadata: {$deleteFromPrimitiveList/finalizers: [b, d]}", Ok(r#"{"metadata":{"finalizers":["a","c"]},"spec":{"containers":null},"status":{}}"#)),
    ("metadata: {finalizers: [a]}", "metadata: {$deleteFromPrimitiveList/finalizers: null}", Ok(r#"{"metadata":{},"spec":{"containers":null},"status":{}}"#)),
    ("{}", "metadata: {$deleteFromPrimitiveList/finalizers: [b]}", Ok(r#"{"metadata":{},"spec":{"containers":null},"status":{}}"#)),
    ("metadata: {finalizers: [a]}", "metadata: {$deleteFromPrimitiveList/finalizers: x}", Ok(r#"{"metadata":{"finalizers":["a"]},"spec":{"containers":null},"status":{}}"#)),
    ("metadata: {finalizers: [a]}", "metadata: {$deleteFromPrimitiveList/finalizers: [5]}", Err("list element types are not identical: [[a] [5]]")),
    ("metadata: {finalizers: [a]}", "metadata: {$deleteFromPrimitiveList: [a]}", Err("invalid patch format of primitive list")),
    ("spec: {containers: [{name: a, args: [x, y]}]}", "spec: {containers: [{name: a, $deleteFromPrimitiveList/args: [x]}]}", Ok(r#"{"metadata":{},"spec":{"containers":[{"name":"a","args":["true"],"resources":{}}]},"status":{}}"#)),
    ("spec: {containers: [{name: a}]}", "spec: {$deleteFromPrimitiveList/containers: [{name: a, image: i}, {name: b}]}", Ok(r#"{"metadata":{},"spec":{"containers":[{"name":"a","image":"i","resources":{}},{"name":"b","resources":{}}]},"status":{}}"#)),
];

/// `$setElementOrder`.
pub const ELEMENT_ORDER: &[(&str, &str, Result<&str, &str>)] = &[
    ("spec: {containers: [{name: a}, {name: b}, {name: c}]}", "spec: {$setElementOrder/containers: [{name: c}, {name: a}, {name: b}]}", Ok(r#"{"metadata":{},"spec":{"containers":[{"name":"c","resources":{}},{"name":"a","resources":{}},{"name":"b","resources":{}}]},"status":{}}"#)),
    ("spec: {containers: [{name: a}, {name: b}, {name: c}]}", "spec: {$setElementOrder/containers: [{name: c}, {name: a}]}", Ok(r#"{"metadata":{},"spec":{"containers":[{"name":"b","resources":{}},{"name":"c","resources":{}},{"name":"a","resources":{}}]},"status":{}}"#)),
    ("spec: {containers: [{name: a}, {name: b}, {name: c}]}", "spec: {$setElementOrder/containers: [{name: d}, {name: b}, {name: a}], containers: [{name: d, image: i}, {name: a, stdin: true}]}", Ok(r#"{"metadata":{},"spec":{"containers":[{"name":"d","image":"i","resources":{}},{"name":"b","resources":{}},{"name":"a","resources":{},"stdin":true},{"name":"c","resources":{}}]},"status":{}}"#)),
    ("spec: {containers: [{name: a}, {name: b}]}", "spec: {$setElementOrder/containers: [{name: c}, {name: b}], containers: [{name: b}, {name: c}]}", Err(r#"The order in patch list:
[map[name:b] map[name:c]]
 doesn't match $setElementOrder list:
[map[name:c] map[name:b]]
"#)),
    ("spec: {containers: [{name: a}, {name: b}]}", "spec: {$setElementOrder/containers: [{name: b}], containers: [{name: c}]}", Err(r#"The order in patch list:
[map[name:c]]
 doesn't match $setElementOrder list:
[map[name:b]]
"#)),
    ("spec: {containers: [{name: a}, {name: b}, {name: c}]}", "spec: {$setElementOrder/containers: [{name: d}, {name: c}, {name: b}], containers: [{name: a, $patch: delete}, {name: d}]}", Ok(r#"{"metadata":{},"spec":{"containers":[{"name":"d","resources":{}},{"name":"c","resources":{}},{"name":"b","resources":{}}]},"status":{}}"#)),
    ("spec: {initContainers: [{name: a}, {name: b}, {name: c}]}", "spec: {$setElementOrder/initContainers: [{name: b}], initContainers: [{$patch: replace}, {name: b}]}", Ok(r#"{"metadata":{},"spec":{"initContainers":[{"name":"b","resources":{}}],"containers":null},"status":{}}"#)),
    ("{}", "spec: {$setElementOrder/initContainers: [{name: b}, {name: a}], initContainers: [{name: b, image: null}, {name: a}]}", Ok(r#"{"metadata":{},"spec":{"initContainers":[{"name":"b","resources":{}},{"name":"a","resources":{}}],"containers":null},"status":{}}"#)),
    ("{}", "spec: {$setElementOrder/initContainers: [], initContainers: [{name: b}, {name: a}, {name: c}]}", Ok(r#"{"metadata":{},"spec":{"initContainers":[{"name":"c","resources":{}},{"name":"a","resources":{}},{"name":"b","resources":{}}],"containers":null},"status":{}}"#)),
    ("{}", "spec: {$setElementOrder/initContainers: [{name: b}]}", Ok(r#"{"metadata":{},"spec":{"containers":null},"status":{}}"#)),
    ("{}", "spec: {$setElementOrder/containers: [{name: b}]}", Err("expected a []interface {}, but received a %!s(<nil>)")),
    ("spec: {containers: []}", "spec: {$setElementOrder/containers: [{name: b}]}", Err("no elements in any of the given slices")),
    ("metadata: {finalizers: [a, b, c]}", "metadata: {$setElementOrder/finalizers: [c, a]}", Ok(r#"{"metadata":{"finalizers":["b","c","a"]},"spec":{"containers":null},"status":{}}"#)),
    ("metadata: {finalizers: [a, b, c]}", "metadata: {$setElementOrder/finalizers: [d, c, b], finalizers: [d, b]}", Ok(r#"{"metadata":{"finalizers":["d","a","c","b"]},"spec":{"containers":null},"status":{}}"#)),
    ("metadata: {finalizers: [a, b]}", "metadata: {$setElementOrder/finalizers: [a], finalizers: [b]}", Err(r#"The order in patch list:
[b]
 doesn't match $setElementOrder list:
[a]
"#)),
    ("spec: {containers: [{name: a, args: [x, y]}]}", "spec: {containers: [{name: a, $setElementOrder/args: [y, x]}]}", Ok(r#"{"metadata":{},"spec":{"containers":[{"name":"a","args":["x","true"],"resources":{}}]},"status":{}}"#)),
    ("spec: {containers: [{name: a}]}", "spec: {$setElementOrder/containers: x}", Err("expected a []interface {}, but received a string")),
    ("spec: {containers: [{name: a}]}", "spec: {$setElementOrder/containers: [{name: a}], containers: x}", Err("expected a []interface {}, but received a string")),
    ("spec: {containers: [{name: a}]}", "spec: {$setElementOrder: []}", Err("invalid patch format of setElementOrder list")),
    ("{}", "spec: {$setElementOrder/foo: []}", Err(r#"unable to find api field in struct PodSpec for the json field "foo""#)),
    ("spec: {nodeName: n}", "spec: {$setElementOrder/nodeName: []}", Err("expected a []interface {}, but received a string")),
    ("{}", "spec: {$setElementOrder/nodeName: []}", Err("expected slice or array type, but got: struct")),
    ("spec: {securityContext: {}}", "spec: {$setElementOrder/securityContext: []}", Err("expected a []interface {}, but received a map[string]interface {}")),
    ("spec: {containers: [{name: a}]}", "spec: {$setElementOrder/containers: [{image: a}], containers: [{name: a}]}", Err("map: map[image:a] does not contain declared merge key: name")),
    ("spec: {containers: [{name: a}]}", "spec: {$setElementOrder/containers: [a], containers: [{name: a}]}", Err("expected a map[string]interface {}, but received a string")),
];
