//! The YAML reader: what it reads, the emitter prints so that it reads the same again.

use super::same::assert_same;
use crate::{made, text_of};
use goyaml::emit::Emitter;
use goyaml::json;
use goyaml::read::{read, read_bytes, read_first};
use goyaml::tree::NodeRef;
use goyaml::{Tree, split};

/// Splits, reads, prints and reads again.
pub fn check(bytes: &[u8]) {
    let text = text_of(bytes, made::yaml::text);
    documents(&text);
    json_text(&text);
    let tree = read_bytes(&text);
    if let Ok(text) = std::str::from_utf8(&text) {
        let (again, rest) = match read_first(text) {
            Ok((tree, rest)) => (Ok(tree), rest),
            Err(error) => (Err(error), None),
        };
        assert!(
            rest.is_none_or(|at| text.is_char_boundary(at)),
            "the rest begins in a character"
        );
        match (&tree, &again) {
            (Ok(one), Ok(other)) => assert_same(one.root(), other.root()),
            (one, other) => assert_eq!(one.as_ref().err(), other.as_ref().err()),
        }
    }
    match tree {
        Ok(tree) => round_trips(&tree),
        // In UTF-16 offsets count the bytes of the same text in UTF-8.
        Err(error) if !is_utf16(&text) => {
            let inside = error.offset().is_none_or(|at| at <= text.len());
            assert!(inside, "{error} past the end");
        }
        Err(_) => {}
    }
}

fn is_utf16(text: &[u8]) -> bool {
    matches!(text, [0xfe, 0xff, ..] | [0xff, 0xfe, ..])
}

/// Of documents nothing gets lost but separators and carriage returns.
fn documents(file: &[u8]) {
    let (mut line, mut offset) = (1, 0);
    for document in split::documents(file) {
        let Ok(document) = document else {
            return;
        };
        assert!(document.text.ends_with(b"\n"), "the last line has no end");
        assert!(
            document.offset >= offset && document.line >= line,
            "documents overlap"
        );
        let skipped = &file[offset..document.offset];
        let lines = skipped.iter().filter(|&&byte| byte == b'\n').count();
        assert_eq!(document.line, line + lines, "lines were counted wrong");
        let mut rest = &document.text[1..];
        while let Some(at) = memchr_line(rest) {
            rest = &rest[at..];
            assert!(
                !rest.starts_with(b"---"),
                "a separator stands in a document"
            );
        }
        (line, offset) = (document.line, document.offset);
    }
}

/// Where the next line begins.
fn memchr_line(text: &[u8]) -> Option<usize> {
    text.iter().position(|&byte| byte == b'\n').map(|at| at + 1)
}

fn round_trips(tree: &Tree<'_>) {
    let Some(printed) = print(tree.root()) else {
        return;
    };
    if printed.contains("<<:") {
        // Go prints a key of this name without quotes, and reads it as a merge.
        return;
    }
    let again = match read(&printed) {
        Ok(again) => again,
        Err(error) => panic!("{error}\nin what was printed:\n{printed}"),
    };
    assert_same(tree.root(), again.root());
    assert_eq!(
        print(again.root()).as_deref(),
        Some(&*printed),
        "printing it again differs"
    );
    let json = print_json(tree.root());
    match json::read::read(&json) {
        Ok(again) => assert_same(tree.root(), again.root()),
        Err(error) => panic!("{error}\nin JSON:\n{json}"),
    }
}

/// What JSON reads, YAML of the same text does not contradict.
fn json_text(text: &[u8]) {
    let Ok(tree) = json::read::read_bytes(text) else {
        return;
    };
    let json = print_json(tree.root());
    match json::read::read(&json) {
        Ok(again) => assert_same(tree.root(), again.root()),
        Err(error) => panic!("{error}\nin JSON:\n{json}"),
    }
}

/// The node as YAML; nothing if a text in it cannot be printed, as Go refuses some.
fn print(node: NodeRef<'_, '_>) -> Option<String> {
    let mut out = String::new();
    let mut emitter = Emitter::new(&mut out);
    emitter.node(node).ok()?;
    emitter.finish();
    Some(out)
}

fn print_json(node: NodeRef<'_, '_>) -> String {
    let mut out = String::new();
    let written = json::write::JsonWriter::new(&mut out).node(node);
    assert!(written.is_ok(), "a tree holds an infinity");
    out
}
