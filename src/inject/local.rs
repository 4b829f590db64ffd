//! The injector that runs templates here.
//!
//! Purpose: what is the same for all pods, prepared once, and the order of work for each.
//! Boundary: one pod at a time; shared by threads.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/inject.go` (`IntoObject`),
//! `webhook.go` (`injectPod`).

use std::collections::BTreeMap;

use gotemplate::{Context, Template};

use super::annotations::{self, name};
use super::context::{NamespacedName, TemplateData, type_meta};
use super::image::image_url;
use super::overrides::{self, Before};
use super::policy::{Policy, Rules};
use super::proxy_ids::proxy_ids;
use super::release::Release;
use super::render::{self, Merged, NamedTemplate, Patch, TemplateSet, excerpt};
use super::status::Status;
use super::steps::metadata::NETWORK_LABEL;
use super::steps::{self, StepContext};
use super::{CLUSTER_ENV, InjectError, Injection, Injector, NETWORK_ENV, PodRequest, reinjection};
use crate::config::values::Values;
use crate::config::{InjectionConfig, unknown_field};
use crate::mesh::Mesh;
use crate::report::{Code, Diagnostic};
use crate::schema::normalize::normalize;
use crate::schema::object::Object;
use crate::schema::views::{Pod, PodSpec};

/// The image of the proxy where the values name none.
const DEFAULT_IMAGE: &str = "proxyv2";

/// The DNS policy under which the proxy finds the control plane.
const DNS_CLUSTER_FIRST: &str = "ClusterFirst";

/// How far a pod's annotation `proxy.istio.io/config` reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ProxyConfigReach {
    /// It changes the mesh config, of which the proxy config is a part: the ports of the agent
    /// that probes and Prometheus are sent to change with it. It is read before anything is
    /// decided, so that a broken one fails even a pod that is not to be injected.
    ///
    /// Istio's command line: `pkg/kube/inject/inject.go` (`IntoObject`).
    #[default]
    MeshConfig,
    /// It changes the proxy config alone, and is not read for a pod that is not injected.
    ///
    /// Istio's webhook: `pilot/pkg/model/proxy_config.go` (`EffectiveProxyConfig`).
    ProxyConfig,
}

/// What is decided beside the configuration: by the user, or by who asks.
#[derive(Default)]
pub struct Options {
    /// The release of Istio whose answers are given.
    pub release: &'static Release,
    /// The revision; empty for the default one.
    pub revision: String,
    /// Whether the configuration's policy counts: on request on the command line, always in the
    /// webhook.
    pub respect_policy: bool,
    /// How far a pod's own proxy config reaches.
    pub proxy_config: ProxyConfigReach,
    /// Istiod's variable `COMPLIANCE_POLICY`, which templates hand on to the proxy; empty on the
    /// command line.
    pub compliance_policy: String,
    /// The clock, the environment and randomness of templates.
    pub context: Context,
}

/// Injects with templates of its own.
pub struct LocalInjector {
    templates: TemplateSet,
    rules: Rules,
    injected_annotations: Vec<(String, String)>,
    values: Values,
    mesh: Mesh,
    options: Options,
}

impl LocalInjector {
    /// Prepares a configuration: parses all templates, also those that nobody asks for, as one
    /// bad template fails the run.
    ///
    /// # Errors
    /// Every template that cannot be parsed, with its line.
    pub fn new(config: InjectionConfig, options: Options) -> Result<Self, Vec<Diagnostic>> {
        let functions = options.release.function_map();
        let mut templates = BTreeMap::new();
        let mut wrong = Vec::new();
        for (name, source) in config.templates.raw {
            // Istio calls all of them "inject" in messages.
            match Template::parse("inject", &source, &functions) {
                Ok(template) => drop(templates.insert(name, NamedTemplate { source, template })),
                Err(error) => wrong.push(unparsed(&name, &source, &error)),
            }
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let policy = if options.respect_policy {
            Policy::from_name(&config.templates.policy)
        } else {
            Policy::Enabled
        };
        Ok(LocalInjector {
            templates: TemplateSet {
                templates,
                default: config.templates.default_templates,
                aliases: config.templates.aliases,
            },
            rules: Rules {
                ignored: options.release.ignored_namespaces,
                policy,
                never: config.templates.never,
                always: config.templates.always,
            },
            injected_annotations: config.templates.injected_annotations.into_iter().collect(),
            values: config.values,
            mesh: match options.proxy_config {
                ProxyConfigReach::MeshConfig => config.mesh,
                ProxyConfigReach::ProxyConfig => config.mesh.with_effective_proxy_config(),
            },
            options,
        })
    }

    /// The mesh config with the pod's own proxy config, where it has one.
    fn mesh_of(&self, pod: Pod<'_, '_>) -> Result<Option<Mesh>, Diagnostic> {
        let Some(text) = pod.annotation(name::PROXY_CONFIG) else {
            return Ok(None);
        };
        if self.options.proxy_config == ProxyConfigReach::ProxyConfig {
            // What is wrong with it is told of with the other annotations.
            return Ok(Some(self.mesh.with_proxy_config_apart(text)));
        }
        self.mesh
            .with_proxy_config(text)
            .map(Some)
            .map_err(|error| {
                let diagnostic = Diagnostic::new(Code::BadProxyConfig, error.to_string())
                    .path(annotation_path(name::PROXY_CONFIG));
                match error.path() {
                    Some(field) => diagnostic.help(format!("it is the field {field}")),
                    None => diagnostic,
                }
            })
    }

    /// Cluster and network: the values, then the request, then the pod's own label.
    fn proxy_env(&self, request: &PodRequest<'_>) -> BTreeMap<String, String> {
        let asked = |key: &str| {
            request
                .proxy_env
                .get(key)
                .map(String::as_str)
                .filter(|v| !v.is_empty())
        };
        let label = Pod::new(&request.pod).labels().get(NETWORK_LABEL);
        let cluster = asked(CLUSTER_ENV).unwrap_or(self.values.cluster_name());
        let network = label
            .or(asked(NETWORK_ENV))
            .unwrap_or(self.values.network());
        let mut env = request.proxy_env.clone();
        for (key, value) in [(CLUSTER_ENV, cluster), (NETWORK_ENV, network)] {
            if !value.is_empty() {
                env.insert(key.to_owned(), value.to_owned());
            }
        }
        env
    }

    fn proxy_image(&self, mesh: &Mesh, pod: Pod<'_, '_>) -> String {
        let image_type = pod
            .annotation(name::PROXY_IMAGE_TYPE)
            .or(mesh.image_type())
            .unwrap_or(self.values.variant());
        let image = match self.values.proxy_image() {
            "" => DEFAULT_IMAGE,
            image => image,
        };
        image_url(self.values.hub(), image, &self.values.tag(), image_type)
    }

    /// Renders every template that the pod asks for.
    fn render(
        &self,
        request: &PodRequest<'_>,
        mesh: &Mesh,
        said: &mut Vec<Diagnostic>,
    ) -> Result<Vec<(String, String)>, Diagnostic> {
        let original = reinjection::original(&request.pod, mesh.status_port())?;
        let target = original.as_ref().unwrap_or(&request.pod);
        let (proxy_uid, proxy_gid) = proxy_ids(request.namespace);
        let data = TemplateData {
            type_meta: type_meta(&request.workload),
            deployment_meta: NamespacedName(&request.workload),
            pod: target,
            mesh,
            values: &self.values,
            revision: &self.options.revision,
            compliance_policy: &self.options.compliance_policy,
            native: request.native,
            proxy_image: self.proxy_image(mesh, Pod::new(target)),
            proxy_uid,
            proxy_gid,
            kept: gotemplate::Kept::default(),
        };
        let selected = self.templates.select(Pod::new(&request.pod))?;
        selected
            .into_iter()
            .map(|(name, template)| {
                let text = render::run(name, template, &data, &self.options.context, said)?;
                Ok((name.to_owned(), text))
            })
            .collect()
    }

    /// All that comes after the verdict.
    fn put_in<'a>(
        &self,
        request: PodRequest<'a>,
        mesh: &Mesh,
        said: &mut Vec<Diagnostic>,
    ) -> Result<Object<'a>, Diagnostic> {
        let proxy_env = self.proxy_env(&request);
        let rendered = self.render(&request, mesh, said)?;
        let (names, texts): (Vec<_>, Vec<_>) = rendered.into_iter().unzip();
        let texts: &'a [String] = request.texts.get_or_init(|| texts);

        let rendered = names.iter().zip(texts);
        let patches: Vec<Patch<'_, 'a>> = rendered
            .map(|(name, text)| Patch::read(name, text))
            .collect();

        let before = Before::of(Pod::new(&request.pod), |container| {
            patches.iter().any(|patch| patch.may_bring(container))
        })?;
        let mut target = request.pod;
        // Go's way through JSON, once: all that is merged from here on has gone it.
        normalize(&mut target).map_err(unfit)?;
        let mut merged = Merged::new(target);
        for patch in patches {
            merged.add(patch, request.native, said)?;
        }
        let Merged {
            mut pod,
            template_pod,
            ..
        } = merged;
        let template_pod = Pod::new(&template_pod);
        overrides::reapply(&mut pod, template_pod, &before)?;
        let status = Status::of_template_pod(template_pod, &self.options.revision).to_json();
        let context = StepContext {
            mesh,
            values: &self.values,
            proxy_env: &proxy_env,
            proxy_user: before.proxy_user(),
            status: &status,
            injected_annotations: &self.injected_annotations,
        };
        steps::run(self.options.release.steps, &mut pod, context, said);
        Ok(pod)
    }
}

impl Injector for LocalInjector {
    fn inject<'a>(&self, request: PodRequest<'a>) -> Result<Injection<'a>, InjectError> {
        let mut said = Vec::new();
        let pod = Pod::new(&request.pod);
        // A broken proxy config fails even a pod that says no, but not one on the host's network.
        let host_network = pod.spec().is_some_and(PodSpec::host_network);
        let own_mesh = if host_network {
            Ok(None)
        } else {
            self.mesh_of(pod)
        };
        let verdict = self.rules.judge(pod, &mut said);
        let own_mesh = match (own_mesh, verdict) {
            (Ok(own_mesh), Ok(())) => own_mesh,
            (Ok(_), Err(reason)) => {
                return Ok(Injection::skipped(request.pod, reason, said));
            }
            (Err(wrong), verdict) => {
                said.push(wrong);
                if verdict.is_ok() {
                    said.extend(refused(pod, |name| name != name::PROXY_CONFIG));
                }
                return Err(InjectError(said));
            }
        };
        let refused = refused(pod, |_| true);
        if !refused.is_empty() {
            said.extend(refused);
            return Err(InjectError(said));
        }
        warn_of(pod, &mut said);
        said.extend(
            own_mesh
                .as_ref()
                .into_iter()
                .flat_map(unknown_in_proxy_config),
        );
        let mesh = own_mesh.as_ref().unwrap_or(&self.mesh);
        let made = self.put_in(request, mesh, &mut said);
        Injection::close(made, said)
    }
}

/// The annotations with values that Istio refuses, of those that are `wanted`.
fn refused(pod: Pod<'_, '_>, wanted: impl Fn(&str) -> bool) -> Vec<Diagnostic> {
    annotations::invalid(pod.annotations().iter())
        .into_iter()
        .filter(|error| wanted(&error.name))
        .map(|error| {
            let path = annotation_path(&error.name);
            let message = error.to_string();
            let advice = annotations::advice(&message).map(str::to_owned);
            let mut diagnostic = Diagnostic::new(Code::BadAnnotation, message).path(path);
            diagnostic.help = advice;
            diagnostic
        })
        .collect()
}

/// The fields of a pod's own proxy config that Istio ignores.
fn unknown_in_proxy_config(own_mesh: &Mesh) -> impl Iterator<Item = Diagnostic> {
    own_mesh.unknown_fields().iter().map(|field| {
        let mut diagnostic = unknown_field(field).path(annotation_path(name::PROXY_CONFIG));
        diagnostic.message = format!("{}: {}", field.path, diagnostic.message);
        diagnostic
    })
}

/// What is odd about a pod, though it can be injected.
fn warn_of(pod: Pod<'_, '_>, said: &mut Vec<Diagnostic>) {
    let names = pod.annotations().iter().map(|(name, _)| name);
    said.extend(annotations::unknown(names).into_iter().map(|unknown| {
        let message = format!("no release of Istio knows the annotation {}", unknown.name);
        Diagnostic::new(Code::UnknownAnnotation, message)
            .path(annotation_path(unknown.name))
            .meant(unknown.meant)
    }));
    let dns_policy = pod.spec().map_or("", PodSpec::dns_policy);
    if !matches!(dns_policy, "" | DNS_CLUSTER_FIRST) {
        let message =
            format!("with the DNS policy {dns_policy:?} the proxy may not find the control plane");
        said.push(
            Diagnostic::new(Code::DnsPolicy, message)
                .path("spec.dnsPolicy")
                .help(format!(
                    "use {DNS_CLUSTER_FIRST}, or give the proxy a resolvable discovery address"
                )),
        );
    }
}

fn unfit(error: crate::schema::decode::DecodeError) -> Diagnostic {
    let message = "injection rounds whole numbers to 53 bits, as istioctl does, and the rounded \
                   one does not fit";
    Diagnostic::new(Code::InjectionFailed, message)
        .path(error.path)
        .help("write a number up to 9007199254740992")
        .original(error.message)
}

fn annotation_path(name: &str) -> String {
    format!("metadata.annotations[{name}]")
}

fn unparsed(name: &str, source: &str, error: &gotemplate::ParseError) -> Diagnostic {
    let message = error.to_string();
    let mut diagnostic = Diagnostic::new(
        Code::BadTemplate,
        format!("cannot parse injection template {name}: {message}"),
    );
    diagnostic.help = render::advice(&message).map(str::to_owned);
    match excerpt(name, source, error.line, None) {
        Some(excerpt) => diagnostic.excerpt(excerpt),
        None => diagnostic,
    }
}

#[cfg(test)]
#[path = "local_tests.rs"]
mod tests;
