//! The vectors of messages have every field of every message in every form that it can take.
//!
//! What a row covers is read from the row itself: its text and its answer.

#![allow(clippy::unwrap_used)] // Vectors that cannot be read fail the test.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use against_go::{Row, message_types};
use goyaml::tree::{NodeRef, Value as Node};
use kube_inject::mesh::types::{Field, MessageType, Shape, Type, WellKnown};

/// Fields that the Go module does not have yet; see `tools/vectors/README.md`.
const NEWER: &[(&str, &str)] = &[("istio.operator.v1alpha1.PilotTaintControllerConfig", "name")];

/// What the rows show of a field.
type Marks = BTreeSet<String>;

/// By message and index of the field.
type Coverage = BTreeMap<(&'static str, usize), Marks>;

#[test]
fn every_field_of_every_message_in_every_form() {
    let plain = |ty: &&&MessageType| ty.well_known == WellKnown::None;
    let messages: Vec<_> = message_types().values().filter(plain).collect();
    let covered = coverage();
    let (mut fields, mut forms, mut missing) = (0, 0, Vec::new());
    for ty in &messages {
        for (index, field) in ty.fields.iter().enumerate() {
            if NEWER.contains(&(ty.name, field.name)) {
                continue;
            }
            fields += 1;
            let marks = covered.get(&(ty.name, index));
            for form in required(ty, field) {
                forms += 1;
                if !marks.is_some_and(|marks| marks.contains(&form)) {
                    missing.push(format!("{}.{}: {form}", ty.name, field.name));
                }
            }
        }
    }
    let shown = forms - missing.len();
    println!(
        "vectors, protobuf: {} messages, {fields} fields, {shown} of {forms} forms",
        messages.len()
    );
    assert!(fields > 600, "{fields}");
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// What rows have to show of a field.
fn required(ty: &MessageType, field: &Field) -> Marks {
    let mut forms: Marks = ["JSON name", "null", "twice", "beside an unknown field"]
        .map(str::to_owned)
        .into();
    if field.name != field.json_name {
        forms.extend(["original name", "both names"].map(str::to_owned));
    }
    if field.shape != Shape::One {
        forms.extend(["empty", "one", "several"].map(str::to_owned));
    }
    let free = matches!(field.ty, Type::Message(ty) if ty.well_known == WellKnown::Value);
    if !free || field.shape != Shape::One {
        forms.insert("refused".to_owned());
    }
    match field.ty {
        Type::Int32 | Type::Int64 | Type::Uint32 | Type::Uint64 | Type::Double => {
            forms.extend(["quoted number", "quoted number refused"].map(str::to_owned));
        }
        Type::Enum(ty) => {
            for (name, number) in ty.values {
                forms.extend([format!("name {name}"), format!("number {number}")]);
            }
            forms.extend(["number of no value", "name of no value"].map(str::to_owned));
        }
        _ => {}
    }
    let others = ty.fields.iter().filter(|other| {
        let oneof = |field: &Field| field.member.map(|member| member.oneof);
        oneof(field).is_some() && oneof(other) == oneof(field) && other.name != field.name
    });
    forms.extend(others.map(|other| format!("after {}", other.name)));
    forms
}

fn coverage() -> Coverage {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/vectors/protobuf");
    let mut covered = Coverage::new();
    for file in fs::read_dir(folder).unwrap() {
        for line in fs::read_to_string(file.unwrap().path()).unwrap().lines() {
            mark(&serde_json::from_str(line).unwrap(), &mut covered);
        }
    }
    covered
}

/// Adds what one row shows.
fn mark(row: &Row, covered: &mut Coverage) {
    let ty = message_types()[row.case["message"].as_str().unwrap()];
    let text = row.case["text"].as_str().unwrap();
    let Ok(tree) = goyaml::read::read(text) else {
        return;
    };
    let Node::Map(entries) = tree.root().value() else {
        return;
    };
    let keys: Vec<&str> = entries.into_iter().map(|entry| &**entry.key).collect();
    let written = row.answer["json"].as_str();
    for key in &keys {
        let Some(index) = ty.json_field(key) else {
            continue;
        };
        let field = &ty.fields[index];
        let node = tree.root().get(key).unwrap();
        let marks = covered.entry((ty.name, index)).or_default();
        let mut add = |form: &str| marks.insert(form.to_owned());
        let name = format!("\"{}\":", field.json_name);
        if written.is_some_and(|json| json.contains(&name)) {
            let original = *key != field.json_name;
            add(if original {
                "original name"
            } else {
                "JSON name"
            });
        }
        if written.is_some() && row.answer["unknown"].is_string() {
            add("beside an unknown field");
        }
        if keys.contains(&field.json_name) && keys.contains(&field.name) && keys.len() > 1 {
            add("both names");
        }
        let lines = text
            .lines()
            .filter(|line| line.starts_with(&format!("{key}: ")));
        if lines.count() > 1 {
            add("twice");
        }
        for before in keys.iter().take_while(|other| *other != key) {
            if let Some(before) = ty.json_field(before).filter(|before| *before != index) {
                add(&format!("after {}", ty.fields[before].name));
            }
        }
        if keys.len() == 1 {
            mark_value(field, node, written.is_some(), &mut add);
        }
    }
}

/// Adds what the value of a field that stands alone shows.
fn mark_value(
    field: &Field,
    node: NodeRef<'_, '_>,
    accepted: bool,
    add: &mut impl FnMut(&str) -> bool,
) {
    if !accepted {
        add("refused");
    }
    let items: Vec<NodeRef<'_, '_>> = match (field.shape, node.value()) {
        (_, Node::Null) => {
            add("null");
            return;
        }
        (Shape::Many, Node::Seq(items)) => items.iter().collect(),
        (Shape::Map, Node::Map(entries)) => entries.into_iter().map(|entry| entry.value).collect(),
        (Shape::One, _) => vec![node],
        _ => return,
    };
    if field.shape != Shape::One && accepted {
        add(["empty", "one", "several"][items.len().min(2)]);
    }
    for item in items {
        match (field.ty, item.value()) {
            (Type::Enum(ty), Node::Str(name)) => match ty.number(name) {
                Some(_) => add(&format!("name {name}")),
                None => add("name of no value"),
            },
            (Type::Enum(ty), Node::Int(number)) => {
                match i32::try_from(number).ok().and_then(|n| ty.value_name(n)) {
                    Some(_) => add(&format!("number {number}")),
                    None => add("number of no value"),
                }
            }
            (Type::Str | Type::Bool | Type::Message(_), _) => false,
            (_, Node::Str(_)) if accepted => add("quoted number"),
            (_, Node::Str(_)) => add("quoted number refused"),
            _ => false,
        };
    }
}
