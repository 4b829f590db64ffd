//! The arguments of `config`: looking at an injection configuration.
//!
//! Boundary: names and help texts, as in `args`; each subcommand has a file of its own in `cli`.
//! Source of its rules: ours.

use super::{ClusterArgs, ConfigArgs, PartArg, RefusalArgs, ReportArgs};
#[cfg(feature = "cluster")]
use super::{MeshArgs, NativeArg};
#[cfg(feature = "cluster")]
use clap::ValueHint;
use clap::{Args, Subcommand};
#[cfg(feature = "cluster")]
use std::path::PathBuf;

/// Work on the injection configuration.
#[derive(Debug, Subcommand)]
pub enum ConfigCommand {
    /// Print the configuration that a run with the same flags would use.
    ///
    /// From the cluster it comes out of the ConfigMaps, also where a run would call
    /// the mesh's injector; a note says so then.
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
    /// Say whether the configuration can be used, and what it holds.
    ///
    /// The three parts are read as a run reads them, and all templates are parsed.
    /// A warning tells where templates, values and this program are of different
    /// releases of Istio. Nothing is printed on standard output.
    Check(ConfigCheckArgs),
    /// Save the cluster's configuration in a folder for --config.
    ///
    /// The folder gets the three parts and index.json, which names the revision, the
    /// cluster, the time, the ConfigMaps, and the digest of each file. --config DIR
    /// refuses files that were changed since, and uses the revision where -r names
    /// none.
    #[cfg(feature = "cluster")]
    #[command(after_long_help = "\
Examples:
  Save the configuration of a revision, and inject without the cluster:
    kube-inject config pull -r canary -o mesh/
    kube-inject -f app.yaml --config mesh/
")]
    Pull(PullArgs),
    /// Print the roles with the least rights that a run with the same flags needs.
    ///
    /// They are manifests for kubectl; with --user, --group or --serviceaccount
    /// come the bindings. The cluster is not asked.
    #[cfg(feature = "cluster")]
    #[command(after_long_help = "\
Examples:
  Let the service account of a pipeline inject, and nothing else:
    kube-inject config rbac --serviceaccount ci:deployer | kubectl apply -f -

  Without the rights to call the injector:
    kube-inject config rbac --source configmap -r canary --user jane
")]
    Rbac(RbacArgs),
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

/// Arguments of `config check`.
#[derive(Debug, Args)]
pub struct ConfigCheckArgs {
    /// Where templates, values and mesh config come from.
    #[command(flatten)]
    pub config: ConfigArgs,
    /// The cluster, where it is asked.
    #[command(flatten)]
    pub cluster: ClusterArgs,
    /// What makes the check fail.
    #[command(flatten)]
    pub refusals: RefusalArgs,
    /// How the check reports.
    #[command(flatten)]
    pub report: ReportArgs,
}

/// Arguments of `config pull`.
#[cfg(feature = "cluster")]
#[derive(Debug, Args)]
pub struct PullArgs {
    /// Folder that gets the files; made if it is not there.
    ///
    /// What was pulled into it before is replaced; other files of the same names are
    /// left alone, and nothing is saved then.
    #[arg(short, long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub output: PathBuf,
    /// The cluster.
    #[command(flatten)]
    pub cluster: ClusterArgs,
    /// How it reports.
    #[command(flatten)]
    pub report: ReportArgs,
}

/// Arguments of `config rbac`.
#[cfg(feature = "cluster")]
#[derive(Debug, Args)]
pub struct RbacArgs {
    /// Name of the roles and bindings.
    #[arg(long, value_name = "NAME", default_value = "kube-inject")]
    pub name: String,
    /// User who gets the rights. May be repeated.
    #[arg(long, value_name = "USER")]
    pub user: Vec<String>,
    /// Group that gets the rights. May be repeated.
    #[arg(long, value_name = "GROUP")]
    pub group: Vec<String>,
    /// Service account that gets the rights. May be repeated.
    #[arg(long, value_name = "NAMESPACE:NAME")]
    pub serviceaccount: Vec<String>,
    /// When runs shall have native sidecars: `auto` needs a right of its own.
    #[arg(long, value_name = "WHEN")]
    pub native_sidecars: Option<NativeArg>,
    /// What runs ask the cluster for.
    #[command(flatten)]
    pub mesh: MeshArgs,
}
