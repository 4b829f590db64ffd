//! Statements: blocks, definitions, invocations. Open blocks are kept on a stack of their own, so
//! that they may nest as deep as memory allows.
//!
//! Source of the rules: Go 1.26 text/template/parse/parse.go (parse, itemList, action,
//! parseControl, parseDefinition, blockControl).

use std::collections::BTreeMap;
use std::mem;

use super::Delims;
use super::expr::{End, RANGE};
use super::lexer::Lexer;
use super::token::{Keyword, Kind, Token};
use super::tokens::Tokens;
use crate::ast::{Action, Branch, FunctionRef, Invocation, ListId, NameId, Node, Pipe};
use crate::error::ParseError;
use crate::funcs::{FuncMap, builtins};
use crate::quote::quote;

/// Names of variables by number.
#[derive(Default)]
pub(super) struct Names(Vec<Box<str>>);

impl Names {
    pub fn find(&self, name: &str) -> Option<NameId> {
        let at = self.0.iter().position(|known| **known == *name)?;
        Some(NameId(at as u32))
    }

    pub fn intern(&mut self, name: &str) -> NameId {
        self.find(name).unwrap_or_else(|| {
            self.0.push(name.into());
            NameId(self.0.len() as u32 - 1)
        })
    }
}

/// The kinds of blocks that choose or repeat.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Control {
    If,
    With,
    Range,
}

impl Control {
    fn word(self) -> &'static str {
        match self {
            Control::If => "if",
            Control::With => "with",
            Control::Range => RANGE,
        }
    }
}

/// What is parsed anew within a definition.
struct Outer<'t> {
    /// The last token before it.
    token: Token<'t>,
    vars: Vec<NameId>,
    range_depth: usize,
    paren_depth: usize,
    action_line: usize,
}

/// A block whose `end` has not come yet.
enum Block<'t> {
    /// The text itself.
    Root,
    Branch {
        control: Control,
        pipe: Pipe,
        /// The list before `else`, once that has come.
        list: Option<ListId>,
        vars: usize,
        /// Begun by `else if` or `else with`: its `end` closes the block around it too.
        chained: bool,
    },
    Define {
        name: String,
        outer: Outer<'t>,
    },
    /// `{{block "name" pipeline}}`
    Inline {
        invocation: Invocation,
        outer: Outer<'t>,
    },
}

struct Open<'t> {
    block: Block<'t>,
    nodes: Vec<Node>,
}

/// The parser of one text.
pub(super) struct Parser<'t> {
    pub tokens: Tokens<'t>,
    pub names: Names,
    /// Variables that can be used here, in the order they were declared.
    pub vars: Vec<NameId>,
    pub paren_depth: usize,
    funcs: &'t FuncMap,
    name: &'t str,
    range_depth: usize,
    open: Vec<Open<'t>>,
    lists: Vec<Vec<Node>>,
    templates: BTreeMap<String, ListId>,
}

impl<'t> Parser<'t> {
    pub fn new(name: &'t str, text: &'t str, delims: &'t Delims, funcs: &'t FuncMap) -> Self {
        let mut lexer = Lexer::new(text, &delims.left, &delims.right);
        lexer.break_is_keyword = funcs.get("break").is_none();
        lexer.continue_is_keyword = funcs.get("continue").is_none();
        let mut names = Names::default();
        let root = names.intern("$");
        Parser {
            tokens: Tokens::new(name, text, lexer),
            names,
            vars: vec![root],
            paren_depth: 0,
            funcs,
            name,
            range_depth: 0,
            open: Vec::new(),
            lists: Vec::new(),
            templates: BTreeMap::new(),
        }
    }

    pub fn finish(self) -> (Vec<Vec<Node>>, BTreeMap<String, ListId>) {
        (self.lists, self.templates)
    }

    /// Parses the whole text.
    pub fn run(&mut self) -> Result<(), ParseError> {
        self.push(Block::Root);
        loop {
            if self.open.len() == 1 {
                if self.tokens.peek().kind == Kind::Eof {
                    break;
                }
                if self.definition()? {
                    continue;
                }
            } else if self.tokens.peek_non_space().kind == Kind::Eof {
                return self.tokens.error("unexpected EOF");
            }
            self.text_or_action()?;
        }
        let root = self.take_list();
        self.open.clear();
        let name = self.name.to_owned();
        self.add(name, root)
    }

    fn push(&mut self, block: Block<'t>) {
        let nodes = Vec::new();
        self.open.push(Open { block, nodes });
    }

    fn emit(&mut self, node: Node) {
        if let Some(open) = self.open.last_mut() {
            open.nodes.push(node);
        }
    }

    /// The statements gathered in the innermost block, as a list.
    fn take_list(&mut self) -> ListId {
        let nodes = self.open.last_mut().map(|open| mem::take(&mut open.nodes));
        self.lists.push(nodes.unwrap_or_default());
        ListId(self.lists.len() as u32 - 1)
    }

    /// `{{define "name"}}`, which stands at the top of a text only.
    fn definition(&mut self) -> Result<bool, ParseError> {
        let delim = self.tokens.peek();
        if delim.kind != Kind::LeftDelim {
            return Ok(false);
        }
        self.tokens.next();
        if self.tokens.next_non_space().kind != Kind::Keyword(Keyword::Define) {
            self.tokens.back_two(delim);
            return Ok(false);
        }
        const CONTEXT: &str = "define clause";
        let token = self.tokens.next_non_space();
        let name = self.template_name(&token, CONTEXT)?;
        self.tokens.expect(Kind::RightDelim, CONTEXT)?;
        let outer = self.begin_template();
        self.push(Block::Define { name, outer });
        Ok(true)
    }

    /// Within a definition there are other variables, and no loop around.
    fn begin_template(&mut self) -> Outer<'t> {
        Outer {
            token: self.tokens.last(),
            vars: mem::replace(&mut self.vars, vec![NameId::ROOT]),
            range_depth: mem::take(&mut self.range_depth),
            paren_depth: mem::take(&mut self.paren_depth),
            action_line: mem::take(&mut self.tokens.action_line),
        }
    }

    fn close_template(
        &mut self,
        list: ListId,
        name: String,
        outer: Outer<'t>,
    ) -> Result<(), ParseError> {
        self.add(name, list)?;
        self.vars = outer.vars;
        self.range_depth = outer.range_depth;
        self.paren_depth = outer.paren_depth;
        self.tokens.action_line = outer.action_line;
        Ok(())
    }

    /// Enters a template; one that holds only blanks gives way to another of its name.
    fn add(&mut self, name: String, list: ListId) -> Result<(), ParseError> {
        let blank = |list: ListId, lists: &[Vec<Node>]| {
            let mut nodes = lists.get(list.0 as usize).into_iter().flatten();
            nodes.all(|n| matches!(n, Node::Text(text) if text.trim().is_empty()))
        };
        match self.templates.get(&name) {
            Some(old) if !blank(*old, &self.lists) => {
                if blank(list, &self.lists) {
                    return Ok(());
                }
                let name = quote(&name, false);
                self.tokens
                    .error(format!("template: multiple definition of template {name}"))
            }
            _ => {
                self.templates.insert(name, list);
                Ok(())
            }
        }
    }

    fn template_name(&mut self, token: &Token<'_>, context: &str) -> Result<String, ParseError> {
        match token.kind {
            Kind::String | Kind::RawString => self.string(token),
            _ => self.tokens.unexpected(token, context),
        }
    }

    fn text_or_action(&mut self) -> Result<(), ParseError> {
        let token = self.tokens.next_non_space();
        match token.kind {
            Kind::Text => {
                self.emit(Node::Text(token.text.into()));
                Ok(())
            }
            Kind::LeftDelim => {
                self.tokens.action_line = token.line;
                self.action()
            }
            _ => self.tokens.unexpected(&token, "input"),
        }
    }

    fn action(&mut self) -> Result<(), ParseError> {
        let token = self.tokens.next_non_space();
        let Kind::Keyword(keyword) = token.kind else {
            return self.pipeline_action();
        };
        match keyword {
            Keyword::If => return self.control(Control::If, false),
            Keyword::With => return self.control(Control::With, false),
            Keyword::Range => return self.control(Control::Range, false),
            Keyword::Block => return self.block(),
            Keyword::Define => return self.pipeline_action(),
            Keyword::Else => self.otherwise()?,
            Keyword::End => self.end()?,
            Keyword::Break => self.leave_range("{{break}}", Node::Break)?,
            Keyword::Continue => self.leave_range("{{continue}}", Node::Continue)?,
            Keyword::Template => self.invocation()?,
        }
        self.tokens.action_line = 0;
        Ok(())
    }

    fn pipeline_action(&mut self) -> Result<(), ParseError> {
        self.tokens.back();
        let pos = self.tokens.peek().pos as u32;
        let pipe = self.pipeline("command", End::Delim)?;
        self.emit(Node::Action(Action { pos, pipe }));
        self.tokens.action_line = 0;
        Ok(())
    }

    fn leave_range(&mut self, what: &str, node: Node) -> Result<(), ParseError> {
        let token = self.tokens.next_non_space();
        if token.kind != Kind::RightDelim {
            return self.tokens.unexpected(&token, what);
        }
        if self.range_depth == 0 {
            return self.tokens.error(format!("{what} outside {{{{range}}}}"));
        }
        self.emit(node);
        Ok(())
    }

    fn invocation(&mut self) -> Result<(), ParseError> {
        const CONTEXT: &str = "template clause";
        let token = self.tokens.next_non_space();
        let name = self.template_name(&token, CONTEXT)?.into();
        let mut pipe = None;
        if self.tokens.next_non_space().kind != Kind::RightDelim {
            self.tokens.back();
            pipe = Some(self.pipeline(CONTEXT, End::Delim)?);
        }
        let pos = token.pos as u32;
        self.emit(Node::Template(Invocation { pos, name, pipe }));
        Ok(())
    }

    fn block(&mut self) -> Result<(), ParseError> {
        const CONTEXT: &str = "block clause";
        let token = self.tokens.next_non_space();
        let name = self.template_name(&token, CONTEXT)?.into();
        let pipe = Some(self.pipeline(CONTEXT, End::Delim)?);
        let pos = token.pos as u32;
        let outer = self.begin_template();
        let invocation = Invocation { pos, name, pipe };
        self.push(Block::Inline { invocation, outer });
        Ok(())
    }

    fn control(&mut self, control: Control, chained: bool) -> Result<(), ParseError> {
        let vars = self.vars.len();
        let pipe = self.pipeline(control.word(), End::Delim)?;
        if control == Control::Range {
            self.range_depth += 1;
        }
        self.push(Block::Branch {
            control,
            pipe,
            list: None,
            vars,
            chained,
        });
        Ok(())
    }

    /// `{{else}}`, or the beginning of `{{else if …}}` and `{{else with …}}`.
    fn otherwise(&mut self) -> Result<(), ParseError> {
        let next = self.tokens.peek_non_space();
        let chain = match next.kind {
            Kind::Keyword(Keyword::If) => Some(Control::If),
            Kind::Keyword(Keyword::With) => Some(Control::With),
            _ => {
                self.tokens.expect(Kind::RightDelim, "else")?;
                None
            }
        };
        let then = self.take_list();
        let (control, list) = match self.open.last_mut().map(|open| &mut open.block) {
            Some(Block::Branch { control, list, .. }) => (*control, list),
            Some(Block::Define { .. }) => {
                return self.tokens.error("unexpected {{else}} in define clause");
            }
            Some(Block::Inline { outer, .. }) => {
                // Go lays this one at the block's own line.
                let message = "unexpected {{else}} in block clause";
                return self.tokens.error_at(&outer.token, message);
            }
            _ => return self.tokens.error("unexpected {{else}}"),
        };
        if list.is_some() {
            return self.tokens.error("expected end; found {{else}}");
        }
        *list = Some(then);
        if control == Control::Range {
            self.range_depth -= 1;
        }
        if chain == Some(control) {
            self.tokens.next();
            self.tokens.action_line = 0;
            return self.control(control, true);
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), ParseError> {
        self.tokens.expect(Kind::RightDelim, "end")?;
        loop {
            let last = self.take_list();
            let Some(open) = self.open.pop() else {
                return Ok(());
            };
            match open.block {
                Block::Root => {
                    self.open.push(open);
                    return self.tokens.error("unexpected {{end}}");
                }
                Block::Define { name, outer } => return self.close_template(last, name, outer),
                Block::Inline { invocation, outer } => {
                    let name = invocation.name.to_string();
                    self.close_template(last, name, outer)?;
                    self.emit(Node::Template(invocation));
                    return Ok(());
                }
                Block::Branch {
                    control,
                    pipe,
                    list,
                    vars,
                    chained,
                } => {
                    self.close_branch(control, pipe, list, last);
                    self.vars.truncate(vars);
                    if !chained {
                        return Ok(());
                    }
                }
            }
        }
    }

    fn close_branch(&mut self, control: Control, pipe: Pipe, list: Option<ListId>, last: ListId) {
        if control == Control::Range && list.is_none() {
            self.range_depth -= 1;
        }
        let branch = Branch {
            pipe,
            list: list.unwrap_or(last),
            else_list: list.map(|_| last),
        };
        self.emit(match control {
            Control::If => Node::If(branch),
            Control::With => Node::With(branch),
            Control::Range => Node::Range(branch),
        });
    }

    /// The function a name stands for.
    pub(super) fn function(&self, token: &Token<'_>) -> Result<FunctionRef, ParseError> {
        match builtins::resolve(self.funcs, token.text) {
            Some(function) => Ok(function),
            None => {
                let name = quote(token.text, false);
                self.tokens.error(format!("function {name} not defined"))
            }
        }
    }
}
