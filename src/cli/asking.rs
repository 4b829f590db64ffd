//! The arguments about the cluster, resolved: whether it is asked, and for what.
//!
//! Boundary: arguments only; `cluster` does the asking. Without the feature `cluster` nothing is
//! ever asked, and who wants it is told so.
//! Source of its rules: the help of the flags in `args::cluster`; files that are named mean that
//! no cluster is asked, unless `--source` says otherwise.

use super::args::{ClusterArgs, SourceArg};
#[cfg(feature = "cluster")]
use super::args::{MeshArgs, said};
use super::request::UsageError;
use crate::config::Sources;

#[cfg(feature = "cluster")]
pub use crate::cluster::Ask;
#[cfg(feature = "cluster")]
use crate::cluster::{Names, Revision, Want};

/// Nothing can be asked of a cluster by a program that was built without it.
#[cfg(not(feature = "cluster"))]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {}

/// The revision that has no name of its own.
const DEFAULT: &str = "default";

/// The revision that counts, as templates know it: the one that is named, or else the one that the
/// configuration was pulled for, or else this one. Templates know the default by the empty string.
pub fn for_templates<'r>(
    named: Option<&'r str>,
    pulled: Option<&'r str>,
    otherwise: &'r str,
) -> &'r str {
    match named.or(pulled).unwrap_or(otherwise) {
        DEFAULT => "",
        name => name,
    }
}

/// Who wants the revision of each namespace.
const BY_NAMESPACE: &str = "auto";

/// Whether the cluster is asked, and what counts if it is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// What the cluster is asked for, if it is asked.
    pub ask: Option<Ask>,
    /// The revision that is named.
    pub revision: Option<String>,
}

impl Asking {
    /// Resolves the arguments.
    ///
    /// # Errors
    /// When they make no sense together.
    pub fn resolve(args: &ClusterArgs, sources: &Sources) -> Result<Asking, UsageError> {
        let files = sources.any_named();
        if args.mesh.source == Some(SourceArg::Injector) && files {
            let message = "--source injector: the injector has a configuration of its own, and \
                           takes none from files";
            let tip = "leave out the files, or take what they lack from the cluster with --source \
                       cluster";
            return Err(UsageError::new(message, tip));
        }
        let asked = args.mesh.source.is_some() || !files;
        let ask = match asked {
            true => ask(args, files)?,
            false => None,
        };
        let revision = args.mesh.revision();
        if ask.is_none() && revision == Some(BY_NAMESPACE) {
            let message = "-r auto asks the cluster which revision each namespace wants, and files \
                           are named here";
            let tip = "name the revision, or ask the cluster too with --source cluster";
            return Err(UsageError::new(message, tip));
        }
        let revision = revision.map(str::to_owned);
        Ok(Asking { ask, revision })
    }

    /// Resolves the arguments of who looks at a configuration, which has to be one.
    ///
    /// # Errors
    /// When they make no sense together.
    pub fn resolve_one(args: &ClusterArgs, sources: &Sources) -> Result<Asking, UsageError> {
        about_one(args)?;
        Asking::resolve(args, sources)
    }
}

/// What a cluster is asked for that always is asked, and for one configuration.
///
/// # Errors
/// When the arguments make no sense together.
#[cfg(feature = "cluster")]
pub fn always(args: &ClusterArgs) -> Result<Ask, UsageError> {
    about_one(args)?;
    asked(args, false)
}

/// Refuses arguments that are about no configuration, or about several.
fn about_one(args: &ClusterArgs) -> Result<(), UsageError> {
    if args.mesh.source == Some(SourceArg::Injector) {
        let message = "--source injector: the injector shows nobody what it works from";
        let tip = "leave it out: the ConfigMaps are looked at, which the injector reads, too";
        return Err(UsageError::new(message, tip));
    }
    if args.mesh.revision() == Some(BY_NAMESPACE) {
        let message = "-r auto: each namespace may have a configuration of its own, and this is \
                       about one";
        return Err(UsageError::new(message, "name a revision"));
    }
    Ok(())
}

#[cfg(feature = "cluster")]
fn ask(args: &ClusterArgs, files: bool) -> Result<Option<Ask>, UsageError> {
    asked(args, files).map(Some)
}

#[cfg(feature = "cluster")]
fn asked(args: &ClusterArgs, files: bool) -> Result<Ask, UsageError> {
    Ok(Ask {
        want: match files {
            // Beside files only the rest is wanted.
            true => Want::ConfigMaps,
            false => want(args.mesh.source),
        },
        revision: revision(&args.mesh),
        access: crate::cluster::Access {
            kubeconfig: args.kubeconfig.clone(),
            context: owned(&args.context),
            user: owned(&args.impersonate),
            uid: owned(&args.as_uid),
            groups: args.as_group.clone(),
        },
        names: names(&args.mesh),
        namespace: owned(&args.namespace),
        limit: limit(args.timeout())?,
    })
}

/// What is wanted where there are no files.
#[cfg(feature = "cluster")]
pub fn want(source: Option<SourceArg>) -> Want {
    match source {
        Some(SourceArg::Configmap) => Want::ConfigMaps,
        Some(SourceArg::Injector) => Want::Injector,
        None | Some(SourceArg::Auto | SourceArg::Cluster) => Want::Auto,
    }
}

/// Which revision is wanted.
#[cfg(feature = "cluster")]
pub fn revision(args: &MeshArgs) -> Revision {
    match args.revision() {
        None => Revision::Default,
        Some(BY_NAMESPACE) => Revision::ByNamespace,
        Some(name) => Revision::Named(name.to_owned()),
    }
}

/// Where the parts of the configuration are.
#[cfg(feature = "cluster")]
pub fn names(args: &MeshArgs) -> Names {
    Names {
        namespace: args.istio_namespace().to_owned(),
        injection: owned(&args.inject_config_map_name),
        mesh: owned(&args.mesh_config_map_name),
    }
}

#[cfg(feature = "cluster")]
fn owned(flag: &Option<String>) -> Option<String> {
    said(flag).map(str::to_owned)
}

#[cfg(not(feature = "cluster"))]
fn ask(args: &ClusterArgs, _: bool) -> Result<Option<Ask>, UsageError> {
    match args.mesh.source {
        None => Ok(None),
        Some(_) => Err(UsageError::new(
            "--source: this program was built without the feature \"cluster\"",
            "leave it out, or build with the default features",
        )),
    }
}

/// A duration as Go writes it, longer than nothing.
#[cfg(feature = "cluster")]
fn limit(text: &str) -> Result<std::time::Duration, UsageError> {
    let nanos = crate::mesh::duration::parse(text).ok();
    let nanos = nanos.and_then(|nanos| u64::try_from(nanos).ok());
    match nanos.filter(|nanos| *nanos > 0) {
        Some(nanos) => Ok(std::time::Duration::from_nanos(nanos)),
        None => Err(UsageError::new(
            format!("--kubeclient-timeout {text}: not a duration"),
            "write it as 10s, 1m30s or 500ms",
        )),
    }
}

/// Flags that change how templates run here cannot reach the mesh's own injector.
///
/// # Errors
/// When the injector is asked for by name, and such a flag is given.
#[cfg(feature = "cluster")]
pub fn not_with_injector(ask: Option<&Ask>, flag: Option<&str>) -> Result<(), UsageError> {
    ask.map_or(Ok(()), |ask| not_beside(ask.want, flag))
}

/// The same, of what is wanted.
///
/// # Errors
/// As above.
#[cfg(feature = "cluster")]
pub fn not_beside(want: Want, flag: Option<&str>) -> Result<(), UsageError> {
    match flag.filter(|_| want == Want::Injector) {
        None => Ok(()),
        Some(flag) => Err(UsageError::new(
            format!("{flag} has no effect on the injector, which decides for itself"),
            format!("leave out {flag}, or run the templates here with --source configmap"),
        )),
    }
}

/// Nothing is asked of an injector.
///
/// # Errors
/// Never.
#[cfg(not(feature = "cluster"))]
pub fn not_with_injector(_: Option<&Ask>, _: Option<&str>) -> Result<(), UsageError> {
    Ok(())
}
