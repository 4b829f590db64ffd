//! What a run has to say: diagnostics with stable codes, the reasons for
//! skipping an object, and the counts of the closing line.
//!
//! Boundary: this module is data and its rendering. It reads no manifest, and
//! decides nothing. The core says what and where in the object; the layer that
//! reads files adds file, document, line and column (`Origin`).
//! Source of its rules: the README, "Findings".

pub mod code;
pub mod deny;
pub mod json;
pub mod meant;
pub mod render;
pub mod skip;
pub mod summary;
pub mod yaml;

pub use code::{Code, CodeInfo, Severity};
pub use deny::Denials;
pub use render::{Form, Renderer, Sources};
pub use skip::SkipReason;
pub use summary::{Outcome, Summary};

use std::fmt;

/// Where a diagnostic belongs. Every part is optional: the core fills in what
/// it knows of the object, the layer that read the file the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Name of the input as given on the command line; `<stdin>` for standard input.
    pub file: Option<String>,
    /// Document within the file, counted from 1.
    pub document: Option<usize>,
    /// Line within the file, counted from 1.
    pub line: Option<usize>,
    /// Column within the line, counted in characters from 1.
    pub column: Option<usize>,
    /// Kind of the object, as it spells it.
    pub kind: Option<String>,
    /// Name of the object, with its namespace in front where it has one (`shop/web`).
    pub name: Option<String>,
}

impl Origin {
    /// `Deployment shop/web`, `Deployment`, or nothing.
    pub fn object(&self) -> Option<String> {
        match (&self.kind, &self.name) {
            (Some(kind), Some(name)) if !name.is_empty() => Some(format!("{kind} {name}")),
            (Some(kind), _) => Some(kind.clone()),
            (None, Some(name)) if !name.is_empty() => Some(name.clone()),
            _ => None,
        }
    }

    /// Takes from `other` every part that is still missing here.
    pub fn fill(&mut self, other: &Origin) {
        fn take<T: Clone>(to: &mut Option<T>, from: &Option<T>) {
            if to.is_none() {
                to.clone_from(from);
            }
        }
        take(&mut self.file, &other.file);
        take(&mut self.document, &other.document);
        // A column without its own line would point into another's.
        if self.line.is_none() {
            self.line = other.line;
            self.column = other.column;
        }
        take(&mut self.kind, &other.kind);
        take(&mut self.name, &other.name);
    }
}

/// A line of a text that is no input file: the template that failed, the line
/// of rendered YAML that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// What the line was taken from, for people: `template sidecar`.
    pub of: String,
    /// Line within that text, counted from 1.
    pub line: usize,
    /// Column within the line, counted in characters from 1, where known.
    pub column: Option<usize>,
    /// The line itself, without its break.
    pub text: String,
}

/// One thing a run has to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of thing it is; stable, and what `--deny` takes.
    pub code: Code,
    /// How serious it is in this run: the code's own, or raised by `--deny`.
    pub severity: Severity,
    /// The file, the place and the object it belongs to. Boxed, as is the
    /// excerpt, so that results that may hold a diagnostic stay small.
    pub origin: Box<Origin>,
    /// Path of the field, as Kubernetes writes it: `spec.template.spec.containers[0].image`.
    pub path: Option<String>,
    /// What is the matter: found and expected, in one line where possible.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// istioctl's words for the same, where the message has others: what people search for.
    pub original: Option<String>,
    /// A line of another text that shows it, usually of a template.
    pub excerpt: Option<Box<Excerpt>>,
}

impl Diagnostic {
    /// A diagnostic with the code's own severity and nothing known of its place.
    pub fn new(code: Code, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            code,
            severity: code.severity(),
            origin: Box::default(),
            path: None,
            message: message.into(),
            help: None,
            original: None,
            excerpt: None,
        }
    }

    /// The diagnostic of an object that is left as it is.
    pub fn skipped(reason: &SkipReason) -> Diagnostic {
        let mut diagnostic = Diagnostic::new(reason.code(), reason.to_string());
        diagnostic.help = reason.help().map(String::from);
        diagnostic
    }

    /// With the file, place or object it belongs to; what is already known stays.
    pub fn at(mut self, origin: &Origin) -> Diagnostic {
        self.origin.fill(origin);
        self
    }

    /// With the field's path.
    pub fn path(mut self, path: impl Into<String>) -> Diagnostic {
        self.path = Some(path.into());
        self
    }

    /// With advice.
    pub fn help(mut self, help: impl Into<String>) -> Diagnostic {
        self.help = Some(help.into());
        self
    }

    /// With more advice, behind what there is.
    pub fn more_help(self, help: &str) -> Diagnostic {
        match self.help.clone() {
            Some(before) => self.help(format!("{before}; {help}")),
            None => self.help(help),
        }
    }

    /// With the known name as advice that a misspelt one was most likely meant for, if there is one.
    pub fn meant(self, name: Option<&str>) -> Diagnostic {
        match name {
            Some(name) => self.help(format!("did you mean {name}?")),
            None => self,
        }
    }

    /// With istioctl's words for the same.
    pub fn original(mut self, words: impl Into<String>) -> Diagnostic {
        self.original = Some(words.into());
        self
    }

    /// With a line of another text that shows it.
    pub fn excerpt(mut self, excerpt: Excerpt) -> Diagnostic {
        self.excerpt = Some(Box::new(excerpt));
        self
    }

    /// Whether it makes the run fail.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Object, field and message in one line: `Deployment web: spec.replicas: …`.
    pub fn sentence(&self) -> String {
        let mut out = String::new();
        for part in [self.origin.object(), self.path.clone()]
            .into_iter()
            .flatten()
        {
            out.push_str(&part);
            out.push_str(": ");
        }
        out.push_str(&self.message);
        out
    }
}

impl fmt::Display for Diagnostic {
    /// The form of one line, without colour: what a pipe or a log gets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&render::line(self))
    }
}
