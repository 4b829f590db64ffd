//! Injection: a pod goes in, the pod with its sidecar comes out.
//!
//! Purpose: all that happens to one pod, behind one trait, so that the command line, the webhook
//! and the tests use the same thing.
//! Boundary: knows pods, not files, documents or kinds of workloads; the clock, the environment
//! and randomness come in through one value.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`injectPod`) and the files
//! that each module names.
//!
//! The order of work: [`policy`] says whether; [`annotations`] are checked; [`reinjection`] takes
//! a former injection back for the templates' eyes; [`context`] is what templates see,
//! [`funcs`] what they may call; [`render`] runs them and merges, and [`brought`] tells what
//! came; [`overrides`] puts the user's own container settings back on top; [`steps`] do the rest,
//! in their order.

pub mod annotations;
pub mod brought;
pub mod context;
pub mod funcs;
pub mod image;
pub mod local;
pub mod native;
pub mod overrides;
pub mod policy;
pub mod ports;
pub mod prometheus;
pub mod proxy_ids;
pub mod reinjection;
pub mod release;
pub mod render;
pub mod status;
pub mod steps;
pub mod strconv;
#[cfg(test)]
pub(crate) mod testing;

use std::collections::BTreeMap;
use std::sync::OnceLock;

pub use local::{LocalInjector, Options, ProxyConfigReach};

use crate::report::{Diagnostic, SkipReason};
use crate::schema::object::Object;

/// The name of the proxy's container in every template of Istio's.
pub const PROXY_CONTAINER: &str = "istio-proxy";

/// The name of the container that sets up the redirection of traffic.
pub const INIT_CONTAINER: &str = "istio-init";

/// The name of the container that checks the redirection which a CNI plugin has set up.
pub const VALIDATION_CONTAINER: &str = "istio-validation";

/// The variable that names the cluster to the proxy.
pub const CLUSTER_ENV: &str = "ISTIO_META_CLUSTER_ID";

/// The variable that names the network to the proxy.
pub const NETWORK_ENV: &str = "ISTIO_META_NETWORK";

/// Where a pod belongs, as templates see it: Go's `metav1.TypeMeta` and `types.NamespacedName`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Workload {
    /// The kind of the workload that makes the pod.
    pub kind: String,
    /// Its API version.
    pub api_version: String,
    /// Its name.
    pub name: String,
    /// Its namespace; empty when it names none.
    pub namespace: String,
}

/// A namespace of the cluster, as far as injection asks.
#[derive(Debug, Clone, Default)]
pub struct Namespace {
    /// Its annotations; OpenShift keeps ranges of user and group numbers there.
    pub annotations: BTreeMap<String, String>,
}

/// Texts that templates rendered; the pod that comes out borrows from them.
pub type Texts = OnceLock<Vec<String>>;

/// A pod to inject, and all that is known about it.
#[derive(Debug)]
pub struct PodRequest<'a> {
    /// The pod: `metadata` and `spec`.
    pub pod: Object<'a>,
    /// The workload that makes it.
    pub workload: Workload,
    /// Its namespace, where that tells the proxy's user and group: on OpenShift.
    pub namespace: Option<&'a Namespace>,
    /// Whether the proxy is to be a native sidecar where the pod does not say.
    pub native: bool,
    /// More environment for the proxy; [`CLUSTER_ENV`] and [`NETWORK_ENV`] go before the values.
    pub proxy_env: BTreeMap<String, String>,
    /// An empty place for rendered texts.
    pub texts: &'a Texts,
}

/// What became of a pod.
#[derive(Debug)]
pub struct Injection<'a> {
    /// The pod, changed or not.
    pub pod: Object<'a>,
    /// Why it was not injected, if it was not.
    pub skipped: Option<SkipReason>,
    /// What there is to say besides; paths start at the pod.
    pub diagnostics: Vec<Diagnostic>,
}

impl<'a> Injection<'a> {
    /// A pod that is left as it is.
    pub fn skipped(pod: Object<'a>, reason: SkipReason, diagnostics: Vec<Diagnostic>) -> Self {
        Injection {
            pod,
            skipped: Some(reason),
            diagnostics,
        }
    }

    /// What an injector gives back: the pod that it made, or why it could not, behind what there is
    /// to say besides.
    ///
    /// # Errors
    /// It could not.
    pub fn close(
        made: Result<Object<'a>, Diagnostic>,
        mut diagnostics: Vec<Diagnostic>,
    ) -> Result<Self, InjectError> {
        match made {
            Ok(pod) => Ok(Injection {
                pod,
                skipped: None,
                diagnostics,
            }),
            Err(diagnostic) => {
                diagnostics.push(diagnostic);
                Err(InjectError(diagnostics))
            }
        }
    }
}

/// A pod that cannot be injected, and everything that is wrong with it.
#[derive(Debug, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct InjectError(pub Vec<Diagnostic>);

impl From<Diagnostic> for InjectError {
    fn from(diagnostic: Diagnostic) -> Self {
        InjectError(vec![diagnostic])
    }
}

/// Something that injects pods.
pub trait Injector: Send + Sync {
    /// Injects one pod, or says why it is left alone.
    ///
    /// # Errors
    /// All that is wrong with the pod, the template or what it rendered.
    fn inject<'a>(&self, request: PodRequest<'a>) -> Result<Injection<'a>, InjectError>;
}
