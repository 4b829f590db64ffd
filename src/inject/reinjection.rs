//! What templates see of a pod that was injected before: the pod as its author wrote it.
//!
//! Purpose: taking an earlier injection back, so that injecting twice gives the same as once.
//! Boundary: a copy for the templates' eyes; the pod that is merged into stays as it is.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`stripPod`,
//! `reinsertOverrides`).

use super::annotations::name;
use super::overrides::Overrides;
use super::status::Status;
use super::{pod, prometheus};
use crate::report::Diagnostic;
use crate::schema::generated::core_v1::pod_spec;
use crate::schema::object::{FieldId, Object};

/// The pod without what its status lists and with the containers that its overrides keep;
/// `None` when that is the pod itself.
///
/// # Errors
/// When the overrides cannot be read.
pub fn original<'a>(
    target: &Object<'a>,
    status_port: i32,
) -> Result<Option<Object<'a>>, Diagnostic> {
    let status = pod::annotation(target, name::STATUS).and_then(Status::parse);
    let kept = Overrides::of(target)?;
    if status.is_none() && kept.is_none() {
        return Ok(None);
    }
    let mut copy = target.clone();
    if let Some(status) = status {
        strip(&mut copy, &status, status_port);
    }
    if let Some(kept) = kept {
        reinsert(&mut copy, kept);
    }
    Ok(Some(copy))
}

fn strip(copy: &mut Object<'_>, status: &Status, status_port: i32) {
    let lists = [
        (pod_spec::CONTAINERS, &status.containers),
        (pod_spec::INIT_CONTAINERS, &status.init_containers),
    ];
    for (list, names) in lists {
        remove(copy, list, names);
    }
    if prometheus::port(copy) == Some(&status_port.to_string()) {
        prometheus::clear(copy);
    }
    if let Some(annotations) = pod::annotations_mut(copy) {
        annotations.remove(name::STATUS);
    }
}

fn remove(copy: &mut Object<'_>, list: FieldId, names: &[String]) {
    if let Some(containers) = pod::spec_mut(copy).and_then(|spec| spec.list_mut(list)) {
        containers.retain(|c| !names.iter().any(|name| name == pod::container_name(c)));
    }
}

fn reinsert(copy: &mut Object<'_>, kept: Overrides<'static>) {
    let lists = [
        (pod_spec::CONTAINERS, kept.containers),
        (pod_spec::INIT_CONTAINERS, kept.init_containers),
    ];
    let Some(spec) = pod::spec_mut(copy) else { return };
    for (list, containers) in lists {
        for container in containers {
            let Some(there) = spec.list_or_insert(list) else { continue };
            if pod::find(there, pod::container_name(&container)).is_none() {
                there.push(container);
            }
        }
    }
}
