//! Views of pods, pod templates and their specs.

use super::container::{Container, ContainerMut};
use super::meta::{ObjectMeta, ObjectMetaMut};
use crate::schema::core_v1;

view! {
    /// `v1.Pod`
    Pod, PodMut: core_v1::POD, core_v1::pod;
    text (api_version, set_api_version, API_VERSION);
    text (kind, set_kind, KIND);
    metadata ();
    object (spec, spec_mut, ensure_spec, set_spec, SPEC: PodSpec, PodSpecMut);
}

view! {
    /// `v1.PodTemplateSpec`
    PodTemplateSpec, PodTemplateSpecMut: core_v1::POD_TEMPLATE_SPEC, core_v1::pod_template_spec;
    metadata ();
    object (spec, spec_mut, ensure_spec, set_spec, SPEC: PodSpec, PodSpecMut);
}

view! {
    /// `v1.PodSpec`
    PodSpec, PodSpecMut: core_v1::POD_SPEC, core_v1::pod_spec;
    objects (containers, containers_mut, containers_vec, push_container,
        CONTAINERS: Container, ContainerMut, core_v1::LIST_CONTAINER);
    objects (init_containers, init_containers_mut, init_containers_vec, push_init_container,
        INIT_CONTAINERS: Container, ContainerMut, core_v1::LIST_CONTAINER);
    objects (volumes, volumes_mut, volumes_vec, push_volume,
        VOLUMES: Volume, VolumeMut, core_v1::LIST_VOLUME);
    objects (image_pull_secrets, image_pull_secrets_mut, image_pull_secrets_vec, push_image_pull_secret,
        IMAGE_PULL_SECRETS: LocalObjectReference, LocalObjectReferenceMut,
        core_v1::LIST_LOCAL_OBJECT_REFERENCE);
    object (security_context, security_context_mut, ensure_security_context, set_security_context,
        SECURITY_CONTEXT: PodSecurityContext, PodSecurityContextMut);
    flag (host_network, set_host_network, HOST_NETWORK);
    text (node_name, set_node_name, NODE_NAME);
    text (service_account_name, set_service_account_name, SERVICE_ACCOUNT_NAME);
    text (hostname, set_hostname, HOSTNAME);
    text (subdomain, set_subdomain, SUBDOMAIN);
}

view! {
    /// `v1.PodSecurityContext`
    PodSecurityContext, PodSecurityContextMut:
        core_v1::POD_SECURITY_CONTEXT, core_v1::pod_security_context;
    opt_int (run_as_user, set_run_as_user, RUN_AS_USER);
    opt_int (run_as_group, set_run_as_group, RUN_AS_GROUP);
    opt_int (fs_group, set_fs_group, FS_GROUP);
}

view! {
    /// `v1.Volume`
    Volume, VolumeMut: core_v1::VOLUME, core_v1::volume;
    text (name, set_name, NAME);
}

view! {
    /// `v1.LocalObjectReference`
    LocalObjectReference, LocalObjectReferenceMut:
        core_v1::LOCAL_OBJECT_REFERENCE, core_v1::local_object_reference;
    text (name, set_name, NAME);
}

impl<'o, 'a> PodSpec<'o, 'a> {
    /// The first container of this name.
    #[must_use]
    pub fn container(self, name: &str) -> Option<Container<'o, 'a>> {
        self.containers().find(|container| container.name() == name)
    }

    /// The first init container of this name.
    #[must_use]
    pub fn init_container(self, name: &str) -> Option<Container<'o, 'a>> {
        self.init_containers()
            .find(|container| container.name() == name)
    }

    /// The init containers, then the containers.
    pub fn all_containers(self) -> impl DoubleEndedIterator<Item = Container<'o, 'a>> + Clone {
        self.init_containers().chain(self.containers())
    }
}

impl<'a> PodSpecMut<'_, 'a> {
    /// The first container of this name.
    pub fn container_mut(&mut self, name: &str) -> Option<ContainerMut<'_, 'a>> {
        self.containers_mut()
            .find(|container| container.name() == name)
    }

    /// The first init container of this name.
    pub fn init_container_mut(&mut self, name: &str) -> Option<ContainerMut<'_, 'a>> {
        self.init_containers_mut()
            .find(|container| container.name() == name)
    }
}

impl<'o, 'a> Pod<'o, 'a> {
    /// The containers; none when there is no spec.
    pub fn containers(self) -> impl DoubleEndedIterator<Item = Container<'o, 'a>> + Clone {
        self.spec().into_iter().flat_map(PodSpec::containers)
    }

    /// The init containers; none when there is no spec.
    pub fn init_containers(self) -> impl DoubleEndedIterator<Item = Container<'o, 'a>> + Clone {
        self.spec().into_iter().flat_map(PodSpec::init_containers)
    }
}
