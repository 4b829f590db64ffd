//! Text to tokens: plain text, delimiters with their trim markers, and what stands in actions.
//!
//! Boundary: literals are only delimited here; what they stand for is the parser's to say.
//! Source of the rules: Go 1.26 text/template/parse/lex.go.

use super::number_lexer::scan_number;
use super::token::{Keyword, Kind, Token};
use crate::chars::{is_digit, is_letter, is_print};

/// Cuts a template's text into tokens, one at a time.
pub(crate) struct Lexer<'t> {
    text: &'t str,
    left: &'t str,
    right: &'t str,
    /// Where the next character is read.
    pub(super) pos: usize,
    /// Where the token being read starts.
    start: usize,
    in_action: bool,
    parens: usize,
    /// Lines are counted up to here.
    counted: usize,
    line: usize,
    /// Whether `break` and `continue` are keywords (they are not if functions have those names).
    pub break_is_keyword: bool,
    pub continue_is_keyword: bool,
}

const LEFT_COMMENT: &str = "/*";
const RIGHT_COMMENT: &str = "*/";
/// A trim marker: a hyphen and the space beside it.
const TRIM_MARKER_LEN: usize = 2;

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n')
}

fn is_alphanumeric(c: char) -> bool {
    c == '_' || is_letter(c) || is_digit(c)
}

/// `- ` right after a left delimiter.
fn has_left_trim_marker(s: &str) -> bool {
    matches!(s.as_bytes(), [b'-', space, ..] if is_space((*space).into()))
}

/// ` -` before a right delimiter.
fn has_right_trim_marker(s: &str) -> bool {
    matches!(s.as_bytes(), [space, b'-', ..] if is_space((*space).into()))
}

/// How the numbers of the format `%#U` look: `U+0040 '@'`.
fn show_char(c: char) -> String {
    let code = format!("U+{:04X}", u32::from(c));
    if is_print(c) {
        format!("{code} '{c}'")
    } else {
        code
    }
}

impl<'t> Lexer<'t> {
    /// Empty delimiters mean `{{` and `}}`.
    pub fn new(text: &'t str, left: &'t str, right: &'t str) -> Self {
        Lexer {
            text,
            left: if left.is_empty() { "{{" } else { left },
            right: if right.is_empty() { "}}" } else { right },
            pos: 0,
            start: 0,
            in_action: false,
            parens: 0,
            counted: 0,
            line: 1,
            break_is_keyword: true,
            continue_is_keyword: true,
        }
    }

    /// The next token; after an error or the end, the end for ever.
    pub fn next_token(&mut self) -> Token<'t> {
        if self.in_action {
            self.action_token()
        } else {
            self.text_token()
        }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.pos..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.pos += c.len_utf8();
        Some(c)
    }

    /// Takes the next character if it is one of those.
    pub(super) fn accept(&mut self, valid: &str) -> bool {
        let found = self.peek().is_some_and(|c| valid.contains(c));
        if found {
            self.next();
        }
        found
    }

    /// Takes characters as long as they are of those.
    pub(super) fn accept_run(&mut self, valid: &str) {
        while self.accept(valid) {}
    }

    /// The last byte taken.
    pub(super) fn taken(&self) -> &'t str {
        self.text.get(self.start..self.pos).unwrap_or_default()
    }

    fn line_of(&mut self, pos: usize) -> usize {
        let passed = self.text.get(self.counted..pos).unwrap_or_default();
        self.line += passed.bytes().filter(|b| *b == b'\n').count();
        self.counted = self.counted.max(pos);
        self.line
    }

    /// The token that ends here; the next one starts here.
    pub(super) fn token(&mut self, kind: Kind) -> Token<'t> {
        let token = Token {
            kind,
            pos: self.start,
            text: self.taken(),
            line: self.line_of(self.start),
            message: String::new(),
        };
        self.start = self.pos;
        token
    }

    /// Skips what was read so far.
    fn ignore(&mut self) {
        self.start = self.pos;
    }

    pub(super) fn error(&mut self, message: String) -> Token<'t> {
        let line = self.line_of(self.start);
        let pos = self.start;
        self.text = "";
        self.pos = 0;
        self.start = 0;
        self.counted = 0;
        self.in_action = false;
        Token {
            kind: Kind::Error,
            pos,
            text: "",
            line,
            message,
        }
    }

    /// Plain text up to the next left delimiter; comments are passed over.
    fn text_token(&mut self) -> Token<'t> {
        loop {
            let Some(at) = self.rest().find(self.left) else {
                self.pos = self.text.len();
                let kind = if self.pos > self.start {
                    Kind::Text
                } else {
                    Kind::Eof
                };
                return self.token(kind);
            };
            if at > 0 {
                let delim = self.pos + at;
                let after = self.text.get(delim + self.left.len()..).unwrap_or_default();
                let mut text = &self.rest()[..at];
                if has_left_trim_marker(after) {
                    text = text.trim_end_matches(is_space);
                }
                let has_text = !text.is_empty();
                self.pos += text.len();
                let token = self.token(Kind::Text);
                self.pos = delim;
                self.ignore();
                if has_text {
                    return token;
                }
            }
            if let Some(token) = self.left_delim() {
                return token;
            }
        }
    }

    /// A left delimiter, or nothing if it opened a comment, now passed over.
    fn left_delim(&mut self) -> Option<Token<'t>> {
        self.pos += self.left.len();
        let marker = if has_left_trim_marker(self.rest()) {
            TRIM_MARKER_LEN
        } else {
            0
        };
        let inside = self.text.get(self.pos + marker..).unwrap_or_default();
        if inside.starts_with(LEFT_COMMENT) {
            self.pos += marker;
            self.ignore();
            return self.comment();
        }
        let token = self.token(Kind::LeftDelim);
        self.in_action = true;
        self.pos += marker;
        self.ignore();
        self.parens = 0;
        Some(token)
    }

    /// Passes over a comment and its right delimiter; answers only with an error.
    fn comment(&mut self) -> Option<Token<'t>> {
        self.pos += LEFT_COMMENT.len();
        let Some(end) = self.rest().find(RIGHT_COMMENT) else {
            return Some(self.error("unclosed comment".to_owned()));
        };
        self.pos += end + RIGHT_COMMENT.len();
        let Some(trim) = self.at_right_delim() else {
            return Some(self.error("comment ends before closing delimiter".to_owned()));
        };
        self.pass_right_delim(trim);
        None
    }

    /// Whether a right delimiter is next, and then whether it trims what follows.
    fn at_right_delim(&self) -> Option<bool> {
        let rest = self.rest();
        if has_right_trim_marker(rest) && rest[TRIM_MARKER_LEN..].starts_with(self.right) {
            return Some(true);
        }
        rest.starts_with(self.right).then_some(false)
    }

    fn pass_right_delim(&mut self, trim: bool) {
        if trim {
            self.pos += TRIM_MARKER_LEN;
        }
        self.pos += self.right.len();
        self.skip_after(trim);
    }

    fn skip_after(&mut self, trim: bool) {
        if trim {
            let rest = self.rest();
            self.pos += rest.len() - rest.trim_start_matches(is_space).len();
        }
        self.ignore();
    }

    fn right_delim(&mut self, trim: bool) -> Token<'t> {
        if trim {
            self.pos += TRIM_MARKER_LEN;
            self.ignore();
        }
        self.pos += self.right.len();
        let token = self.token(Kind::RightDelim);
        self.skip_after(trim);
        self.in_action = false;
        token
    }

    fn action_token(&mut self) -> Token<'t> {
        if let Some(trim) = self.at_right_delim() {
            if self.parens == 0 {
                return self.right_delim(trim);
            }
            return self.error("unclosed left paren".to_owned());
        }
        let Some(c) = self.next() else {
            return self.error("unclosed action".to_owned());
        };
        match c {
            _ if is_space(c) => self.space(),
            '=' => self.token(Kind::Assign),
            ':' if self.accept("=") => self.token(Kind::Declare),
            ':' => self.error("expected :=".to_owned()),
            '|' => self.token(Kind::Pipe),
            '"' => self.quoted('"', Kind::String, "unterminated quoted string"),
            '\'' => self.quoted('\'', Kind::CharConstant, "unterminated character constant"),
            '`' => self.raw_quoted(),
            '$' => self.field_or_variable(Kind::Variable),
            '.' if !self.rest().is_empty()
                && !self.rest().starts_with(|c: char| c.is_ascii_digit()) =>
            {
                self.field_or_variable(Kind::Field)
            }
            '.' | '+' | '-' | '0'..='9' => {
                self.pos = self.start;
                scan_number(self)
            }
            _ if is_alphanumeric(c) => self.identifier(),
            '(' => {
                self.parens += 1;
                self.token(Kind::LeftParen)
            }
            ')' if self.parens == 0 => self.error("unexpected right paren".to_owned()),
            ')' => {
                self.parens -= 1;
                self.token(Kind::RightParen)
            }
            _ if c.is_ascii() && is_print(c) => self.token(Kind::Char),
            _ => self.error(format!(
                "unrecognized character in action: {}",
                show_char(c)
            )),
        }
    }

    /// A run of spaces, but for the last if a trim marker begins with it.
    fn space(&mut self) -> Token<'t> {
        let run = self.rest();
        self.pos += run.len() - run.trim_start_matches(is_space).len();
        let last = self.text.get(self.pos - 1..).unwrap_or_default();
        if has_right_trim_marker(last) && last[TRIM_MARKER_LEN..].starts_with(self.right) {
            self.pos -= 1;
            if self.pos == self.start {
                return self.right_delim(true);
            }
        }
        self.token(Kind::Space)
    }

    /// The rest of a literal in which a backslash hides the next character.
    fn quoted(&mut self, quote: char, kind: Kind, unterminated: &str) -> Token<'t> {
        loop {
            let c = match self.next() {
                Some('\\') => self.next().filter(|c| *c != '\n').map(|_| '\\'),
                other => other.filter(|c| *c != '\n'),
            };
            match c {
                None => return self.error(unterminated.to_owned()),
                Some(c) if c == quote => return self.token(kind),
                Some(_) => {}
            }
        }
    }

    fn raw_quoted(&mut self) -> Token<'t> {
        match self.rest().find('`') {
            Some(end) => {
                self.pos += end + 1;
                self.token(Kind::RawString)
            }
            None => self.error("unterminated raw quoted string".to_owned()),
        }
    }

    fn skip_alphanumeric(&mut self) {
        let rest = self.rest();
        self.pos += rest.len() - rest.trim_start_matches(is_alphanumeric).len();
    }

    /// Whether what comes next may follow a name.
    fn at_terminator(&self) -> bool {
        match self.peek() {
            None | Some('.' | ',' | '|' | ':' | ')' | '(') => true,
            Some(c) => is_space(c) || self.rest().starts_with(self.right),
        }
    }

    fn bad_character(&mut self) -> Token<'t> {
        let shown = self.peek().map(show_char).unwrap_or_default();
        self.error(format!("bad character {shown}"))
    }

    /// `.name` or `$name`, the name perhaps missing.
    fn field_or_variable(&mut self, kind: Kind) -> Token<'t> {
        if self.at_terminator() {
            let bare = if kind == Kind::Variable {
                kind
            } else {
                Kind::Dot
            };
            return self.token(bare);
        }
        self.skip_alphanumeric();
        if self.at_terminator() {
            self.token(kind)
        } else {
            self.bad_character()
        }
    }

    fn identifier(&mut self) -> Token<'t> {
        self.skip_alphanumeric();
        if !self.at_terminator() {
            return self.bad_character();
        }
        let kind = match self.taken() {
            "true" | "false" => Kind::Bool,
            "nil" => Kind::Nil,
            "break" if !self.break_is_keyword => Kind::Identifier,
            "continue" if !self.continue_is_keyword => Kind::Identifier,
            word => Keyword::of(word).map_or(Kind::Identifier, Kind::Keyword),
        };
        self.token(kind)
    }

    /// Whether a letter, digit or underscore is next.
    pub(super) fn at_alphanumeric(&self) -> bool {
        self.peek().is_some_and(is_alphanumeric)
    }

    /// Takes one more character, for a message.
    pub(super) fn take_one(&mut self) {
        self.next();
    }
}
