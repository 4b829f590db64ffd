//! Every row of `testdata/vectors` is answered as the original answers it.

#![allow(clippy::unwrap_used, clippy::panic)] // Vectors that cannot be read fail the test.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use against_go::{LAYERS, Row, Verdict, check, differences::DIFFERENCES, layer};

/// A listed difference is a promise not kept: there may be few.
const MOST_DIFFERENCES: usize = 9;

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths
}

fn vectors() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/vectors")
}

#[test]
fn every_row_is_answered_as_the_original_answers_it() {
    let mut wrong = Vec::new();
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for layer in LAYERS {
        let mut count = 0;
        for path in entries(&vectors().join(layer.name)) {
            for line in fs::read_to_string(&path).unwrap().lines() {
                let row: Row = serde_json::from_str(line).unwrap();
                count += 1;
                match check(layer, &row) {
                    Verdict::Same => {}
                    Verdict::Known(name) => *known.entry(name).or_default() += 1,
                    Verdict::Differs(ours) => wrong.push(format!(
                        "{}\n  case {}\n  Go   {}\n  here {ours}",
                        path.display(),
                        row.case,
                        row.answer
                    )),
                }
            }
        }
        println!("vectors, {}: {count} rows", layer.name);
        assert!(count > 0, "no rows for {}", layer.name);
    }
    println!("known differences: {known:?}");
    assert!(
        wrong.is_empty(),
        "{} differ:\n{}",
        wrong.len(),
        wrong[..wrong.len().min(50)].join("\n")
    );
    let idle: Vec<_> = DIFFERENCES
        .iter()
        .filter(|d| !known.contains_key(d.name))
        .map(|d| d.name)
        .collect();
    assert!(idle.is_empty(), "no row shows the differences {idle:?}");
}

#[test]
fn every_folder_has_its_layer() {
    for path in entries(&vectors()).iter().filter(|path| path.is_dir()) {
        let name = path.file_name().unwrap().to_str().unwrap();
        assert!(layer(name).is_some(), "{name}");
    }
}

#[test]
fn few_differences_are_listed_each_with_its_reason() {
    assert!(DIFFERENCES.len() <= MOST_DIFFERENCES);
    for difference in DIFFERENCES {
        assert!(difference.reason.len() > 20, "{}", difference.name);
    }
}
