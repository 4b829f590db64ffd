//! What is said about a configuration as a whole.

use super::*;

fn text(text: &'static str) -> Text {
    Text::new(text, From::File("f".into()))
}

/// What is said about three texts, as place, path and message.
fn said(templates: &'static str, values: &'static str, mesh: &'static str) -> Vec<String> {
    let texts = Texts {
        templates: text(templates),
        values: text(values),
        mesh: text(mesh),
    };
    InjectionConfig::read(&texts)
        .map_or_else(|wrong| wrong, |config| config.warnings)
        .iter()
        .map(|d| format!("{:?} {:?} {}", d.origin.line, d.path, d.message))
        .collect()
}

#[test]
fn faults_name_their_place_in_one_line() {
    let template = "templates: {sidecar: ''}";
    for (values, mesh, want) in [
        (
            "[]",
            "",
            "Some(1) None cannot use the values: expected a map, found a list",
        ),
        (
            "",
            "trustDomain: ''",
            "None None cannot use the mesh config: trustDomain: empty domain name not allowed",
        ),
    ] {
        assert_eq!(said(template, values, mesh), [want]);
    }
}

#[test]
fn diagnostics_name_where_a_text_came_from() {
    let file = From::File("f".into());
    let of = "istio-system/istio".to_owned();
    let map = From::ConfigMap {
        file: "m".into(),
        of,
    };
    let changed = From::Changed(Box::new(file.clone()));
    for (from, name) in [
        (From::Builtin, "built in"),
        (file, "f"),
        (map, "m"),
        (changed, "f"),
    ] {
        let origin = Text::new("", from).origin(None);
        assert_eq!(origin.file.as_deref(), Some(name));
    }
}

#[test]
fn values_that_were_changed_are_said_to_be() {
    let mut values = text("global: 5");
    values.from = From::Changed(Box::new(values.from));
    let wrong = read_values(&values).unwrap_err();
    let help = wrong.help.unwrap_or_default();
    assert_eq!(help, "--set has changed them: look there too");
    assert_eq!(wrong.origin.line, None);
}

#[test]
fn a_value_that_does_not_fit_says_what_was_expected_and_found() {
    let template = "templates: {sidecar: ''}";
    for (values, mesh, words) in [
        (
            "global: {proxy: {privileged: maybe}}",
            "",
            "cannot use the values: expected true or false, found the string \"maybe\"",
        ),
        (
            "global: {imagePullSecrets: 5}",
            "",
            "expected a list, found the number 5",
        ),
        (
            "global: {imagePullSecrets: [a, {}]}",
            "",
            "expected a string, found a map",
        ),
        (
            "",
            "defaultConfig: {concurrency: two}",
            "cannot use the mesh config: expected an integer, found the string \"two\"",
        ),
        (
            "",
            "accessLogEncoding: XML",
            "expected one of TEXT, JSON, found the string \"XML\"",
        ),
    ] {
        let said = said(template, values, mesh).join("\n");
        assert!(said.contains(words), "{values} {mesh}: {said}");
    }
}

#[test]
fn wrong_files_are_told_of() {
    let template = "templates: {sidecar: ''}";
    for (values, mesh, told) in [
        ("global: {}", "", ""),
        ("global: {}", "{}", ""),
        (
            "global: {}",
            "{rootNamespace: x, a: b}",
            "has no such field",
        ),
        ("global: {}", template, "none of its keys (templates)"),
        ("global: {}", "{a: 1, b: 1, c: 1, d: 1}", "(a, b, c, …)"),
        ("", "", "the values have no \"global\""),
        ("global:", "", "the values have no \"global\""),
        (template, "", "the values have no \"global\""),
    ] {
        let said = said(template, values, mesh).join("\n");
        assert!(said.contains(told), "{values} {mesh}: {said}");
        assert_eq!(said.is_empty(), told.is_empty(), "{values} {mesh}: {said}");
    }
}

#[test]
fn a_template_that_holds_nothing_is_told_of() {
    for (template, told) in [
        ("", true),
        ("# a\n", true),
        ("spec: {}\n", false),
        ("global: {hub: h}\n", true),
    ] {
        let said = said(template, "global: {}", "");
        assert_eq!(!said.is_empty(), told, "{template}");
    }
}
