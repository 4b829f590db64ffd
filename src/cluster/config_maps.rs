//! The three parts of the configuration out of the cluster's ConfigMaps.
//!
//! Boundary: which ConfigMap and which key; what the text means, `config` reads.
//! Source of its rules: istioctl 1.30.3 `istioctl/pkg/kubeinject/kubeinject.go`
//! (`getInjectConfigFromConfigMap`, `GetValuesFromConfigMap`, `getMeshConfigFromConfigMap`).

use super::ask::Names;
use super::revisions::Revisions;
use super::{Cluster, Revision};
use crate::config::{self, Part, Remote, Text};
use crate::report::{Code, Diagnostic};
use k8s_openapi::api::core::v1::ConfigMap;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The ConfigMaps of one revision.
pub struct ConfigMaps {
    cluster: Arc<Cluster>,
    names: Names,
    revision: String,
    /// Which revisions there are, where that is known.
    listed: Option<String>,
    /// Those that were read, by name: templates and values stand in the same.
    read: Mutex<HashMap<String, ConfigMap>>,
}

impl ConfigMaps {
    /// The ConfigMaps of a revision that is known to exist, or taken for granted.
    pub fn of(cluster: &Arc<Cluster>, names: &Names, revision: &str) -> Self {
        ConfigMaps {
            cluster: Arc::clone(cluster),
            names: names.clone(),
            revision: revision.to_owned(),
            listed: None,
            read: Mutex::default(),
        }
    }

    /// With the revisions that messages name, should this one lack a ConfigMap.
    #[must_use]
    pub fn among(mut self, revisions: &Revisions) -> Self {
        self.listed = Some(revisions.listed());
        self
    }

    /// The ConfigMaps of the revision that was asked for.
    ///
    /// A name is taken for a revision if there is a ConfigMap of it, or else for a tag. Webhook
    /// configurations are asked for only where they are needed, as not everybody may list them.
    ///
    /// # Errors
    /// There is no such revision, or the cluster does not answer.
    pub fn find(
        cluster: &Arc<Cluster>,
        names: &Names,
        asked: &Revision,
    ) -> Result<Self, Diagnostic> {
        match asked {
            Revision::Named(name) => Self::named(cluster, names, name),
            Revision::Default | Revision::ByNamespace => {
                let revisions = Revisions::list(cluster)?;
                let maps = Self::of(cluster, names, revisions.default_revision());
                Ok(maps.among(&revisions))
            }
        }
    }

    fn named(cluster: &Arc<Cluster>, names: &Names, name: &str) -> Result<Self, Diagnostic> {
        let maps = Self::of(cluster, names, name);
        let telling = [Part::Templates, Part::Mesh]
            .into_iter()
            .find(|part| names.follow_revision(*part));
        let Some(part) = telling else {
            return Ok(maps);
        };
        if maps.map(part)?.is_some() {
            return Ok(maps);
        }
        let missing = maps.missing(part);
        let revisions = Revisions::list(cluster).map_err(|error| {
            let map = maps.called(part);
            error.more_help(&format!(
                "there is no ConfigMap {map}, so {name} may be a tag"
            ))
        })?;
        match revisions.of_tag(name) {
            Some(revision) => Ok(Self::of(cluster, names, revision).among(&revisions)),
            None if revisions.has(name) => Err(missing),
            None => Err(revisions.unknown(name)),
        }
    }

    /// The revision.
    pub fn revision(&self) -> &str {
        &self.revision
    }

    /// Namespace and name of the ConfigMap that holds a part.
    pub fn called(&self, part: Part) -> String {
        format!(
            "{}/{}",
            self.names.namespace,
            self.names.config_map(part, &self.revision)
        )
    }

    /// The ConfigMap that holds a part; asked for once.
    fn map(&self, part: Part) -> Result<Option<ConfigMap>, Diagnostic> {
        let name = self.names.config_map(part, &self.revision);
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(map) = read.get(&name) {
            return Ok(Some(map.clone()));
        }
        let found = self.cluster.config_map(&self.names.namespace, &name)?;
        if let Some(map) = &found {
            read.insert(name, map.clone());
        }
        Ok(found)
    }

    fn missing(&self, part: Part) -> Diagnostic {
        let name_flag = match part {
            Part::Templates | Part::Values => "--injectConfigMapName",
            Part::Mesh => "--meshConfigMapName",
        };
        // Templates and values stand in one, and need one message.
        let message = format!(
            "the cluster {} has no ConfigMap {}",
            self.cluster.connection().cluster,
            self.called(part)
        );
        let help = format!(
            "-r names another revision, --istioNamespace another namespace, {name_flag} another \
             name"
        );
        let help = match &self.listed {
            Some(listed) => format!("{listed}; {help}"),
            None => help,
        };
        Diagnostic::new(Code::ClusterMissing, message).help(help)
    }
}

impl Remote for ConfigMaps {
    fn part(&self, part: Part) -> Result<Text, Diagnostic> {
        let map = self.map(part)?.ok_or_else(|| self.missing(part))?;
        let of = self.called(part);
        let mut data = map.data.unwrap_or_default();
        let keys: Vec<_> = data.keys().cloned().collect();
        let Some(text) = data.remove(part.key()) else {
            let found = match keys.is_empty() {
                true => "it has no data".to_owned(),
                false => format!("it has {}", keys.join(", ")),
            };
            let message = format!(
                "no {}: the ConfigMap {of} has no key {:?} ({found})",
                part.noun(),
                part.key()
            );
            let help = format!(
                "{} takes a file, with --source cluster for the rest",
                part.flag()
            );
            return Err(Diagnostic::new(Code::ClusterMissing, message).help(help));
        };
        let cluster = self.cluster.connection().cluster.clone();
        let labels = map.metadata.labels.unwrap_or_default();
        Ok(Text {
            version: config::version::of_labels(|name| labels.get(name).map(String::as_str)),
            ..Text::new(text, config::From::Cluster { of, cluster })
        })
    }
}
