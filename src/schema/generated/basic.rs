// Written by tools/schemagen. Do not edit: renew it with the command in tools/schemagen/README.md.

//! Lists, maps and pointers of Go's own types.

use crate::schema::types::{ListType, MapType, Type};

pub static LIST_CAPABILITY: ListType = ListType {
    name: "[]v1.Capability",
    element: Type::NamedStr("v1.Capability"),
};
pub static LIST_INT32: ListType = ListType {
    name: "[]int32",
    element: Type::Int32,
};
pub static LIST_INT64: ListType = ListType {
    name: "[]int64",
    element: Type::Int64,
};
pub static LIST_PERSISTENT_VOLUME_ACCESS_MODE: ListType = ListType {
    name: "[]v1.PersistentVolumeAccessMode",
    element: Type::NamedStr("v1.PersistentVolumeAccessMode"),
};
pub static LIST_RAW_EXTENSION: ListType = ListType {
    name: "[]runtime.RawExtension",
    element: Type::RawExtension,
};
pub static LIST_STRING: ListType = ListType {
    name: "[]string",
    element: Type::Str,
};
pub static LIST_UID: ListType = ListType {
    name: "[]types.UID",
    element: Type::NamedStr("types.UID"),
};
pub static MAP_RESOURCE_NAME_CLAIM_RESOURCE_STATUS: MapType = MapType {
    name: "map[v1.ResourceName]v1.ClaimResourceStatus",
    key: Type::NamedStr("v1.ResourceName"),
    value: Type::NamedStr("v1.ClaimResourceStatus"),
};
pub static MAP_STRING_STRING: MapType = MapType {
    name: "map[string]string",
    key: Type::Str,
    value: Type::Str,
};
pub static POINTER_AZURE_DATA_DISK_CACHING_MODE: Type =
    Type::NamedStr("v1.AzureDataDiskCachingMode");
pub static POINTER_AZURE_DATA_DISK_KIND: Type = Type::NamedStr("v1.AzureDataDiskKind");
pub static POINTER_BOOL: Type = Type::Bool;
pub static POINTER_COMPLETION_MODE: Type = Type::NamedStr("v1.CompletionMode");
pub static POINTER_CONTAINER_RESTART_POLICY: Type = Type::NamedStr("v1.ContainerRestartPolicy");
pub static POINTER_HOST_PATH_TYPE: Type = Type::NamedStr("v1.HostPathType");
pub static POINTER_INT32: Type = Type::Int32;
pub static POINTER_INT64: Type = Type::Int64;
pub static POINTER_INT_OR_STRING: Type = Type::IntOrString;
pub static POINTER_MOUNT_PROPAGATION_MODE: Type = Type::NamedStr("v1.MountPropagationMode");
pub static POINTER_NODE_INCLUSION_POLICY: Type = Type::NamedStr("v1.NodeInclusionPolicy");
pub static POINTER_PERSISTENT_VOLUME_MODE: Type = Type::NamedStr("v1.PersistentVolumeMode");
pub static POINTER_POD_FS_GROUP_CHANGE_POLICY: Type = Type::NamedStr("v1.PodFSGroupChangePolicy");
pub static POINTER_POD_REPLACEMENT_POLICY: Type = Type::NamedStr("v1.PodReplacementPolicy");
pub static POINTER_POD_SE_LINUX_CHANGE_POLICY: Type = Type::NamedStr("v1.PodSELinuxChangePolicy");
pub static POINTER_PREEMPTION_POLICY: Type = Type::NamedStr("v1.PreemptionPolicy");
pub static POINTER_PROC_MOUNT_TYPE: Type = Type::NamedStr("v1.ProcMountType");
pub static POINTER_QUANTITY: Type = Type::Quantity;
pub static POINTER_RECURSIVE_READ_ONLY_MODE: Type = Type::NamedStr("v1.RecursiveReadOnlyMode");
pub static POINTER_SIGNAL: Type = Type::NamedStr("v1.Signal");
pub static POINTER_STRING: Type = Type::Str;
pub static POINTER_SUPPLEMENTAL_GROUPS_POLICY: Type = Type::NamedStr("v1.SupplementalGroupsPolicy");
/// `%T` of each pointer to a scalar.
pub static POINTER_NAMES: &[&str] = &[
    "*v1.AzureDataDiskCachingMode",
    "*v1.AzureDataDiskKind",
    "*bool",
    "*v1.CompletionMode",
    "*v1.ContainerRestartPolicy",
    "*v1.HostPathType",
    "*int32",
    "*int64",
    "*v1.MountPropagationMode",
    "*v1.NodeInclusionPolicy",
    "*v1.PersistentVolumeMode",
    "*v1.PodFSGroupChangePolicy",
    "*v1.PodReplacementPolicy",
    "*v1.PodSELinuxChangePolicy",
    "*v1.PreemptionPolicy",
    "*v1.ProcMountType",
    "*v1.RecursiveReadOnlyMode",
    "*v1.Signal",
    "*string",
    "*v1.SupplementalGroupsPolicy",
];
