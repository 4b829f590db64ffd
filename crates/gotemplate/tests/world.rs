//! What templates may not do, what they can learn of the world, and how far they may go: answers
//! that are not Go's. Go's own are held against ours by `tools/against-go`.

#![allow(clippy::unwrap_used, clippy::panic)] // Clippy spares test functions alone.

use gotemplate::{Context, FuncMap, Object, Shape, Template, Timestamp, Value};
use std::borrow::Cow;

/// What a template came to.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    Output(String),
    Error(String),
}

/// A world that never changes: the clock of 2024-03-01T00:00:00Z and a counter for chance.
fn context() -> Context {
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
        random: Some(Box::new(random)),
        ..Context::default()
    }
}

/// The answer to a template with sprig's functions.
fn answer(template: &str, data: Option<&dyn Object>, context: &Context) -> Answer {
    let parsed = match Template::parse("t", template, &FuncMap::sprig()) {
        Ok(parsed) => parsed,
        Err(error) => return Answer::Error(error.to_string()),
    };
    let mut out = String::new();
    // Without data there is nothing to look into, not even a nil.
    let data = data.map_or(Value::NoValue, Value::Object);
    match parsed.execute(&mut out, data, context) {
        Ok(()) => Answer::Output(out),
        Err(error) => Answer::Error(error.to_string()),
    }
}

/// The answer to a template without data.
fn plain(template: &str, context: &Context) -> Answer {
    answer(template, None, context)
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

/// `map[string]interface {}{"a": 1}` as a host has it.
struct Host;

impl Object for Host {
    fn shape(&self) -> Shape {
        Shape::Map
    }
    fn type_name(&self) -> Cow<'_, str> {
        "map[string]interface {}".into()
    }
    fn field<'s>(&'s self, name: &str) -> Option<Value<'s>> {
        (name == "a").then(|| Value::int(1))
    }
    fn len(&self) -> usize {
        1
    }
    fn entry<'s>(&'s self, _: usize) -> (Value<'s>, Value<'s>) {
        (Value::str("a"), Value::int(1))
    }
}

#[test]
fn the_host_s_data_cannot_be_changed() {
    let answer = |template| answer(template, Some(&Host), &context());
    for template in [r#"{{ set . "x" 1 }}"#, r#"{{ unset . "a" }}"#] {
        let words = "the host's data cannot be changed: take a deepCopy of it";
        assert!(error(&answer(template)).ends_with(words));
    }
    let copied = answer(r#"{{ $c := deepCopy . }}{{ $_ := set $c "a" 2 }}{{ $c.a }}{{ .a }}"#);
    assert_eq!(copied, Answer::Output("21".to_owned()));
}
