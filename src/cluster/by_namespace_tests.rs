use super::*;
use k8s_openapi::api::admissionregistration::v1::MutatingWebhookConfiguration;
use serde_json::{Value, json};

/// The webhooks that a default installation of Istio configures for a revision, or for a tag.
fn configuration(name: &str, revision: &str, tag: Option<&str>) -> MutatingWebhookConfiguration {
    let not = |key: &str| json!({"key": key, "operator": "DoesNotExist"});
    let one = |key: &str, operator: &str, value: &str| json!({"key": key, "operator": operator, "values": [value]});
    let webhook = |name: &str, namespace: Value, object: Value| {
        json!({
            "name": format!("{name}.sidecar-injector.istio.io"), "sideEffects": "None",
            "admissionReviewVersions": ["v1"], "clientConfig": {"url": "https://a"},
            "namespaceSelector": {"matchExpressions": namespace},
            "objectSelector": {"matchExpressions": object},
        })
    };
    let willing = one("sidecar.istio.io/inject", "NotIn", "false");
    let asked = tag.unwrap_or(revision);
    let mut webhooks = vec![
        webhook(
            "rev.namespace",
            json!([one("istio.io/rev", "In", asked), not("istio-injection")]),
            json!([willing]),
        ),
        webhook(
            "rev.object",
            json!([not("istio.io/rev"), not("istio-injection")]),
            json!([willing, one("istio.io/rev", "In", asked)]),
        ),
    ];
    if asked == "default" {
        webhooks.push(webhook(
            "namespace",
            json!([one("istio-injection", "In", "enabled")]),
            json!([willing]),
        ));
        webhooks.push(webhook(
            "object",
            json!([not("istio.io/rev"), not("istio-injection")]),
            json!([
                one("sidecar.istio.io/inject", "In", "true"),
                not("istio.io/rev")
            ]),
        ));
    }
    let mut labels = json!({"istio.io/rev": revision});
    if let Some(tag) = tag {
        labels["istio.io/tag"] = json!(tag);
    }
    let whole = json!({"metadata": {"name": name, "labels": labels}, "webhooks": webhooks});
    serde_json::from_value(whole).unwrap()
}

fn labels(text: &str) -> Labels {
    let pairs = text
        .split_whitespace()
        .map(|pair| pair.split_once('=').unwrap());
    pairs
        .map(|(name, value)| (name.into(), value.into()))
        .collect()
}

/// Labels of the namespace and of the pod, and the revision.
type Case<'c> = (&'c str, &'c str, Option<&'c str>);

fn check(revisions: &Revisions, table: &[Case<'_>]) {
    for (namespace, pod, want) in table {
        let chosen = choose(revisions, &labels(namespace), &labels(pod));
        assert_eq!(chosen.as_deref(), *want, "{namespace:?} {pod:?}");
    }
}

#[test]
fn as_the_admission_chain_does() {
    let revisions = Revisions::of(vec![
        configuration("istio-revision-tag-default", "1-30", Some("default")),
        configuration("istio-revision-tag-prod", "1-29", Some("prod")),
        configuration("istio-sidecar-injector-1-29", "1-29", None),
        configuration("istio-sidecar-injector-1-30", "1-30", None),
    ]);
    check(
        &revisions,
        &[
            ("", "", None),
            ("istio-injection=enabled", "", Some("1-30")),
            (
                "istio-injection=enabled",
                "sidecar.istio.io/inject=false",
                None,
            ),
            (
                "istio-injection=enabled istio.io/rev=1-29",
                "",
                Some("1-30"),
            ),
            ("istio-injection=disabled istio.io/rev=1-29", "", None),
            ("istio.io/rev=1-29", "", Some("1-29")),
            ("istio.io/rev=prod", "", Some("1-29")),
            ("istio.io/rev=gone", "", None),
            ("istio.io/rev=1-29", "istio.io/rev=1-30", Some("1-29")),
            ("", "istio.io/rev=prod", Some("1-29")),
            ("", "sidecar.istio.io/inject=true", Some("1-30")),
            (
                "",
                "sidecar.istio.io/inject=true istio.io/rev=1-29",
                Some("1-29"),
            ),
            (
                "istio-injection=disabled",
                "sidecar.istio.io/inject=true",
                None,
            ),
        ],
    );
}

/// Webhooks that select everything, as hand-written ones do: the labels decide between them.
#[test]
fn labels_decide_between_webhooks_that_select_alike() {
    let plain = |name: &str, revision: &str, tag: Option<&str>| {
        let mut configuration = configuration(name, revision, tag);
        for webhook in configuration.webhooks.iter_mut().flatten() {
            webhook.namespace_selector = None;
            webhook.object_selector = None;
        }
        configuration
    };
    let revisions = Revisions::of(vec![
        plain("a", "canary", None),
        plain("b", "stable", None),
        plain("c", "stable", Some("prod")),
    ]);
    check(
        &revisions,
        &[
            ("istio.io/rev=stable", "", Some("stable")),
            ("istio.io/rev=prod", "", Some("stable")),
            ("istio.io/rev=canary", "", Some("canary")),
            ("", "", Some("canary")),
        ],
    );
}

#[test]
fn without_webhooks_labels_decide() {
    check(
        &Revisions::default(),
        &[
            ("", "", None),
            ("istio-injection=enabled", "", Some("default")),
            ("istio-injection=disabled istio.io/rev=a", "", None),
            ("istio.io/rev=a", "", Some("a")),
            ("istio.io/rev=a", "sidecar.istio.io/inject=false", None),
            ("", "istio.io/rev=b", Some("b")),
            ("", "sidecar.istio.io/inject=true", Some("default")),
        ],
    );
}
