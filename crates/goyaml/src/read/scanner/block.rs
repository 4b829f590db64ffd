//! Literal and folded block scalars.
//!
//! Source of the rules: `yaml_parser_scan_block_scalar` in `scannerc.go` of go.yaml.in/yaml/v2
//! v2.4.4.

use std::borrow::Cow;

use super::super::token::{Token, TokenKind};
use super::{Result, Scanner};

/// What is done with the breaks at the end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Chomping {
    Strip,
    Clip,
    Keep,
}

/// The breaks between two lines with content.
#[derive(Default)]
struct Between<'a> {
    /// The one that ends the line.
    leading: &'a str,
    /// Those of the empty lines behind it.
    trailing: String,
}

impl<'a> Scanner<'a> {
    /// Scans a block scalar; its `|` or `>` is here.
    pub(in super::super) fn scan_block_scalar(&mut self, literal: bool) -> Result<Token<'a>> {
        let start = self.text.mark();
        self.text.pos += 1;
        let (chomping, increment) = self.scan_block_header()?;
        let mut indent = match increment {
            0 => 0,
            _ => self.indent.max(0) + increment,
        };
        let mut between = Between::default();
        self.scan_block_breaks(&mut indent, &mut between.trailing)?;
        let text = self.scan_block_lines(literal, &mut indent, &mut between)?;
        let mut text = Cow::<str>::Owned(text);
        if chomping != Chomping::Strip {
            text.to_mut().push_str(between.leading);
        }
        if chomping == Chomping::Keep {
            text.to_mut().push_str(&between.trailing);
        }
        Ok(Token {
            kind: TokenKind::Scalar(text, false),
            start,
            end: self.text.offset(),
        })
    }

    fn scan_block_lines(
        &mut self,
        literal: bool,
        indent: &mut i64,
        between: &mut Between<'a>,
    ) -> Result<String> {
        let mut text = String::new();
        let mut leading_blank = false;
        while self.block_column() == *indent && self.text.byte(self.text.pos) != 0 {
            let trailing_blank = self.text.is_blank(self.text.pos);
            if !literal && !leading_blank && !trailing_blank && between.leading == "\n" {
                if between.trailing.is_empty() {
                    text.push(' ');
                }
            } else {
                text.push_str(between.leading);
            }
            text.push_str(&between.trailing);
            between.trailing.clear();
            leading_blank = trailing_blank;
            let end = self.text.line_end(self.text.pos);
            text.push_str(self.text.slice(self.text.pos, end));
            self.text.pos = end;
            between.leading = self.text.read_break();
            self.scan_block_breaks(indent, &mut between.trailing)?;
        }
        Ok(text)
    }

    /// The column, where only spaces stand before it on the line.
    fn block_column(&self) -> i64 {
        (self.text.pos - self.text.line_start) as i64
    }

    /// Scans what follows the indicator on its line: chomping and the indentation it asks for, or 0.
    fn scan_block_header(&mut self) -> Result<(Chomping, i64)> {
        let (chomping, increment) = match self.scan_chomping() {
            Some(chomping) => (chomping, self.scan_increment()?),
            None => {
                let increment = self.scan_increment()?;
                let chomping = match increment {
                    0 => None,
                    _ => self.scan_chomping(),
                };
                (chomping.unwrap_or(Chomping::Clip), increment)
            }
        };
        self.text.skip_spaces(true);
        if self.text.byte(self.text.pos) == b'#' {
            self.text.pos = self.text.line_end(self.text.pos);
        }
        if !self.text.is_breakz(self.text.pos) {
            return Err(self.problem("did not find expected comment or line break"));
        }
        self.text.skip_break();
        Ok((chomping, increment))
    }

    fn scan_chomping(&mut self) -> Option<Chomping> {
        let chomping = match self.text.byte(self.text.pos) {
            b'+' => Chomping::Keep,
            b'-' => Chomping::Strip,
            _ => return None,
        };
        self.text.pos += 1;
        Some(chomping)
    }

    fn scan_increment(&mut self) -> Result<i64> {
        match self.text.byte(self.text.pos) {
            b'0' => Err(self.problem("found an indentation indicator equal to 0")),
            digit @ b'1'..=b'9' => {
                self.text.pos += 1;
                Ok(i64::from(digit - b'0'))
            }
            _ => Ok(0),
        }
    }

    /// Steps over indentation and empty lines. Without an indentation yet (0) the deepest of these
    /// lines and of the one that follows gives it.
    fn scan_block_breaks(&mut self, indent: &mut i64, breaks: &mut String) -> Result<()> {
        let mut deepest = 0;
        loop {
            while self.is_indentation(*indent) && self.text.byte(self.text.pos) == b' ' {
                self.text.pos += 1;
            }
            if self.is_indentation(*indent) && self.text.byte(self.text.pos) == b'\t' {
                return Err(
                    self.problem("found a tab character where an indentation space is expected")
                );
            }
            deepest = deepest.max(self.block_column());
            if self.text.break_width(self.text.pos) == 0 {
                break;
            }
            breaks.push_str(self.text.read_break());
        }
        if *indent == 0 {
            *indent = deepest.max(self.indent + 1).max(1);
        }
        Ok(())
    }

    fn is_indentation(&self, indent: i64) -> bool {
        indent == 0 || self.block_column() < indent
    }
}
