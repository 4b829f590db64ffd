//! Block style and plain scalars. The second of each pair is what Go answers, errors behind a `!`.

pub const CASES: &[(&str, &str)] = &[
    (
        "- a\n-\ta",
        "!yaml: line 2: found character that cannot start any token",
    ),
    (
        "-\t- a",
        "!yaml: found character that cannot start any token",
    ),
    ("a: http://x/?q", "{\"a\": \"http://x/?q\"}"),
    ("a\n\tb", "\"a b\""),
    (
        "a:\n\tb: 1",
        "!yaml: line 2: found character that cannot start any token",
    ),
    (
        "\t# c",
        "!yaml: found character that cannot start any token",
    ),
    (
        "a: 1\n\t\nb: 2",
        "!yaml: line 2: found a tab character that violates indentation",
    ),
    ("? a", "{\"a\": null}"),
    ("? a\n: b\n? c", "{\"a\": \"b\", \"c\": null}"),
    ("? |\n  a\n: - b", "{\"a\\n\": [\"b\"]}"),
    ("- ? a\n  : b", "[{\"a\": \"b\"}]"),
    ("a: .inf", "!json: unsupported value: +Inf"),
    ("a: .inf\na: 1", "{\"a\": 1}"),
    ("# only", "null"),
    ("", "null"),
    (
        "a: b: c",
        "!yaml: mapping values are not allowed in this context",
    ),
    (
        "- a\nb: c",
        "!yaml: line 1: did not find expected '-' indicator",
    ),
    ("a: b\n- c", "!yaml: line 1: did not find expected key"),
    (
        "a: b\n c: d",
        "!yaml: line 2: mapping values are not allowed in this context",
    ),
    (
        "a:\n  b: 1\n c: 2",
        "!yaml: line 2: did not find expected key",
    ),
    ("  a: 1\nb: 2", "{\"a\": 1}"),
    (
        "a\nb: c",
        "!yaml: line 2: mapping values are not allowed in this context",
    ),
    ("a b: c\nd", "!yaml: line 3: could not find expected ':'"),
    (
        "a: @b",
        "!yaml: found character that cannot start any token",
    ),
    (
        "a: `b",
        "!yaml: found character that cannot start any token",
    ),
    ("]", "!yaml: did not find expected node content"),
    ("a#b: c #d", "{\"a#b\": \"c\"}"),
    ("a : b", "{\"a\": \"b\"}"),
    ("a  :\tb", "{\"a\": \"b\"}"),
    ("a:b", "\"a:b\""),
    (":a", "\":a\""),
    (": a", "!yaml: did not find expected key"),
    (":", "!yaml: did not find expected key"),
    ("a::b: c", "{\"a::b\": \"c\"}"),
    ("?a: b", "{\"?a\": \"b\"}"),
    ("-a: b", "{\"-a\": \"b\"}"),
    ("--a", "\"--a\""),
    ("-", "[null]"),
    (
        "- - - a\n    - b\n  - c\n- d",
        "[[[\"a\", \"b\"], \"c\"], \"d\"]",
    ),
    (
        "-\n  - a\n - b",
        "!yaml: line 2: did not find expected '-' indicator",
    ),
    (
        "a:\n- b\n- c\nd: e",
        "{\"a\": [\"b\", \"c\"], \"d\": \"e\"}",
    ),
    ("a:\n- b\n - c", "{\"a\": [\"b - c\"]}"),
    ("a:\n  - b\n  -\n  - - c", "{\"a\": [\"b\", null, [\"c\"]]}"),
    (
        "a: - b",
        "!yaml: block sequence entries are not allowed in this context",
    ),
    (
        "- a: b\n  c: d\n-\n  e: f\n- g:\n  - h",
        "[{\"a\": \"b\", \"c\": \"d\"}, {\"e\": \"f\"}, {\"g\": [\"h\"]}]",
    ),
    ("a: b  # c", "{\"a\": \"b\"}"),
    ("a: b# c", "{\"a\": \"b# c\"}"),
    (
        "a: b\n  c\n  d # e\n  f",
        "!yaml: line 3: did not find expected key",
    ),
    ("a: b\n\n  c\n\n\n  d", "{\"a\": \"b\\nc\\n\\nd\"}"),
    ("a: b\n \tc", "{\"a\": \"b c\"}"),
    (
        "a: b\n\tc",
        "!yaml: line 2: found a tab character that violates indentation",
    ),
    ("a: b c", "{\"a\": \"b c\"}"),
    ("a: bc d", "{\"a\": \"bc d\"}"),
    ("ab: 1", "{\"ab\": 1}"),
    ("a\n: b", "\"a\""),
    ("a: 1\nb", "!yaml: line 3: could not find expected ':'"),
    (
        "a: 1\nb\nc: 2",
        "!yaml: line 3: could not find expected ':'",
    ),
];
