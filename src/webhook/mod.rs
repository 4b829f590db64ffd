//! What istiod's webhook makes of an admission request before its pod is injected.
//!
//! Purpose: from a request to the [`PodRequest`] and the [`Options`] under which an injector
//! answers as the webhook does.
//! Boundary: no server and no calls to a cluster: whoever has them hands in what the request and
//! the cluster say. What is done to a pod is the injector's business.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`inject`).
//!
//! [`path`] reads the proxy's environment out of the URL; [`openshift`] takes back what that
//! platform writes into pods.

pub mod openshift;
pub mod path;

use std::collections::BTreeMap;

use gotemplate::Context;
use goyaml::tree::NodeRef;

use crate::inject::native::{NativeSidecars, Node};
use crate::inject::{
    CLUSTER_ENV, InjectError, Namespace, Options, PodRequest, ProxyConfigReach, Texts,
};
use crate::manifest::owner;
use crate::report::{Code, Diagnostic};
use crate::schema::decode::{Mode, Unknowns, decode};
use crate::schema::generated::core_v1::POD;
use crate::schema::object::Object;
use crate::schema::views::{Pod, PodMut, PodSpec};

/// The cluster's name where neither the URL nor the values have one.
const DEFAULT_CLUSTER: &str = "Kubernetes";

/// What the webhook's cluster runs on, as far as injection asks: istiod's variable `PLATFORM`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Platform {
    /// Any that needs nothing special.
    #[default]
    Plain,
    /// `openshift`: namespaces tell the proxy's user and group.
    OpenShift,
}

/// How istiod is set up.
#[derive(Debug, Clone, Copy, Default)]
pub struct Settings {
    /// What the cluster runs on.
    pub platform: Platform,
    /// When proxies are native sidecars.
    pub native_sidecars: NativeSidecars,
}

/// What is known of the cluster that a request is for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Cluster<'a> {
    /// Its nodes; `None` when they cannot be asked for.
    pub nodes: Option<&'a [Node]>,
    /// The namespace of [`AdmissionRequest::namespace`], if it was found.
    pub namespace: Option<&'a Namespace>,
}

/// A request to admit a pod: Kubernetes' `AdmissionRequest`, as far as injection asks.
#[derive(Debug)]
pub struct AdmissionRequest<'a> {
    pod: Object<'a>,
    proxy_env: BTreeMap<String, String>,
}

/// The options under which an injector answers as the webhook does: the policy counts, and a
/// pod's proxy config changes nothing but the proxy config.
pub fn options(revision: &str, context: Context) -> Options {
    Options {
        revision: revision.to_owned(),
        respect_policy: true,
        proxy_config: ProxyConfigReach::ProxyConfig,
        context,
        ..Options::default()
    }
}

impl<'a> AdmissionRequest<'a> {
    /// Takes a request apart: its object (read as JSON), its namespace, and the path of the URL it
    /// came to, without its escapes.
    ///
    /// A pod that names no namespace gets the request's; `managedFields`, which can be large, are
    /// dropped. A patch is what injection changes in the pod of [`Self::into_pod_request`], not in
    /// the object as it came.
    ///
    /// # Errors
    /// When the object is no pod.
    pub fn new(
        object: NodeRef<'_, 'a>,
        namespace: &'a str,
        path: &str,
    ) -> Result<Self, InjectError> {
        let mut unknowns = Unknowns::default();
        let mut pod = decode(object, &POD, Mode::Json, &mut unknowns).map_err(|error| {
            let message = format!("the request's object is no pod: {}", error.message);
            InjectError::from(Diagnostic::new(Code::BadType, message).path(error.path))
        })?;
        let mut seen = PodMut::new(&mut pod);
        seen.clear_managed_fields();
        if seen.view().namespace().is_empty() && !namespace.is_empty() {
            seen.set_namespace(namespace);
        }
        Ok(AdmissionRequest {
            pod,
            proxy_env: path::proxy_env(path),
        })
    }

    /// The pod of the request.
    pub fn pod(&self) -> &Object<'a> {
        &self.pod
    }

    /// The name of the pod's namespace.
    pub fn namespace(&self) -> &str {
        Pod::new(&self.pod).namespace()
    }

    /// The name of the cluster that the pod is for: the URL's, or else the one of the values
    /// (`global.multiCluster.clusterName`). Its nodes and namespaces are those that count.
    pub fn cluster<'r>(&'r self, of_values: &'r str) -> &'r str {
        let named = [self.proxy_env.get(CLUSTER_ENV).map(String::as_str)];
        let mut named = named.into_iter().flatten().chain([of_values]);
        named
            .find(|name| !name.is_empty())
            .unwrap_or(DEFAULT_CLUSTER)
    }

    /// What to ask an injector for.
    pub fn into_pod_request(
        self,
        settings: Settings,
        cluster: Cluster<'a>,
        texts: &'a Texts,
    ) -> PodRequest<'a> {
        let mut pod = self.pod;
        let openshift = settings.platform == Platform::OpenShift;
        if openshift {
            openshift::reset_proxy_user(&mut pod);
        }
        let node_name = Pod::new(&pod).spec().map_or("", PodSpec::node_name);
        PodRequest {
            workload: owner::of_pod(&pod),
            namespace: cluster.namespace.filter(|_| openshift),
            native: settings.native_sidecars.apply(cluster.nodes, node_name),
            proxy_env: self.proxy_env,
            pod,
            texts,
        }
    }
}

#[cfg(test)]
mod tests;
