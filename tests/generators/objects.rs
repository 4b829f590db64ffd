//! A value of any type, with as many scalars in it as are asked for.

use super::leaves::{self, Place, Style};
use anytree::{Draw, Node, texts, tree};
use kube_inject::schema::types::{StructType, Type};
use std::cell::RefCell;
use std::collections::HashMap;

/// Once in so many structs stands a field that the type does not have.
const UNKNOWN: usize = 60;

/// Once in so many values stands nothing: null, `{}`, `[]`.
const NOTHING: usize = 30;

/// An object of a type with about `size` scalars.
pub fn object(draw: &mut Draw<'_>, ty: &'static StructType, size: usize, style: Style) -> Node {
    fields(draw, ty, size, style, false)
}

fn fields(
    draw: &mut Draw<'_>,
    ty: &'static StructType,
    size: usize,
    style: Style,
    inlined: bool,
) -> Node {
    let mut shares = vec![0; ty.fields.len()];
    let weights: Vec<u64> = ty.fields.iter().map(|field| weight(&field.ty)).collect();
    let all: u64 = weights.iter().sum();
    for _ in 0..size {
        shares[weighted(draw, &weights, all)] += 1;
    }
    // Fields come in any order, as in a text of a user's.
    let turn = draw.below(ty.fields.len());
    let mut entries = Vec::new();
    for at in (0..shares.len()).map(|at| (at + turn) % shares.len()) {
        if shares[at] > 0 {
            let field = &ty.fields[at];
            let inlined = inlined || field.inline_via.is_some();
            let place = Place {
                owner: ty,
                field,
                inlined,
            };
            let value = value(draw, &field.ty, shares[at], style, place);
            entries.push((field.json_name.to_owned(), value));
        }
    }
    if style.has_unknown() && draw.one_in(UNKNOWN) {
        entries.push(unknown(draw));
    }
    Node::Map(entries)
}

/// A field that no type has; its value comes back as Go spells it.
fn unknown(draw: &mut Draw<'_>) -> (String, Node) {
    let key = (*draw.pick(&["xUnknown", "x-other", "0new", "znew"])).to_owned();
    (key, tree(draw, 4, texts::name))
}

fn weighted(draw: &mut Draw<'_>, weights: &[u64], all: u64) -> usize {
    let mut ticket = draw.bits() % all.max(1);
    for (at, weight) in weights.iter().enumerate() {
        if ticket < *weight {
            return at;
        }
        ticket -= weight;
    }
    0
}

/// A value of a type with about `size` scalars.
fn value(draw: &mut Draw<'_>, ty: &Type, size: usize, style: Style, place: Place) -> Node {
    if draw.one_in(NOTHING) && style.has_nothing() {
        return nothing(draw, ty);
    }
    match ty {
        Type::Pointer(to) => value(draw, to, size, style, place),
        Type::Struct(ty) => fields(draw, ty, size, style, place.inlined),
        Type::List(ty) => {
            let sizes = parts(draw, size).into_iter();
            let mut items: Vec<Node> = sizes
                .map(|size| value(draw, &ty.element, size, style, place))
                .collect();
            if style == Style::Plausible {
                tell_apart(draw, &ty.element, &mut items, place);
            }
            Node::Seq(items)
        }
        Type::Map(ty) => {
            let sizes = parts(draw, size);
            let entries = sizes.into_iter().map(|size| {
                leaves::entry(draw, style, place).unwrap_or_else(|| {
                    let key = leaves::key(draw, style);
                    (key, value(draw, &ty.value, size, style, place))
                })
            });
            Node::map(entries.collect::<Vec<_>>())
        }
        scalar => leaves::leaf(draw, scalar, style, place),
    }
}

/// Gives the items of a list that merges by a key that key, each another one.
fn tell_apart(draw: &mut Draw<'_>, element: &'static Type, items: &mut Vec<Node>, place: Place) {
    let (Some(key), Some(owner)) = (place.field.patch.key, element.as_struct()) else {
        return;
    };
    let Some(field) = owner.json_field(key).and_then(|id| owner.field(id)) else {
        return;
    };
    let place = Place {
        owner,
        field,
        ..place
    };
    let mut seen = Vec::new();
    items.retain_mut(|item| {
        if item.get(key).is_none() {
            item.set(key, leaves::leaf(draw, &field.ty, Style::Plausible, place));
        }
        let name = item.get(key).cloned();
        let new = !seen.contains(&name);
        seen.push(name);
        new
    });
}

/// A size in one to three parts.
fn parts(draw: &mut Draw<'_>, size: usize) -> Vec<usize> {
    let mut rest = size;
    let mut parts = Vec::new();
    while rest > 0 {
        let part = if parts.len() == 2 {
            rest
        } else {
            draw.between(1, rest)
        };
        parts.push(part);
        rest -= part;
    }
    parts
}

/// A value that is as good as none.
fn nothing(draw: &mut Draw<'_>, ty: &Type) -> Node {
    match ty {
        _ if draw.one_in(3) => Node::Null,
        Type::Pointer(to) => nothing(draw, to),
        Type::Struct(_) | Type::Map(_) => Node::Map(Vec::new()),
        Type::List(_) => Node::Seq(Vec::new()),
        Type::Bool => Node::Bool(false),
        Type::Int32 | Type::Int64 | Type::Float64 | Type::IntOrString => Node::Int(0),
        Type::Str | Type::NamedStr(_) | Type::Bytes => Node::str(""),
        Type::Quantity => Node::str("0"),
        Type::Time | Type::MicroTime | Type::RawExtension | Type::FieldsV1 => Node::Null,
    }
}

/// How many places for a scalar there are in a type, lists and maps counting once.
fn weight(ty: &Type) -> u64 {
    thread_local! {
        static KNOWN: RefCell<HashMap<*const StructType, u64>> = RefCell::default();
    }
    match ty {
        Type::Pointer(to) => weight(to),
        Type::List(ty) => weight(&ty.element),
        Type::Map(ty) => weight(&ty.value),
        Type::Struct(ty) => {
            let key = std::ptr::from_ref(*ty);
            if let Some(known) = KNOWN.with_borrow(|known| known.get(&key).copied()) {
                return known;
            }
            // A type within itself counts as one scalar there.
            KNOWN.with_borrow_mut(|known| known.insert(key, 1));
            let sum = ty.fields.iter().map(|field| weight(&field.ty)).sum::<u64>();
            KNOWN.with_borrow_mut(|known| known.insert(key, sum.max(1)));
            sum.max(1)
        }
        _ => 1,
    }
}
