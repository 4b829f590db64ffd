//! env and expandenv: the environment as the context shows it.
//!
//! Source of the rules: package os of Go 1.26, Getenv and ExpandEnv.

use crate::context::Context;
use crate::types::Type::Str;
use crate::value::Value;

use super::Function;

/// The functions of this family.
pub const FUNCTIONS: &[Function] = &[
    Function::new("env", &[Str], |c| {
        Ok(Value::str(variable(c.context, c.str(0))))
    }),
    Function::new("expandenv", &[Str], |c| {
        let expanded = expand(c.str(0), |name| variable(c.context, name));
        c.context.limits.text(expanded.len())?;
        Ok(Value::str(expanded))
    }),
];

/// The value of a variable; nothing if it is not set.
fn variable(context: &Context, name: &str) -> String {
    (context.env)(name).unwrap_or_default()
}

/// os.Expand: `$name` and `${name}`; a `$` that begins neither stays, wrong braces go.
fn expand(text: &str, value: impl Fn(&str) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('$') {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let after = &after[1..];
        if after.is_empty() {
            out.push('$');
            return out;
        }
        let (name, length) = shell_name(after);
        match name {
            "" if length == 0 => out.push('$'),
            "" => {}
            name => out.push_str(&value(name)),
        }
        rest = &after[length..];
    }
    out.push_str(rest);
    out
}

/// The name that a text after `$` begins with, and how much of the text it takes. An empty name
/// of some length is wrong syntax that is passed over.
fn shell_name(text: &str) -> (&str, usize) {
    let special = |c: char| c.is_ascii_digit() || "*#$@!?-".contains(c);
    let Some(inner) = text.strip_prefix('{') else {
        if text.starts_with(special) {
            return (&text[..1], 1);
        }
        let length = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        let length = length.unwrap_or(text.len());
        return (&text[..length], length);
    };
    match inner.find('}') {
        // "${" without an end: the brace goes.
        None => ("", 1),
        Some(0) => ("", 2),
        Some(end) => (&inner[..end], end + 2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_are_expanded() {
        for (text, expanded) in [
            ("a$X/${Y}b", "a<X>/<Y>b"),
            ("$", "$"),
            ("$/x", "$/x"),
            ("${}x", "x"),
            ("${x", "x"),
            ("$12", "<1>2"),
            ("$$", "<$>"),
            ("é$X_é", "é<X_>é"),
        ] {
            assert_eq!(expand(text, |name| format!("<{name}>")), expanded, "{text}");
        }
    }
}
