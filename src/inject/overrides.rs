//! The user's own settings of containers that templates bring too, usually `istio-proxy`.
//!
//! Purpose: putting them back on top of the merged pod, and keeping them in an annotation for
//! the next injection.
//! Boundary: after the templates were merged, before the steps.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go`
//! (`reapplyOverwrittenContainers`, `applyContainer`, `applyInitContainer`).

use goyaml::json;
use goyaml::tree::{NodeRef, Value as Node};

use super::PROXY_CONTAINER;
use super::annotations::name;
use super::status::Status;
use crate::report::{Code, Diagnostic};
use crate::schema::decode::{Mode, Unknowns, decode};
use crate::schema::encode_json::encode_json;
use crate::schema::generated::core_v1::{CONTAINER, POD};
use crate::schema::merge::merge_object;
use crate::schema::object::Object;
use crate::schema::views::{Container, ContainerList, ContainerMut, Pod, PodMut};

/// The image that stands for the template's.
const AUTO_IMAGE: &str = "auto";

/// Containers as their author wrote them.
#[derive(Debug, Clone, Default)]
pub struct Overrides<'a> {
    /// Plain containers.
    pub containers: Vec<Object<'a>>,
    /// Init containers.
    pub init_containers: Vec<Object<'a>>,
}

impl Overrides<'static> {
    /// Reads the annotation of a pod, if it has one.
    ///
    /// # Errors
    /// When it is not the JSON of containers.
    pub fn of(pod: Pod<'_, '_>) -> Result<Option<Self>, Diagnostic> {
        pod.annotation(name::OVERRIDES)
            .map(|text| Self::parse(text).map_err(|why| unreadable(text, &why)))
            .transpose()
    }

    fn parse(text: &str) -> Result<Self, String> {
        let tree = json::read::read(text)
            .map_err(|e| e.to_string())?
            .into_owned();
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

impl<'a> Overrides<'a> {
    fn is_empty(&self) -> bool {
        self.containers.is_empty() && self.init_containers.is_empty()
    }

    fn list_mut(&mut self, list: ContainerList) -> &mut Vec<Object<'a>> {
        match list {
            ContainerList::Plain => &mut self.containers,
            ContainerList::Init => &mut self.init_containers,
        }
    }
}

/// The first container of that name.
fn find<'c, 'a>(list: &'c [Object<'a>], name: &str) -> Option<Container<'c, 'a>> {
    list.iter()
        .map(Container::new)
        .find(|container| container.name() == name)
}

fn read_containers(node: NodeRef<'_, 'static>) -> Result<Vec<Object<'static>>, String> {
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
        found.push(decoded);
    }
    Ok(found)
}

fn unreadable(text: &str, why: &str) -> Diagnostic {
    let message = format!(
        "invalid value '{text}' for annotation '{}': {why}",
        name::OVERRIDES
    );
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
    /// The containers that the status annotation names.
    pub status: Status<'static>,
}

impl<'a> Before<'a> {
    /// Notes what a pod holds, of its containers the proxy and those that templates may bring, too:
    /// no other is asked for, and copies cost time.
    ///
    /// # Errors
    /// When the overrides cannot be read.
    pub fn of(pod: Pod<'_, 'a>, may_bring: impl Fn(&str) -> bool) -> Result<Self, Diagnostic> {
        let status = pod.annotation(name::STATUS);
        let list = |list| {
            pod.list(list)
                .filter(|c| c.name() == PROXY_CONTAINER || may_bring(c.name()))
                .map(|container| container.object().clone())
                .collect()
        };
        Ok(Before {
            lists: Overrides {
                containers: list(ContainerList::Plain),
                init_containers: list(ContainerList::Init),
            },
            kept: Overrides::of(pod)?.unwrap_or_default(),
            injected: status.is_some(),
            status: status.map(Status::containers_of).unwrap_or_default(),
        })
    }

    /// The user that the pod names for the proxy, if it names one.
    pub fn proxy_user(&self) -> Option<ProxyUser> {
        let proxy = find(&self.lists.containers, PROXY_CONTAINER)
            .or_else(|| find(&self.lists.init_containers, PROXY_CONTAINER))?;
        let security = proxy.security_context()?;
        let user = ProxyUser {
            run_as_user: security.run_as_user(),
            run_as_group: security.run_as_group(),
        };
        (user.run_as_user.is_some() || user.run_as_group.is_some()).then_some(user)
    }

    /// The user's settings for a container that a template brings; none if an earlier injection
    /// brought it.
    fn settings(&self, list: ContainerList, name: &str) -> Option<Object<'a>> {
        let plain = || find(&self.lists.containers, name);
        let init = || find(&self.lists.init_containers, name);
        let (injected, kept, own) = match list {
            ContainerList::Plain => (&self.status.containers, &self.kept.containers, plain()),
            // A native proxy is an init container, but its settings stand among the plain ones.
            ContainerList::Init => (
                &self.status.init_containers,
                &self.kept.init_containers,
                plain().or_else(init),
            ),
        };
        if injected.iter().any(|other| other == name) {
            return None;
        }
        let mut found = find(kept, name).or(own)?.object().clone();
        if Container::new(&found).image() == AUTO_IMAGE {
            ContainerMut::new(&mut found).clear_image();
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
    template_pod: Pod<'_, 'a>,
    before: &Before<'a>,
) -> Result<(), Diagnostic> {
    let mut applied = Overrides::default();
    for list in [ContainerList::Plain, ContainerList::Init] {
        for brought in template_pod.list(list) {
            let Some(settings) = before.settings(list, brought.name()) else {
                continue;
            };
            apply(target, list, &settings).map_err(|why| failed(brought.name(), &why))?;
            applied.list_mut(list).push(settings);
        }
    }
    if !applied.is_empty() && !before.injected {
        PodMut::new(target).set_annotation(name::OVERRIDES, to_json(&applied));
    }
    Ok(())
}

/// The overlay is a pod with that container alone. Its other list is empty, not nil, which
/// would take away the pod's.
fn apply<'a>(
    target: &mut Object<'a>,
    list: ContainerList,
    settings: &Object<'a>,
) -> Result<(), String> {
    let mut overlay = Object::new(&POD);
    let mut pod = PodMut::new(&mut overlay);
    let mut spec = pod.ensure_spec();
    spec.list_mut(ContainerList::Plain);
    spec.list_mut(list).push(settings.clone().into());
    merge_object(target, &overlay).map_err(|e| e.to_string())
}

fn failed(name: &str, why: &str) -> Diagnostic {
    Diagnostic::new(
        Code::MergeFailed,
        format!("the settings of container {name} cannot be merged: {why}"),
    )
    .path(format!("spec.containers[{name}]"))
}

fn to_json(applied: &Overrides<'_>) -> String {
    let mut out = String::from("{");
    for (key, containers) in [
        ("\"containers\":", &applied.containers),
        ("\"initContainers\":", &applied.init_containers),
    ] {
        if containers.is_empty() {
            continue;
        }
        if out.len() > 1 {
            out.push(',');
        }
        out.push_str(key);
        for (i, container) in containers.iter().enumerate() {
            out.push(if i == 0 { '[' } else { ',' });
            encode_json(container, &mut out);
        }
        out.push(']');
    }
    out.push('}');
    out
}

#[cfg(test)]
#[path = "overrides_tests.rs"]
mod tests;
