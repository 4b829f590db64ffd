//! Templates with the answers that Go 1.26's text/template gave: what was written and the error,
//! to the byte. `data/*.jsonl` holds one case a line: `t` the template, `l` and `r` its
//! delimiters, `mk` the option missingkey, `out` and `err` Go's answer.

#![allow(clippy::unwrap_used)] // Clippy spares test functions alone, not what they call.

mod common;

use common::Case;
use serde_json::Value as Json;

/// Executes every case of a file; panics with all that differ.
fn check(cases: &str, least: usize) {
    let mut differ = Vec::new();
    let mut count = 0;
    for line in cases.lines() {
        let row: Json = serde_json::from_str(line).unwrap();
        let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
        let case = Case {
            template: text("t"),
            left: text("l"),
            right: text("r"),
            missing_key: text("mk"),
            out: text("out"),
            error: text("err"),
        };
        let (out, error) = common::run(&case);
        count += 1;
        if out != case.out || error != case.error {
            differ.push(format!(
                "{:?}\n  Go   {:?} {}\n  here {out:?} {error}",
                case.template, case.out, case.error
            ));
        }
    }
    assert!(
        differ.is_empty(),
        "{} differ:\n{}",
        differ.len(),
        differ.join("\n")
    );
    assert!(count >= least, "only {count} cases");
}

#[test]
fn syntax() {
    check(include_str!("data/syntax.jsonl"), 170);
}

#[test]
fn blocks() {
    check(include_str!("data/blocks.jsonl"), 185);
}

#[test]
fn fields() {
    check(include_str!("data/fields.jsonl"), 170);
}

#[test]
fn functions() {
    check(include_str!("data/functions.jsonl"), 720);
}

#[test]
fn printf() {
    check(include_str!("data/printf.jsonl"), 720);
}

#[test]
fn options() {
    check(include_str!("data/options.jsonl"), 70);
}

#[test]
fn random() {
    check(include_str!("data/random.jsonl"), 400);
}
