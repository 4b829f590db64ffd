//! The whole program on bytes: how it may end, and what it may print.

use crate::choices::Choices;
use crate::made;
use crate::made::object::{Form, object};
use kube_inject::cli::exit::Exit;
use kube_inject::cli::reporter::Reporter;
use kube_inject::cli::request::{Input, Output, Reporting, Request};
use kube_inject::cli::run;
use kube_inject::config::Sources;
use kube_inject::inject::release::ISTIO_1_30;
use kube_inject::report::{Denials, Form as Report, Severity};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The configuration of the tests of the command line, which is read fast.
static SMALL: LazyLock<PathBuf> =
    LazyLock::new(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../testdata/cli/config"));

/// The names that made templates may call.
static NAMES: LazyLock<Vec<&'static str>> = LazyLock::new(|| ISTIO_1_30.function_map().names());

/// A run: what is asked for, in which form the report is, and the input.
struct Case {
    request: Request,
    form: Option<Report>,
    input: Vec<u8>,
    /// Holds the files of a configuration that was made.
    _files: Option<tempfile::TempDir>,
}

/// How a run ended.
struct Ended {
    exit: Exit,
    out: Vec<u8>,
    err: String,
}

/// Runs the program, and again with several threads, and again over its own output.
pub fn check(bytes: &[u8]) {
    let case = match bytes.strip_prefix(b"\0") {
        Some(chosen) => made_case(&mut Choices::new(chosen)),
        None => Some(plain_case(bytes.to_vec())),
    };
    let Some(case) = case else {
        return;
    };
    let ended = case.run(&case.request, &case.input);
    case.check_output(&ended);
    case.check_report(&ended);
    let many = Request {
        jobs: 3,
        ..case.request.clone()
    };
    if case.input.windows(4).any(|window| window == b"\n---") {
        let other = case.run(&many, &case.input);
        assert_eq!(
            (ended.exit, &ended.out),
            (other.exit, &other.out),
            "threads change the output"
        );
    }
}

fn plain_case(input: Vec<u8>) -> Case {
    Case {
        request: Request {
            inputs: vec![Input::Stdin],
            output: Output::Stdout,
            sources: Sources {
                folder: Some(SMALL.clone()),
                ..Sources::default()
            },
            revision: None,
            native: false.into(),
            ask: None,
            local_only: None,
            respect_policy: false,
            env: Vec::new(),
            jobs: 1,
            denials: Denials::default(),
        },
        form: Some(Report::Line),
        input,
        _files: None,
    }
}

fn made_case(choices: &mut Choices<'_>) -> Option<Case> {
    let mut case = plain_case(Vec::new());
    case.request.output = match choices.below(8) {
        0 => Output::Stream,
        1 => Output::Check,
        _ => Output::Stdout,
    };
    case.request.native = choices.rarely(4).into();
    case.request.respect_policy = choices.rarely(4);
    if choices.rarely(4) {
        case.request.denials.add_mistakes();
    }
    case.form = match choices.below(4) {
        0 => None,
        1 => Some(Report::Rich { color: false }),
        _ => Some(Report::Line),
    };
    match choices.below(4) {
        0 => {
            case.request.sources = Sources {
                builtin: true,
                ..Sources::default()
            };
        }
        1 => {
            let files = tempfile::tempdir().ok()?;
            let path = files.path().join("inject-config.yaml");
            std::fs::write(&path, made_template(choices)).ok()?;
            case.request.sources.templates = Some(path);
            case._files = Some(files);
        }
        _ => {}
    }
    for _ in 0..=choices.below(3) {
        case.input.extend(document(choices));
        case.input.extend(b"\n---\n");
    }
    case.input.extend(choices.rest());
    Some(case)
}

/// A bare template of a sidecar, with actions in it.
fn made_template(choices: &mut Choices<'_>) -> String {
    let length = 20 + choices.below(200);
    let bytes: Vec<u8> = (0..length)
        .map_while(|_| (!choices.is_empty()).then(|| choices.byte()))
        .collect();
    let mut inner = Choices::new(&bytes);
    let actions = made::template::text(&NAMES, &mut inner);
    format!(
        "metadata:\n  annotations:\n    a: {{{{ .Spec.NodeName | quote }}}}\nspec:\n  containers:\n  \
         - name: istio-proxy\n    image: {{{{ .ProxyImage }}}}\n{actions}\n"
    )
}

fn document(choices: &mut Choices<'_>) -> Vec<u8> {
    const HEADS: [&str; 6] = [
        "apiVersion: v1, kind: Pod, ",
        "apiVersion: apps/v1, kind: Deployment, ",
        "apiVersion: apps/v1, kind: StatefulSet, ",
        "apiVersion: batch/v1, kind: CronJob, ",
        "apiVersion: apps.openshift.io/v1, kind: DeploymentConfig, ",
        "apiVersion: v1, kind: List, ",
    ];
    let kind = choices.below(HEADS.len());
    let text = object(super::decode::TYPES[kind], Form::Object, choices);
    text.replacen('{', &format!("{{{}", HEADS[kind]), 1)
        .into_bytes()
}

impl Case {
    fn run(&self, request: &Request, input: &[u8]) -> Ended {
        let reporting = Reporting {
            form: self.form,
            least: Severity::Note,
            verbose: false,
            summary: true,
        };
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut reporter = Reporter::new(reporting, &mut err);
        let mut stdin = input;
        let done = run::run(request, &mut reporter, None, &mut stdin, &mut out);
        drop(reporter);
        let Ok(exit) = done else {
            panic!("writing into memory failed");
        };
        let err = String::from_utf8(err);
        assert!(err.is_ok(), "the report is not UTF-8");
        Ended {
            exit,
            out,
            err: err.unwrap_or_default(),
        }
    }

    fn check_output(&self, ended: &Ended) {
        let Ended { exit, out, err } = ended;
        let made_templates = self.request.sources.templates.is_some();
        assert!(
            *exit != Exit::Usage && (made_templates || *exit != Exit::Config),
            "{exit:?}: {err}"
        );
        let may_print = *exit == Exit::Done || self.request.output == Output::Stream;
        assert!(out.is_empty() || may_print, "{exit:?}, and printed {out:?}");
        assert!(
            out.is_empty() || out.ends_with(b"---\n"),
            "the last document is not closed"
        );
        if *exit != Exit::Done
            || self.request.output != Output::Stdout
            || !self.request.denials.is_empty()
        {
            return;
        }
        let again = self.run(&self.request, out);
        assert!(
            again.exit == Exit::Done,
            "its own output is refused: {}",
            again.err
        );
    }

    /// A report is lines of text: nothing of the input reaches the terminal as a control
    /// sequence.
    fn check_report(&self, ended: &Ended) {
        let raw = ended.err.chars().find(|c| c.is_control() && *c != '\n');
        assert_eq!(raw, None, "in the report: {:?}", ended.err);
        if self.form.is_none() {
            for line in ended.err.lines() {
                assert!(
                    serde_json::from_str::<serde_json::Value>(line).is_ok(),
                    "no JSON: {line}"
                );
            }
        }
    }
}
