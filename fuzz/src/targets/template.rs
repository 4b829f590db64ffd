//! The template parser and evaluator: they answer within their limits, and always the same.

use crate::{made, text_of};
use gotemplate::{Context, FuncMap, Limits, Template, Text, Timestamp, Value};
use kube_inject::inject::release::ISTIO_1_30;
use std::sync::LazyLock;

static FUNCTIONS: LazyLock<FuncMap> = LazyLock::new(|| ISTIO_1_30.function_map());
static NAMES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let mut names = FUNCTIONS.names();
    names.extend([
        "printf", "print", "println", "index", "slice", "len", "call", "html", "js", "urlquery",
    ]);
    names.extend(["and", "or", "not", "eq", "ne", "lt", "le", "gt", "ge"]);
    names
});

/// Small limits, so that a run that reaches them is short.
const LIMITS: Limits = Limits {
    template_depth: 200,
    text: 1 << 16,
    items: 1000,
    output: 1 << 16,
    steps: 20_000,
};

/// Parses, and executes twice.
pub fn check(bytes: &[u8]) {
    let text = text_of(bytes, |choices| made::template::text(&NAMES, choices));
    let Ok(text) = std::str::from_utf8(&text) else {
        return;
    };
    let template = match Template::parse("t", text, &FUNCTIONS) {
        Ok(template) => template,
        Err(error) => {
            assert!(
                error.line <= text.lines().count() + 1,
                "{error}: no such line"
            );
            return;
        }
    };
    assert_eq!(execute(&template), execute(&template), "two runs differ");
}

fn execute(template: &Template) -> (String, Option<String>) {
    let context = Context {
        now: Timestamp {
            seconds: 1_700_000_000,
            nanos: 5,
        },
        random: Some(Box::new(|| 0x0123_4567_89ab_cdef)),
        limits: LIMITS,
        ..Context::default()
    };
    let mut out = String::new();
    let done = template.execute(&mut out, data(), &context);
    assert!(
        out.len() <= LIMITS.output + LIMITS.text,
        "{} bytes of output",
        out.len()
    );
    (out, done.err().map(|error| error.to_string()))
}

fn data<'a>() -> Value<'a> {
    let entry = |key: &'static str, value: Value<'a>| (Text::Borrowed(key), value);
    let map = || Value::dict([entry("a", Value::str("x")), entry("b", Value::int(2))]);
    Value::dict([
        entry("s", Value::str("a,b\n- c: {d}")),
        entry("i", Value::int(-3)),
        entry("f", Value::float64(1e6)),
        entry("t", Value::Bool(true)),
        entry("n", Value::Nil),
        entry("m", map()),
        entry(
            "l",
            Value::list(vec![Value::int(1), Value::str("b"), map(), Value::Nil]),
        ),
    ])
}
