//! A pod's proxy configuration: `Mesh::with_proxy_config` against Istio's `mesh.ApplyProxyConfig`,
//! `Mesh::with_proxy_config_apart` against what its webhook does, and `PROXY_CONFIG` against the
//! template function `protoToJSON`.

use kube_inject::mesh::{Mesh, check_proxy_config};
use serde_json::{Value as Json, json};

use super::{Layer, meshconfig, meshconfig::default};

pub(super) const LAYER: Layer = Layer {
    name: "proxy-config",
    answer,
};

fn answer(case: &Json) -> Json {
    let mut answer = applied(case);
    if let Err(error) = check_proxy_config(super::text(case, "text")) {
        answer["refused"] = super::failure(case, &error)["error"].take();
    }
    answer
}

fn applied(case: &Json) -> Json {
    let mesh = match Mesh::from_yaml(super::text(case, "mesh")) {
        Ok(mesh) => mesh,
        Err(error) => return json!({ "error": format!("mesh: {error}") }),
    };
    let apart = mesh
        .with_effective_proxy_config()
        .with_proxy_config_apart(super::text(case, "text"));
    let apart = meshconfig::changes(default().proxy_config(), apart.proxy_config());
    let mut answer = with_mesh(case, &mesh);
    answer["apart"] = apart.map_or_else(Json::from, Json::from);
    answer
}

fn with_mesh(case: &Json, mesh: &Mesh) -> Json {
    let pod = match mesh.with_proxy_config(super::text(case, "text")) {
        Ok(pod) => pod,
        Err(error) => return super::failure(case, &error),
    };
    match meshconfig::changes(mesh.proxy_config(), pod.proxy_config()) {
        Ok(changes) => json!({ "changes": changes, "env": pod.proxy_config_json() }),
        Err(error) => super::failure(case, &error),
    }
}
