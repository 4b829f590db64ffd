//! A typed object as a tree: what Go has after `json.Marshal` and `json.Unmarshal` into untyped
//! data, without the text between.

use super::encode::{FieldOrder, Sink, write_object, write_value};
use super::object::Object;
use super::types::Type;
use super::value::Value;
use goyaml::tree::{NodeRef, Tree, TreeBuilder};
use std::borrow::Cow;
use std::convert::Infallible;

/// The tree of an object, as Go has it: without what its types do not know.
#[must_use]
pub fn encode_tree<'a>(object: &Object<'a>) -> Tree<'a> {
    let mut sink = Builder::<false>(TreeBuilder::new());
    let _ = write_object(object, &mut sink);
    sink.0.finish()
}

/// The tree of a value of a type, with all that is kept in it.
#[must_use]
pub fn encode_tree_value<'a>(value: &Value<'a>, ty: &Type) -> Tree<'a> {
    let mut sink = Builder::<true>(TreeBuilder::new());
    let _ = write_value(value, ty, &mut sink);
    sink.0.finish()
}

/// `UNKNOWN`: whether what the types do not know comes along.
struct Builder<'a, const UNKNOWN: bool>(TreeBuilder<'a>);

impl<'a, const UNKNOWN: bool> Sink<'a> for Builder<'a, UNKNOWN> {
    type Error = Infallible;
    const ORDER: FieldOrder = FieldOrder::Declared;
    const UNKNOWN: bool = UNKNOWN;

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
