//! Functions on annotations.

use gotemplate::{Call, Function, Type, Value, print};
use goyaml::json;
use goyaml::tree::{NodeRef, Value as Node};

use super::OBJECT_META;

/// The family.
pub const FUNCTIONS: &[Function] = &[
    Function::new("annotation", &[OBJECT_META, Type::Str, Type::Any], |c| {
        Ok(annotation(c))
    }),
    Function::new("isset", &[Type::STR_MAP, Type::Str], |c| {
        Ok(c.arg(0).get(c.str(1)).is_some().into())
    }),
    Function::new("appendMultusNetwork", &[Type::Str, Type::Str], |c| {
        Ok(append_network(c.str(0), c.str(1)).into())
    }),
];

/// The annotation's value, or the default as Go prints it.
fn annotation<'a>(c: &Call<'_, 'a>) -> Value<'a> {
    let Value::Object(meta) = *c.arg(0) else {
        return Value::str("");
    };
    let found = meta
        .field("Annotations")
        .and_then(|annotations| annotations.get(c.str(1)));
    found.unwrap_or_else(|| match c.arg(2) {
        Value::Str(text) => Value::Str(text.clone()),
        other => print::sprint(std::slice::from_ref(other)).into(),
    })
}

/// Adds a network to the annotation of a CNI that knows several, in the form in which the others
/// stand there: a JSON list or names with commas. What is there already is not added again.
fn append_network(existing: &str, network: &str) -> String {
    if existing.is_empty() {
        return network.to_owned();
    }
    if let Some(end) = existing.rfind(']') {
        let (namespace, name) = qualified(network);
        return match json::read::read(existing)
            .ok()
            .map(|tree| names(tree.root(), namespace, name))
        {
            Some(Some(false)) => {
                let namespace = if namespace.is_empty() {
                    String::new()
                } else {
                    format!(", \"namespace\": \"{namespace}\"")
                };
                let (head, tail) = existing.split_at(end);
                format!("{head}, {{\"name\": \"{name}\"{namespace}}}{tail}")
            }
            // There already, or nothing that could be added to.
            _ => existing.to_owned(),
        };
    }
    if existing.split(',').any(|one| one.trim() == network) {
        return existing.to_owned();
    }
    format!("{existing}, {network}")
}

/// Namespace and name of `namespace/name`.
fn qualified(network: &str) -> (&str, &str) {
    let mut parts = network.split('/');
    match (parts.next(), parts.next()) {
        (Some(namespace), Some(name)) => (namespace, name),
        _ => ("", network),
    }
}

/// Whether the list of networks has this one; `None` if it is no list of JSON objects.
fn names(root: NodeRef<'_, '_>, namespace: &str, name: &str) -> Option<bool> {
    let items = match root.value() {
        Node::Seq(items) => items,
        Node::Null => return Some(false),
        _ => return None,
    };
    let mut found = false;
    for item in items {
        let text = |key| item.get(key).filter(|node| !node.is_null());
        match item.value() {
            Node::Map(_) | Node::Null => {}
            _ => return None,
        }
        let same_name = text("name").and_then(|n| n.as_str()) == Some(name);
        let same_namespace = match text("namespace") {
            Some(node) => node.as_str() == Some(namespace),
            None => namespace.is_empty(),
        };
        found |= same_name && same_namespace;
    }
    Some(found)
}
