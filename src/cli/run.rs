//! A run that injects, step by step.
//!
//! Boundary: the order of the steps and what passes between them; each step
//! lives elsewhere.
//! Source of its rules: ARCHITECTURE.md, "The way of a manifest".

use super::exit::Exit;
use super::inputs::Loaded;
use super::output::{self, Reader};
use super::reporter::Reporter;
use super::request::{Output, Request};
use super::world;
use crate::config::{InjectionConfig, Part, Texts};
use crate::inject::{self, LocalInjector};
use crate::manifest::{self, Input, Piece};
use crate::report::{Code, Diagnostic, Outcome, Summary};
use anyhow::Context as _;
use std::io::{Read, Write};
use std::ops::ControlFlow;

/// Runs a request, over these standard streams, and says how it ended.
///
/// # Errors
/// When the result cannot be written.
pub fn run(
    request: &Request,
    reporter: &mut Reporter<'_>,
    stdin: &mut dyn Read,
    stdout: &mut dyn Write,
) -> anyhow::Result<Exit> {
    reporter.deny(request.denials.clone());
    let texts = match Texts::load(&request.sources) {
        Ok(texts) => texts,
        Err(diagnostics) => {
            reporter.say_all(diagnostics);
            return Ok(Exit::Config);
        }
    };
    let injector = match prepare(request, &texts, reporter) {
        Ok(injector) => injector,
        Err(diagnostics) => {
            reporter.say_all_of(diagnostics, &texts);
            return Ok(Exit::Config);
        }
    };
    drop(texts);
    let mut run = Run {
        request,
        reporter,
        stdout,
        pieces: Vec::new(),
        kept: 0,
        summary: Summary::default(),
        reader: Reader::Listens,
    };
    run.inject_all(&injector, stdin)?;
    run.deliver()?;
    Ok(run.close())
}

/// Everything that is the same for all objects.
fn prepare(
    request: &Request,
    texts: &Texts,
    reporter: &mut Reporter<'_>,
) -> Result<LocalInjector, Vec<Diagnostic>> {
    for part in Part::ALL {
        let message = format!("{}: {}", part.noun(), texts.part(part).from);
        reporter.say(Diagnostic::new(Code::ConfigSource, message), &());
    }
    let mut config = InjectionConfig::read(texts)?;
    reporter.say_all_of(std::mem::take(&mut config.warnings), texts);
    let options = inject::Options {
        release: &inject::release::ISTIO_1_30,
        revision: request.revision.clone(),
        respect_policy: request.respect_policy,
        proxy_config: inject::ProxyConfigReach::MeshConfig,
        compliance_policy: String::new(),
        context: world::context(&request.env, request.native),
    };
    let templates = texts.templates.origin(None);
    LocalInjector::new(config, options).map_err(|wrong| {
        let placed = wrong.into_iter().map(|said| said.at(&templates));
        placed.collect()
    })
}

/// A run in the middle of its work.
struct Run<'r, 'w> {
    request: &'r Request,
    reporter: &'r mut Reporter<'w>,
    stdout: &'r mut dyn Write,
    /// Texts that wait for all to succeed.
    pieces: Vec<String>,
    /// How many bytes have been kept.
    kept: usize,
    summary: Summary,
    reader: Reader,
}

/// How many bytes are kept in one piece.
const PIECE: usize = 1 << 20;

const STDOUT: &str = "cannot write to standard output";

impl Run<'_, '_> {
    /// Reads the inputs in order, each when its turn comes, and reports those
    /// that cannot be read.
    fn inject_all(&mut self, injector: &LocalInjector, stdin: &mut dyn Read) -> anyhow::Result<()> {
        for input in &self.request.inputs {
            match Loaded::read(input, stdin) {
                Ok(loaded) => self.inject(injector, &loaded)?,
                Err(diagnostic) => {
                    self.summary.count(&Outcome::Failed);
                    self.reporter.say(diagnostic, &());
                }
            }
            if self.reader == Reader::Gone {
                break;
            }
        }
        Ok(())
    }

    /// Injects the objects of an input, in order.
    fn inject(&mut self, injector: &LocalInjector, input: &Loaded) -> anyhow::Result<()> {
        let options = manifest::RunOptions {
            jobs: self.request.jobs,
            native: self.request.native,
        };
        let source = Input {
            name: &input.name,
            text: &input.text,
        };
        let mut taken = Ok(());
        manifest::process(&source, injector, options, &mut |piece| {
            taken = self.take(piece, input);
            match (&taken, self.reader) {
                (Ok(()), Reader::Listens) => ControlFlow::Continue(()),
                _ => ControlFlow::Break(()),
            }
        });
        taken
    }

    /// Reports on one piece, counts it, and prints or keeps its text.
    fn take(&mut self, piece: Piece, input: &Loaded) -> anyhow::Result<()> {
        for diagnostic in piece.diagnostics {
            self.reporter.say(diagnostic, input);
        }
        for outcome in &piece.outcomes {
            self.summary.count(outcome);
        }
        match self.request.output {
            Output::Check => {
                if piece
                    .outcomes
                    .contains(&Outcome::Injected { changed: true })
                {
                    let would = Diagnostic::new(Code::WouldChange, "injection would change it");
                    self.reporter.refuse(would.at(&piece.origin));
                }
            }
            // After a failure nothing more is printed.
            _ if self.reporter.has_failed() => self.pieces.clear(),
            Output::Stream => {
                self.reader = output::stream(self.stdout, &piece.output).context(STDOUT)?;
            }
            Output::Stdout | Output::File(_) => self.keep(piece.output),
        }
        Ok(())
    }

    /// Keeps a text until all have succeeded, if there is room for it.
    fn keep(&mut self, text: String) {
        self.kept += text.len();
        if self.kept <= manifest::MOST {
            return self.append(text);
        }
        self.pieces.clear();
        let message = format!(
            "the output is longer than the limit of {} bytes",
            manifest::MOST
        );
        let help = "--stream prints each object as it is done, and keeps none";
        let diagnostic = Diagnostic::new(Code::TooLarge, message).help(help);
        self.reporter.say(diagnostic, &());
    }

    /// Puts a text behind the others. Small ones go together into large pieces: a text of its own
    /// has room that it does not fill, as it grew by doubling.
    fn append(&mut self, text: String) {
        if text.len() >= PIECE {
            return self.pieces.push(text);
        }
        match self.pieces.last_mut() {
            Some(piece) if piece.capacity() - piece.len() >= text.len() => piece.push_str(&text),
            _ => {
                let mut piece = String::with_capacity(PIECE);
                piece.push_str(&text);
                self.pieces.push(piece);
            }
        }
    }

    /// Prints what was kept, all of it, if nothing has failed.
    fn deliver(&mut self) -> anyhow::Result<()> {
        if self.reporter.has_failed() {
            return Ok(());
        }
        match &self.request.output {
            Output::Stdout => {
                self.reader = output::to_stdout(self.stdout, &self.pieces).context(STDOUT)?;
            }
            Output::File(path) => {
                self.reader = output::to_file(path, &self.pieces)
                    .with_context(|| format!("cannot write {}", path.display()))?;
            }
            Output::Stream | Output::Check => {}
        }
        Ok(())
    }

    /// Closes the report, unless the reader of a pipe went away.
    fn close(self) -> Exit {
        if self.reader == Reader::Listens {
            let withheld = self.reporter.has_failed() && self.request.output.waits();
            self.reporter.close(&self.summary, withheld);
        }
        self.reporter.exit()
    }
}
