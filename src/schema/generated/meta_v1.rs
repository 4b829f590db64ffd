// Written by tools/schemagen. Do not edit: renew it with the command in tools/schemagen/README.md.

//! The types of `k8s.io/apimachinery/pkg/apis/meta/v1`.

use super::basic;
use crate::schema::object::FieldId;
use crate::schema::types::{Field, ListType, StructType, Type};

pub static LABEL_SELECTOR: StructType = StructType {
    name: "v1.LabelSelector",
    package: "k8s.io/apimachinery/pkg/apis/meta/v1",
    fields: &[
        Field::new(
            "MatchLabels",
            "matchLabels",
            Type::Map(&basic::MAP_STRING_STRING),
        )
        .omitempty(),
        Field::new(
            "MatchExpressions",
            "matchExpressions",
            Type::List(&LIST_LABEL_SELECTOR_REQUIREMENT),
        )
        .omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod label_selector {
    use super::FieldId;
    pub const MATCH_LABELS: FieldId = FieldId(0);
    pub const MATCH_EXPRESSIONS: FieldId = FieldId(1);
}

pub static LABEL_SELECTOR_REQUIREMENT: StructType = StructType {
    name: "v1.LabelSelectorRequirement",
    package: "k8s.io/apimachinery/pkg/apis/meta/v1",
    fields: &[
        Field::new("Key", "key", Type::Str),
        Field::new(
            "Operator",
            "operator",
            Type::NamedStr("v1.LabelSelectorOperator"),
        ),
        Field::new("Values", "values", Type::List(&basic::LIST_STRING)).omitempty(),
    ],
    natural: &[0, 1, 2],
    embedded: &[],
    printed: &[0, 1, 2],
};

pub mod label_selector_requirement {
    use super::FieldId;
    pub const KEY: FieldId = FieldId(0);
    pub const OPERATOR: FieldId = FieldId(1);
    pub const VALUES: FieldId = FieldId(2);
}

pub static LIST_META: StructType = StructType {
    name: "v1.ListMeta",
    package: "k8s.io/apimachinery/pkg/apis/meta/v1",
    fields: &[
        Field::new("SelfLink", "selfLink", Type::Str).omitempty(),
        Field::new("ResourceVersion", "resourceVersion", Type::Str).omitempty(),
        Field::new("Continue", "continue", Type::Str).omitempty(),
        Field::new(
            "RemainingItemCount",
            "remainingItemCount",
            Type::Pointer(&basic::POINTER_INT64),
        )
        .omitempty(),
    ],
    natural: &[2, 3, 1, 0],
    embedded: &[],
    printed: &[0, 1, 2, 3],
};

pub mod list_meta {
    use super::FieldId;
    pub const SELF_LINK: FieldId = FieldId(0);
    pub const RESOURCE_VERSION: FieldId = FieldId(1);
    pub const CONTINUE: FieldId = FieldId(2);
    pub const REMAINING_ITEM_COUNT: FieldId = FieldId(3);
}

pub static MANAGED_FIELDS_ENTRY: StructType = StructType {
    name: "v1.ManagedFieldsEntry",
    package: "k8s.io/apimachinery/pkg/apis/meta/v1",
    fields: &[
        Field::new("Manager", "manager", Type::Str).omitempty(),
        Field::new(
            "Operation",
            "operation",
            Type::NamedStr("v1.ManagedFieldsOperationType"),
        )
        .omitempty(),
        Field::new("APIVersion", "apiVersion", Type::Str).omitempty(),
        Field::new("Time", "time", Type::Pointer(&POINTER_TIME)).omitempty(),
        Field::new("FieldsType", "fieldsType", Type::Str).omitempty(),
        Field::new("FieldsV1", "fieldsV1", Type::Pointer(&POINTER_FIELDS_V1)).omitempty(),
        Field::new("Subresource", "subresource", Type::Str).omitempty(),
    ],
    natural: &[2, 4, 5, 0, 1, 6, 3],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5, 6],
};

pub mod managed_fields_entry {
    use super::FieldId;
    pub const MANAGER: FieldId = FieldId(0);
    pub const OPERATION: FieldId = FieldId(1);
    pub const API_VERSION: FieldId = FieldId(2);
    pub const TIME: FieldId = FieldId(3);
    pub const FIELDS_TYPE: FieldId = FieldId(4);
    pub const FIELDS_V1: FieldId = FieldId(5);
    pub const SUBRESOURCE: FieldId = FieldId(6);
}

pub static OBJECT_META: StructType = StructType {
    name: "v1.ObjectMeta",
    package: "k8s.io/apimachinery/pkg/apis/meta/v1",
    fields: &[
        Field::new("Name", "name", Type::Str).omitempty(),
        Field::new("GenerateName", "generateName", Type::Str).omitempty(),
        Field::new("Namespace", "namespace", Type::Str).omitempty(),
        Field::new("SelfLink", "selfLink", Type::Str).omitempty(),
        Field::new("UID", "uid", Type::NamedStr("types.UID")).omitempty(),
        Field::new("ResourceVersion", "resourceVersion", Type::Str).omitempty(),
        Field::new("Generation", "generation", Type::Int64).omitempty(),
        Field::new("CreationTimestamp", "creationTimestamp", Type::Time).omitzero(),
        Field::new(
            "DeletionTimestamp",
            "deletionTimestamp",
            Type::Pointer(&POINTER_TIME),
        )
        .omitempty(),
        Field::new(
            "DeletionGracePeriodSeconds",
            "deletionGracePeriodSeconds",
            Type::Pointer(&basic::POINTER_INT64),
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
            "OwnerReferences",
            "ownerReferences",
            Type::List(&LIST_OWNER_REFERENCE),
        )
        .omitempty()
        .merge()
        .key("uid"),
        Field::new("Finalizers", "finalizers", Type::List(&basic::LIST_STRING))
            .omitempty()
            .merge(),
        Field::new(
            "ManagedFields",
            "managedFields",
            Type::List(&LIST_MANAGED_FIELDS_ENTRY),
        )
        .omitempty(),
    ],
    natural: &[11, 7, 9, 8, 13, 1, 6, 10, 14, 0, 2, 12, 5, 3, 4],
    embedded: &[],
    printed: &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
};

pub mod object_meta {
    use super::FieldId;
    pub const NAME: FieldId = FieldId(0);
    pub const GENERATE_NAME: FieldId = FieldId(1);
    pub const NAMESPACE: FieldId = FieldId(2);
    pub const SELF_LINK: FieldId = FieldId(3);
    pub const UID: FieldId = FieldId(4);
    pub const RESOURCE_VERSION: FieldId = FieldId(5);
    pub const GENERATION: FieldId = FieldId(6);
    pub const CREATION_TIMESTAMP: FieldId = FieldId(7);
    pub const DELETION_TIMESTAMP: FieldId = FieldId(8);
    pub const DELETION_GRACE_PERIOD_SECONDS: FieldId = FieldId(9);
    pub const LABELS: FieldId = FieldId(10);
    pub const ANNOTATIONS: FieldId = FieldId(11);
    pub const OWNER_REFERENCES: FieldId = FieldId(12);
    pub const FINALIZERS: FieldId = FieldId(13);
    pub const MANAGED_FIELDS: FieldId = FieldId(14);
}

pub static OWNER_REFERENCE: StructType = StructType {
    name: "v1.OwnerReference",
    package: "k8s.io/apimachinery/pkg/apis/meta/v1",
    fields: &[
        Field::new("APIVersion", "apiVersion", Type::Str),
        Field::new("Kind", "kind", Type::Str),
        Field::new("Name", "name", Type::Str),
        Field::new("UID", "uid", Type::NamedStr("types.UID")),
        Field::new(
            "Controller",
            "controller",
            Type::Pointer(&basic::POINTER_BOOL),
        )
        .omitempty(),
        Field::new(
            "BlockOwnerDeletion",
            "blockOwnerDeletion",
            Type::Pointer(&basic::POINTER_BOOL),
        )
        .omitempty(),
    ],
    natural: &[0, 5, 4, 1, 2, 3],
    embedded: &[],
    printed: &[1, 2, 3, 0, 4, 5],
};

pub mod owner_reference {
    use super::FieldId;
    pub const API_VERSION: FieldId = FieldId(0);
    pub const KIND: FieldId = FieldId(1);
    pub const NAME: FieldId = FieldId(2);
    pub const UID: FieldId = FieldId(3);
    pub const CONTROLLER: FieldId = FieldId(4);
    pub const BLOCK_OWNER_DELETION: FieldId = FieldId(5);
}

pub static TYPE_META: StructType = StructType {
    name: "v1.TypeMeta",
    package: "k8s.io/apimachinery/pkg/apis/meta/v1",
    fields: &[
        Field::new("Kind", "kind", Type::Str).omitempty(),
        Field::new("APIVersion", "apiVersion", Type::Str).omitempty(),
    ],
    natural: &[1, 0],
    embedded: &[],
    printed: &[0, 1],
};

pub mod type_meta {
    use super::FieldId;
    pub const KIND: FieldId = FieldId(0);
    pub const API_VERSION: FieldId = FieldId(1);
}

pub static LIST_LABEL_SELECTOR_REQUIREMENT: ListType = ListType {
    name: "[]v1.LabelSelectorRequirement",
    element: Type::Struct(&LABEL_SELECTOR_REQUIREMENT),
};
pub static LIST_MANAGED_FIELDS_ENTRY: ListType = ListType {
    name: "[]v1.ManagedFieldsEntry",
    element: Type::Struct(&MANAGED_FIELDS_ENTRY),
};
pub static LIST_OWNER_REFERENCE: ListType = ListType {
    name: "[]v1.OwnerReference",
    element: Type::Struct(&OWNER_REFERENCE),
};
pub static POINTER_FIELDS_V1: Type = Type::FieldsV1;
pub static POINTER_LABEL_SELECTOR: Type = Type::Struct(&LABEL_SELECTOR);
pub static POINTER_TIME: Type = Type::Time;
