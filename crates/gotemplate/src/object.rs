//! How templates see data that is not theirs: the host's, through [`Object`], and structs that
//! functions make, through [`Opaque`].
//!
//! Boundary: what the engine asks of data. What it does with the answers is in [`crate::eval`].
//! Source of the rules: Go 1.26 text/template/exec.go (evalField, walkRange), fmt/print.go
//! (printValue).

use std::any::Any;
use std::borrow::Cow;
use std::rc::Rc;

use crate::json::JsonSink;
use crate::kept::Kept;
use crate::types::{Kind, Type};
use crate::value::Value;

/// What a host object is below its pointer, if it is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A struct: entries are its fields in Go's order of declaration, the key the Go name.
    Struct,
    /// A map: entries are sorted by key, as Go's `range` does.
    Map,
    /// A slice: entries are the elements, the key the index.
    List,
}

impl Shape {
    /// Go's kind of it.
    pub fn kind(self) -> Kind {
        match self {
            Shape::Struct => Kind::Struct,
            Shape::Map => Kind::Map,
            Shape::List => Kind::Slice,
        }
    }
}

/// The parameters of a method.
#[derive(Clone, Copy, Debug)]
pub struct Method {
    /// Types of the parameters; the last one is that of each further argument if `variadic`.
    pub params: &'static [Type],
    /// Whether the last parameter takes any number of arguments.
    pub variadic: bool,
}

impl Method {
    /// A method without parameters: a getter.
    pub const GETTER: Method = Method {
        params: &[],
        variadic: false,
    };
}

/// Host data: a struct, map or slice, or a nil pointer to a struct. Everything it answers may
/// borrow from it.
///
/// A nil pointer is an object too (`is_pointer` and `is_nil`), so that its methods can be called
/// and its type named. A nil map or slice is an empty one whose `is_nil` says so.
pub trait Object {
    /// Struct, map or slice; for a pointer, what it points to.
    fn shape(&self) -> Shape;

    /// What `%T` prints: `v1.PodSpec`, `*v1.SecurityContext`, `map[string]string`.
    fn type_name(&self) -> Cow<'_, str>;

    /// Whether this is a pointer (nil or not) rather than the thing itself.
    fn is_pointer(&self) -> bool {
        false
    }

    /// What a pointer points to, if that is an object of its own.
    fn target(&self) -> Option<&dyn Object> {
        None
    }

    /// A nil pointer, map or slice.
    fn is_nil(&self) -> bool {
        false
    }

    /// A struct's field by its Go name, promoted ones too; a map's value by its key. `None` if
    /// there is none. A nil pointer answers with anything at all for a field its type has: the
    /// engine then reports the nil pointer.
    fn field<'s>(&'s self, name: &str) -> Option<Value<'s>>;

    /// A struct's field by its Go name that the host has in no place of its own, such as a struct
    /// that is embedded in this one: made when it is asked for, and kept ([`Object::kept`]). Asked
    /// only when [`Object::field`] knows none.
    fn made_field(&self, _name: &str) -> Option<Box<dyn Object>> {
        None
    }

    /// Whether a struct has a field of that name that Go does not export, which only shows in
    /// messages and prints.
    fn hides_field(&self, _name: &str) -> bool {
        false
    }

    /// What sprig's `deepCopy` makes of it, and of how many values that is made; `None` if it is
    /// shared, as what nobody changes can be.
    fn deep_copied(&self) -> Option<(Box<dyn Object>, u64)> {
        None
    }

    /// Where to keep what is made of the data. Only the data of an execution as a whole are asked.
    fn kept(&self) -> Option<&Kept> {
        None
    }

    /// The parameters of the method of that name, if there is one. Asked only when there is no
    /// such field, or key.
    fn method(&self, _name: &str) -> Option<Method> {
        None
    }

    /// The parameters of a method that only a pointer to this struct has. It can be called where
    /// Go can take the struct's address: it is a field of what is behind a pointer, or an element
    /// of a slice. [`Object::call`] calls it, too.
    fn pointer_method(&self, _name: &str) -> Option<Method> {
        None
    }

    /// What the `String` method of a pointer to this struct answers; an action that prints a
    /// struct whose address can be taken prints this.
    fn pointer_string(&self) -> Option<Cow<'_, str>> {
        None
    }

    /// The name of the type of a map's keys, if it is a defined one. Text is no key then.
    fn key_type(&self) -> Option<&'static str> {
        None
    }

    /// Calls a method that [`Object::method`] knows, with as many arguments as it wants, of the
    /// types it wants. Called on nil pointers too.
    ///
    /// # Errors
    /// What the method's own error says.
    fn call<'s>(&'s self, name: &str, _args: &[Value<'s>]) -> Result<Value<'s>, String> {
        Err(format!("{name} is not a method"))
    }

    /// The number of entries; fields, for a struct.
    fn len(&self) -> usize;

    /// Whether there are no entries.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The i-th entry, `i < len()`: field name, key or index, and value.
    fn entry<'s>(&'s self, i: usize) -> (Value<'s>, Value<'s>);

    /// The zero value of a map's values: what `index` gives for a missing key.
    fn zero<'s>(&'s self) -> Value<'s> {
        Value::Nil
    }

    /// Whether values of this map or slice are held as interfaces (`map[string]interface {}`).
    /// It shows in messages only: fields of such values are fields "in type interface {}".
    fn holds_interfaces(&self) -> bool {
        self.shape() != Shape::Struct && self.type_name().ends_with("]interface {}")
    }

    /// What its `String` or `Error` method answers, if `fmt` would call it for this value.
    fn string(&self) -> Option<Cow<'_, str>> {
        None
    }

    /// What its `GoString` method answers, if `fmt` would call it for this value under `%#v`.
    fn go_string(&self) -> Option<String> {
        None
    }

    /// Whether Go's `==` is defined for the struct. Pointers always compare, maps and slices
    /// never.
    fn is_comparable(&self) -> bool {
        false
    }

    /// For the host's own functions to find their data again behind a value; only what borrows
    /// nothing can answer.
    fn as_any(&self) -> Option<&dyn Any> {
        None
    }

    /// Writes what encoding/json makes of it. Without an answer of its own: maps and slices as
    /// Go writes them, structs by Go field names in order, as without tags.
    ///
    /// # Errors
    /// What cannot be written (NaN, a function), in Go's words.
    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        crate::json::write_entries(
            self.shape(),
            self.is_nil(),
            self.len(),
            &|i| self.entry(i),
            sink,
        )
    }
}

/// A struct, or a pointer to one, that stands for itself alone: `time.Time`, `*semver.Version`, an
/// error.
pub trait Opaque: 'static {
    /// What `%T` prints.
    fn type_name(&self) -> &'static str;

    /// Whether this is a pointer.
    fn is_pointer(&self) -> bool {
        false
    }

    /// What its `String` or `Error` method answers; also what `%v` prints, if it has one.
    fn string(&self) -> String;

    /// Whether it has such a method.
    fn is_stringer(&self) -> bool {
        true
    }

    /// The host's struct that it is, if it is one; it prints as that.
    fn object(&self) -> Option<&dyn Object> {
        None
    }

    /// Its fields by name, which show under verbs that do not call `String`; templates see those
    /// with a capital. Without an answer of its own the text is the only one.
    fn fields<'v>(&self) -> Vec<(&'static str, Value<'v>)> {
        vec![("s", Value::str(self.string()))]
    }

    /// What sprig's `deepCopy` makes of it, if not the same: of fields that are not exported it
    /// copies none.
    fn deep_copied(&self) -> Option<Rc<dyn Opaque>> {
        None
    }

    /// What its `GoString` method answers, if it has one.
    fn go_string(&self) -> Option<String> {
        None
    }

    /// The parameters of the method of that name, if there is one.
    fn method(&self, _name: &str) -> Option<Method> {
        None
    }

    /// Calls a method that [`Opaque::method`] knows, with arguments of the types it wants.
    ///
    /// # Errors
    /// What the method's own error says.
    fn call<'v>(&self, name: &str, _args: &[Value<'v>]) -> Result<Value<'v>, String> {
        Err(format!("{name} is not a method"))
    }

    /// Whether two of the same type are equal under Go's `==`; `None` if it is not defined.
    fn equals(&self, _other: &dyn Opaque) -> Option<bool> {
        None
    }

    /// Writes what encoding/json makes of it; without an answer of its own the string.
    ///
    /// # Errors
    /// What cannot be written, in Go's words.
    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        sink.str(&self.string());
        Ok(())
    }

    /// For the functions that made it to find it again.
    fn as_any(&self) -> &dyn Any;
}
