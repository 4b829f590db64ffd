use super::*;
use crate::inject::testing::{Setup, pod, yaml};

const PLAIN: &str = "spec: {containers: [{name: istio-proxy, image: tmpl, args: [a], env: [{name: A, value: t}]}], initContainers: [{name: istio-init, image: tinit}]}";
const NATIVE: &str = "spec: {initContainers: [{name: istio-proxy, image: tmpl, args: [a]}]}";

/// Annotations and spec of a pod; its overrides annotation and its spec after injection, as
/// istioctl gives them.
#[rustfmt::skip]
const SETTINGS: &[(&str, &str, &str, &str)] = &[
    (
        "{}", "{containers: [{name: app}]}",
        "", "{containers: [{name: app}, {args: [a], env: [{name: A, value: t}], image: tmpl, name: istio-proxy}], initContainers: [{image: tinit, name: istio-init}]}",
    ),
    // The image `auto` stands for the template's.
    (
        "{}", "{containers: [{name: istio-proxy, image: auto, args: [mine], env: [{name: A, value: u}, {name: B, value: u}]}]}",
        r#"{"containers":[{"name":"istio-proxy","args":["mine"],"env":[{"name":"A","value":"u"},{"name":"B","value":"u"}],"resources":{}}]}"#, "{containers: [{args: [mine], env: [{name: A, value: u}, {name: B, value: u}], image: tmpl, name: istio-proxy}], initContainers: [{image: tinit, name: istio-init}]}",
    ),
    (
        "{}", "{containers: [{name: istio-proxy, image: own}]}",
        r#"{"containers":[{"name":"istio-proxy","image":"own","resources":{}}]}"#, "{containers: [{args: [a], env: [{name: A, value: t}], image: own, name: istio-proxy}], initContainers: [{image: tinit, name: istio-init}]}",
    ),
    (
        "{}", "{containers: [{name: app}], initContainers: [{name: istio-init, image: mine, command: [x]}]}",
        r#"{"initContainers":[{"name":"istio-init","image":"mine","command":["x"],"resources":{}}]}"#, "{containers: [{name: app}, {args: [a], env: [{name: A, value: t}], image: tmpl, name: istio-proxy}], initContainers: [{command: [x], image: mine, name: istio-init}]}",
    ),
    // Init containers are looked for among the plain ones too, plain ones nowhere else.
    (
        "{}", "{containers: [{name: istio-init, image: mine}]}",
        r#"{"initContainers":[{"name":"istio-init","image":"mine","resources":{}}]}"#, "{containers: [{image: mine, name: istio-init}, {args: [a], env: [{name: A, value: t}], image: tmpl, name: istio-proxy}], initContainers: [{image: mine, name: istio-init}]}",
    ),
    (
        "{}", "{containers: [{name: app}], initContainers: [{name: istio-proxy, image: mine}]}",
        "", "{containers: [{name: app}, {args: [a], env: [{name: A, value: t}], image: tmpl, name: istio-proxy}], initContainers: [{image: tinit, name: istio-init}, {image: mine, name: istio-proxy}]}",
    ),
    // What the annotation keeps goes before what the pod holds.
    (
        r#"{proxy.istio.io/overrides: '{"containers":[{"name":"istio-proxy","image":"kept","resources":{}}]}'}"#, "{containers: [{name: istio-proxy, image: mine}]}",
        r#"{"containers":[{"name":"istio-proxy","image":"kept","resources":{}}]}"#, "{containers: [{args: [a], env: [{name: A, value: t}], image: kept, name: istio-proxy}], initContainers: [{image: tinit, name: istio-init}]}",
    ),
    // Injected before: nothing is noted anew, and what that injection brought is no setting.
    (
        "{sidecar.istio.io/status: '{}'}", "{containers: [{name: istio-proxy, image: mine}]}",
        "", "{containers: [{args: [a], env: [{name: A, value: t}], image: mine, name: istio-proxy}], initContainers: [{image: tinit, name: istio-init}]}",
    ),
    (
        r#"{sidecar.istio.io/status: '{"containers":["istio-proxy"]}'}"#, "{containers: [{name: istio-proxy, image: mine}]}",
        "", "{containers: [{args: [a], env: [{name: A, value: t}], image: tmpl, name: istio-proxy}], initContainers: [{image: tinit, name: istio-init}]}",
    ),
    (
        r#"{sidecar.istio.io/status: '{"initContainers":["istio-init"]}'}"#, "{containers: [{name: app}], initContainers: [{name: istio-init, image: mine}]}",
        "", "{containers: [{name: app}, {args: [a], env: [{name: A, value: t}], image: tmpl, name: istio-proxy}], initContainers: [{image: tinit, name: istio-init}]}",
    ),
    (
        "{sidecar.istio.io/status: 'injected'}", "{containers: [{name: istio-proxy, image: mine}]}",
        "", "{containers: [{args: [a], env: [{name: A, value: t}], image: mine, name: istio-proxy}], initContainers: [{image: tinit, name: istio-init}]}",
    ),
    // Names of keys are exact here, and a revision of another type is no matter.
    (
        r#"{sidecar.istio.io/status: '{"Containers":["istio-proxy"]}'}"#, "{containers: [{name: istio-proxy, image: mine}]}",
        "", "{containers: [{args: [a], env: [{name: A, value: t}], image: mine, name: istio-proxy}], initContainers: [{image: tinit, name: istio-init}]}",
    ),
    (
        r#"{sidecar.istio.io/status: '{"containers":["istio-proxy"],"revision":1}'}"#, "{containers: [{name: istio-proxy, image: mine}]}",
        "", "{containers: [{args: [a], env: [{name: A, value: t}], image: tmpl, name: istio-proxy}], initContainers: [{image: tinit, name: istio-init}]}",
    ),
    (
        "{proxy.istio.io/overrides: 'null'}", "{containers: [{name: app}]}",
        "null", "{containers: [{name: app}, {args: [a], env: [{name: A, value: t}], image: tmpl, name: istio-proxy}], initContainers: [{image: tinit, name: istio-init}]}",
    ),
    (
        r#"{proxy.istio.io/overrides: '{"containers":[null]}'}"#, "{containers: [{name: app}]}",
        r#"{"containers":[null]}"#, "{containers: [{name: app}, {args: [a], env: [{name: A, value: t}], image: tmpl, name: istio-proxy}], initContainers: [{image: tinit, name: istio-init}]}",
    ),
    (
        r#"{proxy.istio.io/overrides: '{"Containers":[{"Name":"istio-proxy","image":"kept"}]}'}"#, "{containers: [{name: app}]}",
        r#"{"containers":[{"name":"istio-proxy","image":"kept","resources":{}}]}"#, "{containers: [{name: app}, {args: [a], env: [{name: A, value: t}], image: kept, name: istio-proxy}], initContainers: [{image: tinit, name: istio-init}]}",
    ),
];

#[test]
fn settings() {
    for (annotations, spec, overrides, after) in SETTINGS {
        check(
            Setup::new(&[("plain", PLAIN)]),
            annotations,
            spec,
            overrides,
            after,
        );
    }
}

/// The same with a native proxy in the template, with native sidecars on and off.
#[rustfmt::skip]
const OF_A_NATIVE_PROXY: &[(bool, &str, &str, &str, &str)] = &[
    (
        true, "{}", "{containers: [{name: istio-proxy, image: mine}]}",
        r#"{"initContainers":[{"name":"istio-proxy","image":"mine","resources":{}}]}"#, "{containers: [], initContainers: [{args: [a], image: mine, name: istio-proxy}]}",
    ),
    (
        true, "{sidecar.istio.io/nativeSidecar: 'true'}", "{containers: [{name: istio-proxy, image: mine}]}",
        r#"{"initContainers":[{"name":"istio-proxy","image":"mine","resources":{}}]}"#, "{containers: [], initContainers: [{args: [a], image: mine, name: istio-proxy}]}",
    ),
    (
        true, "{sidecar.istio.io/nativeSidecar: 'false'}", "{containers: [{name: istio-proxy, image: mine}]}",
        r#"{"initContainers":[{"name":"istio-proxy","image":"mine","resources":{}}]}"#, "{containers: [{image: mine, name: istio-proxy}], initContainers: [{args: [a], image: mine, name: istio-proxy}]}",
    ),
    (
        true, "{sidecar.istio.io/nativeSidecar: 'True'}", "{containers: [{name: istio-proxy, image: mine}]}",
        r#"{"initContainers":[{"name":"istio-proxy","image":"mine","resources":{}}]}"#, "{containers: [], initContainers: [{args: [a], image: mine, name: istio-proxy}]}",
    ),
    (
        true, "{}", "{containers: [{name: istio-proxy, image: plain}], initContainers: [{name: istio-proxy, image: init}]}",
        r#"{"initContainers":[{"name":"istio-proxy","image":"plain","resources":{}}]}"#, "{containers: [], initContainers: [{image: plain, name: istio-proxy}]}",
    ),
    (
        false, "{}", "{containers: [{name: istio-proxy, image: mine}]}",
        r#"{"initContainers":[{"name":"istio-proxy","image":"mine","resources":{}}]}"#, "{containers: [{image: mine, name: istio-proxy}], initContainers: [{args: [a], image: mine, name: istio-proxy}]}",
    ),
    (
        false, "{sidecar.istio.io/nativeSidecar: 'true'}", "{containers: [{name: istio-proxy, image: mine}]}",
        r#"{"initContainers":[{"name":"istio-proxy","image":"mine","resources":{}}]}"#, "{containers: [], initContainers: [{args: [a], image: mine, name: istio-proxy}]}",
    ),
    (
        false, "{sidecar.istio.io/nativeSidecar: 'false'}", "{containers: [{name: istio-proxy, image: mine}]}",
        r#"{"initContainers":[{"name":"istio-proxy","image":"mine","resources":{}}]}"#, "{containers: [{image: mine, name: istio-proxy}], initContainers: [{args: [a], image: mine, name: istio-proxy}]}",
    ),
    (
        false, "{sidecar.istio.io/nativeSidecar: 'True'}", "{containers: [{name: istio-proxy, image: mine}]}",
        r#"{"initContainers":[{"name":"istio-proxy","image":"mine","resources":{}}]}"#, "{containers: [{image: mine, name: istio-proxy}], initContainers: [{args: [a], image: mine, name: istio-proxy}]}",
    ),
    (
        false, "{}", "{containers: [{name: istio-proxy, image: plain}], initContainers: [{name: istio-proxy, image: init}]}",
        r#"{"initContainers":[{"name":"istio-proxy","image":"plain","resources":{}}]}"#, "{containers: [{image: plain, name: istio-proxy}], initContainers: [{args: [a], image: plain, name: istio-proxy}]}",
    ),
];

#[test]
fn settings_of_a_native_proxy() {
    for (native, annotations, spec, overrides, after) in OF_A_NATIVE_PROXY {
        let mut setup = Setup::new(&[("native", NATIVE)]);
        setup.native = *native;
        check(setup, annotations, spec, overrides, after);
    }
}

fn check(setup: Setup, annotations: &str, spec: &str, overrides: &str, after: &str) {
    let before = format!("{{metadata: {{annotations: {annotations}}}, spec: {spec}}}");
    let outcome = setup.inject(&before).unwrap();
    assert_eq!(outcome.annotation(name::OVERRIDES), overrides, "{before}");
    let mut got = outcome.pod.clone();
    got.remove(crate::schema::generated::core_v1::pod::OBJECT_META);
    assert_eq!(
        yaml(&got),
        yaml(&pod(&format!("spec: {after}"))),
        "{before}"
    );
}

/// What istioctl refuses, too.
#[test]
fn annotations_that_cannot_be_read() {
    for text in [
        "[]",
        "1",
        "x",
        "",
        r#"{"containers":1}"#,
        r#"{"containers":[1]}"#,
        r#"{"containers":[{"name":1}]}"#,
    ] {
        let pod = format!("metadata: {{annotations: {{proxy.istio.io/overrides: '{text}'}}}}");
        assert_eq!(
            Setup::new(&[("plain", PLAIN)]).refused(&pod),
            [Code::BadOverrides],
            "{text}"
        );
    }
}
