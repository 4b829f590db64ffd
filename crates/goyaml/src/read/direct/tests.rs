//! The two ways of reading, held against each other: what is read directly is, down to offsets and
//! the order in the arena, what tokens and events make of it.

use proptest::prelude::*;

use super::super::{Source, read_by_tokens};

/// Reads both ways, if the direct way reads the text at all; tells whether it does.
fn read_twice(text: &str) -> Result<bool, String> {
    let source = Source::from_str(text);
    let text = &text[..source.text.len()];
    let Some(direct) = super::read(text, &source) else {
        return Ok(false);
    };
    match read_by_tokens(&source, text) {
        Ok(other) if format!("{direct:?}") == format!("{other:?}") => Ok(true),
        other => Err(format!("{text:?}:\n{direct:?}\nis by tokens\n{other:?}")),
    }
}

#[test]
fn usual_documents_are_read_directly() {
    let texts = [
        "a: 1\n",
        "# c\n\n---\n# d\na: b # e\nc:   d\n...\n# f\n---\n",
        "a:\n- b\n-   c: d\n    e: f\n- - g\n  - h\n-\n  i: j\n-\n- k\nl:\n  - m\nq:\no:\n",
        "a: 'b'\n\"c\": \"d\" # e\n'f': g#h\ni: 'it''s'\nj: \"\\n\"\nk: \"l\n  m\"\n",
        "a: b\n  c\n\n  d\ne:\n  f\n  g # h\ni:\n  \"j\"\n",
        "a: |\n  b\n   c\n\n# d\ne: >-\n  f\ng:\n- |+\n  h\n\ni: |2\n   j\n",
        "a: {b: c, d: \"e\",\"f\":1, g: {h: [i, {j: k}]}, l: , m: []} # n\n",
        "{\n  \"a\": [\n    1, # b\n    {}\n  ],\n  \"c\": \"d\n e\"\n}\n",
        "a: \"b\"# c\nd: {e: f}# g\nh: [i,# j\n\n-k, l:, {\"m\":# n\no}]\n",
        "- [a b , -1, --c, d:e, {f: g\n  }, ]\n",
        "- ~\n- 0x1F\n- 1e3\n- yes\n- nu\n- -x\n- é\n- \"ü\"\n- (a)\n- a::b\n",
        "a b: 1\n$c: 2\né: 3\n\"ö\": 4\na: 5\na b: 6\n",
        "  a: 1\n  b: 2",
        "plain\n",
    ];
    for text in texts {
        assert_eq!(read_twice(text), Ok(true), "{text:?}");
    }
}

#[test]
fn other_documents_are_left_alone() {
    let texts = [
        "",
        "# a\n",
        "---\n",
        "a: &b c\n",
        "a: *b\n",
        "a: !c d\n",
        "? a\n: b\n",
        "%YAML 1.1\n---\na: b\n",
        "<<: {a: b}\n",
        "1: a\n",
        "~: a\n",
        "true: a\n",
        "{1: a}\n",
        "a: .inf\n",
        "a:\tb\n",
        "a: b\tc\n",
        "a: b\r\nc: d\r\n",
        "a: b\u{85}\n",
        "\u{feff}\u{feff}a: b\n",
        "a: b: c\n",
        "a: b\n c: d\n",
        "a: 1\n  # b\n  c: d\n",
        "a:\n  b: c\n d: e\n",
        "- a\nb: c\n",
        "a: b\n- c\n",
        "a: - b\n",
        "a: {b: c\n",
        "a: [b]: c\n",
        "a: [b]c\n",
        "[a: b]\n",
        "{a, b: c}\n",
        "{a: b\n c}\n",
        "{a: b,\n- c: d}\n",
        "{a: b ? c}\n",
        "[a,\n---\n]\n",
        "[a,\n... , b]\n",
        "{a:}\n",
        "a: \"b\" c\n",
        "a: 'b\n",
        "a: @b\n",
        "a: |x\n  b\n",
        "a: |\n\tb\n",
        "a\nb: c\n",
        "--- a: b\n",
        "a : b\n",
        "\"\\0s\": 1\n",
    ];
    for text in texts {
        assert_eq!(read_twice(text), Ok(false), "{text:?}");
    }
    let long = format!("{}: b\n", "a".repeat(1025));
    assert_eq!(read_twice(&long), Ok(false));
    assert_eq!(read_twice(&"- ".repeat(1001)), Ok(false));
}

/// Pieces of lines: most make sense, some do not.
const PIECES: [&str; 64] = [
    "a: ",
    "b: ",
    "c:",
    "- ",
    "- ",
    "-",
    "d",
    "e f",
    "1",
    "~",
    "a: b",
    "\"g\"",
    "'h'",
    "\"i\": ",
    "'j': ",
    "\"k\\n\"",
    "'l''m'",
    "\"n",
    "o\"",
    "{",
    "}",
    "[",
    "]",
    "{",
    "}",
    "[",
    "]",
    ", ",
    ",",
    "{p: q, r: s}",
    "[t, u]",
    "{}",
    "[]",
    "{\"v\":1,\"w\":{}}",
    "|",
    "|-",
    ">",
    "|2",
    " ",
    "  ",
    " # x",
    "# y",
    "#",
    ":",
    " : ",
    "? ",
    "&z ",
    "*z",
    "!t ",
    "<<: ",
    "---",
    "...",
    "%",
    "@",
    "\t",
    "é",
    "\u{feff}",
    "\u{2028}",
    "--",
    "-1",
    "y",
    ".inf",
    "\\",
    "'",
];

fn line() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(&PIECES[..]), 0..5);
    let usual = prop::collection::vec(prop::sample::select(&PIECES[..42]), 0..4);
    let pieces = prop_oneof![1 => pieces, 6 => usual];
    let end = prop_oneof![60 => Just("\n"), 3 => Just("\n\n"), 1 => Just("\r\n"), 1 => Just("")];
    (0..4usize, 0..2usize, pieces, end).prop_map(|(indent, odd, pieces, end)| {
        let indent = indent * 2 + usize::from(odd == 1 && indent == 3);
        format!("{:indent$}{}{end}", "", pieces.concat())
    })
}

#[test]
fn whatever_is_read_directly_is_read_rightly() {
    let mut runner = proptest::test_runner::TestRunner::new(anytree::config(20_000));
    let direct = std::cell::Cell::new(0);
    let result = runner.run(&prop::collection::vec(line(), 1..7), |lines| {
        match read_twice(&lines.concat()) {
            Ok(read) => direct.set(direct.get() + usize::from(read)),
            Err(message) => return Err(TestCaseError::fail(message)),
        }
        Ok(())
    });
    assert!(result.is_ok(), "{}", result.unwrap_err());
    assert!(
        direct.get() > 2000,
        "only {} were read directly",
        direct.get()
    );
}
