//! Strings that are likely to be mistaken for something else, and ordinary ones.

use crate::Draw;

/// Words that mean something to YAML, or that look as if they did.
const WORDS: &[&str] = &[
    "",
    "~",
    "null",
    "Null",
    "true",
    "True",
    "TRUE",
    "yes",
    "no",
    "on",
    "off",
    "y",
    "n",
    "Y",
    "tRUE",
    "0",
    "-1",
    "+1",
    "0644",
    "0o17",
    "08",
    "0x1F",
    "0b101",
    "1_000",
    "1__0",
    "1_",
    "_1",
    "1.5",
    "1.0",
    ".5",
    "5.",
    "1e3",
    "1E400",
    "1e",
    "12345678901234567890",
    "99999999999999999999",
    ".inf",
    "-.inf",
    ".nan",
    "inf",
    "nan",
    "1:30",
    "190:20:30",
    "1:60",
    "2001-01-01",
    "2001-01-01T00:00:00Z",
    "2001-1-1 1:2:3",
    "=",
    "<<",
    "-",
    "--",
    "---",
    "--- a",
    "...",
    "... b",
    "?",
    "? a",
    ":",
    ": a",
    "- a",
    "a: b",
    "a:",
    "a #b",
    "#a",
    "a#b",
    "&a",
    "*a",
    "!a",
    "!!str",
    "|",
    "|+",
    ">",
    ">-",
    "%a",
    "@a",
    "`a`",
    "'",
    "''",
    "\"",
    "\"a\"",
    "{",
    "}",
    "[",
    "]",
    "{}",
    "[]",
    "{a: b}",
    "[a, b]",
    ",",
    "a, b",
    "\\",
    "\\n",
    "a\\",
    "$(A)",
    "{{ .x }}",
    "<no value>",
    "a<b>&c",
    "example.com/part",
    "100m",
    "1Gi",
    "10.0.0.1",
    "é",
    "世界",
    "\u{a0}",
    "\u{feff}",
    "\u{2028}",
    "😀",
    "\0",
    "\u{1b}[0m",
    "\t",
    "\r",
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "  ",
    " a",
    "a ",
    "\na",
    "a\n",
    "a\n\n",
    " \na",
    "a\n b",
    "a \nb",
    "\ta\n",
    "a\n\tb",
    "a\n---\nb",
    "a\n...\n",
    "- a\n- b\n",
    "#a\nb",
    "k: |\n  v\n",
];

/// What longer strings are put together from.
const PIECES: &[&str] = &[
    " ",
    " ",
    "  ",
    "\n",
    "\n",
    "\t",
    "\r",
    ":",
    ": ",
    " #",
    "#",
    "-",
    "- ",
    "'",
    "\"",
    "\\",
    ",",
    "[",
    "]",
    "{",
    "}",
    "&",
    "*",
    "!",
    "|",
    ">",
    "%",
    "@",
    "`",
    "?",
    "=",
    "a",
    "b",
    "c d",
    "0",
    "1.5",
    "e",
    "_",
    "true",
    "null",
    "é",
    "世",
    "\u{a0}",
    "\u{2028}",
    "\u{2029}",
    "\u{feff}",
    "😀",
    "\u{fffd}",
    "\u{200b}",
    "\0",
    "\u{7}",
    "\u{1b}",
    "---",
    "...",
    "<<",
    "{{",
    "}}",
    "</",
    "word",
    "several words",
    "https://example.com/a/b?c=d&e=f#g",
    "a-rather-long-word-without-any-break",
];

/// Pieces that Go's writer cannot bring through: NEL, or what no YAML text may hold.
const HARMFUL: &[&str] = &[
    "\u{85}",
    "\u{85}",
    "\u{85}\u{85}",
    "\u{7f}",
    "\u{80}",
    "\u{9f}",
    "\u{fffe}",
    "\u{ffff}",
];

/// A name as Kubernetes has them.
pub fn name(draw: &mut Draw<'_>) -> String {
    const NAMES: &[&str] = &[
        "a", "b", "app", "web", "db-0", "x1", "data", "sidecar", "a.b/c", "10",
    ];
    (*draw.pick(NAMES)).to_owned()
}

/// A string that Go's writer brings through: of all kinds but with NEL and what YAML forbids.
pub fn text(draw: &mut Draw<'_>) -> String {
    match draw.below(8) {
        0..=2 => (*draw.pick(WORDS)).to_owned(),
        3 => name(draw),
        4 | 5 => pieces(draw, PIECES, 6),
        6 => long(draw),
        _ => (0..draw.between(1, 5)).map(|_| letter(draw)).collect(),
    }
}

/// A string of all kinds, now and then one that Go's writer refuses or changes.
pub fn harmful(draw: &mut Draw<'_>) -> String {
    let mut out = pieces(draw, PIECES, 3);
    out.push_str(draw.pick(HARMFUL));
    out.push_str(&pieces(draw, PIECES, 3));
    out
}

fn pieces(draw: &mut Draw<'_>, of: &[&str], most: usize) -> String {
    (0..draw.between(0, most)).map(|_| *draw.pick(of)).collect()
}

/// Longer than a line that is folded, or than a key may be.
fn long(draw: &mut Draw<'_>) -> String {
    let length = *draw.pick(&[60, 78, 79, 80, 81, 82, 120, 127, 128, 129, 200, 500]);
    let mut out = String::new();
    while out.len() < length {
        let piece = match draw.below(8) {
            0 => *draw.pick(PIECES),
            1 | 2 => " ",
            _ => "abc",
        };
        out.push_str(piece);
    }
    if draw.one_in(2) {
        let cut = out.floor_char_boundary(length);
        out.truncate(cut);
    }
    out
}

/// A letter out of the whole of Unicode that YAML allows.
fn letter(draw: &mut Draw<'_>) -> char {
    loop {
        let end = *draw.pick(&[0x80, 0x300, 0x3000, 0x11_0000]);
        let code = u32::try_from(draw.below(end)).unwrap_or_default();
        let forbidden = matches!(code, 0x7f..=0x9f | 0xfffe | 0xffff);
        match char::from_u32(code) {
            Some(letter) if !forbidden => return letter,
            _ => {}
        }
    }
}
