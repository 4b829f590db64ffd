//! What the subcommands of `config` print, and how they end.

#![allow(clippy::unwrap_used, reason = "a test that cannot run has failed")]

mod cli_support;

use cli_support::{WEB, config, program, run};
use kube_inject::config::index::{Entry, FILE, Index};
use std::fs;
use std::path::Path;

/// The small configuration as it were if it had been pulled for a revision.
fn pulled(folder: &Path, revision: &str) {
    let entries = ["inject-config.yaml", "values.yaml", "mesh.yaml"].map(|file| {
        let text = fs::read_to_string(config().join(file)).unwrap();
        fs::write(folder.join(file), &text).unwrap();
        Entry::new(file, "istio-system/x", &text)
    });
    let index = Index::new(entries, revision, "kind", "2026-07-01T12:00:00Z", None);
    fs::write(folder.join(FILE), index.to_json().unwrap()).unwrap();
}

#[test]
fn the_revision_that_was_pulled_counts_unless_another_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let inject = |args: &[&str]| {
        let mut command = program();
        let run = run(command.arg("--config").arg(dir.path()).args(args), WEB);
        assert_eq!(run.code, Some(0), "{}", run.err);
        run.out
    };
    pulled(dir.path(), "canary");
    assert!(inject(&[]).contains("value: canary\n"));
    assert!(inject(&["-r", "other"]).contains("value: other\n"));
    let default = inject(&["-r", "default"]);
    assert_eq!(default, cli_support::inject(["-r", "default"], WEB).out);
    pulled(dir.path(), "default");
    assert_eq!(inject(&[]), default);
}

#[test]
fn roles_go_to_standard_output() {
    let rbac = run(program().args(["config", "rbac", "-r", "canary"]), "");
    assert_eq!((rbac.code, rbac.err.as_str()), (Some(0), ""));
    assert!(
        rbac.out
            .contains("resourceNames: [istio-sidecar-injector-canary, istio-canary]\n")
    );
    let wrong = run(
        program().args(["config", "rbac", "--serviceaccount", "x"]),
        "",
    );
    assert_eq!((wrong.code, wrong.out.as_str()), (Some(2), ""));
    assert!(
        wrong.err.contains("tip: write it as NAMESPACE:NAME"),
        "{}",
        wrong.err
    );
}
