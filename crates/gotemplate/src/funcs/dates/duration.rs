//! time.Duration: nanoseconds in 64 bits, read and printed as Go does.
//!
//! Boundary: the number alone; points in time are in [`super::time`]. Source of the rules: package
//! time of Go 1.26, ParseDuration, Duration.String, Duration.Round, Time.Sub.

use super::parse::quoted;

/// Nanoseconds of a second.
pub(super) const SECOND: i64 = 1_000_000_000;

/// The units that ParseDuration knows, with their nanoseconds; both spellings of micro.
const UNITS: [(&str, u64); 8] = [
    ("ns", 1),
    ("us", 1_000),
    ("\u{B5}s", 1_000),
    ("\u{3BC}s", 1_000),
    ("ms", 1_000_000),
    ("s", 1_000_000_000),
    ("m", 60_000_000_000),
    ("h", 3_600_000_000_000),
];

/// time.ParseDuration: `-1h30m`, `1.5s`, `0`.
///
/// # Errors
/// In Go's words, with the text quoted.
pub(super) fn parse(text: &str) -> Result<i64, String> {
    let invalid = || format!("time: invalid duration {}", quoted(text));
    let negative = text.starts_with('-');
    let mut rest = text.strip_prefix(['+', '-']).unwrap_or(text);
    if rest == "0" {
        return Ok(0);
    }
    if rest.is_empty() {
        return Err(invalid());
    }
    let mut total = 0_u64;
    while !rest.is_empty() {
        let (whole, after) = leading_digits(rest);
        let (fraction, after) = match after.strip_prefix('.') {
            Some(after) => leading_digits(after),
            None => ("", after),
        };
        if whole.is_empty() && fraction.is_empty() {
            return Err(invalid());
        }
        let end = after
            .find(|c: char| c == '.' || c.is_ascii_digit())
            .unwrap_or(after.len());
        let (name, after) = after.split_at(end);
        let unit = unit(name, text)?;
        total = amount(whole, fraction, unit)
            .and_then(|amount| total.checked_add(amount))
            .filter(|&total| total <= 1 << 63)
            .ok_or_else(invalid)?;
        rest = after;
    }
    if negative {
        return Ok(0_i64.wrapping_sub_unsigned(total));
    }
    i64::try_from(total).map_err(|_| invalid())
}

fn leading_digits(s: &str) -> (&str, &str) {
    s.split_at(s.find(|c: char| !c.is_ascii_digit()).unwrap_or(s.len()))
}

fn unit(name: &str, text: &str) -> Result<u64, String> {
    if name.is_empty() {
        return Err(format!("time: missing unit in duration {}", quoted(text)));
    }
    let found = UNITS.iter().find(|(unit, _)| *unit == name);
    found.map(|(_, nanos)| *nanos).ok_or_else(|| {
        format!(
            "time: unknown unit {} in duration {}",
            quoted(name),
            quoted(text)
        )
    })
}

/// The nanoseconds of one number and its unit; `None` beyond 64 bits.
fn amount(whole: &str, fraction: &str, unit: u64) -> Option<u64> {
    let whole: u64 = if whole.is_empty() {
        0
    } else {
        whole.parse().ok()?
    };
    if whole > (1 << 63) / unit {
        return None;
    }
    // Digits beyond 64 bits are too small to matter.
    let (mut value, mut scale) = (0_u64, 1.0);
    for digit in fraction.bytes() {
        let next = value
            .checked_mul(10)
            .and_then(|v| v.checked_add(u64::from(digit - b'0')));
        match next.filter(|&next| value <= ((1 << 63) - 1) / 10 && next <= 1 << 63) {
            Some(next) => (value, scale) = (next, scale * 10.0),
            None => break,
        }
    }
    let part = (value as f64 * (unit as f64 / scale)) as u64;
    let total = whole * unit + part;
    (total <= 1 << 63).then_some(total)
}

/// Duration.String: `1h2m3.5s`, `1.5ms`, `0s`.
pub(super) fn text(nanos: i64) -> String {
    let sign = if nanos < 0 { "-" } else { "" };
    let n = nanos.unsigned_abs();
    match n {
        0 => "0s".to_owned(),
        1..1_000 => format!("{sign}{n}ns"),
        1_000..1_000_000 => format!("{sign}{}\u{B5}s", fixed(n, 1_000)),
        1_000_000..1_000_000_000 => format!("{sign}{}ms", fixed(n, 1_000_000)),
        _ => {
            let minutes = n / 60_000_000_000;
            let seconds = fixed(n % 60_000_000_000, 1_000_000_000);
            match (minutes / 60, minutes % 60) {
                (0, 0) => format!("{sign}{seconds}s"),
                (0, m) => format!("{sign}{m}m{seconds}s"),
                (h, m) => format!("{sign}{h}h{m}m{seconds}s"),
            }
        }
    }
}

/// `n / unit` as a decimal without zeros at the end; `unit` is a power of ten.
fn fixed(n: u64, unit: u64) -> String {
    let places = unit.ilog10() as usize;
    let text = format!("{}.{:0places$}", n / unit, n % unit);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Duration.Round: to a multiple of `unit`, half away from zero, within 64 bits.
pub(super) fn round(nanos: i64, unit: i64) -> i64 {
    let rest = nanos % unit;
    let down = nanos - rest;
    if rest.abs() < unit - rest.abs() {
        return down;
    }
    down.saturating_add(unit * rest.signum())
}

/// The largest whole unit of a duration, as sprig's durationRound prints it.
pub(super) fn largest_unit(nanos: i64) -> String {
    const HOUR: u64 = 3_600_000_000_000;
    let units = [
        (HOUR * 24 * 365, "y"),
        (HOUR * 24 * 30, "mo"),
        (HOUR * 24, "d"),
        (HOUR, "h"),
        (HOUR / 60, "m"),
        (HOUR / 3600, "s"),
    ];
    let n = nanos.unsigned_abs();
    let found = units.iter().find(|(unit, _)| n > *unit);
    found.map_or_else(
        || "0s".to_owned(),
        |(unit, name)| format!("{}{name}", n / unit),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_and_printed() {
        for (input, printed) in [
            ("1h30m", "1h30m0s"),
            ("-1.5h", "-1h30m0s"),
            ("1500us", "1.5ms"),
            ("0", "0s"),
            ("1.000000001s", "1.000000001s"),
            (".5m", "30s"),
        ] {
            assert_eq!(parse(input).map(text), Ok(printed.to_owned()), "{input}");
        }
    }

    #[test]
    fn errors_are_in_go_s_words() {
        assert_eq!(
            parse("1x"),
            Err(r#"time: unknown unit "x" in duration "1x""#.to_owned())
        );
        assert_eq!(
            parse("1"),
            Err(r#"time: missing unit in duration "1""#.to_owned())
        );
        assert_eq!(parse("h"), Err(r#"time: invalid duration "h""#.to_owned()));
    }
}
