//! The rules of the house: sizes of files, who may use whom, where kinds are named.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

/// The most lines a source file may have; generated tables are exempt.
const LINES: usize = 500;

/// Folders of generated code.
const GENERATED: [&str; 2] = ["src/schema/generated", "src/mesh/generated"];

/// Modules of the root package, and those that each must not use.
const FORBIDDEN: &[(&str, &[&str])] = &[
    (
        "report",
        &[
            "cli", "cluster", "config", "inject", "manifest", "mesh", "schema", "webhook",
        ],
    ),
    (
        "schema",
        &[
            "cli", "cluster", "config", "inject", "manifest", "mesh", "report", "webhook",
        ],
    ),
    (
        "mesh",
        &[
            "cli", "cluster", "config", "inject", "manifest", "report", "webhook",
        ],
    ),
    (
        "config",
        &["cli", "cluster", "inject", "manifest", "webhook"],
    ),
    ("inject", &["cli", "cluster", "manifest", "webhook"]),
    ("manifest", &["cli", "cluster", "config", "mesh", "webhook"]),
    ("webhook", &["cli", "cluster", "config", "mesh"]),
    ("cluster", &["cli", "manifest"]),
];

/// Kinds of workloads, which are told apart by the table alone.
const KINDS: [&str; 9] = [
    "CronJob",
    "DaemonSet",
    "Deployment",
    "DeploymentConfig",
    "Job",
    "ReplicaSet",
    "ReplicationController",
    "StatefulSet",
    "List",
];

/// Files that may name kinds, and why.
const NAME_KINDS: &[&str] = &[
    // The table.
    "src/manifest/workload.rs",
    // Which owner stands for which other: kinds of owners, not of what is read.
    "src/manifest/owner.rs",
    // A List of ConfigMaps may be the configuration.
    "src/config/configmap.rs",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file of the project below these folders, by its path from the root.
fn sources(folders: &[&str]) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for folder in folders {
        collect(&root().join(folder), &mut files);
    }
    assert!(files.len() > 20, "the sources were not found");
    files
}

fn collect(folder: &Path, files: &mut Vec<(String, String)>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let name = path
                .strip_prefix(root())
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned();
            files.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

fn is_generated(name: &str) -> bool {
    GENERATED.iter().any(|folder| name.starts_with(folder))
}

fn is_test(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or_default();
    name.contains("/tests/")
        || name.starts_with("tests/")
        || file == "testing.rs"
        || file.ends_with("tests.rs")
}

/// The text before the tests that stand in the same file.
fn without_tests(text: &str) -> &str {
    // A line `mod tests;` near the head ends nothing: those tests stand in a file of their own.
    let tests = text.find("\n#[cfg(test)]\nmod tests {");
    tests.map_or(text, |at| &text[..at])
}

#[test]
fn files_are_short() {
    let long: Vec<String> = sources(&["src", "crates", "tests", "fuzz", "benches"])
        .iter()
        .filter(|(name, text)| !is_generated(name) && text.lines().count() > LINES)
        .map(|(name, text)| format!("{name}: {} lines", text.lines().count()))
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn modules_say_what_they_are_for() {
    let silent: Vec<String> = sources(&["src", "crates", "fuzz", "benches"])
        .into_iter()
        .filter(|(name, text)| {
            // A crate's first page may be its README.
            let says = |line: &str| line.starts_with("//!") || line.starts_with("#![doc = ");
            let head = text.lines().take(4).any(says);
            !head && !is_test(name)
        })
        .map(|(name, _)| name)
        .collect();
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn modules_use_only_what_lies_below_them() {
    let mut wrong = Vec::new();
    for (name, text) in sources(&["src"]) {
        let Some(module) = name.strip_prefix("src/").and_then(|n| n.split('/').next()) else {
            continue;
        };
        let module = module.trim_end_matches(".rs");
        let forbidden = FORBIDDEN.iter().find(|(of, _)| *of == module);
        for other in forbidden.map(|(_, others)| *others).unwrap_or_default() {
            if without_tests(&text).contains(&format!("crate::{other}")) {
                wrong.push(format!("{name} uses {other}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_crates_know_nothing_of_the_program() {
    let wrong: Vec<String> = sources(&["crates"])
        .into_iter()
        .filter(|(_, text)| text.contains("kube_inject"))
        .map(|(name, _)| name)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn kinds_are_named_in_the_table_alone() {
    let mut wrong = Vec::new();
    for (name, text) in sources(&["src"]) {
        if NAME_KINDS.contains(&name.as_str()) || is_generated(&name) || is_test(&name) {
            continue;
        }
        for kind in KINDS {
            if without_tests(&text).contains(&format!("\"{kind}\"")) {
                wrong.push(format!("{name} names {kind}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn nothing_is_left_undone() {
    // Put together here, so that this file does not find itself.
    let marks = ["todo", "unimplemented"].map(|word| format!("{word}!("));
    let wrong: Vec<String> = sources(&["src", "crates", "tests", "fuzz", "benches"])
        .into_iter()
        .filter(|(_, text)| marks.iter().any(|mark| text.contains(mark.as_str())))
        .map(|(name, _)| name)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
