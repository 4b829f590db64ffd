//! Functions between data and text, and for missing data.

use gotemplate::{Function, Limits, Text, Type, Value, json};
use goyaml::emit::Emitter;
use goyaml::tree::{Entry, NodeRef, Value as Node};

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
        let tree = goyaml::json::read::read(c.str(0)).ok();
        let value = tree.and_then(|tree| value_of(tree.root(), 0));
        Ok(value.unwrap_or_else(|| "{}".into()))
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
        Ok(to_yaml(c.arg(0), &c.context.limits)?.into())
    }),
    Function::new("omitNil", &[Type::Any], |c| {
        let left = omit_nil(c.arg(0), 0)?;
        Ok(left.unwrap_or_else(|| c.arg(0).clone()))
    }),
];

/// How deep data may nest: what holds itself nests without end, and Go fails at 10,000.
const MAX_DEPTH: usize = 500;

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

/// JSON as templates see it: every number is a float64. Nothing if it nests too deep.
fn value_of<'a>(node: NodeRef<'_, '_>, depth: usize) -> Option<Value<'a>> {
    let inner = |node: NodeRef<'_, '_>| match depth < MAX_DEPTH {
        true => value_of(node, depth + 1),
        false => None,
    };
    #[allow(clippy::cast_precision_loss)] // as Go does
    Some(match node.value() {
        Node::Null => Value::Nil,
        Node::Bool(b) => Value::Bool(b),
        Node::Int(i) => Value::float64(i as f64),
        Node::Uint(u) => Value::float64(u as f64),
        Node::Float(f) => Value::float64(f),
        Node::Str(text) => text.to_string().into(),
        Node::Seq(items) => Value::list(items.iter().map(inner).collect::<Option<_>>()?),
        Node::Map(entries) => {
            let entry = |e: Entry<'_, '_>| Some((Text::from(e.key.to_string()), inner(e.value)?));
            Value::dict(entries.iter().map(entry).collect::<Option<Vec<_>>>()?)
        }
    })
}

/// `sigs.k8s.io/yaml`'s Marshal: what JSON makes of it, its keys sorted; nothing of what cannot be
/// printed.
///
/// # Errors
/// It would be too long: what nests deep is mostly indentation.
fn to_yaml(value: &Value<'_>, limits: &Limits) -> Result<String, String> {
    let Ok(text) = json::to_string(value, true) else {
        return Ok(String::new());
    };
    limits.text(goyaml::json::write::indented_length(&text, 2))?;
    let Ok(tree) = goyaml::json::read::read(&text) else {
        return Ok(String::new());
    };
    let mut out = String::with_capacity(text.len());
    let mut emitter = Emitter::new(&mut out);
    if emitter.node(tree.root()).is_err() {
        return Ok(String::new());
    }
    emitter.finish();
    Ok(out)
}

/// The value without nil in dictionaries and lists, and without what is left empty by that;
/// nothing if there was no nil in it.
///
/// # Errors
/// It nests too deep.
fn omit_nil<'a>(value: &Value<'a>, depth: usize) -> Result<Option<Value<'a>>, String> {
    if depth > MAX_DEPTH {
        return Err(format!(
            "the value is nested deeper than {MAX_DEPTH} levels, or holds itself"
        ));
    }
    let mut changed = false;
    // What is left of a child, if anything.
    let mut kept = |child: &Value<'a>| match omit_nil(child, depth + 1)? {
        None => Ok(Some(child.clone())),
        Some(left) => {
            changed = true;
            Ok::<_, String>(Some(left).filter(|left| !matches!(left, Value::Nil)))
        }
    };
    let left = match value {
        Value::NoValue | Value::Nil => return Ok(Some(Value::Nil)),
        _ if value.is_of(Type::DICT) => {
            let mut left = Vec::new();
            for (key, child) in value.entries().unwrap_or_default() {
                left.extend(kept(&child)?.map(|child| (key, child)));
            }
            (!left.is_empty()).then(|| Value::dict(left))
        }
        _ if value.is_of(Type::ANY_LIST) => {
            let mut left = Vec::new();
            for child in value.items().unwrap_or_default() {
                left.extend(kept(&child)?);
            }
            (!left.is_empty()).then(|| Value::list(left))
        }
        _ => return Ok(None),
    };
    Ok(changed.then(|| left.unwrap_or(Value::Nil)))
}
