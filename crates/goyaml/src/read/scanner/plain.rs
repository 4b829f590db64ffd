//! Plain scalars: `a b`, over one line or several.
//!
//! Source of the rules: `yaml_parser_scan_plain_scalar` in `scannerc.go` of go.yaml.in/yaml/v2
//! v2.4.4.

use std::borrow::Cow;

use super::super::source::{AFTER_CHARACTER, LOOK_AHEAD};
use super::super::token::{Token, TokenKind};
use super::fold::Breaks;
use super::{Result, Scanner};
use crate::table::{self, Table};

/// Bytes at which a plain scalar may end: blanks, breaks (or what may begin one), the colon.
static BLOCK_STOPS: Table = table::only(b"\0\t\n\r :\xc2\xe2");
/// The same in flow style, where some brackets and signs have a meaning.
static FLOW_STOPS: Table = table::only(b"\0\t\n\r :\xc2\xe2,?[]{}");

impl<'a> Scanner<'a> {
    pub(in super::super) fn scan_plain(&mut self) -> Result<Token<'a>> {
        let start = self.text.mark();
        self.look_ahead(self.text.pos, LOOK_AHEAD);
        let mut end = self.scan_plain_line();
        let mut text = Cow::Borrowed(self.text.slice(start.offset as usize, end));
        while self.text.break_width(self.text.pos) > 0 {
            let breaks = self.skip_plain_breaks()?;
            let from = self.text.pos;
            if !self.continues_plain(from) {
                self.simple_key_allowed = true;
                break;
            }
            end = self.scan_plain_line();
            if end == from {
                self.simple_key_allowed = true;
                break;
            }
            let text = text.to_mut();
            breaks.fold_into(text);
            text.push_str(self.text.slice(from, end));
        }
        Ok(Token {
            kind: TokenKind::Scalar(text, true),
            start,
            end: end as u32,
        })
    }

    /// Steps over the breaks and blanks between two lines of a plain scalar.
    fn skip_plain_breaks(&mut self) -> Result<Breaks<'a>> {
        let indent = self.indent + 1;
        let mut breaks = Breaks::default();
        loop {
            if self.text.break_width(self.text.pos) > 0 {
                breaks.add(self.text.read_break());
                continue;
            }
            match self.text.byte(self.text.pos) {
                b' ' => {}
                // Only blanks stand before it, so the column is a difference of offsets.
                b'\t' if ((self.text.pos - self.text.line_start) as i64) < indent => {
                    return Err(self.problem("found a tab character that violates indentation"));
                }
                b'\t' => {}
                _ => return Ok(breaks),
            }
            self.text.pos += 1;
        }
    }

    /// Whether the scalar may go on at `from`, the first thing on a line that is not blank.
    fn continues_plain(&mut self, from: usize) -> bool {
        let column = (from - self.text.line_start) as i64;
        if self.flow_level == 0 && column <= self.indent {
            return false;
        }
        self.look_ahead(from, LOOK_AHEAD);
        !self.text.is_document_indicator() && self.text.byte(from) != b'#'
    }

    /// Scans what belongs to the scalar on the current line and tells where that ends. Blanks
    /// behind it are stepped over.
    fn scan_plain_line(&mut self) -> usize {
        let stops = if self.flow_level > 0 {
            &FLOW_STOPS
        } else {
            &BLOCK_STOPS
        };
        let bytes = self.text.text.as_bytes();
        let mut word = self.text.pos;
        let mut end = word;
        let mut at = word;
        loop {
            while at < bytes.len() && !stops[bytes[at] as usize] {
                at += 1;
            }
            match self.text.byte(at) {
                b':' if !self.text.is_blankz(at + 1) => at += 1,
                0xc2 | 0xe2 if self.text.break_width(at) == 0 => at += 1,
                b' ' | b'\t' => {
                    if at > word {
                        end = at;
                    }
                    while self.text.is_blank(at) {
                        at += 1;
                    }
                    word = at;
                    if self.text.break_width(word) == 0 {
                        self.look_ahead(word, LOOK_AHEAD);
                    }
                    if self.text.byte(at) == b'#' {
                        break;
                    }
                }
                _ => break,
            }
        }
        self.text.pos = at;
        let end = if at > word { at } else { end };
        self.look_ahead(end, AFTER_CHARACTER);
        end
    }
}
