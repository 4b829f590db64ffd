//! JSON as Go's encoding/json writes it of a template's values: maps sorted by key, structs in
//! order, bytes as base64, `<`, `>` and `&` escaped unless told otherwise.
//!
//! Boundary: writing only. Source of the rules: Go 1.26 encoding/json/encode.go.

use crate::object::Shape;
use crate::types::{FloatType, Type, UintType};
use crate::value::Value;

/// Takes JSON piece by piece: [`JsonText`] writes it down, others may print YAML.
/// Calls come well nested; every value within a map follows its key.
pub trait JsonSink {
    /// `null`
    fn null(&mut self);
    /// `true` or `false`
    fn bool(&mut self, b: bool);
    /// A signed integer.
    fn int(&mut self, i: i64);
    /// An unsigned integer.
    fn uint(&mut self, u: u64);
    /// A finite float; a `float32` is printed with as many digits as tell it apart.
    fn float(&mut self, f: f64, ty: FloatType);
    /// A string.
    fn str(&mut self, s: &str);
    /// Opens an object.
    fn begin_map(&mut self);
    /// The key of the next value.
    fn key(&mut self, key: &str);
    /// Closes an object.
    fn end_map(&mut self);
    /// Opens an array.
    fn begin_list(&mut self);
    /// Closes an array.
    fn end_list(&mut self);
}

/// Lists and maps nested deeper than this are taken for a cycle, as a dictionary that was put into
/// itself is. Go gives up a little later.
const MAX_DEPTH: usize = 500;

/// Writes a value to a sink as encoding/json does.
///
/// # Errors
/// In Go's words: `json: unsupported value: NaN`, `json: unsupported type: func()`.
pub fn write(value: &Value<'_>, sink: &mut dyn JsonSink) -> Result<(), String> {
    write_at(value, sink, 0)
}

fn write_at(value: &Value<'_>, sink: &mut dyn JsonSink, depth: usize) -> Result<(), String> {
    if depth > MAX_DEPTH {
        let ty = value.type_name();
        return Err(format!(
            "json: unsupported value: encountered a cycle via {ty}"
        ));
    }
    match value {
        Value::NoValue | Value::Nil | Value::NilPointer(_) => sink.null(),
        Value::Bool(b) => sink.bool(*b),
        Value::Int(i, _) => sink.int(*i),
        Value::Uint(u, _) => sink.uint(*u),
        Value::Float(f, ty) if f.is_finite() => sink.float(*f, *ty),
        Value::Float(f, _) => return Err(unsupported_float(*f)),
        Value::Str(s) => sink.str(s),
        Value::List(l) if l.is_nil() => sink.null(),
        Value::List(l) if l.elem == Type::Uint(UintType::Uint8) => sink.str(&base64(&l.items)),
        Value::List(l) => {
            sink.begin_list();
            for item in &l.items {
                write_at(item, sink, depth + 1)?;
            }
            sink.end_list();
        }
        Value::Map(m) if m.is_nil() => sink.null(),
        Value::Map(m) => {
            sink.begin_map();
            for (key, item) in m.entries() {
                sink.key(&key);
                write_at(&item, sink, depth + 1)?;
            }
            sink.end_map();
        }
        Value::Pointer(v) => return write_at(&v.value, sink, depth),
        Value::Named(n) => return write_at(&n.value, sink, depth),
        Value::Object(o) => return o.json(sink),
        Value::Opaque(o) => return o.json(sink),
        Value::Complex(..) | Value::Func(_) => {
            return Err(format!("json: unsupported type: {}", value.type_name()));
        }
    }
    Ok(())
}

/// What encoding/json makes of a host object's entries.
///
/// # Errors
/// As [`write`].
pub(crate) fn write_entries<'s>(
    shape: Shape,
    is_nil: bool,
    len: usize,
    entry: &dyn Fn(usize) -> (Value<'s>, Value<'s>),
    sink: &mut dyn JsonSink,
) -> Result<(), String> {
    if is_nil {
        sink.null();
        return Ok(());
    }
    if shape == Shape::List {
        sink.begin_list();
        for i in 0..len {
            write(&entry(i).1, sink)?;
        }
        sink.end_list();
        return Ok(());
    }
    sink.begin_map();
    for i in 0..len {
        let (key, value) = entry(i);
        sink.key(&crate::print::sprint(&[key]));
        write(&value, sink)?;
    }
    sink.end_map();
    Ok(())
}

fn unsupported_float(f: f64) -> String {
    let text = if f.is_nan() {
        "NaN"
    } else if f > 0.0 {
        "+Inf"
    } else {
        "-Inf"
    };
    format!("json: unsupported value: {text}")
}

/// Standard base64 with padding, of a list of bytes.
fn base64(items: &[Value<'_>]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let byte = |v: Option<&Value<'_>>| match v {
        Some(Value::Uint(u, _)) => (*u & 0xff) as u32,
        _ => 0,
    };
    let mut out = String::with_capacity(items.len().div_ceil(3) * 4);
    for group in items.chunks(3) {
        let bits = byte(group.first()) << 16 | byte(group.get(1)) << 8 | byte(group.get(2));
        for place in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * place)) as usize & 63];
            out.push(if place > group.len() {
                '='
            } else {
                digit as char
            });
        }
    }
    out
}

/// Writes compact JSON text, as `json.Marshal`.
pub struct JsonText<'o> {
    out: &'o mut String,
    escape_html: bool,
    comma: bool,
}

impl<'o> JsonText<'o> {
    /// Appends to `out`. `escape_html`: `<`, `>` and `&` as `\u003c` …, Go's default.
    pub fn new(out: &'o mut String, escape_html: bool) -> Self {
        JsonText {
            out,
            escape_html,
            comma: false,
        }
    }

    /// What comes before a value or key, if it is not the first in its list or map.
    fn separate(&mut self) {
        if self.comma {
            self.out.push(',');
        }
        self.comma = true;
    }

    fn open(&mut self, c: char) {
        self.separate();
        self.out.push(c);
        self.comma = false;
    }

    fn close(&mut self, c: char) {
        self.out.push(c);
        self.comma = true;
    }

    fn put(&mut self, s: &str) {
        self.separate();
        self.out.push_str(s);
    }
}

impl JsonSink for JsonText<'_> {
    fn null(&mut self) {
        self.put("null");
    }
    fn bool(&mut self, b: bool) {
        self.put(if b { "true" } else { "false" });
    }
    fn int(&mut self, i: i64) {
        self.put(&i.to_string());
    }
    fn uint(&mut self, u: u64) {
        self.put(&u.to_string());
    }
    fn float(&mut self, f: f64, ty: FloatType) {
        self.put(&float_text(f, ty));
    }
    fn str(&mut self, s: &str) {
        self.separate();
        quote(s, self.escape_html, self.out);
    }
    fn begin_map(&mut self) {
        self.open('{');
    }
    fn key(&mut self, key: &str) {
        self.separate();
        quote(key, self.escape_html, self.out);
        self.out.push(':');
        self.comma = false;
    }
    fn end_map(&mut self) {
        self.close('}');
    }
    fn begin_list(&mut self) {
        self.open('[');
    }
    fn end_list(&mut self) {
        self.close(']');
    }
}

/// Compact JSON text of a value, as `json.Marshal`.
///
/// # Errors
/// As [`write`].
pub fn to_string(value: &Value<'_>, escape_html: bool) -> Result<String, String> {
    let mut out = String::new();
    write(value, &mut JsonText::new(&mut out, escape_html))?;
    Ok(out)
}

/// A finite float as encoding/json writes it: like ECMAScript, the exponent without a leading
/// zero, exponents only below 1e-6 and from 1e21.
pub fn float_text(f: f64, ty: FloatType) -> String {
    let size = match ty {
        FloatType::Float32 => 32,
        FloatType::Float64 => 64,
    };
    let abs = f.abs();
    let exponent = abs != 0.0
        && match ty {
            FloatType::Float64 => !(1e-6..1e21).contains(&abs),
            FloatType::Float32 => !(1e-6..1e21).contains(&(abs as f32)),
        };
    let verb = if exponent { 'e' } else { 'f' };
    let mut text = crate::print::format_float(f, verb, None, size);
    // Go turns e-09 into e-9.
    if exponent && let Some(at) = text.find("e-0") {
        text.remove(at + 2);
    }
    text
}

/// A JSON string in Go's spelling, quotes included.
pub fn quote(s: &str, escape_html: bool, out: &mut String) {
    out.push('"');
    let mut start = 0;
    for (i, c) in s.char_indices() {
        let escape: Option<&str> = match c {
            '"' => Some("\\\""),
            '\\' => Some("\\\\"),
            '\n' => Some("\\n"),
            '\r' => Some("\\r"),
            '\t' => Some("\\t"),
            '\u{8}' => Some("\\b"),
            '\u{c}' => Some("\\f"),
            '\u{2028}' => Some("\\u2028"),
            '\u{2029}' => Some("\\u2029"),
            '<' if escape_html => Some("\\u003c"),
            '>' if escape_html => Some("\\u003e"),
            '&' if escape_html => Some("\\u0026"),
            c if c < ' ' => None,
            _ => continue,
        };
        out.push_str(&s[start..i]);
        match escape {
            Some(text) => out.push_str(text),
            None => out.push_str(&format!("\\u{:04x}", u32::from(c))),
        }
        start = i + c.len_utf8();
    }
    out.push_str(&s[start..]);
    out.push('"');
}
