//! Manifests for other programs to read: how the answers are held against istioctl's.
//!
//! `SAMPLES=DIR PROPTEST_CASES=1000 cargo test --test properties samples -- --ignored` writes
//! manifests into the folder, one file for each row of [`SAMPLES`]; beside it `….answer.yaml`, what
//! this program answers, and `….refused.yaml`, the manifests that it refuses, since istioctl stops
//! at the first of them.

use crate::generators::workloads::workloads;
use crate::generators::{Style, Verdict};
use crate::run::piece;
use anytree::config;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::fs;
use std::path::PathBuf;

/// A file, and what is in it: how values are spelt, what becomes of the workloads, and whether
/// proxies are native sidecars.
type Sample = (&'static str, Style, fn() -> Vec<Verdict>, bool);

/// All files.
const SAMPLES: [Sample; 5] = [
    ("injected", Style::Plausible, as_drawn, false),
    ("injected-native", Style::Plausible, as_drawn, true),
    ("injected-odd", Style::LooseKnown, as_drawn, false),
    ("injected-odd-native", Style::LooseKnown, as_drawn, true),
    ("skipped", Style::LooseKnown, Verdict::skipping, false),
];

fn as_drawn() -> Vec<Verdict> {
    vec![Verdict::AsDrawn]
}

#[test]
#[ignore = "writes files for a comparison"]
fn samples() {
    let folder = PathBuf::from(std::env::var_os("SAMPLES").unwrap());
    let config = config(100);
    let cases = config.cases;
    let mut runner = TestRunner::new(config);
    for (name, style, verdicts, native) in SAMPLES {
        let strategy = workloads(style, verdicts());
        let (mut asked, mut answered, mut refused) = (String::new(), String::new(), String::new());
        for _ in 0..cases {
            let workload = strategy.new_tree(&mut runner).unwrap().current();
            let text = workload.manifest().to_json() + "\n---\n";
            let answer = piece(text.strip_suffix("---\n").unwrap(), native).output;
            if answer.is_empty() {
                refused.push_str(&text);
            } else {
                asked.push_str(&text);
                answered.push_str(&answer);
            }
        }
        assert!(!answered.is_empty());
        for (end, text) in [("", asked), (".answer", answered), (".refused", refused)] {
            fs::write(folder.join(format!("{name}{end}.yaml")), text).unwrap();
        }
    }
}
