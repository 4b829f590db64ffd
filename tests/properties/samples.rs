//! Manifests for other programs to read: how the answers are held against istioctl's.
//!
//! `SAMPLES=DIR PROPTEST_CASES=1000 cargo test --test properties samples -- --ignored` writes
//! `native-true.yaml` and `native-false.yaml` into the folder, and beside each what this program
//! answers, `….answer.yaml`. Documents that are refused are left out, since istioctl stops at the
//! first.

use crate::generators::workloads::workloads;
use crate::generators::{Style, Verdict};
use crate::run::piece;
use anytree::config;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::fs;
use std::path::PathBuf;

#[test]
#[ignore = "writes files for a comparison"]
fn samples() {
    let folder = PathBuf::from(std::env::var_os("SAMPLES").unwrap());
    let config = config(100);
    let cases = config.cases;
    let mut runner = TestRunner::new(config);
    for (name, style, verdicts, native) in [
        ("injected", Style::Plausible, vec![Verdict::AsDrawn], false),
        (
            "injected-native",
            Style::Plausible,
            vec![Verdict::AsDrawn],
            true,
        ),
        ("skipped", Style::LooseKnown, Verdict::skipping(), false),
    ] {
        let strategy = workloads(style, verdicts);
        let (mut asked, mut answered) = (String::new(), String::new());
        for _ in 0..cases {
            let workload = strategy.new_tree(&mut runner).unwrap().current();
            let text = workload.manifest().to_json() + "\n";
            let answer = piece(&text, native).output;
            if !answer.is_empty() {
                asked.push_str(&text);
                asked.push_str("---\n");
                answered.push_str(&answer);
            }
        }
        assert!(!answered.is_empty());
        fs::write(folder.join(format!("{name}.yaml")), asked).unwrap();
        fs::write(folder.join(format!("{name}.answer.yaml")), answered).unwrap();
    }
}
