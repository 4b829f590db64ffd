//! What the command line wants of the cluster.
//!
//! Boundary: data, resolved from the arguments; nothing is asked yet.
//! Source of its rules: the help of the flags in `cli::args::cluster`.

use crate::config::Part;
use std::path::PathBuf;
use std::time::Duration;

/// What is wanted, and from which cluster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// What is wanted.
    pub want: Want,
    /// For which revision.
    pub revision: Revision,
    /// How to get at the cluster.
    pub access: Access,
    /// Where the parts of the configuration are.
    pub names: Names,
    /// The namespace of objects that name none; `None` for the context's.
    pub namespace: Option<String>,
    /// How long to wait: for all that is asked before injection starts, and for each answer after.
    pub limit: Duration,
}

/// What is wanted of the cluster (`--source`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Want {
    /// The injector where a webhook is configured, or else the ConfigMaps.
    Auto,
    /// The injector.
    Injector,
    /// The ConfigMaps.
    ConfigMaps,
}

/// Which revision is wanted (`-r`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Revision {
    /// The one behind the tag `default`, or else `default`.
    Default,
    /// This revision, or the one behind this tag.
    Named(String),
    /// For each object the one that its namespace's labels ask for.
    ByNamespace,
}

/// How to get at the cluster.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Access {
    /// `--kubeconfig`.
    pub kubeconfig: Option<PathBuf>,
    /// `--context`.
    pub context: Option<String>,
    /// `--as`.
    pub user: Option<String>,
    /// `--as-uid`.
    pub uid: Option<String>,
    /// `--as-group`.
    pub groups: Vec<String>,
}

/// Where the parts of the configuration are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// The namespace of the control plane.
    pub namespace: String,
    /// `--injectConfigMapName`: templates and values.
    pub injection: Option<String>,
    /// `--meshConfigMapName`.
    pub mesh: Option<String>,
}

impl Names {
    /// The ConfigMap that holds a part for a revision.
    pub fn config_map(&self, part: Part, revision: &str) -> String {
        let given = match part {
            Part::Templates | Part::Values => &self.injection,
            Part::Mesh => &self.mesh,
        };
        match (given, revision) {
            (Some(name), _) => name.clone(),
            (None, "" | super::revisions::DEFAULT) => part.config_map().to_owned(),
            (None, revision) => format!("{}-{revision}", part.config_map()),
        }
    }

    /// Whether the name of the ConfigMap with a part hangs on the revision.
    pub fn follow_revision(&self, part: Part) -> bool {
        match part {
            Part::Templates | Part::Values => self.injection.is_none(),
            Part::Mesh => self.mesh.is_none(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_revision_unless_given() {
        let names = Names {
            namespace: "istio-system".into(),
            injection: None,
            mesh: Some("mine".into()),
        };
        let table = [
            (Part::Templates, "", "istio-sidecar-injector"),
            (Part::Values, "default", "istio-sidecar-injector"),
            (Part::Values, "canary", "istio-sidecar-injector-canary"),
            (Part::Mesh, "canary", "mine"),
        ];
        for (part, revision, want) in table {
            assert_eq!(
                names.config_map(part, revision),
                want,
                "{part:?} {revision}"
            );
        }
        assert!(names.follow_revision(Part::Templates) && !names.follow_revision(Part::Mesh));
    }
}
