//! Regular expressions: regexMatch, regexFind, regexReplaceAll, regexSplit and their like.
//!
//! Boundary: Go's syntax is translated in [`syntax`]; the matching is the regex crate's, which
//! like Go's takes the leftmost match and prefers as Perl does. Source of the rules: sprig 3.3.0
//! regex.go; packages regexp and regexp/syntax of Go 1.26.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use regex_automata::meta::{Builder, Regex};
use regex_automata::util::captures::Captures;

use crate::containers::List;
use crate::quote::{can_backquote, quote};
use crate::types::Type::{self, Str};
use crate::value::Value;

use super::{Call, Function};

mod class;
mod expand;
mod syntax;

const INT: Type = Type::INT;

/// The functions of this family. A function without `must` stops at a wrong expression as well,
/// with another text; only regexMatch takes it for one that matches nothing.
pub const FUNCTIONS: &[Function] = &[
    Function::new("regexMatch", &[Str, Str], |c| {
        Ok(counted(c)?
            .is_ok_and(|re| re.regex.is_match(c.str(1)))
            .into())
    }),
    Function::new("mustRegexMatch", &[Str, Str], |c| {
        Ok(compiled(c)?.regex.is_match(c.str(1)).into())
    }),
    Function::new("regexFind", &[Str, Str], |c| {
        Ok(found(&*must(c)?, c.str(1)))
    }),
    Function::new("mustRegexFind", &[Str, Str], |c| {
        Ok(found(&*compiled(c)?, c.str(1)))
    }),
    Function::new("regexFindAll", &[Str, Str, INT], |c| {
        found_all(c, &*must(c)?)
    }),
    Function::new("mustRegexFindAll", &[Str, Str, INT], |c| {
        found_all(c, &*compiled(c)?)
    }),
    Function::new("regexReplaceAll", &[Str, Str, Str], |c| {
        let re = must(c)?;
        replaced(c, &re, |out, found| {
            re.expand(out, c.str(2), (found, c.str(1)))
        })
    }),
    Function::new("mustRegexReplaceAll", &[Str, Str, Str], |c| {
        let re = compiled(c)?;
        replaced(c, &re, |out, found| {
            re.expand(out, c.str(2), (found, c.str(1)))
        })
    }),
    Function::new("regexReplaceAllLiteral", &[Str, Str, Str], |c| {
        replaced(c, &*must(c)?, |out, _| out.push_str(c.str(2)))
    }),
    Function::new("mustRegexReplaceAllLiteral", &[Str, Str, Str], |c| {
        replaced(c, &*compiled(c)?, |out, _| out.push_str(c.str(2)))
    }),
    Function::new("regexSplit", &[Str, Str, INT], |c| split(c, &*must(c)?)),
    Function::new("mustRegexSplit", &[Str, Str, INT], |c| {
        split(c, &*compiled(c)?)
    }),
    Function::new("regexQuoteMeta", &[Str], |c| {
        let mut out = String::new();
        for x in c.str(0).chars() {
            if r"\.+*?()|[]{}^$".contains(x) {
                out.push('\\');
            }
            out.push(x);
        }
        Ok(Value::str(out))
    }),
];

/// Bytes of a compiled expression that it takes a step to compile.
const COMPILED: usize = 64;
/// Bytes of text, times bytes of the expression, that are matched in a step.
const MATCHED: usize = 1 << 13;
/// The same behind a match, where most searches end soon and few go on to the end of the text.
const SEARCHED: usize = 1 << 17;

/// A compiled expression. Groups have no names in the crate's hands: Go allows a name twice.
struct Expression {
    regex: Regex,
    /// Names of the groups by number; empty for those without.
    names: Vec<String>,
    /// Whether the expression is the empty text.
    empty: bool,
    /// Bytes that it takes, to within a factor of two.
    size: usize,
}

/// How many compiled expressions a thread keeps.
const KEPT: usize = 64;

/// The expression of the first argument, or what regexp.Compile says of it, for the text of the
/// second; takes the steps that both cost, whether or not the expression was compiled before.
///
/// # Errors
/// No steps left.
fn counted(c: &Call<'_, '_>) -> Result<Result<Rc<Expression>, String>, String> {
    let made = kept(c.str(0));
    let size = made.as_ref().map_or(c.str(0).len(), |made| made.size);
    let matching = c.str(1).len().saturating_mul(size) / MATCHED;
    c.work
        .take((size / COMPILED).saturating_add(matching) as u64)?;
    Ok(made)
}

/// The same, where a wrong expression is an error like any other.
///
/// # Errors
/// As regexp.Compile; no steps left.
fn compiled(c: &Call<'_, '_>) -> Result<Rc<Expression>, String> {
    counted(c)?
}

/// Takes the steps of one more search in so many bytes: each may look at all of them, so that a
/// text of many matches takes the square of its length.
///
/// # Errors
/// No steps left.
fn search_on(c: &Call<'_, '_>, re: &Expression, rest: usize) -> Result<(), String> {
    c.work
        .take((rest.saturating_mul(re.size) / SEARCHED) as u64)
}

/// Compiles an expression, or finds it compiled.
///
/// # Errors
/// As regexp.Compile.
fn kept(pattern: &str) -> Result<Rc<Expression>, String> {
    thread_local! {
        static CACHE: RefCell<HashMap<String, Rc<Expression>>> = RefCell::default();
    }
    if let Some(known) = CACHE.with_borrow(|cache| cache.get(pattern).cloned()) {
        return Ok(known);
    }
    let made = Rc::new(compile(pattern)?);
    CACHE.with_borrow_mut(|cache| {
        if cache.len() >= KEPT {
            cache.clear();
        }
        cache.insert(pattern.to_owned(), made.clone());
    });
    Ok(made)
}

/// Bytes that any compiled expression may take.
const MIN_SIZE: usize = 1 << 12;
/// Bytes that a compiled expression may take; Go's limits are larger than the crate's own.
const MAX_SIZE: usize = 64 << 20;

fn compile(pattern: &str) -> Result<Expression, String> {
    let translated = syntax::translate(pattern)?;
    let build = |size| {
        // Whoever else uses the crate may have switched on its automata, but those take time that
        // steps do not count: the mere preparation of a large class, backwards, takes minutes.
        let config = Regex::config().nfa_size_limit(Some(size));
        Builder::new()
            .configure(config.hybrid(false).dfa(false))
            .build(&translated.pattern)
            .ok()
    };
    // The crate does not tell how large an expression has become: ask until it is large enough.
    let sizes = std::iter::successors(Some(MIN_SIZE), |size| Some(size * 2));
    let mut built = sizes
        .take_while(|size| *size <= MAX_SIZE)
        .map(|size| (size, build(size)));
    let found = built.find_map(|(size, regex)| Some((size, regex?)));
    let (size, regex) =
        found.ok_or_else(|| format!("error parsing regexp: expression too large: `{pattern}`"))?;
    Ok(Expression {
        regex,
        size,
        names: translated.names,
        empty: pattern.is_empty(),
    })
}

/// regexp.MustCompile of the first argument.
///
/// # Errors
/// As regexp.MustCompile; no steps left, which is not told as a fault of the expression.
fn must(c: &Call<'_, '_>) -> Result<Rc<Expression>, String> {
    let pattern = c.str(0);
    counted(c)?.map_err(|error| {
        let shown = if can_backquote(pattern) {
            format!("`{pattern}`")
        } else {
            quote(pattern, false)
        };
        format!("regexp: Compile({shown}): {error}")
    })
}

fn found<'a>(re: &Expression, text: &str) -> Value<'a> {
    Value::str(
        re.regex
            .find(text)
            .map_or(String::new(), |found| text[found.range()].to_owned()),
    )
}

/// How many matches are asked for: all, for a negative number.
fn wanted(c: &Call<'_, '_>) -> usize {
    usize::try_from(c.int(2)).unwrap_or(usize::MAX)
}

/// All matches, at most so many; a nil slice if there are none.
fn found_all<'a>(c: &Call<'_, 'a>, re: &Expression) -> Result<Value<'a>, String> {
    let text = c.str(1);
    let most = wanted(c).min(c.context.limits.items.saturating_add(1));
    let mut all = Vec::new();
    for found in re.regex.find_iter(text).take(most) {
        search_on(c, re, text.len() - found.end())?;
        all.push(text[found.range()].to_owned());
    }
    Ok(if all.is_empty() {
        nil()
    } else {
        Value::str_list(all)
    })
}

fn nil<'a>() -> Value<'a> {
    Value::List(Rc::new(List::nil(Str)))
}

/// The text with every match replaced by what `put` appends.
fn replaced<'a>(
    c: &Call<'_, 'a>,
    re: &Expression,
    put: impl Fn(&mut String, &Captures),
) -> Result<Value<'a>, String> {
    let text = c.str(1);
    let mut out = String::with_capacity(text.len());
    let mut last = 0;
    for found in re.regex.captures_iter(text) {
        let Some(whole) = found.get_match() else {
            continue;
        };
        search_on(c, re, text.len() - whole.end())?;
        out.push_str(&text[last..whole.start()]);
        put(&mut out, &found);
        c.context.limits.text(out.len())?;
        last = whole.end();
    }
    out.push_str(&text[last..]);
    Ok(Value::str(out))
}

/// What stands between matches, in at most so many parts; an empty match at the start parts
/// nothing off.
fn split<'a>(c: &Call<'_, 'a>, re: &Expression) -> Result<Value<'a>, String> {
    let (text, wanted) = (c.str(1), wanted(c));
    if wanted == 0 {
        return Ok(nil());
    }
    if text.is_empty() && !re.empty {
        return Ok(Value::str_list([String::new()]));
    }
    let mut parts = Vec::new();
    let wanted = wanted.min(c.context.limits.items.saturating_add(1));
    let (mut begin, mut end) = (0, 0);
    for found in re.regex.find_iter(text).take(wanted) {
        if parts.len() + 1 == wanted {
            break;
        }
        search_on(c, re, text.len() - found.end())?;
        end = found.start();
        if found.end() != 0 {
            parts.push(text[begin..end].to_owned());
        }
        begin = found.end();
    }
    if end != text.len() {
        parts.push(text[begin..].to_owned());
    }
    Ok(Value::str_list(parts))
}
