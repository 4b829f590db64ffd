//! Scalars of the schema's types, and the keys of maps.

use super::istio;
use anytree::{Draw, Node, numbers, texts, tree};
use kube_inject::schema::types::{Field, StructType, Type};

/// How values are spelt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// As Go prints them, so that a value comes back to the letter.
    Canonical,
    /// In any way that the type takes.
    Loose,
    /// The same, without fields that the type does not have.
    LooseKnown,
    /// As in a pod that somebody might run, with the names that injection looks at.
    Plausible,
}

impl Style {
    /// Whether there are fields that no type has.
    pub fn has_unknown(self) -> bool {
        matches!(self, Style::Canonical | Style::Loose)
    }

    /// Whether values may be spelt in another way than Go's.
    fn is_loose(self) -> bool {
        matches!(self, Style::Loose | Style::LooseKnown)
    }

    /// Whether there are values that are as good as none.
    pub fn has_nothing(self) -> bool {
        self != Style::Plausible
    }
}

/// The field that a value stands in, whatever lists and maps are between.
#[derive(Clone, Copy)]
pub struct Place {
    /// The struct with the field.
    pub owner: &'static StructType,
    /// The field.
    pub field: &'static Field,
    /// Whether it, or a field above it, is promoted from an inlined struct.
    pub inlined: bool,
}

/// Amounts that print as they are written.
const QUANTITIES: &[&str] = &[
    "1",
    "2",
    "100m",
    "500m",
    "1500m",
    "1k",
    "64M",
    "1Ki",
    "128Mi",
    "1Gi",
    "10Ti",
    "1n",
    "250u",
    "1.250",
    "12e6",
    "1E",
    "9223372036854775807",
    "-5",
];

/// Amounts that print otherwise, and those of [`QUANTITIES`].
const LOOSE_QUANTITIES: &[&str] = &[
    "1.50",
    "0.500",
    "+100m",
    "1E3",
    "1.100k",
    "1024Mi",
    "1.5Gi",
    "1.500Gi",
    "0.1Ki",
    "1000",
    "1000m",
    "01",
    "1e-3",
    "0.0001n",
    "100000000000000000000",
    ".5",
    "5.",
    "0",
    "-0",
    "0.0Gi",
];

/// Times that print as they are written, and others. Not the zero time: behind a pointer Go prints
/// it as null, which is no time at all when it is read again.
const TIMES: &[&str] = &[
    "2024-05-06T07:08:09Z",
    "1970-01-01T00:00:00Z",
    "2000-02-29T23:59:59Z",
];
const LOOSE_TIMES: &[&str] = &[
    "2024-05-06T07:08:09+02:00",
    "2024-05-06T07:08:09.5Z",
    "2023-12-31T23:30:00-00:45",
];

/// A scalar of a type.
pub fn leaf(draw: &mut Draw<'_>, ty: &Type, style: Style, place: Place) -> Node {
    match ty {
        Type::Bool => Node::Bool(draw.one_in(2)),
        Type::Int32 => Node::Int(int32(draw, style)),
        Type::Int64 if style == Style::Plausible => Node::Int(int32(draw, style)),
        Type::Int64 => Node::Int(numbers::int(draw)),
        Type::Float64 => Node::Float(numbers::float(draw)),
        Type::Str | Type::NamedStr(_) => text(draw, style, place),
        Type::Bytes => Node::str(*draw.pick(&["0QHi", "4pyT", "8J+YgA==", ""])),
        Type::Quantity => quantity(draw, style),
        Type::IntOrString => port(draw, style),
        Type::Time => time(draw, style),
        Type::MicroTime => Node::str(*draw.pick(&["2024-05-06T07:08:09.000010Z"])),
        Type::RawExtension | Type::FieldsV1 => Node::map([("f:x", tree(draw, 3, texts::name))]),
        Type::Struct(_) | Type::Pointer(_) | Type::List(_) | Type::Map(_) => {
            unreachable!("{ty} is no scalar")
        }
    }
}

/// A key of a map. `<<` would be printed without quotes, as Go does, and read as a merge.
pub fn key(draw: &mut Draw<'_>, style: Style) -> String {
    if style == Style::Plausible {
        return texts::name(draw);
    }
    loop {
        let key = texts::text(draw);
        if key != "<<" {
            return key;
        }
    }
}

/// A whole entry of a map, where injection looks at its key.
pub fn entry(draw: &mut Draw<'_>, style: Style, place: Place) -> Option<(String, Node)> {
    if style != Style::Plausible || !draw.one_in(2) {
        return None;
    }
    istio::entry(draw, place.field.json_name)
}

fn int32(draw: &mut Draw<'_>, style: Style) -> i64 {
    match style {
        Style::Plausible => *draw.pick(&[1, 2, 3, 10, 80, 8080, 9090, 15_020, 15_021, 1337, 2000]),
        _ => numbers::int32(draw),
    }
}

fn text(draw: &mut Draw<'_>, style: Style, place: Place) -> Node {
    match style {
        Style::Canonical => Node::Str(texts::text(draw)),
        // A number or boolean becomes a string, but not below an inlined struct.
        style if style.is_loose() && !place.inlined && draw.one_in(4) => match draw.below(3) {
            0 => Node::Bool(draw.one_in(2)),
            _ => numbers::number(draw),
        },
        Style::Loose | Style::LooseKnown => Node::Str(texts::text(draw)),
        Style::Plausible => Node::Str(istio::text(draw, place)),
    }
}

fn quantity(draw: &mut Draw<'_>, style: Style) -> Node {
    if style.is_loose() && draw.one_in(2) {
        return match draw.below(4) {
            0 => Node::Int(numbers::int32(draw)),
            1 => Node::Float(*draw.pick(&[0.5, 1.25, 2.0, 1e3])),
            _ => Node::str(*draw.pick(LOOSE_QUANTITIES)),
        };
    }
    Node::str(*draw.pick(QUANTITIES))
}

fn port(draw: &mut Draw<'_>, style: Style) -> Node {
    match draw.below(3) {
        0 if style == Style::Plausible => Node::str(*draw.pick(&["http", "grpc", "metrics"])),
        0 => Node::Str(texts::text(draw)),
        _ => Node::Int(int32(draw, style)),
    }
}

fn time(draw: &mut Draw<'_>, style: Style) -> Node {
    if style.is_loose() && draw.one_in(2) {
        return Node::str(*draw.pick(LOOSE_TIMES));
    }
    Node::str(*draw.pick(TIMES))
}
