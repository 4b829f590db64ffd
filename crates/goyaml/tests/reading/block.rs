//! Block scalars. The second of each pair is what Go answers, errors behind a `!`.

pub const CASES: &[(&str, &str)] = &[
    (
        "a: |\n\tb",
        "!yaml: line 2: found a tab character where an indentation space is expected",
    ),
    (
        "a: |\n  b\n\tc",
        "!yaml: line 3: found a tab character where an indentation space is expected",
    ),
    ("a: |\nb", "!yaml: line 3: could not find expected ':'"),
    ("|\na", "\"\""),
    ("|\n a\n b", "\"a\\nb\""),
    ("|\n a\n b\n", "\"a\\nb\\n\""),
    ("a: |2\n    x\n   y", "{\"a\": \"  x\\n y\"}"),
    ("a: |2\n    x\n   y\n", "{\"a\": \"  x\\n y\\n\"}"),
    ("a: |-\n  x\n\n", "{\"a\": \"x\"}"),
    ("a: |+\n  x\n\n", "{\"a\": \"x\\n\\n\"}"),
    ("a: |+\n  x\n\n\n", "{\"a\": \"x\\n\\n\\n\"}"),
    (
        "a: >\n  x\n  y\n\n  z\n   w\n\n  v",
        "{\"a\": \"x y\\nz\\n w\\n\\nv\"}",
    ),
    (
        "a: >\n  x\n  y\n\n  z\n   w\n\n  v\n",
        "{\"a\": \"x y\\nz\\n w\\n\\nv\\n\"}",
    ),
    ("a: >-\n\n  x\n\n   y\n  z", "{\"a\": \"\\nx\\n\\n y\\nz\"}"),
    (
        "a: |0\n x",
        "!yaml: found an indentation indicator equal to 0",
    ),
    (
        "a: |10\n x",
        "!yaml: did not find expected comment or line break",
    ),
    ("a: | # c\n x", "{\"a\": \"x\"}"),
    ("a: | # c\n x\n", "{\"a\": \"x\\n\"}"),
    (
        "a: |x\n x",
        "!yaml: did not find expected comment or line break",
    ),
    ("- |\n x\n-\n - |\n  y", "[\"x\\n\", [\"y\"]]"),
    ("- |\n x\n-\n - |\n  y\n", "[\"x\\n\", [\"y\\n\"]]"),
    ("--- |\n a", "\"a\""),
    ("--- |\n a\n", "\"a\\n\""),
    ("a: |\n  bc d", "{\"a\": \"bc d\"}"),
    ("a: |\n  bc d\n", "{\"a\": \"bc d\\n\"}"),
    ("a: >\n  bc\n\n  d", "{\"a\": \"bc\\nd\"}"),
    ("a: >\n  bc\n\n  d\n", "{\"a\": \"bc\\nd\\n\"}"),
    (
        "a: |\n   b\n  c",
        "!yaml: line 2: did not find expected key",
    ),
    (
        "a: |\n\n    \n   b",
        "!yaml: line 3: did not find expected key",
    ),
    (
        "a: |\n    \n  b",
        "!yaml: line 2: did not find expected key",
    ),
    ("- |+\n\n- a", "[\"\\n\", \"a\"]"),
    ("a: |2-\n  b", "{\"a\": \"b\"}"),
    ("a: |-2\n   b", "{\"a\": \" b\"}"),
    ("a: |+1\n  b\n", "{\"a\": \" b\\n\"}"),
    ("a: |+1\n  b\n\n", "{\"a\": \" b\\n\\n\"}"),
    (
        "a: |--",
        "!yaml: did not find expected comment or line break",
    ),
    ("a: >", "{\"a\": \"\"}"),
    ("a: |", "{\"a\": \"\"}"),
    ("a: |+\n", "{\"a\": \"\"}"),
    ("a: |+\n\n", "{\"a\": \"\\n\"}"),
];
