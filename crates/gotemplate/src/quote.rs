//! Go's string and character literals: written as `%q` does, read as strconv.Unquote does.
//!
//! Boundary: a literal whose bytes are no UTF-8 (`"\xff"`) is not taken; Go takes it.
//! Source of the rules: Go 1.26 strconv/quote.go.

use crate::chars::is_print;

/// Appends a character within a literal delimited by `quote`, escaped where Go escapes.
pub fn push_escaped(out: &mut String, c: char, quote: char, ascii_only: bool) {
    if c == quote || c == '\\' {
        out.push('\\');
        out.push(c);
        return;
    }
    if is_print(c) && (c.is_ascii() || !ascii_only) {
        out.push(c);
        return;
    }
    let short = match c {
        '\u{7}' => 'a',
        '\u{8}' => 'b',
        '\u{c}' => 'f',
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        '\u{b}' => 'v',
        _ => {
            let n = u32::from(c);
            out.push_str(&match n {
                0..=0x1f | 0x7f => format!("\\x{n:02x}"),
                0x20..=0xffff => format!("\\u{n:04x}"),
                _ => format!("\\U{n:08x}"),
            });
            return;
        }
    };
    out.push('\\');
    out.push(short);
}

/// A double-quoted literal, as `strconv.Quote`, or `strconv.QuoteToASCII`.
pub fn quote(s: &str, ascii_only: bool) -> String {
    let mut out = String::with_capacity(s.len() + 2);
    push_quoted(&mut out, s, ascii_only);
    out
}

/// Appends that literal.
pub fn push_quoted(out: &mut String, s: &str, ascii_only: bool) {
    let stays = |byte: u8| matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\';
    out.push('"');
    if s.bytes().all(stays) {
        out.push_str(s);
    } else {
        for c in s.chars() {
            push_escaped(out, c, '"', ascii_only);
        }
    }
    out.push('"');
}

/// `strconv.CanBackquote`: whether the text can stand between backquotes as it is.
pub fn can_backquote(s: &str) -> bool {
    s.chars()
        .all(|c| !matches!(c, '\0'..='\u{8}' | '\n'..='\u{1f}' | '`' | '\u{7f}' | '\u{feff}'))
}

/// Reads a whole string literal, quotes included, double-quoted or raw.
///
/// # Errors
/// `invalid syntax`, as Go says, or that its bytes are no UTF-8, which Go would take.
pub fn unquote(literal: &str) -> Result<String, &'static str> {
    const SYNTAX: &str = "invalid syntax";
    let inner = |quote: char| literal.strip_prefix(quote)?.strip_suffix(quote);
    if let Some(raw) = inner('`') {
        return Ok(raw.replace('\r', ""));
    }
    let mut rest = inner('"').ok_or(SYNTAX)?;
    if !rest.contains(['\\', '\n', '"']) {
        return Ok(rest.to_owned());
    }
    let mut bytes = Vec::with_capacity(rest.len());
    while !rest.is_empty() {
        let (unit, tail) = unquote_char(rest, '"').ok_or(SYNTAX)?;
        match unit {
            Unit::Char(c) => bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
            Unit::Byte(b) => bytes.push(b),
        }
        rest = tail;
    }
    String::from_utf8(bytes).map_err(|_| "string literal is not UTF-8")
}

/// What one item of a literal stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A character.
    Char(char),
    /// A byte, from `\x` or an octal escape.
    Byte(u8),
}

impl Unit {
    /// The number of the character, or the byte.
    pub fn code(self) -> u32 {
        match self {
            Unit::Char(c) => c.into(),
            Unit::Byte(b) => b.into(),
        }
    }
}

/// Reads one item of a literal delimited by `quote`, and what follows it.
pub fn unquote_char(s: &str, quote: char) -> Option<(Unit, &str)> {
    let mut chars = s.chars();
    let c = chars.next()?;
    if c == quote || c == '\n' {
        return None;
    }
    if c != '\\' {
        return Some((Unit::Char(c), chars.as_str()));
    }
    let escape = chars.next()?;
    let tail = chars.as_str();
    let simple = match escape {
        'a' => '\u{7}',
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\u{b}',
        '\\' => '\\',
        'x' => return byte(tail, 2, 16),
        '0'..='7' => return byte(&s[1..], 3, 8),
        'u' => return code_point(tail, 4),
        'U' => return code_point(tail, 8),
        '\'' | '"' if escape == quote => quote,
        _ => return None,
    };
    Some((Unit::Char(simple), tail))
}

fn number(s: &str, digits: usize, radix: u32) -> Option<(u32, &str)> {
    let (head, tail) = s.split_at_checked(digits)?;
    if !head.chars().all(|c| c.is_digit(radix)) {
        return None;
    }
    Some((u32::from_str_radix(head, radix).ok()?, tail))
}

fn byte(s: &str, digits: usize, radix: u32) -> Option<(Unit, &str)> {
    let (n, tail) = number(s, digits, radix)?;
    let b = u8::try_from(n).ok()?;
    Some((Unit::Byte(b), tail))
}

fn code_point(s: &str, digits: usize) -> Option<(Unit, &str)> {
    let (n, tail) = number(s, digits, 16)?;
    Some((Unit::Char(char::from_u32(n)?), tail))
}
