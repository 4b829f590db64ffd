//! The four ways to print a text: plain, single-quoted, double-quoted and literal.
//!
//! Boundary: the style has been chosen ([`super::analyze`]) and allows the text. Source: the
//! `yaml_emitter_write_*_scalar` functions of `emitterc.go` (go.yaml.in/yaml/v2 v2.4.4).

use super::layout::Layout;
use memchr::memchr2_iter;

/// A line is folded at the first space met once it is longer than this, in characters.
const WIDTH: usize = 80;
/// What a literal says when its first line begins with a space or is empty.
const INDENT_HINT: &str = "2";

impl Layout<'_> {
    /// Prints a text without quotes. It holds no line breaks and no spaces at its ends.
    pub(super) fn plain(&mut self, text: &str, indent: usize, breakable: bool) {
        self.space();
        if !breakable || self.column + text.len() <= WIDTH {
            self.push(text);
        } else {
            self.push_folded(text, indent);
        }
        self.token_done();
    }

    /// Prints a text in single quotes, where only the quote itself is special.
    pub(super) fn single_quoted(&mut self, text: &str, indent: usize, breakable: bool) {
        self.indicator("'", false);
        let mut rest = text;
        // Only LS and PS can get here: a text with LF is a literal or double-quoted.
        while let Some((position, width)) = find_break(rest) {
            self.single_quoted_line(&rest[..position], indent, breakable);
            self.out.push_str(&rest[position..position + width]);
            self.column = 0;
            rest = &rest[position + width..];
            if !rest.is_empty() && !starts_with_break(rest) {
                self.pad(indent);
            }
        }
        self.single_quoted_line(rest, indent, breakable);
        self.push("'");
        self.token_done();
    }

    fn single_quoted_line(&mut self, line: &str, indent: usize, breakable: bool) {
        let doubled;
        let line = if line.contains('\'') {
            doubled = line.replace('\'', "''");
            &doubled
        } else {
            line
        };
        if !breakable || self.column + line.len() <= WIDTH {
            self.push(line);
        } else {
            self.push_folded(line, indent);
        }
    }

    /// Prints a text whose lonely spaces (no space beside them, not at an end) may become breaks.
    fn push_folded(&mut self, text: &str, indent: usize) {
        let mut rest = text;
        while let Some(position) = rest.find(' ') {
            self.push(&rest[..position]);
            let after = rest[position..].trim_start_matches(' ');
            let run = rest.len() - position - after.len();
            let inside = !after.is_empty() && rest.len() - position < text.len();
            if run == 1 && inside && self.column > WIDTH {
                self.fold(indent);
            } else {
                self.pad(self.column + run);
            }
            rest = after;
        }
        self.push(rest);
    }

    /// Prints a text in double quotes, with escapes for all that cannot stand for itself.
    pub(super) fn double_quoted(&mut self, text: &str, indent: usize, breakable: bool) {
        self.indicator("\"", false);
        if self.column + text.len() <= WIDTH && !text.bytes().any(needs_care) {
            self.out.push_str(text);
            self.column += text.len();
        } else {
            self.push_escaped(text, indent, breakable);
        }
        self.push("\"");
        self.token_done();
    }

    fn push_escaped(&mut self, text: &str, indent: usize, breakable: bool) {
        // Go looks for a BOM at the start of the text whichever character it is about to print.
        let escape_all = text.starts_with('\u{feff}');
        let mut after_space = false;
        for (offset, character) in text.char_indices() {
            if escape_all || must_escape(character) {
                self.push_escape(character);
                after_space = false;
                continue;
            }
            let inside = offset > 0 && offset + 1 < text.len();
            if character == ' ' && !after_space && breakable && inside && self.column > WIDTH {
                self.fold(indent);
                if text[offset + 1..].starts_with(' ') {
                    self.push("\\");
                }
            } else {
                self.out.push(character);
                self.column += 1;
            }
            after_space = character == ' ';
        }
    }

    fn push_escape(&mut self, character: char) {
        let before = self.out.len();
        self.out.push('\\');
        match short_escape(character) {
            Some(letter) => self.out.push(letter),
            None => push_hex_escape(self.out, character),
        }
        self.column += self.out.len() - before;
    }

    /// Prints a text as it is, line by line, behind `|`.
    pub(super) fn literal(&mut self, text: &str, indent: usize) {
        self.indicator("|", false);
        if text.starts_with(' ') || starts_with_break(text) {
            self.push(INDENT_HINT);
        }
        self.push(chomping(text));
        self.block_header_done();
        let mut rest = text;
        while !rest.is_empty() {
            let (position, width) = find_break(rest).unwrap_or((rest.len(), 0));
            if position > 0 {
                self.pad(indent);
                self.push(&rest[..position]);
                self.indention = false;
            }
            if width > 0 {
                self.out.push_str(&rest[position..position + width]);
                self.column = 0;
                self.indention = true;
            }
            rest = &rest[position + width..];
        }
    }

    /// Appends text that stands on one line.
    fn push(&mut self, text: &str) {
        self.out.push_str(text);
        self.column += if text.is_ascii() {
            text.len()
        } else {
            text.chars().count()
        };
    }
}

/// How a literal ends: `-` without a line break, `+` with more than one (or nothing else).
fn chomping(text: &str) -> &'static str {
    let mut backwards = text.chars().rev();
    match (backwards.next(), backwards.next()) {
        (Some(last), _) if !is_break(last) => "-",
        (Some(_), Some(before)) if !is_break(before) => "",
        _ => "+",
    }
}

/// The line breaks that may stand in a text that is printed: LF, LS, PS.
fn is_break(character: char) -> bool {
    matches!(character, '\n' | '\u{2028}' | '\u{2029}')
}

fn starts_with_break(text: &str) -> bool {
    text.starts_with(is_break)
}

/// Byte position and width of the first line break.
fn find_break(text: &str) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    // LS and PS begin with 0xE2, as other characters do.
    memchr2_iter(b'\n', 0xE2, bytes).find_map(|position| match &bytes[position..] {
        [b'\n', ..] => Some((position, 1)),
        [_, 0x80, 0xA8 | 0xA9, ..] => Some((position, 3)),
        _ => None,
    })
}

/// Whether a byte belongs to a character that may have to be escaped.
fn needs_care(byte: u8) -> bool {
    !matches!(byte, b' '..=b'~') || matches!(byte, b'"' | b'\\')
}

/// What yaml.v2 does not print as it is between double quotes. It knows nothing beyond the BMP.
fn must_escape(character: char) -> bool {
    match character {
        '"' | '\\' => true,
        ' '..='~' => false,
        '\u{2028}' | '\u{2029}' | '\u{feff}' => true,
        '\u{a0}'..='\u{fffd}' => false,
        _ => true,
    }
}

fn short_escape(character: char) -> Option<char> {
    Some(match character {
        '\0' => '0',
        '\x07' => 'a',
        '\x08' => 'b',
        '\t' => 't',
        '\n' => 'n',
        '\x0b' => 'v',
        '\x0c' => 'f',
        '\r' => 'r',
        '\x1b' => 'e',
        '"' => '"',
        '\\' => '\\',
        '\u{85}' => 'N',
        '\u{a0}' => '_',
        '\u{2028}' => 'L',
        '\u{2029}' => 'P',
        _ => return None,
    })
}

fn push_hex_escape(out: &mut String, character: char) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let code = u32::from(character);
    let (mark, width) = match code {
        0..=0xFF => ('x', 2),
        0x100..=0xFFFF => ('u', 4),
        _ => ('U', 8),
    };
    out.push(mark);
    for place in (0..width).rev() {
        let digit = (code >> (4 * place)) & 0xF;
        out.push(char::from(DIGITS[digit as usize]));
    }
}
