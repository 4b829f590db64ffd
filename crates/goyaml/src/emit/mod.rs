//! Writing YAML as `sigs.k8s.io/yaml` v1.6.0's `Marshal` prints it, as a stream.
//!
//! Go gets there in three steps: the value becomes JSON (`encoding/json`), the JSON text is read as
//! YAML, and what was read is printed by `go.yaml.in/yaml/v2` v2.4.4. The middle step leaves marks:
//! DEL, C1 controls and non-characters make it fail, NEL becomes a space, a very long key is refused
//! ([`EmitError`]), and a float without a fraction comes out as an integer.
//!
//! Boundary: the caller says what to print, in order; keys of a map must come sorted by
//! [`natural_cmp`] ([`Emitter::node`] and [`sort_keys`] do that). Nothing is buffered but the one
//! collection just begun, since only its first child tells `{}` and `[]` from block style.
//!
//! Source of the rules: `encode.go` (styles of values), `emitterc.go` (layout, and the styles a text
//! allows), `sorter.go` (order), `scannerc.go` and `readerc.go` (the middle step).

mod analyze;
mod layout;
mod letters;
mod node;
pub(crate) mod number;
mod order;
mod resolve;
mod write;

#[cfg(test)]
mod tests;

use analyze::{Shape, Style};
use layout::Layout;

pub use order::{is_sorted, natural_cmp, sort_keys};

/// How far a block is indented below the one that holds it.
const INDENT: usize = 2;
/// A key of more bytes than this is printed in the `? key` form.
const SIMPLE_KEY_BYTES: usize = 128;

/// Why a string cannot be printed: the JSON text that Go makes of it does not read back as YAML.
///
/// The messages are Go's. Offsets are bytes into the string handed to the emitter.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmitError {
    /// DEL, a C1 control other than NEL, U+FFFE or U+FFFF.
    #[error("yaml: control characters are not allowed")]
    ControlCharacter {
        /// The character.
        character: char,
        /// Where it stands.
        offset: usize,
    },
    /// `---` or `...`, then a space or another NEL, right after a NEL.
    #[error("yaml: found unexpected document indicator")]
    DocumentIndicator {
        /// Where the indicator stands.
        offset: usize,
    },
    /// A key that holds a NEL, or takes more than 1,024 characters as quoted JSON.
    #[error("yaml: did not find expected ',' or '}}'")]
    Key,
    /// More text than [`Emitter::with_limit`] allows. Go has no such limit.
    #[error("printed as YAML it would be longer than the limit of {limit} bytes")]
    TooLong {
        /// The limit.
        limit: usize,
    },
}

/// A block being printed.
#[derive(Clone, Copy)]
struct Block {
    kind: Kind,
    indent: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Map,
    Seq,
    /// Around the document.
    Top,
}

impl Block {
    const TOP: Block = Block {
        kind: Kind::Top,
        indent: 0,
    };
}

/// Prints one document onto the end of a string, which must be at the start of a line.
///
/// Calls must nest properly: in a map each value follows its [`key`](Emitter::key), and exactly one
/// node is printed at the top. After an error what has been printed is of no use.
pub struct Emitter<'o> {
    layout: Layout<'o>,
    /// The block being printed.
    block: Block,
    /// The blocks around it, outermost first.
    outer: Vec<Block>,
    /// A collection begun but not printed yet, as it may turn out to be empty.
    begun: Option<Kind>,
    /// A string came out as another one.
    altered: bool,
}

impl<'o> Emitter<'o> {
    /// An emitter that appends to `out`.
    pub fn new(out: &'o mut String) -> Self {
        Emitter {
            layout: Layout::new(out),
            block: Block::TOP,
            outer: Vec::with_capacity(16),
            begun: None,
            altered: false,
        }
    }

    /// The same, to print no more than about so many bytes: what aliases share is printed each
    /// time, and what nests deep is mostly indentation, so that a short text can print without end.
    #[must_use]
    pub fn with_limit(mut self, bytes: usize) -> Self {
        self.layout.limit = bytes;
        self
    }

    /// Asks whether what was printed so far is within the limit.
    ///
    /// # Errors
    /// [`EmitError::TooLong`] if it is not.
    #[inline]
    pub fn check_limit(&self) -> Result<(), EmitError> {
        match self.layout.is_full() {
            true => Err(EmitError::TooLong {
                limit: self.layout.limit,
            }),
            false => Ok(()),
        }
    }

    /// Whether a string so far was printed as another one: NEL becomes a space or a line break.
    #[must_use]
    pub fn has_altered(&self) -> bool {
        self.altered
    }

    /// Begins a map.
    pub fn begin_map(&mut self) {
        self.place();
        self.begun = Some(Kind::Map);
    }

    /// Begins a list.
    pub fn begin_seq(&mut self) {
        self.place();
        self.begun = Some(Kind::Seq);
    }

    /// Ends the map begun last; `{}` if it has no keys.
    pub fn end_map(&mut self) {
        self.end("{}");
    }

    /// Ends the list begun last; `[]` if it has no items.
    pub fn end_seq(&mut self) {
        self.end("[]");
    }

    /// Prints a key of the current map; its value comes next.
    ///
    /// # Errors
    /// [`EmitError`] if Go could not read the key back, or the limit is passed.
    pub fn key(&mut self, key: &str) -> Result<(), EmitError> {
        if key.len() <= SIMPLE_KEY_BYTES && analyze::is_word(key) {
            return self.word_key(key);
        }
        self.check_limit()?;
        self.settle();
        let indent = self.block.indent;
        self.layout.indent_to(indent);
        let shape = analyze::shape(key)?;
        analyze::check_key(key, &shape)?;
        if shape.multiline || key.len() > SIMPLE_KEY_BYTES {
            self.layout.indicator("?", true);
            self.scalar(key, &shape, indent + INDENT, true);
            self.layout.indent_to(indent);
            self.layout.indicator(":", true);
        } else {
            self.scalar(key, &shape, indent + INDENT, false);
            self.layout.colon();
        }
        Ok(())
    }

    /// Prints a key that is known to be printed as it is, such as the name of a field: a word of
    /// at most 128 ASCII characters that needs no quotes.
    ///
    /// # Errors
    /// [`EmitError`] if the limit is passed.
    #[inline]
    pub fn word_key(&mut self, key: &str) -> Result<(), EmitError> {
        debug_assert!(key.len() <= SIMPLE_KEY_BYTES && analyze::is_word(key));
        self.check_limit()?;
        self.settle();
        self.layout.indent_to(self.block.indent);
        self.layout.word_key(key);
        Ok(())
    }

    /// Prints `null`.
    pub fn null(&mut self) {
        self.plain("null");
    }

    /// Prints `true` or `false`.
    pub fn bool(&mut self, value: bool) {
        self.plain(if value { "true" } else { "false" });
    }

    /// Prints an integer.
    pub fn int(&mut self, value: i64) {
        self.plain(number::Text::int(value).as_str());
    }

    /// Prints an unsigned integer.
    pub fn uint(&mut self, value: u64) {
        self.plain(number::Text::uint(value).as_str());
    }

    /// Prints a float as what is left of it after the way through JSON: an integer when it is one
    /// and fits 64 bits, else the shortest `%g` form. JSON has no infinities and no NaN (Go refuses
    /// them); here they print as yaml.v2 alone would print them: `.inf`, `-.inf`, `.nan`.
    pub fn float(&mut self, value: f64) {
        self.plain(number::yaml_float(value).as_str());
    }

    /// Prints a string in the style that Go chooses for it.
    ///
    /// # Errors
    /// [`EmitError`] if Go could not read the string back, or the limit is passed.
    pub fn str(&mut self, text: &str) -> Result<(), EmitError> {
        self.check_limit()?;
        if analyze::is_word(text) {
            self.plain(text);
            return Ok(());
        }
        self.special_str(text)
    }

    /// A string that may need quotes. What its ways need is kept out of the usual one.
    #[inline(never)]
    fn special_str(&mut self, text: &str) -> Result<(), EmitError> {
        let shape = analyze::shape(text)?;
        self.place();
        let indent = self.block.indent + INDENT;
        if shape.next_line {
            self.altered = true;
            let folded = analyze::fold_next_lines(text)?;
            let shape = analyze::shape(&folded)?;
            self.scalar(&folded, &shape, indent, true);
        } else {
            self.scalar(text, &shape, indent, true);
        }
        Ok(())
    }

    /// Ends the document with its line break, if it does not stand there already.
    pub fn finish(mut self) {
        self.settle();
        if !self.layout.untouched() {
            self.layout.indent_to(0);
        }
    }

    /// Goes to where the next node belongs: after its key, or behind a fresh `-`.
    // Nearly always there is nothing to do, which is less than the call would be.
    #[inline(always)]
    fn place(&mut self) {
        self.settle();
        if self.block.kind == Kind::Seq {
            self.layout.indent_to(self.block.indent);
            self.layout.indicator("-", true);
        }
    }

    /// Turns the collection just begun into a block, now that it is known to have a child.
    #[inline]
    fn settle(&mut self) {
        if let Some(kind) = self.begun.take() {
            self.open(kind);
        }
    }

    fn open(&mut self, kind: Kind) {
        let around = self.block;
        let indent = match around.kind {
            Kind::Top => 0,
            // A list stands at the column of its key, unless the key was of the `? key` form.
            Kind::Map if kind == Kind::Seq && !self.layout.at_indention() => around.indent,
            Kind::Map | Kind::Seq => around.indent + INDENT,
        };
        self.outer.push(around);
        self.block = Block { kind, indent };
    }

    fn end(&mut self, empty: &str) {
        if self.begun.take().is_some() {
            self.layout.indicator(empty, false);
        } else {
            self.block = self.outer.pop().unwrap_or(Block::TOP);
        }
    }

    #[inline]
    fn plain(&mut self, text: &str) {
        self.place();
        self.layout.word(text);
    }

    /// Prints a text that has been looked at; `breakable` is false for a key before its colon.
    fn scalar(&mut self, text: &str, shape: &Shape, indent: usize, breakable: bool) {
        match shape.style(text) {
            Style::Plain => self.layout.plain(text, indent, breakable),
            Style::Single => self.layout.single_quoted(text, indent, breakable),
            Style::Double => self.layout.double_quoted(text, indent, breakable),
            Style::Literal => self.layout.literal(text, indent),
        }
    }
}
