//! What can go wrong: text that is no template, and templates that fail when executed.
//!
//! Messages are Go's, word for word, and their parts can be had one by one.

use thiserror::Error;

/// A text that is no template.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("template: {name}:{line}: {message}")]
pub struct ParseError {
    /// The name the template was parsed under.
    pub name: String,
    /// Line of the last token read, from 1.
    pub line: usize,
    /// Bytes before that token on its line. Not part of Go's message.
    pub column: usize,
    /// What is wrong.
    pub message: String,
}

/// A template that failed when executed. The output holds what was written before.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ExecError {
    /// An action failed.
    #[error("template: {unit}:{line}:{column}: executing {} at <{context}>: {message}",
        crate::quote::quote(.template, false))]
    Action {
        /// The template being executed.
        template: String,
        /// The name its text was parsed under.
        unit: String,
        /// Line in that text, from 1.
        line: usize,
        /// Bytes before the place on its line.
        column: usize,
        /// What failed, as the template says it.
        context: String,
        /// Why.
        message: String,
    },
    /// There is no template of that name.
    #[error("template: no template {} associated with template {}",
        crate::quote::quote(.name, false), crate::quote::quote(.template, false))]
    NoTemplate {
        /// The name asked for.
        name: String,
        /// The template asked.
        template: String,
    },
}

impl ExecError {
    /// Why it failed, without the place.
    pub fn message(&self) -> String {
        match self {
            ExecError::Action { message, .. } => message.clone(),
            ExecError::NoTemplate { .. } => self.to_string(),
        }
    }
}

/// What an execution did that its host may want to know of, though Go is silent about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The actions that wrote `<no value>`: a missing key, or a nil.
    pub no_values: Vec<Place>,
}

/// A place in a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The template being executed.
    pub template: String,
    /// The name its text was parsed under.
    pub unit: String,
    /// Line in that text, from 1.
    pub line: usize,
    /// Bytes before the place on its line.
    pub column: usize,
    /// What stands there: `{{.Values.tag}}`.
    pub context: String,
}
