//! The way of a manifest: from the text of a file to the text that is printed.
//!
//! Purpose: documents are split, read, opened, their pods injected, closed and printed, many at
//! once, in the order in which they came.
//! Boundary: knows files, documents and kinds; what is done to a pod is the injector's business,
//! and what is done with the printed text is the caller's.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/inject.go` (`IntoResourceFile`,
//! `IntoObject`).
//!
//! [`document`] is one document's way; [`workload`] the table of kinds; [`object`] opens one
//! object and closes it again; [`list`] does so for a List; [`owner`] finds the workload behind
//! a pod; [`place`] finds lines and columns; [`altered`] strings that cannot stay as they
//! are; [`many`] tells of findings up to a number; [`jobs`] runs many at once.

pub mod altered;
pub mod document;
pub mod jobs;
pub mod list;
pub mod many;
pub mod object;
pub mod owner;
pub mod place;
pub mod workload;

use std::ops::ControlFlow;

use goyaml::split;

use crate::inject::Injector;
use crate::inject::native::{NativeSidecars, Node};
use crate::report::summary::Outcome;
use crate::report::{Code, Diagnostic, Origin};

/// One input file.
#[derive(Debug, Clone, Copy)]
pub struct Input<'t> {
    /// Its name, for messages.
    pub name: &'t str,
    /// Its bytes.
    pub text: &'t [u8],
}

/// How to work.
#[derive(Debug, Clone, Copy)]
pub struct RunOptions<'n> {
    /// How many threads may work at once.
    pub jobs: usize,
    /// Whether the proxy is to be a native sidecar where a pod does not say.
    pub native: NativeSidecars,
    /// The nodes that this hangs on, if it hangs on nodes and they are known.
    pub nodes: Option<&'n [Node]>,
}

/// What became of one document.
#[derive(Debug, Clone, Default)]
pub struct Piece {
    /// Where the document stands, and what its object is.
    pub origin: Origin,
    /// The text to print, with the separator that follows it; empty if it failed.
    pub output: String,
    /// What there is to say.
    pub diagnostics: Vec<Diagnostic>,
    /// What became of its object, or of each item of a List.
    pub outcomes: Vec<Outcome>,
}

/// The most that is kept of what was printed, in bytes: a manifest of a gigabyte is none that
/// anybody applies, and memory ends.
pub const MOST: usize = 1 << 31;

/// What follows every document.
const SEPARATOR: &str = "---\n";

/// What work on documents needs besides them.
#[derive(Clone, Copy)]
struct Work<'w> {
    injector: &'w dyn Injector,
    native: NativeSidecars,
    nodes: Option<&'w [Node]>,
    /// Threads for the items of a List.
    jobs: usize,
}

/// Sends every document of an input through the injector and hands the pieces to `sink` in the
/// order of the input, until it breaks off.
pub fn process(
    input: &Input<'_>,
    injector: &dyn Injector,
    options: RunOptions<'_>,
    sink: &mut dyn FnMut(Piece) -> ControlFlow<()>,
) {
    // A single document may be a List: then its items are what is worked on at once.
    let single = split::documents(input.text).nth(1).is_none();
    let (outer, inner) = if single {
        (1, options.jobs)
    } else {
        (options.jobs, 1)
    };
    let work = Work {
        injector,
        native: options.native,
        nodes: options.nodes,
        jobs: inner,
    };
    let documents = split::documents(input.text).zip(1..);
    jobs::in_order(
        documents,
        outer,
        |(document, number)| {
            let origin = Origin {
                file: Some(input.name.to_owned()),
                document: Some(number),
                ..Origin::default()
            };
            match document {
                Ok(document) => document::process(&document, &origin, work),
                Err(error) => unsplit(&error, &origin),
            }
        },
        |piece| sink(piece).is_continue(),
    );
}

/// A separator that is none: what follows it cannot be read.
fn unsplit(error: &split::SplitError, origin: &Origin) -> Piece {
    let place = Origin {
        line: Some(error.line),
        column: Some(1),
        ..origin.clone()
    };
    let diagnostic = Diagnostic::new(Code::BadSeparator, error.to_string())
        .help("leave nothing but a comment after the `---`, or indent the line if it is text")
        .at(&place);
    Piece {
        diagnostics: vec![diagnostic],
        outcomes: vec![Outcome::Failed],
        ..Piece::default()
    }
}

#[cfg(test)]
mod tests;
