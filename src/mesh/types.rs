//! How a protobuf message looks, as data: names, order, kinds and oneofs of its fields.
//!
//! The tables are in [`super::generated`], written by `tools/descriptors` from protobuf
//! descriptors; this module says what a row means and how it is looked up. No value is kept here.
//! Static tables and not a descriptor set, because decoding a pool of descriptors when the
//! program starts takes longer than injecting a hundred pods.
//!
//! Sources of the rules: protobuf's JSON mapping (names), protoc-gen-go (Go names).

/// A message type, such as `istio.mesh.v1alpha1.ProxyConfig`.
///
/// Two types are the same when they are the same `static`.
#[derive(Debug)]
pub struct MessageType {
    /// Full protobuf name.
    pub name: &'static str,
    /// What Go's `%T` prints of the struct, without the pointer's star: `v1alpha1.ProxyConfig`.
    pub go_name: &'static str,
    /// The JSON form, where it is not that of a plain message.
    pub well_known: WellKnown,
    /// The oneofs, by index.
    pub oneofs: &'static [Oneof],
    /// The fields in declaration order.
    pub fields: &'static [Field],
}

/// Messages whose JSON is not an object of their fields.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WellKnown {
    /// None of these: a plain message.
    None,
    /// `google.protobuf.Duration`: a string.
    Duration,
    /// `google.protobuf.BoolValue` and its like: the value itself, or null.
    Wrapper,
    /// `google.protobuf.Struct`: any object.
    Struct,
    /// `google.protobuf.Value`: anything.
    Value,
    /// `google.protobuf.ListValue`: any list.
    ListValue,
    /// Istio's own `IntOrString`, which reads itself.
    IntOrString,
}

/// A group of fields of which one can be set.
#[derive(Debug)]
pub struct Oneof {
    /// Protobuf's name: `cluster_name`.
    pub name: &'static str,
    /// The Go struct's field that holds the member: `ClusterName`.
    pub go_name: &'static str,
    /// The interface type of that field: `v1alpha1.isProxyConfig_ClusterName`.
    pub go_type: &'static str,
}

/// One field of a message.
#[derive(Debug)]
pub struct Field {
    /// Protobuf's name: `config_path`.
    pub name: &'static str,
    /// JSON's name: `configPath`.
    pub json_name: &'static str,
    /// The Go struct's name of it, also what its getter is called after: `ConfigPath`.
    pub go_name: &'static str,
    /// The type of the value, of the items of a list, or of the values of a map.
    pub ty: Type,
    /// Whether there is one value, a list or a map.
    pub shape: Shape,
    /// The oneof that the field belongs to.
    pub member: Option<Member>,
}

/// How many values a field has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// One value.
    One,
    /// A list.
    Many,
    /// A map with string keys.
    Map,
}

/// A field's place in a oneof.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    /// Index into [`MessageType::oneofs`].
    pub oneof: usize,
    /// The Go struct that wraps the member: `v1alpha1.ProxyConfig_ServiceCluster`.
    pub wrapper: &'static str,
}

/// The type of a field's value.
#[derive(Clone, Copy, Debug)]
pub enum Type {
    /// `bool`
    Bool,
    /// `int32`
    Int32,
    /// `int64`
    Int64,
    /// `uint32`
    Uint32,
    /// `uint64`
    Uint64,
    /// `double`
    Double,
    /// `string`
    Str,
    /// An enum, kept as its number.
    Enum(&'static EnumType),
    /// A message.
    Message(&'static MessageType),
}

/// An enum type. Its first value is the number 0.
#[derive(Debug)]
pub struct EnumType {
    /// Full protobuf name.
    pub name: &'static str,
    /// What Go's `%T` prints: `v1alpha1.AuthenticationPolicy`.
    pub go_name: &'static str,
    /// Names and numbers in declaration order.
    pub values: &'static [(&'static str, i32)],
}

impl PartialEq for MessageType {
    fn eq(&self, other: &MessageType) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for MessageType {}

impl MessageType {
    /// The index of the field that JSON calls so, by either of its names.
    pub fn json_field(&self, name: &str) -> Option<usize> {
        self.fields
            .iter()
            .position(|field| field.json_name == name || field.name == name)
    }

    /// The index of the field by its Go name.
    pub fn go_field(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.go_name == name)
    }

    /// The index of the oneof by its Go name.
    pub fn go_oneof(&self, name: &str) -> Option<usize> {
        self.oneofs.iter().position(|oneof| oneof.go_name == name)
    }
}

impl EnumType {
    /// The number behind a name.
    pub fn number(&self, name: &str) -> Option<i32> {
        let found = self.values.iter().find(|(known, _)| *known == name);
        found.map(|(_, number)| *number)
    }

    /// The first name of a number.
    pub fn value_name(&self, number: i32) -> Option<&'static str> {
        let found = self.values.iter().find(|(_, known)| *known == number);
        found.map(|(name, _)| *name)
    }
}

/// A row of the generated tables: a field with one value.
pub(crate) const fn one(
    name: &'static str,
    json_name: &'static str,
    go_name: &'static str,
    ty: Type,
) -> Field {
    Field {
        name,
        json_name,
        go_name,
        ty,
        shape: Shape::One,
        member: None,
    }
}

/// A row of the generated tables: a list.
pub(crate) const fn many(
    name: &'static str,
    json_name: &'static str,
    go_name: &'static str,
    ty: Type,
) -> Field {
    Field {
        shape: Shape::Many,
        ..one(name, json_name, go_name, ty)
    }
}

/// A row of the generated tables: a map with string keys.
pub(crate) const fn map(
    name: &'static str,
    json_name: &'static str,
    go_name: &'static str,
    ty: Type,
) -> Field {
    Field {
        shape: Shape::Map,
        ..one(name, json_name, go_name, ty)
    }
}

/// A row of the generated tables: a member of a oneof.
pub(crate) const fn member(
    oneof: usize,
    wrapper: &'static str,
    name: &'static str,
    json_name: &'static str,
    go_name: &'static str,
    ty: Type,
) -> Field {
    Field {
        member: Some(Member { oneof, wrapper }),
        ..one(name, json_name, go_name, ty)
    }
}
