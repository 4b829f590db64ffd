//! Scalars with an explicit tag: checked against what the text is, or decoded from base64.
//!
//! Source: `resolve` in `resolve.go` and `scalar` in `decode.go` of go.yaml.in/yaml/v2 v2.4.4.

use super::{Resolved, resolve, timestamp};

/// What all of YAML's own tags begin with.
pub(crate) const LONG_PREFIX: &[u8] = b"tag:yaml.org,2002:";

/// The value of a tagged scalar.
#[derive(Debug, PartialEq)]
pub(crate) enum Tagged {
    /// As [`Resolved`] says; [`Resolved::Str`] is the text itself.
    Value(Resolved),
    /// A `!!binary`, decoded.
    Binary(String),
}

/// The value of a scalar with this tag, written out in full (`tag:yaml.org,2002:int`).
///
/// # Errors
/// The message in Go's words if the text is not what the tag says.
pub(crate) fn resolve_tagged(tag: &[u8], text: &str) -> Result<Tagged, String> {
    let string = Ok(Tagged::Value(Resolved::Str));
    let Some(name) = tag.strip_prefix(LONG_PREFIX) else {
        return string;
    };
    match name {
        b"bool" | b"int" | b"float" | b"null" | b"timestamp" => {
            checked(name, text).map(Tagged::Value)
        }
        b"binary" => match decode_base64(text.as_bytes()) {
            Some(bytes) => Ok(Tagged::Binary(to_utf8(&bytes))),
            None => Err("!!binary value contains invalid base64 data".to_owned()),
        },
        _ => string,
    }
}

/// A value that has to be of the kind the tag names; an integer may pass for a float.
fn checked(tag: &[u8], text: &str) -> Result<Resolved, String> {
    let value = resolve(text);
    let kind: &[u8] = match value {
        Resolved::Null => b"null",
        Resolved::Bool(_) => b"bool",
        Resolved::Int(_) | Resolved::Uint(_) => b"int",
        Resolved::Float(_) => b"float",
        Resolved::Str => b"str",
    };
    if kind == tag {
        return Ok(value);
    }
    match (tag, value) {
        (b"float", Resolved::Int(value)) => Ok(Resolved::Float(value as f64)),
        (b"timestamp", Resolved::Str) if timestamp::is_timestamp(text) => Ok(value),
        _ => Err(format!(
            "cannot decode !!{} `{text}` as a !!{}",
            String::from_utf8_lossy(kind),
            String::from_utf8_lossy(tag)
        )),
    }
}

/// Go's `base64.StdEncoding`: line breaks are skipped, padding is required, spare bits are ignored.
fn decode_base64(text: &[u8]) -> Option<Vec<u8>> {
    let mut symbols: Vec<u8> = text
        .iter()
        .copied()
        .filter(|byte| !matches!(byte, b'\r' | b'\n'))
        .collect();
    if !symbols.len().is_multiple_of(4) {
        return None;
    }
    let padding = symbols.iter().rev().take_while(|&&s| s == b'=').count();
    if padding > 2 {
        return None;
    }
    symbols.truncate(symbols.len() - padding);
    let mut bytes = Vec::with_capacity(symbols.len() / 4 * 3 + 2);
    for group in symbols.chunks(4) {
        let mut bits = 0u32;
        for &symbol in group {
            bits = bits << 6 | sextet(symbol)?;
        }
        bits <<= 6 * (4 - group.len());
        let [_, all @ ..] = bits.to_be_bytes();
        bytes.extend_from_slice(&all[..group.len() - 1]);
    }
    Some(bytes)
}

fn sextet(symbol: u8) -> Option<u32> {
    let value = match symbol {
        b'A'..=b'Z' => symbol - b'A',
        b'a'..=b'z' => symbol - b'a' + 26,
        b'0'..=b'9' => symbol - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    };
    Some(u32::from(value))
}

/// The bytes as text; each byte that is not UTF-8 becomes U+FFFD, as in `encoding/json`.
pub(crate) fn to_utf8(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| char::REPLACEMENT_CHARACTER));
    }
    text
}
