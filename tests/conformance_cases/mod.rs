//! The cases of the conformance test: where they come from and how one is run.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::Case;
use crate::first_difference::first_difference;
use crate::known_differences::expected;

/// Cases of `cases.json` that need templates which the built-in configuration does not have.
const NOT_BUILT_IN: [&str; 5] = [
    "custom-template",
    "sidecar-spire",
    "gateway-spire",
    "grpc-agent",
    "grpc-simple",
];

/// What the program has to answer.
enum Expected {
    /// These bytes on standard output and exit code 0.
    Output(PathBuf),
    /// Exit code 1, nothing on standard output, and a message that holds all these parts.
    Failure(Vec<String>),
}

/// One run of the program.
struct ProgramCase {
    name: String,
    arguments: Vec<String>,
    native: bool,
    expected: Expected,
    /// What standard error must hold besides: a part a skipped object.
    warnings: Vec<String>,
}

impl Case for ProgramCase {
    fn name(&self) -> &str {
        &self.name
    }

    /// Runs the program with each number of jobs, and compares.
    fn run(&self) -> Result<(), String> {
        JOBS.iter().try_for_each(|jobs| {
            self.run_with(jobs)
                .map_err(|e| format!("--jobs {jobs}: {e}"))
        })
    }
}

/// The numbers of jobs: in all cases the answer is the same.
const JOBS: [&str; 3] = ["1", "2", "8"];

impl ProgramCase {
    fn run_with(&self, jobs: &str) -> Result<(), String> {
        let output = Command::new(env!("CARGO_BIN_EXE_kube-inject"))
            .args(&self.arguments)
            .args(["--jobs", jobs])
            .env_clear()
            .env(
                "ENABLE_NATIVE_SIDECARS",
                if self.native { "true" } else { "false" },
            )
            .output()
            .map_err(|e| e.to_string())?;
        let messages = String::from_utf8_lossy(&output.stderr);
        match &self.expected {
            Expected::Output(file) => {
                let recorded = std::fs::read_to_string(file)
                    .map_err(|e| format!("{}: {e}", file.display()))?;
                let input = file
                    .file_name()
                    .and_then(|n| n.to_str())
                    .unwrap_or_default();
                let want = expected(input, &recorded);
                if output.status.code() != Some(0) {
                    return Err(format!("exit {:?}: {messages}", output.status.code()));
                }
                if output.stdout != want.as_bytes() {
                    let got = String::from_utf8_lossy(&output.stdout);
                    return Err(first_difference(&want, &got));
                }
            }
            Expected::Failure(parts) => {
                if output.status.code() != Some(1) {
                    return Err(format!(
                        "exit {:?} instead of 1: {messages}",
                        output.status.code()
                    ));
                }
                if !output.stdout.is_empty() {
                    return Err("printed on standard output although it failed".to_owned());
                }
                holds_all(&messages, parts)?;
            }
        }
        holds_all(&messages, &self.warnings)
    }
}

fn holds_all(messages: &str, parts: &[String]) -> Result<(), String> {
    for part in parts {
        if !messages.contains(part.as_str()) {
            return Err(format!("no {part:?} in the message: {messages}"));
        }
    }
    Ok(())
}

/// `cases.json` and the own inputs with the recorded configuration.
pub fn recorded_suite(records: &Path) -> Vec<Box<dyn Case>> {
    let all_files = |settings: &Path| {
        vec![
            format!(
                "--injectConfigFile={}",
                settings.join("inject-config.yaml").display()
            ),
            format!("--meshConfigFile={}", settings.join("mesh.yaml").display()),
            format!("--valuesFile={}", settings.join("values.json").display()),
        ]
    };
    let templates = "agentgateway, gateway, grpc-agent";
    istio_cases(records, all_files)
        .chain(own_cases(records, all_files, templates))
        .map(boxed)
        .collect()
}

/// The same with the built-in templates, where those are what the case needs.
pub fn builtin_suite(records: &Path) -> Vec<Box<dyn Case>> {
    let with_builtin = |settings: &Path| {
        vec![
            "--builtin-config".to_owned(),
            format!("--meshConfigFile={}", settings.join("mesh.yaml").display()),
            format!("--valuesFile={}", settings.join("values.json").display()),
        ]
    };
    istio_cases(records, with_builtin)
        .filter(|case| {
            !NOT_BUILT_IN
                .iter()
                .any(|name| case.name.ends_with(&format!("/{name}")))
        })
        .chain(own_cases(records, with_builtin, "gateway, sidecar"))
        .map(boxed)
        .collect()
}

fn boxed(case: ProgramCase) -> Box<dyn Case> {
    Box::new(case)
}

fn istio_cases(
    records: &Path,
    configuration: impl Fn(&Path) -> Vec<String>,
) -> impl Iterator<Item = ProgramCase> {
    let root = records.join("istio-1.30.3");
    let text = std::fs::read_to_string(root.join("cases.json")).unwrap();
    let Value::Array(cases) = serde_json::from_str(&text).unwrap() else {
        panic!("cases.json is no list")
    };
    cases.into_iter().map(move |case| {
        let word = |key: &str| case[key].as_str().map(ToOwned::to_owned);
        let mut arguments = configuration(&root.join(word("settings").unwrap()));
        arguments.push(format!(
            "-f={}",
            root.join(word("input").unwrap()).display()
        ));
        let expected = match word("expected") {
            Some(file) => Expected::Output(root.join(file)),
            None => Expected::Failure(refusal_parts(&word("error_contains").unwrap())),
        };
        let warnings = case["warnings"].as_array().into_iter().flatten();
        ProgramCase {
            name: format!("istio/{}", word("name").unwrap()),
            arguments,
            native: case["native_sidecars"].as_bool().unwrap(),
            expected,
            warnings: warnings.map(|w| quoted_name(w.as_str().unwrap())).collect(),
        }
    })
}

/// Of istioctl's words about a bad annotation, what ours must hold too: the annotation with its
/// value, and the rule.
fn refusal_parts(message: &str) -> Vec<String> {
    let (subject, rule) = message.split_once(": ").unwrap();
    let quoted: Vec<&str> = subject.split('\'').collect();
    vec![
        quoted[1].to_owned(),
        quoted[3].to_owned(),
        rule.rsplit_once(": ").unwrap().1.to_owned(),
    ]
}

/// The name of the skipped object, which istioctl puts in quotes.
fn quoted_name(warning: &str) -> String {
    let name = warning.split('"').nth(1).unwrap();
    name.rsplit('/').next().unwrap().to_owned()
}

/// `templates` is how the list of known templates begins in messages.
fn own_cases(
    records: &Path,
    configuration: impl Fn(&Path) -> Vec<String>,
    templates: &str,
) -> impl Iterator<Item = ProgramCase> {
    let release = records.join("releases/1.30.3");
    let text = std::fs::read_to_string(release.join("fails.json")).unwrap();
    let fails: Value = serde_json::from_str(&text).unwrap();
    let mut inputs: Vec<PathBuf> = std::fs::read_dir(records.join("own/inputs"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    inputs.sort();
    let mut cases = Vec::new();
    for (folder, native) in [("expected", false), ("expected-native", true)] {
        for input in &inputs {
            let file = input.file_name().unwrap().to_str().unwrap();
            let mut arguments = configuration(&release.join("settings"));
            arguments.push(format!("-f={}", input.display()));
            let expected = if fails.get(file).is_some() {
                Expected::Failure(own_refusal(file, templates))
            } else {
                Expected::Output(release.join(folder).join(file))
            };
            let name = format!("own/{folder}/{file}");
            cases.push(ProgramCase {
                name,
                arguments,
                native,
                expected,
                warnings: Vec::new(),
            });
        }
    }
    cases.into_iter()
}

/// What the message about a broken input of ours has to name: the place, the value, the rule.
fn own_refusal(file: &str, templates: &str) -> Vec<String> {
    let parts: &[&str] = match file {
        "bad-deploymentconfig-no-template.yaml" => &["DeploymentConfig", "spec.template"],
        "bad-overrides-empty.yaml" => &["proxy.istio.io/overrides", "unexpected end of JSON input"],
        "bad-quantity.yaml" => &["quantities must match the regular expression"],
        "bad-tab.yaml" => &[":4:", "found character that cannot start any token"],
        "bad-type.yaml" => &["spec.replicas", "int32"],
        "bad-yaml.yaml" => &["did not find expected ',' or ']'"],
        "control-chars.yaml" => &["control characters are not allowed"],
        "not-a-map.yaml" | "scalar.yaml" => &[":1:1", "object"],
        "templates-unknown.yaml" => &["\"missing\"", templates],
        other => panic!("no words known for {other}"),
    };
    parts.iter().map(|part| (*part).to_owned()).collect()
}
