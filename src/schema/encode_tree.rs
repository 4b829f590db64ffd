//! A typed object as a tree: what Go has after `json.Marshal` and `json.Unmarshal` into untyped
//! data, without the text between. Unknown entries go along.

use super::encode::{FieldOrder, Sink, write_object, write_value};
use super::object::Object;
use super::types::Type;
use super::value::Value;
use goyaml::tree::{NodeRef, Tree, TreeBuilder};
use std::borrow::Cow;
use std::convert::Infallible;

/// The tree of an object.
#[must_use]
pub fn encode_tree<'a>(object: &Object<'a>) -> Tree<'a> {
    let mut sink = Builder(TreeBuilder::new());
    let _ = write_object(object, &mut sink);
    sink.0.finish()
}

/// The tree of a value of a type.
#[must_use]
pub fn encode_tree_value<'a>(value: &Value<'a>, ty: &Type) -> Tree<'a> {
    let mut sink = Builder(TreeBuilder::new());
    let _ = write_value(value, ty, &mut sink);
    sink.0.finish()
}

struct Builder<'a>(TreeBuilder<'a>);

impl<'a> Sink<'a> for Builder<'a> {
    type Error = Infallible;
    const ORDER: FieldOrder = FieldOrder::Declared;
    const UNKNOWN: bool = true;

    fn begin_map(&mut self) {
        self.0.begin_map();
    }

    fn key(&mut self, key: &Cow<'a, str>) -> Result<(), Infallible> {
        self.0.key(key.clone());
        Ok(())
    }

    fn end_map(&mut self) {
        self.0.end();
    }

    fn begin_list(&mut self) {
        self.0.begin_seq();
    }

    fn end_list(&mut self) {
        self.0.end();
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

    fn str(&mut self, text: &Cow<'a, str>) -> Result<(), Infallible> {
        self.0.str(text.clone());
        Ok(())
    }

    fn node(&mut self, node: NodeRef<'_, 'a>) -> Result<(), Infallible> {
        self.0.node(node);
        Ok(())
    }
}
