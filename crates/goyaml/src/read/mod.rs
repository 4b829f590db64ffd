//! Reading a YAML document into a [`Tree`].
//!
//! The result is what `yaml.Unmarshal` of sigs.k8s.io/yaml v1.6.0 makes of the text on its way to
//! JSON, over go.yaml.in/yaml/v2 v2.4.4: only the first document counts, scalars are YAML 1.1, keys
//! are strings, merge keys apply where they stand, of equal keys the last one wins.
//!
//! Boundary: no types of any schema are known here. In one direction only, each part fed by the one
//! before: `source` (bytes to text), `scanner` (to tokens), `parser` (to events), `compose` (to a
//! tree), `convert` (what JSON cannot hold). `direct` takes the usual documents from text to tree in
//! one step. None of them recurses.

mod budget;
mod compose;
mod convert;
mod direct;
mod error;
mod go_syntax;
mod key;
mod parser;
mod scanner;
mod source;
mod text;
mod token;

use std::borrow::Cow;

use compose::Composer;
use parser::Parser;
use source::Source;

use crate::tree::Tree;

pub use error::{ReadError, Stage};

/// The longest text that is read, in bytes: offsets are kept in 32 bits.
const MAX_LENGTH: usize = u32::MAX as usize;

/// Reads the first document of a text. Scalars borrow from it where they can.
///
/// # Errors
/// [`ReadError`], with Go's message.
///
/// ```
/// use goyaml::tree::Value;
///
/// let tree = goyaml::read::read("mode: 0644\n").unwrap();
/// assert!(matches!(tree.root().get("mode").unwrap().value(), Value::Int(420)));
///
/// let error = goyaml::read::read("a: 1\nb: [1, 2\n").unwrap_err();
/// assert_eq!(error.to_string(), "yaml: line 2: did not find expected ',' or ']'");
/// ```
pub fn read(text: &str) -> Result<Tree<'_>, ReadError> {
    read_first(text).map(|(tree, _)| tree)
}

/// As [`read`], and gives the offset of what follows the first document, if anything but blanks,
/// comments and `...` does. Go never looks at it.
///
/// # Errors
/// As [`read`].
///
/// ```
/// let (_, rest) = goyaml::read::read_first("a: 1\n...\nb: 2\n").unwrap();
/// assert_eq!(rest, Some(9));
/// let (_, rest) = goyaml::read::read_first("a: 1\n...\n# that was all\n").unwrap();
/// assert_eq!(rest, None);
/// ```
pub fn read_first(text: &str) -> Result<(Tree<'_>, Option<usize>), ReadError> {
    check_length(text.len())?;
    let (tree, end) = read_source(&Source::from_str(text), text)?;
    Ok((tree, content_after(text, end)))
}

/// The offset of the first thing at or after `start` that is no blank, comment or document end.
fn content_after(text: &str, start: usize) -> Option<usize> {
    let mut at = start;
    for line in text.get(start..)?.split_inclusive('\n') {
        let content = line.trim_start_matches([' ', '\t', '\u{feff}']);
        let end = content.strip_prefix("...").unwrap_or(content).trim_start();
        if !end.is_empty() && !end.starts_with('#') {
            return Some(at + line.len() - content.len());
        }
        at += line.len();
    }
    None
}

/// Reads the first document of a text that may be in UTF-8, or in UTF-16 with a byte order mark;
/// then offsets count the bytes of the same text in UTF-8.
///
/// # Errors
/// [`ReadError`], with Go's message; also if the bytes are in no such encoding.
pub fn read_bytes(bytes: &[u8]) -> Result<Tree<'_>, ReadError> {
    check_length(bytes.len())?;
    let source = Source::from_bytes(bytes);
    match source.text {
        Cow::Borrowed(text) => read_source(&source, text).map(|(tree, _)| tree),
        Cow::Owned(ref text) => read_source(&source, text).map(|(tree, _)| tree.into_owned()),
    }
}

fn check_length(length: usize) -> Result<(), ReadError> {
    if length > MAX_LENGTH {
        return Err(ReadError::new(Stage::Syntax, "the text is too long"));
    }
    Ok(())
}

fn read_source<'a>(source: &Source<'_>, text: &'a str) -> Result<(Tree<'a>, usize), ReadError> {
    let text = &text[..source.text.len()];
    match direct::read(text, source) {
        Some(read) => Ok(read),
        None => read_by_tokens(source, text),
    }
}

/// Reads any document, or says what is wrong with it.
fn read_by_tokens<'a>(source: &Source<'_>, text: &'a str) -> Result<(Tree<'a>, usize), ReadError> {
    let parser = Parser::new(text, source);
    Composer::new(parser, text.len()).compose(source.bad.as_ref())
}

#[cfg(test)]
mod tests;
