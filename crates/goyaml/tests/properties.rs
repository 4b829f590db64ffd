//! Any tree that is printed reads as the same tree again.
//!
//! Exceptions, all Go's own: a float without a fraction comes back as an integer, since JSON has
//! no way to tell them apart; the key `<<` is printed without quotes, so that it reads as a merge;
//! and of a string with NEL, which JSON does not escape and YAML takes for a line break, the blanks
//! around it come back changed.

#![allow(clippy::unwrap_used, reason = "a test that cannot run has failed")]

use anytree::{Draw, Node, config, deep_trees, nodes, texts, tree, trees};
use goyaml::emit::{EmitError, Emitter};
use goyaml::json;
use goyaml::tree::Tree;
use proptest::prelude::*;

/// NEL, a line break to YAML but not to JSON.
const NEXT_LINE: char = '\u{85}';

/// The key that merges when it is not quoted.
const MERGE_KEY: &str = "<<";

/// Prints a tree.
fn emitted(tree: &Tree<'_>) -> Result<String, EmitError> {
    let mut out = String::new();
    let mut emitter = Emitter::new(&mut out);
    emitter.node(tree.root())?;
    emitter.finish();
    Ok(out)
}

/// A key that the JSON in Go's middle step makes longer than its reader looks for a colon.
fn unreadable_key(key: &str) -> bool {
    let mut quoted = String::new();
    json::write::push_string(&mut quoted, key);
    quoted.chars().count() > 1024
}

/// Printed, read, compared; printed once more.
fn round_trip(node: &Node) -> Result<(), TestCaseError> {
    let tree = node.to_tree();
    let text = match emitted(&tree) {
        Ok(text) => text,
        Err(error) => {
            let long = node
                .strings()
                .iter()
                .any(|(s, key)| *key && unreadable_key(s));
            prop_assert!(long && error == EmitError::Key, "refused: {error}");
            return Ok(());
        }
    };
    if node.strings().contains(&(MERGE_KEY, true)) {
        return Ok(());
    }
    let again = goyaml::read::read(&text);
    prop_assert!(again.is_ok(), "not read: {:?}\n{text}", again.err());
    let again = again.unwrap();
    let read = Node::from(again.root());
    prop_assert!(node.reads_as(&read), "read as {read}\n{text}");
    prop_assert_eq!(emitted(&again).unwrap(), text);
    Ok(())
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn printed_trees_read_the_same(node in trees()) {
        round_trip(&node)?;
    }

    #[test]
    fn deep_trees_read_the_same(node in deep_trees()) {
        round_trip(&node)?;
    }

    /// What JSON's own reader and the YAML reader make of a tree that was printed as JSON.
    #[test]
    fn trees_as_json_read_the_same(node in trees()) {
        let tree = node.to_tree();
        let mut text = String::new();
        json::write::JsonWriter::new(&mut text).node(tree.root()).unwrap();
        let read = json::read::read(&text).unwrap();
        prop_assert!(node.reads_as(&Node::from(read.root())), "{text}");
        let read = goyaml::read::read(&text);
        let long = node.strings().iter().any(|(s, key)| *key && unreadable_key(s));
        prop_assert_eq!(read.is_err(), long, "{}", text);
        if let Ok(read) = read {
            prop_assert!(node.reads_as(&Node::from(read.root())), "{text}");
        }
    }

    /// Strings with NEL or what YAML forbids: refused with the character at fault, or the same but
    /// for blanks and line breaks.
    #[test]
    fn harmful_strings_are_refused_or_keep_their_words(node in nodes(harmful_tree)) {
        match emitted(&node.to_tree()) {
            Err(EmitError::ControlCharacter { character, .. }) => {
                prop_assert!(is_forbidden(character));
                prop_assert!(node.strings().iter().any(|(s, _)| s.contains(character)));
            }
            Err(EmitError::Key) => {
                let bad = |s: &str| s.contains(NEXT_LINE) || unreadable_key(s);
                prop_assert!(node.strings().iter().any(|(s, key)| *key && bad(s)));
            }
            Err(EmitError::DocumentIndicator { .. }) => {
                let bad = |s: &str| s.contains("\u{85}---") || s.contains("\u{85}...");
                prop_assert!(node.strings().iter().any(|(s, _)| bad(s)));
            }
            Err(error @ EmitError::TooLong { .. }) => prop_assert!(false, "no limit was set: {error}"),
            Ok(text) => {
                prop_assert!(!node.strings().iter().any(|(s, _)| s.contains(is_forbidden)));
                let read = goyaml::read::read(&text).unwrap();
                prop_assert!(!text.contains(NEXT_LINE));
                let (was, is) = (without_blanks(&node), without_blanks(&Node::from(read.root())));
                prop_assert!(was.reads_as(&is), "{text}");
            }
        }
    }
}

fn is_forbidden(character: char) -> bool {
    matches!(character, '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}')
}

fn harmful_tree(draw: &mut Draw<'_>) -> Node {
    tree(draw, 6, |draw| {
        if draw.one_in(2) {
            texts::harmful(draw)
        } else {
            texts::name(draw)
        }
    })
}

/// The tree with all blanks and line feeds of its values taken out where there is a NEL.
fn without_blanks(node: &Node) -> Node {
    match node {
        Node::Str(text) => Node::Str(text.replace([' ', '\n', '\u{85}'], "")),
        Node::Seq(items) => Node::Seq(items.iter().map(without_blanks).collect()),
        Node::Map(entries) => {
            let entries = entries.iter();
            Node::Map(
                entries
                    .map(|(k, v)| (k.clone(), without_blanks(v)))
                    .collect(),
            )
        }
        other => other.clone(),
    }
}
