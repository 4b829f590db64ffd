//! What the way through JSON leaves of an object. Go's answers for known fields are among the
//! tables of the merge, whose originals all go that way.

use super::super::core_v1;
use super::super::decode::{Mode, Unknowns, decode};
use super::super::object::Object;
use super::super::value::Value;
use super::normalize;
use goyaml::read::read;

fn taken<'a>(tree: &goyaml::Tree<'a>) -> Object<'a> {
    let mut unknowns = Unknowns::default();
    let mut pod = decode(tree.root(), &core_v1::POD, Mode::User, &mut unknowns).unwrap();
    normalize(&mut pod).unwrap();
    pod
}

#[test]
fn empties_go_where_go_drops_them() {
    let tree = read("metadata: {labels: {}, finalizers: []}\nspec: {volumes: [], containers: []}");
    let tree = tree.unwrap();
    let pod = taken(&tree);
    let part = |name| pod.object(pod.ty.json_field(name).unwrap()).unwrap();
    assert_eq!(part("metadata").fields().len(), 0);
    let spec = part("spec");
    let (id, value) = spec.fields().next().unwrap();
    assert_eq!(spec.fields().len(), 1);
    assert_eq!(spec.ty.field(id).unwrap().json_name, "containers");
    assert!(matches!(value, Value::List(list) if list.items.is_empty()));
}

#[test]
fn unknown_fields_stay() {
    let tree = read("spec: {zoo: {}}\nbar: []").unwrap();
    let pod = taken(&tree);
    assert_eq!(pod.unknown.len(), 1);
    let spec = pod.object(pod.ty.json_field("spec").unwrap()).unwrap();
    assert_eq!(spec.unknown.len(), 1);
}

#[test]
fn what_is_too_large_after_rounding_is_an_error_with_a_place() {
    let text = "spec: {activeDeadlineSeconds: 9223372036854775807}";
    let tree = read(text).unwrap();
    let mut unknowns = Unknowns::default();
    let mut pod = decode(tree.root(), &core_v1::POD, Mode::User, &mut unknowns).unwrap();
    let error = normalize(&mut pod).unwrap_err();
    assert_eq!(error.path, "spec.activeDeadlineSeconds");
}

/// What istioctl prints of raw JSON in a pod that it injects.
#[test]
fn integers_in_raw_json_are_rounded() {
    let text = "metadata: {managedFields: [{fieldsV1: {a: 9007199254740993, b: [512225129534173528, \
                -298023731585052563], c: 18446744073709551615, d: 9007199254740992}}]}";
    let tree = read(text).unwrap();
    let pod = taken(&tree);
    let mut out = String::new();
    let mut emitter = goyaml::emit::Emitter::new(&mut out);
    crate::schema::encode_yaml::encode_yaml(&pod, &mut emitter).unwrap();
    emitter.finish();
    let fields = "      a: 9007199254740992
      b:
      - 512225129534173500
      - -298023731585052540
      c: 1.8446744073709552e+19
      d: 9007199254740992
";
    assert!(out.contains(fields), "{out}");
}
