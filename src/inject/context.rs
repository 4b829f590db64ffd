//! What templates see: Go's `SidecarTemplateData`.
//!
//! Purpose: the data under `.` of every template.
//! Boundary: borrows the pod, the configuration and the mesh; makes nothing up.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/inject.go` (`SidecarTemplateData`,
//! `GetProxyIDs`), `openshift.go`.

use std::borrow::Cow;

use gotemplate::object::Shape;
use gotemplate::{Method, Object as TemplateObject, Value};

use super::{Namespace, Workload};
use crate::config::values::Values;
use crate::mesh::Mesh;
use crate::schema::object::Object;

/// The user and group of the proxy where the namespace says nothing.
const PROXY_ID: i64 = 1337;

/// The data of one execution.
#[derive(Debug)]
pub struct TemplateData<'d> {
    /// Kind and API version of the workload that makes the pod.
    pub type_meta: Pair<'d>,
    /// Namespace and name of that workload.
    pub deployment_meta: Pair<'d>,
    /// The pod as its author wrote it.
    pub pod: &'d Object<'d>,
    /// The mesh config, with the pod's own proxy config applied.
    pub mesh: &'d Mesh,
    /// The values.
    pub values: &'d Values,
    /// The revision; empty for the default one.
    pub revision: &'d str,
    /// Whether native sidecars are on, the pod's annotation left out of account.
    pub native: bool,
    /// The proxy's image.
    pub proxy_image: String,
    /// The proxy's user.
    pub proxy_uid: i64,
    /// The proxy's group.
    pub proxy_gid: i64,
}

/// The fields by Go's names, in Go's order.
const FIELDS: [&str; 14] = [
    "TypeMeta",
    "DeploymentMeta",
    "ObjectMeta",
    "Spec",
    "ProxyConfig",
    "MeshConfig",
    "Values",
    "Revision",
    "NativeSidecars",
    "ProxyImage",
    "ProxyUID",
    "ProxyGID",
    "InboundTrafficPolicyMode",
    "CompliancePolicy",
];

impl TemplateObject for TemplateData<'_> {
    fn shape(&self) -> Shape {
        Shape::Struct
    }

    fn type_name(&self) -> Cow<'_, str> {
        "*inject.SidecarTemplateData".into()
    }

    fn is_pointer(&self) -> bool {
        true
    }

    fn field<'s>(&'s self, name: &str) -> Option<Value<'s>> {
        Some(match name {
            "TypeMeta" => Value::Object(&self.type_meta),
            "DeploymentMeta" => Value::Object(&self.deployment_meta),
            "ObjectMeta" | "Spec" => return self.pod.field(name),
            "ProxyConfig" => Value::Object(self.mesh.proxy_config()),
            "MeshConfig" => Value::Object(self.mesh.config()),
            "Values" => Value::Object(self.values.map()),
            "Revision" => self.revision.into(),
            "NativeSidecars" => self.native.into(),
            "ProxyImage" => self.proxy_image.as_str().into(),
            "ProxyUID" => Value::int64(self.proxy_uid),
            "ProxyGID" => Value::int64(self.proxy_gid),
            "InboundTrafficPolicyMode" => self.mesh.inbound_traffic_policy_mode().into(),
            // A setting of istiod's environment, which the command line does not have.
            "CompliancePolicy" => "".into(),
            _ => return None,
        })
    }

    fn len(&self) -> usize {
        FIELDS.len()
    }

    fn entry<'s>(&'s self, i: usize) -> (Value<'s>, Value<'s>) {
        let name = FIELDS.get(i).copied().unwrap_or_default();
        (name.into(), self.field(name).unwrap_or(Value::Nil))
    }
}

/// A struct of two strings.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'d> {
    type_name: &'static str,
    fields: [(&'static str, &'d str); 2],
    /// What its `String` method puts between the two, if it has one.
    separator: Option<&'static str>,
}

impl<'d> Pair<'d> {
    /// Go's `metav1.TypeMeta`.
    pub fn type_meta(workload: &'d Workload) -> Self {
        Pair {
            type_name: "v1.TypeMeta",
            fields: [
                ("Kind", &workload.kind),
                ("APIVersion", &workload.api_version),
            ],
            separator: None,
        }
    }

    /// Go's `types.NamespacedName`.
    pub fn namespaced_name(workload: &'d Workload) -> Self {
        Pair {
            type_name: "types.NamespacedName",
            fields: [("Namespace", &workload.namespace), ("Name", &workload.name)],
            separator: Some("/"),
        }
    }

    fn joined(&self) -> Option<String> {
        let [(_, first), (_, second)] = self.fields;
        self.separator
            .map(|separator| format!("{first}{separator}{second}"))
    }
}

impl TemplateObject for Pair<'_> {
    fn shape(&self) -> Shape {
        Shape::Struct
    }

    fn type_name(&self) -> Cow<'_, str> {
        self.type_name.into()
    }

    fn field<'s>(&'s self, name: &str) -> Option<Value<'s>> {
        self.fields
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, text)| (*text).into())
    }

    fn method(&self, name: &str) -> Option<Method> {
        (name == "String" && self.separator.is_some()).then_some(Method::GETTER)
    }

    fn call<'s>(&'s self, name: &str, _: &[Value<'s>]) -> Result<Value<'s>, String> {
        self.joined()
            .map(Value::from)
            .ok_or_else(|| format!("{name} is not a method"))
    }

    fn len(&self) -> usize {
        self.fields.len()
    }

    fn entry<'s>(&'s self, i: usize) -> (Value<'s>, Value<'s>) {
        let (name, text) = self.fields.get(i).copied().unwrap_or_default();
        (name.into(), text.into())
    }

    fn string(&self) -> Option<Cow<'_, str>> {
        self.joined().map(Cow::Owned)
    }

    fn is_comparable(&self) -> bool {
        true
    }
}

/// The user and group of the proxy: the ends of the ranges that OpenShift gives the namespace, or
/// Istio's usual number.
pub fn proxy_ids(namespace: Option<&Namespace>) -> (i64, i64) {
    let range = |name: &str| namespace?.annotations.get(name).map(String::as_str);
    let users = range("openshift.io/sa.scc.uid-range");
    let groups = range("openshift.io/sa.scc.supplemental-groups").or(users);
    let gid = groups.and_then(|groups| {
        let ends: Option<Vec<i64>> = groups.split(',').map(end_of_range).collect();
        ends?.first().copied()
    });
    (
        users.and_then(end_of_range).unwrap_or(PROXY_ID),
        gid.unwrap_or(PROXY_ID),
    )
}

/// The last number of `first/length` or `first-last`; numbers have 32 bits and wrap round.
fn end_of_range(range: &str) -> Option<i64> {
    if let Some((first, length)) = range.split_once('/') {
        let (first, length): (u32, u32) = (first.parse().ok()?, length.parse().ok()?);
        return Some(first.wrapping_add(length).wrapping_sub(1).into());
    }
    let (first, last) = range.split_once('-')?;
    let (_, last): (u32, u32) = (first.parse().ok()?, last.parse().ok()?);
    Some(last.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_a_namespace() {
        let ids = |pairs: &[(&str, &str)]| {
            let annotations = pairs
                .iter()
                .map(|(k, v)| (format!("openshift.io/sa.scc.{k}"), (*v).to_owned()));
            proxy_ids(Some(&Namespace {
                annotations: annotations.collect(),
            }))
        };
        assert_eq!(proxy_ids(None), (1337, 1337));
        assert_eq!(ids(&[]), (1337, 1337));
        assert_eq!(ids(&[("uid-range", "1000/10")]), (1009, 1009));
        assert_eq!(
            ids(&[("uid-range", "1000/10"), ("supplemental-groups", "5/2,9/1")]),
            (1009, 6)
        );
        assert_eq!(ids(&[("supplemental-groups", "5-8")]), (1337, 8));
        assert_eq!(ids(&[("uid-range", "x")]), (1337, 1337));
        assert_eq!(
            ids(&[("uid-range", "1/1"), ("supplemental-groups", "")]),
            (1, 1337)
        );
        assert_eq!(ids(&[("supplemental-groups", "5/2,x")]), (1337, 1337));
    }

    #[test]
    fn pairs_print_as_go_prints_them() {
        let workload = Workload {
            kind: "Job".into(),
            name: "n".into(),
            namespace: "ns".into(),
            ..Workload::default()
        };
        let name = Pair::namespaced_name(&workload);
        assert_eq!(name.string().as_deref(), Some("ns/n"));
        let meta = Pair::type_meta(&workload);
        assert_eq!(meta.string(), None);
        assert_eq!(
            meta.field("Kind")
                .and_then(|v| v.as_str().map(str::to_owned))
                .as_deref(),
            Some("Job")
        );
    }
}
