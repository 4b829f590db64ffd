//! The scanner: from text to tokens, one pass, a queue of few tokens between it and the parser.
//!
//! A token is handed out only when it is certain that no `:` makes it (or the collection it opens)
//! a key, for then the tokens of the key come before it. Lists and maps in block style have no
//! characters of their own: columns open and close them.
//!
//! Source of the rules: `scannerc.go` of go.yaml.in/yaml/v2 v2.4.4, whose oddities with empty flow
//! collections as keys are kept.

use std::collections::VecDeque;

use super::error::{ReadError, Stage};
use super::source::{BYTE_ORDER_MARK, LOOK_AHEAD, Source};
use super::text::Text;
use super::token::{Mark, Token, TokenKind};

/// The deepest nesting in flow style, and in block style.
const MAX_DEPTH: usize = 10_000;
/// The longest implicit key, in characters.
const MAX_KEY: usize = 1024;

pub(super) type Result<T> = std::result::Result<T, ReadError>;

/// A place where an implicit key may have begun.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct SimpleKey {
    possible: bool,
    /// Nothing but a key may stand here.
    required: bool,
    /// The number of its first token.
    token: usize,
    mark: Mark,
    column: i64,
}

#[derive(Debug)]
pub(super) struct Scanner<'a> {
    pub(super) text: Text<'a>,
    /// Each line of go-yaml's first block loses its first character, whatever it is: what a second
    /// byte order mark at the start does.
    skips_line_starts: bool,
    first_block: usize,
    /// The column of the innermost block collection; -1 outside of all.
    pub(super) indent: i64,
    indents: Vec<i64>,
    pub(super) flow_level: usize,
    /// Where the token fetched last begins.
    token_start: usize,
    pub(super) simple_key_allowed: bool,
    /// One for each flow level.
    simple_keys: Vec<SimpleKey>,
    /// Token number and place in `simple_keys` of those that hold back their token, by number.
    waiting: VecDeque<(usize, usize)>,
    tokens: VecDeque<Token<'a>>,
    /// The number of the token at the head of the queue.
    head: usize,
    head_is_certain: bool,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str, source: &Source<'_>) -> Self {
        Scanner {
            skips_line_starts: text[source.start..].starts_with(BYTE_ORDER_MARK),
            first_block: source.first_block.min(text.len()),
            text: Text::new(text, source.start),
            indent: -1,
            indents: Vec::new(),
            flow_level: 0,
            token_start: source.start,
            simple_key_allowed: true,
            simple_keys: vec![SimpleKey::default()],
            waiting: VecDeque::new(),
            tokens: VecDeque::with_capacity(16),
            head: 0,
            head_is_certain: false,
        }
    }

    /// The next token, left in the queue.
    #[inline]
    pub(super) fn peek(&mut self) -> Result<&Token<'a>> {
        if !self.head_is_certain {
            self.fetch_more_tokens()?;
        }
        // The queue cannot be empty here; past the end of the stream there is only more end.
        self.tokens
            .front()
            .ok_or_else(|| ReadError::new(Stage::Syntax, "unknown problem parsing YAML content"))
    }

    /// Takes the token that was peeked at.
    #[inline]
    pub(super) fn take(&mut self) -> Option<Token<'a>> {
        self.head_is_certain = false;
        self.head += 1;
        self.tokens.pop_front()
    }

    /// Whether go-yaml would have met the end of the text by now.
    pub(super) fn has_met_end(&self) -> bool {
        let ahead = self.text.text.get(self.token_start..).unwrap_or_default();
        self.text.byte(self.text.pos) == 0 || ahead.chars().take(LOOK_AHEAD).count() < LOOK_AHEAD
    }

    /// An error at the current place.
    #[cold]
    pub(super) fn problem(&self, message: &str) -> ReadError {
        let line = self.text.line as usize;
        ReadError::new(Stage::Syntax, message)
            .on_line(if line == 0 { 0 } else { line + 1 })
            .at(self.text.pos)
    }

    pub(super) fn push(&mut self, kind: TokenKind<'a>, start: Mark) {
        let end = self.text.offset();
        self.tokens.push_back(Token { kind, start, end });
    }

    fn fetch_more_tokens(&mut self) -> Result<()> {
        while self.tokens.is_empty() || self.head_may_be_key()? {
            self.fetch_next_token()?;
        }
        self.head_is_certain = true;
        Ok(())
    }

    fn head_may_be_key(&mut self) -> Result<bool> {
        while let Some(&(token, place)) = self.waiting.front() {
            if token > self.head {
                break;
            }
            if token == self.head {
                return self.is_possible(place);
            }
            self.waiting.pop_front();
        }
        Ok(false)
    }

    /// Whether the simple key may still turn out to be one: not on a later line, nor too far on.
    fn is_possible(&mut self, place: usize) -> Result<bool> {
        let Some(key) = self.simple_keys.get(place).copied() else {
            return Ok(false);
        };
        if !key.possible {
            return Ok(false);
        }
        if key.mark.line == self.text.line && !self.is_too_far(key.mark) {
            return Ok(true);
        }
        if key.required {
            return Err(self.problem("could not find expected ':'"));
        }
        self.simple_keys[place].possible = false;
        Ok(false)
    }

    fn is_too_far(&self, from: Mark) -> bool {
        let from = from.offset as usize;
        self.text.pos - from > MAX_KEY && self.text.chars_between(from, self.text.pos) > MAX_KEY
    }

    fn fetch_next_token(&mut self) -> Result<()> {
        self.skip_to_next_token();
        self.token_start = self.text.pos;
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

    /// Pushes a token of ASCII characters and steps over them.
    pub(super) fn push_indicator(&mut self, kind: TokenKind<'a>, width: usize) {
        let start = self.text.mark();
        self.text.pos += width;
        self.push(kind, start);
    }

    fn skip_to_next_token(&mut self) {
        loop {
            if self.skips_line_starts {
                self.skip_line_start();
            }
            let tabs = self.flow_level > 0 || !self.simple_key_allowed;
            self.text.skip_spaces(tabs);
            if self.text.byte(self.text.pos) == b'#' {
                self.text.pos = self.text.line_end(self.text.pos);
            }
            if !self.text.skip_break() {
                return;
            }
            if self.flow_level == 0 {
                self.simple_key_allowed = true;
            }
        }
    }

    #[cold]
    fn skip_line_start(&mut self) {
        if self.text.pos == self.text.line_start && self.text.pos < self.first_block {
            self.text.pos += self.text.char_width(self.text.pos);
        }
    }

    /// Begins a block collection if the column is deeper than the one around it.
    fn roll_indent(
        &mut self,
        column: i64,
        place: usize,
        kind: TokenKind<'a>,
        mark: Mark,
    ) -> Result<()> {
        if self.flow_level > 0 || self.indent >= column {
            return Ok(());
        }
        self.indents.push(self.indent);
        self.indent = column;
        if self.indents.len() > MAX_DEPTH {
            return Err(self.problem("exceeded max depth of 10000"));
        }
        self.insert(place, kind, mark);
        Ok(())
    }

    /// Inserts a token without characters before the one with this number; if that one is gone
    /// already, at the end.
    fn insert(&mut self, number: usize, kind: TokenKind<'a>, start: Mark) {
        let token = Token {
            kind,
            start,
            end: start.offset,
        };
        match number.checked_sub(self.head) {
            Some(place) if place < self.tokens.len() => self.tokens.insert(place, token),
            _ => self.tokens.push_back(token),
        }
    }

    /// The number of the token that will be pushed next.
    fn next_number(&self) -> usize {
        self.head + self.tokens.len()
    }

    #[inline]
    fn unroll_indent(&mut self, column: i64) {
        if self.flow_level > 0 {
            return;
        }
        while self.indent > column {
            self.push(TokenKind::BlockEnd, self.text.mark());
            self.indent = self.indents.pop().unwrap_or(-1);
        }
    }

    /// Notes that an implicit key may begin here, and forbids another one right behind it.
    fn save_simple_key(&mut self, column: i64) -> Result<()> {
        if let Some(key) = self.begin_simple_key(column)? {
            self.store_simple_key(key);
        }
        self.simple_key_allowed = false;
        Ok(())
    }

    fn begin_simple_key(&mut self, column: i64) -> Result<Option<SimpleKey>> {
        if !self.simple_key_allowed {
            return Ok(None);
        }
        self.remove_simple_key()?;
        Ok(Some(SimpleKey {
            possible: true,
            required: self.flow_level == 0 && self.indent == column,
            token: self.next_number(),
            mark: self.text.mark(),
            column,
        }))
    }

    fn store_simple_key(&mut self, key: SimpleKey) {
        if let Some(last) = self.simple_keys.last_mut() {
            *last = key;
        }
        self.waiting
            .push_back((key.token, self.simple_keys.len() - 1));
    }

    fn remove_simple_key(&mut self) -> Result<()> {
        let Some(key) = self.simple_keys.last_mut() else {
            return Ok(());
        };
        if key.possible {
            if key.required {
                return Err(self.problem("could not find expected ':'"));
            }
            key.possible = false;
            let token = key.token;
            self.stop_waiting(token);
        }
        Ok(())
    }

    fn stop_waiting(&mut self, token: usize) {
        if let Some(place) = self.waiting.iter().rposition(|waiting| waiting.0 == token) {
            self.waiting.remove(place);
        }
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
        self.roll_indent(
            key.column,
            usize::MAX,
            TokenKind::BlockMappingStart,
            key.mark,
        )?;
        // The level remembers the number of its last key, found or not.
        if let Some(last) = self.simple_keys.last_mut() {
            last.token = key.token;
        }
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
            return true;
        }
        self.text.pos = before;
        false
    }
}
