use super::*;
use crate::inject::testing::{Outcome, Setup, pod, yaml};

const TEMPLATES: [(&str, &str); 4] = [
    (
        "sidecar",
        "metadata: {annotations: {sidecar: x, last: sidecar}}",
    ),
    ("one", "metadata: {annotations: {one: x, last: one}}"),
    ("two", "metadata: {annotations: {two: x, last: two}}"),
    ("empty", ""),
];

/// Injects a pod that asks for these templates.
fn ask(setup: Setup, names: Option<&str>) -> Result<Outcome, Vec<Diagnostic>> {
    let annotations = names.map_or("{}".to_owned(), |n| {
        format!("{{inject.istio.io/templates: '{n}'}}")
    });
    setup.inject(&format!("metadata: {{annotations: {annotations}}}"))
}

/// Which templates have left a mark, the last one first.
fn marks(outcome: &Outcome) -> String {
    let present = |name: &&str| !outcome.annotation(name).is_empty();
    let names: Vec<&str> = ["sidecar", "one", "two"]
        .into_iter()
        .filter(present)
        .collect();
    format!("{} of {}", outcome.annotation("last"), names.join(" "))
}

/// What istioctl selects by name; defaults and aliases by Istio's `selectTemplates`.
#[test]
fn selection() {
    for (names, want) in [
        (None, "sidecar of sidecar"),
        (Some("one"), "one of one"),
        (Some("one,two"), "two of one two"),
        (Some(" two , one "), "one of one two"),
        (Some("two,two"), "two of two"),
        (Some("empty"), " of "),
    ] {
        let outcome = ask(Setup::new(&TEMPLATES), names).unwrap();
        assert_eq!(marks(&outcome), want, "{names:?}");
    }
}

#[test]
fn defaults_and_aliases() {
    let aliases = || {
        let list = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>();
        let mut setup = Setup::new(&TEMPLATES);
        setup.templates.default_templates = list(&["both", "sidecar"]);
        setup.templates.aliases = BTreeMap::from([
            ("both".to_owned(), list(&["one", "two"])),
            ("one".to_owned(), list(&["sidecar"])),
            ("none".to_owned(), list(&[])),
        ]);
        setup
    };
    for (names, want) in [
        (None, "sidecar of sidecar one two"),
        // What an alias stands for is not looked up again.
        (Some("both"), "two of one two"),
        (Some("one"), "sidecar of sidecar"),
        (Some("none"), " of "),
    ] {
        assert_eq!(marks(&ask(aliases(), names).unwrap()), want, "{names:?}");
    }
}

#[test]
fn unknown_templates() {
    for (names, unknown) in [
        ("one,", ""),
        ("none", "none"),
        ("one,none", "none"),
        ("ONE", "ONE"),
    ] {
        let said = ask(Setup::new(&TEMPLATES), Some(names)).err().unwrap();
        let message =
            format!("requested template {unknown:?} not found; have empty, one, sidecar, two");
        assert_eq!(said.len(), 1);
        assert_eq!(
            (said[0].code, &said[0].message),
            (Code::UnknownTemplate, &message)
        );
    }
}

/// Where a template fails, and with which message of Go's.
#[test]
fn failing_templates() {
    for (text, message, line, column) in [
        (
            "a: b\nmetadata: {{ .Nothing.Here }}",
            "template: inject:2:21: executing \"inject\" at <.Nothing.Here>: can't evaluate field Nothing in type *inject.SidecarTemplateData",
            2,
            22,
        ),
        (
            "{{ fail \"no\" }}",
            "template: inject:1:3: executing \"inject\" at <fail \"no\">: error calling fail: no",
            1,
            4,
        ),
        // Go counts bytes, people characters.
        (
            "é: {{ fail \"no\" }}",
            "template: inject:1:7: executing \"inject\" at <fail \"no\">: error calling fail: no",
            1,
            7,
        ),
    ] {
        let said = Setup::new(&[("t", text)])
            .inject("metadata: {}")
            .err()
            .unwrap();
        assert_eq!(said[0].code, Code::TemplateFailed);
        assert_eq!(said[0].message, format!("injection template t: {message}"));
        let shown = said[0].excerpt.as_ref().unwrap();
        let want = text.lines().nth(line - 1).unwrap();
        assert_eq!(
            (shown.of.as_str(), shown.text.as_str()),
            ("template t", want)
        );
        assert_eq!((shown.line, shown.column), (line, Some(column)), "{text}");
    }
}

/// What istioctl refuses to merge, and the line of the rendered text that shows it.
#[test]
fn texts_that_are_no_pod() {
    for (text, code, message, line) in [
        (
            "a: b\nmetadata: [",
            Code::BadRenderedPod,
            "did not find expected node content",
            Some(2),
        ),
        ("[]", Code::MergeFailed, "invalid JSON document", Some(1)),
        (
            "a string",
            Code::MergeFailed,
            "invalid JSON document",
            Some(1),
        ),
        (
            "{{ .Values }}\nmetadata: 1",
            Code::BadRenderedPod,
            "mapping values are not allowed in this context",
            Some(2),
        ),
        (
            "spec:\n  containers: {}",
            Code::MergeFailed,
            "json: cannot unmarshal object into Go struct field PodSpec.spec.containers of type []v1.Container",
            Some(2),
        ),
        (
            "spec:\n  containers:\n  - {image: noname}",
            Code::MergeFailed,
            "map: map[image:noname] does not contain declared merge key: name",
            Some(3),
        ),
    ] {
        let said = Setup::new(&[("t", text)])
            .inject("spec: {containers: [{name: a}]}")
            .err()
            .unwrap();
        assert_eq!(said[0].code, code, "{text}");
        let words = said[0].original.as_ref().unwrap_or(&said[0].message);
        assert!(words.ends_with(message), "{words}");
        assert_eq!(
            said[0].excerpt.as_ref().map(|shown| shown.line),
            line,
            "{text}"
        );
    }
}

#[test]
fn a_missing_key_is_printed_and_warned_of() {
    let text = "metadata:\n  annotations: {é: '{{ .Values.global.nothing }}'}";
    let mut setup = Setup::new(&[("t", text)]);
    setup.values = "global: {hub: h}".into();
    let outcome = setup.inject("metadata: {}").unwrap();
    assert_eq!(outcome.annotation("é"), "<no value>");
    let [warning] = outcome.said.as_slice() else {
        panic!("{:?}", outcome.said)
    };
    assert_eq!(warning.code, Code::NoValue);
    let shown = warning.excerpt.as_ref().unwrap();
    assert_eq!((shown.line, shown.column), (2, Some(21)));
    assert_eq!(shown.text, "  annotations: {é: '<no value>'}");
}

#[test]
fn null_renders_nothing() {
    for text in ["null", "", "{{ toYaml nil }}", "# nothing"] {
        let outcome = Setup::new(&[("t", text)]).inject("metadata: {}").unwrap();
        let status = r#"{"initContainers":null,"containers":null,"volumes":null,"imagePullSecrets":null,"revision":"default"}"#;
        assert_eq!(outcome.status.as_deref(), Some(status), "{text}");
    }
}

/// Go's structs drop what they do not know, so istioctl prints none of it.
#[test]
fn fields_that_a_template_brings_and_no_pod_has() {
    let template = "metadata: {annotations: {a: b}}\nspec:\n  containers:\n  - name: proxy\n    imagge: i\n  \
                    volumes:\n  - {name: v, emptyDirr: }\n";
    let outcome = ask(Setup::new(&[("sidecar", template)]), None).unwrap();
    assert_eq!(
        yaml(&outcome.pod),
        yaml(&pod("{metadata: {annotations: {a: b}, labels: {}}, \
             spec: {containers: [{name: proxy}], volumes: [{name: v}]}}"))
    );
    let said: Vec<_> = outcome.said.iter().map(ToString::to_string).collect();
    let help = "(mend it in the template, or in the annotation that the template takes it from)";
    assert_eq!(
        said,
        [
            format!(
                "warning[dropped-field]: injection template sidecar rendered \
                 spec.containers[0].imagge, a field that a pod does not have; it is left out; \
                 line 5 of what template sidecar rendered: imagge: i {help}"
            ),
            format!(
                "warning[dropped-field]: injection template sidecar rendered \
                 spec.volumes[0].emptyDirr, a field that a pod does not have; it is left out; \
                 line 7 of what template sidecar rendered: - {{name: v, emptyDirr: }} {help}"
            ),
        ]
    );
}

/// The second and third template meet what only the template pod has: the user's own settings of the
/// proxy were moved to the native one. The message is istioctl's.
#[test]
fn a_later_template_is_merged_into_all_of_the_template_pod() {
    let setup = Setup::new(&[
        (
            "native",
            "spec: {initContainers: [{name: istio-proxy, image: x}]}",
        ),
        (
            "env",
            "spec: {containers: [{name: istio-proxy, env: [{value: '2'}]}]}",
        ),
    ]);
    let wrong = setup
        .inject(
            "metadata: {annotations: {inject.istio.io/templates: 'native,env,env', \
             sidecar.istio.io/nativeSidecar: 'true'}}\nspec: {containers: [{name: a, image: i}]}",
        )
        .map(|outcome| yaml(&outcome.pod))
        .unwrap_err();
    let messages: Vec<&str> = wrong.iter().map(|d| d.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "what injection template env rendered cannot be merged into the pod: map: map[value:2] \
             does not contain declared merge key: name"
        ]
    );
}
