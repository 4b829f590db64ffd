//! Integers, floats, strings and bytes under a verb's flags.
//!
//! Source of the rules: Go 1.26 fmt/format.go (fmtInteger, fmtFloat, fmtQ, fmtSbx, fmtUnicode).

use super::flags::Flags;
use super::float::format_float;
use crate::chars::is_print;
use crate::quote;
use std::fmt::Write as _;

/// How an integer is spelled.
#[derive(Clone, Copy)]
pub(super) struct Radix {
    pub base: u32,
    pub upper: bool,
    /// `%O`: with `0o` before it.
    pub octal_prefix: bool,
}

impl Radix {
    pub const DECIMAL: Radix = Radix::of(10);

    const fn is_decimal(self) -> bool {
        self.base == 10
    }

    pub const fn of(base: u32) -> Self {
        Radix {
            base,
            upper: false,
            octal_prefix: false,
        }
    }
}

/// An integer, given as sign and magnitude.
pub(super) fn integer(
    out: &mut String,
    flags: &Flags,
    negative: bool,
    magnitude: u64,
    radix: Radix,
) {
    if radix.is_decimal() && flags.are_none() {
        // As most are printed. Writing to a string does not fail.
        let sign = if negative { "-" } else { "" };
        let _ = write!(out, "{sign}{magnitude}");
        return;
    }
    let signed = negative || flags.plus || flags.space;
    let mut digits_wanted = 0;
    if let Some(precision) = flags.precision {
        if precision == 0 && magnitude == 0 {
            return flags
                .without_zero()
                .padding(out, flags.width.unwrap_or_default());
        }
        digits_wanted = precision;
    } else if flags.zero && !flags.minus {
        let width = flags.width.unwrap_or_default();
        digits_wanted = width.saturating_sub(usize::from(signed));
    }
    let digits = match (radix.base, radix.upper) {
        (2, _) => format!("{magnitude:b}"),
        (8, _) => format!("{magnitude:o}"),
        (16, false) => format!("{magnitude:x}"),
        (16, true) => format!("{magnitude:X}"),
        _ => magnitude.to_string(),
    };
    let zeros = digits_wanted.saturating_sub(digits.len());
    let mut text = String::with_capacity(digits.len() + zeros + 5);
    if negative {
        text.push('-');
    } else if flags.plus {
        text.push('+');
    } else if flags.space {
        text.push(' ');
    }
    if radix.octal_prefix {
        text.push_str("0o");
    }
    if flags.sharp {
        text.push_str(match (radix.base, radix.upper) {
            (2, _) => "0b",
            (8, _) if zeros == 0 && !digits.starts_with('0') => "0",
            (16, false) => "0x",
            (16, true) => "0X",
            _ => "",
        });
    }
    text.extend(std::iter::repeat_n('0', zeros));
    text.push_str(&digits);
    flags.without_zero().pad(out, &text);
}

/// The character of a number; the replacement character if there is none.
fn character(code: u64) -> char {
    u32::try_from(code)
        .ok()
        .and_then(char::from_u32)
        .unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// `%c`
pub(super) fn plain_char(out: &mut String, flags: &Flags, code: u64) {
    flags.pad(out, character(code).encode_utf8(&mut [0; 4]));
}

/// `%q` of an integer.
pub(super) fn quoted_char(out: &mut String, flags: &Flags, code: u64) {
    let mut text = String::from("'");
    quote::push_escaped(&mut text, character(code), '\'', flags.plus);
    text.push('\'');
    flags.pad(out, &text);
}

/// `%U`
pub(super) fn unicode(out: &mut String, flags: &Flags, code: u64) {
    let digits = flags.precision.unwrap_or_default().max(4);
    let number = format!("{code:X}");
    let mut text = String::from("U+");
    text.extend(std::iter::repeat_n(
        '0',
        digits.saturating_sub(number.len()),
    ));
    text.push_str(&number);
    if flags.sharp
        && let Some(c) = u32::try_from(code).ok().and_then(char::from_u32)
        && is_print(c)
    {
        text.push_str(&format!(" '{c}'"));
    }
    flags.without_zero().pad(out, &text);
}

/// A float under one of the verbs of FormatFloat; `precision` where the flags give none.
pub(super) fn float(
    out: &mut String,
    flags: &Flags,
    value: f64,
    size: u32,
    verb: char,
    precision: Option<usize>,
) {
    let precision = flags.precision.or(precision);
    let text = format_float(value, verb, precision, size);
    let (mut sign, digits) = match text.strip_prefix(['+', '-']) {
        Some(digits) => (&text[..1], digits),
        None => ("+", text.as_str()),
    };
    if flags.space && sign == "+" && !flags.plus {
        sign = " ";
    }
    let show_sign = flags.plus || sign != "+";
    if digits == "Inf" || digits == "NaN" {
        // Infinity always shows its sign.
        let bare = digits == "NaN" && !flags.space && !flags.plus;
        let sign = if bare { "" } else { sign };
        return flags.without_zero().pad(out, &format!("{sign}{digits}"));
    }
    let digits = if flags.sharp && verb != 'b' {
        with_point(digits, verb, precision)
    } else {
        digits.to_owned()
    };
    if !show_sign {
        return flags.pad(out, &digits);
    }
    let length = digits.len() + 1;
    match flags.width {
        Some(width) if flags.zero && !flags.minus && width > length => {
            // The sign comes before the zeros.
            out.push_str(sign);
            flags.padding(out, width - length);
            out.push_str(&digits);
        }
        _ => flags.pad(out, &format!("{sign}{digits}")),
    }
}

/// `%#g` and kin: always a decimal point, and as many digits as the precision asks.
fn with_point(number: &str, verb: char, precision: Option<usize>) -> String {
    let exponent_at = match verb {
        'x' | 'X' => number.find(['p', 'P']),
        _ => number.find(['e', 'E']),
    };
    let (digits, exponent) = number.split_at(exponent_at.unwrap_or(number.len()));
    let mut wanted = match verb {
        'g' | 'G' | 'x' => precision.unwrap_or(6),
        _ => 0,
    };
    // Count from the first digit that is not zero, as fmt does; of 0x the x counts as one.
    let significant = digits
        .chars()
        .filter(|c| *c != '.')
        .skip_while(|c| *c == '0')
        .count();
    wanted = wanted.saturating_sub(significant);
    let mut text = digits.to_owned();
    if !digits.contains('.') {
        if digits == "0" {
            wanted = wanted.saturating_sub(1);
        }
        text.push('.');
    }
    text.extend(std::iter::repeat_n('0', wanted));
    text.push_str(exponent);
    text
}

/// `%q` of a string.
pub(super) fn quoted(out: &mut String, flags: &Flags, text: &str) {
    let text = flags.truncate(text);
    if flags.sharp && quote::can_backquote(text) {
        return flags.pad(out, &format!("`{text}`"));
    }
    if flags.width.is_none() {
        return quote::push_quoted(out, text, flags.plus);
    }
    flags.pad(out, &quote::quote(text, flags.plus));
}

/// `%x` of a string or of bytes.
pub(super) fn hex(out: &mut String, flags: &Flags, bytes: &[u8], upper: bool) {
    let length = flags
        .precision
        .map_or(bytes.len(), |precision| precision.min(bytes.len()));
    let prefix = if upper { "0X" } else { "0x" };
    let mut text = String::new();
    for (i, byte) in bytes.iter().take(length).enumerate() {
        if flags.space && i > 0 {
            text.push(' ');
        }
        if flags.sharp && (i == 0 || flags.space) {
            text.push_str(prefix);
        }
        text.push_str(&if upper {
            format!("{byte:02X}")
        } else {
            format!("{byte:02x}")
        });
    }
    flags.pad(out, &text);
}
