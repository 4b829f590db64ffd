//! Template text to [`crate::ast`]: lexer, parser and the constants' syntax.
//!
//! Source of the rules: Go 1.26 text/template/parse.

mod blocks;
mod expr;
mod lexer;
mod number;
mod number_lexer;
mod token;
mod tokens;

use std::collections::BTreeMap;

use crate::ast::{ListId, Unit};
use crate::error::ParseError;
use crate::funcs::FuncMap;

pub(crate) use number::Number;

/// What one text holds: the statements, and the templates by name, the text's own among them.
pub(crate) struct Parsed {
    pub unit: Unit,
    pub templates: BTreeMap<String, ListId>,
}

/// Delimiters, `{{` and `}}` where empty.
#[derive(Clone, Debug, Default)]
pub(crate) struct Delims {
    pub left: String,
    pub right: String,
}

/// Parses a text. Functions must be known.
pub(crate) fn parse(
    name: &str,
    text: &str,
    delims: &Delims,
    funcs: &FuncMap,
) -> Result<Parsed, ParseError> {
    let mut parser = blocks::Parser::new(name, text, delims, funcs);
    parser.run()?;
    let (lists, templates) = parser.finish();
    let unit = Unit {
        name: name.into(),
        text: text.into(),
        lists,
    };
    Ok(Parsed { unit, templates })
}
