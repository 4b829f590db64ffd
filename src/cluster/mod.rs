//! The cluster as the source of configuration, and the mesh's own injector.
//!
//! Purpose: what files say otherwise, asked of the cluster that will run the pods.
//! Boundary: the only module that uses a network; it changes nothing in the cluster. Whoever
//! calls it waits: its one asynchronous runtime stands in [`wait`].
//! Source of its rules: istioctl 1.30.3 `istioctl/pkg/kubeinject` and `istioctl/pkg/cli` for
//! what is asked for; the README, "From the cluster", for what is ours.
//!
//! [`ask`] is what the command line wants; [`kubeconfig`] and [`connect`] find the cluster;
//! [`config_maps`] reads the three parts; [`revisions`] tells revisions and tags apart; [`by_namespace`] picks a
//! revision for each object; [`nodes`] tells what kubelets can do; [`errors`] turns what went wrong into one line.

pub mod ask;
pub mod by_namespace;
pub mod config_maps;
pub mod connect;
pub mod errors;
pub mod injector;
pub mod kubeconfig;
pub mod nodes;
pub mod revisions;
pub mod seen;
pub mod wait;

pub use ask::{Access, Ask, Names, Revision, Want};
pub use connect::Connection;
pub use injector::WebhookInjector;
pub use wait::Waiter;

use crate::report::Diagnostic;
use errors::Asked;
use k8s_openapi::api::admissionregistration::v1::MutatingWebhookConfiguration;
use k8s_openapi::api::core::v1::{ConfigMap, Namespace};
use kube::api::ListParams;
use kube::{Api, Resource};
use seen::Node;
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
        let instead = "-r REVISION asks for no namespaces";
        self.get(api, Asked::get("namespaces", name).instead(instead))
    }

    /// All nodes.
    ///
    /// # Errors
    /// The cluster does not answer, or does not allow it.
    pub fn nodes(&self) -> Result<Vec<Node>, Diagnostic> {
        let api = Api::all(self.connection.client.clone());
        let instead = "--native-sidecars true or false decides without asking for nodes";
        self.list(api, Asked::list("nodes").instead(instead))
    }

    /// The webhook configurations that carry the label `istio.io/rev`, by name.
    ///
    /// # Errors
    /// The cluster does not answer, or does not allow it.
    pub fn webhook_configurations(&self) -> Result<Vec<MutatingWebhookConfiguration>, Diagnostic> {
        let api = Api::all(self.connection.client.clone());
        let asked =
            Asked::list("mutatingwebhookconfigurations").of_group("admissionregistration.k8s.io");
        let instead = "--source configmap -r REVISION needs no webhook configurations";
        let asked = asked.labelled(revisions::REVISION_LABEL).instead(instead);
        let mut found = self.list(api, asked)?;
        found.sort_by(|a: &MutatingWebhookConfiguration, b| a.metadata.name.cmp(&b.metadata.name));
        Ok(found)
    }

    fn get<T>(&self, api: Api<T>, asked: Asked) -> Result<Option<T>, Diagnostic>
    where
        T: Resource + Clone + DeserializeOwned + Debug + Send + 'static,
    {
        let name = asked.name.clone().unwrap_or_default();
        self.waiter.wait(&self.answer_to(&asked), async {
            let found = api.get_opt(&name).await;
            found.map_err(|error| errors::diagnose(&error, &asked, &self.connection))
        })
    }

    /// What is waited for.
    fn answer_to(&self, asked: &Asked) -> String {
        format!("{} to answer ({})", self.connection.server, asked.right())
    }

    fn list<T>(&self, api: Api<T>, asked: Asked) -> Result<Vec<T>, Diagnostic>
    where
        T: Resource + Clone + DeserializeOwned + Debug + Send + 'static,
    {
        let mut params = ListParams::default();
        params.label_selector.clone_from(&asked.label);
        self.waiter.wait(&self.answer_to(&asked), async {
            let found = api.list(&params).await;
            let found =
                found.map_err(|error| errors::diagnose(&error, &asked, &self.connection))?;
            Ok(found.items)
        })
    }
}
