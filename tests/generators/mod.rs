//! Objects of Kubernetes' types, drawn from the schema's tables, for any test that wants them.
//!
//! A type's fields are drawn as often as there are values below them, so that every field comes up
//! within a few hundred objects, whatever its depth, and a new field by itself. What is drawn is a
//! [`Node`], which shrinks; it is text that a user might write, not yet an object.
//!
//! [`objects`] draws what fits a type, [`leaves`] its scalars, [`workloads`] whole manifests of a
//! kind, [`istio`] the names and annotations that injection looks at.

#![allow(dead_code, reason = "each test file uses its own part")]

pub mod istio;
pub mod leaves;
pub mod objects;
pub mod workloads;

pub use leaves::Style;
pub use workloads::{Verdict, Workload};

use kube_inject::schema::object::FieldId;
use kube_inject::schema::types::StructType;

/// The JSON names along a way of fields.
pub fn names(ty: &'static StructType, way: &[FieldId]) -> Vec<&'static str> {
    let mut ty = Some(ty);
    let mut names = Vec::with_capacity(way.len());
    for id in way {
        let field = ty.and_then(|ty| ty.field(*id));
        names.extend(field.map(|field| field.json_name));
        ty = field.and_then(|field| field.ty.as_struct());
    }
    names
}
