//! The views on a pod made here: what is absent, what is made, what stays.

use super::{Container, ContainerList, ContainerMut, Pod, PodMut};
use crate::schema::{Object, core_v1};

fn container(name: &'static str) -> Object<'static> {
    let mut object = Object::new(&core_v1::CONTAINER);
    object.set(core_v1::container::NAME, name);
    object
}

fn pod(plain: &[&'static str], init: &[&'static str]) -> Object<'static> {
    let mut object = Object::new(&core_v1::POD);
    let mut pod = PodMut::new(&mut object);
    let mut spec = pod.ensure_spec();
    for (list, names) in [(ContainerList::Plain, plain), (ContainerList::Init, init)] {
        for name in names {
            spec.list_mut(list).push(container(name).into());
        }
    }
    object
}

fn names(object: &Object<'_>, list: ContainerList) -> Vec<String> {
    let containers = Pod::new(object).list(list);
    containers.map(|c| c.name().to_owned()).collect()
}

#[test]
fn an_empty_pod_reads_as_gos_zero_values() {
    let object = Object::new(&core_v1::POD);
    let pod = Pod::new(&object);
    assert!(pod.metadata().is_none() && pod.spec().is_none());
    assert_eq!((pod.namespace(), pod.annotation("a")), ("", None));
    assert_eq!(pod.list(ContainerList::Plain).count(), 0);
    assert!(pod.container("a").is_none());
}

#[test]
fn annotations_are_made_when_first_set_and_stay_sorted() {
    let mut object = Object::new(&core_v1::POD);
    let mut pod = PodMut::new(&mut object);
    pod.retain_annotations(|_| false);
    assert!(pod.view().metadata().is_none());
    pod.set_annotation("b", "1");
    pod.set_annotation("a/c", "2".to_owned());
    pod.set_annotation("b", "3");
    pod.set_label("l", "");
    let all: Vec<_> = pod.view().annotations().iter().collect();
    assert_eq!(all, [("a/c", "2"), ("b", "3")]);
    assert_eq!(pod.view().labels().get("l"), Some(""));
    pod.retain_annotations(|name| name == "b");
    let all: Vec<_> = pod.view().annotations().iter().collect();
    assert_eq!(all, [("b", "3")]);
}

#[test]
fn a_plain_container_is_found_before_an_init_container() {
    let mut object = pod(&["app", "both"], &["both", "init"]);
    let mut pod = PodMut::new(&mut object);
    for name in ["app", "both", "init"] {
        let mut found = pod.container_mut(name).unwrap();
        found.push_env("A", name);
    }
    assert!(pod.container_mut("none").is_none());
    let with_env = |list| {
        let containers = Pod::new(&object).list(list);
        containers
            .map(|c| c.env_var("A").map(|v| v.value().to_owned()))
            .collect::<Vec<_>>()
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(with_env(ContainerList::Plain), [some("app"), some("both")]);
    assert_eq!(with_env(ContainerList::Init), [None, some("init")]);
}

#[test]
fn containers_are_taken_kept_and_reached() {
    let mut object = pod(&["a", "b", "a"], &["i"]);
    let mut pod = PodMut::new(&mut object);
    let mut spec = pod.ensure_spec();
    let taken = spec.take_container(ContainerList::Plain, "a").unwrap();
    assert!(spec.take_container(ContainerList::Init, "a").is_none());
    spec.list_mut(ContainerList::Init).push(taken);
    assert!(spec.view().has_container(ContainerList::Init, "a"));
    assert_eq!(spec.all_containers_mut().count(), 4);
    spec.retain_containers(ContainerList::Plain, |c| c.name() != "b");
    assert_eq!(names(&object, ContainerList::Plain), ["a"]);
    assert_eq!(names(&object, ContainerList::Init), ["i", "a"]);
}

#[test]
fn a_list_is_made_only_when_it_is_changed() {
    let lists = |object: &Object<'_>| {
        let spec = object.object(core_v1::pod::SPEC).unwrap();
        spec.fields().map(|(id, _)| id).collect::<Vec<_>>()
    };
    let mut object = pod(&[], &[]);
    let mut view = PodMut::new(&mut object);
    let mut spec = view.ensure_spec();
    spec.retain_containers(ContainerList::Plain, |_| true);
    assert!(spec.take_container(ContainerList::Plain, "a").is_none());
    assert_eq!(lists(&object), []);
    let mut view = PodMut::new(&mut object);
    view.ensure_spec().list_mut(ContainerList::Plain);
    assert_eq!(lists(&object), [core_v1::pod_spec::CONTAINERS]);
}

#[test]
fn environment_variables_are_replaced_whole() {
    let mut object = container("app");
    ContainerMut::new(&mut object).retain_env(|_| true);
    assert!(!object.has(core_v1::container::ENV));
    ContainerMut::new(&mut object).push_env("A", "1");
    let variables = object.list_mut(core_v1::container::ENV).unwrap();
    let variable = variables[0].as_object_mut().unwrap();
    let source = Object::new(&core_v1::ENV_VAR_SOURCE);
    variable.set(core_v1::env_var::VALUE_FROM, source);
    let mut view = ContainerMut::new(&mut object);
    view.push_env("B", "2");
    view.replace_env("A", "new");
    view.replace_env("C", "");
    view.retain_env(|name| name != "B");
    let env = Container::new(&object).env();
    let env: Vec<_> = env
        .map(|variable| (variable.name(), variable.value()))
        .collect();
    assert_eq!(env, [("A", "new"), ("C", "")]);
    let fields = object.list(core_v1::container::ENV).iter();
    let fields: Vec<_> = fields
        .map(|v| v.as_object().unwrap().fields().len())
        .collect();
    assert_eq!(fields, [2, 1]);
}

#[test]
fn pointers_hold_zero() {
    let mut object = container("app");
    let mut container = ContainerMut::new(&mut object);
    assert!(container.security_context_mut().is_none());
    container.ensure_security_context().set_run_as_user(0);
    let security = container.view().security_context().unwrap();
    assert_eq!(
        (security.run_as_user(), security.run_as_group()),
        (Some(0), None)
    );
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
