// Written by tools/schemagen. Do not edit: renew it with the command in tools/schemagen/README.md.

//! The types of `k8s.io/api/apps/v1`.

use super::{basic, core_v1, meta_v1};
use crate::schema::object::FieldId;
use crate::schema::types::{Embedded, Field, ListType, StructType, Type};

pub static DAEMON_SET: StructType = StructType {
    name: "v1.DaemonSet",
    package: "k8s.io/api/apps/v1",
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
        Field::new("Spec", "spec", Type::Struct(&DAEMON_SET_SPEC)).omitempty(),
        Field::new("Status", "status", Type::Struct(&DAEMON_SET_STATUS)).omitempty(),
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

pub mod daemon_set {
    use super::FieldId;
    pub const KIND: FieldId = FieldId(0);
    pub const API_VERSION: FieldId = FieldId(1);
    pub const OBJECT_META: FieldId = FieldId(2);
    pub const SPEC: FieldId = FieldId(3);
    pub const STATUS: FieldId = FieldId(4);
}

pub static DAEMON_SET_CONDITION: StructType = StructType {
    name: "v1.DaemonSetCondition",
    package: "k8s.io/api/apps/v1",
    fields: &[
        Field::new("Type", "type", Type::NamedStr("v1.DaemonSetConditionType")),
        Field::new("Status", "status", Type::NamedStr("v1.ConditionStatus")),
        Field::new("LastTransitionTime", "lastTransitionTime", Type::Time).omitempty(),
        Field::new("Reason", "reason", Type::Str).omitempty(),
        Field::new("Message", "message", Type::Str).omitempty(),
    ],
    natural: &[2, 4, 3, 1, 0],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4],
};

pub mod daemon_set_condition {
    use super::FieldId;
    pub const TYPE: FieldId = FieldId(0);
    pub const STATUS: FieldId = FieldId(1);
    pub const LAST_TRANSITION_TIME: FieldId = FieldId(2);
    pub const REASON: FieldId = FieldId(3);
    pub const MESSAGE: FieldId = FieldId(4);
}

pub static DAEMON_SET_SPEC: StructType = StructType {
    name: "v1.DaemonSetSpec",
    package: "k8s.io/api/apps/v1",
    fields: &[
        Field::new(
            "Selector",
            "selector",
            Type::Pointer(&meta_v1::POINTER_LABEL_SELECTOR),
        ),
        Field::new(
            "Template",
            "template",
            Type::Struct(&core_v1::POD_TEMPLATE_SPEC),
        ),
        Field::new(
            "UpdateStrategy",
            "updateStrategy",
            Type::Struct(&DAEMON_SET_UPDATE_STRATEGY),
        )
        .omitempty(),
        Field::new("MinReadySeconds", "minReadySeconds", Type::Int32).omitempty(),
        Field::new(
            "RevisionHistoryLimit",
            "revisionHistoryLimit",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
    ],
    natural: &[3, 4, 0, 1, 2],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4],
};

pub mod daemon_set_spec {
    use super::FieldId;
    pub const SELECTOR: FieldId = FieldId(0);
    pub const TEMPLATE: FieldId = FieldId(1);
    pub const UPDATE_STRATEGY: FieldId = FieldId(2);
    pub const MIN_READY_SECONDS: FieldId = FieldId(3);
    pub const REVISION_HISTORY_LIMIT: FieldId = FieldId(4);
}

pub static DAEMON_SET_STATUS: StructType = StructType {
    name: "v1.DaemonSetStatus",
    package: "k8s.io/api/apps/v1",
    fields: &[
        Field::new(
            "CurrentNumberScheduled",
            "currentNumberScheduled",
            Type::Int32,
        ),
        Field::new("NumberMisscheduled", "numberMisscheduled", Type::Int32),
        Field::new(
            "DesiredNumberScheduled",
            "desiredNumberScheduled",
            Type::Int32,
        ),
        Field::new("NumberReady", "numberReady", Type::Int32),
        Field::new("ObservedGeneration", "observedGeneration", Type::Int64).omitempty(),
        Field::new(
            "UpdatedNumberScheduled",
            "updatedNumberScheduled",
            Type::Int32,
        )
        .omitempty(),
        Field::new("NumberAvailable", "numberAvailable", Type::Int32).omitempty(),
        Field::new("NumberUnavailable", "numberUnavailable", Type::Int32).omitempty(),
        Field::new(
            "CollisionCount",
            "collisionCount",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
        Field::new(
            "Conditions",
            "conditions",
            Type::List(&LIST_DAEMON_SET_CONDITION),
        )
        .omitempty()
        .merge()
        .key("type"),
    ],
    natural: &[8, 9, 0, 2, 6, 1, 3, 7, 4, 5],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
};

pub mod daemon_set_status {
    use super::FieldId;
    pub const CURRENT_NUMBER_SCHEDULED: FieldId = FieldId(0);
    pub const NUMBER_MISSCHEDULED: FieldId = FieldId(1);
    pub const DESIRED_NUMBER_SCHEDULED: FieldId = FieldId(2);
    pub const NUMBER_READY: FieldId = FieldId(3);
    pub const OBSERVED_GENERATION: FieldId = FieldId(4);
    pub const UPDATED_NUMBER_SCHEDULED: FieldId = FieldId(5);
    pub const NUMBER_AVAILABLE: FieldId = FieldId(6);
    pub const NUMBER_UNAVAILABLE: FieldId = FieldId(7);
    pub const COLLISION_COUNT: FieldId = FieldId(8);
    pub const CONDITIONS: FieldId = FieldId(9);
}

pub static DAEMON_SET_UPDATE_STRATEGY: StructType = StructType {
    name: "v1.DaemonSetUpdateStrategy",
    package: "k8s.io/api/apps/v1",
    fields: &[
        Field::new(
            "Type",
            "type",
            Type::NamedStr("v1.DaemonSetUpdateStrategyType"),
        )
        .omitempty(),
        Field::new(
            "RollingUpdate",
            "rollingUpdate",
            Type::Pointer(&POINTER_ROLLING_UPDATE_DAEMON_SET),
        )
        .omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod daemon_set_update_strategy {
    use super::FieldId;
    pub const TYPE: FieldId = FieldId(0);
    pub const ROLLING_UPDATE: FieldId = FieldId(1);
}

pub static DEPLOYMENT: StructType = StructType {
    name: "v1.Deployment",
    package: "k8s.io/api/apps/v1",
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
        Field::new("Spec", "spec", Type::Struct(&DEPLOYMENT_SPEC)).omitempty(),
        Field::new("Status", "status", Type::Struct(&DEPLOYMENT_STATUS)).omitempty(),
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

pub mod deployment {
    use super::FieldId;
    pub const KIND: FieldId = FieldId(0);
    pub const API_VERSION: FieldId = FieldId(1);
    pub const OBJECT_META: FieldId = FieldId(2);
    pub const SPEC: FieldId = FieldId(3);
    pub const STATUS: FieldId = FieldId(4);
}

pub static DEPLOYMENT_CONDITION: StructType = StructType {
    name: "v1.DeploymentCondition",
    package: "k8s.io/api/apps/v1",
    fields: &[
        Field::new("Type", "type", Type::NamedStr("v1.DeploymentConditionType")),
        Field::new("Status", "status", Type::NamedStr("v1.ConditionStatus")),
        Field::new("LastUpdateTime", "lastUpdateTime", Type::Time).omitempty(),
        Field::new("LastTransitionTime", "lastTransitionTime", Type::Time).omitempty(),
        Field::new("Reason", "reason", Type::Str).omitempty(),
        Field::new("Message", "message", Type::Str).omitempty(),
    ],
    natural: &[3, 2, 5, 4, 1, 0],
    embedded: &[],
    printed: &[0, 1, 4, 5, 2, 3],
};

pub mod deployment_condition {
    use super::FieldId;
    pub const TYPE: FieldId = FieldId(0);
    pub const STATUS: FieldId = FieldId(1);
    pub const LAST_UPDATE_TIME: FieldId = FieldId(2);
    pub const LAST_TRANSITION_TIME: FieldId = FieldId(3);
    pub const REASON: FieldId = FieldId(4);
    pub const MESSAGE: FieldId = FieldId(5);
}

pub static DEPLOYMENT_SPEC: StructType = StructType {
    name: "v1.DeploymentSpec",
    package: "k8s.io/api/apps/v1",
    fields: &[
        Field::new("Replicas", "replicas", Type::Pointer(&basic::POINTER_INT32)).omitempty(),
        Field::new(
            "Selector",
            "selector",
            Type::Pointer(&meta_v1::POINTER_LABEL_SELECTOR),
        ),
        Field::new(
            "Template",
            "template",
            Type::Struct(&core_v1::POD_TEMPLATE_SPEC),
        ),
        Field::new("Strategy", "strategy", Type::Struct(&DEPLOYMENT_STRATEGY))
            .omitempty()
            .retain_keys(),
        Field::new("MinReadySeconds", "minReadySeconds", Type::Int32).omitempty(),
        Field::new(
            "RevisionHistoryLimit",
            "revisionHistoryLimit",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
        Field::new("Paused", "paused", Type::Bool).omitempty(),
        Field::new(
            "ProgressDeadlineSeconds",
            "progressDeadlineSeconds",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
    ],
    natural: &[4, 6, 7, 0, 5, 1, 3, 2],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5, 6, 7],
};

pub mod deployment_spec {
    use super::FieldId;
    pub const REPLICAS: FieldId = FieldId(0);
    pub const SELECTOR: FieldId = FieldId(1);
    pub const TEMPLATE: FieldId = FieldId(2);
    pub const STRATEGY: FieldId = FieldId(3);
    pub const MIN_READY_SECONDS: FieldId = FieldId(4);
    pub const REVISION_HISTORY_LIMIT: FieldId = FieldId(5);
    pub const PAUSED: FieldId = FieldId(6);
    pub const PROGRESS_DEADLINE_SECONDS: FieldId = FieldId(7);
}

pub static DEPLOYMENT_STATUS: StructType = StructType {
    name: "v1.DeploymentStatus",
    package: "k8s.io/api/apps/v1",
    fields: &[
        Field::new("ObservedGeneration", "observedGeneration", Type::Int64).omitempty(),
        Field::new("Replicas", "replicas", Type::Int32).omitempty(),
        Field::new("UpdatedReplicas", "updatedReplicas", Type::Int32).omitempty(),
        Field::new("ReadyReplicas", "readyReplicas", Type::Int32).omitempty(),
        Field::new("AvailableReplicas", "availableReplicas", Type::Int32).omitempty(),
        Field::new("UnavailableReplicas", "unavailableReplicas", Type::Int32).omitempty(),
        Field::new(
            "TerminatingReplicas",
            "terminatingReplicas",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
        Field::new(
            "Conditions",
            "conditions",
            Type::List(&LIST_DEPLOYMENT_CONDITION),
        )
        .omitempty()
        .merge()
        .key("type"),
        Field::new(
            "CollisionCount",
            "collisionCount",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
    ],
    natural: &[4, 8, 7, 0, 3, 1, 6, 5, 2],
    embedded: &[],
    printed: &[0, 1, 2, 4, 5, 7, 3, 8, 6],
};

pub mod deployment_status {
    use super::FieldId;
    pub const OBSERVED_GENERATION: FieldId = FieldId(0);
    pub const REPLICAS: FieldId = FieldId(1);
    pub const UPDATED_REPLICAS: FieldId = FieldId(2);
    pub const READY_REPLICAS: FieldId = FieldId(3);
    pub const AVAILABLE_REPLICAS: FieldId = FieldId(4);
    pub const UNAVAILABLE_REPLICAS: FieldId = FieldId(5);
    pub const TERMINATING_REPLICAS: FieldId = FieldId(6);
    pub const CONDITIONS: FieldId = FieldId(7);
    pub const COLLISION_COUNT: FieldId = FieldId(8);
}

pub static DEPLOYMENT_STRATEGY: StructType = StructType {
    name: "v1.DeploymentStrategy",
    package: "k8s.io/api/apps/v1",
    fields: &[
        Field::new("Type", "type", Type::NamedStr("v1.DeploymentStrategyType")).omitempty(),
        Field::new(
            "RollingUpdate",
            "rollingUpdate",
            Type::Pointer(&POINTER_ROLLING_UPDATE_DEPLOYMENT),
        )
        .omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod deployment_strategy {
    use super::FieldId;
    pub const TYPE: FieldId = FieldId(0);
    pub const ROLLING_UPDATE: FieldId = FieldId(1);
}

pub static REPLICA_SET: StructType = StructType {
    name: "v1.ReplicaSet",
    package: "k8s.io/api/apps/v1",
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
        Field::new("Spec", "spec", Type::Struct(&REPLICA_SET_SPEC)).omitempty(),
        Field::new("Status", "status", Type::Struct(&REPLICA_SET_STATUS)).omitempty(),
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

pub mod replica_set {
    use super::FieldId;
    pub const KIND: FieldId = FieldId(0);
    pub const API_VERSION: FieldId = FieldId(1);
    pub const OBJECT_META: FieldId = FieldId(2);
    pub const SPEC: FieldId = FieldId(3);
    pub const STATUS: FieldId = FieldId(4);
}

pub static REPLICA_SET_CONDITION: StructType = StructType {
    name: "v1.ReplicaSetCondition",
    package: "k8s.io/api/apps/v1",
    fields: &[
        Field::new("Type", "type", Type::NamedStr("v1.ReplicaSetConditionType")),
        Field::new("Status", "status", Type::NamedStr("v1.ConditionStatus")),
        Field::new("LastTransitionTime", "lastTransitionTime", Type::Time).omitempty(),
        Field::new("Reason", "reason", Type::Str).omitempty(),
        Field::new("Message", "message", Type::Str).omitempty(),
    ],
    natural: &[2, 4, 3, 1, 0],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4],
};

pub mod replica_set_condition {
    use super::FieldId;
    pub const TYPE: FieldId = FieldId(0);
    pub const STATUS: FieldId = FieldId(1);
    pub const LAST_TRANSITION_TIME: FieldId = FieldId(2);
    pub const REASON: FieldId = FieldId(3);
    pub const MESSAGE: FieldId = FieldId(4);
}

pub static REPLICA_SET_SPEC: StructType = StructType {
    name: "v1.ReplicaSetSpec",
    package: "k8s.io/api/apps/v1",
    fields: &[
        Field::new("Replicas", "replicas", Type::Pointer(&basic::POINTER_INT32)).omitempty(),
        Field::new("MinReadySeconds", "minReadySeconds", Type::Int32).omitempty(),
        Field::new(
            "Selector",
            "selector",
            Type::Pointer(&meta_v1::POINTER_LABEL_SELECTOR),
        ),
        Field::new(
            "Template",
            "template",
            Type::Struct(&core_v1::POD_TEMPLATE_SPEC),
        )
        .omitempty(),
    ],
    natural: &[1, 0, 2, 3],
    embedded: &[],
    printed: &[0, 2, 3, 1],
};

pub mod replica_set_spec {
    use super::FieldId;
    pub const REPLICAS: FieldId = FieldId(0);
    pub const MIN_READY_SECONDS: FieldId = FieldId(1);
    pub const SELECTOR: FieldId = FieldId(2);
    pub const TEMPLATE: FieldId = FieldId(3);
}

pub static REPLICA_SET_STATUS: StructType = StructType {
    name: "v1.ReplicaSetStatus",
    package: "k8s.io/api/apps/v1",
    fields: &[
        Field::new("Replicas", "replicas", Type::Int32),
        Field::new("FullyLabeledReplicas", "fullyLabeledReplicas", Type::Int32).omitempty(),
        Field::new("ReadyReplicas", "readyReplicas", Type::Int32).omitempty(),
        Field::new("AvailableReplicas", "availableReplicas", Type::Int32).omitempty(),
        Field::new(
            "TerminatingReplicas",
            "terminatingReplicas",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
        Field::new("ObservedGeneration", "observedGeneration", Type::Int64).omitempty(),
        Field::new(
            "Conditions",
            "conditions",
            Type::List(&LIST_REPLICA_SET_CONDITION),
        )
        .omitempty()
        .merge()
        .key("type"),
    ],
    natural: &[3, 6, 1, 5, 2, 0, 4],
    embedded: &[],
    printed: &[0, 1, 5, 2, 3, 6, 4],
};

pub mod replica_set_status {
    use super::FieldId;
    pub const REPLICAS: FieldId = FieldId(0);
    pub const FULLY_LABELED_REPLICAS: FieldId = FieldId(1);
    pub const READY_REPLICAS: FieldId = FieldId(2);
    pub const AVAILABLE_REPLICAS: FieldId = FieldId(3);
    pub const TERMINATING_REPLICAS: FieldId = FieldId(4);
    pub const OBSERVED_GENERATION: FieldId = FieldId(5);
    pub const CONDITIONS: FieldId = FieldId(6);
}

pub static ROLLING_UPDATE_DAEMON_SET: StructType = StructType {
    name: "v1.RollingUpdateDaemonSet",
    package: "k8s.io/api/apps/v1",
    fields: &[
        Field::new(
            "MaxUnavailable",
            "maxUnavailable",
            Type::Pointer(&basic::POINTER_INT_OR_STRING),
        )
        .omitempty(),
        Field::new(
            "MaxSurge",
            "maxSurge",
            Type::Pointer(&basic::POINTER_INT_OR_STRING),
        )
        .omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod rolling_update_daemon_set {
    use super::FieldId;
    pub const MAX_UNAVAILABLE: FieldId = FieldId(0);
    pub const MAX_SURGE: FieldId = FieldId(1);
}

pub static ROLLING_UPDATE_DEPLOYMENT: StructType = StructType {
    name: "v1.RollingUpdateDeployment",
    package: "k8s.io/api/apps/v1",
    fields: &[
        Field::new(
            "MaxUnavailable",
            "maxUnavailable",
            Type::Pointer(&basic::POINTER_INT_OR_STRING),
        )
        .omitempty(),
        Field::new(
            "MaxSurge",
            "maxSurge",
            Type::Pointer(&basic::POINTER_INT_OR_STRING),
        )
        .omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod rolling_update_deployment {
    use super::FieldId;
    pub const MAX_UNAVAILABLE: FieldId = FieldId(0);
    pub const MAX_SURGE: FieldId = FieldId(1);
}

pub static ROLLING_UPDATE_STATEFUL_SET_STRATEGY: StructType = StructType {
    name: "v1.RollingUpdateStatefulSetStrategy",
    package: "k8s.io/api/apps/v1",
    fields: &[
        Field::new(
            "Partition",
            "partition",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
        Field::new(
            "MaxUnavailable",
            "maxUnavailable",
            Type::Pointer(&basic::POINTER_INT_OR_STRING),
        )
        .omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod rolling_update_stateful_set_strategy {
    use super::FieldId;
    pub const PARTITION: FieldId = FieldId(0);
    pub const MAX_UNAVAILABLE: FieldId = FieldId(1);
}

pub static STATEFUL_SET: StructType = StructType {
    name: "v1.StatefulSet",
    package: "k8s.io/api/apps/v1",
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
        Field::new("Spec", "spec", Type::Struct(&STATEFUL_SET_SPEC)).omitempty(),
        Field::new("Status", "status", Type::Struct(&STATEFUL_SET_STATUS)).omitempty(),
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

pub mod stateful_set {
    use super::FieldId;
    pub const KIND: FieldId = FieldId(0);
    pub const API_VERSION: FieldId = FieldId(1);
    pub const OBJECT_META: FieldId = FieldId(2);
    pub const SPEC: FieldId = FieldId(3);
    pub const STATUS: FieldId = FieldId(4);
}

pub static STATEFUL_SET_CONDITION: StructType = StructType {
    name: "v1.StatefulSetCondition",
    package: "k8s.io/api/apps/v1",
    fields: &[
        Field::new(
            "Type",
            "type",
            Type::NamedStr("v1.StatefulSetConditionType"),
        ),
        Field::new("Status", "status", Type::NamedStr("v1.ConditionStatus")),
        Field::new("LastTransitionTime", "lastTransitionTime", Type::Time).omitempty(),
        Field::new("Reason", "reason", Type::Str).omitempty(),
        Field::new("Message", "message", Type::Str).omitempty(),
    ],
    natural: &[2, 4, 3, 1, 0],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4],
};

pub mod stateful_set_condition {
    use super::FieldId;
    pub const TYPE: FieldId = FieldId(0);
    pub const STATUS: FieldId = FieldId(1);
    pub const LAST_TRANSITION_TIME: FieldId = FieldId(2);
    pub const REASON: FieldId = FieldId(3);
    pub const MESSAGE: FieldId = FieldId(4);
}

pub static STATEFUL_SET_ORDINALS: StructType = StructType {
    name: "v1.StatefulSetOrdinals",
    package: "k8s.io/api/apps/v1",
    fields: &[Field::new("Start", "start", Type::Int32)],
    natural: &[0],
    embedded: &[],
    printed: &[0],
};

pub mod stateful_set_ordinals {
    use super::FieldId;
    pub const START: FieldId = FieldId(0);
}

pub static STATEFUL_SET_PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY: StructType = StructType {
    name: "v1.StatefulSetPersistentVolumeClaimRetentionPolicy",
    package: "k8s.io/api/apps/v1",
    fields: &[
        Field::new(
            "WhenDeleted",
            "whenDeleted",
            Type::NamedStr("v1.PersistentVolumeClaimRetentionPolicyType"),
        )
        .omitempty(),
        Field::new(
            "WhenScaled",
            "whenScaled",
            Type::NamedStr("v1.PersistentVolumeClaimRetentionPolicyType"),
        )
        .omitempty(),
    ],
    natural: &[0, 1],
    embedded: &[],
    printed: &[0, 1],
};

pub mod stateful_set_persistent_volume_claim_retention_policy {
    use super::FieldId;
    pub const WHEN_DELETED: FieldId = FieldId(0);
    pub const WHEN_SCALED: FieldId = FieldId(1);
}

pub static STATEFUL_SET_SPEC: StructType = StructType {
    name: "v1.StatefulSetSpec",
    package: "k8s.io/api/apps/v1",
    fields: &[
        Field::new("Replicas", "replicas", Type::Pointer(&basic::POINTER_INT32)).omitempty(),
        Field::new(
            "Selector",
            "selector",
            Type::Pointer(&meta_v1::POINTER_LABEL_SELECTOR),
        ),
        Field::new(
            "Template",
            "template",
            Type::Struct(&core_v1::POD_TEMPLATE_SPEC),
        ),
        Field::new(
            "VolumeClaimTemplates",
            "volumeClaimTemplates",
            Type::List(&core_v1::LIST_PERSISTENT_VOLUME_CLAIM),
        )
        .omitempty(),
        Field::new("ServiceName", "serviceName", Type::Str),
        Field::new(
            "PodManagementPolicy",
            "podManagementPolicy",
            Type::NamedStr("v1.PodManagementPolicyType"),
        )
        .omitempty(),
        Field::new(
            "UpdateStrategy",
            "updateStrategy",
            Type::Struct(&STATEFUL_SET_UPDATE_STRATEGY),
        )
        .omitempty(),
        Field::new(
            "RevisionHistoryLimit",
            "revisionHistoryLimit",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
        Field::new("MinReadySeconds", "minReadySeconds", Type::Int32).omitempty(),
        Field::new(
            "PersistentVolumeClaimRetentionPolicy",
            "persistentVolumeClaimRetentionPolicy",
            Type::Pointer(&POINTER_STATEFUL_SET_PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY),
        )
        .omitempty(),
        Field::new(
            "Ordinals",
            "ordinals",
            Type::Pointer(&POINTER_STATEFUL_SET_ORDINALS),
        )
        .omitempty(),
    ],
    natural: &[8, 10, 9, 5, 0, 7, 1, 4, 2, 6, 3],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
};

pub mod stateful_set_spec {
    use super::FieldId;
    pub const REPLICAS: FieldId = FieldId(0);
    pub const SELECTOR: FieldId = FieldId(1);
    pub const TEMPLATE: FieldId = FieldId(2);
    pub const VOLUME_CLAIM_TEMPLATES: FieldId = FieldId(3);
    pub const SERVICE_NAME: FieldId = FieldId(4);
    pub const POD_MANAGEMENT_POLICY: FieldId = FieldId(5);
    pub const UPDATE_STRATEGY: FieldId = FieldId(6);
    pub const REVISION_HISTORY_LIMIT: FieldId = FieldId(7);
    pub const MIN_READY_SECONDS: FieldId = FieldId(8);
    pub const PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY: FieldId = FieldId(9);
    pub const ORDINALS: FieldId = FieldId(10);
}

pub static STATEFUL_SET_STATUS: StructType = StructType {
    name: "v1.StatefulSetStatus",
    package: "k8s.io/api/apps/v1",
    fields: &[
        Field::new("ObservedGeneration", "observedGeneration", Type::Int64).omitempty(),
        Field::new("Replicas", "replicas", Type::Int32),
        Field::new("ReadyReplicas", "readyReplicas", Type::Int32).omitempty(),
        Field::new("CurrentReplicas", "currentReplicas", Type::Int32).omitempty(),
        Field::new("UpdatedReplicas", "updatedReplicas", Type::Int32).omitempty(),
        Field::new("CurrentRevision", "currentRevision", Type::Str).omitempty(),
        Field::new("UpdateRevision", "updateRevision", Type::Str).omitempty(),
        Field::new(
            "CollisionCount",
            "collisionCount",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
        Field::new(
            "Conditions",
            "conditions",
            Type::List(&LIST_STATEFUL_SET_CONDITION),
        )
        .omitempty()
        .merge()
        .key("type"),
        Field::new("AvailableReplicas", "availableReplicas", Type::Int32),
    ],
    natural: &[9, 7, 8, 3, 5, 0, 2, 1, 6, 4],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
};

pub mod stateful_set_status {
    use super::FieldId;
    pub const OBSERVED_GENERATION: FieldId = FieldId(0);
    pub const REPLICAS: FieldId = FieldId(1);
    pub const READY_REPLICAS: FieldId = FieldId(2);
    pub const CURRENT_REPLICAS: FieldId = FieldId(3);
    pub const UPDATED_REPLICAS: FieldId = FieldId(4);
    pub const CURRENT_REVISION: FieldId = FieldId(5);
    pub const UPDATE_REVISION: FieldId = FieldId(6);
    pub const COLLISION_COUNT: FieldId = FieldId(7);
    pub const CONDITIONS: FieldId = FieldId(8);
    pub const AVAILABLE_REPLICAS: FieldId = FieldId(9);
}

pub static STATEFUL_SET_UPDATE_STRATEGY: StructType = StructType {
    name: "v1.StatefulSetUpdateStrategy",
    package: "k8s.io/api/apps/v1",
    fields: &[
        Field::new(
            "Type",
            "type",
            Type::NamedStr("v1.StatefulSetUpdateStrategyType"),
        )
        .omitempty(),
        Field::new(
            "RollingUpdate",
            "rollingUpdate",
            Type::Pointer(&POINTER_ROLLING_UPDATE_STATEFUL_SET_STRATEGY),
        )
        .omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod stateful_set_update_strategy {
    use super::FieldId;
    pub const TYPE: FieldId = FieldId(0);
    pub const ROLLING_UPDATE: FieldId = FieldId(1);
}

pub static LIST_DAEMON_SET_CONDITION: ListType = ListType {
    name: "[]v1.DaemonSetCondition",
    element: Type::Struct(&DAEMON_SET_CONDITION),
};
pub static LIST_DEPLOYMENT_CONDITION: ListType = ListType {
    name: "[]v1.DeploymentCondition",
    element: Type::Struct(&DEPLOYMENT_CONDITION),
};
pub static LIST_REPLICA_SET_CONDITION: ListType = ListType {
    name: "[]v1.ReplicaSetCondition",
    element: Type::Struct(&REPLICA_SET_CONDITION),
};
pub static LIST_STATEFUL_SET_CONDITION: ListType = ListType {
    name: "[]v1.StatefulSetCondition",
    element: Type::Struct(&STATEFUL_SET_CONDITION),
};
pub static POINTER_ROLLING_UPDATE_DAEMON_SET: Type = Type::Struct(&ROLLING_UPDATE_DAEMON_SET);
pub static POINTER_ROLLING_UPDATE_DEPLOYMENT: Type = Type::Struct(&ROLLING_UPDATE_DEPLOYMENT);
pub static POINTER_ROLLING_UPDATE_STATEFUL_SET_STRATEGY: Type =
    Type::Struct(&ROLLING_UPDATE_STATEFUL_SET_STRATEGY);
pub static POINTER_STATEFUL_SET_ORDINALS: Type = Type::Struct(&STATEFUL_SET_ORDINALS);
pub static POINTER_STATEFUL_SET_PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY: Type =
    Type::Struct(&STATEFUL_SET_PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY);
