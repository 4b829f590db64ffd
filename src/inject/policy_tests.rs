use super::*;
use crate::inject::testing;
use crate::schema::object::Object;
use crate::schema::views::PodMut;

type Pairs<'p> = &'p [(&'static str, &'static str)];

fn pod(labels: Pairs<'_>, annotations: Pairs<'_>) -> Object<'static> {
    let mut object = testing::pod("metadata: {}");
    let mut pod = PodMut::new(&mut object);
    labels
        .iter()
        .for_each(|(key, value)| pod.set_label(*key, *value));
    annotations
        .iter()
        .for_each(|(key, value)| pod.set_annotation(*key, *value));
    object
}

fn rules(policy: Policy) -> Rules {
    let select = |key: &str, value: &str| Selector::match_labels([(key, value)]);
    Rules {
        ignored: IGNORED_NAMESPACES,
        policy,
        never: vec![select("inject", "never")],
        always: vec![select("inject", "always")],
    }
}

/// Label, annotation and selector labels against both policies.
#[test]
fn truth_table() {
    let inject = name::INJECT;
    #[rustfmt::skip]
    let table: &[(Pairs<'_>, Pairs<'_>, &str, &str, usize)] = &[
        // labels, annotations, verdict when enabled, when disabled, warnings
        (&[], &[], "inject", "policy", 0),
        (&[(inject, "true")], &[], "inject", "inject", 0),
        (&[(inject, "false")], &[], "disabled", "disabled", 0),
        (&[(inject, "")], &[(inject, "false")], "inject", "policy", 0),
        (&[(inject, "")], &[(inject, "true")], "inject", "policy", 0),
        (&[(inject, "True")], &[], "inject", "policy", 1),
        (&[(inject, "True")], &[(inject, "false")], "inject", "policy", 1),
        (&[], &[(inject, "true")], "inject", "inject", 0),
        (&[], &[(inject, "false")], "disabled", "disabled", 0),
        (&[], &[(inject, "no")], "inject", "policy", 1),
        (&[(inject, "true")], &[(inject, "false")], "inject", "inject", 0),
        (&[(inject, "false")], &[(inject, "true")], "disabled", "disabled", 0),
        (&[("inject", "never")], &[], "never", "never", 0),
        (&[("inject", "never"), (inject, "true")], &[], "inject", "inject", 0),
        (&[("inject", "never"), (inject, "True")], &[], "never", "never", 1),
        (&[("inject", "always")], &[], "inject", "inject", 0),
        (&[("inject", "always"), (inject, "false")], &[], "disabled", "disabled", 0),
    ];
    for (labels, annotations, enabled, disabled, warnings) in table {
        for (policy, want) in [(Policy::Enabled, enabled), (Policy::Disabled, disabled)] {
            let pod = pod(labels, annotations);
            let mut said = Vec::new();
            let got = match rules(policy.clone()).judge(Pod::new(&pod), &mut said) {
                Ok(()) => "inject",
                Err(SkipReason::Disabled { .. }) => "disabled",
                Err(SkipReason::NeverSelector) => "never",
                Err(SkipReason::Policy) => "policy",
                Err(other) => panic!("{other}"),
            };
            assert_eq!(got, *want, "{labels:?} {annotations:?} {policy:?}");
            assert_eq!(said.len(), *warnings, "{labels:?} {annotations:?}");
        }
    }
}

#[test]
fn network_and_namespace_go_before_everything() {
    let rules = rules(Policy::Enabled);
    let judge = |namespace: &str, spec: &str| {
        let label = name::INJECT;
        let text = format!(
            "{{metadata: {{namespace: {namespace}, labels: {{{label}: \"true\"}}}}, spec: {spec}}}"
        );
        rules.judge(Pod::new(&testing::pod(&text)), &mut Vec::new())
    };
    assert_eq!(
        judge("a", "{hostNetwork: true}"),
        Err(SkipReason::HostNetwork)
    );
    assert_eq!(
        judge("kube-system", "{hostNetwork: true}"),
        Err(SkipReason::HostNetwork)
    );
    assert_eq!(judge("a", "{hostNetwork: false}"), Ok(()));
    for namespace in IGNORED_NAMESPACES {
        assert_eq!(
            judge(namespace, "{}"),
            Err(SkipReason::Namespace((*namespace).to_owned()))
        );
    }
    assert_eq!(judge("istio-system", "{}"), Ok(()));
}

/// A policy that is none injects nothing; what else speaks against a pod is named first.
#[test]
fn a_policy_that_is_none() {
    let inject = name::INJECT;
    let unknown = SkipReason::UnknownPolicy("off".to_owned());
    let disabled = SkipReason::Disabled {
        by: format!("label {inject}: \"false\""),
    };
    let table: &[(Pairs<'_>, &SkipReason)] = &[
        (&[], &unknown),
        (&[(inject, "true")], &unknown),
        (&[("inject", "always")], &unknown),
        (&[(inject, "false")], &disabled),
        (&[("inject", "never")], &SkipReason::NeverSelector),
    ];
    for (labels, want) in table {
        let rules = rules(Policy::from_name("off"));
        let got = rules.judge(Pod::new(&pod(labels, &[])), &mut Vec::new());
        assert_eq!(got.as_ref(), Err(*want), "{labels:?}");
    }
}

#[test]
fn an_empty_selector_matches_nothing() {
    let rules = Rules {
        never: vec![Selector::match_labels([])],
        ..Rules::default()
    };
    assert_eq!(
        rules.judge(Pod::new(&pod(&[], &[])), &mut Vec::new()),
        Ok(())
    );
}
