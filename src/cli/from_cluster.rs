//! What needs a cluster: the injector, or the parts of the configuration.
//!
//! Boundary: which of them, and in which order the cluster is asked; `cluster` asks.
//! Source of its rules: the README, "From the cluster".

use super::prepare::{Later, Prepared, Said, local};
use super::request::{Notice, Request};
use crate::cluster::config_maps::ConfigMaps;
use crate::cluster::{Ask, Cluster, Waiter, nodes};
use crate::config::{Remote, Texts};
use crate::inject::native::{NativeSidecars, Node};
use crate::report::Diagnostic;
use std::sync::Arc;

/// Finds the cluster.
///
/// # Errors
/// There is no way to it.
pub fn connect(ask: &Ask, notice: Option<Notice>) -> Result<Arc<Cluster>, Diagnostic> {
    let waiter = Waiter::new(ask.limit, notice)?;
    Cluster::connect(&ask.access, waiter).map(Arc::new)
}

/// Prepares what a run asks the cluster for.
///
/// # Errors
/// What is asked for cannot be had, or is wrong.
pub fn prepare(
    request: &Request,
    ask: &Ask,
    notice: Option<Notice>,
) -> Result<(Prepared, Said), Said> {
    let cluster = connect(ask, notice)?;
    let maps = ConfigMaps::find(&cluster, &ask.names, &ask.revision)?;
    let nodes = nodes_for(request, &cluster)?;
    let texts = Texts::load(&request.sources, Some(&maps as &dyn Remote))?;
    let revision = template_revision(maps.revision());
    let (injector, said) = local(request, texts, revision, nodes.as_deref())?;
    let prepared = Prepared {
        injector: Box::new(injector),
        nodes,
        later: Later::default(),
    };
    Ok((prepared, said))
}

/// Templates know the default revision by the empty string.
fn template_revision(revision: &str) -> &str {
    match revision {
        crate::cluster::revisions::DEFAULT => "",
        revision => revision,
    }
}

/// The nodes, if native sidecars hang on them.
fn nodes_for(request: &Request, cluster: &Cluster) -> Result<Option<Vec<Node>>, Diagnostic> {
    match request.native {
        NativeSidecars::Auto => nodes::read(cluster).map(Some),
        NativeSidecars::Enabled | NativeSidecars::Disabled => Ok(None),
    }
}
