//! Messages as protobuf's text format on one line: what printing one in a template gives.
//!
//! Go puts one or two spaces between fields, at random from build to build; here it is one.
//! Free-form JSON is printed as JSON, where Go prints its messages.
//!
//! Source of the rules: google.golang.org/protobuf 1.36 `encoding/prototext/encode.go`,
//! `internal/encoding/text/encode.go` (strings).

use std::fmt::Write as _;

use gotemplate::json::JsonText;

use super::json;
use super::message::{Json, Message, Value};

/// The message's fields in declaration order.
pub fn print(message: &Message) -> String {
    let mut out = String::new();
    push_fields(&mut out, message);
    out
}

/// The text of free-form JSON.
pub fn print_json(json: &Json) -> String {
    let mut out = String::new();
    json::write_tree(json.tree.root(), &mut JsonText::new(&mut out, false));
    out
}

fn push_fields(out: &mut String, message: &Message) {
    for (index, field) in message.ty().fields.iter().enumerate() {
        let Some(value) = message.get(index) else {
            continue;
        };
        match value {
            Value::List(list) => {
                for item in &list.items {
                    push_field(out, field.name, item);
                }
            }
            Value::Map(map) => {
                for (key, value) in &map.entries {
                    begin_field(out, field.name);
                    out.push('{');
                    push_field(out, "key", &Value::Str(key.clone()));
                    push_field(out, "value", value);
                    out.push('}');
                }
            }
            value => push_field(out, field.name, value),
        }
    }
}

fn begin_field(out: &mut String, name: &str) {
    if !out.is_empty() && !out.ends_with('{') {
        out.push(' ');
    }
    out.push_str(name);
    out.push(':');
}

fn push_field(out: &mut String, name: &str, value: &Value) {
    begin_field(out, name);
    match value {
        Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::Int(value) => out.push_str(&value.to_string()),
        Value::Uint(value) => out.push_str(&value.to_string()),
        Value::Double(value) => push_double(out, *value),
        Value::Str(value) => push_string(out, value),
        Value::Enum(value) => match value.ty.value_name(value.number) {
            Some(name) => out.push_str(name),
            None => out.push_str(&value.number.to_string()),
        },
        Value::Message(message) => {
            out.push('{');
            push_fields(out, message);
            out.push('}');
        }
        Value::Json(json) => out.push_str(&print_json(json)),
        // Lists and maps are taken apart above, and members by the message.
        Value::List(_) | Value::Map(_) | Value::Member(_) => {}
    }
}

fn push_double(out: &mut String, value: f64) {
    if value.is_nan() {
        out.push_str("nan");
    } else if value.is_infinite() {
        out.push_str(if value > 0.0 { "inf" } else { "-inf" });
    } else if goyaml::json::write::push_float(out, value).is_err() {
        out.push_str("nan");
    }
}

fn push_string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..='\x1f' | '\x7f' => {
                let _ = write!(out, "\\x{:02x}", c as u32);
            }
            '\u{80}'..='\u{9f}' => {
                let _ = write!(out, "\\u{:04x}", c as u32);
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
