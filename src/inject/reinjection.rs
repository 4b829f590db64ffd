//! What templates see of a pod that was injected before: the pod as its author wrote it.
//!
//! Purpose: taking an earlier injection back, so that injecting twice gives the same as once.
//! Boundary: a copy for the templates' eyes; the pod that is merged into stays as it is.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`stripPod`,
//! `reinsertOverrides`).

use super::annotations::name;
use super::overrides::Overrides;
use super::prometheus;
use super::status::Status;
use crate::report::Diagnostic;
use crate::schema::object::Object;
use crate::schema::views::{Container, ContainerList, Pod, PodMut};

/// The pod without what its status lists and with the containers that its overrides keep;
/// `None` when that is the pod itself.
///
/// # Errors
/// When the overrides cannot be read.
pub fn original<'a>(
    target: &Object<'a>,
    status_port: i32,
) -> Result<Option<Object<'a>>, Diagnostic> {
    let pod = Pod::new(target);
    let status = pod.annotation(name::STATUS).and_then(Status::parse);
    let kept = Overrides::of(pod)?;
    if status.is_none() && kept.is_none() {
        return Ok(None);
    }
    let mut copy = target.clone();
    let mut pod = PodMut::new(&mut copy);
    if let Some(status) = status {
        strip(&mut pod, &status, status_port);
    }
    if let Some(kept) = kept {
        reinsert(&mut pod, kept);
    }
    Ok(Some(copy))
}

fn strip(pod: &mut PodMut<'_, '_>, status: &Status, status_port: i32) {
    let mut spec = pod.ensure_spec();
    for (list, added) in [
        (ContainerList::Plain, &status.containers),
        (ContainerList::Init, &status.init_containers),
    ] {
        spec.retain_containers(list, |c| !added.iter().any(|name| name == c.name()));
    }
    if prometheus::port(pod.view()) == Some(&status_port.to_string()) {
        prometheus::clear(pod);
    }
    pod.retain_annotations(|name| name != name::STATUS);
}

fn reinsert(pod: &mut PodMut<'_, '_>, kept: Overrides<'static>) {
    let mut spec = pod.ensure_spec();
    for (list, containers) in [
        (ContainerList::Plain, kept.containers),
        (ContainerList::Init, kept.init_containers),
    ] {
        for container in containers {
            if !spec
                .view()
                .has_container(list, Container::new(&container).name())
            {
                spec.list_mut(list).push(container.into());
            }
        }
    }
}
