//! The cluster as the source of configuration, and the mesh's own injector.
//!
//! Purpose: what files say otherwise, asked of the cluster that will run the pods.
//! Boundary: the only module that uses a network; it changes nothing in the cluster. Whoever
//! calls it waits: its one asynchronous runtime stands in [`wait`].
//! Source of its rules: istioctl 1.30.3 `istioctl/pkg/kubeinject` and `istioctl/pkg/cli` for
//! what is asked for; the README, "From the cluster", for what is ours.
//!
//! [`ask`] is what the command line wants; [`connect`] finds the cluster; [`config_maps`] reads
//! the three parts; [`revisions`] tells revisions and tags apart; [`nodes`] tells what kubelets can do; [`errors`] turns what went wrong into one line.

pub mod ask;
pub mod config_maps;
pub mod connect;
pub mod errors;
pub mod nodes;
pub mod revisions;
pub mod wait;

pub use ask::{Access, Ask, Names, Revision, Want};
pub use connect::Connection;
pub use wait::Waiter;

use crate::report::Diagnostic;
use errors::Asked;
use k8s_openapi::api::admissionregistration::v1::MutatingWebhookConfiguration;
use k8s_openapi::api::core::v1::{ConfigMap, Namespace, Node};
use kube::api::ListParams;
use kube::{Api, Resource};
use serde::de::DeserializeOwned;
use std::fmt::Debug;

/// A cluster that can be asked.
pub struct Cluster {
    connection: Connection,
    waiter: Waiter,
}

impl Cluster {
    /// Finds the cluster that the arguments mean. Asks it nothing yet.
    ///
    /// # Errors
    /// There is no usable kubeconfig, or an exec plugin gives no credentials.
    pub fn connect(access: &Access, waiter: Waiter) -> Result<Cluster, Diagnostic> {
        let access = access.clone();
        let what = "the credentials for the cluster";
        let connection = waiter.wait(what, connect::connect(access))?;
        Ok(Cluster { connection, waiter })
    }

    /// How the cluster is reached.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// What waits for its answers.
    pub fn waiter(&self) -> &Waiter {
        &self.waiter
    }

    /// A ConfigMap; `None` if there is none of that name.
    ///
    /// # Errors
    /// The cluster does not answer, or does not allow it.
    pub fn config_map(&self, namespace: &str, name: &str) -> Result<Option<ConfigMap>, Diagnostic> {
        let api = Api::namespaced(self.connection.client.clone(), namespace);
        self.get(api, Asked::get("configmaps", name).within(namespace))
    }

    /// A namespace; `None` if there is none of that name.
    ///
    /// # Errors
    /// The cluster does not answer, or does not allow it.
    pub fn namespace(&self, name: &str) -> Result<Option<Namespace>, Diagnostic> {
        let api = Api::all(self.connection.client.clone());
        self.get(api, Asked::get("namespaces", name))
    }

    /// All nodes.
    ///
    /// # Errors
    /// The cluster does not answer, or does not allow it.
    pub fn nodes(&self) -> Result<Vec<Node>, Diagnostic> {
        let api = Api::all(self.connection.client.clone());
        self.list(api, Asked::list("nodes"))
    }

    /// The webhook configurations that carry the label `istio.io/rev`, by name.
    ///
    /// # Errors
    /// The cluster does not answer, or does not allow it.
    pub fn webhook_configurations(&self) -> Result<Vec<MutatingWebhookConfiguration>, Diagnostic> {
        let api = Api::all(self.connection.client.clone());
        let asked =
            Asked::list("mutatingwebhookconfigurations").of_group("admissionregistration.k8s.io");
        let mut found = self.list(api, asked.labelled(revisions::REVISION_LABEL))?;
        found.sort_by(|a: &MutatingWebhookConfiguration, b| a.metadata.name.cmp(&b.metadata.name));
        Ok(found)
    }

    fn get<T>(&self, api: Api<T>, asked: Asked) -> Result<Option<T>, Diagnostic>
    where
        T: Resource + Clone + DeserializeOwned + Debug + Send + 'static,
    {
        let name = asked.name.clone().unwrap_or_default();
        let answer = self.waiter.wait(&asked.to_string(), async {
            let found = api.get_opt(&name).await;
            found.map_err(|error| errors::diagnose(&error, &asked, &self.connection))
        });
        answer
    }

    fn list<T>(&self, api: Api<T>, asked: Asked) -> Result<Vec<T>, Diagnostic>
    where
        T: Resource + Clone + DeserializeOwned + Debug + Send + 'static,
    {
        let mut params = ListParams::default();
        params.label_selector.clone_from(&asked.label);
        self.waiter.wait(&asked.to_string(), async {
            let found = api.list(&params).await;
            let found =
                found.map_err(|error| errors::diagnose(&error, &asked, &self.connection))?;
            Ok(found.items)
        })
    }
}
