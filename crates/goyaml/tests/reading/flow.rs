//! Flow style and the scalars in it. The second of each pair is what Go answers, errors behind a `!`.

pub const CASES: &[(&str, &str)] = &[
    ("{a:}", "{\"a:\": null}"),
    ("{b:, c: 1}", "{\"b:\": null, \"c\": 1}"),
    ("[]: x", "[]"),
    ("{}: x", "{}"),
    ("- []: x", "!yaml: did not find expected '-' indicator"),
    (
        "a: []: x",
        "!yaml: mapping values are not allowed in this context",
    ),
    ("a: [\n]", "{\"a\": []}"),
    (" a: [1\n]", "{\"a\": [1]}"),
    ("[-, a]", "[\"-\", \"a\"]"),
    ("[- a]", "!yaml: did not find expected node content"),
    ("[a?b]", "!yaml: did not find expected ',' or ']'"),
    ("[http://x/?q]", "!yaml: did not find expected ',' or ']'"),
    ("[1]: 2", "!yaml: invalid map key: []interface {}{1}"),
    (
        "{a: 1}: 2",
        "!yaml: invalid map key: map[interface {}]interface {}{\"a\":1}",
    ),
    (
        "{{ .x }}",
        "!yaml: invalid map key: map[interface {}]interface {}{\".x\":interface {}(nil)}",
    ),
    (
        "a: {{ .Values.x }}",
        "!yaml: invalid map key: map[interface {}]interface {}{\".Values.x\":interface {}(nil)}",
    ),
    ("a: {{ .Values.x }}b", "!yaml: did not find expected key"),
    (
        "? [a, b]\n: c",
        "!yaml: invalid map key: []interface {}{\"a\", \"b\"}",
    ),
    ("a: {b: -.inf, a: .nan}", "!json: unsupported value: NaN"),
    (
        "[y, Y, yes, Yes, YES, yEs, n, N, no, No, NO, true, True, TRUE, tRUE, false, False, FALSE, on, On, ON, off, Off, OFF, ~, null, Null, NULL, nULL]",
        "[true, true, true, true, true, \"yEs\", false, false, false, false, false, true, true, true, \"tRUE\", false, false, false, true, true, true, false, false, false, null, null, null, null, \"nULL\"]",
    ),
    (
        "[017, 0o17, 0x1f, 0X1F, 0b11, 0B11, 0b-11, 0b+11, -0b11, +0b11, -0b-1, 08, 09.5, 0, 00, -0, +0, 1_, 1__0, -1_0, _1, +_1, -, +, +-1, 0x, 0b, 0o, 0_8, 0x_1, 0b2, 0o8, 0xg]",
        "[15, 15, 31, 31, 3, 3, -3, 3, -3, 3, \"-0b-1\", 8.0f, 9.5f, 0, 0, 0, 0, 1, 10, -10, \"_1\", 1, \"-\", \"+\", \"+-1\", \"0x\", \"0b\", \"0o\", 8.0f, 1, \"0b2\", \"0o8\", \"0xg\"]",
    ),
    (
        "[1.5, 1., .5, .5_0, ._5, .5_, .5__0, .5e3, .5e1_0, .e5, ., .., .5., 1e3, 1E3, 1e+3, 1e-3, 1e, 1e+, 1.5e3, +.5, -.5, -.5e3, 1e400, -1e400, .5e400, 1e-400, 0x1p4, 1_0.5_0, 1:30, 190:20:30, 1.5:1, 2001-01-01, 2001-1-1, 2001-01-01T00:00:00Z, 12e03, 1e03, 0e0, -0.0, 0., 00.5, 1.2.3]",
        "[1.5f, 1.0f, 0.5f, 0.5f, \"._5\", \".5_\", \".5__0\", 500.0f, 5000000000.0f, \".e5\", \".\", \"..\", \".5.\", 1000.0f, 1000.0f, 1000.0f, 0.001f, \"1e\", \"1e+\", 1500.0f, 0.5f, -0.5f, -500.0f, \"1e400\", \"-1e400\", \".5e400\", 0.0f, \"0x1p4\", 10.5f, \"1:30\", \"190:20:30\", \"1.5:1\", \"2001-01-01\", \"2001-1-1\", \"2001-01-01T00:00:00Z\", 12000.0f, 1000.0f, 0.0f, -0.0f, 0.0f, 0.5f, \"1.2.3\"]",
    ),
    (
        "[9223372036854775807, 9223372036854775808, 18446744073709551615, 18446744073709551616, -9223372036854775808, -9223372036854775809, +9223372036854775808, 0xffffffffffffffff, 0x10000000000000000, 99999999999999999999999]",
        "[9223372036854775807, 9223372036854775808u, 18446744073709551615u, 1.8446744073709552e19f, -9223372036854775808, -9.223372036854776e18f, 9.223372036854776e18f, 18446744073709551615u, \"0x10000000000000000\", 1e23f]",
    ),
    ("[.inf, .Inf]", "!json: unsupported value: +Inf"),
    ("[a, b", "!yaml: line 1: did not find expected ',' or ']'"),
    ("[a b]\n[c]", "[\"a b\"]"),
    ("{a: b", "!yaml: line 1: did not find expected ',' or '}'"),
    ("{a b: c}", "{\"a b\": \"c\"}"),
    ("{a: b}}", "{\"a\": \"b\"}"),
    ("[a]]", "[\"a\"]"),
    (
        "[a, [b, c]",
        "!yaml: line 1: did not find expected ',' or ']'",
    ),
    (
        "{a, b: , ? c, ? d : e, : f}",
        "!yaml: did not find expected node content",
    ),
    (
        "{? }",
        "!unsupported map key of type: %!s(<nil>), key: <nil>, value: <nil>",
    ),
    ("[? ]", "!yaml: line 1: did not find expected ',' or ']'"),
    ("[? : a]", "!yaml: did not find expected ',' or ']'"),
    ("[,]", "!yaml: did not find expected node content"),
    ("{,}", "!yaml: did not find expected node content"),
    ("[a,,b]", "!yaml: did not find expected node content"),
    ("{a:1}", "{\"a:1\": null}"),
    ("{a: b:c}", "{\"a\": \"b:c\"}"),
    ("{a: b#c, d: e #f\n}", "{\"a\": \"b#c\", \"d\": \"e\"}"),
    ("a: [b] c", "!yaml: did not find expected key"),
    ("[a\n\tb]", "[\"a b\"]"),
    (
        "[[[a]]]: b",
        "!yaml: invalid map key: []interface {}{[]interface {}{[]interface {}{\"a\"}}}",
    ),
    (
        "- [a, b]: c",
        "!yaml: invalid map key: []interface {}{\"a\", \"b\"}",
    ),
    (
        "[a\nb]: c",
        "!yaml: line 2: mapping values are not allowed in this context",
    ),
    (
        "{a: b}: c\nd: e",
        "!yaml: invalid map key: map[interface {}]interface {}{\"a\":\"b\"}",
    ),
    (
        "{a\n: b}",
        "!yaml: line 1: did not find expected ',' or '}'",
    ),
    (
        "[a\n: b]",
        "!yaml: line 1: did not find expected ',' or ']'",
    ),
    ("x: {a: 1, a: 2}", "{\"x\": {\"a\": 2}}"),
];
