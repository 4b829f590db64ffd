//! The revision of each object by its namespace's labels (`-r auto`).
//!
//! Purpose: which control plane would inject a pod if it were created in the cluster as it is.
//! Boundary: picks the revision; what injects for it, the caller makes.
//! Source of its rules: the API server's admission chain: a webhook is called if its
//! `namespaceSelector` and its `objectSelector` match (kubernetes.io, "Dynamic Admission
//! Control"). Where no webhook is configured, Istio's own labels decide (istio.io, "Automatic
//! sidecar injection").

use super::Cluster;
use super::revisions::{DEFAULT, REVISION_LABEL, Revisions};
use crate::config::selector::Selector;
use crate::inject::annotations::name::INJECT;
use crate::inject::policy::Rules;
use crate::inject::{InjectError, Injection, Injector, PodRequest};
use crate::report::{Code, Diagnostic, SkipReason};
use crate::schema::views::Pod;
use k8s_openapi::apimachinery::pkg::apis::meta::v1::LabelSelector;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// The label with which a namespace asks for injection, or declines it.
const INJECTION_LABEL: &str = "istio-injection";

/// Labels by name.
type Labels = BTreeMap<String, String>;

/// Makes what injects for a revision.
pub type Make = dyn Fn(&str) -> Result<Box<dyn Injector>, Vec<Diagnostic>> + Send + Sync;

/// Injects each pod as its namespace asks.
pub struct ByNamespace {
    cluster: Arc<Cluster>,
    revisions: Arc<Revisions>,
    /// The namespace of objects that name none.
    namespace: String,
    make: Box<Make>,
    /// What is said of a cluster that has not answered: it is not waited for again.
    lost: OnceLock<Diagnostic>,
    namespaces: Once<Result<Labels, Diagnostic>>,
    injectors: Once<Result<Box<dyn Injector>, Vec<Diagnostic>>>,
}

impl ByNamespace {
    /// An injector that asks `cluster` for namespaces, and `make` for what injects.
    pub fn new(
        cluster: Arc<Cluster>,
        revisions: Arc<Revisions>,
        namespace: Option<String>,
        make: Box<Make>,
    ) -> ByNamespace {
        let namespace = namespace.unwrap_or_else(|| cluster.connection().namespace.clone());
        ByNamespace {
            cluster,
            revisions,
            namespace,
            make,
            lost: OnceLock::new(),
            namespaces: Once::default(),
            injectors: Once::default(),
        }
    }

    /// The namespace in which the pod would be created.
    fn namespace_of<'r>(&'r self, request: &'r PodRequest<'_>) -> &'r str {
        let pod = Pod::new(&request.pod).namespace();
        let mut named = [request.workload.namespace.as_str(), pod, &self.namespace].into_iter();
        named.find(|name| !name.is_empty()).unwrap_or(DEFAULT)
    }

    fn labels(&self, namespace: &str) -> Result<Labels, Diagnostic> {
        if let Some(lost) = self.lost.get() {
            return Err(lost.clone());
        }
        let found = self.cluster.namespace(namespace).inspect_err(|error| {
            if error.code == Code::ClusterUnreachable {
                // Whoever was first has said it.
                let _ = self.lost.set(error.clone());
            }
        })?;
        let found = found.ok_or_else(|| {
            let message = format!("the cluster has no namespace {namespace}");
            Diagnostic::new(Code::ClusterMissing, message).help(
                "create it first, or name another with --namespace for objects that name none, or \
                 the revision with -r",
            )
        })?;
        Ok(found.metadata.labels.unwrap_or_default())
    }
}

impl Injector for ByNamespace {
    fn inject<'a>(&self, request: PodRequest<'a>) -> Result<Injection<'a>, InjectError> {
        let namespace = self.namespace_of(&request).to_owned();
        let labels = self.namespaces.get(&namespace, || self.labels(&namespace));
        let labels = labels.as_ref().as_ref().map_err(Clone::clone)?;
        let pod = Pod::new(&request.pod);
        let of_pod: Labels = pod
            .labels()
            .iter()
            .map(|(name, value)| (name.into(), value.into()))
            .collect();
        let Some(revision) = choose(&self.revisions, labels, &of_pod) else {
            // Where the pod itself declines, that is the better reason.
            let judged = Rules::default().judge(pod, &mut Vec::new());
            let unasked = SkipReason::Unasked {
                namespace,
                revision: wished(labels, &of_pod),
            };
            let reason = judged.err().unwrap_or(unasked);
            return Ok(Injection::skipped(request.pod, reason, Vec::new()));
        };
        let injector = self.injectors.get(&revision, || (self.make)(&revision));
        match injector.as_ref() {
            Ok(injector) => injector.inject(request),
            Err(wrong) => Err(InjectError(wrong.clone())),
        }
    }
}

/// The revision that would inject a pod with these labels, in a namespace with these.
pub fn choose(revisions: &Revisions, namespace: &Labels, pod: &Labels) -> Option<String> {
    let mut injectors = revisions.injectors().peekable();
    let wished = wished(namespace, pod);
    if injectors.peek().is_none() {
        return wished;
    }
    let calls = injectors.filter(|injector| {
        selects(injector.webhook.namespace_selector.as_ref(), namespace)
            && selects(injector.webhook.object_selector.as_ref(), pod)
    });
    let called: Vec<&str> = calls.map(|injector| injector.revision).collect();
    // Where webhooks of several revisions are called, the labels say which one is meant.
    let wished = wished.and_then(|name| revisions.resolve(&name).map(str::to_owned));
    let meant = called
        .iter()
        .find(|revision| Some(**revision) == wished.as_deref());
    meant
        .or(called.first())
        .map(|revision| (*revision).to_owned())
}

/// The revision or tag that Istio's own labels ask for.
fn wished(namespace: &Labels, pod: &Labels) -> Option<String> {
    let named = |labels: &Labels| {
        labels
            .get(REVISION_LABEL)
            .filter(|name| !name.is_empty())
            .cloned()
    };
    let inject = pod.get(INJECT).map(String::as_str);
    if inject == Some("false") {
        return None;
    }
    match namespace.get(INJECTION_LABEL).map(String::as_str) {
        Some("enabled") => Some(DEFAULT.to_owned()),
        Some("disabled") => None,
        _ => named(namespace)
            .or_else(|| named(pod))
            .or_else(|| (inject == Some("true")).then(|| DEFAULT.to_owned())),
    }
}

/// Whether a selector matches; one that is not there matches everything.
fn selects(selector: Option<&LabelSelector>, labels: &Labels) -> bool {
    let Some(selector) = selector else {
        return true;
    };
    // One reader of selectors serves both the cluster's and the configuration's.
    let text = serde_json::to_string(selector).unwrap_or_default();
    let read = goyaml::read::read(&text).ok();
    let selector = read.and_then(|tree| Selector::read(tree.root()).ok());
    selector.is_some_and(|selector| selector.matches(|name| labels.get(name).map(String::as_str)))
}

/// Values that are made once a name; who asks meanwhile waits.
struct Once<T>(Mutex<HashMap<String, Arc<OnceLock<Arc<T>>>>>);

impl<T> Default for Once<T> {
    fn default() -> Self {
        Once(Mutex::default())
    }
}

impl<T> Once<T> {
    fn get(&self, name: &str, make: impl FnOnce() -> T) -> Arc<T> {
        let mut made = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let cell = Arc::clone(made.entry(name.to_owned()).or_default());
        // Others may ask for another name while this one is made.
        drop(made);
        Arc::clone(cell.get_or_init(|| Arc::new(make())))
    }
}

#[cfg(test)]
#[path = "by_namespace_tests.rs"]
mod tests;
