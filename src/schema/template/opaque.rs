//! Structs that write their own JSON, to templates: int-or-strings and times. Quantities are in
//! [`super::quantity`].
//!
//! Source of the rules: `k8s.io/apimachinery` 0.35.3 `util/intstr/intstr.go`, `meta/v1/time.go`.

use crate::schema::int_or_string::IntOrString;
use crate::schema::quantity::Quantity;
use crate::schema::time::Time;
use crate::schema::types::Type;
use gotemplate::Timestamp;
use gotemplate::json::JsonSink;
use gotemplate::object::{Method, Object as TemplateObject, Opaque, Shape};
use gotemplate::types::IntType;
use gotemplate::value::Value as Seen;
use std::borrow::Cow;
use std::rc::Rc;

/// The zero value of such a type, if it is one.
pub(super) fn zero(ty: &Type) -> Option<&'static dyn TemplateObject> {
    static QUANTITY: Quantity = Quantity::ZERO;
    static INT_OR_STRING: IntOrString = IntOrString::Int(0);
    static TIME: Time = Time::ZERO;
    Some(match ty {
        Type::Quantity => &QUANTITY,
        Type::IntOrString => &INT_OR_STRING,
        Type::Time | Type::MicroTime => &TIME,
        _ => return None,
    })
}

impl TemplateObject for IntOrString {
    fn shape(&self) -> Shape {
        Shape::Struct
    }

    fn type_name(&self) -> Cow<'_, str> {
        Cow::Borrowed("intstr.IntOrString")
    }

    fn field<'s>(&'s self, name: &str) -> Option<Seen<'s>> {
        let mut fields = (0..self.len()).map(|i| self.entry(i));
        fields.find_map(|(known, value)| (known.as_str() == Some(name)).then_some(value))
    }

    fn pointer_method(&self, name: &str) -> Option<Method> {
        matches!(name, "String" | "IntValue").then_some(Method::GETTER)
    }

    fn pointer_string(&self) -> Option<Cow<'_, str>> {
        Some(Cow::Owned(self.to_string()))
    }

    fn call<'s>(&'s self, name: &str, _args: &[Seen<'s>]) -> Result<Seen<'s>, String> {
        match name {
            "String" => Ok(Seen::str(self.to_string())),
            _ => Ok(Seen::int(self.int_value())),
        }
    }

    fn len(&self) -> usize {
        3
    }

    fn entry<'s>(&'s self, i: usize) -> (Seen<'s>, Seen<'s>) {
        let (kind, number, text) = match self {
            IntOrString::Int(number) => (0, *number, ""),
            IntOrString::String(text) => (1, 0, text.as_str()),
        };
        let kind = Seen::named_int("intstr.Type", Seen::Int(kind, IntType::Int64), None);
        match i {
            0 => (Seen::str("Type"), kind),
            1 => (Seen::str("IntVal"), Seen::int32(number)),
            _ => (Seen::str("StrVal"), Seen::str(text)),
        }
    }

    fn is_comparable(&self) -> bool {
        true
    }

    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        match self {
            IntOrString::Int(number) => sink.int((*number).into()),
            IntOrString::String(text) => sink.str(text),
        }
        Ok(())
    }
}

impl TemplateObject for Time {
    fn shape(&self) -> Shape {
        Shape::Struct
    }

    fn type_name(&self) -> Cow<'_, str> {
        Cow::Borrowed("v1.Time")
    }

    fn field<'s>(&'s self, name: &str) -> Option<Seen<'s>> {
        (name == "Time").then(|| moment(*self))
    }

    fn hides_field(&self, name: &str) -> bool {
        time_within(*self).is_some_and(|time| time.fields().iter().any(|(known, _)| *known == name))
    }

    fn method(&self, name: &str) -> Option<Method> {
        // These are methods of the pointer, which hide those of the time within.
        let hidden = matches!(name, "IsZero" | "Equal" | "Before");
        (!hidden).then(|| time_within(*self)?.method(name))?
    }

    fn pointer_method(&self, name: &str) -> Option<Method> {
        (name == "IsZero").then_some(Method::GETTER)
    }

    fn call<'s>(&'s self, name: &str, args: &[Seen<'s>]) -> Result<Seen<'s>, String> {
        match time_within(*self) {
            Some(time) => time.call(name, args),
            None => Err(format!("{name} is not a method")),
        }
    }

    fn len(&self) -> usize {
        1
    }

    fn entry<'s>(&'s self, _i: usize) -> (Seen<'s>, Seen<'s>) {
        (Seen::str("Time"), moment(*self))
    }

    fn is_comparable(&self) -> bool {
        true
    }

    fn string(&self) -> Option<Cow<'_, str>> {
        Some(Cow::Owned(Time::go_string(*self)))
    }

    fn go_string(&self) -> Option<String> {
        time_within(*self)?.go_string()
    }

    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        match self.is_zero() {
            true => sink.null(),
            false => sink.str(&self.to_string()),
        }
        Ok(())
    }
}

/// Go's `time.Time` in a `metav1.Time`.
fn moment<'s>(time: Time) -> Seen<'s> {
    Seen::time(Timestamp {
        seconds: time.unix(),
        nanos: time.nanosecond(),
    })
}

fn time_within(time: Time) -> Option<Rc<dyn Opaque>> {
    match moment(time) {
        Seen::Opaque(time) => Some(time),
        _ => None,
    }
}
