//! The command line as clap reads it.
//!
//! Boundary: names, help texts and what excludes what. What the arguments mean
//! together, `request` resolves.
//! Source of its rules: istioctl 1.30.3's `kube-inject` for the names that
//! people already type; the others follow its manner, in kebab-case.

pub mod cluster;
pub mod config;

use super::ignored::IgnoredArgs;
use crate::config::Part;
use crate::report::deny;
use clap::builder::{PossibleValue, PossibleValuesParser, Styles, styling::AnsiColor};
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
pub use cluster::{ClusterArgs, MeshArgs, SourceArg, said};
pub use config::{ConfigCheckArgs, ConfigCommand, ShowArgs};
#[cfg(feature = "cluster")]
pub use config::{PullArgs, RbacArgs};
use std::num::NonZeroUsize;
use std::path::PathBuf;

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

/// The version, with the Istio release whose answers are given.
pub const VERSION: &str = concat!(
    env!("CARGO_PKG_VERSION"),
    " (injects as istioctl 1.30.3 does)"
);

const EXAMPLES: &str = "\
Examples:
  Inject on the way to the cluster, as the mesh there would:
    kube-inject -f app.yaml | kubectl apply -f -

  Save the configuration of the mesh once, then work without the cluster:
    kube-inject config pull -o mesh
    kube-inject -f app.yaml --config mesh -o app-injected.yaml

  Use the configuration of a default Istio 1.30:
    kube-inject -f app.yaml --builtin-config

  Fail a pipeline on fields and annotations that nobody reads:
    kube-inject -f app.yaml --config mesh/ --strict --check
";

const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  the input, or the injection of some object, failed
  2  wrong usage
  3  the configuration or the cluster cannot be had or used
  4  --check, --deny or --strict said no
";

/// Puts the Istio sidecar into the pods of Kubernetes manifests.
///
/// Reads manifests, injects the sidecar into every workload, and prints all
/// objects again, in order, as YAML. It gives the same bytes as `istioctl
/// kube-inject` of Istio 1.30.3. Without a configuration from files it asks the
/// cluster of the kubeconfig. Objects that are no workloads pass through as they
/// came. Nothing is printed unless everything succeeded.
#[derive(Debug, Parser)]
#[command(
    name = "kube-inject",
    version = VERSION,
    styles = STYLES,
    max_term_width = 100,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true,
    after_help = "Try `--help` for all there is to say, with examples.",
    after_long_help = format!("{EXAMPLES}\n{EXIT_CODES}"),
)]
pub struct Cli {
    /// What to do instead of injecting.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// What goes in and out.
    #[command(flatten)]
    pub files: FileArgs,
    /// Where templates, values and mesh config come from.
    #[command(flatten)]
    pub config: ConfigArgs,
    /// The cluster, where it is asked.
    #[command(flatten)]
    pub cluster: ClusterArgs,
    /// How pods are injected.
    #[command(flatten)]
    pub injection: InjectionArgs,
    /// What makes the run fail.
    #[command(flatten)]
    pub checks: CheckArgs,
    /// How the run reports.
    #[command(flatten)]
    pub report: ReportArgs,
    /// Flags of istioctl without a meaning here.
    #[command(flatten)]
    pub ignored: IgnoredArgs,
}

/// What to do instead of injecting.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Look at the injection configuration.
    #[command(subcommand, arg_required_else_help = true)]
    Config(ConfigCommand),
}

/// Arguments about files.
#[derive(Debug, Args)]
#[command(next_help_heading = "Input and output")]
pub struct FileArgs {
    /// Manifest to read, YAML or JSON; `-` is standard input. May be repeated.
    ///
    /// Several files are printed one after the other, in the order given.
    /// Without -f, standard input is read if it is a pipe or a file.
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub filename: Vec<PathBuf>,
    /// Write to FILE instead of standard output (`-`).
    ///
    /// FILE is replaced in one step once everything has succeeded, and may be
    /// one of the inputs. Its mode stays; a symbolic link is followed.
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with_all = ["stream", "check"])]
    pub output: Option<PathBuf>,
    /// Print each object as soon as it is done, not all at the end.
    ///
    /// For inputs too large to hold twice, and for those who want to see
    /// something. After the first failure nothing more is printed, but the rest
    /// is still checked.
    #[arg(long, conflicts_with = "check")]
    pub stream: bool,
    /// Threads that inject at the same time [default: one a core].
    ///
    /// The output does not depend on it.
    #[arg(short, long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
}

/// Arguments about the configuration.
#[derive(Debug, Args)]
#[command(next_help_heading = "Injection configuration")]
pub struct ConfigArgs {
    /// Use the configuration of a default Istio 1.30 that comes with the program.
    ///
    /// A part that is given by a file, or that the folder of --config has,
    /// replaces the built-in one.
    #[arg(long)]
    pub builtin_config: bool,
    /// Folder that holds the three parts.
    ///
    /// They are looked for under these names: inject-config.yaml or config;
    /// values.yaml, values.json or values; mesh.yaml or mesh. If the folder has the
    /// index.json of `config pull`, they have to be what was pulled.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub config: Option<PathBuf>,
    /// File with the injection configuration: the templates.
    ///
    /// The text under the key `config` of the ConfigMap istio-sidecar-injector,
    /// the whole manifest of that ConfigMap, or a bare sidecar template.
    #[arg(
        long = "injectConfigFile",
        visible_alias = "inject-config-file",
        value_name = "FILE",
        value_hint = ValueHint::FilePath
    )]
    pub inject_config_file: Option<PathBuf>,
    /// File with the values that the templates read.
    ///
    /// The text under the key `values` of the ConfigMap istio-sidecar-injector,
    /// or the whole manifest of that ConfigMap.
    #[arg(
        long = "valuesFile",
        visible_alias = "values-file",
        value_name = "FILE",
        value_hint = ValueHint::FilePath
    )]
    pub values_file: Option<PathBuf>,
    /// File with the mesh config.
    ///
    /// The text under the key `mesh` of the ConfigMap istio, or the whole
    /// manifest of that ConfigMap.
    #[arg(
        long = "meshConfigFile",
        visible_alias = "mesh-config-file",
        value_name = "FILE",
        value_hint = ValueHint::FilePath
    )]
    pub mesh_config_file: Option<PathBuf>,
    /// Change one of the values, in Helm's syntax: `global.proxy.logLevel=debug`.
    ///
    /// May be repeated; a comma separates several in one. The last one wins.
    #[arg(long, value_name = "PATH=VALUE")]
    pub set: Vec<String>,
}

/// Arguments about injection.
#[derive(Debug, Args)]
#[command(next_help_heading = "Injection")]
pub struct InjectionArgs {
    /// Run the proxy as a native sidecar (an init container that keeps running).
    ///
    /// The annotation sidecar.istio.io/nativeSidecar of a pod goes before this
    /// flag, and this flag before the environment variable
    /// ENABLE_NATIVE_SIDECARS. `auto` asks the cluster for its nodes; where no
    /// cluster is asked, it means `false`. The mesh's own injector decides for
    /// itself.
    #[arg(long, value_name = "WHEN")]
    pub native_sidecars: Option<NativeArg>,
    /// Obey the `policy` of the injection configuration.
    ///
    /// Without this flag every workload is injected that does not decline, as
    /// running the program is a request; with it, a policy of `disabled` leaves
    /// alone the workloads that do not ask for injection, and a policy that is
    /// neither `enabled` nor `disabled` leaves alone all.
    #[arg(long)]
    pub respect_policy: bool,
    /// Let templates read this variable of the environment. May be repeated.
    ///
    /// The template function `env` finds no others, so that the same input
    /// gives the same output everywhere.
    #[arg(long, value_name = "NAME")]
    pub allow_env: Vec<String>,
}

/// Arguments about failing.
#[derive(Debug, Args)]
#[command(next_help_heading = "Checks")]
pub struct CheckArgs {
    /// Print nothing; exit with 4 if injection would change an object.
    #[arg(long)]
    pub check: bool,
    /// Which findings make it fail.
    #[command(flatten)]
    pub refusals: RefusalArgs,
}

/// Arguments about findings that are refused.
#[derive(Debug, Args)]
#[command(next_help_heading = "Checks")]
pub struct RefusalArgs {
    /// Refuse these findings: print nothing and exit with 4.
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = codes(), hide_possible_values = true, long_help = deny_help())]
    pub deny: Vec<String>,
    /// Refuse findings that are most likely mistakes, such as unknown fields.
    #[arg(long, long_help = strict_help())]
    pub strict: bool,
}

/// Arguments about reports, which go to standard error.
#[derive(Debug, Args)]
#[command(next_help_heading = "Reports")]
pub struct ReportArgs {
    /// Form of the report on standard error.
    #[arg(long, value_name = "FORM", default_value = "text")]
    pub report: ReportArg,
    /// Whether to print colours.
    ///
    /// `auto` prints them on a terminal, unless NO_COLOR is set.
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub color: ColorArg,
    /// Report errors only.
    #[arg(short, long, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Report also where each part of the configuration came from.
    #[arg(short, long)]
    pub verbose: bool,
}

/// When proxies run as native sidecars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum NativeArg {
    /// If all nodes are known to support it.
    Auto,
    /// Always.
    True,
    /// Never.
    False,
}

/// Form of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReportArg {
    /// For people; one line each unless on a terminal.
    Text,
    /// For programs; one JSON object a line.
    Json,
}

/// When to print colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ColorArg {
    /// On a terminal, unless NO_COLOR is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// A part of the configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PartArg {
    /// The injection configuration.
    Templates,
    /// The values.
    Values,
    /// The mesh config.
    Mesh,
}

impl PartArg {
    /// The part itself.
    pub fn part(self) -> Part {
        match self {
            PartArg::Templates => Part::Templates,
            PartArg::Values => Part::Values,
            PartArg::Mesh => Part::Mesh,
        }
    }
}

fn codes() -> PossibleValuesParser {
    deny::names()
        .map(|(name, meaning)| PossibleValue::new(name).help(meaning.trim_end_matches('.')))
        .into()
}

/// The table of codes, written by hand as clap shows no list for a flag that hides it elsewhere.
fn deny_help() -> String {
    let mut help = String::from(
        "Refuse these findings: print nothing and exit with 4.\n\n\
         Takes the codes that reports show in brackets, separated by commas:\n",
    );
    for (name, meaning) in deny::names() {
        help.push_str(&format!("- {name}: {}\n", meaning.trim_end_matches('.')));
    }
    help
}

fn strict_help() -> String {
    let codes: Vec<_> = deny::mistakes().collect();
    format!(
        "Refuse findings that are most likely mistakes.\n\n\
         The same as --deny with these codes: {}.",
        codes.join(", ")
    )
}
