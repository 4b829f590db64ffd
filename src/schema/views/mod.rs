//! Typed views of the objects that injection works on, so that outside the schema hardly any code
//! works with numbers of fields, and none with their names.
//!
//! A view such as [`Container`] borrows an [`Object`](super::Object) and reads it;
//! [`ContainerMut`] changes it. Absent fields read as Go's zero values. Only what the program
//! touches has a method: for all else there are the object's own methods with the constants of
//! [`super::generated`].

#[macro_use]
mod define;
mod container;
mod meta;
mod pod;
mod strings;
#[cfg(test)]
mod tests;

pub use container::{
    Container, ContainerMut, ContainerPort, EnvVar, HttpGetAction, HttpGetActionMut,
    SecurityContext, SecurityContextMut,
};
pub use meta::{ObjectMeta, OwnerReference};
pub use pod::{ContainerList, LocalObjectReference, Pod, PodMut, PodSpec, PodSpecMut, Volume};
pub use strings::StringMap;
