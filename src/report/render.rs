//! Diagnostics for people: a line each when piped, the source line with a
//! caret on a terminal.
//!
//! Boundary: text out of data. Where the text goes, and whether that is a
//! terminal, the command line knows.
//! Source of its rules: the form of one line is the one
//! that editors and build tools pick places out of (`file:line:column: …`).

use super::{Diagnostic, Severity};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Snippet};
use std::borrow::Cow;
use std::fmt::Write as _;

/// Where the renderer finds the lines that it shows.
pub trait Sources {
    /// Line `line` (from 1) of the input `file`, without its break.
    fn line(&self, file: &str, line: usize) -> Option<Cow<'_, str>>;
}

/// No lines to show.
impl Sources for () {
    fn line(&self, _: &str, _: usize) -> Option<Cow<'_, str>> {
        None
    }
}

/// The form in which diagnostics are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One line each, without colour: pipes and logs.
    Line,
    /// With the source line and a caret: terminals.
    Rich {
        /// Whether to print colours.
        color: bool,
    },
}

/// Prints diagnostics in one form.
pub struct Renderer<'s> {
    form: Form,
    sources: &'s dyn Sources,
}

impl<'s> Renderer<'s> {
    /// A renderer in `form` that shows lines out of `sources`.
    pub fn new(form: Form, sources: &'s dyn Sources) -> Renderer<'s> {
        Renderer { form, sources }
    }

    /// The diagnostic as text that ends with a line break.
    pub fn render(&self, diagnostic: &Diagnostic) -> String {
        let mut text = match self.form {
            Form::Line => line(diagnostic),
            // An empty line goes before the next one.
            Form::Rich { color } => rich(diagnostic, self.sources, color) + "\n",
        };
        text.push('\n');
        text
    }
}

/// `app.yaml:12:7: error[bad-type]: Deployment web: spec.replicas: … (advice)`.
pub fn line(diagnostic: &Diagnostic) -> String {
    let mut out = place(diagnostic);
    let _ = write!(
        out,
        "{}[{}]: {}",
        diagnostic.severity,
        diagnostic.code,
        diagnostic.sentence()
    );
    if let Some(excerpt) = &diagnostic.excerpt {
        let _ = write!(
            out,
            "; line {} of {}: {}",
            excerpt.line,
            excerpt.of,
            excerpt.text.trim()
        );
    }
    if let Some(help) = &diagnostic.help {
        let _ = write!(out, " ({help})");
    }
    if let Some(original) = &diagnostic.original {
        let _ = write!(out, " [istioctl: {original}]");
    }
    visible(&out).into_owned()
}

/// `app.yaml:12:7: `, as much of it as is known.
fn place(diagnostic: &Diagnostic) -> String {
    let origin = &diagnostic.origin;
    let mut out = String::new();
    let Some(file) = &origin.file else { return out };
    out.push_str(file);
    match (origin.line, origin.column, origin.document) {
        (Some(line), Some(column), _) => _ = write!(out, ":{line}:{column}"),
        (Some(line), None, _) => _ = write!(out, ":{line}"),
        (None, _, Some(document)) => _ = write!(out, ": document {document}"),
        (None, _, None) => {}
    }
    out.push_str(": ");
    out
}

/// The form of rustc: title, place, source line with a caret, advice.
fn rich(diagnostic: &Diagnostic, sources: &dyn Sources, color: bool) -> String {
    let title = visible(&diagnostic.sentence()).into_owned();
    let title = level(diagnostic.severity)
        .primary_title(title)
        .id(diagnostic.code.name());
    let mut group = Group::with_title(title);
    group = match source_line(diagnostic, sources) {
        Some((file, line, text)) => {
            group.element(snippet(file, line, diagnostic.origin.column, &text))
        }
        None => match place_of(diagnostic) {
            Some(place) => group.element(place),
            None => group,
        },
    };
    if let Some(excerpt) = &diagnostic.excerpt {
        group = group.element(snippet(
            &excerpt.of,
            excerpt.line,
            excerpt.column,
            &excerpt.text,
        ));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(visible(help).into_owned()));
    }
    if let Some(original) = &diagnostic.original {
        let words = format!("istioctl says: {}", visible(original));
        group = group.element(Level::NOTE.message(words));
    }
    let renderer = match color {
        true => annotate_snippets::Renderer::styled(),
        false => annotate_snippets::Renderer::plain(),
    };
    renderer.decor_style(DecorStyle::Ascii).render(&[group])
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Note => Level::NOTE,
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    }
}

fn place_of(diagnostic: &Diagnostic) -> Option<Origin<'_>> {
    let origin = &diagnostic.origin;
    let file = visible(origin.file.as_deref()?);
    let mut place = match (origin.line, origin.document) {
        (None, Some(document)) => Origin::path(format!("{file}, document {document}")),
        _ => Origin::path(file),
    };
    if let Some(line) = origin.line {
        place = place.line(line);
        if let Some(column) = origin.column {
            place = place.char_column(column);
        }
    }
    Some(place)
}

/// The line that a diagnostic is about. A note, or what went wrong in another
/// text, is about the whole object, whose first line tells nobody anything.
fn source_line<'d, 's>(
    diagnostic: &'d Diagnostic,
    sources: &'s dyn Sources,
) -> Option<(&'d str, usize, Cow<'s, str>)> {
    let whole = diagnostic.severity == Severity::Note || diagnostic.excerpt.is_some();
    if whole && diagnostic.path.is_none() {
        return None;
    }
    let file = diagnostic.origin.file.as_deref()?;
    let number = diagnostic.origin.line?;
    Some((file, number, sources.line(file, number)?))
}

/// One line of source under its place, with the token at `column` underlined;
/// without a column, all of the line.
fn snippet<'s>(
    file: &str,
    line: usize,
    column: Option<usize>,
    text: &str,
) -> Snippet<'s, annotate_snippets::Annotation<'s>> {
    // The renderer draws the others, in their width.
    let text = &text.replace(|c| matches!(c, '\u{80}'..='\u{9f}'), "\u{fffd}");
    let (start, length) = match column {
        Some(column) => {
            let start = byte_of(text, column);
            (start, token_length(&text[start..]))
        }
        None => {
            let start = text.len() - text.trim_start().len();
            (start, text[start..].trim_end().len())
        }
    };
    Snippet::source(text.to_owned())
        .path(visible(file).into_owned())
        .line_start(line)
        .annotation(AnnotationKind::Primary.span(start..start + length))
}

/// Byte offset of a column (characters, from 1), at most the line's length.
fn byte_of(text: &str, column: usize) -> usize {
    let nth = text.char_indices().nth(column.saturating_sub(1));
    nth.map_or(text.len(), |(offset, _)| offset)
}

/// Bytes of the YAML token at the start of `rest`: a quoted scalar, a key, or
/// the plain scalar up to a comment. Good enough to underline by.
fn token_length(rest: &str) -> usize {
    let Some(first) = rest.chars().next() else {
        return 0;
    };
    let quoted = matches!(first, '"' | '\'')
        .then(|| rest[1..].find(first))
        .flatten();
    if let Some(end) = quoted {
        return shown(&rest[..end + 2]);
    }
    let ends = [rest.find(": "), rest.find(" #"), rest.find(", ")];
    let end = ends.into_iter().flatten().min().unwrap_or(rest.len());
    let mut token = rest[..end].trim_end().trim_end_matches([':', ',']);
    if !token.contains(['{', '[']) {
        // What it stands in closes behind it.
        token = token.trim_end_matches(['}', ']', ' ']);
    }
    shown(token).max(first.len_utf8())
}

/// Most characters that are underlined: a terminal shows no more of a line.
const UNDERLINED: usize = 60;

/// Bytes of as much of a token as is underlined.
fn shown(token: &str) -> usize {
    let end = token.char_indices().nth(UNDERLINED);
    end.map_or(token.len(), |(at, _)| at)
}

/// The text with its control characters made visible, so that a manifest can
/// neither break a line of the report nor drive the terminal.
fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(char::is_control) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c.is_control() {
            true => out.extend(c.escape_default()),
            false => out.push(c),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
#[path = "render_tests.rs"]
mod tests;
