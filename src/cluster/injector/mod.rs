//! The mesh's own injector: its webhook is asked as the API server would ask it.
//!
//! Purpose: pods come out as the cluster's istiod makes them, whatever its templates are.
//! Boundary: one webhook. Which one, `cluster::revisions` tells; `manifest` knows the workloads
//! around the pods.
//! Source of its rules: istioctl 1.30.3 `istioctl/pkg/kubeinject/kubeinject.go`
//! (`ExternalInjector`), Istio 1.30.3 `pkg/kube/inject/inject.go` (`IntoObject`); Kubernetes'
//! reference, "Dynamic Admission Control", for request and answer.
//!
//! [`address`] tells where the webhook is, [`pods`] which pod of its Service answers, [`trust`]
//! whose certificates count; [`line`](mod@line) sends and receives; [`review`] writes requests and
//! reads answers, [`patch`] applies what they bring; [`called`] is how messages name it all.

pub mod address;
pub mod called;
pub mod line;
pub mod patch;
pub mod pods;
pub mod review;
pub mod trust;

use super::Cluster;
use super::revisions::InjectorWebhook;
use crate::inject::{InjectError, Injection, Injector, PodRequest};
use crate::report::{Code, Diagnostic, SkipReason};
use crate::schema::carry::carry_unknown;
use crate::schema::object::Object;
use crate::schema::views::{ObjectMeta, Pod, PodSpec};
use address::Address;
use called::Called;
use line::Line;
use review::{Asker, Subject, Verdict};
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// After so many waits in vain, one after the other, nobody waits any more: a mesh that has gone
/// silent must not take the limit for each of a thousand pods.
const PATIENCE: usize = 2;

/// Injects by asking a webhook.
pub struct WebhookInjector {
    cluster: Arc<Cluster>,
    asker: Asker,
    line: Line,
    /// How often nothing came since the last answer.
    in_vain: AtomicUsize,
}

impl WebhookInjector {
    /// Finds the way to a webhook, and goes it once, so that a way that leads nowhere is told of
    /// before the first pod.
    ///
    /// # Errors
    /// The webhook cannot be reached or trusted.
    pub fn open(cluster: Arc<Cluster>, webhook: InjectorWebhook<'_>) -> Result<Self, Diagnostic> {
        let client_config = &webhook.webhook.client_config;
        let address = Address::of(client_config, webhook.configuration)?;
        let asker = Asker::new(
            &webhook.webhook.admission_review_versions,
            address.called.clone(),
        )?;
        let bundle = client_config.ca_bundle.as_ref();
        let bundle = bundle.map(|bundle| bundle.0.as_slice()).unwrap_or_default();
        let tls = trust::connector(bundle).map_err(|why| address.called.unusable(&why))?;
        let line = Line::new(address, tls, cluster.connection().clone());
        let injector = WebhookInjector {
            cluster,
            asker,
            line,
            in_vain: AtomicUsize::new(0),
        };
        injector.wait(injector.line.open())?;
        Ok(injector)
    }

    /// Waits within the limit, and says so if it was too short.
    fn wait<T>(
        &self,
        future: impl Future<Output = Result<T, Diagnostic>>,
    ) -> Result<T, Diagnostic> {
        let called = self.line.called();
        let waiter = self.cluster.waiter();
        if self.in_vain.load(Ordering::Relaxed) >= PATIENCE {
            let why = "it has not answered before, and is not asked any more";
            return Err(called.unusable(why));
        }
        // What the future has to say comes back within, so that only a wait in vain is an error.
        match waiter.wait(&called.to_string(), async { Ok(future.await) }) {
            Ok(answer) => {
                self.in_vain.store(0, Ordering::Relaxed);
                answer
            }
            Err(in_vain) => {
                self.in_vain.fetch_add(1, Ordering::Relaxed);
                Err(called.in_vain(in_vain))
            }
        }
    }

    fn ask(&self, subject: Subject<'_>) -> Result<Verdict, Diagnostic> {
        let request = self.asker.request(subject);
        let turn = self.line.turn();
        let answer = self.wait(self.line.ask(request.body));
        drop(turn);
        self.asker.verdict(&answer?, &request.uid)
    }

    /// Puts what the webhook's patch brings into the pod.
    fn patched<'a>(
        &self,
        request: PodRequest<'a>,
        sent: &str,
        operations: &json_patch::Patch,
        called: &Called,
        said: &mut Vec<Diagnostic>,
    ) -> Result<Object<'a>, Diagnostic> {
        let patched = patch::apply(sent, operations).map_err(|why| called.bad_answer(&why))?;
        let texts: &'a [String] = request.texts.get_or_init(|| vec![patched]);
        let text = texts.first().map_or("", String::as_str);
        let mut pod = patch::read(text).map_err(|why| called.bad_answer(&why))?;
        let lost = carry_unknown(request.pod, &mut pod);
        said.extend(lost.into_iter().map(|path| {
            let message = "the mesh's injector changed what stands around it, and this field, \
                           which the Kubernetes API does not know, has no place any more";
            Diagnostic::new(Code::DroppedField, message).path(path)
        }));
        Ok(pod)
    }
}

impl Injector for WebhookInjector {
    fn inject<'a>(&self, mut request: PodRequest<'a>) -> Result<Injection<'a>, InjectError> {
        let host_network = Pod::new(&request.pod).spec();
        if host_network.is_some_and(PodSpec::host_network) {
            let reason = SkipReason::HostNetwork;
            return Ok(Injection::skipped(request.pod, reason, Vec::new()));
        }
        let sent = patch::to_json(&mut request.pod);
        let metadata = Pod::new(&request.pod).metadata();
        let namespace = match metadata.map_or("", ObjectMeta::namespace) {
            "" => request.workload.namespace.as_str(),
            own => own,
        };
        let verdict = self.ask(Subject {
            name: metadata.map_or("", ObjectMeta::name),
            namespace,
            pod: &sent,
        })?;
        let mut said = verdict.warnings;
        let Some(operations) = verdict.patch else {
            return Ok(Injection::skipped(request.pod, SkipReason::Injector, said));
        };
        let made = self.patched(request, &sent, &operations, &verdict.called, &mut said);
        Injection::close(made, said)
    }
}
