//! Numbers read from text as Go's strconv reads them.
//!
//! Boundary: syntax and range; which base and what happens on an error is the caller's matter.
//! Source of the rules: package strconv of Go 1.26 (ParseInt, ParseUint, ParseFloat).

/// Why a text is no number, with what Go returns beside the error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NumberError<T> {
    /// Not the syntax of a number.
    Syntax,
    /// A number beyond the type; the nearest value that fits.
    Range(T),
}

/// strconv.ParseInt of 64 bits. Base 0 takes the base from the prefix and allows underscores.
///
/// # Errors
/// Wrong syntax, or a value outside `i64`.
pub(super) fn parse_int(s: &str, base: u32) -> Result<i64, NumberError<i64>> {
    let negative = s.starts_with('-');
    let digits = s.strip_prefix(['+', '-']).unwrap_or(s);
    let limit = if negative { i64::MIN } else { i64::MAX };
    let magnitude = match parse_uint(digits, base) {
        Ok(magnitude) => magnitude,
        Err(NumberError::Syntax) => return Err(NumberError::Syntax),
        Err(NumberError::Range(_)) => return Err(NumberError::Range(limit)),
    };
    let value = i128::from(magnitude);
    let value = if negative { -value } else { value };
    i64::try_from(value).map_err(|_| NumberError::Range(limit))
}

/// strconv.ParseUint of 64 bits.
///
/// # Errors
/// Wrong syntax (a sign is wrong syntax too), or a value outside `u64`.
pub(super) fn parse_uint(s: &str, base: u32) -> Result<u64, NumberError<u64>> {
    let (spaced, (base, digits)) = match base {
        0 => (underscores_fit(s), prefixed(s)?),
        _ => (false, (base, s)),
    };
    let mut value = 0_u64;
    let mut seen = false;
    for c in digits.chars() {
        if c == '_' && spaced {
            continue;
        }
        let digit = c.to_digit(base).ok_or(NumberError::Syntax)?;
        seen = true;
        // What stands behind a number that is too large is not looked at.
        value = value
            .checked_mul(u64::from(base))
            .and_then(|v| v.checked_add(u64::from(digit)))
            .ok_or(NumberError::Range(u64::MAX))?;
    }
    if !seen {
        return Err(NumberError::Syntax);
    }
    Ok(value)
}

/// The base that a prefix names, and what follows it. "0" alone is a decimal digit.
fn prefixed(s: &str) -> Result<(u32, &str), NumberError<u64>> {
    let bytes = s.as_bytes();
    match (bytes.first(), bytes.get(1).map(u8::to_ascii_lowercase)) {
        (None, _) => Err(NumberError::Syntax),
        (Some(b'0'), Some(b'b')) if bytes.len() > 2 => Ok((2, &s[2..])),
        (Some(b'0'), Some(b'o')) if bytes.len() > 2 => Ok((8, &s[2..])),
        (Some(b'0'), Some(b'x')) if bytes.len() > 2 => Ok((16, &s[2..])),
        (Some(b'0'), Some(_)) => Ok((8, &s[1..])),
        _ => Ok((10, s)),
    }
}

/// Underscores stand between digits only, or between a base prefix and a digit.
fn underscores_fit(s: &str) -> bool {
    let s = s.strip_prefix(['+', '-']).unwrap_or(s);
    let lower = s.to_ascii_lowercase();
    let prefix = ["0b", "0o", "0x"].iter().any(|p| lower.starts_with(p));
    let hex = lower.starts_with("0x");
    let mut previous = if prefix { '0' } else { '^' };
    for c in lower.chars().skip(if prefix { 2 } else { 0 }) {
        let digit = c.is_ascii_digit() || hex && c.is_ascii_hexdigit();
        match c {
            _ if digit => previous = '0',
            '_' if previous == '0' => previous = '_',
            '_' => return false,
            _ if previous == '_' => return false,
            _ => previous = '!',
        }
    }
    previous != '_'
}

/// strconv.ParseFloat of 64 bits: decimal, hexadecimal with `p` exponent, `inf`, `infinity`, `nan`.
///
/// # Errors
/// Wrong syntax, or a magnitude beyond `f64` (with the infinity of its sign).
pub(super) fn parse_float(s: &str) -> Result<f64, NumberError<f64>> {
    let unsigned = s.strip_prefix(['+', '-']).unwrap_or(s);
    let sign = if s.starts_with('-') { -1.0 } else { 1.0 };
    let lower = unsigned.to_ascii_lowercase();
    match lower.as_str() {
        "inf" | "infinity" => return Ok(sign * f64::INFINITY),
        "nan" if unsigned.len() == s.len() => return Ok(f64::NAN),
        _ => {}
    }
    if lower.contains('_') && !underscores_fit(&lower) {
        return Err(NumberError::Syntax);
    }
    let plain = lower.replace('_', "");
    let magnitude = match plain.strip_prefix("0x") {
        Some(hex) => parse_hex_float(hex)?,
        // What Rust takes beyond Go's decimal syntax are the words handled above.
        None if !plain.starts_with(['+', '-'])
            && plain
                .bytes()
                .all(|b| b.is_ascii_digit() || b".e+-".contains(&b)) =>
        {
            plain.parse().map_err(|_| NumberError::Syntax)?
        }
        None => return Err(NumberError::Syntax),
    };
    if magnitude == f64::INFINITY {
        return Err(NumberError::Range(sign * f64::INFINITY));
    }
    Ok(sign * magnitude)
}

/// `1.8p3` after its `0x`: the exponent is required and decimal.
fn parse_hex_float(s: &str) -> Result<f64, NumberError<f64>> {
    let (mantissa, exponent) = s.split_once('p').ok_or(NumberError::Syntax)?;
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if whole.is_empty() && fraction.is_empty() {
        return Err(NumberError::Syntax);
    }
    let digits = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NumberError::Syntax);
    }
    let exponent: i64 = exponent.parse().unwrap_or(if exponent.starts_with('-') {
        -100_000
    } else {
        100_000
    });
    let mut scale = exponent.clamp(-100_000, 100_000);
    let mut bits = 0_u128;
    let mut rest = false;
    for (index, c) in whole.chars().chain(fraction.chars()).enumerate() {
        let digit = c.to_digit(16).ok_or(NumberError::Syntax)?;
        if index >= whole.len() {
            scale -= 4;
        }
        if bits >> 120 == 0 {
            bits = bits << 4 | u128::from(digit);
        } else {
            scale += 4;
            rest |= digit != 0;
        }
    }
    Ok(scaled(bits | u128::from(rest), scale))
}

/// `bits` times 2 to the `scale`, rounded once to the nearest, ties to even.
fn scaled(bits: u128, scale: i64) -> f64 {
    if bits == 0 {
        return 0.0;
    }
    let top = 127 - i64::from(bits.leading_zeros()) + scale;
    if top > 1023 {
        return f64::INFINITY;
    }
    // The lowest bit that f64 can hold at this magnitude.
    let lowest = (top - 52).max(-1074);
    let drop = lowest - scale;
    let (kept, up) = match u32::try_from(drop) {
        Err(_) => (bits << drop.unsigned_abs(), false),
        Ok(drop) if drop > 127 => (0, false),
        Ok(0) => (bits, false),
        Ok(drop) => {
            let kept = bits >> drop;
            let tail = bits & ((1 << drop) - 1);
            let half = 1 << (drop - 1);
            (kept, tail > half || tail == half && kept & 1 == 1)
        }
    };
    // At most 53 bits are left, so the conversion is exact, and so is each scaling by halves.
    let value = (kept + u128::from(up)) as f64;
    let half = i32::try_from(lowest / 2).unwrap_or(0);
    let other = i32::try_from(lowest).unwrap_or(0) - half;
    value * 2_f64.powi(half) * 2_f64.powi(other)
}

/// A float as an integer of 64 bits, as Go's conversion gives it on amd64: what does not fit, and
/// NaN, is the smallest integer.
pub(super) fn float_to_int(f: f64) -> i64 {
    const LIMIT: f64 = 9_223_372_036_854_775_808.0;
    if (-LIMIT..LIMIT).contains(&f) {
        f as i64
    } else {
        i64::MIN
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers() {
        for (text, base, value) in [
            ("0x_1F", 0, Ok(31)),
            ("1_000", 0, Ok(1000)),
            ("1_000", 10, Err(NumberError::Syntax)),
            ("1__0", 0, Err(NumberError::Syntax)),
            ("017", 0, Ok(15)),
            ("08", 0, Err(NumberError::Syntax)),
            ("0b", 0, Err(NumberError::Syntax)),
            ("-9223372036854775808", 10, Ok(i64::MIN)),
            (
                "99999999999999999999",
                10,
                Err(NumberError::Range(i64::MAX)),
            ),
            ("", 0, Err(NumberError::Syntax)),
            ("+-1", 0, Err(NumberError::Syntax)),
        ] {
            assert_eq!(parse_int(text, base), value, "{text}");
        }
    }

    #[test]
    fn floats() {
        for (text, value) in [
            ("1_23.50_0_0e+1_2", Ok(1.235e14)),
            ("0x1p-2", Ok(0.25)),
            ("0x1.8p1", Ok(3.0)),
            ("0x1", Err(NumberError::Syntax)),
            ("-Inf", Ok(f64::NEG_INFINITY)),
            ("1e400", Err(NumberError::Range(f64::INFINITY))),
            (".", Err(NumberError::Syntax)),
            ("1.", Ok(1.0)),
            ("1e", Err(NumberError::Syntax)),
            (" 1", Err(NumberError::Syntax)),
            ("--1", Err(NumberError::Syntax)),
            ("0x1p-1074", Ok(5e-324)),
        ] {
            assert_eq!(parse_float(text), value, "{text}");
        }
    }
}
