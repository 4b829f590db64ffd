//! Values without types: what Go's `map[string]interface {}` holds after reading, and how
//! templates see it.
//!
//! Every number is a `float64`, whatever it looked like. Nothing here recurses, so that values may
//! be as deep as the reader allows.
//!
//! Sources of the rules: sigs.k8s.io/yaml 1.6.0 (`Unmarshal` into an untyped map), Go 1.26
//! `encoding/json`.

use std::borrow::Cow;

use gotemplate::json::JsonSink;
use gotemplate::object::{Object, Shape};
use gotemplate::types::FloatType;
use gotemplate::value::Value as Go;
use goyaml::tree::{NodeRef, Value as Tree};

/// A value of any kind.
#[derive(Debug, Default)]
pub enum Node {
    /// Null.
    #[default]
    Null,
    /// A boolean.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A string.
    Str(String),
    /// A `[]interface {}`.
    List(List),
    /// A `map[string]interface {}`.
    Map(Map),
}

/// A `[]interface {}`.
#[derive(Debug, Default)]
pub struct List {
    items: Vec<Node>,
}

/// A `map[string]interface {}`: entries sorted by the bytes of their keys.
#[derive(Debug, Default)]
pub struct Map {
    entries: Vec<(String, Node)>,
}

/// So many entries are looked through from the first to the last: most differ in length already,
/// which is told faster than which of two keys comes first.
const FEW: usize = 32;

impl List {
    /// The items.
    pub fn items(&self) -> &[Node] {
        &self.items
    }

    /// The items, to change them.
    pub fn items_mut(&mut self) -> &mut Vec<Node> {
        &mut self.items
    }
}

impl From<Vec<Node>> for List {
    fn from(items: Vec<Node>) -> Self {
        List { items }
    }
}

impl Map {
    /// The value under a key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        if self.entries.len() <= FEW {
            let found = self.entries.iter().find(|(name, _)| name == key);
            return found.map(|(_, value)| value);
        }
        let at = self.find(key).ok()?;
        Some(&self.entries[at].1)
    }

    /// The value under a key, null if it was not there.
    pub fn entry(&mut self, key: &str) -> &mut Node {
        let at = match self.find(key) {
            Ok(at) => at,
            Err(at) => {
                self.entries.insert(at, (key.to_owned(), Node::Null));
                at
            }
        };
        &mut self.entries[at].1
    }

    /// Writes the map as JSON, its keys and those below in the order of their bytes.
    pub fn write_json(&self, sink: &mut dyn JsonSink) {
        let mut open = Vec::new();
        self.begin(&mut open, sink);
        write_open(open, sink);
    }

    fn begin<'n>(&'n self, open: &mut Vec<Closing<'n>>, sink: &mut dyn JsonSink) {
        sink.begin_map();
        open.push(Closing::Map);
        for (key, node) in self.entries.iter().rev() {
            open.push(Closing::Node(node));
            open.push(Closing::Key(key));
        }
    }

    /// The keys in the order of their bytes.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|(key, _)| key.as_str())
    }

    /// Takes a key out.
    pub fn remove(&mut self, key: &str) {
        if let Ok(at) = self.find(key) {
            self.entries.remove(at);
        }
    }

    fn find(&self, key: &str) -> Result<usize, usize> {
        self.entries
            .binary_search_by(|(known, _)| known.as_str().cmp(key))
    }
}

/// What is still being read.
enum Open<'t, 'a> {
    List(std::vec::IntoIter<NodeRef<'t, 'a>>, Vec<Node>),
    Map(
        std::vec::IntoIter<(&'t str, NodeRef<'t, 'a>)>,
        Vec<(String, Node)>,
    ),
}

impl Node {
    /// Takes values out of a tree.
    pub fn read(root: NodeRef<'_, '_>) -> Node {
        let mut open: Vec<Open<'_, '_>> = Vec::new();
        let mut next = Some(root);
        let mut done = Node::Null;
        loop {
            if let Some(node) = next.take() {
                match Node::scalar(node) {
                    Ok(scalar) => done = scalar,
                    Err(collection) => {
                        next = push(&mut open, collection);
                        if next.is_some() {
                            continue;
                        }
                        done = pop(&mut open);
                    }
                }
            }
            loop {
                let Some(current) = open.last_mut() else {
                    return done;
                };
                next = current.take(std::mem::take(&mut done));
                if next.is_some() {
                    break;
                }
                done = pop(&mut open);
            }
        }
    }

    fn scalar<'t, 'a>(node: NodeRef<'t, 'a>) -> Result<Node, Open<'t, 'a>> {
        Ok(match node.value() {
            Tree::Null => Node::Null,
            Tree::Bool(value) => Node::Bool(value),
            Tree::Int(value) => Node::Number(value as f64),
            Tree::Uint(value) => Node::Number(value as f64),
            Tree::Float(value) => Node::Number(value),
            Tree::Str(text) => Node::Str(text.to_string()),
            Tree::Seq(items) => {
                let items: Vec<_> = items.iter().collect();
                return Err(Open::List(items.into_iter(), Vec::new()));
            }
            Tree::Map(entries) => {
                let entries = entries.into_iter().map(|entry| (&**entry.key, entry.value));
                let mut entries: Vec<_> = entries.collect();
                entries.sort_by_key(|(key, _)| *key);
                return Err(Open::Map(entries.into_iter(), Vec::new()));
            }
        })
    }
}

/// Opens a collection and answers with its first value.
fn push<'t, 'a>(open: &mut Vec<Open<'t, 'a>>, collection: Open<'t, 'a>) -> Option<NodeRef<'t, 'a>> {
    open.push(collection);
    open.last_mut().and_then(Open::next)
}

/// Closes the innermost collection.
fn pop(open: &mut Vec<Open<'_, '_>>) -> Node {
    match open.pop() {
        Some(Open::List(_, items)) => Node::List(List { items }),
        Some(Open::Map(_, entries)) => Node::Map(Map { entries }),
        None => Node::Null,
    }
}

impl<'t, 'a> Open<'t, 'a> {
    /// The next value to read. A map's key is kept with a null that [`Open::take`] replaces.
    fn next(&mut self) -> Option<NodeRef<'t, 'a>> {
        match self {
            Open::List(rest, _) => rest.next(),
            Open::Map(rest, entries) => {
                let (key, node) = rest.next()?;
                entries.push((key.to_owned(), Node::Null));
                Some(node)
            }
        }
    }

    /// Takes the value asked for last, and answers with the next to read.
    fn take(&mut self, done: Node) -> Option<NodeRef<'t, 'a>> {
        match self {
            Open::List(_, items) => items.push(done),
            Open::Map(_, entries) => {
                if let Some((_, value)) = entries.last_mut() {
                    *value = done;
                }
            }
        }
        self.next()
    }
}

/// Drops what is below without recursion.
fn dismantle(mut pending: Vec<Node>) {
    while let Some(mut node) = pending.pop() {
        match &mut node {
            Node::List(list) => pending.append(&mut list.items),
            Node::Map(map) => pending.extend(map.entries.drain(..).map(|(_, node)| node)),
            _ => {}
        }
    }
}

impl Drop for List {
    fn drop(&mut self) {
        if self.items.iter().any(Node::is_collection) {
            dismantle(std::mem::take(&mut self.items));
        }
    }
}

impl Drop for Map {
    fn drop(&mut self) {
        if self.entries.iter().any(|(_, node)| node.is_collection()) {
            dismantle(self.entries.drain(..).map(|(_, node)| node).collect());
        }
    }
}

impl Node {
    fn is_collection(&self) -> bool {
        matches!(self, Node::List(_) | Node::Map(_))
    }

    /// The value as Go's `interface {}` holds it.
    pub fn go(&self) -> Go<'_> {
        match self {
            Node::Null => Go::Nil,
            Node::Bool(value) => Go::Bool(*value),
            Node::Number(value) => Go::float64(*value),
            Node::Str(text) => Go::str(text.as_str()),
            Node::List(list) => Go::Object(list),
            Node::Map(map) => Go::Object(map),
        }
    }
}

/// Writes what is still to be written, without recursion.
fn write_open(mut open: Vec<Closing<'_>>, sink: &mut dyn JsonSink) {
    while let Some(next) = open.pop() {
        match next {
            Closing::Node(Node::Null) => sink.null(),
            Closing::Node(Node::Bool(value)) => sink.bool(*value),
            Closing::Node(Node::Number(value)) => sink.float(*value, FloatType::Float64),
            Closing::Node(Node::Str(text)) => sink.str(text),
            Closing::Node(Node::List(list)) => {
                sink.begin_list();
                open.push(Closing::List);
                open.extend(list.items.iter().rev().map(Closing::Node));
            }
            Closing::Node(Node::Map(map)) => map.begin(&mut open, sink),
            Closing::Key(key) => sink.key(key),
            Closing::List => sink.end_list(),
            Closing::Map => sink.end_map(),
        }
    }
}

/// What is still to be written.
enum Closing<'n> {
    Node(&'n Node),
    Key(&'n str),
    List,
    Map,
}

impl Object for List {
    fn shape(&self) -> Shape {
        Shape::List
    }

    fn type_name(&self) -> Cow<'_, str> {
        "[]interface {}".into()
    }

    fn field<'s>(&'s self, _name: &str) -> Option<Go<'s>> {
        None
    }

    fn len(&self) -> usize {
        self.items.len()
    }

    fn entry<'s>(&'s self, i: usize) -> (Go<'s>, Go<'s>) {
        (Go::int(i as i64), self.items[i].go())
    }
}

impl Object for Map {
    fn shape(&self) -> Shape {
        Shape::Map
    }

    fn type_name(&self) -> Cow<'_, str> {
        "map[string]interface {}".into()
    }

    fn field<'s>(&'s self, name: &str) -> Option<Go<'s>> {
        self.get(name).map(Node::go)
    }

    fn len(&self) -> usize {
        self.entries.len()
    }

    fn entry<'s>(&'s self, i: usize) -> (Go<'s>, Go<'s>) {
        let (key, node) = &self.entries[i];
        (Go::str(key.as_str()), node.go())
    }
}
