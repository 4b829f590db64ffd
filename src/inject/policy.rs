//! Whether a pod is injected at all.
//!
//! Purpose: one verdict, with the reason's name when it is no.
//! Boundary: reads the pod's metadata and the configuration's selectors, changes nothing.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/inject.go` (`injectRequired`,
//! `IntoObject`), `initializer.go` (`IgnoredNamespaces`). The command line of Istio knows no
//! selectors and no policy; selectors are honoured here, the policy on request.

use super::annotations::name;
use crate::config::selector::Selector;
use crate::report::{Code, Diagnostic, SkipReason};
use crate::schema::views::{Pod, PodSpec, StringMap};

/// The namespaces whose pods are never injected.
pub const IGNORED_NAMESPACES: &[&str] = &[
    "kube-system",
    "kube-public",
    "kube-node-lease",
    "local-path-storage",
];

/// The policy of the configuration, when it is to be respected.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Policy {
    /// Inject unless the pod says no.
    #[default]
    Enabled,
    /// Inject only what asks for it.
    Disabled,
    /// A word that is no policy: inject nothing, not even what asks for it.
    Unknown(String),
}

impl Policy {
    /// The policy of that name.
    pub fn from_name(name: &str) -> Policy {
        match name {
            "enabled" => Policy::Enabled,
            "disabled" => Policy::Disabled,
            other => Policy::Unknown(other.to_owned()),
        }
    }
}

/// What the configuration says about which pods to inject.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    /// Namespaces whose pods are never injected.
    pub ignored: &'static [&'static str],
    /// Injects when nothing else has decided?
    pub policy: Policy,
    /// Pods that are not injected unless they ask for it themselves.
    pub never: Vec<Selector>,
    /// Pods that are injected whatever the policy says, unless they decline.
    pub always: Vec<Selector>,
}

/// What the pod itself asks for.
enum Wish<'p> {
    Yes,
    No { by: &'static str, value: &'p str },
    Nothing,
    Unclear { by: &'static str, value: &'p str },
}

impl<'p> Wish<'p> {
    /// The label goes before the annotation, even when it is empty.
    fn of(pod: Pod<'p, '_>) -> Self {
        let label = pod.labels().get(name::INJECT).map(|value| ("label", value));
        let annotation = || Some(("annotation", pod.annotation(name::INJECT)?));
        match label.or_else(annotation) {
            Some((_, "true")) => Wish::Yes,
            Some((by, value @ "false")) => Wish::No { by, value },
            None | Some((_, "")) => Wish::Nothing,
            Some((by, value)) => Wish::Unclear { by, value },
        }
    }
}

impl Rules {
    /// Decides. What is said beside the verdict is added to `diagnostics`.
    ///
    /// # Errors
    /// The reason when the pod is not to be injected.
    pub fn judge(
        &self,
        pod: Pod<'_, '_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<(), SkipReason> {
        if pod.spec().is_some_and(PodSpec::host_network) {
            return Err(SkipReason::HostNetwork);
        }
        if self.ignored.contains(&pod.namespace()) {
            return Err(SkipReason::Namespace(pod.namespace().to_owned()));
        }
        let asks = match Wish::of(pod) {
            Wish::Yes => true,
            Wish::No { by, value } => {
                return Err(SkipReason::Disabled {
                    by: format!("{by} {}: {value:?}", name::INJECT),
                });
            }
            Wish::Unclear { by, value } => {
                diagnostics.push(unclear(by, value));
                false
            }
            Wish::Nothing => false,
        };
        if !asks && any_matches(&self.never, pod.labels()) {
            return Err(SkipReason::NeverSelector);
        }
        match &self.policy {
            Policy::Enabled => Ok(()),
            Policy::Disabled if asks || any_matches(&self.always, pod.labels()) => Ok(()),
            Policy::Disabled => Err(SkipReason::Policy),
            Policy::Unknown(policy) => Err(SkipReason::UnknownPolicy(policy.clone())),
        }
    }
}

fn any_matches(selectors: &[Selector], labels: StringMap<'_, '_>) -> bool {
    let mut selectors = selectors.iter().filter(|selector| !selector.is_empty());
    selectors.any(|selector| selector.matches(|key| labels.get(key)))
}

fn unclear(by: &str, value: &str) -> Diagnostic {
    let message = format!(
        "the {by} {} is {value:?}, but only \"true\" and \"false\" count: the default policy decides",
        name::INJECT
    );
    Diagnostic::new(Code::BadInjectValue, message)
        .path(format!("metadata.{by}s[{}]", name::INJECT))
        .help("write \"true\" or \"false\" in lower case")
}

#[cfg(test)]
#[path = "policy_tests.rs"]
mod tests;
