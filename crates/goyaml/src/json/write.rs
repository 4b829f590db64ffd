//! Writing JSON as Go 1.26's encoding/json prints it.
//!
//! Boundary: text only; which fields there are, and in which order, is the caller's to say. Go sorts
//! the keys of maps by their bytes and keeps the order of struct fields. Source: `encode.go` and
//! `indent.go` of Go 1.26's encoding/json.

#[cfg(test)]
mod tests;

use crate::emit::number;
use crate::tree::{Entry, NodeRef, SeqIter, Value};

/// A float that JSON cannot hold; the message is Go's.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error("json: unsupported value: {}", infinity_or_nan(*.0))]
pub struct UnsupportedValue(pub f64);

fn infinity_or_nan(value: f64) -> &'static str {
    if value.is_nan() {
        "NaN"
    } else if value < 0.0 {
        "-Inf"
    } else {
        "+Inf"
    }
}

/// Appends a string in quotes. `<`, `>` and `&` are escaped, as `json.Marshal` does.
pub fn push_string(out: &mut String, text: &str) {
    push_quoted(out, text, true);
}

/// Appends a string in quotes, `<`, `>` and `&` as they are: an `Encoder` with `SetEscapeHTML(false)`.
pub fn push_string_plain(out: &mut String, text: &str) {
    push_quoted(out, text, false);
}

/// Appends a float: digits alone from 1e-6 up to 1e21, an exponent outside.
///
/// # Errors
/// [`UnsupportedValue`] for infinities and NaN.
pub fn push_float(out: &mut String, value: f64) -> Result<(), UnsupportedValue> {
    let text = number::json_float(value).ok_or(UnsupportedValue(value))?;
    out.push_str(text.as_str());
    Ok(())
}

fn push_quoted(out: &mut String, text: &str, html: bool) {
    out.push('"');
    let mut rest = text;
    while let Some(position) = rest.bytes().position(|byte| may_need_escape(byte, html)) {
        let (before, after) = rest.split_at(position);
        out.push_str(before);
        let mut characters = after.chars();
        if let Some(character) = characters.next() {
            push_character(out, character);
        }
        rest = characters.as_str();
    }
    out.push_str(rest);
    out.push('"');
}

/// Whether a byte begins a character that is not printed as it is. U+2028 and U+2029 begin with E2.
fn may_need_escape(byte: u8, html: bool) -> bool {
    match byte {
        0..=0x1F | b'"' | b'\\' | 0xE2 => true,
        b'<' | b'>' | b'&' => html,
        _ => false,
    }
}

fn push_character(out: &mut String, character: char) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let short = match character {
        '"' | '\\' => character,
        '\x08' => 'b',
        '\x0c' => 'f',
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        '\0'..='\x1f' | '<' | '>' | '&' => {
            let code = character as usize;
            out.push_str("\\u00");
            out.push(char::from(DIGITS[code >> 4]));
            out.push(char::from(DIGITS[code & 0xF]));
            return;
        }
        '\u{2028}' => return out.push_str("\\u2028"),
        '\u{2029}' => return out.push_str("\\u2029"),
        _ => return out.push(character),
    };
    out.push('\\');
    out.push(short);
}

/// Prints one JSON value onto the end of a string, without spaces, as a stream.
///
/// Calls must nest properly: in an object each value follows its [`key`](JsonWriter::key).
pub struct JsonWriter<'o> {
    out: &'o mut String,
    html: bool,
    /// Whether a value was printed that the next one has to be separated from.
    comma: bool,
}

impl<'o> JsonWriter<'o> {
    /// A writer that appends to `out` and escapes `<`, `>` and `&`.
    pub fn new(out: &'o mut String) -> Self {
        JsonWriter {
            out,
            html: true,
            comma: false,
        }
    }

    /// The same writer, with `<`, `>` and `&` printed as they are.
    #[must_use]
    pub fn without_html_escapes(mut self) -> Self {
        self.html = false;
        self
    }

    /// Begins an object.
    pub fn begin_object(&mut self) {
        self.separate();
        self.out.push('{');
        self.comma = false;
    }

    /// Ends the object begun last.
    pub fn end_object(&mut self) {
        self.out.push('}');
        self.comma = true;
    }

    /// Begins an array.
    pub fn begin_array(&mut self) {
        self.separate();
        self.out.push('[');
        self.comma = false;
    }

    /// Ends the array begun last.
    pub fn end_array(&mut self) {
        self.out.push(']');
        self.comma = true;
    }

    /// Prints a key of the current object; its value comes next.
    pub fn key(&mut self, key: &str) {
        self.separate();
        push_quoted(self.out, key, self.html);
        self.out.push(':');
        self.comma = false;
    }

    /// Prints `null`.
    pub fn null(&mut self) {
        self.raw("null");
    }

    /// Prints `true` or `false`.
    pub fn bool(&mut self, value: bool) {
        self.raw(if value { "true" } else { "false" });
    }

    /// Prints an integer.
    pub fn int(&mut self, value: i64) {
        self.raw(number::Text::int(value).as_str());
    }

    /// Prints an unsigned integer.
    pub fn uint(&mut self, value: u64) {
        self.raw(number::Text::uint(value).as_str());
    }

    /// Prints a float as [`push_float`] does.
    ///
    /// # Errors
    /// [`UnsupportedValue`] for infinities and NaN; nothing is printed then.
    pub fn float(&mut self, value: f64) -> Result<(), UnsupportedValue> {
        let text = number::json_float(value).ok_or(UnsupportedValue(value))?;
        self.raw(text.as_str());
        Ok(())
    }

    /// Prints a string.
    pub fn str(&mut self, text: &str) {
        self.separate();
        push_quoted(self.out, text, self.html);
        self.comma = true;
    }

    /// Prints a value that is JSON already.
    pub fn raw(&mut self, json: &str) {
        self.separate();
        self.out.push_str(json);
        self.comma = true;
    }

    /// Prints a node and all below it, without recursion; the keys of maps sorted by their bytes,
    /// as Go prints a `map[string]interface{}`.
    ///
    /// # Errors
    /// [`UnsupportedValue`] for infinities and NaN, which no reader puts into a tree.
    pub fn node(&mut self, node: NodeRef<'_, '_>) -> Result<(), UnsupportedValue> {
        let mut open = Vec::new();
        let mut entries = Vec::new();
        self.enter(node, &mut open, &mut entries)?;
        while let Some(current) = open.last_mut() {
            let next = match current {
                Open::Array(items) => items.next(),
                Open::Object { base } if entries.len() > *base => entries.pop().map(|entry| {
                    self.key(entry.key);
                    entry.value
                }),
                Open::Object { .. } => None,
            };
            if let Some(node) = next {
                self.enter(node, &mut open, &mut entries)?;
                continue;
            }
            match open.pop() {
                Some(Open::Array(_)) => self.end_array(),
                Some(Open::Object { .. }) => self.end_object(),
                None => {}
            }
        }
        Ok(())
    }

    /// Prints a scalar, or begins a collection.
    fn enter<'t, 'a>(
        &mut self,
        node: NodeRef<'t, 'a>,
        open: &mut Vec<Open<'t, 'a>>,
        entries: &mut Vec<Entry<'t, 'a>>,
    ) -> Result<(), UnsupportedValue> {
        match node.value() {
            Value::Null => self.null(),
            Value::Bool(value) => self.bool(value),
            Value::Int(value) => self.int(value),
            Value::Uint(value) => self.uint(value),
            Value::Float(value) => return self.float(value),
            Value::Str(text) => self.str(text),
            Value::Seq(items) => {
                self.begin_array();
                open.push(Open::Array(items.iter()));
            }
            Value::Map(map) => {
                self.begin_object();
                let base = entries.len();
                entries.extend(map);
                entries[base..].sort_unstable_by(|a, b| b.key.cmp(a.key));
                open.push(Open::Object { base });
            }
        }
        Ok(())
    }

    fn separate(&mut self) {
        if self.comma {
            self.out.push(',');
        }
    }
}

/// A collection on the way: an array by its remaining items, an object by the entries on the shared
/// stack that are its own, the next one last.
enum Open<'t, 'a> {
    Array(SeqIter<'t, 'a>),
    Object { base: usize },
}

/// Appends compact JSON spread over lines, as `json.Indent` and so `json.MarshalIndent` do: each
/// line but the first begins with `prefix` and one `indent` a level; `{}` and `[]` stay.
pub fn push_indented(out: &mut String, json: &str, prefix: &str, indent: &str) {
    let mut depth = 0_usize;
    let mut rest = json;
    while let Some(position) = rest.find(['"', '{', '[', '}', ']', ',', ':']) {
        out.push_str(&rest[..position]);
        let (mark, after) = rest[position..].split_at(1);
        rest = after;
        match mark {
            "\"" => rest = push_rest_of_string(out, rest),
            "{" | "[" if rest.starts_with(['}', ']']) => {
                out.push_str(mark);
                out.push_str(&rest[..1]);
                rest = &rest[1..];
            }
            "{" | "[" => {
                depth += 1;
                out.push_str(mark);
                push_line(out, prefix, indent, depth);
            }
            "," => {
                out.push(',');
                push_line(out, prefix, indent, depth);
            }
            ":" => out.push_str(": "),
            _ => {
                depth = depth.saturating_sub(1);
                push_line(out, prefix, indent, depth);
                out.push_str(mark);
            }
        }
    }
    out.push_str(rest);
}

/// The length of what [`push_indented`] makes of compact JSON without a prefix, with so many bytes
/// of indentation a level; a little more where lists or objects are empty.
#[must_use]
pub fn indented_length(json: &str, indent: usize) -> usize {
    let (mut depth, mut length) = (0_usize, json.len());
    let (mut quoted, mut escaped) = (false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b':' => length += 1,
            b'{' | b'[' => {
                depth += 1;
                length += 1 + depth * indent;
            }
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                length += 1 + depth * indent;
            }
            b',' => length += 1 + depth * indent,
            _ => {}
        }
    }
    length
}

fn push_line(out: &mut String, prefix: &str, indent: &str, depth: usize) {
    out.push('\n');
    out.push_str(prefix);
    for _ in 0..depth {
        out.push_str(indent);
    }
}

/// Copies a string whose first quote has been read, and returns what follows it.
fn push_rest_of_string<'j>(out: &mut String, json: &'j str) -> &'j str {
    let mut escaped = false;
    let end = json.find(|character| {
        let closes = character == '"' && !escaped;
        escaped = character == '\\' && !escaped;
        closes
    });
    let (string, rest) = json.split_at(end.map_or(json.len(), |end| end + 1));
    out.push('"');
    out.push_str(string);
    rest
}
