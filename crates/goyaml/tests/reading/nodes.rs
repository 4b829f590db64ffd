//! Anchors, aliases, merge keys, and what may be a key. The second of each pair is what Go answers, errors behind a `!`.

pub const CASES: &[(&str, &str)] = &[
    (
        "&a.b x",
        "!yaml: did not find expected alphabetic or numeric character",
    ),
    (
        "&é x",
        "!yaml: did not find expected alphabetic or numeric character",
    ),
    ("*a", "!yaml: unknown anchor 'a' referenced"),
    ("&a x: *a", "{\"x\": \"x\"}"),
    ("a: &a [*a]", "!yaml: anchor 'a' value contains itself"),
    ("a: &a {b: *a}", "!yaml: anchor 'a' value contains itself"),
    (
        "a: &a 1\nb: *a\nc: &a 2\nd: *a",
        "{\"a\": 1, \"b\": 1, \"c\": 2, \"d\": 2}",
    ),
    ("a: &x\nb: *x", "{\"a\": null, \"b\": null}"),
    ("&a a: &b b\n*b : *a", "{\"a\": \"b\", \"b\": \"a\"}"),
    (
        "a: &a {x: 1}\nb:\n  <<: *a\n  y: 2",
        "{\"a\": {\"x\": 1}, \"b\": {\"true\": 2, \"x\": 1}}",
    ),
    (
        "a: &a {x: 1, y: 1}\nb:\n  x: 2\n  <<: *a\n  y: 3",
        "{\"a\": {\"true\": 1, \"x\": 1}, \"b\": {\"true\": 3, \"x\": 1}}",
    ),
    (
        "a: &a {x: 1, y: 1}\nb: &b {x: 2, z: 2}\nc:\n  <<: [*a, *b]",
        "{\"a\": {\"true\": 1, \"x\": 1}, \"b\": {\"x\": 2, \"z\": 2}, \"c\": {\"true\": 1, \"x\": 1, \"z\": 2}}",
    ),
    ("a:\n  <<: {x: 1}\n  <<: {x: 2}", "{\"a\": {\"x\": 2}}"),
    (
        "<<: x",
        "!yaml: map merge requires map or sequence of maps as the value",
    ),
    (
        "<<: [x]",
        "!yaml: map merge requires map or sequence of maps as the value",
    ),
    (
        "<<: ",
        "!yaml: map merge requires map or sequence of maps as the value",
    ),
    ("\"<<\": x", "{\"<<\": \"x\"}"),
    ("a: <<", "{\"a\": \"<<\"}"),
    (
        "a: &a <<\n*a : {x: 1}",
        "{\"<<\": {\"x\": 1}, \"a\": \"<<\"}",
    ),
    (
        "a: &a [{x: 1}]\nb:\n  <<: *a",
        "!yaml: map merge requires map or sequence of maps as the value",
    ),
    ("<<: &a {x: 1}\nb: *a", "{\"b\": {\"x\": 1}, \"x\": 1}"),
    (
        "<<: &a [{x: 1}, {x: 2, y: 3}]\nb: *a",
        "{\"b\": [{\"x\": 1}, {\"true\": 3, \"x\": 2}], \"true\": 3, \"x\": 1}",
    ),
    ("&a <<: {x: 1}\nb: *a", "{\"b\": \"<<\", \"x\": 1}"),
    ("a: &a {<<: *a}", "!yaml: anchor 'a' value contains itself"),
    (
        "~: 1",
        "!unsupported map key of type: %!s(<nil>), key: <nil>, value: 1",
    ),
    (
        "null: {a: [1, null, 1.5, true, \"x\\n\"]}",
        "!unsupported map key of type: %!s(<nil>), key: <nil>, value: map[interface {}]interface {}{\"a\":[]interface {}{1, interface {}(nil), 1.5, true, \"x\\n\"}}",
    ),
    (
        "18446744073709551615: 1",
        "!unsupported map key of type: uint64, key: 0xffffffffffffffff, value: 1",
    ),
    (".inf: 1", "{\".inf\": 1}"),
    (
        "~: 1\na: .inf",
        "!unsupported map key of type: %!s(<nil>), key: <nil>, value: 1",
    ),
    ("1: a\n1: b", "{\"1\": \"b\"}"),
    (
        "1.0: a\n1e6: b\n3.14159265358979: c\n123456789.123: d\n1e300: e",
        "{\".inf\": \"e\", \"1\": \"a\", \"1.2345679e+08\": \"d\", \"1e+06\": \"b\", \"3.1415927\": \"c\"}",
    ),
    ("y: 1\nno: 2\nOn: 3", "{\"false\": 2, \"true\": 3}"),
    (
        "010: a\n0x10: b\n-0: c\n+1: d\n1_000: e",
        "{\"0\": \"c\", \"1\": \"d\", \"1000\": \"e\", \"16\": \"b\", \"8\": \"a\"}",
    ),
    ("a: *b c", "!yaml: unknown anchor 'b' referenced"),
    ("a: &b *b", "!yaml: did not find expected key"),
    ("&a &b c", "null"),
    ("*a: b", "!yaml: unknown anchor 'a' referenced"),
    ("&a a: b\nc: *a", "{\"a\": \"b\", \"c\": \"a\"}"),
    (
        "&a : b",
        "!unsupported map key of type: %!s(<nil>), key: <nil>, value: \"b\"",
    ),
    (
        "a: &x\n  b: c\nd: *x",
        "{\"a\": {\"b\": \"c\"}, \"d\": {\"b\": \"c\"}}",
    ),
    ("- *z\n- [\n", "!yaml: unknown anchor 'z' referenced"),
];
