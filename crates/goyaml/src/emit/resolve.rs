//! Whether a text, printed plain, would read back as the string it is.
//!
//! Boundary: a yes or no for the emitter; reading scalars is `crate::scalar`'s. Source: `stringv` and
//! `isBase60Float` of `encode.go`, `resolve` and `parseTimestamp` of `resolve.go`
//! (go.yaml.in/yaml/v2 v2.4.4).

/// Whether Go prints the text without the quotes that tell a string from other types.
pub(super) fn is_plain_string(text: &str) -> bool {
    match text.as_bytes() {
        [] => false,
        [b'+' | b'-' | b'0'..=b'9', ..] => !reads_as_number(text) && !is_base_60(text),
        [b'.', ..] => !is_dot_word(text) && !is_dot_float(text),
        [
            b'y' | b'Y' | b'n' | b'N' | b't' | b'T' | b'f' | b'F' | b'o' | b'O' | b'~',
            ..,
        ] => !is_word(text),
        _ => true,
    }
}

/// The words for true, false and null.
fn is_word(text: &str) -> bool {
    matches!(
        text,
        "y" | "Y"
            | "yes"
            | "Yes"
            | "YES"
            | "n"
            | "N"
            | "no"
            | "No"
            | "NO"
            | "true"
            | "True"
            | "TRUE"
            | "false"
            | "False"
            | "FALSE"
            | "on"
            | "On"
            | "ON"
            | "off"
            | "Off"
            | "OFF"
            | "~"
            | "null"
            | "Null"
            | "NULL"
    )
}

/// The words for not-a-number and infinity, without a sign.
fn is_dot_word(text: &str) -> bool {
    matches!(text, ".nan" | ".NaN" | ".NAN" | ".inf" | ".Inf" | ".INF")
}

/// Integers, floats and timestamps, by texts that begin with a sign or a digit.
fn reads_as_number(text: &str) -> bool {
    if matches!(
        text,
        "+.inf" | "+.Inf" | "+.INF" | "-.inf" | "-.Inf" | "-.INF"
    ) {
        return true;
    }
    if is_timestamp(text) {
        return true;
    }
    if text.contains('_') {
        is_number(&text.replace('_', ""))
    } else {
        is_number(text)
    }
}

fn is_number(text: &str) -> bool {
    is_integer(text)
        || is_float(text.as_bytes()) && is_finite(text)
        // Go tries what stands behind 0b once more by itself, and so lets a sign in.
        || text.strip_prefix("0b").is_some_and(|rest| is_signed_in_base(rest, 2))
}

/// A text that is known to be a decimal number is no float if it is too large for one.
fn is_finite(text: &str) -> bool {
    text.parse::<f64>().is_ok_and(f64::is_finite)
}

/// `strconv.ParseInt` or `strconv.ParseUint` with base 0, underscores aside.
fn is_integer(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (base, digits) = match unsigned.as_bytes() {
        [b'0', b'x' | b'X', _, ..] => (16, &unsigned[2..]),
        [b'0', b'o' | b'O', _, ..] => (8, &unsigned[2..]),
        [b'0', b'b' | b'B', _, ..] => (2, &unsigned[2..]),
        [b'0', _, ..] => (8, &unsigned[1..]),
        _ => (10, unsigned),
    };
    // Without a sign a number may use all 64 bits.
    magnitude(digits, base).is_some_and(|value| unsigned.len() == text.len() || fits(text, value))
}

/// `strconv.ParseInt` with a given base.
fn is_signed_in_base(text: &str, base: u32) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    magnitude(digits, base).is_some_and(|value| fits(text, value))
        // What follows is `strconv.ParseUint`, which wants no sign.
        || digits.len() == text.len() && magnitude(digits, base).is_some()
}

/// Whether a number of this magnitude with the sign of the text fits 64 signed bits.
fn fits(text: &str, value: u64) -> bool {
    let limit = i64::MAX.unsigned_abs() + u64::from(text.starts_with('-'));
    value <= limit
}

/// The value of a run of digits, if it is one and fits 64 bits.
fn magnitude(digits: &str, base: u32) -> Option<u64> {
    if digits.is_empty() || !digits.bytes().all(|byte| char::from(byte).is_digit(base)) {
        return None;
    }
    u64::from_str_radix(digits, base).ok()
}

/// yaml.v2's pattern for floats: `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`.
fn is_float(text: &[u8]) -> bool {
    let text = skip_sign(text);
    let (whole, rest) = skip_digits(text);
    let (fraction, rest) = match rest {
        [b'.', rest @ ..] => skip_digits(rest),
        _ => (0, rest),
    };
    let rest = match rest {
        [b'e' | b'E', exponent @ ..] => match skip_digits(skip_sign(exponent)) {
            (0, _) => return false,
            (_, rest) => rest,
        },
        _ => rest,
    };
    rest.is_empty() && whole + fraction > 0
}

/// Go's `ParseFloat` on a text that begins with a dot: `_` may stand between digits only.
fn is_dot_float(text: &str) -> bool {
    if !text.contains('_') {
        return is_float(text.as_bytes()) && is_finite(text);
    }
    let bytes = text.as_bytes();
    let lonely = |(place, &byte): (usize, &u8)| {
        let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
        byte == b'_' && !(digit(bytes.get(place.wrapping_sub(1))) && digit(bytes.get(place + 1)))
    };
    if bytes.iter().enumerate().any(lonely) {
        return false;
    }
    let plain = text.replace('_', "");
    is_float(plain.as_bytes()) && is_finite(&plain)
}

/// `[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?`: numbers to the base 60, which yaml.v2 reads as
/// strings but quotes for others.
fn is_base_60(text: &str) -> bool {
    let text = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (places, fraction) = text.split_once('.').unwrap_or((text, ""));
    let loose = |text: &str| {
        text.bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'_')
    };
    let mut places = places.split(':');
    let first = places.next().unwrap_or_default();
    let mut rest = places.peekable();
    first.starts_with(|first: char| first.is_ascii_digit())
        && loose(first)
        && loose(fraction)
        && rest.peek().is_some()
        && rest.all(|place| matches!(place.as_bytes(), [b'0'..=b'9'] | [b'0'..=b'5', b'0'..=b'9']))
}

fn skip_sign(text: &[u8]) -> &[u8] {
    match text {
        [b'+' | b'-', rest @ ..] => rest,
        _ => text,
    }
}

/// How many digits there are, and what follows them.
fn skip_digits(text: &[u8]) -> (usize, &[u8]) {
    let count = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    (count, &text[count..])
}

/// Dates, and dates with a time, in the four layouts of yaml.v2 as Go's `time.Parse` reads them.
fn is_timestamp(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (count, rest) = skip_digits(bytes);
    if count != 4 {
        return false;
    }
    let year = bytes[..4]
        .iter()
        .fold(0, |year, digit| year * 10 + u32::from(digit - b'0'));
    timestamp_after_year(year, rest).is_some()
}

fn timestamp_after_year(year: u32, text: &[u8]) -> Option<()> {
    let (month, text) = short_number(text.strip_prefix(b"-")?)?;
    let (day, text) = short_number(text.strip_prefix(b"-")?)?;
    if !(1..=12).contains(&month) || !(1..=days_in(month, year)).contains(&day) {
        return None;
    }
    match text {
        [] => Some(()),
        [b'T' | b't', time @ ..] => zone(clock(time)?),
        [b' ', ..] => {
            let spaces = text.iter().take_while(|&&byte| byte == b' ').count();
            clock(&text[spaces..])?.is_empty().then_some(())
        }
        _ => None,
    }
}

/// `15:4:5.999999999`: the fraction may be left out, and its mark may be a comma.
fn clock(text: &[u8]) -> Option<&[u8]> {
    let (hour, text) = short_number(text)?;
    let (minute, text) = short_number(text.strip_prefix(b":")?)?;
    let (second, text) = short_number(text.strip_prefix(b":")?)?;
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    Some(match text {
        [b'.' | b',', b'0'..=b'9', ..] => skip_digits(&text[1..]).1,
        _ => text,
    })
}

/// `Z07:00`, to the end of the text. Go lets an hour be 24 and a minute 60.
fn zone(text: &[u8]) -> Option<()> {
    let two = |high: u8, low: u8| {
        (high.is_ascii_digit() && low.is_ascii_digit()).then(|| (high - b'0') * 10 + (low - b'0'))
    };
    match text {
        b"Z" => Some(()),
        &[b'+' | b'-', h1, h2, b':', m1, m2] => {
            (two(h1, h2)? <= 24 && two(m1, m2)? <= 60).then_some(())
        }
        _ => None,
    }
}

/// One digit or two.
fn short_number(text: &[u8]) -> Option<(u32, &[u8])> {
    let value = |digit: &u8| u32::from(digit - b'0');
    match text {
        [tens @ b'0'..=b'9', ones @ b'0'..=b'9', rest @ ..] => {
            Some((value(tens) * 10 + value(ones), rest))
        }
        [ones @ b'0'..=b'9', rest @ ..] => Some((value(ones), rest)),
        _ => None,
    }
}

fn days_in(month: u32, year: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
