//! A mesh's configuration: `Mesh::from_yaml` against Istio's `mesh.ApplyMeshConfigDefaults`.

use std::fmt;
use std::sync::OnceLock;

use kube_inject::mesh::message::Message;
use kube_inject::mesh::{Mesh, json};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Value as Json, json};

use super::Layer;

pub(super) const LAYER: Layer = Layer {
    name: "mesh-config",
    answer,
};

fn answer(case: &Json) -> Json {
    let mesh = match Mesh::from_yaml(super::text(case, "text")) {
        Ok(mesh) => mesh,
        Err(error) => return super::failure(case, &error),
    };
    let mut answer = match changes(default().config(), mesh.config()) {
        Ok(changes) => json!({ "changes": changes }),
        Err(error) => return super::failure(case, &error),
    };
    let of_provider = |warning: &&String| warning.starts_with("invalid extension provider");
    let mut kinds = Vec::new();
    if mesh.warnings().iter().any(|warning| of_provider(&warning)) {
        kinds.push("extension providers");
    }
    if !mesh.warnings().iter().all(|warning| of_provider(&warning)) {
        kinds.push("mesh");
    }
    if !kinds.is_empty() {
        answer["warnings"] = kinds.into();
    }
    answer
}

/// The mesh of an empty text.
pub(super) fn default() -> &'static Mesh {
    static DEFAULT: OnceLock<Mesh> = OnceLock::new();
    DEFAULT.get_or_init(|| {
        #[allow(clippy::unwrap_used)] // An empty text that cannot be read fails every row.
        Mesh::from_yaml("").unwrap()
    })
}

/// The members in which a message's JSON differs from another's.
pub(super) fn changes(from: &Message, to: &Message) -> Result<Vec<String>, String> {
    let (before, after) = (members(from)?, members(to)?);
    let named = |all: &Members, name: &str| {
        let found = all.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.clone())
    };
    let changed = after.0.iter().filter(|(name, value)| {
        named(&before, name).is_none_or(|value_before| value_before != *value)
    });
    let mut changes: Vec<_> = changed
        .map(|(name, value)| format!("{name}: {value}"))
        .collect();
    let gone = before
        .0
        .iter()
        .filter(|(name, _)| named(&after, name).is_none());
    changes.extend(gone.map(|(name, _)| format!("-{name}")));
    Ok(changes)
}

fn members(message: &Message) -> Result<Members, String> {
    serde_json::from_str(&json::to_json(message)?).map_err(|error| error.to_string())
}

/// The names and the texts of a JSON object, in its order.
struct Members(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Each;
        impl<'de> Visitor<'de> for Each {
            type Value = Members;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
                let mut all = Vec::new();
                while let Some((name, value)) = map.next_entry::<String, &RawValue>()? {
                    all.push((name, value.get().to_owned()));
                }
                Ok(Members(all))
            }
        }
        deserializer.deserialize_map(Each)
    }
}
