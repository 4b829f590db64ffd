//! Recorded answers: istioctl's, byte for byte, and those of istiod's webhook, equal as JSON.
//!
//! Where the records are: `CONFORMANCE_DIR`, or `../shared/conformance` beside the checkout.
//! `CONFORMANCE=required` makes their absence a failure; without it the test says in words that
//! it skipped them. Istioctl's are Istio's own cases and this project's inputs, once with the
//! recorded configuration and once with the built-in one; the webhook's are pods of this project's
//! and of Istio's.

#![allow(clippy::unwrap_used, clippy::panic)]

mod conformance_cases;
mod first_difference;
mod known_differences;
mod webhook_cases;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use conformance_cases::{builtin_suite, recorded_suite};
use webhook_cases::WebhookCase;

/// One answer that is held against a record.
pub trait Case: Sync {
    /// Suite and name, for messages.
    fn name(&self) -> &str;

    /// Asks and compares; says what differs.
    fn run(&self) -> Result<(), String>;
}

impl Case for WebhookCase {
    fn name(&self) -> &str {
        &self.name
    }

    fn run(&self) -> Result<(), String> {
        self.run()
    }
}

/// Istio's cases, and the project's inputs without and with native sidecars.
const RECORDED: usize = 120 + 2 * 44;

/// The same without the five cases that need other templates than the built-in ones.
const BUILT_IN: usize = RECORDED - 5;

/// The webhook's answers to pods of this project's.
const WEBHOOK_OWN: usize = 80;

/// Its answers to Istio's own cases.
const WEBHOOK: usize = 126;

/// The records' folder, if there is one.
fn records() -> Option<PathBuf> {
    let named = std::env::var_os("CONFORMANCE_DIR").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/conformance");
    named
        .or(Some(beside))
        .filter(|dir| dir.join("istio-1.30.3/cases.json").is_file())
}

/// Runs the cases on all cores and returns what failed, in the cases' order.
fn failures(cases: &[Box<dyn Case>]) -> Vec<String> {
    let next = AtomicUsize::new(0);
    let failed = Mutex::new(Vec::new());
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(why) = case.run() {
                        failed
                            .lock()
                            .unwrap()
                            .push(format!("{}: {why}", case.name()));
                    }
                }
            });
        }
    });
    let mut failed = failed.into_inner().unwrap();
    failed.sort();
    failed
}

fn webhook_suite(folder: &Path, settings: &Path) -> Vec<Box<dyn Case>> {
    let cases = webhook_cases::cases(folder, settings).into_iter();
    cases.map(|case| Box::new(case) as Box<dyn Case>).collect()
}

fn main() -> ExitCode {
    let required = std::env::var("CONFORMANCE").is_ok_and(|v| v == "required");
    let Some(records) = records() else {
        println!(
            "conformance: no recorded answers here (CONFORMANCE_DIR names the place): skipped them"
        );
        return if required {
            ExitCode::FAILURE
        } else {
            ExitCode::SUCCESS
        };
    };
    let only = std::env::args().skip(1).find(|a| !a.starts_with('-'));
    let istio = records.join("istio-1.30.3");
    let mut failed = false;
    for (suite, expected, mut cases) in [
        ("recorded", RECORDED, recorded_suite(&records)),
        ("built-in", BUILT_IN, builtin_suite(&records)),
        (
            "webhook-own",
            WEBHOOK_OWN,
            webhook_suite(&records.join("webhook-own"), &records),
        ),
        (
            "webhook",
            WEBHOOK,
            webhook_suite(&istio.join("webhook"), &istio),
        ),
    ] {
        let all = cases.len();
        if all != expected {
            println!("FAILED {suite}: {all} cases were found, not {expected}");
            failed = true;
        }
        cases.retain(|case| {
            only.as_ref()
                .is_none_or(|word| case.name().contains(word.as_str()))
        });
        let failures = failures(&cases);
        for failure in &failures {
            println!("FAILED {failure}");
        }
        println!(
            "conformance, {suite}: ran {}, skipped {}, failed {}",
            cases.len(),
            all - cases.len(),
            failures.len()
        );
        failed |= !failures.is_empty();
    }
    if failed {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}
