//! Tokens, what the scanner hands to the parser, and events, what the parser hands on.

use std::borrow::Cow;

/// A place in the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Mark {
    /// Byte offset.
    pub(super) offset: u32,
    /// Line, from 0.
    pub(super) line: u32,
}

#[derive(Debug)]
pub(super) struct Token<'a> {
    pub(super) kind: TokenKind<'a>,
    pub(super) start: Mark,
    /// Byte offset of the end.
    pub(super) end: u32,
}

/// The tokens of libyaml. Block starts and ends, and the keys of most maps, have no characters.
#[derive(Debug)]
pub(super) enum TokenKind<'a> {
    StreamEnd,
    VersionDirective(Version),
    TagDirective(Box<TagDirective<'a>>),
    DocumentStart,
    DocumentEnd,
    BlockSequenceStart,
    BlockMappingStart,
    BlockEnd,
    FlowSequenceStart,
    FlowSequenceEnd,
    FlowMappingStart,
    FlowMappingEnd,
    BlockEntry,
    FlowEntry,
    Key,
    Value,
    Alias(&'a str),
    Anchor(&'a str),
    Tag(Box<Tag<'a>>),
    /// The text, and whether it is a plain scalar.
    Scalar(Cow<'a, str>, bool),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Version {
    pub(super) major: u8,
    pub(super) minor: u8,
}

/// `%TAG !handle! prefix`.
#[derive(Clone, Debug)]
pub(super) struct TagDirective<'a> {
    pub(super) handle: &'a str,
    pub(super) prefix: Vec<u8>,
}

/// A tag as written; `%` escapes are decoded, so it is bytes.
#[derive(Clone, Debug)]
pub(super) struct Tag<'a> {
    /// `!`, `!!`, `!name!`, or empty if the suffix is all.
    pub(super) handle: &'a str,
    pub(super) suffix: Vec<u8>,
}

/// The properties of a node.
#[derive(Debug, Default)]
pub(super) struct Properties<'a> {
    pub(super) anchor: Option<&'a str>,
    /// The tag, resolved; empty if there is none.
    pub(super) tag: Vec<u8>,
}

#[derive(Debug)]
pub(super) struct Event<'a> {
    pub(super) kind: EventKind<'a>,
    pub(super) offset: u32,
}

#[derive(Debug)]
pub(super) enum EventKind<'a> {
    StreamEnd,
    DocumentStart,
    DocumentEnd,
    Alias(&'a str),
    Scalar(Scalar<'a>),
    SequenceStart(Option<&'a str>),
    SequenceEnd,
    MappingStart(Option<&'a str>),
    MappingEnd,
}

#[derive(Debug)]
pub(super) struct Scalar<'a> {
    pub(super) text: Cow<'a, str>,
    /// Plain without a tag, or with the tag `!`: may be a merge key, and may have a type.
    pub(super) implicit: bool,
    pub(super) properties: Option<Box<Properties<'a>>>,
}
