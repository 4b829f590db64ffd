//! What went wrong with a cluster, in one clear line, and what to do about it.
//!
//! Boundary: errors in, diagnostics out.
//! Source of its rules: ours; Kubernetes' API conventions for what the answers' codes mean.

use super::connect::{Connection, Plugin};
use crate::report::{Code, Diagnostic};
use kube::client::AuthError;
use rustls::CertificateError;
use std::error::Error;
use std::io;

/// How to do without a cluster.
pub const WITHOUT_CLUSTER: &str = "to work without a cluster, use --config DIR or --builtin-config";

/// A request to the API server, as far as messages and rights are concerned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    verb: &'static str,
    /// The resource, in the plural: `configmaps`, `pods/portforward`.
    resource: &'static str,
    group: &'static str,
    /// The object's name, if it is one that is asked for.
    pub name: Option<String>,
    namespace: Option<String>,
    /// The label that narrows a list.
    pub label: Option<String>,
    /// How to do without, for those who may not ask.
    instead: Option<&'static str>,
}

impl Asked {
    /// One object.
    pub fn get(resource: &'static str, name: &str) -> Asked {
        Asked {
            verb: "get",
            resource,
            name: Some(name.to_owned()),
            ..Asked::default()
        }
    }

    /// Many objects.
    pub fn list(resource: &'static str) -> Asked {
        Asked {
            verb: "list",
            resource,
            ..Asked::default()
        }
    }

    /// In a namespace.
    #[must_use]
    pub fn within(mut self, namespace: &str) -> Asked {
        self.namespace = Some(namespace.to_owned());
        self
    }

    /// Of an API group.
    #[must_use]
    pub fn of_group(mut self, group: &'static str) -> Asked {
        self.group = group;
        self
    }

    /// With a label.
    #[must_use]
    pub fn labelled(mut self, label: &str) -> Asked {
        self.label = Some(label.to_owned());
        self
    }

    /// With a way around it.
    #[must_use]
    pub fn instead(mut self, instead: &'static str) -> Asked {
        self.instead = Some(instead);
        self
    }

    /// The right that the request needs: `get configmaps "istio" in the namespace istio-system`.
    pub fn right(&self) -> String {
        let mut right = format!("{} {}", self.verb, self.resource);
        if !self.group.is_empty() {
            right = format!("{right}.{}", self.group);
        }
        if let Some(name) = &self.name {
            right = format!("{right} {name:?}");
        }
        if let Some(namespace) = &self.namespace {
            right = format!("{right} in the namespace {namespace}");
        }
        right
    }
}

/// A request that failed.
pub fn diagnose(error: &kube::Error, asked: &Asked, to: &Connection) -> Diagnostic {
    match error {
        kube::Error::Api(status) => refused(status, asked, to),
        kube::Error::Auth(_) => no_client(error, &Plugin::default()),
        kube::Error::SerdeError(_) | kube::Error::FromUtf8(_) => {
            let message = format!(
                "cannot {}: what {} answers is nothing of Kubernetes' API: {}",
                asked.right(),
                to.server,
                last_of(error)
            );
            let help = "look whether a proxy answers in its place, or a login page";
            Diagnostic::new(Code::ClusterFailed, message).help(help)
        }
        kube::Error::BuildRequest(_) | kube::Error::HttpError(_) => {
            let message = format!(
                "cannot {}: there can be none: {}",
                asked.right(),
                last_of(error)
            );
            Diagnostic::new(Code::ClusterMissing, message)
        }
        kube::Error::Service(error) => unreachable(error.as_ref(), to),
        kube::Error::UpgradeConnection(kube::client::UpgradeConnectionError::ProtocolSwitch(
            code,
        )) => {
            let status = kube::core::Status {
                code: code.as_u16(),
                ..kube::core::Status::default()
            };
            refused(&status, asked, to)
        }
        error => unreachable(error, to),
    }
}

/// No client can be made: no credentials are to be had, or they cannot be used.
pub fn no_client(error: &kube::Error, plugin: &Plugin) -> Diagnostic {
    let command = &plugin.command;
    let said = |message: String| Diagnostic::new(Code::ClusterDenied, message);
    if let kube::Error::ProxyProtocolUnsupported { proxy_url } = error {
        let scheme = proxy_url.scheme_str().unwrap_or_default();
        let message = format!("no proxy of the kind {scheme:?} is known here");
        return Diagnostic::new(Code::BadKubeconfig, message)
            .help("`proxy-url` in the kubeconfig takes http://, https:// and socks5://");
    }
    match cause::<AuthError>(error) {
        Some(AuthError::AuthExecStart(why)) => {
            let diagnostic = said(format!(
                "cannot run the plugin {command} for credentials: {why}"
            ));
            diagnostic.help(match &plugin.hint {
                Some(hint) => hint.trim(),
                None => "install it, or name another context with --context",
            })
        }
        Some(AuthError::AuthExecRun { out, .. }) => {
            let words = String::from_utf8_lossy(&out.stderr);
            let words = match words.trim() {
                "" => out.status.to_string(),
                words => words.lines().last().unwrap_or_default().to_owned(),
            };
            said(format!(
                "the plugin {command} gives no credentials: {words}"
            ))
            .help("run it by hand, or log in again")
        }
        // What it printed may hold a token.
        Some(AuthError::AuthExecParse(why)) => said(format!(
            "the plugin {command} gives no credentials: what it prints is none: {}",
            why.without_snippet()
        ))
        .help("run it by hand, or log in again"),
        _ => said(format!("no usable credentials: {}", last_of(error)))
            .help("look at `users` in the kubeconfig, and whether `kubectl` works with it"),
    }
}

/// An answer that is none of those hoped for.
fn refused(status: &kube::core::Status, asked: &Asked, to: &Connection) -> Diagnostic {
    let (server, right) = (&to.server, asked.right());
    let said = match status.message.trim() {
        "" => String::new(),
        words => format!(": {words}"),
    };
    match status.code {
        401 => {
            let message = format!("{server} does not know who is asking (401{said})");
            let help = format!(
                "the token or certificate {} is wrong or has expired: log in again, or name \
                 another context with --context",
                of_context(to)
            );
            Diagnostic::new(Code::ClusterDenied, message).help(help)
        }
        403 if said.contains(" cannot impersonate ") => {
            let message = format!("{server} does not allow to act as somebody else (403{said})");
            Diagnostic::new(Code::ClusterDenied, message).help(
                "--as and its like need the right to impersonate; who asks may leave them out",
            )
        }
        403 => {
            let message = format!("{server} does not allow to {right} (403{said})");
            let help = "somebody has to grant that right: `kube-inject config rbac` prints the \
                        roles that are needed";
            let diagnostic = Diagnostic::new(Code::ClusterDenied, message).help(help);
            match asked.instead {
                Some(instead) => diagnostic.more_help(instead),
                None => diagnostic,
            }
        }
        404 => {
            let message = format!("cannot {right}: there is none (404{said})");
            Diagnostic::new(Code::ClusterMissing, message)
        }
        code => {
            let message = format!("cannot {right}: {server} answers with an error ({code}{said})");
            Diagnostic::new(Code::ClusterFailed, message)
        }
    }
}

fn of_context(to: &Connection) -> String {
    match &to.context {
        Some(context) => format!("of the context {context}"),
        None => "of the service account".to_owned(),
    }
}

/// A server that is not to be reached.
fn unreachable(error: &(dyn Error + 'static), to: &Connection) -> Diagnostic {
    let why = match cause::<rustls::Error>(error) {
        Some(error) => return untrusted(error, to),
        None => last_of(error),
    };
    let through = match &to.proxy {
        Some(proxy) => format!(" through the proxy {proxy}"),
        None => String::new(),
    };
    let message = format!("cannot reach the API server {}{through}: {why}", to.server);
    let help = match &to.context {
        Some(context) => {
            format!("look whether the context {context} is the one you mean; {WITHOUT_CLUSTER}")
        }
        None => WITHOUT_CLUSTER.to_owned(),
    };
    Diagnostic::new(Code::ClusterUnreachable, message).help(help)
}

/// A server that is not the one it should be.
fn untrusted(error: &rustls::Error, to: &Connection) -> Diagnostic {
    let message = format!(
        "cannot trust the API server {}: {}",
        to.server,
        certificate(error)
    );
    let help = match error {
        rustls::Error::InvalidCertificate(error) if is_foreign(error) => {
            "the kubeconfig's `certificate-authority-data` is of another cluster, or missing"
        }
        rustls::Error::InvalidCertificate(_) => {
            "look at `server`, `tls-server-name` and `certificate-authority-data` in the kubeconfig"
        }
        _ => "look at `server` in the kubeconfig",
    };
    Diagnostic::new(Code::ClusterUnreachable, message).help(help)
}

/// What is wrong with a TLS connection, in plain words.
pub fn certificate(error: &rustls::Error) -> String {
    match error {
        rustls::Error::InvalidCertificate(error) if is_foreign(error) => {
            "its certificate is signed by an unknown authority".to_owned()
        }
        rustls::Error::InvalidCertificate(error) => {
            format!("its certificate is not valid: {error}")
        }
        error => error.to_string(),
    }
}

/// Nobody who is trusted has signed the certificate. An authority that was made anew has its old
/// name, so that it is found, but the signature does not fit.
fn is_foreign(error: &CertificateError) -> bool {
    matches!(
        error,
        CertificateError::UnknownIssuer | CertificateError::BadSignature
    )
}

/// The error itself or one behind it, of this type.
pub fn cause<'e, E: Error + 'static>(error: &'e (dyn Error + 'static)) -> Option<&'e E> {
    let mut at = Some(error);
    while let Some(error) = at {
        if let Some(found) = error.downcast_ref::<E>() {
            return Some(found);
        }
        // An I/O error hides what it was made of from `source`.
        let inner = error
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref);
        at = match inner {
            Some(inner) => Some(inner as &(dyn Error + 'static)),
            None => error.source(),
        };
    }
    None
}

/// The words of the innermost error, which say most.
pub fn last_of(error: &(dyn Error + 'static)) -> String {
    let mut last = error;
    while let Some(source) = last.source() {
        last = source;
    }
    let cut_off = cause::<io::Error>(error);
    if cut_off.is_some_and(|error| error.kind() == io::ErrorKind::UnexpectedEof) {
        // What TLS has to say about it is a link to its manual.
        return "the connection was cut off".to_owned();
    }
    let words = last.to_string();
    let words = words.trim();
    match words.is_empty() {
        true => error.to_string(),
        false => words.to_owned(),
    }
}
