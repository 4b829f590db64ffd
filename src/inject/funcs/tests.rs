use gotemplate::{Context, FuncMap, Template};

use super::otel::tag_and_digest;
use crate::inject::release::ISTIO_1_30;

/// Runs a template over nothing and gives what it prints, or its error.
fn run(text: &str) -> Result<String, String> {
    let functions: FuncMap = ISTIO_1_30.function_map();
    let template = Template::parse("test", text, &functions).map_err(|e| e.to_string())?;
    let context = Context {
        env: Box::new(|name| (name == "SET").then(|| "value".to_owned())),
        ..Context::default()
    };
    let mut out = String::new();
    template
        .execute(&mut out, gotemplate::Value::Nil, &context)
        .map_err(|e| e.to_string())?;
    Ok(out)
}

/// Every answer here was given by Istio's own functions.
const ANSWERS: &[(&str, &str)] = &[
    ("{{ indent 2 \"a\\nb\\n\" }}|", "a\n  b\n  |"),
    (
        "{{ contains \"b\" \"abc\" }} {{ contains \"abc\" \"b\" }}",
        "true false",
    ),
    ("{{ toLower \"ÀB\" }}", "àb"),
    (
        "{{ directory \"/a/b\" }} {{ directory \"a\" }} {{ directory \"/a/\" }}",
        "/a/  /a/",
    ),
    (
        "{{ env \"SET\" \"d\" }} {{ env \"UNSET\" \"d\" }}",
        "value d",
    ),
    (
        "{{ valueOrDefault \"\" 5 }} {{ valueOrDefault 0 5 }} {{ valueOrDefault nil \"x\" }}",
        "5 0 x",
    ),
    ("{{ excludeInboundPort 15020 \"80, 90\" }}", "80,90,15020"),
    (
        "{{ strdict \"a\" \"1\" \"b\" | toJSON }}",
        r#"{"a":"1","b":""}"#,
    ),
    (
        "{{ toJsonMap (strdict \"a\" \"1\" \"b\" \"<\") (strdict \"a\" \"2\") }}",
        r#"{"a":"2","b":"\u003c"}"#,
    ),
    ("{{ toJsonMap }}", "null"),
    (
        "{{ omit (strdict \"a\" \"1\" \"b\" \"2\") \"a\" \"c\" }}",
        "map[b:2]",
    ),
    (
        "{{ (fromJSON \"{\\\"a\\\":1}\").a }} {{ fromJSON \"{\" }}",
        "1 {}",
    ),
    (
        "{{ toYaml (dict \"b\" 1 \"a\" (list 1 \"x\")) }}",
        "a:\n- 1\n- x\nb: 1\n",
    ),
    (
        "{{ omitNil (dict \"a\" nil \"b\" (dict \"c\" nil)) }}",
        "<no value>",
    ),
    (
        "{{ toYaml (omitNil (dict \"a\" nil \"b\" (list nil 1))) }}",
        "b:\n- 1\n",
    ),
    (
        "{{ structToJSON nil }} {{ structToJSON (dict \"a\" 1) }}",
        r#"{} {"a":1}"#,
    ),
    (
        "{{ isset (strdict \"a\" \"\") \"a\" }} {{ isset (strdict) \"a\" }}",
        "true false",
    ),
];

#[test]
fn answers() {
    for (text, want) in ANSWERS {
        assert_eq!(run(text).as_deref(), Ok(*want), "{text}");
    }
}

#[test]
fn networks() {
    for (existing, want) in [
        ("", "default/istio-cni"),
        ("a", "a, default/istio-cni"),
        ("a, default/istio-cni", "a, default/istio-cni"),
        (
            r#"[{"name":"a"}]"#,
            r#"[{"name":"a"}, {"name": "istio-cni", "namespace": "default"}]"#,
        ),
        (
            r#"[{"name":"istio-cni","namespace":"default"}]"#,
            r#"[{"name":"istio-cni","namespace":"default"}]"#,
        ),
        (
            r#"[{"name":"istio-cni"}]"#,
            r#"[{"name":"istio-cni"}, {"name": "istio-cni", "namespace": "default"}]"#,
        ),
        ("[broken]", "[broken]"),
    ] {
        let text = format!("{{{{ appendMultusNetwork `{existing}` `default/istio-cni` }}}}");
        assert_eq!(run(&text).as_deref(), Ok(want), "{existing}");
    }
}

#[test]
fn images() {
    for (image, want) in [
        ("nginx:1.21", ("1.21", "")),
        ("nginx@sha256:ab", ("", "sha256:ab")),
        ("nginx:1.21@sha256:ab", ("1.21", "sha256:ab")),
        ("registry:5000/nginx", ("", "")),
        ("registry:5000/nginx:2", ("2", "")),
        ("nginx", ("", "")),
    ] {
        assert_eq!(tag_and_digest(image), want, "{image}");
    }
}
