//! Meshes: their configuration as files, as ConfigMaps and as webhook configurations.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::api_server::{Cluster, ISTIO, write};
use crate::program::kube_inject;
use crate::records::Records;
use crate::suites::Outcome;

/// The configuration of one revision of the control plane.
#[derive(Debug)]
pub struct Mesh {
    revision: String,
    folder: PathBuf,
}

impl Mesh {
    /// The recorded configuration, as revision `default`.
    pub fn recorded(records: &Records) -> Mesh {
        Mesh {
            revision: "default".to_owned(),
            folder: records.settings(),
        }
    }

    /// The recorded configuration for another revision, whose name becomes the proxies' log level:
    /// so its answers are no other revision's.
    pub fn of_revision(
        cluster: &Cluster,
        records: &Records,
        revision: &str,
    ) -> Result<Mesh, String> {
        let folder = cluster.folder().join(format!("mesh-{revision}"));
        std::fs::create_dir_all(&folder).map_err(|e| e.to_string())?;
        for name in ["inject-config.yaml", "mesh.yaml", "values.json"] {
            let level = "\"logLevel\": \"warning\"";
            let text = records.setting(name)?;
            if name == "values.json" && !text.contains(level) {
                return Err(format!("{name} has no {level}"));
            }
            let own = text.replace(level, &format!("\"logLevel\": \"{revision}\""));
            write(&folder.join(name), &own)?;
        }
        Ok(Mesh {
            revision: revision.to_owned(),
            folder,
        })
    }

    /// The folder with the files.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Its revision.
    pub fn revision(&self) -> &str {
        &self.revision
    }

    /// The program with the files.
    pub fn with_files(&self) -> Command {
        let mut command = kube_inject();
        command.arg("--config").arg(&self.folder);
        command.args(["-r", &self.revision]);
        command
    }

    /// The ConfigMaps that an installation makes.
    pub fn config_maps(&self) -> Result<[Value; 2], String> {
        let suffix = match self.revision.as_str() {
            "default" => String::new(),
            revision => format!("-{revision}"),
        };
        let part = |name: &str| {
            let file = self.folder.join(name);
            std::fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))
        };
        let injector = json!({
            "config": part("inject-config.yaml")?,
            "values": part("values.json")?,
        });
        Ok([
            config_map(&format!("istio-sidecar-injector{suffix}"), &injector),
            config_map(
                &format!("istio{suffix}"),
                &json!({ "mesh": part("mesh.yaml")? }),
            ),
        ])
    }

    /// Puts the ConfigMaps into the cluster.
    pub fn install(&self, cluster: &Cluster) -> Outcome {
        self.config_maps()?
            .iter()
            .try_for_each(|map| cluster.apply(&map.to_string()).map(drop))
    }
}

/// A ConfigMap in the mesh's namespace.
pub fn config_map(name: &str, data: &Value) -> Value {
    json!({
        "apiVersion": "v1",
        "kind": "ConfigMap",
        "metadata": { "name": name, "namespace": ISTIO },
        "data": data,
    })
}

/// A webhook configuration of the injector, as Istio installs it.
#[derive(Clone, Copy, Debug)]
pub struct Webhooks<'a> {
    /// The revision that injects.
    pub revision: &'a str,
    /// The tag that the configuration stands for.
    pub tag: Option<&'a str>,
    /// Where the injector is.
    pub client: &'a Value,
    /// Whether the API server calls it for new pods.
    pub called: bool,
}

impl Webhooks<'_> {
    /// The object. Who asks for a revision or tag by a label is served, and by `default` also who
    /// asks for injection without naming any.
    pub fn object(&self) -> Value {
        let selected = self.tag.unwrap_or(self.revision);
        let mut labels = json!({ "istio.io/rev": self.revision, "app": "sidecar-injector" });
        if let Some(tag) = self.tag {
            labels["istio.io/tag"] = tag.into();
        }
        let mut webhooks = vec![
            self.webhook(
                "rev.namespace",
                json!([is("istio.io/rev", selected), absent("istio-injection")]),
                json!([not_off()]),
            ),
            self.webhook(
                "rev.object",
                json!([absent("istio.io/rev"), absent("istio-injection")]),
                json!([not_off(), is("istio.io/rev", selected)]),
            ),
        ];
        if selected == "default" {
            webhooks.push(self.webhook(
                "namespace",
                json!([is("istio-injection", "enabled")]),
                json!([not_off()]),
            ));
            webhooks.push(self.webhook(
                "object",
                json!([absent("istio-injection"), absent("istio.io/rev")]),
                json!([
                    is("sidecar.istio.io/inject", "true"),
                    absent("istio.io/rev")
                ]),
            ));
        }
        json!({
            "apiVersion": "admissionregistration.k8s.io/v1",
            "kind": "MutatingWebhookConfiguration",
            "metadata": { "name": self.name(), "labels": labels },
            "webhooks": webhooks,
        })
    }

    /// The object's name.
    pub fn name(&self) -> String {
        match (self.tag, self.revision) {
            (Some(tag), _) => format!("istio-revision-tag-{tag}"),
            (None, "default") => "istio-sidecar-injector".to_owned(),
            (None, revision) => format!("istio-sidecar-injector-{revision}"),
        }
    }

    fn webhook(&self, prefix: &str, namespace: Value, object: Value) -> Value {
        let pods = json!({
            "operations": ["CREATE"],
            "apiGroups": [""],
            "apiVersions": ["v1"],
            "resources": ["pods"],
        });
        json!({
            "name": format!("{prefix}.sidecar-injector.istio.io"),
            "clientConfig": self.client,
            "sideEffects": "None",
            "rules": if self.called { json!([pods]) } else { json!([]) },
            "failurePolicy": "Fail",
            "admissionReviewVersions": ["v1"],
            "namespaceSelector": { "matchExpressions": namespace },
            "objectSelector": { "matchExpressions": object },
        })
    }
}

fn is(label: &str, value: &str) -> Value {
    json!({ "key": label, "operator": "In", "values": [value] })
}

fn absent(label: &str) -> Value {
    json!({ "key": label, "operator": "DoesNotExist" })
}

fn not_off() -> Value {
    json!({ "key": "sidecar.istio.io/inject", "operator": "NotIn", "values": ["false"] })
}
