//! The vectors of mesh and proxy configuration have every field laid over a base: one that says
//! nothing of it, and one that sets it.

#![allow(clippy::unwrap_used)] // Vectors that cannot be read fail the test.

use std::fs;
use std::path::Path;

use against_go::{Row, message_types};
use goyaml::tree::Tree;
use kube_inject::mesh::types::Field;

/// A row whose texts can be read.
struct Read {
    row: Row,
    text: Tree<'static>,
    mesh: Tree<'static>,
}

/// The rows of a file of vectors.
fn rows(file: &str) -> Vec<Read> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/vectors");
    let lines = fs::read_to_string(folder.join(file)).unwrap();
    let read = |line| {
        let row: Row = serde_json::from_str(line).unwrap();
        let tree = |key: &str| {
            let text = row.case[key].as_str().unwrap_or_default();
            goyaml::read::read(text).ok().map(Tree::into_owned)
        };
        let (text, mesh) = (tree("text")?, tree("mesh")?);
        Some(Read { row, text, mesh })
    };
    lines.lines().filter_map(read).collect()
}

/// Every field of a message for which no row is accepted and none is refused, by what `sets` says
/// of a row and a field.
fn uncovered(message: &str, rows: &[Read], sets: impl Fn(&Read, &Field) -> bool) -> Vec<String> {
    let fields = message_types()[message].fields;
    let mut missing = Vec::new();
    for field in fields {
        let of_field: Vec<_> = rows.iter().filter(|row| sets(row, field)).collect();
        let accepted = of_field
            .iter()
            .filter(|row| row.row.answer["changes"].is_array());
        let (accepted, all) = (accepted.count(), of_field.len());
        if accepted < 2 || accepted == all {
            missing.push(format!("{message}.{}: {accepted} of {all}", field.name));
        }
    }
    println!(
        "vectors, {message}: {} of {} fields laid over others",
        fields.len() - missing.len(),
        fields.len()
    );
    missing
}

#[test]
fn every_field_is_laid_over_a_base() {
    let mesh = rows("mesh-config/fields.jsonl");
    let (alone, merged) = (
        rows("proxy-config/fields.jsonl"),
        rows("proxy-config/merged.jsonl"),
    );
    let named = |row: &Read, field: &Field| row.text.root().get(field.json_name).is_some();
    let in_both = |row: &Read, field: &Field| {
        let below = row.mesh.root().get("defaultConfig");
        named(row, field) && below.is_some_and(|below| below.get(field.json_name).is_some())
    };
    let proxy = "istio.mesh.v1alpha1.ProxyConfig";
    let mut missing = uncovered("istio.mesh.v1alpha1.MeshConfig", &mesh, named);
    missing.extend(uncovered(proxy, &alone, named));
    missing.extend(uncovered(proxy, &merged, in_both));
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
