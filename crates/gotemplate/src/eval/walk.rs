//! Statements: text, actions, blocks and invocations.

use super::range::Items;
use super::{At, Found, Result, State};
use crate::ast::{Branch, Invocation, ListId, NameId, Node, Unit};
use crate::print;
use crate::value::Value;

/// A list of statements being walked.
struct Frame<'a> {
    nodes: &'a [Node],
    next: usize,
    dot: Found<'a>,
    /// How many variables there were before the block.
    mark: usize,
    kind: FrameKind<'a>,
}

enum FrameKind<'a> {
    /// The text itself, or a branch of `if` or `with`.
    Block,
    /// The body of `range`.
    Range(Box<Loop<'a>>),
    /// A template invoked: what to come back to.
    Invoked {
        name: &'a str,
        unit: &'a Unit,
        base: usize,
    },
}

struct Loop<'a> {
    branch: &'a Branch,
    items: Items<'a>,
    /// How many variables there are before the body declares any.
    mark: usize,
}

/// The stack of open frames.
struct Walk<'a> {
    frames: Vec<Frame<'a>>,
    depth: usize,
}

impl<'a> State<'a, '_> {
    /// Executes a list with `$` and dot set to `data`.
    pub(super) fn walk(&mut self, list: ListId, data: Found<'a>) -> Result<()> {
        self.push(NameId::ROOT, data.clone());
        let mut walk = Walk {
            frames: Vec::new(),
            depth: 0,
        };
        walk.open(self.unit.list(list), data, 0, FrameKind::Block);
        while let Some(frame) = walk.frames.last_mut() {
            self.step()?;
            let Some(node) = frame.nodes.get(frame.next) else {
                self.finish(&mut walk)?;
                continue;
            };
            frame.next += 1;
            match node {
                Node::Text(text) => self.out.push_str(text),
                Node::Action(action) => {
                    self.at = At::Action(action);
                    let found = self.pipeline(&frame.dot, &action.pipe)?;
                    if action.pipe.decl.is_empty() {
                        self.print(At::Action(action), &found)?;
                    }
                }
                Node::If(branch) => self.branch(&mut walk, branch, false)?,
                Node::With(branch) => self.branch(&mut walk, branch, true)?,
                Node::Range(branch) => self.range(&mut walk, branch)?,
                Node::Template(invocation) => self.invoke(&mut walk, invocation)?,
                Node::Break => {
                    walk.leave_blocks();
                    self.close(&mut walk);
                }
                Node::Continue => {
                    walk.leave_blocks();
                    self.finish(&mut walk)?;
                }
            }
        }
        Ok(())
    }

    /// Counts a statement, or a round of a loop, against the limits.
    fn step(&mut self) -> Result<()> {
        self.spend(self.work.take(1))?;
        self.check_output()
    }

    fn check_output(&self) -> Result<()> {
        let limit = self.context.limits.output;
        if self.out.len() - self.start > limit {
            return self.error(format!(
                "it would write more than the limit of {limit} bytes: look for a loop without end"
            ));
        }
        Ok(())
    }

    /// What is left of the steps, or an error here.
    pub(super) fn spend(&self, taken: std::result::Result<(), String>) -> Result<()> {
        taken.or_else(|message| self.error(message))
    }

    /// Writes the value of an action, as fmt.Fprint does, pointers followed.
    fn print(&mut self, at: At<'a>, found: &Found<'a>) -> Result<()> {
        self.at = at;
        let value = &found.value;
        match value.indirect() {
            Value::Func(_) => {
                let (_, context) = at.describe();
                let ty = value.type_name();
                return self.error(format!("can't print {context} of type {ty}"));
            }
            Value::NoValue | Value::Nil => {
                let place = self.place();
                self.report.no_values.push(place);
            }
            _ => {}
        }
        self.spend(self.work.look_into(std::slice::from_ref(value)))?;
        match value {
            Value::Object(object) if found.addressable && !object.is_pointer() => {
                print::print_addressable(self.out, *object);
            }
            _ => print::print_action(self.out, value),
        }
        self.check_output()
    }

    fn branch(&mut self, walk: &mut Walk<'a>, branch: &'a Branch, with: bool) -> Result<()> {
        let Some(frame) = walk.frames.last() else {
            return Ok(());
        };
        let mark = self.vars.len();
        let found = self.pipeline(&frame.dot, &branch.pipe)?;
        if found.value.truth() {
            let dot = if with { found } else { frame.dot.clone() };
            walk.open(self.unit.list(branch.list), dot, mark, FrameKind::Block);
        } else if let Some(list) = branch.else_list {
            let dot = frame.dot.clone();
            walk.open(self.unit.list(list), dot, mark, FrameKind::Block);
        } else {
            self.vars.truncate(mark);
        }
        Ok(())
    }

    fn range(&mut self, walk: &mut Walk<'a>, branch: &'a Branch) -> Result<()> {
        let Some(frame) = walk.frames.last() else {
            return Ok(());
        };
        let mark = self.vars.len();
        let found = self.pipeline(&frame.dot, &branch.pipe)?;
        let items = self.items(found, branch.pipe.decl.len())?;
        if items.is_empty() {
            match branch.else_list {
                Some(list) => {
                    let dot = frame.dot.clone();
                    walk.open(self.unit.list(list), dot, mark, FrameKind::Block);
                }
                None => self.vars.truncate(mark),
            }
            return Ok(());
        }
        let nodes = self.unit.list(branch.list);
        let body = Loop {
            branch,
            items,
            mark: self.vars.len(),
        };
        // At the end of its list already: `finish` brings the first round.
        walk.open(nodes, Found::nothing(), mark, FrameKind::Range(body.into()));
        self.finish(walk)
    }

    /// The end of a list: another round of a loop, or back to the list around it.
    fn finish(&mut self, walk: &mut Walk<'a>) -> Result<()> {
        if let Some(frame) = walk.frames.last_mut()
            && let FrameKind::Range(body) = &mut frame.kind
        {
            self.vars.truncate(body.mark);
            if let Some((key, element)) = body.items.next() {
                self.set_loop_variables(body.branch, key, &element)?;
                frame.dot = element;
                frame.next = 0;
                return Ok(());
            }
        }
        self.close(walk);
        Ok(())
    }

    /// Leaves the innermost frame.
    fn close(&mut self, walk: &mut Walk<'a>) {
        let Some(frame) = walk.frames.pop() else {
            return;
        };
        self.vars.truncate(frame.mark);
        if let FrameKind::Invoked { name, unit, base } = frame.kind {
            self.name = name;
            self.unit = unit;
            self.base = base;
            walk.depth -= 1;
        }
    }

    fn invoke(&mut self, walk: &mut Walk<'a>, invocation: &'a Invocation) -> Result<()> {
        let Some(frame) = walk.frames.last() else {
            return Ok(());
        };
        self.at = At::Invocation(invocation);
        let found = self.template.lookup(&invocation.name);
        let Some((name, tree)) = found else {
            let name = crate::quote::quote(&invocation.name, false);
            return self.error(format!("template {name} not defined"));
        };
        let limit = self.context.limits.template_depth;
        if walk.depth >= limit {
            return self.error(format!("exceeded maximum template depth ({limit})"));
        }
        let dot = match &invocation.pipe {
            Some(pipe) => self.pipeline(&frame.dot, pipe)?,
            None => Found::nothing(),
        };
        let kind = FrameKind::Invoked {
            name: self.name,
            unit: self.unit,
            base: self.base,
        };
        let mark = self.vars.len();
        self.name = name;
        self.unit = self.template.unit(tree).unwrap_or(self.unit);
        self.base = mark;
        self.push(NameId::ROOT, dot.clone());
        walk.depth += 1;
        walk.open(self.unit.list(tree.list), dot, mark, kind);
        Ok(())
    }
}

impl<'a> Walk<'a> {
    fn open(&mut self, nodes: &'a [Node], dot: Found<'a>, mark: usize, kind: FrameKind<'a>) {
        self.frames.push(Frame {
            nodes,
            next: 0,
            dot,
            mark,
            kind,
        });
    }

    /// Drops the blocks within the innermost loop.
    fn leave_blocks(&mut self) {
        while let Some(frame) = self.frames.last()
            && !matches!(frame.kind, FrameKind::Range(_))
        {
            self.frames.pop();
        }
    }
}
