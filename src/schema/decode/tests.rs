//! Texts against Go's answers, and what Go does not tell: places, unknown fields.

#[rustfmt::skip]
mod cases;

use super::super::encode_json::encode_json;
use super::super::object::Object;
use super::super::types::StructType;
use super::super::{apps_v1, core_v1};
use super::{DecodeError, Mode, UnknownKind, Unknowns, decode};
use goyaml::read::read;
use goyaml::tree::Value;

fn json(object: &Object<'_>) -> String {
    let mut out = String::new();
    encode_json(object, &mut out);
    out
}

fn check(ty: &'static StructType, cases: &[(&str, Result<&str, &str>)]) {
    for (text, expected) in cases {
        let tree = read(text).unwrap();
        let got = decode(tree.root(), ty, Mode::User, &mut Unknowns::default())
            .map(|object| json(&object))
            .map_err(|error| error.message);
        assert_eq!(got.as_deref().map_err(String::as_str), *expected, "{text}");
    }
}

#[test]
fn deployments() {
    check(&apps_v1::DEPLOYMENT, cases::DEPLOYMENTS);
}

#[test]
fn pods() {
    check(&core_v1::POD, cases::PODS);
}

#[test]
fn repeated_fields() {
    check(&core_v1::POD, cases::REPEATED);
}

/// Go takes the keys as they stand, and numbers by their text.
#[test]
fn json_texts() {
    for (text, expected) in cases::JSON {
        let tree = goyaml::json::read::read(text).unwrap();
        let got = decode(
            tree.root(),
            &core_v1::POD,
            Mode::Json,
            &mut Unknowns::default(),
        );
        let got = got.map(|object| json(&object)).map_err(|e| e.message);
        assert_eq!(got.as_deref().map_err(String::as_str), *expected, "{text}");
    }
}

fn error(text: &str, mode: Mode) -> DecodeError {
    let tree = read(text).unwrap();
    decode(tree.root(), &core_v1::POD, mode, &mut Unknowns::default()).unwrap_err()
}

#[test]
fn errors_have_a_place() {
    let cases = [
        (
            "spec:\n  containers:\n  - ports:\n    - {}\n    - containerPort: http\n",
            "spec.containers[0].ports[1].containerPort",
            "a whole number (int32)",
            "the string \"http\"",
        ),
        (
            "metadata: {labels: {a.b/c: [x]}}",
            "metadata.labels[a.b/c]",
            "a string",
            "a list",
        ),
        ("spec: 80.5", "spec", "a map (PodSpec)", "the number 80.5"),
        (
            "spec: {containers: {}}",
            "spec.containers",
            "a list of maps (Container)",
            "a map",
        ),
        (
            "spec: {overhead: {cpu: 1x}}",
            "spec.overhead.cpu",
            "a quantity such as 500m or 1Gi",
            "the string \"1x\"",
        ),
        ("- a", "", "a map (Pod)", "a list"),
    ];
    for (text, path, expected, found) in cases {
        let error = error(text, Mode::User);
        assert_eq!(
            (&*error.path, &*error.expected, &*error.found),
            (path, expected, found)
        );
    }
}

#[test]
fn errors_know_their_offset() {
    let text = "spec:\n  priority: high\n";
    assert_eq!(error(text, Mode::User).offset, text.find("high").unwrap());
}

#[test]
fn untyped_data_is_not_coerced() {
    let text = "metadata: {name: 5}";
    for mode in [Mode::Json, Mode::JsonFloat] {
        let message = "json: cannot unmarshal number into Go struct field \
                       ObjectMeta.metadata.name of type string";
        assert_eq!(error(text, mode).message, message);
    }
}

#[test]
fn integers_through_floats() {
    let decoded = |text: &str, mode| {
        let tree = read(text).unwrap();
        decode(tree.root(), &core_v1::POD, mode, &mut Unknowns::default())
            .map(|pod| json(&pod))
            .map_err(|error| error.message)
    };
    let text = "spec: {activeDeadlineSeconds: 9007199254740993}";
    let exact = decoded(text, Mode::Json).unwrap();
    assert!(exact.contains("9007199254740993"), "{exact}");
    let rounded = decoded(text, Mode::JsonFloat).unwrap();
    assert!(rounded.contains("9007199254740992"), "{rounded}");
    // In JSON text the number was written as a float, which Go refuses; YAML is rewritten first.
    assert!(decoded("spec: {priority: 5.0}", Mode::Json).is_err());
    assert!(decoded("spec: {priority: 5.0}", Mode::JsonFloat).is_ok());
}

fn unknowns(text: &str) -> Vec<(String, usize, UnknownKind)> {
    let tree = read(text).unwrap();
    let mut report = Unknowns::default();
    decode(tree.root(), &core_v1::POD, Mode::User, &mut report).unwrap();
    let found = report.found.into_iter();
    found
        .map(|unknown| (unknown.path, unknown.offset, unknown.kind))
        .collect()
}

#[test]
fn unknown_fields_are_reported_in_the_order_of_the_text() {
    let text = "spec:\n  zoo: 1\n  containers:\n  - imagePullPolice: x\nbar: {a: b}\n";
    let expected = [
        (
            "spec.zoo".to_owned(),
            text.find("zoo").unwrap(),
            UnknownKind::Field(&core_v1::POD_SPEC),
        ),
        (
            "spec.containers[0].imagePullPolice".to_owned(),
            text.find("imageP").unwrap(),
            UnknownKind::Field(&core_v1::CONTAINER),
        ),
        (
            "bar".to_owned(),
            text.find("bar").unwrap(),
            UnknownKind::Field(&core_v1::POD),
        ),
    ];
    assert_eq!(unknowns(text), expected);
}

#[test]
fn another_spelling_is_reported_when_it_is_not_the_last() {
    let text = "spec: {nodeName: a, zoo: 1, NodeName: b}";
    let expected = [
        (
            "spec.zoo".to_owned(),
            text.find("zoo").unwrap(),
            UnknownKind::Field(&core_v1::POD_SPEC),
        ),
        (
            "spec.NodeName".to_owned(),
            text.find("NodeName").unwrap(),
            UnknownKind::Repeated,
        ),
    ];
    assert_eq!(unknowns(text), expected);
    assert_eq!(unknowns("spec: {NODENAME: a}"), []);
}

#[test]
fn an_unknown_field_stays_once_under_two_spellings_of_its_parent() {
    let tree = read("status: {a: 1, b: 2}\nSTATUS: {a: 3}\nstatuS: {c: 4}").unwrap();
    let mut said = Unknowns::default();
    let object = decode(tree.root(), &core_v1::POD, Mode::User, &mut said).unwrap();
    let status = object.object(core_v1::pod::STATUS).unwrap();
    // In the order of the keys' bytes `STATUS` comes first: of equal keys the last wins.
    let kept = status.unknown.iter();
    let kept: Vec<_> = kept
        .map(|(key, tree)| match tree.root().value() {
            Value::Int(value) => (&**key, value),
            _ => (&**key, 0),
        })
        .collect();
    assert_eq!(kept, [("c", 4), ("a", 1), ("b", 2)]);
}
