//! The user's own settings of containers that templates bring too, usually `istio-proxy`.
//!
//! Purpose: putting them back on top of the merged pod, and keeping them in an annotation for
//! the next injection.
//! Boundary: after the templates were merged, before the steps.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go`
//! (`reapplyOverwrittenContainers`, `applyContainer`, `applyInitContainer`).

use goyaml::json;
use goyaml::tree::{NodeRef, Value as Node};

use super::annotations::name;
use super::status::Status;
use super::{pod, PROXY_CONTAINER};
use crate::report::{Code, Diagnostic};
use crate::schema::decode::{decode, Mode, Unknowns};
use crate::schema::encode_json::encode_json;
use crate::schema::generated::core_v1::{container, pod_spec, security_context, CONTAINER, POD};
use crate::schema::merge::merge_object;
use crate::schema::object::{FieldId, Object};
use crate::schema::value::Value;

/// The image that stands for the template's.
const AUTO_IMAGE: &str = "auto";

/// Containers as their author wrote them.
#[derive(Debug, Clone, Default)]
pub struct Overrides<'a> {
    /// Plain containers.
    pub containers: Vec<Value<'a>>,
    /// Init containers.
    pub init_containers: Vec<Value<'a>>,
}

impl Overrides<'static> {
    /// Reads the annotation of a pod, if it has one.
    ///
    /// # Errors
    /// When it is not the JSON of containers.
    pub fn of(target: &Object<'_>) -> Result<Option<Self>, Diagnostic> {
        pod::annotation(target, name::OVERRIDES)
            .map(|text| Self::parse(text).map_err(|why| unreadable(text, &why)))
            .transpose()
    }

    fn parse(text: &str) -> Result<Self, String> {
        let tree = json::read::read(text).map_err(|e| e.to_string())?.into_owned();
        let entries = match tree.root().value() {
            Node::Map(entries) => entries,
            Node::Null => return Ok(Self::default()),
            _ => return Err("expected a JSON object with containers and initContainers".to_owned()),
        };
        let mut found = Self::default();
        for entry in entries {
            if entry.key.eq_ignore_ascii_case("containers") {
                found.containers = read_containers(entry.value)?;
            } else if entry.key.eq_ignore_ascii_case("initContainers") {
                found.init_containers = read_containers(entry.value)?;
            }
        }
        Ok(found)
    }
}

fn read_containers(node: NodeRef<'_, 'static>) -> Result<Vec<Value<'static>>, String> {
    let items = match node.value() {
        Node::Seq(items) => items,
        Node::Null => return Ok(Vec::new()),
        _ => return Err("expected a list of containers".to_owned()),
    };
    let mut found = Vec::with_capacity(items.len());
    for item in items {
        let decoded = if item.is_null() {
            Object::new(&CONTAINER)
        } else {
            let decoded = decode(item, &CONTAINER, Mode::Json, &mut Unknowns::default());
            decoded.map_err(|e| e.to_string())?
        };
        found.push(decoded.into());
    }
    Ok(found)
}

fn unreadable(text: &str, why: &str) -> Diagnostic {
    let message = format!("invalid value '{text}' for annotation '{}': {why}", name::OVERRIDES);
    Diagnostic::new(Code::BadOverrides, message)
        .path(format!("metadata.annotations[{}]", name::OVERRIDES))
        .help("an injection writes this annotation; take it out to start from the pod itself")
}

/// The user and group that a pod's author gave the proxy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProxyUser {
    /// The user's number.
    pub run_as_user: Option<i64>,
    /// The group's number.
    pub run_as_group: Option<i64>,
}

/// The containers of the pod before anything was merged, as far as overriding asks for them.
#[derive(Debug)]
pub struct Before<'a> {
    /// Its plain containers and init containers.
    pub lists: Overrides<'a>,
    /// What its overrides annotation holds.
    pub kept: Overrides<'static>,
    /// Whether it has a status annotation, readable or not.
    pub injected: bool,
    /// The status annotation.
    pub status: Status,
}

impl<'a> Before<'a> {
    /// Notes what a pod holds.
    ///
    /// # Errors
    /// When the overrides cannot be read.
    pub fn of(target: &Object<'a>) -> Result<Self, Diagnostic> {
        let status = pod::annotation(target, name::STATUS);
        Ok(Before {
            lists: Overrides {
                containers: pod::containers(target, pod_spec::CONTAINERS).to_vec(),
                init_containers: pod::containers(target, pod_spec::INIT_CONTAINERS).to_vec(),
            },
            kept: Overrides::of(target)?.unwrap_or_default(),
            injected: status.is_some(),
            status: status.and_then(Status::parse).unwrap_or_default(),
        })
    }

    /// The user that the pod names for the proxy, if it names one.
    pub fn proxy_user(&self) -> Option<ProxyUser> {
        let proxy = pod::find(&self.lists.containers, PROXY_CONTAINER)
            .or_else(|| pod::find(&self.lists.init_containers, PROXY_CONTAINER))?;
        let security = proxy.object(container::SECURITY_CONTEXT)?;
        let user = ProxyUser {
            run_as_user: security.int(security_context::RUN_AS_USER),
            run_as_group: security.int(security_context::RUN_AS_GROUP),
        };
        (user.run_as_user.is_some() || user.run_as_group.is_some()).then_some(user)
    }

    /// The user's settings for a container that a template brings; none if an earlier injection
    /// brought it.
    fn settings(&self, list: FieldId, name: &str) -> Option<Object<'a>> {
        let init = list == pod_spec::INIT_CONTAINERS;
        let (injected, kept) = if init {
            (&self.status.init_containers, &self.kept.init_containers)
        } else {
            (&self.status.containers, &self.kept.containers)
        };
        if injected.iter().any(|other| other == name) {
            return None;
        }
        let own = || {
            let plain = pod::find(&self.lists.containers, name);
            // A native proxy is an init container, but its settings stand among the plain ones.
            if init { plain.or_else(|| pod::find(&self.lists.init_containers, name)) } else { plain }
        };
        let mut found = pod::find(kept, name).or_else(own)?.clone();
        if found.str(container::IMAGE) == AUTO_IMAGE {
            found.remove(container::IMAGE);
        }
        Some(found)
    }
}

/// Merges the user's settings over the pod and writes them into the annotation.
///
/// # Errors
/// When they do not fit what the template brought.
pub fn reapply<'a>(
    target: &mut Object<'a>,
    template_pod: &Object<'a>,
    before: &Before<'a>,
) -> Result<(), Diagnostic> {
    let mut applied = Overrides::default();
    for list in [pod_spec::CONTAINERS, pod_spec::INIT_CONTAINERS] {
        for brought in pod::containers(template_pod, list) {
            let name = pod::container_name(brought);
            let Some(settings) = before.settings(list, name) else { continue };
            apply(target, list, &settings).map_err(|why| failed(name, &why))?;
            let place = if list == pod_spec::CONTAINERS {
                &mut applied.containers
            } else {
                &mut applied.init_containers
            };
            place.push(settings.into());
        }
    }
    let any = !applied.containers.is_empty() || !applied.init_containers.is_empty();
    if any && !before.injected {
        if let Some(annotations) = pod::annotations_mut(target) {
            annotations.insert(name::OVERRIDES, to_json(&applied));
        }
    }
    Ok(())
}

/// The overlay is a pod with that container alone. Its other list is empty, not nil, which
/// would take away the pod's.
fn apply<'a>(target: &mut Object<'a>, list: FieldId, settings: &Object<'a>) -> Result<(), String> {
    let mut overlay = Object::new(&POD);
    if let Some(spec) = pod::spec_mut(&mut overlay) {
        spec.list_or_insert(pod_spec::CONTAINERS);
        if let Some(items) = spec.list_or_insert(list) {
            items.push(settings.clone().into());
        }
    }
    merge_object(target, &overlay).map_err(|e| e.to_string())
}

fn failed(name: &str, why: &str) -> Diagnostic {
    Diagnostic::new(Code::MergeFailed, format!("the settings of container {name} cannot be merged: {why}"))
        .path(format!("spec.containers[{name}]"))
}

fn to_json(applied: &Overrides<'_>) -> String {
    let mut out = String::from("{");
    for (key, containers) in
        [("\"containers\":", &applied.containers), ("\"initContainers\":", &applied.init_containers)]
    {
        if containers.is_empty() {
            continue;
        }
        if out.len() > 1 {
            out.push(',');
        }
        out.push_str(key);
        for (i, container) in containers.iter().enumerate() {
            out.push(if i == 0 { '[' } else { ',' });
            if let Some(container) = container.as_object() {
                encode_json(container, &mut out);
            }
        }
        out.push(']');
    }
    out.push('}');
    out
}
