//! What `range` goes over, and the variables it sets.
//!
//! Source of the rules: Go 1.26 text/template/exec.go (walkRange), internal/fmtsort.

use std::rc::Rc;

use super::{Found, Result, State};
use crate::ast::Branch;
use crate::containers::List;
use crate::object::{Object, Shape};
use crate::print;
use crate::text::Text;
use crate::types::{IntType, Type, UintType};
use crate::value::{Named, Value};

/// The rest of what is gone over.
pub(super) enum Items<'a> {
    Empty,
    List {
        list: Rc<List<'a>>,
        next: usize,
    },
    /// A map's entries as they were when the loop began.
    Map {
        entries: std::vec::IntoIter<(Text<'a>, Value<'a>)>,
        boxed: bool,
    },
    Object {
        object: &'a dyn Object,
        next: usize,
        len: usize,
        boxed: bool,
    },
    Int {
        next: i64,
        end: i64,
        ty: IntType,
        named: Option<Rc<Named<'a>>>,
    },
    Uint {
        next: u64,
        end: u64,
        ty: UintType,
        named: Option<Rc<Named<'a>>>,
    },
}

impl<'a> Items<'a> {
    pub fn is_empty(&self) -> bool {
        match self {
            Items::Empty => true,
            Items::List { list, .. } => list.items.is_empty(),
            Items::Map { entries, .. } => entries.len() == 0,
            Items::Object { len, .. } => *len == 0,
            Items::Int { end, .. } => *end <= 0,
            Items::Uint { end, .. } => *end == 0,
        }
    }

    /// The next key (nothing for numbers) and element.
    pub fn next(&mut self) -> Option<(Found<'a>, Found<'a>)> {
        let plain = Found::plain;
        match self {
            Items::Empty => None,
            Items::List { list, next } => {
                let value = list.items.get(*next)?.clone();
                let key = plain(Value::int(*next as i64));
                *next += 1;
                let boxed = list.elem == Type::Any;
                Some((
                    key,
                    Found {
                        boxed,
                        ..Found::plain(value)
                    },
                ))
            }
            Items::Map { entries, boxed } => {
                let (key, value) = entries.next()?;
                let boxed = *boxed;
                Some((
                    plain(Value::Str(key)),
                    Found {
                        boxed,
                        ..Found::plain(value)
                    },
                ))
            }
            Items::Object {
                object,
                next,
                len,
                boxed,
            } => {
                if next >= len {
                    return None;
                }
                let (key, value) = object.entry(*next);
                *next += 1;
                let boxed = *boxed;
                let addressable = object.shape() == crate::object::Shape::List;
                let element = Found::part(value, addressable);
                Some((plain(key), Found { boxed, ..element }))
            }
            Items::Int {
                next,
                end,
                ty,
                named,
            } => {
                let value = (next < end).then_some(Value::Int(*next, *ty))?;
                *next += 1;
                Some((Found::nothing(), plain(retype(named.as_deref(), value))))
            }
            Items::Uint {
                next,
                end,
                ty,
                named,
            } => {
                let value = (next < end).then_some(Value::Uint(*next, *ty))?;
                *next += 1;
                Some((Found::nothing(), plain(retype(named.as_deref(), value))))
            }
        }
    }
}

/// The number as one of the defined type that is counted up to.
fn retype<'a>(named: Option<&Named<'a>>, value: Value<'a>) -> Value<'a> {
    match named {
        Some(named) => Value::named_int(named.type_name.clone(), value, None),
        None => value,
    }
}

impl<'a> State<'a, '_> {
    /// What there is to go over in a value.
    pub(super) fn items(&mut self, found: Found<'a>, variables: usize) -> Result<Items<'a>> {
        let value = found.value.indirect();
        self.spend(self.work.look_at(value))?;
        let named = match value {
            Value::Named(named) => Some(Rc::clone(named)),
            _ => None,
        };
        let items = match value.underlying() {
            Value::NoValue | Value::Nil => Items::Empty,
            Value::List(list) => Items::List {
                list: Rc::clone(list),
                next: 0,
            },
            Value::Map(map) => Items::Map {
                entries: map.entries().into_iter(),
                boxed: map.elem() == Type::Any,
            },
            Value::Object(object)
                if object.shape() != Shape::Struct && !(object.is_pointer() && object.is_nil()) =>
            {
                Items::Object {
                    object: *object,
                    next: 0,
                    len: object.len(),
                    boxed: object.holds_interfaces(),
                }
            }
            Value::Int(end, ty) => Items::Int {
                next: 0,
                end: *end,
                ty: *ty,
                named,
            },
            Value::Uint(end, ty) => Items::Uint {
                next: 0,
                end: *end,
                ty: *ty,
                named,
            },
            _ => {
                let pointee = match value {
                    Value::Object(object) => object.target().map(Value::Object),
                    _ => None,
                };
                let shown = pointee.as_ref().unwrap_or(value);
                let mut shown = print::sprint_printable(std::slice::from_ref(shown));
                if let Value::Opaque(opaque) = value
                    && opaque.method("Error").is_some()
                {
                    // Of a pointer the struct itself, which does not have the pointer's methods.
                    shown = format!("{{{shown}}}");
                }
                return self.error(format!("range can't iterate over {shown}"));
            }
        };
        if variables > 1 && matches!(items, Items::Int { .. } | Items::Uint { .. }) {
            let shown = print::sprint_printable(std::slice::from_ref(value));
            return self.error(format!(
                "can't use {shown} to iterate over more than one variable"
            ));
        }
        Ok(items)
    }

    /// Sets the variables of a loop for one round: one is the element, two are key and element.
    pub(super) fn set_loop_variables(
        &mut self,
        branch: &'a Branch,
        key: Found<'a>,
        element: &Found<'a>,
    ) -> Result<()> {
        let decl = &branch.pipe.decl;
        if branch.pipe.is_assign {
            return match decl.as_slice() {
                [] => Ok(()),
                [only] => self.assign(only, element.clone()),
                [first, second, ..] => {
                    self.assign(first, key)?;
                    self.assign(second, element.clone())
                }
            };
        }
        let mut tops = self.vars.iter_mut().rev();
        if !decl.is_empty()
            && let Some(top) = tops.next()
        {
            top.found = element.clone();
        }
        if decl.len() > 1
            && let Some(below) = tops.next()
        {
            below.found = key;
        }
        Ok(())
    }
}
