//! Numbers as text, without an allocation.
//!
//! Boundary: finite digits in, text out. Sources: `strconv.FormatFloat` of Go 1.26 with the shortest
//! precision, `floatEncoder` of its encoding/json, `floatv` of yaml.v2's `encode.go`.

use std::fmt::Write as _;

/// The longest text here is a JSON float just below 1e21 or just above 1e-7.
const CAPACITY: usize = 40;

/// A short ASCII text kept in place.
pub(crate) struct Text {
    bytes: [u8; CAPACITY],
    len: usize,
}

impl Text {
    /// A word.
    fn of(word: &str) -> Text {
        let mut text = Text::new();
        text.push(word);
        text
    }

    /// An integer.
    pub(crate) fn int(value: i64) -> Text {
        Text::digits(value < 0, value.unsigned_abs())
    }

    /// An unsigned integer.
    pub(crate) fn uint(value: u64) -> Text {
        Text::digits(false, value)
    }

    /// A sign and digits. The formatter would take several times as long.
    fn digits(negative: bool, mut magnitude: u64) -> Text {
        const MOST: usize = 20;
        let mut digits = [0; MOST];
        let mut first = MOST;
        for digit in digits.iter_mut().rev() {
            // Below ten.
            *digit = b'0' + (magnitude % 10) as u8;
            magnitude /= 10;
            first -= 1;
            if magnitude == 0 {
                break;
            }
        }
        let mut text = Text::new();
        let mark = usize::from(negative);
        let digits = &digits[first..];
        text.bytes[..mark].fill(b'-');
        text.bytes[mark..mark + digits.len()].copy_from_slice(digits);
        text.len = mark + digits.len();
        text
    }

    fn new() -> Text {
        Text {
            bytes: [0; CAPACITY],
            len: 0,
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        // Only whole strings are ever appended.
        std::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }

    fn push(&mut self, text: &str) {
        let _ = self.write_str(text);
    }

    fn push_zeros(&mut self, count: usize) {
        for _ in 0..count {
            self.push("0");
        }
    }
}

impl std::fmt::Write for Text {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        let end = self.len + text.len();
        let target = self.bytes.get_mut(self.len..end).ok_or(std::fmt::Error)?;
        target.copy_from_slice(text.as_bytes());
        self.len = end;
        Ok(())
    }
}

/// The shortest decimal that reads back as the same number: `0.d₁d₂d₃… × 10^point`.
struct Decimal {
    negative: bool,
    digits: Text,
    point: i32,
}

impl Decimal {
    /// Of a finite `f64` or `f32`, each with the digits that its own precision needs.
    fn of<F: std::fmt::LowerExp + std::str::FromStr + PartialEq + Copy>(value: F) -> Decimal {
        let mut shortest = Text::new();
        let _ = write!(shortest, "{value:e}");
        let decimal = Decimal::read(shortest.as_str());
        // Where two texts of this length are equally near, Go takes the one with the even digit.
        // Rust does so only when told how many digits to print.
        let precision = decimal.digits.len - 1;
        let mut nearest = Text::new();
        let _ = write!(nearest, "{value:.precision$e}");
        if nearest.as_str() != shortest.as_str()
            && nearest.as_str().parse().is_ok_and(|read: F| read == value)
        {
            return Decimal::read(nearest.as_str());
        }
        decimal
    }

    /// Of what Rust prints as `{:e}`.
    fn read(text: &str) -> Decimal {
        let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
        let mut digits = Text::new();
        let unsigned = mantissa.strip_prefix('-');
        for part in unsigned.unwrap_or(mantissa).split('.') {
            digits.push(part);
        }
        Decimal {
            negative: unsigned.is_some(),
            point: exponent.parse().map_or(0, |exponent: i32| exponent + 1),
            digits,
        }
    }

    fn signed(&self) -> Text {
        let mut text = Text::new();
        if self.negative {
            text.push("-");
        }
        text
    }

    /// Go's `%f`: without an exponent.
    fn positional(&self) -> Text {
        let mut text = self.signed();
        let digits = self.digits.as_str();
        match usize::try_from(self.point) {
            Ok(point) if point >= digits.len() => {
                text.push(digits);
                text.push_zeros(point - digits.len());
            }
            Ok(point) if point > 0 => {
                text.push(&digits[..point]);
                text.push(".");
                text.push(&digits[point..]);
            }
            _ => {
                text.push("0.");
                text.push_zeros(self.point.unsigned_abs() as usize);
                text.push(digits);
            }
        }
        text
    }

    /// Go's `%e`, whose exponent takes at least `width` digits.
    fn scientific(&self, width: usize) -> Text {
        let mut text = self.signed();
        let (first, rest) = self.digits.as_str().split_at(1);
        text.push(first);
        if !rest.is_empty() {
            text.push(".");
            text.push(rest);
        }
        let exponent = self.point - 1;
        let sign = if exponent < 0 { '-' } else { '+' };
        let _ = write!(text, "e{sign}{:0width$}", exponent.unsigned_abs());
        text
    }

    /// Go's `%g`.
    fn general(&self) -> Text {
        if (-4..6).contains(&(self.point - 1)) {
            self.positional()
        } else {
            self.scientific(2)
        }
    }
}

/// The words of yaml.v2 for what is no finite number.
fn special(value: f64) -> Option<&'static str> {
    if value.is_nan() {
        Some(".nan")
    } else if value.is_infinite() {
        Some(if value < 0.0 { "-.inf" } else { ".inf" })
    } else {
        None
    }
}

/// A float as encoding/json writes it; `None` for infinities and NaN, which JSON has not.
pub(crate) fn json_float(value: f64) -> Option<Text> {
    if !value.is_finite() {
        return None;
    }
    let decimal = Decimal::of(value);
    let plain = value == 0.0 || (1e-6..1e21).contains(&value.abs());
    Some(if plain {
        decimal.positional()
    } else {
        decimal.scientific(1)
    })
}

/// A float as yaml.v2 alone writes it: `%g`, or a word for what is not finite.
pub(crate) fn general_float(value: f64) -> Text {
    special(value).map_or_else(|| Decimal::of(value).general(), Text::of)
}

/// The same at 32-bit precision, as `sigs.k8s.io/yaml` spells floats that become strings.
pub(crate) fn general_float32(value: f32) -> Text {
    special(f64::from(value)).map_or_else(|| Decimal::of(value).general(), Text::of)
}

/// A float as it is printed after the way through JSON, where a whole number is an integer.
pub(super) fn yaml_float(value: f64) -> Text {
    let Some(json) = json_float(value) else {
        return general_float(value);
    };
    let text = json.as_str();
    if text == "-0" {
        Text::of("0")
    } else if text.parse::<i64>().is_ok() || text.parse::<u64>().is_ok() {
        json
    } else {
        general_float(value)
    }
}
