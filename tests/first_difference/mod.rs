//! Where two texts differ, for messages of tests.

use std::fmt::Write as _;

/// The first places where two texts differ.
pub fn first_difference(want: &str, got: &str) -> String {
    let mut message = String::from("the answer differs\n");
    for change in similar::TextDiff::from_lines(want, got)
        .unified_diff()
        .context_radius(2)
        .iter_hunks()
        .take(3)
    {
        let _ = write!(message, "{change}");
    }
    message
}
