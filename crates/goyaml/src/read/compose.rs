//! The composer: from events to a tree, with aliases, merge keys and tags resolved on the way.
//!
//! go-yaml parses the whole document before it makes values of it, so an error of grammar anywhere
//! comes before an error of values. Here both happen at once, and the first error of values waits
//! until the document is known to be well formed.
//!
//! Source of the rules: `decode.go` of go.yaml.in/yaml/v2 v2.4.4.

use std::borrow::Cow;
use std::collections::HashMap;

use super::budget::Budget;
use super::convert;
use super::error::{ReadError, Stage};
use super::go_syntax;
use super::key;
use super::parser::Parser;
use super::scanner::Result;
use super::token::{Event, EventKind, Scalar};
use crate::scalar::tag::{LONG_PREFIX, Tagged, resolve_tagged};
use crate::scalar::{Resolved, resolve};
use crate::tree::{Kind, NodeId, Tree, TreeBuilder};

/// The deepest nesting that Go's JSON reader, which comes last, lets pass.
const MAX_DEPTH: usize = 10_000;

const EXCESSIVE_ALIASING: &str = "document contains excessive aliasing";
const WANT_MAP: &str = "map merge requires map or sequence of maps as the value";

/// A node that an alias may name.
#[derive(Clone, Copy, Debug)]
struct Anchor {
    node: NodeId,
    is_map: bool,
    /// Not known while the node is still open.
    size: Option<Size>,
}

/// What an alias to a node costs.
#[derive(Clone, Copy, Debug, Default)]
struct Size {
    /// Steps of decoding.
    steps: u64,
    /// Levels of lists and maps.
    height: u32,
}

/// The size of a scalar.
const SCALAR: Size = Size {
    steps: 1,
    height: 0,
};

/// What the next node of an open collection is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Item,
    Key,
    Value,
    /// The value of a `<<`.
    Merge,
    /// An item of a list that is such a value.
    MergeItem,
}

/// An open list or map.
#[derive(Debug)]
struct Frame<'a> {
    node: NodeId,
    /// The role of the next child.
    role: Role,
    /// The role of the collection in the one around it.
    outer: Role,
    anchor: Option<&'a str>,
    /// Steps counted when it began.
    steps: u64,
    /// The greatest height of its children.
    height: u32,
    /// Of a list of maps to merge, which Go goes through backwards: what is wrong with the last
    /// item so far that is wrong, unless something was wrong before the list.
    item_error: Option<ReadError>,
    was_wrong: bool,
}

pub(super) struct Composer<'a> {
    parser: Parser<'a>,
    builder: TreeBuilder<'a>,
    frames: Vec<Frame<'a>>,
    anchors: HashMap<&'a str, Anchor>,
    budget: Budget,
    /// The first error of values.
    error: Option<ReadError>,
    /// Of the first list or map that is too deep, whether it is a map.
    too_deep: Option<bool>,
    /// Whether a key in the tree stands for another.
    has_stand_ins: bool,
    has_non_finite: bool,
}

impl<'a> Composer<'a> {
    pub(super) fn new(parser: Parser<'a>, length: usize) -> Self {
        Composer {
            parser,
            builder: TreeBuilder::with_capacity(length / 24),
            frames: Vec::with_capacity(16),
            anchors: HashMap::new(),
            budget: Budget::default(),
            error: None,
            too_deep: None,
            has_stand_ins: false,
            has_non_finite: false,
        }
    }

    /// Reads the first document, and says at which offset it ends. `bad` is what waits behind the
    /// end of the text.
    pub(super) fn compose(mut self, bad: Option<&ReadError>) -> Result<(Tree<'a>, usize)> {
        let result = self.read_events();
        match bad {
            Some(error) if self.parser.scanner.has_met_end() => Err(error.clone()),
            _ => result.and_then(|end| Ok((self.finish()?, end))),
        }
    }

    fn read_events(&mut self) -> Result<usize> {
        loop {
            let Event { kind, offset } = self.parser.next()?;
            self.builder.at(offset as usize);
            match kind {
                EventKind::Scalar(scalar) => self.scalar(scalar),
                EventKind::MappingStart(anchor) => self.begin(true, anchor),
                EventKind::SequenceStart(anchor) => self.begin(false, anchor),
                EventKind::MappingEnd | EventKind::SequenceEnd => self.end(),
                EventKind::Alias(name) => self.alias(name)?,
                EventKind::DocumentStart => self.step(),
                EventKind::DocumentEnd | EventKind::StreamEnd => return Ok(offset as usize),
            }
        }
    }

    fn finish(self) -> Result<Tree<'a>> {
        if let Some(error) = self.error {
            return Err(error);
        }
        let mut tree = self.builder.finish();
        if self.has_stand_ins {
            convert::name_keys(&mut tree)?;
        }
        if self.has_non_finite {
            convert::check_floats(&tree)?;
        }
        if let Some(is_map) = self.too_deep {
            let bracket = if is_map { '{' } else { '[' };
            let message = format!("invalid character '{bracket}' exceeded max depth");
            return Err(ReadError::new(Stage::Convert, message));
        }
        Ok(tree)
    }

    /// Notes an error of values, unless there is one already.
    #[cold]
    fn fail(&mut self, message: impl Into<String>) {
        if self.error.is_none() {
            let error = ReadError::new(Stage::Decode, message).at(self.builder.offset());
            self.error = Some(error);
        }
    }

    #[inline]
    fn step(&mut self) {
        if !self.budget.step() {
            self.fail(EXCESSIVE_ALIASING);
        }
    }

    #[inline]
    fn role(&self) -> Role {
        self.frames.last().map_or(Role::Item, |frame| frame.role)
    }

    /// Goes on to the next role in the open collection, past a child of this height.
    #[inline]
    fn advance(&mut self, height: u32) {
        if let Some(frame) = self.frames.last_mut() {
            frame.height = frame.height.max(height);
            frame.role = match frame.role {
                Role::Item => Role::Item,
                Role::MergeItem => {
                    if !frame.was_wrong && self.error.is_some() {
                        frame.item_error = self.error.take();
                    }
                    Role::MergeItem
                }
                Role::Key => Role::Value,
                Role::Value | Role::Merge => Role::Key,
            };
        }
    }

    #[inline]
    fn scalar(&mut self, mut scalar: Scalar<'a>) {
        if scalar.properties.is_some() {
            return self.scalar_with_properties(&mut scalar);
        }
        match self.role() {
            Role::Key if scalar.implicit && scalar.text == "<<" => return self.await_merge(),
            Role::Key => self.key(scalar),
            Role::Merge | Role::MergeItem => self.fail(WANT_MAP),
            Role::Item | Role::Value => {
                let kind = self.kind(scalar);
                self.builder.leaf(kind);
            }
        }
        self.step();
        self.advance(0);
    }

    fn await_merge(&mut self) {
        if let Some(frame) = self.frames.last_mut() {
            frame.role = Role::Merge;
        }
    }

    /// A scalar without tag and anchor as a key.
    #[inline]
    fn key(&mut self, scalar: Scalar<'a>) {
        let is_text = !scalar.implicit || resolve(&scalar.text) == Resolved::Str;
        if is_text && !key::is_stand_in(&scalar.text) {
            return self.builder.key(scalar.text);
        }
        let kind = self.kind(scalar);
        self.marked_key(&kind);
    }

    /// A scalar as a key.
    #[cold]
    fn marked_key(&mut self, kind: &Kind<'a>) {
        let key = key::stand_in(kind);
        self.has_stand_ins |= key::is_stand_in(&key);
        self.builder.key(key);
    }

    /// What a scalar without a tag is.
    #[inline]
    fn kind(&mut self, scalar: Scalar<'a>) -> Kind<'a> {
        if !scalar.implicit {
            return Kind::Str(scalar.text);
        }
        let value = resolve(&scalar.text);
        self.kind_of(value, scalar.text)
    }

    #[inline]
    fn kind_of(&mut self, value: Resolved, text: Cow<'a, str>) -> Kind<'a> {
        if let Resolved::Float(value) = value {
            self.has_non_finite |= !value.is_finite();
        }
        kind_of(value, text)
    }

    fn scalar_with_properties(&mut self, scalar: &mut Scalar<'a>) {
        let Some(properties) = scalar.properties.take() else {
            return;
        };
        let role = self.role();
        let is_merge = role == Role::Key
            && scalar.text == "<<"
            && (scalar.implicit || is_yaml_tag(&properties.tag, b"merge"));
        if matches!(role, Role::Merge | Role::MergeItem) {
            self.fail(WANT_MAP);
        } else if !is_merge {
            self.step();
        }
        let kind = self.tagged_kind(scalar, &properties.tag);
        let node = match role {
            Role::Item | Role::Value => self.builder.leaf(kind),
            Role::Key | Role::Merge | Role::MergeItem => {
                if role == Role::Key && !is_merge {
                    self.marked_key(&kind);
                }
                self.builder.detached(kind)
            }
        };
        if let Some(name) = properties.anchor {
            let anchor = Anchor {
                node,
                is_map: false,
                size: Some(SCALAR),
            };
            self.anchors.insert(name, anchor);
        }
        match is_merge {
            true => self.await_merge(),
            false => self.advance(0),
        }
    }

    fn tagged_kind(&mut self, scalar: &Scalar<'a>, tag: &[u8]) -> Kind<'a> {
        let text = scalar.text.clone();
        if tag.is_empty() {
            let value = match scalar.implicit {
                true => resolve(&text),
                false => Resolved::Str,
            };
            return self.kind_of(value, text);
        }
        match resolve_tagged(tag, &text) {
            Ok(Tagged::Value(value)) => self.kind_of(value, text),
            Ok(Tagged::Binary(text)) => Kind::Str(Cow::Owned(text)),
            Err(message) => {
                self.fail(message);
                Kind::Null
            }
        }
    }

    fn begin(&mut self, is_map: bool, anchor: Option<&'a str>) {
        let outer = self.role();
        let steps = self.budget.steps();
        // Go does not decode a list of maps to merge as a list.
        if is_map || outer != Role::Merge {
            self.step();
        }
        let (node, role) = match (is_map, outer) {
            (true, _) => (self.builder.begin_map(), Role::Key),
            (false, Role::Merge) => (self.builder.begin_seq(), Role::MergeItem),
            (false, _) => (self.builder.begin_seq(), Role::Item),
        };
        if !is_map && outer == Role::MergeItem {
            self.fail(WANT_MAP);
        }
        if let Some(name) = anchor {
            let size = None;
            self.anchors.insert(name, Anchor { node, is_map, size });
        }
        self.frames.push(Frame {
            node,
            role,
            outer,
            anchor,
            steps,
            height: 0,
            item_error: None,
            was_wrong: self.error.is_some(),
        });
        self.check_depth(1, is_map);
    }

    /// Checks that as many levels may follow the ones that are closed around them.
    fn check_depth(&mut self, levels: usize, is_map: bool) {
        if self.frames.len() + levels > MAX_DEPTH + 1 {
            self.too_deep.get_or_insert(is_map);
        }
    }

    fn end(&mut self) {
        let Some(frame) = self.frames.pop() else {
            return;
        };
        let height = frame.height + 1;
        self.error = self.error.take().or(frame.item_error);
        if let Some(anchor) = frame.anchor.and_then(|name| self.anchors.get_mut(name))
            && anchor.node == frame.node
        {
            let steps = self.budget.steps() - frame.steps;
            let steps = steps + u64::from(frame.role == Role::MergeItem);
            anchor.size = Some(Size { steps, height });
        }
        match frame.outer {
            Role::Item | Role::MergeItem | Role::Value => self.builder.end(),
            Role::Key => {
                let node = self.builder.end_detached();
                self.fail_key(node);
            }
            Role::Merge => {
                let node = self.builder.end_detached();
                self.merge(node);
            }
        }
        self.advance(height);
    }

    /// A list or map as a key.
    fn fail_key(&mut self, node: Option<NodeId>) {
        if let Some(node) = node.filter(|_| self.error.is_none()) {
            let value = go_syntax::print(self.builder.tree().node(node));
            self.fail(format!("invalid map key: {value}"));
        }
    }

    /// Adds the entries of a map, or of a list of maps from the last to the first. Nothing else
    /// gets here without an error.
    fn merge(&mut self, node: Option<NodeId>) {
        let Some(node) = node.filter(|_| self.error.is_none()) else {
            return;
        };
        match *self.builder.kind(node) {
            Kind::Map(range) => self.builder.merge(range),
            Kind::Seq(range) => {
                for index in range.indexes().rev() {
                    let item = self.builder.tree().items[index];
                    if let Kind::Map(range) = *self.builder.kind(item) {
                        self.builder.merge(range);
                    }
                }
            }
            _ => {}
        }
    }

    fn alias(&mut self, name: &'a str) -> Result<()> {
        let Some(&anchor) = self.anchors.get(name) else {
            let message = format!("unknown anchor '{name}' referenced");
            return Err(ReadError::new(Stage::Decode, message).at(self.builder.offset()));
        };
        let role = self.role();
        if matches!(role, Role::Merge | Role::MergeItem) && !anchor.is_map {
            self.fail(WANT_MAP);
        }
        self.step();
        let size = anchor.size.unwrap_or_default();
        if anchor.size.is_none() {
            self.fail(format!("anchor '{name}' value contains itself"));
        } else if !self.budget.alias(size.steps) {
            self.fail(EXCESSIVE_ALIASING);
        }
        // One level less is open than for a list or map that has begun.
        self.check_depth(size.height as usize + 1, anchor.is_map);
        match role {
            Role::Item | Role::MergeItem | Role::Value if self.error.is_none() => {
                self.builder.share(anchor.node);
            }
            Role::Item | Role::MergeItem | Role::Value => {
                self.builder.leaf(Kind::Null);
            }
            Role::Merge => self.merge(Some(anchor.node)),
            Role::Key => match self.builder.kind(anchor.node).clone() {
                Kind::Seq(_) | Kind::Map(_) => self.fail_key(Some(anchor.node)),
                kind => {
                    self.marked_key(&kind);
                }
            },
        }
        self.advance(size.height);
        Ok(())
    }
}

/// A scalar's node: its value, or its text.
#[inline]
pub(super) fn kind_of<'a>(value: Resolved, text: Cow<'a, str>) -> Kind<'a> {
    match value {
        Resolved::Str => Kind::Str(text),
        Resolved::Null => Kind::Null,
        Resolved::Bool(value) => Kind::Bool(value),
        Resolved::Int(value) => Kind::Int(value),
        Resolved::Uint(value) => Kind::Uint(value),
        Resolved::Float(value) => Kind::Float(value),
    }
}

/// Whether this is one of YAML's own tags.
fn is_yaml_tag(tag: &[u8], name: &[u8]) -> bool {
    tag.strip_prefix(LONG_PREFIX) == Some(name)
}
