//! Scalars, and whether they are keys.

use std::borrow::Cow;

use super::super::compose::kind_of;
use super::super::key::is_stand_in;
use super::super::scanner::{self, MAX_KEY, Scanner};
use super::super::token::{Token, TokenKind};
use super::{Direct, Kind, runs};
use crate::scalar::{Resolved, resolve};
use crate::table::{self, Table};

/// What a scalar turned out to be.
pub(super) enum Found<'a> {
    /// A key; what is next stands behind its colon.
    Key(Key<'a>),
    /// A value, which is in the tree already; what is next is the next content.
    Value,
}

/// A key on one line, as it stands in the text.
pub(super) struct Key<'a> {
    pub(super) start: usize,
    pub(super) text: &'a str,
    pub(super) plain: bool,
}

/// Bytes at which a plain scalar may end in block style.
static BLOCK_STOPS: Table = table::only(b"\n\t :");
/// The same in flow style.
static FLOW_STOPS: Table = table::only(b"\n\t :,?[]{}");
/// Bytes with which a plain scalar begins for sure, whatever follows; NUL is the end of the text,
/// and 0xef may begin a byte order mark.
static FIRST: Table = table::all_but(b"\0\t\n -?:,[]{}#&*!|>'\"%@`\xef");

/// How a plain scalar ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum PlainEnd {
    /// Before a colon with a blank behind it.
    Colon,
    /// At the end of a line, or at a sign of flow style.
    Other,
    /// Before a comment.
    Comment,
}

impl<'a> Direct<'a> {
    /// Reads the scalar that is here, in a collection at the column `indent`.
    #[inline]
    pub(super) fn scalar(&mut self, indent: i64) -> Option<Found<'a>> {
        match self.byte() {
            quote @ (b'"' | b'\'') => self.quoted(quote, indent),
            _ => self.plain(indent),
        }
    }

    #[inline]
    fn plain(&mut self, indent: i64) -> Option<Found<'a>> {
        let (start, line_start) = (self.at, self.line_start);
        let (text, end) = self.plain_text::<false>()?;
        if end == PlainEnd::Colon {
            self.at += 1;
            let key = Key {
                start,
                text,
                plain: true,
            };
            return Some(Found::Key(key));
        }
        self.end_line()?;
        if self.column > indent && end != PlainEnd::Comment {
            // The next line belongs to it.
            (self.at, self.line_start) = (start, line_start);
            return self.long_scalar(indent, Scanner::scan_plain);
        }
        let kind = plain_kind(text)?;
        self.leaf(start, kind);
        Some(Found::Value)
    }

    /// Steps over a plain scalar up to the blanks behind it, or to the end of its line.
    #[inline(always)]
    pub(super) fn plain_text<const FLOW: bool>(&mut self) -> Option<(&'a str, PlainEnd)> {
        let stops = if FLOW { &FLOW_STOPS } else { &BLOCK_STOPS };
        let bytes = self.bytes;
        let start = self.at;
        if !self.is_plain_start(stops) {
            return None;
        }
        let mut at = start + 1;
        let (to, end) = loop {
            at = if FLOW {
                flow_word_end(bytes, at)
            } else {
                runs::word_end(bytes, at)
            };
            match self.byte_at(at) {
                b':' => match self.byte_at(at + 1) {
                    b' ' | b'\n' | 0 => break (at, PlainEnd::Colon),
                    b'\t' => return None,
                    _ => at += 1,
                },
                b' ' => {
                    let blank = at;
                    while self.byte_at(at) == b' ' {
                        at += 1;
                    }
                    match self.byte_at(at) {
                        b'\n' | 0 => break (blank, PlainEnd::Other),
                        b'#' => break (blank, PlainEnd::Comment),
                        b':' | b'\t' => return None,
                        next if FLOW && stops[next as usize] => break (blank, PlainEnd::Other),
                        _ => {}
                    }
                }
                b'\t' | b'?' => return None,
                _ => break (at, PlainEnd::Other),
            }
        };
        self.at = to;
        Some((self.slice(start, to), end))
    }

    /// Whether a plain scalar begins here for sure.
    #[inline]
    fn is_plain_start(&self, stops: &Table) -> bool {
        match self.byte() {
            b'-' => {
                let next = self.byte_at(self.at + 1);
                next.is_ascii_graphic() && !stops[next as usize]
            }
            first => FIRST[first as usize],
        }
    }

    #[inline]
    fn quoted(&mut self, quote: u8, indent: i64) -> Option<Found<'a>> {
        let start = self.at;
        let Some(text) = self.quoted_text(quote) else {
            return self.long_scalar(indent, |scanner| scanner.scan_quoted(quote));
        };
        if self.byte() == b':' && matches!(self.byte_at(self.at + 1), b' ' | b'\n' | 0) {
            self.at += 1;
            let key = Key {
                start,
                text,
                plain: false,
            };
            return Some(Found::Key(key));
        }
        self.leaf(start, Kind::Str(text.into()));
        self.end_line()?;
        Some(Found::Value)
    }

    /// Steps over a quoted scalar on one line that stands for itself; what is within the quotes.
    #[inline]
    pub(super) fn quoted_text(&mut self, quote: u8) -> Option<&'a str> {
        let from = self.at + 1;
        let rest = &self.bytes[from..];
        let length = match quote {
            b'"' => memchr::memchr3(b'"', b'\\', b'\n', rest),
            _ => memchr::memchr2(b'\'', b'\n', rest),
        }?;
        let to = from + length;
        if self.bytes[to] != quote || (quote == b'\'' && self.byte_at(to + 1) == quote) {
            return None;
        }
        self.at = to + 1;
        Some(self.slice(from, to))
    }

    pub(super) fn block_scalar(&mut self, literal: bool, indent: i64) -> Option<()> {
        let start = self.at;
        let (text, _) = self.scan(indent, |scanner| scanner.scan_block_scalar(literal))?;
        self.leaf(start, Kind::Str(text));
        self.skip_to_content()
    }

    /// Reads a scalar in block style, not a key, as the scanner does.
    fn long_scalar(
        &mut self,
        indent: i64,
        scan: impl FnOnce(&mut Scanner<'a>) -> scanner::Result<Token<'a>>,
    ) -> Option<Found<'a>> {
        let start = self.at;
        let (text, plain) = self.scan(indent, scan)?;
        let kind = match plain {
            true => checked_kind(resolve(&text), text)?,
            false => Kind::Str(text),
        };
        self.leaf(start, kind);
        // The scanner steps over the breaks behind a plain scalar.
        let indentation = &self.bytes[self.line_start..self.at];
        if indentation.iter().all(|&byte| byte == b' ') {
            self.skip_to_content()?;
        } else {
            self.end_line()?;
        }
        Some(Found::Value)
    }

    /// Lets the scanner read a scalar: its text, and whether it is plain.
    pub(super) fn scan(
        &mut self,
        indent: i64,
        scan: impl FnOnce(&mut Scanner<'a>) -> scanner::Result<Token<'a>>,
    ) -> Option<(Cow<'a, str>, bool)> {
        self.scanner.go_to(self.at, self.line_start, indent);
        let token = scan(&mut self.scanner).ok()?;
        self.at = self.scanner.text.pos;
        self.line_start = self.scanner.text.line_start;
        match token.kind {
            TokenKind::Scalar(text, plain) => Some((text, plain)),
            _ => None,
        }
    }

    /// Names the key of the next value.
    #[inline(always)]
    pub(super) fn key(&mut self, key: Key<'a>) -> Option<()> {
        let is_text = !key.plain || (resolve(key.text) == Resolved::Str && key.text != "<<");
        // The colon stands right behind the key and has been stepped over.
        if !is_text || self.at - key.start > MAX_KEY || is_stand_in(key.text) {
            return None;
        }
        self.builder.at(key.start).key(key.text);
        Some(())
    }

    #[inline]
    pub(super) fn slice(&self, start: usize, end: usize) -> &'a str {
        self.scanner.text.slice(start, end)
    }
}

/// Where the first byte is that stops a plain scalar in flow style.
#[inline]
fn flow_word_end(bytes: &[u8], mut at: usize) -> usize {
    let stops = |byte: u8| FLOW_STOPS[byte as usize];
    while let Some(&[a, b, c, d]) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
        if stops(a) {
            return at;
        }
        if stops(b) {
            return at + 1;
        }
        if stops(c) {
            return at + 2;
        }
        if stops(d) {
            return at + 3;
        }
        at += 4;
    }
    while bytes.get(at).is_some_and(|&byte| !stops(byte)) {
        at += 1;
    }
    at
}

/// What a plain scalar that stands in the text is.
#[inline]
pub(super) fn plain_kind(text: &str) -> Option<Kind<'_>> {
    checked_kind(resolve(text), text.into())
}

/// As the composer has it, but for what JSON cannot hold.
#[inline]
fn checked_kind<'a>(value: Resolved, text: Cow<'a, str>) -> Option<Kind<'a>> {
    match value {
        Resolved::Float(value) if !value.is_finite() => None,
        _ => Some(kind_of(value, text)),
    }
}
