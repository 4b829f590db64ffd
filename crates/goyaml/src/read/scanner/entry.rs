//! A short way for what most lines of most texts are: an entry of a block mapping, `key: value`.
//!
//! Nothing is decided here that the rest of the scanner would decide otherwise: what is not plain
//! to see is left to it, with nothing read, and an entry that is taken leaves the scanner as if it
//! had made the tokens of it.

use super::super::token::Entry;
use super::{MAX_KEY, Scanner};

/// The bytes of keys that need no thought.
static KEY: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] =
            (byte as u8).is_ascii_alphanumeric() || matches!(byte as u8, b'_' | b'-' | b'.' | b'/');
        byte += 1;
    }
    table
};

/// The bytes of indentation.
static SPACE: [bool; 256] = {
    let mut table = [false; 256];
    table[b' ' as usize] = true;
    table
};

/// The bytes of plain scalars that need none.
static PLAIN: [bool; 256] = {
    let mut table = KEY;
    let more = b"+=@$%^&*()[]{}<>,;!?|~'\"\\`";
    let mut at = 0;
    while at < more.len() {
        table[more[at] as usize] = true;
        at += 1;
    }
    table
};

impl<'a> Scanner<'a> {
    /// Takes the entry that begins here, if it is one of the block mapping that is open; or only
    /// its key and colon, if its value needs more thought.
    #[inline]
    pub(in super::super) fn take_entry(&mut self) -> Option<Entry<'a>> {
        let start = self.text.pos;
        if !self.short_ways || !self.tokens.is_empty() || !self.simple_key_allowed {
            return None;
        }
        let bytes = self.text.text.as_bytes();
        let colon = start + run_length(&KEY, bytes.get(start..)?)?;
        let (&first, &after) = (bytes.get(start)?, bytes.get(colon + 1)?);
        let is_key = bytes[colon] == b':' && matches!(after, b' ' | b'\n');
        if !is_key
            || !first.is_ascii_alphanumeric()
            || colon - start > MAX_KEY
            || !self.stands_at_indent(start)
        {
            return None;
        }
        let key = self.text.slice(start, colon);
        let value = match after {
            b' ' => self.take_value(colon + 2),
            _ => None,
        };
        if value.is_none() {
            self.text.pos = colon + 1;
            self.simple_key_allowed = false;
        }
        Some(Entry { key, value })
    }

    /// Whether only as many spaces as the open mapping is indented stand before this place.
    #[inline]
    fn stands_at_indent(&self, at: usize) -> bool {
        let line_start = self.text.line_start;
        let indentation = &self.text.text.as_bytes()[line_start..at];
        indentation.len() as i64 == self.indent && indentation.iter().all(|&byte| byte == b' ')
    }

    /// Takes the value that begins at this offset, if it fills its line and ends with it: where it
    /// begins, its text, and whether it is plain.
    #[inline]
    fn take_value(&mut self, start: usize) -> Option<(u32, &'a str, bool)> {
        let bytes = self.text.text.as_bytes();
        let (from, to, plain) = match *bytes.get(start)? {
            quote @ (b'"' | b'\'') => {
                let from = start + 1;
                let stop =
                    |byte: &u8| *byte == quote || matches!(byte, b'\\' | b'\n' | b'\r' | 0x80..);
                let to = from + bytes[from..].iter().position(stop)?;
                if bytes[to] != quote {
                    return None;
                }
                (from, to, false)
            }
            b'-' => return None,
            first if KEY[first as usize] => (start, self.plain_end(start)?, true),
            _ => return None,
        };
        let end = to + usize::from(!plain);
        if bytes.get(end) != Some(&b'\n') {
            return None;
        }
        let line = end + 1;
        let next = line + run_length(&SPACE, &bytes[line..]).unwrap_or(bytes.len() - line);
        if plain && self.may_continue(line, next) {
            return None;
        }
        self.text.pos = next;
        self.text.line += 1;
        self.text.line_start = line;
        Some((start as u32, self.text.slice(from, to), plain))
    }

    /// The end of the line, if all up to it belongs to a plain scalar.
    #[inline]
    fn plain_end(&self, start: usize) -> Option<usize> {
        let bytes = self.text.text.as_bytes();
        let mut at = start;
        loop {
            at += run_length(&PLAIN, &bytes[at..])?;
            match (bytes[at], *bytes.get(at + 1)?) {
                (b'\n', _) => return Some(at),
                // These end the scalar, or blanks do not belong to it.
                (b' ', b' ' | b'#' | b':') => return None,
                (b' ' | b':', b' ' | b'\n' | b'\t' | b'\r' | 0x80..) => return None,
                (b' ' | b':' | b'#', _) => at += 1,
                _ => return None,
            }
        }
    }

    /// Whether what stands first on the line behind a plain scalar may belong to it.
    #[inline]
    fn may_continue(&self, line: usize, first: usize) -> bool {
        match self.text.byte(first) {
            0 | b'#' => false,
            b'\n' | b'\r' | b'\t' | 0x80.. => true,
            _ => (first - line) as i64 > self.indent,
        }
    }
}

/// How many of these bytes stand first; `None` if all are.
#[inline]
fn run_length(table: &[bool; 256], bytes: &[u8]) -> Option<usize> {
    bytes.iter().position(|&byte| !table[byte as usize])
}
