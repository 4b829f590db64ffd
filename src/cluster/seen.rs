//! Pods and nodes, as far as anybody here looks at them.
//!
//! Purpose: reading all that Kubernetes' types for them have would make the program half a megabyte
//! larger.
//! Boundary: data as the API server sends it; what it is called there, k8s-openapi tells.
//! Source of its rules: k8s.io/api 0.35.3 `core/v1`.

use k8s_openapi::NamespaceResourceScope;
use k8s_openapi::api::core::v1::{self, PodCondition};
use k8s_openapi::apimachinery::pkg::apis::meta::v1::ObjectMeta;
use kube::Resource;
use serde::Deserialize;
use std::borrow::Cow;

/// A pod.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Pod {
    /// Its metadata.
    pub metadata: ObjectMeta,
    /// What is wanted.
    pub spec: PodSpec,
    /// What is.
    pub status: PodStatus,
}

/// What is wanted of a pod.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct PodSpec {
    /// Its containers.
    pub containers: Vec<Container>,
    /// Those that run before them, or beside them if they are restarted.
    pub init_containers: Vec<Container>,
}

/// A container of a pod.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Container {
    /// Its ports.
    pub ports: Vec<v1::ContainerPort>,
    /// `Always` for an init container that keeps running.
    pub restart_policy: Option<String>,
}

/// What a pod is.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct PodStatus {
    /// Where it stands in its life.
    pub phase: Option<String>,
    /// What is true of it, and since when.
    pub conditions: Vec<PodCondition>,
    /// How its containers are.
    pub container_statuses: Vec<ContainerStatus>,
}

/// How a container is.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ContainerStatus {
    /// How often it was started again.
    pub restart_count: i32,
}

/// A node.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Node {
    /// Its metadata.
    pub metadata: ObjectMeta,
    /// What it is.
    pub status: NodeStatus,
}

/// What a node is.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct NodeStatus {
    /// What runs on it.
    pub node_info: NodeInfo,
}

/// What runs on a node.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct NodeInfo {
    /// The version of its kubelet.
    pub kubelet_version: String,
}

/// Lets a type be asked for in place of one of Kubernetes'.
macro_rules! in_place_of {
    ($seen:ty, $whole:ty, $scope:ty) => {
        impl Resource for $seen {
            type DynamicType = ();
            type Scope = $scope;

            fn kind(of: &()) -> Cow<'_, str> {
                <$whole as Resource>::kind(of)
            }

            fn group(of: &()) -> Cow<'_, str> {
                <$whole as Resource>::group(of)
            }

            fn version(of: &()) -> Cow<'_, str> {
                <$whole as Resource>::version(of)
            }

            fn plural(of: &()) -> Cow<'_, str> {
                <$whole as Resource>::plural(of)
            }

            fn meta(&self) -> &ObjectMeta {
                &self.metadata
            }

            fn meta_mut(&mut self) -> &mut ObjectMeta {
                &mut self.metadata
            }
        }
    };
}

in_place_of!(Pod, v1::Pod, NamespaceResourceScope);
in_place_of!(Node, v1::Node, k8s_openapi::ClusterResourceScope);
