//! Reading times by the two layouts of the API, with the errors of Go's `time.Parse`.
//!
//! Boundary: text to [`Time`]. Source: `parse` of `format.go` in Go 1.26's package time.

use super::Time;
use super::civil::{Civil, Year};

const SECONDS: &str = "2006-01-02T15:04:05Z07:00";
const MICROS: &str = "2006-01-02T15:04:05.000000Z07:00";
const MICRO_FRACTION: &str = ".000000";

/// Why a text is no time, in Go's words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ParseTimeError(String);

/// Reads by the layout of `metav1.Time`.
pub(super) fn seconds(text: &str) -> Result<Time, ParseTimeError> {
    Reader::new(text, SECONDS).time(Reader::free_fraction)
}

/// Reads by the layout of `metav1.MicroTime`.
pub(super) fn micros(text: &str) -> Result<Time, ParseTimeError> {
    Reader::new(text, MICROS).time(Reader::micro_fraction)
}

/// One element of a layout.
struct Element {
    /// As the layout writes it.
    layout: &'static str,
    /// What messages call it.
    name: &'static str,
    least: i64,
    most: i64,
    /// Whether one digit will do.
    short: bool,
}

const MONTH: Element = Element::two_digits("01", "month", 1, 12);
/// Whether the month has such a day is looked at when all has been read.
const DAY: Element = Element::two_digits("02", "day", 0, 99);
const HOUR: Element = Element {
    short: true,
    ..Element::two_digits("15", "hour", 0, 23)
};
const MINUTE: Element = Element::two_digits("04", "minute", 0, 59);
const SECOND: Element = Element::two_digits("05", "second", 0, 59);

impl Element {
    const fn two_digits(layout: &'static str, name: &'static str, least: i64, most: i64) -> Self {
        Element {
            layout,
            name,
            least,
            most,
            short: false,
        }
    }
}

struct Reader<'v> {
    value: &'v str,
    layout: &'static str,
    rest: &'v str,
}

impl<'v> Reader<'v> {
    fn new(value: &'v str, layout: &'static str) -> Self {
        Reader {
            value,
            layout,
            rest: value,
        }
    }

    fn time(
        mut self,
        fraction: impl Fn(&mut Self) -> Result<u32, ParseTimeError>,
    ) -> Result<Time, ParseTimeError> {
        let year = Year(self.year()?);
        self.mark("-")?;
        let month = self.number(&MONTH)?;
        self.mark("-")?;
        let day = self.number(&DAY)?;
        self.mark("T")?;
        let hour = self.number(&HOUR)?;
        self.mark(":")?;
        let minute = self.number(&MINUTE)?;
        self.mark(":")?;
        let second = self.number(&SECOND)?;
        let nanos = fraction(&mut self)?;
        let offset = self.zone()?;
        if !self.rest.is_empty() {
            return Err(self.error(&format!(": extra text: {}", quoted(self.rest))));
        }
        let civil = Civil {
            year,
            month,
            day,
            hour,
            minute,
            second,
        };
        if day < 1 || day > civil.days_in_month() {
            return Err(self.error(": day out of range"));
        }
        Ok(Time {
            seconds: civil.seconds() - offset,
            nanos,
        })
    }

    fn year(&mut self) -> Result<i64, ParseTimeError> {
        let year = self.rest.get(..4).and_then(digits);
        let year = year.ok_or_else(|| self.mismatch("2006"))?;
        self.rest = &self.rest[4..];
        Ok(year)
    }

    fn mark(&mut self, mark: &'static str) -> Result<(), ParseTimeError> {
        let rest = self.rest.strip_prefix(mark);
        self.rest = rest.ok_or_else(|| self.mismatch(mark))?;
        Ok(())
    }

    fn number(&mut self, element: &Element) -> Result<i64, ParseTimeError> {
        let count = match self.rest.as_bytes() {
            [b'0'..=b'9', b'0'..=b'9', ..] => 2,
            [b'0'..=b'9', ..] if element.short => 1,
            _ => return Err(self.mismatch(element.layout)),
        };
        let (text, rest) = self.rest.split_at(count);
        self.rest = rest;
        let value = digits(text).unwrap_or_default();
        if value < element.least || value > element.most {
            return Err(self.error(&format!(": {} out of range", element.name)));
        }
        Ok(value)
    }

    /// A fraction that the layout does not ask for, of any length, behind a dot or a comma.
    fn free_fraction(&mut self) -> Result<u32, ParseTimeError> {
        let Some(text) = self.rest.strip_prefix(['.', ',']) else {
            return Ok(0);
        };
        let count = text.bytes().take_while(u8::is_ascii_digit).count();
        if count == 0 {
            return Ok(0);
        }
        self.rest = &text[count..];
        Ok(nanoseconds(&text[..count.min(9)]))
    }

    /// The six digits that the layout asks for. Go reads them as a number, which may have a sign.
    fn micro_fraction(&mut self) -> Result<u32, ParseTimeError> {
        let width = MICRO_FRACTION.len();
        let text = self.rest.get(..width);
        let text = text.and_then(|text| text.strip_prefix(['.', ',']));
        let text = text.ok_or_else(|| self.mismatch(MICRO_FRACTION))?;
        let number = text.strip_prefix(['+', '-']).unwrap_or(text);
        let micros = digits(number).ok_or_else(|| self.mismatch(MICRO_FRACTION))?;
        if micros != 0 && text.starts_with('-') {
            return Err(self.error(": fractional second out of range"));
        }
        self.rest = &self.rest[width..];
        // Six digits at most, so it fits.
        Ok(u32::try_from(micros * 1_000).unwrap_or_default())
    }

    /// `Z`, or the offset from UTC in seconds.
    fn zone(&mut self) -> Result<i64, ParseTimeError> {
        const LAYOUT: &str = "Z07:00";
        if let Some(rest) = self.rest.strip_prefix('Z') {
            self.rest = rest;
            return Ok(0);
        }
        let &[sign, h1, h2, b':', m1, m2, ..] = self.rest.as_bytes() else {
            return Err(self.mismatch(LAYOUT));
        };
        let hours = two_digits(h1, h2);
        let minutes = hours.and_then(|_| two_digits(m1, m2));
        // Go complains of the last number out of range, and only then of what it cannot read.
        if minutes.is_some_and(|minutes| minutes > 60) {
            return Err(self.error(": time zone offset minute out of range"));
        }
        if hours.is_some_and(|hours| hours > 24) {
            return Err(self.error(": time zone offset hour out of range"));
        }
        let (Some(hours), Some(minutes), b'+' | b'-') = (hours, minutes, sign) else {
            return Err(self.mismatch(LAYOUT));
        };
        self.rest = &self.rest[LAYOUT.len()..];
        let offset = (hours * 60 + minutes) * 60;
        Ok(if sign == b'-' { -offset } else { offset })
    }

    fn error(&self, message: &str) -> ParseTimeError {
        ParseTimeError(format!("parsing time {}{message}", quoted(self.value)))
    }

    /// The rest of the text is not what the layout asks for.
    fn mismatch(&self, element: &str) -> ParseTimeError {
        self.error(&format!(
            " as {}: cannot parse {} as {}",
            quoted(self.layout),
            quoted(self.rest),
            quoted(element)
        ))
    }
}

/// The value of a text of digits alone, at most nine of them.
fn digits(text: &str) -> Option<i64> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

fn two_digits(tens: u8, ones: u8) -> Option<i64> {
    let digit = |byte: u8| byte.is_ascii_digit().then(|| i64::from(byte - b'0'));
    Some(digit(tens)? * 10 + digit(ones)?)
}

/// The first nine digits behind the dot.
fn nanoseconds(fraction: &str) -> u32 {
    let padded = format!("{fraction:0<9}");
    padded.parse().unwrap_or_default()
}

/// In quotes as package time does it: every byte that is not printable ASCII as `\x..`.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for byte in text.bytes() {
        match byte {
            b'"' | b'\\' => out.extend(['\\', char::from(byte)]),
            b' '..=0x7F => out.push(char::from(byte)),
            _ => out.push_str(&format!("\\x{byte:02x}")),
        }
    }
    out.push('"');
    out
}
