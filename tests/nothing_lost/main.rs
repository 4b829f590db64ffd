//! Nothing of a manifest gets lost: fields that the schema does not know, numbers of objects that
//! are printed again, documents that pass as they came, and every string.
//!
//! Each page holds one promise, as a table or driven by the schema's own tables; all go the way of
//! a manifest with the built-in configuration, in this process.

#![allow(clippy::unwrap_used, clippy::panic)]

mod lists;
mod raw;
mod strings;
mod unknown;

use std::ops::ControlFlow;
use std::sync::LazyLock;

use kube_inject::config::{InjectionConfig, Sources, Texts};
use kube_inject::inject::{Injector, LocalInjector, Options};
use kube_inject::manifest::{Input, RunOptions, process};
use kube_inject::report::Diagnostic;

static INJECTOR: LazyLock<LocalInjector> = LazyLock::new(|| {
    let sources = Sources {
        builtin: true,
        ..Sources::default()
    };
    let texts = Texts::load(&sources, None).unwrap();
    let config = InjectionConfig::read(&texts).unwrap();
    LocalInjector::new(config, Options::default()).unwrap()
});

/// What becomes of a file.
struct Answer {
    /// All that is printed; nothing for what fails.
    out: String,
    /// All that is said.
    said: Vec<Diagnostic>,
}

impl Answer {
    /// The codes of all that is said.
    fn codes(&self) -> Vec<&'static str> {
        self.said.iter().map(|said| said.code.name()).collect()
    }
}

fn run(text: impl AsRef<[u8]>) -> Answer {
    run_with(text, false)
}

/// With native sidecars, or without.
fn run_with(text: impl AsRef<[u8]>, native: bool) -> Answer {
    run_by(&*INJECTOR, text, native)
}

/// By another injector.
fn run_by(injector: &dyn Injector, text: impl AsRef<[u8]>, native: bool) -> Answer {
    let mut answer = Answer {
        out: String::new(),
        said: Vec::new(),
    };
    let input = Input {
        name: "f",
        text: text.as_ref(),
    };
    let options = RunOptions {
        jobs: 1,
        native: native.into(),
        nodes: None,
    };
    process(&input, injector, options, &mut |piece| {
        answer.out += &piece.output;
        answer.said.extend(piece.diagnostics);
        ControlFlow::Continue(())
    });
    answer
}
