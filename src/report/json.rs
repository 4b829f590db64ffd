//! Diagnostics and the closing counts for programs: one JSON object a line.
//!
//! Boundary: text out of data. Fields are only ever added.
//! Source of its rules: the names of fields are part of the command line's
//! promise, as codes are: new ones may come, none changes.

use super::{Diagnostic, Summary};
use serde::Serialize;

#[derive(Serialize)]
#[serde(tag = "type", rename_all = "camelCase")]
enum Line<'d> {
    Diagnostic(Box<DiagnosticLine<'d>>),
    Summary(SummaryLine),
}

#[derive(Serialize)]
struct DiagnosticLine<'d> {
    severity: &'static str,
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'d str>,
    message: &'d str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    original: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    excerpt: Option<ExcerptField<'d>>,
}

#[derive(Serialize)]
struct ExcerptField<'d> {
    of: &'d str,
    line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    text: &'d str,
}

#[derive(Serialize)]
struct SummaryLine {
    injected: usize,
    changed: usize,
    skipped: usize,
    unchanged: usize,
    failed: usize,
}

/// One diagnostic as a line of JSON, with its line break.
pub fn diagnostic(diagnostic: &Diagnostic) -> String {
    let origin = &diagnostic.origin;
    let line = DiagnosticLine {
        severity: diagnostic.severity.name(),
        code: diagnostic.code.name(),
        file: origin.file.as_deref(),
        document: origin.document,
        line: origin.line,
        column: origin.column,
        kind: origin.kind.as_deref(),
        name: origin.name.as_deref(),
        path: diagnostic.path.as_deref(),
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
        original: diagnostic.original.as_deref(),
        excerpt: diagnostic.excerpt.as_ref().map(|excerpt| ExcerptField {
            of: &excerpt.of,
            line: excerpt.line,
            column: excerpt.column,
            text: &excerpt.text,
        }),
    };
    print(&Line::Diagnostic(Box::new(line)))
}

/// The counts of a run as a line of JSON, with its line break.
pub fn summary(summary: &Summary) -> String {
    print(&Line::Summary(SummaryLine {
        injected: summary.injected,
        changed: summary.changed,
        skipped: summary.skipped(),
        unchanged: summary.unchanged,
        failed: summary.failed,
    }))
}

/// Strings and integers alone: writing them to memory cannot fail.
fn print(line: &Line<'_>) -> String {
    let mut text = serde_json::to_string(line).unwrap_or_default();
    // JSON lets these stand in strings, but a terminal may take them for more than text.
    if let Some(first) = text.find(|c: char| c.is_control()) {
        let rest = text.split_off(first);
        text.extend(rest.chars().map(|c| match c.is_control() {
            true => format!("\\u{:04x}", u32::from(c)),
            false => c.to_string(),
        }));
    }
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Code, Excerpt, Origin};

    #[test]
    fn no_control_character_is_left() {
        let all: String = ('\0'..='\u{9f}').collect();
        let text = diagnostic(&Diagnostic::new(Code::BadYaml, &*all));
        assert_eq!(
            text.find(char::is_control),
            Some(text.len() - 1),
            "{text:?}"
        );
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read["message"], all);
    }

    #[test]
    fn whole_and_bare() {
        let bare = Diagnostic::new(Code::BadYaml, "yaml: line 2: \"x\"");
        assert_eq!(
            diagnostic(&bare),
            "{\"type\":\"diagnostic\",\"severity\":\"error\",\"code\":\"bad-yaml\",\
             \"message\":\"yaml: line 2: \\\"x\\\"\"}\n"
        );
        let whole = Diagnostic::new(Code::UnknownField, "no such field")
            .path("spec.x")
            .help("drop it")
            .excerpt(Excerpt {
                of: "template a".into(),
                line: 1,
                column: Some(2),
                text: "t".into(),
            })
            .at(&Origin {
                file: Some("a.yaml".into()),
                document: Some(1),
                line: Some(2),
                column: Some(3),
                kind: Some("Pod".into()),
                name: Some("p".into()),
            });
        assert_eq!(
            diagnostic(&whole),
            "{\"type\":\"diagnostic\",\"severity\":\"warning\",\"code\":\"unknown-field\",\
             \"file\":\"a.yaml\",\"document\":1,\"line\":2,\"column\":3,\"kind\":\"Pod\",\
             \"name\":\"p\",\"path\":\"spec.x\",\"message\":\"no such field\",\"help\":\"drop it\",\
             \"excerpt\":{\"of\":\"template a\",\"line\":1,\"column\":2,\"text\":\"t\"}}\n"
        );
    }

    #[test]
    fn counts() {
        let mut counts = Summary::default();
        counts.count(&crate::report::Outcome::Unchanged);
        assert_eq!(
            summary(&counts),
            "{\"type\":\"summary\",\"injected\":0,\"changed\":0,\"skipped\":0,\
             \"unchanged\":1,\"failed\":0}\n"
        );
    }
}
