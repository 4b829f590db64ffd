// Written by tools/schemagen. Do not edit: renew it with the command in tools/schemagen/README.md.

//! The tables of Kubernetes' and OpenShift's API types, a module for each API group: a
//! static for each type, and a module of its fields' numbers under the type's name.

#[allow(missing_docs)]
pub mod apps_v1;
#[allow(missing_docs)]
pub mod basic;
#[allow(missing_docs)]
pub mod batch_v1;
#[allow(missing_docs)]
pub mod core_v1;
#[allow(missing_docs)]
pub mod meta_v1;
#[allow(missing_docs)]
pub mod openshift_apps_v1;
