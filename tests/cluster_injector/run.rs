//! What the tests share: the way to a stand-in, and manifests that are sent through an injector.

use crate::certificates::Authority;
use crate::webhook::{Reply, Setup, Webhook};
use k8s_openapi::api::admissionregistration::v1::MutatingWebhookConfiguration;
use kube_inject::cluster::revisions::Revisions;
use kube_inject::cluster::{Access, Cluster, Waiter, WebhookInjector};
use kube_inject::inject::Injector;
use kube_inject::inject::native::NativeSidecars;
use kube_inject::manifest::{self, Input, RunOptions};
use kube_inject::report::{Diagnostic, Outcome};
use serde_json::{Value, json};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

/// Long enough for any answer that comes at all.
pub const LONG: Duration = Duration::from_secs(120);

/// Short, but long enough for a busy machine to answer.
pub const SHORT: Duration = Duration::from_secs(3);

/// A cluster whose API server listens there.
pub fn cluster(server: &str, limit: Duration) -> Arc<Cluster> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("config");
    let kubeconfig = json!({
        "apiVersion": "v1", "kind": "Config", "current-context": "test",
        "clusters": [{"name": "test", "cluster": {"server": server}}],
        "contexts": [{"name": "test", "context": {"cluster": "test", "user": "test"}}],
        "users": [{"name": "test", "user": {"token": "secret"}}],
    });
    std::fs::write(&path, kubeconfig.to_string()).unwrap();
    let access = Access {
        kubeconfig: Some(path),
        ..Access::default()
    };
    let waiter = Waiter::new(limit, None).unwrap();
    Arc::new(Cluster::connect(&access, waiter).unwrap())
}

/// The webhooks of a configuration with this `clientConfig`.
pub fn webhooks(client_config: &Value) -> Value {
    json!([{
        "name": "rev.namespace.sidecar-injector.istio.io", "clientConfig": client_config,
        "admissionReviewVersions": ["v1"], "sideEffects": "None",
    }])
}

/// The injector of a webhook with this `clientConfig`.
pub fn open(cluster: Arc<Cluster>, client_config: &Value) -> Result<WebhookInjector, Diagnostic> {
    let configuration: MutatingWebhookConfiguration = serde_json::from_value(json!({
        "metadata": {"name": "istio-sidecar-injector", "labels": {"istio.io/rev": "default"}},
        "webhooks": webhooks(client_config),
    }))
    .unwrap();
    let revisions = Revisions::of(vec![configuration]);
    let injector =
        WebhookInjector::open(Arc::clone(&cluster), revisions.injector("default").unwrap())?;
    cluster.waiter().started();
    Ok(injector)
}

/// The `clientConfig` of a webhook that is reached by a URL.
pub fn by_url(webhook: &Webhook, bundle: &str) -> Value {
    let port = webhook.address.port();
    json!({"url": format!("https://localhost:{port}/inject"), "caBundle": base64(bundle)})
}

/// The base64 of a text.
pub fn base64(text: &str) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(text)
}

/// A webhook that gives these answers, and an injector that asks it by its URL.
pub struct ByUrl {
    pub webhook: Webhook,
    pub injector: WebhookInjector,
}

impl ByUrl {
    /// One that is set up as `change` says.
    pub fn new(
        limit: Duration,
        answers: impl Fn(&Value) -> Reply + Send + Sync + 'static,
        change: impl FnOnce(Setup) -> Setup,
    ) -> ByUrl {
        let authority = Authority::new("a");
        let setup = change(Setup::new(authority.sign("localhost"), answers));
        let webhook = setup.start();
        let config = by_url(&webhook, &authority.pem());
        let injector = open(cluster("http://127.0.0.1:9", limit), &config).unwrap();
        ByUrl { webhook, injector }
    }
}

/// What came of a manifest.
#[derive(Debug, Default)]
pub struct Ran {
    pub output: String,
    pub said: Vec<Diagnostic>,
    pub outcomes: Vec<Outcome>,
}

impl Ran {
    /// The messages, those of one code.
    pub fn messages(&self, code: &str) -> Vec<&str> {
        let of_code = self.said.iter().filter(|said| said.code.name() == code);
        of_code.map(|said| said.message.as_str()).collect()
    }

    /// The only message.
    pub fn message(&self) -> &str {
        assert_eq!(self.said.len(), 1, "{:#?}", self.said);
        &self.said[0].message
    }
}

/// Sends a manifest through an injector.
pub fn run(injector: &dyn Injector, manifest: &[u8], jobs: usize) -> Ran {
    let options = RunOptions {
        jobs,
        native: NativeSidecars::Disabled,
        nodes: None,
    };
    let input = Input {
        name: "app.yaml",
        text: manifest,
    };
    let mut ran = Ran::default();
    manifest::process(&input, injector, options, &mut |piece| {
        ran.output += &piece.output;
        ran.said.extend(piece.diagnostics);
        ran.outcomes.extend(piece.outcomes);
        ControlFlow::Continue(())
    });
    ran
}

/// Pods of these names, a document each.
pub fn pods(names: &[&str]) -> String {
    let pod = |name: &&str| {
        format!(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: {name}\nspec:\n  containers:\n  - name: app\n---\n"
        )
    };
    names.iter().map(pod).collect()
}
