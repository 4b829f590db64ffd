//! What `testdata/vectors` does not show: numbers by themselves, the order of two keys, the place of
//! an error. Answers are those of Go 1.26 with sigs.k8s.io/yaml v1.6.0.

use std::cmp::Ordering;

use super::{EmitError, Emitter, natural_cmp, number, sort_keys};

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
