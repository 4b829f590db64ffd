//! Keys that are no strings, on their way through a tree whose keys are.
//!
//! In Go a map keeps its keys as what they are until it becomes JSON: `1` and `"1"` are two keys,
//! `0.0` and `-0.0` are one, and a message shows each by its type. So such a key has a stand-in until
//! the tree is finished ([`super::convert`]): a NUL, which no plain scalar holds, a letter for its
//! type, and the value. A string that begins with NUL itself is marked too.

use std::borrow::Cow;
use std::cmp::Ordering;

use crate::scalar::float_to_key;
use crate::tree::Kind;

/// What a stand-in begins with.
const MARK: char = '\0';

/// A key as it is in Go's maps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Key<'k> {
    Null,
    Str(&'k str),
    Uint(u64),
    Int(i64),
    Float(f64),
    Bool(bool),
}

/// What stands in the tree for a scalar as a key; lists and maps never become keys.
pub(super) fn stand_in<'a>(kind: &Kind<'a>) -> Cow<'a, str> {
    Cow::Owned(match kind {
        Kind::Str(text) if !is_stand_in(text) => return text.clone(),
        Kind::Str(text) => format!("{MARK}s{text}"),
        Kind::Bool(value) => format!("{MARK}b{value}"),
        Kind::Int(value) => format!("{MARK}i{value}"),
        Kind::Uint(value) => format!("{MARK}u{value}"),
        Kind::Float(value) => format!("{MARK}f{}", value.to_bits()),
        Kind::Null | Kind::Seq(_) | Kind::Map(_) => format!("{MARK}n"),
    })
}

/// Whether a key in the tree stands for another, or has to be marked so as not to look like it.
pub(super) fn is_stand_in(text: &str) -> bool {
    text.starts_with(MARK)
}

impl<'k> Key<'k> {
    /// The key that a key in the tree stands for.
    pub(super) fn of(text: &'k str) -> Self {
        let Some(marked) = text.strip_prefix(MARK) else {
            return Key::Str(text);
        };
        let (letter, value) = marked.split_at(marked.len().min(1));
        let key = match letter {
            "s" => Some(Key::Str(value)),
            "b" => Some(Key::Bool(value == "true")),
            "i" => value.parse().ok().map(Key::Int),
            "u" => value.parse().ok().map(Key::Uint),
            "f" => value.parse().ok().map(f64::from_bits).map(Key::Float),
            _ => None,
        };
        key.unwrap_or(Key::Null)
    }

    /// The string that the key becomes, if it can.
    pub(super) fn text(self) -> Option<Cow<'k, str>> {
        Some(match self {
            Key::Str(text) => Cow::Borrowed(text),
            Key::Int(value) => Cow::Owned(value.to_string()),
            Key::Float(value) => Cow::Owned(float_to_key(value)),
            Key::Bool(value) => Cow::Borrowed(if value { "true" } else { "false" }),
            Key::Null | Key::Uint(_) => return None,
        })
    }

    /// Whether it is `0.0` or `-0.0`.
    pub(super) fn is_zero(self) -> bool {
        self == Key::Float(0.0)
    }

    /// The order in which Go's messages show the keys of a map: by type as its compiler laid them
    /// out, then by value.
    pub(super) fn compare(self, other: Self) -> Ordering {
        match (self, other) {
            (Key::Str(a), Key::Str(b)) => a.cmp(b),
            (Key::Uint(a), Key::Uint(b)) => a.cmp(&b),
            (Key::Int(a), Key::Int(b)) => a.cmp(&b),
            (Key::Float(a), Key::Float(b)) => {
                let nan_first = b.is_nan().cmp(&a.is_nan());
                a.partial_cmp(&b).unwrap_or(nan_first)
            }
            (Key::Bool(a), Key::Bool(b)) => a.cmp(&b),
            (a, b) => a.rank().cmp(&b.rank()),
        }
    }

    fn rank(self) -> u8 {
        match self {
            Key::Null => 0,
            Key::Str(_) => 1,
            Key::Uint(_) => 2,
            Key::Int(_) => 3,
            Key::Float(_) => 4,
            Key::Bool(_) => 5,
        }
    }
}
