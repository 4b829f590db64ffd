//! The workload behind a pod that stands by itself.
//!
//! Purpose: the name and kind that templates see for a bare pod.
//! Boundary: reads the pod's metadata.
//! Source of the rules: Istio 1.30.3 `pkg/kube/util.go` (`GetDeployMetaFromPod`).

use crate::inject::Workload;
use crate::schema::object::Object;
use crate::schema::views::{OwnerReference, Pod};

/// How many digits at the end of a Job's name are the time at which a CronJob made it.
const TIMESTAMP_DIGITS: std::ops::RangeInclusive<usize> = 8..=10;

/// The controller of a pod whose name was generated, or the pod itself.
pub fn of_pod(target: &Object<'_>) -> Workload {
    let pod = Pod::new(target);
    let mut workload = Workload {
        kind: "Pod".to_owned(),
        api_version: "v1".to_owned(),
        ..Workload::default()
    };
    let Some(meta) = pod.metadata() else {
        return workload;
    };
    meta.name().clone_into(&mut workload.name);
    meta.namespace().clone_into(&mut workload.namespace);
    if let Some(owner) = meta.controller_of()
        && !meta.generate_name().is_empty()
    {
        describe(&mut workload, owner, |key| {
            pod.labels().get(key).unwrap_or_default()
        });
        if workload.name.is_empty() {
            meta.name().clone_into(&mut workload.name);
        }
    }
    workload
}

/// Controllers that others made are named by those.
fn describe<'l>(
    workload: &mut Workload,
    owner: OwnerReference<'_, '_>,
    label: impl Fn(&str) -> &'l str,
) {
    let (kind, name) = (owner.kind(), owner.name());
    owner.api_version().clone_into(&mut workload.api_version);
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
