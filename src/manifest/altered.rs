//! Strings that are printed as other ones.
//!
//! Purpose: naming those of a document when the emitter says that there was one.
//! Boundary: looks for them in what was read; what becomes of them, `goyaml::emit` knows.
//! Source of the rules: `sigs.k8s.io/yaml` 1.6.0 reads its own JSON as YAML, where NEL is a line
//! break.

use goyaml::tree::{NodeRef, Value};

use super::place::Place;
use crate::report::{Code, Diagnostic};

/// What YAML takes for a line break and JSON does not escape.
const NEXT_LINE: char = '\u{85}';

/// A warning for each string below a node that holds a NEL. If there is none, a template has
/// brought it, and the warning is about the node.
pub fn warnings(node: NodeRef<'_, '_>, place: Place<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    // No recursion: a document may nest 10,000 deep.
    let mut open = vec![(node, String::new())];
    while let Some((node, path)) = open.pop() {
        match node.value() {
            Value::Str(text) if text.contains(NEXT_LINE) => found.push((node, path)),
            Value::Map(map) => open.extend(map.iter().map(|entry| {
                let dot = if path.is_empty() { "" } else { "." };
                (entry.value, format!("{path}{dot}{}", entry.key))
            })),
            Value::Seq(seq) => {
                let items = seq.iter().enumerate();
                open.extend(items.map(|(index, item)| (item, format!("{path}[{index}]"))));
            }
            _ => {}
        }
    }
    if found.is_empty() {
        found.push((node, String::new()));
    }
    found.sort_by_key(|(node, _)| node.offset());
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
