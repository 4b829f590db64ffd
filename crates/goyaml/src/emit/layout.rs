//! Where the next character goes: columns, indentation, and the blanks between tokens.
//!
//! Boundary: knows tokens, not values. Source: `write_indent` and `write_indicator` of
//! `emitterc.go` (go.yaml.in/yaml/v2 v2.4.4).

/// A line break, and spaces to indent with, a slice at a time.
const LINE: &str = "\n                                                                ";
/// The spaces alone.
const SPACES: &str = LINE.split_at(1).1;

/// The output, and what its last line looks like so far.
pub(super) struct Layout<'o> {
    pub(super) out: &'o mut String,
    /// Characters on the current line.
    pub(super) column: usize,
    /// Whether a token may follow without a space before it.
    whitespace: bool,
    /// Whether the current line holds only spaces and the marks `-`, `?`, `:` that open blocks.
    pub(super) indention: bool,
    start: usize,
    /// The most bytes that may be printed.
    pub(super) limit: usize,
}

impl<'o> Layout<'o> {
    pub(super) fn new(out: &'o mut String) -> Self {
        let start = out.len();
        Layout {
            out,
            column: 0,
            whitespace: true,
            indention: true,
            start,
            limit: usize::MAX,
        }
    }

    /// Whether more was printed than may be. What is printed from then on is of no use, so that
    /// nothing is indented any more: deep within blocks that would be most of it.
    #[inline]
    pub(super) fn is_full(&self) -> bool {
        self.out.len() - self.start > self.limit
    }

    /// Whether nothing has been printed yet.
    pub(super) fn untouched(&self) -> bool {
        self.out.len() == self.start
    }

    /// Whether a block may open on the current line, behind the mark just printed.
    pub(super) fn at_indention(&self) -> bool {
        self.indention
    }

    /// Goes to the given column, on a new line unless the current one is still blank up to there.
    pub(super) fn indent_to(&mut self, indent: usize) {
        let here =
            self.indention && (self.column < indent || (self.column == indent && self.whitespace));
        let start = if here {
            SPACES.get(..indent - self.column)
        } else {
            LINE.get(..=indent)
        };
        match start {
            // Nearly all lines begin so: the break and the spaces at once.
            Some(start) if !self.is_full() => {
                self.out.push_str(start);
                self.column = indent;
            }
            _ => self.indent_far(here, indent),
        }
        self.whitespace = true;
        self.indention = true;
    }

    #[cold]
    fn indent_far(&mut self, here: bool, indent: usize) {
        if !here {
            self.line_break();
        }
        self.pad(indent);
    }

    /// Starts a new line at the given column, inside a scalar.
    pub(super) fn fold(&mut self, indent: usize) {
        self.line_break();
        self.pad(indent);
    }

    /// Fills the line with spaces up to the given column.
    pub(super) fn pad(&mut self, indent: usize) {
        if self.is_full() {
            return;
        }
        while self.column < indent {
            let count = (indent - self.column).min(SPACES.len());
            self.out.push_str(&SPACES[..count]);
            self.column += count;
        }
    }

    pub(super) fn line_break(&mut self) {
        self.out.push('\n');
        self.column = 0;
    }

    /// The space before a token, if there has to be one.
    pub(super) fn space(&mut self) {
        if !self.whitespace {
            self.out.push(' ');
            self.column += 1;
        }
    }

    /// Prints a mark; `opens` says that a block may begin right behind it.
    pub(super) fn indicator(&mut self, mark: &str, opens: bool) {
        self.space();
        self.out.push_str(mark);
        self.column += mark.len();
        self.whitespace = false;
        self.indention &= opens;
    }

    /// The colon behind a key.
    pub(super) fn colon(&mut self) {
        self.out.push(':');
        self.column += 1;
        self.whitespace = false;
        self.indention = false;
    }

    /// Prints an ASCII word that is a key, with its colon, at the start of a line or behind a mark.
    #[inline]
    pub(super) fn word_key(&mut self, text: &str) {
        self.out.push_str(text);
        self.column += text.len();
        self.colon();
    }

    /// Prints an ASCII word that needs no look at its characters.
    #[inline]
    pub(super) fn word(&mut self, text: &str) {
        self.space();
        self.out.push_str(text);
        self.column += text.len();
        self.token_done();
    }

    /// Notes that the last character printed belongs to a token.
    pub(super) fn token_done(&mut self) {
        self.whitespace = false;
        self.indention = false;
    }

    /// Notes the state after the header line of a literal.
    pub(super) fn block_header_done(&mut self) {
        self.line_break();
        self.whitespace = true;
        self.indention = true;
    }
}
