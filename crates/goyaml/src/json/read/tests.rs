//! What `testdata/vectors` does not show: borrowing, offsets, bytes, depth.

use super::*;
use crate::tree::Value;

#[test]
fn strings_without_escapes_are_borrowed() {
    let tree = read(r#"["plain", "esc\u0061ped"]"#).unwrap();
    let Value::Seq(items) = tree.root().value() else {
        panic!("not a list");
    };
    let borrowed: Vec<_> = items
        .iter()
        .map(|item| matches!(item.value(), Value::Str(Cow::Borrowed(_))))
        .collect();
    assert_eq!(borrowed, [true, false]);
    assert_eq!(items.get(1).unwrap().offset(), 10);
}

#[test]
fn errors_know_their_place() {
    for (text, offset) in [
        ("{\"a\": x}", 6),
        ("[1,]", 3),
        ("[1", 2),
        ("\"a\nb\"", 2),
        ("tru", 3),
        ("[1, 1e400]", 4),
    ] {
        assert_eq!(read(text).unwrap_err().offset(), offset, "{text}");
    }
}

#[test]
fn bytes_that_are_not_utf8_become_replacement_characters() {
    let tree = read_bytes(b"\"a\xff\xfe\xe2\x82b\"").unwrap();
    assert_eq!(
        tree.root().as_str(),
        Some("a\u{fffd}\u{fffd}\u{fffd}\u{fffd}b")
    );
    let error = read_bytes(b"\xff").unwrap_err();
    assert_eq!(
        error.to_string(),
        "invalid character 'ÿ' looking for beginning of value"
    );
}

#[test]
fn the_depth_has_a_limit() {
    let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(read(&deep(10_000)).is_ok());
    assert_eq!(
        read(&deep(10_001)).unwrap_err().to_string(),
        "invalid character '[' exceeded max depth"
    );
}
