//! A pod's parts, by what injection calls them.
//!
//! Purpose: containers, annotations and labels without field numbers everywhere.
//! Boundary: finding and changing; no rule of injection.

use crate::schema::generated::core_v1::{container, env_var, pod, pod_spec, ENV_VAR};
use crate::schema::generated::meta_v1::object_meta;
use crate::schema::object::{FieldId, Map, Object};
use crate::schema::value::Value;

use super::PROXY_CONTAINER;

/// Both lists of containers, in the order in which names are looked up.
pub const CONTAINER_LISTS: [FieldId; 2] = [pod_spec::CONTAINERS, pod_spec::INIT_CONTAINERS];

/// The pod's annotations, if it has any.
pub fn annotations<'p, 'a>(pod: &'p Object<'a>) -> Option<&'p Map<'a>> {
    pod.object(pod::OBJECT_META)?.map(object_meta::ANNOTATIONS)
}

/// The pod's labels, if it has any.
pub fn labels<'p, 'a>(pod: &'p Object<'a>) -> Option<&'p Map<'a>> {
    pod.object(pod::OBJECT_META)?.map(object_meta::LABELS)
}

/// The pod's own namespace; empty when it names none.
pub fn namespace<'p>(pod: &'p Object<'_>) -> &'p str {
    pod.object(pod::OBJECT_META).map_or("", |meta| meta.str(object_meta::NAMESPACE))
}

/// One annotation.
pub fn annotation<'p>(pod: &'p Object<'_>, key: &str) -> Option<&'p str> {
    annotations(pod)?.str(key)
}

/// All annotations as text.
pub fn annotation_pairs<'p>(pod: &'p Object<'_>) -> impl Iterator<Item = (&'p str, &'p str)> {
    let pairs = annotations(pod).into_iter().flat_map(Map::iter);
    pairs.filter_map(|(key, value)| Some((key, value.as_str()?)))
}

/// The pod's annotations, made when it has none.
pub fn annotations_mut<'p, 'a>(pod: &'p mut Object<'a>) -> Option<&'p mut Map<'a>> {
    pod.object_or_insert(pod::OBJECT_META)?.map_or_insert(object_meta::ANNOTATIONS)
}

/// The pod's labels, made when it has none.
pub fn labels_mut<'p, 'a>(pod: &'p mut Object<'a>) -> Option<&'p mut Map<'a>> {
    pod.object_or_insert(pod::OBJECT_META)?.map_or_insert(object_meta::LABELS)
}

/// The pod's spec, if it has one.
pub fn spec<'p, 'a>(pod: &'p Object<'a>) -> Option<&'p Object<'a>> {
    pod.object(pod::SPEC)
}

/// The pod's spec, made when it has none.
pub fn spec_mut<'p, 'a>(pod: &'p mut Object<'a>) -> Option<&'p mut Object<'a>> {
    pod.object_or_insert(pod::SPEC)
}

/// One of the lists of containers.
pub fn containers<'p, 'a>(pod: &'p Object<'a>, list: FieldId) -> &'p [Value<'a>] {
    spec(pod).map_or(&[], |spec| spec.list(list))
}

/// The name of a container.
pub fn container_name<'p>(value: &'p Value<'_>) -> &'p str {
    value.as_object().map_or("", |c| c.str(container::NAME))
}

/// The first container of that name in a list.
pub fn find<'p, 'a>(list: &'p [Value<'a>], name: &str) -> Option<&'p Object<'a>> {
    list.iter().find(|c| container_name(c) == name)?.as_object()
}

/// The first container of that name: a plain one, or else an init container.
pub fn find_in_pod<'p, 'a>(pod: &'p Object<'a>, name: &str) -> Option<&'p Object<'a>> {
    CONTAINER_LISTS.iter().find_map(|list| find(containers(pod, *list), name))
}

/// The proxy's container.
pub fn find_proxy<'p, 'a>(pod: &'p Object<'a>) -> Option<&'p Object<'a>> {
    find_in_pod(pod, PROXY_CONTAINER)
}

/// The proxy's container, to be changed in place.
pub fn find_proxy_mut<'p, 'a>(pod: &'p mut Object<'a>) -> Option<&'p mut Object<'a>> {
    let list = CONTAINER_LISTS
        .into_iter()
        .find(|list| find(containers(pod, *list), PROXY_CONTAINER).is_some())?;
    let found = spec_mut(pod)?.list_mut(list)?;
    found.iter_mut().find(|c| container_name(c) == PROXY_CONTAINER)?.as_object_mut()
}

/// An environment variable with a value.
pub fn env(name: impl Into<String>, value: impl Into<String>) -> Value<'static> {
    let mut variable = Object::new(&ENV_VAR);
    variable.set(env_var::NAME, name.into());
    let value = value.into();
    if !value.is_empty() {
        variable.set(env_var::VALUE, value);
    }
    variable.into()
}

/// Adds an environment variable to a container.
pub fn push_env(container: &mut Object<'_>, name: &str, value: String) {
    if let Some(list) = container.list_or_insert(container::ENV) {
        list.push(env(name, value));
    }
}
