//! The arena's own rules: duplicates, sharing, copies, depth, places.

use super::*;

fn sample<'a>() -> Tree<'a> {
    let mut builder = TreeBuilder::new();
    builder.begin_map();
    builder.at(0).key("a");
    builder.at(3).begin_seq();
    builder.int(1);
    builder.str("two");
    builder.null();
    builder.end();
    builder.at(20).key("b");
    builder.at(23).begin_map();
    builder.end();
    builder.end();
    builder.finish()
}

#[test]
fn values_come_back_in_order() {
    let tree = sample();
    let keys: Vec<_> = match tree.root().value() {
        Value::Map(map) => map.iter().map(|e| (e.key.as_ref(), e.key_offset)).collect(),
        _ => panic!("not a map"),
    };
    assert_eq!(keys, [("a", 0), ("b", 20)]);
    let list = tree.root().get("a").unwrap();
    assert_eq!((list.len(), list.offset()), (3, 3));
    match list.value() {
        Value::Seq(seq) => {
            assert_eq!(seq.get(1).unwrap().as_str(), Some("two"));
            assert!(seq.iter().next_back().unwrap().is_null());
        }
        _ => panic!("not a list"),
    }
    assert!(tree.root().get("b").unwrap().is_empty());
    assert!(tree.root().get("c").is_none());
}

#[test]
fn of_equal_keys_the_last_value_stays() {
    for filler in [0, 60] {
        let mut builder = TreeBuilder::new();
        builder.begin_map();
        for (key, value) in [("a", 1), ("b", 2), ("a", 3), ("a", 4)] {
            builder.key(key);
            builder.int(value);
        }
        for index in 0..filler {
            builder.key(format!("k{index}"));
            builder.null();
        }
        builder.key("b");
        builder.int(5);
        builder.end();
        let tree = builder.finish();
        assert_eq!(tree.root().len(), 2 + filler);
        assert!(matches!(
            tree.root().get("a").unwrap().value(),
            Value::Int(4)
        ));
        assert!(matches!(
            tree.root().get("b").unwrap().value(),
            Value::Int(5)
        ));
    }
}

#[test]
fn copies_keep_sharing() {
    let mut builder = TreeBuilder::new();
    builder.begin_seq();
    let shared = builder.begin_seq();
    builder.str("x");
    builder.end();
    builder.share(shared);
    builder.end();
    let tree = builder.finish();
    let copy = tree.root().to_tree().into_owned();
    assert_eq!(copy.nodes.len(), 3);
    match copy.root().value() {
        Value::Seq(seq) => {
            assert_eq!(seq.get(0).unwrap().id(), seq.get(1).unwrap().id());
            assert_eq!(seq.get(1).unwrap().len(), 1);
        }
        _ => panic!("not a list"),
    }
}

#[test]
fn depth_costs_no_stack() {
    let mut builder = TreeBuilder::new();
    for _ in 0..200_000 {
        builder.begin_seq();
    }
    let tree = builder.finish();
    let copy = tree.root().to_tree().into_owned();
    assert_eq!(copy.nodes.len(), 200_000);
}

#[test]
fn misuse_is_harmless() {
    let mut builder = TreeBuilder::new();
    builder.end();
    builder.key("dropped");
    builder.begin_map();
    builder.int(1);
    let tree = builder.finish();
    assert!(matches!(
        tree.root().get("").unwrap().value(),
        Value::Int(1)
    ));
    assert!(TreeBuilder::new().finish().root().is_null());
}

#[test]
fn places_count_characters() {
    for (text, offset, place) in [
        ("", 0, (1, 1)),
        ("a\nb", 2, (2, 1)),
        ("a\nb", 99, (2, 2)),
        ("äö: x", 4, (1, 3)),
        ("äö: x", 3, (1, 2)),
        ("a\r\nb", 3, (2, 1)),
    ] {
        assert_eq!(line_column(text, offset), place, "{text:?} at {offset}");
    }
}

/// Of every repetition the place that is lost and the one that counts; merge keys repeat nothing.
#[test]
fn repeated_keys_are_noted() {
    let many: String = (0..40).map(|n| format!("k{n}: 1\n")).collect();
    for (text, want) in [
        ("{a: 1, b: 2}", vec![]),
        ("{a: 1, b: 2, a: 3}", vec![(1, 13)]),
        ("{a: 1, a: 2, a: 3}", vec![(1, 7), (7, 13)]),
        ("a: {b: 1, b: 2}\nc: {b: 3}", vec![(4, 10)]),
        ("a: &a {b: 1}\nc: {b: 2, <<: *a}\nd: {<<: *a, b: 3}", vec![]),
        ("{'a': 1, \"a\": 2}", vec![(1, 9)]),
        (&*format!("{many}k7: 2\n"), vec![(42, many.len())]),
    ] {
        let tree = crate::read::read(text).unwrap();
        let found = tree.repeated().iter();
        let places: Vec<_> = found.map(|key| (key.lost, key.kept)).collect();
        assert_eq!(places, want, "{text}");
    }
}
