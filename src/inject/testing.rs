//! What the tests of injection share: pods from YAML and back.

use super::steps::StepContext;
use crate::config::values::Values;
use crate::mesh::Mesh;
use crate::report::{Code, Diagnostic};
use crate::schema::decode::{Mode, Unknowns, decode};
use crate::schema::encode_yaml::encode_yaml;
use crate::schema::generated::core_v1::POD;
use crate::schema::object::Object;
use crate::schema::views::PodMut;
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
