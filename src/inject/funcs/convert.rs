//! Functions between data and text, and for missing data.

use std::rc::Rc;

use gotemplate::{Function, List, Text, Type, Value, json};
use goyaml::emit::Emitter;
use goyaml::tree::{NodeRef, Value as Node};

use crate::mesh::{self, message::Message};

/// The family.
pub const FUNCTIONS: &[Function] = &[
    Function::new("valueOrDefault", &[Type::Any, Type::Any], |c| {
        let missing = match c.arg(0) {
            Value::NoValue | Value::Nil => true,
            Value::Str(text) => text.is_empty(),
            _ => false,
        };
        Ok(c.arg(usize::from(missing)).clone())
    }),
    Function::new("fromJSON", &[Type::Str], |c| {
        Ok(goyaml::json::read::read(c.str(0))
            .map_or_else(|_| "{}".into(), |tree| value_of(tree.root())))
    }),
    Function::new("structToJSON", &[Type::Any], |c| {
        Ok(match c.arg(0) {
            Value::NoValue | Value::Nil => "{}".into(),
            value => json::to_string(value, true)
                .unwrap_or_else(|_| "{}".to_owned())
                .into(),
        })
    }),
    Function::new("protoToJSON", &[Type::Any], |c| {
        proto_to_json(c.arg(0)).map(Value::from)
    }),
    Function::new("toYaml", &[Type::Any], |c| {
        Ok(to_yaml(c.arg(0)).unwrap_or_default().into())
    }),
    Function::new("omitNil", &[Type::Any], |c| Ok(omit_nil(c.arg(0)).0)),
];

/// A message of mesh or proxy config, the latter without what equals the defaults.
fn proto_to_json(value: &Value<'_>) -> Result<String, String> {
    let Value::Object(object) = *value else {
        return Err(format!(
            "wrong type for value; expected protoreflect.ProtoMessage; got {}",
            value.type_name()
        ));
    };
    match object
        .as_any()
        .and_then(|any| any.downcast_ref::<Message>())
    {
        Some(message) => Ok(mesh::proto_to_json(message)),
        None if object.is_nil() => Ok("{}".to_owned()),
        None => Err(format!(
            "wrong type for value; expected protoreflect.ProtoMessage; got {}",
            object.type_name()
        )),
    }
}

/// JSON as templates see it: every number is a float64.
fn value_of<'a>(node: NodeRef<'_, '_>) -> Value<'a> {
    #[allow(clippy::cast_precision_loss)] // as Go does
    match node.value() {
        Node::Null => Value::Nil,
        Node::Bool(b) => Value::Bool(b),
        Node::Int(i) => Value::float64(i as f64),
        Node::Uint(u) => Value::float64(u as f64),
        Node::Float(f) => Value::float64(f),
        Node::Str(text) => text.to_string().into(),
        Node::Seq(items) => Value::list(items.iter().map(value_of).collect()),
        Node::Map(entries) => {
            let entry = |key: &str, value| (Text::from(key.to_owned()), value_of(value));
            Value::dict(entries.iter().map(|e| entry(e.key, e.value)))
        }
    }
}

/// `sigs.k8s.io/yaml`'s Marshal: what JSON makes of it, its keys sorted.
fn to_yaml(value: &Value<'_>) -> Option<String> {
    let text = json::to_string(value, true).ok()?;
    let tree = goyaml::json::read::read(&text).ok()?;
    let mut out = String::with_capacity(text.len());
    let mut emitter = Emitter::new(&mut out);
    emitter.node(tree.root()).ok()?;
    emitter.finish();
    Some(out)
}

/// Takes nil out of dictionaries and lists, and what is left empty by it; says whether it did.
fn omit_nil<'a>(value: &Value<'a>) -> (Value<'a>, bool) {
    let kept = |value: &Value<'a>| match omit_nil(value).0 {
        Value::Nil => None,
        other => Some(other),
    };
    match value {
        Value::NoValue | Value::Nil => (Value::Nil, true),
        _ if value.is_of(Type::DICT) => {
            let entries = value.entries().unwrap_or_default();
            if !entries.iter().any(|(_, value)| omit_nil(value).1) {
                return (value.clone(), false);
            }
            let left: Vec<_> = entries
                .into_iter()
                .filter_map(|(key, value)| Some((key, kept(&value)?)))
                .collect();
            (
                if left.is_empty() {
                    Value::Nil
                } else {
                    Value::dict(left)
                },
                true,
            )
        }
        _ if value.is_of(Type::ANY_LIST) => {
            let items = value.items().unwrap_or_default();
            if !items.iter().any(|value| omit_nil(value).1) {
                return (value.clone(), false);
            }
            let left: Vec<_> = items.iter().filter_map(kept).collect();
            let list = || Value::List(Rc::new(List::new(Type::Any, left.clone())));
            (if left.is_empty() { Value::Nil } else { list() }, true)
        }
        _ => (value.clone(), false),
    }
}
