//! Prints the manifests that are measured; `docs/performance.md` shows its use.

use kube_inject_benches::manifests::{self, SEED};
use std::io::Write as _;
use std::process::ExitCode;

const USAGE: &str = "usage: generate COUNT | generate --list COUNT";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let text = match arguments.as_slice() {
        [count] => count.parse().map(|count| manifests::workloads(count, SEED)),
        [list, count] if list == "--list" => {
            count.parse().map(|count| manifests::list(count, SEED))
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    let text = match text {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{error}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match std::io::stdout().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
