//! Messages: `kube_inject::mesh` against Istio's protomarshal, `ApplyYAML` and `ToJSON`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use kube_inject::config::values::Values;
use kube_inject::mesh::message::Message;
use kube_inject::mesh::types::{MessageType, Type};
use kube_inject::mesh::{Mesh, json, read};
use serde_json::{Value as Json, json};

use super::Layer;

pub(super) const LAYER: Layer = Layer {
    name: "protobuf",
    answer,
};

fn answer(case: &Json) -> Json {
    let name = super::text(case, "message");
    let Some(ty) = message_types().get(name) else {
        return json!({ "error": format!("no message is called {name}") });
    };
    let tree = match goyaml::read::read(super::text(case, "text")) {
        Ok(tree) => tree,
        Err(error) => return super::failure(case, &error),
    };
    let mut message = Message::new(ty);
    let mut unknown = Vec::new();
    if let Err(error) = read::apply(&mut message, tree.root(), &mut unknown) {
        return super::failure(case, &error);
    }
    let mut answer = match json::to_json(&message) {
        Ok(text) => json!({ "json": text }),
        Err(error) => return super::failure(case, &error),
    };
    if let Some(field) = unknown.first() {
        let name = gotemplate::quote::quote(&field.name, false);
        let unknown = format!("unknown field {name} in {}", field.of.name);
        answer["unknown"] = super::failure(case, &unknown)["error"].take();
    }
    answer
}

/// Every message that mesh config and values reach, by its full name.
pub fn message_types() -> &'static BTreeMap<&'static str, &'static MessageType> {
    static TYPES: OnceLock<BTreeMap<&'static str, &'static MessageType>> = OnceLock::new();
    TYPES.get_or_init(|| {
        let mut types = BTreeMap::new();
        let roots = [
            Mesh::from_yaml("").map(|mesh| mesh.config().ty()).ok(),
            Values::from_yaml("")
                .map(|values| values.message().ty())
                .ok(),
        ];
        let mut pending: Vec<_> = roots.into_iter().flatten().collect();
        while let Some(ty) = pending.pop() {
            if types.insert(ty.name, ty).is_none() {
                pending.extend(ty.fields.iter().filter_map(|field| match field.ty {
                    Type::Message(below) => Some(below),
                    _ => None,
                }));
            }
        }
        types
    })
}
