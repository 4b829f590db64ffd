//! The function that describes a service to OpenTelemetry.
//!
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/template.go` (`otelResourceAttributes`),
//! OpenTelemetry's semantic conventions for Kubernetes.

use gotemplate::{Call, Function, Kind, Type, Value};

use super::CONTAINERS;

const MESH_CONFIG: Type = Type::Named("*v1alpha1.MeshConfig", Kind::Pointer);

/// The family.
pub const FUNCTIONS: &[Function] = &[Function::new(
    "otelResourceAttributes",
    &[
        MESH_CONFIG,
        Type::STR_MAP,
        Type::STR_MAP,
        Type::Str,
        CONTAINERS,
    ],
    |c| Ok(attributes(c).into()),
)];

/// The value of a provider's setting that asks for these attributes.
const SEMANTIC_CONVENTIONS: &str = "OTEL_SEMANTIC_CONVENTIONS";

/// `key=value` pairs with commas between them; nothing unless a provider asks for them.
fn attributes(c: &Call<'_, '_>) -> String {
    if !is_wanted(c.arg(0)) {
        return String::new();
    }
    let map = |i: usize, key: &str| {
        let value = c.arg(i).get(key)?;
        Some(value.as_str()?.to_owned()).filter(|v| !v.is_empty())
    };
    let annotation = |name: &str| map(1, &format!("resource.opentelemetry.io/{name}"));
    let namespace = c.str(3);
    let containers = c.arg(4).items().unwrap_or_default();

    let own_namespace = || Some(namespace.to_owned()).filter(|n| !n.is_empty());
    let version = || map(2, "app.kubernetes.io/version").or_else(|| image_version(&containers));
    let instance = || {
        let name = text_field(containers.first()?, "Name");
        Some(format!("{namespace}.$(POD_NAME).{name}"))
    };
    let pairs = [
        (
            "service.namespace",
            annotation("service.namespace").or_else(own_namespace),
        ),
        (
            "service.version",
            annotation("service.version").or_else(version),
        ),
        (
            "service.instance.id",
            annotation("service.instance.id").or_else(instance),
        ),
    ];
    let texts: Vec<String> = pairs
        .into_iter()
        .filter_map(|(key, value)| Some(format!("{key}={}", value?)))
        .collect();
    texts.join(",")
}

/// Whether a tracing provider of the mesh wants the attributes.
fn is_wanted(mesh: &Value<'_>) -> bool {
    let Value::Object(mesh) = *mesh else {
        return false;
    };
    if mesh.is_nil() {
        return false;
    }
    let providers = mesh
        .field("ExtensionProviders")
        .and_then(|p| p.items())
        .unwrap_or_default();
    providers.iter().any(|provider| {
        let Value::Object(provider) = *provider else {
            return false;
        };
        let Ok(Value::Object(otel)) = provider.call("GetOpentelemetry", &[]) else {
            return false;
        };
        if otel.is_nil() {
            return false;
        }
        let setting = otel.field("ServiceAttributeEnrichment");
        setting.is_some_and(|s| gotemplate::print::sprint(&[s]) == SEMANTIC_CONVENTIONS)
    })
}

fn text_field(value: &Value<'_>, field: &str) -> String {
    let Value::Object(object) = *value else {
        return String::new();
    };
    let text = object.field(field);
    text.as_ref()
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

/// Tag and digest of the image, if there is one container alone.
fn image_version(containers: &[Value<'_>]) -> Option<String> {
    let [container] = containers else { return None };
    let image = text_field(container, "Image");
    let (tag, digest) = tag_and_digest(&image);
    match (tag, digest) {
        ("", "") => None,
        (tag, "") => Some(tag.to_owned()),
        ("", digest) => Some(digest.to_owned()),
        (tag, digest) => Some(format!("{tag}@{digest}")),
    }
}

/// Splits `registry:5000/name:tag@digest`; what is not there is empty.
pub fn tag_and_digest(image: &str) -> (&str, &str) {
    let (image, digest) = image.split_once('@').unwrap_or((image, ""));
    let name = image.rfind('/').map_or(0, |at| at + 1);
    let tag = image[name..].rsplit_once(':').map_or("", |(_, tag)| tag);
    (tag, digest)
}
