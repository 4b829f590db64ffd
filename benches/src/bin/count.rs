//! Counts the instructions of each stage, and compares them with the committed ones:
//! `cargo run -p kube-inject-benches --bin count`. With `--write` they become the committed ones.
//!
//! Needs valgrind, and gungraun-runner of the version in Cargo.lock.

// What is missing ends the program, and says so.
#![allow(clippy::expect_used)]

use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode};

/// The committed numbers: a line a stage.
const BASELINE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/instructions.txt");

/// How far a count may be from the committed one, in percent. More is slower, which is a failure;
/// less is faster, and is to be committed, so that it is kept.
const TOLERANCE: u64 = 5;

/// Instructions by stage.
type Counts = BTreeMap<String, u64>;

fn main() -> ExitCode {
    let counts = count();
    if std::env::args().nth(1).as_deref() == Some("--write") {
        std::fs::write(BASELINE, lines(&counts)).expect("the file can be written");
        return ExitCode::SUCCESS;
    }
    let baseline = std::fs::read_to_string(BASELINE).expect("it is committed");
    if compare(&parse(&baseline), &counts) {
        ExitCode::SUCCESS
    } else {
        println!("renew {BASELINE} with --write where this is meant");
        ExitCode::FAILURE
    }
}

/// Runs the bench, and reads what it has written down.
fn count() -> Counts {
    let target = tempfile::tempdir().expect("a folder can be made");
    let status = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args([
            "bench",
            "--locked",
            "-p",
            env!("CARGO_PKG_NAME"),
            "--bench",
            "instructions",
        ])
        .args(["--", "--save-summary=json"])
        .env("GUNGRAUN_HOME", target.path())
        .status();
    assert!(
        status.is_ok_and(|status| status.success()),
        "the bench failed"
    );
    let mut counts = Counts::new();
    collect(target.path(), &mut counts);
    counts
}

fn collect(folder: &Path, counts: &mut Counts) {
    for entry in folder.read_dir().expect("a folder can be read") {
        let path = entry.expect("a folder can be read").path();
        if path.is_dir() {
            collect(&path, counts);
        } else if path.ends_with("summary.json") {
            let text = std::fs::read(&path).expect("it was written");
            let summary: Value = serde_json::from_slice(&text).expect("it is JSON");
            let name = summary["id"].as_str().expect("each run has a name");
            let total = &summary["profiles"][0]["data"]["total"]["metrics"]["Ir"]["values"]["new"];
            counts.insert(name.to_owned(), total.as_u64().expect("callgrind counts"));
        }
    }
}

fn lines(counts: &Counts) -> String {
    let mut out = String::new();
    for (name, count) in counts {
        // Writing to a string does not fail.
        let _ = writeln!(out, "{name} {count}");
    }
    out
}

fn parse(text: &str) -> Counts {
    let count = |line: &str| {
        let (name, count) = line.split_once(' ')?;
        Some((name.to_owned(), count.parse().ok()?))
    };
    text.lines()
        .map(|line| count(line).expect("a line is a name and a number"))
        .collect()
}

/// Prints both, and says whether they are close enough.
fn compare(baseline: &Counts, counts: &Counts) -> bool {
    let mut fine = true;
    for (name, count) in counts {
        let before = baseline.get(name);
        let close = before.is_some_and(|b| 100 * count.abs_diff(*b) <= TOLERANCE * b);
        let change = before.map_or("new".to_owned(), |before| {
            format!("{:+.2} %", 100.0 * (*count as f64 / *before as f64 - 1.0))
        });
        let verdict = if close { "" } else { "  <- beyond 5 %" };
        println!("{name:<16}{count:>14}{change:>11}{verdict}");
        fine &= close;
    }
    for gone in baseline.keys().filter(|name| !counts.contains_key(*name)) {
        println!("{gone:<16} was not counted");
        fine = false;
    }
    fine
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_that_are_far_off_new_or_gone_fail() {
        let counts = |text| parse(text);
        let baseline = counts("read 1000\nprint 2000\n");
        for (now, fine) in [
            ("read 1000\nprint 2000\n", true),
            ("read 1050\nprint 1900\n", true),
            ("read 1051\nprint 2000\n", false),
            ("read 1000\nprint 1899\n", false),
            ("read 1000\n", false),
            ("read 1000\nprint 2000\nsplit 1\n", false),
        ] {
            assert_eq!(compare(&baseline, &counts(now)), fine, "{now}");
        }
        assert_eq!(parse(&lines(&baseline)), baseline);
    }
}
