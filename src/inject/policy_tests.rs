use super::*;
use crate::schema::types::{MapType, Type};

static STRINGS: MapType = MapType { name: "map[string]string", key: Type::Str, value: Type::Str };

fn map(entries: &[(&'static str, &'static str)]) -> Map<'static> {
    let entries = entries.iter().map(|(k, v)| ((*k).into(), (*v).into())).collect();
    Map::from_entries(&STRINGS, entries)
}

fn rules(policy: Policy) -> Rules {
    let select = |key: &str, value: &str| Selector::match_labels([(key, value)]);
    Rules { policy, never: vec![select("inject", "never")], always: vec![select("inject", "always")] }
}

/// Label, annotation and selector labels against both policies.
#[test]
fn truth_table() {
    let inject = name::INJECT;
    #[rustfmt::skip]
    let table: &[(&[(&str, &str)], &[(&str, &str)], &str, &str, usize)] = &[
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
            let (labels, annotations) = (map(labels), map(annotations));
            let subject = Subject {
                host_network: false,
                namespace: "",
                labels: Some(&labels),
                annotations: Some(&annotations),
            };
            let mut said = Vec::new();
            let got = match rules(policy).judge(subject, &mut said) {
                Ok(()) => "inject",
                Err(SkipReason::Disabled { .. }) => "disabled",
                Err(SkipReason::NeverSelector) => "never",
                Err(SkipReason::Policy(_)) => "policy",
                Err(other) => panic!("{other}"),
            };
            assert_eq!(got, *want, "{labels:?} {annotations:?} {policy:?}");
            assert_eq!(said.len(), *warnings, "{labels:?} {annotations:?}");
        }
    }
}

#[test]
fn network_and_namespace_go_before_everything() {
    let labels = map(&[(name::INJECT, "true")]);
    let subject = |host_network, namespace| Subject {
        host_network,
        namespace,
        labels: Some(&labels),
        annotations: None,
    };
    let rules = rules(Policy::Enabled);
    let judge = |subject| rules.judge(subject, &mut Vec::new());
    assert_eq!(judge(subject(true, "")), Err(SkipReason::HostNetwork));
    for namespace in IGNORED_NAMESPACES {
        assert_eq!(judge(subject(false, namespace)), Err(SkipReason::Namespace(namespace.to_owned())));
    }
    assert_eq!(judge(subject(false, "istio-system")), Ok(()));
}

#[test]
fn an_empty_selector_matches_nothing() {
    let rules = Rules { never: vec![Selector::match_labels([])], ..Rules::default() };
    let subject = Subject { host_network: false, namespace: "", labels: None, annotations: None };
    assert_eq!(rules.judge(subject, &mut Vec::new()), Ok(()));
}
