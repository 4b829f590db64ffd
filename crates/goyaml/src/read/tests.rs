//! What `testdata/vectors` does not show: places, borrowing, bytes, limits.

use super::*;
use crate::tree::{NodeRef, Value};

fn failure(text: &str) -> ReadError {
    read(text).unwrap_err()
}

#[test]
fn nodes_know_where_they_stand() {
    let text = "a: 1\nlist:\n- x\n- &n {k: v}\nempty:\nlast: |\n  t\n";
    let tree = read(text).unwrap();
    let at = |node: Option<NodeRef<'_, '_>>| node.unwrap().offset();
    let root = tree.root();
    assert_eq!(at(root.get("a")), 3);
    let list = root.get("list").unwrap();
    assert_eq!(list.offset(), text.find("- x").unwrap());
    let Value::Seq(items) = list.value() else {
        panic!("not a list");
    };
    assert_eq!(at(items.get(1)), text.find("&n").unwrap());
    assert_eq!(at(items.get(1).unwrap().get("k")), text.find("v}").unwrap());
    assert_eq!(at(root.get("empty")), text.find("\nlast").unwrap());
    assert_eq!(at(root.get("last")), text.find('|').unwrap());
    let Value::Map(map) = root.value() else {
        panic!("not a map");
    };
    let keys: Vec<_> = map.iter().map(|entry| entry.key_offset).collect();
    assert_eq!(keys, [0, 5, 27, 34]);
}

#[test]
fn errors_know_where_they_stand() {
    // Text, the line of Go's message, the place: of grammar Go's line may be one too low.
    let cases = [
        ("a: @b\n", None, Some(3)),
        ("a: 1\nb: @\n", Some(2), Some(8)),
        ("a: 1\nb: [1 2\nc]\nd: }\n", Some(3), Some(19)),
        ("a:\n  b: 1\n c: 2\n", Some(2), Some(11)),
        ("- a\nb: c\n", Some(1), Some(4)),
        ("a: *b\n", None, Some(3)),
        ("x: 1\na: !!int b\n", None, Some(8)),
        ("x: 1\n~: b\n", None, Some(5)),
        ("x: 1\na: .inf\n", None, Some(8)),
        ("\u{feff}a: \x01\n", None, Some(6)),
    ];
    for (text, line, offset) in cases {
        let error = failure(text);
        assert_eq!(
            (error.line(), error.offset()),
            (line, offset),
            "{text:?}: {error}"
        );
    }
}

#[test]
fn scalars_are_borrowed_where_they_stand_as_they_are() {
    let tree = read("[plain two, 'single', \"double\", 'it''s', \"\\x41\", a\n b]").unwrap();
    let Value::Seq(items) = tree.root().value() else {
        panic!("not a list");
    };
    let borrowed: Vec<_> = items
        .iter()
        .map(|item| matches!(item.value(), Value::Str(Cow::Borrowed(_))))
        .collect();
    assert_eq!(borrowed, [true, true, true, false, false, false]);
}

#[test]
fn bytes_may_be_utf16() {
    let encode = |text: &str, unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    };
    for unit in [u16::to_le_bytes, u16::to_be_bytes] {
        let bytes = encode("\u{feff}a: é😀\n", unit);
        let tree = read_bytes(&bytes).unwrap();
        assert_eq!(tree.root().get("a").unwrap().as_str(), Some("é😀"));
    }
    let cases: [(&[u8], &str); 7] = [
        (b"\xff\xfea", "incomplete UTF-16 character"),
        (b"\xff\xfe\x00\xdc", "unexpected low surrogate area"),
        (b"\xff\xfe\x00\xd8a\x00", "expected low surrogate area"),
        (b"\xff\xfe\x00\xd8", "incomplete UTF-16 surrogate pair"),
        (b"\xff", "invalid leading UTF-8 octet"),
        (b"a\xc3\n", "invalid trailing UTF-8 octet"),
        (b"a: \xe2\x82", "incomplete UTF-8 octet sequence"),
    ];
    for (bytes, message) in cases {
        assert_eq!(read_bytes(bytes).unwrap_err().message(), message);
    }
}

#[test]
fn what_follows_the_first_document_is_read_by_the_block() {
    let far = format!("a: 1\n---\n{}\x01\n", "b: 2\n".repeat(200));
    assert!(read(&far).is_ok());
    let near = "a: 1\n---\nb: \x01\n";
    assert_eq!(
        failure(near).message(),
        "control characters are not allowed"
    );
}

#[test]
fn the_depth_has_a_limit() {
    let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(read(&deep(10_000)).is_ok());
    assert_eq!(
        failure(&deep(10_001)).to_string(),
        "yaml: exceeded max depth of 10000"
    );
    let mixed = |block: usize, flow: usize| format!("{}{}", "- ".repeat(block), deep(flow));
    assert!(read(&mixed(5000, 5000)).is_ok());
    let message = "invalid character '[' exceeded max depth";
    assert_eq!(failure(&mixed(5000, 5001)).to_string(), message);
}

#[test]
fn implicit_keys_have_a_limit_in_characters() {
    for letter in ["k", "é"] {
        let key = letter.repeat(1024);
        assert_eq!(read(&format!("{key}: 1\n")).unwrap().root().len(), 1);
        assert!(read(&format!("{key}{letter}: 1\n")).is_err());
    }
}

#[test]
fn aliases_may_not_make_most_of_a_large_document() {
    let laughs = |levels: usize| {
        let mut text = "l0: &l0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..=levels {
            let below = format!("*l{}, ", level - 1).repeat(9);
            text.push_str(&format!("l{level}: &l{level} [{below}]\n"));
        }
        text
    };
    assert!(read(&laughs(2)).is_ok());
    assert_eq!(
        failure(&laughs(8)).to_string(),
        "yaml: document contains excessive aliasing"
    );
}

#[test]
fn a_large_map_keeps_its_order_and_its_last_values() {
    let mut text = String::new();
    for index in 0..1000 {
        text.push_str(&format!("k{index}: {index}\n"));
    }
    text.push_str("k7: again\n");
    let tree = read(&text).unwrap();
    assert_eq!(tree.root().len(), 1000);
    assert_eq!(tree.root().get("k7").unwrap().as_str(), Some("again"));
}
