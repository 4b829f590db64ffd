//! Reading quantities.
//!
//! Boundary: text to [`Quantity`]. Source: k8s.io/apimachinery v0.35.3 `ParseQuantity` and
//! `parseQuantityString` of `pkg/api/resource/quantity.go`, `interpret` of `suffix.go`.

use std::cmp::Ordering;

use super::decimal::Decimal;
use super::{Amount, Format, NANO_PLACES, ParseQuantityError, Quantity};

/// Decimal digits that surely fit an `i64`.
const SAFE_DIGITS: i64 = 18;

/// A text taken apart. Only its form has been looked at.
struct Parts<'t> {
    negative: bool,
    /// Sign, digits and point as they stand.
    value: &'t str,
    /// Digits before the point, without zeros in front; `0` if there are no others.
    num: &'t str,
    /// Digits behind the point.
    denom: &'t str,
    suffix: &'t str,
}

/// What a suffix stands for: `10^exponent` or, of a binary one, `2^exponent`.
struct Suffix {
    format: Format,
    exponent: i32,
}

pub(super) fn quantity(text: &str) -> Result<Quantity, ParseQuantityError> {
    if text.is_empty() {
        return Err(ParseQuantityError::FormatWrong);
    }
    if text == "0" {
        return Ok(Quantity {
            format: Some(Format::DecimalSI),
            text: Some(text.into()),
            ..Quantity::default()
        });
    }
    let parts = split(text)?;
    let suffix = interpret(parts.suffix).ok_or(ParseQuantityError::Suffix)?;
    match short(text, &parts, &suffix) {
        Some(quantity) => Ok(quantity),
        None => long(&parts, suffix),
    }
}

fn split(text: &str) -> Result<Parts<'_>, ParseQuantityError> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let digits = unsigned.trim_start_matches('0');
    let (num, rest) = split_digits(digits);
    let num = if num.is_empty() { "0" } else { num };
    let (denom, rest) = match rest.strip_prefix('.') {
        Some(rest) => split_digits(rest),
        None => ("", rest),
    };
    let mut parts = Parts {
        negative: text.starts_with('-'),
        value: &text[..text.len() - rest.len()],
        num,
        denom,
        suffix: rest,
    };
    if digits.is_empty() {
        // A sign alone is a zero too.
        parts.value = "0";
    }
    let exponent = rest.trim_start_matches(|letter| "eEinumkKMGTP".contains(letter));
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    if !split_digits(exponent).1.is_empty() {
        return Err(ParseQuantityError::FormatWrong);
    }
    Ok(parts)
}

fn split_digits(text: &str) -> (&str, &str) {
    let end = text.find(|letter: char| !letter.is_ascii_digit());
    text.split_at(end.unwrap_or(text.len()))
}

fn interpret(suffix: &str) -> Option<Suffix> {
    let (format, exponent) = match suffix {
        "n" => (Format::DecimalSI, -9),
        "u" => (Format::DecimalSI, -6),
        "m" => (Format::DecimalSI, -3),
        "" => (Format::DecimalSI, 0),
        "k" => (Format::DecimalSI, 3),
        "M" => (Format::DecimalSI, 6),
        "G" => (Format::DecimalSI, 9),
        "T" => (Format::DecimalSI, 12),
        "P" => (Format::DecimalSI, 15),
        "E" => (Format::DecimalSI, 18),
        "Ki" => (Format::BinarySI, 10),
        "Mi" => (Format::BinarySI, 20),
        "Gi" => (Format::BinarySI, 30),
        "Ti" => (Format::BinarySI, 40),
        "Pi" => (Format::BinarySI, 50),
        "Ei" => (Format::BinarySI, 60),
        _ => {
            let exponent: i64 = suffix.strip_prefix(['e', 'E'])?.parse().ok()?;
            // Go keeps the lowest 32 bits.
            (Format::DecimalExponent, exponent as i32)
        }
    };
    Some(Suffix { format, exponent })
}

/// A quantity in 64 bits, if the number of digits says that it surely fits.
fn short(text: &str, parts: &Parts<'_>, suffix: &Suffix) -> Option<Quantity> {
    let digits = (parts.num.len() + parts.denom.len()) as i64;
    let binary = suffix.format == Format::BinarySI;
    let (fits, factor, scale) = if binary {
        let places = 14 - i64::from(suffix.exponent) * 3 / 10;
        let fits = parts.denom.is_empty() && parts.num.len() as i64 <= places;
        (fits, 1_i64.checked_shl(suffix.exponent.unsigned_abs())?, 0)
    } else {
        (
            digits <= SAFE_DIGITS,
            1,
            suffix.exponent.wrapping_sub(parts.denom.len() as i32),
        )
    };
    if !fits || scale < -NANO_PLACES {
        return None;
    }
    let digits = parts.num.bytes().chain(parts.denom.bytes());
    let number = digits.into_iter().try_fold(0_i64, |number, digit| {
        number.checked_mul(10)?.checked_add((digit - b'0').into())
    })?;
    let value = number.checked_mul(factor)?;
    // A text that could be canonical is taken for it.
    let kept = if binary {
        number % 8 != 0
    } else {
        scale % 3 == 0 && number % 1000 != 0 && parts.num != "0"
    };
    Some(Quantity {
        amount: Amount::Int {
            value: if parts.negative { -value } else { value },
            scale,
        },
        format: Some(suffix.format),
        text: kept.then(|| text.into()),
    })
}

/// A quantity of any length, rounded to nanos and, with a binary suffix, cut to 64 bits.
fn long(parts: &Parts<'_>, suffix: Suffix) -> Result<Quantity, ParseQuantityError> {
    let digits: Vec<u8> = parts.value.bytes().filter(u8::is_ascii_digit).collect();
    if digits.is_empty() {
        return Err(ParseQuantityError::Numeric);
    }
    // A count of digits in memory; Go keeps 32 bits of it.
    let mut amount = Decimal::new(parts.negative, &digits, parts.denom.len() as i32);
    let mut format = suffix.format;
    if format == Format::BinarySI {
        amount.double(suffix.exponent.unsigned_abs());
    } else {
        amount.shift(suffix.exponent);
    }
    amount.round_up(NANO_PLACES);
    if format == Format::BinarySI && !amount.is_zero() {
        let greatest = Decimal::of(i64::MAX, 0);
        if amount.cmp_magnitude(&greatest) == Ordering::Greater {
            amount = Decimal::limit(parts.negative);
        }
        if amount.cmp_magnitude(&Decimal::of(1, 0)) == Ordering::Less {
            format = Format::DecimalSI;
        }
    }
    Ok(Quantity {
        amount: Amount::Dec(amount),
        format: Some(format),
        text: None,
    })
}
