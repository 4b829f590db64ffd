//! From a tree to a typed object, as Go does it.
//!
//! Two steps of Go are one here: what `sigs.k8s.io/yaml` does to numbers and booleans that stand
//! where a string belongs, and what `encoding/json` does to fill a Go struct. Nothing is lost:
//! keys that the type does not know stay with their object, and are reported.
//!
//! Boundary: one node and one type in, one [`Object`] or the one error that Go would report out.
//! No defaults, no validation.
//!
//! Known differences from Go: a number with a fraction or an exponent in JSON text is quoted in
//! errors as Go would write it, not as it was written.
//!
//! Sources of the rules: `sigs.k8s.io/yaml` 1.6.0 `yaml.go` (`convertToJSONableObject`), Go 1.26
//! `encoding/json` `decode.go`, and the `UnmarshalJSON` methods of `k8s.io/apimachinery` 0.35.3
//! (`resource.Quantity`, `intstr.IntOrString`, `metav1.Time`, `metav1.MicroTime`,
//! `runtime.RawExtension`, `metav1.FieldsV1`).

mod error;
pub(super) mod patch;
mod path;
mod scalar;
mod target;
#[cfg(test)]
mod tests;
mod walk;

pub use error::DecodeError;
pub use path::push_key;

pub(super) use path::{Path, Step, short_name};
pub(super) use scalar::{is_zero_scalar, zero_element};
pub(super) use target::{Target, behind_pointers};
pub(super) use walk::{Decoder, Failure, Order, Stop};

use super::object::Object;
use super::types::StructType;
use goyaml::tree::NodeRef;

/// Which of Go's ways from data to a struct is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// `sigs.k8s.io/yaml` `Unmarshal` into the struct: numbers and booleans become strings where
    /// the field is one, except below an inlined struct.
    User,
    /// `encoding/json` `Unmarshal` of JSON text: no coercion, integers exact.
    Json,
    /// `encoding/json` `Unmarshal` of what was untyped Go data before and so had every number as
    /// a `float64`, such as a rendered template.
    JsonFloat,
}

/// Why an entry of the input was not decoded as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnknownKind {
    /// This type has no such field. The entry is kept with the object and printed again.
    Field(&'static StructType),
    /// The field is there, but under several spellings in the same map; all are decoded, in the
    /// order of the keys' bytes, and this entry is not the last of them.
    Repeated,
}

/// An entry that the caller should tell the user about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// Where it is: `spec.template.spec.containers[0].imagePullPolice`.
    pub path: String,
    /// The key alone.
    pub name: String,
    /// Byte offset of its key in the text.
    pub offset: usize,
    /// What is the matter with it.
    pub kind: UnknownKind,
}

/// The entries met in decoding that the caller should tell the user about, in the order of the
/// text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unknowns {
    /// The entries.
    pub found: Vec<Unknown>,
}

/// Decodes a node as a value of a struct type. Null gives the zero value, as an empty document
/// does.
///
/// # Errors
/// The error that Go reports: the first value of a wrong kind in the order of the keys' bytes (of
/// JSON text: in its own order), unless a quantity, time or int-or-string is malformed, which
/// ends Go's decoding at once.
pub fn decode<'a>(
    node: NodeRef<'_, 'a>,
    ty: &'static StructType,
    mode: Mode,
    report: &mut Unknowns,
) -> Result<Object<'a>, DecodeError> {
    let mut quick = Decoder::new(mode, Order::Text);
    let object = match quick.root(node, ty) {
        Ok(object) => {
            report.found.append(&mut quick.unknowns);
            object
        }
        // Something in it depends on the order in which Go sees the keys.
        Err(_) => {
            let order = match mode {
                Mode::Json => Order::Json,
                Mode::User | Mode::JsonFloat => Order::Bytes,
            };
            let mut careful = Decoder::new(mode, order);
            let object = careful.root(node, ty).map_err(Stop::into_error)?;
            let unknowns = careful.finish()?;
            report.found.extend(unknowns);
            object
        }
    };
    Ok(object)
}
