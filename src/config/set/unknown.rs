//! Settings of what nobody knows: most likely misspelt.
//!
//! Boundary: names of settings against the `Values` message and the values before any was set.
//! What a setting does, the parent module knows; whether its value fits, [`crate::config::values`].
//!
//! Source of the rules: ours. Istio takes any setting in silence; what its message and the values
//! lack, hardly a template reads.

use super::{Setting, Step};
use crate::config::values::node::Node;
use crate::mesh::generated::values_types::VALUES;
use crate::mesh::types::{Field, MessageType, Shape, Type, WellKnown};
use crate::report::meant::{LIKE_ENOUGH, meant};

/// A setting that sets what nobody knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The name up to the first step that is not known: `global.proxy.loglevel`.
    pub path: String,
    /// The same with a likely spelling, if there is one.
    pub meant: Option<String>,
}

/// What Istio's message says of a place.
#[derive(Clone, Copy)]
enum Known {
    Message(&'static MessageType),
    List(Type),
    Map(Type),
    /// Everything below is allowed, or reading says what is wrong.
    Anything,
    /// The message does not have it.
    Nothing,
}

/// The step of a setting that neither the message nor `values` have, if there is one.
pub(super) fn find(setting: &Setting, values: &Node) -> Option<Unknown> {
    let mut known = Known::Message(&VALUES);
    let mut here = Some(values);
    let mut path = String::new();
    for step in &setting.steps {
        let (next, there) = (known.below(step), here.and_then(|node| below(node, step)));
        if matches!(next, Known::Anything) || matches!(known, Known::Nothing) && is_open(here) {
            return None;
        }
        if matches!(next, Known::Nothing) && there.is_none() {
            let meant = likely(step, known, here).map(|key| joined(&path, &Step::Key(key)));
            let path = joined(&path, step);
            return Some(Unknown { path, meant });
        }
        path = joined(&path, step);
        (known, here) = (next, there);
    }
    None
}

impl Known {
    fn of(ty: Type) -> Known {
        match ty {
            Type::Message(ty) if ty.well_known == WellKnown::None => Known::Message(ty),
            _ => Known::Anything,
        }
    }

    fn of_field(field: &Field) -> Known {
        match field.shape {
            Shape::One => Known::of(field.ty),
            Shape::Many => Known::List(field.ty),
            Shape::Map => Known::Map(field.ty),
        }
    }

    fn below(self, step: &Step) -> Known {
        match (self, step) {
            (Known::Message(ty), Step::Key(key)) => ty
                .json_field(key)
                .map_or(Known::Nothing, |at| Known::of_field(&ty.fields[at])),
            (Known::List(ty), Step::Index(_)) | (Known::Map(ty), Step::Key(_)) => Known::of(ty),
            (Known::Nothing, _) => Known::Nothing,
            _ => Known::Anything,
        }
    }
}

fn below<'n>(node: &'n Node, step: &Step) -> Option<&'n Node> {
    match (node, step) {
        (Node::Map(map), Step::Key(key)) => map.get(key),
        (Node::List(list), Step::Index(index)) => list.items().get(*index),
        _ => None,
    }
}

/// Whether the values hold a place for something that is not there yet.
fn is_open(node: Option<&Node>) -> bool {
    match node {
        Some(Node::Null | Node::List(_)) => true,
        Some(Node::Map(map)) => map.keys().next().is_none(),
        _ => false,
    }
}

/// The key that a misspelt step stands for.
fn likely(step: &Step, known: Known, here: Option<&Node>) -> Option<String> {
    let Step::Key(key) = step else { return None };
    let fields = match known {
        Known::Message(ty) => ty.fields,
        _ => &[],
    };
    let keys = match here {
        Some(Node::Map(map)) => Some(map.keys()),
        _ => None,
    };
    let names = fields.iter().map(|field| field.json_name);
    meant(key, names.chain(keys.into_iter().flatten()), LIKE_ENOUGH).map(str::to_owned)
}

fn joined(path: &str, step: &Step) -> String {
    match step {
        Step::Key(key) if path.is_empty() => key.clone(),
        Step::Key(key) => format!("{path}.{key}"),
        Step::Index(index) => format!("{path}[{index}]"),
    }
}
