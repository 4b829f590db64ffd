//! A stand-in for istiod: an HTTPS server that answers admission reviews as its webhook does.
//!
//! The server, its certificates and its rules are those of `tests/cluster_injector`.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use gotemplate::Context;
use kube_inject::config::{InjectionConfig, Sources, Texts};
use kube_inject::inject::LocalInjector;
use kube_inject::report::Diagnostic;
use serde_json::{Value, json};

use crate::certificates::Authority;
use crate::istiod;
use crate::webhook::{Reply, Setup, Webhook};

/// A server in threads of this process.
pub struct StandIn {
    webhook: Webhook,
    authority: Authority,
}

impl StandIn {
    /// Starts a server whose certificate has this name.
    pub fn start(name: &str, answer: impl Fn(&Value) -> Reply + Send + Sync + 'static) -> StandIn {
        let authority = Authority::new("istiod");
        StandIn {
            webhook: Setup::new(authority.sign(name), answer).start(),
            authority,
        }
    }

    /// Starts one that injects for a revision with the configuration of a folder.
    pub fn injecting(name: &str, folder: &Path, revision: &str) -> Result<StandIn, String> {
        let injector = injector(folder, revision)?;
        Ok(Self::start(name, move |request| {
            istiod::answer(&injector, request)
        }))
    }

    /// The port of loopback that it listens on.
    pub fn port(&self) -> u16 {
        self.webhook.address.port()
    }

    /// How to call it by a URL, as a webhook's `clientConfig`.
    pub fn by_url(&self, path: &str) -> Value {
        let url = format!("https://127.0.0.1:{}{path}", self.port());
        json!({ "url": url, "caBundle": self.ca_bundle() })
    }

    /// The authority that signed its certificate, as a webhook's `caBundle`.
    pub fn ca_bundle(&self) -> String {
        STANDARD.encode(self.authority.pem())
    }

    /// The paths that have been called.
    pub fn calls(&self) -> Vec<String> {
        let seen = self.webhook.seen().into_iter();
        seen.map(|call| call.path).collect()
    }

    /// How many connections there have been.
    pub fn connections(&self) -> usize {
        self.webhook.connections()
    }
}

/// The webhook's injector for one revision.
fn injector(folder: &Path, revision: &str) -> Result<LocalInjector, String> {
    let sources = Sources {
        folder: Some(folder.to_owned()),
        ..Sources::default()
    };
    let said = |said: Vec<Diagnostic>| format!("{said:?}");
    let texts = Texts::load(&sources, None).map_err(said)?;
    let config = InjectionConfig::read(&texts).map_err(said)?;
    let revision = if revision == "default" { "" } else { revision };
    let options = kube_inject::webhook::options(revision, Context::default());
    LocalInjector::new(config, options).map_err(said)
}
