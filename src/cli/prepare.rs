//! Everything that is the same for all objects of a run: the injector, and the nodes.
//!
//! Boundary: from the request to what injects; `from_cluster` does what needs a cluster.
//! Source of its rules: the README, "Which configuration".

use super::asking::for_templates;
use super::request::{Notice, Request};
use super::world;
use crate::config::{InjectionConfig, Part, Texts};
use crate::inject::native::Node;
use crate::inject::{self, Injector, LocalInjector};
use crate::report::{Code, Diagnostic, Sources};
use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};

/// What injects, ready for the first object.
pub struct Prepared {
    /// What injects.
    pub injector: Box<dyn Injector>,
    /// The nodes that native sidecars hang on, where they were asked for.
    pub nodes: Option<Vec<Node>>,
    /// What is found out only on the way, when there is a first object for it.
    pub later: Later,
}

/// Diagnostics, and the texts whose lines they show.
#[derive(Debug, Default)]
pub struct Said {
    /// The diagnostics.
    pub diagnostics: Vec<Diagnostic>,
    /// The texts.
    pub texts: Option<Box<Texts>>,
}

impl From<Diagnostic> for Said {
    fn from(diagnostic: Diagnostic) -> Said {
        vec![diagnostic].into()
    }
}

impl From<Vec<Diagnostic>> for Said {
    fn from(diagnostics: Vec<Diagnostic>) -> Said {
        Said {
            diagnostics,
            texts: None,
        }
    }
}

impl Sources for Said {
    fn line(&self, file: &str, line: usize) -> Option<Cow<'_, str>> {
        self.texts.as_ref()?.line(file, line)
    }
}

/// Diagnostics that threads leave behind for the one that speaks.
#[derive(Clone, Debug, Default)]
pub struct Later(Arc<Mutex<Vec<Diagnostic>>>);

impl Later {
    /// Leaves some.
    pub fn leave(&self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        self.lock().extend(diagnostics);
    }

    /// Takes all that were left.
    pub fn take(&self) -> Vec<Diagnostic> {
        std::mem::take(&mut *self.lock())
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Diagnostic>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Prepares what the request asks for.
///
/// # Errors
/// Everything that is wrong with the configuration, or with the cluster that was asked for it.
pub fn prepare(request: &Request, notice: Option<Notice>) -> Result<(Prepared, Said), Said> {
    #[cfg(feature = "cluster")]
    if let Some(ask) = &request.ask {
        return super::from_cluster::prepare(request, ask, notice);
    }
    drop(notice);
    let texts = Texts::load(&request.sources, None)?;
    let revision = for_templates(request.revision.as_deref(), texts.revision(), "").to_owned();
    let (injector, said) = local(request, texts, &revision, None)?;
    let prepared = Prepared {
        injector: Box::new(injector),
        nodes: None,
        later: Later::default(),
    };
    Ok((prepared, said))
}

/// The injector that runs templates here, and what there is to say about its configuration.
///
/// # Errors
/// Everything that is wrong with the configuration.
pub fn local(
    request: &Request,
    texts: Texts,
    revision: &str,
    nodes: Option<&[Node]>,
) -> Result<(LocalInjector, Said), Said> {
    let options = inject::Options {
        revision: revision.to_owned(),
        respect_policy: request.respect_policy,
        context: world::context(&request.env, request.native.apply(nodes, "")),
        ..inject::Options::default()
    };
    build(texts, options, &mut |_, _| Vec::new())
}

/// Looks at a configuration that was read, and says what else there is to say about it.
type Look<'l> = dyn FnMut(&InjectionConfig, &Texts) -> Vec<Diagnostic> + 'l;

/// Reads a configuration and parses its templates.
///
/// # Errors
/// Everything that is wrong with it.
pub fn build(
    texts: Texts,
    options: inject::Options,
    look: &mut Look<'_>,
) -> Result<(LocalInjector, Said), Said> {
    let sources = Part::ALL.into_iter().map(|part| {
        let message = format!("{}: {}", part.noun(), texts.part(part).from);
        Diagnostic::new(Code::ConfigSource, message)
    });
    let mut diagnostics: Vec<_> = sources.collect();
    let built = InjectionConfig::read(&texts).and_then(|mut config| {
        diagnostics.append(&mut config.warnings);
        let seen = look(&config, &texts);
        let templates = texts.templates.origin(None);
        let injector = LocalInjector::new(config, options).map_err(|wrong| {
            let placed = wrong.into_iter().map(|said| said.at(&templates));
            placed.collect::<Vec<_>>()
        })?;
        diagnostics.extend(seen);
        Ok(injector)
    });
    let said = |diagnostics| Said {
        diagnostics,
        texts: Some(Box::new(texts)),
    };
    match built {
        Ok(injector) => Ok((injector, said(diagnostics))),
        Err(wrong) => {
            diagnostics.extend(wrong);
            Err(said(diagnostics))
        }
    }
}
