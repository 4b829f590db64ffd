//! With the webhook the same is printed as without one, and calls share connections.

use crate::istiod::{self, AsIstiod};
use crate::run::{ByUrl, LONG, pods, run};
use crate::webhook::{Reply, review};
use kube_inject::report::Outcome;
use serde_json::{Value, json};
use std::path::Path;

fn istiod() -> impl Fn(&Value) -> Reply + Send + Sync + 'static {
    let injector = istiod::local();
    move |request| istiod::answer(&injector, request)
}

/// Every input of the project's own, objects at once: what is printed is what the same injector
/// makes of it without JSON, patch and network.
#[test]
fn the_same_bytes() {
    let without = AsIstiod(istiod::local());
    for protocols in [&["h2"][..], &["http/1.1"], &[]] {
        let ByUrl { webhook, injector } = ByUrl::new(LONG, istiod(), |mut setup| {
            setup.protocols = protocols;
            setup
        });
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/own/inputs");
        let mut injected = 0;
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let text = std::fs::read(&path).unwrap();
            let (want, got) = (run(&without, &text, 1), run(&injector, &text, 3));
            let diff = similar::TextDiff::from_lines(&want.output, &got.output);
            let diff = diff.unified_diff().to_string();
            assert!(
                want.output == got.output,
                "{}:\n{diff}{:#?}",
                path.display(),
                got.said
            );
            let changed = Outcome::Injected { changed: true };
            let count =
                |outcomes: &[Outcome]| outcomes.iter().filter(|one| **one == changed).count();
            assert_eq!(
                count(&want.outcomes),
                count(&got.outcomes),
                "{}",
                path.display()
            );
            injected += count(&got.outcomes);
        }
        assert!(injected > 30, "{injected}");
        assert_eq!(webhook.connections(), 1, "{protocols:?}");
    }
}

/// The request is istioctl's as far as istiod looks at it, and the API server's for the rest.
#[test]
fn requests() {
    for (protocols, at) in [(&["h2"][..], "localhost"), (&["http/1.1"], "localhost")] {
        let ByUrl { webhook, injector } = ByUrl::new(LONG, istiod(), |mut setup| {
            setup.protocols = protocols;
            setup
        });
        let manifest = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: shop}\n\
                        spec: {template: {foo: 1, metadata: {labels: {a: b}}, spec: {bar: 2, containers: [{name: app}]}}}";
        let ran = run(&injector, manifest.as_bytes(), 1);
        assert_eq!(
            ran.outcomes,
            [Outcome::Injected { changed: true }],
            "{ran:#?}"
        );
        let seen = webhook.seen();
        let [seen] = seen.as_slice() else {
            panic!("{seen:#?}");
        };
        assert_eq!(seen.host, format!("{at}:{}", webhook.address.port()));
        assert_eq!(seen.path, "/inject");
        assert_eq!(seen.content_type, "application/json");
        let mut body = seen.body.clone();
        body["request"]["uid"] = json!("");
        let want = json!({
            "kind": "AdmissionReview", "apiVersion": "admission.k8s.io/v1",
            "request": {
                "uid": "", "kind": {"group": "", "version": "v1", "kind": "Pod"},
                "resource": {"group": "", "version": "v1", "resource": "pods"},
                "namespace": "shop", "operation": "CREATE", "userInfo": {}, "dryRun": true,
                "object": {
                    "kind": "Pod", "apiVersion": "v1", "metadata": {"labels": {"a": "b"}},
                    "spec": {"containers": [{"name": "app", "resources": {}}]}, "status": {},
                },
            },
        });
        assert_eq!(body, want);
    }
}

/// With HTTP/2 calls are under way at once, over one connection: none is answered before all are
/// there.
#[test]
fn at_once() {
    let ByUrl { webhook, injector } = ByUrl::new(LONG, istiod(), |mut setup| {
        setup.waits_for = 4;
        setup
    });
    let manifest = pods(&["a", "b", "c", "d", "e", "f", "g", "h"]);
    let ran = run(&injector, manifest.as_bytes(), 4);
    assert_eq!(ran.outcomes.len(), 8);
    assert!(ran.said.is_empty(), "{:#?}", ran.said);
    assert_eq!(webhook.connections(), 1);
}

/// A connection that is closed between two calls is made again, and so is one that breaks off
/// before its answer, once.
#[test]
fn connections_that_end() {
    for protocols in [&["h2"][..], &["http/1.1"]] {
        let ByUrl { webhook, injector } = ByUrl::new(LONG, istiod(), |mut setup| {
            setup.protocols = protocols;
            setup.answers_a_connection = 2;
            setup
        });
        let ran = run(&injector, pods(&["a", "b", "c", "d", "e"]).as_bytes(), 1);
        let injected = Outcome::Injected { changed: true };
        assert_eq!(
            ran.outcomes,
            vec![injected.clone(); 5],
            "{protocols:?} {:#?}",
            ran.said
        );
        assert_eq!(webhook.connections(), 3, "{protocols:?}");

        let count = std::sync::atomic::AtomicUsize::new(0);
        let answers = istiod();
        let once =
            move |request: &Value| match count.fetch_add(1, std::sync::atomic::Ordering::SeqCst) {
                1 => Reply::HangUp,
                _ => answers(request),
            };
        let ByUrl { webhook, injector } = ByUrl::new(LONG, once, |mut setup| {
            setup.protocols = protocols;
            setup
        });
        let ran = run(&injector, pods(&["a", "b"]).as_bytes(), 1);
        assert_eq!(
            ran.outcomes,
            vec![injected; 2],
            "{protocols:?} {:#?}",
            ran.said
        );
        assert_eq!(
            (webhook.connections(), webhook.seen().len()),
            (2, 3),
            "{protocols:?}"
        );

        let ByUrl { webhook, injector } = ByUrl::new(
            LONG,
            |_| Reply::HangUp,
            |mut setup| {
                setup.protocols = protocols;
                setup
            },
        );
        let ran = run(&injector, pods(&["a"]).as_bytes(), 1);
        let start = "cannot ask the injector of istio-sidecar-injector, https://localhost:";
        assert!(ran.message().starts_with(start), "{}", ran.message());
        // What TLS has to say about it is a link to its manual.
        assert!(!ran.message().contains("docs.rs"), "{}", ran.message());
        assert_eq!(
            (webhook.connections(), webhook.seen().len()),
            (2, 2),
            "{protocols:?}"
        );
    }
}

/// Fields that the API does not know are not sent, and are there again afterwards.
#[test]
fn nothing_is_lost() {
    let answers = |request: &Value| {
        let object = request["request"]["object"].to_string();
        assert!(!object.contains("zoo"), "{object}");
        let patch = json!([
            {"op": "add", "path": "/spec/containers/0", "value": {"name": "istio-proxy"}},
            {"op": "add", "path": "/metadata/annotations", "value": {"a": "b"}},
        ]);
        let patch = crate::run::base64(&patch.to_string());
        review(
            request,
            json!({"allowed": true, "patchType": "JSONPatch", "patch": patch}),
        )
    };
    let ByUrl { webhook, injector } = ByUrl::new(LONG, answers, |setup| setup);
    let manifest = "apiVersion: v1\nkind: Pod\nmetadata:\n  zoo: 1\nspec:\n  containers:\n  - name: app\n    \
                    zoo: [2]\n  - name: b\n  zoo: 3\nzoo: 4\n";
    let ran = run(&injector, manifest.as_bytes(), 1);
    let want = "apiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n    a: b\n  zoo: 1\nspec:\n  \
                containers:\n  - name: istio-proxy\n    resources: {}\n  - name: app\n    resources: {}\n    \
                zoo:\n    - 2\n  - name: b\n    resources: {}\n  zoo: 3\nstatus: {}\nzoo: 4\n---\n";
    assert_eq!(ran.output, want, "{:#?}", ran.said);
    assert_eq!(ran.messages("unknown-field").len(), 4);
    assert_eq!(webhook.seen().len(), 1);
}
