//! Templates: `gotemplate` with sprig's functions against Go's text/template and sprig.

mod functions;
mod host;
mod objects;
mod world;

use std::sync::LazyLock;

use gotemplate::{Context, FuncMap, MissingKey, Options, Timestamp, Value};
use serde_json::{Value as Json, json};

use super::Layer;
use world::World;

pub(super) const LAYER: Layer = Layer {
    name: "template",
    answer,
};

static SPRIG: LazyLock<FuncMap> = LazyLock::new(FuncMap::sprig);

fn answer(case: &Json) -> Json {
    let text = |key: &str| case[key].as_str().unwrap_or_default();
    let world = World::default();
    let mut funcs = match case["sprig"] {
        Json::Bool(false) => FuncMap::new(),
        _ => SPRIG.clone(),
    };
    // Without data there is nothing to look into, not even a nil.
    let mut data = case.get("data").map_or(Value::NoValue, value);
    if case["world"] == true {
        funcs = funcs.with(functions::FUNCTIONS);
        data = world.data();
    }
    let options = Options::new()
        .delims(text("left"), text("right"))
        .missing_key(match text("missingkey") {
            "zero" => MissingKey::Zero,
            "error" => MissingKey::Error,
            _ => MissingKey::Default,
        });
    let mut out = String::new();
    let error = match options.parse("t", text("template"), &funcs) {
        Ok(template) => template
            .execute(&mut out, data, &context())
            .err()
            .map(|e| e.to_string()),
        Err(error) => Some(error.to_string()),
    };
    outcome(&out, error)
}

/// The answer to an execution.
pub(super) fn outcome(out: &str, error: Option<String>) -> Json {
    match error {
        Some(error) => json!({ "output": out, "error": error }),
        None => json!({ "output": out }),
    }
}

/// sprig's functions.
pub(super) fn sprig() -> &'static FuncMap {
    &SPRIG
}

/// JSON as Go reads it into an `interface{}`: numbers are floats.
fn value<'a>(json: &'a Json) -> Value<'a> {
    match json {
        Json::Null => Value::Nil,
        Json::Bool(b) => Value::Bool(*b),
        Json::Number(n) => Value::float64(n.as_f64().unwrap_or_default()),
        Json::String(text) => Value::str(text.as_str()),
        Json::Array(items) => Value::list(items.iter().map(value).collect()),
        Json::Object(entries) => {
            Value::dict(entries.iter().map(|(k, v)| (k.as_str().into(), value(v))))
        }
    }
}

/// The clock, environment and chance that the Go package pins, too.
pub(super) fn context() -> Context {
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
        env: Box::new(|name| (name == "SPRIG_TEST").then(|| "value".to_owned())),
        random: Some(Box::new(random)),
        ..Context::default()
    }
}
