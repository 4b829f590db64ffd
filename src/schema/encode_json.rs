//! A typed value as JSON, as `encoding/json` `Marshal` writes the Go value: fields as declared,
//! maps by the bytes of their keys, `<`, `>` and `&` escaped.
//!
//! What the type does not know is left out: Go has dropped it long before, and what is made of
//! this JSON (annotations, environment variables) never saw it.
//!
//! Known difference from Go: bytes that are no UTF-8, which only `!!binary` in raw JSON can bring, are
//! U+FFFD already when they come here, and so no escape `\ufffd`.

use super::encode::{FieldOrder, Sink, done, write_object, write_value};
use super::object::Object;
use super::types::Type;
use super::value::Value;
use goyaml::json::write::JsonWriter;
use goyaml::tree::NodeRef;
use std::borrow::Cow;
use std::convert::Infallible;

/// Appends an object.
pub fn encode_json(object: &Object<'_>, out: &mut String) {
    done(write_object(object, &mut Json(JsonWriter::new(out))));
}

/// Appends a value of a type, such as one field of an object.
pub fn encode_json_value(value: &Value<'_>, ty: &Type, out: &mut String) {
    done(write_value(value, ty, &mut Json(JsonWriter::new(out))));
}

struct Json<'o>(JsonWriter<'o>);

impl<'a> Sink<'a> for Json<'_> {
    type Error = Infallible;
    const ORDER: FieldOrder = FieldOrder::Declared;
    const UNKNOWN: bool = false;

    fn begin_map(&mut self) {
        self.0.begin_object();
    }

    fn key(&mut self, key: &Cow<'a, str>) -> Result<(), Infallible> {
        self.0.key(key);
        Ok(())
    }

    fn end_map(&mut self) {
        self.0.end_object();
    }

    fn begin_list(&mut self) {
        self.0.begin_array();
    }

    fn end_list(&mut self) {
        self.0.end_array();
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
        // Decoding refuses infinities and NaN, which alone would fail here.
        if self.0.float(value).is_err() {
            self.0.null();
        }
    }

    fn str(&mut self, text: &Cow<'a, str>) -> Result<(), Infallible> {
        self.0.str(text);
        Ok(())
    }

    fn node(&mut self, node: NodeRef<'_, 'a>) -> Result<(), Infallible> {
        // As for floats; the reader refuses them already.
        let _ = self.0.node(node);
        Ok(())
    }
}
