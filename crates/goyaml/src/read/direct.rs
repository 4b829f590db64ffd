//! The usual documents, read straight from the text into a tree, without tokens and events.
//!
//! Nearly all manifests, and all that Istio's templates render, are a small part of YAML: maps and
//! lists in block style, and in them scalars and flow collections. Reading these by tokens and
//! events costs several times what the text itself does.
//!
//! Boundary: nothing is decided here that the other way, from `scanner` to `compose`, would decide
//! otherwise. Whatever is not plain to see (anchors, tags, merge keys, keys that are no strings,
//! tabs between tokens, errors of any kind) ends the attempt, and the document is read from its
//! start the other way, which has all rules and all messages. Scalars that take more than a look
//! are the scanner's own. `tests` holds the two ways against each other.

mod flow;
mod runs;
mod scalar;
#[cfg(test)]
mod tests;

use super::scanner::Scanner;
use super::source::Source;
use crate::tree::{Kind, Tree, TreeBuilder};

use scalar::Found;

/// What nests deeper than this is read the other way.
const MAX_DEPTH: usize = 1000;
/// The column once the document is over: less than that of anything in it.
const OVER: i64 = -1;

/// A list or map that is open.
#[derive(Clone, Copy, Debug)]
struct Level {
    /// The column of its entries; of no meaning in flow style.
    column: i64,
    is_map: bool,
}

pub(super) struct Direct<'a> {
    /// Reads what takes more than a look. Apart from that only its text is used.
    scanner: Scanner<'a>,
    bytes: &'a [u8],
    at: usize,
    line_start: usize,
    /// The column of what is at `at`, where that is the first thing on its line, or stands behind
    /// dashes only; or [`OVER`].
    column: i64,
    levels: Vec<Level>,
    /// Whether the first key of the map that has just been opened has been read.
    has_key: bool,
    builder: TreeBuilder<'a>,
}

/// Reads the first document, if it is a usual one, and tells the offset of its end.
pub(super) fn read<'a>(text: &'a str, source: &Source<'_>) -> Option<(Tree<'a>, usize)> {
    let scanner = Scanner::new(text, source);
    if !scanner.is_usual() {
        return None;
    }
    let mut direct = Direct {
        scanner,
        bytes: text.as_bytes(),
        at: source.start,
        line_start: source.start,
        column: 0,
        levels: Vec::with_capacity(32),
        has_key: false,
        builder: TreeBuilder::with_capacity(text.len() / 16),
    };
    let end = direct.document()?;
    Some((direct.builder.finish(), end))
}

impl<'a> Direct<'a> {
    fn document(&mut self) -> Option<usize> {
        self.skip_to_content()?;
        if self.column == OVER && self.bytes[self.at..].starts_with(b"---") {
            self.at += 3;
            self.end_line()?;
        }
        if self.column == OVER {
            return None;
        }
        self.block_node(OVER)?;
        while let Some(&level) = self.levels.last() {
            self.step(level)?;
        }
        (self.column == OVER).then_some(self.at)
    }

    /// Does what the column of the next thing asks for: an entry of the innermost open collection,
    /// or the end of that.
    #[inline]
    fn step(&mut self, level: Level) -> Option<()> {
        if self.column < level.column {
            self.close();
            return Some(());
        }
        if self.column > level.column {
            return None;
        }
        if level.is_map {
            if !std::mem::take(&mut self.has_key) {
                match self.scalar(level.column)? {
                    Found::Key(key) => self.key(key)?,
                    Found::Value => return None,
                }
            }
            self.entry_value(level.column)
        } else if self.is_dash() {
            self.item(level.column)
        } else {
            // A key may follow at the same column.
            self.close();
            Some(())
        }
    }

    /// Reads the value of an entry of the map at this column, or opens it; its colon ends here.
    #[inline]
    fn entry_value(&mut self, column: i64) -> Option<()> {
        let colon_end = self.at;
        self.skip_spaces();
        if !self.is_rest_blank() {
            return self.value(column);
        }
        self.end_line()?;
        if self.column > column {
            self.block_node(column)
        } else if self.column == column && self.is_dash() {
            self.open_seq()
        } else {
            self.builder.at(colon_end).null();
            Some(())
        }
    }

    /// Reads an item of the list at this column; its dash is here.
    fn item(&mut self, column: i64) -> Option<()> {
        self.at += 1;
        let dash_end = self.at;
        self.skip_spaces();
        if self.is_rest_blank() {
            self.end_line()?;
            if self.column <= column {
                self.builder.at(dash_end).null();
                return Some(());
            }
        } else {
            self.column = self.column_of(self.at);
        }
        self.block_node(column)
    }

    /// Reads a scalar or a collection in flow style, or opens one in block style: at `self.column`,
    /// in a collection at the column `indent`.
    fn block_node(&mut self, indent: i64) -> Option<()> {
        if self.is_dash() {
            return self.open_seq();
        }
        if matches!(self.byte(), b'{' | b'[' | b'|' | b'>') {
            return self.value(indent);
        }
        let column = self.column;
        let start = self.at;
        match self.scalar(indent)? {
            Found::Value => Some(()),
            Found::Key(key) => {
                self.builder.at(start).begin_map();
                self.has_key = true;
                self.key(key)?;
                self.open(column, true)
            }
        }
    }

    /// Reads a node that is not a collection in block style, in a collection at this column.
    #[inline]
    fn value(&mut self, indent: i64) -> Option<()> {
        match self.byte() {
            b'{' | b'[' => {
                self.flow()?;
                self.end_line()
            }
            b'|' => self.block_scalar(true, indent),
            b'>' => self.block_scalar(false, indent),
            _ => match self.scalar(indent)? {
                Found::Value => Some(()),
                Found::Key(_) => None,
            },
        }
    }

    /// Opens the list whose first dash is here. It may be as little indented as the key it stands
    /// under.
    fn open_seq(&mut self) -> Option<()> {
        self.builder.at(self.at).begin_seq();
        self.open(self.column, false)
    }

    fn open(&mut self, column: i64, is_map: bool) -> Option<()> {
        self.levels.push(Level { column, is_map });
        (self.levels.len() <= MAX_DEPTH).then_some(())
    }

    fn close(&mut self) {
        self.levels.pop();
        self.builder.end();
    }

    /// Adds a scalar.
    #[inline]
    fn leaf(&mut self, start: usize, kind: Kind<'a>) {
        self.builder.at(start).leaf(kind);
    }

    /// Goes from the end of a token to the next content, if nothing follows on this line but
    /// blanks and a comment.
    #[inline]
    fn end_line(&mut self) -> Option<()> {
        self.skip_spaces();
        match self.byte() {
            b'\n' => {
                self.at += 1;
                self.line_start = self.at;
                self.skip_to_content()
            }
            b'#' => self.skip_to_content(),
            0 => self.skip_to_content(),
            _ => None,
        }
    }

    /// Goes over indentation, empty lines and comments to what is next, and tells its column.
    #[inline]
    fn skip_to_content(&mut self) -> Option<()> {
        loop {
            self.at = runs::spaces_end(self.bytes, self.at);
            match self.byte() {
                b'\n' => {
                    self.at += 1;
                    self.line_start = self.at;
                }
                b'#' => self.at = self.line_end(),
                b'\t' => return None,
                0 => {
                    self.column = OVER;
                    return Some(());
                }
                _ => break,
            }
        }
        self.column = self.column_of(self.at);
        if self.column == 0 && self.is_document_indicator() {
            self.column = OVER;
        }
        Some(())
    }

    /// The byte at hand, 0 past the end.
    #[inline]
    fn byte(&self) -> u8 {
        self.byte_at(self.at)
    }

    #[inline]
    fn byte_at(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    /// The column of a place with only ASCII characters before it on its line.
    #[inline]
    fn column_of(&self, at: usize) -> i64 {
        (at - self.line_start) as i64
    }

    #[inline]
    fn skip_spaces(&mut self) {
        while self.byte() == b' ' {
            self.at += 1;
        }
    }

    /// Whether the line ends here, or a comment begins.
    #[inline]
    fn is_rest_blank(&self) -> bool {
        matches!(self.byte(), b'\n' | b'#' | 0)
    }

    /// Whether the dash of an item is here.
    #[inline]
    fn is_dash(&self) -> bool {
        self.byte() == b'-' && matches!(self.byte_at(self.at + 1), b' ' | b'\n' | 0)
    }

    /// Whether `---` or `...` and nothing more stands here, at the start of a line.
    fn is_document_indicator(&self) -> bool {
        matches!(self.bytes.get(self.at..self.at + 3), Some(b"---" | b"..."))
            && matches!(self.byte_at(self.at + 3), b' ' | b'\t' | b'\n' | 0)
    }

    fn line_end(&self) -> usize {
        let rest = &self.bytes[self.at..];
        memchr::memchr(b'\n', rest).map_or(self.bytes.len(), |end| self.at + end)
    }
}
