//! Operands as arguments: evaluated, and made to fit the parameter's type.
//!
//! Source of the rules: Go 1.26 text/template/exec.go (evalArg, validateType).

use super::{At, Found, Result, State};
use crate::ast::{Operand, OperandKind};
use crate::parse::Number;
use crate::types::{FloatType, IntType, Kind, Type, UintType};
use crate::value::Value;

impl<'a> State<'a, '_> {
    /// The value of an operand other than a constant; nothing for a constant.
    pub(super) fn non_constant(
        &mut self,
        dot: &Found<'a>,
        operand: &'a Operand,
    ) -> Result<Option<Found<'a>>> {
        match &operand.kind {
            OperandKind::Dot => Ok(Some(dot.clone())),
            OperandKind::Field(_) | OperandKind::Variable(..) | OperandKind::Chain(..) => {
                self.fields(dot, operand, &[], None).map(Some)
            }
            OperandKind::Pipe(pipe) => self.pipeline(dot, pipe).map(Some),
            OperandKind::Function(function) => {
                let at = At::Operand(operand);
                self.call_function(dot, *function, at, &[], None).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// An argument for a parameter of that type.
    pub(super) fn argument(
        &mut self,
        dot: &Found<'a>,
        ty: Type,
        operand: &'a Operand,
    ) -> Result<Value<'a>> {
        self.at = At::Operand(operand);
        if ty == Type::INDEX {
            return match self.non_constant(dot, operand)? {
                Some(Found { boxed: true, .. }) => Ok(Value::Nil),
                Some(found) => Ok(found.value),
                None => self.argument(dot, Type::Reflect, operand),
            };
        }
        if matches!(operand.kind, OperandKind::Nil) {
            if ty.can_be_nil() {
                return Ok(Value::zero(ty));
            }
            return self.error(format!("cannot assign nil to {ty}"));
        }
        match self.non_constant(dot, operand)? {
            Some(found) => self.fit(found, ty),
            None => self.constant_argument(ty, operand),
        }
    }

    /// A constant takes the type of the parameter, if its syntax allows.
    fn constant_argument(&mut self, ty: Type, operand: &'a Operand) -> Result<Value<'a>> {
        if matches!(ty, Type::Any | Type::Reflect) {
            return match &operand.kind {
                OperandKind::Bool(b) => Ok(Value::Bool(*b)),
                OperandKind::Str { text, .. } => Ok(Value::str(&**text)),
                OperandKind::Number(number) => self.ideal_constant(number),
                _ => self.error(format!(
                    "can't handle assignment of {operand} to empty interface argument"
                )),
            };
        }
        let none = &Number::default();
        let number = match &operand.kind {
            OperandKind::Number(number) => number,
            _ => none,
        };
        let (value, wanted) = match ty.kind() {
            Kind::Bool => match &operand.kind {
                OperandKind::Bool(b) => (Some(Value::Bool(*b)), "bool"),
                _ => (None, "bool"),
            },
            Kind::String => match &operand.kind {
                OperandKind::Str { text, .. } => (Some(Value::str(&**text)), "string"),
                _ => (None, "string"),
            },
            Kind::Int(t) => (number.int.map(|i| Value::Int(wrap(i, t), t)), "integer"),
            Kind::Uint(t) => (
                number.uint.map(|u| Value::Uint(wrap_unsigned(u, t), t)),
                "unsigned integer",
            ),
            Kind::Float(t) => (number.float.map(|f| Value::Float(narrow(f, t), t)), "float"),
            Kind::Complex => (
                number.complex.map(|(re, im)| Value::Complex(re, im)),
                "complex",
            ),
            _ => {
                return self.error(format!("can't handle {operand} for arg of type {ty}"));
            }
        };
        match (value, ty) {
            (Some(value), Type::Named(name, _)) => Ok(Value::named_int(name, value, None)),
            (Some(value), _) => Ok(value),
            (None, _) => self.error(format!("expected {wanted}; found {operand}")),
        }
    }

    /// Makes a value fit a parameter: nil for what can be nil, one pointer followed.
    pub(super) fn fit(&mut self, found: Found<'a>, ty: Type) -> Result<Value<'a>> {
        let value = found.value;
        if ty == Type::INDEX {
            return Ok(value);
        }
        match value {
            Value::NoValue if ty.can_be_nil() => return Ok(Value::zero(ty)),
            Value::NoValue => return self.error(format!("invalid value; expected {ty}")),
            _ if value.is_of(ty) => return Ok(value),
            Value::Pointer(ref inner) if inner.value.is_of(ty) => return Ok(inner.value.clone()),
            Value::NilPointer(name) => {
                let pointee = name.strip_prefix('*').unwrap_or(name);
                if pointee == ty.to_string() {
                    return self.error(format!("dereference of nil pointer of type {ty}"));
                }
            }
            _ => {}
        }
        let have = value.type_name();
        self.error(format!("wrong type for value; expected {ty}; got {have}"))
    }
}

/// The integer cut to the width of its type, as reflect's SetInt does.
fn wrap(i: i64, ty: IntType) -> i64 {
    match ty {
        IntType::Int8 => i64::from(i as i8),
        IntType::Int16 => i64::from(i as i16),
        IntType::Int32 => i64::from(i as i32),
        IntType::Int | IntType::Int64 => i,
    }
}

fn wrap_unsigned(u: u64, ty: UintType) -> u64 {
    match ty {
        UintType::Uint8 => u64::from(u as u8),
        UintType::Uint16 => u64::from(u as u16),
        UintType::Uint32 => u64::from(u as u32),
        UintType::Uint | UintType::Uint64 => u,
    }
}

fn narrow(f: f64, ty: FloatType) -> f64 {
    match ty {
        FloatType::Float32 => f64::from(f as f32),
        FloatType::Float64 => f,
    }
}
