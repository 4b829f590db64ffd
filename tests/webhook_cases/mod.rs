//! Requests to istiod's webhook and its recorded answers.
//!
//! The library answers, as there is no server: what a server would have to tell it is put
//! together here from the record.

use std::path::{Path, PathBuf};

use kube_inject::config::{InjectionConfig, Sources, Texts as ConfigTexts};
use kube_inject::inject::native::{NativeSidecars, Node};
use kube_inject::inject::{InjectError, Injector as _, LocalInjector, Namespace, Texts};
use kube_inject::report::Diagnostic;
use kube_inject::schema::decode::{Mode, Unknowns, decode};
use kube_inject::schema::encode_json::encode_json;
use kube_inject::schema::generated::core_v1::POD;
use kube_inject::schema::object::Object;
use kube_inject::webhook::{self, AdmissionRequest, Cluster, Platform, Settings};
use serde_json::Value;

use crate::first_difference::first_difference;

/// The only cluster whose nodes and namespaces are known.
const CLUSTER: &str = "Kubernetes";

/// Its only namespace with ranges of users and groups.
const OPENSHIFT_NAMESPACE: &str = "test-ns";

/// One request to the webhook and its answer.
pub struct WebhookCase {
    /// Its folder's name and its own.
    pub name: String,
    /// The folder that the record's settings are named from.
    root: PathBuf,
    /// The record as it stands in its file.
    text: String,
    record: Value,
}

/// The cases of a folder, a file each, with settings below `root`.
pub fn cases(folder: &Path, root: &Path) -> Vec<WebhookCase> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let suite = folder.file_name().unwrap().to_str().unwrap();
    let case = |file: PathBuf| {
        let text = std::fs::read_to_string(&file).unwrap();
        WebhookCase {
            name: format!("{suite}/{}", file.file_stem().unwrap().to_str().unwrap()),
            root: root.to_owned(),
            record: serde_json::from_str(&text).unwrap(),
            text,
        }
    };
    files.into_iter().map(case).collect()
}

impl WebhookCase {
    /// Injects the pod as the webhook would and compares.
    pub fn run(&self) -> Result<(), String> {
        // The pod as it stands in the record: the order of keys tells which fault is the first.
        let tree = goyaml::json::read::read(&self.text).map_err(|e| e.to_string())?;
        let pod = tree.root().get("pod").ok_or("the record has no pod")?;
        let path = self.text("path");
        let texts = Texts::new();
        let request = match AdmissionRequest::new(pod, self.text("namespace"), path) {
            Ok(request) => request,
            Err(error) => return self.compare_refusal(&error),
        };
        self.compare_request(&to_value(request.pod()))?;
        let config = self.config()?;
        let known = request.cluster(config.values.cluster_name()) == CLUSTER;
        let nodes = self.nodes().filter(|_| known);
        let namespace = openshift_namespace();
        let in_namespace = known && request.namespace() == OPENSHIFT_NAMESPACE;
        let cluster = Cluster {
            nodes: nodes.as_deref(),
            namespace: Some(&namespace).filter(|_| in_namespace),
        };
        let request = request.into_pod_request(self.settings(), cluster, &texts);
        let before = to_value(&request.pod);
        let options = webhook::options(self.text("revision"), gotemplate::Context::default());
        let injector = LocalInjector::new(config, options).map_err(|said| words(&said))?;
        match (injector.inject(request), self.record["error"].as_str()) {
            (Ok(injection), None) => self.compare(before, &to_value(&injection.pod)),
            (Ok(_), Some(words)) => Err(format!("was not refused, but should: {words}")),
            (Err(error), _) => self.compare_refusal(&error),
        }
    }

    fn text(&self, key: &str) -> &str {
        self.record[key].as_str().unwrap_or_default()
    }

    fn settings(&self) -> Settings {
        Settings {
            platform: match self.text("platform") {
                "" => Platform::Plain,
                "openshift" => Platform::OpenShift,
                other => panic!("no platform known by the name of {other}"),
            },
            native_sidecars: if self.text("native_sidecars").is_empty() {
                NativeSidecars::Disabled
            } else {
                NativeSidecars::Auto
            },
        }
    }

    /// The nodes of Istio's own cases.
    fn nodes(&self) -> Option<Vec<Node>> {
        let versions = match self.text("native_sidecars") {
            "" => return None,
            "node-1.33" => ["v1.33.0", "v1.34.0"],
            "node-1.28" => ["v1.33.0", "v1.28.0"],
            other => panic!("no nodes known by the name of {other}"),
        };
        let node = |(number, version): (usize, &str)| Node {
            name: format!("node-{}", number + 1),
            kubelet_version: version.to_owned(),
        };
        Some(versions.into_iter().enumerate().map(node).collect())
    }

    fn config(&self) -> Result<InjectionConfig, String> {
        let sources = Sources {
            folder: Some(self.root.join(self.text("settings"))),
            ..Sources::default()
        };
        let mut texts = ConfigTexts::load(&sources, None).map_err(|said| words(&said))?;
        let templates = &mut texts.templates.text;
        *templates = changed(templates, self.text("config_changes")).into();
        InjectionConfig::read(&texts).map_err(|said| words(&said))
    }

    /// The request's pod has to be the recorded one in the request's namespace. The recorded one
    /// is taken through Go's type, as the other was, which adds what is always printed.
    fn compare_request(&self, pod: &Value) -> Result<(), String> {
        let mut recorded = self.record["pod"].clone();
        let metadata = recorded["metadata"].as_object_mut();
        let metadata = metadata.ok_or("the recorded pod has no metadata")?;
        metadata.remove("managedFields");
        let own = metadata.get("namespace").and_then(Value::as_str);
        if own.unwrap_or_default().is_empty() {
            metadata.insert("namespace".to_owned(), self.text("namespace").into());
        }
        same(&through_go(&recorded)?, pod)
    }

    fn compare_refusal(&self, error: &InjectError) -> Result<(), String> {
        match self.record["error"].as_str() {
            Some(words) => same_reason(error, words),
            None => Err(format!("was refused: {error}")),
        }
    }

    /// The pod with the recorded patch has to be the pod that was injected, and a pod without a
    /// patch has to stay as it is. Istiod makes its patches from the pod as it hands it to
    /// injection.
    fn compare(&self, mut before: Value, after: &Value) -> Result<(), String> {
        if let Some(patch) = self.record.get("patch") {
            let patch: json_patch::Patch =
                serde_json::from_value(patch.clone()).map_err(|e| e.to_string())?;
            json_patch::patch(&mut before, &patch).map_err(|e| e.to_string())?;
        }
        same(&before, after)
    }
}

/// Compares two pods and shows the first places where they differ.
fn same(want: &Value, got: &Value) -> Result<(), String> {
    if want == got {
        return Ok(());
    }
    let [want, got] = [want, got].map(|pod| serde_json::to_string_pretty(pod).unwrap());
    Err(first_difference(&want, &got))
}

/// The namespace of Istio's cases for OpenShift.
fn openshift_namespace() -> Namespace {
    let names = ["uid-range", "supplemental-groups"];
    let pairs = names.map(|name| {
        (
            format!("openshift.io/sa.scc.{name}"),
            "1000620000/10000".into(),
        )
    });
    Namespace {
        annotations: pairs.into(),
    }
}

/// A configuration with lines changed: `OLD => NEW` replaces, `+ TEXT` appends.
fn changed(config: &str, changes: &str) -> String {
    let mut config = format!("{}\n", config.trim_end_matches('\n'));
    for change in changes.lines() {
        if let Some(line) = change.strip_prefix("+ ") {
            config.push_str(line);
            config.push('\n');
        } else {
            let (old, new) = change.split_once(" => ").unwrap();
            assert!(config.contains(old), "{old:?} is not in the configuration");
            config = config.replace(old, new);
        }
    }
    config
}

/// One of our reasons has to be Istio's; the templates that it names come in random order.
fn same_reason(error: &InjectError, recorded: &str) -> Result<(), String> {
    let reason = recorded
        .strip_prefix("failed to run injection template: ")
        .unwrap_or(recorded);
    let reason = in_one_line(reason);
    let theirs = split_list(&reason);
    let same = |said: &Diagnostic| {
        let (ours, known) = split_list(&said.message);
        ours.ends_with(theirs.0) && known == theirs.1
    };
    if error.0.iter().any(same) {
        return Ok(());
    }
    Err(format!(
        "was refused for another reason: {error}\ninstead of: {recorded}"
    ))
}

/// An error that Go prints as a list of one.
fn in_one_line(reason: &str) -> String {
    let lines = reason.lines().map(|line| {
        let line = line.trim_start().trim_start_matches("* ");
        line.strip_suffix("1 error occurred:").unwrap_or(line)
    });
    lines.collect()
}

/// A message, and the sorted names of the templates at its end, if it lists them.
fn split_list(message: &str) -> (&str, Vec<&str>) {
    let (message, list) = message.split_once("; have ").unwrap_or((message, ""));
    let mut names: Vec<&str> = list.split(", ").collect();
    names.sort_unstable();
    (message, names)
}

fn words(said: &[Diagnostic]) -> String {
    let words = said.iter().map(ToString::to_string);
    words.collect::<Vec<_>>().join("\n")
}

fn to_value(pod: &Object<'_>) -> Value {
    let mut text = String::new();
    encode_json(pod, &mut text);
    serde_json::from_str(&text).unwrap()
}

fn through_go(pod: &Value) -> Result<Value, String> {
    let text = pod.to_string();
    let tree = goyaml::json::read::read(&text).map_err(|e| e.to_string())?;
    let decoded = decode(tree.root(), &POD, Mode::Json, &mut Unknowns::default());
    Ok(to_value(&decoded.map_err(|e| e.message)?))
}
