//! Go's durations as text: `time.ParseDuration` and `time.Duration.String`.
//!
//! Durations are signed nanoseconds in 64 bits. Source of the rules: Go 1.26 `time/format.go`,
//! `time/time.go`.

use std::fmt::Write as _;

/// Reads a duration such as `1h15m30.918s`, in nanoseconds.
///
/// # Errors
/// In the words of Go's `time` package: `time: missing unit in duration "5"`.
pub fn parse(text: &str) -> Result<i64, String> {
    let invalid = || format!("time: invalid duration {}", quote(text));
    let (negative, mut rest) = match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    };
    if rest == "0" {
        return Ok(0);
    }
    if rest.is_empty() {
        return Err(invalid());
    }
    let mut total: u64 = 0;
    while !rest.is_empty() {
        let (amount, after) = leading(rest, text)?;
        total = total.checked_add(amount).ok_or_else(invalid)?;
        if total > 1 << 63 {
            return Err(invalid());
        }
        rest = after;
    }
    match (negative, i64::try_from(total)) {
        (false, Ok(nanos)) => Ok(nanos),
        (true, Ok(nanos)) => Ok(-nanos),
        (true, Err(_)) => Ok(i64::MIN),
        (false, Err(_)) => Err(invalid()),
    }
}

/// One number with its unit, and what follows it. `whole` is for messages.
fn leading<'t>(text: &'t str, whole: &str) -> Result<(u64, &'t str), String> {
    let invalid = || format!("time: invalid duration {}", quote(whole));
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (integer, mut rest) = text.split_at(digits);
    let mut amount = 0u64;
    for digit in integer.bytes() {
        amount = amount
            .checked_mul(10)
            .and_then(|amount| amount.checked_add(u64::from(digit - b'0')))
            .filter(|amount| *amount <= 1 << 63)
            .ok_or_else(invalid)?;
    }
    let mut fraction = "";
    let mut dotted = false;
    if let Some(after) = rest.strip_prefix('.') {
        dotted = true;
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        (fraction, rest) = after.split_at(digits);
    }
    if integer.is_empty() && (!dotted || fraction.is_empty()) {
        return Err(invalid());
    }
    let end = rest
        .bytes()
        .position(|byte| byte == b'.' || byte.is_ascii_digit())
        .unwrap_or(rest.len());
    let (name, rest) = rest.split_at(end);
    if name.is_empty() {
        return Err(format!("time: missing unit in duration {}", quote(whole)));
    }
    let unit = unit(name).ok_or_else(|| {
        let (name, whole) = (quote(name), quote(whole));
        format!("time: unknown unit {name} in duration {whole}")
    })?;
    let amount = amount
        .checked_mul(unit)
        .filter(|amount| *amount <= 1 << 63)
        .ok_or_else(invalid)?;
    let total = amount + fraction_of(fraction, unit);
    if total > 1 << 63 {
        return Err(invalid());
    }
    Ok((total, rest))
}

/// The part of a unit that decimal digits after the point stand for, cut off as Go does.
fn fraction_of(digits: &str, unit: u64) -> u64 {
    let (mut value, mut scale) = (0u64, 1f64);
    for digit in digits.bytes() {
        if value > (i64::MAX / 10) as u64 {
            break;
        }
        let next = value * 10 + u64::from(digit - b'0');
        if next > 1 << 63 {
            break;
        }
        value = next;
        scale *= 10.0;
    }
    // The same double arithmetic as Go's, rounding errors included.
    (value as f64 * (unit as f64 / scale)) as u64
}

fn unit(name: &str) -> Option<u64> {
    Some(match name {
        "ns" => 1,
        "us" | "\u{b5}s" | "\u{3bc}s" => 1_000,
        "ms" => 1_000_000,
        "s" => 1_000_000_000,
        "m" => 60 * 1_000_000_000,
        "h" => 3_600 * 1_000_000_000,
        _ => return None,
    })
}

/// Go's own quoting in package `time`, which spells every byte beyond ASCII as `\x..`.
fn quote(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for byte in text.bytes() {
        match byte {
            b'"' | b'\\' => {
                out.push('\\');
                out.push(char::from(byte));
            }
            b' '..=b'~' | 0x7f => out.push(char::from(byte)),
            _ => {
                let _ = write!(out, "\\x{byte:02x}");
            }
        }
    }
    out.push('"');
    out
}

/// Writes a duration as Go prints it: `1m15.5s`, `300ms`, `0s`.
pub fn format(nanos: i64) -> String {
    let sign = if nanos < 0 { "-" } else { "" };
    let total = nanos.unsigned_abs();
    if total == 0 {
        return "0s".to_owned();
    }
    if total < 1_000_000_000 {
        let (unit, name) = match total {
            0..1_000 => (1, "ns"),
            1_000..1_000_000 => (1_000, "\u{b5}s"),
            _ => (1_000_000, "ms"),
        };
        return format!("{sign}{}{name}", decimal(total / unit, total % unit, unit));
    }
    let (seconds, rest) = (total / 1_000_000_000, total % 1_000_000_000);
    let below_minute = decimal(seconds % 60, rest, 1_000_000_000);
    let minutes = seconds / 60;
    match (minutes / 60, minutes % 60) {
        (0, 0) => format!("{sign}{below_minute}s"),
        (0, minutes) => format!("{sign}{minutes}m{below_minute}s"),
        (hours, minutes) => format!("{sign}{hours}h{minutes}m{below_minute}s"),
    }
}

/// `whole.rest` where `rest` counts parts of a unit of this many; no trailing zeros.
fn decimal(whole: u64, rest: u64, unit: u64) -> String {
    if rest == 0 {
        return whole.to_string();
    }
    let width = unit.ilog10() as usize;
    let digits = format!("{rest:0width$}");
    format!("{whole}.{}", digits.trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::{format, parse};

    /// What Go reads, how many nanoseconds that is, and how Go prints them.
    const GOOD: &[(&str, i64, &str)] = &[
        ("0", 0, "0s"),
        ("+0", 0, "0s"),
        ("5s", 5000000000, "5s"),
        ("-5s", -5000000000, "-5s"),
        ("1.5h", 5400000000000, "1h30m0s"),
        (".5s", 500000000, "500ms"),
        ("1.s", 1000000000, "1s"),
        ("1h2m3s", 3723000000000, "1h2m3s"),
        ("1\u{b5}s", 1000, "1\u{b5}s"),
        ("1\u{3bc}s", 1000, "1\u{b5}s"),
        ("100ns", 100, "100ns"),
        ("1500us", 1500000, "1.5ms"),
        ("1.0015ms", 1001500, "1.0015ms"),
        (
            "9223372036854775807ns",
            9223372036854775807,
            "2562047h47m16.854775807s",
        ),
        (
            "-9223372036854775808ns",
            -9223372036854775808,
            "-2562047h47m16.854775808s",
        ),
        (
            "2562047h47m16.854775807s",
            9223372036854775807,
            "2562047h47m16.854775807s",
        ),
        ("0.33333333333333333333h", 1200000000000, "20m0s"),
        ("00005s", 5000000000, "5s"),
        ("1ms1us1ns", 1001001, "1.001001ms"),
        ("0.1ns", 0, "0s"),
        ("59.999s", 59999000000, "59.999s"),
        ("100m", 6000000000000, "1h40m0s"),
    ];

    /// What Go refuses, and its words.
    const BAD: &[(&str, &str)] = &[
        ("5", r#"time: missing unit in duration "5""#),
        (".s", r#"time: invalid duration ".s""#),
        ("-", r#"time: invalid duration "-""#),
        ("", r#"time: invalid duration """#),
        ("1h 2m", r#"time: unknown unit "h " in duration "1h 2m""#),
        (
            "9223372036854775808ns",
            r#"time: invalid duration "9223372036854775808ns""#,
        ),
        ("3000000h", r#"time: invalid duration "3000000h""#),
        ("1d", r#"time: unknown unit "d" in duration "1d""#),
        (
            "1.5\u{e9}",
            r#"time: unknown unit "\xc3\xa9" in duration "1.5\xc3\xa9""#,
        ),
        ("abc", r#"time: invalid duration "abc""#),
        (r#"5s\"#, r#"time: unknown unit "s\\" in duration "5s\\""#),
    ];

    #[test]
    fn durations() {
        for (text, nanos, printed) in GOOD {
            assert_eq!(parse(text), Ok(*nanos), "{text}");
            assert_eq!(format(*nanos), *printed, "{text}");
        }
        for (text, expected) in BAD {
            assert_eq!(parse(text).unwrap_err(), *expected, "{text}");
        }
    }
}
