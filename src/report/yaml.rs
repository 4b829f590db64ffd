//! A text that is no YAML: what is wrong in few words, and what to do.
//!
//! Boundary: words for an error of the reader; where the text stands, who asks knows.
//! Source of its rules: the messages of `go.yaml.in/yaml/v2` 2.4.4, each with the mistakes that
//! bring it up.

use super::{Code, Diagnostic};
use goyaml::read::{ReadError, Stage};

/// The reader's words, and what to do where they turn up.
const ADVICE: &[(&str, &str)] = &[
    (
        "mapping values are not allowed in this context",
        "put a text with `: ` in it in quotes, or indent the line as its neighbours are",
    ),
    (
        "could not find expected ':'",
        "write `key: value`, with a space behind the colon, here or on the line before",
    ),
    (
        "did not find expected key",
        "indent the line as its neighbours are, and look for a quote or bracket that ends too early",
    ),
    (
        "did not find expected '-' indicator",
        "indent the line as the list's items are, or begin it with `- `",
    ),
    (
        "block sequence entries are not allowed in this context",
        "begin a list on a line of its own, below its key",
    ),
    (
        "did not find expected ',' or",
        "put a comma between entries, and close each bracket",
    ),
    (
        "did not find expected node content",
        "something is missing here: look for a bracket that is not closed, or a comma too many",
    ),
    (
        "found unexpected end of stream",
        "close the quote that is still open here: it begins further up",
    ),
    (
        "unknown anchor",
        "put a text that begins with `*` in quotes",
    ),
    (
        "did not find expected alphabetic or numeric character",
        "put a text that begins with `*` or `&` in quotes",
    ),
    (
        "found unknown escape character",
        "in double quotes write a backslash twice, or use single quotes",
    ),
    (
        "invalid Unicode character escape code",
        "write the character itself: an escape stands for a whole one, not for half of a pair",
    ),
    (
        "control characters are not allowed",
        "take the character out; in double quotes it may stand as an escape",
    ),
    ("excessive aliasing", "write out what the aliases stand for"),
    (
        "map merge requires map",
        "give `<<` a map, or put it in quotes if it is a name",
    ),
    ("unsupported map key of type", "put the key in quotes"),
    ("invalid map key", "put the key in quotes"),
    (
        "unsupported value",
        "write a number that is finite, or put it in quotes",
    ),
    (
        "found incompatible YAML document",
        "take the line out: this reader knows YAML 1.1 alone",
    ),
    (
        "exceeded max depth",
        "nest it less: 10,000 levels are read at most",
    ),
    ("found a tab character", TAB),
];

const TAB: &str = "indent with spaces: in YAML a tab is no indentation";
const QUOTE: &str = "put a text that begins with this character in quotes";
const HELM: &str = "it looks like a Helm chart's template: render it first, with `helm template`";

/// The diagnostic of an error of the reader, without its place.
pub fn unreadable(code: Code, subject: &str, error: &ReadError, text: &str) -> Diagnostic {
    let mut message = format!("{subject}: {}", error.message());
    if let Some(character) = control_character(error, text) {
        message += &format!(", and this is U+{:04X}", u32::from(character));
    }
    let diagnostic = Diagnostic::new(code, message);
    match advice(error, text) {
        Some(advice) => diagnostic.help(advice),
        None => diagnostic,
    }
}

fn advice(error: &ReadError, text: &str) -> Option<&'static str> {
    let at = error
        .offset()
        .and_then(|offset| Some((offset, text.get(offset..)?)));
    if let Some((offset, rest)) = at {
        if line_around(text, offset).contains("{{") {
            return Some(HELM);
        }
        if error.message().contains("cannot start any token") {
            return Some(if rest.starts_with('\t') { TAB } else { QUOTE });
        }
    }
    let known = ADVICE
        .iter()
        .find(|(words, _)| error.message().contains(words));
    known.map(|(_, advice)| *advice)
}

/// The line at an offset, with the line before it: the reader often stumbles one line late.
fn line_around(text: &str, offset: usize) -> &str {
    let before = &text[..offset];
    let mut starts = before.rmatch_indices('\n').map(|(at, _)| at + 1);
    let start = starts.nth(1).unwrap_or(0);
    let end = text[offset..]
        .find('\n')
        .map_or(text.len(), |end| offset + end);
    &text[start..end]
}

fn control_character(error: &ReadError, text: &str) -> Option<char> {
    let refused = error.stage() == Stage::Syntax && error.message().contains("control characters");
    text.get(error.offset()?..)?
        .chars()
        .next()
        .filter(|_| refused)
}
