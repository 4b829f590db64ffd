// Written by tools/schemagen. Do not edit: renew it with the command in tools/schemagen/README.md.

//! The types of `github.com/openshift/api/apps/v1`.

use super::{basic, core_v1, meta_v1};
use crate::schema::object::FieldId;
use crate::schema::types::{Embedded, Field, ListType, StructType, Type};

pub static CUSTOM_DEPLOYMENT_STRATEGY_PARAMS: StructType = StructType {
    name: "v1.CustomDeploymentStrategyParams",
    package: "github.com/openshift/api/apps/v1",
    fields: &[
        Field::new("Image", "image", Type::Str).omitempty(),
        Field::new(
            "Environment",
            "environment",
            Type::List(&core_v1::LIST_ENV_VAR),
        )
        .omitempty(),
        Field::new("Command", "command", Type::List(&basic::LIST_STRING)).omitempty(),
    ],
    natural: &[2, 1, 0],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod custom_deployment_strategy_params {
    use super::FieldId;
    pub const IMAGE: FieldId = FieldId(0);
    pub const ENVIRONMENT: FieldId = FieldId(1);
    pub const COMMAND: FieldId = FieldId(2);
}

pub static DEPLOYMENT_CAUSE: StructType = StructType {
    name: "v1.DeploymentCause",
    package: "github.com/openshift/api/apps/v1",
    fields: &[
        Field::new("Type", "type", Type::NamedStr("v1.DeploymentTriggerType")),
        Field::new(
            "ImageTrigger",
            "imageTrigger",
            Type::Pointer(&POINTER_DEPLOYMENT_CAUSE_IMAGE_TRIGGER),
        )
        .omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod deployment_cause {
    use super::FieldId;
    pub const TYPE: FieldId = FieldId(0);
    pub const IMAGE_TRIGGER: FieldId = FieldId(1);
}

pub static DEPLOYMENT_CAUSE_IMAGE_TRIGGER: StructType = StructType {
    name: "v1.DeploymentCauseImageTrigger",
    package: "github.com/openshift/api/apps/v1",
    fields: &[Field::new(
        "From",
        "from",
        Type::Struct(&core_v1::OBJECT_REFERENCE),
    )],
    natural: &[0],
    embedded: &[],
    printed: &[0],
};

pub mod deployment_cause_image_trigger {
    use super::FieldId;
    pub const FROM: FieldId = FieldId(0);
}

pub static DEPLOYMENT_CONDITION: StructType = StructType {
    name: "v1.DeploymentCondition",
    package: "github.com/openshift/api/apps/v1",
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
    printed: &[0, 1, 3, 4, 5, 2],
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

pub static DEPLOYMENT_CONFIG: StructType = StructType {
    name: "v1.DeploymentConfig",
    package: "github.com/openshift/api/apps/v1",
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
        Field::new("Spec", "spec", Type::Struct(&DEPLOYMENT_CONFIG_SPEC)),
        Field::new("Status", "status", Type::Struct(&DEPLOYMENT_CONFIG_STATUS)).omitempty(),
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

pub mod deployment_config {
    use super::FieldId;
    pub const KIND: FieldId = FieldId(0);
    pub const API_VERSION: FieldId = FieldId(1);
    pub const OBJECT_META: FieldId = FieldId(2);
    pub const SPEC: FieldId = FieldId(3);
    pub const STATUS: FieldId = FieldId(4);
}

pub static DEPLOYMENT_CONFIG_SPEC: StructType = StructType {
    name: "v1.DeploymentConfigSpec",
    package: "github.com/openshift/api/apps/v1",
    fields: &[
        Field::new("Strategy", "strategy", Type::Struct(&DEPLOYMENT_STRATEGY)),
        Field::new("MinReadySeconds", "minReadySeconds", Type::Int32).omitempty(),
        Field::new(
            "Triggers",
            "triggers",
            Type::List(&DEPLOYMENT_TRIGGER_POLICIES),
        ),
        Field::new("Replicas", "replicas", Type::Int32),
        Field::new(
            "RevisionHistoryLimit",
            "revisionHistoryLimit",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
        Field::new("Test", "test", Type::Bool),
        Field::new("Paused", "paused", Type::Bool).omitempty(),
        Field::new("Selector", "selector", Type::Map(&basic::MAP_STRING_STRING)).omitempty(),
        Field::new(
            "Template",
            "template",
            Type::Pointer(&core_v1::POINTER_POD_TEMPLATE_SPEC),
        )
        .omitempty(),
    ],
    natural: &[1, 6, 3, 4, 7, 0, 8, 5, 2],
    embedded: &[],
    printed: &[0, 2, 3, 4, 5, 6, 7, 8, 1],
};

pub mod deployment_config_spec {
    use super::FieldId;
    pub const STRATEGY: FieldId = FieldId(0);
    pub const MIN_READY_SECONDS: FieldId = FieldId(1);
    pub const TRIGGERS: FieldId = FieldId(2);
    pub const REPLICAS: FieldId = FieldId(3);
    pub const REVISION_HISTORY_LIMIT: FieldId = FieldId(4);
    pub const TEST: FieldId = FieldId(5);
    pub const PAUSED: FieldId = FieldId(6);
    pub const SELECTOR: FieldId = FieldId(7);
    pub const TEMPLATE: FieldId = FieldId(8);
}

pub static DEPLOYMENT_CONFIG_STATUS: StructType = StructType {
    name: "v1.DeploymentConfigStatus",
    package: "github.com/openshift/api/apps/v1",
    fields: &[
        Field::new("LatestVersion", "latestVersion", Type::Int64),
        Field::new("ObservedGeneration", "observedGeneration", Type::Int64),
        Field::new("Replicas", "replicas", Type::Int32),
        Field::new("UpdatedReplicas", "updatedReplicas", Type::Int32),
        Field::new("AvailableReplicas", "availableReplicas", Type::Int32),
        Field::new("UnavailableReplicas", "unavailableReplicas", Type::Int32),
        Field::new(
            "Details",
            "details",
            Type::Pointer(&POINTER_DEPLOYMENT_DETAILS),
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
        Field::new("ReadyReplicas", "readyReplicas", Type::Int32).omitempty(),
    ],
    natural: &[4, 7, 6, 0, 1, 8, 2, 5, 3],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5, 6, 7, 8],
};

pub mod deployment_config_status {
    use super::FieldId;
    pub const LATEST_VERSION: FieldId = FieldId(0);
    pub const OBSERVED_GENERATION: FieldId = FieldId(1);
    pub const REPLICAS: FieldId = FieldId(2);
    pub const UPDATED_REPLICAS: FieldId = FieldId(3);
    pub const AVAILABLE_REPLICAS: FieldId = FieldId(4);
    pub const UNAVAILABLE_REPLICAS: FieldId = FieldId(5);
    pub const DETAILS: FieldId = FieldId(6);
    pub const CONDITIONS: FieldId = FieldId(7);
    pub const READY_REPLICAS: FieldId = FieldId(8);
}

pub static DEPLOYMENT_DETAILS: StructType = StructType {
    name: "v1.DeploymentDetails",
    package: "github.com/openshift/api/apps/v1",
    fields: &[
        Field::new("Message", "message", Type::Str).omitempty(),
        Field::new("Causes", "causes", Type::List(&LIST_DEPLOYMENT_CAUSE)),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod deployment_details {
    use super::FieldId;
    pub const MESSAGE: FieldId = FieldId(0);
    pub const CAUSES: FieldId = FieldId(1);
}

pub static DEPLOYMENT_STRATEGY: StructType = StructType {
    name: "v1.DeploymentStrategy",
    package: "github.com/openshift/api/apps/v1",
    fields: &[
        Field::new("Type", "type", Type::NamedStr("v1.DeploymentStrategyType")).omitempty(),
        Field::new(
            "CustomParams",
            "customParams",
            Type::Pointer(&POINTER_CUSTOM_DEPLOYMENT_STRATEGY_PARAMS),
        )
        .omitempty(),
        Field::new(
            "RecreateParams",
            "recreateParams",
            Type::Pointer(&POINTER_RECREATE_DEPLOYMENT_STRATEGY_PARAMS),
        )
        .omitempty(),
        Field::new(
            "RollingParams",
            "rollingParams",
            Type::Pointer(&POINTER_ROLLING_DEPLOYMENT_STRATEGY_PARAMS),
        )
        .omitempty(),
        Field::new(
            "Resources",
            "resources",
            Type::Struct(&core_v1::RESOURCE_REQUIREMENTS),
        )
        .omitempty(),
        Field::new("Labels", "labels", Type::Map(&basic::MAP_STRING_STRING)).omitempty(),
        Field::new(
            "Annotations",
            "annotations",
            Type::Map(&basic::MAP_STRING_STRING),
        )
        .omitempty(),
        Field::new(
            "ActiveDeadlineSeconds",
            "activeDeadlineSeconds",
            Type::Pointer(&basic::POINTER_INT64),
        )
        .omitempty(),
    ],
    natural: &[7, 6, 1, 5, 2, 4, 3, 0],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5, 6, 7],
};

pub mod deployment_strategy {
    use super::FieldId;
    pub const TYPE: FieldId = FieldId(0);
    pub const CUSTOM_PARAMS: FieldId = FieldId(1);
    pub const RECREATE_PARAMS: FieldId = FieldId(2);
    pub const ROLLING_PARAMS: FieldId = FieldId(3);
    pub const RESOURCES: FieldId = FieldId(4);
    pub const LABELS: FieldId = FieldId(5);
    pub const ANNOTATIONS: FieldId = FieldId(6);
    pub const ACTIVE_DEADLINE_SECONDS: FieldId = FieldId(7);
}

pub static DEPLOYMENT_TRIGGER_IMAGE_CHANGE_PARAMS: StructType = StructType {
    name: "v1.DeploymentTriggerImageChangeParams",
    package: "github.com/openshift/api/apps/v1",
    fields: &[
        Field::new("Automatic", "automatic", Type::Bool).omitempty(),
        Field::new(
            "ContainerNames",
            "containerNames",
            Type::List(&basic::LIST_STRING),
        )
        .omitempty(),
        Field::new("From", "from", Type::Struct(&core_v1::OBJECT_REFERENCE)),
        Field::new("LastTriggeredImage", "lastTriggeredImage", Type::Str).omitempty(),
    ],
    natural: &[0, 1, 2, 3],
    embedded: &[],
    printed: &[0, 1, 2, 3],
};

pub mod deployment_trigger_image_change_params {
    use super::FieldId;
    pub const AUTOMATIC: FieldId = FieldId(0);
    pub const CONTAINER_NAMES: FieldId = FieldId(1);
    pub const FROM: FieldId = FieldId(2);
    pub const LAST_TRIGGERED_IMAGE: FieldId = FieldId(3);
}

pub static DEPLOYMENT_TRIGGER_POLICY: StructType = StructType {
    name: "v1.DeploymentTriggerPolicy",
    package: "github.com/openshift/api/apps/v1",
    fields: &[
        Field::new("Type", "type", Type::NamedStr("v1.DeploymentTriggerType")).omitempty(),
        Field::new(
            "ImageChangeParams",
            "imageChangeParams",
            Type::Pointer(&POINTER_DEPLOYMENT_TRIGGER_IMAGE_CHANGE_PARAMS),
        )
        .omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod deployment_trigger_policy {
    use super::FieldId;
    pub const TYPE: FieldId = FieldId(0);
    pub const IMAGE_CHANGE_PARAMS: FieldId = FieldId(1);
}

pub static EXEC_NEW_POD_HOOK: StructType = StructType {
    name: "v1.ExecNewPodHook",
    package: "github.com/openshift/api/apps/v1",
    fields: &[
        Field::new("Command", "command", Type::List(&basic::LIST_STRING)),
        Field::new("Env", "env", Type::List(&core_v1::LIST_ENV_VAR)).omitempty(),
        Field::new("ContainerName", "containerName", Type::Str),
        Field::new("Volumes", "volumes", Type::List(&basic::LIST_STRING)).omitempty(),
    ],
    natural: &[0, 2, 1, 3],
    embedded: &[],
    printed: &[0, 1, 2, 3],
};

pub mod exec_new_pod_hook {
    use super::FieldId;
    pub const COMMAND: FieldId = FieldId(0);
    pub const ENV: FieldId = FieldId(1);
    pub const CONTAINER_NAME: FieldId = FieldId(2);
    pub const VOLUMES: FieldId = FieldId(3);
}

pub static LIFECYCLE_HOOK: StructType = StructType {
    name: "v1.LifecycleHook",
    package: "github.com/openshift/api/apps/v1",
    fields: &[
        Field::new(
            "FailurePolicy",
            "failurePolicy",
            Type::NamedStr("v1.LifecycleHookFailurePolicy"),
        ),
        Field::new(
            "ExecNewPod",
            "execNewPod",
            Type::Pointer(&POINTER_EXEC_NEW_POD_HOOK),
        )
        .omitempty(),
        Field::new("TagImages", "tagImages", Type::List(&LIST_TAG_IMAGE_HOOK)).omitempty(),
    ],
    natural: &[1, 0, 2],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod lifecycle_hook {
    use super::FieldId;
    pub const FAILURE_POLICY: FieldId = FieldId(0);
    pub const EXEC_NEW_POD: FieldId = FieldId(1);
    pub const TAG_IMAGES: FieldId = FieldId(2);
}

pub static RECREATE_DEPLOYMENT_STRATEGY_PARAMS: StructType = StructType {
    name: "v1.RecreateDeploymentStrategyParams",
    package: "github.com/openshift/api/apps/v1",
    fields: &[
        Field::new(
            "TimeoutSeconds",
            "timeoutSeconds",
            Type::Pointer(&basic::POINTER_INT64),
        )
        .omitempty(),
        Field::new("Pre", "pre", Type::Pointer(&POINTER_LIFECYCLE_HOOK)).omitempty(),
        Field::new("Mid", "mid", Type::Pointer(&POINTER_LIFECYCLE_HOOK)).omitempty(),
        Field::new("Post", "post", Type::Pointer(&POINTER_LIFECYCLE_HOOK)).omitempty(),
    ],
    natural: &[2, 3, 1, 0],
    embedded: &[],
    printed: &[0, 1, 2, 3],
};

pub mod recreate_deployment_strategy_params {
    use super::FieldId;
    pub const TIMEOUT_SECONDS: FieldId = FieldId(0);
    pub const PRE: FieldId = FieldId(1);
    pub const MID: FieldId = FieldId(2);
    pub const POST: FieldId = FieldId(3);
}

pub static ROLLING_DEPLOYMENT_STRATEGY_PARAMS: StructType = StructType {
    name: "v1.RollingDeploymentStrategyParams",
    package: "github.com/openshift/api/apps/v1",
    fields: &[
        Field::new(
            "UpdatePeriodSeconds",
            "updatePeriodSeconds",
            Type::Pointer(&basic::POINTER_INT64),
        )
        .omitempty(),
        Field::new(
            "IntervalSeconds",
            "intervalSeconds",
            Type::Pointer(&basic::POINTER_INT64),
        )
        .omitempty(),
        Field::new(
            "TimeoutSeconds",
            "timeoutSeconds",
            Type::Pointer(&basic::POINTER_INT64),
        )
        .omitempty(),
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
        Field::new("Pre", "pre", Type::Pointer(&POINTER_LIFECYCLE_HOOK)).omitempty(),
        Field::new("Post", "post", Type::Pointer(&POINTER_LIFECYCLE_HOOK)).omitempty(),
    ],
    natural: &[1, 4, 3, 6, 5, 2, 0],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5, 6],
};

pub mod rolling_deployment_strategy_params {
    use super::FieldId;
    pub const UPDATE_PERIOD_SECONDS: FieldId = FieldId(0);
    pub const INTERVAL_SECONDS: FieldId = FieldId(1);
    pub const TIMEOUT_SECONDS: FieldId = FieldId(2);
    pub const MAX_UNAVAILABLE: FieldId = FieldId(3);
    pub const MAX_SURGE: FieldId = FieldId(4);
    pub const PRE: FieldId = FieldId(5);
    pub const POST: FieldId = FieldId(6);
}

pub static TAG_IMAGE_HOOK: StructType = StructType {
    name: "v1.TagImageHook",
    package: "github.com/openshift/api/apps/v1",
    fields: &[
        Field::new("ContainerName", "containerName", Type::Str),
        Field::new("To", "to", Type::Struct(&core_v1::OBJECT_REFERENCE)),
    ],
    natural: &[0, 1],
    embedded: &[],
    printed: &[0, 1],
};

pub mod tag_image_hook {
    use super::FieldId;
    pub const CONTAINER_NAME: FieldId = FieldId(0);
    pub const TO: FieldId = FieldId(1);
}

pub static DEPLOYMENT_TRIGGER_POLICIES: ListType = ListType {
    name: "v1.DeploymentTriggerPolicies",
    element: Type::Struct(&DEPLOYMENT_TRIGGER_POLICY),
};
pub static LIST_DEPLOYMENT_CAUSE: ListType = ListType {
    name: "[]v1.DeploymentCause",
    element: Type::Struct(&DEPLOYMENT_CAUSE),
};
pub static LIST_DEPLOYMENT_CONDITION: ListType = ListType {
    name: "[]v1.DeploymentCondition",
    element: Type::Struct(&DEPLOYMENT_CONDITION),
};
pub static LIST_TAG_IMAGE_HOOK: ListType = ListType {
    name: "[]v1.TagImageHook",
    element: Type::Struct(&TAG_IMAGE_HOOK),
};
pub static POINTER_CUSTOM_DEPLOYMENT_STRATEGY_PARAMS: Type =
    Type::Struct(&CUSTOM_DEPLOYMENT_STRATEGY_PARAMS);
pub static POINTER_DEPLOYMENT_CAUSE_IMAGE_TRIGGER: Type =
    Type::Struct(&DEPLOYMENT_CAUSE_IMAGE_TRIGGER);
pub static POINTER_DEPLOYMENT_DETAILS: Type = Type::Struct(&DEPLOYMENT_DETAILS);
pub static POINTER_DEPLOYMENT_TRIGGER_IMAGE_CHANGE_PARAMS: Type =
    Type::Struct(&DEPLOYMENT_TRIGGER_IMAGE_CHANGE_PARAMS);
pub static POINTER_EXEC_NEW_POD_HOOK: Type = Type::Struct(&EXEC_NEW_POD_HOOK);
pub static POINTER_LIFECYCLE_HOOK: Type = Type::Struct(&LIFECYCLE_HOOK);
pub static POINTER_RECREATE_DEPLOYMENT_STRATEGY_PARAMS: Type =
    Type::Struct(&RECREATE_DEPLOYMENT_STRATEGY_PARAMS);
pub static POINTER_ROLLING_DEPLOYMENT_STRATEGY_PARAMS: Type =
    Type::Struct(&ROLLING_DEPLOYMENT_STRATEGY_PARAMS);
