//! Strings that are printed as other ones.
//!
//! Purpose: naming those of a document when the emitter says that there was one.
//! Boundary: looks for them in what was read; what becomes of them, `goyaml::emit` knows.
//! Source of the rules: `sigs.k8s.io/yaml` 1.6.0 reads its own JSON as YAML, where NEL is a line
//! break.

use std::collections::HashSet;

use goyaml::tree::{NodeRef, Value};

use super::place::Place;
use crate::report::{Code, Diagnostic};
use crate::schema::decode::push_key;

/// What YAML takes for a line break and JSON does not escape.
const NEXT_LINE: char = '\u{85}';

/// How many strings of a document are named at most.
const MANY: usize = 1000;

/// A node on the way to a string.
struct Visit<'t, 'a> {
    node: NodeRef<'t, 'a>,
    /// The one that holds it, by its number, and where in it; none holds the first.
    parent: usize,
    step: Step<'t>,
}

enum Step<'t> {
    Root,
    Key(&'t str),
    Index(usize),
}

/// A warning for each string below a node that holds a NEL, one where aliases repeat it. If there
/// is none, a template has brought it, and the warning is about the node.
pub fn warnings(node: NodeRef<'_, '_>, place: Place<'_>) -> Vec<Diagnostic> {
    let mut found = find(node);
    found.sort_by_key(|(node, _)| node.offset());
    if found.is_empty() {
        found.push((node, String::new()));
    }
    let warning = |(node, path): (NodeRef<'_, '_>, String)| {
        let message = "the character U+0085 (next line) in it is printed as a space or line break, \
                       as YAML reads it";
        let diagnostic = place
            .diagnostic(Code::AlteredText, Some(node.offset()), message)
            .help("write a space or a line break in its place");
        match path.is_empty() {
            true => diagnostic,
            false => diagnostic.path(path),
        }
    };
    found.into_iter().map(warning).collect()
}

/// The strings with their paths, which are written down for them alone.
fn find<'t, 'a>(root: NodeRef<'t, 'a>) -> Vec<(NodeRef<'t, 'a>, String)> {
    let mut found = Vec::new();
    let mut seen = HashSet::from([root.id()]);
    let mut visits = vec![Visit {
        node: root,
        parent: 0,
        step: Step::Root,
    }];
    // No recursion: a document may nest 10,000 deep.
    let mut next = 0;
    while let Some(node) = visits.get(next).map(|visit| visit.node) {
        let parent = next;
        next += 1;
        let mut visit = |node: NodeRef<'t, 'a>, step| {
            if seen.insert(node.id()) {
                visits.push(Visit { node, parent, step });
            }
        };
        match node.value() {
            Value::Str(text) if text.contains(NEXT_LINE) => {
                found.push((node, path_of(&visits, parent)));
                if found.len() == MANY {
                    break;
                }
            }
            Value::Map(map) => map
                .iter()
                .for_each(|entry| visit(entry.value, Step::Key(entry.key))),
            Value::Seq(seq) => seq
                .iter()
                .enumerate()
                .for_each(|(index, item)| visit(item, Step::Index(index))),
            _ => {}
        }
    }
    found
}

/// `spec.template.spec.containers[0].args[1]`
fn path_of(visits: &[Visit<'_, '_>], mut at: usize) -> String {
    let mut steps = Vec::new();
    while let Some(visit) = visits.get(at) {
        match visit.step {
            Step::Root => break,
            Step::Key(_) | Step::Index(_) => steps.push(&visit.step),
        }
        at = visit.parent;
    }
    let mut path = String::new();
    for step in steps.into_iter().rev() {
        match step {
            Step::Root => {}
            Step::Key(key) => push_key(&mut path, key),
            Step::Index(index) => path.push_str(&format!("[{index}]")),
        }
    }
    path
}
