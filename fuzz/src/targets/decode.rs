//! Typed decode: what is decoded, encoded and decoded again stays the same.

use crate::choices::Choices;
use crate::made::object::{Form, object};
use crate::text_of;
use goyaml::Tree;
use goyaml::emit::Emitter;
use goyaml::read::read;
use kube_inject::schema::decode::{Mode, Unknowns, decode};
use kube_inject::schema::encode_json::encode_json;
use kube_inject::schema::encode_tree::encode_tree;
use kube_inject::schema::encode_yaml::encode_yaml;
use kube_inject::schema::generated::{apps_v1, batch_v1, core_v1, openshift_apps_v1};
use kube_inject::schema::normalize::normalize;
use kube_inject::schema::object::Object;
use kube_inject::schema::types::StructType;

/// The types that are decoded: the ones that hold a pod each in their way.
pub(super) const TYPES: [&StructType; 6] = [
    &core_v1::POD,
    &apps_v1::DEPLOYMENT,
    &apps_v1::STATEFUL_SET,
    &batch_v1::CRON_JOB,
    &openshift_apps_v1::DEPLOYMENT_CONFIG,
    &core_v1::LIST,
];

/// Decodes a text as each of the types.
pub fn check(bytes: &[u8]) {
    let text = text_of(bytes, make);
    let Ok(text) = std::str::from_utf8(&text) else {
        return;
    };
    let Ok(tree) = read(text) else {
        return;
    };
    for ty in TYPES {
        for mode in [Mode::User, Mode::Json, Mode::JsonFloat] {
            check_type(&tree, ty, mode);
        }
    }
}

fn make(choices: &mut Choices<'_>) -> String {
    let ty = choices.one_of(&TYPES);
    object(ty, Form::Object, choices)
}

fn check_type(tree: &Tree<'_>, ty: &'static StructType, mode: Mode) {
    let mut said = Unknowns::default();
    let Ok(mut decoded) = decode(tree.root(), ty, mode, &mut said) else {
        return;
    };
    assert_stable(&decoded);
    // Go's way through JSON changes an object once.
    if normalize(&mut decoded).is_ok() {
        let once = json(&decoded);
        assert!(normalize(&mut decoded).is_ok(), "normalizing again fails");
        assert_eq!(json(&decoded), once, "normalizing again differs");
        assert_stable(&decoded);
    }
}

/// What is printed of an object reads as an object that prints the same.
pub(super) fn assert_stable(object: &Object<'_>) {
    let tree = encode_tree(object);
    match decode(tree.root(), object.ty, Mode::Json, &mut Unknowns::default()) {
        Ok(again) => assert_eq!(json(&again), json(object), "by way of a tree"),
        Err(error) => panic!("what was encoded does not decode: {error}"),
    }
    let Some(printed) = yaml(object) else {
        return;
    };
    let Ok(tree) = read(&printed) else {
        panic!("what was printed does not read:\n{printed}");
    };
    match decode(tree.root(), object.ty, Mode::User, &mut Unknowns::default()) {
        Ok(again) => assert_eq!(yaml(&again).as_deref(), Some(&*printed)),
        Err(error) => panic!("what was printed does not decode: {error}\n{printed}"),
    }
}

fn json(object: &Object<'_>) -> String {
    let mut out = String::new();
    encode_json(object, &mut out);
    out
}

/// The object as YAML; nothing if a text in it cannot be printed.
pub(super) fn yaml(object: &Object<'_>) -> Option<String> {
    let mut out = String::new();
    let mut emitter = Emitter::new(&mut out);
    encode_yaml(object, &mut emitter).ok()?;
    emitter.finish();
    Some(out)
}
