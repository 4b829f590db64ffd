//! Scalars into Go's types, and the types that read their own JSON.

use super::super::base64;
use super::super::int_or_string::IntOrString;
use super::super::quantity::Quantity;
use super::super::time::Time;
use super::super::types::Type;
use super::super::value::Value;
use super::Mode;
use super::error::DecodeError;
use super::target::Target;
use super::walk::{Decoder, Stop};
use goyaml::json::write::{JsonWriter, push_float, push_string};
use goyaml::scalar::float_to_string;
use goyaml::tree::{self, EXACT, NodeRef};
use std::borrow::Cow;

/// What `encoding/json` gets to see of a node.
enum Literal<'t, 'a> {
    Null,
    Bool(bool),
    Int(i64),
    Uint(u64),
    Float(f64),
    Str(&'t Cow<'a, str>),
    /// A number or boolean that has become a string.
    Coerced(String),
    List,
    Map,
}

impl Literal<'_, '_> {
    /// Go's word for its kind.
    fn kind(&self) -> &'static str {
        match self {
            Literal::Null => "null",
            Literal::Bool(_) => "bool",
            Literal::Int(_) | Literal::Uint(_) | Literal::Float(_) => "number",
            Literal::Str(_) | Literal::Coerced(_) => "string",
            Literal::List => "array",
            Literal::Map => "object",
        }
    }

    /// The text of a number in JSON that Go has written.
    fn number(&self) -> Option<String> {
        match self {
            Literal::Int(value) => Some(value.to_string()),
            Literal::Uint(value) => Some(value.to_string()),
            Literal::Float(value) => {
                let mut text = String::new();
                push_float(&mut text, *value).ok()?;
                Some(text)
            }
            _ => None,
        }
    }

    /// A string, as a value of its own.
    fn string(&self) -> Option<Cow<'_, str>> {
        match self {
            Literal::Str(text) => Some(Cow::Borrowed(text)),
            Literal::Coerced(text) => Some(Cow::Borrowed(text)),
            _ => None,
        }
    }
}

impl<'t, 'a> Decoder<'t, 'a> {
    /// Decodes what is no list or map in JSON, into what is there already.
    pub(super) fn scalar(
        &mut self,
        node: NodeRef<'t, 'a>,
        ty: &Type,
        target: Target,
        prior: Option<Value<'a>>,
    ) -> Result<Option<Value<'a>>, Stop> {
        let literal = self.literal(node, ty, target)?;
        let value = match (ty, &literal) {
            (Type::Time | Type::MicroTime, Literal::Null) => return Ok(None),
            (Type::Quantity | Type::IntOrString, Literal::Null) => {
                return Ok(prior.and_then(after_null));
            }
            (_, Literal::Null) => return Ok(prior),
            (Type::Str | Type::NamedStr(_), Literal::Str(text)) => Value::Str((*text).clone()),
            (Type::Str | Type::NamedStr(_), Literal::Coerced(text)) => Value::from(text.clone()),
            (Type::Bool, Literal::Bool(value)) => Value::Bool(*value),
            (Type::Int32, _) => {
                return self.int(node, ty, &literal, i32::MIN.into()..=i32::MAX.into(), prior);
            }
            (Type::Int64, _) => return self.int(node, ty, &literal, i64::MIN..=i64::MAX, prior),
            (Type::Float64, Literal::Int(value)) => Value::Float(*value as f64),
            (Type::Float64, Literal::Uint(value)) => Value::Float(*value as f64),
            (Type::Float64, Literal::Float(value)) => Value::Float(*value),
            (Type::Bytes, _) => return self.bytes(node, ty, &literal, prior),
            (Type::Quantity, _) => self.quantity(node, &literal)?,
            (Type::IntOrString, _) => self.int_or_string(node, &literal)?,
            (Type::Time | Type::MicroTime, _) => self.time(node, ty, &literal)?,
            _ => {
                self.mismatch(node, ty, literal.kind())?;
                return Ok(prior);
            }
        };
        Ok(Some(value))
    }

    /// What `sigs.k8s.io/yaml` and a detour through `float64`, if there is one, leave of a node.
    fn literal(
        &self,
        node: NodeRef<'t, 'a>,
        ty: &Type,
        target: Target,
    ) -> Result<Literal<'t, 'a>, Stop> {
        let coerce = || self.mode == Mode::User && target.is_string(ty);
        let float = self.mode == Mode::JsonFloat;
        Ok(match node.value() {
            tree::Value::Null => Literal::Null,
            tree::Value::Str(text) => Literal::Str(text),
            tree::Value::Bool(value) if coerce() => Literal::Coerced(value.to_string()),
            tree::Value::Int(value) if coerce() => Literal::Coerced(value.to_string()),
            tree::Value::Uint(value) if coerce() => Literal::Coerced(value.to_string()),
            tree::Value::Float(value) if coerce() => Literal::Coerced(float_to_string(value)),
            tree::Value::Bool(value) => Literal::Bool(value),
            tree::Value::Int(value) if float && value.unsigned_abs() > EXACT => {
                Literal::Float(value as f64)
            }
            tree::Value::Int(value) => Literal::Int(value),
            tree::Value::Uint(value) if float => Literal::Float(value as f64),
            tree::Value::Uint(value) => Literal::Uint(value),
            tree::Value::Float(value) => {
                let finite = push_float(&mut String::new(), value);
                finite.map_err(|error| self.fatal(node, ty, error.to_string()))?;
                Literal::Float(value)
            }
            tree::Value::Seq(_) => Literal::List,
            tree::Value::Map(_) => Literal::Map,
        })
    }

    /// An integer: JSON's text of the number has to be one for Go's `ParseInt`.
    fn int(
        &mut self,
        node: NodeRef<'t, 'a>,
        ty: &Type,
        literal: &Literal<'_, '_>,
        range: std::ops::RangeInclusive<i64>,
        prior: Option<Value<'a>>,
    ) -> Result<Option<Value<'a>>, Stop> {
        let number = match literal {
            Literal::Int(value) => Some(*value),
            // In JSON text it was written as a float; what came from YAML was written by Go.
            Literal::Float(_) if self.mode != Mode::Json => {
                literal.number().and_then(|text| text.parse().ok())
            }
            _ => None,
        };
        if let Some(number) = number.filter(|number| range.contains(number)) {
            return Ok(Some(Value::Int(number)));
        }
        let found = self.found(literal);
        self.mismatch(node, ty, &found)?;
        Ok(prior)
    }

    /// What an integer did not take, in Go's words.
    fn found(&self, literal: &Literal<'_, '_>) -> String {
        let Some(mut text) = literal.number() else {
            return literal.kind().to_owned();
        };
        // Most likely written like this, if the text is not Go's own.
        if self.mode == Mode::Json
            && matches!(literal, Literal::Float(_))
            && text.bytes().all(|b| b.is_ascii_digit() || b == b'-')
        {
            text.push_str(".0");
        }
        format!("number {text}")
    }

    fn bytes(
        &mut self,
        node: NodeRef<'t, 'a>,
        ty: &Type,
        literal: &Literal<'_, '_>,
        prior: Option<Value<'a>>,
    ) -> Result<Option<Value<'a>>, Stop> {
        let Some(text) = literal.string() else {
            self.mismatch(node, ty, literal.kind())?;
            return Ok(prior);
        };
        match base64::decode(&text) {
            Ok(bytes) => Ok(Some(Value::Bytes(bytes))),
            Err(error) => {
                self.wrong(|path| DecodeError::said(path, node, ty, error.to_string()))?;
                Ok(prior)
            }
        }
    }

    /// A quantity reads the JSON text itself, whatever it is, and takes off only the quotes.
    fn quantity(
        &self,
        node: NodeRef<'t, 'a>,
        literal: &Literal<'_, '_>,
    ) -> Result<Value<'a>, Stop> {
        let json = match (literal.string(), literal.number()) {
            (Some(text), _) => inside_quotes(text),
            (None, Some(number)) => Cow::Owned(number),
            (None, None) => {
                let mut text = String::new();
                // What cannot be written is no quantity either.
                let _ = JsonWriter::new(&mut text).node(node);
                Cow::Owned(text)
            }
        };
        match Quantity::parse(json.trim()) {
            Ok(quantity) => Ok(Value::from(quantity)),
            Err(error) => Err(self.fatal(node, &Type::Quantity, error.to_string())),
        }
    }

    fn int_or_string(
        &self,
        node: NodeRef<'t, 'a>,
        literal: &Literal<'_, '_>,
    ) -> Result<Value<'a>, Stop> {
        if let Some(text) = literal.string() {
            return Ok(Value::from(IntOrString::String(text.into_owned())));
        }
        if let Literal::Int(value) = literal
            && let Ok(value) = i32::try_from(*value)
        {
            return Ok(Value::from(IntOrString::Int(value)));
        }
        let number = literal.number().filter(|_| self.mode != Mode::Json);
        if let Some(value) = number.and_then(|text| text.parse().ok()) {
            return Ok(Value::from(IntOrString::Int(value)));
        }
        let value = self.found(literal);
        let ty = &Type::IntOrString;
        let error = DecodeError::mismatch(&self.path, node, ty, &value, "int32");
        Err(Stop::Error(Box::new(error)))
    }

    fn time(
        &self,
        node: NodeRef<'t, 'a>,
        ty: &Type,
        literal: &Literal<'_, '_>,
    ) -> Result<Value<'a>, Stop> {
        let Some(text) = literal.string() else {
            let kind = literal.kind();
            let error = DecodeError::mismatch(&self.path, node, ty, kind, "string");
            return Err(Stop::Error(Box::new(error)));
        };
        let time = match ty {
            Type::MicroTime => Time::parse_micro(&text),
            _ => Time::parse(&text),
        };
        match time {
            Ok(time) => Ok(Value::from(time)),
            Err(error) => Err(self.fatal(node, ty, error.to_string())),
        }
    }

    /// An error that ends Go's decoding at once.
    fn fatal(&self, node: NodeRef<'_, '_>, ty: &Type, message: String) -> Stop {
        let error = DecodeError::said(&self.path, node, ty, message);
        Stop::Error(Box::new(error))
    }
}

/// What null leaves of a value that stands there already: the number of an int-or-string, and of a
/// quantity the spelling.
fn after_null(prior: Value<'_>) -> Option<Value<'_>> {
    match prior {
        Value::IntOrString(IntOrString::Int(_)) => Some(prior),
        Value::Quantity(quantity) => Some(Value::from(quantity.nulled())),
        _ => None,
    }
}

/// A string as it stands between the quotes in JSON.
fn inside_quotes(text: Cow<'_, str>) -> Cow<'_, str> {
    let as_it_is = |byte: u8| byte.is_ascii_alphanumeric() || b"+-. ".contains(&byte);
    if text.bytes().all(as_it_is) {
        // So is every quantity that is none but by mistake.
        return text;
    }
    let mut json = String::new();
    push_string(&mut json, &text);
    match json.strip_prefix('"').and_then(|s| s.strip_suffix('"')) {
        Some(inner) if inner != text => Cow::Owned(inner.to_owned()),
        _ => text,
    }
}

/// Whether a value of a type that is no pointer is that type's zero value, and so as good as
/// absent. Structs are kept for their unknown fields and their place in the text.
pub fn is_zero_scalar(value: &Value<'_>) -> bool {
    match value {
        Value::Bool(value) => !value,
        Value::Int(value) => *value == 0,
        Value::Float(value) => *value == 0.0 && value.is_sign_positive(),
        Value::Str(text) => text.is_empty(),
        _ => false,
    }
}

/// The zero value of a type as an element of a list or map.
pub fn zero_element<'a>(ty: &Type) -> Value<'a> {
    use super::super::object::Object;
    match ty {
        Type::Bool => Value::Bool(false),
        Type::Int32 | Type::Int64 => Value::Int(0),
        Type::Float64 => Value::Float(0.0),
        Type::Str | Type::NamedStr(_) => Value::Str(Cow::Borrowed("")),
        Type::Struct(ty) => Value::from(Object::new(ty)),
        Type::Quantity => Value::from(Quantity::default()),
        Type::IntOrString => Value::from(IntOrString::Int(0)),
        Type::Time | Type::MicroTime => Value::from(Time::default()),
        Type::Pointer(_)
        | Type::List(_)
        | Type::Map(_)
        | Type::Bytes
        | Type::RawExtension
        | Type::FieldsV1 => Value::Null,
    }
}
