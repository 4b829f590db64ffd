//! Quantities to templates: Go's struct with all that is within, which shows where no address of
//! it can be taken, and the methods of its pointer.
//!
//! Source of the rules: `k8s.io/apimachinery` 0.35.3 `api/resource/quantity.go`, `amount.go`;
//! `gopkg.in/inf.v0` `dec.go`; Go 1.26 `math/big`.

use crate::schema::quantity::{BigAmount, Quantity};
use gotemplate::containers::List;
use gotemplate::json::JsonSink;
use gotemplate::object::{Method, Object as TemplateObject, Opaque, Shape};
use gotemplate::types::{Type, UintType};
use gotemplate::value::Value as Seen;
use std::any::Any;
use std::borrow::Cow;
use std::rc::Rc;

impl TemplateObject for Quantity {
    fn shape(&self) -> Shape {
        Shape::Struct
    }

    fn type_name(&self) -> Cow<'_, str> {
        Cow::Borrowed("resource.Quantity")
    }

    fn field<'s>(&'s self, name: &str) -> Option<Seen<'s>> {
        (name == "Format").then(|| self.entry(3).1)
    }

    fn hides_field(&self, name: &str) -> bool {
        ["i", "d", "s"].contains(&name)
    }

    fn pointer_method(&self, name: &str) -> Option<Method> {
        let known = ["String", "Value", "MilliValue", "IsZero"].contains(&name);
        known.then_some(Method::GETTER)
    }

    fn pointer_string(&self) -> Option<Cow<'_, str>> {
        Some(Cow::Owned(self.to_string()))
    }

    fn deep_copied(&self) -> Option<(Box<dyn TemplateObject>, u64)> {
        Some((Box::new(self.emptied()), 1))
    }

    fn call<'s>(&'s self, name: &str, _args: &[Seen<'s>]) -> Result<Seen<'s>, String> {
        Ok(match name {
            "String" => Seen::str(self.to_string()),
            "Value" => Seen::int64(self.value()),
            "MilliValue" => Seen::int64(self.milli_value()),
            _ => Seen::Bool(self.is_zero()),
        })
    }

    fn len(&self) -> usize {
        4
    }

    fn entry<'s>(&'s self, i: usize) -> (Seen<'s>, Seen<'s>) {
        match i {
            0 => {
                let (value, scale) = self.small_amount().unwrap_or_default();
                let amount = Inner::Amount { value, scale };
                (Seen::str("i"), amount.seen())
            }
            1 => (Seen::str("d"), Inner::Decimal(self.big_amount()).seen()),
            2 => (Seen::str("s"), Seen::str(self.text())),
            _ => {
                let format = Seen::named_str("resource.Format", self.format_name());
                (Seen::str("Format"), format)
            }
        }
    }

    fn is_comparable(&self) -> bool {
        true
    }

    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        sink.str(&self.to_string());
        Ok(())
    }
}

/// What a quantity is made of.
#[derive(Clone, PartialEq)]
enum Inner {
    /// `int64Amount`
    Amount { value: i64, scale: i32 },
    /// `infDecAmount`, which embeds a pointer.
    Decimal(Option<BigAmount>),
    /// `*inf.Dec`
    Pointer(BigAmount),
    /// `big.Int`
    Unscaled(BigAmount),
}

impl Inner {
    fn seen<'s>(self) -> Seen<'s> {
        Seen::Opaque(Rc::new(self))
    }
}

impl Opaque for Inner {
    fn type_name(&self) -> &'static str {
        match self {
            Inner::Amount { .. } => "resource.int64Amount",
            Inner::Decimal(_) => "resource.infDecAmount",
            Inner::Pointer(_) => "*inf.Dec",
            Inner::Unscaled(_) => "big.Int",
        }
    }

    fn is_pointer(&self) -> bool {
        matches!(self, Inner::Pointer(_))
    }

    fn is_stringer(&self) -> bool {
        // All of them are below fields that are not exported, where Go calls no methods.
        false
    }

    fn string(&self) -> String {
        String::new()
    }

    fn fields<'v>(&self) -> Vec<(&'static str, Seen<'v>)> {
        let scale = |name, scale: i32| ("scale", Seen::named_int(name, Seen::int32(scale), None));
        match self {
            Inner::Amount {
                value,
                scale: places,
            } => vec![
                ("value", Seen::int64(*value)),
                scale("resource.Scale", *places),
            ],
            Inner::Decimal(None) => vec![("Dec", Seen::NilPointer("*inf.Dec"))],
            Inner::Decimal(Some(amount)) => vec![("Dec", Inner::Pointer(amount.clone()).seen())],
            Inner::Pointer(amount) => vec![
                ("unscaled", Inner::Unscaled(amount.clone()).seen()),
                scale("inf.Scale", amount.scale),
            ],
            Inner::Unscaled(amount) => {
                let word = |word: &u64| Seen::Uint(*word, UintType::Uint);
                let words = amount.words.iter().map(word).collect();
                let words = List::new(Type::Uint(UintType::Uint), words);
                vec![
                    ("neg", Seen::Bool(amount.negative)),
                    ("abs", Seen::List(Rc::new(words))),
                ]
            }
        }
    }

    fn equals(&self, other: &dyn Opaque) -> Option<bool> {
        Some(other.as_any().downcast_ref::<Inner>() == Some(self))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}
