//! The status annotation: what an injection has added.
//!
//! Purpose: reading and writing `sidecar.istio.io/status`.
//! Boundary: text and names.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/inject.go` (`SidecarInjectionStatus`),
//! `webhook.go` (`getInjectionStatus`, `parseStatus`).

use std::borrow::Cow;

use goyaml::json;
use goyaml::tree::{NodeRef, Value};

use crate::schema::views::{Container, ContainerList, LocalObjectReference, Pod, PodSpec, Volume};

/// What templates have added to a pod, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Status<'n> {
    /// Init containers, in the template's order.
    pub init_containers: Vec<Cow<'n, str>>,
    /// Containers.
    pub containers: Vec<Cow<'n, str>>,
    /// Volumes.
    pub volumes: Vec<Cow<'n, str>>,
    /// Secrets for pulling images.
    pub image_pull_secrets: Vec<Cow<'n, str>>,
    /// The revision; empty means the default one.
    pub revision: Cow<'n, str>,
}

impl Status<'static> {
    /// Reads the annotation; `None` when it is not the JSON of a status.
    pub fn parse(text: &str) -> Option<Self> {
        let tree = json::read::read(text).ok()?;
        let root = tree.root();
        match root.value() {
            Value::Map(_) => {}
            Value::Null => return Some(Status::default()),
            _ => return None,
        }
        let revision = match field(root, "revision").map(|node| (node.as_str(), node.is_null())) {
            None | Some((_, true)) => Cow::Borrowed(""),
            Some((text, _)) => Cow::Owned(text?.to_owned()),
        };
        Some(Status {
            init_containers: names(field(root, "initContainers"))?,
            containers: names(field(root, "containers"))?,
            volumes: names(field(root, "volumes"))?,
            image_pull_secrets: names(field(root, "imagePullSecrets"))?,
            revision,
        })
    }

    /// The containers alone, as overriding reads them: names of keys are exact, and what else
    /// stands there need not fit.
    pub fn containers_of(text: &str) -> Self {
        let tree = json::read::read(text).ok();
        let list = |key| {
            let node = tree.as_ref().and_then(|tree| tree.root().get(key));
            names(node).unwrap_or_default()
        };
        Status {
            init_containers: list("initContainers"),
            containers: list("containers"),
            ..Status::default()
        }
    }
}

impl<'n> Status<'n> {
    /// What the template pod holds, by name.
    pub fn of_template_pod(template_pod: Pod<'n, '_>, revision: &'n str) -> Self {
        let containers = |list| borrowed(template_pod.list(list).map(Container::name));
        let spec = || template_pod.spec().into_iter();
        let secrets = spec().flat_map(PodSpec::image_pull_secrets);
        Status {
            init_containers: containers(ContainerList::Init),
            containers: containers(ContainerList::Plain),
            volumes: borrowed(spec().flat_map(PodSpec::volumes).map(Volume::name)),
            image_pull_secrets: borrowed(secrets.map(LocalObjectReference::name)),
            revision: Cow::Borrowed(revision),
        }
    }

    /// The annotation's text; lists without a name are `null`.
    pub fn to_json(&self) -> String {
        let mut out = String::with_capacity(256);
        for (key, names) in [
            ("{\"initContainers\":", &self.init_containers),
            (",\"containers\":", &self.containers),
            (",\"volumes\":", &self.volumes),
            (",\"imagePullSecrets\":", &self.image_pull_secrets),
        ] {
            out.push_str(key);
            write_names(&mut out, names);
        }
        out.push_str(",\"revision\":");
        let revision = if self.revision.is_empty() {
            "default"
        } else {
            &self.revision
        };
        json::write::push_string(&mut out, revision);
        out.push('}');
        out
    }
}

fn borrowed<'n>(names: impl Iterator<Item = &'n str>) -> Vec<Cow<'n, str>> {
    names.map(Cow::Borrowed).collect()
}

/// The field of a JSON object, its name compared as `encoding/json` does.
fn field<'t, 'a>(object: NodeRef<'t, 'a>, name: &str) -> Option<NodeRef<'t, 'a>> {
    let Value::Map(map) = object.value() else {
        return None;
    };
    let found = map.iter().rfind(|e| e.key.eq_ignore_ascii_case(name));
    found.map(|e| e.value)
}

/// A list of strings; null is the empty one, anything else is no status.
fn names(node: Option<NodeRef<'_, '_>>) -> Option<Vec<Cow<'static, str>>> {
    match node.map(NodeRef::value) {
        None | Some(Value::Null) => Some(Vec::new()),
        Some(Value::Seq(items)) => items
            .iter()
            .map(|i| {
                if i.is_null() {
                    Some(Cow::Borrowed(""))
                } else {
                    i.as_str().map(|name| Cow::Owned(name.to_owned()))
                }
            })
            .collect(),
        Some(_) => None,
    }
}

fn write_names(out: &mut String, names: &[Cow<'_, str>]) {
    if names.is_empty() {
        out.push_str("null");
        return;
    }
    for (i, name) in names.iter().enumerate() {
        out.push(if i == 0 { '[' } else { ',' });
        json::write::push_string(out, name);
    }
    out.push(']');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_and_read_again() {
        let status = Status {
            init_containers: vec!["istio-init".into()],
            containers: vec!["istio-proxy".into(), "a<b".into()],
            revision: "canary".into(),
            ..Status::default()
        };
        let text = status.to_json();
        assert_eq!(
            text,
            r#"{"initContainers":["istio-init"],"containers":["istio-proxy","a\u003cb"],"volumes":null,"imagePullSecrets":null,"revision":"canary"}"#
        );
        assert_eq!(Status::parse(&text), Some(status));
        assert!(
            Status::default()
                .to_json()
                .ends_with(r#""revision":"default"}"#)
        );
    }

    #[test]
    fn what_is_no_status() {
        for text in [
            "",
            "injected",
            "[]",
            "1",
            r#"{"containers":"a"}"#,
            r#"{"containers":[1]}"#,
            r#"{"revision":1}"#,
            "{} x",
        ] {
            assert_eq!(Status::parse(text), None, "{text}");
        }
        for text in ["{}", "null", r#"{"containers":null,"x":1}"#] {
            assert_eq!(Status::parse(text), Some(Status::default()), "{text}");
        }
        let folded = Status::parse(r#"{"Containers":["a",null]}"#).unwrap();
        assert_eq!(folded.containers, ["a", ""]);
    }

    /// Overriding reads the containers by themselves, and its keys exactly.
    #[test]
    fn containers_alone() {
        for (text, containers, init_containers) in [
            (
                r#"{"containers":["a"],"initContainers":["i"],"revision":1}"#,
                &["a"][..],
                &["i"][..],
            ),
            (r#"{"Containers":["a"]}"#, &[], &[]),
            (r#"{"containers":null,"volumes":["v"]}"#, &[], &[]),
            ("injected", &[], &[]),
            ("[]", &[], &[]),
            ("null", &[], &[]),
        ] {
            let status = Status::containers_of(text);
            assert_eq!(status.containers, containers, "{text}");
            assert_eq!(status.init_containers, init_containers, "{text}");
            assert_eq!(status.volumes, [""; 0], "{text}");
        }
    }
}
