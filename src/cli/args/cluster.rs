//! The arguments about the cluster: which one is asked, as whom, and for what.
//!
//! Boundary: names and help texts, as in `args`.
//! Source of its rules: istioctl 1.30.3's `kube-inject` and kubectl for the names.

use clap::{Args, ValueEnum, ValueHint};
use std::path::PathBuf;

/// Arguments about the control plane in a cluster.
#[derive(Debug, Args)]
#[command(next_help_heading = "Cluster")]
pub struct MeshArgs {
    /// What to ask the cluster for [default: auto without files, nothing beside files].
    #[arg(long, value_name = "SOURCE")]
    pub source: Option<SourceArg>,
    /// Revision of the control plane that the proxies shall belong to, or a tag.
    ///
    /// Without it, the one that the folder of --config was pulled for, if it was; else
    /// the one behind the tag `default`, or else `default`. With `auto`, each object
    /// gets the one that its namespace's labels ask for, as in the cluster. Without a
    /// cluster it changes how pods are marked, not where the configuration comes from.
    #[arg(short, long, value_name = "REVISION")]
    pub revision: Option<String>,
    /// Namespace of the control plane [default: istio-system].
    #[arg(
        short = 'i',
        long = "istioNamespace",
        visible_alias = "istio-namespace",
        value_name = "NAMESPACE"
    )]
    pub istio_namespace: Option<String>,
    /// ConfigMap with the templates and the values.
    ///
    /// The name is taken as it is; without this flag it is istio-sidecar-injector,
    /// with the revision behind it unless that is `default`.
    #[arg(
        long = "injectConfigMapName",
        visible_alias = "inject-config-map-name",
        value_name = "NAME"
    )]
    pub inject_config_map_name: Option<String>,
    /// ConfigMap with the mesh config.
    ///
    /// The name is taken as it is; without this flag it is istio, with the revision
    /// behind it unless that is `default`.
    #[arg(
        long = "meshConfigMapName",
        visible_alias = "mesh-config-map-name",
        value_name = "NAME"
    )]
    pub mesh_config_map_name: Option<String>,
}

/// Arguments about the cluster.
#[derive(Debug, Args)]
#[command(next_help_heading = "Cluster")]
pub struct ClusterArgs {
    /// Which control plane, and what of it.
    #[command(flatten)]
    pub mesh: MeshArgs,
    /// Kubeconfig that tells how to reach the cluster [default: as kubectl's].
    #[arg(short = 'c', long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub kubeconfig: Option<PathBuf>,
    /// Context of the kubeconfig [default: its current one].
    #[arg(long, value_name = "NAME")]
    pub context: Option<String>,
    /// Namespace of objects that name none, for -r auto [default: the context's].
    #[arg(short = 'n', long, value_name = "NAMESPACE")]
    pub namespace: Option<String>,
    /// User to act as.
    #[arg(long = "as", value_name = "USER")]
    pub impersonate: Option<String>,
    /// Group to act as; needs --as. May be repeated.
    #[arg(long, value_name = "GROUP", requires = "impersonate")]
    pub as_group: Vec<String>,
    /// Number of the user to act as; needs --as.
    #[arg(long, value_name = "UID", requires = "impersonate")]
    pub as_uid: Option<String>,
    /// How long to wait for the cluster, and for each answer of the injector [default: 10s].
    ///
    /// A duration as 10s, 1m30s or 500ms.
    #[arg(long, value_name = "DURATION")]
    pub kubeclient_timeout: Option<String>,
}

/// What a flag says. One that is empty says nothing, as for istioctl and kubectl: scripts hand on
/// variables that may be.
pub fn said(flag: &Option<String>) -> Option<&str> {
    flag.as_deref().filter(|text| !text.is_empty())
}

impl MeshArgs {
    /// The namespace of the control plane.
    pub fn istio_namespace(&self) -> &str {
        said(&self.istio_namespace).unwrap_or("istio-system")
    }

    /// The revision or tag.
    pub fn revision(&self) -> Option<&str> {
        said(&self.revision)
    }
}

impl ClusterArgs {
    /// How long to wait.
    pub fn timeout(&self) -> &str {
        said(&self.kubeclient_timeout).unwrap_or("10s")
    }

    /// The flags given that have no meaning where no cluster is asked.
    pub fn given(&self) -> impl Iterator<Item = &'static str> {
        let flags = [
            (self.mesh.istio_namespace.is_some(), "--istioNamespace"),
            (
                self.mesh.inject_config_map_name.is_some(),
                "--injectConfigMapName",
            ),
            (
                self.mesh.mesh_config_map_name.is_some(),
                "--meshConfigMapName",
            ),
            (self.kubeconfig.is_some(), "--kubeconfig"),
            (self.context.is_some(), "--context"),
            (self.namespace.is_some(), "--namespace"),
            (self.impersonate.is_some(), "--as"),
            (self.kubeclient_timeout.is_some(), "--kubeclient-timeout"),
        ];
        flags
            .into_iter()
            .filter_map(|(given, flag)| given.then_some(flag))
    }
}

/// What to ask the cluster for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SourceArg {
    /// The injector where a webhook is configured for the revision, or else the ConfigMaps.
    Auto,
    /// The mesh's own injector: its webhook is called for each pod.
    Injector,
    /// The ConfigMaps; templates run here.
    Configmap,
    /// Beside files, the ConfigMaps for what the files lack; else as `auto`.
    Cluster,
}
