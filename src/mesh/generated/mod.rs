// Made by tools/descriptors; do not edit.
//! Messages as data, one module a .proto file: names, order, kinds and oneofs.

#[rustfmt::skip]
pub(crate) mod config;
#[rustfmt::skip]
pub(crate) mod networking;
#[rustfmt::skip]
pub(crate) mod proxy;
#[rustfmt::skip]
pub(crate) mod values_types;
#[rustfmt::skip]
pub(crate) mod well_known;
