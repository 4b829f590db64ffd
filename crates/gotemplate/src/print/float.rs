//! Floats as Go's strconv.FormatFloat writes them.
//!
//! Source of the rules: Go 1.26 internal/strconv/ftoa.go. Digits come from the standard library,
//! whose shortest and exact conversions agree with Go's.

/// No float has more digits than this, before or behind the point; the standard library panics
/// when asked for very many.
const MOST_DIGITS: usize = 1100;

/// Writes a float with one of Go's verbs `e E f g G b x X`. `prec` is the number of digits the
/// verb asks for, `None` for the fewest that tell the value apart among floats of `size` (32 or
/// 64) bits. Infinities are `+Inf` and `-Inf`.
pub fn format_float(f: f64, verb: char, prec: Option<usize>, size: u32) -> String {
    if f.is_nan() {
        return "NaN".to_owned();
    }
    if f.is_infinite() {
        return if f > 0.0 { "+Inf" } else { "-Inf" }.to_owned();
    }
    if prec.is_none() && matches!(verb, 'g' | 'f') && is_small_whole(f) {
        return (f as i64).to_string();
    }
    let mut out = String::new();
    if f.is_sign_negative() {
        out.push('-');
    }
    match verb {
        'b' => binary(&mut out, f, size),
        'x' | 'X' => hexadecimal(&mut out, f, verb, prec, size),
        'f' => fixed(&mut out, f, prec, size),
        'e' | 'E' => {
            let digits = Digits::of(f, prec.map(|p| p + 1), size);
            let after_point = prec.unwrap_or_else(|| digits.text.len().saturating_sub(1));
            digits.exponential(&mut out, after_point, verb);
        }
        _ => general(&mut out, f, verb, prec, size),
    }
    out
}

/// Whole, and small enough for `%g` to write it without an exponent: most numbers of JSON are.
fn is_small_whole(f: f64) -> bool {
    f.fract() == 0.0 && f.abs() < 1e6 && (f != 0.0 || f.is_sign_positive())
}

/// The significant decimal digits of a float, without trailing zeros (none for zero), and the
/// place of the decimal point among them: 0.ddd × 10^point.
struct Digits {
    text: String,
    point: i32,
}

impl Digits {
    /// As many digits as `count`, at least one, rounded to even; `None` for the fewest.
    fn of(f: f64, count: Option<usize>, size: u32) -> Digits {
        let text = match count {
            Some(count) => format!("{:.*e}", (count.max(1) - 1).min(MOST_DIGITS), f.abs()),
            None => shortest(f.abs(), size),
        };
        let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let digits: String = mantissa.chars().filter(|c| *c != '.').collect();
        let digits = digits.trim_end_matches('0').to_owned();
        let exponent: i32 = exponent.parse().unwrap_or_default();
        Digits {
            point: if digits.is_empty() { 0 } else { exponent + 1 },
            text: digits,
        }
    }

    /// d.ddde±dd
    fn exponential(&self, out: &mut String, after_point: usize, letter: char) {
        let mut digits = self.text.chars().chain(std::iter::repeat('0'));
        out.push(digits.next().unwrap_or('0'));
        if after_point > 0 {
            out.push('.');
            out.extend(digits.take(after_point));
        }
        out.push(letter);
        let exponent = if self.text.is_empty() {
            0
        } else {
            self.point - 1
        };
        push_exponent(out, exponent);
    }

    /// ddd.ddd
    fn plain(&self, out: &mut String, after_point: usize) {
        let digit = |i: i32| {
            let i = usize::try_from(i).ok()?;
            self.text.as_bytes().get(i).map(|b| char::from(*b))
        };
        if self.point > 0 {
            out.extend((0..self.point).map(|i| digit(i).unwrap_or('0')));
        } else {
            out.push('0');
        }
        if after_point > 0 {
            out.push('.');
            let places = (self.point..).take(after_point);
            out.extend(places.map(|i| digit(i).unwrap_or('0')));
        }
    }
}

/// The fewest digits that tell a float apart, in the form d.ddde-d. Of two that are equally near
/// Go takes the even one and the standard library the greater, so the last digit is rounded anew.
fn shortest(f: f64, size: u32) -> String {
    let (text, enough) = if size == 32 {
        (format!("{:e}", f as f32), 6)
    } else {
        (format!("{f:e}"), 15)
    };
    let digits = text.find('e').unwrap_or_default().saturating_sub(1);
    if digits < enough {
        // Too few for two of them to be within the float's reach.
        return text;
    }
    let even = format!("{:.*e}", digits - 1, f);
    let same = if size == 32 {
        even.parse() == Ok(f as f32)
    } else {
        even.parse() == Ok(f)
    };
    if same { even } else { text }
}

/// A sign and at least two digits.
fn push_exponent(out: &mut String, exponent: i32) {
    let sign = if exponent < 0 { '-' } else { '+' };
    out.push_str(&format!("{sign}{:02}", exponent.unsigned_abs()));
}

fn fixed(out: &mut String, f: f64, prec: Option<usize>, size: u32) {
    match prec {
        Some(prec) => {
            let places = prec.min(MOST_DIGITS);
            out.push_str(&format!("{:.places$}", f.abs()));
            out.extend(std::iter::repeat_n('0', prec - places));
        }
        None => {
            let digits = Digits::of(f, None, size);
            let after_point = digits.text.len() as i64 - i64::from(digits.point);
            digits.plain(out, usize::try_from(after_point).unwrap_or_default());
        }
    }
}

/// `%g`: exponents for the large and the small, plain in between.
fn general(out: &mut String, f: f64, verb: char, prec: Option<usize>, size: u32) {
    let digits = Digits::of(f, prec, size);
    let count = digits.text.len() as i64;
    let point = i64::from(digits.point);
    let asked = prec.map_or(count, |p| p.max(1) as i64);
    // Where exponents begin: at the precision asked for, but not for lack of digits.
    let limit = match prec {
        None => 6,
        Some(_) if asked > count && count >= point => count,
        Some(_) => asked,
    };
    let exponent = point - 1;
    if exponent < -4 || exponent >= limit {
        let letter = if verb == 'G' { 'E' } else { 'e' };
        let after_point = usize::try_from(asked.min(count) - 1).unwrap_or_default();
        return digits.exponential(out, after_point, letter);
    }
    let shown = if asked > point { count } else { asked };
    digits.plain(out, usize::try_from(shown - point).unwrap_or_default());
}

/// Mantissa and binary exponent of a finite float of that size, the mantissa as an integer of
/// `bits` bits after the point.
fn parts(f: f64, size: u32) -> (u64, i32, u32) {
    let (raw, bits, bias) = if size == 32 {
        (u64::from((f as f32).to_bits()), 23, 127)
    } else {
        (f.to_bits(), 52, 1023)
    };
    let mask = if size == 32 { 0xff } else { 0x7ff };
    let mantissa = raw & ((1 << bits) - 1);
    match ((raw >> bits) & mask) as i32 {
        0 => (mantissa, 1 - bias, bits),
        exponent => (mantissa | 1 << bits, exponent - bias, bits),
    }
}

/// `%b`: 4503599627370496p-52
fn binary(out: &mut String, f: f64, size: u32) {
    let (mantissa, exponent, bits) = parts(f, size);
    let exponent = exponent - bits as i32;
    out.push_str(&format!("{mantissa}p{exponent:+}"));
}

/// `%x`: 0x1.8p+01
fn hexadecimal(out: &mut String, f: f64, verb: char, prec: Option<usize>, size: u32) {
    let (mut mantissa, mut exponent, bits) = parts(f, size);
    if mantissa == 0 {
        exponent = 0;
    }
    // One digit before the point, 60 bits after it.
    mantissa <<= 60 - bits;
    while mantissa != 0 && mantissa & (1 << 60) == 0 {
        mantissa <<= 1;
        exponent -= 1;
    }
    if let Some(prec @ 0..15) = prec {
        let shift = 4 * prec as u32;
        let rest = (mantissa << shift) & ((1 << 60) - 1);
        mantissa >>= 60 - shift;
        if rest | (mantissa & 1) > 1 << 59 {
            mantissa += 1;
        }
        mantissa <<= 60 - shift;
        if mantissa & (1 << 61) != 0 {
            mantissa >>= 1;
            exponent += 1;
        }
    }
    let digits: &[u8; 16] = if verb == 'X' {
        b"0123456789ABCDEF"
    } else {
        b"0123456789abcdef"
    };
    out.push('0');
    out.push(verb);
    out.push(if mantissa >> 60 & 1 == 1 { '1' } else { '0' });
    mantissa <<= 4;
    let mut left = prec.unwrap_or(usize::MAX);
    if left > 0 && (prec.is_some() || mantissa != 0) {
        out.push('.');
    }
    while left > 0 && (prec.is_some() || mantissa != 0) {
        out.push(char::from(digits[(mantissa >> 60) as usize & 15]));
        mantissa <<= 4;
        left -= 1;
    }
    out.push(if verb == 'X' { 'P' } else { 'p' });
    push_exponent(out, exponent);
}
