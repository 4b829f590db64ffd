//! The parts of a configuration for those who look at them: `config show`, `check` and `pull`.
//!
//! Boundary: what files lack comes from the ConfigMaps, also where a run would call the mesh's
//! injector, which shows its templates to nobody. What is done with the parts, others decide.
//! Source of its rules: the help of these subcommands in `args::config`.

use super::asking::Ask;
use super::request::Notice;
use crate::config::Remote;
use crate::report::Diagnostic;

/// Where the parts are that no file has.
#[derive(Default)]
pub struct Rest {
    /// Who is asked for them, if anybody.
    pub remote: Option<Box<dyn Remote>>,
    /// Their revision.
    pub revision: Option<String>,
    /// That a run would do otherwise.
    pub note: Option<Diagnostic>,
}

/// Finds the rest, if the cluster is asked for it.
///
/// # Errors
/// The cluster cannot be asked, or has no such revision.
pub fn rest(ask: Option<&Ask>, notice: Option<Notice>) -> Result<Rest, Diagnostic> {
    #[cfg(feature = "cluster")]
    if let Some(ask) = ask {
        return cluster::rest(ask, notice);
    }
    let _ = (ask, notice);
    Ok(Rest::default())
}

#[cfg(feature = "cluster")]
mod cluster {
    use super::super::from_cluster::connect;
    use super::{Ask, Notice, Rest};
    use crate::cluster::Want;
    use crate::cluster::config_maps::ConfigMaps;
    use crate::cluster::revisions::{InjectorWebhook, Revisions};
    use crate::report::{Code, Diagnostic};

    pub fn rest(ask: &Ask, notice: Option<Notice>) -> Result<Rest, Diagnostic> {
        let cluster = connect(ask, notice)?;
        let mut note = None;
        let mut maps = None;
        // As a run finds its revision, so that it is the same one.
        if ask.want == Want::Auto {
            let revisions = Revisions::list(&cluster)?;
            if let Some(revision) = revisions.wanted(&ask.revision) {
                note = revisions.injector(revision).map(instead);
                let of = ConfigMaps::of(&cluster, &ask.names, revision);
                maps = Some(of.among(&revisions));
            }
        }
        let maps = match maps {
            Some(maps) => maps,
            None => ConfigMaps::find(&cluster, &ask.names, &ask.revision)?,
        };
        Ok(Rest {
            revision: Some(maps.revision().to_owned()),
            remote: Some(Box::new(maps)),
            note,
        })
    }

    fn instead(injector: InjectorWebhook<'_>) -> Diagnostic {
        let message = format!(
            "a run calls the mesh's injector instead ({}, webhook {})",
            injector.configuration, injector.webhook.name
        );
        Diagnostic::new(Code::InjectorConfigured, message)
            .help("--source configmap runs these templates")
    }
}
