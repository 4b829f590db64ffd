use super::*;
use crate::report::{Code, Excerpt, Origin as Place};

struct OneFile(&'static str);

impl Sources for OneFile {
    fn line(&self, file: &str, line: usize) -> Option<Cow<'_, str>> {
        assert_eq!(file, "app.yaml");
        self.0.lines().nth(line - 1).map(Cow::Borrowed)
    }
}

const FILE: OneFile = OneFile("spec:\n  replicas: \"two\" # no\n  é: {a: b, c: d}\n");

fn bad_type() -> Diagnostic {
    Diagnostic::new(Code::BadType, "expected int32, found string \"two\"")
        .path("spec.replicas")
        .help("write it without quotes")
        .at(&Place {
            file: Some("app.yaml".into()),
            document: Some(1),
            line: Some(2),
            column: Some(13),
            kind: Some("Deployment".into()),
            name: Some("shop/web".into()),
        })
}

#[test]
fn one_line() {
    assert_eq!(
        line(&bad_type()),
        "app.yaml:2:13: error[bad-type]: Deployment shop/web: spec.replicas: \
         expected int32, found string \"two\" (write it without quotes)"
    );
    let mut no_line = bad_type();
    no_line.origin.line = None;
    no_line.help = None;
    assert!(line(&no_line).starts_with("app.yaml: document 1: error[bad-type]: Deployment"));
    assert_eq!(
        line(&Diagnostic::new(Code::NoValue, "two\nlines \u{1b}[31m")),
        "warning[no-value]: two\\nlines \\u{1b}[31m"
    );
}

#[test]
fn a_terminal_shows_the_line() {
    let text = Renderer::new(Form::Rich { color: false }, &FILE).render(&bad_type());
    assert_eq!(
        text,
        "error[bad-type]: Deployment shop/web: spec.replicas: expected int32, found string \"two\"
 --> app.yaml:2:13
  |
2 |   replicas: \"two\" # no
  |             ^^^^^
  |
  = help: write it without quotes

"
    );
}

#[test]
fn a_note_is_short() {
    let note = Diagnostic::new(Code::SkippedPolicy, "x").at(&bad_type().origin);
    assert_eq!(
        Renderer::new(Form::Rich { color: false }, &FILE).render(&note),
        "note[skipped-policy]: Deployment shop/web: x\n--> app.yaml:2:13\n\n"
    );
}

#[test]
fn a_terminal_shows_the_template() {
    let diagnostic =
        Diagnostic::new(Code::TemplateFailed, "nil pointer evaluating").excerpt(Excerpt {
            of: "template sidecar".into(),
            line: 5,
            column: Some(4),
            text: "a: {{ .x.y }}".into(),
        });
    let text = Renderer::new(Form::Rich { color: false }, &()).render(&diagnostic);
    assert_eq!(
        text,
        "error[template-failed]: nil pointer evaluating
 --> template sidecar:5:4
  |
5 | a: {{ .x.y }}
  |    ^^^^^^^^^^

"
    );
    assert_eq!(
        line(&diagnostic),
        "error[template-failed]: nil pointer evaluating; line 5 of template sidecar: a: {{ .x.y }}"
    );
}

#[test]
fn colours_only_where_asked() {
    let plain = Renderer::new(Form::Rich { color: false }, &FILE).render(&bad_type());
    let color = Renderer::new(Form::Rich { color: true }, &FILE).render(&bad_type());
    assert!(!plain.contains('\u{1b}'));
    assert!(color.contains('\u{1b}'));
}

#[test]
fn no_control_character_reaches_the_terminal() {
    let text: String = ('\0'..='\u{9f}').filter(|c| *c != '\n').collect();
    let diagnostic = Diagnostic::new(Code::BadYaml, &text)
        .help(&text)
        .path(&text)
        .excerpt(Excerpt {
            of: text.clone(),
            line: 1,
            column: Some(3),
            text,
        });
    for form in [Form::Line, Form::Rich { color: false }] {
        let shown = Renderer::new(form, &()).render(&diagnostic);
        assert_eq!(
            shown.chars().find(|c| c.is_control() && *c != '\n'),
            None,
            "{shown:?}"
        );
    }
}

#[test]
fn tokens() {
    let cases = [
        ("\"two\" # no", 5),
        ("'it' x", 4),
        ("replicas: 1", 8),
        ("plain text # c", 10),
        ("a, b]", 1),
        ("lots}}}]}", 4),
        (".x.y }}", 4),
        ("{a: b}", 2),
        ("[a]", 3),
        ("key:", 3),
        ("", 0),
        (":", 1),
        ("\u{a0}", 2),
    ];
    for (rest, length) in cases {
        assert_eq!(token_length(rest), length, "{rest:?}");
    }
}

#[test]
fn columns_are_characters_and_long_lines_are_trimmed() {
    assert_eq!(byte_of("é: x", 4), 4 + 1 - 1);
    assert_eq!(byte_of("ab", 9), 2);
    let wide = Diagnostic::new(Code::BadType, "x").excerpt(Excerpt {
        of: "a".into(),
        line: 1,
        column: Some(1001),
        text: "x".repeat(1000) + ": TOKEN" + &"y".repeat(1000),
    });
    let shown = Renderer::new(Form::Rich { color: false }, &()).render(&wide);
    assert!(shown.contains("a:1:1001"), "{shown}");
    assert!(shown.lines().all(|line| line.len() < 200), "{shown}");
}
