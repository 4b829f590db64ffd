//! What templates see: Go's `SidecarTemplateData`.
//!
//! Purpose: the data under `.` of every template.
//! Boundary: borrows the pod, the configuration and the mesh; makes nothing up.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/inject.go` (`SidecarTemplateData`).

use std::borrow::Cow;

use gotemplate::object::Shape;
use gotemplate::{Kept, Method, Object as TemplateObject, Value};

use super::Workload;
use crate::config::values::Values;
use crate::mesh::Mesh;
use crate::schema::generated::meta_v1::{TYPE_META, type_meta};
use crate::schema::object::Object;

/// The data of one execution.
#[derive(Debug)]
pub struct TemplateData<'d> {
    /// Kind and API version of the workload that makes the pod.
    pub type_meta: Object<'d>,
    /// Namespace and name of that workload.
    pub deployment_meta: NamespacedName<'d>,
    /// The pod as its author wrote it.
    pub pod: &'d Object<'d>,
    /// The mesh config, with the pod's own proxy config applied as far as that reaches.
    pub mesh: &'d Mesh,
    /// The values.
    pub values: &'d Values,
    /// The revision; empty for the default one.
    pub revision: &'d str,
    /// What cryptography the proxy has to keep to; empty for no such rule.
    pub compliance_policy: &'d str,
    /// Whether native sidecars are on, the pod's annotation left out of account.
    pub native: bool,
    /// The proxy's image.
    pub proxy_image: String,
    /// The proxy's user.
    pub proxy_uid: i64,
    /// The proxy's group.
    pub proxy_gid: i64,
    /// Where to keep what templates make of all this.
    pub kept: Kept,
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
            "CompliancePolicy" => self.compliance_policy.into(),
            _ => return None,
        })
    }

    fn kept(&self) -> Option<&Kept> {
        Some(&self.kept)
    }

    fn len(&self) -> usize {
        FIELDS.len()
    }

    fn entry<'s>(&'s self, i: usize) -> (Value<'s>, Value<'s>) {
        let name = FIELDS.get(i).copied().unwrap_or_default();
        (name.into(), self.field(name).unwrap_or(Value::Nil))
    }
}

/// Go's `metav1.TypeMeta` of a workload.
pub fn type_meta(workload: &Workload) -> Object<'_> {
    let mut object = Object::new(&TYPE_META);
    object.set(type_meta::KIND, workload.kind.as_str());
    object.set(type_meta::API_VERSION, workload.api_version.as_str());
    object
}

/// Go's `types.NamespacedName` of a workload.
#[derive(Debug, Clone, Copy)]
pub struct NamespacedName<'d>(pub &'d Workload);

impl NamespacedName<'_> {
    fn fields(&self) -> [(&'static str, &str); 2] {
        [("Namespace", &self.0.namespace), ("Name", &self.0.name)]
    }

    fn joined(&self) -> String {
        format!("{}/{}", self.0.namespace, self.0.name)
    }
}

impl TemplateObject for NamespacedName<'_> {
    fn shape(&self) -> Shape {
        Shape::Struct
    }

    fn type_name(&self) -> Cow<'_, str> {
        "types.NamespacedName".into()
    }

    fn field<'s>(&'s self, name: &str) -> Option<Value<'s>> {
        let found = self.fields().into_iter().find(|(known, _)| *known == name);
        found.map(|(_, text)| text.into())
    }

    fn method(&self, name: &str) -> Option<Method> {
        (name == "String").then_some(Method::GETTER)
    }

    fn call<'s>(&'s self, _: &str, _: &[Value<'s>]) -> Result<Value<'s>, String> {
        Ok(self.joined().into())
    }

    fn len(&self) -> usize {
        self.fields().len()
    }

    fn entry<'s>(&'s self, i: usize) -> (Value<'s>, Value<'s>) {
        let (name, text) = self.fields().get(i).copied().unwrap_or_default();
        (name.into(), text.into())
    }

    fn string(&self) -> Option<Cow<'_, str>> {
        Some(self.joined().into())
    }

    fn is_comparable(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inject::testing::Setup;

    /// What istioctl renders, for a pod and for a Deployment in a namespace.
    #[test]
    fn data() {
        let workload = |kind: &str, api_version: &str, namespace: &str| Workload {
            kind: kind.into(),
            api_version: api_version.into(),
            name: "n".into(),
            namespace: namespace.into(),
        };
        let own = "metadata: {name: p, annotations: {proxy.istio.io/config: 'statusPort: 15055'}}";
        let node = "spec: {nodeName: x, containers: [{name: app}]}";
        #[rustfmt::skip]
        let table = [
            ("{{ .TypeMeta.APIVersion }}|{{ .TypeMeta.Kind }}", "v1|Pod", "apps/v1|Deployment"),
            ("{{ printf \"%v\" .TypeMeta }}", "{Pod v1}", "{Deployment apps/v1}"),
            ("{{ toJson .TypeMeta }}", r#"{"kind":"Pod","apiVersion":"v1"}"#, r#"{"kind":"Deployment","apiVersion":"apps/v1"}"#),
            ("{{ .DeploymentMeta }}|{{ .DeploymentMeta.String }}", "/n|/n", "ns/n|ns/n"),
            ("{{ .DeploymentMeta.Namespace }}|{{ .DeploymentMeta.Name }}", "|n", "ns|n"),
            ("{{ toJson .DeploymentMeta }}", r#"{"Namespace":"","Name":"n"}"#, r#"{"Namespace":"ns","Name":"n"}"#),
            ("{{ eq .DeploymentMeta .DeploymentMeta }}", "true", "true"),
            ("{{ .ObjectMeta.Name }}|{{ .Spec.NodeName }}|{{ len .Spec.Containers }}", "p||0", "|x|1"),
            ("{{ .Revision }}|{{ .NativeSidecars }}|{{ .ProxyImage }}", "canary|true|h/proxyv2:t-debug", "canary|true|h/proxyv2:t-debug"),
            ("{{ .ProxyUID }}|{{ .ProxyGID }}|{{ printf \"%T\" .ProxyUID }}", "1337|1337|int64", "1337|1337|int64"),
            ("{{ .InboundTrafficPolicyMode }}|{{ .CompliancePolicy }}|{{ .Values.global.hub }}", "localhost|fips-140-2|h", "localhost|fips-140-2|h"),
            ("{{ .MeshConfig.TrustDomain }}|{{ .MeshConfig.DefaultConfig.StatusPort }}|{{ .ProxyConfig.StatusPort }}", "td|15055|15055", "td|15020|15020"),
            (
                "{{ printf \"%T %T %T %T %T %T\" .TypeMeta .DeploymentMeta .Values .MeshConfig .ProxyConfig . }}",
                "v1.TypeMeta types.NamespacedName map[string]interface {} *v1alpha1.MeshConfig *v1alpha1.ProxyConfig *inject.SidecarTemplateData",
                "v1.TypeMeta types.NamespacedName map[string]interface {} *v1alpha1.MeshConfig *v1alpha1.ProxyConfig *inject.SidecarTemplateData",
            ),
        ];
        for (text, bare, deployed) in table {
            for (workload, pod, want) in [
                (workload("Pod", "v1", ""), own, bare),
                (workload("Deployment", "apps/v1", "ns"), node, deployed),
            ] {
                let template = format!("metadata: {{annotations: {{a: '{text}'}}}}");
                let mut setup = Setup::new(&[("t", &template)]);
                setup.values = "global: {hub: h, tag: t, variant: debug}".into();
                setup.mesh = "{trustDomain: td, inboundTrafficPolicy: {mode: LOCALHOST}}".into();
                setup.options.revision = "canary".into();
                setup.options.compliance_policy = "fips-140-2".into();
                (setup.native, setup.workload) = (true, workload);
                assert_eq!(setup.inject(pod).unwrap().annotation("a"), want, "{text}");
            }
        }
    }

    /// Go's words for what is not there.
    #[test]
    fn missing_fields() {
        for (text, message) in [
            (
                ".Nope",
                "can't evaluate field Nope in type *inject.SidecarTemplateData",
            ),
            (
                ".TypeMeta.Nope",
                "can't evaluate field Nope in type v1.TypeMeta",
            ),
            (
                ".DeploymentMeta.Nope",
                "can't evaluate field Nope in type types.NamespacedName",
            ),
            (
                ".DeploymentMeta.String 1",
                "wrong number of args for String: want 0 got 1",
            ),
            (
                ".ProxyConfig.Nope",
                "can't evaluate field Nope in type *v1alpha1.ProxyConfig",
            ),
        ] {
            let template = format!("{{{{ {text} }}}}");
            let said = Setup::new(&[("t", &template)])
                .inject("metadata: {}")
                .err()
                .unwrap();
            assert!(said[0].message.ends_with(message), "{}", said[0].message);
        }
    }
}
