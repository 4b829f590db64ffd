//! YAML texts: every kind of node in every style, with anchors, tags, merges and odd scalars.

use crate::choices::Choices;

/// Nodes within nodes at most.
const DEPTH: usize = 6;

/// Scalars as they stand in the text: of every type, and at the borders between types.
pub const SCALARS: &[&str] = &[
    "a",
    "1",
    "-1",
    "0644",
    "0o17",
    "0x1F",
    "0b11",
    "1_000",
    "08",
    "1e3",
    "1e400",
    ".5",
    "1.",
    "+1",
    "9223372036854775808",
    "18446744073709551616",
    ".inf",
    "-.Inf",
    ".nan",
    "true",
    "Yes",
    "off",
    "n",
    "~",
    "null",
    "",
    "''",
    "\"\"",
    "'it''s'",
    "\"\\u263a\\x7f\\n\"",
    "\"a\\\n  b\"",
    "1:30",
    "2001-01-01",
    "2001-01-01 10:00:00Z",
    "a: b",
    "a #b",
    "#c",
    "- x",
    "-",
    "?",
    ": ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "&",
    "*",
    "!",
    "|",
    ">",
    "@",
    "`",
    "%",
    "=",
    "<<",
    "---",
    "...",
    "é",
    "\u{1F600}",
    "\u{feff}",
    "\u{85}",
    "\u{2028}",
    "\u{7f}",
    "\t",
    "a\tb",
    " a",
    "a ",
    "{{ .x }}",
    "http://x/?q=1",
    "!!str 1",
    "!!int '1'",
    "!!binary aGk=",
    "!!float 1",
    "!x y",
    "! 1",
    "!!null ''",
    "a\n\n b",
    "100m",
    "1.5Gi",
    "0.1Ki",
];

const KEYS: &[&str] = &[
    "a",
    "b",
    "c",
    "a",
    "<<",
    "? a\n",
    "y",
    "1",
    "1.0",
    "010",
    "'a'",
    "\"<<\"",
    "null",
    "~",
    "[]",
    "{}",
    "*x",
    "&x k",
    "!!str 1",
    "metadata",
    "very long key with spaces in it",
    "é",
    "\"\\n\"",
    ".inf",
    "",
];

const PREFIXES: &[&str] = &[
    "",
    "",
    "",
    "",
    "&x ",
    "&y ",
    "!!map ",
    "!!seq ",
    "!!str ",
    "!x ",
    "! ",
    "&x !!str ",
    "!!merge ",
];

/// A text of one document, or of several.
pub fn text(choices: &mut Choices<'_>) -> String {
    let mut out = String::new();
    out.push_str(choices.one_of(&[
        "",
        "",
        "",
        "# c\n",
        "%YAML 1.1\n---\n",
        "--- ",
        "\u{feff}",
        "\n\n",
    ]));
    node(choices, &mut out, 0, DEPTH);
    for _ in 0..3 {
        if choices.is_empty() {
            break;
        }
        out.push_str(choices.one_of(&[
            "\n",
            "\n---\n",
            "\n...\n",
            "\r\n---\r\n",
            "\n--- # c\n",
            "\n ---\n",
        ]));
        node(choices, &mut out, 0, DEPTH);
    }
    out.push_str(choices.one_of(&["\n", "", "\r\n", "\n\n", " # end"]));
    out
}

/// A node, from where the text stands; its further lines are indented by `indent`.
fn node(choices: &mut Choices<'_>, out: &mut String, indent: usize, depth: usize) {
    out.push_str(choices.one_of(PREFIXES));
    match choices.below(if depth == 0 { 3 } else { 9 }) {
        0 => out.push_str(choices.one_of(SCALARS)),
        1 => out.push_str(choices.one_of(&["*x", "*y", "*z"])),
        2 => block_scalar(choices, out, indent),
        3 | 4 => block_map(choices, out, indent, depth),
        5 | 6 => block_list(choices, out, indent, depth),
        _ => flow(choices, out, depth),
    }
}

fn new_line(choices: &mut Choices<'_>, out: &mut String, indent: usize) {
    out.push_str(choices.one_of(&["\n", "\n", "\n", "\r\n", " # c\n", "\n\n", "\r"]));
    let off = choices.one_of(&[0, 0, 0, 0, 0, 0, 1, 2]);
    out.extend(std::iter::repeat_n(' ', indent + off));
}

fn block_map(choices: &mut Choices<'_>, out: &mut String, indent: usize, depth: usize) {
    for _ in 0..=choices.below(4) {
        new_line(choices, out, indent);
        out.push_str(choices.one_of(KEYS));
        out.push_str(choices.one_of(&[": ", ": ", ":", ":\t", " : "]));
        node(choices, out, indent + 2, depth - 1);
    }
}

fn block_list(choices: &mut Choices<'_>, out: &mut String, indent: usize, depth: usize) {
    for _ in 0..=choices.below(4) {
        new_line(choices, out, indent);
        out.push_str(choices.one_of(&["- ", "- ", "-", "-\t"]));
        node(choices, out, indent + 2, depth - 1);
    }
}

fn flow(choices: &mut Choices<'_>, out: &mut String, depth: usize) {
    let map = choices.below(2) == 0;
    out.push(if map { '{' } else { '[' });
    for _ in 0..choices.below(4) {
        if map || choices.rarely(4) {
            out.push_str(choices.one_of(KEYS));
            out.push_str(choices.one_of(&[": ", ":", ": \n ", ""]));
        }
        match depth {
            0 | 1 => out.push_str(choices.one_of(SCALARS)),
            _ if choices.rarely(3) => flow(choices, out, depth - 1),
            _ => {
                out.push_str(choices.one_of(PREFIXES));
                out.push_str(choices.one_of(SCALARS));
            }
        }
        out.push_str(choices.one_of(&[", ", ",", ",\n  ", "", " # c\n ,"]));
    }
    out.push(if map { '}' } else { ']' });
}

fn block_scalar(choices: &mut Choices<'_>, out: &mut String, indent: usize) {
    out.push_str(choices.one_of(&["|", ">", "|-", ">-", "|+", ">+", "|2", ">1-", "|9", "|-3"]));
    for _ in 0..choices.below(5) {
        out.push('\n');
        let off = choices.one_of(&[1, 1, 1, 0, 2, 3]);
        out.extend(std::iter::repeat_n(' ', indent + off));
        out.push_str(choices.one_of(SCALARS));
    }
}
