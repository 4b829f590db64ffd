//! The vectors of Kubernetes' types leave nothing out: counted against the schema's own tables.

#![allow(clippy::unwrap_used)] // Vectors that cannot be read fail the test.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use against_go::Row;
use kube_inject::manifest::workload::WORKLOADS;
use kube_inject::schema::core_v1::POD;
use kube_inject::schema::{Field, StructType, Type};
use serde_json::Value as Json;

/// The cases of a file, with the value that the text under a name reads as.
fn cases(file: &str, text: &str) -> Vec<(Json, Json)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/vectors");
    let rows = fs::read_to_string(path.join(file)).unwrap();
    let case = |line: &str| {
        let row: Row = serde_json::from_str(line).unwrap();
        let tree = goyaml::read::read(row.case[text].as_str()?).ok()?;
        let mut json = String::new();
        let mut writer = goyaml::json::write::JsonWriter::new(&mut json);
        writer.node(tree.root()).ok()?;
        Some((row.case, serde_json::from_str(&json).unwrap()))
    };
    rows.lines().filter_map(case).collect()
}

/// The struct that a field holds, in lists, maps or behind pointers.
fn inner(ty: &Type) -> Option<&'static StructType> {
    match ty {
        Type::Struct(ty) => Some(ty),
        Type::Pointer(to) => inner(to),
        Type::List(list) => inner(&list.element),
        Type::Map(map) => inner(&map.value),
        _ => None,
    }
}

/// Every way to a field of a type, as `spec.containers.name`.
fn ways(ty: &StructType, before: &str, each: &mut impl FnMut(String, &'static Field)) {
    for field in ty.fields {
        let way = format!("{before}.{}", field.json_name);
        each(way.clone(), field);
        if let Some(ty) = inner(&field.ty) {
            ways(ty, &way, each);
        }
    }
}

/// Notes the fields that a value of a type sets, and those that it leaves out.
fn note(
    value: &Json,
    ty: &Type,
    way: &str,
    set: &mut BTreeSet<String>,
    left_out: &mut BTreeSet<String>,
) {
    match (ty, value) {
        (Type::Pointer(to), _) => note(value, to, way, set, left_out),
        (Type::List(list), Json::Array(items)) => {
            for item in items {
                note(item, &list.element, way, set, left_out);
            }
        }
        (Type::Map(map), Json::Object(entries)) => {
            for value in entries.values() {
                note(value, &map.value, way, set, left_out);
            }
        }
        (Type::Struct(ty), Json::Object(entries)) => {
            for field in ty.fields {
                let way = format!("{way}.{}", field.json_name);
                match entries.get(field.json_name) {
                    Some(value) => {
                        note(value, &field.ty, &way, set, left_out);
                        set.insert(way);
                    }
                    None => {
                        left_out.insert(way);
                    }
                }
            }
        }
        _ => {}
    }
}

#[test]
fn every_field_of_every_workload_is_set_and_left_out() {
    let (mut set, mut left_out) = (BTreeSet::new(), BTreeSet::new());
    for (case, value) in cases("typed/fields.jsonl", "text") {
        let kind = case["kind"].as_str().unwrap();
        let row = WORKLOADS.iter().find(|row| row.kind == kind).unwrap();
        note(&value, &Type::Struct(row.ty), kind, &mut set, &mut left_out);
    }
    let mut all = BTreeSet::new();
    for row in WORKLOADS {
        ways(row.ty, row.kind, &mut |way, _| {
            all.insert(way);
        });
    }
    println!(
        "fields of {} kinds: {} of {} set, {} left out",
        WORKLOADS.len(),
        set.len(),
        all.len(),
        left_out.len()
    );
    let missing: Vec<_> = all.difference(&set).collect();
    assert!(missing.is_empty(), "never set: {missing:?}");
    let missing: Vec<_> = all.difference(&left_out).collect();
    assert!(missing.is_empty(), "never left out: {missing:?}");
}

/// What the decoder may tell a type from others by.
fn shape(ty: &Type) -> String {
    match ty {
        Type::Pointer(to) => format!("*{}", shape(to)),
        Type::List(list) => format!("[]{}", shape(&list.element)),
        Type::Map(map) => format!("map of {}", shape(&map.value)),
        Type::NamedStr(_) => "named string".to_owned(),
        Type::Struct(_) => "struct".to_owned(),
        other => other.to_string(),
    }
}

#[test]
fn every_shape_of_field_gets_every_form_of_value() {
    let mut shapes = BTreeSet::new();
    for row in WORKLOADS {
        ways(row.ty, "", &mut |_, field| {
            shapes.insert(shape(&field.ty));
        });
    }
    let mut forms: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (case, _) in cases("typed/forms.jsonl", "text") {
        let kind = case["kind"].as_str().unwrap();
        let row = WORKLOADS.iter().find(|row| row.kind == kind).unwrap();
        let text = case["text"].as_str().unwrap();
        let (shape, form) = innermost(row.ty, text);
        forms.entry(shape).or_default().insert(form);
    }
    let scalars = forms["string"].clone();
    println!(
        "{} shapes of field: {} forms of value each",
        shapes.len(),
        scalars.len()
    );
    assert!(scalars.len() > 90);
    for shape in shapes {
        let missing: Vec<_> = scalars.difference(&forms[&shape]).collect();
        assert!(missing.is_empty(), "{shape} never gets {missing:?}");
    }
}

/// The shape of the field that flow text leads to, and the text of its value.
fn innermost(ty: &'static StructType, text: &str) -> (String, String) {
    let (mut ty, mut rest, mut found) = (ty, text, None);
    loop {
        let start = rest.trim_start_matches(['{', '[']);
        let Some((name, value)) = start.split_once(": ") else {
            break;
        };
        let Some(id) = ty.json_field(name) else { break };
        let Some(field) = ty.field(id) else { break };
        found = Some((shape(&field.ty), value));
        let Some(next) = inner(&field.ty) else { break };
        (ty, rest) = (next, value);
    }
    let (shape, value) = found.unwrap();
    let open = text.len() - value.len();
    let closing = text[..open].matches('{').count() + text[..open].matches('[').count()
        - text[..open].matches('}').count()
        - text[..open].matches(']').count();
    (shape, value[..value.len() - closing].to_owned())
}

#[test]
fn every_merge_key_and_every_list_is_merged() {
    let (mut lists, mut keys) = (BTreeSet::new(), BTreeSet::new());
    ways(&POD, "", &mut |way, field| {
        if matches!(field.ty, Type::List(_)) {
            let name = way.rsplit('.').next().unwrap().to_owned();
            if let Some(key) = field.patch.key {
                keys.insert(format!("{name} by {key}"));
            }
            lists.insert(name);
        }
    });
    let (mut merged, mut by_key) = (BTreeSet::new(), BTreeSet::new());
    for (_, patch) in cases("merge/lists.jsonl", "patch") {
        merged_lists(&patch, &Type::Struct(&POD), &mut merged, &mut by_key);
    }
    println!("lists of a pod: {} of {} merged", merged.len(), lists.len());
    println!("merge keys: {} of {} used", by_key.len(), keys.len());
    assert_eq!(lists, merged);
    assert_eq!(keys, by_key);
}

fn merged_lists(
    patch: &Json,
    ty: &Type,
    merged: &mut BTreeSet<String>,
    by_key: &mut BTreeSet<String>,
) {
    match (ty, patch) {
        (Type::Pointer(to), _) => merged_lists(patch, to, merged, by_key),
        (Type::List(list), Json::Array(items)) => {
            for item in items {
                merged_lists(item, &list.element, merged, by_key);
            }
        }
        (Type::Map(map), Json::Object(entries)) => {
            for value in entries.values() {
                merged_lists(value, &map.value, merged, by_key);
            }
        }
        (Type::Struct(ty), Json::Object(entries)) => {
            for field in ty.fields {
                let Some(value) = entries.get(field.json_name) else {
                    continue;
                };
                if let (Type::List(_), Json::Array(items)) = (&field.ty, value) {
                    merged.insert(field.json_name.to_owned());
                    let key = field.patch.key;
                    let used = |key| items.iter().any(|item| !item[key].is_null());
                    if let Some(key) = key.filter(|key| used(*key)) {
                        by_key.insert(format!("{} by {key}", field.json_name));
                    }
                }
                merged_lists(value, &field.ty, merged, by_key);
            }
        }
        _ => {}
    }
}
