//! The webhook behind a Service: through a port of one of its pods.

use crate::api_server::{ApiServer, Leads, Objects};
use crate::certificates::Authority;
use crate::istiod::{self, AsIstiod};
use crate::run::{LONG, SHORT, base64, cluster, open, pods, run};
use crate::webhook::{Setup, Webhook};
use kube_inject::cluster::WebhookInjector;
use kube_inject::report::{Code, Diagnostic, Outcome};
use serde_json::{Value, json};
use std::time::Duration;

const SERVICE: &str = "/api/v1/namespaces/istio-system/services/istiod";
const PODS: &str = "/api/v1/namespaces/istio-system/pods";
const FORWARD: &str = "/api/v1/namespaces/istio-system/pods/istiod-1/portforward";

fn service(ports: &Value) -> String {
    json!({
        "apiVersion": "v1", "kind": "Service", "metadata": {"name": "istiod"},
        "spec": {"selector": {"app": "istiod", "istio.io/rev": "default"}, "ports": ports},
    })
    .to_string()
}

fn pod(name: &str, ready: &str) -> Value {
    json!({
        "metadata": {"name": name},
        "spec": {"containers": [{"name": "discovery", "ports": [{"name": "hook", "containerPort": 15018}]}]},
        "status": {"phase": "Running", "conditions": [{"type": "Ready", "status": ready}]},
    })
}

fn list(pods: &[Value]) -> String {
    json!({"apiVersion": "v1", "kind": "PodList", "metadata": {}, "items": pods}).to_string()
}

/// Istiod's Service with two pods, of which one is ready.
fn objects(leads: Leads) -> Objects {
    Objects::default()
        .answer(
            SERVICE,
            200,
            &service(
                &json!([{"port": 443, "targetPort": 15017}, {"port": 444, "targetPort": "hook"}]),
            ),
        )
        .answer(
            PODS,
            200,
            &list(&[pod("istiod-0", "False"), pod("istiod-1", "True")]),
        )
        .port_forward("istio-system", "istiod-1", leads)
}

fn client_config(authority: &Authority) -> Value {
    json!({
        "service": {"namespace": "istio-system", "name": "istiod", "path": "/inject"},
        "caBundle": base64(&authority.pem()),
    })
}

/// A mesh: its API server, its webhook, and the injector that goes from one to the other.
struct Mesh {
    server: ApiServer,
    webhook: Webhook,
    injector: WebhookInjector,
}

impl Mesh {
    fn new(change: impl FnOnce(Setup) -> Setup) -> Mesh {
        let authority = Authority::new("a");
        let istiod = istiod::local();
        let answers = move |request: &Value| istiod::answer(&istiod, request);
        let setup = Setup::new(authority.sign("istiod.istio-system.svc"), answers);
        let webhook = change(setup).start();
        let server = ApiServer::start(objects(Leads::To(webhook.address)));
        let injector = open(cluster(&at(&server), LONG), &client_config(&authority)).unwrap();
        Mesh {
            server,
            webhook,
            injector,
        }
    }
}

fn at(server: &ApiServer) -> String {
    format!("http://{}", server.address())
}

/// The same is printed as without a network, and one forwarded connection carries it all.
#[test]
fn one_connection() {
    for protocols in [&["h2"][..], &["http/1.1"]] {
        let Mesh {
            server,
            webhook,
            injector,
        } = Mesh::new(|mut setup| {
            setup.protocols = protocols;
            setup
        });
        let manifest = pods(&["a", "b", "c", "d"]);
        let want = run(&AsIstiod(istiod::local()), manifest.as_bytes(), 1);
        let got = run(&injector, manifest.as_bytes(), 4);
        assert_eq!(got.output, want.output, "{:#?}", got.said);
        assert_eq!(got.outcomes, vec![Outcome::Injected { changed: true }; 4]);
        assert_eq!(webhook.connections(), 1);
        let seen = webhook.seen();
        assert_eq!((seen.len(), seen[0].path.as_str()), (4, "/inject"));
        assert_eq!(seen[0].host, "istiod.istio-system.svc");
        let asked = server.requests();
        let asked: Vec<_> = asked
            .iter()
            .map(|line| line.split(" auth").next().unwrap())
            .collect();
        let want = [
            &format!("GET {SERVICE}"),
            &format!("GET {PODS}?&labelSelector=app%3Distiod%2Cistio.io%2Frev%3Ddefault"),
            &format!("GET {FORWARD}?&ports=15017"),
        ];
        assert_eq!(asked, want);
    }
}

#[test]
fn at_once() {
    let Mesh {
        webhook, injector, ..
    } = Mesh::new(|mut setup| {
        setup.waits_for = 4;
        setup
    });
    let ran = run(
        &injector,
        pods(&["a", "b", "c", "d", "e", "f", "g", "h"]).as_bytes(),
        4,
    );
    assert_eq!(ran.outcomes.len(), 8);
    assert!(ran.said.is_empty(), "{:#?}", ran.said);
    assert_eq!(webhook.connections(), 1);
}

/// When the forwarded connection ends, the way is looked for again.
#[test]
fn connections_that_end() {
    for protocols in [&["h2"][..], &["http/1.1"]] {
        let Mesh {
            server,
            webhook,
            injector,
        } = Mesh::new(|mut setup| {
            setup.protocols = protocols;
            setup.answers_a_connection = 2;
            setup
        });
        let ran = run(&injector, pods(&["a", "b", "c"]).as_bytes(), 1);
        assert_eq!(
            ran.outcomes,
            vec![Outcome::Injected { changed: true }; 3],
            "{:#?}",
            ran.said
        );
        assert_eq!((webhook.connections(), server.requests().len()), (2, 6));
    }
}

/// What comes of opening the way.
fn opened(objects: Objects, config: &Value, limit: Duration) -> (Diagnostic, String) {
    let server = ApiServer::start(objects);
    let opened = open(cluster(&at(&server), limit), config);
    (opened.map(drop).unwrap_err(), at(&server))
}

#[test]
fn ports_that_have_names() {
    let authority = Authority::new("a");
    let setup = Setup::new(
        authority.sign("istiod.istio-system.svc"),
        |_| unreachable!(),
    );
    let webhook = setup.start();
    let server = ApiServer::start(objects(Leads::To(webhook.address)));
    let mut config = client_config(&authority);
    config["service"]["port"] = json!(444);
    open(cluster(&at(&server), LONG), &config).unwrap();
    let asked = server.requests();
    assert!(
        asked[2].starts_with(&format!("GET {FORWARD}?&ports=15018")),
        "{asked:?}"
    );
}

/// Rights that are missing, and objects.
#[test]
fn denied() {
    let config = client_config(&Authority::new("a"));
    let nowhere = || objects(Leads::Nowhere(String::new()));
    let around = "--source configmap goes around the injector and takes the ConfigMaps";
    let right = "in the namespace istio-system";
    #[rustfmt::skip]
    let table = [
        (SERVICE, 403, Code::ClusterDenied, format!("does not allow to get services \"istiod\" {right} (403")),
        (PODS, 403, Code::ClusterDenied, format!("does not allow to list pods {right} (403")),
        (FORWARD, 403, Code::ClusterDenied, format!("does not allow to get pods/portforward \"istiod-1\" {right} (403")),
        (SERVICE, 404, Code::ClusterMissing, format!("cannot get services \"istiod\" {right}: ")),
        (FORWARD, 404, Code::ClusterMissing, format!("cannot get pods/portforward \"istiod-1\" {right}: ")),
        (FORWARD, 500, Code::ClusterFailed, format!("cannot get pods/portforward \"istiod-1\" {right}: ")),
    ];
    for (path, status, code, words) in table {
        let (error, _) = opened(nowhere().refuse(path, status, "no"), &config, LONG);
        assert_eq!(error.code, code, "{path} {error}");
        assert!(error.message.contains(&words), "{path}: {}", error.message);
        assert!(error.help.unwrap().ends_with(around), "{path}");
    }
}

/// The way leads nowhere.
#[test]
fn nowhere() {
    let authority = Authority::new("a");
    let config = client_config(&authority);
    let no_hooks =
        |objects: Objects| objects.answer(SERVICE, 200, &service(&json!([{"port": 15012}])));
    let nowhere = || {
        objects(Leads::Nowhere(
            "error forwarding port 15017 to pod x: refused\n".to_owned(),
        ))
    };
    let selectorless = json!({"metadata": {"name": "istiod"}, "spec": {"ports": [{"port": 443}]}});
    let misnamed = Setup::new(authority.sign("other"), |_| unreachable!()).start();
    let strange = Setup::new(
        Authority::new("b").sign("istiod.istio-system.svc"),
        |_| unreachable!(),
    );
    let strange = strange.start();
    let plain = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let at_plain = plain.local_addr().unwrap();
    std::thread::spawn(move || plain.incoming().for_each(drop));
    let service = "the Service istio-system/istiod: ";
    let port = "port 15017 of the pod istiod-1 of the Service istio-system/istiod: ";
    #[rustfmt::skip]
    let table = [
        (nowhere().answer(PODS, 200, &list(&[])), service, "it has no pods"),
        (nowhere().answer(PODS, 200, &list(&[pod("istiod-0", "False")])), service, "its only pod is not ready: istiod-0 is Running, but not ready"),
        (nowhere().answer(SERVICE, 200, &selectorless.to_string()), service, "it selects no pods, so there is none to forward to"),
        (no_hooks(nowhere()), service, "it has no port 443, only 15012"),
        (nowhere(), port, "error forwarding port 15017 to pod x: refused"),
        (objects(Leads::To(at_plain)), port, "no TLS: "),
        (objects(Leads::To(misnamed.address)), port, "its certificate is not valid: certificate not valid for name \"istiod.istio-system.svc\""),
        (objects(Leads::To(strange.address)), port, "its certificate is signed by an unknown authority"),
    ];
    for (objects, place, why) in table {
        let (error, _) = opened(objects, &config, LONG);
        let want = format!("cannot ask the injector of istio-sidecar-injector, {place}{why}");
        assert!(
            error.message.starts_with(&want),
            "{}\n{want}",
            error.message
        );
        assert_eq!(error.code, Code::InjectorFailed);
    }
}

#[test]
fn in_vain() {
    let config = client_config(&Authority::new("a"));
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let objects = objects(Leads::To(silent.local_addr().unwrap()));
    let (error, _) = opened(objects, &config, SHORT);
    let want = "waited 3s in vain for the injector of istio-sidecar-injector, the Service \
                istio-system/istiod";
    assert_eq!(
        (error.message.as_str(), error.code),
        (want, Code::InjectorFailed)
    );
}
