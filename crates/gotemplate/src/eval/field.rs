//! Chains of fields, map keys and methods.
//!
//! Source of the rules: Go 1.26 text/template/exec.go (evalFieldChain, evalField).

use super::{At, Found, Result, State};
use crate::ast::{Operand, OperandKind};
use crate::funcs::dates;
use crate::object::{Method, Object, Opaque, Shape};
use crate::quote::quote;
use crate::template::MissingKey;
use crate::types::Type;
use crate::value::Value;

/// A place in a chain: the node it is in, and the arguments if it is the last.
struct Link<'a, 'c> {
    node: &'a Operand,
    name: &'a str,
    args: &'a [Operand],
    last: Option<&'c Found<'a>>,
}

impl Link<'_, '_> {
    fn has_args(&self) -> bool {
        !self.args.is_empty() || self.last.is_some()
    }
}

impl<'a> State<'a, '_> {
    /// `.a.b`, `$x.a.b` or `(pipeline).a.b`; arguments go to the last name.
    pub(super) fn fields(
        &mut self,
        dot: &Found<'a>,
        node: &'a Operand,
        args: &'a [Operand],
        last: Option<Found<'a>>,
    ) -> Result<Found<'a>> {
        self.at = At::Operand(node);
        let (start, names) = match &node.kind {
            OperandKind::Field(names) => (None, names),
            OperandKind::Variable(variable, names) => {
                let Some(found) = self.variable(variable.id).cloned() else {
                    return self.error(format!("undefined variable: {}", variable.name));
                };
                (Some(found), names)
            }
            OperandKind::Chain(term, names) => (Some(self.term(dot, term)?), names),
            _ => return Ok(Found::nothing()),
        };
        let Some((final_name, names)) = names.split_last() else {
            self.not_a_function(node, args, last.as_ref())?;
            return Ok(start.unwrap_or(Found::nothing()));
        };
        let mut current = start;
        for name in names {
            let link = Link {
                node,
                name,
                args: &[],
                last: None,
            };
            current = Some(self.field(dot, current.as_ref().unwrap_or(dot), &link)?);
        }
        let link = Link {
            node,
            name: final_name,
            args,
            last: last.as_ref(),
        };
        self.field(dot, current.as_ref().unwrap_or(dot), &link)
    }

    /// What stands before the fields of a chain.
    fn term(&mut self, dot: &Found<'a>, term: &'a Operand) -> Result<Found<'a>> {
        self.at = At::Operand(term);
        Ok(self.non_constant(dot, term)?.unwrap_or(Found::nothing()))
    }

    /// One field, key or method of a value.
    fn field(
        &mut self,
        dot: &Found<'a>,
        receiver: &Found<'a>,
        link: &Link<'a, '_>,
    ) -> Result<Found<'a>> {
        match receiver.value.indirect() {
            Value::NoValue if self.missing_key == MissingKey::Error => {
                let key = quote(link.name, false);
                self.error(format!("nil data; no entry for key {key}"))
            }
            Value::NoValue => Ok(Found::nothing()),
            Value::Nil | Value::NilPointer(_) => self.nil_pointer(receiver, link),
            Value::Map(map) => self.key(map.get(link.name), link, map.elem() == Type::Any, || {
                Value::zero(map.elem())
            }),
            Value::Object(object) => self.object_field(dot, receiver, *object, link),
            Value::Opaque(opaque) => match opaque.method(link.name) {
                Some(method) => {
                    let first = self.method_args(dot, method, link)?;
                    let result = opaque.call(link.name, self.passed(first));
                    self.args.truncate(first);
                    self.result(result, link)
                }
                None => self.opaque_field(receiver, opaque.as_ref(), link),
            },
            Value::Named(named) if named.type_name == dates::DURATION => {
                match (dates::duration_method(link.name), &named.value) {
                    (Some(method), Value::Int(nanos, _)) => {
                        let first = self.method_args(dot, method, link)?;
                        let value = dates::call_duration(*nanos, link.name, self.passed(first));
                        self.args.truncate(first);
                        Ok(Found::plain(value))
                    }
                    _ => self.no_field(receiver, link),
                }
            }
            Value::Named(named) => match &named.string {
                Some(text) if link.name == "String" => {
                    self.method_args(dot, Method::GETTER, link)?;
                    Ok(Found::plain(Value::Str(text.clone())))
                }
                _ => self.no_field(receiver, link),
            },
            _ => self.no_field(receiver, link),
        }
    }

    /// A field, key or method of the host's data.
    fn object_field(
        &mut self,
        dot: &Found<'a>,
        receiver: &Found<'a>,
        object: &'a dyn Object,
        link: &Link<'a, '_>,
    ) -> Result<Found<'a>> {
        let field = object.field(link.name);
        if field.is_none()
            && let Some(method) = object.method(link.name).or_else(|| {
                let addressable = receiver.addressable || object.is_pointer();
                addressable.then(|| object.pointer_method(link.name))?
            })
        {
            let first = self.method_args(dot, method, link)?;
            let result = object.call(link.name, self.passed(first));
            self.args.truncate(first);
            return self.result(result, link);
        }
        if object.is_pointer() && object.is_nil() {
            return match (object.shape(), field) {
                (Shape::Struct, None) if !object.hides_field(link.name) => {
                    self.no_field(receiver, link)
                }
                _ => self.nil_pointer(receiver, link),
            };
        }
        if object.shape() == Shape::Map && object.key_type().is_some() {
            return self.no_field(receiver, link);
        }
        if object.shape() == Shape::Map {
            let boxed = object.holds_interfaces();
            return self.key(field, link, boxed, || object.zero());
        }
        let made = || self.kept?.field(object, link.name).map(Value::Object);
        match field.or_else(made) {
            Some(_) if link.has_args() => self.arguments_of_field(link),
            Some(value) => Ok(Found::part(
                value,
                receiver.addressable || object.is_pointer(),
            )),
            None if object.hides_field(link.name) => self.hidden_field(receiver, link),
            None => self.no_field(receiver, link),
        }
    }

    /// A field of a struct that stands for itself: those that Go exports begin with a capital.
    fn opaque_field(
        &self,
        receiver: &Found<'a>,
        opaque: &dyn Opaque,
        link: &Link<'a, '_>,
    ) -> Result<Found<'a>> {
        let mut fields = opaque.fields().into_iter();
        match fields.find(|(name, _)| *name == link.name) {
            Some((name, _)) if !name.starts_with(|first: char| first.is_ascii_uppercase()) => {
                self.hidden_field(receiver, link)
            }
            Some(_) if link.has_args() => self.arguments_of_field(link),
            Some((_, value)) => Ok(Found::plain(value)),
            None => self.no_field(receiver, link),
        }
    }

    fn arguments_of_field<T>(&self, link: &Link<'a, '_>) -> Result<T> {
        self.error(format!(
            "{} has arguments but cannot be invoked as function",
            link.name
        ))
    }

    /// A map's value, or what stands for a missing one.
    fn key(
        &mut self,
        value: Option<Value<'a>>,
        link: &Link<'a, '_>,
        boxed: bool,
        zero: impl FnOnce() -> Value<'a>,
    ) -> Result<Found<'a>> {
        if link.has_args() {
            let name = link.name;
            return self.error(format!("{name} is not a method but has arguments"));
        }
        match (value, self.missing_key) {
            (Some(value), _) => Ok(Found {
                boxed,
                ..Found::plain(value)
            }),
            (None, MissingKey::Default) => Ok(Found::nothing()),
            (None, MissingKey::Zero) => Ok(Found {
                boxed,
                ..Found::plain(zero())
            }),
            (None, MissingKey::Error) => {
                let key = quote(link.name, false);
                self.error(format!("map has no entry for key {key}"))
            }
        }
    }

    fn method_args(
        &mut self,
        dot: &Found<'a>,
        method: Method,
        link: &Link<'a, '_>,
    ) -> Result<usize> {
        let Method { params, variadic } = method;
        self.arguments(dot, link.name, (params, variadic), link.args, link.last)
    }

    fn result(
        &mut self,
        result: std::result::Result<Value<'a>, String>,
        link: &Link<'a, '_>,
    ) -> Result<Found<'a>> {
        match result {
            Ok(value) => Ok(Found::plain(value)),
            Err(message) => {
                self.at = At::Operand(link.node);
                self.error(format!("error calling {}: {message}", link.name))
            }
        }
    }

    /// The type of a value as messages about its fields have it.
    fn receiver_type(receiver: &Found<'a>) -> String {
        if receiver.boxed {
            return Type::Any.to_string();
        }
        receiver.value.type_name().into_owned()
    }

    fn nil_pointer<T>(&self, receiver: &Found<'a>, link: &Link<'a, '_>) -> Result<T> {
        let ty = Self::receiver_type(receiver);
        self.error(format!("nil pointer evaluating {ty}.{}", link.name))
    }

    fn hidden_field<T>(&self, receiver: &Found<'a>, link: &Link<'a, '_>) -> Result<T> {
        let ty = Self::receiver_type(receiver);
        let name = link.name;
        self.error(format!("{name} is an unexported field of struct type {ty}"))
    }

    fn no_field<T>(&self, receiver: &Found<'a>, link: &Link<'a, '_>) -> Result<T> {
        let ty = Self::receiver_type(receiver);
        self.error(format!("can't evaluate field {} in type {ty}", link.name))
    }
}
