//! The scanner: from text to tokens, one pass, a queue of few tokens between it and the parser.
//!
//! A token is handed out only when it is certain that no `:` makes it (or the collection it opens)
//! a key, for then the tokens of the key come before it. Lists and maps in block style have no
//! characters of their own: columns open and close them.
//!
//! Source of the rules: `scannerc.go` of go.yaml.in/yaml/v2 v2.4.4, whose oddities with empty flow
//! collections as keys are kept.

mod block;
mod fetch;
mod fold;
mod plain;
mod quoted;
mod tag;

use std::collections::VecDeque;

use super::error::{ReadError, Stage};
use super::source::{BYTE_ORDER_MARK, Source};
use super::text::Text;
use super::token::{Mark, Token, TokenKind};

/// The deepest nesting in flow style, and in block style.
const MAX_DEPTH: usize = 10_000;
/// The longest implicit key, in characters.
pub(super) const MAX_KEY: usize = 1024;

pub(super) type Result<T> = std::result::Result<T, ReadError>;

/// A place where an implicit key may have begun.
#[derive(Clone, Copy, Debug, Default)]
struct SimpleKey {
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
    indent: i64,
    indents: Vec<i64>,
    flow_level: usize,
    /// Whether something waits behind the end of the text.
    is_cut: bool,
    /// Whether go-yaml has looked past that end by now.
    has_met_end: bool,
    simple_key_allowed: bool,
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
        let skips_line_starts = text[source.start..].starts_with(BYTE_ORDER_MARK);
        Scanner {
            skips_line_starts,
            first_block: source.first_block.min(text.len()),
            text: Text::new(text, source.start),
            indent: -1,
            indents: Vec::new(),
            flow_level: 0,
            is_cut: source.bad.is_some(),
            has_met_end: false,
            simple_key_allowed: true,
            simple_keys: vec![SimpleKey::default()],
            waiting: VecDeque::new(),
            tokens: VecDeque::new(),
            head: 0,
            head_is_certain: false,
        }
    }

    /// Whether there is nothing unusual about the text: no bad bytes, no breaks but LF, no second
    /// byte order mark.
    pub(super) fn is_usual(&self) -> bool {
        !self.is_cut && !self.skips_line_starts && self.text.has_only_line_feeds()
    }

    /// Sets out for a scalar in block style at this offset, on the line that begins at `line_start`,
    /// in a collection at the column `indent`.
    pub(super) fn go_to(&mut self, offset: usize, line_start: usize, indent: i64) {
        self.text.pos = offset;
        self.text.line_start = line_start;
        self.indent = indent;
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
        self.has_met_end || self.text.byte(self.text.pos) == 0
    }

    /// Notes that go-yaml asks for so many characters from here on. Each has one at hand when it
    /// looks at a single character.
    #[inline]
    fn look_ahead(&mut self, from: usize, count: usize) {
        if self.is_cut {
            let ahead = self.text.text.get(from..).unwrap_or_default();
            self.has_met_end |= ahead.chars().take(count).count() < count;
        }
    }

    /// An error at the current place.
    #[cold]
    fn problem(&self, message: &str) -> ReadError {
        let line = self.text.line as usize;
        ReadError::new(Stage::Syntax, message)
            .on_line(if line == 0 { 0 } else { line + 1 })
            .at(self.text.pos)
    }

    fn push(&mut self, kind: TokenKind<'a>, start: Mark) {
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

    /// Pushes a token of ASCII characters and steps over them.
    fn push_indicator(&mut self, kind: TokenKind<'a>, width: usize) {
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
}
