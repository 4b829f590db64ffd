//! From bytes to the text that the scanner sees: encodings and forbidden characters.
//!
//! go-yaml reads its input in blocks and decodes a block as a whole once the scanner needs its first
//! character. So a bad character shadows every problem in its own block and is never met when the
//! document ends before that block.
//!
//! Source of the rules: `readerc.go` of go.yaml.in/yaml/v2 v2.4.4.

use std::borrow::Cow;

use super::error::{ReadError, Stage};

/// The size of go-yaml's raw buffer in bytes.
const BLOCK: usize = 512;
/// How far go-yaml's scanner looks ahead, in characters, where a token or a line of one may begin.
pub(super) const LOOK_AHEAD: usize = 4;
/// The same behind each character of a plain or quoted scalar.
pub(super) const AFTER_CHARACTER: usize = 2;
pub(super) const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A text to scan, and the error that waits behind its end, if any.
#[derive(Debug)]
pub(super) struct Source<'a> {
    pub(super) text: Cow<'a, str>,
    /// Where to begin: behind the byte order mark, if there is one.
    pub(super) start: usize,
    /// If set, `text` is only what stands before the block with the bad character.
    pub(super) bad: Option<ReadError>,
    /// Up to where the text is go-yaml's first block.
    pub(super) first_block: usize,
}

impl<'a> Source<'a> {
    /// A text that is known to be UTF-8.
    pub(super) fn from_str(input: &'a str) -> Self {
        if let Some(offset) = find_forbidden(input) {
            return Self::cut(
                input.as_bytes(),
                offset,
                "control characters are not allowed",
            );
        }
        Source {
            text: Cow::Borrowed(input),
            start: mark_width(input),
            bad: None,
            first_block: BLOCK,
        }
    }

    /// Bytes in UTF-8, or in UTF-16 with a byte order mark.
    pub(super) fn from_bytes(input: &'a [u8]) -> Self {
        match input {
            [0xff, 0xfe, rest @ ..] => Self::from_utf16(rest, u16::from_le_bytes),
            [0xfe, 0xff, rest @ ..] => Self::from_utf16(rest, u16::from_be_bytes),
            _ => match std::str::from_utf8(input) {
                Ok(text) => Self::from_str(text),
                Err(error) => Self::from_broken_utf8(input, error.valid_up_to()),
            },
        }
    }

    fn from_broken_utf8(input: &'a [u8], valid: usize) -> Self {
        let before = std::str::from_utf8(&input[..valid]).unwrap_or_default();
        match find_forbidden(before) {
            Some(offset) => Self::cut(input, offset, "control characters are not allowed"),
            None => Self::cut(input, valid, utf8_problem(&input[valid..])),
        }
    }

    /// The text before the block that holds the bad character at `offset`.
    fn cut(input: &'a [u8], offset: usize, problem: &str) -> Self {
        let mut start = 0;
        loop {
            let end = (start + BLOCK).min(input.len());
            // What is incomplete at the end of a block is left for the next one.
            let next = if offset < end && offset + width(input[offset]) > end {
                offset
            } else {
                end - incomplete(&input[start..end])
            };
            if offset < next || next == start {
                break;
            }
            start = next;
        }
        let text = std::str::from_utf8(&input[..start]).unwrap_or_default();
        Source {
            text: Cow::Borrowed(text),
            start: mark_width(text),
            bad: Some(ReadError::new(Stage::Syntax, problem).at(offset)),
            first_block: BLOCK,
        }
    }

    fn from_utf16(input: &[u8], unit: fn([u8; 2]) -> u16) -> Self {
        let mut text = String::with_capacity(input.len() / 2);
        let mut block_start = 0;
        let mut block_end = BLOCK - 2;
        let mut first_block = usize::MAX;
        let mut at = 0;
        let bad = loop {
            match next_utf16(&input[at..], unit) {
                Ok(None) => break None,
                Ok(Some((character, width))) if !is_forbidden(character) => {
                    if at + width > block_end {
                        first_block = first_block.min(text.len());
                        (block_start, block_end) = (text.len(), at + BLOCK);
                    }
                    text.push(character);
                    at += width;
                }
                Ok(Some(_)) => break Some("control characters are not allowed"),
                Err(problem) => break Some(problem),
            }
        };
        if bad.is_some() {
            text.truncate(block_start);
        }
        Source {
            text: Cow::Owned(text),
            start: 0,
            bad: bad.map(|problem| ReadError::new(Stage::Syntax, problem)),
            first_block,
        }
    }
}

fn mark_width(text: &str) -> usize {
    if text.starts_with(BYTE_ORDER_MARK) {
        BYTE_ORDER_MARK.len()
    } else {
        0
    }
}

/// The number of bytes at the end of a block that begin a character without ending it.
fn incomplete(block: &[u8]) -> usize {
    (1..=3.min(block.len()))
        .find(|&back| width(block[block.len() - back]) > back)
        .unwrap_or(0)
}

/// How many bytes a character has that begins with this one.
fn width(lead: u8) -> usize {
    match lead {
        0xc0..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf7 => 4,
        _ => 1,
    }
}

/// What go-yaml says of bytes that do not begin with a UTF-8 character.
fn utf8_problem(bytes: &[u8]) -> &'static str {
    let Some(&lead) = bytes.first() else {
        return "incomplete UTF-8 octet sequence";
    };
    let (width, bits) = match lead {
        0x00..=0x7f => (1, u32::from(lead)),
        0xc0..=0xdf => (2, u32::from(lead & 0x1f)),
        0xe0..=0xef => (3, u32::from(lead & 0x0f)),
        0xf0..=0xf7 => (4, u32::from(lead & 0x07)),
        _ => return "invalid leading UTF-8 octet",
    };
    let Some(trailing) = bytes.get(1..width) else {
        return "incomplete UTF-8 octet sequence";
    };
    if trailing.iter().any(|byte| byte & 0xc0 != 0x80) {
        return "invalid trailing UTF-8 octet";
    }
    let value = trailing
        .iter()
        .fold(bits, |value, byte| value << 6 | u32::from(byte & 0x3f));
    let least = [0, 0, 0x80, 0x800, 0x1_0000][width];
    if value < least {
        "invalid length of a UTF-8 sequence"
    } else {
        "invalid Unicode character"
    }
}

/// The next character of a UTF-16 text and its width in bytes.
fn next_utf16(
    bytes: &[u8],
    unit: fn([u8; 2]) -> u16,
) -> Result<Option<(char, usize)>, &'static str> {
    let (first, rest) = match bytes {
        [] => return Ok(None),
        [_] => return Err("incomplete UTF-16 character"),
        [a, b, rest @ ..] => (unit([*a, *b]), rest),
    };
    if first & 0xfc00 == 0xdc00 {
        return Err("unexpected low surrogate area");
    }
    if first & 0xfc00 != 0xd800 {
        return Ok(char::from_u32(u32::from(first)).map(|character| (character, 2)));
    }
    let [c, d, ..] = rest else {
        return Err("incomplete UTF-16 surrogate pair");
    };
    let second = unit([*c, *d]);
    if second & 0xfc00 != 0xdc00 {
        return Err("expected low surrogate area");
    }
    let value = 0x1_0000 + (u32::from(first & 0x3ff) << 10) + u32::from(second & 0x3ff);
    Ok(char::from_u32(value).map(|character| (character, 4)))
}

/// Characters that no YAML text may hold.
fn is_forbidden(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' | '\u{85}' => false,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => true,
        _ => false,
    }
}

/// The offset of the first character that [`is_forbidden`].
fn find_forbidden(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut start = 0;
    for chunk in bytes.chunks(64) {
        if chunk.iter().fold(false, |odd, &byte| odd | is_odd(byte))
            && let Some(offset) = find_forbidden_between(text, start, start + chunk.len())
        {
            return Some(offset);
        }
        start += chunk.len();
    }
    None
}

/// Bytes that are, or are part of, a character that might be forbidden: all but ASCII that is
/// printed, and line feeds. It takes few instructions for many bytes at once to tell these.
fn is_odd(byte: u8) -> bool {
    ((byte as i8) < b' ' as i8) & (byte != b'\n') | (byte == 0x7f)
}

/// The same for the characters that begin between the two offsets.
fn find_forbidden_between(text: &str, start: usize, end: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    (start..end).find(|&at| match bytes[at] {
        b'\t' | b'\n' | b'\r' => false,
        0x00..=0x1f | 0x7f => true,
        0xc2 => matches!(bytes.get(at + 1), Some(0x80..=0x84 | 0x86..=0x9f)),
        0xef => matches!(bytes.get(at + 1..at + 3), Some([0xbf, 0xbe | 0xbf])),
        _ => false,
    })
}
