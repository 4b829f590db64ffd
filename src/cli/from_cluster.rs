//! What needs a cluster: the injector, or the parts of the configuration.
//!
//! Boundary: which of them, and in which order the cluster is asked; `cluster` asks.
//! Source of its rules: the README, "From the cluster".

use super::asking::for_templates;
use super::prepare::{Later, Prepared, Said, local};
use super::request::{Notice, Request};
use crate::cluster::by_namespace::ByNamespace;
use crate::cluster::config_maps::ConfigMaps;
use crate::cluster::injector::WebhookInjector;
use crate::cluster::injector::called::AROUND;
use crate::cluster::revisions::{DEFAULT, Revisions};
use crate::cluster::{Ask, Cluster, Revision, Waiter, Want, nodes};
use crate::config::{Remote, Texts};
use crate::inject::Injector;
use crate::inject::native::{NativeSidecars, Node};
use crate::report::{Code, Diagnostic};
use std::sync::{Arc, OnceLock};

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
    let nodes = Arc::default();
    let maker = Maker {
        request: request.clone(),
        ask: ask.clone(),
        cluster: Arc::clone(&cluster),
        nodes: Arc::clone(&nodes),
    };
    let later = Later::default();
    let (injector, said) = match ask.revision {
        Revision::ByNamespace => (maker.by_namespace(&later)?, Said::default()),
        Revision::Default | Revision::Named(_) => maker.for_all()?,
    };
    cluster.waiter().started();
    let prepared = Prepared {
        injector,
        nodes: nodes.get().cloned(),
        later,
    };
    Ok((prepared, said))
}

/// What injects, and what there is to say about it.
type Made = (Box<dyn Injector>, Said);

/// Makes what injects for a revision.
struct Maker {
    request: Request,
    ask: Ask,
    cluster: Arc<Cluster>,
    /// Those that were asked for, if they were.
    nodes: Arc<OnceLock<Vec<Node>>>,
}

impl Maker {
    /// The same for all objects.
    fn for_all(&self) -> Result<Made, Said> {
        if self.ask.want != Want::ConfigMaps {
            let revisions = Revisions::list(&self.cluster)?;
            let revision = revisions.wanted(&self.ask.revision);
            match revision.map(|revision| self.of_revision(&revisions, revision)) {
                Some(made) => return made,
                None if self.ask.want == Want::Injector => {
                    return Err(revisions.unknown(self.asked_name()).into());
                }
                // A mesh without webhooks may have ConfigMaps all the same.
                None => {}
            }
        }
        // Where they may not be listed, nothing else need be asked.
        self.nodes()?;
        let maps = ConfigMaps::find(&self.cluster, &self.ask.names, &self.ask.revision)?;
        self.of_config_maps(&maps)
    }

    fn asked_name(&self) -> &str {
        match &self.ask.revision {
            Revision::Named(name) => name,
            Revision::Default | Revision::ByNamespace => DEFAULT,
        }
    }

    /// For each namespace its own.
    fn by_namespace(self, later: &Later) -> Result<Box<dyn Injector>, Said> {
        let revisions = Arc::new(Revisions::list(&self.cluster)?);
        // Where webhooks are configured, whoever is injected at all is injected by one of them.
        if self.ask.want == Want::ConfigMaps || revisions.injectors().next().is_none() {
            self.nodes()?;
        }
        let (known, later) = (Arc::clone(&revisions), later.clone());
        let (cluster, namespace) = (Arc::clone(&self.cluster), self.ask.namespace.clone());
        let make = move |revision: &str| match self.of_revision(&known, revision) {
            Ok((injector, said)) => {
                later.leave(said.diagnostics);
                Ok(injector)
            }
            Err(said) => Err(said.diagnostics),
        };
        Ok(Box::new(ByNamespace::new(
            cluster,
            revisions,
            namespace,
            Box::new(make),
        )))
    }

    /// For a revision that is known: the injector, if it is wanted and there is one, or else the
    /// ConfigMaps.
    fn of_revision(&self, revisions: &Revisions, revision: &str) -> Result<Made, Said> {
        let webhook = revisions
            .injector(revision)
            .filter(|_| self.ask.want != Want::ConfigMaps);
        match (webhook, self.ask.want) {
            (Some(webhook), _) => {
                self.not_with_injector()?;
                let cluster = Arc::clone(&self.cluster);
                let injector = WebhookInjector::open(cluster, webhook)?;
                let message = format!(
                    "injection: the webhook {} of {} in the cluster {}",
                    webhook.webhook.name,
                    webhook.configuration,
                    self.cluster.connection().cluster
                );
                let said = Diagnostic::new(Code::ConfigSource, message);
                Ok((Box::new(injector), said.into()))
            }
            (None, Want::Injector) => {
                let message = format!("the cluster has no injector for the revision {revision}");
                let diagnostic = Diagnostic::new(Code::ClusterMissing, message);
                Err(diagnostic.help(revisions.listed()).more_help(AROUND).into())
            }
            (None, Want::Auto | Want::ConfigMaps) => {
                let maps = ConfigMaps::of(&self.cluster, &self.ask.names, revision);
                self.of_config_maps(&maps.among(revisions))
            }
        }
    }

    fn of_config_maps(&self, maps: &ConfigMaps) -> Result<Made, Said> {
        let texts = Texts::load(&self.request.sources, Some(maps as &dyn Remote))?;
        // The name may have been a tag's.
        let named = self.request.revision.as_ref().map(|_| maps.revision());
        let revision = for_templates(named, texts.revision(), maps.revision()).to_owned();
        let (injector, said) = local(&self.request, texts, &revision, self.nodes()?)?;
        Ok((Box::new(injector), said))
    }

    /// The nodes, where native sidecars hang on them. The mesh's injector knows its own.
    fn nodes(&self) -> Result<Option<&[Node]>, Diagnostic> {
        if self.request.native != NativeSidecars::Auto {
            return Ok(None);
        }
        if self.nodes.get().is_none() {
            let read = nodes::read(&self.cluster)?;
            return Ok(Some(self.nodes.get_or_init(|| read)));
        }
        Ok(self.nodes.get().map(Vec::as_slice))
    }

    /// Flags that the injector would not know of must not be lost.
    fn not_with_injector(&self) -> Result<(), Diagnostic> {
        let Some(flag) = self.request.local_only else {
            return Ok(());
        };
        let message =
            format!("{flag} has no effect on the mesh's injector, which decides for itself");
        let help = format!("leave out {flag}, or run the templates here with --source configmap");
        Err(Diagnostic::new(Code::InjectorFailed, message).help(help))
    }
}
