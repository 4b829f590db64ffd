//! The arguments of `config`: looking at an injection configuration.
//!
//! Boundary: names and help texts, as in `args`; each subcommand has a file of its own in `cli`.
//! Source of its rules: ours.

use super::{ClusterArgs, ConfigArgs, PartArg, ReportArgs};
use clap::{Args, Subcommand};

/// Work on the injection configuration.
#[derive(Debug, Subcommand)]
pub enum ConfigCommand {
    /// Print the configuration that a run with the same flags would use.
    ///
    /// Each part is printed as the text of a file, so that it can be saved,
    /// changed and given back with --config or the flag of its own.
    #[command(after_long_help = "\
Examples:
  Start a folder of your own from the built-in configuration:
    mkdir mesh
    kube-inject config show --builtin-config --part templates > mesh/inject-config.yaml
    kube-inject config show --builtin-config --part values > mesh/values.yaml
    kube-inject config show --builtin-config --part mesh > mesh/mesh.yaml
    kube-inject -f app.yaml --config mesh/
")]
    Show(ShowArgs),
}

/// Arguments of `config show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// Print this part alone, and as it is [default: all three, each under its name].
    #[arg(long, value_name = "PART")]
    pub part: Option<PartArg>,
    /// Where templates, values and mesh config come from.
    #[command(flatten)]
    pub config: ConfigArgs,
    /// The cluster, where it is asked.
    #[command(flatten)]
    pub cluster: ClusterArgs,
    /// How the run reports.
    #[command(flatten)]
    pub report: ReportArgs,
}
