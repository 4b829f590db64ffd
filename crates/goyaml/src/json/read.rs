//! Reading JSON as Go's `encoding/json` does with an `interface{}` as its target.
//!
//! The grammar is strict, the messages are Go's, of equal keys the last one wins. Unlike in Go,
//! integers stay integers where they fit ([`crate::tree::Value::Int`]); who needs Go's `float64`
//! takes it from there. `-0` is a float, as no integer has its sign.
//!
//! Source of the rules: `scanner.go` and `decode.go` of `encoding/json`, Go 1.26.

use std::borrow::Cow;

use crate::scalar::tag::to_utf8;
use crate::tree::{Tree, TreeBuilder};

/// The deepest nesting.
const MAX_DEPTH: usize = 10_000;

/// Why a text is no JSON, or not one that Go reads. `Display` prints Go's message.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct JsonError {
    message: String,
    offset: usize,
}

impl JsonError {
    /// Byte offset of the character that is wrong, or of the end of the text.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.offset
    }
}

type Result<T> = std::result::Result<T, JsonError>;

/// Reads a JSON text. Strings without escapes are borrowed.
///
/// # Errors
/// [`JsonError`] if it is no JSON, nests too deep, or holds a number beyond the range of `f64`.
///
/// ```
/// use goyaml::tree::Value;
///
/// let tree = goyaml::json::read::read(r#"{"ports": [80, 443]}"#).unwrap();
/// assert_eq!(tree.root().get("ports").unwrap().len(), 2);
///
/// let error = goyaml::json::read::read("[1,]").unwrap_err();
/// assert_eq!(error.to_string(), "invalid character ']' looking for beginning of value");
/// ```
pub fn read(text: &str) -> Result<Tree<'_>> {
    read_bytes(text.as_bytes())
}

/// Reads a JSON text; in its strings, bytes that are not UTF-8 become U+FFFD.
///
/// # Errors
/// As [`read`].
pub fn read_bytes(bytes: &[u8]) -> Result<Tree<'_>> {
    match read_all_but_numbers_beyond_range(bytes)? {
        (_, Some(error)) => Err(error),
        (tree, None) => Ok(tree),
    }
}

/// Reads what Go's `Unmarshal` leaves in its target even where it fails: each number beyond the
/// range of `f64` is null, and the first of them is told of.
///
/// # Errors
/// As [`read`], but for such numbers.
pub fn read_all_but_numbers_beyond_range(bytes: &[u8]) -> Result<(Tree<'_>, Option<JsonError>)> {
    let mut reader = Reader {
        bytes,
        at: 0,
        open: Vec::new(),
        builder: TreeBuilder::with_capacity(bytes.len() / 24),
        out_of_range: None,
    };
    reader.read_text()?;
    Ok((reader.builder.finish(), reader.out_of_range))
}

/// What may come next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Value,
    /// The first value of a list, or its end.
    ValueOrEnd,
    Key,
    /// The first key of a map, or its end.
    KeyOrEnd,
    /// What follows a value.
    After,
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    /// For each open list or map, whether it is a map.
    open: Vec<bool>,
    builder: TreeBuilder<'a>,
    /// The first number that is too great. Go tells of it when all else is well.
    out_of_range: Option<JsonError>,
}

impl<'a> Reader<'a> {
    fn read_text(&mut self) -> Result<()> {
        let mut next = Next::Value;
        loop {
            self.skip_space();
            next = match next {
                Next::Value => self.value(false)?,
                Next::ValueOrEnd => self.value(true)?,
                Next::Key => self.key(false)?,
                Next::KeyOrEnd => self.key(true)?,
                Next::After => match self.open.last() {
                    None if self.at == self.bytes.len() => return Ok(()),
                    None => return Err(self.unexpected("after top-level value")),
                    Some(&is_map) => self.after_value(is_map)?,
                },
            };
        }
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\r' | b'\n') = self.bytes.get(self.at) {
            self.at += 1;
        }
    }

    /// The byte here. The end of the text looks like a space, as to Go's scanner.
    fn byte(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(b' ')
    }

    fn value(&mut self, may_end: bool) -> Result<Next> {
        self.builder.at(self.at);
        match self.byte() {
            b'{' => {
                self.builder.begin_map();
                self.begin(true)?;
                return Ok(Next::KeyOrEnd);
            }
            b'[' => {
                self.builder.begin_seq();
                self.begin(false)?;
                return Ok(Next::ValueOrEnd);
            }
            b']' if may_end => self.end(),
            b'"' => {
                let text = self.string()?;
                self.builder.str(text);
            }
            b'-' | b'0'..=b'9' => self.number()?,
            b't' => {
                self.literal("true")?;
                self.builder.bool(true);
            }
            b'f' => {
                self.literal("false")?;
                self.builder.bool(false);
            }
            b'n' => {
                self.literal("null")?;
                self.builder.null();
            }
            _ => return Err(self.unexpected_or_end("looking for beginning of value")),
        }
        Ok(Next::After)
    }

    fn begin(&mut self, is_map: bool) -> Result<()> {
        if self.open.len() == MAX_DEPTH {
            return Err(self.unexpected("exceeded max depth"));
        }
        self.at += 1;
        self.open.push(is_map);
        Ok(())
    }

    fn end(&mut self) {
        self.at += 1;
        self.open.pop();
        self.builder.end();
    }

    fn key(&mut self, may_end: bool) -> Result<Next> {
        match self.byte() {
            b'"' => {}
            b'}' if may_end => {
                self.end();
                return Ok(Next::After);
            }
            _ => return Err(self.unexpected_or_end("looking for beginning of object key string")),
        }
        self.builder.at(self.at);
        let key = self.string()?;
        self.builder.key(key);
        self.skip_space();
        if self.byte() != b':' {
            return Err(self.unexpected_or_end("after object key"));
        }
        self.at += 1;
        Ok(Next::Value)
    }

    fn after_value(&mut self, is_map: bool) -> Result<Next> {
        match (self.byte(), is_map) {
            (b',', true) => {
                self.at += 1;
                Ok(Next::Key)
            }
            (b',', false) => {
                self.at += 1;
                Ok(Next::Value)
            }
            (b'}', true) | (b']', false) => {
                self.end();
                Ok(Next::After)
            }
            (_, true) => Err(self.unexpected_or_end("after object key:value pair")),
            (_, false) => Err(self.unexpected_or_end("after array element")),
        }
    }

    fn literal(&mut self, word: &str) -> Result<()> {
        for expected in word.bytes() {
            if self.byte() != expected {
                let context = format!("in literal {word} (expecting '{}')", char::from(expected));
                return Err(self.unexpected(&context));
            }
            self.at += 1;
        }
        Ok(())
    }

    fn number(&mut self) -> Result<()> {
        let start = self.at;
        let negative = self.byte() == b'-';
        self.at += usize::from(negative);
        match self.byte() {
            b'0' => self.at += 1,
            _ => self.digits("in numeric literal")?,
        }
        let mut integer = true;
        if self.byte() == b'.' {
            integer = false;
            self.at += 1;
            self.digits("after decimal point in numeric literal")?;
        }
        if let b'e' | b'E' = self.byte() {
            integer = false;
            self.at += 1;
            if let b'+' | b'-' = self.byte() {
                self.at += 1;
            }
            self.digits("in exponent of numeric literal")?;
        }
        // A number is ASCII.
        let text = str::from_utf8(&self.bytes[start..self.at]).unwrap_or_default();
        self.add_number(text, integer);
        Ok(())
    }

    /// One digit or more.
    fn digits(&mut self, context: &str) -> Result<()> {
        let start = self.at;
        while self.byte().is_ascii_digit() {
            self.at += 1;
        }
        match self.at == start {
            true => Err(self.unexpected(context)),
            false => Ok(()),
        }
    }

    fn add_number(&mut self, text: &str, integer: bool) {
        if integer && text != "-0" {
            if let Ok(value) = text.parse() {
                return self.builder.int(value);
            }
            if let Ok(value) = text.parse() {
                return self.builder.uint(value);
            }
        }
        let value: f64 = text.parse().unwrap_or(f64::INFINITY);
        if value.is_finite() {
            return self.builder.float(value);
        }
        self.builder.null();
        let offset = self.at - text.len();
        self.out_of_range.get_or_insert_with(|| JsonError {
            message: format!("json: cannot unmarshal number {text} into Go value of type float64"),
            offset,
        });
    }

    fn string(&mut self) -> Result<Cow<'a, str>> {
        self.at += 1;
        let start = self.at;
        let special = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..0x20);
        let mut has_escapes = false;
        loop {
            let rest = self.bytes.get(self.at..).unwrap_or_default();
            let Some(length) = rest.iter().position(special) else {
                self.at = self.bytes.len();
                return Err(self.end_of_input());
            };
            self.at += length;
            match self.byte() {
                b'"' => break,
                b'\\' => {
                    has_escapes = true;
                    self.check_escape()?;
                }
                _ => return Err(self.unexpected("in string literal")),
            }
        }
        let content = &self.bytes[start..self.at];
        self.at += 1;
        let text = match str::from_utf8(content) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => Cow::Owned(to_utf8(content)),
        };
        match has_escapes {
            true => Ok(Cow::Owned(unescape(&text))),
            false => Ok(text),
        }
    }

    /// Steps over an escape.
    fn check_escape(&mut self) -> Result<()> {
        self.at += 1;
        match self.bytes.get(self.at) {
            None => return Err(self.unexpected("in string escape code")),
            Some(b'b' | b'f' | b'n' | b'r' | b't' | b'\\' | b'/' | b'"') => self.at += 1,
            Some(b'u') => {
                self.at += 1;
                for _ in 0..4 {
                    if !self.byte().is_ascii_hexdigit() {
                        return Err(self.unexpected("in \\u hexadecimal character escape"));
                    }
                    self.at += 1;
                }
            }
            Some(_) => return Err(self.unexpected("in string escape code")),
        }
        Ok(())
    }

    /// An error at the byte here, even if that is the space that the end looks like.
    #[cold]
    fn unexpected(&self, context: &str) -> JsonError {
        let message = format!("invalid character {} {context}", quote(self.byte()));
        let offset = self.at;
        JsonError { message, offset }
    }

    /// The same where a space would have been no error.
    #[cold]
    fn unexpected_or_end(&self, context: &str) -> JsonError {
        match self.at < self.bytes.len() {
            true => self.unexpected(context),
            false => self.end_of_input(),
        }
    }

    #[cold]
    fn end_of_input(&self) -> JsonError {
        JsonError {
            message: "unexpected end of JSON input".to_owned(),
            offset: self.at,
        }
    }
}

/// Decodes the escapes of a string that is known to be well formed.
fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, escape)) = rest.split_once('\\') {
        out.push_str(before);
        let mut chars = escape.chars();
        match chars.next() {
            Some('u') => {
                rest = unescape_unicode(&escape[1..], &mut out);
                continue;
            }
            Some('b') => out.push('\x08'),
            Some('f') => out.push('\x0c'),
            Some('n') => out.push('\n'),
            Some('r') => out.push('\r'),
            Some('t') => out.push('\t'),
            Some(character) => out.push(character),
            None => {}
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
    out
}

/// Decodes one `\u` escape, or two that are a surrogate pair; half a pair becomes U+FFFD.
fn unescape_unicode<'t>(digits: &'t str, out: &mut String) -> &'t str {
    let Some((first, rest)) = code_unit(digits) else {
        return digits;
    };
    if let 0xd800..0xdc00 = first
        && let Some((second @ 0xdc00..0xe000, rest)) = rest.strip_prefix("\\u").and_then(code_unit)
    {
        let value = 0x1_0000 + ((first & 0x3ff) << 10) + (second & 0x3ff);
        out.push(char::from_u32(value).unwrap_or(char::REPLACEMENT_CHARACTER));
        return rest;
    }
    out.push(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER));
    rest
}

fn code_unit(digits: &str) -> Option<(u32, &str)> {
    let (unit, rest) = digits.split_at_checked(4)?;
    Some((u32::from_str_radix(unit, 16).ok()?, rest))
}

/// Go's `quoteChar`: the byte as a character in single quotes.
fn quote(byte: u8) -> String {
    let character = char::from(byte);
    match character {
        '\'' => "'\\''".to_owned(),
        '"' => "'\"'".to_owned(),
        '\\' => "'\\\\'".to_owned(),
        '\x07' => "'\\a'".to_owned(),
        '\x08' => "'\\b'".to_owned(),
        '\x0c' => "'\\f'".to_owned(),
        '\n' => "'\\n'".to_owned(),
        '\r' => "'\\r'".to_owned(),
        '\t' => "'\\t'".to_owned(),
        '\x0b' => "'\\v'".to_owned(),
        '\0'..='\x1f' | '\x7f' => format!("'\\x{byte:02x}'"),
        '\u{80}'..='\u{a0}' | '\u{ad}' => format!("'\\u{byte:04x}'"),
        _ => format!("'{character}'"),
    }
}

#[cfg(test)]
mod tests;
