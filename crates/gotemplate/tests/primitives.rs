//! Literals, floats and JSON against what Go 1.26's strconv and encoding/json gave.
//! `primitives.jsonl` holds one case a line: what is done, the input, Go's answer.

#![allow(clippy::unwrap_used)] // Clippy spares test functions alone, not what they call.

use gotemplate::{FloatType, Value, json, print, quote};
use serde_json::Value as Json;

/// The cases of one kind, without the kind.
fn cases(kind: &str) -> Vec<Vec<Json>> {
    let rows: Vec<Vec<Json>> = include_str!("primitives.jsonl")
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .filter(|row: &Vec<Json>| row[0] == kind)
        .map(|row| row[1..].to_vec())
        .collect();
    assert!(rows.len() > 3, "{kind}: only {} cases", rows.len());
    rows
}

fn text(json: &Json) -> &str {
    json.as_str().unwrap()
}

#[test]
fn json_of_strings() {
    for case in cases("string") {
        let value = Value::str(text(&case[0]));
        assert_eq!(json::to_string(&value, true).unwrap(), text(&case[1]));
    }
    let plain = json::to_string(&Value::str("<&>"), false).unwrap();
    assert_eq!(plain, "\"<&>\"");
}

#[test]
fn json_of_floats() {
    for case in cases("float") {
        let f: f64 = text(&case[0]).parse().unwrap();
        assert_eq!(json::float_text(f, FloatType::Float64), text(&case[1]));
        if !text(&case[2]).is_empty() {
            let f = f64::from(f as f32);
            assert_eq!(json::float_text(f, FloatType::Float32), text(&case[2]));
        }
    }
}

#[test]
fn json_that_cannot_be() {
    let error = |value| json::to_string(&value, true).unwrap_err();
    let list = Value::list(vec![Value::float64(f64::NAN)]);
    assert_eq!(error(list), "json: unsupported value: NaN");
    let infinite = Value::float64(f64::NEG_INFINITY);
    assert_eq!(error(infinite), "json: unsupported value: -Inf");
    assert_eq!(
        error(Value::Complex(1.0, 2.0)),
        "json: unsupported type: complex128"
    );
}

#[test]
fn json_of_what_holds_itself() {
    let dict = Value::dict([]);
    let Value::Map(map) = &dict else { panic!() };
    map.set("me", dict.clone());
    let error = json::to_string(&dict, true).unwrap_err();
    assert!(
        error.contains("cycle via map[string]interface {}"),
        "{error}"
    );
    assert!(print::sprint(std::slice::from_ref(&dict)).contains("map[me:map[me:"));
    map.remove("me");
}

#[test]
fn floats() {
    for case in cases("format") {
        let f: f64 = text(&case[0]).parse().unwrap();
        let verb = text(&case[1]).chars().next().unwrap();
        let precision = usize::try_from(case[2].as_i64().unwrap()).ok();
        let size = case[3].as_u64().unwrap() as u32;
        let ours = print::format_float(f, verb, precision, size);
        assert_eq!(ours, text(&case[4]), "{case:?}");
    }
}

#[test]
fn floats_without_end() {
    for case in cases("nonfinite") {
        for (f, expected) in [f64::INFINITY, f64::NEG_INFINITY, f64::NAN]
            .iter()
            .zip(&case[1..])
        {
            let ours = print::sprintf(text(&case[0]), &[Value::float64(*f)]);
            assert_eq!(ours, text(expected), "{}", case[0]);
        }
    }
}

#[test]
fn literals() {
    for case in cases("unquote") {
        assert_eq!(
            quote::unquote(text(&case[0])).ok().as_deref(),
            case[1].as_str(),
            "{}",
            case[0]
        );
    }
    for case in cases("quote") {
        let input = text(&case[0]);
        assert_eq!(quote::quote(input, false), text(&case[1]));
        assert_eq!(quote::quote(input, true), text(&case[2]));
        assert_eq!(
            quote::can_backquote(input),
            case[3].as_bool().unwrap(),
            "{input:?}"
        );
    }
}

#[test]
fn bytes_that_are_no_text() {
    assert_eq!(
        quote::unquote(r#""\xff""#),
        Err("string literal is not UTF-8")
    );
}
