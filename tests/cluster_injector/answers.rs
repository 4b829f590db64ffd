//! What becomes of a pod by the webhook's answer.

use crate::run::{ByUrl, LONG, Ran, SHORT, base64, pods, run};
use crate::webhook::{Reply, review};
use kube_inject::report::{Code, Outcome, SkipReason};
use serde_json::{Value, json};

/// What comes of one pod when this is answered.
fn answered(answer: impl Fn(&Value) -> Reply + Send + Sync + 'static) -> (Ran, u16) {
    let ByUrl { webhook, injector } = ByUrl::new(LONG, answer, |setup| setup);
    (
        run(&injector, pods(&["a"]).as_bytes(), 1),
        webhook.address.port(),
    )
}

#[test]
fn no_patch() {
    let empty = base64("[]");
    for response in [
        json!({"allowed": true}),
        json!({"allowed": true, "patchType": "JSONPatch", "patch": empty}),
    ] {
        let (ran, _) = answered(move |request| review(request, response.clone()));
        assert_eq!(ran.outcomes, [Outcome::Skipped(SkipReason::Injector)]);
        assert_eq!(ran.said[0].code, Code::SkippedByInjector);
        assert!(
            ran.output.contains("- name: app\n    resources: {}\n"),
            "{}",
            ran.output
        );
    }
}

/// Pods on the host's network are not asked about.
#[test]
fn host_network() {
    let ByUrl { webhook, injector } = ByUrl::new(LONG, |_| Reply::HangUp, |setup| setup);
    let manifest = pods(&["a"]).replace("spec:\n", "spec:\n  hostNetwork: true\n");
    let ran = run(&injector, manifest.as_bytes(), 1);
    assert_eq!(ran.outcomes, [Outcome::Skipped(SkipReason::HostNetwork)]);
    assert_eq!(webhook.seen().len(), 0);
}

#[test]
fn warnings() {
    let patch = base64(r#"[{"op":"add","path":"/metadata/labels","value":{"a":"b"}}]"#);
    let (ran, _) = answered(move |request| {
        let response = json!({
            "allowed": true, "patchType": "JSONPatch", "patch": patch, "warnings": ["old", "odd"],
        });
        review(request, response)
    });
    assert_eq!(ran.outcomes, [Outcome::Injected { changed: true }]);
    let want = [
        "the mesh's injector warns: old",
        "the mesh's injector warns: odd",
    ];
    assert_eq!(ran.messages("injector-warning"), want);
    assert_eq!(ran.said[0].origin.name.as_deref(), Some("a"));
}

#[test]
fn refused() {
    let (ran, port) = answered(|request| {
        review(
            request,
            json!({"allowed": false, "status": {"message": "not\ntoday"}}),
        )
    });
    let want = format!(
        "the injector of istio-sidecar-injector, https://localhost:{port}/inject, refuses the \
         pod: not today"
    );
    assert_eq!(ran.message(), want);
    assert_eq!(ran.said[0].code, Code::InjectionDenied);
    assert_eq!(ran.said[0].origin.name.as_deref(), Some("a"));
    assert_eq!(ran.outcomes, [Outcome::Failed]);
}

#[test]
fn useless() {
    let patch = |patch: &'static str| {
        move |request: &Value| {
            let response =
                json!({"allowed": true, "patchType": "JSONPatch", "patch": base64(patch)});
            review(request, response)
        }
    };
    let text =
        |status: u16, text: &'static str| move |_: &Value| Reply::Text(status, text.to_owned());
    #[rustfmt::skip]
    let table = [
        (answered(text(500, "out of order\n")), "it is the status 500 Internal Server Error: out of order"),
        (answered(text(200, "<html>")), "it is no AdmissionReview: expected value at line 1 column 1: <html>"),
        (answered(|request| { let mut other = request.clone(); other["request"]["uid"] = json!("x"); review(&other, json!({"allowed": true})) }), "it is to another request, \"x\", not "),
        (answered(patch(r#"{"op":"add"}"#)), "its patch is no JSON patch: invalid type: map, expected a sequence at line 1 column 0"),
        (answered(patch(r#"[{"op":"remove","path":"/spec/volumes/0"}]"#)), "operation 1 of its patch, at \"/spec/volumes/0\", does not fit the pod: path is invalid"),
        (answered(patch(r#"[{"op":"replace","path":"/spec","value":[]}]"#)), "with its patch the pod is none: json: cannot unmarshal array into Go struct field Pod.spec of type v1.PodSpec"),
        (answered(|_| Reply::Text(200, "x".repeat((64 << 20) + 1))), "it is longer than 64 MiB"),
    ];
    for ((ran, port), why) in table {
        let want = format!(
            "cannot use the answer of the injector of istio-sidecar-injector, \
             https://localhost:{port}/inject: {why}"
        );
        assert!(
            ran.message().starts_with(&want),
            "{}\n{want}",
            ran.message()
        );
        assert_eq!(ran.said[0].code, Code::InjectorFailed);
        let help = "--source configmap goes around the injector and takes the ConfigMaps";
        assert_eq!(ran.said[0].help.as_deref(), Some(help));
        assert_eq!(ran.said[0].origin.name.as_deref(), Some("a"));
        assert_eq!(ran.outcomes, [Outcome::Failed]);
        assert!(ran.output.is_empty());
    }
}

/// Who waits in vain says for what and for how long, and others are answered.
#[test]
fn in_vain() {
    for protocols in [&["h2"][..], &["http/1.1"]] {
        let answer = |request: &Value| match request["request"]["name"].as_str() {
            Some("slow") => Reply::Silence,
            _ => review(request, json!({"allowed": true})),
        };
        let ByUrl { webhook, injector } = ByUrl::new(SHORT, answer, |mut setup| {
            setup.protocols = protocols;
            setup
        });
        let ran = run(&injector, pods(&["a", "slow", "b"]).as_bytes(), 3);
        let want = format!(
            "waited 3s in vain for the injector of istio-sidecar-injector, \
             https://localhost:{}/inject",
            webhook.address.port()
        );
        assert_eq!(
            ran.messages("injector-failed"),
            [want.as_str()],
            "{protocols:?}"
        );
        let help = "--kubeclient-timeout waits longer; --source configmap goes around the \
                    injector and takes the ConfigMaps";
        let failed = ran
            .said
            .iter()
            .find(|said| said.code == Code::InjectorFailed)
            .unwrap();
        assert_eq!(failed.help.as_deref(), Some(help));
        assert_eq!(failed.origin.name.as_deref(), Some("slow"));
        let skipped = Outcome::Skipped(SkipReason::Injector);
        assert_eq!(ran.outcomes, [skipped.clone(), Outcome::Failed, skipped]);
    }
}

/// A webhook that has gone silent is not waited for again and again, but one that is slow once is
/// asked for the next pod.
#[test]
fn silence() {
    let ByUrl { webhook, injector } = ByUrl::new(SHORT, |_| Reply::Silence, |setup| setup);
    let ran = run(&injector, pods(&["a", "b", "c", "d", "e"]).as_bytes(), 1);
    assert_eq!(webhook.seen().len(), 2);
    let url = format!("https://localhost:{}/inject", webhook.address.port());
    let called = format!("the injector of istio-sidecar-injector, {url}");
    let waited = format!("waited 3s in vain for {called}");
    let given_up =
        format!("cannot ask {called}: it has not answered before, and is not asked any more");
    let want = [&waited, &waited, &given_up, &given_up, &given_up];
    assert_eq!(ran.messages("injector-failed"), want);

    let answer = |request: &Value| match request["request"]["name"].as_str() {
        Some("slow") => Reply::Silence,
        _ => review(request, json!({"allowed": true})),
    };
    let ByUrl { webhook, injector } = ByUrl::new(SHORT, answer, |setup| setup);
    let ran = run(&injector, pods(&["slow", "a", "slow", "b"]).as_bytes(), 1);
    assert_eq!(
        (webhook.seen().len(), ran.messages("injector-failed").len()),
        (4, 2)
    );
}
