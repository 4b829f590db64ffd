//! A run that injects, step by step.
//!
//! Boundary: the order of the steps and what passes between them; each step
//! lives elsewhere.
//! Source of its rules: ARCHITECTURE.md, "The way of a manifest".

use super::exit::Exit;
use super::inputs::Loaded;
use super::output::{self, Reader};
use super::prepare::{Later, Prepared, prepare};
use super::reporter::Reporter;
use super::request::{Notice, Output, Request};
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
    notice: Option<Notice>,
    stdin: &mut dyn Read,
    stdout: &mut dyn Write,
) -> anyhow::Result<Exit> {
    reporter.deny(request.denials.clone());
    let prepared = match prepare(request, notice) {
        Ok((prepared, mut said)) => {
            reporter.say_all_of(std::mem::take(&mut said.diagnostics), &said);
            prepared
        }
        Err(mut said) => {
            reporter.say_all_of(std::mem::take(&mut said.diagnostics), &said);
            return Ok(Exit::Config);
        }
    };
    let mut run = Run {
        request,
        reporter,
        stdout,
        pieces: Vec::new(),
        kept: 0,
        summary: Summary::default(),
        reader: Reader::Listens,
        later: prepared.later.clone(),
    };
    run.inject_all(&prepared, stdin)?;
    run.deliver()?;
    Ok(run.close())
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
    later: Later,
}

/// How many bytes are kept in one piece.
const PIECE: usize = 1 << 20;

const STDOUT: &str = "cannot write to standard output";

impl Run<'_, '_> {
    /// Reads the inputs in order, each when its turn comes, and reports those
    /// that cannot be read.
    fn inject_all(&mut self, prepared: &Prepared, stdin: &mut dyn Read) -> anyhow::Result<()> {
        for input in &self.request.inputs {
            match Loaded::read(input, stdin) {
                Ok(loaded) => self.inject(prepared, &loaded)?,
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
    fn inject(&mut self, prepared: &Prepared, input: &Loaded) -> anyhow::Result<()> {
        let options = manifest::RunOptions {
            jobs: self.request.jobs,
            native: self.request.native,
            nodes: prepared.nodes.as_deref(),
        };
        let source = Input {
            name: &input.name,
            text: &input.text,
        };
        let mut taken = Ok(());
        manifest::process(&source, prepared.injector.as_ref(), options, &mut |piece| {
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
        self.reporter.say_all(self.later.take());
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
