//! The program with the mesh's injector: what it prints, what it says, and how it ends.

use crate::api_server::{ApiServer, Objects};
use crate::certificates::Authority;
use crate::istiod::{self, AsIstiod};
use crate::run::{base64, by_url, pods, run, webhooks};
use crate::webhook::{Reply, Setup, review};
use serde_json::{Value, json};
use std::fs;
use std::process::{Command, Output};

/// Runs the program over a manifest in a cluster with this webhook. It may not ask for nodes, which
/// the variable would have it do if templates ran here.
fn program(client_config: &Value, args: &[&str], manifest: &str) -> Output {
    let labels = json!({"istio.io/rev": "default"});
    let objects = Objects::default()
        .webhooks("istio-sidecar-injector", labels, webhooks(client_config))
        .refuse("/api/v1/nodes", 403, "no");
    let server = ApiServer::start(objects);
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("kubeconfig"), server.kubeconfig()).unwrap();
    fs::write(dir.path().join("app.yaml"), manifest).unwrap();
    Command::new(env!("CARGO_BIN_EXE_kube-inject"))
        .current_dir(dir.path())
        .env_clear()
        .env("ENABLE_NATIVE_SIDECARS", "auto")
        .args(["--kubeconfig", "kubeconfig", "-f", "app.yaml"])
        .args(args)
        .output()
        .unwrap()
}

/// The same over a webhook that answers so.
fn answered(
    answers: impl Fn(&Value) -> Reply + Send + Sync + 'static,
    args: &[&str],
    manifest: &str,
) -> Output {
    let authority = Authority::new("a");
    let webhook = Setup::new(authority.sign("localhost"), answers).start();
    program(&by_url(&webhook, &authority.pem()), args, manifest)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn injected() {
    let manifest = pods(&["a", "b", "c"]);
    let want = run(&AsIstiod(istiod::local()), manifest.as_bytes(), 1).output;
    for args in [
        &[][..],
        &["--source", "injector", "--jobs", "3"],
        &["--stream"],
    ] {
        let istiod = istiod::local();
        let ran = answered(
            move |request| istiod::answer(&istiod, request),
            args,
            &manifest,
        );
        assert_eq!(text(&ran.stdout), want, "{}", text(&ran.stderr));
        assert_eq!(ran.status.code(), Some(0), "{args:?}");
        let last = text(&ran.stderr).lines().last().unwrap().to_owned();
        assert_eq!(
            last, "kube-inject: 3 injected, 0 skipped, 0 unchanged",
            "{args:?}"
        );
    }
}

#[test]
fn left_alone() {
    let answers = |request: &Value| review(request, json!({"allowed": true}));
    let ran = answered(answers, &[], &pods(&["a"]));
    assert_eq!(ran.status.code(), Some(0));
    let said = text(&ran.stderr);
    let want = "app.yaml:1:1: note[skipped-by-injector]: Pod a: not injected: the mesh's injector \
                left it as it is\n";
    assert!(said.starts_with(want), "{said}");
    let ran = answered(answers, &["--deny", "skipped-by-injector"], &pods(&["a"]));
    assert_eq!((ran.status.code(), ran.stdout.len()), (Some(4), 0));
}

/// What a webhook answers.
type Answer = fn(&Value) -> Reply;

/// What is printed and how it ends when one pod of two fails.
#[test]
fn failed() {
    let one = |answer: Answer| {
        move |request: &Value| match request["request"]["name"].as_str() {
            Some("bad") => answer(request),
            _ => review(request, json!({"allowed": true})),
        }
    };
    #[rustfmt::skip]
    let table: [(Answer, i32, &str); 4] = [
        (|request| review(request, json!({"allowed": false, "status": {"message": "no"}})), 1,
         "error[injection-denied]: Pod bad: the injector of istio-sidecar-injector, "),
        (|_| Reply::Text(200, "{}".to_owned()), 3,
         "error[injector-failed]: Pod bad: cannot use the answer of the injector of istio-sidecar-injector, "),
        (|_| Reply::HangUp, 3,
         "error[injector-failed]: Pod bad: cannot ask the injector of istio-sidecar-injector, "),
        (|_| Reply::Silence, 3,
         "error[injector-failed]: Pod bad: waited 5s in vain for the injector of istio-sidecar-injector, "),
    ];
    for (answer, exit, words) in table {
        let args = ["--kubeclient-timeout", "5s"];
        let ran = answered(one(answer), &args, &pods(&["good", "bad"]));
        let said = text(&ran.stderr);
        assert!(said.contains(&format!("app.yaml:9:1: {words}")), "{said}");
        assert_eq!(ran.status.code(), Some(exit), "{said}");
        assert_eq!(text(&ran.stdout), "", "{said}");
    }
}

/// A way that leads nowhere ends the run before the first pod.
#[test]
fn nowhere() {
    let authority = Authority::new("a");
    let answers = |request: &Value| review(request, json!({"allowed": true}));
    let webhook = Setup::new(authority.sign("localhost"), answers).start();
    let strange = by_url(&webhook, &Authority::new("b").pem());
    let service = json!({
        "service": {"namespace": "istio-system", "name": "istiod"}, "caBundle": base64(&authority.pem()),
    });
    for (config, code, why) in [
        (
            &strange,
            "injector-failed",
            "its certificate is signed by an unknown authority",
        ),
        (
            &service,
            "cluster-missing",
            "cannot get services \"istiod\" in the namespace istio-system",
        ),
    ] {
        for source in ["auto", "injector"] {
            let ran = program(config, &["--source", source], &pods(&["a"]));
            let said = text(&ran.stderr);
            assert!(said.starts_with(&format!("error[{code}]: ")), "{said}");
            assert!(said.contains(why), "{said}");
            let around = "--source configmap goes around the injector and takes the ConfigMaps";
            assert_eq!(said.matches(around).count(), 1, "{said}");
            assert_eq!(
                (ran.status.code(), ran.stdout.len()),
                (Some(3), 0),
                "{said}"
            );
        }
    }
    assert_eq!(webhook.seen().len(), 0);
}
