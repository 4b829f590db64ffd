//! A typed object as YAML, as `sigs.k8s.io/yaml` `Marshal` prints the Go struct.
//!
//! Beyond Go: what the type does not know stands among the fields it belongs between. Strings
//! that the emitter refuses fail as they do in Go, here with their place.
//!
//! Source of the rules: `sigs.k8s.io/yaml` 1.6.0 (JSON, read as YAML, printed by `yaml.v2`).

use super::encode::{FieldOrder, Sink, write_object};
use super::object::Object;
use goyaml::emit::{EmitError, Emitter};
use goyaml::tree::NodeRef;
use std::borrow::Cow;
use thiserror::Error;

/// A string that cannot be printed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{source}")]
pub struct EncodeError {
    /// Where it is: `spec.containers[0].args[1]`.
    pub path: String,
    /// What is wrong with it.
    pub source: EmitError,
}

impl From<EmitError> for EncodeError {
    /// An error that is of no value in particular.
    fn from(source: EmitError) -> Self {
        EncodeError {
            path: String::new(),
            source,
        }
    }
}

/// Prints an object as the next node of an emitter.
///
/// # Errors
/// When a string holds what Go's own way from JSON to YAML refuses, such as a control character.
pub fn encode_yaml<'a>(object: &Object<'a>, emitter: &mut Emitter<'_>) -> Result<(), EncodeError> {
    write_object(object, &mut Yaml(emitter)).map_err(|located| EncodeError {
        path: located.path(),
        source: located.error,
    })
}

struct Yaml<'e, 'o>(&'e mut Emitter<'o>);

impl<'a> Sink<'a> for Yaml<'_, '_> {
    type Error = EmitError;
    const ORDER: FieldOrder = FieldOrder::Natural;
    const UNKNOWN: bool = true;

    fn begin_map(&mut self) {
        self.0.begin_map();
    }

    fn key(&mut self, key: &Cow<'a, str>) -> Result<(), EmitError> {
        self.0.key(key)
    }

    // That they are such words a test of the tables sees to.
    fn field(&mut self, name: &'static str) -> Result<(), EmitError> {
        self.0.word_key(name)
    }

    fn end_map(&mut self) {
        self.0.end_map();
    }

    fn begin_list(&mut self) {
        self.0.begin_seq();
    }

    fn end_list(&mut self) {
        self.0.end_seq();
    }

    fn null(&mut self) {
        self.0.null();
    }

    fn bool(&mut self, value: bool) {
        self.0.bool(value);
    }

    fn int(&mut self, value: i64) {
        self.0.int(value);
    }

    fn float(&mut self, value: f64) {
        self.0.float(value);
    }

    fn str(&mut self, text: &Cow<'a, str>) -> Result<(), EmitError> {
        self.0.str(text)
    }

    fn node(&mut self, node: NodeRef<'_, 'a>) -> Result<(), EmitError> {
        self.0.node(node)
    }
}
