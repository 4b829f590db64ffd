//! Numbers in text: the syntax of Go's `strconv` and of YAML 1.1.

use std::borrow::Cow;

use super::Resolved;

/// A scalar that begins with a digit or a sign.
pub(super) fn resolve(text: &str) -> Resolved {
    if let Some(value) = decimal(text.as_bytes()) {
        return Resolved::Int(value);
    }
    if !text.bytes().all(may_be_number) {
        return Resolved::Str;
    }
    let plain = without_underscores(text);
    let bytes = plain.as_bytes();
    if let Some(value) = parse_int(bytes, None) {
        return Resolved::Int(value);
    }
    if let Some(value) = parse_uint(bytes, None) {
        return Resolved::Uint(value);
    }
    if is_yaml_float(bytes)
        && let Some(value) = parse_finite(&plain)
    {
        return Resolved::Float(value);
    }
    // What is left of "0b" here has a sign behind the prefix.
    if let Some(digits) = bytes.strip_prefix(b"0b")
        && let Some(value) = parse_int(digits, Some(2))
    {
        return Resolved::Int(value);
    }
    Resolved::Str
}

/// The common case: up to 18 decimal digits without sign and without leading zero.
fn decimal(bytes: &[u8]) -> Option<i64> {
    if bytes.len() > 18 || (bytes[0] == b'0' && bytes.len() > 1) {
        return None;
    }
    bytes.iter().try_fold(0i64, |value, &byte| {
        let digit = byte.wrapping_sub(b'0');
        (digit <= 9).then(|| value * 10 + i64::from(digit))
    })
}

/// The bytes of any number in any base; all else is told from numbers by these alone.
fn may_be_number(byte: u8) -> bool {
    byte.is_ascii_hexdigit()
        || matches!(byte, b'_' | b'+' | b'-' | b'.' | b'x' | b'X' | b'o' | b'O')
}

fn without_underscores(text: &str) -> Cow<'_, str> {
    if text.contains('_') {
        Cow::Owned(text.replace('_', ""))
    } else {
        Cow::Borrowed(text)
    }
}

/// A scalar that begins with a dot: Go's `ParseFloat`, where underscores stand between digits only.
pub(super) fn resolve_fraction(text: &str) -> Resolved {
    if !is_go_fraction(text.as_bytes()) {
        return Resolved::Str;
    }
    parse_finite(&without_underscores(text)).map_or(Resolved::Str, Resolved::Float)
}

/// `.5`, `.5e3`, `.5_0`, `.5e1_0`: digits with single underscores between them.
fn is_go_fraction(bytes: &[u8]) -> bool {
    let (digits, exponent) = match bytes.iter().position(|byte| matches!(byte, b'e' | b'E')) {
        None => (&bytes[1..], None),
        Some(at) => (&bytes[1..at], Some(&bytes[at + 1..])),
    };
    is_digit_group(digits) && exponent.is_none_or(|exponent| is_digit_group(unsigned(exponent)))
}

fn is_digit_group(bytes: &[u8]) -> bool {
    bytes
        .split(|&byte| byte == b'_')
        .all(|run| !run.is_empty() && run.iter().all(u8::is_ascii_digit))
}

fn unsigned(bytes: &[u8]) -> &[u8] {
    match bytes {
        [b'+' | b'-', rest @ ..] => rest,
        _ => bytes,
    }
}

/// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, and nothing else.
fn is_yaml_float(bytes: &[u8]) -> bool {
    let bytes = unsigned(bytes);
    let (whole, rest) = digits(bytes);
    let (has_digits, rest) = match rest {
        [b'.', rest @ ..] => {
            let (fraction, rest) = digits(rest);
            (whole + fraction > 0, rest)
        }
        _ => (whole > 0, rest),
    };
    let rest = match rest {
        [b'e' | b'E', exponent @ ..] => {
            let (length, rest) = digits(unsigned(exponent));
            if length == 0 {
                return false;
            }
            rest
        }
        _ => rest,
    };
    has_digits && rest.is_empty()
}

/// The number of leading digits, and what follows them.
fn digits(bytes: &[u8]) -> (usize, &[u8]) {
    let length = bytes
        .iter()
        .position(|byte| !byte.is_ascii_digit())
        .unwrap_or(bytes.len());
    (length, &bytes[length..])
}

/// `strconv.ParseFloat`, where what overflows is an error.
fn parse_finite(text: &str) -> Option<f64> {
    text.parse().ok().filter(|value: &f64| value.is_finite())
}

/// `strconv.ParseInt` for 64 bits; no base means that a prefix tells it.
fn parse_int(bytes: &[u8], base: Option<u32>) -> Option<i64> {
    let magnitude = parse_uint(unsigned(bytes), base)?;
    if bytes.first() == Some(&b'-') {
        0i64.checked_sub_unsigned(magnitude)
    } else {
        i64::try_from(magnitude).ok()
    }
}

/// `strconv.ParseUint` for 64 bits, of a text without underscores.
fn parse_uint(bytes: &[u8], base: Option<u32>) -> Option<u64> {
    let (digits, base) = match (bytes, base) {
        ([], _) => return None,
        (_, Some(base)) => (bytes, base),
        ([b'0', b'b' | b'B', rest @ ..], None) if !rest.is_empty() => (rest, 2),
        ([b'0', b'o' | b'O', rest @ ..], None) if !rest.is_empty() => (rest, 8),
        ([b'0', b'x' | b'X', rest @ ..], None) if !rest.is_empty() => (rest, 16),
        ([b'0', rest @ ..], None) => (rest, 8),
        _ => (bytes, 10),
    };
    digits.iter().try_fold(0u64, |value, &byte| {
        let digit = char::from(byte).to_digit(base)?;
        value
            .checked_mul(u64::from(base))?
            .checked_add(u64::from(digit))
    })
}
