//! A parsed template: statements in flat lists, expressions as small trees of limited depth, all
//! without references to the text, and to be shared by threads.
//!
//! Boundary: data, and how a piece of it is written in messages.
//! Source of the rules: Go 1.26 text/template/parse/node.go.

use std::fmt::{self, Display, Formatter};

use crate::funcs::Function;
use crate::parse::Number;
use crate::quote::quote;

/// Index of a list of statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ListId(pub u32);

/// Index of a variable's name; `$` is the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NameId(pub u32);

impl NameId {
    /// `$`
    pub const ROOT: NameId = NameId(0);
}

/// All that was parsed from one text. Lists refer to each other by index, so that neither
/// walking nor dropping a deep nest of blocks takes a deep stack.
#[derive(Debug)]
pub(crate) struct Unit {
    /// The name given to the parser: the one messages have before the line.
    pub name: Box<str>,
    pub text: Box<str>,
    pub lists: Vec<Vec<Node>>,
}

/// A statement.
#[derive(Debug)]
pub(crate) enum Node {
    Text(Box<str>),
    Action(Action),
    If(Branch),
    With(Branch),
    Range(Branch),
    Template(Invocation),
    Break,
    Continue,
}

/// `{{pipeline}}`
#[derive(Debug)]
pub(crate) struct Action {
    pub pos: u32,
    pub pipe: Pipe,
}

/// `{{if pipeline}} list {{else}} else_list {{end}}` and its like.
#[derive(Debug)]
pub(crate) struct Branch {
    pub pipe: Pipe,
    pub list: ListId,
    pub else_list: Option<ListId>,
}

/// `{{template "name" pipeline}}`
#[derive(Debug)]
pub(crate) struct Invocation {
    pub pos: u32,
    pub name: Box<str>,
    pub pipe: Option<Pipe>,
}

/// Commands joined by `|`, perhaps declaring or assigning variables.
#[derive(Debug, Default)]
pub(crate) struct Pipe {
    pub pos: u32,
    pub is_assign: bool,
    pub decl: Vec<Variable>,
    pub cmds: Vec<Command>,
}

/// A variable's name where it is declared or assigned.
#[derive(Clone, Debug)]
pub(crate) struct Variable {
    pub id: NameId,
    pub name: Box<str>,
}

/// An operand and its arguments.
#[derive(Debug)]
pub(crate) struct Command {
    pub pos: u32,
    pub args: Vec<Operand>,
}

/// A term, perhaps followed by fields.
#[derive(Debug)]
pub(crate) struct Operand {
    pub pos: u32,
    pub kind: OperandKind,
}

#[derive(Debug)]
pub(crate) enum OperandKind {
    Dot,
    Nil,
    Bool(bool),
    Number(Number),
    /// A string, and the literal it was written as.
    Str {
        text: Box<str>,
        literal: Box<str>,
    },
    /// `.a.b`
    Field(Vec<Box<str>>),
    /// `$x.a.b`
    Variable(Variable, Vec<Box<str>>),
    Function(FunctionRef),
    /// `(pipeline)`
    Pipe(Box<Pipe>),
    /// `(pipeline).a.b`
    Chain(Box<Operand>, Vec<Box<str>>),
}

/// A function, found when the template was parsed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FunctionRef {
    pub function: Function,
    pub special: Special,
}

/// Go's functions that the evaluator has to do itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Special {
    /// An ordinary one.
    None,
    /// `and`, which stops at the first argument that is false.
    And,
    /// `or`, which stops at the first that is true.
    Or,
    /// `call`, whose messages name its first argument.
    Call,
}

impl Unit {
    /// Line from 1, and bytes before `pos` on that line.
    pub fn place(&self, pos: u32) -> (usize, usize) {
        let before = self.text.get(..pos as usize).unwrap_or(&self.text);
        let line = 1 + before.bytes().filter(|b| *b == b'\n').count();
        let column = before.len() - before.rfind('\n').map_or(0, |at| at + 1);
        (line, column)
    }

    /// The statements of a list.
    pub fn list(&self, id: ListId) -> &[Node] {
        self.lists.get(id.0 as usize).map_or(&[], Vec::as_slice)
    }

    /// Whether a list holds nothing but blanks.
    pub fn is_empty(&self, id: ListId) -> bool {
        let blank = |node: &Node| matches!(node, Node::Text(text) if text.trim().is_empty());
        self.list(id).iter().all(blank)
    }
}

fn write_joined<T: Display>(f: &mut Formatter<'_>, items: &[T], by: &str) -> fmt::Result {
    for (i, item) in items.iter().enumerate() {
        if i > 0 {
            f.write_str(by)?;
        }
        write!(f, "{item}")?;
    }
    Ok(())
}

fn write_fields(f: &mut Formatter<'_>, fields: &[Box<str>]) -> fmt::Result {
    fields.iter().try_for_each(|field| write!(f, ".{field}"))
}

impl Display for Action {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{{{{{}}}}}", self.pipe)
    }
}

impl Display for Invocation {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{{{{template {}", quote(&self.name, false))?;
        if let Some(pipe) = &self.pipe {
            write!(f, " {pipe}")?;
        }
        f.write_str("}}")
    }
}

impl Display for Variable {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

impl Display for Pipe {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write_joined(f, &self.decl, ", ")?;
        if !self.decl.is_empty() {
            f.write_str(if self.is_assign { " = " } else { " := " })?;
        }
        write_joined(f, &self.cmds, " | ")
    }
}

impl Display for Command {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write_joined(f, &self.args, " ")
    }
}

impl Display for Operand {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.kind {
            OperandKind::Dot => f.write_str("."),
            OperandKind::Nil => f.write_str("nil"),
            OperandKind::Bool(b) => write!(f, "{b}"),
            OperandKind::Number(n) => f.write_str(&n.text),
            OperandKind::Str { literal, .. } => f.write_str(literal),
            OperandKind::Field(fields) => write_fields(f, fields),
            OperandKind::Variable(variable, fields) => {
                write!(f, "{variable}")?;
                write_fields(f, fields)
            }
            OperandKind::Function(func) => f.write_str(func.function.name),
            OperandKind::Pipe(pipe) => write!(f, "({pipe})"),
            OperandKind::Chain(term, fields) => {
                write!(f, "{term}")?;
                write_fields(f, fields)
            }
        }
    }
}
