//! Lines and columns for what is said about a document.
//!
//! Purpose: from a byte offset, or from a path in the object, to the place in the file.
//! Boundary: looks things up; what is said is not decided here.

use goyaml::tree::{NodeRef, Value, line_column};

use crate::report::{Code, Diagnostic, Origin};

/// A document's text and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Place<'t> {
    /// The text.
    pub text: &'t str,
    /// The number of its first line in the file.
    pub first_line: usize,
    /// The file and the document's number.
    pub origin: &'t Origin,
}

impl Place<'_> {
    /// The origin of what stands at a byte offset; of the document as a whole if none is known.
    pub fn at(&self, offset: Option<usize>) -> Origin {
        let mut origin = self.origin.clone();
        match offset {
            Some(offset) => {
                let (line, column) = line_column(self.text, offset.min(self.text.len()));
                origin.line = Some(self.first_line + line - 1);
                origin.column = Some(column);
            }
            None => origin.line = Some(self.first_line),
        }
        origin
    }

    /// A diagnostic about that place.
    pub fn diagnostic(
        &self,
        code: Code,
        offset: Option<usize>,
        message: impl Into<String>,
    ) -> Diagnostic {
        Diagnostic::new(code, message).at(&self.at(offset))
    }
}

/// The offset of what a path leads to, or of the last part of it that is there.
///
/// A path is names with dots between them; `[3]` picks an item, `[name]` the item of that name or
/// the entry of that key, which may stand in quotes as Rust writes them.
pub fn locate(root: NodeRef<'_, '_>, path: &str) -> usize {
    let mut node = root;
    let mut offset = root.offset();
    for part in parts(path) {
        let next = match (node.value(), part) {
            (Value::Map(entries), Part::Quoted(key)) => entries
                .iter()
                .find(|e| format!("{:?}", e.key.as_ref()) == key)
                .map(|e| (e.key_offset, e.value)),
            (Value::Map(entries), Part::Name(name) | Part::Key(name)) => entries
                .iter()
                .find(|e| e.key.as_ref() == name)
                .or_else(|| entries.iter().find(|e| e.key.eq_ignore_ascii_case(name)))
                .map(|e| (e.key_offset, e.value)),
            (Value::Seq(items), Part::Key(key)) => key
                .parse()
                .ok()
                .and_then(|index| items.get(index))
                .or_else(|| {
                    items
                        .iter()
                        .find(|i| i.get("name").and_then(NodeRef::as_str) == Some(key))
                })
                .map(|item| (item.offset(), item)),
            _ => None,
        };
        let Some((at, value)) = next else { break };
        (offset, node) = (at, value);
    }
    // Something that was wrong about a value is shown there, not at its key.
    match node.value() {
        Value::Map(_) | Value::Seq(_) | Value::Null => offset,
        _ => node.offset(),
    }
}

/// A step of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part<'p> {
    Name(&'p str),
    Key(&'p str),
    /// A key with its quotes.
    Quoted(&'p str),
}

fn parts(path: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = path;
    std::iter::from_fn(move || {
        rest = rest.strip_prefix('.').unwrap_or(rest);
        if let Some(inner) = rest.strip_prefix('[') {
            if inner.starts_with('"')
                && let Some(end) = inner.find("\"]")
            {
                rest = &inner[end + 2..];
                return Some(Part::Quoted(&inner[..=end]));
            }
            let (key, after) = inner.split_once(']')?;
            rest = after;
            return Some(Part::Key(key));
        }
        let end = rest.find(['.', '[']).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        rest = after;
        (!name.is_empty()).then_some(Part::Name(name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\
metadata:
  annotations:
    a.b/c: x
spec:
  containers:
  - name: app
    image: i
  - name: other
    env:
    - name: A
";

    #[test]
    fn paths_lead_to_lines() {
        let tree = goyaml::read::read(TEXT).unwrap();
        for (path, want) in [
            ("metadata.annotations[a.b/c]", (3, 12)),
            ("spec.containers[1].name", (8, 11)),
            ("spec.containers[other].env[A]", (10, 7)),
            ("spec.containers[other].env[B].value", (9, 5)),
            ("metadata.annotations[\"a.b/c\"]", (3, 12)),
            ("metadata.annotations[\"a b\"]", (2, 3)),
            ("Spec.missing.more", (4, 1)),
            ("", (1, 1)),
        ] {
            assert_eq!(line_column(TEXT, locate(tree.root(), path)), want, "{path}");
        }
    }

    #[test]
    fn lines_count_from_the_files_first() {
        let origin = Origin {
            file: Some("f".into()),
            ..Origin::default()
        };
        let place = Place {
            text: TEXT,
            first_line: 10,
            origin: &origin,
        };
        let at = place.at(Some(TEXT.find("image").unwrap()));
        assert_eq!((at.line, at.column), (Some(16), Some(5)));
        assert_eq!(place.at(None).line, Some(10));
    }
}
