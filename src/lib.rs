//! Puts Istio's sidecar into Kubernetes manifests, to the byte as `istioctl kube-inject` does.
//!
//! [`manifest`] is the way of a manifest, from text to text. [`inject`] is what happens to a pod,
//! behind the trait [`inject::Injector`]. [`config`] reads templates, values and mesh config;
//! [`mesh`] knows mesh and proxy config; [`schema`] knows Kubernetes' API types. [`webhook`]
//! makes of an admission request what injection asks for. [`cluster`], behind the feature of that
//! name, asks a cluster for the configuration, or for the injection itself. [`report`] is what there is to say
//! about it all, and [`cli`] the command line over it.
//!
//! YAML as Go reads and writes it is the crate `goyaml`; Go's templates are the crate
//! `gotemplate`. Neither knows anything of Kubernetes or Istio.

pub mod cli;
#[cfg(feature = "cluster")]
pub mod cluster;
pub mod config;
pub mod inject;
pub mod manifest;
pub mod mesh;
pub mod report;
pub mod schema;
pub mod webhook;
