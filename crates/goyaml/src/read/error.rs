//! What can be wrong with a text, in go-yaml's words.

use std::fmt;

/// Why a text could not be read.
///
/// `Display` prints what Go prints: `yaml: line 4: found character that cannot start any token`.
#[derive(Clone, PartialEq, Eq)]
pub struct ReadError(Box<Problem>);

#[derive(Clone, PartialEq, Eq, Debug)]
struct Problem {
    stage: Stage,
    message: String,
    line: Option<usize>,
    offset: Option<usize>,
}

/// Where on the way from text to values a [`ReadError`] arose, which also tells Go's prefix.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Stage {
    /// Reading bytes and YAML's grammar; Go's messages begin with `yaml: `.
    Syntax,
    /// Making values of nodes: tags, aliases, merge keys; `yaml: ` too.
    Decode,
    /// Turning values into what JSON can hold: keys that are no strings, infinities; no prefix.
    Convert,
}

impl ReadError {
    pub(crate) fn new(stage: Stage, message: impl Into<String>) -> Self {
        ReadError(Box::new(Problem {
            stage,
            message: message.into(),
            line: None,
            offset: None,
        }))
    }

    pub(crate) fn at(mut self, offset: usize) -> Self {
        self.0.offset = Some(offset);
        self
    }

    /// Sets the line that the message names; Go leaves line 0 out.
    pub(crate) fn on_line(mut self, line: usize) -> Self {
        self.0.line = (line != 0).then_some(line);
        self
    }

    /// The message without prefix and line.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The line that Go's message names. By Go's rules it is missing for the first line, and may be
    /// one too low for errors of grammar; [`ReadError::offset`] is exact.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.0.line
    }

    /// Byte offset in the text of what is wrong, where one place can be named.
    #[must_use]
    pub fn offset(&self) -> Option<usize> {
        self.0.offset
    }

    /// Where on the way the error arose.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.0.stage
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.stage != Stage::Convert {
            f.write_str("yaml: ")?;
        }
        if let Some(line) = self.0.line {
            write!(f, "line {line}: ")?;
        }
        f.write_str(&self.0.message)
    }
}

impl fmt::Debug for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for ReadError {}
