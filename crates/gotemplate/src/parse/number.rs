//! What a numeric or character constant stands for: every type that can hold it, as Go's untyped
//! constants.
//!
//! Source of the rules: Go 1.26 text/template/parse/node.go (newNumber), strconv (ParseInt with
//! base 0, ParseFloat).

use crate::quote::{quote, unquote_char};

/// A constant, under each type that can represent it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Number {
    pub int: Option<i64>,
    pub uint: Option<u64>,
    pub float: Option<f64>,
    pub complex: Option<(f64, f64)>,
    /// As written.
    pub text: Box<str>,
}

impl Number {
    /// Reads `'c'`.
    pub fn character(text: &str) -> Result<Number, String> {
        let inner = text.get(1..).unwrap_or_default();
        let (unit, tail) = unquote_char(inner, '\'').ok_or("invalid syntax")?;
        if tail != "'" {
            return Err(format!("malformed character constant: {text}"));
        }
        let code = unit.code();
        Ok(Number {
            int: Some(code.into()),
            uint: Some(code.into()),
            float: Some(code.into()),
            complex: None,
            text: text.into(),
        })
    }

    /// Reads `1+2i`.
    pub fn complex(text: &str) -> Result<Number, String> {
        let is_hex = text.trim_start_matches(['+', '-']).starts_with(['x', 'X']);
        let exponents: [char; 2] = if is_hex { ['p', 'P'] } else { ['e', 'E'] };
        let sign = text
            .char_indices()
            .skip(1)
            .filter(|(i, c)| matches!(c, '+' | '-') && !text[..*i].ends_with(exponents))
            .map(|(i, _)| i)
            .last()
            .unwrap_or_default();
        let (re, im) = text.split_at(sign);
        let im = im.strip_suffix('i').unwrap_or(im);
        let float = |part: &str| {
            parse_float(part).ok_or_else(|| {
                let part = quote(part, false);
                format!("strconv.ParseFloat: parsing {part}: invalid syntax")
            })
        };
        let re = float(re)?;
        if matches!(im, "+" | "-") {
            return Err("syntax error scanning complex number".to_owned());
        }
        let im = float(im)?;
        Ok(Self::of_complex(text, re, im))
    }

    /// Reads a plain number, or an imaginary one.
    pub fn plain(text: &str) -> Result<Number, String> {
        if let Some(im) = text.strip_suffix('i').and_then(parse_float) {
            return Ok(Self::of_complex(text, 0.0, im));
        }
        let mut number = Number {
            int: parse_int(text),
            uint: parse_uint(text),
            text: text.into(),
            ..Number::default()
        };
        if number.int == Some(0) {
            // Also -0, which is no uint by itself.
            number.uint = Some(0);
        }
        if let Some(i) = number.int {
            number.float = Some(i as f64);
        } else if let Some(u) = number.uint {
            number.float = Some(u as f64);
        } else if let Some(f) = parse_float(text) {
            if !text.contains(['.', 'e', 'E', 'p', 'P']) {
                return Err(format!("integer overflow: {}", quote(text, false)));
            }
            number.set_float(f);
        } else {
            return Err(format!("illegal number syntax: {}", quote(text, false)));
        }
        Ok(number)
    }

    fn of_complex(text: &str, re: f64, im: f64) -> Number {
        let mut number = Number {
            complex: Some((re, im)),
            text: text.into(),
            ..Number::default()
        };
        if im == 0.0 {
            number.set_float(re);
        }
        number
    }

    /// Sets the float, and the integers if it is whole and in their range.
    fn set_float(&mut self, f: f64) {
        const TWO_63: f64 = 9_223_372_036_854_775_808.0;
        self.float = Some(f);
        let whole = f.fract() == 0.0;
        self.int = (whole && (-TWO_63..TWO_63).contains(&f)).then_some(f as i64);
        self.uint = (whole && (0.0..TWO_63 * 2.0).contains(&f)).then_some(f as u64);
    }
}

/// An unsigned integer with an optional base prefix and underscores where Go allows them.
fn parse_uint(text: &str) -> Option<u64> {
    let (radix, digits) = match text.as_bytes() {
        [b'0', b'x' | b'X', _, ..] => (16, &text[2..]),
        [b'0', b'o' | b'O', _, ..] => (8, &text[2..]),
        [b'0', b'b' | b'B', _, ..] => (2, &text[2..]),
        [b'0', _, ..] => (8, &text[1..]),
        _ => (10, text),
    };
    if !underscores_fit(text) || !digits.starts_with(|c: char| c == '_' || c.is_digit(radix)) {
        return None;
    }
    u64::from_str_radix(&digits.replace('_', ""), radix).ok()
}

/// The same with a sign.
fn parse_int(text: &str) -> Option<i64> {
    match text.strip_prefix('-') {
        Some(magnitude) => {
            let magnitude = parse_uint(magnitude)?;
            0i64.checked_sub_unsigned(magnitude)
        }
        None => i64::try_from(parse_uint(text.strip_prefix('+').unwrap_or(text))?).ok(),
    }
}

/// Underscores stand between digits only, the base prefix counting as one.
fn underscores_fit(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let lower = unsigned.to_ascii_lowercase();
    let prefixed = ["0x", "0o", "0b"].iter().any(|p| lower.starts_with(p));
    let hex = lower.starts_with("0x");
    let digits = if prefixed { &lower[2..] } else { &lower };
    let mut after_digit = prefixed;
    let mut after_underscore = false;
    for c in digits.chars() {
        let digit = c.is_ascii_digit() || (hex && c.is_ascii_hexdigit());
        if (c == '_' && !after_digit) || (after_underscore && !digit) {
            return false;
        }
        after_digit = digit;
        after_underscore = c == '_';
    }
    !after_underscore
}

/// A float in Go's syntax, hexadecimal too; `None` also where it is out of range.
pub(crate) fn parse_float(text: &str) -> Option<f64> {
    if text.contains('_') && !underscores_fit(text) {
        return None;
    }
    let clean = text.replace('_', "");
    let unsigned = clean.strip_prefix(['+', '-']).unwrap_or(&clean);
    let magnitude = match unsigned.strip_prefix("0x").or(unsigned.strip_prefix("0X")) {
        Some(hex) => parse_hex_float(hex)?,
        None if !unsigned.starts_with(|c: char| c == '.' || c.is_ascii_digit()) => return None,
        None => unsigned.parse::<f64>().ok()?,
    };
    let signed = if clean.starts_with('-') {
        -magnitude
    } else {
        magnitude
    };
    magnitude.is_finite().then_some(signed)
}

/// What follows `0x`: digits, perhaps a point, and an exponent, which must be there.
fn parse_hex_float(text: &str) -> Option<f64> {
    let at = text.find(['p', 'P'])?;
    let (digits, exponent) = (&text[..at], &text[at + 1..]);
    let mut exponent: i32 = exponent.parse::<i32>().ok()?.clamp(-100_000, 100_000);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let mut mantissa: u64 = 0;
    for (i, c) in whole.chars().chain(fraction.chars()).enumerate() {
        let digit = u64::from(c.to_digit(16)?);
        let room = mantissa >> 60 == 0;
        if room {
            mantissa = mantissa << 4 | digit;
        } else if digit != 0 {
            // Only whether something is cut off matters for rounding.
            mantissa |= 1;
        }
        match (room, i < whole.len()) {
            (true, false) => exponent -= 4,
            (false, true) => exponent += 4,
            _ => {}
        }
    }
    let mut f = mantissa as f64;
    while exponent > 0 && f.is_finite() && f != 0.0 {
        let step = exponent.min(1000);
        f *= 2f64.powi(step);
        exponent -= step;
    }
    while exponent < 0 && f != 0.0 {
        let step = (-exponent).min(1000);
        f /= 2f64.powi(step);
        exponent += step;
    }
    Some(f)
}
