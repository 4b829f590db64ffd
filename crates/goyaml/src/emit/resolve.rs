//! Whether a text, printed plain, would read back as the string it is.
//!
//! Boundary: a yes or no for the emitter; what a scalar means is [`crate::scalar`]'s to say. Source:
//! `stringv` and `isBase60Float` of `encode.go`, `resolve` of `resolve.go`
//! (go.yaml.in/yaml/v2 v2.4.4).

use crate::scalar::timestamp::is_timestamp;
use crate::scalar::{Resolved, resolve};

/// Whether Go prints the text without the quotes that tell a string from other types.
pub(super) fn is_plain_string(text: &str) -> bool {
    match text.as_bytes() {
        [] => false,
        [first, ..] if !may_begin_value(*first) => true,
        [b'+' | b'-' | b'0'..=b'9', ..] => {
            resolve(text) == Resolved::Str && !is_timestamp(text) && !is_base_60(text)
        }
        _ => resolve(text) == Resolved::Str,
    }
}

/// Whether a null, a boolean or a number may begin so: most texts are told from them by this alone.
pub(super) const fn may_begin_value(first: u8) -> bool {
    matches!(
        first,
        b'+' | b'-' | b'.' | b'0'
            ..=b'9' | b'~' | b'f' | b'F' | b'n' | b'N' | b'o' | b'O' | b't' | b'T' | b'y' | b'Y'
    )
}

/// `[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?`: numbers to the base 60, which yaml.v2 reads as
/// strings but quotes for others.
fn is_base_60(text: &str) -> bool {
    if !text.as_bytes().contains(&b':') {
        return false;
    }
    let text = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (places, fraction) = text.split_once('.').unwrap_or((text, ""));
    let loose = |text: &str| {
        text.bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'_')
    };
    let mut places = places.split(':');
    let first = places.next().unwrap_or_default();
    let mut rest = places.peekable();
    first.starts_with(|first: char| first.is_ascii_digit())
        && loose(first)
        && loose(fraction)
        && rest.peek().is_some()
        && rest.all(|place| matches!(place.as_bytes(), [b'0'..=b'9'] | [b'0'..=b'5', b'0'..=b'9']))
}

#[cfg(test)]
mod tests {
    use super::{Resolved, may_begin_value, resolve};

    /// Every word and number that is a value begins so, whatever follows.
    #[test]
    fn values_begin_as_they_may() {
        let rests = [
            "", "0", "8", "-1", "Inf", "null", "es", "rue", "alse", "ff", "n", "o", "x1",
        ];
        for first in (0..=127u8).filter(|first| !may_begin_value(*first)) {
            for rest in rests {
                let text = format!("{}{rest}", char::from(first));
                assert_eq!(resolve(&text), Resolved::Str, "{text}");
            }
        }
    }
}
