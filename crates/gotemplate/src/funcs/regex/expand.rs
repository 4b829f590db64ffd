//! Replacement texts: `$1`, `${name}`, `$$`.
//!
//! Source of the rules: package regexp of Go 1.26, Regexp.Expand.

use regex_automata::util::captures::Captures;

use crate::chars::{is_digit, is_letter};

use super::Expression;

/// What the groups matched, and in which text.
type Found<'t> = (&'t Captures, &'t str);

impl Expression {
    /// Appends a template with what the groups matched put in. A name takes as many letters,
    /// digits and underscores as there are; a group that is not there or did not match is empty.
    pub(super) fn expand(&self, out: &mut String, mut template: &str, found: Found<'_>) {
        while let Some((before, after)) = template.split_once('$') {
            out.push_str(before);
            template = after;
            if let Some(rest) = after.strip_prefix('$') {
                out.push('$');
                template = rest;
            } else if let Some((name, rest)) = reference(after) {
                out.push_str(self.group(name, found));
                template = rest;
            } else {
                // Not a reference: the sign stands for itself.
                out.push('$');
            }
        }
        out.push_str(template);
    }

    fn group<'t>(&self, name: &str, (groups, of): Found<'t>) -> &'t str {
        let text = |index: usize| groups.get_group(index).map(|group| &of[group.range()]);
        let number =
            name.bytes().all(|b| b.is_ascii_digit()) && (name == "0" || !name.starts_with('0'));
        if number && name.len() <= 9 {
            return name.parse().ok().and_then(text).unwrap_or_default();
        }
        let mut named = self
            .names
            .iter()
            .enumerate()
            .filter(|(_, known)| *known == name);
        named.find_map(|(index, _)| text(index)).unwrap_or_default()
    }
}

/// The name after a `$`, in braces or not, and what follows.
fn reference(text: &str) -> Option<(&str, &str)> {
    let (braced, inner) = match text.strip_prefix('{') {
        Some(inner) => (true, inner),
        None => (false, text),
    };
    let is_name = |c: char| c == '_' || is_letter(c) || is_digit(c);
    let length = inner.find(|c| !is_name(c)).unwrap_or(inner.len());
    let (name, rest) = inner.split_at(length);
    let rest = if braced {
        rest.strip_prefix('}')?
    } else {
        rest
    };
    (!name.is_empty()).then_some((name, rest))
}
