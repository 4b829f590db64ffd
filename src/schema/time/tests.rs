//! Texts, and what Go 1.26 made of them with k8s.io/apimachinery v0.35.3.

use super::Time;

/// A text; then what it prints as in JSON and by `String` in UTC, or the error.
type Case = (
    &'static str,
    Result<(&'static str, &'static str), &'static str>,
);

#[rustfmt::skip]
const TIMES: &[Case] = &[
    ("2020-01-02T03:04:05Z", Ok(("2020-01-02T03:04:05Z", "2020-01-02 03:04:05 +0000 UTC"))),
    ("2020-01-02T03:04:05+02:00", Ok(("2020-01-02T01:04:05Z", "2020-01-02 01:04:05 +0000 UTC"))),
    ("2020-01-02T03:04:05.678901Z", Ok(("2020-01-02T03:04:05Z", "2020-01-02 03:04:05.678901 +0000 UTC"))),
    ("2020-01-02T03:04:05,678901-00:30", Ok(("2020-01-02T03:34:05Z", "2020-01-02 03:34:05.678901 +0000 UTC"))),
    ("2020-01-02T3:04:05Z", Ok(("2020-01-02T03:04:05Z", "2020-01-02 03:04:05 +0000 UTC"))),
    ("2020-01-02T03:04:05.123456789123Z", Ok(("2020-01-02T03:04:05Z", "2020-01-02 03:04:05.123456789 +0000 UTC"))),
    ("2020-02-29T23:59:59Z", Ok(("2020-02-29T23:59:59Z", "2020-02-29 23:59:59 +0000 UTC"))),
    ("2021-02-29T00:00:00Z", Err("parsing time \"2021-02-29T00:00:00Z\": day out of range")),
    ("0001-01-01T00:00:00Z", Ok(("null", "0001-01-01 00:00:00 +0000 UTC"))),
    ("0001-01-01T00:00:00.5Z", Ok(("0001-01-01T00:00:00Z", "0001-01-01 00:00:00.5 +0000 UTC"))),
    ("9999-12-31T23:59:59-24:60", Ok(("10000-01-02T00:59:59Z", "10000-01-02 00:59:59 +0000 UTC"))),
    ("0000-01-01T00:00:00+23:59", Ok(("-0001-12-31T00:01:00Z", "-0001-12-31 00:01:00 +0000 UTC"))),
    ("2020-01-02T03:04:60Z", Err("parsing time \"2020-01-02T03:04:60Z\": second out of range")),
    ("2020-01-02T24:04:00Z", Err("parsing time \"2020-01-02T24:04:00Z\": hour out of range")),
    ("2020-13-02T03:04:05Z", Err("parsing time \"2020-13-02T03:04:05Z\": month out of range")),
    ("2020-00-02T03:04:05Z", Err("parsing time \"2020-00-02T03:04:05Z\": month out of range")),
    ("2020-01-00T03:04:05Z", Err("parsing time \"2020-01-00T03:04:05Z\": day out of range")),
    ("2020-1-02T03:04:05Z", Err("parsing time \"2020-1-02T03:04:05Z\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"1-02T03:04:05Z\" as \"01\"")),
    ("2020-01-02 03:04:05Z", Err("parsing time \"2020-01-02 03:04:05Z\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \" 03:04:05Z\" as \"T\"")),
    ("2020-01-02t03:04:05z", Err("parsing time \"2020-01-02t03:04:05z\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"t03:04:05z\" as \"T\"")),
    ("2020-01-02", Err("parsing time \"2020-01-02\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"\" as \"T\"")),
    ("", Err("parsing time \"\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"\" as \"2006\"")),
    ("2020-01-02T03:04:05", Err("parsing time \"2020-01-02T03:04:05\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"\" as \"Z07:00\"")),
    ("2020-01-02T03:04:05+0200", Err("parsing time \"2020-01-02T03:04:05+0200\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"+0200\" as \"Z07:00\"")),
    ("2020-01-02T03:04:05+25:65", Err("parsing time \"2020-01-02T03:04:05+25:65\": time zone offset minute out of range")),
    ("2020-01-02T03:04:05+25:00", Err("parsing time \"2020-01-02T03:04:05+25:00\": time zone offset hour out of range")),
    ("2020-01-02T03:04:05Zé\"", Err("parsing time \"2020-01-02T03:04:05Z\\xc3\\xa9\\\"\": extra text: \"\\xc3\\xa9\\\"\"")),
    ("202é-01-02T03:04:05Z", Err("parsing time \"202\\xc3\\xa9-01-02T03:04:05Z\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"202\\xc3\\xa9-01-02T03:04:05Z\" as \"2006\"")),
    ("2020-01-02T03:04:05.+12345Z", Err("parsing time \"2020-01-02T03:04:05.+12345Z\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \".+12345Z\" as \"Z07:00\"")),
    ("2020-01-02T03:04:05.-12345Z", Err("parsing time \"2020-01-02T03:04:05.-12345Z\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \".-12345Z\" as \"Z07:00\"")),
    ("2020-01-02T03:04:05.000000Z", Ok(("2020-01-02T03:04:05Z", "2020-01-02 03:04:05 +0000 UTC"))),
    ("1969-12-31T23:59:59.999999Z", Ok(("1969-12-31T23:59:59Z", "1969-12-31 23:59:59.999999 +0000 UTC"))),
];

#[rustfmt::skip]
const MICRO_TIMES: &[Case] = &[
    ("2020-01-02T03:04:05Z", Err("parsing time \"2020-01-02T03:04:05Z\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"Z\" as \".000000\"")),
    ("2020-01-02T03:04:05+02:00", Err("parsing time \"2020-01-02T03:04:05+02:00\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"+02:00\" as \".000000\"")),
    ("2020-01-02T03:04:05.678901Z", Ok(("2020-01-02T03:04:05.678901Z", "2020-01-02 03:04:05.678901 +0000 UTC"))),
    ("2020-01-02T03:04:05,678901-00:30", Ok(("2020-01-02T03:34:05.678901Z", "2020-01-02 03:34:05.678901 +0000 UTC"))),
    ("2020-01-02T3:04:05Z", Err("parsing time \"2020-01-02T3:04:05Z\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"Z\" as \".000000\"")),
    ("2020-01-02T03:04:05.123456789123Z", Err("parsing time \"2020-01-02T03:04:05.123456789123Z\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"789123Z\" as \"Z07:00\"")),
    ("2020-02-29T23:59:59Z", Err("parsing time \"2020-02-29T23:59:59Z\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"Z\" as \".000000\"")),
    ("2021-02-29T00:00:00Z", Err("parsing time \"2021-02-29T00:00:00Z\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"Z\" as \".000000\"")),
    ("0001-01-01T00:00:00Z", Err("parsing time \"0001-01-01T00:00:00Z\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"Z\" as \".000000\"")),
    ("0001-01-01T00:00:00.5Z", Err("parsing time \"0001-01-01T00:00:00.5Z\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \".5Z\" as \".000000\"")),
    ("9999-12-31T23:59:59-24:60", Err("parsing time \"9999-12-31T23:59:59-24:60\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"-24:60\" as \".000000\"")),
    ("0000-01-01T00:00:00+23:59", Err("parsing time \"0000-01-01T00:00:00+23:59\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"+23:59\" as \".000000\"")),
    ("2020-01-02T03:04:60Z", Err("parsing time \"2020-01-02T03:04:60Z\": second out of range")),
    ("2020-01-02T24:04:00Z", Err("parsing time \"2020-01-02T24:04:00Z\": hour out of range")),
    ("2020-13-02T03:04:05Z", Err("parsing time \"2020-13-02T03:04:05Z\": month out of range")),
    ("2020-00-02T03:04:05Z", Err("parsing time \"2020-00-02T03:04:05Z\": month out of range")),
    ("2020-01-00T03:04:05Z", Err("parsing time \"2020-01-00T03:04:05Z\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"Z\" as \".000000\"")),
    ("2020-1-02T03:04:05Z", Err("parsing time \"2020-1-02T03:04:05Z\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"1-02T03:04:05Z\" as \"01\"")),
    ("2020-01-02 03:04:05Z", Err("parsing time \"2020-01-02 03:04:05Z\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \" 03:04:05Z\" as \"T\"")),
    ("2020-01-02t03:04:05z", Err("parsing time \"2020-01-02t03:04:05z\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"t03:04:05z\" as \"T\"")),
    ("2020-01-02", Err("parsing time \"2020-01-02\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"\" as \"T\"")),
    ("", Err("parsing time \"\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"\" as \"2006\"")),
    ("2020-01-02T03:04:05", Err("parsing time \"2020-01-02T03:04:05\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"\" as \".000000\"")),
    ("2020-01-02T03:04:05+0200", Err("parsing time \"2020-01-02T03:04:05+0200\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"+0200\" as \".000000\"")),
    ("2020-01-02T03:04:05+25:65", Err("parsing time \"2020-01-02T03:04:05+25:65\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"+25:65\" as \".000000\"")),
    ("2020-01-02T03:04:05+25:00", Err("parsing time \"2020-01-02T03:04:05+25:00\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"+25:00\" as \".000000\"")),
    ("2020-01-02T03:04:05Zé\"", Err("parsing time \"2020-01-02T03:04:05Z\\xc3\\xa9\\\"\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"Z\\xc3\\xa9\\\"\" as \".000000\"")),
    ("202é-01-02T03:04:05Z", Err("parsing time \"202\\xc3\\xa9-01-02T03:04:05Z\" as \"2006-01-02T15:04:05.000000Z07:00\": cannot parse \"202\\xc3\\xa9-01-02T03:04:05Z\" as \"2006\"")),
    ("2020-01-02T03:04:05.+12345Z", Ok(("2020-01-02T03:04:05.012345Z", "2020-01-02 03:04:05.012345 +0000 UTC"))),
    ("2020-01-02T03:04:05.-12345Z", Err("parsing time \"2020-01-02T03:04:05.-12345Z\": fractional second out of range")),
    ("2020-01-02T03:04:05.000000Z", Ok(("2020-01-02T03:04:05.000000Z", "2020-01-02 03:04:05 +0000 UTC"))),
    ("1969-12-31T23:59:59.999999Z", Ok(("1969-12-31T23:59:59.999999Z", "1969-12-31 23:59:59.999999 +0000 UTC"))),
];

#[test]
fn times() {
    for (text, expected) in TIMES {
        let got = Time::parse(text).map(|time| (json(time, time.to_string()), time.go_string()));
        check(text, got.map_err(|error| error.to_string()), expected);
    }
}

#[test]
fn micro_times() {
    for (text, expected) in MICRO_TIMES {
        let got = Time::parse_micro(text);
        let got = got.map(|time| (json(time, time.micro().to_string()), time.go_string()));
        check(text, got.map_err(|error| error.to_string()), expected);
    }
}

fn json(time: Time, text: String) -> String {
    if time.is_zero() {
        "null".to_owned()
    } else {
        text
    }
}

fn check(text: &str, got: Result<(String, String), String>, expected: &Result<(&str, &str), &str>) {
    let expected = expected
        .map(|(json, string)| (json.to_owned(), string.to_owned()))
        .map_err(str::to_owned);
    assert_eq!(got, expected, "{text}");
}

#[test]
fn the_zero_time() {
    assert!(Time::default().is_zero());
    assert_eq!(Time::default().unix(), -62_135_596_800);
    assert_eq!(Time::default().nanosecond(), 0);
}
