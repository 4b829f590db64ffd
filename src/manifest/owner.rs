//! The workload behind a pod that stands by itself.
//!
//! Purpose: the name and kind that templates see for a bare pod.
//! Boundary: reads the pod's metadata.
//! Source of the rules: Istio 1.30.3 `pkg/kube/util.go` (`GetDeployMetaFromPod`).

use crate::inject::{Workload, pod};
use crate::schema::generated::core_v1::pod as pod_fields;
use crate::schema::generated::meta_v1::{object_meta, owner_reference};
use crate::schema::object::Object;
use crate::schema::value::Value;

/// How many digits at the end of a Job's name are the time at which a CronJob made it.
const TIMESTAMP_DIGITS: std::ops::RangeInclusive<usize> = 8..=10;

/// The controller of a pod whose name was generated, or the pod itself.
pub fn of_pod(target: &Object<'_>) -> Workload {
    let Some(meta) = target.object(pod_fields::OBJECT_META) else {
        return Workload {
            kind: "Pod".into(),
            api_version: "v1".into(),
            ..Workload::default()
        };
    };
    let name = meta.str(object_meta::NAME);
    let mut workload = Workload {
        kind: "Pod".to_owned(),
        api_version: "v1".to_owned(),
        name: name.to_owned(),
        namespace: meta.str(object_meta::NAMESPACE).to_owned(),
    };
    let is_generated = !meta.str(object_meta::GENERATE_NAME).is_empty();
    if let Some(owner) = controller(meta).filter(|_| is_generated) {
        let label = |key: &str| {
            pod::labels(target)
                .and_then(|l| l.str(key))
                .unwrap_or_default()
        };
        describe(&mut workload, owner, label);
    }
    if workload.name.is_empty() {
        name.clone_into(&mut workload.name);
    }
    workload
}

fn controller<'o, 'a>(meta: &'o Object<'a>) -> Option<&'o Object<'a>> {
    let owners = meta
        .list(object_meta::OWNER_REFERENCES)
        .iter()
        .filter_map(Value::as_object);
    owners
        .into_iter()
        .find(|o| o.bool(owner_reference::CONTROLLER) == Some(true))
}

/// Controllers that others made are named by those.
fn describe<'l>(workload: &mut Workload, owner: &Object<'_>, label: impl Fn(&str) -> &'l str) {
    let name = owner.str(owner_reference::NAME);
    let kind = owner.str(owner_reference::KIND);
    owner
        .str(owner_reference::API_VERSION)
        .clone_into(&mut workload.api_version);
    kind.clone_into(&mut workload.kind);
    name.clone_into(&mut workload.name);
    match kind {
        "ReplicaSet" => {
            for (key, maker, api_version) in [
                ("pod-template-hash", "Deployment", None),
                ("rollouts-pod-template-hash", "Rollout", Some("v1alpha1")),
            ] {
                let hash = label(key);
                if hash.is_empty() || !name.ends_with(hash) {
                    continue;
                }
                let bare = name.strip_suffix(&format!("-{hash}")).unwrap_or(name);
                bare.clone_into(&mut workload.name);
                maker.clone_into(&mut workload.kind);
                if let Some(api_version) = api_version {
                    api_version.clone_into(&mut workload.api_version);
                }
                return;
            }
        }
        "ReplicationController" if !label("deploymentconfig").is_empty() => {
            label("deploymentconfig").clone_into(&mut workload.name);
            "DeploymentConfig".clone_into(&mut workload.kind);
        }
        "Job" => {
            if let Some(bare) = without_timestamp(name) {
                bare.clone_into(&mut workload.name);
                "CronJob".clone_into(&mut workload.kind);
                "batch/v1".clone_into(&mut workload.api_version);
            }
        }
        _ => {}
    }
}

/// The name of the CronJob that made a Job of this name.
fn without_timestamp(name: &str) -> Option<&str> {
    let (bare, digits) = name.rsplit_once('-')?;
    let is_timestamp =
        TIMESTAMP_DIGITS.contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    (is_timestamp && !bare.is_empty()).then_some(bare)
}

#[cfg(test)]
#[path = "owner_tests.rs"]
mod tests;
