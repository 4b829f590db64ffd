//! Injecting with the built-in configuration, within this process.

use kube_inject::config::values::Values;
use kube_inject::config::{InjectionConfig, Part, builtin};
use kube_inject::inject::{Injector, LocalInjector, Options};
use kube_inject::manifest::{Input, Piece, RunOptions, process};
use kube_inject::mesh::Mesh;
use std::ops::ControlFlow;
use std::sync::OnceLock;

/// The built-in configuration, read once.
pub fn injector() -> &'static LocalInjector {
    static INJECTOR: OnceLock<LocalInjector> = OnceLock::new();
    INJECTOR.get_or_init(|| {
        let config = InjectionConfig {
            templates: builtin::templates(),
            values: Values::from_yaml(&builtin::text(Part::Values).text).unwrap(),
            mesh: Mesh::from_yaml(&builtin::text(Part::Mesh).text).unwrap(),
            warnings: Vec::new(),
        };
        LocalInjector::new(config, Options::default()).unwrap()
    })
}

/// What becomes of each document of a text.
pub fn pieces(text: &str, native: bool, jobs: usize) -> Vec<Piece> {
    pieces_by(injector(), text, native, jobs)
}

/// What another injector makes of each document of a text.
pub fn pieces_by(injector: &dyn Injector, text: &str, native: bool, jobs: usize) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let input = Input {
        name: "f",
        text: text.as_bytes(),
    };
    process(
        &input,
        injector,
        RunOptions {
            jobs,
            native: native.into(),
            nodes: None,
        },
        &mut |piece| {
            pieces.push(piece);
            ControlFlow::Continue(())
        },
    );
    pieces
}

/// What becomes of a text of one document.
pub fn piece(text: &str, native: bool) -> Piece {
    let mut pieces = pieces(text, native, 1);
    assert_eq!(pieces.len(), 1, "{text}");
    pieces.remove(0)
}

/// All that is said about a document, a line each.
pub fn said(piece: &Piece) -> String {
    let lines: Vec<String> = piece.diagnostics.iter().map(ToString::to_string).collect();
    lines.join("\n")
}
