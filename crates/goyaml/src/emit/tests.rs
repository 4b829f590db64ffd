//! Values, and what Go 1.26 printed for them with sigs.k8s.io/yaml v1.6.0.

use std::cmp::Ordering;

use super::{EmitError, Emitter, natural_cmp, number, sort_keys};

/// Strings that are printed as they are.
#[rustfmt::skip]
const PLAIN: &[&str] = &[
    "a",
    "a b",
    "-a",
    "--",
    "?a",
    ":a",
    "a:b",
    "a#b",
    "=",
    "<<",
    "0b",
    "0x",
    "Infinity",
    "nan",
    "inf",
    "Nan",
    "tRUE",
    "nULL",
    "yES",
    "oN",
    ".",
    "..",
    ".a",
    "-.",
    "+",
    "1_a",
    "10.0.0.1",
    "1.30.3",
    "100m",
    "1e",
    "1e400",
    "0x1g",
    "0b12",
    "09x",
    "1:60",
    "1:99",
    "1:a",
    "2001-13-01",
    "2001-02-29",
    "2001-1-1T1:2:3",
    "2001-1-1 1:2:3Z",
    "._5",
    ".5_",
    ".5__0",
    "18446744073709551616x",
    "-0xFFFFFFFFFFFFFFFF",
    "0xFFFFFFFFFFFFFFFFF",
    "é",
    "世界",
    "sidecar.istio.io/inject",
    "http://x/y?z=1",
    "a\u{a0}b",
    "\u{a0}",
    "a,b",
    "a}b",
    "a'b",
    "a\"b",
    "a\\b",
    "\u{663}",
    "ﬁ",
];

/// Strings that are printed in double quotes, without any escape.
#[rustfmt::skip]
const DOUBLE: &[&str] = &[
    "",
    "true",
    "True",
    "yes",
    "NO",
    "On",
    "off",
    "y",
    "N",
    "~",
    "null",
    "Null",
    "NULL",
    "0",
    "-1",
    "+1",
    "0644",
    "0o17",
    "08",
    "0x1F",
    "-0x1f",
    "0b101",
    "0b-1",
    "0b+1",
    "1_000",
    "1_",
    "0_7",
    "1__0",
    "1.5",
    "5.",
    ".5",
    "1e3",
    "1E-400",
    ".5_0",
    ".1e1_0",
    "-.inf",
    "+.INF",
    ".nan",
    ".NAN",
    "1:30",
    "-190:20:30.5",
    "1_0:30",
    "12:30:45._",
    "2001-01-01",
    "2001-1-1",
    "2000-02-29",
    "2001-12-14t21:59:43.10-05:00",
    "2001-1-1  1:2:3",
    "2001-1-1 1:2:3.5",
    "2001-1-1T1:2:3,5Z",
    "2001-1-1T1:2:3+24:60",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775809",
    "9223372036854775808",
];

/// Strings that are printed in single quotes, a quote in them doubled.
#[rustfmt::skip]
const SINGLE: &[&str] = &[
    " a",
    "a ",
    "  ",
    "-",
    "- a",
    "?",
    "? a",
    ":",
    ": a",
    "a: b",
    "a:",
    "a :",
    "a #b",
    "#a",
    "@a",
    "`a",
    "%a",
    "&a",
    "*a",
    "!a",
    "|",
    "> a",
    "'a'",
    "\"a\"",
    "[a]",
    "{a}",
    ",a",
    "---",
    "---a",
    "...",
    "....",
    "{{ a }}",
    "it's: 'x'",
];

/// A string, and what follows `k:` where it is a value.
#[rustfmt::skip]
const VALUES: &[(&str, &str)] = &[
    ("a\tb", " \"a\\tb\"\n"),
    ("a\rb", " \"a\\rb\"\n"),
    ("a\n\tb", " \"a\\n\\tb\"\n"),
    ("\u{0}\u{7}\u{8}\u{b}\u{c}\u{1b}\u{1}", " \"\\0\\a\\b\\v\\f\\e\\x01\"\n"),
    ("a\u{2028}b", " 'a\u{2028}  b'\n"),
    ("a\u{2028}\u{2028}b\u{2029}", " 'a\u{2028}\u{2028}  b\u{2029}'\n"),
    ("a\u{2028}\u{1}", " \"a\\L\\x01\"\n"),
    ("a\u{2028}b\nc", " |-\n  a\u{2028}  b\n  c\n"),
    ("\u{feff}", " \"\\uFEFF\"\n"),
    ("a\u{feff}", " \"a\\uFEFF\"\n"),
    ("\u{feff}ab c", " \"\\uFEFF\\x61\\x62\\x20\\x63\"\n"),
    ("\u{1f600}", " \"\\U0001F600\"\n"),
    ("a\u{1f600}b", " \"a\\U0001F600b\"\n"),
    ("a\u{85}b", " a b\n"),
    ("a \u{85} b", " a b\n"),
    ("a\u{85}\u{85}b", " |-\n  a\n  b\n"),
    ("\u{85}", " ' '\n"),
    ("a\u{85} --- b", " a --- b\n"),
    ("a\u{85}---b", " a ---b\n"),
    ("\u{fffd}\u{e000}", " \u{fffd}\u{e000}\n"),
    ("a\nb", " |-\n  a\n  b\n"),
    ("a\nb\n", " |\n  a\n  b\n"),
    ("a\nb\n\n", " |+\n  a\n  b\n\n"),
    ("\n", " |2+\n\n"),
    ("\n\n", " |2+\n\n\n"),
    ("\na", " |2-\n\n  a\n"),
    (" a\nb", " |2-\n   a\n  b\n"),
    ("a\n b", " |-\n  a\n   b\n"),
    ("a \nb", " \"a \\nb\"\n"),
    ("a\nb ", " \"a\\nb \"\n"),
    ("a\n\n\nb", " |-\n  a\n\n\n  b\n"),
    ("true\n", " |\n  true\n"),
    ("# a\n- b\n", " |\n  # a\n  - b\n"),
    ("a\u{2028}\n", " |+\n  a\u{2028}\n"),
    ("\u{2028}a\n", " |2\n\u{2028}  a\n"),
    ("é\n世\n", " |\n  é\n  世\n"),
];

/// The same with folded lines.
#[rustfmt::skip]
const FOLDED: &[(&str, &str)] = &[
    ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx y", " xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx y\n"),
    ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx y", " xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx y\n"),
    ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx y", " xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n  y\n"),
    ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx y z", " xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n  y z\n"),
    ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx  y z", " xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx  y\n  z\n"),
    ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx y  z", " xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n  y  z\n"),
    ("'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx y", " '''xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n  y'\n"),
    ("'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx y'", " '''xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n  y'''\n"),
    (" xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx y", " ' xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n  y'\n"),
    ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx ", " 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx '\n"),
    ("\txxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx y z", " \"\\txxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n  y z\"\n"),
    ("\txxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx  y", " \"\\txxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n  \\ y\"\n"),
    ("\txxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx ", " \"\\txxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx \"\n"),
    ("éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé y", " éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé\n  y\n"),
    ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx xxxxx z", " xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx xxxxx z\n"),
    ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\u{a0}y", " xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\u{a0}y\n"),
    ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\u{2028}y z", " 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\u{2028}  y z'\n"),
    ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\ny xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx z", " |-\n  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n  y xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx z\n"),
    ("'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'''' y", " '''xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx''''''''\n  y'\n"),
    ("\u{1f600}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx y", " \"\\U0001F600xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n  y\"\n"),
];

/// JSON, and the document printed of it.
#[rustfmt::skip]
const DOCUMENTS: &[(&str, &str)] = &[
    (r#"null"#, "null\n"),
    (r#"true"#, "true\n"),
    (r#"1"#, "1\n"),
    (r#""a""#, "a\n"),
    (r#""""#, "\"\"\n"),
    (r#""a\nb""#, "|-\n  a\n  b\n"),
    (r#""a\nb\n""#, "|\n  a\n  b\n"),
    (r#"" a: b""#, "' a: b'\n"),
    (r#"[]"#, "[]\n"),
    (r#"{}"#, "{}\n"),
    (r#"[[]]"#, "- []\n"),
    (r#"[{}]"#, "- {}\n"),
    (r#"{"a":[]}"#, "a: []\n"),
    (r#"{"a":{}}"#, "a: {}\n"),
    (r#"[[[]],[{"a":[[1]]}]]"#, "- - []\n- - a:\n    - - 1\n"),
    (r#"[1,[2,[3]],{"a":4,"b":[5]}]"#, "- 1\n- - 2\n  - - 3\n- a: 4\n  b:\n  - 5\n"),
    (r#"{"a":{"b":{"c":[{"d":1,"e":2},{"f":[{"g":3}]}]}}}"#, "a:\n  b:\n    c:\n    - d: 1\n      e: 2\n    - f:\n      - g: 3\n"),
    (r#"{"kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk":1,"kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk":{"a":1,"b":[2]},"kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk":[1,[2],{"c":3}],"kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk":[],"kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk":"x\ny"}"#, "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk: 1\n? kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk\n: a: 1\n  b:\n  - 2\n? kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk\n: - 1\n  - - 2\n  - c: 3\n? kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk\n: []\n? kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk\n: |-\n  x\n  y\n"),
    (r#"{"a\nb":1,"c\n":[2],"\r":{"d":3}}"#, "? \"\\r\"\n: d: 3\n? |-\n  a\n  b\n: 1\n? |\n  c\n: - 2\n"),
    (r#"[{"a\nb":[1]}]"#, "- ? |-\n    a\n    b\n  : - 1\n"),
    (r#"{"true":1,"1":2,"":3," ":4,"~":5,"- a":6,"a: b":7,"é":8,"a\tb":9}"#, "\"\": 3\n' ': 4\n'- a': 6\n\"~\": 5\n\"1\": 2\n\"a\\tb\": 9\n'a: b': 7\n\"true\": 1\né: 8\n"),
    (r#"{"b10":1,"b9":2,"b09":3,"B":4,"a":5,"_":6,"-":7,"0":8,"a-b":9,"a1":10,"aa":11,"é":12,"a.b":13}"#, "'-': 7\n_: 6\n\"0\": 8\nB: 4\na: 5\na-b: 9\na.b: 13\na1: 10\naa: 11\nb9: 2\nb09: 3\nb10: 1\né: 12\n"),
    (r#"{"a":"x\ny","b":["x\ny\n\n",{"c":" x\ny"}],"d":1}"#, "a: |-\n  x\n  y\nb:\n- |+\n  x\n  y\n\n- c: |2-\n     x\n    y\nd: 1\n"),
    (r#"{"a":null,"b":false,"c":-0,"d":1.0,"e":1e3,"f":1e21,"g":0.1}"#, "a: null\nb: false\nc: 0\nd: 1\ne: 1000\nf: 1e+21\ng: 0.1\n"),
    (r#"["xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx aaaaaaaa b",["xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx aaaaaa b"]]"#, "- xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx aaaaaaaa\n  b\n- - xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx aaaaaa\n    b\n"),
];

/// A float, what is printed of it, its JSON, and what yaml.v2 alone prints.
#[rustfmt::skip]
#[expect(clippy::approx_constant, reason = "a float as any other")]
const FLOATS: &[(f64, &str, &str, &str)] = &[
    (0_f64, "0", "0", "0"),
    (-0_f64, "0", "-0", "-0"),
    (1_f64, "1", "1", "1"),
    (-1_f64, "-1", "-1", "-1"),
    (1.5_f64, "1.5", "1.5", "1.5"),
    (0.1_f64, "0.1", "0.1", "0.1"),
    (100000_f64, "100000", "100000", "100000"),
    (1e06_f64, "1000000", "1000000", "1e+06"),
    (123456_f64, "123456", "123456", "123456"),
    (1.2345675e06_f64, "1.2345675e+06", "1234567.5", "1.2345675e+06"),
    (123456.7_f64, "123456.7", "123456.7", "123456.7"),
    (0.0001_f64, "0.0001", "0.0001", "0.0001"),
    (1e-05_f64, "1e-05", "0.00001", "1e-05"),
    (0.00012345_f64, "0.00012345", "0.00012345", "0.00012345"),
    (1e20_f64, "1e+20", "100000000000000000000", "1e+20"),
    (1e21_f64, "1e+21", "1e+21", "1e+21"),
    (1e22_f64, "1e+22", "1e+22", "1e+22"),
    (-1e19_f64, "-1e+19", "-10000000000000000000", "-1e+19"),
    (9.007199254740992e15_f64, "9007199254740992", "9007199254740992", "9.007199254740992e+15"),
    (9.223372036854776e18_f64, "9223372036854776000", "9223372036854776000", "9.223372036854776e+18"),
    (1.8446744073709552e19_f64, "1.8446744073709552e+19", "18446744073709552000", "1.8446744073709552e+19"),
    (1.844674407370955e19_f64, "18446744073709550000", "18446744073709550000", "1.844674407370955e+19"),
    (-9.223372036854776e18_f64, "-9.223372036854776e+18", "-9223372036854776000", "-9.223372036854776e+18"),
    (-9.223372036854778e18_f64, "-9.223372036854778e+18", "-9223372036854778000", "-9.223372036854778e+18"),
    (5e-324_f64, "5e-324", "5e-324", "5e-324"),
    (1.7976931348623157e308_f64, "1.7976931348623157e+308", "1.7976931348623157e+308", "1.7976931348623157e+308"),
    (1.23456789125e08_f64, "1.23456789125e+08", "123456789.125", "1.23456789125e+08"),
    (3.14159265358979_f64, "3.14159265358979", "3.14159265358979", "3.14159265358979"),
    (-1.5813541476599842e15_f64, "-1.5813541476599842e+15", "-1581354147659984.2", "-1.5813541476599842e+15"),
    (1e-07_f64, "1e-07", "1e-7", "1e-07"),
    (1.5e-07_f64, "1.5e-07", "1.5e-7", "1.5e-07"),
    (6.189700196426902e26_f64, "6.189700196426902e+26", "6.189700196426902e+26", "6.189700196426902e+26"),
];

/// Two keys, and how they compare.
#[rustfmt::skip]
const ORDER: &[(&str, &str, Ordering)] = &[
    ("a", "b", Ordering::Less),
    ("a", "B", Ordering::Greater),
    ("B", "a", Ordering::Less),
    ("b9", "b10", Ordering::Less),
    ("b09", "b9", Ordering::Greater),
    ("b9", "b09", Ordering::Less),
    ("a", "a1", Ordering::Less),
    ("a1", "aa", Ordering::Less),
    ("a-", "a0", Ordering::Less),
    ("a-", "a1", Ordering::Less),
    ("a-b", "ab", Ordering::Less),
    ("a.b", "a-b", Ordering::Greater),
    ("1", "12", Ordering::Less),
    ("12", "1a", Ordering::Less),
    ("1a", "2", Ordering::Less),
    ("2", "12", Ordering::Less),
    ("é", "z", Ordering::Greater),
    ("-é", "-z", Ordering::Greater),
    ("\u{663}", "4", Ordering::Greater),
    ("a\u{663}", "a3", Ordering::Greater),
    ("a01", "a1", Ordering::Greater),
    ("a10", "a1x", Ordering::Less),
    ("a100", "a10", Ordering::Greater),
    ("a200", "a20x", Ordering::Less),
    ("10", "010", Ordering::Less),
    ("a0", "a00", Ordering::Less),
    ("a1.0", "a1-0", Ordering::Greater),
    ("_", "A", Ordering::Less),
    ("~", "a", Ordering::Less),
    ("ª", "1", Ordering::Greater),
    ("99999999999999999999", "1", Ordering::Greater),
    ("x99999999999999999999", "x9", Ordering::Greater),
];

/// What follows `k:` where the string is a value.
fn value(text: &str) -> Result<String, EmitError> {
    let mut out = String::new();
    let mut emitter = Emitter::new(&mut out);
    emitter.begin_map();
    emitter.key("k")?;
    emitter.str(text)?;
    emitter.end_map();
    emitter.finish();
    Ok(out.split_off(2))
}

fn key(text: &str) -> Result<(), EmitError> {
    let mut out = String::new();
    let mut emitter = Emitter::new(&mut out);
    emitter.begin_map();
    emitter.key(text)
}

#[test]
fn plain_strings() {
    for text in PLAIN {
        assert_eq!(value(text), Ok(format!(" {text}\n")));
    }
}

#[test]
fn quoted_strings() {
    for text in DOUBLE {
        assert_eq!(value(text), Ok(format!(" \"{text}\"\n")));
    }
    for text in SINGLE {
        let doubled = text.replace('\'', "''");
        assert_eq!(value(text), Ok(format!(" '{doubled}'\n")));
    }
}

#[test]
fn all_other_strings() {
    for (text, printed) in VALUES.iter().chain(FOLDED) {
        assert_eq!(value(text).as_deref(), Ok(*printed), "{text:?}");
    }
}

#[test]
fn documents() {
    for (json, printed) in DOCUMENTS {
        let tree = crate::json::read::read(json).unwrap();
        let mut out = String::new();
        let mut emitter = Emitter::new(&mut out);
        emitter.node(tree.root()).unwrap();
        emitter.finish();
        assert_eq!(out, *printed, "{json}");
    }
}

#[test]
fn floats() {
    for (float, printed, json, general) in FLOATS {
        let mut out = String::new();
        let mut emitter = Emitter::new(&mut out);
        emitter.float(*float);
        emitter.finish();
        assert_eq!(out.trim_end(), *printed);
        assert_eq!(number::json_float(*float).unwrap().as_str(), *json);
        assert_eq!(number::general_float(*float).as_str(), *general);
    }
    for (float, general) in [
        (f64::INFINITY, ".inf"),
        (-f64::INFINITY, "-.inf"),
        (f64::NAN, ".nan"),
    ] {
        assert_eq!(number::general_float(float).as_str(), general);
        assert!(number::json_float(float).is_none());
    }
}

#[test]
fn what_go_cannot_read_back() {
    for character in ['\x7f', '\u{80}', '\u{9f}', '\u{fffe}', '\u{ffff}'] {
        let error = EmitError::ControlCharacter {
            character,
            offset: 2,
        };
        assert_eq!(
            error.to_string(),
            "yaml: control characters are not allowed"
        );
        assert_eq!(value(&format!("é{character}")), Err(error.clone()));
        assert_eq!(key(&format!("é{character}")), Err(error));
    }
    let error = EmitError::DocumentIndicator { offset: 3 };
    assert_eq!(value("a\u{85}--- b"), Err(error.clone()));
    assert_eq!(value("a\u{85}... "), Err(error));
}

#[test]
fn keys_that_go_does_not_find() {
    for (unit, longest) in [("k", 1022), ("<", 170), ("\"", 511), ("é", 1022)] {
        assert_eq!(key(&unit.repeat(longest)), Ok(()));
        assert_eq!(key(&unit.repeat(longest + 1)), Err(EmitError::Key));
    }
    assert_eq!(key("a\u{85}b"), Err(EmitError::Key));
    assert_eq!(
        EmitError::Key.to_string(),
        "yaml: did not find expected ',' or '}'"
    );
}

#[test]
fn order() {
    for (left, right, order) in ORDER {
        assert_eq!(natural_cmp(left, right), *order, "{left} {right}");
        assert_eq!(natural_cmp(right, left), order.reverse(), "{right} {left}");
        assert_eq!(natural_cmp(left, left), Ordering::Equal);
    }
}

#[test]
fn sorting_few_and_many() {
    for count in [0, 1, 2, 32, 33, 64, 1000] {
        // Any number without a common factor with the count goes through all.
        let mut keys: Vec<String> = (0..count)
            .map(|i| format!("k{}", i * 7919 % count))
            .collect();
        sort_keys(&mut keys, |key| key);
        let sorted: Vec<String> = (0..count).map(|i| format!("k{i}")).collect();
        assert_eq!(keys, sorted);
    }
}

#[test]
fn sorting_what_has_no_order() {
    let mut keys: Vec<String> = (0..100)
        .flat_map(|i| [format!("1{i}a"), format!("{i}"), format!("{i}2")])
        .collect();
    sort_keys(&mut keys, |key| key);
    assert_eq!(keys.len(), 300);
}

#[test]
fn nesting_without_recursion() {
    const DEPTH: usize = 10_000;
    let json = format!("{}{}", "[".repeat(DEPTH), "]".repeat(DEPTH));
    let tree = crate::json::read::read(&json).unwrap();
    let mut out = String::new();
    let mut emitter = Emitter::new(&mut out);
    emitter.node(tree.root()).unwrap();
    emitter.finish();
    assert_eq!(out, format!("{}[]\n", "- ".repeat(DEPTH - 1)));
}
