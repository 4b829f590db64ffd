//! Lines and columns for what is said about a document.
//!
//! Purpose: from a byte offset, or from a path in the object, to the place in the file.
//! Boundary: looks things up; what is said is not decided here.

use std::sync::OnceLock;

use goyaml::tree::{NodeRef, Value, line_column};

use crate::report::{Code, Diagnostic, Origin};

/// A document's text and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Place<'t> {
    /// The text.
    pub text: &'t str,
    /// Where its lines are.
    pub lines: &'t Lines,
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
                let (line, column) = self.lines.line_column(self.text, offset);
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

/// Where the lines of a text begin, worked out when the first is asked for: what is said of a text
/// of many lines may be as much.
#[derive(Debug, Default)]
pub struct Lines(OnceLock<Table>);

#[derive(Debug)]
struct Table {
    /// The offset of each line.
    starts: Vec<usize>,
    /// How many characters stand before each block of the text.
    characters: Vec<usize>,
}

/// Bytes of a block.
const BLOCK: usize = 4096;

impl Lines {
    /// The line and column of a byte offset, both from 1, the column counted in characters; as
    /// [`goyaml::tree::line_column`]. The text is always the same.
    fn line_column(&self, text: &str, offset: usize) -> (usize, usize) {
        if offset < BLOCK {
            // Most places are near the start, where counting is quicker than any table.
            return line_column(text, offset);
        }
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let table = self.0.get_or_init(|| Table::new(text.as_bytes()));
        let line = table.starts.partition_point(|start| *start <= offset);
        let start = table
            .starts
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or_default();
        let before = |offset| table.characters_before(text.as_bytes(), offset);
        (line, before(offset) - before(start) + 1)
    }
}

impl Table {
    fn new(text: &[u8]) -> Self {
        let breaks = memchr::memchr_iter(b'\n', text);
        let mut characters = vec![0];
        for block in text.chunks(BLOCK) {
            let before = characters.last().copied().unwrap_or_default();
            characters.push(before + begun(block));
        }
        Table {
            starts: std::iter::once(0).chain(breaks.map(|at| at + 1)).collect(),
            characters,
        }
    }

    fn characters_before(&self, text: &[u8], offset: usize) -> usize {
        let block = offset / BLOCK;
        let rest = text.get(block * BLOCK..offset).unwrap_or_default();
        self.characters.get(block).copied().unwrap_or_default() + begun(rest)
    }
}

/// How many characters begin in these bytes of UTF-8.
fn begun(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xc0) != 0x80).count()
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
            lines: &Lines::default(),
            first_line: 10,
            origin: &origin,
        };
        let at = place.at(Some(TEXT.find("image").unwrap()));
        assert_eq!((at.line, at.column), (Some(16), Some(5)));
        assert_eq!(place.at(None).line, Some(10));
    }

    /// Every offset of a text of short, long, wide and no lines.
    #[test]
    fn lines_and_columns_are_those_of_counting() {
        let text = format!("a\n\né😀\r\n{}\n😀", "é".repeat(2 * BLOCK));
        let lines = Lines::default();
        for offset in 0..text.len() + 2 {
            assert_eq!(
                lines.line_column(&text, offset),
                line_column(&text, offset),
                "{offset}"
            );
        }
        assert_eq!(Lines::default().line_column("", 0), (1, 1));
    }
}
