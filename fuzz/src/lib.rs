//! Hostile input: what must hold for every input, and ways to make inputs.
//!
//! Purpose: each target takes bytes and asserts properties of one layer. libFuzzer drives the
//! targets (`fuzz_targets/`), and `tests/bounded.rs` does so in a short and repeatable run.
//! Boundary: tests only; nothing of the program depends on this crate.
//!
//! Bytes that begin with NUL, which no text that means anything does, are choices: a generator
//! ([`made`]) makes a text of them that comes further than most bytes do. All others are the text.

#![allow(clippy::panic, reason = "so a property that does not hold is said")]

pub mod choices;
pub mod made;
pub mod mutate;
pub mod random;
pub mod targets;

use std::borrow::Cow;

/// A property of one layer that must hold for every input.
pub struct Target {
    /// Its name, and that of its folders of inputs.
    pub name: &'static str,
    /// Panics where the property does not hold.
    pub check: fn(&[u8]),
    /// The folders of its seeds, from the root of the repository.
    pub seeds: &'static [&'static str],
    /// The words that mutation puts in, in libFuzzer's format.
    pub dictionary: &'static str,
}

const YAML_WORDS: &str = include_str!("../dictionaries/yaml.dict");
const TEMPLATE_WORDS: &str = include_str!("../dictionaries/template.dict");

/// All targets.
pub const TARGETS: [Target; 5] = [
    Target {
        name: "reader",
        check: targets::reader::check,
        seeds: &["fuzz/seeds/reader", "testdata/own/inputs"],
        dictionary: YAML_WORDS,
    },
    Target {
        name: "template",
        check: targets::template::check,
        seeds: &["fuzz/seeds/template", "templates"],
        dictionary: TEMPLATE_WORDS,
    },
    Target {
        name: "decode",
        check: targets::decode::check,
        seeds: &["fuzz/seeds/decode", "testdata/own/inputs"],
        dictionary: YAML_WORDS,
    },
    Target {
        name: "merge",
        check: targets::merge::check,
        seeds: &["fuzz/seeds/merge"],
        dictionary: YAML_WORDS,
    },
    Target {
        name: "program",
        check: targets::program::check,
        seeds: &["fuzz/seeds/program", "testdata/own/inputs"],
        dictionary: YAML_WORDS,
    },
];

/// The text that an input stands for: itself, or what `make` makes of its choices.
fn text_of<'b>(
    bytes: &'b [u8],
    make: impl FnOnce(&mut choices::Choices<'_>) -> String,
) -> Cow<'b, [u8]> {
    match bytes.strip_prefix(b"\0") {
        Some(chosen) => Cow::Owned(make(&mut choices::Choices::new(chosen)).into_bytes()),
        None => Cow::Borrowed(bytes),
    }
}
