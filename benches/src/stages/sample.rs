//! What stages work on: the outcome of each stage is the next one's input.
//!
//! Boundary: prepared once and leaked, as a program that measures ends soon.

use gotemplate::{Context, Kept, Template};
use goyaml::emit::Emitter;
use goyaml::tree::NodeRef;
use kube_inject::config::{self, InjectionConfig, Part, Texts};
use kube_inject::inject::context::{NamespacedName, TemplateData, type_meta};
use kube_inject::inject::release::ISTIO_1_30;
use kube_inject::inject::render::{self, Merged, NamedTemplate, Patch};
use kube_inject::inject::steps::{self, StepContext};
use kube_inject::inject::{LocalInjector, Options, Workload};
use kube_inject::manifest::workload::{Meaning, lookup};
use kube_inject::schema::decode::{Mode, Unknowns, decode};
use kube_inject::schema::encode_yaml::encode_yaml;
use kube_inject::schema::generated::core_v1::POD;
use kube_inject::schema::object::Object;
use kube_inject::schema::types::StructType;
use std::collections::BTreeMap;

use crate::manifests;

/// The template of Istio's that is measured.
const TEMPLATE: &str = "sidecar";

/// The input and outcome of each stage.
pub struct Sample {
    /// The file.
    pub text: &'static str,
    /// Its documents.
    pub documents: Vec<&'static str>,
    /// The workloads among them, and their types.
    pub objects: Vec<(NodeRef<'static, 'static>, &'static StructType)>,
    /// The pods of these.
    pub pods: Vec<Object<'static>>,
    /// What the template rendered for each.
    pub rendered: Vec<&'static str>,
    /// The pods after all steps.
    pub finished: Vec<Object<'static>>,
    /// What runs the whole way.
    pub injector: LocalInjector,
    config: InjectionConfig,
    template: NamedTemplate,
    workload: Workload,
    context: Context,
}

impl Sample {
    /// Goes the whole way, stage by stage.
    pub fn new(workloads: usize) -> Self {
        let text: &'static str = leak(manifests::workloads(workloads, manifests::SEED));
        let documents: Vec<&'static str> = text.split_inclusive("---\n").collect();
        let config = configuration();
        let source = config.templates.raw[TEMPLATE].clone();
        let functions = ISTIO_1_30.function_map();
        let template = Template::parse("inject", &source, &functions).expect("it is built in");
        let mut sample = Sample {
            text,
            documents: documents
                .iter()
                .map(|text| text.trim_end_matches("---\n"))
                .collect(),
            objects: Vec::new(),
            pods: Vec::new(),
            rendered: Vec::new(),
            finished: Vec::new(),
            injector: injector(configuration()),
            config,
            template: NamedTemplate { source, template },
            workload: Workload {
                kind: "Deployment".to_owned(),
                api_version: "apps/v1".to_owned(),
                name: "app".to_owned(),
                namespace: "shop".to_owned(),
            },
            context: Context::default(),
        };
        let roots = sample.documents.iter().map(|text| read(text));
        for root in roots {
            let Meaning::Workload(row) = lookup(text_at(root, "apiVersion"), text_at(root, "kind"))
            else {
                continue;
            };
            sample.objects.push((root, row.ty));
            sample.pods.push(decoded(pod_of(root), &POD));
        }
        sample.rendered = sample
            .pods
            .iter()
            .map(|pod| &**leak(sample.render(pod)))
            .collect();
        let mut merged = sample.merge(sample.pods.clone());
        sample.run_steps(&mut merged);
        sample.finished = merged.into_iter().map(|merged| merged.pod).collect();
        sample
    }

    /// What the template makes of a pod.
    pub fn render(&self, pod: &Object<'static>) -> String {
        let data = TemplateData {
            type_meta: type_meta(&self.workload),
            deployment_meta: NamespacedName(&self.workload),
            pod,
            mesh: &self.config.mesh,
            values: &self.config.values,
            revision: "",
            compliance_policy: "",
            native: false,
            proxy_image: "docker.io/istio/proxyv2:1.30.3".to_owned(),
            proxy_uid: 1337,
            proxy_gid: 1337,
            kept: Kept::default(),
        };
        render::run(
            TEMPLATE,
            &self.template,
            &data,
            &self.context,
            &mut Vec::new(),
        )
        .expect("it renders any pod")
    }

    /// The pods with what was rendered for them.
    pub fn merge(&self, pods: Vec<Object<'static>>) -> Vec<Merged<'static>> {
        let merge = |(pod, text): (Object<'static>, &&'static str)| {
            let mut merged = Merged::new(pod);
            merged
                .add(Patch::read(TEMPLATE, text), false, &mut Vec::new())
                .expect("it fits any pod");
            merged
        };
        pods.into_iter().zip(&self.rendered).map(merge).collect()
    }

    /// All that follows the merge.
    pub fn run_steps(&self, pods: &mut [Merged<'static>]) {
        let proxy_env = BTreeMap::new();
        let context = StepContext {
            mesh: &self.config.mesh,
            values: &self.config.values,
            proxy_env: &proxy_env,
            proxy_user: None,
            status: "{}",
            injected_annotations: &[],
        };
        for merged in pods {
            steps::run(ISTIO_1_30.steps, &mut merged.pod, context, &mut Vec::new());
        }
    }
}

/// The built-in configuration, read.
pub fn configuration() -> InjectionConfig {
    let texts = Texts {
        templates: config::builtin::text(Part::Templates),
        values: config::builtin::text(Part::Values),
        mesh: config::builtin::text(Part::Mesh),
    };
    InjectionConfig::read(&texts).expect("it is built in")
}

/// An injector of this configuration.
pub fn injector(config: InjectionConfig) -> LocalInjector {
    let options = Options {
        release: &ISTIO_1_30,
        ..Options::default()
    };
    LocalInjector::new(config, options).expect("it is built in")
}

/// The text of an object.
pub fn print(object: &Object<'_>) -> String {
    let mut out = String::with_capacity(8 << 10);
    let mut emitter = Emitter::new(&mut out);
    encode_yaml(object, &mut emitter).expect("it came from YAML");
    emitter.finish();
    out
}

fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

fn read(text: &'static str) -> NodeRef<'static, 'static> {
    leak(goyaml::read::read(text).expect("it is YAML")).root()
}

fn decoded(node: NodeRef<'static, 'static>, ty: &'static StructType) -> Object<'static> {
    decode(node, ty, Mode::User, &mut Unknowns::default()).expect("it fits its type")
}

fn text_at(node: NodeRef<'static, 'static>, key: &str) -> &'static str {
    node.get(key).and_then(NodeRef::as_str).unwrap_or_default()
}

/// A workload's pod template, which reads as a pod does.
fn pod_of(root: NodeRef<'static, 'static>) -> NodeRef<'static, 'static> {
    let spec = |node: NodeRef<'static, 'static>| node.get("spec");
    let job = |node| spec(node)?.get("jobTemplate");
    spec(job(root).unwrap_or(root))
        .and_then(|spec| spec.get("template"))
        .expect("each workload that is generated has one")
}
