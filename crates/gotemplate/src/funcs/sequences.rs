//! Runs of integers: until, untilStep, seq.
//!
//! Source of the rules: sprig 3.3.0 numeric.go.

use std::rc::Rc;

use crate::containers::List;
use crate::context::Limits;
use crate::types::Type;
use crate::value::Value;

use super::Function;

const INT: Type = Type::INT;

/// The functions of this family.
pub const FUNCTIONS: &[Function] = &[
    Function::new("until", &[INT], |c| {
        let step = if c.int(0) < 0 { -1 } else { 1 };
        run(0, c.int(0), step, c.context.limits).map(ints)
    }),
    Function::new("untilStep", &[INT, INT, INT], |c| {
        run(c.int(0), c.int(1), c.int(2), c.context.limits).map(ints)
    }),
    Function::variadic("seq", &[INT], |c| {
        let args: Vec<i64> = (0..c.args.len()).map(|i| c.int(i)).collect();
        let numbers = seq(&args, c.context.limits)?;
        let texts: Vec<String> = numbers.iter().map(i64::to_string).collect();
        Ok(Value::str(texts.join(" ")))
    }),
];

fn ints<'a>(numbers: Vec<i64>) -> Value<'a> {
    let items = numbers.into_iter().map(Value::int).collect();
    Value::List(Rc::new(List::new(INT, items)))
}

/// From `start` to before `stop`. A step in the wrong direction gives nothing.
///
/// # Errors
/// More elements than the limit.
fn run(start: i64, stop: i64, step: i64, limits: Limits) -> Result<Vec<i64>, String> {
    let distance = i128::from(stop) - i128::from(start);
    let step = i128::from(step);
    if distance == 0 || step == 0 || (distance < 0) != (step < 0) {
        return Ok(Vec::new());
    }
    let count = (distance.abs() + step.abs() - 1) / step.abs();
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    limits.items(count)?;
    let numbers = (0..count as i128).map(|i| i128::from(start) + i * step);
    Ok(numbers.filter_map(|n| i64::try_from(n).ok()).collect())
}

/// As the Unix command: the last number is part of it. One argument counts from 1, two are first
/// and last, three first, step and last.
fn seq(args: &[i64], limits: Limits) -> Result<Vec<i64>, String> {
    let direction = |first: i64, last: i64| if last < first { -1 } else { 1 };
    let (first, step, last) = match *args {
        [last] => (1, direction(1, last), last),
        [first, last] => (first, direction(first, last), last),
        [first, step, last] if last < first && step > 0 => return Ok(Vec::new()),
        [first, step, last] => (first, step, last),
        _ => return Ok(Vec::new()),
    };
    run(
        first,
        last.wrapping_add(direction(first, last)),
        step,
        limits,
    )
}
