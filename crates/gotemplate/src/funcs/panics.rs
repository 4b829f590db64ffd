//! What the Go runtime says when a function panics; text/template reports it as the function's
//! error.

/// A method of a nil type was called, as sprig does when it asks a nil for its kind.
pub(super) const NIL_DEREFERENCE: &str =
    "runtime error: invalid memory address or nil pointer dereference";

/// A slice expression out of bounds.
pub(super) fn out_of_range(what: &str) -> String {
    format!("runtime error: slice bounds out of range {what}")
}
