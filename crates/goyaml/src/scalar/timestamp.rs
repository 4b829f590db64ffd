//! Whether a text is a timestamp in one of the four layouts that Go's YAML knows.
//!
//! An explicit `!!timestamp` asks, and the emitter, which quotes what others would take for one.
//! Read without a tag a timestamp is its text either way.
//! Source: `parseTimestamp` of `resolve.go` in go.yaml.in/yaml/v2 v2.4.4, and Go's `time.Parse`.

/// Whether Go would parse the text as a timestamp.
pub(crate) fn is_timestamp(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() < 5 || !bytes[..4].iter().all(u8::is_ascii_digit) || bytes[4] != b'-' {
        return false;
    }
    let year = decimal(&bytes[..4]);
    let mut rest = &bytes[5..];
    date(year, &mut rest).is_some()
        && (rest.is_empty() || zoned_time(rest).is_some() || local_time(rest).is_some())
}

/// `1-2` behind the year, a month and a day that exist.
fn date(year: u32, rest: &mut &[u8]) -> Option<()> {
    let month = short_number(rest, 12)?;
    literal(rest, b'-')?;
    let day = short_number(rest, 31)?;
    (month >= 1 && day >= 1 && day <= days_in(month, year)).then_some(())
}

/// `T15:4:5.9Z`, `t15:4:5+07:00`.
fn zoned_time(mut rest: &[u8]) -> Option<()> {
    literal(&mut rest, b'T').or_else(|| literal(&mut rest, b't'))?;
    clock(&mut rest)?;
    match rest {
        b"Z" => Some(()),
        [b'+' | b'-', h1, h2, b':', m1, m2] => {
            let digits = [*h1, *h2, *m1, *m2];
            let valid = digits.iter().all(u8::is_ascii_digit)
                && decimal(&digits[..2]) <= 24
                && decimal(&digits[2..]) <= 60;
            valid.then_some(())
        }
        _ => None,
    }
}

/// ` 15:4:5.9` behind one or more spaces.
fn local_time(mut rest: &[u8]) -> Option<()> {
    literal(&mut rest, b' ')?;
    while literal(&mut rest, b' ').is_some() {}
    clock(&mut rest)?;
    rest.is_empty().then_some(())
}

/// `15:4:5` with any fraction of a second.
fn clock(rest: &mut &[u8]) -> Option<()> {
    short_number(rest, 23)?;
    literal(rest, b':')?;
    short_number(rest, 59)?;
    literal(rest, b':')?;
    short_number(rest, 59)?;
    if let [b'.' | b',', digit, ..] = rest
        && digit.is_ascii_digit()
    {
        let fraction = &rest[1..];
        let length = fraction
            .iter()
            .position(|byte| !byte.is_ascii_digit())
            .unwrap_or(fraction.len());
        *rest = &fraction[length..];
    }
    Some(())
}

/// A number of one or two digits, at most `limit`.
fn short_number(rest: &mut &[u8], limit: u32) -> Option<u32> {
    let length = rest
        .iter()
        .take(2)
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let value = decimal(&rest[..length]);
    *rest = &rest[length..];
    (length > 0 && value <= limit).then_some(value)
}

fn literal(rest: &mut &[u8], byte: u8) -> Option<()> {
    *rest = rest.strip_prefix(&[byte])?;
    Some(())
}

fn decimal(digits: &[u8]) -> u32 {
    digits
        .iter()
        .fold(0, |value, digit| value * 10 + u32::from(digit - b'0'))
}

fn days_in(month: u32, year: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
