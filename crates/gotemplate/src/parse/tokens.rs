//! The parser's view of the tokens: three of lookahead, and errors at the last one read.
//!
//! Source of the rules: Go 1.26 text/template/parse/parse.go; messages have the line of the token
//! last taken from the lexer, so the lookahead works as Go's does.

use super::lexer::Lexer;
use super::token::{Kind, Token};
use crate::error::ParseError;

/// Tokens with lookahead.
pub(super) struct Tokens<'t> {
    pub lexer: Lexer<'t>,
    name: &'t str,
    text: &'t str,
    /// The last token read, and before it those put back.
    ahead: [Token<'t>; 3],
    /// How many of them are to be read again.
    count: usize,
    /// Line of the action being read, 0 outside.
    pub action_line: usize,
}

impl<'t> Tokens<'t> {
    pub fn new(name: &'t str, text: &'t str, lexer: Lexer<'t>) -> Self {
        let none = Token {
            kind: Kind::Eof,
            pos: 0,
            text: "",
            line: 0,
            message: String::new(),
        };
        Tokens {
            lexer,
            name,
            text,
            ahead: [none.clone(), none.clone(), none],
            count: 0,
            action_line: 0,
        }
    }

    pub fn next(&mut self) -> Token<'t> {
        if self.count > 0 {
            self.count -= 1;
        } else {
            self.ahead[0] = self.lexer.next_token();
        }
        self.ahead[self.count].clone()
    }

    /// Puts the last token back.
    pub fn back(&mut self) {
        self.count += 1;
    }

    /// Puts back the last token and one before it.
    pub fn back_two(&mut self, before: Token<'t>) {
        self.ahead[1] = before;
        self.count = 2;
    }

    /// Puts back the last token and two before it.
    pub fn back_three(&mut self, first: Token<'t>, second: Token<'t>) {
        self.ahead[1] = second;
        self.ahead[2] = first;
        self.count = 3;
    }

    pub fn peek(&mut self) -> Token<'t> {
        let token = self.next();
        self.back();
        token
    }

    pub fn next_non_space(&mut self) -> Token<'t> {
        loop {
            let token = self.next();
            if token.kind != Kind::Space {
                return token;
            }
        }
    }

    pub fn peek_non_space(&mut self) -> Token<'t> {
        let token = self.next_non_space();
        self.back();
        token
    }

    /// The last token read.
    pub fn last(&self) -> Token<'t> {
        self.ahead[0].clone()
    }

    /// An error at the last token read.
    pub fn error<T>(&self, message: impl Into<String>) -> Result<T, ParseError> {
        self.error_at(&self.ahead[0], message)
    }

    /// An error at a token.
    pub fn error_at<T>(&self, at: &Token<'_>, message: impl Into<String>) -> Result<T, ParseError> {
        let before = self.text.get(..at.pos).unwrap_or_default();
        Err(ParseError {
            name: self.name.to_owned(),
            line: at.line,
            column: before.len() - before.rfind('\n').map_or(0, |nl| nl + 1),
            message: message.into(),
        })
    }

    /// An error about a token that does not belong where it stands.
    pub fn unexpected<T>(&self, token: &Token<'_>, context: &str) -> Result<T, ParseError> {
        let what = token.describe();
        if token.kind != Kind::Error {
            return self.error(format!("unexpected {what} in {context}"));
        }
        let mut message = what;
        if self.action_line != 0 && self.action_line != token.line {
            if !message.ends_with(" action") {
                message.push_str(" in action");
            }
            message.push_str(&format!(" started at {}:{}", self.name, self.action_line));
        }
        self.error(message)
    }

    /// The next token but spaces, which must be of that kind.
    pub fn expect(&mut self, kind: Kind, context: &str) -> Result<Token<'t>, ParseError> {
        let token = self.next_non_space();
        if token.kind == kind {
            Ok(token)
        } else {
            self.unexpected(&token, context)
        }
    }
}
