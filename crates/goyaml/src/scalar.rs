//! What a plain scalar means: null, a bool, a number or just its text.
//!
//! Boundary: one scalar's text in, one value out. Quoted scalars never come here; explicit tags are
//! in [`tag`].
//!
//! Source of the rules: `resolve.go` of go.yaml.in/yaml/v2 v2.4.4 (YAML 1.1 scalars without base 60,
//! timestamps left as strings), Go's `strconv` for the syntax of numbers, and
//! `convertToJSONableObject` of sigs.k8s.io/yaml v1.6.0 for numbers that become strings.

mod parse;
pub(crate) mod tag;
pub(crate) mod timestamp;

use crate::emit::number;
use crate::table::{self, Table};

/// The value of a plain scalar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Resolved {
    /// `null`, `~` or nothing.
    Null,
    /// `true`, `no`, `ON`, `y` and their kin.
    Bool(bool),
    /// An integer that fits 64 signed bits.
    Int(i64),
    /// A greater one that fits 64 unsigned bits.
    Uint(u64),
    /// Any other number, infinities and NaN included.
    Float(f64),
    /// Everything else: the text as it stands, timestamps too.
    Str,
}

/// What the plain scalar `text` means.
///
/// ```
/// use goyaml::scalar::{Resolved, resolve};
///
/// assert_eq!(resolve("0644"), Resolved::Int(420));
/// assert_eq!(resolve("yes"), Resolved::Bool(true));
/// assert_eq!(resolve("08"), Resolved::Float(8.0));
/// assert_eq!(resolve("1:30"), Resolved::Str);
/// ```
#[must_use]
#[inline]
pub fn resolve(text: &str) -> Resolved {
    match text.as_bytes() {
        // Nearly all texts are told by their first byte.
        [first, ..] if !BEGINS_VALUES[*first as usize] => Resolved::Str,
        bytes => resolve_value(text, bytes),
    }
}

/// What a scalar that is no plain text may begin with.
pub(crate) static BEGINS_VALUES: Table = table::only(b"0123456789+-.~yYnNtTfFoO");

/// The same for a scalar that is empty or begins with one of [`BEGINS_VALUES`].
fn resolve_value(text: &str, bytes: &[u8]) -> Resolved {
    match *bytes {
        [] => Resolved::Null,
        [b'0'..=b'9', ..] => parse::resolve(text),
        [b'+' | b'-', ..] => word(text).unwrap_or_else(|| parse::resolve(text)),
        [b'.', ..] => word(text).unwrap_or_else(|| parse::resolve_fraction(text)),
        // Many keys begin as words do; few go on like one.
        [b'~' | b'y' | b'Y' | b'n' | b'N']
        | [b'y' | b'Y', b'e' | b'E', _]
        | [b'n' | b'N', b'o' | b'O']
        | [b'n' | b'N', b'u' | b'U', _, _]
        | [b'o' | b'O', b'n' | b'N']
        | [b'o' | b'O', b'f' | b'F', _]
        | [b't' | b'T', b'r' | b'R', _, _]
        | [b'f' | b'F', b'a' | b'A', _, _, _] => word(text).unwrap_or(Resolved::Str),
        _ => Resolved::Str,
    }
}

/// The words that stand for a value, in the spellings that count.
fn word(text: &str) -> Option<Resolved> {
    if text.len() > 5 {
        return None;
    }
    let value = match text {
        "y" | "Y" | "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "on" | "On" | "ON" => {
            Resolved::Bool(true)
        }
        "n" | "N" | "no" | "No" | "NO" | "false" | "False" | "FALSE" | "off" | "Off" | "OFF" => {
            Resolved::Bool(false)
        }
        "~" | "null" | "Null" | "NULL" => Resolved::Null,
        ".nan" | ".NaN" | ".NAN" => Resolved::Float(f64::NAN),
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => Resolved::Float(f64::INFINITY),
        "-.inf" | "-.Inf" | "-.INF" => Resolved::Float(f64::NEG_INFINITY),
        _ => return None,
    };
    Some(value)
}

/// A float as the string that `sigs.k8s.io/yaml` makes of it as a map key: Go's `%g` at the
/// precision of 32 bits; `.inf`, `-.inf` and `.nan` for what is not finite at that.
///
/// ```
/// assert_eq!(goyaml::scalar::float_to_key(1e300), ".inf");
/// ```
#[must_use]
pub fn float_to_key(value: f64) -> String {
    number::general_float32(value as f32).as_str().to_owned()
}

/// A float as the string that `sigs.k8s.io/yaml` makes of it where it meets a string field: as a
/// key would be, but with Go's words for what is not finite.
///
/// ```
/// assert_eq!(goyaml::scalar::float_to_string(123456789.123), "1.2345679e+08");
/// assert_eq!(goyaml::scalar::float_to_string(1e300), "+Inf");
/// ```
#[must_use]
pub fn float_to_string(value: f64) -> String {
    let narrow = value as f32;
    if narrow.is_nan() {
        "NaN".to_owned()
    } else if narrow.is_infinite() {
        if narrow > 0.0 { "+Inf" } else { "-Inf" }.to_owned()
    } else {
        float_to_key(value)
    }
}

#[cfg(test)]
mod tests;
