//! Scalars in single and double quotes.
//!
//! Source of the rules: `yaml_parser_scan_flow_scalar` in `scannerc.go` of go.yaml.in/yaml/v2
//! v2.4.4.

use std::borrow::Cow;

use super::super::source::{AFTER_CHARACTER, LOOK_AHEAD};
use super::super::token::{Token, TokenKind};
use super::fold::Breaks;
use super::{Result, Scanner};

/// How far go-yaml looks ahead at a backslash before a line break, in characters.
const ESCAPED_BREAK: usize = 3;

impl<'a> Scanner<'a> {
    /// Scans a scalar in these quotes; the first one is here.
    pub(in super::super) fn scan_quoted(&mut self, quote: u8) -> Result<Token<'a>> {
        let start = self.text.mark();
        self.text.pos += 1;
        self.look_ahead(self.text.pos, LOOK_AHEAD);
        let text = match self.scan_simple_quoted(quote) {
            Some(text) => Cow::Borrowed(text),
            None => Cow::Owned(self.scan_folded_quoted(quote)?),
        };
        self.text.pos += 1;
        Ok(Token {
            kind: TokenKind::Scalar(text, false),
            start,
            end: self.text.offset(),
        })
    }

    /// The usual case: all on one line, and as it stands. Stops at the closing quote, or else does
    /// not move.
    fn scan_simple_quoted(&mut self, quote: u8) -> Option<&'a str> {
        let start = self.text.pos;
        let rest = &self.text.text.as_bytes()[start..];
        let stop =
            |&byte: &u8| byte == quote || matches!(byte, b'\\' | b'\n' | b'\r' | 0xc2 | 0xe2);
        let mut end = 0;
        loop {
            end += rest[end..].iter().position(stop)?;
            match rest[end] {
                b'\\' if quote == b'\'' => end += 1,
                0xc2 | 0xe2 if self.text.break_width(start + end) == 0 => end += 1,
                byte if byte == quote => break,
                _ => return None,
            }
        }
        if quote == b'\'' && rest.get(end + 1) == Some(&b'\'') {
            return None;
        }
        self.text.pos = start + end;
        if self.is_cut {
            let words = self.text.slice(start, start + end);
            let word = words.rfind([' ', '\t']).map_or(0, |blank| blank + 1);
            self.look_ahead(start + word, LOOK_AHEAD);
            self.look_ahead(start + end, AFTER_CHARACTER);
        }
        Some(self.text.slice(start, start + end))
    }

    /// Any case: escapes are decoded and lines folded. Stops at the closing quote.
    fn scan_folded_quoted(&mut self, quote: u8) -> Result<String> {
        let mut text = String::new();
        loop {
            self.look_ahead(self.text.pos, LOOK_AHEAD);
            if self.text.is_document_indicator() {
                return Err(self.problem("found unexpected document indicator"));
            }
            if self.text.byte(self.text.pos) == 0 {
                return Err(self.problem("found unexpected end of stream"));
            }
            let escaped_break = self.scan_quoted_word(quote, &mut text)?;
            if self.text.byte(self.text.pos) == quote {
                return Ok(text);
            }
            self.fold_quoted_blanks(escaped_break, &mut text);
        }
    }

    /// Scans up to a blank, a break, the closing quote or the end; or past an escaped break, and
    /// then says so.
    fn scan_quoted_word(&mut self, quote: u8, text: &mut String) -> Result<bool> {
        loop {
            let at = self.text.pos;
            self.look_ahead(at, AFTER_CHARACTER);
            match self.text.byte(at) {
                b'\'' if quote == b'\'' && self.text.byte(at + 1) == b'\'' => {
                    text.push('\'');
                    self.text.pos += 2;
                }
                byte if byte == quote => return Ok(false),
                b'\\' if quote == b'"' => {
                    if self.text.break_width(at + 1) > 0 {
                        self.look_ahead(at, ESCAPED_BREAK);
                        self.text.pos += 1;
                        self.text.skip_break();
                        return Ok(true);
                    }
                    text.push(self.scan_escape()?);
                }
                _ if self.text.is_blankz(at) => return Ok(false),
                _ => {
                    self.text.pos += self.text.char_width(at);
                    self.skip_ordinary();
                    text.push_str(self.text.slice(at, self.text.pos));
                }
            }
        }
    }

    /// Steps over characters that mean nothing in any quotes.
    fn skip_ordinary(&mut self) {
        let special = |&byte: &u8| {
            matches!(
                byte,
                b'"' | b'\'' | b'\\' | b' ' | b'\t' | b'\n' | b'\r' | 0xc2 | 0xe2
            )
        };
        let rest = &self.text.text.as_bytes()[self.text.pos..];
        self.text.pos += rest.iter().position(special).unwrap_or(rest.len());
    }

    /// Steps over blanks and breaks; blanks within a line stay, breaks fold.
    fn fold_quoted_blanks(&mut self, escaped_break: bool, text: &mut String) {
        let start = self.text.pos;
        let mut breaks = Breaks::default();
        let mut broken = escaped_break;
        loop {
            let at = self.text.pos;
            if self.text.break_width(at) > 0 {
                let line_break = self.text.read_break();
                if escaped_break {
                    breaks.add_other(line_break);
                } else {
                    breaks.add(line_break);
                }
                broken = true;
            } else if self.text.is_blank(at) {
                self.text.pos += 1;
            } else {
                break;
            }
        }
        if broken {
            breaks.fold_into(text);
        } else {
            text.push_str(self.text.slice(start, self.text.pos));
        }
    }

    /// Decodes the escape that begins here.
    fn scan_escape(&mut self) -> Result<char> {
        let digits = match self.text.byte(self.text.pos + 1) {
            b'x' => 2,
            b'u' => 4,
            b'U' => 8,
            letter => {
                let Some(character) = escaped(letter) else {
                    return Err(self.problem("found unknown escape character"));
                };
                self.text.pos += 2;
                return Ok(character);
            }
        };
        self.text.pos += 2;
        self.look_ahead(self.text.pos, digits);
        let mut value = 0u32;
        for at in self.text.pos..self.text.pos + digits {
            let Some(digit) = char::from(self.text.byte(at)).to_digit(16) else {
                return Err(self.problem("did not find expected hexdecimal number"));
            };
            value = value << 4 | digit;
        }
        let Some(character) = char::from_u32(value) else {
            return Err(self.problem("found invalid Unicode character escape code"));
        };
        self.text.pos += digits;
        Ok(character)
    }
}

/// What a backslash and this letter stand for.
fn escaped(letter: u8) -> Option<char> {
    Some(match letter {
        b'0' => '\0',
        b'a' => '\x07',
        b'b' => '\x08',
        b't' | b'\t' => '\t',
        b'n' => '\n',
        b'v' => '\x0b',
        b'f' => '\x0c',
        b'r' => '\r',
        b'e' => '\x1b',
        b' ' => ' ',
        b'"' => '"',
        b'\'' => '\'',
        b'\\' => '\\',
        b'N' => '\u{85}',
        b'_' => '\u{a0}',
        b'L' => '\u{2028}',
        b'P' => '\u{2029}',
        _ => return None,
    })
}
