//! The roles that `config rbac` prints: with them a run works, and without any single right of
//! them it does not, and names the one that is missing.

use std::path::PathBuf;
use std::time::Instant;

use serde_json::{Value, json};

use crate::api_server::{Cluster, ISTIO, until};
use crate::kubelet::{Kubelet, pod, service};
use crate::mesh::{Mesh, Webhooks};
use crate::program::{Run, kube_inject, run};
use crate::records::Records;
use crate::stand_in::StandIn;
use crate::suites::{Outcome, Report, Suite};

/// The suite.
pub const SUITE: Suite = Suite {
    name: "rights",
    cases: 4 + 3 + 4 + 5 + 6,
    run: cases,
};

/// Runs, by what they ask for.
const RUNS: [(&str, &[&str]); 5] = [
    ("config-maps", &["--source", "configmap"]),
    ("named", &["--source", "configmap", "-r", "canary"]),
    ("by-namespace", &["--source", "configmap", "-r", "auto"]),
    (
        "nodes",
        &["--source", "configmap", "--native-sidecars", "auto"],
    ),
    ("injector", &["--source", "injector"]),
];

/// The one who gets the rights.
const USER: &str = "reader";

/// A right that this release of Kubernetes does not ask for: from 1.35 on it does.
const LATER: (&str, &str) = ("create", "pods/portforward");

struct Fixture<'a> {
    cluster: &'a Cluster,
    input: PathBuf,
}

impl Fixture<'_> {
    fn ask(&self, user: &str, flags: &[&str]) -> Result<Run, String> {
        let mut command = self.cluster.program_as(user);
        command.args(flags).args(["-n", "enabled", "-f"]);
        run(command.arg(&self.input), "")
    }
}

fn cases(cluster: &Cluster, report: &mut Report<'_>) -> Outcome {
    let records = Records::find()?;
    let default = Mesh::recorded(&records);
    default.install(cluster)?;
    Mesh::of_revision(cluster, &records, "canary")?.install(cluster)?;
    cluster.namespaces(&[("enabled", "istio-injection: enabled")])?;
    let name = format!("istiod.{ISTIO}.svc");
    let server = StandIn::injecting(&name, default.folder(), "default")?;
    let _kubelet = Kubelet::start(cluster)?;
    pod(cluster, "istiod", server.port(), true)?;
    service(cluster, "istiod", &json!(server.port()))?;
    let client = json!({
        "service": { "name": "istiod", "namespace": ISTIO, "path": "/inject" },
        "caBundle": server.ca_bundle(),
    });
    let webhooks = Webhooks {
        revision: "default",
        tag: None,
        client: &client,
        called: false,
    };
    cluster.apply(&webhooks.object().to_string())?;
    let fixture = Fixture {
        cluster,
        input: records.input("splitter.yaml"),
    };
    for (name, flags) in RUNS {
        let rights = grant(cluster, flags)?;
        report.case(name, || {
            let as_admin = fixture.ask("admin", flags)?;
            let as_user = fixture.ask(USER, flags)?;
            as_user.same_as(&as_admin)?;
            as_user.done().map(drop)
        });
        for right in &rights {
            report.case(&format!("{name}/{right}"), || {
                without(&fixture, flags, &rights, right)
            });
        }
        revoke(cluster)?;
    }
    Ok(())
}

/// One verb on one resource, or on one object of it.
#[derive(Clone, Debug, PartialEq)]
struct Right {
    /// The role that has it: `role`, `clusterrole`.
    role: &'static str,
    group: String,
    resource: String,
    name: Option<String>,
    verb: String,
}

impl std::fmt::Display for Right {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.verb, self.resource)?;
        self.name.iter().try_for_each(|name| write!(f, "/{name}"))
    }
}

impl Right {
    fn rule(&self) -> Value {
        let mut rule = json!({
            "apiGroups": [self.group],
            "resources": [self.resource],
            "verbs": [self.verb],
        });
        if let Some(name) = &self.name {
            rule["resourceNames"] = json!([name]);
        }
        rule
    }
}

/// Gives the user what `config rbac` prints for these flags.
fn grant(cluster: &Cluster, flags: &[&str]) -> Result<Vec<Right>, String> {
    let mut rbac = kube_inject();
    rbac.args(["config", "rbac", "--user", USER]).args(flags);
    cluster.apply(&run(&mut rbac, "")?.done()?)?;
    let mut rights = Vec::new();
    for role in ["role", "clusterrole"] {
        let mut get = cluster.kubectl();
        get.args(["get", role, "kube-inject", "-n", ISTIO, "-o", "json"]);
        let found = run(get.arg("--ignore-not-found"), "")?.done()?;
        if found.is_empty() {
            continue;
        }
        let found: Value = serde_json::from_str(&found).map_err(|e| e.to_string())?;
        let rules = found["rules"].as_array().ok_or("a role without rules")?;
        rights.extend(rules.iter().flat_map(|rule| flat(role, rule)));
    }
    for right in &rights {
        takes_effect(cluster, right, true)?;
    }
    Ok(rights)
}

/// The single rights of a rule.
fn flat(role: &'static str, rule: &Value) -> Vec<Right> {
    let texts = |key: &str| -> Vec<String> {
        let items = rule[key].as_array().into_iter().flatten();
        items
            .filter_map(|item| item.as_str().map(ToOwned::to_owned))
            .collect()
    };
    let mut names: Vec<_> = texts("resourceNames").into_iter().map(Some).collect();
    if names.is_empty() {
        names.push(None);
    }
    let mut rights = Vec::new();
    for group in texts("apiGroups") {
        for resource in texts("resources") {
            for name in &names {
                rights.extend(texts("verbs").into_iter().map(|verb| Right {
                    role,
                    group: group.clone(),
                    resource: resource.clone(),
                    name: name.clone(),
                    verb,
                }));
            }
        }
    }
    rights
}

/// Without one of the rights the program names it.
fn without(fixture: &Fixture<'_>, flags: &[&str], rights: &[Right], missing: &Right) -> Outcome {
    let cluster = fixture.cluster;
    let set = |of: &dyn Fn(&&Right) -> bool| {
        let own = rights.iter().filter(|right| right.role == missing.role);
        let rules: Vec<Value> = own.filter(of).map(Right::rule).collect();
        let mut patch = cluster.kubectl();
        patch.args(["patch", missing.role, "kube-inject", "-n", ISTIO]);
        patch.args(["--type=merge", "-p", &json!({ "rules": rules }).to_string()]);
        run(&mut patch, "")?.done()
    };
    set(&|right| *right != missing)?;
    takes_effect(cluster, missing, false)?;
    let run = fixture.ask(USER, flags)?;
    set(&|_| true)?;
    takes_effect(cluster, missing, true)?;
    if LATER == (missing.verb.as_str(), missing.resource.as_str()) {
        return run.done().map(drop);
    }
    let asked = format!("{} {}", missing.verb, missing.resource);
    let name = missing.name.as_deref().unwrap_or_default();
    run.refused(3, &["403", &asked, name])
}

/// Waits until the API server acts upon a right, or upon its absence.
fn takes_effect(cluster: &Cluster, right: &Right, there: bool) -> Outcome {
    let (resource, subresource) = right
        .resource
        .split_once('/')
        .unwrap_or((&right.resource, ""));
    let group = match right.group.as_str() {
        "" => String::new(),
        group => format!(".{group}"),
    };
    let name = right
        .name
        .as_ref()
        .map_or(String::new(), |name| format!("/{name}"));
    until(Instant::now(), || {
        let mut ask = cluster.kubectl();
        ask.args(["auth", "can-i", &right.verb]);
        ask.arg(format!("{resource}{group}{name}"));
        ask.arg(format!("--subresource={subresource}"));
        ask.args(["--as", USER, "-n", ISTIO]);
        let answer = run(&mut ask, "")?;
        match answer.out.trim() {
            "yes" => Ok(there),
            "no" => Ok(!there),
            _ => Err(format!("{}{}", answer.out, answer.err)),
        }
    })
}

/// Takes all rights away.
fn revoke(cluster: &Cluster) -> Outcome {
    for kind in ["rolebinding", "role", "clusterrolebinding", "clusterrole"] {
        let mut delete = cluster.kubectl();
        delete.args([
            "delete",
            kind,
            "kube-inject",
            "-n",
            ISTIO,
            "--ignore-not-found",
        ]);
        run(&mut delete, "")?.done()?;
    }
    Ok(())
}
