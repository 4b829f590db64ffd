//! Documents, directives, breaks and wide characters. The second of each pair is what Go answers, errors behind a `!`.

pub const CASES: &[(&str, &str)] = &[
    (
        "%%%%\na: 1",
        "!yaml: could not find expected directive name",
    ),
    (
        "%YAML 1.2\n---\na",
        "!yaml: found incompatible YAML document",
    ),
    ("%YAML 1.1\n---\na: b", "{\"a\": \"b\"}"),
    (
        "%YAML 1.1\n%YAML 1.1\n---",
        "!yaml: line 1: found duplicate %YAML directive",
    ),
    ("%FOO\n---", "!yaml: found unknown directive name"),
    (
        "\"a\n---\nb\"",
        "!yaml: line 2: found unexpected document indicator",
    ),
    (
        "\"a\n--- b\"",
        "!yaml: line 2: found unexpected document indicator",
    ),
    ("a\n---\nb", "\"a\""),
    ("a\n--- b", "\"a\""),
    ("a\n...\nb", "\"a\""),
    ("---\n...", "null"),
    ("--- a", "\"a\""),
    ("--- # c", "null"),
    ("---\n---", "null"),
    (
        "a: %b",
        "!yaml: found character that cannot start any token",
    ),
    ("%a", "!yaml: found unknown directive name"),
    ("\u{feff}a: 1", "{\"a\": 1}"),
    ("\u{feff}\u{feff}a: 1", "{\"a\": 1}"),
    ("\u{feff}\u{feff}a", "\"a\""),
    ("\u{feff}\u{feff}ab: 1\ncd: 2", "{\"ab\": 1, \"d\": 2}"),
    ("a: 1\n\u{feff}b: 2", "{\"a\": 1, \"\\u{feff}b\": 2}"),
    ("\u{feff}---\na: 1", "{\"a\": 1}"),
    (
        "é: ü\nñ:\n  é: [á, í]",
        "{\"é\": \"ü\", \"ñ\": {\"é\": [\"á\", \"í\"]}}",
    ),
    (
        "é: é: é",
        "!yaml: mapping values are not allowed in this context",
    ),
    (
        "é:\n - ü\n - ö: 1\n   ä: 2",
        "{\"é\": [\"ü\", {\"ä\": 2, \"ö\": 1}]}",
    ),
    ("a: b\n...\n---\nc: [", "{\"a\": \"b\"}"),
    ("a: b\n---\nc: [", "{\"a\": \"b\"}"),
    ("--- {a: b}", "{\"a\": \"b\"}"),
];
