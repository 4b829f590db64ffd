//! Pods as they are sent, and with their patches.

use super::*;
use crate::inject::testing::{pod as read_pod, yaml};

#[test]
fn what_is_sent() {
    let mut object = read_pod(
        "{zoo: 1, metadata: {name: a, labels: {b: c}, bar: {}}, spec: {containers: [{name: x, foo: \
         1, image: <i>, resources: {limits: {cpu: 1.0}}}], volumes: []}}",
    );
    let before = yaml(&object);
    let json = to_json(&mut object);
    let want = r#"{"kind":"Pod","apiVersion":"v1","metadata":{"name":"a","labels":{"b":"c"}},"spec":{"containers":[{"name":"x","image":"\u003ci\u003e","resources":{"limits":{"cpu":"1"}}}]},"status":{}}"#;
    assert_eq!(json, want);
    assert_eq!(yaml(&object), before);
}

const POD: &str = r#"{"metadata":{"name":"a"},"spec":{"activeDeadlineSeconds":9007199254740993,"containers":[{"name":"x"}]}}"#;

fn patched(operations: &str) -> Result<String, String> {
    let operations = read_operations(&STANDARD.encode(operations))?.unwrap();
    let text = apply(POD, &operations)?;
    Ok(yaml(&read(&text)?))
}

/// What istioctl makes of these patches. Numbers that no operation touches stay exact, as do
/// those of operations.
#[test]
fn patches() {
    let spec = "spec:\n  activeDeadlineSeconds: 9007199254740993\n  containers:\n";
    let x = "  - name: x\n    resources: {}\n";
    let y = "  - name: new\n    resources: {}\n";
    let end = "status: {}\n";
    let named = "metadata:\n  name: a\n";
    #[rustfmt::skip]
    let table = [
        (r#"[{"op":"add","path":"/spec/containers/-","value":{"name":"new"}}]"#, format!("{named}{spec}{x}{y}{end}")),
        (r#"[{"op":"add","path":"/spec/containers/0","value":{"name":"new"}}]"#, format!("{named}{spec}{y}{x}{end}")),
        (r#"[{"op":"replace","path":"/metadata/name","value":null}]"#, format!("metadata: {{}}\n{spec}{x}{end}")),
        (r#"[{"op":"remove","path":"/metadata/name"}]"#, format!("metadata: {{}}\n{spec}{x}{end}")),
        (r#"[{"op":"add","path":"/metadata/annotations","value":{"a~b":"c"}},{"op":"add","path":"/metadata/annotations/a~0b","value":"d"}]"#,
         format!("metadata:\n  annotations:\n    a~b: d\n  name: a\n{spec}{x}{end}")),
        (r#"[{"op":"replace","path":"/spec/activeDeadlineSeconds","value":9007199254740992}]"#, format!("{named}{}{x}{end}", spec.replace("993", "992"))),
        (r#"[{"op":"add","path":"/spec/future","value":{"a":1}}]"#, format!("{named}{spec}{x}  future:\n    a: 1\n{end}")),
    ];
    for (operations, want) in table {
        assert_eq!(patched(operations).unwrap(), want, "{operations}");
    }
}

/// Whoever reads floats in a hurry misses the last digit of this one.
#[test]
fn floats_come_back() {
    let fields = r#"{"managedFields":[{"fieldsV1":{"a":-2.116306807363304e227}}]}"#;
    let pod = format!("{{\"metadata\":{fields},\"spec\":{{\"containers\":[]}}}}");
    let patch = r#"[{"op":"add","path":"/spec/hostname","value":"h"}]"#;
    let patch = read_operations(&STANDARD.encode(patch)).unwrap().unwrap();
    let text = apply(&pod, &patch).unwrap();
    let printed = yaml(&read(&text).unwrap());
    assert!(
        printed.contains("a: -2.116306807363304e+227\n"),
        "{printed}"
    );
}

#[test]
fn patches_that_do_not_fit() {
    #[rustfmt::skip]
    let table = [
        (r#"[{"op":"remove","path":"/metadata/name"},{"op":"remove","path":"/metadata/name"}]"#, "operation 2 of its patch, at \"/metadata/name\", does not fit the pod: path is invalid"),
        (r#"[{"op":"add","path":"/spec/containers/2","value":{}}]"#, "operation 1 of its patch, at \"/spec/containers/2\", does not fit the pod: path is invalid"),
        (r#"[{"op":"test","path":"/metadata/name","value":"b"}]"#, "operation 1 of its patch, at \"/metadata/name\", does not fit the pod: value did not match"),
        (r#"[{"op":"add","path":"/metadata"}]"#, "its patch is no JSON patch: missing field `value`"),
        (r#"[{"op":"replace","path":"","value":5}]"#, "with its patch the pod is none: json: cannot unmarshal number into Go value of type v1.Pod"),
        (r#"[{"op":"replace","path":"/metadata/name","value":5}]"#, "with its patch the pod is none: json: cannot unmarshal number into Go struct field ObjectMeta.metadata.name of type string"),
        (r#"[{"op":"remove","path":"/spec"}]"#, "with its patch the pod is none: it has no spec"),
        (r#"[{"op":"replace","path":"","value":null}]"#, "with its patch the pod is none: it has no spec"),
    ];
    for (operations, why) in table {
        let error = patched(operations).unwrap_err();
        assert!(error.starts_with(why), "{operations}: {error}");
    }
}
