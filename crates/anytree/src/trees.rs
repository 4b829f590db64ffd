//! Trees of any shape.

use crate::{Draw, Node, Nodes, nodes, numbers, texts};

/// How many values a tree holds, about.
const SIZE: usize = 24;

/// Trees of any shape, with the strings that `text` draws.
pub fn tree(draw: &mut Draw<'_>, size: usize, text: fn(&mut Draw<'_>) -> String) -> Node {
    let kind = if size > 1 {
        draw.below(10)
    } else {
        draw.between(4, 10)
    };
    match kind {
        0..=3 => container(draw, size, text),
        4 => Node::Null,
        5 => Node::Bool(draw.one_in(2)),
        6 => numbers::number(draw),
        7 if draw.one_in(2) => Node::Map(Vec::new()),
        7 => Node::Seq(Vec::new()),
        _ => Node::Str(text(draw)),
    }
}

fn container(draw: &mut Draw<'_>, size: usize, text: fn(&mut Draw<'_>) -> String) -> Node {
    let parts = draw.between(1, size.min(6));
    let share = (size - 1) / parts;
    if draw.one_in(2) {
        return Node::Seq((0..parts).map(|_| tree(draw, share, text)).collect());
    }
    let entries = (0..parts).map(|_| (text(draw), tree(draw, share, text)));
    Node::map(entries.collect::<Vec<_>>())
}

/// Trees of any shape that Go's writer brings through.
pub fn trees() -> Nodes<impl Fn(&mut Draw<'_>) -> Node + Clone> {
    nodes(|draw| {
        let size = draw.between(1, SIZE);
        let mut node = tree(draw, size, texts::text);
        // Most roots are scalars otherwise.
        while !matches!(node, Node::Seq(_) | Node::Map(_)) && !draw.one_in(8) {
            node = container(draw, size.max(2), texts::text);
        }
        node
    })
}

/// Trees that are a chain of lists and maps with something at its end.
pub fn deep_trees() -> Nodes<impl Fn(&mut Draw<'_>) -> Node + Clone> {
    nodes(|draw| {
        let mut node = tree(draw, 3, texts::text);
        for _ in 0..draw.between(1, 60) {
            node = match draw.below(4) {
                0 => Node::map([(texts::text(draw), node)]),
                1 => Node::map([("a", tree(draw, 2, texts::text)), ("b", node)]),
                2 => Node::Seq(vec![node]),
                _ => Node::Seq(vec![tree(draw, 2, texts::text), node]),
            };
        }
        node
    })
}
