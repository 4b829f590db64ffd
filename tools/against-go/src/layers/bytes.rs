//! Texts in cases: `"text"`, or `"hex"` where the bytes are no UTF-8.

use serde_json::Value as Json;

/// The bytes of a case that is a text.
pub(crate) fn of_case(case: &Json) -> Vec<u8> {
    match case["text"].as_str() {
        Some(text) => text.as_bytes().to_vec(),
        None => from_hex(case["hex"].as_str().unwrap_or_default()),
    }
}

/// A text as it is, or its bytes in hexadecimal digits behind a `hex:`.
pub(crate) fn shown(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes
            .iter()
            .fold("hex:".to_owned(), |text, byte| format!("{text}{byte:02x}")),
    }
}

/// What [`shown`] shows.
pub(crate) fn of_shown(text: &str) -> Vec<u8> {
    match text.strip_prefix("hex:") {
        Some(digits) => from_hex(digits),
        None => text.as_bytes().to_vec(),
    }
}

fn from_hex(digits: &str) -> Vec<u8> {
    let digit = |digit: u8| char::from(digit).to_digit(16).unwrap_or_default() as u8;
    digits
        .as_bytes()
        .chunks(2)
        .map(|pair| pair.iter().fold(0, |byte, &next| byte << 4 | digit(next)))
        .collect()
}
