//! The generators reach every field that a workload can have.

use crate::generators::Style;
use crate::generators::workloads::{drawn, kinds};
use anytree::{Node, config};
use kube_inject::schema::types::{StructType, Type};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;

/// A field, by its type's and its own name.
type Name = (&'static str, &'static str);

/// Every field below a type.
fn reachable(ty: &Type, found: &mut BTreeSet<Name>) {
    match ty {
        Type::Pointer(to) => reachable(to, found),
        Type::List(ty) => reachable(&ty.element, found),
        Type::Map(ty) => reachable(&ty.value, found),
        Type::Struct(ty) => {
            for field in ty.fields {
                if found.insert((ty.name, field.json_name)) {
                    reachable(&field.ty, found);
                }
            }
        }
        _ => {}
    }
}

/// Every field that a value of a type holds.
fn held(node: &Node, ty: &Type, found: &mut BTreeSet<Name>) {
    match (ty, node) {
        (Type::Pointer(to), node) => held(node, to, found),
        (Type::List(ty), Node::Seq(items)) => {
            items.iter().for_each(|item| held(item, &ty.element, found));
        }
        (Type::Map(ty), Node::Map(entries)) => {
            entries
                .iter()
                .for_each(|(_, value)| held(value, &ty.value, found));
        }
        (Type::Struct(ty), Node::Map(entries)) => {
            for (key, value) in entries {
                if let Some(field) = ty.json_field(key).and_then(|id| ty.field(id)) {
                    found.insert((ty.name, field.json_name));
                    held(value, &field.ty, found);
                }
            }
        }
        _ => {}
    }
}

/// As many cases as the other properties draw hold every field of every kind.
#[test]
fn every_field_is_drawn() {
    let mut runner = TestRunner::new(config(0));
    let mut all = BTreeSet::new();
    let mut found = BTreeSet::new();
    for row in kinds() {
        let ty: &'static StructType = row.ty;
        reachable(&Type::Struct(ty), &mut all);
        let strategy = drawn(row, Style::Canonical);
        for _ in 0..300 {
            let node = strategy.new_tree(&mut runner).unwrap().current();
            held(&node, &Type::Struct(ty), &mut found);
        }
    }
    let missing: Vec<_> = all.difference(&found).collect();
    assert!(all.len() > 700, "{} fields", all.len());
    assert!(missing.is_empty(), "of {} fields: {missing:?}", all.len());
}
