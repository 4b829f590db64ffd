//! Checks rows from standard input, as `go run . cases LAYER` in `tools/vectors` prints them.
//! Prints what differs, a line each, then the counts; exit code 1 if something differs.

use std::collections::BTreeMap;
use std::io::{self, BufRead};
use std::panic::catch_unwind;
use std::process::ExitCode;

use against_go::{Row, Verdict, check, layer};

/// How many differences are printed.
const MOST: usize = 50;

fn main() -> ExitCode {
    let mut counts: BTreeMap<(String, &str), usize> = BTreeMap::new();
    let mut printed = 0;
    for line in io::stdin().lock().lines() {
        let row = match line
            .map_err(|e| e.to_string())
            .and_then(|line| serde_json::from_str::<Row>(&line).map_err(|e| format!("{e}: {line}")))
        {
            Ok(row) => row,
            Err(error) => {
                eprintln!("against-go: {error}");
                return ExitCode::from(2);
            }
        };
        let Some(layer) = layer(&row.layer) else {
            eprintln!("against-go: no layer is called {:?}", row.layer);
            return ExitCode::from(2);
        };
        let verdict = catch_unwind(|| check(layer, &row));
        let word = match verdict {
            Ok(Verdict::Same) => "same",
            Ok(Verdict::Known(name)) => name,
            Ok(Verdict::Differs(ours)) => {
                report(&row, &ours.to_string(), &mut printed);
                "DIFFERS"
            }
            Err(_) => {
                report(&row, "a panic", &mut printed);
                "PANICS"
            }
        };
        *counts.entry((row.layer, word)).or_default() += 1;
    }
    for ((layer, word), count) in &counts {
        println!("{layer}: {word} {count}");
    }
    let bad = counts
        .keys()
        .any(|(_, word)| ["DIFFERS", "PANICS"].contains(word));
    ExitCode::from(u8::from(bad))
}

fn report(row: &Row, ours: &str, printed: &mut usize) {
    *printed += 1;
    if *printed <= MOST {
        println!(
            "{}\n  case {}\n  Go   {}\n  here {ours}",
            row.layer, row.case, row.answer
        );
    }
}
