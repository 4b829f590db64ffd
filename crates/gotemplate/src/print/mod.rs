//! Printing as Go's fmt does it: `%v` of every kind of value, and all of Printf.
//!
//! Source of the rules: Go 1.26 fmt/print.go, fmt/format.go.

mod float;

pub use float::format_float;

use crate::value::Value;

/// `fmt.Sprint`.
pub fn sprint(args: &[Value<'_>]) -> String {
    let mut out = String::new();
    for arg in args {
        if let Some(s) = arg.as_str() {
            out.push_str(s);
        }
    }
    out
}
