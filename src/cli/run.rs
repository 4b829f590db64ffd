//! A run that injects, step by step.
//!
//! Boundary: the order of the steps and what passes between them; each step
//! lives elsewhere.
//! Source of its rules: design, sections 2 and 5.

use super::exit::Exit;
use super::inputs::Loaded;
use super::output::{self, Reader};
use super::reporter::Reporter;
use super::request::{Output, Request};
use super::world;
use crate::config::{InjectionConfig, Part, Texts};
use crate::inject::{self, LocalInjector};
use crate::manifest::{self, Input, Piece};
use crate::report::{Code, Diagnostic, Origin, Outcome, Summary};
use anyhow::Context as _;
use std::ops::ControlFlow;

/// Runs a request and says how it ended.
///
/// # Errors
/// When the result cannot be written.
pub fn run(request: &Request, reporter: &mut Reporter<'_>) -> anyhow::Result<Exit> {
    let injector = match prepare(request, reporter) {
        Ok(injector) => injector,
        Err(diagnostics) => {
            reporter.say_all(diagnostics);
            return Ok(Exit::Config);
        }
    };
    reporter.deny(request.denials.clone());
    let inputs = read(request, reporter);
    let mut result = Gathered::default();
    inject_all(request, &injector, &inputs, reporter, &mut result)?;
    if result.reader == Reader::Listens && !reporter.has_failed() {
        result.reader = deliver(request, &result.pieces)?;
    }
    if result.reader == Reader::Listens {
        let withheld = reporter.has_failed() && request.output.waits();
        reporter.close(&result.summary, withheld);
    }
    Ok(reporter.exit())
}

/// Everything that is the same for all objects.
fn prepare(
    request: &Request,
    reporter: &mut Reporter<'_>,
) -> Result<LocalInjector, Vec<Diagnostic>> {
    let texts = Texts::load(&request.sources)?;
    for part in Part::ALL {
        let message = format!("{}: {}", part.noun(), texts.part(part).from);
        reporter.say(Diagnostic::new(Code::ConfigSource, message), &());
    }
    let mut config = InjectionConfig::read(&texts)?;
    reporter.say_all(std::mem::take(&mut config.warnings));
    let options = inject::Options {
        revision: request.revision.clone(),
        respect_policy: request.respect_policy,
        context: world::context(&request.env),
    };
    LocalInjector::new(config, options)
}

/// Reads every input that can be read, and reports the others.
fn read(request: &Request, reporter: &mut Reporter<'_>) -> Vec<Loaded> {
    let mut inputs = Vec::with_capacity(request.inputs.len());
    for input in &request.inputs {
        match Loaded::read(input) {
            Ok(loaded) => inputs.push(loaded),
            Err(diagnostic) => reporter.say(diagnostic, &()),
        }
    }
    inputs
}

/// What has come out so far.
#[derive(Default)]
struct Gathered {
    /// Texts that wait for all to succeed.
    pieces: Vec<String>,
    summary: Summary,
    reader: Reader,
}

/// Injects the objects of all inputs, in order.
fn inject_all(
    request: &Request,
    injector: &LocalInjector,
    inputs: &Vec<Loaded>,
    reporter: &mut Reporter<'_>,
    result: &mut Gathered,
) -> anyhow::Result<()> {
    let options = manifest::RunOptions {
        jobs: request.jobs,
        native: request.native,
    };
    let mut written = Ok(());
    for input in inputs {
        let source = Input {
            name: &input.name,
            text: &input.text,
        };
        let mut document = 0;
        manifest::process(&source, injector, options, &mut |piece| {
            document += 1;
            let origin = Origin {
                file: Some(input.name.clone()),
                document: Some(document),
                ..Origin::default()
            };
            written = take(request, piece, &origin, inputs, reporter, result);
            match (&written, result.reader) {
                (Ok(()), Reader::Listens) => ControlFlow::Continue(()),
                _ => ControlFlow::Break(()),
            }
        });
        if written.is_err() || result.reader == Reader::Gone {
            break;
        }
    }
    written
}

/// Reports on one piece, counts it, and prints or keeps its text.
fn take(
    request: &Request,
    piece: Piece,
    origin: &Origin,
    inputs: &Vec<Loaded>,
    reporter: &mut Reporter<'_>,
    result: &mut Gathered,
) -> anyhow::Result<()> {
    for diagnostic in piece.diagnostics {
        reporter.say(diagnostic, inputs);
    }
    for outcome in &piece.outcomes {
        result.summary.count(outcome);
    }
    match request.output {
        Output::Check
            if piece
                .outcomes
                .contains(&Outcome::Injected { changed: true }) =>
        {
            let message = "injection would change it";
            reporter.say(Diagnostic::new(Code::WouldChange, message).at(origin), &());
            reporter.refuse();
        }
        Output::Check => {}
        // After a failure nothing more is printed.
        _ if reporter.has_failed() => result.pieces.clear(),
        Output::Stream => {
            result.reader = output::stream(&piece.output).context(STDOUT)?;
        }
        Output::Stdout | Output::File(_) => result.pieces.push(piece.output),
    }
    Ok(())
}

const STDOUT: &str = "cannot write to standard output";

/// Prints what was kept, all of it.
fn deliver(request: &Request, pieces: &[String]) -> anyhow::Result<Reader> {
    match &request.output {
        Output::Stdout => output::to_stdout(pieces).context(STDOUT),
        Output::File(path) => {
            let failed = || format!("cannot write {}", path.display());
            output::to_file(path, pieces).with_context(failed)?;
            Ok(Reader::Listens)
        }
        Output::Stream | Output::Check => Ok(Reader::Listens),
    }
}
