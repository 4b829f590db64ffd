//! What each kind of token does to the scanner's state.
//!
//! Source of the rules: `yaml_parser_fetch_next_token` and the functions it calls in `scannerc.go`
//! of go.yaml.in/yaml/v2 v2.4.4.

use super::super::error::ReadError;
use super::super::source::LOOK_AHEAD;
use super::super::token::{Mark, Token, TokenKind};
use super::{MAX_DEPTH, MAX_KEY, Result, Scanner, SimpleKey};

impl<'a> Scanner<'a> {
    pub(super) fn fetch_next_token(&mut self) -> Result<()> {
        self.skip_to_next_token();
        self.look_ahead(self.text.pos, LOOK_AHEAD);
        // Looking ahead past the first block makes go-yaml forget how it began.
        self.skips_line_starts &= self.text.pos + LOOK_AHEAD <= self.first_block;
        let column = self.text.column();
        self.unroll_indent(column);
        if column == 0 && self.fetch_at_line_start()? {
            return Ok(());
        }
        match self.text.byte(self.text.pos) {
            0 => self.fetch_stream_end(),
            b'[' => self.fetch_flow_start(TokenKind::FlowSequenceStart, column),
            b'{' => self.fetch_flow_start(TokenKind::FlowMappingStart, column),
            b']' => self.fetch_flow_end(TokenKind::FlowSequenceEnd),
            b'}' => self.fetch_flow_end(TokenKind::FlowMappingEnd),
            b',' => self.fetch_flow_entry(),
            b'-' if self.text.is_blankz(self.text.pos + 1) => self.fetch_block_entry(column),
            b'?' if self.is_indicator() => self.fetch_key(column),
            b':' if self.is_indicator() => self.fetch_value(column),
            b'*' => self.fetch_anchor(column, TokenKind::Alias),
            b'&' => self.fetch_anchor(column, TokenKind::Anchor),
            b'!' => self.fetch_tag(column),
            b'|' if self.flow_level == 0 => self.fetch_block_scalar(true),
            b'>' if self.flow_level == 0 => self.fetch_block_scalar(false),
            b'\'' => self.fetch_scalar(column, |scanner| scanner.scan_quoted(b'\'')),
            b'"' => self.fetch_scalar(column, |scanner| scanner.scan_quoted(b'"')),
            b'\t' | b'#' | b'|' | b'>' | b'%' | b'@' | b'`' => Err(self.cannot_start()),
            b'\r' | b'\n' => Err(self.cannot_start()),
            _ => self.fetch_scalar(column, Scanner::scan_plain),
        }
    }

    #[cold]
    fn cannot_start(&self) -> ReadError {
        self.problem("found character that cannot start any token")
    }

    /// Directives and document indicators, which stand in the first column only.
    fn fetch_at_line_start(&mut self) -> Result<bool> {
        let kind = match self.text.byte(self.text.pos) {
            b'%' => {
                self.end_blocks()?;
                self.fetch_directive()?;
                return Ok(true);
            }
            b'-' if self.text.is_document_indicator() => TokenKind::DocumentStart,
            b'.' if self.text.is_document_indicator() => TokenKind::DocumentEnd,
            _ => return Ok(false),
        };
        self.end_blocks()?;
        self.push_indicator(kind, 3);
        Ok(true)
    }

    /// Closes all block collections; no key may be pending, and none may follow on the line.
    fn end_blocks(&mut self) -> Result<()> {
        self.unroll_indent(-1);
        self.remove_simple_key()?;
        self.simple_key_allowed = false;
        Ok(())
    }

    fn fetch_stream_end(&mut self) -> Result<()> {
        self.text.end_line();
        self.end_blocks()?;
        self.push(TokenKind::StreamEnd, self.text.mark());
        Ok(())
    }

    /// Whether `?` or `:` stands for itself: always in flow style, else before a blank.
    fn is_indicator(&self) -> bool {
        self.flow_level > 0 || self.text.is_blankz(self.text.pos + 1)
    }

    fn fetch_flow_start(&mut self, kind: TokenKind<'a>, column: i64) -> Result<()> {
        self.save_simple_key(column)?;
        self.simple_keys.push(SimpleKey {
            token: self.next_number(),
            ..SimpleKey::default()
        });
        self.flow_level += 1;
        if self.flow_level > MAX_DEPTH {
            return Err(self.problem("exceeded max depth of 10000"));
        }
        self.simple_key_allowed = true;
        self.push_indicator(kind, 1);
        Ok(())
    }

    fn fetch_flow_end(&mut self, kind: TokenKind<'a>) -> Result<()> {
        self.remove_simple_key()?;
        if self.flow_level > 0 {
            self.flow_level -= 1;
            // For an empty collection this is the number of its own first token, too.
            if let Some(key) = self.simple_keys.pop() {
                self.stop_waiting(key.token);
            }
        }
        self.simple_key_allowed = false;
        self.push_indicator(kind, 1);
        Ok(())
    }

    fn fetch_flow_entry(&mut self) -> Result<()> {
        self.remove_simple_key()?;
        self.simple_key_allowed = true;
        self.push_indicator(TokenKind::FlowEntry, 1);
        Ok(())
    }

    fn fetch_block_entry(&mut self, column: i64) -> Result<()> {
        if self.flow_level == 0 {
            if !self.simple_key_allowed {
                return Err(self.problem("block sequence entries are not allowed in this context"));
            }
            let mark = self.text.mark();
            self.roll_indent(column, usize::MAX, TokenKind::BlockSequenceStart, mark)?;
        }
        self.remove_simple_key()?;
        self.simple_key_allowed = true;
        self.push_indicator(TokenKind::BlockEntry, 1);
        Ok(())
    }

    fn fetch_key(&mut self, column: i64) -> Result<()> {
        if self.flow_level == 0 {
            if !self.simple_key_allowed {
                return Err(self.problem("mapping keys are not allowed in this context"));
            }
            let mark = self.text.mark();
            self.roll_indent(column, usize::MAX, TokenKind::BlockMappingStart, mark)?;
        }
        self.remove_simple_key()?;
        self.simple_key_allowed = self.flow_level == 0;
        self.push_indicator(TokenKind::Key, 1);
        Ok(())
    }

    fn fetch_value(&mut self, column: i64) -> Result<()> {
        let place = self.simple_keys.len() - 1;
        let key = self.simple_keys[place];
        if self.is_possible(place)? {
            self.insert(key.token, TokenKind::Key, key.mark);
            self.roll_indent(
                key.column,
                key.token,
                TokenKind::BlockMappingStart,
                key.mark,
            )?;
            self.simple_keys[place].possible = false;
            self.stop_waiting(key.token);
            self.simple_key_allowed = false;
        } else {
            if self.flow_level == 0 {
                if !self.simple_key_allowed {
                    return Err(self.problem("mapping values are not allowed in this context"));
                }
                let mark = self.text.mark();
                self.roll_indent(column, usize::MAX, TokenKind::BlockMappingStart, mark)?;
            }
            self.simple_key_allowed = self.flow_level == 0;
        }
        self.push_indicator(TokenKind::Value, 1);
        Ok(())
    }

    fn fetch_anchor(&mut self, column: i64, kind: fn(&'a str) -> TokenKind<'a>) -> Result<()> {
        self.save_simple_key(column)?;
        let start = self.text.mark();
        let name = self.scan_anchor()?;
        self.push(kind(name), start);
        Ok(())
    }

    fn fetch_tag(&mut self, column: i64) -> Result<()> {
        self.save_simple_key(column)?;
        let start = self.text.mark();
        let tag = self.scan_tag()?;
        self.push(TokenKind::Tag(Box::new(tag)), start);
        Ok(())
    }

    fn fetch_block_scalar(&mut self, literal: bool) -> Result<()> {
        self.remove_simple_key()?;
        self.simple_key_allowed = true;
        let token = self.scan_block_scalar(literal)?;
        self.tokens.push_back(token);
        Ok(())
    }

    /// A plain or quoted scalar. If the `:` that makes it a key follows at once, all its tokens are
    /// pushed at once; that is where libyaml would end up as well.
    fn fetch_scalar(
        &mut self,
        column: i64,
        scan: impl FnOnce(&mut Self) -> Result<Token<'a>>,
    ) -> Result<()> {
        let key = self.begin_simple_key(column)?;
        self.simple_key_allowed = false;
        let token = scan(self)?;
        let Some(key) = key else {
            self.tokens.push_back(token);
            return Ok(());
        };
        if key.mark.line != self.text.line || !self.goes_to_value(key.mark) {
            self.store_simple_key(key);
            self.tokens.push_back(token);
            return Ok(());
        }
        // The level remembers the number of its last key, found or not.
        if let Some(last) = self.simple_keys.last_mut() {
            last.token = key.token;
        }
        self.roll_indent(
            key.column,
            usize::MAX,
            TokenKind::BlockMappingStart,
            key.mark,
        )?;
        self.insert(usize::MAX, TokenKind::Key, key.mark);
        self.tokens.push_back(token);
        self.push_indicator(TokenKind::Value, 1);
        Ok(())
    }

    /// Steps over blanks to the `:` of a key that began at the mark, if one follows.
    #[inline]
    fn goes_to_value(&mut self, from: Mark) -> bool {
        let before = self.text.pos;
        self.text.skip_spaces(true);
        let colon = self.text.pos;
        if self.text.byte(colon) == b':'
            && self.is_indicator()
            && colon - from.offset as usize <= MAX_KEY
        {
            self.look_ahead(colon, LOOK_AHEAD);
            return true;
        }
        self.text.pos = before;
        false
    }
}
