//! Which rights belong to which flags, and that what is printed holds them and nothing else.

use super::*;
use crate::cli::args::{Cli, Command, ConfigCommand};
use clap::Parser as _;
use goyaml::tree::NodeRef;

fn resolve(flags: &str) -> Result<Rights, UsageError> {
    let args = ["kube-inject", "config", "rbac"].into_iter();
    let cli = Cli::try_parse_from(args.chain(flags.split_whitespace())).unwrap();
    match cli.command {
        Some(Command::Config(ConfigCommand::Rbac(args))) => Rights::resolve(&args),
        other => panic!("{other:?}"),
    }
}

fn strings(node: Option<NodeRef<'_, '_>>) -> Vec<String> {
    match node.map(|node| node.value()) {
        Some(goyaml::tree::Value::Seq(items)) => {
            let items = items.into_iter().map(|item| item.as_str().unwrap());
            items.map(str::to_owned).collect()
        }
        None => Vec::new(),
        other => panic!("{other:?}"),
    }
}

/// One rule: the verbs, what they are for, and the names.
fn rule(rule: NodeRef<'_, '_>) -> String {
    let verbs = strings(rule.get("verbs")).join(",");
    let [group] = &strings(rule.get("apiGroups"))[..] else {
        panic!("a rule for one group");
    };
    let mut line = format!("{verbs} {}", strings(rule.get("resources")).join(","));
    if !group.is_empty() {
        line = format!("{line}.{group}");
    }
    let names = strings(rule.get("resourceNames"));
    match names.is_empty() {
        true => line,
        false => format!("{line} {}", names.join(",")),
    }
}

/// What is printed, a line for each object and each rule or subject.
fn printed(flags: &str) -> Vec<String> {
    let text = resolve(flags).unwrap().render().unwrap();
    let mut lines = Vec::new();
    for document in goyaml::split::documents(text.as_bytes()) {
        let document = document.unwrap();
        let tree = goyaml::read::read(std::str::from_utf8(&document.text).unwrap()).unwrap();
        let root = tree.root();
        let version = root.get("apiVersion").unwrap().as_str();
        assert_eq!(version, Some("rbac.authorization.k8s.io/v1"));
        let meta = |name| root.get("metadata").unwrap().get(name)?.as_str();
        let namespace = meta("namespace").map_or("", |namespace| namespace);
        let kind = root.get("kind").unwrap().as_str().unwrap();
        lines.push(format!("{kind} {namespace}/{}", meta("name").unwrap()));
        let items = |key: &str| match root.get(key).map(NodeRef::value) {
            Some(goyaml::tree::Value::Seq(items)) => items.into_iter().collect(),
            _ => Vec::new(),
        };
        lines.extend(items("rules").into_iter().map(rule));
        for subject in items("subjects") {
            let text = |key: &str| subject.get(key).map_or("", |value| value.as_str().unwrap());
            let (kind, name) = (text("kind"), text("name"));
            lines.push(format!(
                "{kind} {name} {}{}",
                text("namespace"),
                text("apiGroup")
            ));
        }
        if let Some(role) = root.get("roleRef") {
            let text = |key: &str| role.get(key).unwrap().as_str().unwrap();
            lines.push(format!("-> {} {}", text("kind"), text("name")));
        }
    }
    lines
}

const INJECTOR: [&str; 3] = ["get services", "list pods", "get,create pods/portforward"];
const WEBHOOKS: &str = "list mutatingwebhookconfigurations.admissionregistration.k8s.io";

#[test]
fn rights_follow_the_flags() {
    let role = "Role istio-system/kube-inject";
    let cluster = "ClusterRole /kube-inject";
    let maps = "get configmaps istio-sidecar-injector,istio";
    let canary = "get configmaps istio-sidecar-injector-canary,istio-canary";
    let [services, pods, forward] = INJECTOR;
    for (flags, rights) in [
        (
            "",
            &[role, maps, services, pods, forward, cluster, WEBHOOKS][..],
        ),
        (
            "--source auto -r default",
            &[role, maps, services, pods, forward, cluster, WEBHOOKS],
        ),
        (
            "--source injector -r x",
            &[role, services, pods, forward, cluster, WEBHOOKS],
        ),
        ("--source configmap", &[role, maps, cluster, WEBHOOKS]),
        ("--source configmap -r canary", &[role, canary]),
        (
            "--source configmap -r canary --meshConfigMapName m --native-sidecars auto",
            &[
                role,
                "get configmaps istio-sidecar-injector-canary,m",
                cluster,
                "list nodes",
            ],
        ),
        (
            "--source configmap -r c --native-sidecars true",
            &[role, "get configmaps istio-sidecar-injector-c,istio-c"],
        ),
        (
            "--source configmap -r auto",
            &[role, "get configmaps", cluster, WEBHOOKS, "get namespaces"],
        ),
        (
            "--source configmap -r auto --injectConfigMapName a --meshConfigMapName b",
            &[
                role,
                "get configmaps a,b",
                cluster,
                WEBHOOKS,
                "get namespaces",
            ],
        ),
        (
            "--source configmap -r canary -i mesh --name yes",
            &["Role mesh/yes", canary],
        ),
    ] {
        assert_eq!(printed(flags), rights, "{flags}");
    }
}

#[test]
fn bindings_belong_to_the_roles() {
    let group = "rbac.authorization.k8s.io";
    assert_eq!(
        printed("--source configmap -r default --user j:d --group 42 --serviceaccount ci:runner"),
        [
            "Role istio-system/kube-inject",
            "get configmaps istio-sidecar-injector,istio",
            "RoleBinding istio-system/kube-inject",
            &format!("User j:d {group}"),
            &format!("Group 42 {group}"),
            "ServiceAccount runner ci",
            "-> Role kube-inject",
        ]
    );
    let both = printed("--source injector --user jane");
    let bindings: Vec<_> = both
        .iter()
        .filter(|line| line.contains("Binding"))
        .collect();
    assert_eq!(
        bindings,
        [
            "RoleBinding istio-system/kube-inject",
            "ClusterRoleBinding /kube-inject"
        ]
    );
    assert!(both.contains(&"-> ClusterRole kube-inject".to_owned()));
}

#[test]
fn flags_that_make_no_sense() {
    for account in ["runner", "ci:", ":runner"] {
        let error = resolve(&format!("--serviceaccount {account}")).unwrap_err();
        assert_eq!(error.tip.as_deref(), Some("write it as NAMESPACE:NAME"));
    }
    let error = resolve("--source injector --native-sidecars auto").unwrap_err();
    assert!(
        error.message.contains("has no effect on the injector"),
        "{error}"
    );
}

#[test]
fn scalars_are_quoted_where_they_need_it() {
    for plain in ["istio-system", "system:masters", "jane@example.org", "a b"] {
        assert_eq!(scalar(plain), plain);
    }
    for text in [
        "", "yes", "42", "a: b", "a, b", "a #b", "a\nb", "{a", "\"a", " a",
    ] {
        let quoted = scalar(text);
        assert!(quoted.starts_with('"'), "{quoted}");
        let tree = goyaml::read::read(&quoted).unwrap();
        assert_eq!(tree.root().as_str(), Some(text));
    }
}
