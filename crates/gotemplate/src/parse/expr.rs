//! Pipelines, commands, operands.
//!
//! Source of the rules: Go 1.26 text/template/parse/parse.go (pipeline, command, operand, term).
//! Go nests parentheses up to 10,000 deep; here the limit is [`MAX_DEPTH`], which keeps parsing,
//! evaluating and dropping within a thread's stack.

use super::blocks::Parser;
use super::number::Number;
use super::token::{Kind, Token};
use crate::ast::{Command, Operand, OperandKind, Pipe, Variable};
use crate::error::ParseError;
use crate::quote::{quote, unquote};

/// How deep parentheses nest.
const MAX_DEPTH: usize = 200;

/// Where a pipeline ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Delim,
    Paren,
}

impl End {
    fn kind(self) -> Kind {
        match self {
            End::Delim => Kind::RightDelim,
            End::Paren => Kind::RightParen,
        }
    }
}

/// What a pipeline belongs to, as messages say it.
pub(super) const RANGE: &str = "range";

impl<'t> Parser<'t> {
    /// `$x, $y := command | command`
    pub(super) fn pipeline(&mut self, context: &str, end: End) -> Result<Pipe, ParseError> {
        let mut pipe = Pipe {
            pos: self.tokens.peek_non_space().pos as u32,
            ..Pipe::default()
        };
        while self.declaration(&mut pipe, context)? {}
        loop {
            let token = self.tokens.next_non_space();
            match token.kind {
                kind if kind == end.kind() => break,
                Kind::Bool
                | Kind::CharConstant
                | Kind::Complex
                | Kind::Dot
                | Kind::Field
                | Kind::Identifier
                | Kind::Number
                | Kind::Nil
                | Kind::RawString
                | Kind::String
                | Kind::Variable
                | Kind::LeftParen => {
                    self.tokens.back();
                    let command = self.command()?;
                    pipe.cmds.push(command);
                }
                _ => return self.tokens.unexpected(&token, context),
            }
        }
        self.check_pipeline(&pipe, context)?;
        Ok(pipe)
    }

    /// Reads a variable being declared or assigned, if there is one; answers whether another may
    /// follow.
    fn declaration(&mut self, pipe: &mut Pipe, context: &str) -> Result<bool, ParseError> {
        let variable = self.tokens.peek_non_space();
        if variable.kind != Kind::Variable {
            return Ok(false);
        }
        self.tokens.next();
        let after = self.tokens.peek();
        let next = self.tokens.peek_non_space();
        match next.kind {
            Kind::Assign | Kind::Declare => {
                pipe.is_assign = next.kind == Kind::Assign;
                self.tokens.next_non_space();
                self.declare(pipe, variable.text);
            }
            Kind::Char if next.text == "," => {
                self.tokens.next_non_space();
                self.declare(pipe, variable.text);
                if context != RANGE || pipe.decl.len() >= 2 {
                    return self
                        .tokens
                        .error(format!("too many declarations in {context}"));
                }
                return match self.tokens.peek_non_space().kind {
                    Kind::Variable | Kind::RightDelim | Kind::RightParen => Ok(true),
                    _ => self.tokens.error("range can only initialize variables"),
                };
            }
            _ if after.kind == Kind::Space => self.tokens.back_three(variable, after),
            _ => self.tokens.back_two(variable),
        }
        Ok(false)
    }

    fn declare(&mut self, pipe: &mut Pipe, name: &str) {
        let id = self.names.intern(name);
        self.vars.push(id);
        pipe.decl.push(Variable {
            id,
            name: name.into(),
        });
    }

    /// Refuses empty pipelines, and constants that would have to take a value.
    fn check_pipeline(&self, pipe: &Pipe, context: &str) -> Result<(), ParseError> {
        if pipe.cmds.is_empty() {
            return self.tokens.error(format!("missing value for {context}"));
        }
        for (i, cmd) in pipe.cmds.iter().enumerate().skip(1) {
            let constant = matches!(
                cmd.args.first().map(|first| &first.kind),
                Some(
                    OperandKind::Bool(_)
                        | OperandKind::Dot
                        | OperandKind::Nil
                        | OperandKind::Number(_)
                        | OperandKind::Str { .. }
                )
            );
            if constant {
                let stage = i + 1;
                return self
                    .tokens
                    .error(format!("non executable command in pipeline stage {stage}"));
            }
        }
        Ok(())
    }

    /// Operands up to a pipe symbol, which is taken, or the end, which is not.
    fn command(&mut self) -> Result<Command, ParseError> {
        let mut command = Command {
            pos: self.tokens.peek_non_space().pos as u32,
            args: Vec::new(),
        };
        loop {
            self.tokens.peek_non_space();
            command.args.extend(self.operand()?);
            let token = self.tokens.next();
            match token.kind {
                Kind::Space => continue,
                Kind::RightDelim | Kind::RightParen => self.tokens.back(),
                Kind::Pipe => {}
                _ => return self.tokens.unexpected(&token, "operand"),
            }
            break;
        }
        if command.args.is_empty() {
            return self.tokens.error("empty command");
        }
        Ok(command)
    }

    /// A term and the fields that follow it; nothing if no term is next.
    fn operand(&mut self) -> Result<Option<Operand>, ParseError> {
        let Some(term) = self.term()? else {
            return Ok(None);
        };
        let first = self.tokens.peek();
        if first.kind != Kind::Field {
            return Ok(Some(term));
        }
        let mut chain: Vec<Box<str>> = Vec::new();
        while self.tokens.peek().kind == Kind::Field {
            chain.push(self.tokens.next().text[1..].into());
        }
        let pos = first.pos as u32;
        let kind = match term.kind {
            OperandKind::Field(mut fields) => {
                fields.append(&mut chain);
                OperandKind::Field(fields)
            }
            OperandKind::Variable(variable, mut fields) => {
                fields.append(&mut chain);
                OperandKind::Variable(variable, fields)
            }
            OperandKind::Bool(_)
            | OperandKind::Str { .. }
            | OperandKind::Number(_)
            | OperandKind::Nil
            | OperandKind::Dot => {
                let term = quote(&term.to_string(), false);
                return self.tokens.error(format!("unexpected . after term {term}"));
            }
            _ => OperandKind::Chain(Box::new(term), chain),
        };
        Ok(Some(Operand { pos, kind }))
    }

    /// A constant, name or parenthesis; nothing if none is next.
    fn term(&mut self) -> Result<Option<Operand>, ParseError> {
        let token = self.tokens.next_non_space();
        let kind = match token.kind {
            Kind::Identifier => OperandKind::Function(self.function(&token)?),
            Kind::Dot => OperandKind::Dot,
            Kind::Nil => OperandKind::Nil,
            Kind::Variable => self.variable(&token)?,
            Kind::Field => OperandKind::Field(vec![token.text[1..].into()]),
            Kind::Bool => OperandKind::Bool(token.text == "true"),
            Kind::CharConstant => self.number(Number::character(token.text))?,
            Kind::Complex => self.number(Number::complex(token.text))?,
            Kind::Number => self.number(Number::plain(token.text))?,
            Kind::LeftParen => self.parenthesis()?,
            Kind::String | Kind::RawString => OperandKind::Str {
                text: self.string(&token)?.into(),
                literal: token.text.into(),
            },
            _ => {
                self.tokens.back();
                return Ok(None);
            }
        };
        let pos = token.pos as u32;
        Ok(Some(Operand { pos, kind }))
    }

    fn parenthesis(&mut self) -> Result<OperandKind, ParseError> {
        if self.paren_depth >= MAX_DEPTH {
            return self.tokens.error("max expression depth exceeded");
        }
        self.paren_depth += 1;
        let pipe = self.pipeline("parenthesized pipeline", End::Paren)?;
        self.paren_depth -= 1;
        Ok(OperandKind::Pipe(Box::new(pipe)))
    }

    fn number(&self, number: Result<Number, String>) -> Result<OperandKind, ParseError> {
        match number {
            Ok(number) => Ok(OperandKind::Number(number)),
            Err(message) => self.tokens.error(message),
        }
    }

    /// What a string literal stands for.
    pub(super) fn string(&self, token: &Token<'_>) -> Result<String, ParseError> {
        unquote(token.text).or_else(|message| self.tokens.error(message))
    }

    fn variable(&mut self, token: &Token<'_>) -> Result<OperandKind, ParseError> {
        let id = self.names.find(token.text);
        match id.filter(|id| self.vars.contains(id)) {
            Some(id) => {
                let name = token.text.into();
                Ok(OperandKind::Variable(Variable { id, name }, Vec::new()))
            }
            None => {
                let name = quote(token.text, false);
                self.tokens.error(format!("undefined variable {name}"))
            }
        }
    }
}
