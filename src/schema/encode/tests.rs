//! Objects as Go prints them.

use super::super::core_v1;
use super::super::decode::{Mode, Unknowns, decode};
use super::super::encode_json::{encode_json, encode_json_value};
use super::super::encode_yaml::{EncodeError, encode_yaml};
use super::super::object::Object;
use super::super::types::StructType;
use super::super::{apps_v1, value::Value};
use goyaml::emit::Emitter;
use goyaml::read::read;

fn object<'a>(tree: &goyaml::Tree<'a>, ty: &'static StructType) -> Object<'a> {
    decode(tree.root(), ty, Mode::User, &mut Unknowns::default()).unwrap()
}

fn yaml(text: &str, ty: &'static StructType) -> Result<String, EncodeError> {
    let tree = read(text).unwrap();
    let mut out = String::new();
    let mut emitter = Emitter::new(&mut out);
    encode_yaml(&object(&tree, ty), &mut emitter)?;
    emitter.finish();
    Ok(out)
}

/// Deployments, and what `sigs.k8s.io/yaml` 1.6.0 prints of the Go struct.
#[rustfmt::skip]
const YAML: &[(&str, &str)] = &[
    ("{}", r#"metadata: {}
spec:
  selector: null
  strategy: {}
  template:
    metadata: {}
    spec:
      containers: null
status: {}
"#),
    (r#"metadata: {name: a, labels: {b10: x, b9: y, 'on': z}, annotations: {}, finalizers: []}
spec: {replicas: 0, paused: false, selector: {}, template: {spec: {containers: []}}}"#, r#"metadata:
  labels:
    b9: "true"
    b10: x
    "on": z
  name: a
spec:
  replicas: 0
  selector: {}
  strategy: {}
  template:
    metadata: {}
    spec:
      containers: []
status: {}
"#),
    (r#"kind: Deployment
apiVersion: apps/v1
metadata: {creationTimestamp: 2024-01-02T03:04:05+02:00, deletionTimestamp: '2024-01-02T03:04:05.6Z'}
status: {observedGeneration: 5, conditions: [{lastUpdateTime: null}]}"#, r#"apiVersion: apps/v1
kind: Deployment
metadata:
  creationTimestamp: "2024-01-02T01:04:05Z"
  deletionTimestamp: "2024-01-02T03:04:05Z"
spec:
  selector: null
  strategy: {}
  template:
    metadata: {}
    spec:
      containers: null
status:
  conditions:
  - lastTransitionTime: null
    lastUpdateTime: null
    status: ""
    type: ""
  observedGeneration: 5
"#),
    (r#"spec:
  template:
    spec:
      nodeSelector: {a: 'true', b: ''}
      containers:
      - {name: a, args: ['5', 'x: y', ' '], resources: {limits: {cpu: 0.50, memory: 1.500Gi}}, ports: [{containerPort: 80}], env: [{name: A, value: ''}, {name: B, valueFrom: {resourceFieldRef: {resource: limits.cpu}}}], livenessProbe: {httpGet: {port: http}}}
      volumes: [{name: v, emptyDir: {}}, {name: w, projected: {sources: [{serviceAccountToken: {path: p, expirationSeconds: 43200}}]}}]
      tolerations: [{operator: Exists}]"#, r#"metadata: {}
spec:
  selector: null
  strategy: {}
  template:
    metadata: {}
    spec:
      containers:
      - args:
        - "5"
        - 'x: y'
        - ' '
        env:
        - name: A
        - name: B
          valueFrom:
            resourceFieldRef:
              divisor: "0"
              resource: limits.cpu
        livenessProbe:
          httpGet:
            port: http
        name: a
        ports:
        - containerPort: 80
        resources:
          limits:
            cpu: 500m
            memory: 1536Mi
      nodeSelector:
        a: "true"
        b: ""
      tolerations:
      - operator: Exists
      volumes:
      - emptyDir: {}
        name: v
      - name: w
        projected:
          sources:
          - serviceAccountToken:
              expirationSeconds: 43200
              path: p
status: {}
"#),
    ("metadata: {managedFields: [{fieldsV1: {'f:b': {}, 'f:a': {c: 1.50, d: null}}}]}", r#"metadata:
  managedFields:
  - fieldsV1:
      f:a:
        c: 1.5
        d: null
      f:b: {}
spec:
  selector: null
  strategy: {}
  template:
    metadata: {}
    spec:
      containers: null
status: {}
"#),
];

#[test]
fn yaml_is_that_of_go() {
    for (text, expected) in YAML {
        assert_eq!(
            yaml(text, &apps_v1::DEPLOYMENT).unwrap(),
            *expected,
            "{text}"
        );
    }
}

#[test]
fn unknown_fields_stand_where_their_names_belong() {
    let text =
        "spec: {zoo: {b: 1.50, a: [x]}, containers: [{aaa: null, name: c}], hostX: no}\nextra: 08";
    let expected = "extra: 8
metadata: {}
spec:
  containers:
  - aaa: null
    name: c
    resources: {}
  hostX: false
  zoo:
    a:
    - x
    b: 1.5
status: {}
";
    assert_eq!(yaml(text, &core_v1::POD).unwrap(), expected);
    let tree = read(text).unwrap();
    let mut json = String::new();
    encode_json(&object(&tree, &core_v1::POD), &mut json);
    let known =
        r#"{"metadata":{},"spec":{"containers":[{"name":"c","resources":{}}]},"status":{}}"#;
    assert_eq!(json, known);
}

#[test]
fn what_cannot_be_printed_has_a_place() {
    let cases = [
        (
            "spec: {containers: [{name: a}, {args: [x, \"\\x7f\"]}]}",
            "spec.containers[1].args[1]",
        ),
        (
            "metadata: {annotations: {a.b/c: \"\\x80\"}}",
            "metadata.annotations[a.b/c]",
        ),
        (
            "metadata: {labels: {\"\\x7f\": x}}",
            "metadata.labels[\"\\u{7f}\"]",
        ),
        ("spec: {foo: {bar: [\"\\uffff\"]}}", "spec.foo"),
    ];
    for (text, path) in cases {
        let error = yaml(text, &core_v1::POD).unwrap_err();
        assert_eq!(error.path, path);
        assert_eq!(
            error.to_string(),
            "yaml: control characters are not allowed"
        );
    }
}

#[test]
fn json_of_single_values() {
    let text = "spec: {nodeSelector: {b: <x>, a: '&'}, containers: [{name: a, livenessProbe: {httpGet: {port: 80}}}]}";
    let tree = read(text).unwrap();
    let pod = object(&tree, &core_v1::POD);
    let json_of = |names: &[&str]| {
        let mut object = &pod;
        let mut json = String::new();
        for name in names {
            let id = object.ty.json_field(name).unwrap();
            match object.get(id) {
                Some(Value::Object(inner)) => object = inner,
                Some(Value::List(list)) => object = list.items[0].as_object().unwrap(),
                other => {
                    let field = object.ty.field(id).unwrap();
                    encode_json_value(other.unwrap(), &field.ty, &mut json);
                    return json;
                }
            }
        }
        encode_json(object, &mut json);
        json
    };
    assert_eq!(
        json_of(&["spec", "nodeSelector"]),
        r#"{"a":"\u0026","b":"\u003cx\u003e"}"#
    );
    assert_eq!(
        json_of(&["spec", "containers", "livenessProbe", "httpGet"]),
        r#"{"port":80}"#
    );
    assert_eq!(
        json_of(&["spec", "containers"]),
        r#"{"name":"a","resources":{},"livenessProbe":{"httpGet":{"port":80}}}"#
    );
}
