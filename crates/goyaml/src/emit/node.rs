//! Printing whole trees.
//!
//! Boundary: walks the tree and calls the emitter; keys are sorted here, as `mapv` of yaml.v2's
//! `encode.go` does. No recursion, whatever the depth; what aliases share is printed each time.

use super::{EmitError, Emitter, sort_keys};
use crate::tree::{Entry, NodeRef, SeqIter, Value};

/// A collection on the way: a list by its remaining items, a map by the entries on the shared stack
/// that are its own, the next one last.
enum Open<'t, 'a> {
    Seq(SeqIter<'t, 'a>),
    Map { base: usize },
}

impl Emitter<'_> {
    /// Prints a node and all below it, maps sorted by [`natural_cmp`](super::natural_cmp).
    ///
    /// `Null` is `null`, `Bool` `true` or `false`, `Int` and `Uint` their digits, `Float` as
    /// [`float`](Emitter::float), `Str` as [`str`](Emitter::str), `Seq` and `Map` blocks, or `[]`
    /// and `{}` if empty.
    ///
    /// # Errors
    /// [`EmitError`] for the first key or string that Go could not read back.
    pub fn node(&mut self, node: NodeRef<'_, '_>) -> Result<(), EmitError> {
        let mut open = Vec::new();
        let mut entries = Vec::new();
        self.enter(node, &mut open, &mut entries)?;
        while let Some(current) = open.last_mut() {
            self.check_limit()?;
            let next = match current {
                Open::Seq(items) => items.next(),
                Open::Map { base } if entries.len() > *base => match entries.pop() {
                    Some(entry) => {
                        self.key(entry.key)?;
                        Some(entry.value)
                    }
                    None => None,
                },
                Open::Map { .. } => None,
            };
            match (next, &current) {
                (Some(node), _) => self.enter(node, &mut open, &mut entries)?,
                (None, Open::Seq(_)) => {
                    self.end_seq();
                    open.pop();
                }
                (None, Open::Map { .. }) => {
                    self.end_map();
                    open.pop();
                }
            }
        }
        Ok(())
    }

    /// Prints a scalar, or begins a collection.
    fn enter<'t, 'a>(
        &mut self,
        node: NodeRef<'t, 'a>,
        open: &mut Vec<Open<'t, 'a>>,
        entries: &mut Vec<Entry<'t, 'a>>,
    ) -> Result<(), EmitError> {
        match node.value() {
            Value::Null => self.null(),
            Value::Bool(value) => self.bool(value),
            Value::Int(value) => self.int(value),
            Value::Uint(value) => self.uint(value),
            Value::Float(value) => self.float(value),
            Value::Str(text) => return self.str(text),
            Value::Seq(items) => {
                self.begin_seq();
                open.push(Open::Seq(items.iter()));
            }
            Value::Map(map) => {
                self.begin_map();
                let base = entries.len();
                entries.extend(map);
                sort_keys(&mut entries[base..], |entry| entry.key);
                entries[base..].reverse();
                open.push(Open::Map { base });
            }
        }
        Ok(())
    }
}
