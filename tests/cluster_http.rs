//! What is asked of a cluster, and what comes of the answers: against a stand-in for the API
//! server, over HTTP. What goes wrong is told in `testdata/messages/cluster-*.txt`.
#![cfg(feature = "cluster")]
#![allow(clippy::unwrap_used, reason = "a test that cannot run has failed")]

mod api_server;
mod cli_support;

use api_server::{ApiServer, Objects};
use cli_support::{Run, WEB, program, run};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Command;

/// A template that tells what it sees.
const TELLING: &str = r#"
templates:
  sidecar: |
    metadata:
      annotations:
        seen: "rev={{ .Revision }} native={{ .NativeSidecars }} tag={{ .Values.global.tag }} root={{ .MeshConfig.RootNamespace }}"
"#;

/// Variables of the environment.
type Pairs<'p> = &'p [(&'p str, &'p str)];

const WEBHOOKS: &str = "/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations";

/// ConfigMaps as Istio names them, each part marked with `mark`.
fn mesh(objects: Objects, suffix: &str, mark: &str) -> Objects {
    let names = ["istio-sidecar-injector", "istio"].map(|name| format!("{name}{suffix}"));
    maps(objects, "istio-system", &names, mark)
}

fn maps(objects: Objects, namespace: &str, names: &[String; 2], mark: &str) -> Objects {
    let values = json!({"global": {"tag": mark}}).to_string();
    let injection = json!({"config": TELLING, "values": values});
    let mesh = json!({"mesh": format!("rootNamespace: {mark}\n")});
    objects
        .config_map(namespace, &names[0], json!({}), injection)
        .config_map(namespace, &names[1], json!({}), mesh)
}

/// A webhook configuration that injects nothing that these tests see.
fn webhooks(objects: Objects, name: &str, revision: &str, tag: Option<&str>) -> Objects {
    let mut labels = json!({"istio.io/rev": revision});
    if let Some(tag) = tag {
        labels["istio.io/tag"] = json!(tag);
    }
    let webhook = json!([{
        "name": "namespace.sidecar-injector.istio.io", "sideEffects": "None",
        "admissionReviewVersions": ["v1"], "clientConfig": {"url": "https://127.0.0.1:1"},
    }]);
    objects.webhooks(name, labels, webhook)
}

/// Runs the program in a folder with the server's kubeconfig.
fn ask(server: &ApiServer, args: &[&str], input: &str) -> Run {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("kubeconfig"), server.kubeconfig()).unwrap();
    fs::write(
        dir.path().join("values.json"),
        r#"{"global":{"tag":"file"}}"#,
    )
    .unwrap();
    run(in_folder(dir.path()).args(args), input)
}

fn in_folder(dir: &Path) -> Command {
    let mut command = program();
    command.current_dir(dir).env("KUBECONFIG", "kubeconfig");
    command
}

/// What the template has seen, in each object.
fn seen(run: &Run) -> Vec<String> {
    assert_eq!(run.code, Some(0), "{}", run.err);
    let lines = run
        .out
        .lines()
        .filter_map(|line| line.trim().strip_prefix("seen: "));
    lines.map(str::to_owned).collect()
}

/// The paths that were asked for, without their queries.
fn paths(server: &ApiServer) -> Vec<String> {
    let requests = server.requests().into_iter();
    let paths = requests.map(|request| {
        let path = request.split(' ').nth(1).unwrap().to_owned();
        path.split('?').next().unwrap().to_owned()
    });
    paths.collect()
}

#[test]
fn config_maps_by_revision_and_tag() {
    let mut objects = mesh(Objects::default(), "", "plain");
    objects = mesh(objects, "-canary", "canary");
    objects = webhooks(objects, "istio-sidecar-injector", "default", None);
    objects = webhooks(objects, "istio-sidecar-injector-canary", "canary", None);
    objects = webhooks(objects, "istio-revision-tag-prod", "canary", Some("prod"));
    let default_tag = |objects| {
        webhooks(
            objects,
            "istio-revision-tag-default",
            "canary",
            Some("default"),
        )
    };
    let (without, with) = (objects.clone(), default_tag(objects));
    let plain = "rev= native=false tag=plain root=plain";
    let canary = "rev=canary native=false tag=canary root=canary";
    let cases: &[(&Objects, &[&str], &str)] = &[
        (&without, &[], plain),
        (&without, &["-r", "default"], plain),
        (&without, &["-r", "canary"], canary),
        (&without, &["--revision=prod"], canary),
        (&with, &[], canary),
        (&with, &["-r", "default"], plain),
        (&with, &["-r", "prod"], canary),
    ];
    for (objects, args, want) in cases {
        let server = ApiServer::start((*objects).clone());
        let run = ask(&server, &[&["--source", "configmap"], *args].concat(), WEB);
        assert_eq!(seen(&run), [*want], "{args:?}");
    }
}

#[test]
fn config_maps_by_name_and_namespace() {
    let names = ["injection", "mesh"].map(str::to_owned);
    let objects = maps(Objects::default(), "mesh-system", &names, "own");
    let args = [
        "--source",
        "configmap",
        "-i",
        "mesh-system",
        "-r",
        "canary",
        "--injectConfigMapName",
        "injection",
        "--meshConfigMapName",
        "mesh",
    ];
    let server = ApiServer::start(objects);
    let run = ask(&server, &args, WEB);
    assert_eq!(seen(&run), ["rev=canary native=false tag=own root=own"]);
    // Both names are given, so there is nothing to find out about the revision.
    assert!(!paths(&server).contains(&WEBHOOKS.to_owned()));
}

/// Nobody is asked for more than is needed, as each request needs a right.
#[test]
fn what_is_asked_for() {
    let map = |name: &str| format!("/api/v1/namespaces/istio-system/configmaps/{name}");
    let (injector, mesh_map) = (map("istio-sidecar-injector"), map("istio"));
    let nodes = "/api/v1/nodes".to_owned();
    let list = WEBHOOKS.to_owned();
    let cases: &[(&[&str], &[&String])] = &[
        (
            &["--source", "configmap", "-r", "default"],
            &[&injector, &mesh_map],
        ),
        (&["--source", "configmap"], &[&list, &injector, &mesh_map]),
        (&[], &[&list, &injector, &mesh_map]),
        (
            &[
                "--source",
                "configmap",
                "-r",
                "default",
                "--native-sidecars",
                "auto",
            ],
            &[&nodes, &injector, &mesh_map],
        ),
        (
            &[
                "--source",
                "cluster",
                "--valuesFile",
                "values.json",
                "-r",
                "default",
            ],
            &[&injector, &mesh_map],
        ),
        (&["--builtin-config"], &[]),
        (
            &["--source", "cluster", "--builtin-config", "-r", "default"],
            &[&injector],
        ),
    ];
    for (args, want) in cases {
        let server = ApiServer::start(mesh(Objects::default(), "", "plain"));
        let run = ask(&server, args, WEB);
        assert_eq!(run.code, Some(0), "{args:?}: {}", run.err);
        assert_eq!(paths(&server).iter().collect::<Vec<_>>(), *want, "{args:?}");
    }
}

#[test]
fn files_go_before_the_cluster() {
    let server = ApiServer::start(mesh(Objects::default(), "", "plain"));
    let run = ask(
        &server,
        &["--source", "cluster", "--valuesFile", "values.json", "-v"],
        WEB,
    );
    assert_eq!(seen(&run), ["rev= native=false tag=file root=plain"]);
    for said in [
        "injection configuration: ConfigMap istio-system/istio-sidecar-injector of the cluster test-cluster",
        "values: values.json",
        "mesh config: ConfigMap istio-system/istio of the cluster test-cluster",
    ] {
        assert!(run.err.contains(said), "{}", run.err);
    }
    let run = ask(
        &server,
        &["--source", "configmap", "--set", "global.tag=set"],
        WEB,
    );
    assert_eq!(seen(&run), ["rev= native=false tag=set root=plain"]);
}

#[test]
fn native_sidecars_by_the_nodes() {
    let base = || mesh(Objects::default(), "", "plain");
    let cases = [
        (base(), "auto", true),
        (base().node("a", "v1.33.1"), "auto", true),
        (
            base().node("a", "v1.33.1").node("b", "v1.32.9"),
            "auto",
            false,
        ),
        (base().node("a", "v1.32.9"), "true", true),
        (base().node("a", "v1.33.1"), "false", false),
    ];
    for (objects, when, want) in cases {
        let server = ApiServer::start(objects);
        let run = ask(
            &server,
            &["--source", "configmap", "--native-sidecars", when],
            WEB,
        );
        let want = format!("rev= native={want} tag=plain root=plain");
        assert_eq!(seen(&run), [want], "{when}");
    }
    // A pod that names its node goes by that one.
    let pinned = WEB.replace(
        "      containers:",
        "      nodeName: new\n      containers:",
    );
    let server = ApiServer::start(base().node("new", "v1.34.0").node("old", "v1.30.0"));
    let run = ask(
        &server,
        &["--source", "configmap", "--native-sidecars", "auto"],
        &pinned,
    );
    assert_eq!(seen(&run), ["rev= native=true tag=plain root=plain"]);
    // The variable of istiod's asks for the nodes, too.
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("kubeconfig"), server.kubeconfig()).unwrap();
    let mut command = in_folder(dir.path());
    command
        .args(["--source", "configmap"])
        .env("ENABLE_NATIVE_SIDECARS", "auto");
    assert_eq!(
        seen(&run_web(&mut command)),
        ["rev= native=false tag=plain root=plain"]
    );
}

fn run_web(command: &mut Command) -> Run {
    run(command, WEB)
}

/// Every object has the revision of its namespace; a namespace and a revision are asked for once.
#[test]
fn each_object_by_its_namespace() {
    let mut objects = mesh(Objects::default(), "", "plain");
    objects = mesh(objects, "-canary", "canary");
    let namespaces = [
        ("shop", json!({"istio-injection": "enabled"})),
        ("new", json!({"istio.io/rev": "canary"})),
        ("declined", json!({"istio-injection": "disabled"})),
        ("bare", json!({})),
    ];
    for (name, labels) in namespaces {
        objects = objects.namespace(name, labels);
    }
    let server = ApiServer::start(objects);
    let mut input = String::new();
    for (name, namespace) in [
        ("a", "shop"),
        ("b", "new"),
        ("c", "declined"),
        ("d", "bare"),
        ("e", "new"),
        ("f", ""),
    ] {
        let named = WEB.replace(
            "name: web\nspec",
            &format!("name: {name}\n  namespace: {namespace}\nspec"),
        );
        input += &format!("{named}---\n");
    }
    let run = ask(
        &server,
        &["-r", "auto", "--source", "configmap", "-n", "shop"],
        &input,
    );
    let plain = "rev= native=false tag=plain root=plain";
    let canary = "rev=canary native=false tag=canary root=canary";
    assert_eq!(seen(&run), [plain, canary, canary, plain]);
    for name in [
        "declined/c: not injected: the namespace declined",
        "bare/d: not injected: the namespace bare",
    ] {
        assert!(run.err.contains(name), "{}", run.err);
    }
    let mut asked = paths(&server);
    asked.sort();
    let before = asked.len();
    asked.dedup();
    assert_eq!(asked.len(), before, "{asked:?}");
}

/// Who asks, and how they show it.
#[test]
fn users() {
    let plain = |user: Value| {
        let server = ApiServer::start(mesh(Objects::default(), "", "plain"));
        let mut kubeconfig: Value = serde_json::from_str(&server.kubeconfig()).unwrap();
        kubeconfig["users"][0]["user"] = user;
        (server, kubeconfig.to_string())
    };
    let plugin = json!({"exec": {
        "apiVersion": "client.authentication.k8s.io/v1", "command": "./plugin", "interactiveMode": "IfAvailable",
    }});
    let cases: &[(Value, &[&str], &str)] = &[
        (json!({"token": "t"}), &[], " authorization=Bearer t"),
        (
            json!({"tokenFile": "token"}),
            &[],
            " authorization=Bearer filed",
        ),
        (
            json!({"username": "u", "password": "p"}),
            &[],
            " authorization=Basic dTpw",
        ),
        (plugin, &[], " authorization=Bearer plugged"),
        (
            json!({}),
            &["--as", "ann", "--as-group", "a", "--as-group", "b"],
            " impersonate-user=ann impersonate-group=a impersonate-group=b",
        ),
        (
            json!({"as": "bob", "as-uid": "7"}),
            &[],
            " impersonate-user=bob impersonate-uid=7",
        ),
    ];
    for (user, args, want) in cases {
        let (server, kubeconfig) = plain(user.clone());
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("kubeconfig"), kubeconfig).unwrap();
        fs::write(dir.path().join("token"), "filed\n").unwrap();
        let credential = r#"{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"token":"plugged"}}"#;
        let plugin = dir.path().join("plugin");
        // One that reads all it gets must not get the manifests.
        fs::write(
            &plugin,
            format!("#!/bin/sh\ncat > /dev/null\necho '{credential}'\n"),
        )
        .unwrap();
        executable(&plugin);
        let mut command = in_folder(dir.path());
        command
            .args(["--source", "configmap", "-r", "default"])
            .args(*args);
        assert_eq!(seen(&run_web(&mut command)).len(), 1);
        let request = &server.requests()[0];
        assert!(request.ends_with(want), "{user}: {request}");
    }
}

#[cfg(unix)]
fn executable(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

/// A proxy is the kubeconfig's, or the environment's, which may except the server.
#[test]
fn proxies() {
    let server = ApiServer::start(mesh(Objects::default(), "", "plain"));
    let proxy = format!("http://{}", server.address());
    let mut kubeconfig: Value = serde_json::from_str(&server.kubeconfig()).unwrap();
    kubeconfig["clusters"][0]["cluster"]["server"] = json!("http://api.invalid:6443");
    let own = {
        let mut own = kubeconfig.clone();
        own["clusters"][0]["cluster"]["proxy-url"] = json!(proxy);
        own
    };
    let cases: &[(&Value, Pairs<'_>, bool)] = &[
        (&own, &[], true),
        (&own, &[("NO_PROXY", "*")], true),
        (&kubeconfig, &[("HTTP_PROXY", &proxy)], true),
        (
            &kubeconfig,
            &[("HTTP_PROXY", &proxy), ("NO_PROXY", "a b,other.invalid,")],
            true,
        ),
        (
            &kubeconfig,
            &[("HTTP_PROXY", &proxy), ("NO_PROXY", "api.invalid")],
            false,
        ),
    ];
    for (kubeconfig, variables, reached) in cases {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("kubeconfig"), kubeconfig.to_string()).unwrap();
        let mut command = in_folder(dir.path());
        command
            .args(["--source", "configmap", "-r", "default"])
            .envs(variables.iter().copied());
        let run = run_web(&mut command);
        assert_eq!(
            run.code,
            Some(if *reached { 0 } else { 3 }),
            "{variables:?}: {}",
            run.err
        );
    }
    let asked = server.requests();
    assert!(
        asked[0].starts_with("CONNECT api.invalid:6443"),
        "{asked:?}"
    );
}

/// The flag, then the list of the variable, merged, then the home folder's.
#[test]
fn kubeconfigs() {
    let server = ApiServer::start(mesh(Objects::default(), "", "plain"));
    let dir = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| fs::write(dir.path().join(name), text).unwrap();
    let whole: Value = serde_json::from_str(&server.kubeconfig()).unwrap();
    let part = |keys: &[&str]| {
        let kept = keys
            .iter()
            .map(|key| ((*key).to_owned(), whole[*key].clone()));
        Value::Object(kept.collect()).to_string()
    };
    fs::create_dir_all(dir.path().join("home/.kube")).unwrap();
    file("whole", &whole.to_string());
    file("home/.kube/config", &whole.to_string());
    file("first", &part(&["current-context", "users", "contexts"]));
    file("second", &part(&["clusters"]));
    let cases: &[(Pairs<'_>, &[&str])] = &[
        (&[], &["--kubeconfig", "whole"]),
        (&[], &["-c", "whole", "--context", "test"]),
        (&[("KUBECONFIG", "first:none:second")], &[]),
        (&[("KUBECONFIG", ":whole:")], &[]),
        (&[("KUBECONFIG", "none")], &["-c", "whole"]),
        (&[("HOME", "home")], &[]),
        (
            &[("HOME", "home")],
            &["--context", "", "-i", "", "--as", ""],
        ),
    ];
    for (variables, args) in cases {
        let mut command = program();
        command
            .current_dir(dir.path())
            .envs(variables.iter().copied());
        command
            .args(["--source", "configmap", "-r", "default"])
            .args(*args);
        assert_eq!(
            seen(&run_web(&mut command)).len(),
            1,
            "{variables:?} {args:?}"
        );
    }
}
