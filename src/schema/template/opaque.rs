//! Structs that write their own JSON, to templates: quantities, int-or-strings, times.
//!
//! They show what a template can use of `k8s.io/apimachinery` 0.35.3 `resource/quantity.go`,
//! `util/intstr/intstr.go` and `meta/v1/time.go`; their inner fields stay hidden, but for those
//! of an int-or-string.

use crate::schema::int_or_string::IntOrString;
use crate::schema::quantity::Quantity;
use crate::schema::time::Time;
use crate::schema::types::Type;
use gotemplate::Timestamp;
use gotemplate::json::JsonSink;
use gotemplate::object::{Method, Object as TemplateObject, Shape};
use gotemplate::types::IntType;
use gotemplate::value::Value as Seen;
use std::borrow::Cow;

/// What such a struct answers; the rest is the same for all.
trait Opaque {
    /// Its type.
    const TYPE: Type;
    /// Its methods without parameters.
    const METHODS: &'static [&'static str];

    /// Calls one of the methods.
    fn getter<'s>(&'s self, name: &str) -> Option<Seen<'s>>;

    /// A field by its Go name.
    fn go_field<'s>(&'s self, _name: &str) -> Option<Seen<'s>> {
        None
    }

    /// What printing it shows.
    fn text(&self) -> String;

    /// The value of the only field of a struct that has no more, and its name.
    fn only_field<'s>(&self) -> Option<(Seen<'s>, Seen<'s>)> {
        None
    }
}

impl Opaque for Quantity {
    const TYPE: Type = Type::Quantity;
    const METHODS: &'static [&'static str] = &["String", "Value", "MilliValue", "IsZero"];

    fn getter<'s>(&'s self, name: &str) -> Option<Seen<'s>> {
        Some(match name {
            "String" => Seen::str(self.to_string()),
            "Value" => Seen::int64(self.value()),
            "MilliValue" => Seen::int64(self.milli_value()),
            "IsZero" => Seen::Bool(self.is_zero()),
            _ => return None,
        })
    }

    fn text(&self) -> String {
        self.to_string()
    }
}

impl Opaque for IntOrString {
    const TYPE: Type = Type::IntOrString;
    const METHODS: &'static [&'static str] = &["String", "IntValue"];

    fn getter<'s>(&'s self, name: &str) -> Option<Seen<'s>> {
        Some(match name {
            "String" => Seen::str(self.to_string()),
            "IntValue" => Seen::int(self.int_value()),
            _ => return None,
        })
    }

    fn go_field<'s>(&'s self, name: &str) -> Option<Seen<'s>> {
        let (kind, number, text) = match self {
            IntOrString::Int(number) => (0, *number, ""),
            IntOrString::String(text) => (1, 0, text.as_str()),
        };
        Some(match name {
            "Type" => Seen::named_int("intstr.Type", Seen::Int(kind, IntType::Int64), None),
            "IntVal" => Seen::int32(number),
            "StrVal" => Seen::str(text),
            _ => return None,
        })
    }

    fn text(&self) -> String {
        self.to_string()
    }
}

impl Opaque for Time {
    const TYPE: Type = Type::Time;
    const METHODS: &'static [&'static str] = &["String", "IsZero", "Unix"];

    fn getter<'s>(&'s self, name: &str) -> Option<Seen<'s>> {
        Some(match name {
            "String" => Seen::str(self.go_string()),
            "IsZero" => Seen::Bool(self.is_zero()),
            "Unix" => Seen::int64(self.unix()),
            _ => return None,
        })
    }

    fn go_field<'s>(&'s self, name: &str) -> Option<Seen<'s>> {
        (name == "Time").then(|| moment(*self))
    }

    fn text(&self) -> String {
        self.go_string()
    }

    fn only_field<'s>(&self) -> Option<(Seen<'s>, Seen<'s>)> {
        Some((Seen::str("Time"), moment(*self)))
    }
}

/// Go's `time.Time` in a `metav1.Time`.
fn moment<'s>(time: Time) -> Seen<'s> {
    Seen::time(Timestamp {
        seconds: time.unix(),
        nanos: time.nanosecond(),
    })
}

/// Such a struct to templates; `json` writes it.
macro_rules! template_object {
    ($($ty:ty: $json:expr;)*) => {$(
        impl TemplateObject for $ty {
            fn shape(&self) -> Shape {
                Shape::Struct
            }

            fn type_name(&self) -> Cow<'_, str> {
                Cow::Owned(<$ty as Opaque>::TYPE.to_string())
            }

            fn field<'s>(&'s self, name: &str) -> Option<Seen<'s>> {
                self.go_field(name)
            }

            fn method(&self, name: &str) -> Option<Method> {
                <$ty as Opaque>::METHODS.contains(&name).then_some(Method::GETTER)
            }

            fn call<'s>(&'s self, name: &str, _args: &[Seen<'s>]) -> Result<Seen<'s>, String> {
                self.getter(name).ok_or_else(|| format!("{name} is not a method"))
            }

            fn len(&self) -> usize {
                usize::from(self.only_field().is_some())
            }

            fn entry<'s>(&'s self, _i: usize) -> (Seen<'s>, Seen<'s>) {
                self.only_field().unwrap_or((Seen::Nil, Seen::Nil))
            }

            fn is_comparable(&self) -> bool {
                self.only_field().is_some()
            }

            fn string(&self) -> Option<Cow<'_, str>> {
                Some(Cow::Owned(self.text()))
            }

            fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
                let write: fn(&$ty, &mut dyn JsonSink) = $json;
                write(self, sink);
                Ok(())
            }
        }
    )*};
}

template_object! {
    Quantity: |quantity, sink| sink.str(&quantity.to_string());
    IntOrString: |value, sink| match value {
        IntOrString::Int(number) => sink.int((*number).into()),
        IntOrString::String(text) => sink.str(text),
    };
    Time: |time, sink| if time.is_zero() {
        sink.null();
    } else {
        sink.str(&time.to_string());
    };
}

/// A quantity in a map. Go cannot take the address of a map's element, so the methods, which want
/// a pointer, are not there, and what is printed is the struct.
impl TemplateObject for Box<Quantity> {
    fn shape(&self) -> Shape {
        Shape::Struct
    }

    fn type_name(&self) -> Cow<'_, str> {
        Cow::Owned(Type::Quantity.to_string())
    }

    fn field<'s>(&'s self, _name: &str) -> Option<Seen<'s>> {
        None
    }

    fn len(&self) -> usize {
        0
    }

    fn entry<'s>(&'s self, _i: usize) -> (Seen<'s>, Seen<'s>) {
        (Seen::Nil, Seen::Nil)
    }

    fn string(&self) -> Option<Cow<'_, str>> {
        Some(Cow::Owned(self.go_value()))
    }

    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        TemplateObject::json(&**self, sink)
    }
}

/// The zero value of such a type, if it is one.
fn with_zero<R>(ty: &Type, ask: impl FnOnce(&dyn TemplateObject) -> R) -> Option<R> {
    Some(match ty {
        Type::Quantity => ask(&Quantity::default()),
        Type::IntOrString => ask(&IntOrString::default()),
        Type::Time | Type::MicroTime => ask(&Time::default()),
        _ => return None,
    })
}

/// The method of that name.
pub(super) fn method(ty: &Type, name: &str) -> Option<Method> {
    with_zero(ty, |zero| zero.method(name)).flatten()
}

/// What printing the zero value shows.
pub(super) fn zero_string(ty: &Type) -> Option<Cow<'static, str>> {
    with_zero(ty, |zero| Some(Cow::Owned(zero.string()?.into_owned()))).flatten()
}

/// The only field of the zero value, if it has one.
pub(super) fn zero_only_field<'s>(ty: &Type) -> Option<(Seen<'s>, Seen<'s>)> {
    match ty {
        Type::Time | Type::MicroTime => Time::default().only_field(),
        _ => None,
    }
}

/// Calls a method of the zero value.
pub(super) fn call_zero<'s>(ty: &Type, name: &str) -> Result<Seen<'s>, String> {
    with_zero(ty, |zero| zero.call(name, &[]).map(|value| owned(&value)))
        .unwrap_or_else(|| Err(format!("{name} is not a method")))
}

/// A field of the zero value.
pub(super) fn zero_field<'s>(ty: &Type, name: &str) -> Option<Seen<'s>> {
    with_zero(ty, |zero| zero.field(name).map(|value| owned(&value))).flatten()
}

/// A scalar for good.
fn owned<'s>(value: &Seen<'_>) -> Seen<'s> {
    match value {
        Seen::Bool(flag) => Seen::Bool(*flag),
        Seen::Int(number, ty) => Seen::Int(*number, *ty),
        Seen::Opaque(opaque) => Seen::Opaque(opaque.clone()),
        Seen::Named(named) => Seen::named_int(named.type_name.clone(), owned(&named.value), None),
        other => Seen::str(other.as_str().unwrap_or_default().to_owned()),
    }
}
