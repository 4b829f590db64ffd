//! b64enc, b64dec, b32enc, b32dec: the standard alphabets with padding.
//!
//! Boundary: what cannot be decoded gives the text of Go's error, as sprig does; decoded bytes
//! that are no UTF-8 are an error. Source of the rules: sprig 3.3.0 strings.go; packages
//! encoding/base64 and encoding/base32 of Go 1.26.

use crate::types::Type::Str;
use crate::value::Value;

use super::Function;
use super::strings::bytes::text;

/// The functions of this family.
pub const FUNCTIONS: &[Function] = &[
    Function::new("b64enc", &[Str], |c| {
        Ok(Value::str(BASE64.encode(c.str(0).as_bytes())))
    }),
    Function::new("b32enc", &[Str], |c| {
        Ok(Value::str(BASE32.encode(c.str(0).as_bytes())))
    }),
    Function::new("b64dec", &[Str], |c| match decode64(c.str(0).as_bytes()) {
        Ok(bytes) => text(bytes).map(Value::str),
        Err(at) => Ok(Value::str(format!(
            "illegal base64 data at input byte {at}"
        ))),
    }),
    Function::new("b32dec", &[Str], |c| match decode32(c.str(0)) {
        Ok(bytes) => text(bytes).map(Value::str),
        Err(at) => Ok(Value::str(format!(
            "illegal base32 data at input byte {at}"
        ))),
    }),
];

/// Base64 in its standard alphabet.
pub(super) const BASE64: Alphabet = Alphabet {
    digits: b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
    bits: 6,
    group: 4,
};
const BASE32: Alphabet = Alphabet {
    digits: b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
    bits: 5,
    group: 8,
};

/// An alphabet of 2 to the `bits` digits, written in groups.
pub(super) struct Alphabet {
    digits: &'static [u8],
    bits: usize,
    /// Digits of a whole group; a last group that is not whole is filled with `=`.
    group: usize,
}

impl Alphabet {
    /// Bytes as digits, padded.
    pub(super) fn encode(&self, bytes: &[u8]) -> String {
        let mut out = String::with_capacity(bytes.len() * 2);
        for chunk in bytes.chunks(self.group * self.bits / 8) {
            let mut bits = chunk
                .iter()
                .fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
            let digits = (chunk.len() * 8).div_ceil(self.bits);
            bits <<= digits * self.bits - chunk.len() * 8;
            for place in (0..digits).rev() {
                let digit = (bits >> (place * self.bits)) as usize & (self.digits.len() - 1);
                out.push(char::from(self.digits[digit]));
            }
            out.extend(std::iter::repeat_n('=', self.group - digits));
        }
        out
    }

    fn value(&self, digit: u8) -> Option<u64> {
        self.digits
            .iter()
            .position(|d| *d == digit)
            .map(|value| value as u64)
    }

    /// The bytes of one group of digit values; bits that fill no byte are dropped.
    fn bytes(&self, group: &[u64], out: &mut Vec<u8>) {
        let bits = group
            .iter()
            .fold(0_u64, |bits, value| bits << self.bits | value);
        let total = group.len() * self.bits;
        for byte in 1..=total / 8 {
            out.push((bits >> (total - byte * 8)) as u8);
        }
    }
}

fn is_break(byte: u8) -> bool {
    byte == b'\n' || byte == b'\r'
}

/// Decodes base64; line breaks may stand anywhere. The error is the offset that Go names.
fn decode64(text: &[u8]) -> Result<Vec<u8>, usize> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let mut group = Vec::with_capacity(4);
    let mut at = 0;
    while let Some(&byte) = text.get(at) {
        if let Some(value) = BASE64.value(byte) {
            group.push(value);
            if group.len() == 4 {
                BASE64.bytes(&group, &mut out);
                group.clear();
            }
        } else if byte == b'=' && group.len() >= 2 {
            padding64(text, at, group.len())?;
            BASE64.bytes(&group, &mut out);
            return Ok(out);
        } else if !is_break(byte) {
            return Err(at);
        }
        at += 1;
    }
    if group.is_empty() {
        Ok(out)
    } else {
        Err(at - group.len())
    }
}

/// What follows the first `=`, which stands at `at` after `digits` digits.
fn padding64(text: &[u8], at: usize, digits: usize) -> Result<(), usize> {
    let pass_breaks = |mut at: usize| {
        while text.get(at).is_some_and(|&byte| is_break(byte)) {
            at += 1;
        }
        at
    };
    let mut next = at + 1;
    if digits == 2 {
        next = pass_breaks(next);
        match text.get(next) {
            None => return Err(text.len()),
            Some(b'=') => next += 1,
            Some(_) => return Err(next - 1),
        }
    }
    next = pass_breaks(next);
    if next < text.len() { Err(next) } else { Ok(()) }
}

/// Decodes base32; line breaks are taken out first. The error is the offset that Go names.
fn decode32(text: &str) -> Result<Vec<u8>, usize> {
    let text: Vec<u8> = text.bytes().filter(|byte| !is_break(*byte)).collect();
    let mut out = Vec::with_capacity(text.len() / 8 * 5);
    for (index, group) in text.chunks(8).enumerate() {
        let start = index * 8;
        let mut values = Vec::with_capacity(8);
        for (place, &byte) in group.iter().enumerate() {
            let left = text.len() - (start + place + 1);
            if byte == b'=' && place >= 2 && left < 8 {
                padding32(&text, start + place, place)?;
                BASE32.bytes(&values, &mut out);
                return Ok(out);
            }
            values.push(BASE32.value(byte).ok_or(start + place)?);
        }
        if group.len() < 8 {
            return Err(text.len() - group.len());
        }
        BASE32.bytes(&values, &mut out);
    }
    Ok(out)
}

/// What follows the first `=`, which stands at `at` after `digits` digits of its group.
fn padding32(text: &[u8], at: usize, digits: usize) -> Result<(), usize> {
    let rest = &text[at + 1..];
    if rest.len() + digits < 7 {
        return Err(text.len());
    }
    for (offset, &byte) in rest.iter().take(7 - digits).enumerate() {
        if byte != b'=' {
            return Err(at + offset);
        }
    }
    // These many digits are not the beginning of any byte.
    if matches!(digits, 3 | 6) {
        Err(at)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        for text in ["", "f", "fo", "foo", "foob", "fooba", "foobar"] {
            let encoded = BASE64.encode(text.as_bytes());
            assert_eq!(decode64(encoded.as_bytes()), Ok(text.as_bytes().to_vec()));
            assert_eq!(
                decode32(&BASE32.encode(text.as_bytes())),
                Ok(text.as_bytes().to_vec())
            );
        }
        assert_eq!(BASE64.encode(b"foob"), "Zm9vYg==");
        assert_eq!(BASE32.encode(b"foob"), "MZXW6YQ=");
    }

    #[test]
    fn errors_name_the_offset() {
        for (text, at) in [
            ("a", 0),
            ("ab=", 3),
            ("ab=c", 2),
            ("ab==c", 4),
            ("a*", 1),
            ("abc", 0),
        ] {
            assert_eq!(decode64(text.as_bytes()), Err(at), "{text}");
        }
    }
}
