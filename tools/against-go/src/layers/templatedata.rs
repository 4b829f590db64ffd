//! What templates see: `TemplateData` against Istio's data of the same Go types.

use gotemplate::{Template, Value};
use kube_inject::config::values::Values;
use kube_inject::inject::Workload;
use kube_inject::inject::context::{NamespacedName, TemplateData, type_meta};
use kube_inject::mesh::Mesh;
use kube_inject::schema::core_v1::POD;
use kube_inject::schema::decode::{Mode, Unknowns, decode};
use serde_json::{Value as Json, json};

use super::Layer;
use super::template::{context, outcome, sprig};

pub(super) const LAYER: Layer = Layer {
    name: "template-data",
    answer,
};

// The values and the mesh of the Go package.
const VALUES: &str = "global: {hub: h, tag: 1.30, proxy: {logLevel: warning, resources: {limits: {cpu: 2000m}}}, network: ''}\nrevision: ''\n";
const MESH: &str = "defaultConfig: {statusPort: 15099, proxyMetadata: {A: b}, tracing: {zipkin: {address: 'z:9411'}}}\ntrustDomain: td\n";

fn answer(case: &Json) -> Json {
    rendered(case).unwrap_or_else(|error| json!({ "error": format!("data: {error}") }))
}

/// # Errors
/// The pod, the values or the mesh cannot be read.
fn rendered(case: &Json) -> Result<Json, String> {
    let text = |key: &str| case[key].as_str().unwrap_or_default();
    let tree = goyaml::read::read_bytes(text("pod").as_bytes()).map_err(|e| e.to_string())?;
    let pod = decode(tree.root(), &POD, Mode::User, &mut Unknowns::default());
    let pod = pod.map_err(|error| error.message)?;
    let values = Values::from_yaml(VALUES).map_err(|e| e.to_string())?;
    let mesh = Mesh::from_yaml(MESH).map_err(|e| e.to_string())?;
    let workload = Workload {
        kind: "Deployment".to_owned(),
        api_version: "apps/v1".to_owned(),
        name: "web".to_owned(),
        namespace: "ns".to_owned(),
    };
    let data = TemplateData {
        type_meta: type_meta(&workload),
        deployment_meta: NamespacedName(&workload),
        pod: &pod,
        mesh: &mesh,
        values: &values,
        revision: "canary",
        compliance_policy: "",
        native: true,
        proxy_image: "image".to_owned(),
        proxy_uid: 1337,
        proxy_gid: 1338,
        kept: gotemplate::Kept::default(),
    };
    let mut out = String::new();
    let error = match Template::parse("t", text("template"), sprig()) {
        Ok(template) => template
            .execute(&mut out, Value::Object(&data), &context())
            .err()
            .map(|error| error.to_string()),
        Err(error) => Some(error.to_string()),
    };
    Ok(outcome(&out, error))
}
