//! The text under the scanner and the place in it: bytes, breaks, lines and columns.
//!
//! Source of the rules: `yamlprivateh.go` of go.yaml.in/yaml/v2 v2.4.4. A text holds no NUL, so 0
//! stands for its end.

use super::token::Mark;

#[derive(Debug)]
pub(super) struct Text<'a> {
    pub(super) text: &'a str,
    bytes: &'a [u8],
    /// Whether a column is just a difference of offsets.
    ascii: bool,
    /// Whether the text has breaks other than CR and LF.
    wide_breaks: bool,
    pub(super) pos: usize,
    /// The line of `pos`, from 0.
    pub(super) line: u32,
    /// Where the line of `pos` begins.
    pub(super) line_start: usize,
    /// A place of the current line whose column is known, and the column.
    known: (usize, i64),
}

impl<'a> Text<'a> {
    pub(super) fn new(text: &'a str, start: usize) -> Self {
        let ascii = text.is_ascii();
        Text {
            text,
            bytes: text.as_bytes(),
            ascii,
            wide_breaks: !ascii && text.contains(['\u{85}', '\u{2028}', '\u{2029}']),
            pos: start,
            line: 0,
            line_start: start,
            known: (start, 0),
        }
    }

    /// Whether the text has no breaks but LF.
    pub(super) fn has_only_line_feeds(&self) -> bool {
        !self.wide_breaks && memchr::memchr(b'\r', self.bytes).is_none()
    }

    /// The byte at this offset, 0 past the end.
    #[inline]
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    #[inline]
    pub(super) fn offset(&self) -> u32 {
        self.pos as u32
    }

    #[inline]
    pub(super) fn mark(&self) -> Mark {
        Mark {
            offset: self.offset(),
            line: self.line,
        }
    }

    /// The column of `pos`, in characters from 0.
    #[inline]
    pub(super) fn column(&mut self) -> i64 {
        if self.ascii {
            return (self.pos - self.line_start) as i64;
        }
        if self.known.0 < self.line_start {
            self.known = (self.line_start, 0);
        }
        let (at, column) = self.known;
        let column = column + self.chars_between(at, self.pos) as i64;
        self.known = (self.pos, column);
        column
    }

    /// The number of characters that begin between two offsets.
    pub(super) fn chars_between(&self, start: usize, end: usize) -> usize {
        if self.ascii {
            return end - start;
        }
        let begins = |byte: &&u8| **byte & 0xc0 != 0x80;
        self.bytes[start..end].iter().filter(begins).count()
    }

    /// The width in bytes of the character at this offset.
    pub(super) fn char_width(&self, at: usize) -> usize {
        match self.byte(at) {
            0x00..=0x7f => 1,
            0x80..=0xdf => 2,
            0xe0..=0xef => 3,
            _ => 4,
        }
    }

    /// The width in bytes of the line break at this offset: LF, CR, CRLF, NEL, LS or PS; 0 if there
    /// is none.
    #[inline]
    pub(super) fn break_width(&self, at: usize) -> usize {
        match self.byte(at) {
            b'\n' => 1,
            b'\r' if self.byte(at + 1) == b'\n' => 2,
            b'\r' => 1,
            0xc2 | 0xe2 if self.wide_breaks => self.wide_break_width(at),
            _ => 0,
        }
    }

    #[cold]
    fn wide_break_width(&self, at: usize) -> usize {
        match (self.byte(at), self.byte(at + 1), self.byte(at + 2)) {
            (0xc2, 0x85, _) => 2,
            (0xe2, 0x80, 0xa8 | 0xa9) => 3,
            _ => 0,
        }
    }

    #[inline]
    pub(super) fn is_blank(&self, at: usize) -> bool {
        matches!(self.byte(at), b' ' | b'\t')
    }

    /// Whether a line break or the end of the text is at this offset.
    #[inline]
    pub(super) fn is_breakz(&self, at: usize) -> bool {
        self.byte(at) == 0 || self.break_width(at) > 0
    }

    /// Whether a space, a tab, a line break or the end of the text is at this offset.
    #[inline]
    pub(super) fn is_blankz(&self, at: usize) -> bool {
        self.is_blank(at) || self.is_breakz(at)
    }

    /// Whether `---` or `...` and nothing more stands here, at the start of a line.
    #[inline]
    pub(super) fn is_document_indicator(&self) -> bool {
        let at = self.pos;
        at == self.line_start
            && matches!(self.bytes.get(at..at + 3), Some(b"---" | b"..."))
            && self.is_blankz(at + 3)
    }

    /// Where the line that this offset is in ends.
    pub(super) fn line_end(&self, from: usize) -> usize {
        let rest = &self.bytes[from..];
        let end = memchr::memchr2(b'\n', b'\r', rest).map_or(self.bytes.len(), |at| from + at);
        if self.wide_breaks {
            (from..end)
                .find(|&at| self.break_width(at) > 0)
                .unwrap_or(end)
        } else {
            end
        }
    }

    /// Steps over spaces, and tabs too if they are allowed.
    #[inline]
    pub(super) fn skip_spaces(&mut self, tabs: bool) {
        while let Some(&byte) = self.bytes.get(self.pos) {
            if byte != b' ' && !(tabs && byte == b'\t') {
                break;
            }
            self.pos += 1;
        }
    }

    /// Steps over a line break, if one is here.
    #[inline]
    pub(super) fn skip_break(&mut self) -> bool {
        let width = self.break_width(self.pos);
        if width == 0 {
            return false;
        }
        self.pos += width;
        self.line += 1;
        self.line_start = self.pos;
        true
    }

    /// Steps over the line break that is here; what it is in a scalar: LF, or LS or PS as it stands.
    pub(super) fn read_break(&mut self) -> &'a str {
        let at = self.pos;
        if !self.skip_break() {
            return "";
        }
        match self.byte(at) {
            0xe2 => &self.text[at..self.pos],
            _ => "\n",
        }
    }

    /// At the end of the text: a new line, unless one has just begun.
    pub(super) fn end_line(&mut self) {
        if self.pos != self.line_start {
            self.line += 1;
            self.line_start = self.pos;
        }
    }

    pub(super) fn slice(&self, start: usize, end: usize) -> &'a str {
        &self.text[start..end]
    }
}
