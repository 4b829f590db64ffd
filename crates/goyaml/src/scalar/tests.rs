//! Scalars one by one; each is what go.yaml.in/yaml/v2 v2.4.4 makes of the text.
//! `testdata/vectors` holds many more.

use super::Resolved::{Bool, Float, Int, Null, Str, Uint};
use super::*;

#[test]
fn plain_scalars() {
    let cases = [
        ("", Null),
        ("~", Null),
        ("NULL", Null),
        ("nULL", Str),
        ("y", Bool(true)),
        ("Off", Bool(false)),
        ("oFF", Str),
        ("0", Int(0)),
        ("-0", Int(0)),
        ("+1", Int(1)),
        ("0644", Int(420)),
        ("0o17", Int(15)),
        ("0x1F", Int(31)),
        ("0b-11", Int(-3)),
        ("1__0", Int(10)),
        ("9223372036854775807", Int(i64::MAX)),
        ("-9223372036854775808", Int(i64::MIN)),
        ("9223372036854775808", Uint(1 << 63)),
        ("+9223372036854775808", Float(9_223_372_036_854_775_808.0)),
        ("18446744073709551616", Float(18_446_744_073_709_551_616.0)),
        ("08", Float(8.0)),
        ("1.", Float(1.0)),
        (".5_0", Float(0.5)),
        ("._5", Str),
        ("+.5", Float(0.5)),
        ("1e3", Float(1000.0)),
        ("1e400", Str),
        ("0x1p4", Str),
        ("1:30", Str),
        ("2001-01-01", Str),
        ("-.INF", Float(f64::NEG_INFINITY)),
        ("-", Str),
        ("_1", Str),
        ("0b2", Str),
        ("1.2.3", Str),
        ("<<", Str),
    ];
    for (text, expected) in cases {
        assert_eq!(resolve(text), expected, "{text:?}");
    }
    assert!(matches!(resolve(".NaN"), Float(value) if value.is_nan()));
}

#[test]
fn floats_as_strings() {
    let cases = [
        (1.0, "1"),
        (1.10, "1.1"),
        (1e5, "100000"),
        (1e6, "1e+06"),
        (1_234_567.0, "1.234567e+06"),
        (0.0001, "0.0001"),
        (0.00001, "1e-05"),
        (-0.5, "-0.5"),
        (456_789.123, "456789.12"),
        (123_456_789.123, "1.2345679e+08"),
        (std::f64::consts::PI, "3.1415927"),
    ];
    for (value, expected) in cases {
        assert_eq!(float_to_key(value), expected);
        assert_eq!(float_to_string(value), expected);
    }
    for (value, key, string) in [
        (1e300, ".inf", "+Inf"),
        (-1e300, "-.inf", "-Inf"),
        (f64::NAN, ".nan", "NaN"),
    ] {
        assert_eq!(float_to_key(value), key);
        assert_eq!(float_to_string(value), string);
    }
}
