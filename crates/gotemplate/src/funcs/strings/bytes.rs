//! String functions that count and cut bytes, as Go's do.
//!
//! Boundary: pure text to text. A cut inside a character leaves bytes that are no UTF-8; Go keeps
//! them, here each becomes U+FFFD, which is what Go's printing of runes and JSON makes of them.
//! Source of the rules: sprig 3.3.0 strings.go; goutils 1.1.1 wordutils.go and stringutils.go.

use crate::funcs::unicode::is_space;

/// Bytes as text; every byte that begins no character becomes U+FFFD.
pub(in crate::funcs) fn text(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        out.extend(chunk.invalid().iter().map(|_| char::REPLACEMENT_CHARACTER));
    }
    out
}

/// The first `count` bytes, or with a negative count the last.
pub(super) fn trunc(count: i64, s: &str) -> String {
    let length = s.len();
    let wanted = usize::try_from(count.unsigned_abs()).unwrap_or(usize::MAX);
    match (count < 0, wanted < length) {
        (_, false) => s.to_owned(),
        (true, true) => text(&s.as_bytes()[length - wanted..]),
        (false, true) => text(&s.as_bytes()[..wanted]),
    }
}

/// Bytes `start..end`; a negative start means 0, a negative or too large end means the end.
///
/// # Errors
/// Go's words for a slice out of bounds.
pub(super) fn substring(start: i64, end: i64, s: &str) -> Result<String, String> {
    let length = s.len();
    let bytes = s.as_bytes();
    let to = usize::try_from(end).ok().filter(|&end| end <= length);
    let Ok(from) = usize::try_from(start) else {
        return match to {
            Some(to) => Ok(text(&bytes[..to])),
            None if end < 0 => Err(out_of_range(&format!("[:{end}]"))),
            None => Err(out_of_range(&format!("[:{end}] with length {length}"))),
        };
    };
    match bytes.get(from..to.unwrap_or(length)) {
        Some(part) => Ok(text(part)),
        None => Err(out_of_range(&format!("[{from}:{}]", to.unwrap_or(length)))),
    }
}

/// What the Go runtime says of a slice expression out of bounds.
pub(in crate::funcs) fn out_of_range(what: &str) -> String {
    format!("runtime error: slice bounds out of range {what}")
}

/// Shortens to `width` bytes with `...` at the end; widths below 4 change nothing.
pub(super) fn abbrev(width: i64, s: &str) -> String {
    if width < 4 {
        return s.to_owned();
    }
    text(&abbreviate(s.as_bytes(), 0, width))
}

/// Shortens at both ends: the part that begins near `left`, in `width` bytes.
pub(super) fn abbrev_both(left: i64, width: i64, s: &str) -> String {
    if width < 4 || left > 0 && width < 7 {
        return s.to_owned();
    }
    text(&abbreviate(s.as_bytes(), left, width))
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
    let left = usize::try_from(left).unwrap_or(0).min(s.len()).min(s.len() - shown);
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
pub(super) fn wrap(s: &str, how: &Wrap<'_>) -> String {
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
        at += shown + skipped;
    }
    out.extend_from_slice(&bytes[at..]);
    text(&out)
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
    fn invalid_bytes_become_replacement_characters_one_by_one() {
        assert_eq!(text(b"a\xe6\xbc"), "a\u{FFFD}\u{FFFD}");
    }

    #[test]
    fn substring_speaks_as_the_runtime_does() {
        assert_eq!(substring(0, 5, "hello world"), Ok("hello".to_owned()));
        assert_eq!(
            substring(-1, 9, "abc"),
            Err("runtime error: slice bounds out of range [:9] with length 3".to_owned())
        );
        assert_eq!(
            substring(5, -1, "abc"),
            Err("runtime error: slice bounds out of range [5:3]".to_owned())
        );
    }

    #[test]
    fn abbreviations() {
        assert_eq!(abbrev(5, "hello world"), "he...");
        assert_eq!(abbrev_both(5, 10, "1234 5678 9123"), "...5678...");
    }
}
