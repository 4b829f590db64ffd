//! The arguments resolved into what is to be done.
//!
//! Boundary: everything that depends on several arguments, on the environment
//! or on the terminal is decided here; what follows asks no flags. Reads no
//! file.
//! Source of its rules: the help of each flag in `args`;
//! pilot/pkg/features/pilot.go of Istio 1.30.3 for `ENABLE_NATIVE_SIDECARS`.

use super::args::{
    CheckArgs, Cli, ColorArg, ConfigArgs, FileArgs, InjectionArgs, NativeArg, RefusalArgs,
    ReportArg, ReportArgs,
};
use super::asking::{Ask, Asking, not_with_injector};
use crate::config::{Sources, set};
use crate::inject::native::NativeSidecars;
use crate::report::{Denials, Form, Severity};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Tells a person something while they wait.
pub type Notice = Arc<dyn Fn(&str) + Send + Sync>;

/// What the process around the program is like.
pub struct Surroundings<'s> {
    /// Whether standard input is a terminal, so that nobody feeds it.
    pub stdin_is_terminal: bool,
    /// Whether standard error is a terminal.
    pub stderr_is_terminal: bool,
    /// Whether standard error may be coloured, by its own nature and NO_COLOR.
    pub stderr_takes_color: bool,
    /// Threads that can run at the same time.
    pub cores: usize,
    /// Tells a person what is waited for; `None` where none is looking.
    pub notice: Option<Notice>,
    /// Looks up a variable of the environment.
    pub variable: &'s dyn Fn(&str) -> Option<String>,
}

/// A run that injects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What to read, in order.
    pub inputs: Vec<Input>,
    /// Where the result goes.
    pub output: Output,
    /// Where the configuration comes from.
    pub sources: Sources,
    /// What the cluster is asked for, if it is asked.
    pub ask: Option<Ask>,
    /// The first flag given that the mesh's own injector would not know of.
    pub local_only: Option<&'static str>,
    /// The revision that is named.
    pub revision: Option<String>,
    /// When proxies are native sidecars where the pod does not say.
    pub native: NativeSidecars,
    /// Whether the configuration's policy is obeyed.
    pub respect_policy: bool,
    /// Variables of the environment that templates may read, those that are set.
    pub env: Vec<(String, String)>,
    /// Threads.
    pub jobs: usize,
    /// Findings that are refused.
    pub denials: Denials,
}

/// Something to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
}

/// Where the result goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// To standard output, once everything has succeeded.
    Stdout,
    /// To standard output, object by object.
    Stream,
    /// Into a file, once everything has succeeded.
    File(PathBuf),
    /// Nowhere: the question is whether anything would change.
    Check,
}

impl Output {
    /// Whether it is written only if everything has succeeded.
    pub fn waits(&self) -> bool {
        matches!(self, Output::Stdout | Output::File(_))
    }
}

/// How a run reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reporting {
    /// The form; `None` is JSON.
    pub form: Option<Form>,
    /// The least severity that is reported.
    pub least: Severity,
    /// Whether also to say what `-v` asks for.
    pub verbose: bool,
    /// Whether to close with the counts.
    pub summary: bool,
}

/// Arguments that make no sense together.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct UsageError {
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub tip: Option<String>,
}

impl UsageError {
    /// What is wrong, and what to write instead.
    pub fn new(message: impl Into<String>, tip: impl Into<String>) -> UsageError {
        UsageError {
            message: message.into(),
            tip: Some(tip.into()),
        }
    }
}

impl Request {
    /// Resolves the arguments.
    ///
    /// # Errors
    /// When they make no sense in these surroundings.
    pub fn resolve(cli: &Cli, around: &Surroundings<'_>) -> Result<Request, UsageError> {
        let injection = &cli.injection;
        let sources = sources(&cli.config)?;
        let Asking { ask, revision } = Asking::resolve(&cli.cluster, &sources)?;
        let local_only = local_only(&cli.config, injection);
        not_with_injector(ask.as_ref(), local_only)?;
        let variable = |name: &String| (around.variable)(name).map(|value| (name.clone(), value));
        Ok(Request {
            inputs: inputs(&cli.files, around)?,
            output: output(&cli.files, &cli.checks)?,
            sources,
            ask,
            local_only,
            revision,
            native: native(injection.native_sidecars, around),
            respect_policy: injection.respect_policy,
            env: injection.allow_env.iter().filter_map(variable).collect(),
            jobs: cli.files.jobs.map_or(around.cores, NonZeroUsize::get),
            denials: denials(&cli.checks.refusals),
        })
    }
}

impl Reporting {
    /// Resolves the arguments.
    pub fn resolve(args: &ReportArgs, around: &Surroundings<'_>) -> Reporting {
        let (rich, color) = match args.color {
            ColorArg::Always => (true, true),
            ColorArg::Never => (around.stderr_is_terminal, false),
            ColorArg::Auto => (around.stderr_is_terminal, around.stderr_takes_color),
        };
        let form = if rich {
            Form::Rich { color }
        } else {
            Form::Line
        };
        Reporting {
            form: (args.report == ReportArg::Text).then_some(form),
            least: if args.quiet {
                Severity::Error
            } else {
                Severity::Note
            },
            verbose: args.verbose,
            summary: !args.quiet,
        }
    }
}

/// Where the configuration comes from.
///
/// # Errors
/// When a `--set` is not Helm's syntax.
pub fn sources(args: &ConfigArgs) -> Result<Sources, UsageError> {
    for setting in &args.set {
        set::parse(setting).map_err(|error| {
            let tip = "write --set PATH=VALUE, as in --set global.proxy.logLevel=debug";
            UsageError::new(error.to_string(), tip)
        })?;
    }
    Ok(Sources {
        templates: args.inject_config_file.clone(),
        values: args.values_file.clone(),
        mesh: args.mesh_config_file.clone(),
        folder: args.config.clone(),
        builtin: args.builtin_config,
        set: args.set.clone(),
    })
}

fn inputs(args: &FileArgs, around: &Surroundings<'_>) -> Result<Vec<Input>, UsageError> {
    if args.filename.is_empty() && around.stdin_is_terminal {
        let tip = "name a file with -f FILE, or pipe manifests in";
        return Err(UsageError::new("there is nothing to inject", tip));
    }
    if args
        .filename
        .iter()
        .filter(|name| **name == Path::new("-"))
        .count()
        > 1
    {
        let tip = "name it once: there is only one standard input";
        return Err(UsageError::new("-f - is given more than once", tip));
    }
    let input = |name: &PathBuf| match name == Path::new("-") {
        true => Input::Stdin,
        false => Input::File(name.clone()),
    };
    match args.filename.is_empty() {
        true => Ok(vec![Input::Stdin]),
        false => Ok(args.filename.iter().map(input).collect()),
    }
}

fn output(files: &FileArgs, checks: &CheckArgs) -> Result<Output, UsageError> {
    match &files.output {
        Some(path) if path == Path::new("-") => Ok(Output::Stdout),
        Some(path) => {
            if let Some(format) = path
                .to_str()
                .filter(|name| matches!(*name, "yaml" | "json"))
            {
                let message =
                    format!("-o {format}: -o takes a file here, and the output is always YAML");
                let tip =
                    format!("leave it out, or write to a file of that name with -o ./{format}");
                return Err(UsageError::new(message, tip));
            }
            Ok(Output::File(path.clone()))
        }
        None if checks.check => Ok(Output::Check),
        None if files.stream => Ok(Output::Stream),
        None => Ok(Output::Stdout),
    }
}

/// istiod's variable that switches native sidecars on.
pub const NATIVE_VARIABLE: &str = "ENABLE_NATIVE_SIDECARS";

/// The flag, then the environment. Where neither says anything, proxies are no native sidecars,
/// as in istioctl.
fn native(flag: Option<NativeArg>, around: &Surroundings<'_>) -> NativeSidecars {
    match flag {
        Some(NativeArg::Auto) => NativeSidecars::Auto,
        Some(NativeArg::True) => NativeSidecars::Enabled,
        Some(NativeArg::False) => NativeSidecars::Disabled,
        None => match (around.variable)(NATIVE_VARIABLE) {
            None => NativeSidecars::Disabled,
            value => NativeSidecars::from_variable(value.as_deref()),
        },
    }
}

/// The first flag given of those that change how templates run here, so that the mesh's own
/// injector knows nothing of them.
fn local_only(config: &ConfigArgs, injection: &InjectionArgs) -> Option<&'static str> {
    let flags = [
        (!config.set.is_empty(), "--set"),
        (injection.native_sidecars.is_some(), "--native-sidecars"),
        (injection.respect_policy, "--respect-policy"),
        (!injection.allow_env.is_empty(), "--allow-env"),
    ];
    flags
        .into_iter()
        .find_map(|(given, flag)| given.then_some(flag))
}

/// The findings that are refused.
pub fn denials(args: &RefusalArgs) -> Denials {
    let mut denials = Denials::default();
    for name in &args.deny {
        // clap has let no other names through.
        denials.add(name);
    }
    if args.strict {
        denials.add_mistakes();
    }
    denials
}

#[cfg(test)]
#[path = "request_tests.rs"]
mod tests;
