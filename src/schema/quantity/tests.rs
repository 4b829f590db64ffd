//! Texts, and what Go 1.26 made of them with k8s.io/apimachinery v0.35.3.

use std::cmp::Ordering;

use super::decimal::Decimal;
use super::{Amount, Format, ParseQuantityError, Quantity};

/// A text, what it prints as after the way through JSON, `Value` and `MilliValue`.
#[rustfmt::skip]
const QUANTITIES: &[(&str, &str, i64, i64)] = &[
    ("0", "0", 0, 0),
    ("00", "0", 0, 0),
    ("+", "0", 0, 0),
    ("-0", "0", 0, 0),
    (".", "0", 0, 0),
    ("+.", "0", 0, 0),
    ("0.", "0", 0, 0),
    (".5", "500m", 1, 500),
    ("1.", "1.", 1, 1000),
    ("Ki", "0", 0, 0),
    ("E", "0", 0, 0),
    ("1000E", "1", 0, 0),
    ("999E", "999E", 0, 0),
    ("1001E", "1001E", 0, 0),
    ("1024Ei", "9223372036854775807", 9223372036854775807, -1000),
    ("8Ei", "9223372036854775807", 9223372036854775807, -1000),
    ("7Ei", "7Ei", 8070450532247928832, -9223372036854775808),
    ("-9Ei", "-9223372036854775807", -9223372036854775807, 1000),
    ("1.5", "1500m", 2, 1500),
    ("1.500", "1.500", 2, 1500),
    ("+100m", "+100m", 1, 100),
    ("1E3", "1E3", 1000, 1000000),
    ("1.100k", "1.100k", 1100, 1100000),
    ("2.0", "2", 2, 2000),
    ("0.500", "500m", 1, 500),
    ("1.500Gi", "1536Mi", 1610612736, 1610612736000),
    ("1024Mi", "1Gi", 1073741824, 1073741824000),
    ("0.1Ki", "102400m", 103, 102400),
    ("0.1n", "1n", 1, 1),
    ("1n", "1n", 1, 1),
    ("0.0000000001", "1n", 1, 1),
    ("0.1m", "100u", 1, 1),
    ("1e1000", "10e999", 0, 0),
    ("1e-1000", "1e-9", 1, 1),
    ("1e4294967299", "1e4294967299", 1000, 1000000),
    ("5Ki", "5Ki", 5120, 5120000),
    ("05Ki", "05Ki", 5120, 5120000),
    ("8Ki", "8Ki", 8192, 8192000),
    ("1023", "1023", 1023, 1023000),
    ("1023Ki", "1023Ki", 1047552, 1047552000),
    ("0.5Ki", "512", 512, 512000),
    ("0.4Ki", "409600m", 410, 409600),
    ("1.5Ki", "1536", 1536, 1536000),
    ("1e3", "1e3", 1000, 1000000),
    ("1000e3", "1e6", 1000000, 1000000000),
    ("12e1", "120", 120, 120000),
    ("9223372036854775808", "9223372036854775808", -9223372036854775808, 0),
    ("-9223372036854775808", "-9223372036854775808", 0, 0),
    ("9223372036854775807Ki", "9223372036854775807", 9223372036854775807, -1000),
    ("123456789012345678901234567890", "123456789012345678901234567890", -4362896299872285998, 8982045596877734992),
    ("0.000000000931322574615478515625Gi", "1", 1, 1000),
    ("0.000000000931322574615478515626Gi", "1000000001n", 2, 1001),
    ("64Mi", "64Mi", 67108864, 67108864000),
    ("1e-10", "1e-9", 1, 1),
    ("12345678901234567890e-20", "123456790e-9", 1, 124),
    ("-1.1n", "-2n", 1, 1),
    ("-1.5", "-1500m", -2, -1500),
    ("-0.1", "-100m", -1, -100),
    ("-1Ki", "-1Ki", -1024, -1024000),
    ("-1.5Ki", "-1536", -1536, -1536000),
    ("-1500m", "-1500m", -2, -1500),
    ("100m", "100m", 1, 100),
    ("250Mi", "250Mi", 262144000, 262144000000),
    ("0.1", "100m", 1, 100),
    ("1k", "1k", 1000, 1000000),
    ("1000k", "1M", 1000000, 1000000000),
];

#[rustfmt::skip]
const ERRORS: &[(&str, ParseQuantityError)] = &[
    ("", ParseQuantityError::FormatWrong),
    ("e", ParseQuantityError::Suffix),
    ("Ei", ParseQuantityError::Numeric),
    ("Pi", ParseQuantityError::Numeric),
    (".Ei", ParseQuantityError::Numeric),
    ("5.5.5", ParseQuantityError::FormatWrong),
    ("--1", ParseQuantityError::Suffix),
    ("1 ", ParseQuantityError::FormatWrong),
    (" 1", ParseQuantityError::FormatWrong),
    ("true", ParseQuantityError::FormatWrong),
    ("1i", ParseQuantityError::Suffix),
    ("1ki", ParseQuantityError::Suffix),
    ("1K", ParseQuantityError::Suffix),
    ("1e", ParseQuantityError::Suffix),
    ("1e+", ParseQuantityError::Suffix),
    ("1e99999999999999999999", ParseQuantityError::Suffix),
    ("1Mi1", ParseQuantityError::Suffix),
    ("1,5", ParseQuantityError::FormatWrong),
    ("1_0", ParseQuantityError::FormatWrong),
    ("0x10", ParseQuantityError::FormatWrong),
    ("½", ParseQuantityError::FormatWrong),
    ("1mm", ParseQuantityError::Suffix),
];

/// A text, and what `%v` prints of the struct.
#[rustfmt::skip]
const STRUCTS: &[(&str, &str)] = &[
    ("0", "{{0 0} {<nil>} 0 DecimalSI}"),
    ("100m", "{{100 -3} {<nil>} 100m DecimalSI}"),
    ("0.5", "{{5 -1} {<nil>}  DecimalSI}"),
    ("1.100k", "{{1100 0} {<nil>} 1.100k DecimalSI}"),
    ("1Ki", "{{1024 0} {<nil>} 1Ki BinarySI}"),
    ("-3e3", "{{-3 3} {<nil>} -3e3 DecimalExponent}"),
];

#[rustfmt::skip]
const ORDER: &[(&str, &str, Ordering)] = &[
    ("1", "1000m", Ordering::Equal),
    ("1Ki", "1k", Ordering::Greater),
    ("1Ki", "1024", Ordering::Equal),
    ("0", "-0", Ordering::Equal),
    ("-1", "1m", Ordering::Less),
    ("-2", "-1", Ordering::Less),
    ("100000000000000000000", "99999999999999999999", Ordering::Greater),
    ("0.5Ki", "512", Ordering::Equal),
    ("1e3", "1k", Ordering::Equal),
    ("1n", "0", Ordering::Greater),
    ("12345678901234567890123", "12345678901234567890123000m", Ordering::Equal),
];

fn parse(text: &str) -> Quantity {
    Quantity::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn texts_and_values() {
    for &(text, printed, value, milli) in QUANTITIES {
        let quantity = parse(text);
        assert_eq!(quantity.to_string(), printed, "{text}");
        assert_eq!(quantity.is_zero(), printed == "0", "{text}");
        assert_eq!(quantity.value(), value, "{text}");
        assert_eq!(quantity.milli_value(), milli, "{text}");
    }
}

#[test]
fn errors() {
    for (text, error) in ERRORS {
        assert_eq!(Quantity::parse(text), Err(*error), "{text}");
    }
    assert_eq!(
        ParseQuantityError::FormatWrong.to_string(),
        "quantities must match the regular expression \
         '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'"
    );
}

#[test]
fn structs() {
    for (text, printed) in STRUCTS {
        assert_eq!(go_value(&parse(text)), *printed);
    }
    assert_eq!(go_value(&Quantity::default()), "{{0 0} {<nil>}  }");
    assert_eq!(Quantity::default().to_string(), "0");
}

#[test]
fn order() {
    for (left, right, order) in ORDER {
        let (left, right) = (parse(left), parse(right));
        assert_eq!(left.compare(&right), *order, "{left} {right}");
        assert_eq!(right.compare(&left), order.reverse(), "{right} {left}");
    }
}

#[test]
fn exponents_beyond_go() {
    // Go computes 10^2147483647 for these, or runs out of memory.
    assert_eq!(
        parse("12345678901234567890e2000000000").to_string(),
        "1234567890123456789e2000000001"
    );
    assert_eq!(parse("1e-2000000000").to_string(), "1e-9");
}

/// A number of 64 bits prints alike in either form that Go holds one in.
#[test]
fn short_and_long_print_alike() {
    let values = [
        1,
        7,
        10,
        100,
        1000,
        1023,
        1024,
        2048,
        1_048_576,
        123_000,
        i64::MAX,
        i64::MIN,
    ];
    for (value, scale) in values
        .iter()
        .flat_map(|value| (-9..=20).map(move |scale| (*value, scale)))
    {
        for format in [
            None,
            Some(Format::DecimalExponent),
            Some(Format::BinarySI),
            Some(Format::DecimalSI),
        ] {
            for value in [value, value.wrapping_neg()] {
                let printed = |amount| {
                    Quantity {
                        amount,
                        format,
                        text: None,
                    }
                    .to_string()
                };
                let short = printed(Amount::Int { value, scale });
                let long = printed(Amount::Dec(Decimal::of(value, scale)));
                assert_eq!(short, long, "{value}e{scale} {format:?}");
            }
        }
    }
}

/// What `%v` prints of the struct.
fn go_value(quantity: &Quantity) -> String {
    gotemplate::print::sprint(&[gotemplate::Value::Object(quantity)])
}
