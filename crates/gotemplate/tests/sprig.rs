//! sprig's functions held against Go's own answers.
//!
//! `sprig/*.jsonl` has a template a line, with its data and what Go's text/template with sprig
//! 3.3.0 made of it: an output or an error. Where we leave Go on purpose the line says what is
//! the answer here (`here`) and why. Go ran with TZ=UTC, SPRIG_TEST=value, EMPTY set to nothing,
//! and the releases of sprig's own dependencies that Istio 1.30.3 pins.

#![allow(clippy::unwrap_used, clippy::panic)] // A row that cannot be read fails the test.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use gotemplate::{Context, FuncMap, Template, Timestamp, Value};
use goyaml::tree::{NodeRef, Value as Node};

/// What a template came to.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    Output(String),
    Error(String),
}

impl Answer {
    fn of(row: NodeRef<'_, '_>) -> Option<Self> {
        let text = |key| row.get(key).and_then(NodeRef::as_str).map(str::to_owned);
        text("output")
            .map(Answer::Output)
            .or_else(|| text("error").map(Answer::Error))
    }
}

/// JSON as Go reads it into an `interface{}`: numbers are floats.
fn value<'a>(node: NodeRef<'_, '_>) -> Value<'a> {
    match node.value() {
        Node::Null => Value::Nil,
        Node::Bool(b) => Value::Bool(b),
        Node::Int(i) => Value::float64(i as f64),
        Node::Uint(u) => Value::float64(u as f64),
        Node::Float(f) => Value::float64(f),
        Node::Str(text) => Value::str(text.to_string()),
        Node::Seq(items) => Value::list(items.into_iter().map(value).collect()),
        Node::Map(entries) => Value::dict(
            entries
                .into_iter()
                .map(|entry| (entry.key.to_string().into(), value(entry.value))),
        ),
    }
}

/// A world that never changes: the clock of 2024-03-01T00:00:00Z and a counter for chance.
fn context() -> Context {
    let environment = |name: &str| match name {
        "SPRIG_TEST" => Some("value".to_owned()),
        "EMPTY" => Some(String::new()),
        _ => None,
    };
    let counter = std::sync::atomic::AtomicU64::new(1);
    let random = move || {
        let step = counter.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        step.wrapping_mul(0x9E37_79B9_7F4A_7C15)
            .rotate_left(31)
            .wrapping_mul(0xD6E8_FEB8_6659_FD93)
    };
    Context {
        now: Timestamp {
            seconds: 1_709_251_200,
            nanos: 0,
        },
        env: Box::new(environment),
        random: Some(Box::new(random)),
        ..Context::default()
    }
}

fn answer(
    template: &str,
    data: Option<NodeRef<'_, '_>>,
    funcs: &FuncMap,
    context: &Context,
) -> Answer {
    let parsed = match Template::parse("t", template, funcs) {
        Ok(parsed) => parsed,
        Err(error) => return Answer::Error(error.to_string()),
    };
    let mut out = String::new();
    // Without data there is nothing to look into, not even a nil.
    let data = data.map_or(Value::NoValue, value);
    match parsed.execute(&mut out, data, context) {
        Ok(()) => Answer::Output(out),
        Err(error) => Answer::Error(error.to_string()),
    }
}

/// Runs one file of rows; the number that ran, those that failed, and the names used.
fn run_file(path: &Path, names: &mut BTreeSet<String>) -> (usize, Vec<String>) {
    let text = fs::read_to_string(path).unwrap();
    let (context, funcs) = (context(), FuncMap::sprig());
    let mut failed = Vec::new();
    let rows = text.lines().filter(|line| !line.is_empty());
    let mut ran = 0;
    for line in rows {
        let row = goyaml::json::read::read(line).unwrap();
        let row = row.root();
        let template = row.get("template").and_then(NodeRef::as_str).unwrap();
        let words = template.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        names.extend(words.map(str::to_owned));
        let expected = row.get("here").unwrap_or(row);
        let expected = Answer::of(expected).unwrap();
        let found = answer(template, row.get("data"), &funcs, &context);
        if found != expected {
            failed.push(format!(
                "{template}\n  Go:   {expected:?}\n  here: {found:?}"
            ));
        }
        ran += 1;
    }
    (ran, failed)
}

#[test]
fn every_row_is_answered_as_go_answers_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sprig");
    let mut names = BTreeSet::new();
    let (mut ran, mut failed) = (0, Vec::new());
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    files.sort();
    for path in files
        .iter()
        .filter(|path| path.extension().is_some_and(|e| e == "jsonl"))
    {
        let (count, wrong) = run_file(path, &mut names);
        ran += count;
        failed.extend(wrong);
    }
    println!("ran {ran}, failed {}", failed.len());
    assert!(
        failed.is_empty(),
        "{} of {ran} rows:\n{}",
        failed.len(),
        failed.join("\n")
    );
    let missing: Vec<_> = FuncMap::sprig()
        .names()
        .into_iter()
        .filter(|name| !names.contains(*name))
        .collect();
    assert!(missing.is_empty(), "no row calls {missing:?}");
}

/// The answer to a template without data.
fn plain(template: &str, context: &Context) -> Answer {
    answer(template, None, &FuncMap::sprig(), context)
}

fn error(answer: &Answer) -> &str {
    match answer {
        Answer::Error(error) => error,
        Answer::Output(output) => panic!("no error but {output:?}"),
    }
}

#[test]
fn functions_that_make_keys_or_ask_the_network_are_refused() {
    for call in [
        r#"bcrypt "x""#,
        r#"htpasswd "u" "p""#,
        r#"derivePassword 1 "long" "p" "u" "s""#,
        r#"genPrivateKey "rsa""#,
        r#"buildCustomCert "a" "b""#,
        r#"genCA "a" 1"#,
        r#"genCAWithKey "a" 1 "k""#,
        r#"genSelfSignedCert "a" (list) (list) 1"#,
        r#"genSelfSignedCertWithKey "a" (list) (list) 1 "k""#,
        r#"genSignedCert "a" (list) (list) 1 1"#,
        r#"genSignedCertWithKey "a" (list) (list) 1 1 "k""#,
        r#"encryptAES "k" "t""#,
        r#"decryptAES "k" "t""#,
        r#"getHostByName "localhost""#,
    ] {
        let found = plain(&format!("{{{{ {call} }}}}"), &context());
        let name = call.split(' ').next().unwrap();
        let expected = format!("error calling {name}: this function is not offered here");
        assert!(error(&found).contains(&expected), "{call}: {found:?}");
    }
}

#[test]
fn what_would_eat_the_machine_meets_a_limit() {
    let mut context = context();
    context.limits.text = 1_000;
    context.limits.items = 100;
    for call in [
        r#"repeat 1001 "x""#,
        r#"indent 1001 "x""#,
        r#"nindent 600 "x\ny""#,
        "until 101",
        "untilStep 0 1000 2",
        "seq 1000000000000",
        "randAlphaNum 1001",
        "randBytes 1001",
        r#"repeat 1000 "x" | replace "x" "yy""#,
        r#"regexReplaceAll "x" (repeat 1000 "x") "yy""#,
        r#"repeat 999 "x" | wrapWith 1 "--""#,
        "concat (until 100) (list 1)",
        "append (until 100) 1",
        r#"join (repeat 99 "x") (until 99)"#,
    ] {
        let found = plain(&format!("{{{{ {call} }}}}"), &context);
        assert!(error(&found).contains("the limit of"), "{call}: {found:?}");
    }
    let found = plain(
        r#"{{ repeat 1000 "x" | len }} {{ until 100 | len }}"#,
        &context,
    );
    assert_eq!(found, Answer::Output("1000 100".to_owned()));
}

#[test]
fn clock_environment_and_chance_come_from_the_context_alone() {
    let bare = Context::default();
    let output = |template, context: &Context| match plain(template, context) {
        Answer::Output(output) => output,
        Answer::Error(error) => error,
    };
    assert_eq!(output("{{ now }}", &bare), "1970-01-01 00:00:00 +0000 UTC");
    assert_eq!(
        output(r#"{{ env "PATH" }}{{ expandenv "$PATH" }}"#, &bare),
        ""
    );
    assert!(output("{{ uuidv4 }}", &bare).contains("no source of randomness"));
    assert_eq!(
        output(
            "{{ htmlDate now }} {{ ago (int64 1709251100) }}",
            &context()
        ),
        "2024-03-01 1m40s"
    );
    let mut east = context();
    east.zone = "Etc/GMT-2".to_owned();
    assert_eq!(
        output(r#"{{ date "15:04 -0700" now }} {{ now }}"#, &east),
        "02:00 +0200 2024-03-01 02:00:00 +0200 +02"
    );
}

#[test]
fn what_holds_itself_does_not_overflow() {
    for template in [
        r#"{{ $d := dict "a" 1 }}{{ $_ := set $d "d" $d }}{{ deepEqual $d $d }}{{ deepCopy $d }}"#,
        r#"{{ $a := dict }}{{ $b := dict }}{{ $_ := set $a "x" $a }}{{ $_ := set $b "x" $b }}{{ $_ := merge $a $b }}"#,
        r#"{{ $d := dict }}{{ $_ := set $d "d" $d }}{{ mustToJson $d }}"#,
    ] {
        let found = plain(template, &context());
        assert!(error(&found).contains("error calling"), "{found:?}");
    }
    let deep = format!(
        r#"{{{{ fromJson "{}1{}" | toJson }}}}"#,
        "[".repeat(9_000),
        "]".repeat(9_000)
    );
    assert_eq!(plain(&deep, &context()), Answer::Output("null".to_owned()));
}

#[test]
fn expressions_nest_as_deep_as_the_stack_allows() {
    let nested = |depth: usize| {
        let pattern = format!("{}a{}", "(".repeat(depth), ")*".repeat(depth));
        plain(
            &format!(r#"{{{{ mustRegexMatch "{pattern}" "a" }}}}"#),
            &context(),
        )
    };
    assert_eq!(nested(99), Answer::Output("true".to_owned()));
    assert!(error(&nested(101)).contains("error parsing regexp: expression nests too deeply"));
}
