//! The probes that the agent runs in the kubelet's place, as the JSON in its environment.
//!
//! Purpose: collecting the application's probes, and merging them with those of a former
//! injection.
//! Boundary: reads containers; rewriting them is the next door, `probes`.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/app_probe.go` (`DumpAppProbers`,
//! `KubeAppProbers`), `webhook.go` (`mergeOrAppendProbers`).

use std::collections::BTreeMap;

use goyaml::json;
use goyaml::tree::{NodeRef, Value as Node};

use crate::inject::PROXY_CONTAINER;
use crate::report::{Code, Diagnostic};
use crate::schema::decode::{Mode, Unknowns, decode};
use crate::schema::encode_json::encode_json;
use crate::schema::generated::core_v1::{
    self, container, http_get_action, lifecycle, lifecycle_handler, probe, tcp_socket_action,
};
use crate::schema::int_or_string::IntOrString;
use crate::schema::object::{FieldId, Object};
use crate::schema::types::StructType;
use crate::schema::value::Value;
use crate::schema::views::{Container, ContainerList, Pod};

/// What the agent has to do for one probe.
#[derive(Debug, Clone, Default)]
pub struct Prober<'a> {
    http_get: Option<Object<'a>>,
    tcp_socket: Option<Object<'a>>,
    grpc: Option<Object<'a>>,
    timeout_seconds: i64,
}

/// Probers by the path under which the kubelet asks the agent; `None` is Go's nil.
pub type Probers<'a> = BTreeMap<String, Option<Prober<'a>>>;

/// A probe or a lifecycle handler of a container: where it stands, and the agent's path for it.
#[derive(Debug, Clone, Copy)]
pub struct Slot {
    /// The field of the container, and below it where the probe is not there itself.
    pub field: (FieldId, Option<FieldId>),
    /// The first and last part of the agent's path, around the container's name.
    pub path: (&'static str, &'static str),
    /// Its JSON path below the container, for messages.
    pub name: &'static str,
}

/// Every place where a container can have something that the agent takes over.
pub const SLOTS: [Slot; 5] = [
    Slot {
        field: (container::READINESS_PROBE, None),
        path: ("app-health", "readyz"),
        name: "readinessProbe",
    },
    Slot {
        field: (container::LIVENESS_PROBE, None),
        path: ("app-health", "livez"),
        name: "livenessProbe",
    },
    Slot {
        field: (container::STARTUP_PROBE, None),
        path: ("app-health", "startupz"),
        name: "startupProbe",
    },
    Slot {
        field: (container::LIFECYCLE, Some(lifecycle::PRE_STOP)),
        path: ("app-lifecycle", "prestopz"),
        name: "lifecycle.preStop",
    },
    Slot {
        field: (container::LIFECYCLE, Some(lifecycle::POST_START)),
        path: ("app-lifecycle", "poststartz"),
        name: "lifecycle.postStart",
    },
];

/// The fields of a probe, or of a lifecycle handler, that say what to do.
#[derive(Debug, Clone, Copy)]
pub struct Actions {
    /// An HTTP request.
    pub http_get: FieldId,
    /// A TCP connection.
    pub tcp_socket: FieldId,
    /// A gRPC health check; lifecycle handlers have none.
    pub grpc: Option<FieldId>,
}

impl Slot {
    /// What stands in this place of a container.
    pub fn of<'p, 'a>(&self, container: &'p Object<'a>) -> Option<&'p Object<'a>> {
        let outer = container.object(self.field.0)?;
        self.field
            .1
            .map_or(Some(outer), |inner| outer.object(inner))
    }

    /// The same, to be changed in place.
    pub fn of_mut<'p, 'a>(&self, container: &'p mut Object<'a>) -> Option<&'p mut Object<'a>> {
        let outer = container.object_mut(self.field.0)?;
        match self.field.1 {
            Some(inner) => outer.object_mut(inner),
            None => Some(outer),
        }
    }

    /// The fields that say what to do.
    pub fn actions(&self) -> Actions {
        match self.field.1 {
            None => Actions {
                http_get: probe::HTTP_GET,
                tcp_socket: probe::TCP_SOCKET,
                grpc: Some(probe::GRPC),
            },
            Some(_) => Actions {
                http_get: lifecycle_handler::HTTP_GET,
                tcp_socket: lifecycle_handler::TCP_SOCKET,
                grpc: None,
            },
        }
    }

    /// The agent's path for this place of a container of that name.
    pub fn url(&self, container: &str) -> String {
        format!("/{}/{container}/{}", self.path.0, self.path.1)
    }
}

/// Collects the probers of all containers but the proxy, those on `status_port` left out: they
/// have been rewritten before.
pub fn collect<'a>(
    pod: Pod<'_, 'a>,
    status_port: i64,
    diagnostics: &mut Vec<Diagnostic>,
) -> Probers<'a> {
    let mut found = Probers::new();
    let all = pod
        .list(ContainerList::Init)
        .chain(pod.list(ContainerList::Plain));
    for owner in all.filter(|owner| owner.name() != PROXY_CONTAINER) {
        for slot in &SLOTS {
            let place = slot.of(owner.object());
            let Some(prober) = place.and_then(|place| prober(slot, place)) else {
                continue;
            };
            match resolve_port(prober, owner, status_port) {
                Ok(Some(prober)) => drop(found.insert(slot.url(owner.name()), Some(prober))),
                Ok(None) => {}
                Err(port) => diagnostics.push(unresolved(owner.name(), slot, &port)),
            }
        }
    }
    found
}

/// Of several actions HTTP goes first, then TCP, then gRPC.
fn prober<'a>(slot: &Slot, place: &Object<'a>) -> Option<Prober<'a>> {
    let actions = slot.actions();
    let mut prober = Prober::default();
    if let Some(action) = place.object(actions.http_get) {
        prober.http_get = Some(action.clone());
    } else if let Some(action) = place.object(actions.tcp_socket) {
        prober.tcp_socket = Some(action.clone());
    } else {
        prober.grpc = Some(place.object(actions.grpc?)?.clone());
    }
    if slot.field.1.is_none() {
        prober.timeout_seconds = place.int(probe::TIMEOUT_SECONDS).unwrap_or(0);
    }
    Some(prober)
}

/// Puts the number of a named port in its place. `Ok(None)` means that nothing is to be done;
/// the error is the name of a port that the container does not have.
fn resolve_port<'a>(
    mut prober: Prober<'a>,
    owner: Container<'_, 'a>,
    status_port: i64,
) -> Result<Option<Prober<'a>>, String> {
    let (action, field) = match (&mut prober.http_get, &mut prober.tcp_socket) {
        (Some(action), _) => (action, http_get_action::PORT),
        (None, Some(action)) => (action, tcp_socket_action::PORT),
        (None, None) => return Ok(Some(prober)),
    };
    match action.get(field) {
        Some(Value::IntOrString(IntOrString::String(name))) => {
            let number = port_number(owner, name).ok_or_else(|| name.to_string())?;
            action.set(field, IntOrString::Int(number));
        }
        Some(Value::IntOrString(IntOrString::Int(port))) if i64::from(*port) == status_port => {
            return Ok(None);
        }
        _ => {}
    }
    Ok(Some(prober))
}

/// Of ports with the same name the last one counts.
fn port_number(owner: Container<'_, '_>, name: &str) -> Option<i32> {
    let named = owner
        .ports()
        .filter(|port| !name.is_empty() && port.name() == name);
    i32::try_from(named.last()?.container_port()).ok()
}

fn unresolved(name: &str, slot: &Slot, port: &str) -> Diagnostic {
    let message =
        format!("container {name} has no port named {port:?}, so the agent cannot run this probe");
    Diagnostic::new(Code::UnresolvedProbePort, message)
        .path(format!("spec.containers[{name}].{}", slot.name))
        .help("name the port under `ports`, or give its number")
}

/// The probers as the agent reads them.
pub fn to_json(probers: &Probers<'_>) -> String {
    let mut out = String::from("{");
    for (path, prober) in probers {
        if out.len() > 1 {
            out.push(',');
        }
        json::write::push_string(&mut out, path);
        out.push(':');
        match prober {
            Some(prober) => prober.write(&mut out),
            None => out.push_str("null"),
        }
    }
    out.push('}');
    out
}

/// Reads probers as an earlier injection wrote them.
///
/// # Errors
/// What is wrong with the text, in Go's words.
pub fn from_json(text: &str) -> Result<Probers<'static>, String> {
    let tree = json::read::read(text)
        .map_err(|e| e.to_string())?
        .into_owned();
    let Node::Map(entries) = tree.root().value() else {
        return match tree.root().is_null() {
            true => Ok(Probers::new()),
            false => Err("the probers are no JSON object".to_owned()),
        };
    };
    entries
        .iter()
        .map(|e| Ok((e.key.to_string(), Prober::read(e.value)?)))
        .collect()
}

impl Prober<'_> {
    fn write(&self, out: &mut String) {
        let start = out.len();
        for (key, action) in [
            ("httpGet", &self.http_get),
            ("tcpSocket", &self.tcp_socket),
            ("grpc", &self.grpc),
        ] {
            if let Some(action) = action {
                out.push_str(if out.len() == start { "{\"" } else { ",\"" });
                out.push_str(key);
                out.push_str("\":");
                encode_json(action, out);
            }
        }
        if self.timeout_seconds != 0 {
            out.push_str(if out.len() == start { "{" } else { "," });
            out.push_str(&format!("\"timeoutSeconds\":{}", self.timeout_seconds));
        }
        out.push_str(if out.len() == start { "{}" } else { "}" });
    }

    fn read(node: NodeRef<'_, 'static>) -> Result<Option<Prober<'static>>, String> {
        let mut prober = Prober::default();
        let entries = match node.value() {
            Node::Map(entries) => entries,
            Node::Null => return Ok(None),
            _ => return Err("a prober is no JSON object".to_owned()),
        };
        for entry in entries {
            match entry.key.as_ref() {
                "httpGet" => prober.http_get = action(entry.value, &core_v1::HTTP_GET_ACTION)?,
                "tcpSocket" => {
                    prober.tcp_socket = action(entry.value, &core_v1::TCP_SOCKET_ACTION)?
                }
                "grpc" => prober.grpc = action(entry.value, &core_v1::GRPC_ACTION)?,
                "timeoutSeconds" => match entry.value.value() {
                    Node::Int(seconds) => prober.timeout_seconds = seconds,
                    Node::Null => {}
                    _ => return Err("timeoutSeconds is no whole number".to_owned()),
                },
                _ => {}
            }
        }
        Ok(Some(prober))
    }
}

fn action(
    node: NodeRef<'_, 'static>,
    ty: &'static StructType,
) -> Result<Option<Object<'static>>, String> {
    if node.is_null() {
        return Ok(None);
    }
    let decoded = decode(node, ty, Mode::Json, &mut Unknowns::default());
    decoded.map(Some).map_err(|e| e.to_string())
}

#[cfg(test)]
#[path = "probers_tests.rs"]
mod tests;
