// Made by tools/descriptors; do not edit.
//! Protobuf's own messages that the others reach.

use crate::mesh::types::*;

pub(crate) static DURATION: MessageType = MessageType { name: "google.protobuf.Duration", go_name: "durationpb.Duration", well_known: WellKnown::Duration, oneofs: &[], fields: &[
    one("seconds", "seconds", "Seconds", Type::Int64),
    one("nanos", "nanos", "Nanos", Type::Int32),
] };
pub(crate) static INT32_VALUE: MessageType = MessageType { name: "google.protobuf.Int32Value", go_name: "wrapperspb.Int32Value", well_known: WellKnown::Wrapper, oneofs: &[], fields: &[
    one("value", "value", "Value", Type::Int32),
] };
pub(crate) static INT64_VALUE: MessageType = MessageType { name: "google.protobuf.Int64Value", go_name: "wrapperspb.Int64Value", well_known: WellKnown::Wrapper, oneofs: &[], fields: &[
    one("value", "value", "Value", Type::Int64),
] };
pub(crate) static BOOL_VALUE: MessageType = MessageType { name: "google.protobuf.BoolValue", go_name: "wrapperspb.BoolValue", well_known: WellKnown::Wrapper, oneofs: &[], fields: &[
    one("value", "value", "Value", Type::Bool),
] };
pub(crate) static STRUCT: MessageType = MessageType { name: "google.protobuf.Struct", go_name: "structpb.Struct", well_known: WellKnown::Struct, oneofs: &[], fields: &[
    map("fields", "fields", "Fields", Type::Message(&VALUE)),
] };
pub(crate) static VALUE: MessageType = MessageType { name: "google.protobuf.Value", go_name: "structpb.Value", well_known: WellKnown::Value, oneofs: &[Oneof { name: "kind", go_name: "Kind", go_type: "structpb.isValue_Kind" }], fields: &[
    member(0, "structpb.Value_NullValue", "null_value", "nullValue", "NullValue", Type::Enum(&NULL_VALUE)),
    member(0, "structpb.Value_NumberValue", "number_value", "numberValue", "NumberValue", Type::Double),
    member(0, "structpb.Value_StringValue", "string_value", "stringValue", "StringValue", Type::Str),
    member(0, "structpb.Value_BoolValue", "bool_value", "boolValue", "BoolValue", Type::Bool),
    member(0, "structpb.Value_StructValue", "struct_value", "structValue", "StructValue", Type::Message(&STRUCT)),
    member(0, "structpb.Value_ListValue", "list_value", "listValue", "ListValue", Type::Message(&LIST_VALUE)),
] };
pub(crate) static LIST_VALUE: MessageType = MessageType { name: "google.protobuf.ListValue", go_name: "structpb.ListValue", well_known: WellKnown::ListValue, oneofs: &[], fields: &[
    many("values", "values", "Values", Type::Message(&VALUE)),
] };
pub(crate) static STRING_VALUE: MessageType = MessageType { name: "google.protobuf.StringValue", go_name: "wrapperspb.StringValue", well_known: WellKnown::Wrapper, oneofs: &[], fields: &[
    one("value", "value", "Value", Type::Str),
] };
pub(crate) static NULL_VALUE: EnumType = EnumType { name: "google.protobuf.NullValue", go_name: "structpb.NullValue", values: &[("NULL_VALUE", 0)] };
