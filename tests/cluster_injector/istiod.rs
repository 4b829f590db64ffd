//! What istiod answers, by the library's own webhook, and the same without a network between.

use crate::webhook::{Reply, review};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use gotemplate::Context;
use kube_inject::config::{InjectionConfig, Sources, Texts as ConfigTexts};
use kube_inject::inject::{InjectError, Injection, Injector, LocalInjector, PodRequest, Texts};
use kube_inject::manifest::owner;
use kube_inject::schema::encode_json::encode_json;
use kube_inject::schema::object::Object;
use kube_inject::schema::views::{Pod, PodMut};
use kube_inject::webhook::{self, AdmissionRequest, Cluster, Settings};
use serde_json::{Value, json};

/// An injector with the built-in configuration and the webhook's rules.
pub fn local() -> LocalInjector {
    let sources = Sources {
        builtin: true,
        ..Sources::default()
    };
    let texts = ConfigTexts::load(&sources, None).unwrap();
    let config = InjectionConfig::read(&texts).unwrap();
    LocalInjector::new(config, webhook::options("", Context::default())).unwrap()
}

/// What istiod answers to a request.
pub fn answer(injector: &LocalInjector, request: &Value) -> Reply {
    let object = request["request"]["object"].to_string();
    let namespace = request["request"]["namespace"].as_str().unwrap_or_default();
    let tree = goyaml::json::read::read(&object).unwrap();
    let texts = Texts::new();
    let admission = AdmissionRequest::new(tree.root(), namespace, "/inject").unwrap();
    let asked = admission.into_pod_request(Settings::default(), Cluster::default(), &texts);
    let before = to_value(&asked.pod);
    let response = match injector.inject(asked) {
        Ok(Injection {
            skipped: Some(_), ..
        }) => json!({"allowed": true}),
        Ok(injection) => {
            let patch = json_patch::diff(&before, &to_value(&injection.pod));
            let patch = STANDARD.encode(serde_json::to_vec(&patch).unwrap());
            json!({"allowed": true, "patchType": "JSONPatch", "patch": patch})
        }
        Err(error) => json!({"allowed": false, "status": {"message": error.to_string()}}),
    };
    review(request, response)
}

fn to_value(pod: &Object<'_>) -> Value {
    let mut text = String::new();
    encode_json(pod, &mut text);
    serde_json::from_str(&text).unwrap()
}

/// The same injector, asked as istiod asks it for the pods of workloads.
pub struct AsIstiod(pub LocalInjector);

impl Injector for AsIstiod {
    fn inject<'a>(&self, mut request: PodRequest<'a>) -> Result<Injection<'a>, InjectError> {
        let own = Pod::new(&request.pod).namespace().to_owned();
        let namespace = std::mem::take(&mut request.workload.namespace);
        if own.is_empty() && !namespace.is_empty() {
            PodMut::new(&mut request.pod).set_namespace(namespace);
        }
        request.workload = owner::of_pod(&request.pod);
        let mut injection = self.0.inject(request)?;
        if own.is_empty() {
            PodMut::new(&mut injection.pod).set_namespace("");
        }
        Ok(injection)
    }
}
