//! A tree whose parts can be taken away one by one.

use goyaml::json::write::push_string;
use goyaml::tree::{NodeRef, Tree, TreeBuilder, Value};
use std::fmt;

/// A value of one of the kinds that a YAML document read by Go can hold.
#[derive(Clone, PartialEq)]
pub enum Node {
    /// Null.
    Null,
    /// A boolean.
    Bool(bool),
    /// An integer of 64 signed bits.
    Int(i64),
    /// An integer beyond those.
    Uint(u64),
    /// A finite number.
    Float(f64),
    /// A string.
    Str(String),
    /// A list.
    Seq(Vec<Node>),
    /// A map. Keys are unique; their order is the text's.
    Map(Vec<(String, Node)>),
}

impl Node {
    /// A string.
    pub fn str(text: impl Into<String>) -> Node {
        Node::Str(text.into())
    }

    /// A map of entries; of equal keys the last one counts.
    pub fn map<K: Into<String>>(entries: impl IntoIterator<Item = (K, Node)>) -> Node {
        let mut node = Node::Map(Vec::new());
        for (key, value) in entries {
            node.set(&key.into(), value);
        }
        node
    }

    /// The value under a key of a map.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        let Node::Map(entries) = self else {
            return None;
        };
        entries.iter().find(|(k, _)| k == key).map(|(_, v)| v)
    }

    /// Sets the value under a key; what is no map becomes one.
    pub fn set(&mut self, key: &str, value: Node) {
        *self.entry(key) = value;
    }

    /// The value under a key, null when it was not there; what is no map becomes one.
    pub fn entry(&mut self, key: &str) -> &mut Node {
        if !matches!(self, Node::Map(_)) {
            *self = Node::Map(Vec::new());
        }
        let Node::Map(entries) = self else {
            unreachable!("it was made a map just above")
        };
        let at = match entries.iter().position(|(k, _)| k == key) {
            Some(at) => at,
            None => {
                entries.push((key.to_owned(), Node::Null));
                entries.len() - 1
            }
        };
        &mut entries[at].1
    }

    /// The value behind a way of keys, made of maps where it was not there.
    pub fn at(&mut self, way: &[&str]) -> &mut Node {
        way.iter().fold(self, |node, key| node.entry(key))
    }

    /// Every string in the tree, keys with `true`.
    #[must_use]
    pub fn strings(&self) -> Vec<(&str, bool)> {
        let mut found = Vec::new();
        let mut open = vec![self];
        while let Some(node) = open.pop() {
            match node {
                Node::Str(text) => found.push((text.as_str(), false)),
                Node::Seq(items) => open.extend(items),
                Node::Map(entries) => {
                    found.extend(entries.iter().map(|(key, _)| (key.as_str(), true)));
                    open.extend(entries.iter().map(|(_, value)| value));
                }
                _ => {}
            }
        }
        found
    }

    /// The same as a tree of goyaml's.
    #[must_use]
    pub fn to_tree(&self) -> Tree<'static> {
        enum Step<'n> {
            Value(&'n Node),
            Key(&'n str),
            End,
        }
        let mut builder = TreeBuilder::new();
        let mut steps = vec![Step::Value(self)];
        while let Some(step) = steps.pop() {
            match step {
                Step::Key(key) => builder.key(key.to_owned()),
                Step::End => builder.end(),
                Step::Value(Node::Null) => builder.null(),
                Step::Value(Node::Bool(value)) => builder.bool(*value),
                Step::Value(Node::Int(value)) => builder.int(*value),
                Step::Value(Node::Uint(value)) => builder.uint(*value),
                Step::Value(Node::Float(value)) => builder.float(*value),
                Step::Value(Node::Str(text)) => builder.str(text.clone()),
                Step::Value(Node::Seq(items)) => {
                    builder.begin_seq();
                    steps.push(Step::End);
                    steps.extend(items.iter().rev().map(Step::Value));
                }
                Step::Value(Node::Map(entries)) => {
                    builder.begin_map();
                    steps.push(Step::End);
                    for (key, value) in entries.iter().rev() {
                        steps.extend([Step::Value(value), Step::Key(key)]);
                    }
                }
            }
        }
        builder.finish()
    }

    /// Whether `read` is what this reads as once Go has printed it: the same, but for the order of
    /// keys and for floats without a fraction, which come back as integers.
    #[must_use]
    pub fn reads_as(&self, read: &Node) -> bool {
        match (self, read) {
            (Node::Float(was), Node::Int(is)) => was.trunc() == *was && *is as f64 == *was,
            (Node::Float(was), Node::Uint(is)) => was.trunc() == *was && *is as f64 == *was,
            (Node::Seq(was), Node::Seq(is)) => {
                was.len() == is.len() && was.iter().zip(is).all(|(was, is)| was.reads_as(is))
            }
            (Node::Map(was), Node::Map(is)) => {
                let found = |(key, value): &(String, Node)| {
                    read.get(key).is_some_and(|other| value.reads_as(other))
                };
                was.len() == is.len() && was.iter().all(found)
            }
            _ => self == read,
        }
    }

    /// Prints it as one line of JSON, which is YAML too.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.to_string()
    }
}

/// What a tree of goyaml's holds.
impl From<NodeRef<'_, '_>> for Node {
    fn from(node: NodeRef<'_, '_>) -> Node {
        match node.value() {
            Value::Null => Node::Null,
            Value::Bool(value) => Node::Bool(value),
            Value::Int(value) => Node::Int(value),
            Value::Uint(value) => Node::Uint(value),
            Value::Float(value) => Node::Float(value),
            Value::Str(text) => Node::Str(text.to_string()),
            Value::Seq(items) => Node::Seq(items.iter().map(Node::from).collect()),
            Value::Map(entries) => {
                let entries = entries.iter();
                Node::Map(
                    entries
                        .map(|entry| (entry.key.to_string(), Node::from(entry.value)))
                        .collect(),
                )
            }
        }
    }
}

/// One line of JSON.
impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let quoted = |text: &str| {
            let mut out = String::new();
            push_string(&mut out, text);
            out
        };
        match self {
            Node::Null => f.write_str("null"),
            Node::Bool(value) => write!(f, "{value}"),
            Node::Int(value) => write!(f, "{value}"),
            Node::Uint(value) => write!(f, "{value}"),
            Node::Float(value) => write!(f, "{value:?}"),
            Node::Str(text) => f.write_str(&quoted(text)),
            Node::Seq(items) => {
                f.write_str("[")?;
                for (i, item) in items.iter().enumerate() {
                    write!(f, "{}{item}", if i == 0 { "" } else { ", " })?;
                }
                f.write_str("]")
            }
            Node::Map(entries) => {
                f.write_str("{")?;
                for (i, (key, value)) in entries.iter().enumerate() {
                    let comma = if i == 0 { "" } else { ", " };
                    write!(f, "{comma}{}: {value}", quoted(key))?;
                }
                f.write_str("}")
            }
        }
    }
}

/// As JSON: a failure has to be read by somebody.
impl fmt::Debug for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
