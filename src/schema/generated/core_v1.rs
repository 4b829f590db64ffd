// Written by tools/schemagen. Do not edit: renew it with the command in tools/schemagen/README.md.

//! The types of `k8s.io/api/core/v1`.

use super::{basic, meta_v1};
use crate::schema::object::FieldId;
use crate::schema::types::{Embedded, Field, ListType, MapType, StructType, Type};

pub static AWS_ELASTIC_BLOCK_STORE_VOLUME_SOURCE: StructType = StructType {
    name: "v1.AWSElasticBlockStoreVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("VolumeID", "volumeID", Type::Str),
        Field::new("FSType", "fsType", Type::Str).omitempty(),
        Field::new("Partition", "partition", Type::Int32).omitempty(),
        Field::new("ReadOnly", "readOnly", Type::Bool).omitempty(),
    ],
    natural: &[1, 2, 3, 0],
    embedded: &[],
    printed: &[0, 1, 2, 3],
};

pub mod aws_elastic_block_store_volume_source {
    use super::FieldId;
    pub const VOLUME_ID: FieldId = FieldId(0);
    pub const FS_TYPE: FieldId = FieldId(1);
    pub const PARTITION: FieldId = FieldId(2);
    pub const READ_ONLY: FieldId = FieldId(3);
}

pub static AFFINITY: StructType = StructType {
    name: "v1.Affinity",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "NodeAffinity",
            "nodeAffinity",
            Type::Pointer(&POINTER_NODE_AFFINITY),
        )
        .omitempty(),
        Field::new(
            "PodAffinity",
            "podAffinity",
            Type::Pointer(&POINTER_POD_AFFINITY),
        )
        .omitempty(),
        Field::new(
            "PodAntiAffinity",
            "podAntiAffinity",
            Type::Pointer(&POINTER_POD_ANTI_AFFINITY),
        )
        .omitempty(),
    ],
    natural: &[0, 1, 2],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod affinity {
    use super::FieldId;
    pub const NODE_AFFINITY: FieldId = FieldId(0);
    pub const POD_AFFINITY: FieldId = FieldId(1);
    pub const POD_ANTI_AFFINITY: FieldId = FieldId(2);
}

pub static APP_ARMOR_PROFILE: StructType = StructType {
    name: "v1.AppArmorProfile",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Type", "type", Type::NamedStr("v1.AppArmorProfileType")),
        Field::new(
            "LocalhostProfile",
            "localhostProfile",
            Type::Pointer(&basic::POINTER_STRING),
        )
        .omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod app_armor_profile {
    use super::FieldId;
    pub const TYPE: FieldId = FieldId(0);
    pub const LOCALHOST_PROFILE: FieldId = FieldId(1);
}

pub static AZURE_DISK_VOLUME_SOURCE: StructType = StructType {
    name: "v1.AzureDiskVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("DiskName", "diskName", Type::Str),
        Field::new("DataDiskURI", "diskURI", Type::Str),
        Field::new(
            "CachingMode",
            "cachingMode",
            Type::Pointer(&basic::POINTER_AZURE_DATA_DISK_CACHING_MODE),
        )
        .omitempty(),
        Field::new("FSType", "fsType", Type::Pointer(&basic::POINTER_STRING)).omitempty(),
        Field::new("ReadOnly", "readOnly", Type::Pointer(&basic::POINTER_BOOL)).omitempty(),
        Field::new(
            "Kind",
            "kind",
            Type::Pointer(&basic::POINTER_AZURE_DATA_DISK_KIND),
        )
        .omitempty(),
    ],
    natural: &[2, 0, 1, 3, 5, 4],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5],
};

pub mod azure_disk_volume_source {
    use super::FieldId;
    pub const DISK_NAME: FieldId = FieldId(0);
    pub const DATA_DISK_URI: FieldId = FieldId(1);
    pub const CACHING_MODE: FieldId = FieldId(2);
    pub const FS_TYPE: FieldId = FieldId(3);
    pub const READ_ONLY: FieldId = FieldId(4);
    pub const KIND: FieldId = FieldId(5);
}

pub static AZURE_FILE_VOLUME_SOURCE: StructType = StructType {
    name: "v1.AzureFileVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("SecretName", "secretName", Type::Str),
        Field::new("ShareName", "shareName", Type::Str),
        Field::new("ReadOnly", "readOnly", Type::Bool).omitempty(),
    ],
    natural: &[2, 0, 1],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod azure_file_volume_source {
    use super::FieldId;
    pub const SECRET_NAME: FieldId = FieldId(0);
    pub const SHARE_NAME: FieldId = FieldId(1);
    pub const READ_ONLY: FieldId = FieldId(2);
}

pub static CSI_VOLUME_SOURCE: StructType = StructType {
    name: "v1.CSIVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Driver", "driver", Type::Str),
        Field::new("ReadOnly", "readOnly", Type::Pointer(&basic::POINTER_BOOL)).omitempty(),
        Field::new("FSType", "fsType", Type::Pointer(&basic::POINTER_STRING)).omitempty(),
        Field::new(
            "VolumeAttributes",
            "volumeAttributes",
            Type::Map(&basic::MAP_STRING_STRING),
        )
        .omitempty(),
        Field::new(
            "NodePublishSecretRef",
            "nodePublishSecretRef",
            Type::Pointer(&POINTER_LOCAL_OBJECT_REFERENCE),
        )
        .omitempty(),
    ],
    natural: &[0, 2, 4, 1, 3],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4],
};

pub mod csi_volume_source {
    use super::FieldId;
    pub const DRIVER: FieldId = FieldId(0);
    pub const READ_ONLY: FieldId = FieldId(1);
    pub const FS_TYPE: FieldId = FieldId(2);
    pub const VOLUME_ATTRIBUTES: FieldId = FieldId(3);
    pub const NODE_PUBLISH_SECRET_REF: FieldId = FieldId(4);
}

pub static CAPABILITIES: StructType = StructType {
    name: "v1.Capabilities",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Add", "add", Type::List(&basic::LIST_CAPABILITY)).omitempty(),
        Field::new("Drop", "drop", Type::List(&basic::LIST_CAPABILITY)).omitempty(),
    ],
    natural: &[0, 1],
    embedded: &[],
    printed: &[0, 1],
};

pub mod capabilities {
    use super::FieldId;
    pub const ADD: FieldId = FieldId(0);
    pub const DROP: FieldId = FieldId(1);
}

pub static CEPH_FS_VOLUME_SOURCE: StructType = StructType {
    name: "v1.CephFSVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Monitors", "monitors", Type::List(&basic::LIST_STRING)),
        Field::new("Path", "path", Type::Str).omitempty(),
        Field::new("User", "user", Type::Str).omitempty(),
        Field::new("SecretFile", "secretFile", Type::Str).omitempty(),
        Field::new(
            "SecretRef",
            "secretRef",
            Type::Pointer(&POINTER_LOCAL_OBJECT_REFERENCE),
        )
        .omitempty(),
        Field::new("ReadOnly", "readOnly", Type::Bool).omitempty(),
    ],
    natural: &[0, 1, 5, 3, 4, 2],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5],
};

pub mod ceph_fs_volume_source {
    use super::FieldId;
    pub const MONITORS: FieldId = FieldId(0);
    pub const PATH: FieldId = FieldId(1);
    pub const USER: FieldId = FieldId(2);
    pub const SECRET_FILE: FieldId = FieldId(3);
    pub const SECRET_REF: FieldId = FieldId(4);
    pub const READ_ONLY: FieldId = FieldId(5);
}

pub static CINDER_VOLUME_SOURCE: StructType = StructType {
    name: "v1.CinderVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("VolumeID", "volumeID", Type::Str),
        Field::new("FSType", "fsType", Type::Str).omitempty(),
        Field::new("ReadOnly", "readOnly", Type::Bool).omitempty(),
        Field::new(
            "SecretRef",
            "secretRef",
            Type::Pointer(&POINTER_LOCAL_OBJECT_REFERENCE),
        )
        .omitempty(),
    ],
    natural: &[1, 2, 3, 0],
    embedded: &[],
    printed: &[0, 1, 2, 3],
};

pub mod cinder_volume_source {
    use super::FieldId;
    pub const VOLUME_ID: FieldId = FieldId(0);
    pub const FS_TYPE: FieldId = FieldId(1);
    pub const READ_ONLY: FieldId = FieldId(2);
    pub const SECRET_REF: FieldId = FieldId(3);
}

pub static CLUSTER_TRUST_BUNDLE_PROJECTION: StructType = StructType {
    name: "v1.ClusterTrustBundleProjection",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Pointer(&basic::POINTER_STRING)).omitempty(),
        Field::new(
            "SignerName",
            "signerName",
            Type::Pointer(&basic::POINTER_STRING),
        )
        .omitempty(),
        Field::new(
            "LabelSelector",
            "labelSelector",
            Type::Pointer(&meta_v1::POINTER_LABEL_SELECTOR),
        )
        .omitempty(),
        Field::new("Optional", "optional", Type::Pointer(&basic::POINTER_BOOL)).omitempty(),
        Field::new("Path", "path", Type::Str),
    ],
    natural: &[2, 0, 3, 4, 1],
    embedded: &[],
    printed: &[0, 1, 2, 4, 3],
};

pub mod cluster_trust_bundle_projection {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const SIGNER_NAME: FieldId = FieldId(1);
    pub const LABEL_SELECTOR: FieldId = FieldId(2);
    pub const OPTIONAL: FieldId = FieldId(3);
    pub const PATH: FieldId = FieldId(4);
}

pub static CONFIG_MAP_ENV_SOURCE: StructType = StructType {
    name: "v1.ConfigMapEnvSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str).omitempty().via(0),
        Field::new("Optional", "optional", Type::Pointer(&basic::POINTER_BOOL)).omitempty(),
    ],
    natural: &[0, 1],
    embedded: &[Embedded {
        go_name: "LocalObjectReference",
        ty: &LOCAL_OBJECT_REFERENCE,
        first: 0,
        count: 1,
        inline: true,
    }],
    printed: &[0, 1],
};

pub mod config_map_env_source {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const OPTIONAL: FieldId = FieldId(1);
}

pub static CONFIG_MAP_KEY_SELECTOR: StructType = StructType {
    name: "v1.ConfigMapKeySelector",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str).omitempty().via(0),
        Field::new("Key", "key", Type::Str),
        Field::new("Optional", "optional", Type::Pointer(&basic::POINTER_BOOL)).omitempty(),
    ],
    natural: &[1, 0, 2],
    embedded: &[Embedded {
        go_name: "LocalObjectReference",
        ty: &LOCAL_OBJECT_REFERENCE,
        first: 0,
        count: 1,
        inline: true,
    }],
    printed: &[0, 1, 2],
};

pub mod config_map_key_selector {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const KEY: FieldId = FieldId(1);
    pub const OPTIONAL: FieldId = FieldId(2);
}

pub static CONFIG_MAP_PROJECTION: StructType = StructType {
    name: "v1.ConfigMapProjection",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str).omitempty().via(0),
        Field::new("Items", "items", Type::List(&LIST_KEY_TO_PATH)).omitempty(),
        Field::new("Optional", "optional", Type::Pointer(&basic::POINTER_BOOL)).omitempty(),
    ],
    natural: &[1, 0, 2],
    embedded: &[Embedded {
        go_name: "LocalObjectReference",
        ty: &LOCAL_OBJECT_REFERENCE,
        first: 0,
        count: 1,
        inline: true,
    }],
    printed: &[0, 1, 2],
};

pub mod config_map_projection {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const ITEMS: FieldId = FieldId(1);
    pub const OPTIONAL: FieldId = FieldId(2);
}

pub static CONFIG_MAP_VOLUME_SOURCE: StructType = StructType {
    name: "v1.ConfigMapVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str).omitempty().via(0),
        Field::new("Items", "items", Type::List(&LIST_KEY_TO_PATH)).omitempty(),
        Field::new(
            "DefaultMode",
            "defaultMode",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
        Field::new("Optional", "optional", Type::Pointer(&basic::POINTER_BOOL)).omitempty(),
    ],
    natural: &[2, 1, 0, 3],
    embedded: &[Embedded {
        go_name: "LocalObjectReference",
        ty: &LOCAL_OBJECT_REFERENCE,
        first: 0,
        count: 1,
        inline: true,
    }],
    printed: &[0, 1, 2, 3],
};

pub mod config_map_volume_source {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const ITEMS: FieldId = FieldId(1);
    pub const DEFAULT_MODE: FieldId = FieldId(2);
    pub const OPTIONAL: FieldId = FieldId(3);
}

pub static CONTAINER: StructType = StructType {
    name: "v1.Container",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str),
        Field::new("Image", "image", Type::Str).omitempty(),
        Field::new("Command", "command", Type::List(&basic::LIST_STRING)).omitempty(),
        Field::new("Args", "args", Type::List(&basic::LIST_STRING)).omitempty(),
        Field::new("WorkingDir", "workingDir", Type::Str).omitempty(),
        Field::new("Ports", "ports", Type::List(&LIST_CONTAINER_PORT))
            .omitempty()
            .merge()
            .key("containerPort"),
        Field::new("EnvFrom", "envFrom", Type::List(&LIST_ENV_FROM_SOURCE)).omitempty(),
        Field::new("Env", "env", Type::List(&LIST_ENV_VAR))
            .omitempty()
            .merge()
            .key("name"),
        Field::new(
            "Resources",
            "resources",
            Type::Struct(&RESOURCE_REQUIREMENTS),
        )
        .omitempty(),
        Field::new(
            "ResizePolicy",
            "resizePolicy",
            Type::List(&LIST_CONTAINER_RESIZE_POLICY),
        )
        .omitempty(),
        Field::new(
            "RestartPolicy",
            "restartPolicy",
            Type::Pointer(&basic::POINTER_CONTAINER_RESTART_POLICY),
        )
        .omitempty(),
        Field::new(
            "RestartPolicyRules",
            "restartPolicyRules",
            Type::List(&LIST_CONTAINER_RESTART_RULE),
        )
        .omitempty(),
        Field::new(
            "VolumeMounts",
            "volumeMounts",
            Type::List(&LIST_VOLUME_MOUNT),
        )
        .omitempty()
        .merge()
        .key("mountPath"),
        Field::new(
            "VolumeDevices",
            "volumeDevices",
            Type::List(&LIST_VOLUME_DEVICE),
        )
        .omitempty()
        .merge()
        .key("devicePath"),
        Field::new(
            "LivenessProbe",
            "livenessProbe",
            Type::Pointer(&POINTER_PROBE),
        )
        .omitempty(),
        Field::new(
            "ReadinessProbe",
            "readinessProbe",
            Type::Pointer(&POINTER_PROBE),
        )
        .omitempty(),
        Field::new(
            "StartupProbe",
            "startupProbe",
            Type::Pointer(&POINTER_PROBE),
        )
        .omitempty(),
        Field::new("Lifecycle", "lifecycle", Type::Pointer(&POINTER_LIFECYCLE)).omitempty(),
        Field::new(
            "TerminationMessagePath",
            "terminationMessagePath",
            Type::Str,
        )
        .omitempty(),
        Field::new(
            "TerminationMessagePolicy",
            "terminationMessagePolicy",
            Type::NamedStr("v1.TerminationMessagePolicy"),
        )
        .omitempty(),
        Field::new(
            "ImagePullPolicy",
            "imagePullPolicy",
            Type::NamedStr("v1.PullPolicy"),
        )
        .omitempty(),
        Field::new(
            "SecurityContext",
            "securityContext",
            Type::Pointer(&POINTER_SECURITY_CONTEXT),
        )
        .omitempty(),
        Field::new("Stdin", "stdin", Type::Bool).omitempty(),
        Field::new("StdinOnce", "stdinOnce", Type::Bool).omitempty(),
        Field::new("TTY", "tty", Type::Bool).omitempty(),
    ],
    natural: &[
        3, 2, 7, 6, 1, 20, 17, 14, 0, 5, 15, 9, 8, 10, 11, 21, 16, 22, 23, 18, 19, 24, 13, 12, 4,
    ],
    embedded: &[],
    printed: &[
        0, 1, 2, 3, 4, 5, 7, 8, 12, 14, 15, 17, 18, 20, 21, 22, 23, 24, 6, 19, 13, 16, 9, 10, 11,
    ],
};

pub mod container {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const IMAGE: FieldId = FieldId(1);
    pub const COMMAND: FieldId = FieldId(2);
    pub const ARGS: FieldId = FieldId(3);
    pub const WORKING_DIR: FieldId = FieldId(4);
    pub const PORTS: FieldId = FieldId(5);
    pub const ENV_FROM: FieldId = FieldId(6);
    pub const ENV: FieldId = FieldId(7);
    pub const RESOURCES: FieldId = FieldId(8);
    pub const RESIZE_POLICY: FieldId = FieldId(9);
    pub const RESTART_POLICY: FieldId = FieldId(10);
    pub const RESTART_POLICY_RULES: FieldId = FieldId(11);
    pub const VOLUME_MOUNTS: FieldId = FieldId(12);
    pub const VOLUME_DEVICES: FieldId = FieldId(13);
    pub const LIVENESS_PROBE: FieldId = FieldId(14);
    pub const READINESS_PROBE: FieldId = FieldId(15);
    pub const STARTUP_PROBE: FieldId = FieldId(16);
    pub const LIFECYCLE: FieldId = FieldId(17);
    pub const TERMINATION_MESSAGE_PATH: FieldId = FieldId(18);
    pub const TERMINATION_MESSAGE_POLICY: FieldId = FieldId(19);
    pub const IMAGE_PULL_POLICY: FieldId = FieldId(20);
    pub const SECURITY_CONTEXT: FieldId = FieldId(21);
    pub const STDIN: FieldId = FieldId(22);
    pub const STDIN_ONCE: FieldId = FieldId(23);
    pub const TTY: FieldId = FieldId(24);
}

pub static CONTAINER_EXTENDED_RESOURCE_REQUEST: StructType = StructType {
    name: "v1.ContainerExtendedResourceRequest",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("ContainerName", "containerName", Type::Str),
        Field::new("ResourceName", "resourceName", Type::Str),
        Field::new("RequestName", "requestName", Type::Str),
    ],
    natural: &[0, 2, 1],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod container_extended_resource_request {
    use super::FieldId;
    pub const CONTAINER_NAME: FieldId = FieldId(0);
    pub const RESOURCE_NAME: FieldId = FieldId(1);
    pub const REQUEST_NAME: FieldId = FieldId(2);
}

pub static CONTAINER_PORT: StructType = StructType {
    name: "v1.ContainerPort",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str).omitempty(),
        Field::new("HostPort", "hostPort", Type::Int32).omitempty(),
        Field::new("ContainerPort", "containerPort", Type::Int32),
        Field::new("Protocol", "protocol", Type::NamedStr("v1.Protocol")).omitempty(),
        Field::new("HostIP", "hostIP", Type::Str).omitempty(),
    ],
    natural: &[2, 4, 1, 0, 3],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4],
};

pub mod container_port {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const HOST_PORT: FieldId = FieldId(1);
    pub const CONTAINER_PORT: FieldId = FieldId(2);
    pub const PROTOCOL: FieldId = FieldId(3);
    pub const HOST_IP: FieldId = FieldId(4);
}

pub static CONTAINER_RESIZE_POLICY: StructType = StructType {
    name: "v1.ContainerResizePolicy",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "ResourceName",
            "resourceName",
            Type::NamedStr("v1.ResourceName"),
        ),
        Field::new(
            "RestartPolicy",
            "restartPolicy",
            Type::NamedStr("v1.ResourceResizeRestartPolicy"),
        ),
    ],
    natural: &[0, 1],
    embedded: &[],
    printed: &[0, 1],
};

pub mod container_resize_policy {
    use super::FieldId;
    pub const RESOURCE_NAME: FieldId = FieldId(0);
    pub const RESTART_POLICY: FieldId = FieldId(1);
}

pub static CONTAINER_RESTART_RULE: StructType = StructType {
    name: "v1.ContainerRestartRule",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "Action",
            "action",
            Type::NamedStr("v1.ContainerRestartRuleAction"),
        )
        .omitempty(),
        Field::new(
            "ExitCodes",
            "exitCodes",
            Type::Pointer(&POINTER_CONTAINER_RESTART_RULE_ON_EXIT_CODES),
        )
        .omitempty(),
    ],
    natural: &[0, 1],
    embedded: &[],
    printed: &[0, 1],
};

pub mod container_restart_rule {
    use super::FieldId;
    pub const ACTION: FieldId = FieldId(0);
    pub const EXIT_CODES: FieldId = FieldId(1);
}

pub static CONTAINER_RESTART_RULE_ON_EXIT_CODES: StructType = StructType {
    name: "v1.ContainerRestartRuleOnExitCodes",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "Operator",
            "operator",
            Type::NamedStr("v1.ContainerRestartRuleOnExitCodesOperator"),
        )
        .omitempty(),
        Field::new("Values", "values", Type::List(&basic::LIST_INT32)).omitempty(),
    ],
    natural: &[0, 1],
    embedded: &[],
    printed: &[0, 1],
};

pub mod container_restart_rule_on_exit_codes {
    use super::FieldId;
    pub const OPERATOR: FieldId = FieldId(0);
    pub const VALUES: FieldId = FieldId(1);
}

pub static CONTAINER_STATE: StructType = StructType {
    name: "v1.ContainerState",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "Waiting",
            "waiting",
            Type::Pointer(&POINTER_CONTAINER_STATE_WAITING),
        )
        .omitempty(),
        Field::new(
            "Running",
            "running",
            Type::Pointer(&POINTER_CONTAINER_STATE_RUNNING),
        )
        .omitempty(),
        Field::new(
            "Terminated",
            "terminated",
            Type::Pointer(&POINTER_CONTAINER_STATE_TERMINATED),
        )
        .omitempty(),
    ],
    natural: &[1, 2, 0],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod container_state {
    use super::FieldId;
    pub const WAITING: FieldId = FieldId(0);
    pub const RUNNING: FieldId = FieldId(1);
    pub const TERMINATED: FieldId = FieldId(2);
}

pub static CONTAINER_STATE_RUNNING: StructType = StructType {
    name: "v1.ContainerStateRunning",
    package: "k8s.io/api/core/v1",
    fields: &[Field::new("StartedAt", "startedAt", Type::Time).omitempty()],
    natural: &[0],
    embedded: &[],
    printed: &[0],
};

pub mod container_state_running {
    use super::FieldId;
    pub const STARTED_AT: FieldId = FieldId(0);
}

pub static CONTAINER_STATE_TERMINATED: StructType = StructType {
    name: "v1.ContainerStateTerminated",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("ExitCode", "exitCode", Type::Int32),
        Field::new("Signal", "signal", Type::Int32).omitempty(),
        Field::new("Reason", "reason", Type::Str).omitempty(),
        Field::new("Message", "message", Type::Str).omitempty(),
        Field::new("StartedAt", "startedAt", Type::Time).omitempty(),
        Field::new("FinishedAt", "finishedAt", Type::Time).omitempty(),
        Field::new("ContainerID", "containerID", Type::Str).omitempty(),
    ],
    natural: &[6, 0, 5, 3, 2, 1, 4],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5, 6],
};

pub mod container_state_terminated {
    use super::FieldId;
    pub const EXIT_CODE: FieldId = FieldId(0);
    pub const SIGNAL: FieldId = FieldId(1);
    pub const REASON: FieldId = FieldId(2);
    pub const MESSAGE: FieldId = FieldId(3);
    pub const STARTED_AT: FieldId = FieldId(4);
    pub const FINISHED_AT: FieldId = FieldId(5);
    pub const CONTAINER_ID: FieldId = FieldId(6);
}

pub static CONTAINER_STATE_WAITING: StructType = StructType {
    name: "v1.ContainerStateWaiting",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Reason", "reason", Type::Str).omitempty(),
        Field::new("Message", "message", Type::Str).omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod container_state_waiting {
    use super::FieldId;
    pub const REASON: FieldId = FieldId(0);
    pub const MESSAGE: FieldId = FieldId(1);
}

pub static CONTAINER_STATUS: StructType = StructType {
    name: "v1.ContainerStatus",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str),
        Field::new("State", "state", Type::Struct(&CONTAINER_STATE)).omitempty(),
        Field::new(
            "LastTerminationState",
            "lastState",
            Type::Struct(&CONTAINER_STATE),
        )
        .omitempty(),
        Field::new("Ready", "ready", Type::Bool),
        Field::new("RestartCount", "restartCount", Type::Int32),
        Field::new("Image", "image", Type::Str),
        Field::new("ImageID", "imageID", Type::Str),
        Field::new("ContainerID", "containerID", Type::Str).omitempty(),
        Field::new("Started", "started", Type::Pointer(&basic::POINTER_BOOL)).omitempty(),
        Field::new(
            "AllocatedResources",
            "allocatedResources",
            Type::Map(&RESOURCE_LIST),
        )
        .omitempty(),
        Field::new(
            "Resources",
            "resources",
            Type::Pointer(&POINTER_RESOURCE_REQUIREMENTS),
        )
        .omitempty(),
        Field::new(
            "VolumeMounts",
            "volumeMounts",
            Type::List(&LIST_VOLUME_MOUNT_STATUS),
        )
        .omitempty()
        .merge()
        .key("mountPath"),
        Field::new("User", "user", Type::Pointer(&POINTER_CONTAINER_USER)).omitempty(),
        Field::new(
            "AllocatedResourcesStatus",
            "allocatedResourcesStatus",
            Type::List(&LIST_RESOURCE_STATUS),
        )
        .omitempty()
        .merge()
        .key("name"),
        Field::new(
            "StopSignal",
            "stopSignal",
            Type::Pointer(&basic::POINTER_SIGNAL),
        )
        .omitempty(),
    ],
    natural: &[9, 13, 7, 5, 6, 2, 0, 3, 10, 4, 8, 1, 14, 12, 11],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
};

pub mod container_status {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const STATE: FieldId = FieldId(1);
    pub const LAST_TERMINATION_STATE: FieldId = FieldId(2);
    pub const READY: FieldId = FieldId(3);
    pub const RESTART_COUNT: FieldId = FieldId(4);
    pub const IMAGE: FieldId = FieldId(5);
    pub const IMAGE_ID: FieldId = FieldId(6);
    pub const CONTAINER_ID: FieldId = FieldId(7);
    pub const STARTED: FieldId = FieldId(8);
    pub const ALLOCATED_RESOURCES: FieldId = FieldId(9);
    pub const RESOURCES: FieldId = FieldId(10);
    pub const VOLUME_MOUNTS: FieldId = FieldId(11);
    pub const USER: FieldId = FieldId(12);
    pub const ALLOCATED_RESOURCES_STATUS: FieldId = FieldId(13);
    pub const STOP_SIGNAL: FieldId = FieldId(14);
}

pub static CONTAINER_USER: StructType = StructType {
    name: "v1.ContainerUser",
    package: "k8s.io/api/core/v1",
    fields: &[Field::new(
        "Linux",
        "linux",
        Type::Pointer(&POINTER_LINUX_CONTAINER_USER),
    )
    .omitempty()],
    natural: &[0],
    embedded: &[],
    printed: &[0],
};

pub mod container_user {
    use super::FieldId;
    pub const LINUX: FieldId = FieldId(0);
}

pub static DOWNWARD_API_PROJECTION: StructType = StructType {
    name: "v1.DownwardAPIProjection",
    package: "k8s.io/api/core/v1",
    fields: &[Field::new("Items", "items", Type::List(&LIST_DOWNWARD_API_VOLUME_FILE)).omitempty()],
    natural: &[0],
    embedded: &[],
    printed: &[0],
};

pub mod downward_api_projection {
    use super::FieldId;
    pub const ITEMS: FieldId = FieldId(0);
}

pub static DOWNWARD_API_VOLUME_FILE: StructType = StructType {
    name: "v1.DownwardAPIVolumeFile",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Path", "path", Type::Str),
        Field::new(
            "FieldRef",
            "fieldRef",
            Type::Pointer(&POINTER_OBJECT_FIELD_SELECTOR),
        )
        .omitempty(),
        Field::new(
            "ResourceFieldRef",
            "resourceFieldRef",
            Type::Pointer(&POINTER_RESOURCE_FIELD_SELECTOR),
        )
        .omitempty(),
        Field::new("Mode", "mode", Type::Pointer(&basic::POINTER_INT32)).omitempty(),
    ],
    natural: &[1, 3, 0, 2],
    embedded: &[],
    printed: &[0, 1, 2, 3],
};

pub mod downward_api_volume_file {
    use super::FieldId;
    pub const PATH: FieldId = FieldId(0);
    pub const FIELD_REF: FieldId = FieldId(1);
    pub const RESOURCE_FIELD_REF: FieldId = FieldId(2);
    pub const MODE: FieldId = FieldId(3);
}

pub static DOWNWARD_API_VOLUME_SOURCE: StructType = StructType {
    name: "v1.DownwardAPIVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Items", "items", Type::List(&LIST_DOWNWARD_API_VOLUME_FILE)).omitempty(),
        Field::new(
            "DefaultMode",
            "defaultMode",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod downward_api_volume_source {
    use super::FieldId;
    pub const ITEMS: FieldId = FieldId(0);
    pub const DEFAULT_MODE: FieldId = FieldId(1);
}

pub static EMPTY_DIR_VOLUME_SOURCE: StructType = StructType {
    name: "v1.EmptyDirVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Medium", "medium", Type::NamedStr("v1.StorageMedium")).omitempty(),
        Field::new(
            "SizeLimit",
            "sizeLimit",
            Type::Pointer(&basic::POINTER_QUANTITY),
        )
        .omitempty(),
    ],
    natural: &[0, 1],
    embedded: &[],
    printed: &[0, 1],
};

pub mod empty_dir_volume_source {
    use super::FieldId;
    pub const MEDIUM: FieldId = FieldId(0);
    pub const SIZE_LIMIT: FieldId = FieldId(1);
}

pub static ENV_FROM_SOURCE: StructType = StructType {
    name: "v1.EnvFromSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Prefix", "prefix", Type::Str).omitempty(),
        Field::new(
            "ConfigMapRef",
            "configMapRef",
            Type::Pointer(&POINTER_CONFIG_MAP_ENV_SOURCE),
        )
        .omitempty(),
        Field::new(
            "SecretRef",
            "secretRef",
            Type::Pointer(&POINTER_SECRET_ENV_SOURCE),
        )
        .omitempty(),
    ],
    natural: &[1, 0, 2],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod env_from_source {
    use super::FieldId;
    pub const PREFIX: FieldId = FieldId(0);
    pub const CONFIG_MAP_REF: FieldId = FieldId(1);
    pub const SECRET_REF: FieldId = FieldId(2);
}

pub static ENV_VAR: StructType = StructType {
    name: "v1.EnvVar",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str),
        Field::new("Value", "value", Type::Str).omitempty(),
        Field::new(
            "ValueFrom",
            "valueFrom",
            Type::Pointer(&POINTER_ENV_VAR_SOURCE),
        )
        .omitempty(),
    ],
    natural: &[0, 1, 2],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod env_var {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const VALUE: FieldId = FieldId(1);
    pub const VALUE_FROM: FieldId = FieldId(2);
}

pub static ENV_VAR_SOURCE: StructType = StructType {
    name: "v1.EnvVarSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "FieldRef",
            "fieldRef",
            Type::Pointer(&POINTER_OBJECT_FIELD_SELECTOR),
        )
        .omitempty(),
        Field::new(
            "ResourceFieldRef",
            "resourceFieldRef",
            Type::Pointer(&POINTER_RESOURCE_FIELD_SELECTOR),
        )
        .omitempty(),
        Field::new(
            "ConfigMapKeyRef",
            "configMapKeyRef",
            Type::Pointer(&POINTER_CONFIG_MAP_KEY_SELECTOR),
        )
        .omitempty(),
        Field::new(
            "SecretKeyRef",
            "secretKeyRef",
            Type::Pointer(&POINTER_SECRET_KEY_SELECTOR),
        )
        .omitempty(),
        Field::new(
            "FileKeyRef",
            "fileKeyRef",
            Type::Pointer(&POINTER_FILE_KEY_SELECTOR),
        )
        .omitempty(),
    ],
    natural: &[2, 0, 4, 1, 3],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4],
};

pub mod env_var_source {
    use super::FieldId;
    pub const FIELD_REF: FieldId = FieldId(0);
    pub const RESOURCE_FIELD_REF: FieldId = FieldId(1);
    pub const CONFIG_MAP_KEY_REF: FieldId = FieldId(2);
    pub const SECRET_KEY_REF: FieldId = FieldId(3);
    pub const FILE_KEY_REF: FieldId = FieldId(4);
}

pub static EPHEMERAL_CONTAINER: StructType = StructType {
    name: "v1.EphemeralContainer",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str).via(0),
        Field::new("Image", "image", Type::Str).omitempty().via(0),
        Field::new("Command", "command", Type::List(&basic::LIST_STRING))
            .omitempty()
            .via(0),
        Field::new("Args", "args", Type::List(&basic::LIST_STRING))
            .omitempty()
            .via(0),
        Field::new("WorkingDir", "workingDir", Type::Str)
            .omitempty()
            .via(0),
        Field::new("Ports", "ports", Type::List(&LIST_CONTAINER_PORT))
            .omitempty()
            .via(0)
            .merge()
            .key("containerPort"),
        Field::new("EnvFrom", "envFrom", Type::List(&LIST_ENV_FROM_SOURCE))
            .omitempty()
            .via(0),
        Field::new("Env", "env", Type::List(&LIST_ENV_VAR))
            .omitempty()
            .via(0)
            .merge()
            .key("name"),
        Field::new(
            "Resources",
            "resources",
            Type::Struct(&RESOURCE_REQUIREMENTS),
        )
        .omitempty()
        .via(0),
        Field::new(
            "ResizePolicy",
            "resizePolicy",
            Type::List(&LIST_CONTAINER_RESIZE_POLICY),
        )
        .omitempty()
        .via(0),
        Field::new(
            "RestartPolicy",
            "restartPolicy",
            Type::Pointer(&basic::POINTER_CONTAINER_RESTART_POLICY),
        )
        .omitempty()
        .via(0),
        Field::new(
            "RestartPolicyRules",
            "restartPolicyRules",
            Type::List(&LIST_CONTAINER_RESTART_RULE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "VolumeMounts",
            "volumeMounts",
            Type::List(&LIST_VOLUME_MOUNT),
        )
        .omitempty()
        .via(0)
        .merge()
        .key("mountPath"),
        Field::new(
            "VolumeDevices",
            "volumeDevices",
            Type::List(&LIST_VOLUME_DEVICE),
        )
        .omitempty()
        .via(0)
        .merge()
        .key("devicePath"),
        Field::new(
            "LivenessProbe",
            "livenessProbe",
            Type::Pointer(&POINTER_PROBE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "ReadinessProbe",
            "readinessProbe",
            Type::Pointer(&POINTER_PROBE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "StartupProbe",
            "startupProbe",
            Type::Pointer(&POINTER_PROBE),
        )
        .omitempty()
        .via(0),
        Field::new("Lifecycle", "lifecycle", Type::Pointer(&POINTER_LIFECYCLE))
            .omitempty()
            .via(0),
        Field::new(
            "TerminationMessagePath",
            "terminationMessagePath",
            Type::Str,
        )
        .omitempty()
        .via(0),
        Field::new(
            "TerminationMessagePolicy",
            "terminationMessagePolicy",
            Type::NamedStr("v1.TerminationMessagePolicy"),
        )
        .omitempty()
        .via(0),
        Field::new(
            "ImagePullPolicy",
            "imagePullPolicy",
            Type::NamedStr("v1.PullPolicy"),
        )
        .omitempty()
        .via(0),
        Field::new(
            "SecurityContext",
            "securityContext",
            Type::Pointer(&POINTER_SECURITY_CONTEXT),
        )
        .omitempty()
        .via(0),
        Field::new("Stdin", "stdin", Type::Bool).omitempty().via(0),
        Field::new("StdinOnce", "stdinOnce", Type::Bool)
            .omitempty()
            .via(0),
        Field::new("TTY", "tty", Type::Bool).omitempty().via(0),
        Field::new("TargetContainerName", "targetContainerName", Type::Str).omitempty(),
    ],
    natural: &[
        3, 2, 7, 6, 1, 20, 17, 14, 0, 5, 15, 9, 8, 10, 11, 21, 16, 22, 23, 25, 18, 19, 24, 13, 12,
        4,
    ],
    embedded: &[Embedded {
        go_name: "EphemeralContainerCommon",
        ty: &EPHEMERAL_CONTAINER_COMMON,
        first: 0,
        count: 25,
        inline: true,
    }],
    printed: &[0, 1],
};

pub mod ephemeral_container {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const IMAGE: FieldId = FieldId(1);
    pub const COMMAND: FieldId = FieldId(2);
    pub const ARGS: FieldId = FieldId(3);
    pub const WORKING_DIR: FieldId = FieldId(4);
    pub const PORTS: FieldId = FieldId(5);
    pub const ENV_FROM: FieldId = FieldId(6);
    pub const ENV: FieldId = FieldId(7);
    pub const RESOURCES: FieldId = FieldId(8);
    pub const RESIZE_POLICY: FieldId = FieldId(9);
    pub const RESTART_POLICY: FieldId = FieldId(10);
    pub const RESTART_POLICY_RULES: FieldId = FieldId(11);
    pub const VOLUME_MOUNTS: FieldId = FieldId(12);
    pub const VOLUME_DEVICES: FieldId = FieldId(13);
    pub const LIVENESS_PROBE: FieldId = FieldId(14);
    pub const READINESS_PROBE: FieldId = FieldId(15);
    pub const STARTUP_PROBE: FieldId = FieldId(16);
    pub const LIFECYCLE: FieldId = FieldId(17);
    pub const TERMINATION_MESSAGE_PATH: FieldId = FieldId(18);
    pub const TERMINATION_MESSAGE_POLICY: FieldId = FieldId(19);
    pub const IMAGE_PULL_POLICY: FieldId = FieldId(20);
    pub const SECURITY_CONTEXT: FieldId = FieldId(21);
    pub const STDIN: FieldId = FieldId(22);
    pub const STDIN_ONCE: FieldId = FieldId(23);
    pub const TTY: FieldId = FieldId(24);
    pub const TARGET_CONTAINER_NAME: FieldId = FieldId(25);
}

pub static EPHEMERAL_CONTAINER_COMMON: StructType = StructType {
    name: "v1.EphemeralContainerCommon",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str),
        Field::new("Image", "image", Type::Str).omitempty(),
        Field::new("Command", "command", Type::List(&basic::LIST_STRING)).omitempty(),
        Field::new("Args", "args", Type::List(&basic::LIST_STRING)).omitempty(),
        Field::new("WorkingDir", "workingDir", Type::Str).omitempty(),
        Field::new("Ports", "ports", Type::List(&LIST_CONTAINER_PORT))
            .omitempty()
            .merge()
            .key("containerPort"),
        Field::new("EnvFrom", "envFrom", Type::List(&LIST_ENV_FROM_SOURCE)).omitempty(),
        Field::new("Env", "env", Type::List(&LIST_ENV_VAR))
            .omitempty()
            .merge()
            .key("name"),
        Field::new(
            "Resources",
            "resources",
            Type::Struct(&RESOURCE_REQUIREMENTS),
        )
        .omitempty(),
        Field::new(
            "ResizePolicy",
            "resizePolicy",
            Type::List(&LIST_CONTAINER_RESIZE_POLICY),
        )
        .omitempty(),
        Field::new(
            "RestartPolicy",
            "restartPolicy",
            Type::Pointer(&basic::POINTER_CONTAINER_RESTART_POLICY),
        )
        .omitempty(),
        Field::new(
            "RestartPolicyRules",
            "restartPolicyRules",
            Type::List(&LIST_CONTAINER_RESTART_RULE),
        )
        .omitempty(),
        Field::new(
            "VolumeMounts",
            "volumeMounts",
            Type::List(&LIST_VOLUME_MOUNT),
        )
        .omitempty()
        .merge()
        .key("mountPath"),
        Field::new(
            "VolumeDevices",
            "volumeDevices",
            Type::List(&LIST_VOLUME_DEVICE),
        )
        .omitempty()
        .merge()
        .key("devicePath"),
        Field::new(
            "LivenessProbe",
            "livenessProbe",
            Type::Pointer(&POINTER_PROBE),
        )
        .omitempty(),
        Field::new(
            "ReadinessProbe",
            "readinessProbe",
            Type::Pointer(&POINTER_PROBE),
        )
        .omitempty(),
        Field::new(
            "StartupProbe",
            "startupProbe",
            Type::Pointer(&POINTER_PROBE),
        )
        .omitempty(),
        Field::new("Lifecycle", "lifecycle", Type::Pointer(&POINTER_LIFECYCLE)).omitempty(),
        Field::new(
            "TerminationMessagePath",
            "terminationMessagePath",
            Type::Str,
        )
        .omitempty(),
        Field::new(
            "TerminationMessagePolicy",
            "terminationMessagePolicy",
            Type::NamedStr("v1.TerminationMessagePolicy"),
        )
        .omitempty(),
        Field::new(
            "ImagePullPolicy",
            "imagePullPolicy",
            Type::NamedStr("v1.PullPolicy"),
        )
        .omitempty(),
        Field::new(
            "SecurityContext",
            "securityContext",
            Type::Pointer(&POINTER_SECURITY_CONTEXT),
        )
        .omitempty(),
        Field::new("Stdin", "stdin", Type::Bool).omitempty(),
        Field::new("StdinOnce", "stdinOnce", Type::Bool).omitempty(),
        Field::new("TTY", "tty", Type::Bool).omitempty(),
    ],
    natural: &[
        3, 2, 7, 6, 1, 20, 17, 14, 0, 5, 15, 9, 8, 10, 11, 21, 16, 22, 23, 18, 19, 24, 13, 12, 4,
    ],
    embedded: &[],
    printed: &[
        0, 1, 2, 3, 4, 5, 7, 8, 12, 14, 15, 17, 18, 20, 21, 22, 23, 24, 6, 19, 13, 16, 9, 10, 11,
    ],
};

pub mod ephemeral_container_common {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const IMAGE: FieldId = FieldId(1);
    pub const COMMAND: FieldId = FieldId(2);
    pub const ARGS: FieldId = FieldId(3);
    pub const WORKING_DIR: FieldId = FieldId(4);
    pub const PORTS: FieldId = FieldId(5);
    pub const ENV_FROM: FieldId = FieldId(6);
    pub const ENV: FieldId = FieldId(7);
    pub const RESOURCES: FieldId = FieldId(8);
    pub const RESIZE_POLICY: FieldId = FieldId(9);
    pub const RESTART_POLICY: FieldId = FieldId(10);
    pub const RESTART_POLICY_RULES: FieldId = FieldId(11);
    pub const VOLUME_MOUNTS: FieldId = FieldId(12);
    pub const VOLUME_DEVICES: FieldId = FieldId(13);
    pub const LIVENESS_PROBE: FieldId = FieldId(14);
    pub const READINESS_PROBE: FieldId = FieldId(15);
    pub const STARTUP_PROBE: FieldId = FieldId(16);
    pub const LIFECYCLE: FieldId = FieldId(17);
    pub const TERMINATION_MESSAGE_PATH: FieldId = FieldId(18);
    pub const TERMINATION_MESSAGE_POLICY: FieldId = FieldId(19);
    pub const IMAGE_PULL_POLICY: FieldId = FieldId(20);
    pub const SECURITY_CONTEXT: FieldId = FieldId(21);
    pub const STDIN: FieldId = FieldId(22);
    pub const STDIN_ONCE: FieldId = FieldId(23);
    pub const TTY: FieldId = FieldId(24);
}

pub static EPHEMERAL_VOLUME_SOURCE: StructType = StructType {
    name: "v1.EphemeralVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[Field::new(
        "VolumeClaimTemplate",
        "volumeClaimTemplate",
        Type::Pointer(&POINTER_PERSISTENT_VOLUME_CLAIM_TEMPLATE),
    )
    .omitempty()],
    natural: &[0],
    embedded: &[],
    printed: &[0],
};

pub mod ephemeral_volume_source {
    use super::FieldId;
    pub const VOLUME_CLAIM_TEMPLATE: FieldId = FieldId(0);
}

pub static EXEC_ACTION: StructType = StructType {
    name: "v1.ExecAction",
    package: "k8s.io/api/core/v1",
    fields: &[Field::new("Command", "command", Type::List(&basic::LIST_STRING)).omitempty()],
    natural: &[0],
    embedded: &[],
    printed: &[0],
};

pub mod exec_action {
    use super::FieldId;
    pub const COMMAND: FieldId = FieldId(0);
}

pub static FC_VOLUME_SOURCE: StructType = StructType {
    name: "v1.FCVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("TargetWWNs", "targetWWNs", Type::List(&basic::LIST_STRING)).omitempty(),
        Field::new("Lun", "lun", Type::Pointer(&basic::POINTER_INT32)).omitempty(),
        Field::new("FSType", "fsType", Type::Str).omitempty(),
        Field::new("ReadOnly", "readOnly", Type::Bool).omitempty(),
        Field::new("WWIDs", "wwids", Type::List(&basic::LIST_STRING)).omitempty(),
    ],
    natural: &[2, 1, 3, 0, 4],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4],
};

pub mod fc_volume_source {
    use super::FieldId;
    pub const TARGET_WWNS: FieldId = FieldId(0);
    pub const LUN: FieldId = FieldId(1);
    pub const FS_TYPE: FieldId = FieldId(2);
    pub const READ_ONLY: FieldId = FieldId(3);
    pub const WWIDS: FieldId = FieldId(4);
}

pub static FILE_KEY_SELECTOR: StructType = StructType {
    name: "v1.FileKeySelector",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("VolumeName", "volumeName", Type::Str),
        Field::new("Path", "path", Type::Str),
        Field::new("Key", "key", Type::Str),
        Field::new("Optional", "optional", Type::Pointer(&basic::POINTER_BOOL)).omitempty(),
    ],
    natural: &[2, 3, 1, 0],
    embedded: &[],
    printed: &[0, 1, 2, 3],
};

pub mod file_key_selector {
    use super::FieldId;
    pub const VOLUME_NAME: FieldId = FieldId(0);
    pub const PATH: FieldId = FieldId(1);
    pub const KEY: FieldId = FieldId(2);
    pub const OPTIONAL: FieldId = FieldId(3);
}

pub static FLEX_VOLUME_SOURCE: StructType = StructType {
    name: "v1.FlexVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Driver", "driver", Type::Str),
        Field::new("FSType", "fsType", Type::Str).omitempty(),
        Field::new(
            "SecretRef",
            "secretRef",
            Type::Pointer(&POINTER_LOCAL_OBJECT_REFERENCE),
        )
        .omitempty(),
        Field::new("ReadOnly", "readOnly", Type::Bool).omitempty(),
        Field::new("Options", "options", Type::Map(&basic::MAP_STRING_STRING)).omitempty(),
    ],
    natural: &[0, 1, 4, 3, 2],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4],
};

pub mod flex_volume_source {
    use super::FieldId;
    pub const DRIVER: FieldId = FieldId(0);
    pub const FS_TYPE: FieldId = FieldId(1);
    pub const SECRET_REF: FieldId = FieldId(2);
    pub const READ_ONLY: FieldId = FieldId(3);
    pub const OPTIONS: FieldId = FieldId(4);
}

pub static FLOCKER_VOLUME_SOURCE: StructType = StructType {
    name: "v1.FlockerVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("DatasetName", "datasetName", Type::Str).omitempty(),
        Field::new("DatasetUUID", "datasetUUID", Type::Str).omitempty(),
    ],
    natural: &[0, 1],
    embedded: &[],
    printed: &[0, 1],
};

pub mod flocker_volume_source {
    use super::FieldId;
    pub const DATASET_NAME: FieldId = FieldId(0);
    pub const DATASET_UUID: FieldId = FieldId(1);
}

pub static GCE_PERSISTENT_DISK_VOLUME_SOURCE: StructType = StructType {
    name: "v1.GCEPersistentDiskVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("PDName", "pdName", Type::Str),
        Field::new("FSType", "fsType", Type::Str).omitempty(),
        Field::new("Partition", "partition", Type::Int32).omitempty(),
        Field::new("ReadOnly", "readOnly", Type::Bool).omitempty(),
    ],
    natural: &[1, 2, 0, 3],
    embedded: &[],
    printed: &[0, 1, 2, 3],
};

pub mod gce_persistent_disk_volume_source {
    use super::FieldId;
    pub const PD_NAME: FieldId = FieldId(0);
    pub const FS_TYPE: FieldId = FieldId(1);
    pub const PARTITION: FieldId = FieldId(2);
    pub const READ_ONLY: FieldId = FieldId(3);
}

pub static GRPC_ACTION: StructType = StructType {
    name: "v1.GRPCAction",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Port", "port", Type::Int32),
        Field::new("Service", "service", Type::Pointer(&basic::POINTER_STRING)),
    ],
    natural: &[0, 1],
    embedded: &[],
    printed: &[0, 1],
};

pub mod grpc_action {
    use super::FieldId;
    pub const PORT: FieldId = FieldId(0);
    pub const SERVICE: FieldId = FieldId(1);
}

pub static GIT_REPO_VOLUME_SOURCE: StructType = StructType {
    name: "v1.GitRepoVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Repository", "repository", Type::Str),
        Field::new("Revision", "revision", Type::Str).omitempty(),
        Field::new("Directory", "directory", Type::Str).omitempty(),
    ],
    natural: &[2, 0, 1],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod git_repo_volume_source {
    use super::FieldId;
    pub const REPOSITORY: FieldId = FieldId(0);
    pub const REVISION: FieldId = FieldId(1);
    pub const DIRECTORY: FieldId = FieldId(2);
}

pub static GLUSTERFS_VOLUME_SOURCE: StructType = StructType {
    name: "v1.GlusterfsVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("EndpointsName", "endpoints", Type::Str),
        Field::new("Path", "path", Type::Str),
        Field::new("ReadOnly", "readOnly", Type::Bool).omitempty(),
    ],
    natural: &[0, 1, 2],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod glusterfs_volume_source {
    use super::FieldId;
    pub const ENDPOINTS_NAME: FieldId = FieldId(0);
    pub const PATH: FieldId = FieldId(1);
    pub const READ_ONLY: FieldId = FieldId(2);
}

pub static HTTP_GET_ACTION: StructType = StructType {
    name: "v1.HTTPGetAction",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Path", "path", Type::Str).omitempty(),
        Field::new("Port", "port", Type::IntOrString),
        Field::new("Host", "host", Type::Str).omitempty(),
        Field::new("Scheme", "scheme", Type::NamedStr("v1.URIScheme")).omitempty(),
        Field::new("HTTPHeaders", "httpHeaders", Type::List(&LIST_HTTP_HEADER)).omitempty(),
    ],
    natural: &[2, 4, 0, 1, 3],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4],
};

pub mod http_get_action {
    use super::FieldId;
    pub const PATH: FieldId = FieldId(0);
    pub const PORT: FieldId = FieldId(1);
    pub const HOST: FieldId = FieldId(2);
    pub const SCHEME: FieldId = FieldId(3);
    pub const HTTP_HEADERS: FieldId = FieldId(4);
}

pub static HTTP_HEADER: StructType = StructType {
    name: "v1.HTTPHeader",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str),
        Field::new("Value", "value", Type::Str),
    ],
    natural: &[0, 1],
    embedded: &[],
    printed: &[0, 1],
};

pub mod http_header {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const VALUE: FieldId = FieldId(1);
}

pub static HOST_ALIAS: StructType = StructType {
    name: "v1.HostAlias",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("IP", "ip", Type::Str),
        Field::new("Hostnames", "hostnames", Type::List(&basic::LIST_STRING)).omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod host_alias {
    use super::FieldId;
    pub const IP: FieldId = FieldId(0);
    pub const HOSTNAMES: FieldId = FieldId(1);
}

pub static HOST_IP: StructType = StructType {
    name: "v1.HostIP",
    package: "k8s.io/api/core/v1",
    fields: &[Field::new("IP", "ip", Type::Str)],
    natural: &[0],
    embedded: &[],
    printed: &[0],
};

pub mod host_ip {
    use super::FieldId;
    pub const IP: FieldId = FieldId(0);
}

pub static HOST_PATH_VOLUME_SOURCE: StructType = StructType {
    name: "v1.HostPathVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Path", "path", Type::Str),
        Field::new(
            "Type",
            "type",
            Type::Pointer(&basic::POINTER_HOST_PATH_TYPE),
        )
        .omitempty(),
    ],
    natural: &[0, 1],
    embedded: &[],
    printed: &[0, 1],
};

pub mod host_path_volume_source {
    use super::FieldId;
    pub const PATH: FieldId = FieldId(0);
    pub const TYPE: FieldId = FieldId(1);
}

pub static ISCSI_VOLUME_SOURCE: StructType = StructType {
    name: "v1.ISCSIVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("TargetPortal", "targetPortal", Type::Str),
        Field::new("IQN", "iqn", Type::Str),
        Field::new("Lun", "lun", Type::Int32),
        Field::new("ISCSIInterface", "iscsiInterface", Type::Str).omitempty(),
        Field::new("FSType", "fsType", Type::Str).omitempty(),
        Field::new("ReadOnly", "readOnly", Type::Bool).omitempty(),
        Field::new("Portals", "portals", Type::List(&basic::LIST_STRING)).omitempty(),
        Field::new("DiscoveryCHAPAuth", "chapAuthDiscovery", Type::Bool).omitempty(),
        Field::new("SessionCHAPAuth", "chapAuthSession", Type::Bool).omitempty(),
        Field::new(
            "SecretRef",
            "secretRef",
            Type::Pointer(&POINTER_LOCAL_OBJECT_REFERENCE),
        )
        .omitempty(),
        Field::new(
            "InitiatorName",
            "initiatorName",
            Type::Pointer(&basic::POINTER_STRING),
        )
        .omitempty(),
    ],
    natural: &[7, 8, 4, 10, 1, 3, 2, 6, 5, 9, 0],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5, 6, 7, 9, 8, 10],
};

pub mod iscsi_volume_source {
    use super::FieldId;
    pub const TARGET_PORTAL: FieldId = FieldId(0);
    pub const IQN: FieldId = FieldId(1);
    pub const LUN: FieldId = FieldId(2);
    pub const ISCSI_INTERFACE: FieldId = FieldId(3);
    pub const FS_TYPE: FieldId = FieldId(4);
    pub const READ_ONLY: FieldId = FieldId(5);
    pub const PORTALS: FieldId = FieldId(6);
    pub const DISCOVERY_CHAP_AUTH: FieldId = FieldId(7);
    pub const SESSION_CHAP_AUTH: FieldId = FieldId(8);
    pub const SECRET_REF: FieldId = FieldId(9);
    pub const INITIATOR_NAME: FieldId = FieldId(10);
}

pub static IMAGE_VOLUME_SOURCE: StructType = StructType {
    name: "v1.ImageVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Reference", "reference", Type::Str).omitempty(),
        Field::new("PullPolicy", "pullPolicy", Type::NamedStr("v1.PullPolicy")).omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod image_volume_source {
    use super::FieldId;
    pub const REFERENCE: FieldId = FieldId(0);
    pub const PULL_POLICY: FieldId = FieldId(1);
}

pub static KEY_TO_PATH: StructType = StructType {
    name: "v1.KeyToPath",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Key", "key", Type::Str),
        Field::new("Path", "path", Type::Str),
        Field::new("Mode", "mode", Type::Pointer(&basic::POINTER_INT32)).omitempty(),
    ],
    natural: &[0, 2, 1],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod key_to_path {
    use super::FieldId;
    pub const KEY: FieldId = FieldId(0);
    pub const PATH: FieldId = FieldId(1);
    pub const MODE: FieldId = FieldId(2);
}

pub static LIFECYCLE: StructType = StructType {
    name: "v1.Lifecycle",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "PostStart",
            "postStart",
            Type::Pointer(&POINTER_LIFECYCLE_HANDLER),
        )
        .omitempty(),
        Field::new(
            "PreStop",
            "preStop",
            Type::Pointer(&POINTER_LIFECYCLE_HANDLER),
        )
        .omitempty(),
        Field::new(
            "StopSignal",
            "stopSignal",
            Type::Pointer(&basic::POINTER_SIGNAL),
        )
        .omitempty(),
    ],
    natural: &[0, 1, 2],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod lifecycle {
    use super::FieldId;
    pub const POST_START: FieldId = FieldId(0);
    pub const PRE_STOP: FieldId = FieldId(1);
    pub const STOP_SIGNAL: FieldId = FieldId(2);
}

pub static LIFECYCLE_HANDLER: StructType = StructType {
    name: "v1.LifecycleHandler",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Exec", "exec", Type::Pointer(&POINTER_EXEC_ACTION)).omitempty(),
        Field::new(
            "HTTPGet",
            "httpGet",
            Type::Pointer(&POINTER_HTTP_GET_ACTION),
        )
        .omitempty(),
        Field::new(
            "TCPSocket",
            "tcpSocket",
            Type::Pointer(&POINTER_TCP_SOCKET_ACTION),
        )
        .omitempty(),
        Field::new("Sleep", "sleep", Type::Pointer(&POINTER_SLEEP_ACTION)).omitempty(),
    ],
    natural: &[0, 1, 3, 2],
    embedded: &[],
    printed: &[0, 1, 2, 3],
};

pub mod lifecycle_handler {
    use super::FieldId;
    pub const EXEC: FieldId = FieldId(0);
    pub const HTTP_GET: FieldId = FieldId(1);
    pub const TCP_SOCKET: FieldId = FieldId(2);
    pub const SLEEP: FieldId = FieldId(3);
}

pub static LINUX_CONTAINER_USER: StructType = StructType {
    name: "v1.LinuxContainerUser",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("UID", "uid", Type::Int64),
        Field::new("GID", "gid", Type::Int64),
        Field::new(
            "SupplementalGroups",
            "supplementalGroups",
            Type::List(&basic::LIST_INT64),
        )
        .omitempty(),
    ],
    natural: &[1, 2, 0],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod linux_container_user {
    use super::FieldId;
    pub const UID: FieldId = FieldId(0);
    pub const GID: FieldId = FieldId(1);
    pub const SUPPLEMENTAL_GROUPS: FieldId = FieldId(2);
}

pub static LIST: StructType = StructType {
    name: "v1.List",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Kind", "kind", Type::Str).omitempty().via(0),
        Field::new("APIVersion", "apiVersion", Type::Str)
            .omitempty()
            .via(0),
        Field::new("ListMeta", "metadata", Type::Struct(&meta_v1::LIST_META)).omitempty(),
        Field::new("Items", "items", Type::List(&basic::LIST_RAW_EXTENSION)),
    ],
    natural: &[1, 3, 0, 2],
    embedded: &[
        Embedded {
            go_name: "TypeMeta",
            ty: &meta_v1::TYPE_META,
            first: 0,
            count: 2,
            inline: true,
        },
        Embedded {
            go_name: "ListMeta",
            ty: &meta_v1::LIST_META,
            first: 2,
            count: 1,
            inline: false,
        },
    ],
    printed: &[1, 2],
};

pub mod list {
    use super::FieldId;
    pub const KIND: FieldId = FieldId(0);
    pub const API_VERSION: FieldId = FieldId(1);
    pub const LIST_META: FieldId = FieldId(2);
    pub const ITEMS: FieldId = FieldId(3);
}

pub static LOCAL_OBJECT_REFERENCE: StructType = StructType {
    name: "v1.LocalObjectReference",
    package: "k8s.io/api/core/v1",
    fields: &[Field::new("Name", "name", Type::Str).omitempty()],
    natural: &[0],
    embedded: &[],
    printed: &[0],
};

pub mod local_object_reference {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
}

pub static MODIFY_VOLUME_STATUS: StructType = StructType {
    name: "v1.ModifyVolumeStatus",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "TargetVolumeAttributesClassName",
            "targetVolumeAttributesClassName",
            Type::Str,
        )
        .omitempty(),
        Field::new(
            "Status",
            "status",
            Type::NamedStr("v1.PersistentVolumeClaimModifyVolumeStatus"),
        ),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod modify_volume_status {
    use super::FieldId;
    pub const TARGET_VOLUME_ATTRIBUTES_CLASS_NAME: FieldId = FieldId(0);
    pub const STATUS: FieldId = FieldId(1);
}

pub static NFS_VOLUME_SOURCE: StructType = StructType {
    name: "v1.NFSVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Server", "server", Type::Str),
        Field::new("Path", "path", Type::Str),
        Field::new("ReadOnly", "readOnly", Type::Bool).omitempty(),
    ],
    natural: &[1, 2, 0],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod nfs_volume_source {
    use super::FieldId;
    pub const SERVER: FieldId = FieldId(0);
    pub const PATH: FieldId = FieldId(1);
    pub const READ_ONLY: FieldId = FieldId(2);
}

pub static NODE_AFFINITY: StructType = StructType {
    name: "v1.NodeAffinity",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "RequiredDuringSchedulingIgnoredDuringExecution",
            "requiredDuringSchedulingIgnoredDuringExecution",
            Type::Pointer(&POINTER_NODE_SELECTOR),
        )
        .omitempty(),
        Field::new(
            "PreferredDuringSchedulingIgnoredDuringExecution",
            "preferredDuringSchedulingIgnoredDuringExecution",
            Type::List(&LIST_PREFERRED_SCHEDULING_TERM),
        )
        .omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod node_affinity {
    use super::FieldId;
    pub const REQUIRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION: FieldId = FieldId(0);
    pub const PREFERRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION: FieldId = FieldId(1);
}

pub static NODE_SELECTOR: StructType = StructType {
    name: "v1.NodeSelector",
    package: "k8s.io/api/core/v1",
    fields: &[Field::new(
        "NodeSelectorTerms",
        "nodeSelectorTerms",
        Type::List(&LIST_NODE_SELECTOR_TERM),
    )],
    natural: &[0],
    embedded: &[],
    printed: &[0],
};

pub mod node_selector {
    use super::FieldId;
    pub const NODE_SELECTOR_TERMS: FieldId = FieldId(0);
}

pub static NODE_SELECTOR_REQUIREMENT: StructType = StructType {
    name: "v1.NodeSelectorRequirement",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Key", "key", Type::Str),
        Field::new(
            "Operator",
            "operator",
            Type::NamedStr("v1.NodeSelectorOperator"),
        ),
        Field::new("Values", "values", Type::List(&basic::LIST_STRING)).omitempty(),
    ],
    natural: &[0, 1, 2],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod node_selector_requirement {
    use super::FieldId;
    pub const KEY: FieldId = FieldId(0);
    pub const OPERATOR: FieldId = FieldId(1);
    pub const VALUES: FieldId = FieldId(2);
}

pub static NODE_SELECTOR_TERM: StructType = StructType {
    name: "v1.NodeSelectorTerm",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "MatchExpressions",
            "matchExpressions",
            Type::List(&LIST_NODE_SELECTOR_REQUIREMENT),
        )
        .omitempty(),
        Field::new(
            "MatchFields",
            "matchFields",
            Type::List(&LIST_NODE_SELECTOR_REQUIREMENT),
        )
        .omitempty(),
    ],
    natural: &[0, 1],
    embedded: &[],
    printed: &[0, 1],
};

pub mod node_selector_term {
    use super::FieldId;
    pub const MATCH_EXPRESSIONS: FieldId = FieldId(0);
    pub const MATCH_FIELDS: FieldId = FieldId(1);
}

pub static OBJECT_FIELD_SELECTOR: StructType = StructType {
    name: "v1.ObjectFieldSelector",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("APIVersion", "apiVersion", Type::Str).omitempty(),
        Field::new("FieldPath", "fieldPath", Type::Str),
    ],
    natural: &[0, 1],
    embedded: &[],
    printed: &[0, 1],
};

pub mod object_field_selector {
    use super::FieldId;
    pub const API_VERSION: FieldId = FieldId(0);
    pub const FIELD_PATH: FieldId = FieldId(1);
}

pub static OBJECT_REFERENCE: StructType = StructType {
    name: "v1.ObjectReference",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Kind", "kind", Type::Str).omitempty(),
        Field::new("Namespace", "namespace", Type::Str).omitempty(),
        Field::new("Name", "name", Type::Str).omitempty(),
        Field::new("UID", "uid", Type::NamedStr("types.UID")).omitempty(),
        Field::new("APIVersion", "apiVersion", Type::Str).omitempty(),
        Field::new("ResourceVersion", "resourceVersion", Type::Str).omitempty(),
        Field::new("FieldPath", "fieldPath", Type::Str).omitempty(),
    ],
    natural: &[4, 6, 0, 2, 1, 5, 3],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5, 6],
};

pub mod object_reference {
    use super::FieldId;
    pub const KIND: FieldId = FieldId(0);
    pub const NAMESPACE: FieldId = FieldId(1);
    pub const NAME: FieldId = FieldId(2);
    pub const UID: FieldId = FieldId(3);
    pub const API_VERSION: FieldId = FieldId(4);
    pub const RESOURCE_VERSION: FieldId = FieldId(5);
    pub const FIELD_PATH: FieldId = FieldId(6);
}

pub static PERSISTENT_VOLUME_CLAIM: StructType = StructType {
    name: "v1.PersistentVolumeClaim",
    package: "k8s.io/api/core/v1",
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
        Field::new("Spec", "spec", Type::Struct(&PERSISTENT_VOLUME_CLAIM_SPEC)).omitempty(),
        Field::new(
            "Status",
            "status",
            Type::Struct(&PERSISTENT_VOLUME_CLAIM_STATUS),
        )
        .omitempty(),
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

pub mod persistent_volume_claim {
    use super::FieldId;
    pub const KIND: FieldId = FieldId(0);
    pub const API_VERSION: FieldId = FieldId(1);
    pub const OBJECT_META: FieldId = FieldId(2);
    pub const SPEC: FieldId = FieldId(3);
    pub const STATUS: FieldId = FieldId(4);
}

pub static PERSISTENT_VOLUME_CLAIM_CONDITION: StructType = StructType {
    name: "v1.PersistentVolumeClaimCondition",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "Type",
            "type",
            Type::NamedStr("v1.PersistentVolumeClaimConditionType"),
        ),
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

pub mod persistent_volume_claim_condition {
    use super::FieldId;
    pub const TYPE: FieldId = FieldId(0);
    pub const STATUS: FieldId = FieldId(1);
    pub const LAST_PROBE_TIME: FieldId = FieldId(2);
    pub const LAST_TRANSITION_TIME: FieldId = FieldId(3);
    pub const REASON: FieldId = FieldId(4);
    pub const MESSAGE: FieldId = FieldId(5);
}

pub static PERSISTENT_VOLUME_CLAIM_SPEC: StructType = StructType {
    name: "v1.PersistentVolumeClaimSpec",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "AccessModes",
            "accessModes",
            Type::List(&basic::LIST_PERSISTENT_VOLUME_ACCESS_MODE),
        )
        .omitempty(),
        Field::new(
            "Selector",
            "selector",
            Type::Pointer(&meta_v1::POINTER_LABEL_SELECTOR),
        )
        .omitempty(),
        Field::new(
            "Resources",
            "resources",
            Type::Struct(&VOLUME_RESOURCE_REQUIREMENTS),
        )
        .omitempty(),
        Field::new("VolumeName", "volumeName", Type::Str).omitempty(),
        Field::new(
            "StorageClassName",
            "storageClassName",
            Type::Pointer(&basic::POINTER_STRING),
        )
        .omitempty(),
        Field::new(
            "VolumeMode",
            "volumeMode",
            Type::Pointer(&basic::POINTER_PERSISTENT_VOLUME_MODE),
        )
        .omitempty(),
        Field::new(
            "DataSource",
            "dataSource",
            Type::Pointer(&POINTER_TYPED_LOCAL_OBJECT_REFERENCE),
        )
        .omitempty(),
        Field::new(
            "DataSourceRef",
            "dataSourceRef",
            Type::Pointer(&POINTER_TYPED_OBJECT_REFERENCE),
        )
        .omitempty(),
        Field::new(
            "VolumeAttributesClassName",
            "volumeAttributesClassName",
            Type::Pointer(&basic::POINTER_STRING),
        )
        .omitempty(),
    ],
    natural: &[0, 6, 7, 2, 1, 4, 8, 5, 3],
    embedded: &[],
    printed: &[0, 2, 3, 1, 4, 5, 6, 7, 8],
};

pub mod persistent_volume_claim_spec {
    use super::FieldId;
    pub const ACCESS_MODES: FieldId = FieldId(0);
    pub const SELECTOR: FieldId = FieldId(1);
    pub const RESOURCES: FieldId = FieldId(2);
    pub const VOLUME_NAME: FieldId = FieldId(3);
    pub const STORAGE_CLASS_NAME: FieldId = FieldId(4);
    pub const VOLUME_MODE: FieldId = FieldId(5);
    pub const DATA_SOURCE: FieldId = FieldId(6);
    pub const DATA_SOURCE_REF: FieldId = FieldId(7);
    pub const VOLUME_ATTRIBUTES_CLASS_NAME: FieldId = FieldId(8);
}

pub static PERSISTENT_VOLUME_CLAIM_STATUS: StructType = StructType {
    name: "v1.PersistentVolumeClaimStatus",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "Phase",
            "phase",
            Type::NamedStr("v1.PersistentVolumeClaimPhase"),
        )
        .omitempty(),
        Field::new(
            "AccessModes",
            "accessModes",
            Type::List(&basic::LIST_PERSISTENT_VOLUME_ACCESS_MODE),
        )
        .omitempty(),
        Field::new("Capacity", "capacity", Type::Map(&RESOURCE_LIST)).omitempty(),
        Field::new(
            "Conditions",
            "conditions",
            Type::List(&LIST_PERSISTENT_VOLUME_CLAIM_CONDITION),
        )
        .omitempty()
        .merge()
        .key("type"),
        Field::new(
            "AllocatedResources",
            "allocatedResources",
            Type::Map(&RESOURCE_LIST),
        )
        .omitempty(),
        Field::new(
            "AllocatedResourceStatuses",
            "allocatedResourceStatuses",
            Type::Map(&basic::MAP_RESOURCE_NAME_CLAIM_RESOURCE_STATUS),
        )
        .omitempty(),
        Field::new(
            "CurrentVolumeAttributesClassName",
            "currentVolumeAttributesClassName",
            Type::Pointer(&basic::POINTER_STRING),
        )
        .omitempty(),
        Field::new(
            "ModifyVolumeStatus",
            "modifyVolumeStatus",
            Type::Pointer(&POINTER_MODIFY_VOLUME_STATUS),
        )
        .omitempty(),
    ],
    natural: &[1, 5, 4, 2, 3, 6, 7, 0],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5, 6, 7],
};

pub mod persistent_volume_claim_status {
    use super::FieldId;
    pub const PHASE: FieldId = FieldId(0);
    pub const ACCESS_MODES: FieldId = FieldId(1);
    pub const CAPACITY: FieldId = FieldId(2);
    pub const CONDITIONS: FieldId = FieldId(3);
    pub const ALLOCATED_RESOURCES: FieldId = FieldId(4);
    pub const ALLOCATED_RESOURCE_STATUSES: FieldId = FieldId(5);
    pub const CURRENT_VOLUME_ATTRIBUTES_CLASS_NAME: FieldId = FieldId(6);
    pub const MODIFY_VOLUME_STATUS: FieldId = FieldId(7);
}

pub static PERSISTENT_VOLUME_CLAIM_TEMPLATE: StructType = StructType {
    name: "v1.PersistentVolumeClaimTemplate",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "ObjectMeta",
            "metadata",
            Type::Struct(&meta_v1::OBJECT_META),
        )
        .omitempty(),
        Field::new("Spec", "spec", Type::Struct(&PERSISTENT_VOLUME_CLAIM_SPEC)),
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

pub mod persistent_volume_claim_template {
    use super::FieldId;
    pub const OBJECT_META: FieldId = FieldId(0);
    pub const SPEC: FieldId = FieldId(1);
}

pub static PERSISTENT_VOLUME_CLAIM_VOLUME_SOURCE: StructType = StructType {
    name: "v1.PersistentVolumeClaimVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("ClaimName", "claimName", Type::Str),
        Field::new("ReadOnly", "readOnly", Type::Bool).omitempty(),
    ],
    natural: &[0, 1],
    embedded: &[],
    printed: &[0, 1],
};

pub mod persistent_volume_claim_volume_source {
    use super::FieldId;
    pub const CLAIM_NAME: FieldId = FieldId(0);
    pub const READ_ONLY: FieldId = FieldId(1);
}

pub static PHOTON_PERSISTENT_DISK_VOLUME_SOURCE: StructType = StructType {
    name: "v1.PhotonPersistentDiskVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("PdID", "pdID", Type::Str),
        Field::new("FSType", "fsType", Type::Str).omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod photon_persistent_disk_volume_source {
    use super::FieldId;
    pub const PD_ID: FieldId = FieldId(0);
    pub const FS_TYPE: FieldId = FieldId(1);
}

pub static POD: StructType = StructType {
    name: "v1.Pod",
    package: "k8s.io/api/core/v1",
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
        Field::new("Spec", "spec", Type::Struct(&POD_SPEC)).omitempty(),
        Field::new("Status", "status", Type::Struct(&POD_STATUS)).omitempty(),
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

pub mod pod {
    use super::FieldId;
    pub const KIND: FieldId = FieldId(0);
    pub const API_VERSION: FieldId = FieldId(1);
    pub const OBJECT_META: FieldId = FieldId(2);
    pub const SPEC: FieldId = FieldId(3);
    pub const STATUS: FieldId = FieldId(4);
}

pub static POD_AFFINITY: StructType = StructType {
    name: "v1.PodAffinity",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "RequiredDuringSchedulingIgnoredDuringExecution",
            "requiredDuringSchedulingIgnoredDuringExecution",
            Type::List(&LIST_POD_AFFINITY_TERM),
        )
        .omitempty(),
        Field::new(
            "PreferredDuringSchedulingIgnoredDuringExecution",
            "preferredDuringSchedulingIgnoredDuringExecution",
            Type::List(&LIST_WEIGHTED_POD_AFFINITY_TERM),
        )
        .omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod pod_affinity {
    use super::FieldId;
    pub const REQUIRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION: FieldId = FieldId(0);
    pub const PREFERRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION: FieldId = FieldId(1);
}

pub static POD_AFFINITY_TERM: StructType = StructType {
    name: "v1.PodAffinityTerm",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "LabelSelector",
            "labelSelector",
            Type::Pointer(&meta_v1::POINTER_LABEL_SELECTOR),
        )
        .omitempty(),
        Field::new("Namespaces", "namespaces", Type::List(&basic::LIST_STRING)).omitempty(),
        Field::new("TopologyKey", "topologyKey", Type::Str),
        Field::new(
            "NamespaceSelector",
            "namespaceSelector",
            Type::Pointer(&meta_v1::POINTER_LABEL_SELECTOR),
        )
        .omitempty(),
        Field::new(
            "MatchLabelKeys",
            "matchLabelKeys",
            Type::List(&basic::LIST_STRING),
        )
        .omitempty(),
        Field::new(
            "MismatchLabelKeys",
            "mismatchLabelKeys",
            Type::List(&basic::LIST_STRING),
        )
        .omitempty(),
    ],
    natural: &[0, 4, 5, 3, 1, 2],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5],
};

pub mod pod_affinity_term {
    use super::FieldId;
    pub const LABEL_SELECTOR: FieldId = FieldId(0);
    pub const NAMESPACES: FieldId = FieldId(1);
    pub const TOPOLOGY_KEY: FieldId = FieldId(2);
    pub const NAMESPACE_SELECTOR: FieldId = FieldId(3);
    pub const MATCH_LABEL_KEYS: FieldId = FieldId(4);
    pub const MISMATCH_LABEL_KEYS: FieldId = FieldId(5);
}

pub static POD_ANTI_AFFINITY: StructType = StructType {
    name: "v1.PodAntiAffinity",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "RequiredDuringSchedulingIgnoredDuringExecution",
            "requiredDuringSchedulingIgnoredDuringExecution",
            Type::List(&LIST_POD_AFFINITY_TERM),
        )
        .omitempty(),
        Field::new(
            "PreferredDuringSchedulingIgnoredDuringExecution",
            "preferredDuringSchedulingIgnoredDuringExecution",
            Type::List(&LIST_WEIGHTED_POD_AFFINITY_TERM),
        )
        .omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod pod_anti_affinity {
    use super::FieldId;
    pub const REQUIRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION: FieldId = FieldId(0);
    pub const PREFERRED_DURING_SCHEDULING_IGNORED_DURING_EXECUTION: FieldId = FieldId(1);
}

pub static POD_CERTIFICATE_PROJECTION: StructType = StructType {
    name: "v1.PodCertificateProjection",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("SignerName", "signerName", Type::Str).omitempty(),
        Field::new("KeyType", "keyType", Type::Str).omitempty(),
        Field::new(
            "MaxExpirationSeconds",
            "maxExpirationSeconds",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
        Field::new("CredentialBundlePath", "credentialBundlePath", Type::Str).omitempty(),
        Field::new("KeyPath", "keyPath", Type::Str).omitempty(),
        Field::new("CertificateChainPath", "certificateChainPath", Type::Str).omitempty(),
        Field::new(
            "UserAnnotations",
            "userAnnotations",
            Type::Map(&basic::MAP_STRING_STRING),
        )
        .omitempty(),
    ],
    natural: &[5, 3, 4, 1, 2, 0, 6],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5, 6],
};

pub mod pod_certificate_projection {
    use super::FieldId;
    pub const SIGNER_NAME: FieldId = FieldId(0);
    pub const KEY_TYPE: FieldId = FieldId(1);
    pub const MAX_EXPIRATION_SECONDS: FieldId = FieldId(2);
    pub const CREDENTIAL_BUNDLE_PATH: FieldId = FieldId(3);
    pub const KEY_PATH: FieldId = FieldId(4);
    pub const CERTIFICATE_CHAIN_PATH: FieldId = FieldId(5);
    pub const USER_ANNOTATIONS: FieldId = FieldId(6);
}

pub static POD_CONDITION: StructType = StructType {
    name: "v1.PodCondition",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Type", "type", Type::NamedStr("v1.PodConditionType")),
        Field::new("ObservedGeneration", "observedGeneration", Type::Int64).omitempty(),
        Field::new("Status", "status", Type::NamedStr("v1.ConditionStatus")),
        Field::new("LastProbeTime", "lastProbeTime", Type::Time).omitempty(),
        Field::new("LastTransitionTime", "lastTransitionTime", Type::Time).omitempty(),
        Field::new("Reason", "reason", Type::Str).omitempty(),
        Field::new("Message", "message", Type::Str).omitempty(),
    ],
    natural: &[3, 4, 6, 1, 5, 2, 0],
    embedded: &[],
    printed: &[0, 2, 3, 4, 5, 6, 1],
};

pub mod pod_condition {
    use super::FieldId;
    pub const TYPE: FieldId = FieldId(0);
    pub const OBSERVED_GENERATION: FieldId = FieldId(1);
    pub const STATUS: FieldId = FieldId(2);
    pub const LAST_PROBE_TIME: FieldId = FieldId(3);
    pub const LAST_TRANSITION_TIME: FieldId = FieldId(4);
    pub const REASON: FieldId = FieldId(5);
    pub const MESSAGE: FieldId = FieldId(6);
}

pub static POD_DNS_CONFIG: StructType = StructType {
    name: "v1.PodDNSConfig",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "Nameservers",
            "nameservers",
            Type::List(&basic::LIST_STRING),
        )
        .omitempty(),
        Field::new("Searches", "searches", Type::List(&basic::LIST_STRING)).omitempty(),
        Field::new(
            "Options",
            "options",
            Type::List(&LIST_POD_DNS_CONFIG_OPTION),
        )
        .omitempty(),
    ],
    natural: &[0, 2, 1],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod pod_dns_config {
    use super::FieldId;
    pub const NAMESERVERS: FieldId = FieldId(0);
    pub const SEARCHES: FieldId = FieldId(1);
    pub const OPTIONS: FieldId = FieldId(2);
}

pub static POD_DNS_CONFIG_OPTION: StructType = StructType {
    name: "v1.PodDNSConfigOption",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str).omitempty(),
        Field::new("Value", "value", Type::Pointer(&basic::POINTER_STRING)).omitempty(),
    ],
    natural: &[0, 1],
    embedded: &[],
    printed: &[0, 1],
};

pub mod pod_dns_config_option {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const VALUE: FieldId = FieldId(1);
}

pub static POD_EXTENDED_RESOURCE_CLAIM_STATUS: StructType = StructType {
    name: "v1.PodExtendedResourceClaimStatus",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "RequestMappings",
            "requestMappings",
            Type::List(&LIST_CONTAINER_EXTENDED_RESOURCE_REQUEST),
        ),
        Field::new("ResourceClaimName", "resourceClaimName", Type::Str),
    ],
    natural: &[0, 1],
    embedded: &[],
    printed: &[0, 1],
};

pub mod pod_extended_resource_claim_status {
    use super::FieldId;
    pub const REQUEST_MAPPINGS: FieldId = FieldId(0);
    pub const RESOURCE_CLAIM_NAME: FieldId = FieldId(1);
}

pub static POD_IP: StructType = StructType {
    name: "v1.PodIP",
    package: "k8s.io/api/core/v1",
    fields: &[Field::new("IP", "ip", Type::Str)],
    natural: &[0],
    embedded: &[],
    printed: &[0],
};

pub mod pod_ip {
    use super::FieldId;
    pub const IP: FieldId = FieldId(0);
}

pub static POD_OS: StructType = StructType {
    name: "v1.PodOS",
    package: "k8s.io/api/core/v1",
    fields: &[Field::new("Name", "name", Type::NamedStr("v1.OSName"))],
    natural: &[0],
    embedded: &[],
    printed: &[0],
};

pub mod pod_os {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
}

pub static POD_READINESS_GATE: StructType = StructType {
    name: "v1.PodReadinessGate",
    package: "k8s.io/api/core/v1",
    fields: &[Field::new(
        "ConditionType",
        "conditionType",
        Type::NamedStr("v1.PodConditionType"),
    )],
    natural: &[0],
    embedded: &[],
    printed: &[0],
};

pub mod pod_readiness_gate {
    use super::FieldId;
    pub const CONDITION_TYPE: FieldId = FieldId(0);
}

pub static POD_RESOURCE_CLAIM: StructType = StructType {
    name: "v1.PodResourceClaim",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str),
        Field::new(
            "ResourceClaimName",
            "resourceClaimName",
            Type::Pointer(&basic::POINTER_STRING),
        )
        .omitempty(),
        Field::new(
            "ResourceClaimTemplateName",
            "resourceClaimTemplateName",
            Type::Pointer(&basic::POINTER_STRING),
        )
        .omitempty(),
    ],
    natural: &[0, 1, 2],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod pod_resource_claim {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const RESOURCE_CLAIM_NAME: FieldId = FieldId(1);
    pub const RESOURCE_CLAIM_TEMPLATE_NAME: FieldId = FieldId(2);
}

pub static POD_RESOURCE_CLAIM_STATUS: StructType = StructType {
    name: "v1.PodResourceClaimStatus",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str),
        Field::new(
            "ResourceClaimName",
            "resourceClaimName",
            Type::Pointer(&basic::POINTER_STRING),
        )
        .omitempty(),
    ],
    natural: &[0, 1],
    embedded: &[],
    printed: &[0, 1],
};

pub mod pod_resource_claim_status {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const RESOURCE_CLAIM_NAME: FieldId = FieldId(1);
}

pub static POD_SCHEDULING_GATE: StructType = StructType {
    name: "v1.PodSchedulingGate",
    package: "k8s.io/api/core/v1",
    fields: &[Field::new("Name", "name", Type::Str)],
    natural: &[0],
    embedded: &[],
    printed: &[0],
};

pub mod pod_scheduling_gate {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
}

pub static POD_SECURITY_CONTEXT: StructType = StructType {
    name: "v1.PodSecurityContext",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "SELinuxOptions",
            "seLinuxOptions",
            Type::Pointer(&POINTER_SE_LINUX_OPTIONS),
        )
        .omitempty(),
        Field::new(
            "WindowsOptions",
            "windowsOptions",
            Type::Pointer(&POINTER_WINDOWS_SECURITY_CONTEXT_OPTIONS),
        )
        .omitempty(),
        Field::new(
            "RunAsUser",
            "runAsUser",
            Type::Pointer(&basic::POINTER_INT64),
        )
        .omitempty(),
        Field::new(
            "RunAsGroup",
            "runAsGroup",
            Type::Pointer(&basic::POINTER_INT64),
        )
        .omitempty(),
        Field::new(
            "RunAsNonRoot",
            "runAsNonRoot",
            Type::Pointer(&basic::POINTER_BOOL),
        )
        .omitempty(),
        Field::new(
            "SupplementalGroups",
            "supplementalGroups",
            Type::List(&basic::LIST_INT64),
        )
        .omitempty(),
        Field::new(
            "SupplementalGroupsPolicy",
            "supplementalGroupsPolicy",
            Type::Pointer(&basic::POINTER_SUPPLEMENTAL_GROUPS_POLICY),
        )
        .omitempty(),
        Field::new("FSGroup", "fsGroup", Type::Pointer(&basic::POINTER_INT64)).omitempty(),
        Field::new("Sysctls", "sysctls", Type::List(&LIST_SYSCTL)).omitempty(),
        Field::new(
            "FSGroupChangePolicy",
            "fsGroupChangePolicy",
            Type::Pointer(&basic::POINTER_POD_FS_GROUP_CHANGE_POLICY),
        )
        .omitempty(),
        Field::new(
            "SeccompProfile",
            "seccompProfile",
            Type::Pointer(&POINTER_SECCOMP_PROFILE),
        )
        .omitempty(),
        Field::new(
            "AppArmorProfile",
            "appArmorProfile",
            Type::Pointer(&POINTER_APP_ARMOR_PROFILE),
        )
        .omitempty(),
        Field::new(
            "SELinuxChangePolicy",
            "seLinuxChangePolicy",
            Type::Pointer(&basic::POINTER_POD_SE_LINUX_CHANGE_POLICY),
        )
        .omitempty(),
    ],
    natural: &[11, 7, 9, 3, 4, 2, 12, 0, 10, 5, 6, 8, 1],
    embedded: &[],
    printed: &[0, 2, 4, 5, 7, 3, 8, 1, 9, 10, 11, 6, 12],
};

pub mod pod_security_context {
    use super::FieldId;
    pub const SE_LINUX_OPTIONS: FieldId = FieldId(0);
    pub const WINDOWS_OPTIONS: FieldId = FieldId(1);
    pub const RUN_AS_USER: FieldId = FieldId(2);
    pub const RUN_AS_GROUP: FieldId = FieldId(3);
    pub const RUN_AS_NON_ROOT: FieldId = FieldId(4);
    pub const SUPPLEMENTAL_GROUPS: FieldId = FieldId(5);
    pub const SUPPLEMENTAL_GROUPS_POLICY: FieldId = FieldId(6);
    pub const FS_GROUP: FieldId = FieldId(7);
    pub const SYSCTLS: FieldId = FieldId(8);
    pub const FS_GROUP_CHANGE_POLICY: FieldId = FieldId(9);
    pub const SECCOMP_PROFILE: FieldId = FieldId(10);
    pub const APP_ARMOR_PROFILE: FieldId = FieldId(11);
    pub const SE_LINUX_CHANGE_POLICY: FieldId = FieldId(12);
}

pub static POD_SPEC: StructType = StructType {
    name: "v1.PodSpec",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Volumes", "volumes", Type::List(&LIST_VOLUME))
            .omitempty()
            .merge()
            .retain_keys()
            .key("name"),
        Field::new(
            "InitContainers",
            "initContainers",
            Type::List(&LIST_CONTAINER),
        )
        .omitempty()
        .merge()
        .key("name"),
        Field::new("Containers", "containers", Type::List(&LIST_CONTAINER))
            .merge()
            .key("name"),
        Field::new(
            "EphemeralContainers",
            "ephemeralContainers",
            Type::List(&LIST_EPHEMERAL_CONTAINER),
        )
        .omitempty()
        .merge()
        .key("name"),
        Field::new(
            "RestartPolicy",
            "restartPolicy",
            Type::NamedStr("v1.RestartPolicy"),
        )
        .omitempty(),
        Field::new(
            "TerminationGracePeriodSeconds",
            "terminationGracePeriodSeconds",
            Type::Pointer(&basic::POINTER_INT64),
        )
        .omitempty(),
        Field::new(
            "ActiveDeadlineSeconds",
            "activeDeadlineSeconds",
            Type::Pointer(&basic::POINTER_INT64),
        )
        .omitempty(),
        Field::new("DNSPolicy", "dnsPolicy", Type::NamedStr("v1.DNSPolicy")).omitempty(),
        Field::new(
            "NodeSelector",
            "nodeSelector",
            Type::Map(&basic::MAP_STRING_STRING),
        )
        .omitempty(),
        Field::new("ServiceAccountName", "serviceAccountName", Type::Str).omitempty(),
        Field::new("DeprecatedServiceAccount", "serviceAccount", Type::Str).omitempty(),
        Field::new(
            "AutomountServiceAccountToken",
            "automountServiceAccountToken",
            Type::Pointer(&basic::POINTER_BOOL),
        )
        .omitempty(),
        Field::new("NodeName", "nodeName", Type::Str).omitempty(),
        Field::new("HostNetwork", "hostNetwork", Type::Bool).omitempty(),
        Field::new("HostPID", "hostPID", Type::Bool).omitempty(),
        Field::new("HostIPC", "hostIPC", Type::Bool).omitempty(),
        Field::new(
            "ShareProcessNamespace",
            "shareProcessNamespace",
            Type::Pointer(&basic::POINTER_BOOL),
        )
        .omitempty(),
        Field::new(
            "SecurityContext",
            "securityContext",
            Type::Pointer(&POINTER_POD_SECURITY_CONTEXT),
        )
        .omitempty(),
        Field::new(
            "ImagePullSecrets",
            "imagePullSecrets",
            Type::List(&LIST_LOCAL_OBJECT_REFERENCE),
        )
        .omitempty()
        .merge()
        .key("name"),
        Field::new("Hostname", "hostname", Type::Str).omitempty(),
        Field::new("Subdomain", "subdomain", Type::Str).omitempty(),
        Field::new("Affinity", "affinity", Type::Pointer(&POINTER_AFFINITY)).omitempty(),
        Field::new("SchedulerName", "schedulerName", Type::Str).omitempty(),
        Field::new("Tolerations", "tolerations", Type::List(&LIST_TOLERATION)).omitempty(),
        Field::new("HostAliases", "hostAliases", Type::List(&LIST_HOST_ALIAS))
            .omitempty()
            .merge()
            .key("ip"),
        Field::new("PriorityClassName", "priorityClassName", Type::Str).omitempty(),
        Field::new("Priority", "priority", Type::Pointer(&basic::POINTER_INT32)).omitempty(),
        Field::new(
            "DNSConfig",
            "dnsConfig",
            Type::Pointer(&POINTER_POD_DNS_CONFIG),
        )
        .omitempty(),
        Field::new(
            "ReadinessGates",
            "readinessGates",
            Type::List(&LIST_POD_READINESS_GATE),
        )
        .omitempty(),
        Field::new(
            "RuntimeClassName",
            "runtimeClassName",
            Type::Pointer(&basic::POINTER_STRING),
        )
        .omitempty(),
        Field::new(
            "EnableServiceLinks",
            "enableServiceLinks",
            Type::Pointer(&basic::POINTER_BOOL),
        )
        .omitempty(),
        Field::new(
            "PreemptionPolicy",
            "preemptionPolicy",
            Type::Pointer(&basic::POINTER_PREEMPTION_POLICY),
        )
        .omitempty(),
        Field::new("Overhead", "overhead", Type::Map(&RESOURCE_LIST)).omitempty(),
        Field::new(
            "TopologySpreadConstraints",
            "topologySpreadConstraints",
            Type::List(&LIST_TOPOLOGY_SPREAD_CONSTRAINT),
        )
        .omitempty()
        .merge()
        .key("topologyKey"),
        Field::new(
            "SetHostnameAsFQDN",
            "setHostnameAsFQDN",
            Type::Pointer(&basic::POINTER_BOOL),
        )
        .omitempty(),
        Field::new("OS", "os", Type::Pointer(&POINTER_POD_OS)).omitempty(),
        Field::new(
            "HostUsers",
            "hostUsers",
            Type::Pointer(&basic::POINTER_BOOL),
        )
        .omitempty(),
        Field::new(
            "SchedulingGates",
            "schedulingGates",
            Type::List(&LIST_POD_SCHEDULING_GATE),
        )
        .omitempty()
        .merge()
        .key("name"),
        Field::new(
            "ResourceClaims",
            "resourceClaims",
            Type::List(&LIST_POD_RESOURCE_CLAIM),
        )
        .omitempty()
        .merge()
        .retain_keys()
        .key("name"),
        Field::new(
            "Resources",
            "resources",
            Type::Pointer(&POINTER_RESOURCE_REQUIREMENTS),
        )
        .omitempty(),
        Field::new(
            "HostnameOverride",
            "hostnameOverride",
            Type::Pointer(&basic::POINTER_STRING),
        )
        .omitempty(),
        Field::new(
            "WorkloadRef",
            "workloadRef",
            Type::Pointer(&POINTER_WORKLOAD_REFERENCE),
        )
        .omitempty(),
    ],
    natural: &[
        6, 21, 11, 2, 27, 7, 30, 3, 24, 15, 13, 14, 36, 19, 40, 18, 1, 12, 8, 35, 32, 31, 26, 25,
        28, 38, 39, 4, 29, 22, 37, 17, 10, 9, 34, 16, 20, 5, 23, 33, 0, 41,
    ],
    embedded: &[],
    printed: &[
        0, 2, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 1, 11, 23, 24, 25, 26,
        27, 16, 28, 29, 30, 31, 32, 33, 3, 34, 35, 36, 37, 38, 39, 40, 41,
    ],
};

pub mod pod_spec {
    use super::FieldId;
    pub const VOLUMES: FieldId = FieldId(0);
    pub const INIT_CONTAINERS: FieldId = FieldId(1);
    pub const CONTAINERS: FieldId = FieldId(2);
    pub const EPHEMERAL_CONTAINERS: FieldId = FieldId(3);
    pub const RESTART_POLICY: FieldId = FieldId(4);
    pub const TERMINATION_GRACE_PERIOD_SECONDS: FieldId = FieldId(5);
    pub const ACTIVE_DEADLINE_SECONDS: FieldId = FieldId(6);
    pub const DNS_POLICY: FieldId = FieldId(7);
    pub const NODE_SELECTOR: FieldId = FieldId(8);
    pub const SERVICE_ACCOUNT_NAME: FieldId = FieldId(9);
    pub const DEPRECATED_SERVICE_ACCOUNT: FieldId = FieldId(10);
    pub const AUTOMOUNT_SERVICE_ACCOUNT_TOKEN: FieldId = FieldId(11);
    pub const NODE_NAME: FieldId = FieldId(12);
    pub const HOST_NETWORK: FieldId = FieldId(13);
    pub const HOST_PID: FieldId = FieldId(14);
    pub const HOST_IPC: FieldId = FieldId(15);
    pub const SHARE_PROCESS_NAMESPACE: FieldId = FieldId(16);
    pub const SECURITY_CONTEXT: FieldId = FieldId(17);
    pub const IMAGE_PULL_SECRETS: FieldId = FieldId(18);
    pub const HOSTNAME: FieldId = FieldId(19);
    pub const SUBDOMAIN: FieldId = FieldId(20);
    pub const AFFINITY: FieldId = FieldId(21);
    pub const SCHEDULER_NAME: FieldId = FieldId(22);
    pub const TOLERATIONS: FieldId = FieldId(23);
    pub const HOST_ALIASES: FieldId = FieldId(24);
    pub const PRIORITY_CLASS_NAME: FieldId = FieldId(25);
    pub const PRIORITY: FieldId = FieldId(26);
    pub const DNS_CONFIG: FieldId = FieldId(27);
    pub const READINESS_GATES: FieldId = FieldId(28);
    pub const RUNTIME_CLASS_NAME: FieldId = FieldId(29);
    pub const ENABLE_SERVICE_LINKS: FieldId = FieldId(30);
    pub const PREEMPTION_POLICY: FieldId = FieldId(31);
    pub const OVERHEAD: FieldId = FieldId(32);
    pub const TOPOLOGY_SPREAD_CONSTRAINTS: FieldId = FieldId(33);
    pub const SET_HOSTNAME_AS_FQDN: FieldId = FieldId(34);
    pub const OS: FieldId = FieldId(35);
    pub const HOST_USERS: FieldId = FieldId(36);
    pub const SCHEDULING_GATES: FieldId = FieldId(37);
    pub const RESOURCE_CLAIMS: FieldId = FieldId(38);
    pub const RESOURCES: FieldId = FieldId(39);
    pub const HOSTNAME_OVERRIDE: FieldId = FieldId(40);
    pub const WORKLOAD_REF: FieldId = FieldId(41);
}

pub static POD_STATUS: StructType = StructType {
    name: "v1.PodStatus",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("ObservedGeneration", "observedGeneration", Type::Int64).omitempty(),
        Field::new("Phase", "phase", Type::NamedStr("v1.PodPhase")).omitempty(),
        Field::new("Conditions", "conditions", Type::List(&LIST_POD_CONDITION))
            .omitempty()
            .merge()
            .key("type"),
        Field::new("Message", "message", Type::Str).omitempty(),
        Field::new("Reason", "reason", Type::Str).omitempty(),
        Field::new("NominatedNodeName", "nominatedNodeName", Type::Str).omitempty(),
        Field::new("HostIP", "hostIP", Type::Str).omitempty(),
        Field::new("HostIPs", "hostIPs", Type::List(&LIST_HOST_IP))
            .omitempty()
            .merge()
            .key("ip"),
        Field::new("PodIP", "podIP", Type::Str).omitempty(),
        Field::new("PodIPs", "podIPs", Type::List(&LIST_POD_IP))
            .omitempty()
            .merge()
            .key("ip"),
        Field::new(
            "StartTime",
            "startTime",
            Type::Pointer(&meta_v1::POINTER_TIME),
        )
        .omitempty(),
        Field::new(
            "InitContainerStatuses",
            "initContainerStatuses",
            Type::List(&LIST_CONTAINER_STATUS),
        )
        .omitempty(),
        Field::new(
            "ContainerStatuses",
            "containerStatuses",
            Type::List(&LIST_CONTAINER_STATUS),
        )
        .omitempty(),
        Field::new("QOSClass", "qosClass", Type::NamedStr("v1.PodQOSClass")).omitempty(),
        Field::new(
            "EphemeralContainerStatuses",
            "ephemeralContainerStatuses",
            Type::List(&LIST_CONTAINER_STATUS),
        )
        .omitempty(),
        Field::new("Resize", "resize", Type::NamedStr("v1.PodResizeStatus")).omitempty(),
        Field::new(
            "ResourceClaimStatuses",
            "resourceClaimStatuses",
            Type::List(&LIST_POD_RESOURCE_CLAIM_STATUS),
        )
        .omitempty()
        .merge()
        .retain_keys()
        .key("name"),
        Field::new(
            "ExtendedResourceClaimStatus",
            "extendedResourceClaimStatus",
            Type::Pointer(&POINTER_POD_EXTENDED_RESOURCE_CLAIM_STATUS),
        )
        .omitempty(),
        Field::new(
            "AllocatedResources",
            "allocatedResources",
            Type::Map(&RESOURCE_LIST),
        )
        .omitempty(),
        Field::new(
            "Resources",
            "resources",
            Type::Pointer(&POINTER_RESOURCE_REQUIREMENTS),
        )
        .omitempty(),
    ],
    natural: &[
        18, 2, 12, 14, 17, 6, 7, 11, 3, 5, 0, 1, 8, 9, 13, 4, 15, 16, 19, 10,
    ],
    embedded: &[],
    printed: &[
        1, 2, 3, 4, 6, 8, 10, 12, 13, 11, 5, 9, 14, 15, 16, 7, 0, 17, 18, 19,
    ],
};

pub mod pod_status {
    use super::FieldId;
    pub const OBSERVED_GENERATION: FieldId = FieldId(0);
    pub const PHASE: FieldId = FieldId(1);
    pub const CONDITIONS: FieldId = FieldId(2);
    pub const MESSAGE: FieldId = FieldId(3);
    pub const REASON: FieldId = FieldId(4);
    pub const NOMINATED_NODE_NAME: FieldId = FieldId(5);
    pub const HOST_IP: FieldId = FieldId(6);
    pub const HOST_IPS: FieldId = FieldId(7);
    pub const POD_IP: FieldId = FieldId(8);
    pub const POD_IPS: FieldId = FieldId(9);
    pub const START_TIME: FieldId = FieldId(10);
    pub const INIT_CONTAINER_STATUSES: FieldId = FieldId(11);
    pub const CONTAINER_STATUSES: FieldId = FieldId(12);
    pub const QOS_CLASS: FieldId = FieldId(13);
    pub const EPHEMERAL_CONTAINER_STATUSES: FieldId = FieldId(14);
    pub const RESIZE: FieldId = FieldId(15);
    pub const RESOURCE_CLAIM_STATUSES: FieldId = FieldId(16);
    pub const EXTENDED_RESOURCE_CLAIM_STATUS: FieldId = FieldId(17);
    pub const ALLOCATED_RESOURCES: FieldId = FieldId(18);
    pub const RESOURCES: FieldId = FieldId(19);
}

pub static POD_TEMPLATE_SPEC: StructType = StructType {
    name: "v1.PodTemplateSpec",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "ObjectMeta",
            "metadata",
            Type::Struct(&meta_v1::OBJECT_META),
        )
        .omitempty(),
        Field::new("Spec", "spec", Type::Struct(&POD_SPEC)).omitempty(),
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

pub mod pod_template_spec {
    use super::FieldId;
    pub const OBJECT_META: FieldId = FieldId(0);
    pub const SPEC: FieldId = FieldId(1);
}

pub static PORTWORX_VOLUME_SOURCE: StructType = StructType {
    name: "v1.PortworxVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("VolumeID", "volumeID", Type::Str),
        Field::new("FSType", "fsType", Type::Str).omitempty(),
        Field::new("ReadOnly", "readOnly", Type::Bool).omitempty(),
    ],
    natural: &[1, 2, 0],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod portworx_volume_source {
    use super::FieldId;
    pub const VOLUME_ID: FieldId = FieldId(0);
    pub const FS_TYPE: FieldId = FieldId(1);
    pub const READ_ONLY: FieldId = FieldId(2);
}

pub static PREFERRED_SCHEDULING_TERM: StructType = StructType {
    name: "v1.PreferredSchedulingTerm",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Weight", "weight", Type::Int32),
        Field::new(
            "Preference",
            "preference",
            Type::Struct(&NODE_SELECTOR_TERM),
        ),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod preferred_scheduling_term {
    use super::FieldId;
    pub const WEIGHT: FieldId = FieldId(0);
    pub const PREFERENCE: FieldId = FieldId(1);
}

pub static PROBE: StructType = StructType {
    name: "v1.Probe",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Exec", "exec", Type::Pointer(&POINTER_EXEC_ACTION))
            .omitempty()
            .via(0),
        Field::new(
            "HTTPGet",
            "httpGet",
            Type::Pointer(&POINTER_HTTP_GET_ACTION),
        )
        .omitempty()
        .via(0),
        Field::new(
            "TCPSocket",
            "tcpSocket",
            Type::Pointer(&POINTER_TCP_SOCKET_ACTION),
        )
        .omitempty()
        .via(0),
        Field::new("GRPC", "grpc", Type::Pointer(&POINTER_GRPC_ACTION))
            .omitempty()
            .via(0),
        Field::new("InitialDelaySeconds", "initialDelaySeconds", Type::Int32).omitempty(),
        Field::new("TimeoutSeconds", "timeoutSeconds", Type::Int32).omitempty(),
        Field::new("PeriodSeconds", "periodSeconds", Type::Int32).omitempty(),
        Field::new("SuccessThreshold", "successThreshold", Type::Int32).omitempty(),
        Field::new("FailureThreshold", "failureThreshold", Type::Int32).omitempty(),
        Field::new(
            "TerminationGracePeriodSeconds",
            "terminationGracePeriodSeconds",
            Type::Pointer(&basic::POINTER_INT64),
        )
        .omitempty(),
    ],
    natural: &[0, 8, 3, 1, 4, 6, 7, 2, 9, 5],
    embedded: &[Embedded {
        go_name: "ProbeHandler",
        ty: &PROBE_HANDLER,
        first: 0,
        count: 4,
        inline: true,
    }],
    printed: &[0, 1, 2, 3, 4, 5, 6],
};

pub mod probe {
    use super::FieldId;
    pub const EXEC: FieldId = FieldId(0);
    pub const HTTP_GET: FieldId = FieldId(1);
    pub const TCP_SOCKET: FieldId = FieldId(2);
    pub const GRPC: FieldId = FieldId(3);
    pub const INITIAL_DELAY_SECONDS: FieldId = FieldId(4);
    pub const TIMEOUT_SECONDS: FieldId = FieldId(5);
    pub const PERIOD_SECONDS: FieldId = FieldId(6);
    pub const SUCCESS_THRESHOLD: FieldId = FieldId(7);
    pub const FAILURE_THRESHOLD: FieldId = FieldId(8);
    pub const TERMINATION_GRACE_PERIOD_SECONDS: FieldId = FieldId(9);
}

pub static PROBE_HANDLER: StructType = StructType {
    name: "v1.ProbeHandler",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Exec", "exec", Type::Pointer(&POINTER_EXEC_ACTION)).omitempty(),
        Field::new(
            "HTTPGet",
            "httpGet",
            Type::Pointer(&POINTER_HTTP_GET_ACTION),
        )
        .omitempty(),
        Field::new(
            "TCPSocket",
            "tcpSocket",
            Type::Pointer(&POINTER_TCP_SOCKET_ACTION),
        )
        .omitempty(),
        Field::new("GRPC", "grpc", Type::Pointer(&POINTER_GRPC_ACTION)).omitempty(),
    ],
    natural: &[0, 3, 1, 2],
    embedded: &[],
    printed: &[0, 1, 2, 3],
};

pub mod probe_handler {
    use super::FieldId;
    pub const EXEC: FieldId = FieldId(0);
    pub const HTTP_GET: FieldId = FieldId(1);
    pub const TCP_SOCKET: FieldId = FieldId(2);
    pub const GRPC: FieldId = FieldId(3);
}

pub static PROJECTED_VOLUME_SOURCE: StructType = StructType {
    name: "v1.ProjectedVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Sources", "sources", Type::List(&LIST_VOLUME_PROJECTION)),
        Field::new(
            "DefaultMode",
            "defaultMode",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod projected_volume_source {
    use super::FieldId;
    pub const SOURCES: FieldId = FieldId(0);
    pub const DEFAULT_MODE: FieldId = FieldId(1);
}

pub static QUOBYTE_VOLUME_SOURCE: StructType = StructType {
    name: "v1.QuobyteVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Registry", "registry", Type::Str),
        Field::new("Volume", "volume", Type::Str),
        Field::new("ReadOnly", "readOnly", Type::Bool).omitempty(),
        Field::new("User", "user", Type::Str).omitempty(),
        Field::new("Group", "group", Type::Str).omitempty(),
        Field::new("Tenant", "tenant", Type::Str).omitempty(),
    ],
    natural: &[4, 2, 0, 5, 3, 1],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5],
};

pub mod quobyte_volume_source {
    use super::FieldId;
    pub const REGISTRY: FieldId = FieldId(0);
    pub const VOLUME: FieldId = FieldId(1);
    pub const READ_ONLY: FieldId = FieldId(2);
    pub const USER: FieldId = FieldId(3);
    pub const GROUP: FieldId = FieldId(4);
    pub const TENANT: FieldId = FieldId(5);
}

pub static RBD_VOLUME_SOURCE: StructType = StructType {
    name: "v1.RBDVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("CephMonitors", "monitors", Type::List(&basic::LIST_STRING)),
        Field::new("RBDImage", "image", Type::Str),
        Field::new("FSType", "fsType", Type::Str).omitempty(),
        Field::new("RBDPool", "pool", Type::Str).omitempty(),
        Field::new("RadosUser", "user", Type::Str).omitempty(),
        Field::new("Keyring", "keyring", Type::Str).omitempty(),
        Field::new(
            "SecretRef",
            "secretRef",
            Type::Pointer(&POINTER_LOCAL_OBJECT_REFERENCE),
        )
        .omitempty(),
        Field::new("ReadOnly", "readOnly", Type::Bool).omitempty(),
    ],
    natural: &[2, 1, 5, 0, 3, 7, 6, 4],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5, 6, 7],
};

pub mod rbd_volume_source {
    use super::FieldId;
    pub const CEPH_MONITORS: FieldId = FieldId(0);
    pub const RBD_IMAGE: FieldId = FieldId(1);
    pub const FS_TYPE: FieldId = FieldId(2);
    pub const RBD_POOL: FieldId = FieldId(3);
    pub const RADOS_USER: FieldId = FieldId(4);
    pub const KEYRING: FieldId = FieldId(5);
    pub const SECRET_REF: FieldId = FieldId(6);
    pub const READ_ONLY: FieldId = FieldId(7);
}

pub static REPLICATION_CONTROLLER: StructType = StructType {
    name: "v1.ReplicationController",
    package: "k8s.io/api/core/v1",
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
        Field::new("Spec", "spec", Type::Struct(&REPLICATION_CONTROLLER_SPEC)).omitempty(),
        Field::new(
            "Status",
            "status",
            Type::Struct(&REPLICATION_CONTROLLER_STATUS),
        )
        .omitempty(),
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

pub mod replication_controller {
    use super::FieldId;
    pub const KIND: FieldId = FieldId(0);
    pub const API_VERSION: FieldId = FieldId(1);
    pub const OBJECT_META: FieldId = FieldId(2);
    pub const SPEC: FieldId = FieldId(3);
    pub const STATUS: FieldId = FieldId(4);
}

pub static REPLICATION_CONTROLLER_CONDITION: StructType = StructType {
    name: "v1.ReplicationControllerCondition",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "Type",
            "type",
            Type::NamedStr("v1.ReplicationControllerConditionType"),
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

pub mod replication_controller_condition {
    use super::FieldId;
    pub const TYPE: FieldId = FieldId(0);
    pub const STATUS: FieldId = FieldId(1);
    pub const LAST_TRANSITION_TIME: FieldId = FieldId(2);
    pub const REASON: FieldId = FieldId(3);
    pub const MESSAGE: FieldId = FieldId(4);
}

pub static REPLICATION_CONTROLLER_SPEC: StructType = StructType {
    name: "v1.ReplicationControllerSpec",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Replicas", "replicas", Type::Pointer(&basic::POINTER_INT32)).omitempty(),
        Field::new("MinReadySeconds", "minReadySeconds", Type::Int32).omitempty(),
        Field::new("Selector", "selector", Type::Map(&basic::MAP_STRING_STRING)).omitempty(),
        Field::new(
            "Template",
            "template",
            Type::Pointer(&POINTER_POD_TEMPLATE_SPEC),
        )
        .omitempty(),
    ],
    natural: &[1, 0, 2, 3],
    embedded: &[],
    printed: &[0, 2, 3, 1],
};

pub mod replication_controller_spec {
    use super::FieldId;
    pub const REPLICAS: FieldId = FieldId(0);
    pub const MIN_READY_SECONDS: FieldId = FieldId(1);
    pub const SELECTOR: FieldId = FieldId(2);
    pub const TEMPLATE: FieldId = FieldId(3);
}

pub static REPLICATION_CONTROLLER_STATUS: StructType = StructType {
    name: "v1.ReplicationControllerStatus",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Replicas", "replicas", Type::Int32),
        Field::new("FullyLabeledReplicas", "fullyLabeledReplicas", Type::Int32).omitempty(),
        Field::new("ReadyReplicas", "readyReplicas", Type::Int32).omitempty(),
        Field::new("AvailableReplicas", "availableReplicas", Type::Int32).omitempty(),
        Field::new("ObservedGeneration", "observedGeneration", Type::Int64).omitempty(),
        Field::new(
            "Conditions",
            "conditions",
            Type::List(&LIST_REPLICATION_CONTROLLER_CONDITION),
        )
        .omitempty()
        .merge()
        .key("type"),
    ],
    natural: &[3, 5, 1, 4, 2, 0],
    embedded: &[],
    printed: &[0, 1, 4, 2, 3, 5],
};

pub mod replication_controller_status {
    use super::FieldId;
    pub const REPLICAS: FieldId = FieldId(0);
    pub const FULLY_LABELED_REPLICAS: FieldId = FieldId(1);
    pub const READY_REPLICAS: FieldId = FieldId(2);
    pub const AVAILABLE_REPLICAS: FieldId = FieldId(3);
    pub const OBSERVED_GENERATION: FieldId = FieldId(4);
    pub const CONDITIONS: FieldId = FieldId(5);
}

pub static RESOURCE_CLAIM: StructType = StructType {
    name: "v1.ResourceClaim",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str),
        Field::new("Request", "request", Type::Str).omitempty(),
    ],
    natural: &[0, 1],
    embedded: &[],
    printed: &[0, 1],
};

pub mod resource_claim {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const REQUEST: FieldId = FieldId(1);
}

pub static RESOURCE_FIELD_SELECTOR: StructType = StructType {
    name: "v1.ResourceFieldSelector",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("ContainerName", "containerName", Type::Str).omitempty(),
        Field::new("Resource", "resource", Type::Str),
        Field::new("Divisor", "divisor", Type::Quantity).omitempty(),
    ],
    natural: &[0, 2, 1],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod resource_field_selector {
    use super::FieldId;
    pub const CONTAINER_NAME: FieldId = FieldId(0);
    pub const RESOURCE: FieldId = FieldId(1);
    pub const DIVISOR: FieldId = FieldId(2);
}

pub static RESOURCE_HEALTH: StructType = StructType {
    name: "v1.ResourceHealth",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("ResourceID", "resourceID", Type::NamedStr("v1.ResourceID")),
        Field::new(
            "Health",
            "health",
            Type::NamedStr("v1.ResourceHealthStatus"),
        )
        .omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod resource_health {
    use super::FieldId;
    pub const RESOURCE_ID: FieldId = FieldId(0);
    pub const HEALTH: FieldId = FieldId(1);
}

pub static RESOURCE_REQUIREMENTS: StructType = StructType {
    name: "v1.ResourceRequirements",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Limits", "limits", Type::Map(&RESOURCE_LIST)).omitempty(),
        Field::new("Requests", "requests", Type::Map(&RESOURCE_LIST)).omitempty(),
        Field::new("Claims", "claims", Type::List(&LIST_RESOURCE_CLAIM)).omitempty(),
    ],
    natural: &[2, 0, 1],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod resource_requirements {
    use super::FieldId;
    pub const LIMITS: FieldId = FieldId(0);
    pub const REQUESTS: FieldId = FieldId(1);
    pub const CLAIMS: FieldId = FieldId(2);
}

pub static RESOURCE_STATUS: StructType = StructType {
    name: "v1.ResourceStatus",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::NamedStr("v1.ResourceName")),
        Field::new("Resources", "resources", Type::List(&LIST_RESOURCE_HEALTH)).omitempty(),
    ],
    natural: &[0, 1],
    embedded: &[],
    printed: &[0, 1],
};

pub mod resource_status {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const RESOURCES: FieldId = FieldId(1);
}

pub static SE_LINUX_OPTIONS: StructType = StructType {
    name: "v1.SELinuxOptions",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("User", "user", Type::Str).omitempty(),
        Field::new("Role", "role", Type::Str).omitempty(),
        Field::new("Type", "type", Type::Str).omitempty(),
        Field::new("Level", "level", Type::Str).omitempty(),
    ],
    natural: &[3, 1, 2, 0],
    embedded: &[],
    printed: &[0, 1, 2, 3],
};

pub mod se_linux_options {
    use super::FieldId;
    pub const USER: FieldId = FieldId(0);
    pub const ROLE: FieldId = FieldId(1);
    pub const TYPE: FieldId = FieldId(2);
    pub const LEVEL: FieldId = FieldId(3);
}

pub static SCALE_IO_VOLUME_SOURCE: StructType = StructType {
    name: "v1.ScaleIOVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Gateway", "gateway", Type::Str),
        Field::new("System", "system", Type::Str),
        Field::new(
            "SecretRef",
            "secretRef",
            Type::Pointer(&POINTER_LOCAL_OBJECT_REFERENCE),
        ),
        Field::new("SSLEnabled", "sslEnabled", Type::Bool).omitempty(),
        Field::new("ProtectionDomain", "protectionDomain", Type::Str).omitempty(),
        Field::new("StoragePool", "storagePool", Type::Str).omitempty(),
        Field::new("StorageMode", "storageMode", Type::Str).omitempty(),
        Field::new("VolumeName", "volumeName", Type::Str).omitempty(),
        Field::new("FSType", "fsType", Type::Str).omitempty(),
        Field::new("ReadOnly", "readOnly", Type::Bool).omitempty(),
    ],
    natural: &[8, 0, 4, 9, 2, 3, 6, 5, 1, 7],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
};

pub mod scale_io_volume_source {
    use super::FieldId;
    pub const GATEWAY: FieldId = FieldId(0);
    pub const SYSTEM: FieldId = FieldId(1);
    pub const SECRET_REF: FieldId = FieldId(2);
    pub const SSL_ENABLED: FieldId = FieldId(3);
    pub const PROTECTION_DOMAIN: FieldId = FieldId(4);
    pub const STORAGE_POOL: FieldId = FieldId(5);
    pub const STORAGE_MODE: FieldId = FieldId(6);
    pub const VOLUME_NAME: FieldId = FieldId(7);
    pub const FS_TYPE: FieldId = FieldId(8);
    pub const READ_ONLY: FieldId = FieldId(9);
}

pub static SECCOMP_PROFILE: StructType = StructType {
    name: "v1.SeccompProfile",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Type", "type", Type::NamedStr("v1.SeccompProfileType")),
        Field::new(
            "LocalhostProfile",
            "localhostProfile",
            Type::Pointer(&basic::POINTER_STRING),
        )
        .omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod seccomp_profile {
    use super::FieldId;
    pub const TYPE: FieldId = FieldId(0);
    pub const LOCALHOST_PROFILE: FieldId = FieldId(1);
}

pub static SECRET_ENV_SOURCE: StructType = StructType {
    name: "v1.SecretEnvSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str).omitempty().via(0),
        Field::new("Optional", "optional", Type::Pointer(&basic::POINTER_BOOL)).omitempty(),
    ],
    natural: &[0, 1],
    embedded: &[Embedded {
        go_name: "LocalObjectReference",
        ty: &LOCAL_OBJECT_REFERENCE,
        first: 0,
        count: 1,
        inline: true,
    }],
    printed: &[0, 1],
};

pub mod secret_env_source {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const OPTIONAL: FieldId = FieldId(1);
}

pub static SECRET_KEY_SELECTOR: StructType = StructType {
    name: "v1.SecretKeySelector",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str).omitempty().via(0),
        Field::new("Key", "key", Type::Str),
        Field::new("Optional", "optional", Type::Pointer(&basic::POINTER_BOOL)).omitempty(),
    ],
    natural: &[1, 0, 2],
    embedded: &[Embedded {
        go_name: "LocalObjectReference",
        ty: &LOCAL_OBJECT_REFERENCE,
        first: 0,
        count: 1,
        inline: true,
    }],
    printed: &[0, 1, 2],
};

pub mod secret_key_selector {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const KEY: FieldId = FieldId(1);
    pub const OPTIONAL: FieldId = FieldId(2);
}

pub static SECRET_PROJECTION: StructType = StructType {
    name: "v1.SecretProjection",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str).omitempty().via(0),
        Field::new("Items", "items", Type::List(&LIST_KEY_TO_PATH)).omitempty(),
        Field::new("Optional", "optional", Type::Pointer(&basic::POINTER_BOOL)).omitempty(),
    ],
    natural: &[1, 0, 2],
    embedded: &[Embedded {
        go_name: "LocalObjectReference",
        ty: &LOCAL_OBJECT_REFERENCE,
        first: 0,
        count: 1,
        inline: true,
    }],
    printed: &[0, 1, 2],
};

pub mod secret_projection {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const ITEMS: FieldId = FieldId(1);
    pub const OPTIONAL: FieldId = FieldId(2);
}

pub static SECRET_VOLUME_SOURCE: StructType = StructType {
    name: "v1.SecretVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("SecretName", "secretName", Type::Str).omitempty(),
        Field::new("Items", "items", Type::List(&LIST_KEY_TO_PATH)).omitempty(),
        Field::new(
            "DefaultMode",
            "defaultMode",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
        Field::new("Optional", "optional", Type::Pointer(&basic::POINTER_BOOL)).omitempty(),
    ],
    natural: &[2, 1, 3, 0],
    embedded: &[],
    printed: &[0, 1, 2, 3],
};

pub mod secret_volume_source {
    use super::FieldId;
    pub const SECRET_NAME: FieldId = FieldId(0);
    pub const ITEMS: FieldId = FieldId(1);
    pub const DEFAULT_MODE: FieldId = FieldId(2);
    pub const OPTIONAL: FieldId = FieldId(3);
}

pub static SECURITY_CONTEXT: StructType = StructType {
    name: "v1.SecurityContext",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "Capabilities",
            "capabilities",
            Type::Pointer(&POINTER_CAPABILITIES),
        )
        .omitempty(),
        Field::new(
            "Privileged",
            "privileged",
            Type::Pointer(&basic::POINTER_BOOL),
        )
        .omitempty(),
        Field::new(
            "SELinuxOptions",
            "seLinuxOptions",
            Type::Pointer(&POINTER_SE_LINUX_OPTIONS),
        )
        .omitempty(),
        Field::new(
            "WindowsOptions",
            "windowsOptions",
            Type::Pointer(&POINTER_WINDOWS_SECURITY_CONTEXT_OPTIONS),
        )
        .omitempty(),
        Field::new(
            "RunAsUser",
            "runAsUser",
            Type::Pointer(&basic::POINTER_INT64),
        )
        .omitempty(),
        Field::new(
            "RunAsGroup",
            "runAsGroup",
            Type::Pointer(&basic::POINTER_INT64),
        )
        .omitempty(),
        Field::new(
            "RunAsNonRoot",
            "runAsNonRoot",
            Type::Pointer(&basic::POINTER_BOOL),
        )
        .omitempty(),
        Field::new(
            "ReadOnlyRootFilesystem",
            "readOnlyRootFilesystem",
            Type::Pointer(&basic::POINTER_BOOL),
        )
        .omitempty(),
        Field::new(
            "AllowPrivilegeEscalation",
            "allowPrivilegeEscalation",
            Type::Pointer(&basic::POINTER_BOOL),
        )
        .omitempty(),
        Field::new(
            "ProcMount",
            "procMount",
            Type::Pointer(&basic::POINTER_PROC_MOUNT_TYPE),
        )
        .omitempty(),
        Field::new(
            "SeccompProfile",
            "seccompProfile",
            Type::Pointer(&POINTER_SECCOMP_PROFILE),
        )
        .omitempty(),
        Field::new(
            "AppArmorProfile",
            "appArmorProfile",
            Type::Pointer(&POINTER_APP_ARMOR_PROFILE),
        )
        .omitempty(),
    ],
    natural: &[8, 11, 0, 1, 9, 7, 5, 6, 4, 2, 10, 3],
    embedded: &[],
    printed: &[0, 1, 2, 4, 6, 7, 8, 5, 9, 3, 10, 11],
};

pub mod security_context {
    use super::FieldId;
    pub const CAPABILITIES: FieldId = FieldId(0);
    pub const PRIVILEGED: FieldId = FieldId(1);
    pub const SE_LINUX_OPTIONS: FieldId = FieldId(2);
    pub const WINDOWS_OPTIONS: FieldId = FieldId(3);
    pub const RUN_AS_USER: FieldId = FieldId(4);
    pub const RUN_AS_GROUP: FieldId = FieldId(5);
    pub const RUN_AS_NON_ROOT: FieldId = FieldId(6);
    pub const READ_ONLY_ROOT_FILESYSTEM: FieldId = FieldId(7);
    pub const ALLOW_PRIVILEGE_ESCALATION: FieldId = FieldId(8);
    pub const PROC_MOUNT: FieldId = FieldId(9);
    pub const SECCOMP_PROFILE: FieldId = FieldId(10);
    pub const APP_ARMOR_PROFILE: FieldId = FieldId(11);
}

pub static SERVICE_ACCOUNT_TOKEN_PROJECTION: StructType = StructType {
    name: "v1.ServiceAccountTokenProjection",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Audience", "audience", Type::Str).omitempty(),
        Field::new(
            "ExpirationSeconds",
            "expirationSeconds",
            Type::Pointer(&basic::POINTER_INT64),
        )
        .omitempty(),
        Field::new("Path", "path", Type::Str),
    ],
    natural: &[0, 1, 2],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod service_account_token_projection {
    use super::FieldId;
    pub const AUDIENCE: FieldId = FieldId(0);
    pub const EXPIRATION_SECONDS: FieldId = FieldId(1);
    pub const PATH: FieldId = FieldId(2);
}

pub static SLEEP_ACTION: StructType = StructType {
    name: "v1.SleepAction",
    package: "k8s.io/api/core/v1",
    fields: &[Field::new("Seconds", "seconds", Type::Int64)],
    natural: &[0],
    embedded: &[],
    printed: &[0],
};

pub mod sleep_action {
    use super::FieldId;
    pub const SECONDS: FieldId = FieldId(0);
}

pub static STORAGE_OS_VOLUME_SOURCE: StructType = StructType {
    name: "v1.StorageOSVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("VolumeName", "volumeName", Type::Str).omitempty(),
        Field::new("VolumeNamespace", "volumeNamespace", Type::Str).omitempty(),
        Field::new("FSType", "fsType", Type::Str).omitempty(),
        Field::new("ReadOnly", "readOnly", Type::Bool).omitempty(),
        Field::new(
            "SecretRef",
            "secretRef",
            Type::Pointer(&POINTER_LOCAL_OBJECT_REFERENCE),
        )
        .omitempty(),
    ],
    natural: &[2, 3, 4, 0, 1],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4],
};

pub mod storage_os_volume_source {
    use super::FieldId;
    pub const VOLUME_NAME: FieldId = FieldId(0);
    pub const VOLUME_NAMESPACE: FieldId = FieldId(1);
    pub const FS_TYPE: FieldId = FieldId(2);
    pub const READ_ONLY: FieldId = FieldId(3);
    pub const SECRET_REF: FieldId = FieldId(4);
}

pub static SYSCTL: StructType = StructType {
    name: "v1.Sysctl",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str),
        Field::new("Value", "value", Type::Str),
    ],
    natural: &[0, 1],
    embedded: &[],
    printed: &[0, 1],
};

pub mod sysctl {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const VALUE: FieldId = FieldId(1);
}

pub static TCP_SOCKET_ACTION: StructType = StructType {
    name: "v1.TCPSocketAction",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Port", "port", Type::IntOrString),
        Field::new("Host", "host", Type::Str).omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod tcp_socket_action {
    use super::FieldId;
    pub const PORT: FieldId = FieldId(0);
    pub const HOST: FieldId = FieldId(1);
}

pub static TOLERATION: StructType = StructType {
    name: "v1.Toleration",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Key", "key", Type::Str).omitempty(),
        Field::new(
            "Operator",
            "operator",
            Type::NamedStr("v1.TolerationOperator"),
        )
        .omitempty(),
        Field::new("Value", "value", Type::Str).omitempty(),
        Field::new("Effect", "effect", Type::NamedStr("v1.TaintEffect")).omitempty(),
        Field::new(
            "TolerationSeconds",
            "tolerationSeconds",
            Type::Pointer(&basic::POINTER_INT64),
        )
        .omitempty(),
    ],
    natural: &[3, 0, 1, 4, 2],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4],
};

pub mod toleration {
    use super::FieldId;
    pub const KEY: FieldId = FieldId(0);
    pub const OPERATOR: FieldId = FieldId(1);
    pub const VALUE: FieldId = FieldId(2);
    pub const EFFECT: FieldId = FieldId(3);
    pub const TOLERATION_SECONDS: FieldId = FieldId(4);
}

pub static TOPOLOGY_SPREAD_CONSTRAINT: StructType = StructType {
    name: "v1.TopologySpreadConstraint",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("MaxSkew", "maxSkew", Type::Int32),
        Field::new("TopologyKey", "topologyKey", Type::Str),
        Field::new(
            "WhenUnsatisfiable",
            "whenUnsatisfiable",
            Type::NamedStr("v1.UnsatisfiableConstraintAction"),
        ),
        Field::new(
            "LabelSelector",
            "labelSelector",
            Type::Pointer(&meta_v1::POINTER_LABEL_SELECTOR),
        )
        .omitempty(),
        Field::new(
            "MinDomains",
            "minDomains",
            Type::Pointer(&basic::POINTER_INT32),
        )
        .omitempty(),
        Field::new(
            "NodeAffinityPolicy",
            "nodeAffinityPolicy",
            Type::Pointer(&basic::POINTER_NODE_INCLUSION_POLICY),
        )
        .omitempty(),
        Field::new(
            "NodeTaintsPolicy",
            "nodeTaintsPolicy",
            Type::Pointer(&basic::POINTER_NODE_INCLUSION_POLICY),
        )
        .omitempty(),
        Field::new(
            "MatchLabelKeys",
            "matchLabelKeys",
            Type::List(&basic::LIST_STRING),
        )
        .omitempty(),
    ],
    natural: &[3, 7, 0, 4, 5, 6, 1, 2],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5, 6, 7],
};

pub mod topology_spread_constraint {
    use super::FieldId;
    pub const MAX_SKEW: FieldId = FieldId(0);
    pub const TOPOLOGY_KEY: FieldId = FieldId(1);
    pub const WHEN_UNSATISFIABLE: FieldId = FieldId(2);
    pub const LABEL_SELECTOR: FieldId = FieldId(3);
    pub const MIN_DOMAINS: FieldId = FieldId(4);
    pub const NODE_AFFINITY_POLICY: FieldId = FieldId(5);
    pub const NODE_TAINTS_POLICY: FieldId = FieldId(6);
    pub const MATCH_LABEL_KEYS: FieldId = FieldId(7);
}

pub static TYPED_LOCAL_OBJECT_REFERENCE: StructType = StructType {
    name: "v1.TypedLocalObjectReference",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "APIGroup",
            "apiGroup",
            Type::Pointer(&basic::POINTER_STRING),
        ),
        Field::new("Kind", "kind", Type::Str),
        Field::new("Name", "name", Type::Str),
    ],
    natural: &[0, 1, 2],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod typed_local_object_reference {
    use super::FieldId;
    pub const API_GROUP: FieldId = FieldId(0);
    pub const KIND: FieldId = FieldId(1);
    pub const NAME: FieldId = FieldId(2);
}

pub static TYPED_OBJECT_REFERENCE: StructType = StructType {
    name: "v1.TypedObjectReference",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "APIGroup",
            "apiGroup",
            Type::Pointer(&basic::POINTER_STRING),
        ),
        Field::new("Kind", "kind", Type::Str),
        Field::new("Name", "name", Type::Str),
        Field::new(
            "Namespace",
            "namespace",
            Type::Pointer(&basic::POINTER_STRING),
        )
        .omitempty(),
    ],
    natural: &[0, 1, 2, 3],
    embedded: &[],
    printed: &[0, 1, 2, 3],
};

pub mod typed_object_reference {
    use super::FieldId;
    pub const API_GROUP: FieldId = FieldId(0);
    pub const KIND: FieldId = FieldId(1);
    pub const NAME: FieldId = FieldId(2);
    pub const NAMESPACE: FieldId = FieldId(3);
}

pub static VOLUME: StructType = StructType {
    name: "v1.Volume",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str),
        Field::new(
            "HostPath",
            "hostPath",
            Type::Pointer(&POINTER_HOST_PATH_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "EmptyDir",
            "emptyDir",
            Type::Pointer(&POINTER_EMPTY_DIR_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "GCEPersistentDisk",
            "gcePersistentDisk",
            Type::Pointer(&POINTER_GCE_PERSISTENT_DISK_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "AWSElasticBlockStore",
            "awsElasticBlockStore",
            Type::Pointer(&POINTER_AWS_ELASTIC_BLOCK_STORE_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "GitRepo",
            "gitRepo",
            Type::Pointer(&POINTER_GIT_REPO_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "Secret",
            "secret",
            Type::Pointer(&POINTER_SECRET_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new("NFS", "nfs", Type::Pointer(&POINTER_NFS_VOLUME_SOURCE))
            .omitempty()
            .via(0),
        Field::new(
            "ISCSI",
            "iscsi",
            Type::Pointer(&POINTER_ISCSI_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "Glusterfs",
            "glusterfs",
            Type::Pointer(&POINTER_GLUSTERFS_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "PersistentVolumeClaim",
            "persistentVolumeClaim",
            Type::Pointer(&POINTER_PERSISTENT_VOLUME_CLAIM_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new("RBD", "rbd", Type::Pointer(&POINTER_RBD_VOLUME_SOURCE))
            .omitempty()
            .via(0),
        Field::new(
            "FlexVolume",
            "flexVolume",
            Type::Pointer(&POINTER_FLEX_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "Cinder",
            "cinder",
            Type::Pointer(&POINTER_CINDER_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "CephFS",
            "cephfs",
            Type::Pointer(&POINTER_CEPH_FS_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "Flocker",
            "flocker",
            Type::Pointer(&POINTER_FLOCKER_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "DownwardAPI",
            "downwardAPI",
            Type::Pointer(&POINTER_DOWNWARD_API_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new("FC", "fc", Type::Pointer(&POINTER_FC_VOLUME_SOURCE))
            .omitempty()
            .via(0),
        Field::new(
            "AzureFile",
            "azureFile",
            Type::Pointer(&POINTER_AZURE_FILE_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "ConfigMap",
            "configMap",
            Type::Pointer(&POINTER_CONFIG_MAP_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "VsphereVolume",
            "vsphereVolume",
            Type::Pointer(&POINTER_VSPHERE_VIRTUAL_DISK_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "Quobyte",
            "quobyte",
            Type::Pointer(&POINTER_QUOBYTE_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "AzureDisk",
            "azureDisk",
            Type::Pointer(&POINTER_AZURE_DISK_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "PhotonPersistentDisk",
            "photonPersistentDisk",
            Type::Pointer(&POINTER_PHOTON_PERSISTENT_DISK_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "Projected",
            "projected",
            Type::Pointer(&POINTER_PROJECTED_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "PortworxVolume",
            "portworxVolume",
            Type::Pointer(&POINTER_PORTWORX_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "ScaleIO",
            "scaleIO",
            Type::Pointer(&POINTER_SCALE_IO_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "StorageOS",
            "storageos",
            Type::Pointer(&POINTER_STORAGE_OS_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new("CSI", "csi", Type::Pointer(&POINTER_CSI_VOLUME_SOURCE))
            .omitempty()
            .via(0),
        Field::new(
            "Ephemeral",
            "ephemeral",
            Type::Pointer(&POINTER_EPHEMERAL_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
        Field::new(
            "Image",
            "image",
            Type::Pointer(&POINTER_IMAGE_VOLUME_SOURCE),
        )
        .omitempty()
        .via(0),
    ],
    natural: &[
        4, 22, 18, 14, 13, 19, 28, 16, 2, 29, 17, 12, 15, 3, 5, 9, 1, 30, 8, 0, 7, 10, 23, 25, 24,
        21, 11, 26, 6, 27, 20,
    ],
    embedded: &[Embedded {
        go_name: "VolumeSource",
        ty: &VOLUME_SOURCE,
        first: 1,
        count: 30,
        inline: true,
    }],
    printed: &[0, 1],
};

pub mod volume {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const HOST_PATH: FieldId = FieldId(1);
    pub const EMPTY_DIR: FieldId = FieldId(2);
    pub const GCE_PERSISTENT_DISK: FieldId = FieldId(3);
    pub const AWS_ELASTIC_BLOCK_STORE: FieldId = FieldId(4);
    pub const GIT_REPO: FieldId = FieldId(5);
    pub const SECRET: FieldId = FieldId(6);
    pub const NFS: FieldId = FieldId(7);
    pub const ISCSI: FieldId = FieldId(8);
    pub const GLUSTERFS: FieldId = FieldId(9);
    pub const PERSISTENT_VOLUME_CLAIM: FieldId = FieldId(10);
    pub const RBD: FieldId = FieldId(11);
    pub const FLEX_VOLUME: FieldId = FieldId(12);
    pub const CINDER: FieldId = FieldId(13);
    pub const CEPH_FS: FieldId = FieldId(14);
    pub const FLOCKER: FieldId = FieldId(15);
    pub const DOWNWARD_API: FieldId = FieldId(16);
    pub const FC: FieldId = FieldId(17);
    pub const AZURE_FILE: FieldId = FieldId(18);
    pub const CONFIG_MAP: FieldId = FieldId(19);
    pub const VSPHERE_VOLUME: FieldId = FieldId(20);
    pub const QUOBYTE: FieldId = FieldId(21);
    pub const AZURE_DISK: FieldId = FieldId(22);
    pub const PHOTON_PERSISTENT_DISK: FieldId = FieldId(23);
    pub const PROJECTED: FieldId = FieldId(24);
    pub const PORTWORX_VOLUME: FieldId = FieldId(25);
    pub const SCALE_IO: FieldId = FieldId(26);
    pub const STORAGE_OS: FieldId = FieldId(27);
    pub const CSI: FieldId = FieldId(28);
    pub const EPHEMERAL: FieldId = FieldId(29);
    pub const IMAGE: FieldId = FieldId(30);
}

pub static VOLUME_DEVICE: StructType = StructType {
    name: "v1.VolumeDevice",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str),
        Field::new("DevicePath", "devicePath", Type::Str),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod volume_device {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const DEVICE_PATH: FieldId = FieldId(1);
}

pub static VOLUME_MOUNT: StructType = StructType {
    name: "v1.VolumeMount",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str),
        Field::new("ReadOnly", "readOnly", Type::Bool).omitempty(),
        Field::new(
            "RecursiveReadOnly",
            "recursiveReadOnly",
            Type::Pointer(&basic::POINTER_RECURSIVE_READ_ONLY_MODE),
        )
        .omitempty(),
        Field::new("MountPath", "mountPath", Type::Str),
        Field::new("SubPath", "subPath", Type::Str).omitempty(),
        Field::new(
            "MountPropagation",
            "mountPropagation",
            Type::Pointer(&basic::POINTER_MOUNT_PROPAGATION_MODE),
        )
        .omitempty(),
        Field::new("SubPathExpr", "subPathExpr", Type::Str).omitempty(),
    ],
    natural: &[3, 5, 0, 1, 2, 4, 6],
    embedded: &[],
    printed: &[0, 1, 3, 4, 5, 6, 2],
};

pub mod volume_mount {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const READ_ONLY: FieldId = FieldId(1);
    pub const RECURSIVE_READ_ONLY: FieldId = FieldId(2);
    pub const MOUNT_PATH: FieldId = FieldId(3);
    pub const SUB_PATH: FieldId = FieldId(4);
    pub const MOUNT_PROPAGATION: FieldId = FieldId(5);
    pub const SUB_PATH_EXPR: FieldId = FieldId(6);
}

pub static VOLUME_MOUNT_STATUS: StructType = StructType {
    name: "v1.VolumeMountStatus",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str),
        Field::new("MountPath", "mountPath", Type::Str),
        Field::new("ReadOnly", "readOnly", Type::Bool).omitempty(),
        Field::new(
            "RecursiveReadOnly",
            "recursiveReadOnly",
            Type::Pointer(&basic::POINTER_RECURSIVE_READ_ONLY_MODE),
        )
        .omitempty(),
    ],
    natural: &[1, 0, 2, 3],
    embedded: &[],
    printed: &[0, 1, 2, 3],
};

pub mod volume_mount_status {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const MOUNT_PATH: FieldId = FieldId(1);
    pub const READ_ONLY: FieldId = FieldId(2);
    pub const RECURSIVE_READ_ONLY: FieldId = FieldId(3);
}

pub static VOLUME_PROJECTION: StructType = StructType {
    name: "v1.VolumeProjection",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "Secret",
            "secret",
            Type::Pointer(&POINTER_SECRET_PROJECTION),
        )
        .omitempty(),
        Field::new(
            "DownwardAPI",
            "downwardAPI",
            Type::Pointer(&POINTER_DOWNWARD_API_PROJECTION),
        )
        .omitempty(),
        Field::new(
            "ConfigMap",
            "configMap",
            Type::Pointer(&POINTER_CONFIG_MAP_PROJECTION),
        )
        .omitempty(),
        Field::new(
            "ServiceAccountToken",
            "serviceAccountToken",
            Type::Pointer(&POINTER_SERVICE_ACCOUNT_TOKEN_PROJECTION),
        )
        .omitempty(),
        Field::new(
            "ClusterTrustBundle",
            "clusterTrustBundle",
            Type::Pointer(&POINTER_CLUSTER_TRUST_BUNDLE_PROJECTION),
        )
        .omitempty(),
        Field::new(
            "PodCertificate",
            "podCertificate",
            Type::Pointer(&POINTER_POD_CERTIFICATE_PROJECTION),
        )
        .omitempty(),
    ],
    natural: &[4, 2, 1, 5, 0, 3],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5],
};

pub mod volume_projection {
    use super::FieldId;
    pub const SECRET: FieldId = FieldId(0);
    pub const DOWNWARD_API: FieldId = FieldId(1);
    pub const CONFIG_MAP: FieldId = FieldId(2);
    pub const SERVICE_ACCOUNT_TOKEN: FieldId = FieldId(3);
    pub const CLUSTER_TRUST_BUNDLE: FieldId = FieldId(4);
    pub const POD_CERTIFICATE: FieldId = FieldId(5);
}

pub static VOLUME_RESOURCE_REQUIREMENTS: StructType = StructType {
    name: "v1.VolumeResourceRequirements",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Limits", "limits", Type::Map(&RESOURCE_LIST)).omitempty(),
        Field::new("Requests", "requests", Type::Map(&RESOURCE_LIST)).omitempty(),
    ],
    natural: &[0, 1],
    embedded: &[],
    printed: &[0, 1],
};

pub mod volume_resource_requirements {
    use super::FieldId;
    pub const LIMITS: FieldId = FieldId(0);
    pub const REQUESTS: FieldId = FieldId(1);
}

pub static VOLUME_SOURCE: StructType = StructType {
    name: "v1.VolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "HostPath",
            "hostPath",
            Type::Pointer(&POINTER_HOST_PATH_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new(
            "EmptyDir",
            "emptyDir",
            Type::Pointer(&POINTER_EMPTY_DIR_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new(
            "GCEPersistentDisk",
            "gcePersistentDisk",
            Type::Pointer(&POINTER_GCE_PERSISTENT_DISK_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new(
            "AWSElasticBlockStore",
            "awsElasticBlockStore",
            Type::Pointer(&POINTER_AWS_ELASTIC_BLOCK_STORE_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new(
            "GitRepo",
            "gitRepo",
            Type::Pointer(&POINTER_GIT_REPO_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new(
            "Secret",
            "secret",
            Type::Pointer(&POINTER_SECRET_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new("NFS", "nfs", Type::Pointer(&POINTER_NFS_VOLUME_SOURCE)).omitempty(),
        Field::new(
            "ISCSI",
            "iscsi",
            Type::Pointer(&POINTER_ISCSI_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new(
            "Glusterfs",
            "glusterfs",
            Type::Pointer(&POINTER_GLUSTERFS_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new(
            "PersistentVolumeClaim",
            "persistentVolumeClaim",
            Type::Pointer(&POINTER_PERSISTENT_VOLUME_CLAIM_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new("RBD", "rbd", Type::Pointer(&POINTER_RBD_VOLUME_SOURCE)).omitempty(),
        Field::new(
            "FlexVolume",
            "flexVolume",
            Type::Pointer(&POINTER_FLEX_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new(
            "Cinder",
            "cinder",
            Type::Pointer(&POINTER_CINDER_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new(
            "CephFS",
            "cephfs",
            Type::Pointer(&POINTER_CEPH_FS_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new(
            "Flocker",
            "flocker",
            Type::Pointer(&POINTER_FLOCKER_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new(
            "DownwardAPI",
            "downwardAPI",
            Type::Pointer(&POINTER_DOWNWARD_API_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new("FC", "fc", Type::Pointer(&POINTER_FC_VOLUME_SOURCE)).omitempty(),
        Field::new(
            "AzureFile",
            "azureFile",
            Type::Pointer(&POINTER_AZURE_FILE_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new(
            "ConfigMap",
            "configMap",
            Type::Pointer(&POINTER_CONFIG_MAP_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new(
            "VsphereVolume",
            "vsphereVolume",
            Type::Pointer(&POINTER_VSPHERE_VIRTUAL_DISK_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new(
            "Quobyte",
            "quobyte",
            Type::Pointer(&POINTER_QUOBYTE_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new(
            "AzureDisk",
            "azureDisk",
            Type::Pointer(&POINTER_AZURE_DISK_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new(
            "PhotonPersistentDisk",
            "photonPersistentDisk",
            Type::Pointer(&POINTER_PHOTON_PERSISTENT_DISK_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new(
            "Projected",
            "projected",
            Type::Pointer(&POINTER_PROJECTED_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new(
            "PortworxVolume",
            "portworxVolume",
            Type::Pointer(&POINTER_PORTWORX_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new(
            "ScaleIO",
            "scaleIO",
            Type::Pointer(&POINTER_SCALE_IO_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new(
            "StorageOS",
            "storageos",
            Type::Pointer(&POINTER_STORAGE_OS_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new("CSI", "csi", Type::Pointer(&POINTER_CSI_VOLUME_SOURCE)).omitempty(),
        Field::new(
            "Ephemeral",
            "ephemeral",
            Type::Pointer(&POINTER_EPHEMERAL_VOLUME_SOURCE),
        )
        .omitempty(),
        Field::new(
            "Image",
            "image",
            Type::Pointer(&POINTER_IMAGE_VOLUME_SOURCE),
        )
        .omitempty(),
    ],
    natural: &[
        3, 21, 17, 13, 12, 18, 27, 15, 1, 28, 16, 11, 14, 2, 4, 8, 0, 29, 7, 6, 9, 22, 24, 23, 20,
        10, 25, 5, 26, 19,
    ],
    embedded: &[],
    printed: &[
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 24, 25,
        23, 26, 27, 28, 29,
    ],
};

pub mod volume_source {
    use super::FieldId;
    pub const HOST_PATH: FieldId = FieldId(0);
    pub const EMPTY_DIR: FieldId = FieldId(1);
    pub const GCE_PERSISTENT_DISK: FieldId = FieldId(2);
    pub const AWS_ELASTIC_BLOCK_STORE: FieldId = FieldId(3);
    pub const GIT_REPO: FieldId = FieldId(4);
    pub const SECRET: FieldId = FieldId(5);
    pub const NFS: FieldId = FieldId(6);
    pub const ISCSI: FieldId = FieldId(7);
    pub const GLUSTERFS: FieldId = FieldId(8);
    pub const PERSISTENT_VOLUME_CLAIM: FieldId = FieldId(9);
    pub const RBD: FieldId = FieldId(10);
    pub const FLEX_VOLUME: FieldId = FieldId(11);
    pub const CINDER: FieldId = FieldId(12);
    pub const CEPH_FS: FieldId = FieldId(13);
    pub const FLOCKER: FieldId = FieldId(14);
    pub const DOWNWARD_API: FieldId = FieldId(15);
    pub const FC: FieldId = FieldId(16);
    pub const AZURE_FILE: FieldId = FieldId(17);
    pub const CONFIG_MAP: FieldId = FieldId(18);
    pub const VSPHERE_VOLUME: FieldId = FieldId(19);
    pub const QUOBYTE: FieldId = FieldId(20);
    pub const AZURE_DISK: FieldId = FieldId(21);
    pub const PHOTON_PERSISTENT_DISK: FieldId = FieldId(22);
    pub const PROJECTED: FieldId = FieldId(23);
    pub const PORTWORX_VOLUME: FieldId = FieldId(24);
    pub const SCALE_IO: FieldId = FieldId(25);
    pub const STORAGE_OS: FieldId = FieldId(26);
    pub const CSI: FieldId = FieldId(27);
    pub const EPHEMERAL: FieldId = FieldId(28);
    pub const IMAGE: FieldId = FieldId(29);
}

pub static VSPHERE_VIRTUAL_DISK_VOLUME_SOURCE: StructType = StructType {
    name: "v1.VsphereVirtualDiskVolumeSource",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("VolumePath", "volumePath", Type::Str),
        Field::new("FSType", "fsType", Type::Str).omitempty(),
        Field::new("StoragePolicyName", "storagePolicyName", Type::Str).omitempty(),
        Field::new("StoragePolicyID", "storagePolicyID", Type::Str).omitempty(),
    ],
    natural: &[1, 3, 2, 0],
    embedded: &[],
    printed: &[0, 1, 2, 3],
};

pub mod vsphere_virtual_disk_volume_source {
    use super::FieldId;
    pub const VOLUME_PATH: FieldId = FieldId(0);
    pub const FS_TYPE: FieldId = FieldId(1);
    pub const STORAGE_POLICY_NAME: FieldId = FieldId(2);
    pub const STORAGE_POLICY_ID: FieldId = FieldId(3);
}

pub static WEIGHTED_POD_AFFINITY_TERM: StructType = StructType {
    name: "v1.WeightedPodAffinityTerm",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Weight", "weight", Type::Int32),
        Field::new(
            "PodAffinityTerm",
            "podAffinityTerm",
            Type::Struct(&POD_AFFINITY_TERM),
        ),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod weighted_pod_affinity_term {
    use super::FieldId;
    pub const WEIGHT: FieldId = FieldId(0);
    pub const POD_AFFINITY_TERM: FieldId = FieldId(1);
}

pub static WINDOWS_SECURITY_CONTEXT_OPTIONS: StructType = StructType {
    name: "v1.WindowsSecurityContextOptions",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new(
            "GMSACredentialSpecName",
            "gmsaCredentialSpecName",
            Type::Pointer(&basic::POINTER_STRING),
        )
        .omitempty(),
        Field::new(
            "GMSACredentialSpec",
            "gmsaCredentialSpec",
            Type::Pointer(&basic::POINTER_STRING),
        )
        .omitempty(),
        Field::new(
            "RunAsUserName",
            "runAsUserName",
            Type::Pointer(&basic::POINTER_STRING),
        )
        .omitempty(),
        Field::new(
            "HostProcess",
            "hostProcess",
            Type::Pointer(&basic::POINTER_BOOL),
        )
        .omitempty(),
    ],
    natural: &[1, 0, 3, 2],
    embedded: &[],
    printed: &[0, 1, 2, 3],
};

pub mod windows_security_context_options {
    use super::FieldId;
    pub const GMSA_CREDENTIAL_SPEC_NAME: FieldId = FieldId(0);
    pub const GMSA_CREDENTIAL_SPEC: FieldId = FieldId(1);
    pub const RUN_AS_USER_NAME: FieldId = FieldId(2);
    pub const HOST_PROCESS: FieldId = FieldId(3);
}

pub static WORKLOAD_REFERENCE: StructType = StructType {
    name: "v1.WorkloadReference",
    package: "k8s.io/api/core/v1",
    fields: &[
        Field::new("Name", "name", Type::Str),
        Field::new("PodGroup", "podGroup", Type::Str),
        Field::new("PodGroupReplicaKey", "podGroupReplicaKey", Type::Str).omitempty(),
    ],
    natural: &[0, 1, 2],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod workload_reference {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const POD_GROUP: FieldId = FieldId(1);
    pub const POD_GROUP_REPLICA_KEY: FieldId = FieldId(2);
}

pub static LIST_CONTAINER: ListType = ListType {
    name: "[]v1.Container",
    element: Type::Struct(&CONTAINER),
};
pub static LIST_CONTAINER_EXTENDED_RESOURCE_REQUEST: ListType = ListType {
    name: "[]v1.ContainerExtendedResourceRequest",
    element: Type::Struct(&CONTAINER_EXTENDED_RESOURCE_REQUEST),
};
pub static LIST_CONTAINER_PORT: ListType = ListType {
    name: "[]v1.ContainerPort",
    element: Type::Struct(&CONTAINER_PORT),
};
pub static LIST_CONTAINER_RESIZE_POLICY: ListType = ListType {
    name: "[]v1.ContainerResizePolicy",
    element: Type::Struct(&CONTAINER_RESIZE_POLICY),
};
pub static LIST_CONTAINER_RESTART_RULE: ListType = ListType {
    name: "[]v1.ContainerRestartRule",
    element: Type::Struct(&CONTAINER_RESTART_RULE),
};
pub static LIST_CONTAINER_STATUS: ListType = ListType {
    name: "[]v1.ContainerStatus",
    element: Type::Struct(&CONTAINER_STATUS),
};
pub static LIST_DOWNWARD_API_VOLUME_FILE: ListType = ListType {
    name: "[]v1.DownwardAPIVolumeFile",
    element: Type::Struct(&DOWNWARD_API_VOLUME_FILE),
};
pub static LIST_ENV_FROM_SOURCE: ListType = ListType {
    name: "[]v1.EnvFromSource",
    element: Type::Struct(&ENV_FROM_SOURCE),
};
pub static LIST_ENV_VAR: ListType = ListType {
    name: "[]v1.EnvVar",
    element: Type::Struct(&ENV_VAR),
};
pub static LIST_EPHEMERAL_CONTAINER: ListType = ListType {
    name: "[]v1.EphemeralContainer",
    element: Type::Struct(&EPHEMERAL_CONTAINER),
};
pub static LIST_HOST_ALIAS: ListType = ListType {
    name: "[]v1.HostAlias",
    element: Type::Struct(&HOST_ALIAS),
};
pub static LIST_HOST_IP: ListType = ListType {
    name: "[]v1.HostIP",
    element: Type::Struct(&HOST_IP),
};
pub static LIST_HTTP_HEADER: ListType = ListType {
    name: "[]v1.HTTPHeader",
    element: Type::Struct(&HTTP_HEADER),
};
pub static LIST_KEY_TO_PATH: ListType = ListType {
    name: "[]v1.KeyToPath",
    element: Type::Struct(&KEY_TO_PATH),
};
pub static LIST_LOCAL_OBJECT_REFERENCE: ListType = ListType {
    name: "[]v1.LocalObjectReference",
    element: Type::Struct(&LOCAL_OBJECT_REFERENCE),
};
pub static LIST_NODE_SELECTOR_REQUIREMENT: ListType = ListType {
    name: "[]v1.NodeSelectorRequirement",
    element: Type::Struct(&NODE_SELECTOR_REQUIREMENT),
};
pub static LIST_NODE_SELECTOR_TERM: ListType = ListType {
    name: "[]v1.NodeSelectorTerm",
    element: Type::Struct(&NODE_SELECTOR_TERM),
};
pub static LIST_OBJECT_REFERENCE: ListType = ListType {
    name: "[]v1.ObjectReference",
    element: Type::Struct(&OBJECT_REFERENCE),
};
pub static LIST_PERSISTENT_VOLUME_CLAIM: ListType = ListType {
    name: "[]v1.PersistentVolumeClaim",
    element: Type::Struct(&PERSISTENT_VOLUME_CLAIM),
};
pub static LIST_PERSISTENT_VOLUME_CLAIM_CONDITION: ListType = ListType {
    name: "[]v1.PersistentVolumeClaimCondition",
    element: Type::Struct(&PERSISTENT_VOLUME_CLAIM_CONDITION),
};
pub static LIST_POD_AFFINITY_TERM: ListType = ListType {
    name: "[]v1.PodAffinityTerm",
    element: Type::Struct(&POD_AFFINITY_TERM),
};
pub static LIST_POD_CONDITION: ListType = ListType {
    name: "[]v1.PodCondition",
    element: Type::Struct(&POD_CONDITION),
};
pub static LIST_POD_DNS_CONFIG_OPTION: ListType = ListType {
    name: "[]v1.PodDNSConfigOption",
    element: Type::Struct(&POD_DNS_CONFIG_OPTION),
};
pub static LIST_POD_IP: ListType = ListType {
    name: "[]v1.PodIP",
    element: Type::Struct(&POD_IP),
};
pub static LIST_POD_READINESS_GATE: ListType = ListType {
    name: "[]v1.PodReadinessGate",
    element: Type::Struct(&POD_READINESS_GATE),
};
pub static LIST_POD_RESOURCE_CLAIM: ListType = ListType {
    name: "[]v1.PodResourceClaim",
    element: Type::Struct(&POD_RESOURCE_CLAIM),
};
pub static LIST_POD_RESOURCE_CLAIM_STATUS: ListType = ListType {
    name: "[]v1.PodResourceClaimStatus",
    element: Type::Struct(&POD_RESOURCE_CLAIM_STATUS),
};
pub static LIST_POD_SCHEDULING_GATE: ListType = ListType {
    name: "[]v1.PodSchedulingGate",
    element: Type::Struct(&POD_SCHEDULING_GATE),
};
pub static LIST_PREFERRED_SCHEDULING_TERM: ListType = ListType {
    name: "[]v1.PreferredSchedulingTerm",
    element: Type::Struct(&PREFERRED_SCHEDULING_TERM),
};
pub static LIST_REPLICATION_CONTROLLER_CONDITION: ListType = ListType {
    name: "[]v1.ReplicationControllerCondition",
    element: Type::Struct(&REPLICATION_CONTROLLER_CONDITION),
};
pub static LIST_RESOURCE_CLAIM: ListType = ListType {
    name: "[]v1.ResourceClaim",
    element: Type::Struct(&RESOURCE_CLAIM),
};
pub static LIST_RESOURCE_HEALTH: ListType = ListType {
    name: "[]v1.ResourceHealth",
    element: Type::Struct(&RESOURCE_HEALTH),
};
pub static LIST_RESOURCE_STATUS: ListType = ListType {
    name: "[]v1.ResourceStatus",
    element: Type::Struct(&RESOURCE_STATUS),
};
pub static LIST_SYSCTL: ListType = ListType {
    name: "[]v1.Sysctl",
    element: Type::Struct(&SYSCTL),
};
pub static LIST_TOLERATION: ListType = ListType {
    name: "[]v1.Toleration",
    element: Type::Struct(&TOLERATION),
};
pub static LIST_TOPOLOGY_SPREAD_CONSTRAINT: ListType = ListType {
    name: "[]v1.TopologySpreadConstraint",
    element: Type::Struct(&TOPOLOGY_SPREAD_CONSTRAINT),
};
pub static LIST_VOLUME: ListType = ListType {
    name: "[]v1.Volume",
    element: Type::Struct(&VOLUME),
};
pub static LIST_VOLUME_DEVICE: ListType = ListType {
    name: "[]v1.VolumeDevice",
    element: Type::Struct(&VOLUME_DEVICE),
};
pub static LIST_VOLUME_MOUNT: ListType = ListType {
    name: "[]v1.VolumeMount",
    element: Type::Struct(&VOLUME_MOUNT),
};
pub static LIST_VOLUME_MOUNT_STATUS: ListType = ListType {
    name: "[]v1.VolumeMountStatus",
    element: Type::Struct(&VOLUME_MOUNT_STATUS),
};
pub static LIST_VOLUME_PROJECTION: ListType = ListType {
    name: "[]v1.VolumeProjection",
    element: Type::Struct(&VOLUME_PROJECTION),
};
pub static LIST_WEIGHTED_POD_AFFINITY_TERM: ListType = ListType {
    name: "[]v1.WeightedPodAffinityTerm",
    element: Type::Struct(&WEIGHTED_POD_AFFINITY_TERM),
};
pub static POINTER_AFFINITY: Type = Type::Struct(&AFFINITY);
pub static POINTER_APP_ARMOR_PROFILE: Type = Type::Struct(&APP_ARMOR_PROFILE);
pub static POINTER_AWS_ELASTIC_BLOCK_STORE_VOLUME_SOURCE: Type =
    Type::Struct(&AWS_ELASTIC_BLOCK_STORE_VOLUME_SOURCE);
pub static POINTER_AZURE_DISK_VOLUME_SOURCE: Type = Type::Struct(&AZURE_DISK_VOLUME_SOURCE);
pub static POINTER_AZURE_FILE_VOLUME_SOURCE: Type = Type::Struct(&AZURE_FILE_VOLUME_SOURCE);
pub static POINTER_CAPABILITIES: Type = Type::Struct(&CAPABILITIES);
pub static POINTER_CEPH_FS_VOLUME_SOURCE: Type = Type::Struct(&CEPH_FS_VOLUME_SOURCE);
pub static POINTER_CINDER_VOLUME_SOURCE: Type = Type::Struct(&CINDER_VOLUME_SOURCE);
pub static POINTER_CLUSTER_TRUST_BUNDLE_PROJECTION: Type =
    Type::Struct(&CLUSTER_TRUST_BUNDLE_PROJECTION);
pub static POINTER_CONFIG_MAP_ENV_SOURCE: Type = Type::Struct(&CONFIG_MAP_ENV_SOURCE);
pub static POINTER_CONFIG_MAP_KEY_SELECTOR: Type = Type::Struct(&CONFIG_MAP_KEY_SELECTOR);
pub static POINTER_CONFIG_MAP_PROJECTION: Type = Type::Struct(&CONFIG_MAP_PROJECTION);
pub static POINTER_CONFIG_MAP_VOLUME_SOURCE: Type = Type::Struct(&CONFIG_MAP_VOLUME_SOURCE);
pub static POINTER_CONTAINER_RESTART_RULE_ON_EXIT_CODES: Type =
    Type::Struct(&CONTAINER_RESTART_RULE_ON_EXIT_CODES);
pub static POINTER_CONTAINER_STATE_RUNNING: Type = Type::Struct(&CONTAINER_STATE_RUNNING);
pub static POINTER_CONTAINER_STATE_TERMINATED: Type = Type::Struct(&CONTAINER_STATE_TERMINATED);
pub static POINTER_CONTAINER_STATE_WAITING: Type = Type::Struct(&CONTAINER_STATE_WAITING);
pub static POINTER_CONTAINER_USER: Type = Type::Struct(&CONTAINER_USER);
pub static POINTER_CSI_VOLUME_SOURCE: Type = Type::Struct(&CSI_VOLUME_SOURCE);
pub static POINTER_DOWNWARD_API_PROJECTION: Type = Type::Struct(&DOWNWARD_API_PROJECTION);
pub static POINTER_DOWNWARD_API_VOLUME_SOURCE: Type = Type::Struct(&DOWNWARD_API_VOLUME_SOURCE);
pub static POINTER_EMPTY_DIR_VOLUME_SOURCE: Type = Type::Struct(&EMPTY_DIR_VOLUME_SOURCE);
pub static POINTER_ENV_VAR_SOURCE: Type = Type::Struct(&ENV_VAR_SOURCE);
pub static POINTER_EPHEMERAL_VOLUME_SOURCE: Type = Type::Struct(&EPHEMERAL_VOLUME_SOURCE);
pub static POINTER_EXEC_ACTION: Type = Type::Struct(&EXEC_ACTION);
pub static POINTER_FC_VOLUME_SOURCE: Type = Type::Struct(&FC_VOLUME_SOURCE);
pub static POINTER_FILE_KEY_SELECTOR: Type = Type::Struct(&FILE_KEY_SELECTOR);
pub static POINTER_FLEX_VOLUME_SOURCE: Type = Type::Struct(&FLEX_VOLUME_SOURCE);
pub static POINTER_FLOCKER_VOLUME_SOURCE: Type = Type::Struct(&FLOCKER_VOLUME_SOURCE);
pub static POINTER_GCE_PERSISTENT_DISK_VOLUME_SOURCE: Type =
    Type::Struct(&GCE_PERSISTENT_DISK_VOLUME_SOURCE);
pub static POINTER_GIT_REPO_VOLUME_SOURCE: Type = Type::Struct(&GIT_REPO_VOLUME_SOURCE);
pub static POINTER_GLUSTERFS_VOLUME_SOURCE: Type = Type::Struct(&GLUSTERFS_VOLUME_SOURCE);
pub static POINTER_GRPC_ACTION: Type = Type::Struct(&GRPC_ACTION);
pub static POINTER_HOST_PATH_VOLUME_SOURCE: Type = Type::Struct(&HOST_PATH_VOLUME_SOURCE);
pub static POINTER_HTTP_GET_ACTION: Type = Type::Struct(&HTTP_GET_ACTION);
pub static POINTER_IMAGE_VOLUME_SOURCE: Type = Type::Struct(&IMAGE_VOLUME_SOURCE);
pub static POINTER_ISCSI_VOLUME_SOURCE: Type = Type::Struct(&ISCSI_VOLUME_SOURCE);
pub static POINTER_LIFECYCLE: Type = Type::Struct(&LIFECYCLE);
pub static POINTER_LIFECYCLE_HANDLER: Type = Type::Struct(&LIFECYCLE_HANDLER);
pub static POINTER_LINUX_CONTAINER_USER: Type = Type::Struct(&LINUX_CONTAINER_USER);
pub static POINTER_LOCAL_OBJECT_REFERENCE: Type = Type::Struct(&LOCAL_OBJECT_REFERENCE);
pub static POINTER_MODIFY_VOLUME_STATUS: Type = Type::Struct(&MODIFY_VOLUME_STATUS);
pub static POINTER_NFS_VOLUME_SOURCE: Type = Type::Struct(&NFS_VOLUME_SOURCE);
pub static POINTER_NODE_AFFINITY: Type = Type::Struct(&NODE_AFFINITY);
pub static POINTER_NODE_SELECTOR: Type = Type::Struct(&NODE_SELECTOR);
pub static POINTER_OBJECT_FIELD_SELECTOR: Type = Type::Struct(&OBJECT_FIELD_SELECTOR);
pub static POINTER_PERSISTENT_VOLUME_CLAIM_TEMPLATE: Type =
    Type::Struct(&PERSISTENT_VOLUME_CLAIM_TEMPLATE);
pub static POINTER_PERSISTENT_VOLUME_CLAIM_VOLUME_SOURCE: Type =
    Type::Struct(&PERSISTENT_VOLUME_CLAIM_VOLUME_SOURCE);
pub static POINTER_PHOTON_PERSISTENT_DISK_VOLUME_SOURCE: Type =
    Type::Struct(&PHOTON_PERSISTENT_DISK_VOLUME_SOURCE);
pub static POINTER_POD_AFFINITY: Type = Type::Struct(&POD_AFFINITY);
pub static POINTER_POD_ANTI_AFFINITY: Type = Type::Struct(&POD_ANTI_AFFINITY);
pub static POINTER_POD_CERTIFICATE_PROJECTION: Type = Type::Struct(&POD_CERTIFICATE_PROJECTION);
pub static POINTER_POD_DNS_CONFIG: Type = Type::Struct(&POD_DNS_CONFIG);
pub static POINTER_POD_EXTENDED_RESOURCE_CLAIM_STATUS: Type =
    Type::Struct(&POD_EXTENDED_RESOURCE_CLAIM_STATUS);
pub static POINTER_POD_OS: Type = Type::Struct(&POD_OS);
pub static POINTER_POD_SECURITY_CONTEXT: Type = Type::Struct(&POD_SECURITY_CONTEXT);
pub static POINTER_POD_TEMPLATE_SPEC: Type = Type::Struct(&POD_TEMPLATE_SPEC);
pub static POINTER_PORTWORX_VOLUME_SOURCE: Type = Type::Struct(&PORTWORX_VOLUME_SOURCE);
pub static POINTER_PROBE: Type = Type::Struct(&PROBE);
pub static POINTER_PROJECTED_VOLUME_SOURCE: Type = Type::Struct(&PROJECTED_VOLUME_SOURCE);
pub static POINTER_QUOBYTE_VOLUME_SOURCE: Type = Type::Struct(&QUOBYTE_VOLUME_SOURCE);
pub static POINTER_RBD_VOLUME_SOURCE: Type = Type::Struct(&RBD_VOLUME_SOURCE);
pub static POINTER_RESOURCE_FIELD_SELECTOR: Type = Type::Struct(&RESOURCE_FIELD_SELECTOR);
pub static POINTER_RESOURCE_REQUIREMENTS: Type = Type::Struct(&RESOURCE_REQUIREMENTS);
pub static POINTER_SCALE_IO_VOLUME_SOURCE: Type = Type::Struct(&SCALE_IO_VOLUME_SOURCE);
pub static POINTER_SECCOMP_PROFILE: Type = Type::Struct(&SECCOMP_PROFILE);
pub static POINTER_SECRET_ENV_SOURCE: Type = Type::Struct(&SECRET_ENV_SOURCE);
pub static POINTER_SECRET_KEY_SELECTOR: Type = Type::Struct(&SECRET_KEY_SELECTOR);
pub static POINTER_SECRET_PROJECTION: Type = Type::Struct(&SECRET_PROJECTION);
pub static POINTER_SECRET_VOLUME_SOURCE: Type = Type::Struct(&SECRET_VOLUME_SOURCE);
pub static POINTER_SECURITY_CONTEXT: Type = Type::Struct(&SECURITY_CONTEXT);
pub static POINTER_SERVICE_ACCOUNT_TOKEN_PROJECTION: Type =
    Type::Struct(&SERVICE_ACCOUNT_TOKEN_PROJECTION);
pub static POINTER_SE_LINUX_OPTIONS: Type = Type::Struct(&SE_LINUX_OPTIONS);
pub static POINTER_SLEEP_ACTION: Type = Type::Struct(&SLEEP_ACTION);
pub static POINTER_STORAGE_OS_VOLUME_SOURCE: Type = Type::Struct(&STORAGE_OS_VOLUME_SOURCE);
pub static POINTER_TCP_SOCKET_ACTION: Type = Type::Struct(&TCP_SOCKET_ACTION);
pub static POINTER_TYPED_LOCAL_OBJECT_REFERENCE: Type = Type::Struct(&TYPED_LOCAL_OBJECT_REFERENCE);
pub static POINTER_TYPED_OBJECT_REFERENCE: Type = Type::Struct(&TYPED_OBJECT_REFERENCE);
pub static POINTER_VSPHERE_VIRTUAL_DISK_VOLUME_SOURCE: Type =
    Type::Struct(&VSPHERE_VIRTUAL_DISK_VOLUME_SOURCE);
pub static POINTER_WINDOWS_SECURITY_CONTEXT_OPTIONS: Type =
    Type::Struct(&WINDOWS_SECURITY_CONTEXT_OPTIONS);
pub static POINTER_WORKLOAD_REFERENCE: Type = Type::Struct(&WORKLOAD_REFERENCE);
pub static RESOURCE_LIST: MapType = MapType {
    name: "v1.ResourceList",
    key: Type::NamedStr("v1.ResourceName"),
    value: Type::Quantity,
};
