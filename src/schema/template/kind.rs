//! `schema.GroupVersionKind`, which a `TypeMeta` tells.
//!
//! Source of the rules: `k8s.io/apimachinery` 0.35.3 `runtime/schema/group_version.go`.

use gotemplate::json::JsonSink;
use gotemplate::object::{Method, Opaque};
use gotemplate::value::Value as Seen;
use std::any::Any;

/// The struct of that name; what templates ask of it is told by its fields.
#[derive(PartialEq)]
pub(super) struct GroupVersionKind {
    group: String,
    version: String,
    kind: String,
}

impl GroupVersionKind {
    /// `FromAPIVersionAndKind`: of an API version with two slashes or more nothing is kept.
    pub fn new(api_version: &str, kind: &str) -> Self {
        let (group, version) = match api_version.split_once('/') {
            None => ("", api_version),
            Some((_, version)) if version.contains('/') => ("", ""),
            Some(both) => both,
        };
        GroupVersionKind {
            group: group.to_owned(),
            version: version.to_owned(),
            kind: kind.to_owned(),
        }
    }

    fn texts(&self) -> [(&'static str, &str); 3] {
        [
            ("Group", &self.group),
            ("Version", &self.version),
            ("Kind", &self.kind),
        ]
    }
}

impl Opaque for GroupVersionKind {
    fn type_name(&self) -> &'static str {
        "schema.GroupVersionKind"
    }

    fn string(&self) -> String {
        format!("{}/{}, Kind={}", self.group, self.version, self.kind)
    }

    fn fields<'v>(&self) -> Vec<(&'static str, Seen<'v>)> {
        let texts = self.texts().into_iter();
        texts
            .map(|(name, text)| (name, Seen::str(text.to_owned())))
            .collect()
    }

    fn method(&self, name: &str) -> Option<Method> {
        (name == "String").then_some(Method::GETTER)
    }

    fn call<'v>(&self, _name: &str, _args: &[Seen<'v>]) -> Result<Seen<'v>, String> {
        Ok(Seen::str(self.string()))
    }

    fn equals(&self, other: &dyn Opaque) -> Option<bool> {
        Some(other.as_any().downcast_ref::<Self>() == Some(self))
    }

    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        sink.begin_map();
        for (name, text) in self.texts() {
            sink.key(name);
            sink.str(text);
        }
        sink.end_map();
        Ok(())
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}
