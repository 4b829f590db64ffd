//! Execution: statements walked one by one, expressions evaluated where they stand.
//!
//! `walk` keeps open blocks and invocations on a stack of its own, so depth costs memory, not
//! stack; expressions recurse as deep as the parser let them nest.
//! Source of the rules: Go 1.26 text/template/exec.go. As there, an error is laid at the node
//! most recently looked at.

mod call;
mod field;
mod operand;
mod pipeline;
mod range;
mod walk;

use crate::ast::{Action, Command, Invocation, NameId, Operand, OperandKind, Pipe, Unit};
use crate::context::Context;
use crate::error::{ExecError, Place, Report};
use crate::kept::Kept;
use crate::template::{MissingKey, Template, Tree};
use crate::value::Value;
use crate::work::Work;

/// A failure on its way out, boxed so that results stay small.
pub(crate) type Result<T> = std::result::Result<T, Box<ExecError>>;

/// The node being looked at, to which an error belongs.
#[derive(Clone, Copy)]
enum At<'a> {
    Nothing,
    Action(&'a Action),
    Invocation(&'a Invocation),
    Pipe(&'a Pipe),
    Command(&'a Command),
    Operand(&'a Operand),
}

impl At<'_> {
    /// Where it starts, and how messages write it.
    fn describe(self) -> (u32, String) {
        match self {
            At::Nothing => (0, String::new()),
            At::Action(n) => (n.pos, n.to_string()),
            At::Invocation(n) => (n.pos, n.to_string()),
            At::Pipe(n) => (n.pos, n.to_string()),
            At::Command(n) => (n.pos, n.to_string()),
            At::Operand(n) => (n.pos, n.source()),
        }
    }
}

impl Operand {
    /// The operand as a node of its own: a pipeline without its parentheses.
    fn source(&self) -> String {
        match &self.kind {
            OperandKind::Pipe(pipe) => pipe.to_string(),
            _ => self.to_string(),
        }
    }
}

/// A value; whether Go would hold it in an interface, which shows in messages only; and whether
/// Go could take its address.
#[derive(Clone)]
struct Found<'a> {
    value: Value<'a>,
    boxed: bool,
    addressable: bool,
}

impl<'a> Found<'a> {
    /// A value of its own type.
    fn plain(value: Value<'a>) -> Self {
        Found {
            value,
            boxed: false,
            addressable: false,
        }
    }

    /// A field of a struct, or an element of a slice.
    fn part(value: Value<'a>, addressable: bool) -> Self {
        Found {
            addressable,
            ..Found::plain(value)
        }
    }

    const fn nothing() -> Self {
        Found {
            value: Value::NoValue,
            boxed: false,
            addressable: false,
        }
    }

    /// What is in the interface: what a pipeline hands on. A nil one holds nothing.
    fn unboxed(self) -> Self {
        let addressable = self.addressable && !self.boxed;
        let value = match self.value {
            Value::Nil => Value::NoValue,
            value => value,
        };
        Found::part(value, addressable)
    }
}

struct Variable<'a> {
    id: NameId,
    found: Found<'a>,
}

/// The state of an execution.
struct State<'a, 'o> {
    template: &'a Template,
    context: &'o Context,
    out: &'o mut String,
    missing_key: MissingKey,
    /// Name of the template being executed, and the text it is of.
    name: &'a str,
    unit: &'a Unit,
    vars: Vec<Variable<'a>>,
    /// Where the variables of the template being executed begin.
    base: usize,
    /// Arguments of the calls being made, the innermost call's last.
    args: Vec<Value<'a>>,
    at: At<'a>,
    report: &'o mut Report,
    /// Where to keep what is made of the data.
    kept: Option<&'a Kept>,
    /// The steps that are left.
    work: Work,
    /// How long the output was before.
    start: usize,
}

/// Applies a template of the set to data.
pub(crate) fn execute<'a>(
    template: &'a Template,
    name: &'a str,
    tree: Tree,
    out: &mut String,
    data: Value<'a>,
    context: &Context,
    report: &mut Report,
) -> std::result::Result<(), ExecError> {
    let Some(unit) = template.unit(tree) else {
        return Ok(());
    };
    let kept = match data {
        Value::Object(data) => data.kept(),
        _ => None,
    };
    let mut state = State {
        template,
        context,
        start: out.len(),
        out,
        missing_key: template.missing_key(),
        name,
        unit,
        vars: Vec::with_capacity(16),
        base: 0,
        args: Vec::with_capacity(16),
        at: At::Nothing,
        report,
        kept,
        work: Work::new(&context.limits),
    };
    state.walk(tree.list, Found::plain(data)).map_err(|e| *e)
}

impl<'a> State<'a, '_> {
    /// The node being looked at.
    fn place(&self) -> Place {
        let (pos, context) = self.at.describe();
        let (line, column) = self.unit.place(pos);
        Place {
            template: self.name.to_owned(),
            unit: self.unit.name.to_string(),
            line,
            column,
            context,
        }
    }

    /// An error at the node being looked at.
    fn error<T>(&self, message: impl Into<String>) -> Result<T> {
        let place = self.place();
        Err(Box::new(ExecError::Action {
            template: place.template,
            unit: place.unit,
            line: place.line,
            column: place.column,
            context: place.context,
            message: message.into(),
        }))
    }

    fn push(&mut self, id: NameId, found: Found<'a>) {
        self.vars.push(Variable { id, found });
    }

    /// The innermost variable of that name.
    fn variable(&mut self, id: NameId) -> Option<&mut Found<'a>> {
        let visible = self.vars.get_mut(self.base..)?;
        let variable = visible.iter_mut().rev().find(|v| v.id == id)?;
        Some(&mut variable.found)
    }

    fn assign(&mut self, variable: &crate::ast::Variable, found: Found<'a>) -> Result<()> {
        match self.variable(variable.id) {
            Some(place) => {
                *place = found;
                Ok(())
            }
            None => self.error(format!("undefined variable: {}", variable.name)),
        }
    }
}
