//! The parser's states in flow style: `[a, b]`, `{a: b}`.
//!
//! Source of the rules: `parserc.go` of go.yaml.in/yaml/v2 v2.4.4.

use super::super::scanner::Result;
use super::super::token::{Event, EventKind, TokenKind};
use super::{Parser, Place, State, problem};

impl<'a> Parser<'a> {
    pub(super) fn flow_sequence_entry(&mut self, first: bool) -> Result<Event<'a>> {
        if first {
            self.scanner.take();
        }
        if matches!(self.scanner.peek()?.kind, TokenKind::FlowSequenceEnd) {
            return Ok(self.end_collection(EventKind::SequenceEnd));
        }
        if !first {
            self.flow_entry("did not find expected ',' or ']'")?;
        }
        let token = self.scanner.peek()?;
        let start = token.start;
        match token.kind {
            TokenKind::Key => {
                self.scanner.take();
                self.state = State::FlowSequenceEntryMappingKey;
                Ok(Event {
                    kind: EventKind::MappingStart(None),
                    offset: start.offset,
                })
            }
            TokenKind::FlowSequenceEnd => Ok(self.end_collection(EventKind::SequenceEnd)),
            _ => self.node_then(State::FlowSequenceEntry, Place::Flow),
        }
    }

    /// Takes the comma between two entries.
    fn flow_entry(&mut self, otherwise: &str) -> Result<()> {
        let token = self.scanner.peek()?;
        if !matches!(token.kind, TokenKind::FlowEntry) {
            return Err(problem(otherwise, token.start));
        }
        self.scanner.take();
        Ok(())
    }

    pub(super) fn flow_sequence_entry_key(&mut self) -> Result<Event<'a>> {
        let token = self.scanner.peek()?;
        let then = State::FlowSequenceEntryMappingValue;
        match token.kind {
            // The token is stepped over, as in go-yaml: `[? : a]` misses its colon.
            TokenKind::Value | TokenKind::FlowEntry | TokenKind::FlowSequenceEnd => {
                let end = token.end;
                self.scanner.take();
                self.empty_then(then, end)
            }
            _ => self.node_then(then, Place::Flow),
        }
    }

    pub(super) fn flow_sequence_entry_value(&mut self) -> Result<Event<'a>> {
        let then = State::FlowSequenceEntryMappingEnd;
        let token = self.scanner.peek()?;
        let start = token.start.offset;
        if matches!(token.kind, TokenKind::Value) {
            self.scanner.take();
            let token = self.scanner.peek()?;
            if !matches!(
                token.kind,
                TokenKind::FlowEntry | TokenKind::FlowSequenceEnd
            ) {
                return self.node_then(then, Place::Flow);
            }
        }
        self.empty_then(then, start)
    }

    pub(super) fn flow_sequence_entry_end(&mut self) -> Result<Event<'a>> {
        let offset = self.scanner.peek()?.start.offset;
        self.state = State::FlowSequenceEntry;
        Ok(Event {
            kind: EventKind::MappingEnd,
            offset,
        })
    }

    pub(super) fn flow_mapping_key(&mut self, first: bool) -> Result<Event<'a>> {
        if first {
            self.scanner.take();
        }
        if matches!(self.scanner.peek()?.kind, TokenKind::FlowMappingEnd) {
            return Ok(self.end_collection(EventKind::MappingEnd));
        }
        if !first {
            self.flow_entry("did not find expected ',' or '}'")?;
        }
        match self.scanner.peek()?.kind {
            TokenKind::Key => {
                self.scanner.take();
                self.flow_mapping_node(State::FlowMappingValue)
            }
            TokenKind::FlowMappingEnd => Ok(self.end_collection(EventKind::MappingEnd)),
            _ => self.node_then(State::FlowMappingEmptyValue, Place::Flow),
        }
    }

    /// The node behind a `?`, if there is one.
    fn flow_mapping_node(&mut self, then: State) -> Result<Event<'a>> {
        let token = self.scanner.peek()?;
        match token.kind {
            TokenKind::Value | TokenKind::FlowEntry | TokenKind::FlowMappingEnd => {
                let at = token.start.offset;
                self.empty_then(then, at)
            }
            _ => self.node_then(then, Place::Flow),
        }
    }

    pub(super) fn flow_mapping_value(&mut self, empty: bool) -> Result<Event<'a>> {
        let then = State::FlowMappingKey;
        let token = self.scanner.peek()?;
        let mut start = token.start.offset;
        if !empty && matches!(token.kind, TokenKind::Value) {
            self.scanner.take();
            let token = self.scanner.peek()?;
            if !matches!(token.kind, TokenKind::FlowEntry | TokenKind::FlowMappingEnd) {
                return self.node_then(then, Place::Flow);
            }
            start = token.start.offset;
        }
        self.empty_then(then, start)
    }
}
