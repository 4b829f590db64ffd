//! Strings that are printed as other ones.
//!
//! Purpose: naming those of a document when the emitter says that there was one.
//! Boundary: looks for them in what was read; what becomes of them, `goyaml::emit` knows.
//! Source of the rules: `sigs.k8s.io/yaml` 1.6.0 reads its own JSON as YAML, where NEL is a line
//! break.

use std::collections::HashSet;

use goyaml::tree::{NodeRef, Value};

use super::many;
use super::place::Place;
use crate::report::{Code, Diagnostic};
use crate::schema::decode::push_key;

/// What YAML takes for a line break and JSON does not escape.
const NEXT_LINE: char = '\u{85}';

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

/// A warning for each string below a node that holds a NEL, one where aliases repeat it; of the
/// many, a warning that counts them. If there is none, a template has brought it, and the warning
/// is about the node.
pub fn warnings(node: NodeRef<'_, '_>, place: Place<'_>) -> Vec<Diagnostic> {
    let (visits, mut found) = find(node);
    found.sort_by_key(|at| visits.get(*at).map(|visit| visit.node.offset()));
    if found.is_empty() {
        // The node itself is the first that was visited.
        found.push(0);
    }
    let warning = |at: usize| {
        let offset = visits.get(at).map(|visit| visit.node.offset());
        let path = path_of(&visits, at);
        let message = "the character U+0085 (next line) in it is printed as a space or line break, \
                       as YAML reads it";
        let diagnostic = place
            .diagnostic(Code::AlteredText, offset, message)
            .help("write a space or a line break in its place");
        match path.is_empty() {
            true => diagnostic,
            false => diagnostic.path(path),
        }
    };
    let more = |more| {
        let message = format!("{more} more strings hold the character U+0085 (next line)");
        place.diagnostic(Code::AlteredText, Some(node.offset()), message)
    };
    many::told(found.into_iter(), warning, more)
}

/// All that was visited, and which of it are such strings.
fn find<'t, 'a>(root: NodeRef<'t, 'a>) -> (Vec<Visit<'t, 'a>>, Vec<usize>) {
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
        let at = next;
        next += 1;
        let mut visit = |node: NodeRef<'t, 'a>, step| {
            if seen.insert(node.id()) {
                let parent = at;
                visits.push(Visit { node, parent, step });
            }
        };
        match node.value() {
            Value::Str(text) if text.contains(NEXT_LINE) => found.push(at),
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
    (visits, found)
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
