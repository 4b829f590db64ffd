//! From a function that draws a tree to a strategy that also shrinks it.
//!
//! A failing tree is made smaller by one edit at a time: a part is taken away, a list or map
//! emptied, a scalar made plainer. Edits are numbered as they come on a walk from the top, so that
//! the largest parts go first.

use crate::{Draw, Node};
use proptest::strategy::{NewTree, Strategy, ValueTree};
use proptest::test_runner::TestRunner;

/// A strategy out of a function that draws a tree.
#[derive(Clone)]
pub struct Nodes<F>(F);

/// The strategy of what this function draws.
pub fn nodes<F: Fn(&mut Draw<'_>) -> Node>(draw: F) -> Nodes<F> {
    Nodes(draw)
}

impl<F> std::fmt::Debug for Nodes<F> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Nodes")
    }
}

impl<F: Fn(&mut Draw<'_>) -> Node> Strategy for Nodes<F> {
    type Tree = Shrinking;
    type Value = Node;

    fn new_tree(&self, runner: &mut TestRunner) -> NewTree<Self> {
        Ok(Shrinking {
            known: (self.0)(&mut Draw::new(runner.rng())),
            tried: None,
            next: 0,
            changed: false,
        })
    }
}

/// A tree on its way to the smallest one that still fails.
#[derive(Debug)]
pub struct Shrinking {
    /// The smallest tree known to fail.
    known: Node,
    /// The same with one more edit, if one is being tried.
    tried: Option<Node>,
    /// The number of the edit to try next.
    next: usize,
    /// Whether an edit was good since the walk began at the top.
    changed: bool,
}

impl Shrinking {
    /// Tries the next edit; after the last one begins anew, as long as that helps.
    fn advance(&mut self) -> bool {
        loop {
            let mut number = self.next;
            if let Some(tried) = edited(&self.known, &mut number) {
                self.tried = Some(tried);
                return true;
            }
            if !self.changed {
                return false;
            }
            self.changed = false;
            self.next = 0;
        }
    }
}

impl ValueTree for Shrinking {
    type Value = Node;

    fn current(&self) -> Node {
        self.tried.as_ref().unwrap_or(&self.known).clone()
    }

    fn simplify(&mut self) -> bool {
        if let Some(good) = self.tried.take() {
            // Another part stands now where this one was: the number stays.
            self.known = good;
            self.changed = true;
        }
        self.advance()
    }

    fn complicate(&mut self) -> bool {
        if self.tried.take().is_none() {
            return false;
        }
        self.next += 1;
        self.advance()
    }
}

/// The tree with the edit of this number; `None`, and the number less by how many edits the tree
/// has, when it has fewer.
fn edited(node: &Node, number: &mut usize) -> Option<Node> {
    let own = own_edits(node);
    if *number < own.len() {
        return own.into_iter().nth(*number);
    }
    *number -= own.len();
    match node {
        Node::Seq(items) => items.iter().enumerate().find_map(|(at, item)| {
            let mut copy = items.clone();
            copy[at] = edited(item, number)?;
            Some(Node::Seq(copy))
        }),
        Node::Map(entries) => entries.iter().enumerate().find_map(|(at, (key, value))| {
            let new = edited(value, number)?;
            let mut copy = entries.clone();
            copy[at] = (key.clone(), new);
            Some(Node::Map(copy))
        }),
        _ => None,
    }
}

/// What can be done to the node itself, the boldest first.
fn own_edits(node: &Node) -> Vec<Node> {
    match node {
        Node::Null | Node::Bool(false) | Node::Int(0) => Vec::new(),
        Node::Bool(true) => vec![Node::Bool(false)],
        Node::Int(value) => vec![Node::Int(0), Node::Int(value / 2)],
        Node::Uint(_) => vec![Node::Int(0), Node::Uint(u64::MAX)],
        Node::Float(value) => float_edits(*value),
        Node::Str(text) => shorter(text).into_iter().map(Node::Str).collect(),
        Node::Seq(items) => removals(items).map(Node::Seq).collect(),
        // Keys stay as they are: a field's name that loses a letter is another failure.
        Node::Map(entries) => removals(entries).map(Node::Map).collect(),
    }
}

fn float_edits(value: f64) -> Vec<Node> {
    let whole = value.trunc();
    let mut edits = vec![Node::Float(0.5)];
    edits.retain(|edit| *edit != Node::Float(value));
    if whole != value {
        edits.push(Node::Float(whole));
    }
    edits
}

/// All at once, then the halves, then one by one.
fn removals<T: Clone>(items: &[T]) -> impl Iterator<Item = Vec<T>> {
    let half = items.len() / 2;
    let bold = match items.len() {
        0 | 1 => Vec::new(),
        2 | 3 => vec![Vec::new()],
        _ => vec![Vec::new(), items[..half].to_vec(), items[half..].to_vec()],
    };
    let single = (0..items.len()).map(|at| {
        let mut copy = items.to_vec();
        copy.remove(at);
        copy
    });
    bold.into_iter().chain(single)
}

fn shorter(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    // What begins as a number may be a time or an amount, of which a part is something else.
    if letters.is_empty() || text == "a" || letters[0].is_ascii_digit() {
        return Vec::new();
    }
    let mut edits = vec!["a".to_owned()];
    edits.extend(removals(&letters).map(String::from_iter));
    edits
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::test_runner::TestError;

    /// The smallest tree that still fails is found, whatever stands around it.
    #[test]
    fn failures_become_small() {
        let strategy = crate::trees();
        let mut runner = TestRunner::new(crate::config(2_000));
        let outcome = runner.run(&strategy, |node| {
            let bad = node.strings().iter().any(|(text, _)| text.contains("--"));
            if bad {
                Err(proptest::test_runner::TestCaseError::fail("found"))
            } else {
                Ok(())
            }
        });
        let Err(TestError::Fail(_, smallest)) = outcome else {
            unreachable!("no tree held the text: {outcome:?}")
        };
        assert!(smallest.to_string().len() < 20, "{smallest}");
    }
}
