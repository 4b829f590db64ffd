//! Views of pods and their specs.

use super::container::{Container, ContainerMut};
use super::meta::ObjectMeta;
use super::strings::StringMap;
use crate::schema::core_v1::{self, pod, pod_spec};
use crate::schema::generated::basic::MAP_STRING_STRING;
use crate::schema::meta_v1::{OBJECT_META, object_meta};
use crate::schema::object::{FieldId, Object};
use crate::schema::value::Value;
use std::borrow::Cow;
use thin_vec::ThinVec;

view! {
    /// `v1.Pod`
    Pod, PodMut: core_v1::POD, core_v1::pod;
    object metadata OBJECT_META: ObjectMeta;
    object spec SPEC: PodSpec;
}

view! {
    /// `v1.PodSpec`
    PodSpec, PodSpecMut: core_v1::POD_SPEC, core_v1::pod_spec;
    objects volumes VOLUMES: Volume;
    objects image_pull_secrets IMAGE_PULL_SECRETS: LocalObjectReference;
    flag host_network HOST_NETWORK;
    text node_name NODE_NAME;
    text dns_policy DNS_POLICY;
}

view! {
    /// `v1.Volume`
    Volume: core_v1::VOLUME, core_v1::volume;
    text name NAME;
}

view! {
    /// `v1.LocalObjectReference`
    LocalObjectReference: core_v1::LOCAL_OBJECT_REFERENCE, core_v1::local_object_reference;
    text name NAME;
}

/// One of a pod's two lists of containers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContainerList {
    /// `containers`
    Plain,
    /// `initContainers`
    Init,
}

impl ContainerList {
    fn field(self) -> FieldId {
        match self {
            ContainerList::Plain => pod_spec::CONTAINERS,
            ContainerList::Init => pod_spec::INIT_CONTAINERS,
        }
    }
}

impl<'o, 'a> Pod<'o, 'a> {
    /// The namespace that the pod itself names; "" when it names none.
    #[must_use]
    pub fn namespace(self) -> &'o str {
        self.metadata().map_or("", ObjectMeta::namespace)
    }

    /// The annotations; none when there is no metadata.
    #[must_use]
    pub fn annotations(self) -> StringMap<'o, 'a> {
        self.metadata()
            .map(ObjectMeta::annotations)
            .unwrap_or_default()
    }

    /// The value of an annotation.
    #[must_use]
    pub fn annotation(self, key: &str) -> Option<&'o str> {
        self.annotations().get(key)
    }

    /// The labels; none when there is no metadata.
    #[must_use]
    pub fn labels(self) -> StringMap<'o, 'a> {
        self.metadata().map(ObjectMeta::labels).unwrap_or_default()
    }

    /// The containers of one list; none when there is no spec.
    pub fn list(self, list: ContainerList) -> impl Iterator<Item = Container<'o, 'a>> {
        self.spec()
            .into_iter()
            .flat_map(move |spec| spec.list(list))
    }

    /// The first container of this name: a plain one, or else an init container.
    #[must_use]
    pub fn container(self, name: &str) -> Option<Container<'o, 'a>> {
        let plain = self.list(ContainerList::Plain);
        let mut all = plain.chain(self.list(ContainerList::Init));
        all.find(|container| container.name() == name)
    }
}

impl<'o, 'a> PodSpec<'o, 'a> {
    /// The containers of one list.
    pub fn list(self, list: ContainerList) -> impl Iterator<Item = Container<'o, 'a>> {
        let items = self.0.list(list.field()).iter();
        items.filter_map(Value::as_object).map(Container::new)
    }

    /// Whether a list has a container of this name.
    #[must_use]
    pub fn has_container(self, list: ContainerList, name: &str) -> bool {
        self.list(list).any(|container| container.name() == name)
    }
}

impl<'a> PodMut<'_, 'a> {
    /// Names the namespace of the pod.
    pub fn set_namespace(&mut self, namespace: impl Into<Cow<'a, str>>) {
        let metadata = self.0.ensure_object(pod::OBJECT_META, &OBJECT_META);
        metadata.set(object_meta::NAMESPACE, namespace.into());
    }

    /// Takes the managed fields out.
    pub fn clear_managed_fields(&mut self) {
        if let Some(metadata) = self.0.object_mut(pod::OBJECT_META) {
            metadata.remove(object_meta::MANAGED_FIELDS);
        }
    }

    /// Sets an annotation.
    pub fn set_annotation(&mut self, key: impl Into<Cow<'a, str>>, value: impl Into<Cow<'a, str>>) {
        self.set_in(object_meta::ANNOTATIONS, key.into(), value.into());
    }

    /// Keeps the annotations for whose name `keep` says so. The map stays, empty if need be.
    pub fn retain_annotations(&mut self, mut keep: impl FnMut(&str) -> bool) {
        let metadata = self.0.object_mut(pod::OBJECT_META);
        if let Some(map) = metadata.and_then(|meta| meta.map_mut(object_meta::ANNOTATIONS)) {
            map.retain(|key, _| keep(key));
        }
    }

    /// Sets a label.
    pub fn set_label(&mut self, key: impl Into<Cow<'a, str>>, value: impl Into<Cow<'a, str>>) {
        self.set_in(object_meta::LABELS, key.into(), value.into());
    }

    fn set_in(&mut self, map: FieldId, key: Cow<'a, str>, value: Cow<'a, str>) {
        let metadata = self.0.ensure_object(pod::OBJECT_META, &OBJECT_META);
        metadata
            .ensure_map(map, &MAP_STRING_STRING)
            .insert(key, value);
    }

    /// `SPEC`, made when absent.
    pub fn ensure_spec(&mut self) -> PodSpecMut<'_, 'a> {
        PodSpecMut::new(self.0.ensure_object(pod::SPEC, &core_v1::POD_SPEC))
    }

    /// The first container of this name: a plain one, or else an init container.
    pub fn container_mut(&mut self, name: &str) -> Option<ContainerMut<'_, 'a>> {
        let spec = self.0.object_mut(pod::SPEC)?;
        let plain = PodSpec::new(spec).has_container(ContainerList::Plain, name);
        let list = if plain {
            ContainerList::Plain
        } else {
            ContainerList::Init
        };
        find(spec, list, name)
    }
}

impl<'a> PodSpecMut<'_, 'a> {
    /// A list of containers, made (empty, not nil) when absent.
    pub fn list_mut(&mut self, list: ContainerList) -> &mut ThinVec<Value<'a>> {
        let list = self.0.ensure_list(list.field(), &core_v1::LIST_CONTAINER);
        &mut list.items
    }

    /// The first container of this name in a list.
    pub fn container_mut(
        &mut self,
        list: ContainerList,
        name: &str,
    ) -> Option<ContainerMut<'_, 'a>> {
        find(self.0, list, name)
    }

    /// All containers of both lists.
    pub fn all_containers_mut(&mut self) -> impl Iterator<Item = ContainerMut<'_, 'a>> {
        let lists = self.0.fields_mut().filter_map(|(id, value)| match value {
            Value::List(list)
                if [pod_spec::CONTAINERS, pod_spec::INIT_CONTAINERS].contains(&id) =>
            {
                Some(&mut list.items)
            }
            _ => None,
        });
        let containers = lists.flatten().filter_map(Value::as_object_mut);
        containers.map(ContainerMut::new)
    }

    /// Keeps the containers of a list for which `keep` says so.
    pub fn retain_containers(
        &mut self,
        list: ContainerList,
        mut keep: impl FnMut(Container<'_, 'a>) -> bool,
    ) {
        if let Some(items) = self.0.list_mut(list.field()) {
            items.retain(|item| {
                item.as_object()
                    .is_none_or(|object| keep(Container::new(object)))
            });
        }
    }

    /// Takes the first container of this name out of a list.
    pub fn take_container(&mut self, list: ContainerList, name: &str) -> Option<Value<'a>> {
        let items = self.0.list_mut(list.field())?;
        let named = |item: &Value<'a>| {
            item.as_object()
                .is_some_and(|object| Container::new(object).name() == name)
        };
        let at = items.iter().position(named)?;
        Some(items.remove(at))
    }
}

fn find<'o, 'a>(
    spec: &'o mut Object<'a>,
    list: ContainerList,
    name: &str,
) -> Option<ContainerMut<'o, 'a>> {
    let items = spec.list_mut(list.field())?.iter_mut();
    let mut containers = items
        .filter_map(Value::as_object_mut)
        .map(ContainerMut::new);
    containers.find(|container| container.view().name() == name)
}
