//! Kubernetes' API types as data, and values of them.
//!
//! [`types`] says what a type's table holds, [`generated`] are the tables, [`object`] the values.
//! This is the only place where the names of fields are looked up: everything outside works with
//! field numbers and with the typed views over them.

pub mod base64;
pub mod carry;
pub mod decode;
pub mod encode;
pub mod encode_json;
pub mod encode_tree;
pub mod encode_yaml;
pub mod generated;
pub mod int_or_string;
pub mod merge;
pub mod normalize;
pub mod object;
pub mod quantity;
pub mod template;
#[cfg(test)]
mod tests;
pub mod time;
pub mod types;
pub mod value;
#[cfg(test)]
mod value_tests;
pub mod views;

pub use generated::{apps_v1, batch_v1, core_v1, meta_v1, openshift_apps_v1};
pub use object::{FieldId, Object};
pub use types::{Embedded, Field, GoField, ListType, MapType, Omit, Patch, StructType, Type};
pub use value::{List, Map, Value};
