//! The functions that Istio adds to templates, over sprig's.
//!
//! Purpose: one table, made of one family a file.
//! Boundary: values in, values out; no function looks at the pod behind the template's back.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/template.go` (`createInjectionFuncmap`).

mod convert;
mod maps;
mod metadata;
mod otel;
mod ports;
mod text;

use gotemplate::{Function, Kind, Type};

/// Every family of functions.
pub const FAMILIES: &[&[Function]] = &[
    convert::FUNCTIONS,
    maps::FUNCTIONS,
    metadata::FUNCTIONS,
    otel::FUNCTIONS,
    ports::FUNCTIONS,
    text::FUNCTIONS,
];

/// The type of `.ObjectMeta`.
const OBJECT_META: Type = Type::Named("v1.ObjectMeta", Kind::Struct);

/// The type of `.Spec.Containers`.
const CONTAINERS: Type = Type::Named("[]v1.Container", Kind::Slice);

#[cfg(test)]
mod tests;
