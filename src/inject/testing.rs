//! What the tests of injection share: pods from YAML and back.

use super::steps::StepContext;
use super::{Injector, LocalInjector, Options, PodRequest, Texts, Workload};
use crate::config::values::Values;
use crate::config::{InjectionConfig, Templates};
use crate::mesh::Mesh;
use crate::report::{Code, Diagnostic, SkipReason};
use crate::schema::decode::{Mode, Unknowns, decode};
use crate::schema::encode_yaml::encode_yaml;
use crate::schema::generated::core_v1::POD;
use crate::schema::object::Object;
use crate::schema::views::{Pod, PodMut};
use std::collections::BTreeMap;

/// The pod that is written here.
pub fn pod(text: &str) -> Object<'static> {
    let tree = goyaml::read::read(text).unwrap().into_owned();
    decode(tree.root(), &POD, Mode::User, &mut Unknowns::default()).unwrap()
}

/// The pod as it is printed.
pub fn yaml(pod: &Object<'_>) -> String {
    let mut out = String::new();
    let mut emitter = goyaml::emit::Emitter::new(&mut out);
    encode_yaml(pod, &mut emitter).unwrap();
    emitter.finish();
    out
}

/// What a step knows besides the pod, to be changed by a test.
pub struct Knowledge {
    pub mesh: Mesh,
    pub values: Values,
    pub proxy_env: BTreeMap<String, String>,
    pub proxy_user: Option<super::overrides::ProxyUser>,
    pub injected_annotations: Vec<(String, String)>,
}

impl Knowledge {
    pub fn new(mesh: &str, values: &str) -> Self {
        Knowledge {
            mesh: Mesh::from_yaml(mesh).unwrap(),
            values: Values::from_yaml(values).unwrap(),
            proxy_env: BTreeMap::new(),
            proxy_user: None,
            injected_annotations: Vec::new(),
        }
    }

    pub fn context(&self) -> StepContext<'_> {
        StepContext {
            mesh: &self.mesh,
            values: &self.values,
            proxy_env: &self.proxy_env,
            proxy_user: self.proxy_user,
            status: "{}",
            injected_annotations: &self.injected_annotations,
        }
    }
}

/// A step as `steps` lists it.
type Step = fn(&mut PodMut<'_, '_>, StepContext<'_>, &mut Vec<Diagnostic>);

/// Runs one step over a pod and holds the outcome against another pod; gives what it had to say.
pub fn check_step(run: Step, knowledge: &Knowledge, before: &str, after: &str) -> Vec<Code> {
    let mut object = pod(before);
    let mut said = Vec::new();
    run(
        &mut PodMut::new(&mut object),
        knowledge.context(),
        &mut said,
    );
    assert_eq!(yaml(&object), yaml(&pod(after)), "{before}");
    said.into_iter().map(|diagnostic| diagnostic.code).collect()
}

/// An injector to be made, and the pods that it is given.
pub struct Setup {
    pub templates: Templates,
    pub values: String,
    pub mesh: String,
    pub options: Options,
    pub native: bool,
    pub workload: Workload,
}

/// A pod after injection, the status annotation taken out of it.
pub struct Outcome {
    pub pod: Object<'static>,
    pub status: Option<String>,
    pub skipped: Option<SkipReason>,
    pub said: Vec<Diagnostic>,
}

impl Setup {
    /// These templates by name, the first for pods that name none. The annotations of Prometheus
    /// are left alone.
    pub fn new(templates: &[(&str, &str)]) -> Self {
        let default = templates.first().map(|(name, _)| (*name).to_owned());
        let texts = templates
            .iter()
            .map(|(name, text)| ((*name).into(), (*text).into()));
        Setup {
            templates: Templates {
                raw: texts.collect(),
                default_templates: default.into_iter().collect(),
                policy: "enabled".into(),
                ..Templates::default()
            },
            values: String::new(),
            mesh: "enablePrometheusMerge: false".into(),
            options: Options::default(),
            native: false,
            workload: Workload::default(),
        }
    }

    pub fn injector(self) -> Result<LocalInjector, Vec<Diagnostic>> {
        let config = InjectionConfig {
            templates: self.templates,
            values: Values::from_yaml(&self.values).unwrap(),
            mesh: Mesh::from_yaml(&self.mesh).unwrap(),
            warnings: Vec::new(),
        };
        LocalInjector::new(config, self.options)
    }

    /// Injects this pod.
    pub fn inject(self, text: &str) -> Result<Outcome, Vec<Diagnostic>> {
        let texts = Texts::new();
        let request = PodRequest {
            pod: pod(text),
            workload: self.workload.clone(),
            namespace: None,
            native: self.native,
            proxy_env: BTreeMap::new(),
            texts: &texts,
        };
        let injected = self.injector()?.inject(request).map_err(|error| error.0)?;
        let mut pod = pod(&yaml(&injected.pod));
        let status = Pod::new(&pod)
            .annotation(super::annotations::name::STATUS)
            .map(str::to_owned);
        if injected.skipped.is_none() {
            PodMut::new(&mut pod)
                .retain_annotations(|name| name != super::annotations::name::STATUS);
        }
        Ok(Outcome {
            pod,
            status,
            skipped: injected.skipped,
            said: injected.diagnostics,
        })
    }

    /// The codes of the errors that refuse this pod.
    pub fn refused(self, text: &str) -> Vec<Code> {
        let said = self.inject(text).err().unwrap_or_default();
        said.into_iter().map(|diagnostic| diagnostic.code).collect()
    }
}

impl Outcome {
    /// An annotation of the pod; empty where there is none.
    pub fn annotation(&self, name: &str) -> &str {
        Pod::new(&self.pod).annotation(name).unwrap_or_default()
    }
}
