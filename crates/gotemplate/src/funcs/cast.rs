//! Any value as a number, the way sprig's functions take their numbers; and the functions that
//! give such numbers: int, int64, float64, atoi, toDecimal.
//!
//! Boundary: what cannot be read as a number is 0, never an error. Source of the rules: spf13/cast
//! 1.10.0 number.go and indirect.go; sprig 3.3.0 numeric.go.

use crate::print::sprint;
use crate::types::Type::{Any, Str};
use crate::value::Value;

use super::Function;
use super::strconv::{NumberError, float_to_int, parse_float, parse_int};

/// The functions of this family.
pub const FUNCTIONS: &[Function] = &[
    Function::new("int", &[Any], |c| Ok(Value::int(to_int(c.arg(0))))),
    Function::new("int64", &[Any], |c| Ok(Value::int64(to_int(c.arg(0))))),
    Function::new("float64", &[Any], |c| {
        Ok(Value::float64(to_float(c.arg(0))))
    }),
    Function::new("atoi", &[Str], |c| Ok(Value::int(atoi(c.str(0))))),
    Function::new("toDecimal", &[Any], |c| {
        let text = sprint(std::slice::from_ref(c.arg(0)));
        Ok(Value::int64(parse_int(&text, 8).unwrap_or(0)))
    }),
];

/// cast.ToInt64, and cast.ToInt where `int` has 64 bits.
pub(super) fn to_int(value: &Value<'_>) -> i64 {
    match value.indirect().underlying() {
        Value::Bool(b) => i64::from(*b),
        Value::Int(i, _) => *i,
        Value::Uint(u, _) => u.cast_signed(),
        Value::Float(f, _) => float_to_int(*f),
        Value::Str(s) => parse_int(whole_part(s), 0).unwrap_or(0),
        _ => 0,
    }
}

/// cast.ToFloat64.
pub(super) fn to_float(value: &Value<'_>) -> f64 {
    match value.indirect().underlying() {
        Value::Bool(b) => f64::from(u8::from(*b)),
        Value::Int(i, _) => *i as f64,
        Value::Uint(u, _) => *u as f64,
        Value::Float(f, _) => *f,
        Value::Str(s) => parse_float(s).unwrap_or(0.0),
        _ => 0.0,
    }
}

/// strconv.Atoi with its error dropped: a number too large is the largest.
pub(super) fn atoi(text: &str) -> i64 {
    match parse_int(text, 10) {
        Ok(value) | Err(NumberError::Range(value)) => value,
        Err(NumberError::Syntax) => 0,
    }
}

/// Of a plain decimal with a point, what stands before it ("0" for nothing); any other text as it
/// is.
fn whole_part(text: &str) -> &str {
    let Some((whole, fraction)) = text.split_once('.') else {
        return text;
    };
    let digits = whole.strip_prefix(['+', '-']).unwrap_or(whole);
    let plain = digits
        .bytes()
        .chain(fraction.bytes())
        .all(|b| b.is_ascii_digit());
    match (plain, digits.is_empty()) {
        (false, _) => text,
        (true, true) => "0",
        (true, false) => whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_as_integers() {
        for (text, value) in [
            ("12", 12),
            ("-1.9", -1),
            (".5", 0),
            ("-.5", 0),
            ("0x10", 16),
            ("010", 8),
            ("08", 0),
            ("1e3", 0),
            ("1.2.3", 0),
            ("", 0),
        ] {
            assert_eq!(to_int(&Value::str(text)), value, "{text}");
        }
    }

    #[test]
    fn numbers_beyond_int_are_what_amd64_makes_of_them() {
        assert_eq!(to_int(&Value::float64(1e30)), i64::MIN);
        assert_eq!(to_int(&Value::float64(-2.7)), -2);
        assert_eq!(atoi("99999999999999999999"), i64::MAX);
    }
}
