//! What the program says, read as a user: each message once as a pipe gets it and once as a
//! terminal shows it, with the exit code.
//!
//! A case is a file of `testdata/messages/`: the command, the files it finds, then what it says.
//! `UPDATE_GOLDENS=1 cargo test --test messages` writes down what it says now; read the difference.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use kube_inject::report::code::CODES;
use serde_json::Value;

mod api_server;
use api_server::{ApiServer, Objects};

/// How few messages, all told, would mean that some were lost.
const MESSAGES: usize = 60;

/// Codes that need a webhook with TLS, and are shown by `tests/cluster_injector/`.
const ELSEWHERE: [&str; 3] = [
    "injection-denied",
    "injector-warning",
    "skipped-by-injector",
];

/// What the command line of a case begins with.
const PROMPT: &str = "$ kube-inject ";

/// The sections that the test writes.
const PIPED: &str = "said to a pipe";
const TERMINAL: &str = "said to a terminal";

/// One file of `testdata/messages/`.
struct Case {
    path: PathBuf,
    /// Everything down to what is said.
    head: String,
    args: Vec<String>,
    stdin: Vec<u8>,
    /// The cluster that a kubeconfig leads to, a line for each thing that is true of it.
    cluster: Option<String>,
    files: Vec<(String, Vec<u8>)>,
    /// What is said, as the file has it.
    said: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/messages")
}

fn cases() -> Vec<Case> {
    let entries = fs::read_dir(folder()).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(Case::read).collect()
}

impl Case {
    fn read(path: PathBuf) -> Case {
        let text = fs::read_to_string(&path).unwrap();
        let end = text.find(&format!("-- {PIPED}")).unwrap_or(text.len());
        let (head, said) = text.split_at(end);
        // An empty line goes before each section.
        let mut sections = head.strip_suffix('\n').unwrap().split("\n-- ");
        let mut lines = sections.next().unwrap().lines();
        let args = lines.find_map(|line| line.strip_prefix(PROMPT));
        let args = args.unwrap_or_else(|| panic!("{}: no command", path.display()));
        let mut case = Case {
            args: words(args),
            stdin: Vec::new(),
            cluster: None,
            files: Vec::new(),
            head: head.to_owned(),
            said: said.to_owned(),
            path: path.clone(),
        };
        for section in sections {
            let (name, text) = section.split_once(" --").unwrap();
            let text = text.strip_prefix('\n').unwrap_or_default();
            match name.split_once(" as ") {
                Some((name, "escapes")) => case.add(name, unescaped(text.trim_end())),
                _ => case.add(name, text.as_bytes().to_vec()),
            }
        }
        case
    }

    fn add(&mut self, name: &str, bytes: Vec<u8>) {
        match name {
            "stdin" => self.stdin = bytes,
            "cluster" => self.cluster = Some(String::from_utf8(bytes).unwrap()),
            _ => self.files.push((name.to_owned(), bytes)),
        }
    }

    /// Runs the command among its files.
    fn run(&self, args: &[&str]) -> Output {
        let dir = tempfile::tempdir().unwrap();
        for (name, bytes) in &self.files {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            if !name.ends_with('/') {
                fs::write(path, bytes).unwrap();
            }
        }
        let mut command = Command::new(env!("CARGO_BIN_EXE_kube-inject"));
        command.current_dir(dir.path()).env_clear();
        let server = self.cluster.as_ref().map(|text| self.start(text));
        if let Some(server) = &server {
            fs::write(dir.path().join("kubeconfig"), server.kubeconfig()).unwrap();
            command.env("KUBECONFIG", "kubeconfig");
        }
        let mut child = command
            .args(&self.args)
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A program that fails early does not read: that is no failure of the test.
        let _ = child.stdin.take().unwrap().write_all(&self.stdin);
        let mut output = child.wait_with_output().unwrap();
        if let Some(server) = server {
            // Each run has another port.
            let said = String::from_utf8(output.stderr).unwrap();
            let address = server.address().to_string();
            output.stderr = said.replace(&address, "127.0.0.1:6443").into_bytes();
        }
        output
    }

    /// A server with what the lines say. A line begins with what it is about: a kind and a name,
    /// then labels (`a=b`) and data (`key:file`), or a fault.
    fn start(&self, text: &str) -> ApiServer {
        let mut objects = Objects::default();
        for line in text.lines().filter(|line| !line.is_empty()) {
            let mut words = line.split_whitespace();
            let (what, name) = (words.next().unwrap(), words.next().unwrap_or_default());
            let rest: Vec<&str> = words.collect();
            let pairs = |by: char| rest.iter().filter_map(move |word| word.split_once(by));
            let labels: Value = pairs('=')
                .map(|(key, value)| (key.to_owned(), Value::from(value)))
                .collect();
            objects = match what {
                "configmap" => {
                    let (namespace, name) = name.split_once('/').unwrap();
                    let file = |name: &str| self.files.iter().find(|(file, _)| file == name);
                    let data = pairs(':').map(|(key, name)| {
                        let (_, bytes) = file(name).unwrap();
                        (
                            key.to_owned(),
                            Value::from(String::from_utf8(bytes.clone()).unwrap()),
                        )
                    });
                    objects.config_map(namespace, name, labels, data.collect())
                }
                "namespace" => objects.namespace(name, labels),
                "node" => objects.node(name, rest[0]),
                "webhooks" => {
                    let (_, webhooks) = self
                        .files
                        .iter()
                        .find(|(file, _)| file == "webhooks.json")
                        .unwrap();
                    objects.webhooks(name, labels, serde_json::from_slice(webhooks).unwrap())
                }
                "all" => objects.refuse_all(name.parse().unwrap(), &rest.join(" ")),
                "html" => objects.answer_all(200, "<html>log in</html>"),
                "silence" => objects.silence(),
                status => objects.refuse(name, status.parse().unwrap(), &rest.join(" ")),
            };
        }
        ApiServer::start(objects)
    }

    /// What it says now, in the form of the file.
    fn says(&self) -> String {
        let piped = self.run(&[]);
        let colored = self.run(&["--color=always"]);
        assert_eq!(piped.status, colored.status, "{}", self.path.display());
        assert_eq!(piped.stdout, colored.stdout, "{}", self.path.display());
        let code = piped.status.code().unwrap();
        if code != 0 {
            assert!(piped.stdout.is_empty(), "{} printed", self.path.display());
        }
        let colored = String::from_utf8(colored.stderr).unwrap();
        let mut out = String::new();
        let piped = String::from_utf8(piped.stderr).unwrap();
        let _ = write!(out, "-- {PIPED}, exit code {code} --\n{piped}");
        let terminal = anstream::adapter::strip_str(&colored).to_string();
        let _ = write!(out, "-- {TERMINAL} --\n{terminal}");
        out
    }

    /// The lines that a pipe gets, the closing counts left out.
    fn piped(&self) -> impl Iterator<Item = &str> {
        let piped = self.said.split("-- said to a terminal").next().unwrap();
        let lines = piped.lines().skip(1);
        lines.filter(|line| !line.is_empty() && !line.starts_with("kube-inject: "))
    }
}

/// The words of a command line; quotes hold what has spaces.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut parts = line.split('\'');
    while let Some(plain) = parts.next() {
        words.extend(plain.split_whitespace().map(str::to_owned));
        words.extend(parts.next().map(str::to_owned));
    }
    words
}

/// `\xNN` is a byte.
fn unescaped(text: &str) -> Vec<u8> {
    let mut parts = text.split("\\x");
    let mut bytes = parts.next().unwrap().as_bytes().to_vec();
    for part in parts {
        let (hex, rest) = part.split_at(2);
        bytes.push(u8::from_str_radix(hex, 16).unwrap());
        bytes.extend(rest.bytes());
    }
    bytes
}

#[test]
fn messages() {
    what_is_said();
    every_code_is_shown();
}

/// Holds what is said against the files, or writes it into them.
fn what_is_said() {
    let update = std::env::var_os("UPDATE_GOLDENS").is_some();
    let mut wrong = String::new();
    for case in cases() {
        let says = case.says();
        if update {
            fs::write(&case.path, format!("{}{says}", case.head)).unwrap();
        } else if case.said != says {
            let diff = similar::TextDiff::from_lines(&case.said, &says);
            let _ = write!(wrong, "{}:\n{}", case.path.display(), diff.unified_diff());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// A code that nobody has read in a message is one that may say anything.
fn every_code_is_shown() {
    let cases = cases();
    let lines: BTreeSet<&str> = cases.iter().flat_map(Case::piped).collect();
    assert!(lines.len() >= MESSAGES, "{} messages", lines.len());
    let mut shown: BTreeMap<&str, usize> = CODES.iter().map(|row| (row.name, 0)).collect();
    for line in lines {
        let code = line
            .split_once('[')
            .and_then(|(_, rest)| rest.split_once("]: "));
        if let Some(count) = code.and_then(|(code, _)| shown.get_mut(code)) {
            *count += 1;
        }
    }
    let elsewhere = |code: &str| ELSEWHERE.contains(&code);
    let missing = shown
        .iter()
        .filter(|(code, count)| **count == 0 && !elsewhere(code));
    let missing: Vec<_> = missing.collect();
    assert!(missing.is_empty(), "no case shows {missing:?}");
}
