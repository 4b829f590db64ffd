//! Completions and manual pages are what the arguments say.
//!
//! `UPDATE_GOLDENS=1 cargo test --test cli_generated` renews them.

#![allow(clippy::unwrap_used, reason = "a test that cannot run has failed")]

use clap::{Command, CommandFactory as _};
use clap_complete::{Generator, Shell};
use kube_inject::cli::args::{Cli, VERSION};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const NAME: &str = "kube-inject";

/// The command without its hidden flags, which clap_complete would offer.
fn documented() -> Command {
    let full = Cli::command();
    let shown = full
        .get_arguments()
        .filter(|arg| !arg.is_hide_set())
        .cloned();
    let command = Command::new(NAME)
        .version(VERSION)
        .disable_help_subcommand(true);
    command
        .args(shown)
        .subcommands(full.get_subcommands().cloned())
}

/// The files by their path from the root, and what they hold.
fn generated() -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for shell in [
        Shell::Bash,
        Shell::Zsh,
        Shell::Fish,
        Shell::Elvish,
        Shell::PowerShell,
    ] {
        let mut text = Vec::new();
        clap_complete::generate(shell, &mut documented(), NAME, &mut text);
        files.insert(Path::new("completions").join(shell.file_name(NAME)), text);
    }
    let dir = tempfile::tempdir().unwrap();
    // Without the `help` subcommands that nobody looks up in a manual.
    let command = Cli::command().disable_help_subcommand(true);
    clap_mangen::generate_to(command, dir.path()).unwrap();
    for page in fs::read_dir(dir.path()).unwrap() {
        let page = page.unwrap();
        let text = fs::read(page.path()).unwrap();
        files.insert(Path::new("man").join(page.file_name()), text);
    }
    files
}

/// The files that are there.
fn present(root: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for folder in ["completions", "man"] {
        for entry in fs::read_dir(root.join(folder)).into_iter().flatten() {
            files.push(Path::new(folder).join(entry.unwrap().file_name()));
        }
    }
    files.sort();
    files
}

#[test]
fn completions_and_manual_pages_are_fresh() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let generated = generated();
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        for folder in ["completions", "man"] {
            let _ = fs::remove_dir_all(root.join(folder));
            fs::create_dir(root.join(folder)).unwrap();
        }
        for (path, text) in &generated {
            fs::write(root.join(path), text).unwrap();
        }
    }
    let names: Vec<_> = generated.keys().cloned().collect();
    let renew = "renew with UPDATE_GOLDENS=1 cargo test --test cli_generated";
    assert_eq!(present(root), names, "{renew}");
    for (path, text) in generated {
        let stale = fs::read(root.join(&path)).unwrap() != text;
        assert!(!stale, "{} is stale: {renew}", path.display());
    }
}

/// Flags that are hidden from help are hidden from completions too.
#[test]
fn hidden_flags_are_not_offered() {
    for (path, text) in generated() {
        let text = String::from_utf8(text).unwrap();
        assert!(!text.contains("vklog"), "{}", path.display());
    }
}
