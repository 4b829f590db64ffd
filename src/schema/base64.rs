//! Base64 as `encoding/json` reads and writes `[]byte`: the standard alphabet, padded.
//!
//! Source of the rules: Go 1.26 `encoding/base64` (`StdEncoding`).

use thiserror::Error;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// A text that is no base64; the message is Go's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("illegal base64 data at input byte {0}")]
pub struct CorruptInput(pub usize);

/// The bytes that a text stands for. Line breaks in it do not count.
///
/// # Errors
/// [`CorruptInput`] with the place that Go names.
pub fn decode(text: &str) -> Result<Vec<u8>, CorruptInput> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let mut input = text
        .bytes()
        .enumerate()
        .filter(|(_, byte)| !matches!(byte, b'\r' | b'\n'));
    loop {
        let mut bits = 0u32;
        for count in 0..4 {
            let Some((at, byte)) = input.next() else {
                return match count {
                    0 => Ok(bytes),
                    _ => Err(CorruptInput(text.len() - count)),
                };
            };
            if byte == b'=' {
                finish(&mut bytes, bits, count, at, &mut input, text.len())?;
                return Ok(bytes);
            }
            let digit = ALPHABET.iter().position(|&known| known == byte);
            let digit = digit.and_then(|digit| u32::try_from(digit).ok());
            bits = bits << 6 | digit.ok_or(CorruptInput(at))?;
        }
        bytes.extend_from_slice(&bits.to_be_bytes()[1..]);
    }
}

/// Takes in the padding that begins at `at` after `count` digits, and what they stand for.
fn finish(
    bytes: &mut Vec<u8>,
    bits: u32,
    count: usize,
    at: usize,
    input: &mut impl Iterator<Item = (usize, u8)>,
    len: usize,
) -> Result<(), CorruptInput> {
    match count {
        2 => match input.next() {
            None => return Err(CorruptInput(len)),
            Some((_, b'=')) => bytes.extend_from_slice(&(bits << 4).to_be_bytes()[2..3]),
            Some((wrong, _)) => return Err(CorruptInput(wrong - 1)),
        },
        3 => bytes.extend_from_slice(&(bits >> 2).to_be_bytes()[2..]),
        _ => return Err(CorruptInput(at)),
    }
    match input.next() {
        None => Ok(()),
        Some((at, _)) => Err(CorruptInput(at)),
    }
}

/// The text of some bytes.
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let digit = (bits >> (18 - 6 * at) & 63) as usize;
            text.push(if at > chunk.len() {
                '='
            } else {
                char::from(ALPHABET[digit])
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    /// Texts, and what Go 1.26's `base64.StdEncoding` makes of them.
    #[rustfmt::skip]
    const CASES: &[(&str, Result<&[u8], &str>)] = &[
        ("", Ok(b"")),
        ("eHg=", Ok(b"xx")),
        ("eA==", Ok(b"x")),
        ("eHh4", Ok(b"xxx")),
        ("eHh4eA==", Ok(b"xxxx")),
        ("eH\ng=\r\n", Ok(b"xx")),
        ("eHg", Err("illegal base64 data at input byte 0")),
        ("e", Err("illegal base64 data at input byte 0")),
        ("eH", Err("illegal base64 data at input byte 0")),
        ("=", Err("illegal base64 data at input byte 0")),
        ("e===", Err("illegal base64 data at input byte 1")),
        ("eH=x", Err("illegal base64 data at input byte 2")),
        ("eHg=x", Err("illegal base64 data at input byte 4")),
        ("eHg==", Err("illegal base64 data at input byte 4")),
        ("!!", Err("illegal base64 data at input byte 0")),
        ("eHg!", Err("illegal base64 data at input byte 3")),
        ("eHgé", Err("illegal base64 data at input byte 3")),
        ("eA=", Err("illegal base64 data at input byte 3")),
        ("eHh4e", Err("illegal base64 data at input byte 4")),
        ("____", Err("illegal base64 data at input byte 0")),
        ("eHg=\n", Ok(b"xx")),
        ("eHg =", Err("illegal base64 data at input byte 3")),
        ("eA=\n=", Ok(b"x")),
    ];

    #[test]
    fn decodes_as_go_does() {
        for (text, expected) in CASES {
            let got = decode(text).map_err(|error| error.to_string());
            let expected = expected.map(<[u8]>::to_vec).map_err(str::to_owned);
            assert_eq!(got, expected, "{text:?}");
        }
    }

    #[test]
    fn what_is_encoded_decodes() {
        assert_eq!(encode(b"xx"), "eHg=");
        for len in 0..10 {
            let bytes: Vec<u8> = (0..len).map(|byte: u8| byte.wrapping_mul(77)).collect();
            assert_eq!(decode(&encode(&bytes)), Ok(bytes));
        }
    }
}
