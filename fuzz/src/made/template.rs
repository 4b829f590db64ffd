//! Templates: every kind of action, and pipelines of the functions that are there.

use crate::choices::Choices;

/// Actions within actions at most.
const DEPTH: usize = 5;

/// What a pipeline may begin with, or a function take.
const OPERANDS: &[&str] = &[
    ".",
    "$",
    ".s",
    ".i",
    ".m",
    ".l",
    ".m.a",
    ".l",
    ".none",
    ".none.x",
    ".f",
    ".t",
    ".n",
    "$x",
    "$y",
    "1",
    "0",
    "-1",
    "9223372036854775807",
    "1.5",
    "1e3",
    "0x1p4",
    "'a'",
    "true",
    "nil",
    "\"\"",
    "\"a\"",
    "\"%d\"",
    "\"%999999d\"",
    "\"%[2]*.[1]*f|%v|%q|%+v|%#v|%T\"",
    "\"a,b,c\"",
    "\"[a-z]+(b|c)*\"",
    "\"(a+)+$\"",
    "`{\"a\": [1, {}]}`",
    "\"1.2.3\"",
    "\"^1.2 || ~2.0-0\"",
    "\"2006-01-02T15:04:05Z07:00\"",
    "\"1h30m\"",
    "\"http://u:p@h:1/p?q#f\"",
    "\"aGk=\"",
    "1000000000",
    "(list 1 2 3)",
    "(dict \"a\" 1)",
    "(.l)",
    "(index .m \"a\")",
    "(printf \"%v\" .)",
    "3i",
];

/// A template's text.
pub fn text(names: &[&'static str], choices: &mut Choices<'_>) -> String {
    let mut out = String::new();
    while !choices.is_empty() && out.len() < 4000 {
        action(names, choices, &mut out, DEPTH);
    }
    out
}

fn action(names: &[&'static str], choices: &mut Choices<'_>, out: &mut String, depth: usize) {
    if depth == 0 {
        return print(names, choices, out);
    }
    match choices.below(12) {
        0 => out.push_str(choices.one_of(&[
            "a",
            "\n",
            "  - x: y\n",
            "{",
            "é",
            "{{/* c */}}",
            "{{- /* c */ -}}",
            "{{break}}",
        ])),
        1 => block("if", names, choices, out, depth),
        2 => block("range", names, choices, out, depth),
        3 => block("with", names, choices, out, depth),
        4 => {
            out.push_str(choices.one_of(&[
                "{{define \"t\"}}",
                "{{define \"u\"}}",
                "{{block \"t\" .}}",
            ]));
            action(names, choices, out, depth - 1);
            out.push_str("{{end}}");
        }
        5 => out.push_str(choices.one_of(&[
            "{{template \"t\"}}",
            "{{template \"u\" .}}",
            "{{template \"none\"}}",
        ])),
        6 => {
            out.push_str(choices.one_of(&["{{$x := ", "{{$y := ", "{{$x = "]));
            pipeline(names, choices, out, 3);
            out.push_str("}}");
        }
        _ => print(names, choices, out),
    }
}

fn print(names: &[&'static str], choices: &mut Choices<'_>, out: &mut String) {
    out.push_str(choices.one_of(&["{{", "{{- ", "{{ "]));
    pipeline(names, choices, out, 3);
    out.push_str(choices.one_of(&["}}", " -}}", " }}", "\n}}"]));
}

fn block(
    word: &str,
    names: &[&'static str],
    choices: &mut Choices<'_>,
    out: &mut String,
    depth: usize,
) {
    out.push_str("{{");
    out.push_str(word);
    out.push(' ');
    if word == "range" {
        out.push_str(choices.one_of(&["", "", "$x := ", "$x, $y := "]));
    }
    pipeline(names, choices, out, 2);
    out.push_str("}}");
    for _ in 0..=choices.below(3) {
        action(names, choices, out, depth - 1);
    }
    if choices.rarely(3) {
        out.push_str(choices.one_of(&[
            "{{else}}",
            "{{else if .s}}",
            "{{else with .m}}",
            "{{continue}}",
        ]));
        action(names, choices, out, depth - 1);
    }
    out.push_str("{{end}}");
}

fn pipeline(names: &[&'static str], choices: &mut Choices<'_>, out: &mut String, depth: usize) {
    command(names, choices, out, depth);
    while choices.rarely(3) {
        out.push_str(" | ");
        command(names, choices, out, depth);
    }
}

fn command(names: &[&'static str], choices: &mut Choices<'_>, out: &mut String, depth: usize) {
    if depth == 0 || choices.below(3) == 0 {
        return out.push_str(choices.one_of(OPERANDS));
    }
    out.push_str(choices.one_of(names));
    for _ in 0..choices.below(4) {
        out.push(' ');
        if choices.rarely(4) {
            out.push('(');
            command(names, choices, out, depth - 1);
            out.push(')');
        } else {
            out.push_str(choices.one_of(OPERANDS));
        }
    }
}
