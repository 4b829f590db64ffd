//! Functions: how one is described, how it is called, and the table by name that a template is
//! parsed with.
//!
//! Boundary: Go's own functions are in [`builtins`] and always there; sprig's are in one file a
//! family; the host brings its own. The engine checks and converts arguments before it calls.
//! Source of the rules: Go 1.26 text/template/funcs.go, exec.go (evalCall).

use std::collections::HashMap;

use crate::context::Context;
use crate::kept::Kept;
use crate::text::Text;
use crate::types::Type;
use crate::value::Value;
use crate::work::Work;

pub mod builtins;
mod cast;
mod crypto;
pub(crate) mod dates;
mod decimal;
mod defaults;
mod dicts;
mod encoding;
mod json;
mod lists;
mod math;
mod os;
mod panics;
mod paths;
mod random;
mod reflect;
mod refused;
mod regex;
mod semver;
mod sequences;
mod strconv;
mod strings;
mod unicode;
mod urls;

/// The families of sprig's functions, one file each.
const FAMILIES: &[&[Function]] = &[
    cast::FUNCTIONS,
    crypto::FUNCTIONS,
    dates::FUNCTIONS,
    defaults::FUNCTIONS,
    dicts::FUNCTIONS,
    encoding::FUNCTIONS,
    json::FUNCTIONS,
    lists::FUNCTIONS,
    math::FUNCTIONS,
    os::FUNCTIONS,
    paths::FUNCTIONS,
    random::FUNCTIONS,
    reflect::FUNCTIONS,
    refused::FUNCTIONS,
    regex::FUNCTIONS,
    semver::FUNCTIONS,
    sequences::FUNCTIONS,
    strings::FUNCTIONS,
    urls::FUNCTIONS,
];

/// The type of a parameter.
pub type Param = Type;

/// What a function is when called: arguments in, a value out or the text of its error.
pub type Body = for<'c, 'a> fn(&mut Call<'c, 'a>) -> Result<Value<'a>, String>;

/// A template function.
#[derive(Clone, Copy, Debug)]
pub struct Function {
    /// The name templates call it by.
    pub name: &'static str,
    /// The types of its parameters; the last is that of each further argument if `variadic`.
    pub params: &'static [Param],
    /// Whether the last parameter takes any number of arguments, none included.
    pub variadic: bool,
    /// Whether it looks no further into lists and maps than their own elements.
    pub shallow: bool,
    /// Does the work. It may rely on the number and types of its arguments: a `Type::Str`
    /// argument is a `Value::Str`, a `Type::Int` one a `Value::Int`. A nil for `Any`, list, map
    /// or pointer arrives as `Value::Nil` or a nil list or map. Lists and maps may be the host's:
    /// read them by [`Value::items`], [`Value::entries`] and [`Value::get`].
    /// What it answers with as an error appears as `error calling NAME: ` and the text.
    pub call: Body,
    /// The types of what it returns, as they stand in the type of a function that is printed as a
    /// value: `string`, `(int, error)`.
    pub results: &'static str,
}

impl Function {
    /// A function with fixed parameters.
    pub const fn new(name: &'static str, params: &'static [Param], call: Body) -> Self {
        Function {
            name,
            params,
            variadic: false,
            shallow: false,
            call,
            results: "",
        }
    }

    /// A function whose last parameter takes any number of arguments.
    pub const fn variadic(name: &'static str, params: &'static [Param], call: Body) -> Self {
        Function {
            name,
            params,
            variadic: true,
            shallow: false,
            call,
            results: "",
        }
    }

    /// The same, said to look no further into lists and maps than their own elements.
    pub const fn shallow(self) -> Self {
        Function {
            shallow: true,
            ..self
        }
    }

    /// The same under another name.
    pub const fn named(self, name: &'static str) -> Self {
        Function { name, ..self }
    }

    /// The same, returning these types.
    pub const fn returning(self, results: &'static str) -> Self {
        Function { results, ..self }
    }

    /// The function's type as `%T` prints it.
    pub(crate) fn type_name(&self) -> String {
        let last = self.params.len().saturating_sub(1);
        let mut out = String::from("func(");
        for (i, param) in self.params.iter().enumerate() {
            if i > 0 {
                out.push_str(", ");
            }
            if self.variadic && i == last {
                out.push_str("...");
            }
            out.push_str(&param.to_string());
        }
        out.push(')');
        if !self.results.is_empty() {
            out.push(' ');
            out.push_str(self.results);
        }
        out
    }
}

/// One call of a function.
pub struct Call<'c, 'a> {
    /// The arguments, in number and types as the function's parameters ask.
    pub args: &'c [Value<'a>],
    /// Clock, environment, randomness, limits.
    pub context: &'c Context,
    /// Where to keep what is made of the host's data, if they have a place for it.
    pub kept: Option<&'a Kept>,
    /// The steps that are left, for functions that take more than their arguments and result show.
    pub work: &'c Work,
}

impl<'c, 'a> Call<'c, 'a> {
    /// The i-th argument; nothing if there is none.
    pub fn arg(&self, i: usize) -> &'c Value<'a> {
        self.args.get(i).unwrap_or(&Value::Nil)
    }

    /// The i-th argument of a `Type::Str` parameter.
    pub fn str(&self, i: usize) -> &'c str {
        self.args.get(i).and_then(Value::as_str).unwrap_or_default()
    }

    /// The same, as text that may be handed on without a copy.
    pub fn text(&self, i: usize) -> Text<'a> {
        match self.args.get(i) {
            Some(Value::Str(text)) => text.clone(),
            _ => Text::Borrowed(""),
        }
    }

    /// The i-th argument of a `Type::Int` parameter.
    pub fn int(&self, i: usize) -> i64 {
        match self.args.get(i) {
            Some(Value::Int(n, _)) => *n,
            _ => 0,
        }
    }

    /// The i-th argument of a `Type::Float` parameter.
    pub fn float(&self, i: usize) -> f64 {
        match self.args.get(i) {
            Some(Value::Float(f, _)) => *f,
            _ => 0.0,
        }
    }

    /// The i-th argument of a `Type::Bool` parameter.
    pub fn bool(&self, i: usize) -> bool {
        matches!(self.args.get(i), Some(Value::Bool(true)))
    }

    /// The arguments from the i-th on.
    pub fn rest(&self, i: usize) -> &'c [Value<'a>] {
        self.args.get(i..).unwrap_or_default()
    }
}

/// Functions by name, besides Go's own, which every template has.
#[derive(Clone, Default)]
pub struct FuncMap {
    by_name: HashMap<&'static str, Function>,
}

impl FuncMap {
    /// No functions but Go's own.
    pub fn new() -> Self {
        Self::default()
    }

    /// The functions of sprig 3.3's `TxtFuncMap`.
    pub fn sprig() -> Self {
        FAMILIES
            .iter()
            .fold(Self::new(), |map, family| map.with(family))
    }

    /// These functions too; those of a name already there replace it, Go's own included.
    #[must_use]
    pub fn with(mut self, functions: &[Function]) -> Self {
        self.by_name.extend(functions.iter().map(|f| (f.name, *f)));
        self
    }

    /// The function of that name.
    pub fn get(&self, name: &str) -> Option<&Function> {
        self.by_name.get(name)
    }

    /// The names, sorted.
    pub fn names(&self) -> Vec<&'static str> {
        let mut names: Vec<_> = self.by_name.keys().copied().collect();
        names.sort_unstable();
        names
    }
}
