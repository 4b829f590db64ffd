//! sprig's string functions: trimming, cutting, casing, quoting, joining and splitting.
//!
//! Boundary: arguments in, values out; the work on bytes, cases and words is in the modules below.
//! Source of the rules: sprig 3.3.0 strings.go and functions.go; package strings of Go 1.26.

use std::rc::Rc;

use crate::containers::Map;
use crate::context::Limits;
use crate::print::{self, sprint};
use crate::quote::push_quoted;
use crate::types::Type::{self, Any, Str};
use crate::types::UintType;
use crate::value::Value;

use super::{Call, Function};

pub(super) mod bytes;
mod cases;
mod words;

const INT: Type = Type::INT;

/// The functions of this family.
pub const FUNCTIONS: &[Function] = &[
    Function::new("hello", &[], |_| Ok(Value::str("Hello!"))),
    Function::new("abbrev", &[INT, Str], |c| {
        bytes::abbrev(c.int(0), c.str(1)).map(Value::str)
    }),
    Function::new("abbrevboth", &[INT, INT, Str], |c| {
        bytes::abbrev_both(c.int(0), c.int(1), c.str(2)).map(Value::str)
    }),
    Function::new("trunc", &[INT, Str], |c| {
        bytes::trunc(c.int(0), c.str(1)).map(|part| Value::str(part.to_owned()))
    }),
    Function::new("substr", &[INT, INT, Str], |c| {
        let part = bytes::substring(c.int(0), c.int(1), c.str(2));
        part.map(|part| Value::str(part.to_owned()))
    }),
    Function::new("trim", &[Str], |c| made(c.str(0).trim())),
    TRIM_ALL,
    TRIM_ALL.named("trimall"),
    Function::new("trimSuffix", &[Str, Str], |c| {
        let s = c.str(1);
        made(s.strip_suffix(c.str(0)).unwrap_or(s))
    }),
    Function::new("trimPrefix", &[Str, Str], |c| {
        let s = c.str(1);
        made(s.strip_prefix(c.str(0)).unwrap_or(s))
    }),
    Function::new("upper", &[Str], |c| Ok(Value::str(cases::upper(c.str(0))))),
    Function::new("lower", &[Str], |c| Ok(Value::str(cases::lower(c.str(0))))),
    Function::new("title", &[Str], |c| Ok(Value::str(cases::title(c.str(0))))),
    Function::new("untitle", &[Str], |c| {
        Ok(Value::str(cases::untitle(c.str(0))))
    }),
    Function::new("swapcase", &[Str], |c| {
        Ok(Value::str(cases::swap(c.str(0))))
    }),
    Function::new("snakecase", &[Str], |c| {
        Ok(Value::str(words::lower_joined(c.str(0), '_')))
    }),
    Function::new("kebabcase", &[Str], |c| {
        Ok(Value::str(words::lower_joined(c.str(0), '-')))
    }),
    Function::new("camelcase", &[Str], |c| {
        Ok(Value::str(words::pascal(c.str(0))))
    }),
    Function::new("nospace", &[Str], |c| {
        Ok(Value::str(bytes::delete_white_space(c.str(0))))
    }),
    Function::new("initials", &[Str], |c| {
        Ok(Value::str(bytes::initials(c.str(0))))
    }),
    Function::new("wrap", &[INT, Str], |c| wrap(c, "\n", c.str(1), false)),
    Function::new("wrapWith", &[INT, Str, Str], |c| {
        wrap(c, c.str(1), c.str(2), true)
    }),
    Function::new("contains", &[Str, Str], |c| {
        Ok(c.str(1).contains(c.str(0)).into())
    }),
    Function::new("hasPrefix", &[Str, Str], |c| {
        Ok(c.str(1).starts_with(c.str(0)).into())
    }),
    Function::new("hasSuffix", &[Str, Str], |c| {
        Ok(c.str(1).ends_with(c.str(0)).into())
    }),
    Function::new("repeat", &[INT, Str], |c| {
        repeat(c.int(0), c.str(1), c.context.limits).map(Value::str)
    }),
    Function::new("replace", &[Str, Str, Str], replace),
    Function::new("plural", &[Str, Str, INT], |c| {
        Ok(Value::Str(c.text(if c.int(2) == 1 { 0 } else { 1 })))
    }),
    Function::new("indent", &[INT, Str], |c| {
        indent(c.int(0), c.str(1), c.context.limits).map(Value::str)
    }),
    Function::new("nindent", &[INT, Str], |c| {
        let indented = indent(c.int(0), c.str(1), c.context.limits)?;
        Ok(Value::str(format!("\n{indented}")))
    }),
    Function::variadic("quote", &[Any], |c| {
        joined(c.args, |out, value| {
            match value {
                Value::Str(text) => push_quoted(out, text, false),
                _ => push_quoted(out, &text_of(value)?, false),
            }
            Ok(())
        })
    }),
    Function::variadic("squote", &[Any], |c| {
        joined(c.args, |out, value| {
            out.push('\'');
            print::push(out, value);
            out.push('\'');
            Ok(())
        })
    }),
    Function::variadic("cat", &[Any], |c| {
        joined(c.args, |out, value| {
            print::push(out, value);
            Ok(())
        })
    }),
    Function::new("toString", &[Any], |c| text_of(c.arg(0)).map(Value::str)),
    Function::new("toStrings", &[Any], |c| {
        // A []string is handed on as it is, a nil one too.
        if c.arg(0).is_of(Type::STR_LIST) && !is_nil(c.arg(0)) {
            return Ok(c.arg(0).clone());
        }
        texts_of(c.arg(0)).map(Value::str_list)
    }),
    Function::new("join", &[Str, Any], |c| {
        let texts = texts_of(c.arg(1))?;
        let bytes = texts.iter().map(|text| text.len() + c.str(0).len()).sum();
        c.context.limits.text(bytes)?;
        Ok(Value::str(texts.join(c.str(0))))
    }),
    Function::new("sortAlpha", &[Any], |c| {
        // A []string is sorted where it stands, so that a nil one stays nil.
        if c.arg(0).is_of(Type::STR_LIST) && c.arg(0).is_nil() {
            return Ok(Value::zero(Type::STR_LIST));
        }
        sorted(c.arg(0)).map(Value::str_list)
    }),
    Function::new("splitList", &[Str, Str], |c| {
        let parts = parts(c, c.str(1), c.str(0), usize::MAX)?;
        Ok(Value::str_list(parts.into_iter().map(str::to_owned)))
    }),
    Function::new("split", &[Str, Str], |c| {
        parts(c, c.str(1), c.str(0), usize::MAX).map(numbered)
    }),
    Function::new("splitn", &[Str, INT, Str], |c| {
        // A negative count means all.
        let most = usize::try_from(c.int(1)).unwrap_or(usize::MAX);
        parts(c, c.str(2), c.str(0), most).map(numbered)
    }),
];

const TRIM_ALL: Function = Function::new("trimAll", &[Str, Str], |c| {
    made(c.str(1).trim_matches(|x| c.str(0).contains(x)))
});

fn made<'a>(part: &str) -> Result<Value<'a>, String> {
    Ok(Value::str(part.to_owned()))
}

/// What `%v` prints.
fn printed(value: &Value<'_>) -> String {
    sprint(std::slice::from_ref(value))
}

/// sprig's strval: bytes as the text they are, what has a `String` method as that says, all else
/// as `%v` prints it.
///
/// # Errors
/// The method's own, in Go's words: nobody calls it on a nil pointer and catches that, as `%v` does.
pub(super) fn text_of(value: &Value<'_>) -> Result<String, String> {
    Ok(match value {
        Value::Str(text) => text.to_string(),
        Value::List(list) if list.elem == Type::Uint(UintType::Uint8) => {
            let byte = |v: &Value<'_>| match v {
                Value::Uint(byte, _) => u8::try_from(*byte).unwrap_or(0),
                _ => 0,
            };
            String::from_utf8_lossy(&list.items.iter().map(byte).collect::<Vec<_>>()).into_owned()
        }
        Value::Object(object) if object.method("String").is_some() => {
            printed(&object.call("String", &[])?)
        }
        _ => printed(value),
    })
}

/// sprig's strslice: the texts of a list's elements without nils, or of a single value.
fn texts_of(value: &Value<'_>) -> Result<Vec<String>, String> {
    match value.items() {
        Some(items) => items.iter().filter(|v| !is_nil(v)).map(text_of).collect(),
        None if is_nil(value) => Ok(Vec::new()),
        None => Ok(vec![text_of(value)?]),
    }
}

/// A nil interface, which Go's `== nil` sees; typed nils are not.
pub(super) fn is_nil(value: &Value<'_>) -> bool {
    matches!(value, Value::Nil | Value::NoValue)
}

/// What `write` appends for each of the values but nils, with spaces between.
fn joined<'a>(
    values: &[Value<'_>],
    write: impl Fn(&mut String, &Value<'_>) -> Result<(), String>,
) -> Result<Value<'a>, String> {
    let mut out = String::new();
    for (i, value) in values.iter().filter(|v| !is_nil(v)).enumerate() {
        if i > 0 {
            out.push(' ');
        }
        write(&mut out, value)?;
    }
    Ok(Value::str(out))
}

fn sorted(value: &Value<'_>) -> Result<Vec<String>, String> {
    if value.items().is_none() {
        return Ok(vec![text_of(value)?]);
    }
    let mut texts = texts_of(value)?;
    texts.sort_unstable();
    Ok(texts)
}

fn wrap<'a>(
    c: &Call<'_, 'a>,
    line_break: &str,
    text: &str,
    cut_words: bool,
) -> Result<Value<'a>, String> {
    let how = bytes::Wrap {
        width: usize::try_from(c.int(0)).unwrap_or(0).max(1),
        line_break: if line_break.is_empty() {
            "\n"
        } else {
            line_break
        },
        cut_words,
    };
    bytes::wrap(text, &how, c.context.limits).map(Value::str)
}

/// strings.Repeat.
///
/// # Errors
/// A negative count, in Go's words; more than the limit.
fn repeat(count: i64, text: &str, limits: Limits) -> Result<String, String> {
    let count = usize::try_from(count).map_err(|_| "strings: negative Repeat count".to_owned())?;
    limits.text(text.len().saturating_mul(count))?;
    // Nothing repeated is nothing, however often.
    Ok(if text.is_empty() {
        String::new()
    } else {
        text.repeat(count)
    })
}

/// Spaces before every line, empty ones too.
fn indent(spaces: i64, text: &str, limits: Limits) -> Result<String, String> {
    let pad = repeat(spaces, " ", limits)?;
    let lines = text.bytes().filter(|&b| b == b'\n').count() + 1;
    limits.text(pad.len().saturating_mul(lines).saturating_add(text.len()))?;
    Ok(format!("{pad}{}", text.replace('\n', &format!("\n{pad}"))))
}

fn replace<'a>(c: &mut Call<'_, 'a>) -> Result<Value<'a>, String> {
    let (old, new, text) = (c.str(0), c.str(1), c.str(2));
    let found = text.matches(old).count();
    let bytes = found.saturating_mul(new.len()).saturating_add(text.len());
    c.context.limits.text(bytes)?;
    Ok(Value::str(text.replace(old, new)))
}

/// The same within the limit on lists, which a short text may pass when made into parts.
fn parts<'c>(
    c: &Call<'c, '_>,
    text: &'c str,
    separator: &str,
    most: usize,
) -> Result<Vec<&'c str>, String> {
    c.context
        .limits
        .items(text.matches(separator).count().min(most))?;
    Ok(split(text, separator, most))
}

/// strings.SplitN: at most `most` parts, the last with all that is left; an empty separator splits
/// after every character.
pub(super) fn split<'s>(text: &'s str, separator: &str, most: usize) -> Vec<&'s str> {
    if most == 0 {
        return Vec::new();
    }
    if !separator.is_empty() {
        return text.splitn(most, separator).collect();
    }
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if parts.len() + 1 == most {
            rest.len()
        } else {
            first.len_utf8()
        };
        let (part, after) = rest.split_at(length);
        parts.push(part);
        rest = after;
    }
    parts
}

/// Parts under the keys `_0`, `_1` …
fn numbered<'a>(parts: Vec<&str>) -> Value<'a> {
    let entries = parts
        .into_iter()
        .enumerate()
        .map(|(index, part)| (format!("_{index}").into(), Value::str(part.to_owned())));
    Value::Map(Rc::new(Map::new(Str, entries)))
}
