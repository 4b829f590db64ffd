//! Looking at a text once: which styles it allows, and whether Go could read it back at all.
//!
//! Boundary: nothing is printed here. Sources: `yaml_emitter_analyze_scalar` and
//! `yaml_emitter_select_scalar_style` of `emitterc.go`, `stringv` of `encode.go`; for the way
//! through JSON, `readerc.go` (which characters may stand in a text) and
//! `yaml_parser_scan_flow_scalar` of `scannerc.go` (all of go.yaml.in/yaml/v2 v2.4.4), and the
//! escapes of Go's encoding/json.

use super::{EmitError, resolve};
use crate::scalar::BEGINS_VALUES;
use crate::table::{self, Table};

/// A key that takes more characters than this in JSON, quotes included, is not found by the reader.
const READABLE_KEY: usize = 1024;
/// The most characters that one byte of a text becomes in JSON.
const LONGEST_ESCAPE: usize = 6;

/// How a text is to be printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Style {
    Plain,
    Single,
    Double,
    Literal,
}

/// What a text allows, before asking whether it would read back as another type.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent properties of one text"
)]
pub(super) struct Shape {
    /// Holds a line break: LF, CR, LS or PS.
    pub(super) multiline: bool,
    /// Holds a NEL, which turns into something else on the way ([`fold_next_lines`]).
    pub(super) next_line: bool,
    line_feed: bool,
    plain: bool,
    single: bool,
    literal: bool,
}

impl Shape {
    /// The style that Go prints the text in.
    pub(super) fn style(&self, text: &str) -> Style {
        if self.line_feed {
            return if self.literal {
                Style::Literal
            } else {
                Style::Double
            };
        }
        if !resolve::is_plain_string(text) {
            return Style::Double;
        }
        match (self.plain, self.single) {
            (true, _) => Style::Plain,
            (false, true) => Style::Single,
            (false, false) => Style::Double,
        }
    }
}

/// What a byte means for the analysis; most mean nothing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Nothing,
    Space,
    Colon,
    Hash,
    LineFeed,
    /// C0 controls, tab and CR too: only double quotes can hold them.
    Control,
    /// The byte cannot stand in a YAML stream, and JSON does not escape it.
    Delete,
    /// First byte of a character that may be special.
    Lead,
}

static CLASSES: [Class; 256] = classes();

const fn classes() -> [Class; 256] {
    let mut table = [Class::Nothing; 256];
    let mut byte = 0;
    while byte < 0x20 {
        table[byte] = Class::Control;
        byte += 1;
    }
    table[b'\n' as usize] = Class::LineFeed;
    table[b' ' as usize] = Class::Space;
    table[b':' as usize] = Class::Colon;
    table[b'#' as usize] = Class::Hash;
    table[0x7F] = Class::Delete;
    // C1 controls; LS and PS; U+FExx and U+FFxx; all beyond the BMP.
    table[0xC2] = Class::Lead;
    table[0xE2] = Class::Lead;
    table[0xEF] = Class::Lead;
    byte = 0xF0;
    while byte < 0x100 {
        table[byte] = Class::Lead;
        byte += 1;
    }
    table
}

/// What was seen on the way through a text.
#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent properties of one text"
)]
struct Seen {
    indicator: bool,
    special: bool,
    line_feed: bool,
    other_break: bool,
    next_line: bool,
    space_break: bool,
    break_space: bool,
}

/// Whether a text is of the usual kind, which is printed as it stands: ASCII without a space, that
/// is no value of another type. A colon only counts at its end, a hash only at its start.
pub(super) fn is_word(text: &str) -> bool {
    let (Some(&first), Some(last)) = (text.as_bytes().first(), text.as_bytes().last()) else {
        return false;
    };
    let graphic = *last != b':' && is_graphic(text.as_bytes());
    // Most words begin with a byte that settles all the rest.
    let ordinary = !MARKS[usize::from(first)] && !BEGINS_VALUES[usize::from(first)];
    graphic
        && (ordinary || !starts_with_indicator(text.as_bytes()) && resolve::is_plain_string(text))
}

/// What an indicator may begin with. Behind `-`, `.`, `?` and `:` it depends on what follows.
static MARKS: Table = table::only(b"-.?:#,[]{}&*!|>'\"%@`");

/// Whether there are neither spaces nor controls, nor anything beyond ASCII.
fn is_graphic(bytes: &[u8]) -> bool {
    let (chunks, _) = bytes.as_chunks();
    match bytes.last_chunk() {
        // The last eight bytes overlap with those before rather than to be looked at one by one.
        Some(last) => chunks.iter().chain([last]).all(is_graphic_chunk),
        None => bytes.iter().all(u8::is_ascii_graphic),
    }
}

/// The same of eight bytes at once: in each the highest bit says whether it is too low or too high.
fn is_graphic_chunk(chunk: &[u8; 8]) -> bool {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGH: u64 = ONES * 0x80;
    let bytes = u64::from_le_bytes(*chunk);
    let at_least_graphic = bytes.wrapping_add(ONES * (0x80 - b'!' as u64));
    let above_graphic = bytes.wrapping_add(ONES * (0x7F - b'~' as u64));
    (bytes | above_graphic | !at_least_graphic) & HIGH == 0
}

/// Looks at a text.
///
/// # Errors
/// [`EmitError::ControlCharacter`] if it holds a character that no YAML stream may hold.
pub(super) fn shape(text: &str) -> Result<Shape, EmitError> {
    let bytes = text.as_bytes();
    let mut seen = Seen {
        indicator: starts_with_indicator(bytes),
        ..Seen::default()
    };
    let mut start = 0;
    while let Some(skipped) = bytes[start..]
        .iter()
        .position(|&byte| CLASSES[usize::from(byte)] != Class::Nothing)
    {
        let here = start + skipped;
        start = here + look_at(text, here, &mut seen)?;
    }
    Ok(conclude(text, &seen))
}

fn conclude(text: &str, seen: &Seen) -> Shape {
    let multiline = seen.line_feed || seen.other_break;
    let ends = |character: char| matches!(character, ' ' | '\n' | '\u{2028}' | '\u{2029}');
    let loose_ends = text.starts_with(ends) || text.ends_with(ends);
    let hidden = seen.special || seen.space_break;
    Shape {
        multiline,
        next_line: seen.next_line,
        line_feed: seen.line_feed,
        plain: !(loose_ends || multiline || hidden || seen.indicator),
        single: !(hidden || seen.break_space),
        literal: !(hidden || text.ends_with(' ')),
    }
}

/// Notes what the character at `here` means, and returns its width.
fn look_at(text: &str, here: usize, seen: &mut Seen) -> Result<usize, EmitError> {
    let bytes = text.as_bytes();
    match CLASSES[usize::from(bytes[here])] {
        Class::Nothing => {}
        Class::Space => seen.break_space |= ends_with_break(&bytes[..here]),
        Class::Colon => {
            seen.indicator |= matches!(bytes.get(here + 1), None | Some(b' '));
        }
        Class::Hash => seen.indicator |= here > 0 && bytes[here - 1] == b' ',
        Class::LineFeed => {
            seen.line_feed = true;
            seen.space_break |= here > 0 && bytes[here - 1] == b' ';
        }
        Class::Control => {
            seen.special = true;
            seen.other_break |= bytes[here] == b'\r';
        }
        Class::Delete => return Err(control('\x7f', here)),
        Class::Lead => return look_at_wide(text, here, seen),
    }
    Ok(1)
}

fn look_at_wide(text: &str, here: usize, seen: &mut Seen) -> Result<usize, EmitError> {
    let Some(character) = text[here..].chars().next() else {
        return Ok(1);
    };
    match character {
        '\u{85}' => seen.next_line = true,
        '\u{80}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => return Err(control(character, here)),
        '\u{2028}' | '\u{2029}' => {
            seen.other_break = true;
            seen.space_break |= here > 0 && text.as_bytes()[here - 1] == b' ';
        }
        '\u{feff}' | '\u{10000}'.. => seen.special = true,
        _ => {}
    }
    Ok(character.len_utf8())
}

fn control(character: char, offset: usize) -> EmitError {
    EmitError::ControlCharacter { character, offset }
}

fn ends_with_break(bytes: &[u8]) -> bool {
    matches!(bytes, [.., b'\n'] | [.., 0xE2, 0x80, 0xA8 | 0xA9])
}

/// Whether the first characters would be taken for something else than text.
fn starts_with_indicator(bytes: &[u8]) -> bool {
    match bytes {
        [b'-', b'-', b'-', ..] | [b'.', b'.', b'.', ..] => true,
        [b'-' | b'?' | b':', rest @ ..] => matches!(rest.first(), None | Some(b' ')),
        [b'.', ..] | [] => false,
        [first, ..] => MARKS[usize::from(*first)],
    }
}

/// Whether Go finds the colon behind this key when it reads its own JSON.
///
/// # Errors
/// [`EmitError::Key`] if not.
pub(super) fn check_key(key: &str, shape: &Shape) -> Result<(), EmitError> {
    let may_be_long = key.len() > READABLE_KEY / LONGEST_ESCAPE;
    if shape.next_line || (may_be_long && json_length(key) > READABLE_KEY) {
        return Err(EmitError::Key);
    }
    Ok(())
}

/// Characters that a string takes in JSON as Go writes it, quotes included.
fn json_length(text: &str) -> usize {
    let length = |character| match character {
        '"' | '\\' | '\x08' | '\x0c' | '\n' | '\r' | '\t' => 2,
        '\0'..='\x1f' | '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => LONGEST_ESCAPE,
        _ => 1,
    };
    2 + text.chars().map(length).sum::<usize>()
}

/// What a text with NEL reads back as. JSON does not escape NEL, and to YAML it is a line break, so
/// it is folded: with the spaces around it, one becomes a space, several become one LF less.
///
/// # Errors
/// [`EmitError::DocumentIndicator`] if a line begins as only a document may.
pub(super) fn fold_next_lines(text: &str) -> Result<String, EmitError> {
    let blank = |character| matches!(character, ' ' | '\u{85}');
    let mut folded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(position) = rest.find(blank) {
        folded.push_str(&rest[..position]);
        let after = rest[position..].trim_start_matches(blank);
        let run = &rest[position..rest.len() - after.len()];
        match run.matches('\u{85}').count() {
            0 => folded.push_str(run),
            1 => folded.push(' '),
            count => folded.extend(std::iter::repeat_n('\n', count - 1)),
        }
        if run.ends_with('\u{85}') && is_document_indicator(after) {
            let offset = text.len() - after.len();
            return Err(EmitError::DocumentIndicator { offset });
        }
        rest = after;
    }
    folded.push_str(rest);
    Ok(folded)
}

fn is_document_indicator(line: &str) -> bool {
    (line.starts_with("---") || line.starts_with("...")) && line[3..].starts_with([' ', '\u{85}'])
}
