//! Typed views of the objects that injection works on, so that no code outside the schema names
//! a field by a string.
//!
//! A view such as [`Container`] borrows an [`Object`] and reads it; [`ContainerMut`] changes it.
//! Absent fields read as Go's zero values. Setting a plain field to its zero value takes it out,
//! which is the same to Go; setting a pointer takes an `Option`. Only the fields that the program
//! touches have a method: for others there is [`Object::get`] with the constants of
//! [`super::generated`].

#[macro_use]
mod define;
mod container;
mod meta;
mod pod;
mod probe;
mod strings;
#[cfg(test)]
mod tests;

pub use container::{
    Container, ContainerMut, ContainerPort, ContainerPortMut, EnvVar, EnvVarMut, SecurityContext,
    SecurityContextMut,
};
pub use meta::{ObjectMeta, ObjectMetaMut, OwnerReference, OwnerReferenceMut};
pub use pod::{
    LocalObjectReference, LocalObjectReferenceMut, Pod, PodMut, PodSecurityContext,
    PodSecurityContextMut, PodSpec, PodSpecMut, PodTemplateSpec, PodTemplateSpecMut, Volume,
    VolumeMut,
};
pub use probe::{
    GrpcAction, GrpcActionMut, HttpGetAction, HttpGetActionMut, Lifecycle, LifecycleHandler,
    LifecycleHandlerMut, LifecycleMut, Probe, ProbeMut, TcpSocketAction, TcpSocketActionMut,
};
pub use strings::{StringMap, StringMapMut};

use super::object::Object;
use super::types::StructType;
use super::value::Value;

/// A view that reads.
pub trait View<'o, 'a>: Copy {
    /// The type that it is a view of.
    fn ty() -> &'static StructType;
    /// A view of an object of that type.
    fn new(object: &'o Object<'a>) -> Self;
}

/// The structs of a list, as views.
pub(crate) fn views<'o, 'a: 'o, V: View<'o, 'a> + 'o>(
    items: &'o [Value<'a>],
) -> impl DoubleEndedIterator<Item = V> + Clone + 'o {
    items.iter().filter_map(Value::as_object).map(V::new)
}
