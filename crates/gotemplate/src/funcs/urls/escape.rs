//! Percent escapes in the parts of an URL.
//!
//! Source of the rules: package net/url of Go 1.26 (unescape, escape and their table).

use crate::quote::quote;

/// The part of an URL that a text stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Path,
    Host,
    /// The zone of an IPv6 address.
    Zone,
    /// A name or password.
    User,
    Fragment,
}

/// Whether a byte has to be escaped in a part.
pub(super) fn must_escape(byte: u8, part: Part) -> bool {
    let plain = byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
    let allowed: &[u8] = match part {
        Part::Host | Part::Zone => b"!$&'()*+,;=:[]<>\"",
        Part::Path => b"$&+,/:;=@",
        Part::User => b"$&+,;=",
        Part::Fragment => b"$&+,/:;=?@!()*",
    };
    !plain && !allowed.contains(&byte)
}

/// Escapes what has to be.
pub(super) fn escape(text: &str, part: Part) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if must_escape(byte, part) {
            out.push_str(&format!("%{byte:02X}"));
        } else {
            out.push(char::from(byte));
        }
    }
    out
}

/// Undoes escapes.
///
/// # Errors
/// A malformed escape, or a byte that may not stand in a host, in Go's words; bytes that are no
/// UTF-8.
pub(super) fn unescape(text: &str, part: Part) -> Result<String, String> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if byte == b'%' {
            out.push(escaped_byte(bytes, at, part)?);
            at += 3;
            continue;
        }
        let in_host = matches!(part, Part::Host | Part::Zone);
        if in_host && byte.is_ascii() && must_escape(byte, part) {
            let shown = quote(&char::from(byte).to_string(), false);
            return Err(format!("invalid character {shown} in host name"));
        }
        out.push(byte);
        at += 1;
    }
    super::super::strings::bytes::text(out)
}

/// The byte of the escape that begins at `at`.
fn escaped_byte(bytes: &[u8], at: usize, part: Part) -> Result<u8, String> {
    let shown = &bytes[at..bytes.len().min(at + 3)];
    let wrong = || format!("invalid URL escape {}", quoted(shown));
    let digit = |i: usize| shown.get(i).and_then(|b| char::from(*b).to_digit(16));
    let (Some(high), Some(low)) = (digit(1), digit(2)) else {
        return Err(wrong());
    };
    let byte = u8::try_from(high * 16 + low).map_err(|_| wrong())?;
    // In a host only bytes beyond ASCII are escaped, and the percent sign before a zone.
    let allowed = match part {
        Part::Host => high >= 8 || shown == b"%25",
        Part::Zone => shown == b"%25" || byte == b' ' || !must_escape(byte, Part::Host),
        _ => true,
    };
    if allowed { Ok(byte) } else { Err(wrong()) }
}

/// Quotes bytes, those that are no UTF-8 as `\x..`.
fn quoted(bytes: &[u8]) -> String {
    let mut out = String::from("\"");
    for chunk in bytes.utf8_chunks() {
        let valid = quote(chunk.valid(), false);
        out.push_str(&valid[1..valid.len() - 1]);
        out.extend(chunk.invalid().iter().map(|byte| format!("\\x{byte:02x}")));
    }
    out.push('"');
    out
}
