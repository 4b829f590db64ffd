//! The parser: from tokens to events, a machine with a stack of states.
//!
//! Boundary: the first document only; nothing is known here of anchors or of what tags mean.
//!
//! Source of the rules: `parserc.go` of go.yaml.in/yaml/v2 v2.4.4. A problem found here carries the
//! line that go-yaml prints, which counts from 0.

mod flow;

use std::borrow::Cow;

use super::error::{ReadError, Stage};
use super::scanner::{Result, Scanner};
use super::source::Source;
use super::token::{
    Event, EventKind, Mark, Properties, Scalar, Tag, TagDirective, Token, TokenKind, Version,
};
use crate::scalar::tag::LONG_PREFIX;

/// What the parser expects next.
#[derive(Clone, Copy, Debug)]
enum State {
    DocumentStart,
    DocumentContent,
    DocumentEnd,
    BlockNode,
    BlockSequenceFirstEntry,
    BlockSequenceEntry,
    IndentlessSequenceEntry,
    BlockMappingFirstKey,
    BlockMappingKey,
    BlockMappingValue,
    FlowSequenceFirstEntry,
    FlowSequenceEntry,
    FlowSequenceEntryMappingKey,
    FlowSequenceEntryMappingValue,
    FlowSequenceEntryMappingEnd,
    FlowMappingFirstKey,
    FlowMappingKey,
    FlowMappingValue,
    FlowMappingEmptyValue,
    End,
}

/// Where a node stands, which tells what it may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Flow,
    Block,
    /// A key or value in block style: a list may be as little indented as the key.
    BlockOrIndentlessSequence,
}

#[derive(Debug)]
pub(super) struct Parser<'a> {
    pub(super) scanner: Scanner<'a>,
    state: State,
    states: Vec<State>,
    tag_directives: Vec<TagDirective<'a>>,
}

impl<'a> Parser<'a> {
    pub(super) fn new(text: &'a str, source: &Source<'_>) -> Self {
        Parser {
            scanner: Scanner::new(text, source),
            state: State::DocumentStart,
            states: Vec::new(),
            tag_directives: Vec::new(),
        }
    }

    /// The next event. After the first document, or without one, it is always the stream's end.
    pub(super) fn next(&mut self) -> Result<Event<'a>> {
        match self.state {
            State::BlockMappingKey => self.block_mapping_key(),
            State::BlockMappingValue => self.block_mapping_value(),
            State::BlockSequenceEntry => self.block_sequence_entry(),
            State::IndentlessSequenceEntry => self.indentless_sequence_entry(),
            State::BlockMappingFirstKey => {
                self.scanner.take();
                self.block_mapping_key()
            }
            State::BlockSequenceFirstEntry => {
                self.scanner.take();
                self.block_sequence_entry()
            }
            State::BlockNode => self.node(Place::Block),
            State::FlowSequenceFirstEntry => self.flow_sequence_entry(true),
            State::FlowSequenceEntry => self.flow_sequence_entry(false),
            State::FlowSequenceEntryMappingKey => self.flow_sequence_entry_key(),
            State::FlowSequenceEntryMappingValue => self.flow_sequence_entry_value(),
            State::FlowSequenceEntryMappingEnd => self.flow_sequence_entry_end(),
            State::FlowMappingFirstKey => self.flow_mapping_key(true),
            State::FlowMappingKey => self.flow_mapping_key(false),
            State::FlowMappingValue => self.flow_mapping_value(false),
            State::FlowMappingEmptyValue => self.flow_mapping_value(true),
            State::DocumentStart => self.document_start(),
            State::DocumentContent => self.document_content(),
            State::DocumentEnd => self.document_end(),
            State::End => Ok(self.here(EventKind::StreamEnd)),
        }
    }

    fn here(&self, kind: EventKind<'a>) -> Event<'a> {
        let offset = self.scanner.text.offset();
        Event { kind, offset }
    }

    fn document_start(&mut self) -> Result<Event<'a>> {
        let start = self.scanner.peek()?.start;
        let event = match self.scanner.peek()?.kind {
            TokenKind::StreamEnd => {
                self.state = State::End;
                EventKind::StreamEnd
            }
            TokenKind::VersionDirective(_)
            | TokenKind::TagDirective(_)
            | TokenKind::DocumentStart => {
                self.directives()?;
                let token = self.scanner.peek()?;
                if !matches!(token.kind, TokenKind::DocumentStart) {
                    return Err(problem(
                        "did not find expected <document start>",
                        token.start,
                    ));
                }
                self.scanner.take();
                self.states.push(State::DocumentEnd);
                self.state = State::DocumentContent;
                EventKind::DocumentStart
            }
            _ => {
                self.states.push(State::DocumentEnd);
                self.state = State::BlockNode;
                EventKind::DocumentStart
            }
        };
        Ok(Event {
            kind: event,
            offset: start.offset,
        })
    }

    fn directives(&mut self) -> Result<()> {
        let mut has_version = false;
        loop {
            let token = self.scanner.peek()?;
            let start = token.start;
            match &token.kind {
                TokenKind::VersionDirective(version) => {
                    if has_version {
                        return Err(problem("found duplicate %YAML directive", start));
                    }
                    if *version != (Version { major: 1, minor: 1 }) {
                        return Err(problem("found incompatible YAML document", start));
                    }
                    has_version = true;
                }
                TokenKind::TagDirective(directive) => {
                    let directive = TagDirective::clone(directive);
                    if self.tag_prefix(directive.handle).is_some() {
                        return Err(problem("found duplicate %TAG directive", start));
                    }
                    self.tag_directives.push(directive);
                }
                _ => return Ok(()),
            }
            self.scanner.take();
        }
    }

    fn tag_prefix(&self, handle: &str) -> Option<&[u8]> {
        let mut directives = self.tag_directives.iter();
        let directive = directives.find(|directive| directive.handle == handle)?;
        Some(&directive.prefix)
    }

    fn document_content(&mut self) -> Result<Event<'a>> {
        let token = self.scanner.peek()?;
        match token.kind {
            TokenKind::VersionDirective(_)
            | TokenKind::TagDirective(_)
            | TokenKind::DocumentStart
            | TokenKind::DocumentEnd
            | TokenKind::StreamEnd => {
                let at = token.start.offset;
                self.pop_state();
                Ok(empty_scalar(at))
            }
            _ => self.node(Place::Block),
        }
    }

    fn document_end(&mut self) -> Result<Event<'a>> {
        let offset = self.scanner.peek()?.start.offset;
        self.state = State::End;
        let kind = EventKind::DocumentEnd;
        Ok(Event { kind, offset })
    }

    fn pop_state(&mut self) {
        self.state = self.states.pop().unwrap_or(State::End);
    }

    /// A node whose first token is known to be there; `then` is what follows it.
    #[inline]
    fn node_then(&mut self, then: State, place: Place) -> Result<Event<'a>> {
        if let TokenKind::Scalar(..) = self.scanner.peek()?.kind
            && let Some(token) = self.scanner.take()
        {
            self.state = then;
            return Ok(plain_event(token));
        }
        self.states.push(then);
        self.node(place)
    }

    /// An empty scalar where a node was left out.
    fn empty_then(&mut self, then: State, at: u32) -> Result<Event<'a>> {
        self.state = then;
        Ok(empty_scalar(at))
    }

    fn node(&mut self, place: Place) -> Result<Event<'a>> {
        let token = self.scanner.peek()?;
        let start = token.start;
        match token.kind {
            TokenKind::Alias(name) => {
                self.scanner.take();
                self.pop_state();
                Ok(Event {
                    kind: EventKind::Alias(name),
                    offset: start.offset,
                })
            }
            TokenKind::Anchor(_) | TokenKind::Tag(_) => {
                let properties = self.properties()?;
                self.content(place, start, Some(properties))
            }
            _ => self.content(place, start, None),
        }
    }

    /// An anchor, a tag, or both in either order.
    fn properties(&mut self) -> Result<Box<Properties<'a>>> {
        let mut properties = Box::<Properties<'_>>::default();
        let mut tag = None;
        loop {
            let token = self.scanner.peek()?;
            match &token.kind {
                TokenKind::Anchor(name) if properties.anchor.is_none() => {
                    properties.anchor = Some(name);
                }
                TokenKind::Tag(found) if tag.is_none() => {
                    tag = Some((Tag::clone(found), token.start));
                }
                _ => break,
            }
            self.scanner.take();
        }
        if let Some((tag, start)) = tag {
            properties.tag = self.resolve_tag(tag, start)?;
        }
        Ok(properties)
    }

    /// The tag in full.
    fn resolve_tag(&self, tag: Tag<'a>, start: Mark) -> Result<Vec<u8>> {
        let prefix = match (self.tag_prefix(tag.handle), tag.handle) {
            _ if tag.handle.is_empty() => return Ok(tag.suffix),
            (Some(prefix), _) => prefix,
            (None, "!") => b"!",
            (None, "!!") => LONG_PREFIX,
            (None, _) => return Err(problem("found undefined tag handle", start)),
        };
        Ok([prefix, &tag.suffix].concat())
    }

    /// What follows the properties of a node.
    fn content(
        &mut self,
        place: Place,
        start: Mark,
        properties: Option<Box<Properties<'a>>>,
    ) -> Result<Event<'a>> {
        let token = self.scanner.peek()?;
        let block = place != Place::Flow;
        let (state, is_map) = match token.kind {
            TokenKind::Scalar(..) => return Ok(self.scalar(start, properties)),
            TokenKind::BlockEntry if place == Place::BlockOrIndentlessSequence => {
                (State::IndentlessSequenceEntry, false)
            }
            TokenKind::BlockMappingStart if block => (State::BlockMappingFirstKey, true),
            TokenKind::BlockSequenceStart if block => (State::BlockSequenceFirstEntry, false),
            TokenKind::FlowSequenceStart => (State::FlowSequenceFirstEntry, false),
            TokenKind::FlowMappingStart => (State::FlowMappingFirstKey, true),
            _ if properties.is_some() => {
                self.pop_state();
                return Ok(scalar_event(start, Cow::Borrowed(""), true, properties));
            }
            _ => return Err(problem("did not find expected node content", token.start)),
        };
        self.state = state;
        let anchor = properties.and_then(|properties| properties.anchor);
        Ok(Event {
            kind: if is_map {
                EventKind::MappingStart(anchor)
            } else {
                EventKind::SequenceStart(anchor)
            },
            offset: start.offset,
        })
    }

    #[inline]
    fn scalar(&mut self, start: Mark, properties: Option<Box<Properties<'a>>>) -> Event<'a> {
        self.pop_state();
        let (text, plain) = match self.scanner.take().map(|token| token.kind) {
            Some(TokenKind::Scalar(text, plain)) => (text, plain),
            _ => (Cow::Borrowed(""), true),
        };
        scalar_event(start, text, plain, properties)
    }

    fn block_sequence_entry(&mut self) -> Result<Event<'a>> {
        let token = self.scanner.peek()?;
        let (start, end) = (token.start, token.end);
        match token.kind {
            TokenKind::BlockEntry => {
                self.scanner.take();
                match self.scanner.peek()?.kind {
                    TokenKind::BlockEntry | TokenKind::BlockEnd => {
                        self.empty_then(State::BlockSequenceEntry, end)
                    }
                    _ => self.node_then(State::BlockSequenceEntry, Place::Block),
                }
            }
            TokenKind::BlockEnd => Ok(self.end_collection(EventKind::SequenceEnd)),
            _ => Err(problem("did not find expected '-' indicator", start)),
        }
    }

    /// Takes the token that ends a list or map.
    fn end_collection(&mut self, kind: EventKind<'a>) -> Event<'a> {
        self.pop_state();
        let offset = self.scanner.take().map_or(0, |token| token.start.offset);
        Event { kind, offset }
    }

    fn indentless_sequence_entry(&mut self) -> Result<Event<'a>> {
        let token = self.scanner.peek()?;
        let (start, end) = (token.start, token.end);
        if !matches!(token.kind, TokenKind::BlockEntry) {
            self.pop_state();
            return Ok(Event {
                kind: EventKind::SequenceEnd,
                offset: start.offset,
            });
        }
        self.scanner.take();
        match self.scanner.peek()?.kind {
            TokenKind::BlockEntry | TokenKind::Key | TokenKind::Value | TokenKind::BlockEnd => {
                self.empty_then(State::IndentlessSequenceEntry, end)
            }
            _ => self.node_then(State::IndentlessSequenceEntry, Place::Block),
        }
    }

    fn block_mapping_key(&mut self) -> Result<Event<'a>> {
        let token = self.scanner.peek()?;
        let (start, end) = (token.start, token.end);
        match token.kind {
            TokenKind::Key => {
                self.scanner.take();
                self.block_mapping_node(State::BlockMappingValue, end)
            }
            TokenKind::BlockEnd => Ok(self.end_collection(EventKind::MappingEnd)),
            _ => Err(problem("did not find expected key", start)),
        }
    }

    fn block_mapping_value(&mut self) -> Result<Event<'a>> {
        let token = self.scanner.peek()?;
        let (start, end) = (token.start, token.end);
        if !matches!(token.kind, TokenKind::Value) {
            return self.empty_then(State::BlockMappingKey, start.offset);
        }
        self.scanner.take();
        self.block_mapping_node(State::BlockMappingKey, end)
    }

    /// A key or value, if there is one.
    #[inline]
    fn block_mapping_node(&mut self, then: State, end: u32) -> Result<Event<'a>> {
        match self.scanner.peek()?.kind {
            TokenKind::Key | TokenKind::Value | TokenKind::BlockEnd => self.empty_then(then, end),
            _ => self.node_then(then, Place::BlockOrIndentlessSequence),
        }
    }
}

/// A scalar without properties.
#[inline]
fn plain_event<'a>(token: Token<'a>) -> Event<'a> {
    let (text, implicit) = match token.kind {
        TokenKind::Scalar(text, plain) => (text, plain),
        _ => (Cow::Borrowed(""), true),
    };
    Event {
        kind: EventKind::Scalar(Scalar {
            text,
            implicit,
            properties: None,
        }),
        offset: token.start.offset,
    }
}

fn scalar_event<'a>(
    start: Mark,
    text: Cow<'a, str>,
    plain: bool,
    properties: Option<Box<Properties<'a>>>,
) -> Event<'a> {
    let implicit = match &properties {
        None => plain,
        Some(properties) => match properties.tag.as_slice() {
            b"" => plain,
            tag => tag == b"!",
        },
    };
    Event {
        kind: EventKind::Scalar(Scalar {
            text,
            implicit,
            properties,
        }),
        offset: start.offset,
    }
}

fn empty_scalar<'a>(at: u32) -> Event<'a> {
    Event {
        kind: EventKind::Scalar(Scalar {
            text: Cow::Borrowed(""),
            implicit: true,
            properties: None,
        }),
        offset: at,
    }
}

/// An error of grammar at a token.
#[cold]
fn problem(message: &str, at: Mark) -> ReadError {
    ReadError::new(Stage::Syntax, message)
        .on_line(at.line as usize)
        .at(at.offset as usize)
}
