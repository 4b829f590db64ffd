//! How much a single call may make.
//!
//! Go's functions take any count; `{{ repeat 1000000000 "x" }}` would eat the machine.

use crate::context::Limits;

/// Asks whether a text of so many bytes may be made.
///
/// # Errors
/// It is longer than the limit.
pub(super) fn text(limits: Limits, bytes: usize) -> Result<(), String> {
    if bytes <= limits.text {
        return Ok(());
    }
    Err(format!(
        "the result would be longer than the limit of {} bytes",
        limits.text
    ))
}

/// Asks whether a list of so many elements may be made.
///
/// # Errors
/// It is longer than the limit.
pub(super) fn items(limits: Limits, count: usize) -> Result<(), String> {
    if count <= limits.items {
        return Ok(());
    }
    Err(format!(
        "the result would have more than the limit of {} elements",
        limits.items
    ))
}
