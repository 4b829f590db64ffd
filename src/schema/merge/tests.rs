//! Patches against Go's answers.

#[rustfmt::skip]
mod directives;
#[rustfmt::skip]
mod lists;
#[rustfmt::skip]
mod plain;

use super::super::core_v1;
use super::super::decode::{Mode, Unknown, Unknowns, decode};
use super::super::encode_json::encode_json;
use super::super::encode_yaml::encode_yaml;
use super::super::normalize::normalize;
use super::super::object::Object;
use super::{MergeError, merge_object, strategic_merge};
use goyaml::emit::Emitter;
use goyaml::read::read;

type Case = (
    &'static str,
    &'static str,
    Result<&'static str, &'static str>,
);

fn pod<'a>(tree: &goyaml::Tree<'a>) -> Object<'a> {
    decode(
        tree.root(),
        &core_v1::POD,
        Mode::User,
        &mut Unknowns::default(),
    )
    .unwrap()
}

fn json(object: &Object<'_>) -> String {
    let mut out = String::new();
    encode_json(object, &mut out);
    out
}

fn merged(original: &str, patch: &str) -> Result<String, MergeError> {
    let (original, patch) = (read(original).unwrap(), read(patch).unwrap());
    let mut target = pod(&original);
    normalize(&mut target)?;
    strategic_merge(&mut target, patch.root())?;
    Ok(json(&target))
}

fn overlaid(original: &str, overlay: &str) -> Result<String, MergeError> {
    let (original, overlay) = (read(original).unwrap(), read(overlay).unwrap());
    let mut target = pod(&original);
    merge_object(&mut target, &pod(&overlay))?;
    Ok(json(&target))
}

fn check(cases: &[Case], merge: impl Fn(&str, &str) -> Result<String, MergeError>) {
    for (original, patch, expected) in cases {
        let got = merge(original, patch).map_err(|error| error.to_string());
        let got = got.as_deref().map_err(String::as_str);
        assert_eq!(got, *expected, "{original}\n{patch}");
    }
}

#[test]
fn structs_maps_and_scalars() {
    check(plain::PLAIN, merged);
}

#[test]
fn overlays() {
    check(plain::OVERLAYS, overlaid);
}

#[test]
fn lists() {
    check(lists::LISTS, merged);
}

#[test]
fn directives() {
    check(directives::DIRECTIVES, merged);
}

#[test]
fn element_order() {
    check(directives::ELEMENT_ORDER, merged);
}

#[test]
fn errors_have_a_place() {
    let patch = "spec:\n  containers:\n  - image: x\n";
    let error = merged("spec: {containers: [{name: a}]}", patch).unwrap_err();
    let MergeError::Patch { path, offset, .. } = error else {
        panic!("{error}");
    };
    assert_eq!(
        (&*path, offset),
        ("spec.containers", patch.find("image").unwrap())
    );

    let patch = "spec: {containers: [{name: a, stdin: x}]}";
    let error = merged("spec: {containers: [{name: b}, {name: a}]}", patch).unwrap_err();
    let MergeError::Result(error) = error else {
        panic!("{error}");
    };
    assert_eq!(error.path, "spec.containers[1].stdin");
    assert_eq!(error.offset, patch.find('x').unwrap());
}

/// The object's own stay; those of the patch are left out and told of, each once, null or not.
/// A pod with a patch merged into it, as it is printed, and what the pod's type does not know.
fn printed<'a>(original: &goyaml::Tree<'a>, patch: &goyaml::Tree<'a>) -> (String, Vec<Unknown>) {
    let mut target = pod(original);
    let unknown = strategic_merge(&mut target, patch.root()).unwrap();
    let mut out = String::new();
    let mut emitter = Emitter::new(&mut out);
    encode_yaml(&target, &mut emitter).unwrap();
    emitter.finish();
    (out, unknown)
}

#[test]
fn unknown_fields_of_object_and_patch() {
    let original = read("foo: {a: b}\nspec: {bar: 1, containers: [{name: a, zoo: x}]}").unwrap();
    let patch = "foo: {c: null, d: e}\nspec: {bar: null, new: [{$patch: delete}, q], \
                 containers: [{name: a, zoo: z, Stdin: true}, \
                 {name: b, $retainKeys: [name], zoo: w, stdin: true, STDIN: false}], \
                 volumes: [{name: v, emptyDirr: {}}]}";
    let patch = read(patch).unwrap();
    let (out, unknown) = printed(&original, &patch);
    let expected = "foo:
  a: b
metadata: {}
spec:
  bar: 1
  containers:
  - name: a
    resources: {}
    stdin: true
    zoo: x
  - name: b
    resources: {}
    stdin: true
  volumes:
  - name: v
status: {}
";
    assert_eq!(out, expected);
    let paths: Vec<_> = unknown.iter().map(|unknown| &*unknown.path).collect();
    assert_eq!(
        paths,
        [
            "foo",
            "spec.bar",
            "spec.new",
            "spec.containers[0].zoo",
            "spec.containers[1].zoo",
            "spec.volumes[0].emptyDirr"
        ]
    );
}

#[test]
fn unknown_fields_of_an_overlay_are_no_part_of_it() {
    let (original, overlay) = (
        read("spec: {containers: [{name: a, zoo: x, env: [{name: E, value: v}]}]}").unwrap(),
        read("spec: {containers: [{name: a, zoo: w, env: [{name: E, $patch: delete}]}]}").unwrap(),
    );
    let mut target = pod(&original);
    merge_object(&mut target, &pod(&overlay)).unwrap();
    let text = format!("{target:?}");
    assert!(
        text.contains("\"x\"") && text.contains("\"v\"") && !text.contains("\"w\""),
        "{text}"
    );
}

#[test]
fn unknown_fields_stay_where_a_patch_has_something_twice() {
    let original = "zoo: a
spec:
  containers:
  - {name: a, foo: b, env: [{name: E, bar: c}, {name: F, baz: d}], securityContext: {qux: e}}
";
    let patch = "Metadata: {name: m}
spec:
  containers:
  - {name: a, new: f, env: [{name: G}, {name: F, value: v}]}
  - {name: a, securityContext: {privileged: true}}
";
    let (original, patch) = (read(original).unwrap(), read(patch).unwrap());
    let (out, unknown) = printed(&original, &patch);
    let expected = "metadata:
  name: m
spec:
  containers:
  - env:
    - name: G
    - bar: c
      name: E
    - baz: d
      name: F
      value: v
    foo: b
    name: a
    resources: {}
    securityContext:
      privileged: true
      qux: e
status: {}
zoo: a
";
    assert_eq!(out, expected);
    let paths: Vec<_> = unknown.iter().map(|unknown| &*unknown.path).collect();
    assert_eq!(paths, ["spec.containers[0].new"]);
}

#[test]
fn an_element_may_be_there_many_times() {
    let items = "{name: b, env: [{name: x}]}, ".repeat(20_000);
    let patch = format!("spec: {{containers: [{items}]}}");
    let json = merged("spec: {containers: [{name: a}]}", &patch).unwrap();
    assert!(
        json.contains(r#"[{"name":"b","env":[{"name":"x"}],"resources":{}},{"name":"a""#),
        "{json}"
    );
}
