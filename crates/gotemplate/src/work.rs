//! The steps of an execution: what they are counted for, and when there are no more.
//!
//! A template may be small and yet never end, or fill the machine: loops, lists that hold
//! themselves twice over, functions that do much at a call. All of it is counted in one measure,
//! about the time that a statement takes, so that one limit holds for all. Go has no such limits.
//!
//! Boundary: counting; where the limits come from, [`crate::context`] says.

use std::cell::Cell;

use crate::context::Limits;
use crate::types::Kind;
use crate::value::Value;

/// Bytes of text that are read or written in a step.
const BYTES: u64 = 64;
/// Elements of a list that are looked over in a step.
const ELEMENTS: u64 = 16;
/// Elements of a list that are made in a step.
const MADE: u64 = 2;
/// Values within values are followed so deep; what nests deeper holds itself.
const DEPTH: usize = 500;

/// The steps that an execution has left.
#[derive(Debug)]
pub struct Work {
    limit: u64,
    left: Cell<u64>,
}

impl Work {
    /// All steps that the limits allow.
    pub fn new(limits: &Limits) -> Self {
        Work {
            limit: limits.steps,
            left: Cell::new(limits.steps),
        }
    }

    /// Takes so many steps.
    ///
    /// # Errors
    /// There are not that many left.
    pub fn take(&self, steps: u64) -> Result<(), String> {
        match self.left.get().checked_sub(steps) {
            Some(left) => {
                self.left.set(left);
                Ok(())
            }
            None => {
                self.left.set(0);
                Err(format!(
                    "it would take more than the limit of {} steps: look for a loop without end, \
                     or for data that grow with each round",
                    self.limit
                ))
            }
        }
    }

    /// Takes the steps that it costs to look at values all the way down.
    ///
    /// # Errors
    /// As [`Work::take`].
    pub(crate) fn look_into(&self, values: &[Value<'_>]) -> Result<(), String> {
        values.iter().try_for_each(|value| match value {
            Value::List(_) | Value::Map(_) | Value::Pointer(_) => self.deep(value, 0),
            other => self.look_at(other),
        })
    }

    fn deep(&self, value: &Value<'_>, depth: usize) -> Result<(), String> {
        match value.indirect() {
            Value::List(list)
                if depth < DEPTH
                    && list.elem.kind() != Kind::Uint(crate::types::UintType::Uint8) =>
            {
                self.take(list.items.len() as u64)?;
                list.items
                    .iter()
                    .try_for_each(|item| self.deep(item, depth + 1))
            }
            Value::Map(map) if depth < DEPTH => {
                self.take(map.len() as u64)?;
                let mut entries = map.entries().into_iter();
                entries.try_for_each(|(_, item)| self.deep(&item, depth + 1))
            }
            other => self.look_at(other),
        }
    }

    /// Takes the steps that it costs to look at a value alone.
    ///
    /// # Errors
    /// As [`Work::take`].
    pub(crate) fn look_at(&self, value: &Value<'_>) -> Result<(), String> {
        match value {
            Value::Str(text) => self.take(text.len() as u64 / BYTES),
            Value::List(list) => self.take(list.items.len() as u64 / ELEMENTS),
            Value::Map(map) => self.take(map.len() as u64 / ELEMENTS),
            _ => Ok(()),
        }
    }

    /// Takes the steps that it has cost to make a value.
    ///
    /// # Errors
    /// As [`Work::take`]; the value is larger than one call may make.
    pub(crate) fn made(&self, value: &Value<'_>, limits: &Limits) -> Result<(), String> {
        match value {
            Value::Str(text) => {
                limits.text(text.len())?;
                self.take(text.len() as u64 / BYTES)
            }
            Value::List(list) => {
                limits.items(list.items.len())?;
                self.take(list.items.len() as u64 / MADE)
            }
            Value::Map(map) => {
                limits.items(map.len())?;
                self.take(map.len() as u64 / MADE)
            }
            _ => Ok(()),
        }
    }
}
