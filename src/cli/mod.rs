//! The command line: arguments in, exit code out.
//!
//! Boundary: the only part of the program that knows flags, standard streams,
//! the environment and exit codes. It injects nothing itself.
//! Source of its rules: the README, "Daily use" and "Exit codes".
//!
//! `args` is what clap reads, `request` what it means, `run` and `show` what is
//! done about it; `reporter` speaks on standard error, `output` writes the
//! result.

pub mod args;
pub mod asking;
pub mod check;
pub mod exit;
#[cfg(feature = "cluster")]
pub mod from_cluster;
pub mod ignored;
pub mod inputs;
pub mod output;
pub mod parts;
pub mod prepare;
#[cfg(feature = "cluster")]
pub mod pull;
#[cfg(feature = "cluster")]
pub mod rbac;
pub mod reporter;
pub mod request;
pub mod run;
pub mod show;
pub mod world;

use crate::report::{Code, Diagnostic, Severity};
use anstream::ColorChoice;
use args::{Cli, ClusterArgs, Command, ConfigArgs, ConfigCommand, ReportArgs};
use asking::Asking;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory as _, Parser as _};
use exit::Exit;
use reporter::Reporter;
use request::{Notice, Reporting, Request, Surroundings, UsageError};
use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Read, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

/// Runs the program with the arguments of the process.
pub fn main() -> ExitCode {
    let cli = match parse(std::env::args_os()) {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version go to standard output and are no failure.
            let _ = error.print();
            let exit = if error.use_stderr() {
                Exit::Usage
            } else {
                Exit::Done
            };
            return exit.into();
        }
    };
    let variable = |name: &str| std::env::var(name).ok();
    let (mut stdin, mut stdout, mut stderr) = (io::stdin(), io::stdout(), io::stderr());
    let around = Surroundings {
        stdin_is_terminal: io::stdin().is_terminal(),
        stderr_is_terminal: stderr.is_terminal(),
        stderr_takes_color: anstream::AutoStream::choice(&stderr) != ColorChoice::Never,
        notice: stderr.is_terminal().then(|| Arc::new(notice) as Notice),
        cores: std::thread::available_parallelism().map_or(1, usize::from),
        variable: &variable,
    };
    let streams = Streams {
        input: &mut stdin,
        output: &mut stdout,
        error: &mut stderr,
    };
    execute(&cli, &around, streams)
        .unwrap_or_else(|error| {
            // clap prints to standard error by itself.
            let _ = usage(&error).print();
            Exit::Usage
        })
        .into()
}

/// Says on a terminal what is being waited for. Nothing can be done about one that takes nothing.
fn notice(words: &str) {
    let _ = writeln!(io::stderr(), "kube-inject: {words}");
}

/// Where a run reads and writes, beside the files that the arguments name.
pub struct Streams<'s> {
    /// Standard input.
    pub input: &'s mut dyn Read,
    /// Standard output.
    pub output: &'s mut dyn Write,
    /// Standard error.
    pub error: &'s mut dyn Write,
}

/// Does what the arguments say.
///
/// # Errors
/// When they make no sense together; nothing was done then.
pub fn execute(
    cli: &Cli,
    around: &Surroundings<'_>,
    streams: Streams<'_>,
) -> Result<Exit, UsageError> {
    let reporting = Reporting::resolve(report_args(cli), around);
    let notice = around
        .notice
        .clone()
        .filter(|_| reporting.least < Severity::Error && reporting.form.is_some());
    let mut reporter = Reporter::new(reporting, streams.error);
    reporter.say_all(cli.ignored.warnings());
    let done = match &cli.command {
        Some(Command::Config(command)) => {
            configuration(command, &mut reporter, notice, streams.output)?
        }
        None => {
            let request = Request::resolve(cli, around)?;
            reporter.say_all(without_effect(&cli.cluster, request.ask.is_some()));
            run::run(
                &request,
                &mut reporter,
                notice,
                streams.input,
                streams.output,
            )
        }
    };
    Ok(done.unwrap_or_else(|error| {
        reporter.say_all([Diagnostic::new(
            Code::UnwritableOutput,
            format!("{error:#}"),
        )]);
        Exit::Failed
    }))
}

/// Does what a subcommand of `config` says.
fn configuration(
    command: &ConfigCommand,
    reporter: &mut Reporter<'_>,
    notice: Option<Notice>,
    stdout: &mut dyn Write,
) -> Result<anyhow::Result<Exit>, UsageError> {
    let mut look = |config: &ConfigArgs, cluster: &ClusterArgs| {
        let sources = request::sources(config)?;
        let asking = Asking::resolve_one(cluster, &sources)?;
        reporter.say_all(without_effect(cluster, asking.ask.is_some()));
        Ok((sources, asking))
    };
    Ok(match command {
        ConfigCommand::Show(args) => {
            let (sources, asking) = look(&args.config, &args.cluster)?;
            let show = show::Show {
                part: args.part,
                sources,
                ask: asking.ask,
            };
            show::show(&show, reporter, notice, stdout)
        }
        ConfigCommand::Check(args) => {
            let (sources, asking) = look(&args.config, &args.cluster)?;
            reporter.deny(request::denials(&args.refusals));
            Ok(check::check(&sources, &asking, reporter, notice))
        }
        #[cfg(feature = "cluster")]
        ConfigCommand::Pull(args) => {
            let ask = asking::always(&args.cluster)?;
            pull::pull(&ask, &args.output, reporter, notice)
        }
        #[cfg(feature = "cluster")]
        ConfigCommand::Rbac(args) => rbac::rbac(&rbac::Rights::resolve(args)?, stdout),
    })
}

/// Warnings for flags about the cluster where none is asked.
fn without_effect(args: &ClusterArgs, asked: bool) -> impl Iterator<Item = Diagnostic> {
    args.given().filter(move |_| !asked).map(|flag| {
        let message = format!("{flag} has no effect: the configuration comes from files");
        Diagnostic::new(Code::IgnoredFlag, message)
    })
}

fn report_args(cli: &Cli) -> &ReportArgs {
    match &cli.command {
        Some(Command::Config(ConfigCommand::Show(args))) => &args.report,
        Some(Command::Config(ConfigCommand::Check(args))) => &args.report,
        #[cfg(feature = "cluster")]
        Some(Command::Config(ConfigCommand::Pull(args))) => &args.report,
        _ => &cli.report,
    }
}

/// Reads the arguments. A file without `-f` is answered with the flag, as it is
/// the mistake that everybody makes once; clap takes it for a subcommand.
fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Cli, clap::Error> {
    Cli::try_parse_from(arguments).map_err(|error| {
        match error.get(ContextKind::InvalidSubcommand) {
            Some(ContextValue::String(name)) if is_file_name(name) => {
                let message = format!("unexpected argument '{name}'");
                let tip = Some(format!("to read a file, write -f {name}"));
                usage(&UsageError { message, tip })
            }
            Some(ContextValue::String(name)) if HABITS.contains(&name.as_str()) => {
                let message = format!("unrecognized subcommand '{name}'");
                let tip =
                    Some("leave it out: without a subcommand this program injects".to_owned());
                usage(&UsageError { message, tip })
            }
            _ => error,
        }
    })
}

/// What hands write that know istioctl.
const HABITS: [&str; 3] = ["kube-inject", "inject", "istioctl"];

/// Whether a word is more likely a file than a misspelt subcommand.
fn is_file_name(word: &str) -> bool {
    word == "-" || word.contains(['.', '/']) || Path::new(word).exists()
}

/// A usage error in clap's own form.
fn usage(error: &UsageError) -> clap::Error {
    let mut command = Cli::command();
    let text = match &error.tip {
        Some(tip) => format!("{}\n\n  tip: {tip}", error.message),
        None => error.message.clone(),
    };
    command.error(ErrorKind::ValueValidation, text)
}
