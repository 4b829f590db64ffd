//! Texts that are small and would print without end: the emitter stops at its limit.

#![allow(clippy::unwrap_used)] // Clippy spares test functions alone, not what they call.

use goyaml::emit::{EmitError, Emitter};
use goyaml::read::read;

/// Prints with a limit; how long what was printed is, and how it ended.
fn print(text: &str, limit: usize) -> (usize, Result<(), EmitError>) {
    let tree = read(text).unwrap();
    let mut out = String::new();
    let mut emitter = Emitter::new(&mut out).with_limit(limit);
    let done = emitter
        .node(tree.root())
        .and_then(|()| emitter.check_limit());
    if done.is_ok() {
        emitter.finish();
    }
    (out.len(), done)
}

#[test]
fn output_has_a_limit() {
    const LIMIT: usize = 1 << 20;
    let (open, close) = ("{a: ".repeat(5_000), "}".repeat(5_000));
    for (text, rest) in [
        // A long text that a hundred aliases repeat.
        (
            format!("- &a {}\n{}", "x".repeat(100_000), "- *a\n".repeat(90)),
            200_000,
        ),
        // Ten thousand spaces before each item.
        (format!("{open}[{}]{close}", "1, ".repeat(10_000)), 40_000),
        (format!("{open}[{}]{close}", "[], ".repeat(10_000)), 40_000),
        // And before each line of a text that is folded.
        (format!("{open}{}{close}", "a ".repeat(10_000)), 40_000),
        (
            format!("{open}\"{}\"{close}", "\\ta ".repeat(10_000)),
            60_000,
        ),
        // And before each key.
        (
            format!(
                "{open}{{{}}}{close}",
                (0..10_000)
                    .map(|n| format!("k{n}: 1, "))
                    .collect::<String>()
            ),
            40_000,
        ),
    ] {
        let start: String = text.chars().take(40).collect();
        let (length, done) = print(&text, LIMIT);
        assert_eq!(done, Err(EmitError::TooLong { limit: LIMIT }), "{start}");
        assert!(length <= LIMIT + rest, "{start}: {length} bytes");
    }
    let text = "a: [b, {c: d}]\n";
    assert_eq!(print(text, 20), (14, Ok(())));
    assert_eq!(print(text, 10).1, Err(EmitError::TooLong { limit: 10 }));
}
