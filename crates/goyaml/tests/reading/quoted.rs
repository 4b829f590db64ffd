//! Quoted scalars. The second of each pair is what Go answers, errors behind a `!`.

pub const CASES: &[(&str, &str)] = &[
    ("\"a\\'b\"", "\"a'b\""),
    ("a: \"b\nc\"", "{\"a\": \"b c\"}"),
    ("\"a\\/b\"", "!yaml: found unknown escape character"),
    (
        "\"\\x41\\u00e9\\U0001F600\\ud800\"",
        "!yaml: found invalid Unicode character escape code",
    ),
    (
        "\"\\ud83d\\ude00\"",
        "!yaml: found invalid Unicode character escape code",
    ),
    ("\"\\x4\"", "!yaml: did not find expected hexdecimal number"),
    ("\"\\q\"", "!yaml: found unknown escape character"),
    (
        "\"\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\\"\\\\\\N\\_\\L\\P\"",
        "\"\\0\\u{7}\\u{8}\\t\\n\\u{b}\\u{c}\\r\\u{1b} \\\"\\\\\\u{85}\\u{a0}\\u{2028}\\u{2029}\"",
    ),
    ("\"a \\\n   b\"", "\"a b\""),
    ("\"a\n\n  b\n  \tc  \"", "\"a\\nb c  \""),
    ("'a''b'", "\"a'b\""),
    ("'a\n\n b'", "\"a\\nb\""),
    ("'a", "!yaml: found unexpected end of stream"),
    ("'a\n", "!yaml: line 2: found unexpected end of stream"),
    (
        "a: 'b': c",
        "!yaml: mapping values are not allowed in this context",
    ),
    (
        "[a: b, c: d, ? e : f, : g, \"h\":i, \"j\": k]",
        "!yaml: did not find expected node content",
    ),
    (
        "{\"a\":1,\"b\":[1,2,{\"c\":null}],\"d\":true}",
        "{\"a\": 1, \"b\": [1, 2, {\"c\": null}], \"d\": true}",
    ),
    ("\"a\"  : b", "{\"a\": \"b\"}"),
    ("\"a\":b", "\"a\""),
    ("a: \"b\"# c", "{\"a\": \"b\"}"),
    ("a: \"b\" c", "!yaml: did not find expected key"),
    ("a: 'b'\n c", "!yaml: line 1: did not find expected key"),
    ("a: \"b\tc\"", "{\"a\": \"b\\tc\"}"),
    ("\"a b\"", "\"a b\""),
    ("\"a bc\n\nd\"", "\"a bc\\nd\""),
    (
        "[\"a\"\n: b]",
        "!yaml: line 1: did not find expected ',' or ']'",
    ),
    (
        "a: ''\nb: \"\"\nc:",
        "{\"a\": \"\", \"b\": \"\", \"c\": null}",
    ),
    ("a: ' '", "{\"a\": \" \"}"),
    ("\"\\\n  a\"", "\"a\""),
    ("\"a\\", "!yaml: found unknown escape character"),
    ("\"a\\\n", "!yaml: line 2: found unexpected end of stream"),
    ("\"a\\\tb\"", "\"a\\tb\""),
];
