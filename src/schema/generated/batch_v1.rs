// Written by tools/schemagen. Do not edit: renew it with the command in tools/schemagen/README.md.

//! The types of `k8s.io/api/batch/v1`.

use super::{basic, core_v1, meta_v1};
use crate::schema::object::FieldId;
use crate::schema::types::{Embedded, Field, ListType, StructType, Type};

pub static CRON_JOB: StructType = StructType {
    name: "v1.CronJob",
    package: "k8s.io/api/batch/v1",
    fields: &[
        Field::new("Kind", "kind", Type::Str).omitempty().via(0),
        Field::new("APIVersion", "apiVersion", Type::Str)
            .omitempty()
            .via(0),
        Field::new(
            "ObjectMeta",
            "metadata",
            Type::Struct(&meta_v1::OBJECT_META),
        )
        .omitempty(),
        Field::new("Spec", "spec", Type::Struct(&CRON_JOB_SPEC)).omitempty(),
        Field::new("Status", "status", Type::Struct(&CRON_JOB_STATUS)).omitempty(),
    ],
    natural: &[1, 0, 2, 3, 4],
    embedded: &[
        Embedded {
            go_name: "TypeMeta",
            ty: &meta_v1::TYPE_META,
            first: 0,
            count: 2,
            inline: true,
        },
        Embedded {
            go_name: "ObjectMeta",
            ty: &meta_v1::OBJECT_META,
            first: 2,
            count: 1,
            inline: false,
        },
    ],
    printed: &[1, 2, 3],
};

pub mod cron_job {
    use super::FieldId;
    pub const KIND: FieldId = FieldId(0);
    pub const API_VERSION: FieldId = FieldId(1);
    pub const OBJECT_META: FieldId = FieldId(2);
    pub const SPEC: FieldId = FieldId(3);
    pub const STATUS: FieldId = FieldId(4);
}

pub static CRON_JOB_SPEC: StructType = StructType {
    name: "v1.CronJobSpec",
    package: "k8s.io/api/batch/v1",
    fields: &[
        Field::new("Schedule", "schedule", Type::Str),
        Field::new(
            "TimeZone",
            "timeZone",
            Type::Pointer(&basic::POINTER_STRING),
        )
        .omitempty(),
        Field::new(
            "StartingDeadlineSeconds",
            "startingDeadlineSeconds",
            Type::Pointer(&basic::POINTER_INT64),
        )
        .omitempty(),
        Field::new(
            "ConcurrencyPolicy",
            "concurrencyPolicy",
            Type::NamedStr("v1.ConcurrencyPolicy"),
        )
        .omitempty(),
        Field::new("Suspend", "suspend", Type::Pointer(&basic::POINTER_BOOL)).omitempty(),
        Field::new(
            "JobTemplate",
            "jobTemplate",
            Type::Struct(&JOB_TEMPLATE_SPEC),
        ),
        Field::new(
            "SuccessfulJobsHistoryLimit",
            "successfulJobsHistoryLimit",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
        Field::new(
            "FailedJobsHistoryLimit",
            "failedJobsHistoryLimit",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
    ],
    natural: &[3, 7, 5, 0, 2, 6, 4, 1],
    embedded: &[],
    printed: &[0, 2, 3, 4, 5, 6, 7, 1],
};

pub mod cron_job_spec {
    use super::FieldId;
    pub const SCHEDULE: FieldId = FieldId(0);
    pub const TIME_ZONE: FieldId = FieldId(1);
    pub const STARTING_DEADLINE_SECONDS: FieldId = FieldId(2);
    pub const CONCURRENCY_POLICY: FieldId = FieldId(3);
    pub const SUSPEND: FieldId = FieldId(4);
    pub const JOB_TEMPLATE: FieldId = FieldId(5);
    pub const SUCCESSFUL_JOBS_HISTORY_LIMIT: FieldId = FieldId(6);
    pub const FAILED_JOBS_HISTORY_LIMIT: FieldId = FieldId(7);
}

pub static CRON_JOB_STATUS: StructType = StructType {
    name: "v1.CronJobStatus",
    package: "k8s.io/api/batch/v1",
    fields: &[
        Field::new(
            "Active",
            "active",
            Type::List(&core_v1::LIST_OBJECT_REFERENCE),
        )
        .omitempty(),
        Field::new(
            "LastScheduleTime",
            "lastScheduleTime",
            Type::Pointer(&meta_v1::POINTER_TIME),
        )
        .omitempty(),
        Field::new(
            "LastSuccessfulTime",
            "lastSuccessfulTime",
            Type::Pointer(&meta_v1::POINTER_TIME),
        )
        .omitempty(),
    ],
    natural: &[0, 1, 2],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod cron_job_status {
    use super::FieldId;
    pub const ACTIVE: FieldId = FieldId(0);
    pub const LAST_SCHEDULE_TIME: FieldId = FieldId(1);
    pub const LAST_SUCCESSFUL_TIME: FieldId = FieldId(2);
}

pub static JOB: StructType = StructType {
    name: "v1.Job",
    package: "k8s.io/api/batch/v1",
    fields: &[
        Field::new("Kind", "kind", Type::Str).omitempty().via(0),
        Field::new("APIVersion", "apiVersion", Type::Str)
            .omitempty()
            .via(0),
        Field::new(
            "ObjectMeta",
            "metadata",
            Type::Struct(&meta_v1::OBJECT_META),
        )
        .omitempty(),
        Field::new("Spec", "spec", Type::Struct(&JOB_SPEC)).omitempty(),
        Field::new("Status", "status", Type::Struct(&JOB_STATUS)).omitempty(),
    ],
    natural: &[1, 0, 2, 3, 4],
    embedded: &[
        Embedded {
            go_name: "TypeMeta",
            ty: &meta_v1::TYPE_META,
            first: 0,
            count: 2,
            inline: true,
        },
        Embedded {
            go_name: "ObjectMeta",
            ty: &meta_v1::OBJECT_META,
            first: 2,
            count: 1,
            inline: false,
        },
    ],
    printed: &[1, 2, 3],
};

pub mod job {
    use super::FieldId;
    pub const KIND: FieldId = FieldId(0);
    pub const API_VERSION: FieldId = FieldId(1);
    pub const OBJECT_META: FieldId = FieldId(2);
    pub const SPEC: FieldId = FieldId(3);
    pub const STATUS: FieldId = FieldId(4);
}

pub static JOB_CONDITION: StructType = StructType {
    name: "v1.JobCondition",
    package: "k8s.io/api/batch/v1",
    fields: &[
        Field::new("Type", "type", Type::NamedStr("v1.JobConditionType")),
        Field::new("Status", "status", Type::NamedStr("v1.ConditionStatus")),
        Field::new("LastProbeTime", "lastProbeTime", Type::Time).omitempty(),
        Field::new("LastTransitionTime", "lastTransitionTime", Type::Time).omitempty(),
        Field::new("Reason", "reason", Type::Str).omitempty(),
        Field::new("Message", "message", Type::Str).omitempty(),
    ],
    natural: &[2, 3, 5, 4, 1, 0],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5],
};

pub mod job_condition {
    use super::FieldId;
    pub const TYPE: FieldId = FieldId(0);
    pub const STATUS: FieldId = FieldId(1);
    pub const LAST_PROBE_TIME: FieldId = FieldId(2);
    pub const LAST_TRANSITION_TIME: FieldId = FieldId(3);
    pub const REASON: FieldId = FieldId(4);
    pub const MESSAGE: FieldId = FieldId(5);
}

pub static JOB_SPEC: StructType = StructType {
    name: "v1.JobSpec",
    package: "k8s.io/api/batch/v1",
    fields: &[
        Field::new(
            "Parallelism",
            "parallelism",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
        Field::new(
            "Completions",
            "completions",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
        Field::new(
            "ActiveDeadlineSeconds",
            "activeDeadlineSeconds",
            Type::Pointer(&basic::POINTER_INT64),
        )
        .omitempty(),
        Field::new(
            "PodFailurePolicy",
            "podFailurePolicy",
            Type::Pointer(&POINTER_POD_FAILURE_POLICY),
        )
        .omitempty(),
        Field::new(
            "SuccessPolicy",
            "successPolicy",
            Type::Pointer(&POINTER_SUCCESS_POLICY),
        )
        .omitempty(),
        Field::new(
            "BackoffLimit",
            "backoffLimit",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
        Field::new(
            "BackoffLimitPerIndex",
            "backoffLimitPerIndex",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
        Field::new(
            "MaxFailedIndexes",
            "maxFailedIndexes",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
        Field::new(
            "Selector",
            "selector",
            Type::Pointer(&meta_v1::POINTER_LABEL_SELECTOR),
        )
        .omitempty(),
        Field::new(
            "ManualSelector",
            "manualSelector",
            Type::Pointer(&basic::POINTER_BOOL),
        )
        .omitempty(),
        Field::new(
            "Template",
            "template",
            Type::Struct(&core_v1::POD_TEMPLATE_SPEC),
        ),
        Field::new(
            "TTLSecondsAfterFinished",
            "ttlSecondsAfterFinished",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
        Field::new(
            "CompletionMode",
            "completionMode",
            Type::Pointer(&basic::POINTER_COMPLETION_MODE),
        )
        .omitempty(),
        Field::new("Suspend", "suspend", Type::Pointer(&basic::POINTER_BOOL)).omitempty(),
        Field::new(
            "PodReplacementPolicy",
            "podReplacementPolicy",
            Type::Pointer(&basic::POINTER_POD_REPLACEMENT_POLICY),
        )
        .omitempty(),
        Field::new(
            "ManagedBy",
            "managedBy",
            Type::Pointer(&basic::POINTER_STRING),
        )
        .omitempty(),
    ],
    natural: &[2, 5, 6, 12, 1, 15, 9, 7, 0, 3, 14, 8, 4, 13, 10, 11],
    embedded: &[],
    printed: &[0, 1, 2, 8, 9, 10, 5, 11, 12, 13, 3, 6, 7, 14, 15, 4],
};

pub mod job_spec {
    use super::FieldId;
    pub const PARALLELISM: FieldId = FieldId(0);
    pub const COMPLETIONS: FieldId = FieldId(1);
    pub const ACTIVE_DEADLINE_SECONDS: FieldId = FieldId(2);
    pub const POD_FAILURE_POLICY: FieldId = FieldId(3);
    pub const SUCCESS_POLICY: FieldId = FieldId(4);
    pub const BACKOFF_LIMIT: FieldId = FieldId(5);
    pub const BACKOFF_LIMIT_PER_INDEX: FieldId = FieldId(6);
    pub const MAX_FAILED_INDEXES: FieldId = FieldId(7);
    pub const SELECTOR: FieldId = FieldId(8);
    pub const MANUAL_SELECTOR: FieldId = FieldId(9);
    pub const TEMPLATE: FieldId = FieldId(10);
    pub const TTL_SECONDS_AFTER_FINISHED: FieldId = FieldId(11);
    pub const COMPLETION_MODE: FieldId = FieldId(12);
    pub const SUSPEND: FieldId = FieldId(13);
    pub const POD_REPLACEMENT_POLICY: FieldId = FieldId(14);
    pub const MANAGED_BY: FieldId = FieldId(15);
}

pub static JOB_STATUS: StructType = StructType {
    name: "v1.JobStatus",
    package: "k8s.io/api/batch/v1",
    fields: &[
        Field::new("Conditions", "conditions", Type::List(&LIST_JOB_CONDITION))
            .omitempty()
            .merge()
            .key("type"),
        Field::new(
            "StartTime",
            "startTime",
            Type::Pointer(&meta_v1::POINTER_TIME),
        )
        .omitempty(),
        Field::new(
            "CompletionTime",
            "completionTime",
            Type::Pointer(&meta_v1::POINTER_TIME),
        )
        .omitempty(),
        Field::new("Active", "active", Type::Int32).omitempty(),
        Field::new("Succeeded", "succeeded", Type::Int32).omitempty(),
        Field::new("Failed", "failed", Type::Int32).omitempty(),
        Field::new(
            "Terminating",
            "terminating",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
        Field::new("CompletedIndexes", "completedIndexes", Type::Str).omitempty(),
        Field::new(
            "FailedIndexes",
            "failedIndexes",
            Type::Pointer(&basic::POINTER_STRING),
        )
        .omitempty(),
        Field::new(
            "UncountedTerminatedPods",
            "uncountedTerminatedPods",
            Type::Pointer(&POINTER_UNCOUNTED_TERMINATED_PODS),
        )
        .omitempty(),
        Field::new("Ready", "ready", Type::Pointer(&basic::POINTER_INT32)).omitempty(),
    ],
    natural: &[3, 7, 2, 0, 5, 8, 10, 1, 4, 6, 9],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5, 7, 9, 10, 8, 6],
};

pub mod job_status {
    use super::FieldId;
    pub const CONDITIONS: FieldId = FieldId(0);
    pub const START_TIME: FieldId = FieldId(1);
    pub const COMPLETION_TIME: FieldId = FieldId(2);
    pub const ACTIVE: FieldId = FieldId(3);
    pub const SUCCEEDED: FieldId = FieldId(4);
    pub const FAILED: FieldId = FieldId(5);
    pub const TERMINATING: FieldId = FieldId(6);
    pub const COMPLETED_INDEXES: FieldId = FieldId(7);
    pub const FAILED_INDEXES: FieldId = FieldId(8);
    pub const UNCOUNTED_TERMINATED_PODS: FieldId = FieldId(9);
    pub const READY: FieldId = FieldId(10);
}

pub static JOB_TEMPLATE_SPEC: StructType = StructType {
    name: "v1.JobTemplateSpec",
    package: "k8s.io/api/batch/v1",
    fields: &[
        Field::new(
            "ObjectMeta",
            "metadata",
            Type::Struct(&meta_v1::OBJECT_META),
        )
        .omitempty(),
        Field::new("Spec", "spec", Type::Struct(&JOB_SPEC)).omitempty(),
    ],
    natural: &[0, 1],
    embedded: &[Embedded {
        go_name: "ObjectMeta",
        ty: &meta_v1::OBJECT_META,
        first: 0,
        count: 1,
        inline: false,
    }],
    printed: &[0, 1],
};

pub mod job_template_spec {
    use super::FieldId;
    pub const OBJECT_META: FieldId = FieldId(0);
    pub const SPEC: FieldId = FieldId(1);
}

pub static POD_FAILURE_POLICY: StructType = StructType {
    name: "v1.PodFailurePolicy",
    package: "k8s.io/api/batch/v1",
    fields: &[Field::new(
        "Rules",
        "rules",
        Type::List(&LIST_POD_FAILURE_POLICY_RULE),
    )],
    natural: &[0],
    embedded: &[],
    printed: &[0],
};

pub mod pod_failure_policy {
    use super::FieldId;
    pub const RULES: FieldId = FieldId(0);
}

pub static POD_FAILURE_POLICY_ON_EXIT_CODES_REQUIREMENT: StructType = StructType {
    name: "v1.PodFailurePolicyOnExitCodesRequirement",
    package: "k8s.io/api/batch/v1",
    fields: &[
        Field::new(
            "ContainerName",
            "containerName",
            Type::Pointer(&basic::POINTER_STRING),
        )
        .omitempty(),
        Field::new(
            "Operator",
            "operator",
            Type::NamedStr("v1.PodFailurePolicyOnExitCodesOperator"),
        ),
        Field::new("Values", "values", Type::List(&basic::LIST_INT32)),
    ],
    natural: &[0, 1, 2],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod pod_failure_policy_on_exit_codes_requirement {
    use super::FieldId;
    pub const CONTAINER_NAME: FieldId = FieldId(0);
    pub const OPERATOR: FieldId = FieldId(1);
    pub const VALUES: FieldId = FieldId(2);
}

pub static POD_FAILURE_POLICY_ON_POD_CONDITIONS_PATTERN: StructType = StructType {
    name: "v1.PodFailurePolicyOnPodConditionsPattern",
    package: "k8s.io/api/batch/v1",
    fields: &[
        Field::new("Type", "type", Type::NamedStr("v1.PodConditionType")),
        Field::new("Status", "status", Type::NamedStr("v1.ConditionStatus")),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod pod_failure_policy_on_pod_conditions_pattern {
    use super::FieldId;
    pub const TYPE: FieldId = FieldId(0);
    pub const STATUS: FieldId = FieldId(1);
}

pub static POD_FAILURE_POLICY_RULE: StructType = StructType {
    name: "v1.PodFailurePolicyRule",
    package: "k8s.io/api/batch/v1",
    fields: &[
        Field::new(
            "Action",
            "action",
            Type::NamedStr("v1.PodFailurePolicyAction"),
        ),
        Field::new(
            "OnExitCodes",
            "onExitCodes",
            Type::Pointer(&POINTER_POD_FAILURE_POLICY_ON_EXIT_CODES_REQUIREMENT),
        )
        .omitempty(),
        Field::new(
            "OnPodConditions",
            "onPodConditions",
            Type::List(&LIST_POD_FAILURE_POLICY_ON_POD_CONDITIONS_PATTERN),
        )
        .omitempty(),
    ],
    natural: &[0, 1, 2],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod pod_failure_policy_rule {
    use super::FieldId;
    pub const ACTION: FieldId = FieldId(0);
    pub const ON_EXIT_CODES: FieldId = FieldId(1);
    pub const ON_POD_CONDITIONS: FieldId = FieldId(2);
}

pub static SUCCESS_POLICY: StructType = StructType {
    name: "v1.SuccessPolicy",
    package: "k8s.io/api/batch/v1",
    fields: &[Field::new(
        "Rules",
        "rules",
        Type::List(&LIST_SUCCESS_POLICY_RULE),
    )],
    natural: &[0],
    embedded: &[],
    printed: &[0],
};

pub mod success_policy {
    use super::FieldId;
    pub const RULES: FieldId = FieldId(0);
}

pub static SUCCESS_POLICY_RULE: StructType = StructType {
    name: "v1.SuccessPolicyRule",
    package: "k8s.io/api/batch/v1",
    fields: &[
        Field::new(
            "SucceededIndexes",
            "succeededIndexes",
            Type::Pointer(&basic::POINTER_STRING),
        )
        .omitempty(),
        Field::new(
            "SucceededCount",
            "succeededCount",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod success_policy_rule {
    use super::FieldId;
    pub const SUCCEEDED_INDEXES: FieldId = FieldId(0);
    pub const SUCCEEDED_COUNT: FieldId = FieldId(1);
}

pub static UNCOUNTED_TERMINATED_PODS: StructType = StructType {
    name: "v1.UncountedTerminatedPods",
    package: "k8s.io/api/batch/v1",
    fields: &[
        Field::new("Succeeded", "succeeded", Type::List(&basic::LIST_UID)).omitempty(),
        Field::new("Failed", "failed", Type::List(&basic::LIST_UID)).omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod uncounted_terminated_pods {
    use super::FieldId;
    pub const SUCCEEDED: FieldId = FieldId(0);
    pub const FAILED: FieldId = FieldId(1);
}

pub static LIST_JOB_CONDITION: ListType = ListType {
    name: "[]v1.JobCondition",
    element: Type::Struct(&JOB_CONDITION),
};
pub static LIST_POD_FAILURE_POLICY_ON_POD_CONDITIONS_PATTERN: ListType = ListType {
    name: "[]v1.PodFailurePolicyOnPodConditionsPattern",
    element: Type::Struct(&POD_FAILURE_POLICY_ON_POD_CONDITIONS_PATTERN),
};
pub static LIST_POD_FAILURE_POLICY_RULE: ListType = ListType {
    name: "[]v1.PodFailurePolicyRule",
    element: Type::Struct(&POD_FAILURE_POLICY_RULE),
};
pub static LIST_SUCCESS_POLICY_RULE: ListType = ListType {
    name: "[]v1.SuccessPolicyRule",
    element: Type::Struct(&SUCCESS_POLICY_RULE),
};
pub static POINTER_POD_FAILURE_POLICY: Type = Type::Struct(&POD_FAILURE_POLICY);
pub static POINTER_POD_FAILURE_POLICY_ON_EXIT_CODES_REQUIREMENT: Type =
    Type::Struct(&POD_FAILURE_POLICY_ON_EXIT_CODES_REQUIREMENT);
pub static POINTER_SUCCESS_POLICY: Type = Type::Struct(&SUCCESS_POLICY);
pub static POINTER_UNCOUNTED_TERMINATED_PODS: Type = Type::Struct(&UNCOUNTED_TERMINATED_PODS);
