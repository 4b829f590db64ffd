//! What is carried from one version of a pod to another, and what has no place there.

use super::super::core_v1::POD;
use super::super::decode::{Mode, Unknowns, decode};
use super::super::encode_yaml::encode_yaml;
use super::super::object::Object;
use super::carry_unknown;

fn pod(text: &str) -> Object<'static> {
    let tree = goyaml::read::read(text).unwrap().into_owned();
    decode(tree.root(), &POD, Mode::User, &mut Unknowns::default()).unwrap()
}

fn yaml(pod: &Object<'_>) -> String {
    let mut out = String::new();
    let mut emitter = goyaml::emit::Emitter::new(&mut out);
    encode_yaml(pod, &mut emitter).unwrap();
    emitter.finish();
    out
}

/// From, to, what becomes of it, and what is lost.
#[test]
fn carried() {
    #[rustfmt::skip]
    let table: &[(&str, &str, &str, &str, &[&str])] = &[
        ("fields of structs",
         "{a: 1, metadata: {b: [x]}, spec: {c: {d: e}, securityContext: {f: null}, dnsConfig: {}}}",
         "spec: {securityContext: {runAsUser: 5}}",
         "{a: 1, metadata: {b: [x]}, spec: {c: {d: e}, securityContext: {f: null, runAsUser: 5}}}", &[]),
        ("the other version keeps its own",
         "{a: 1, spec: {b: 2, c: 3}}",
         "{spec: {b: 4}}",
         "{a: 1, spec: {b: 4, c: 3}}", &[]),
        ("by merge key",
         "spec: {containers: [{name: a, x: 1}, {name: b, x: 2}], volumes: [{name: v, y: 3, emptyDir: {z: 4}}]}",
         "spec: {containers: [{name: new}, {name: b}, {name: a}], volumes: [{name: w}, {name: v, emptyDir: {}}]}",
         "spec: {containers: [{name: new}, {name: b, x: 2}, {name: a, x: 1}], volumes: [{name: w}, {name: v, y: 3, emptyDir: {z: 4}}]}", &[]),
        ("by merge keys that are numbers, and stand there twice",
         "spec: {containers: [{name: a, ports: [{containerPort: 80, x: 1}, {containerPort: 80, protocol: UDP, x: 2}]}]}",
         "spec: {containers: [{name: a, ports: [{containerPort: 81}, {containerPort: 80}, {containerPort: 80, protocol: UDP}]}]}",
         "spec: {containers: [{name: a, ports: [{containerPort: 81}, {containerPort: 80, x: 1}, {containerPort: 80, protocol: UDP, x: 2}]}]}", &[]),
        ("a container that has become an init container",
         "spec: {containers: [{name: app}, {name: istio-proxy, x: 1}]}",
         "spec: {containers: [{name: app}], initContainers: [{name: istio-init}, {name: istio-proxy}]}",
         "spec: {containers: [{name: app}], initContainers: [{name: istio-init}, {name: istio-proxy, x: 1}]}", &[]),
        ("without a merge key: by place",
         "spec: {tolerations: [{key: a, x: 1}, {key: b, x: 2}]}",
         "spec: {tolerations: [{key: c}, {key: b}]}",
         "spec: {tolerations: [{key: c, x: 1}, {key: b, x: 2}]}", &[]),
        ("without a merge key, and of another length: those that are the same",
         "spec: {tolerations: [{key: a, x: 1}, {key: b, x: 2}, {key: b, x: 3}, {key: c, x: 4}]}",
         "spec: {tolerations: [{key: n}, {key: b}, {key: b}, {key: a}, {key: d}]}",
         "spec: {tolerations: [{key: n}, {key: b, x: 2}, {key: b, x: 3}, {key: a, x: 1}, {key: d}]}",
         &["spec.tolerations[3].x"]),
        ("what is gone",
         "spec: {containers: [{name: a, x: 1, lifecycle: {w: 2, postStart: {exec: {z.z: 3}}}}, {name: b, x: 1, readinessProbe: {exec: {q: 1}}}]}",
         "spec: {containers: [{name: b, readinessProbe: {httpGet: {port: 80}}}]}",
         "spec: {containers: [{name: b, x: 1, readinessProbe: {httpGet: {port: 80}}}]}",
         &["spec.containers[0].x", "spec.containers[0].lifecycle.w", "spec.containers[0].lifecycle.postStart.exec[z.z]", "spec.containers[1].readinessProbe.exec.q"]),
        ("nothing unknown",
         "spec: {containers: [{name: a}]}",
         "spec: {containers: [{name: b}]}",
         "spec: {containers: [{name: b}]}", &[]),
    ];
    for (case, from, to, want, lost) in table {
        let mut to = pod(to);
        assert_eq!(carry_unknown(pod(from), &mut to), *lost, "{case}");
        assert_eq!(yaml(&to), yaml(&pod(want)), "{case}");
    }
}
