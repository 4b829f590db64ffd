//! Pipelines and commands.
//!
//! Source of the rules: Go 1.26 text/template/exec.go (evalPipeline, evalCommand,
//! idealConstant).

use super::{At, Found, Result, State};
use crate::ast::{Command, Operand, OperandKind, Pipe};
use crate::parse::Number;
use crate::value::Value;

impl<'a> State<'a, '_> {
    /// The value of the last command, each getting that of the one before as its last argument.
    pub(super) fn pipeline(&mut self, dot: &Found<'a>, pipe: &'a Pipe) -> Result<Found<'a>> {
        self.at = At::Pipe(pipe);
        let mut last: Option<Found<'a>> = None;
        for command in &pipe.cmds {
            let found = self.command(dot, command, last)?;
            last = Some(found.unboxed());
        }
        let found = last.unwrap_or(Found::nothing());
        for variable in &pipe.decl {
            if pipe.is_assign {
                self.assign(variable, found.clone())?;
            } else {
                self.push(variable.id, found.clone());
            }
        }
        Ok(found)
    }

    fn command(
        &mut self,
        dot: &Found<'a>,
        command: &'a Command,
        last: Option<Found<'a>>,
    ) -> Result<Found<'a>> {
        let Some((first, args)) = command.args.split_first() else {
            return Ok(Found::nothing());
        };
        match &first.kind {
            OperandKind::Field(_) | OperandKind::Chain(..) | OperandKind::Variable(..) => {
                self.fields(dot, first, args, last)
            }
            OperandKind::Function(function) => {
                self.at = At::Operand(first);
                self.call_function(dot, *function, At::Command(command), args, last)
            }
            OperandKind::Pipe(pipe) => {
                self.not_a_function(first, args, last.as_ref())?;
                self.pipeline(dot, pipe)
            }
            _ => {
                self.at = At::Operand(first);
                self.not_a_function(first, args, last.as_ref())?;
                self.constant(dot, first)
            }
        }
    }

    fn constant(&mut self, dot: &Found<'a>, operand: &'a Operand) -> Result<Found<'a>> {
        match &operand.kind {
            OperandKind::Dot => Ok(dot.clone()),
            OperandKind::Nil => self.error("nil is not a command"),
            OperandKind::Bool(b) => Ok(Found::plain(Value::Bool(*b))),
            OperandKind::Str { text, .. } => Ok(Found::plain(Value::str(&**text))),
            OperandKind::Number(number) => self.ideal_constant(number).map(Found::plain),
            _ => Ok(Found::nothing()),
        }
    }

    /// Arguments are for functions only.
    pub(super) fn not_a_function(
        &mut self,
        first: &'a Operand,
        args: &[Operand],
        last: Option<&Found<'a>>,
    ) -> Result<()> {
        if args.is_empty() && last.is_none() {
            return Ok(());
        }
        let what = first.source();
        self.error(format!("can't give argument to non-function {what}"))
    }

    /// A number where no type is asked for: its spelling says which it is of.
    pub(super) fn ideal_constant(&mut self, number: &'a Number) -> Result<Value<'a>> {
        let text = &*number.text;
        if let Some((re, im)) = number.complex {
            return Ok(Value::Complex(re, im));
        }
        let is_hex_int = text.len() > 2
            && (text.starts_with("0x") || text.starts_with("0X"))
            && !text.contains(['p', 'P']);
        if let Some(f) = number.float
            && !is_hex_int
            && !text.starts_with('\'')
            && text.contains(['.', 'e', 'E', 'p', 'P'])
        {
            return Ok(Value::float64(f));
        }
        match number.int {
            Some(i) => Ok(Value::int(i)),
            None => self.error(format!("{text} overflows int")),
        }
    }
}
