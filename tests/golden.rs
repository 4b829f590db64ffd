//! The project's own inputs with the built-in configuration: the recorded answers byte for byte,
//! and the words on standard error.
//!
//! `UPDATE_GOLDENS=1 cargo test --test golden` renews the words; answers are recorded from
//! istioctl and never renewed.

#![allow(clippy::unwrap_used, clippy::panic)]

mod known_differences;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn testdata() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata")
}

fn inputs() -> Vec<String> {
    let entries = fs::read_dir(testdata().join("own/inputs")).unwrap();
    let mut names: Vec<String> = entries
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names.len(), 44, "inputs");
    names
}

fn run(input: &str, native: bool, jobs: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kube-inject"))
        .current_dir(testdata().join("own/inputs"))
        .args(["--builtin-config", "-f", input, "--jobs", jobs])
        .env_clear()
        .env("ENABLE_NATIVE_SIDECARS", native.to_string())
        .output()
        .unwrap()
}

#[test]
fn answers() {
    let mut answered = 0;
    for (folder, native) in [("expected", false), ("expected-native", true)] {
        for input in inputs() {
            let output = run(&input, native, "2");
            match fs::read_to_string(testdata().join("own").join(folder).join(&input)) {
                Ok(recorded) => {
                    let want = known_differences::expected(&input, &recorded);
                    let got = String::from_utf8(output.stdout).unwrap();
                    let diff = similar::TextDiff::from_lines(&want, &got);
                    assert!(want == got, "{folder}/{input}:\n{}", diff.unified_diff());
                    assert_eq!(output.status.code(), Some(0), "{folder}/{input}");
                    answered += 1;
                }
                // istioctl refuses it, and so does this program.
                Err(_) => {
                    assert_eq!(output.status.code(), Some(1), "{folder}/{input}");
                    assert!(
                        output.stdout.is_empty(),
                        "{folder}/{input} printed although it failed"
                    );
                }
            }
        }
    }
    assert_eq!(answered, 68);
}

#[test]
fn messages() {
    let folder = testdata().join("own/messages");
    let update = std::env::var_os("UPDATE_GOLDENS").is_some();
    for input in inputs() {
        let got = String::from_utf8(run(&input, false, "1").stderr).unwrap();
        let file = folder.join(format!("{input}.txt"));
        if update {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&file, &got).unwrap();
        }
        let want = fs::read_to_string(&file).unwrap();
        let diff = similar::TextDiff::from_lines(&want, &got);
        assert!(want == got, "{input}:\n{}", diff.unified_diff());
    }
}

#[test]
fn the_number_of_jobs_changes_no_byte() {
    for input in inputs() {
        let one = run(&input, false, "1");
        let many = run(&input, false, "8");
        assert_eq!(one.stdout, many.stdout, "{input}");
        assert_eq!(one.stderr, many.stderr, "{input}");
        assert_eq!(one.status.code(), many.status.code(), "{input}");
    }
}
