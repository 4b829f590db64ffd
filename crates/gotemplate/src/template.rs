//! Templates as the host has them: parsed once, executed often, by many threads.
//!
//! Source of the rules: Go 1.26 text/template/template.go, option.go.

use std::collections::BTreeMap;

use crate::ast::{ListId, Unit};
use crate::context::Context;
use crate::error::{ExecError, ParseError, Report};
use crate::eval;
use crate::funcs::FuncMap;
use crate::parse::{self, Delims};
use crate::value::Value;

/// What a missing map key gives (Go's option `missingkey=`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MissingKey {
    /// Nothing, printed as `<no value>`.
    #[default]
    Default,
    /// The zero value of the map's values.
    Zero,
    /// An error.
    Error,
}

/// How templates are read and executed.
#[derive(Clone, Debug, Default)]
pub struct Options {
    delims: Delims,
    missing_key: MissingKey,
}

impl Options {
    /// Go's defaults.
    pub fn new() -> Self {
        Self::default()
    }

    /// Other delimiters than `{{` and `}}`; an empty one stands for the default.
    #[must_use]
    pub fn delims(mut self, left: &str, right: &str) -> Self {
        self.delims = Delims {
            left: left.to_owned(),
            right: right.to_owned(),
        };
        self
    }

    /// What a missing map key gives.
    #[must_use]
    pub fn missing_key(mut self, action: MissingKey) -> Self {
        self.missing_key = action;
        self
    }

    /// Parses a text under a name.
    ///
    /// # Errors
    /// The first mistake in the text, a function that is not in `funcs` included.
    pub fn parse(self, name: &str, text: &str, funcs: &FuncMap) -> Result<Template, ParseError> {
        let mut template = Template {
            name: name.to_owned(),
            options: self,
            units: Vec::new(),
            trees: BTreeMap::new(),
        };
        template.add(name, text, funcs)?;
        Ok(template)
    }
}

/// A parsed template and those defined along with it.
#[derive(Debug)]
pub struct Template {
    name: String,
    pub(crate) options: Options,
    units: Vec<Unit>,
    trees: BTreeMap<String, Tree>,
}

/// Where a template's statements are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tree {
    unit: usize,
    pub list: ListId,
}

impl Template {
    /// Parses a text under a name, with `{{` and `}}`.
    ///
    /// # Errors
    /// The first mistake in the text, a function that is not in `funcs` included.
    pub fn parse(name: &str, text: &str, funcs: &FuncMap) -> Result<Self, ParseError> {
        Options::new().parse(name, text, funcs)
    }

    /// Parses another text into the same set: `New(name).Parse(text)` in Go, or `Parse(text)`
    /// again if the name is the template's own. Definitions replace earlier ones of their name,
    /// unless they hold nothing but blanks and comments.
    ///
    /// # Errors
    /// The first mistake in the text; the set is then as before.
    pub fn add(&mut self, name: &str, text: &str, funcs: &FuncMap) -> Result<(), ParseError> {
        let parsed = parse::parse(name, text, &self.options.delims, funcs)?;
        let unit = self.units.len();
        for (name, list) in parsed.templates {
            if self.trees.contains_key(&name) && parsed.unit.is_empty(list) {
                continue;
            }
            self.trees.insert(name, Tree { unit, list });
        }
        self.units.push(parsed.unit);
        Ok(())
    }

    /// The name it was parsed under.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The names of all templates in the set, sorted.
    pub fn defined(&self) -> impl Iterator<Item = &str> {
        self.trees.keys().map(String::as_str)
    }

    /// What a missing map key gives.
    pub(crate) fn missing_key(&self) -> MissingKey {
        self.options.missing_key
    }

    /// The template of that name, with its name as the set holds it.
    pub(crate) fn lookup(&self, name: &str) -> Option<(&str, Tree)> {
        let (name, tree) = self.trees.get_key_value(name)?;
        Some((name, *tree))
    }

    /// The text a tree is of.
    pub(crate) fn unit(&self, tree: Tree) -> Option<&Unit> {
        self.units.get(tree.unit)
    }

    /// Applies the template to `data` and appends to `out`.
    ///
    /// # Errors
    /// The action that failed and why. What was written before it stays in `out`.
    pub fn execute<'a>(
        &'a self,
        out: &mut String,
        data: Value<'a>,
        context: &Context,
    ) -> Result<(), ExecError> {
        self.execute_reporting(out, data, context, &mut Report::default())
    }

    /// The same, adding to `report` what the host may want to know of: where `<no value>` was
    /// written.
    ///
    /// # Errors
    /// As [`Template::execute`].
    pub fn execute_reporting<'a>(
        &'a self,
        out: &mut String,
        data: Value<'a>,
        context: &Context,
        report: &mut Report,
    ) -> Result<(), ExecError> {
        self.run(&self.name, out, data, context, report)
    }

    /// Applies the template of that name in the set.
    ///
    /// # Errors
    /// As [`Template::execute`], and if there is no such template.
    pub fn execute_template<'a>(
        &'a self,
        name: &str,
        out: &mut String,
        data: Value<'a>,
        context: &Context,
    ) -> Result<(), ExecError> {
        self.run(name, out, data, context, &mut Report::default())
    }

    fn run<'a>(
        &'a self,
        name: &str,
        out: &mut String,
        data: Value<'a>,
        context: &Context,
        report: &mut Report,
    ) -> Result<(), ExecError> {
        match self.lookup(name) {
            Some((name, tree)) => eval::execute(self, name, tree, out, data, context, report),
            None => Err(ExecError::NoTemplate {
                name: name.to_owned(),
                template: self.name.clone(),
            }),
        }
    }
}
