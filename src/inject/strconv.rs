//! Go's `strconv` as far as annotations need it: booleans and integers in text.
//!
//! Purpose: the same values accepted and the same words for what is refused.
//! Boundary: text in, value or message out; nothing of pods.
//! Source of the rules: Go 1.26 `strconv` (`atob.go`, `atoi.go`).

/// Reads a boolean as `strconv.ParseBool` does.
///
/// # Errors
/// Go's message when the text is none of the twelve accepted spellings.
pub fn parse_bool(text: &str) -> Result<bool, String> {
    match text {
        "1" | "t" | "T" | "true" | "TRUE" | "True" => Ok(true),
        "0" | "f" | "F" | "false" | "FALSE" | "False" => Ok(false),
        _ => Err(failed("ParseBool", text, "invalid syntax")),
    }
}

/// Reads an unsigned decimal number of at most `bits` bits as `strconv.ParseUint(text, 10, bits)` does.
///
/// # Errors
/// Go's message: `invalid syntax` for anything but digits, `value out of range` beyond the width.
pub fn parse_uint(text: &str, bits: u32) -> Result<u64, String> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(failed("ParseUint", text, "invalid syntax"));
    }
    let largest = if bits >= 64 {
        u64::MAX
    } else {
        (1 << bits) - 1
    };
    match text.parse::<u64>() {
        Ok(value) if value <= largest => Ok(value),
        _ => Err(failed("ParseUint", text, "value out of range")),
    }
}

/// Reads a signed decimal number as `strconv.Atoi` does; what it returns beside an error is
/// returned here beside the message, as Go's callers go on with it.
///
/// # Errors
/// Go's message and the value Go leaves behind: 0, or the nearest number in range.
pub fn atoi(text: &str) -> Result<i64, (i64, String)> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err((0, failed("Atoi", text, "invalid syntax")));
    }
    text.parse::<i64>().map_err(|_| {
        let nearest = if text.starts_with('-') {
            i64::MIN
        } else {
            i64::MAX
        };
        (nearest, failed("Atoi", text, "value out of range"))
    })
}

fn failed(function: &str, text: &str, why: &str) -> String {
    format!("strconv.{function}: parsing {text:?}: {why}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bool_spellings() {
        for (text, want) in [
            ("1", true),
            ("T", true),
            ("True", true),
            ("0", false),
            ("FALSE", false),
        ] {
            assert_eq!(parse_bool(text), Ok(want), "{text}");
        }
        for text in ["", "yes", "tRUE", " true"] {
            let message = parse_bool(text).unwrap_err();
            assert_eq!(
                message,
                format!("strconv.ParseBool: parsing {text:?}: invalid syntax")
            );
        }
    }

    #[test]
    fn unsigned_numbers() {
        assert_eq!(parse_uint("65535", 16), Ok(65535));
        assert_eq!(parse_uint("18446744073709551615", 64), Ok(u64::MAX));
        for (text, bits, why) in [
            ("65536", 16, "value out of range"),
            ("18446744073709551616", 64, "value out of range"),
            ("", 16, "invalid syntax"),
            ("+1", 16, "invalid syntax"),
            ("1_0", 16, "invalid syntax"),
        ] {
            let message = parse_uint(text, bits).unwrap_err();
            assert_eq!(
                message,
                format!("strconv.ParseUint: parsing {text:?}: {why}")
            );
        }
    }

    #[test]
    fn signed_numbers() {
        for (text, want) in [("+7", 7), ("-7", -7), ("0015020", 15020)] {
            assert_eq!(atoi(text), Ok(want), "{text}");
        }
        assert_eq!(atoi("x").unwrap_err().0, 0);
        assert_eq!(atoi("99999999999999999999").unwrap_err().0, i64::MAX);
        assert_eq!(atoi("-99999999999999999999").unwrap_err().0, i64::MIN);
    }
}
