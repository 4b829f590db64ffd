//! Why an object was left as it is.
//!
//! Boundary: names and words; `inject::policy` decides.
//! Source of its rules: pkg/kube/inject/inject.go (`injectRequired`,
//! `IntoObject`), Istio 1.30.3.

use super::Code;
use std::fmt;

/// Why a workload was not injected. Every skip has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SkipReason {
    /// `hostNetwork: true`.
    HostNetwork,
    /// A label or annotation turns injection off.
    Disabled {
        /// Which one, with its value: `label sidecar.istio.io/inject: "false"`.
        by: String,
    },
    /// The pod lives in a namespace that is never injected.
    Namespace(String),
    /// A `neverInjectSelector` of the configuration matches the pod's labels.
    NeverSelector,
    /// The mesh's own injector did nothing.
    Injector,
    /// No webhook of the cluster selects the pod (`-r auto`).
    Unasked {
        /// Its namespace.
        namespace: String,
        /// The revision that one of the two asks for all the same.
        revision: Option<String>,
    },
    /// The policy injects on request only (`--respect-policy`).
    Policy,
    /// The policy is none that Istio knows, so nothing is injected (`--respect-policy`).
    UnknownPolicy(String),
}

impl SkipReason {
    /// The code under which the skip is reported.
    pub fn code(&self) -> Code {
        match self {
            SkipReason::HostNetwork => Code::SkippedHostNetwork,
            SkipReason::Disabled { .. } => Code::SkippedDisabled,
            SkipReason::Namespace(_) => Code::SkippedNamespace,
            SkipReason::NeverSelector => Code::SkippedSelector,
            SkipReason::Injector => Code::SkippedByInjector,
            SkipReason::Unasked { .. } => Code::SkippedUnasked,
            SkipReason::Policy | SkipReason::UnknownPolicy(_) => Code::SkippedPolicy,
        }
    }

    /// What to do if the skip was not meant.
    pub fn help(&self) -> Option<&'static str> {
        match self {
            SkipReason::Policy => Some(
                "set the label sidecar.istio.io/inject: \"true\", or leave out --respect-policy",
            ),
            SkipReason::Unasked {
                revision: Some(_), ..
            } => Some(
                "look whether a webhook configuration has that revision or tag, or name one with -r",
            ),
            SkipReason::Unasked { revision: None, .. } => Some(
                "label the namespace with istio-injection=enabled or istio.io/rev=REVISION, or \
                 name the revision with -r",
            ),
            SkipReason::UnknownPolicy(_) => Some(
                "set it to enabled or disabled in the injection configuration, or leave out \
                 --respect-policy",
            ),
            _ => None,
        }
    }
}

impl fmt::Display for SkipReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SkipReason::HostNetwork => f.write_str("not injected: the pod uses the host's network"),
            SkipReason::Disabled { by } => write!(f, "not injected: turned off by the {by}"),
            SkipReason::Namespace(namespace) => {
                write!(f, "not injected: namespace {namespace} is never injected")
            }
            SkipReason::NeverSelector => {
                f.write_str("not injected: its labels match a neverInjectSelector")
            }
            SkipReason::Injector => {
                f.write_str("not injected: the mesh's injector left it as it is")
            }
            SkipReason::Unasked {
                namespace,
                revision: None,
            } => write!(
                f,
                "not injected: the namespace {namespace} and the pod ask for no injection"
            ),
            SkipReason::Unasked {
                namespace,
                revision: Some(revision),
            } => write!(
                f,
                "not injected: the namespace {namespace} or the pod asks for the revision \
                 {revision}, but no webhook selects the two"
            ),
            SkipReason::Policy => f.write_str(
                "not injected: the policy is \"disabled\" and the pod does not ask for it",
            ),
            SkipReason::UnknownPolicy(policy) => write!(
                f,
                "not injected: the policy is {policy:?}, which is neither \"enabled\" nor \"disabled\""
            ),
        }
    }
}
