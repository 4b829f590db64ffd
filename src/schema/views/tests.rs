//! The views on a pod made here: what is absent, what is made, what stays.

use super::{Container, ContainerMut, EnvVarMut, HttpGetActionMut, Pod, PodMut, View};
use crate::schema::int_or_string::IntOrString;
use crate::schema::{Object, core_v1};

fn container(name: &'static str) -> Object<'static> {
    let mut object = ContainerMut::zero();
    ContainerMut::new(&mut object).set_name(name);
    object
}

fn pod(containers: &[&'static str]) -> Object<'static> {
    let mut object = PodMut::zero();
    for name in containers {
        PodMut::new(&mut object)
            .ensure_spec()
            .push_container(container(name));
    }
    object
}

fn names(object: &Object<'_>) -> Vec<String> {
    Pod::new(object)
        .containers()
        .map(|container| container.name().to_owned())
        .collect()
}

#[test]
fn an_empty_pod_reads_as_gos_zero_values() {
    let object = PodMut::zero();
    let pod = Pod::new(&object);
    assert_eq!(pod.kind(), "");
    assert!(pod.metadata().is_none() && pod.spec().is_none());
    assert!(pod.annotations().is_nil() && pod.annotations().is_empty());
    assert_eq!(pod.annotation("a"), None);
    assert_eq!(pod.containers().count(), 0);
}

#[test]
fn annotations_are_made_when_first_set_and_stay_sorted() {
    let mut object = PodMut::zero();
    let mut pod = PodMut::new(&mut object);
    pod.remove_annotation("a");
    assert!(pod.view().metadata().is_none());
    pod.set_annotation("b", "1");
    pod.set_annotation("a/c", "2".to_owned());
    pod.set_annotation("b", "3");
    pod.set_label("l", "");
    let all: Vec<_> = pod.view().annotations().iter().collect();
    assert_eq!(all, [("a/c", "2"), ("b", "3")]);
    assert_eq!(pod.view().label("l"), Some(""));
    pod.remove_annotation("a/c");
    pod.remove_annotation("b");
    assert!(pod.view().annotations().is_empty() && !pod.view().annotations().is_nil());
}

#[test]
fn containers_can_be_found_changed_and_moved() {
    let mut object = pod(&["app", "istio-proxy", "log"]);
    let mut pod = PodMut::new(&mut object);
    let mut spec = pod.ensure_spec();
    if let Some(mut proxy) = spec.container_mut("istio-proxy") {
        proxy.set_image("auto");
        proxy.push_env("A", "1");
        proxy.push_env("B", "");
    }
    assert!(spec.container_mut("none").is_none());
    for mut container in spec.containers_mut() {
        if container.view().image() == "auto" {
            container.set_image("");
        }
    }
    spec.containers_vec().rotate_right(1);
    assert_eq!(names(&object), ["log", "app", "istio-proxy"]);
    let proxy = Pod::new(&object)
        .spec()
        .and_then(|spec| spec.container("istio-proxy"));
    let proxy = proxy
        .map(Container::object)
        .filter(|object| !object.has(core_v1::container::IMAGE));
    let env: Vec<_> = proxy
        .into_iter()
        .flat_map(|object| Container::new(object).env())
        .map(|variable| (variable.name(), variable.value()))
        .collect();
    assert_eq!(env, [("A", "1"), ("B", "")]);
}

#[test]
fn environment_variables_are_replaced_whole() {
    let mut object = container("app");
    let mut container = ContainerMut::new(&mut object);
    container.push_env("A", "1");
    container.push_env("B", "2");
    if let Some(mut variable) = container.env_var_mut("A") {
        variable.object().set(
            core_v1::env_var::VALUE_FROM,
            Object::new(&core_v1::ENV_VAR_SOURCE),
        );
        variable.replace_value("new");
    }
    container.retain_env(|name| name != "B");
    let env = container
        .view()
        .env_var("A")
        .map(|variable| variable.object().fields().len());
    assert_eq!(env, Some(2));
    assert_eq!(container.view().env().count(), 1);
    assert_eq!(EnvVarMut::with("X", "").fields().len(), 1);
}

#[test]
fn probes_are_rewritten_in_place() {
    let mut object = container("app");
    let mut container = ContainerMut::new(&mut object);
    let mut probe = container.ensure_readiness_probe();
    probe.ensure_tcp_socket().set_port(IntOrString::Int(90));
    probe.set_timeout_seconds(3);
    assert_eq!(
        *probe.ensure_tcp_socket().view().port(),
        IntOrString::Int(90)
    );
    probe.set_tcp_socket(None);
    probe.set_http_get(Some(HttpGetActionMut::zero()));
    let mut action = probe.ensure_http_get();
    action.set_path("/app-health/app/readyz");
    action.set_port(IntOrString::Int(15020));
    let probe = container.view().readiness_probe();
    assert!(probe.is_some_and(|probe| probe.tcp_socket().is_none()));
    let action = probe.and_then(super::Probe::http_get);
    assert_eq!(
        action.map(|action| action.path()),
        Some("/app-health/app/readyz")
    );
    assert_eq!(probe.map(super::Probe::timeout_seconds), Some(3));
    assert!(container.view().liveness_probe().is_none());
}

#[test]
fn pointers_hold_zero_and_plain_fields_do_not() {
    let mut object = container("app");
    let mut container = ContainerMut::new(&mut object);
    container.ensure_security_context().set_run_as_user(Some(0));
    assert_eq!(
        container
            .view()
            .security_context()
            .and_then(super::SecurityContext::run_as_user),
        Some(0)
    );
    container.set_name("");
    assert!(!object.has(core_v1::container::NAME));
    assert!(Container::ty().is(&core_v1::CONTAINER));
}

#[test]
fn paths_lead_through_structs() {
    use crate::schema::apps_v1::{DEPLOYMENT, deployment, deployment_spec};
    const TEMPLATE: [crate::schema::FieldId; 2] = [deployment::SPEC, deployment_spec::TEMPLATE];
    let mut object = Object::new(&DEPLOYMENT);
    assert!(object.at(&TEMPLATE).is_none() && object.at_mut(&TEMPLATE).is_none());
    assert!(object.at_or_insert(&TEMPLATE).is_some());
    assert!(
        object
            .at(&TEMPLATE)
            .is_some_and(|object| object.ty.is(&core_v1::POD_TEMPLATE_SPEC))
    );
    assert!(object.at_or_insert(&[deployment::KIND]).is_none());
}
