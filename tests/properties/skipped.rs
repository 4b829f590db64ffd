//! A workload that is skipped comes out as the object it was.

use crate::generators::workloads::workloads;
use crate::generators::{Style, Verdict, Workload};
use crate::run::{piece, said};
use anytree::{Node, config};
use goyaml::emit::Emitter;
use kube_inject::report::Outcome;
use kube_inject::schema::types::{Omit, StructType, Type};
use proptest::prelude::*;

/// The manifest in Go's block style, unless Go ends it with another line break than a line feed: in
/// a file that text would get a line feed on top.
fn block(manifest: &Node) -> Option<String> {
    let mut out = String::new();
    let mut emitter = Emitter::new(&mut out);
    emitter.node(manifest.to_tree().root()).unwrap();
    emitter.finish();
    out.ends_with('\n').then_some(out)
}

/// What a text holds.
fn read(text: &str) -> Node {
    let tree = goyaml::read::read(text);
    Node::from(tree.unwrap_or_else(|e| panic!("{e}\n{text}")).root())
}

/// A value of a type without what is as good as absent in Go; `None` when it is so itself.
///
/// Zero values of what is no pointer are so, and structs that hold nothing else. An empty list or
/// map is so only where the field leaves it out.
fn pruned(node: &Node, ty: &Type, omit: Omit) -> Option<Node> {
    match (ty, node) {
        (_, Node::Null) => None,
        (Type::Pointer(to), _) => {
            let empty = || match node {
                Node::Map(_) => Node::Map(Vec::new()),
                other => other.clone(),
            };
            Some(pruned(node, to, Omit::Never).unwrap_or_else(empty))
        }
        (Type::Struct(ty), Node::Map(entries)) => {
            let kept = known(entries, ty);
            (!kept.is_empty()).then_some(Node::Map(kept))
        }
        (Type::List(ty), Node::Seq(items)) => {
            let element = |item| pruned(item, &ty.element, Omit::Never).unwrap_or(Node::Null);
            let absent = items.is_empty() && omit != Omit::Never;
            (!absent).then(|| Node::Seq(items.iter().map(element).collect()))
        }
        (Type::Map(ty), Node::Map(entries)) => {
            let value = |node| pruned(node, &ty.value, Omit::Never).unwrap_or(Node::Null);
            let entries = entries.iter().map(|(key, node)| (key.clone(), value(node)));
            let absent = entries.len() == 0 && omit != Omit::Never;
            (!absent).then(|| Node::Map(entries.collect()))
        }
        (Type::Bool, Node::Bool(false))
        | (Type::Int32 | Type::Int64 | Type::IntOrString, Node::Int(0)) => None,
        (Type::Float64, Node::Int(0)) => None,
        (Type::Float64, Node::Float(value)) if *value == 0.0 => None,
        (Type::Str | Type::NamedStr(_) | Type::Bytes, Node::Str(text)) if text.is_empty() => None,
        (Type::Quantity, Node::Str(text)) if text == "0" => None,
        (_, other) => Some(other.clone()),
    }
}

/// The entries of a struct that are not as good as absent; what its type does not know stays.
fn known(entries: &[(String, Node)], ty: &'static StructType) -> Vec<(String, Node)> {
    let kept = entries.iter().filter_map(|(key, value)| {
        let field = ty.json_field(key).and_then(|id| ty.field(id));
        let value = match field {
            Some(field) => pruned(value, &field.ty, field.omit)?,
            None => value.clone(),
        };
        Some((key.clone(), value))
    });
    kept.collect()
}

fn pruned_object(node: &Node, ty: &'static StructType) -> Node {
    pruned(node, &Type::Struct(ty), Omit::Never).unwrap_or(Node::Null)
}

/// Runs a workload that has to be skipped, and gives what is printed.
fn skip(workload: &Workload, text: &str) -> Result<String, TestCaseError> {
    let piece = piece(text, false);
    let skipped = matches!(piece.outcomes[..], [Outcome::Skipped(_)]);
    prop_assert!(
        skipped,
        "{workload:?}\n{:?}\n{}",
        piece.outcomes,
        said(&piece)
    );
    Ok(piece.output)
}

proptest! {
    #![proptest_config(config(400))]

    /// Values as Go spells them come back to the letter.
    #[test]
    fn a_skipped_workload_is_unchanged(
        workload in workloads(Style::Canonical, Verdict::skipping()),
        as_json in any::<bool>(),
    ) {
        let manifest = workload.manifest();
        let as_block = if as_json { None } else { block(&manifest) };
        let text = as_block.unwrap_or_else(|| manifest.to_json());
        let printed = skip(&workload, &text)?;
        let was = pruned_object(&manifest, workload.ty());
        let is = pruned_object(&read(&printed), workload.ty());
        prop_assert!(was.reads_as(&is), "was {was}\nis  {is}\n{printed}");
    }

    /// Whatever the spelling: what is printed is printed again as it is.
    #[test]
    fn what_is_printed_is_settled(workload in workloads(Style::Loose, Verdict::skipping())) {
        let once = skip(&workload, &workload.manifest().to_json())?;
        let body = once.strip_suffix("---\n").unwrap();
        prop_assert_eq!(skip(&workload, body)?, once);
    }
}
