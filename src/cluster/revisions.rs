//! Revisions and tags, as the cluster's webhook configurations tell them.
//!
//! Boundary: what the labels and names of configurations mean; nobody is called.
//! Source of its rules: Istio 1.30.3 `istioctl/pkg/tag` and `pkg/revisions/default_watcher.go`
//! for the labels; `istioctl/pkg/kubeinject/kubeinject.go` (`setUpExternalInjector`) for which
//! webhook is the injector.

use super::{Cluster, Revision};
use crate::report::{Code, Diagnostic};
use k8s_openapi::api::admissionregistration::v1::{MutatingWebhook, MutatingWebhookConfiguration};

/// The label with a configuration's revision.
pub const REVISION_LABEL: &str = "istio.io/rev";

/// The label with the tag that a configuration stands for.
const TAG_LABEL: &str = "istio.io/tag";

/// The revision that has no name of its own, and the tag of those who ask for none.
pub const DEFAULT: &str = "default";

/// What the names of the injector's webhooks end in.
const INJECTOR: &str = "sidecar-injector.istio.io";

/// The revisions and tags of a cluster.
#[derive(Debug, Default)]
pub struct Revisions {
    configurations: Vec<MutatingWebhookConfiguration>,
}

/// A webhook that injects, and the revision that it injects for.
#[derive(Clone, Copy, Debug)]
pub struct InjectorWebhook<'r> {
    /// The revision.
    pub revision: &'r str,
    /// The name of its configuration.
    pub configuration: &'r str,
    /// The webhook.
    pub webhook: &'r MutatingWebhook,
}

impl Revisions {
    /// Asks the cluster.
    ///
    /// # Errors
    /// The cluster does not answer, or does not allow it.
    pub fn list(cluster: &Cluster) -> Result<Revisions, Diagnostic> {
        let configurations = cluster.webhook_configurations()?;
        Ok(Revisions { configurations })
    }

    /// Those of these configurations.
    pub fn of(configurations: Vec<MutatingWebhookConfiguration>) -> Revisions {
        Revisions { configurations }
    }

    /// The revision behind a tag.
    pub fn of_tag(&self, tag: &str) -> Option<&str> {
        let mut tagged = self.labels().filter(|(_, of)| *of == Some(tag));
        tagged.next().map(|(revision, _)| revision)
    }

    /// The revision behind the tag `default`, or else `default`.
    pub fn default_revision(&self) -> &str {
        self.of_tag(DEFAULT).unwrap_or(DEFAULT)
    }

    /// Whether there is a revision of that name.
    pub fn has(&self, revision: &str) -> bool {
        self.labels().any(|(known, _)| known == revision)
    }

    /// The revision that a name stands for, which is a revision's own or a tag.
    pub fn resolve(&self, name: &str) -> Option<&str> {
        let mut own = self.labels().map(|(revision, _)| revision);
        own.find(|revision| *revision == name)
            .or_else(|| self.of_tag(name))
    }

    /// The revision that is asked for, if it is known.
    pub fn wanted(&self, asked: &Revision) -> Option<&str> {
        match asked {
            Revision::Named(name) => self.resolve(name),
            Revision::Default | Revision::ByNamespace => Some(self.default_revision()),
        }
    }

    /// The injector of a revision: its own webhook, or else that of a tag.
    pub fn injector(&self, revision: &str) -> Option<InjectorWebhook<'_>> {
        let of_revision = || {
            self.injectors()
                .filter(|injector| injector.revision == revision)
        };
        let own = of_revision().find(|injector| {
            let named = |configuration: &&MutatingWebhookConfiguration| {
                configuration.metadata.name.as_deref() == Some(injector.configuration)
            };
            let found = self.configurations.iter().find(named);
            found.is_some_and(|found| label(found, TAG_LABEL).is_none())
        });
        own.or_else(|| of_revision().next())
    }

    /// Every webhook that injects, in the order in which the API server calls them.
    pub fn injectors(&self) -> impl Iterator<Item = InjectorWebhook<'_>> {
        self.configurations.iter().flat_map(|configuration| {
            let webhooks = configuration.webhooks.iter().flatten();
            let injecting = webhooks.filter(|webhook| webhook.name.ends_with(INJECTOR));
            injecting.filter_map(|webhook| {
                Some(InjectorWebhook {
                    revision: label(configuration, REVISION_LABEL)?,
                    configuration: configuration.metadata.name.as_deref().unwrap_or_default(),
                    webhook,
                })
            })
        })
    }

    /// That there is neither a revision nor a tag of that name.
    pub fn unknown(&self, name: &str) -> Diagnostic {
        let message = format!("the cluster knows no revision or tag {name:?}");
        Diagnostic::new(Code::ClusterMissing, message).help(self.listed())
    }

    /// What there is: `there are the revisions canary, default and the tags prod (canary)`.
    pub fn listed(&self) -> String {
        let mut revisions: Vec<_> = self
            .labels()
            .map(|(revision, _)| revision.to_owned())
            .collect();
        let tags = self
            .labels()
            .filter_map(|(revision, tag)| Some(format!("{} ({revision})", tag?)));
        let mut tags: Vec<_> = tags.collect();
        for names in [&mut revisions, &mut tags] {
            names.sort();
            names.dedup();
        }
        let mut listed = match revisions.as_slice() {
            [] => {
                return "no webhook configuration carries the label istio.io/rev, so Istio may not \
                        be installed there"
                    .to_owned();
            }
            [revision] => format!("there is the revision {revision}"),
            revisions => format!("there are the revisions {}", revisions.join(", ")),
        };
        match tags.as_slice() {
            [] => {}
            [tag] => listed += &format!(", and the tag {tag}"),
            tags => listed += &format!(", and the tags {}", tags.join(", ")),
        }
        listed
    }

    /// The revision and the tag of each configuration.
    fn labels(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        let labels = |configuration| {
            Some((
                label(configuration, REVISION_LABEL)?,
                label(configuration, TAG_LABEL),
            ))
        };
        self.configurations.iter().filter_map(labels)
    }
}

fn label<'c>(configuration: &'c MutatingWebhookConfiguration, name: &str) -> Option<&'c str> {
    let value = configuration.metadata.labels.as_ref()?.get(name)?;
    Some(value.as_str()).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// Name, revision, tag, and the names of webhooks.
    type Row<'r> = (&'r str, Option<&'r str>, Option<&'r str>, &'r [&'r str]);

    fn revisions(rows: &[Row<'_>]) -> Revisions {
        let rows = rows.iter().map(|(name, revision, tag, webhooks)| {
            let webhooks: Vec<_> = webhooks
                .iter()
                .map(|name| {
                    json!({
                        "name": name, "sideEffects": "None", "clientConfig": {},
                        "admissionReviewVersions": [],
                    })
                })
                .collect();
            let mut labels = serde_json::Map::new();
            for (label, value) in [(REVISION_LABEL, revision), (TAG_LABEL, tag)] {
                labels.extend(value.map(|value| (label.to_owned(), json!(value))));
            }
            let whole = json!({"metadata": {"name": name, "labels": labels}, "webhooks": webhooks});
            serde_json::from_value(whole).unwrap()
        });
        Revisions::of(rows.collect())
    }

    const WEBHOOK: &[&str] = &[
        "validation.istio.io",
        "rev.namespace.sidecar-injector.istio.io",
    ];

    #[test]
    fn names_stand_for_revisions() {
        let known = revisions(&[
            ("a", Some("1-30"), Some("default"), WEBHOOK),
            ("b", Some("1-29"), Some("prod"), WEBHOOK),
            ("c", Some("1-29"), None, WEBHOOK),
            ("d", Some("prod"), None, WEBHOOK),
            ("e", None, Some("lost"), WEBHOOK),
        ]);
        assert_eq!(known.default_revision(), "1-30");
        let table = [
            ("1-30", Some("1-30")),
            ("1-29", Some("1-29")),
            ("default", Some("1-30")),
            // A revision goes before a tag.
            ("prod", Some("prod")),
            ("lost", None),
            ("", None),
        ];
        for (name, want) in table {
            assert_eq!(known.resolve(name), want, "{name}");
        }
        assert_eq!(
            known.listed(),
            "there are the revisions 1-29, 1-30, prod, and the tags default (1-30), prod (1-29)"
        );
        assert_eq!(revisions(&[]).default_revision(), "default");
        assert!(revisions(&[]).listed().contains("may not be installed"));
    }

    #[test]
    fn the_injector_is_the_revisions_own() {
        let known = revisions(&[
            ("tag", Some("1-29"), Some("prod"), WEBHOOK),
            ("own", Some("1-29"), None, WEBHOOK),
            ("only-tag", Some("1-30"), Some("default"), WEBHOOK),
            ("other", Some("1-31"), None, &["validation.istio.io"]),
        ]);
        for (revision, want) in [
            ("1-29", Some("own")),
            ("1-30", Some("only-tag")),
            ("1-31", None),
        ] {
            let found = known.injector(revision);
            assert_eq!(found.map(|found| found.configuration), want, "{revision}");
            if let Some(found) = found {
                assert_eq!(found.webhook.name, WEBHOOK[1]);
            }
        }
    }
}
