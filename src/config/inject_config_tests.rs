use super::*;

fn strings(items: &[&str]) -> Vec<String> {
    items.iter().map(|item| (*item).to_owned()).collect()
}

#[test]
fn whole() {
    let text = "\
policy: disabled
defaultTemplates: [a, b]
aliases: {both: [a, b]}
templates: {a: x, b: 'y'}
neverInjectSelector: [{matchLabels: {app: batch}}]
alwaysInjectSelector:
- matchExpressions: [{key: app, operator: Exists}]
injectedAnnotations: {a.b/c: 'd'}
template: ignored
";
    let templates = Templates::from_file(text).unwrap();
    assert_eq!(templates.policy, "disabled");
    assert_eq!(templates.default_templates, strings(&["a", "b"]));
    assert_eq!(templates.aliases["both"], strings(&["a", "b"]));
    assert_eq!(templates.raw["a"], "x");
    assert_eq!(templates.raw["b"], "y");
    assert!(templates.never[0].matches(|key| (key == "app").then_some("batch")));
    assert!(templates.always[0].matches(|key| (key == "app").then_some("")));
    assert_eq!(templates.injected_annotations["a.b/c"], "d");
    assert!(!templates.bare);
    assert_eq!(Templates::from_config_map(text).unwrap(), templates);
}

/// Text; default templates, policy, templates.
type Case<'c> = (&'c str, &'c [&'c str], &'c str, &'c [(&'c str, &'c str)]);

/// Recorded from `UnmarshalConfig` of Istio 1.30.3: what is left out, null, of
/// another case or another type.
#[test]
fn defaults_and_coercions() {
    let cases: &[Case<'_>] = &[
        (
            "templates: {sidecar: x}",
            &["sidecar"],
            "",
            &[("sidecar", "x")],
        ),
        (
            "templates: {sidecar: x}\ndefaultTemplates: []",
            &["sidecar"],
            "",
            &[("sidecar", "x")],
        ),
        (
            "templates: {sidecar: x}\ndefaultTemplates:",
            &["sidecar"],
            "",
            &[("sidecar", "x")],
        ),
        (
            "TEMPLATES: {sidecar: x}\nPolicy: enabled",
            &["sidecar"],
            "enabled",
            &[("sidecar", "x")],
        ),
        ("templates: {a: }", &["sidecar"], "", &[("a", "")]),
        (
            "templates: {a: 1, b: 1.5, c: yes}",
            &["sidecar"],
            "",
            &[("a", "1"), ("b", "1.5"), ("c", "true")],
        ),
        (
            "templates: {a: x}\ndefaultTemplates: [1, true]",
            &["1", "true"],
            "",
            &[("a", "x")],
        ),
        (
            "templates: {a: x}\npolicy: off",
            &["sidecar"],
            "false",
            &[("a", "x")],
        ),
    ];
    for (text, defaults, policy, raw) in cases {
        let templates =
            Templates::from_file(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        let raw: Vec<_> = raw
            .iter()
            .map(|(k, v)| (k.to_string(), v.to_string()))
            .collect();
        assert_eq!(templates.default_templates, strings(defaults), "{text}");
        assert_eq!(templates.policy, *policy, "{text}");
        assert_eq!(templates.raw.into_iter().collect::<Vec<_>>(), raw, "{text}");
    }
}

/// `readInjectConfigFile`: no YAML, or nothing under `templates`.
#[test]
fn bare_templates() {
    for text in [
        "",
        "{{- if .x }}\nspec: {}\n{{- end }}\n",
        "metadata: {}\nspec:\n  containers: []\n",
        "templates: {}\n",
        "templates:\npolicy: enabled\n",
        "- a\n",
        "plain\n",
    ] {
        let templates = Templates::from_file(text).unwrap();
        assert!(templates.bare, "{text:?}");
        assert_eq!(templates.raw[SIDECAR], text);
        assert_eq!(templates.default_templates, [SIDECAR]);
    }
}

#[test]
fn wrong_types_name_their_place() {
    let cases = [
        ("templates: [a]", "templates: expected a map, found a list"),
        (
            "templates: {a: [b]}",
            "templates.a: expected a string, found a list",
        ),
        (
            "templates: {a: b}\naliases: {c: d}",
            "aliases.c: expected a list, found a string",
        ),
        (
            "templates: {a: b}\naliases: {c: [{}]}",
            "aliases.c[0]: expected a string, found a map",
        ),
        (
            "templates: {a: b}\nneverInjectSelector: [{matchLabels: 1}]",
            "neverInjectSelector[0].matchLabels: expected a map of strings, found the number 1",
        ),
        (
            "templates: {a: b}\ndefaultTemplates: a",
            "defaultTemplates: expected a list, found a string",
        ),
    ];
    for (text, message) in cases {
        assert_eq!(Templates::from_file(text).unwrap_err().to_string(), message);
    }
    let error = Templates::from_config_map("a: [").unwrap_err();
    assert!(matches!(error, InjectConfigError::Yaml(_)));
    let error = Templates::from_config_map("- a").unwrap_err();
    assert_eq!(error.to_string(), "expected a map, found a list");
}

#[test]
fn selectors_that_kubernetes_refuses_are_ignored() {
    let text = "templates: {a: b}\nneverInjectSelector:\n- matchLabels: {'a b': c}\n- matchLabels: {a: b}\n";
    let templates = Templates::from_file(text).unwrap();
    assert_eq!(templates.never.len(), 1);
    assert_eq!(
        templates.ignored_selectors,
        ["neverInjectSelector[0]: \"a b\" is not a valid label key"]
    );
}
