use super::*;

fn text(found: &str, of: &str) -> Result<Found, ConfigMapError> {
    Ok(Found::Text {
        text: found.to_owned(),
        of: of.to_owned(),
        version: None,
    })
}

const INJECTOR: &str = "\
apiVersion: v1
kind: ConfigMap
metadata:
  name: istio-sidecar-injector
  namespace: istio-system
data:
  config: |
    policy: enabled
    templates:
      sidecar: |
        --- not a separator here
        {{ .x }}
  values: '{}'
";

const MESH: &str = "kind: ConfigMap\nmetadata: {name: istio}\ndata: {mesh: 'a: b'}\n";

#[test]
fn one_map_a_list_and_several_documents() {
    let injector =
        "policy: enabled\ntemplates:\n  sidecar: |\n    --- not a separator here\n    {{ .x }}\n";
    assert_eq!(
        find(INJECTOR, "config"),
        text(injector, "istio-system/istio-sidecar-injector")
    );
    let labelled = INJECTOR.replace(
        "  namespace:",
        "  labels: {helm.sh/chart: istiod-1.29.1}\n  namespace:",
    );
    let version = match find(&labelled, "config") {
        Ok(Found::Text { version, .. }) => version,
        _ => None,
    };
    assert_eq!(version.as_deref(), Some("1.29.1"));
    assert_eq!(
        find(INJECTOR, "values"),
        text("{}", "istio-system/istio-sidecar-injector")
    );
    let both = format!("---\n{INJECTOR}---\n{MESH}");
    assert_eq!(find(&both, "mesh"), text("a: b", "istio"));
    assert_eq!(
        find(&both, "values"),
        text("{}", "istio-system/istio-sidecar-injector")
    );
    let list = r#"{"apiVersion": "v1", "kind": "List", "items": [
        {"kind": "Service", "apiVersion": "v1"},
        {"kind": "ConfigMap", "metadata": {"name": "istio"}, "data": {"mesh": "x: 1\n"}}]}"#;
    assert_eq!(find(list, "mesh"), text("x: 1\n", "istio"));
    let typed = "kind: ConfigMapList\nitems:\n- metadata: {name: istio}\n  data: {mesh: m}\n";
    assert_eq!(find(typed, "mesh"), text("m", "istio"));
    let beside = format!("apiVersion: v1\nkind: Namespace\n---\n{MESH}");
    assert_eq!(find(&beside, "mesh"), text("a: b", "istio"));
}

#[test]
fn what_is_no_config_map_is_meant_as_it_stands() {
    for plain in [
        "",
        "policy: enabled\ntemplates: {}\n",
        "{{ if eq .Kind \"ConfigMap\" }}\nkind: ConfigMap\n{{ end }}\n",
        "# a ConfigMap held this\nrootNamespace: x\n",
        "kind: Deployment\n# ConfigMap\n",
        "- kind: ConfigMap\n",
        "kind: ConfigMap\n--- x\n",
    ] {
        assert_eq!(find(plain, "mesh"), Ok(Found::Plain), "{plain:?}");
    }
}

#[test]
fn config_maps_that_will_not_do() {
    let cases = [
        (
            MESH.to_owned(),
            "values",
            "no ConfigMap here has the key \"values\" (found istio with mesh)",
        ),
        (
            "kind: ConfigMap\nmetadata: {namespace: a}\n".to_owned(),
            "mesh",
            "no ConfigMap here has the key \"mesh\" (found a/without a name, which has no data)",
        ),
        (
            format!("{MESH}---\n{MESH}"),
            "mesh",
            "several ConfigMaps here have the key \"mesh\": istio, istio",
        ),
        (
            "kind: ConfigMap\nmetadata: {name: istio}\ndata: {mesh: {a: b}}\n".to_owned(),
            "mesh",
            "ConfigMap istio: data.mesh is not a string",
        ),
    ];
    for (text, key, message) in cases {
        assert_eq!(find(&text, key).unwrap_err().to_string(), message, "{text}");
    }
}
