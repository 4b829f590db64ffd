//! A number or a string: what ports, `maxSurge` and their like hold.
//!
//! Boundary: the value alone. That JSON's null is the number 0, that a string stays a string (`"80"`
//! too), and that a number must fit 32 bits, is for the decoder to see to. Source:
//! k8s.io/apimachinery v0.35.3 `util/intstr/intstr.go`.

use std::fmt;
use std::num::IntErrorKind;

/// `intstr.IntOrString`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IntOrString {
    /// A number.
    Int(i32),
    /// A string: a percentage, or the name of a port.
    String(String),
}

impl IntOrString {
    /// A number if the text is a decimal one that fits 32 bits (a sign and leading zeros may be
    /// there), else the text as a string: `intstr.Parse`.
    #[must_use]
    pub fn parse(text: &str) -> IntOrString {
        text.parse()
            .map_or_else(|_| IntOrString::String(text.to_owned()), IntOrString::Int)
    }

    /// The number; of a string the decimal number it spells. A string that spells none is 0, one
    /// that spells too large a one is the nearest there is.
    #[must_use]
    pub fn int_value(&self) -> i64 {
        match self {
            IntOrString::Int(value) => i64::from(*value),
            IntOrString::String(text) => atoi(text),
        }
    }
}

impl Default for IntOrString {
    /// The number 0, Go's zero value.
    fn default() -> Self {
        IntOrString::Int(0)
    }
}

impl fmt::Display for IntOrString {
    /// What `String` returns: the string, or the number's digits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            IntOrString::Int(value) => value.fmt(f),
            IntOrString::String(text) => f.write_str(text),
        }
    }
}

/// What Go's `strconv.Atoi` returns, whether it succeeds or not.
fn atoi(text: &str) -> i64 {
    let negative = text.starts_with('-');
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if !digits.starts_with(|first: char| first.is_ascii_digit()) {
        return 0;
    }
    // Go reads all that fits 64 bits before it looks at the sign.
    let magnitude = match digits.parse::<u64>() {
        Ok(magnitude) => magnitude,
        Err(error) if *error.kind() == IntErrorKind::PosOverflow => u64::MAX,
        Err(_) => return 0,
    };
    match i64::try_from(magnitude) {
        Ok(value) if negative => -value,
        Ok(value) => value,
        Err(_) if negative => i64::MIN,
        Err(_) => i64::MAX,
    }
}

#[cfg(test)]
mod tests {
    use super::IntOrString;

    /// A text, whether `Parse` takes it for a number, and `IntValue` of it as a string.
    #[rustfmt::skip]
    const TEXTS: &[(&str, bool, i64)] = &[
        ("80", true, 80),
        ("+80", true, 80),
        ("-0", true, 0),
        ("0080", true, 80),
        ("2147483647", true, 2147483647),
        ("2147483648", false, 2147483648),
        ("-2147483649", false, -2147483649),
        ("", false, 0),
        ("-", false, 0),
        ("80%", false, 0),
        ("http", false, 0),
        ("8 0", false, 0),
        ("80.0", false, 0),
        ("9223372036854775807", false, 9223372036854775807),
        ("9223372036854775808", false, 9223372036854775807),
        ("-9223372036854775809", false, -9223372036854775808),
        ("18446744073709551615", false, 9223372036854775807),
        ("99999999999999999999", false, 9223372036854775807),
        ("99999999999999999999x", false, 9223372036854775807),
        ("9223372036854775808x", false, 0),
        ("+-5", false, 0),
        ("5_0", false, 0),
    ];

    #[test]
    fn texts() {
        for &(text, number, value) in TEXTS {
            let parsed = IntOrString::parse(text);
            assert_eq!(matches!(parsed, IntOrString::Int(_)), number, "{text}");
            let string = IntOrString::String(text.to_owned());
            assert_eq!(string.int_value(), value, "{text}");
            assert_eq!(string.to_string(), text);
        }
    }

    #[test]
    fn numbers() {
        let number = IntOrString::parse("+080");
        assert_eq!(number, IntOrString::Int(80));
        assert_eq!(number.to_string(), "80");
        assert_eq!(number.int_value(), 80);
        assert_eq!(IntOrString::default(), IntOrString::Int(0));
    }
}
