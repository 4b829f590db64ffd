//! One rule of injection a case, by small templates: answers recorded from istioctl 1.30.3.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/steps")
}

#[test]
fn answers() {
    let mut ran = 0;
    for (expected, native) in [("expected", "false"), ("expected-native", "true")] {
        for entry in fs::read_dir(folder().join("inputs")).unwrap() {
            let input = entry.unwrap().file_name();
            let output = Command::new(env!("CARGO_BIN_EXE_kube-inject"))
                .current_dir(folder())
                .args([
                    "--injectConfigFile",
                    "inject-config.yaml",
                    "--valuesFile",
                    "values.yaml",
                ])
                .args(["--meshConfigFile", "mesh.yaml", "-f"])
                .arg(Path::new("inputs").join(&input))
                .env_clear()
                .env("ENABLE_NATIVE_SIDECARS", native)
                .output()
                .unwrap();
            let messages = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(0), "{input:?}: {messages}");
            let want = fs::read_to_string(folder().join(expected).join(&input)).unwrap();
            let got = String::from_utf8(output.stdout).unwrap();
            let diff = similar::TextDiff::from_lines(&want, &got);
            assert!(
                want == got,
                "{expected}/{input:?}:\n{}",
                diff.unified_diff()
            );
            ran += 1;
        }
    }
    assert_eq!(ran, 28);
}
