//! JSON. The second of each pair is what Go answers, errors behind a `!`.

pub const CASES: &[(&str, &str)] = &[
    ("{}", "{}"),
    ("[]", "[]"),
    (
        " {\"a\" : [1, 2.5, -3, \"x\", true, false, null, {}] } ",
        "{\"a\": [1, 2.5f, -3, \"x\", true, false, null, {}]}",
    ),
    ("{\"a\":1,\"a\":2}", "{\"a\": 2}"),
    ("", "!unexpected end of JSON input"),
    (" ", "!unexpected end of JSON input"),
    ("{", "!unexpected end of JSON input"),
    ("{\"a\"", "!unexpected end of JSON input"),
    ("{\"a\":", "!unexpected end of JSON input"),
    ("{\"a\":1", "!unexpected end of JSON input"),
    ("{\"a\":1,", "!unexpected end of JSON input"),
    (
        "{\"a\":1,}",
        "!invalid character '}' looking for beginning of object key string",
    ),
    (
        "{,}",
        "!invalid character ',' looking for beginning of object key string",
    ),
    (
        "{a:1}",
        "!invalid character 'a' looking for beginning of object key string",
    ),
    ("{\"a\" 1}", "!invalid character '1' after object key"),
    (
        "{\"a\":1 \"b\":2}",
        "!invalid character '\"' after object key:value pair",
    ),
    ("[1", "!unexpected end of JSON input"),
    ("[1,", "!unexpected end of JSON input"),
    (
        "[1,]",
        "!invalid character ']' looking for beginning of value",
    ),
    ("[1 2]", "!invalid character '2' after array element"),
    (
        "[,1]",
        "!invalid character ',' looking for beginning of value",
    ),
    ("]", "!invalid character ']' looking for beginning of value"),
    ("}", "!invalid character '}' looking for beginning of value"),
    (
        "{]",
        "!invalid character ']' looking for beginning of object key string",
    ),
    (
        "[}",
        "!invalid character '}' looking for beginning of value",
    ),
    ("1 2", "!invalid character '2' after top-level value"),
    ("{} x", "!invalid character 'x' after top-level value"),
    (
        "tru",
        "!invalid character ' ' in literal true (expecting 'e')",
    ),
    (
        "tru\n",
        "!invalid character '\\n' in literal true (expecting 'e')",
    ),
    (
        "trux",
        "!invalid character 'x' in literal true (expecting 'e')",
    ),
    ("truee", "!invalid character 'e' after top-level value"),
    (
        "falsy",
        "!invalid character 'y' in literal false (expecting 'e')",
    ),
    (
        "nul",
        "!invalid character ' ' in literal null (expecting 'l')",
    ),
    (
        "nul\n",
        "!invalid character '\\n' in literal null (expecting 'l')",
    ),
    (
        "True",
        "!invalid character 'T' looking for beginning of value",
    ),
    ("\"abc", "!unexpected end of JSON input"),
    ("\"abc\n", "!invalid character '\\n' in string literal"),
    ("\"a\nb\"", "!invalid character '\\n' in string literal"),
    ("\"a\tb\"", "!invalid character '\\t' in string literal"),
    ("\"\\q\"", "!invalid character 'q' in string escape code"),
    ("\"\\", "!invalid character ' ' in string escape code"),
    ("\"\\\n", "!invalid character '\\n' in string escape code"),
    (
        "\"\\u12",
        "!invalid character ' ' in \\u hexadecimal character escape",
    ),
    (
        "\"\\u12\n",
        "!invalid character '\\n' in \\u hexadecimal character escape",
    ),
    (
        "\"\\u12g4\"",
        "!invalid character 'g' in \\u hexadecimal character escape",
    ),
    (
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\ud83d\\ude00\"",
        "\"\\\"\\\\/\\u{8}\\u{c}\\n\\r\\tAé😀\"",
    ),
    ("\"\\ud83d\"", "\"�\""),
    ("\"\\ud83dx\"", "\"�x\""),
    ("\"\\ud83d\\u0041\"", "\"�A\""),
    ("\"\\ude00\\ud83d\\ude00\"", "\"�😀\""),
    ("\"\\u0000\\u2028\"", "\"\\0\\u{2028}\""),
    ("0", "0"),
    ("-0", "0"),
    ("-", "!invalid character ' ' in numeric literal"),
    ("-\n", "!invalid character '\\n' in numeric literal"),
    ("-a", "!invalid character 'a' in numeric literal"),
    ("01", "!invalid character '1' after top-level value"),
    (
        "+1",
        "!invalid character '+' looking for beginning of value",
    ),
    (
        ".5",
        "!invalid character '.' looking for beginning of value",
    ),
    (
        "1.",
        "!invalid character ' ' after decimal point in numeric literal",
    ),
    (
        "1.\n",
        "!invalid character '\\n' after decimal point in numeric literal",
    ),
    (
        "1.a",
        "!invalid character 'a' after decimal point in numeric literal",
    ),
    (
        "1e",
        "!invalid character ' ' in exponent of numeric literal",
    ),
    (
        "1e\n",
        "!invalid character '\\n' in exponent of numeric literal",
    ),
    (
        "1e+",
        "!invalid character ' ' in exponent of numeric literal",
    ),
    (
        "1e+\n",
        "!invalid character '\\n' in exponent of numeric literal",
    ),
    (
        "1ex",
        "!invalid character 'x' in exponent of numeric literal",
    ),
    ("1e5", "100000.0f"),
    ("1E-5", "1e-5f"),
    ("1.50", "1.5f"),
    ("9223372036854775807", "9223372036854775807"),
    ("9223372036854775808", "9223372036854775808u"),
    ("18446744073709551616", "1.8446744073709552e19f"),
    ("-9223372036854775808", "-9223372036854775808"),
    ("-9223372036854775809", "-9.223372036854776e18f"),
    (
        "1e400",
        "!json: cannot unmarshal number 1e400 into Go value of type float64",
    ),
    (
        "[1e400, -1e999]",
        "!json: cannot unmarshal number 1e400 into Go value of type float64",
    ),
    ("[1e400", "!unexpected end of JSON input"),
    ("1e-400", "0.0f"),
    (
        "'a'",
        "!invalid character '\\'' looking for beginning of value",
    ),
    (
        "{'a':1}",
        "!invalid character '\\'' looking for beginning of object key string",
    ),
    (
        "{\"a\":'b'}",
        "!invalid character '\\'' looking for beginning of value",
    ),
    ("{\"a\":\"b\",\"c\":\"é\"}", "{\"a\": \"b\", \"c\": \"é\"}"),
    ("é", "!invalid character 'Ã' looking for beginning of value"),
    (
        "\u{feff}{}",
        "!invalid character 'ï' looking for beginning of value",
    ),
    ("{\"é\": 1}", "{\"é\": 1}"),
    (
        "// c",
        "!invalid character '/' looking for beginning of value",
    ),
    ("{\"a\":1}\t", "{\"a\": 1}"),
    (
        "Infinity",
        "!invalid character 'I' looking for beginning of value",
    ),
    (
        "NaN\n",
        "!invalid character 'N' looking for beginning of value",
    ),
];
