//! The table of workloads: which kinds hold a pod, of which API groups, and where in them.
//!
//! Purpose: the one place where kinds are told apart; a new workload is a new row.
//! Boundary: names, types and paths; what is done with a pod is not said here.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/initializer.go` (the registered kinds),
//! `inject.go` (`IntoObject`: which metadata goes with which spec).

use crate::schema::generated::{apps_v1, batch_v1, core_v1, openshift_apps_v1};
use crate::schema::object::FieldId;
use crate::schema::types::StructType;

/// A way from a workload down to one of its parts.
pub type Path = &'static [FieldId];

/// What a kind holds.
#[derive(Debug, Clone, Copy)]
pub enum Holds {
    /// A pod template, or the pod itself: where its metadata and where its spec are.
    Pod {
        /// The way to the metadata that injection reads and writes.
        metadata: Path,
        /// The way to the pod's spec.
        spec: Path,
    },
    /// Other objects.
    Items(FieldId),
}

/// One kind of workload.
#[derive(Debug)]
pub struct Workload {
    /// The kind, as objects spell it.
    pub kind: &'static str,
    /// The API groups whose kind of this name is meant; "" is the core group, and no
    /// `apiVersion` at all.
    pub groups: &'static [&'static str],
    /// The Go type it is read into.
    pub ty: &'static StructType,
    /// The way to the metadata of the object itself.
    pub metadata: FieldId,
    /// What it holds.
    pub holds: Holds,
    /// A field on the way to the pod that Go keeps as a pointer, so that it may be missing, and
    /// its path for messages.
    pub required: Option<(Path, &'static str)>,
    /// Where the metadata of the pod template is, when injection does not read it from there.
    pub unread_metadata: Option<(Path, &'static str)>,
}

/// Kubernetes' own groups that hold workloads, or once held them (`extensions/v1beta1` had Jobs).
/// Each stands for each kind, as the original looks at the kind alone: a manifest that has mixed
/// them up is refused by the cluster, not here.
const KUBERNETES: &[&str] = &["", "apps", "batch", "extensions"];

/// A row for a kind with `spec.template` in the usual place.
macro_rules! template {
    ($kind:literal, $groups:expr, $types:ident :: $ty:ident, $module:ident, $spec:ident, $required:expr) => {{
        use core_v1::pod_template_spec as template;
        use $types::{$module as object, $spec as spec};
        Workload {
            kind: $kind,
            groups: $groups,
            ty: &$types::$ty,
            metadata: object::OBJECT_META,
            holds: Holds::Pod {
                metadata: &[object::SPEC, spec::TEMPLATE, template::OBJECT_META],
                spec: &[object::SPEC, spec::TEMPLATE, template::SPEC],
            },
            required: if $required {
                Some((&[object::SPEC, spec::TEMPLATE], "spec.template"))
            } else {
                None
            },
            unread_metadata: None,
        }
    }};
}

/// Every kind of workload, sorted by name.
pub static WORKLOADS: &[Workload] = &[
    cron_job(),
    template!(
        "DaemonSet",
        KUBERNETES,
        apps_v1::DAEMON_SET,
        daemon_set,
        daemon_set_spec,
        false
    ),
    template!(
        "Deployment",
        KUBERNETES,
        apps_v1::DEPLOYMENT,
        deployment,
        deployment_spec,
        false
    ),
    template!(
        "DeploymentConfig",
        &["", "apps.openshift.io"],
        openshift_apps_v1::DEPLOYMENT_CONFIG,
        deployment_config,
        deployment_config_spec,
        true
    ),
    template!("Job", KUBERNETES, batch_v1::JOB, job, job_spec, false),
    Workload {
        kind: "List",
        groups: &[""],
        ty: &core_v1::LIST,
        metadata: core_v1::list::LIST_META,
        holds: Holds::Items(core_v1::list::ITEMS),
        required: None,
        unread_metadata: None,
    },
    Workload {
        kind: "Pod",
        groups: KUBERNETES,
        ty: &core_v1::POD,
        metadata: core_v1::pod::OBJECT_META,
        holds: Holds::Pod {
            metadata: &[core_v1::pod::OBJECT_META],
            spec: &[core_v1::pod::SPEC],
        },
        required: None,
        unread_metadata: None,
    },
    template!(
        "ReplicaSet",
        KUBERNETES,
        apps_v1::REPLICA_SET,
        replica_set,
        replica_set_spec,
        false
    ),
    template!(
        "ReplicationController",
        KUBERNETES,
        core_v1::REPLICATION_CONTROLLER,
        replication_controller,
        replication_controller_spec,
        true
    ),
    template!(
        "StatefulSet",
        KUBERNETES,
        apps_v1::STATEFUL_SET,
        stateful_set,
        stateful_set_spec,
        false
    ),
];

/// The metadata of the job template goes with the spec of the pod template: Istio's own mixture.
const fn cron_job() -> Workload {
    use batch_v1::{cron_job, cron_job_spec, job_spec, job_template_spec};
    use core_v1::pod_template_spec;
    Workload {
        kind: "CronJob",
        groups: KUBERNETES,
        ty: &batch_v1::CRON_JOB,
        metadata: cron_job::OBJECT_META,
        holds: Holds::Pod {
            metadata: &[
                cron_job::SPEC,
                cron_job_spec::JOB_TEMPLATE,
                job_template_spec::OBJECT_META,
            ],
            spec: &[
                cron_job::SPEC,
                cron_job_spec::JOB_TEMPLATE,
                job_template_spec::SPEC,
                job_spec::TEMPLATE,
                pod_template_spec::SPEC,
            ],
        },
        required: None,
        unread_metadata: Some((
            &[
                cron_job::SPEC,
                cron_job_spec::JOB_TEMPLATE,
                job_template_spec::SPEC,
                job_spec::TEMPLATE,
                pod_template_spec::OBJECT_META,
            ],
            "spec.jobTemplate.spec.template.metadata",
        )),
    }
}

/// What an object's kind and API version say about it.
#[derive(Debug, Clone, Copy)]
pub enum Meaning {
    /// A workload of this row.
    Workload(&'static Workload),
    /// A workload's name in another API group, which means something else.
    Foreign,
    /// No workload.
    Other,
}

/// Finds what a kind means.
pub fn lookup(api_version: &str, kind: &str) -> Meaning {
    let Ok(at) = WORKLOADS.binary_search_by(|row| row.kind.cmp(kind)) else {
        return Meaning::Other;
    };
    let group = api_version.split_once('/').map_or("", |(group, _)| group);
    if WORKLOADS[at].groups.contains(&group) {
        Meaning::Workload(&WORKLOADS[at])
    } else {
        Meaning::Foreign
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_sorted() {
        assert!(WORKLOADS.is_sorted_by_key(|row| row.kind));
    }

    /// Every path leads through structs to `metadata` or `spec` of a pod.
    #[test]
    fn paths_lead_to_pods() {
        for row in WORKLOADS {
            let Holds::Pod { metadata, spec } = row.holds else {
                continue;
            };
            assert_eq!(type_at(row, metadata).name, "v1.ObjectMeta", "{}", row.kind);
            assert_eq!(type_at(row, spec).name, "v1.PodSpec", "{}", row.kind);
            for (path, _) in row.required.iter().chain(&row.unread_metadata) {
                type_at(row, path);
            }
        }
    }

    fn type_at(row: &Workload, path: Path) -> &'static StructType {
        path.iter().fold(row.ty, |ty, id| {
            ty.field(*id).unwrap().ty.as_struct().unwrap()
        })
    }

    #[test]
    fn groups() {
        for (api_version, kind, want) in [
            ("apps/v1", "Deployment", "workload"),
            ("extensions/v1beta1", "Deployment", "workload"),
            ("", "Deployment", "workload"),
            ("v1", "Deployment", "workload"),
            ("apps/v1beta2", "StatefulSet", "workload"),
            ("batch/v1beta1", "CronJob", "workload"),
            ("extensions/v1beta1", "Job", "workload"),
            ("apps/v1", "Pod", "workload"),
            ("example.com/v1", "Pod", "foreign"),
            ("batch.volcano.sh/v1alpha1", "Job", "foreign"),
            ("apps.kruise.io/v1alpha1", "StatefulSet", "foreign"),
            ("apps.openshift.io/v1", "DeploymentConfig", "workload"),
            ("v1", "DeploymentConfig", "workload"),
            ("v1", "List", "workload"),
            ("v1", "PodList", "other"),
            ("v1", "deployment", "other"),
            ("v1", "", "other"),
        ] {
            let got = match lookup(api_version, kind) {
                Meaning::Workload(row) => {
                    assert_eq!(row.kind, kind);
                    "workload"
                }
                Meaning::Foreign => "foreign",
                Meaning::Other => "other",
            };
            assert_eq!(got, want, "{api_version} {kind}");
        }
    }
}
