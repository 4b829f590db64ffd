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
        [b'+' | b'-' | b'0'..=b'9', ..] => {
            resolve(text) == Resolved::Str && !is_timestamp(text) && !is_base_60(text)
        }
        _ => resolve(text) == Resolved::Str,
    }
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
