//! String functions that count and cut bytes, as Go's do.
//!
//! Boundary: pure text to text. A cut inside a character leaves bytes that are no UTF-8; Go keeps
//! them, here they are an error: no text of a manifest may hold them.
//! Source of the rules: sprig 3.3.0 strings.go; goutils 1.1.1 wordutils.go and stringutils.go.

use crate::context::Limits;
use crate::funcs::panics::out_of_range;
use crate::funcs::unicode::is_space;

/// Bytes as text.
///
/// # Errors
/// Bytes that are no UTF-8.
pub(in crate::funcs) fn text(bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|_| NOT_UTF8.to_owned())
}

const NOT_UTF8: &str = "the result is not valid UTF-8, which a text cannot hold here";

/// The first `count` bytes, or with a negative count the last.
///
/// # Errors
/// A cut inside a character.
pub(super) fn trunc(count: i64, s: &str) -> Result<&str, String> {
    let length = s.len();
    let wanted = usize::try_from(count.unsigned_abs()).unwrap_or(usize::MAX);
    let part = match (count < 0, wanted < length) {
        (_, false) => Some(s),
        (true, true) => s.get(length - wanted..),
        (false, true) => s.get(..wanted),
    };
    part.ok_or_else(|| NOT_UTF8.to_owned())
}

/// Bytes `start..end`; a negative start means 0, a negative or too large end means the end.
///
/// # Errors
/// Go's words for a slice out of bounds; a cut inside a character.
pub(super) fn substring(start: i64, end: i64, s: &str) -> Result<&str, String> {
    let length = s.len();
    let not_utf8 = || NOT_UTF8.to_owned();
    let to = usize::try_from(end).ok().filter(|&end| end <= length);
    let Ok(from) = usize::try_from(start) else {
        return match to {
            Some(to) => s.get(..to).ok_or_else(not_utf8),
            None if end < 0 => Err(out_of_range(&format!("[:{end}]"))),
            None => Err(out_of_range(&format!("[:{end}] with length {length}"))),
        };
    };
    let to = to.unwrap_or(length);
    if from > to {
        return Err(out_of_range(&format!("[{from}:{to}]")));
    }
    s.get(from..to).ok_or_else(not_utf8)
}

/// Shortens to `width` bytes with `...` at the end; widths below 4 change nothing.
///
/// # Errors
/// A cut inside a character.
pub(super) fn abbrev(width: i64, s: &str) -> Result<String, String> {
    if width < 4 {
        return Ok(s.to_owned());
    }
    text(abbreviate(s.as_bytes(), 0, width))
}

/// Shortens at both ends: the part that begins near `left`, in `width` bytes.
///
/// # Errors
/// A cut inside a character.
pub(super) fn abbrev_both(left: i64, width: i64, s: &str) -> Result<String, String> {
    if width < 4 || left > 0 && width < 7 {
        return Ok(s.to_owned());
    }
    text(abbreviate(s.as_bytes(), left, width))
}

fn abbreviate(s: &[u8], left: i64, width: i64) -> Vec<u8> {
    const MARK: &[u8] = b"...";
    let Ok(width) = usize::try_from(width) else {
        return s.to_vec();
    };
    if s.len() <= width {
        return s.to_vec();
    }
    let shown = width - MARK.len();
    let left = usize::try_from(left)
        .unwrap_or(0)
        .min(s.len())
        .min(s.len() - shown);
    if left <= 4 {
        return [&s[..shown], MARK].concat();
    }
    if left + shown < s.len() {
        return [MARK, &abbreviate(&s[left..], 0, as_i64(shown))].concat();
    }
    [MARK, &s[s.len() - shown..]].concat()
}

fn as_i64(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// How [`wrap`] breaks lines.
pub(super) struct Wrap<'a> {
    /// Bytes a line may hold, at least 1.
    pub(super) width: usize,
    /// What stands between lines.
    pub(super) line_break: &'a str,
    /// Whether words longer than a line are cut.
    pub(super) cut_words: bool,
}

/// Breaks one line of text at spaces; spaces at the start of a new line are dropped.
///
/// # Errors
/// A cut inside a character; more bytes than the limit.
pub(super) fn wrap(s: &str, how: &Wrap<'_>, limits: Limits) -> Result<String, String> {
    let bytes = s.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while bytes.len() - at > how.width {
        if bytes[at] == b' ' {
            at += 1;
            continue;
        }
        let line = &bytes[at..=at + how.width];
        let (shown, skipped) = match line.iter().rposition(|&b| b == b' ') {
            Some(space) => (space, 1),
            None if how.cut_words => (how.width, 0),
            None => match bytes[at + how.width..].iter().position(|&b| b == b' ') {
                Some(space) => (how.width + space, 1),
                None => break,
            },
        };
        out.extend_from_slice(&bytes[at..at + shown]);
        out.extend_from_slice(how.line_break.as_bytes());
        limits.text(out.len())?;
        at += shown + skipped;
    }
    out.extend_from_slice(&bytes[at..]);
    text(out)
}

/// Deletes white space. goutils reads the text byte by byte: once anything is deleted, every byte
/// of a longer character comes out as a character of its own.
pub(super) fn delete_white_space(s: &str) -> String {
    let kept = s.bytes().filter(|&b| !is_space(char::from(b)));
    if kept.clone().count() == s.len() {
        return s.to_owned();
    }
    kept.map(char::from).collect()
}

/// The first byte of every word, each as a character of its own.
pub(super) fn initials(s: &str) -> String {
    let mut gap = true;
    let mut out = String::new();
    for c in s.bytes().map(char::from) {
        let space = is_space(c);
        if gap && !space {
            out.push(c);
        }
        gap = space;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn substring_speaks_as_the_runtime_does() {
        assert_eq!(substring(0, 5, "hello world"), Ok("hello"));
        for (start, end, what) in [(-1, 9, "[:9] with length 3"), (5, -1, "[5:3]")] {
            assert_eq!(substring(start, end, "abc"), Err(out_of_range(what)));
        }
        assert_eq!(substring(0, 1, "é"), Err(NOT_UTF8.to_owned()));
    }

    #[test]
    fn abbreviations() {
        assert_eq!(abbrev(5, "hello world").as_deref(), Ok("he..."));
        assert_eq!(
            abbrev_both(5, 10, "1234 5678 9123").as_deref(),
            Ok("...5678...")
        );
    }
}
