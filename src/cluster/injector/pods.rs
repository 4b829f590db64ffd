//! Which pod answers for a Service, and the way to its port.
//!
//! Boundary: asks the API server; what is said to the pod is `line`'s.
//! Source of its rules: kubectl's and istioctl's choice of pods, k8s.io/kubectl 0.35.3
//! `pkg/util/podutils` (`ActivePods`), from which only ready ones are taken here; Kubernetes'
//! `pkg/api/v1/pod` (`FindPort`) for ports that have names.

use super::called::{AROUND, Called};
use super::line::Reached;
use crate::cluster::Connection;
use crate::cluster::errors::{Asked, diagnose};
use crate::cluster::seen::{Container, Pod};
use crate::report::Diagnostic;
use k8s_openapi::api::core::v1::{self, PodCondition, Service, ServicePort};
use k8s_openapi::apimachinery::pkg::apis::meta::v1::Time;
use k8s_openapi::apimachinery::pkg::util::intstr::IntOrString;
use kube::Api;
use kube::api::ListParams;
use std::future::pending;

/// The protocol of ports that name none, and the only one that is forwarded.
const TCP: &str = "TCP";

/// The way to the pods of a Service.
#[derive(Clone, Copy)]
pub struct Way<'w> {
    /// The cluster.
    pub cluster: &'w Connection,
    /// How messages name what is at the end.
    pub called: &'w Called,
    /// The Service's namespace.
    pub namespace: &'w str,
    /// The Service's name.
    pub service: &'w str,
}

impl Way<'_> {
    /// A stream to the pod's port behind a port of the Service.
    ///
    /// # Errors
    /// There is none, or it may not be used.
    pub async fn forward(self, port: u16) -> Result<Reached, Diagnostic> {
        let service = self.service().await?;
        let pods = self.pods(&service).await?;
        let unusable = |why: String| self.called.unusable(&why);
        let pod = choose(&pods).map_err(unusable)?;
        let target = target_port(&service, pod, port).map_err(unusable)?;
        let name = pod.metadata.name.as_deref().unwrap_or_default();
        let called = self.called.at(format!(
            "port {target} of the pod {name} of the Service {}/{}",
            self.namespace, self.service
        ));
        let api: Api<v1::Pod> = Api::namespaced(self.cluster.client.clone(), self.namespace);
        let asked = Asked::get("pods/portforward", name).within(self.namespace);
        let forwarded = api.portforward(name, &[target]).await;
        let mut forwarded = forwarded.map_err(|error| self.denied(&error, &asked))?;
        let (stream, broken) = (forwarded.take_stream(target), forwarded.take_error(target));
        match (stream, broken) {
            (Some(stream), Some(broken)) => Ok(Reached {
                stream: Box::new(stream),
                broken: Box::pin(async {
                    match broken.await {
                        Some(words) => words.trim().to_owned(),
                        None => pending().await,
                    }
                }),
                called,
            }),
            _ => Err(called.unusable("the port was not forwarded")),
        }
    }

    async fn service(self) -> Result<Service, Diagnostic> {
        let api: Api<Service> = Api::namespaced(self.cluster.client.clone(), self.namespace);
        let asked = Asked::get("services", self.service).within(self.namespace);
        let service = api.get(self.service).await;
        service.map_err(|error| self.denied(&error, &asked))
    }

    async fn pods(self, service: &Service) -> Result<Vec<Pod>, Diagnostic> {
        let selector = service
            .spec
            .as_ref()
            .and_then(|spec| spec.selector.as_ref());
        let Some(selector) = selector.filter(|selector| !selector.is_empty()) else {
            let why = "it selects no pods, so there is none to forward to";
            return Err(self.called.unusable(why));
        };
        let pairs = selector.iter().map(|(key, value)| format!("{key}={value}"));
        let params = ListParams::default().labels(&pairs.collect::<Vec<_>>().join(","));
        let api: Api<Pod> = Api::namespaced(self.cluster.client.clone(), self.namespace);
        let asked = Asked::list("pods").within(self.namespace);
        let pods = api.list(&params).await;
        Ok(pods.map_err(|error| self.denied(&error, &asked))?.items)
    }

    fn denied(self, error: &kube::Error, asked: &Asked) -> Diagnostic {
        diagnose(error, asked, self.cluster).more_help(AROUND)
    }
}

/// The pod that serves best: ready, and of those the one that is it for longest, has restarted
/// least, and is the oldest.
fn choose(pods: &[Pod]) -> Result<&Pod, String> {
    let ready = pods.iter().filter(|pod| unfit(pod).is_none());
    let best = ready.min_by_key(|pod| {
        (
            Unknown::last(ready_since(pod)),
            restarts(pod),
            Unknown::last(pod.metadata.creation_timestamp.as_ref()),
            pod.metadata.name.as_ref(),
        )
    });
    best.ok_or_else(|| {
        let states = pods.iter().map(|pod| {
            let name = pod.metadata.name.as_deref().unwrap_or_default();
            format!("{name} is {}", unfit(pod).unwrap_or_default())
        });
        match pods.len() {
            0 => "it has no pods".to_owned(),
            1 => format!("its only pod is not ready: {}", states.collect::<String>()),
            number => {
                let states = states.collect::<Vec<_>>().join(", ");
                format!("none of its {number} pods is ready: {states}")
            }
        }
    })
}

/// A value that may be unknown, which then comes after all others.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Unknown<T> {
    Known(T),
    Unknown,
}

impl<T> Unknown<T> {
    fn last(value: Option<T>) -> Self {
        value.map_or(Unknown::Unknown, Unknown::Known)
    }
}

/// What keeps a pod from serving.
fn unfit(pod: &Pod) -> Option<String> {
    match pod.status.phase.as_deref() {
        _ if pod.metadata.deletion_timestamp.is_some() => Some("being deleted".to_owned()),
        Some("Running") if is_ready(pod) => None,
        Some("Running") => Some("Running, but not ready".to_owned()),
        phase => Some(phase.unwrap_or("in no phase").to_owned()),
    }
}

fn ready_condition(pod: &Pod) -> Option<&PodCondition> {
    let mut conditions = pod.status.conditions.iter();
    conditions.find(|condition| condition.type_ == "Ready")
}

fn is_ready(pod: &Pod) -> bool {
    ready_condition(pod).is_some_and(|ready| ready.status == "True")
}

fn ready_since(pod: &Pod) -> Option<&Time> {
    ready_condition(pod)?.last_transition_time.as_ref()
}

/// How often the container that restarted most has done so.
fn restarts(pod: &Pod) -> i32 {
    let statuses = pod.status.container_statuses.iter();
    let restarts = statuses.map(|status| status.restart_count);
    restarts.max().unwrap_or_default()
}

/// The port of a pod behind the port of a Service.
fn target_port(service: &Service, pod: &Pod, port: u16) -> Result<u16, String> {
    let ports = service.spec.iter().flat_map(|spec| &spec.ports).flatten();
    let ports: Vec<&ServicePort> = ports
        .filter(|port| port.protocol.as_deref().unwrap_or(TCP) == TCP)
        .collect();
    let Some(found) = ports.iter().find(|known| known.port == i32::from(port)) else {
        let known = ports.iter().map(|port| port.port.to_string());
        let known = known.collect::<Vec<_>>().join(", ");
        return Err(match known.is_empty() {
            true => format!("it has no port {port}, nor any other"),
            false => format!("it has no port {port}, only {known}"),
        });
    };
    let number = match &found.target_port {
        // As the API server writes it where nothing is said.
        None | Some(IntOrString::Int(0)) => found.port,
        Some(IntOrString::Int(number)) => *number,
        Some(IntOrString::String(name)) => named_port(pod, name).ok_or_else(|| {
            let pod = pod.metadata.name.as_deref().unwrap_or_default();
            format!("its port {port} leads to the port {name:?}, which the pod {pod} does not have")
        })?,
    };
    let valid = u16::try_from(number).ok().filter(|number| *number > 0);
    valid.ok_or_else(|| format!("its port {port} leads to {number}, which is no port"))
}

/// The number of a pod's port that has this name: of a container, or of an init container that
/// keeps running.
fn named_port(pod: &Pod, name: &str) -> Option<i32> {
    let sidecar = |container: &&Container| container.restart_policy.as_deref() == Some("Always");
    let sidecars = pod.spec.init_containers.iter().filter(sidecar);
    let containers = pod.spec.containers.iter().chain(sidecars);
    let ports = containers.flat_map(|container| &container.ports);
    let mut found = ports.filter(|port| {
        port.name.as_deref() == Some(name) && port.protocol.as_deref().unwrap_or(TCP) == TCP
    });
    found.next().map(|port| port.container_port)
}

#[cfg(test)]
#[path = "pods_tests.rs"]
mod tests;
