//! A cluster that does not answer, or not as hoped: exit 3, one clear line, and nothing printed.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::json;

use crate::api_server::{Cluster, ISTIO};
use crate::certificates::Authority;
use crate::mesh::{Mesh, config_map};
use crate::program::{Run, kube_inject, run};
use crate::records::Records;
use crate::suites::{Outcome, Report, Suite};
use crate::tokens;

/// The suite.
pub const SUITE: Suite = Suite {
    name: "failures",
    cases: 15,
    run: cases,
};

/// A cluster with ConfigMaps, and an input.
struct Fixture<'a> {
    cluster: &'a Cluster,
    input: PathBuf,
}

impl Fixture<'_> {
    /// What the program says to one who may do all.
    fn ask(&self, arguments: &[&str]) -> Result<Run, String> {
        self.ask_by(&self.cluster.kubeconfig(), arguments)
    }

    /// What it says with a kubeconfig that is changed in one place.
    fn ask_with(&self, name: &str, from: &str, to: &str) -> Result<Run, String> {
        let file = self.cluster.changed_kubeconfig(name, from, to)?;
        self.ask_by(&file, &[])
    }

    fn ask_by(&self, kubeconfig: &Path, arguments: &[&str]) -> Result<Run, String> {
        let mut command = kube_inject();
        command.arg("--kubeconfig").arg(kubeconfig);
        command
            .args(["--source", "configmap", "-f"])
            .arg(&self.input);
        run(command.args(arguments), "")
    }
}

fn cases(cluster: &Cluster, report: &mut Report<'_>) -> Outcome {
    let records = Records::find()?;
    Mesh::recorded(&records).install(cluster)?;
    let fixture = Fixture {
        cluster,
        input: records.input("deployment-minimal.yaml"),
    };
    fixture.ask(&[])?.done()?;
    who(&fixture, report)?;
    whereabouts(&fixture, report)?;
    what(&fixture, report)
}

/// Who asks is not known, or has no right to.
fn who(fixture: &Fixture<'_>, report: &mut Report<'_>) -> Outcome {
    let admin = "token: admin-token";
    report.case("unknown-token", || {
        let run = fixture.ask_with("unknown-token", admin, "token: another-token")?;
        run.refused(3, &["401", "admin", "expired"])
    });
    let token = |seconds| tokens::service_account(fixture.cluster, ISTIO, "default", seconds);
    let own = json!({
        "apiVersion": "rbac.authorization.k8s.io/v1",
        "kind": "ClusterRoleBinding",
        "metadata": { "name": "account" },
        "roleRef": { "apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": "cluster-admin" },
        "subjects": [{ "kind": "ServiceAccount", "name": "default", "namespace": ISTIO }],
    });
    fixture.cluster.apply(&own.to_string())?;
    let fresh = token(600)?;
    report.case("a-token-that-is-good", || {
        let run = fixture.ask_with("fresh-token", admin, &format!("token: {fresh}"))?;
        run.done().map(drop)
    });
    let expired = token(-60)?;
    report.case("expired-token", || {
        let run = fixture.ask_with("expired-token", admin, &format!("token: {expired}"))?;
        run.refused(3, &["401", "expired"])
    });
    report.case("no-rights", || {
        let mut command = fixture.cluster.program_as("nobody");
        command.args(["--source", "configmap", "-r", "default", "-f"]);
        let run = run(command.arg(&fixture.input), "")?;
        run.refused(
            3,
            &["403", "get configmaps", "istio-sidecar-injector", ISTIO],
        )
    });
    Ok(())
}

/// There is no cluster, or another one.
fn whereabouts(fixture: &Fixture<'_>, report: &mut Report<'_>) -> Outcome {
    report.case("unknown-context", || {
        let run = fixture.ask(&["--context", "elsewhere"])?;
        run.refused(3, &["elsewhere", "admin", "reader"])
    });
    report.case("no-kubeconfig", || {
        let run = fixture.ask_by(Path::new("/nonexistent/kubeconfig"), &[])?;
        run.refused(3, &["/nonexistent/kubeconfig"])
    });
    let address = fixture.cluster.address();
    report.case("nobody-listens", || {
        let run = fixture.ask_with("nobody-listens", address, "https://127.0.0.1:1")?;
        run.refused(3, &["https://127.0.0.1:1"])
    });
    let silent = TcpListener::bind("127.0.0.1:0").map_err(|e| e.to_string())?;
    let silent_address = format!(
        "https://{}",
        silent.local_addr().map_err(|e| e.to_string())?
    );
    report.case("no-answer", || {
        let file = fixture
            .cluster
            .changed_kubeconfig("silent", address, &silent_address)?;
        let started = Instant::now();
        let run = fixture.ask_by(&file, &["--kubeclient-timeout", "1s"])?;
        run.refused(3, &["--kubeclient-timeout"])?;
        if started.elapsed() > Duration::from_secs(6) {
            return Err(format!("took {:?}", started.elapsed()));
        }
        Ok(())
    });
    report.case("another-authority", || {
        let file = fixture.cluster.folder().join("other.crt");
        crate::api_server::write(&file, &Authority::new("other").pem())?;
        let own = fixture.cluster.authority().display().to_string();
        let run = fixture.ask_with("another-authority", &own, &file.display().to_string())?;
        run.refused(3, &["cannot trust", "unknown authority"])
    });
    report.case("another-name", || {
        let named = format!("server: {address}\n    tls-server-name: another.example");
        let run = fixture.ask_with("another-name", &format!("server: {address}"), &named)?;
        run.refused(3, &["cannot trust"])
    });
    Ok(())
}

/// The cluster has not what is asked for.
fn what(fixture: &Fixture<'_>, report: &mut Report<'_>) -> Outcome {
    let absent = |arguments: &[&str], words: &[&str]| fixture.ask(arguments)?.refused(3, words);
    report.case("no-injector-map", || {
        absent(
            &["--injectConfigMapName", "absent"],
            &["istio-system/absent", "--injectConfigMapName"],
        )
    });
    report.case("no-mesh-map", || {
        absent(
            &["--meshConfigMapName", "absent"],
            &["istio-system/absent", "--meshConfigMapName"],
        )
    });
    report.case("another-namespace", || {
        absent(
            &["-i", "default"],
            &["default/istio-sidecar-injector", "--istioNamespace"],
        )
    });
    let other = config_map("other", &json!({ "template": "" }));
    fixture.cluster.apply(&other.to_string())?;
    report.case("a-map-without-the-key", || {
        absent(
            &["--injectConfigMapName", "other"],
            &["istio-system/other", "\"config\"", "template"],
        )
    });
    report.case("a-mesh-map-without-the-key", || {
        absent(
            &["--meshConfigMapName", "other"],
            &["istio-system/other", "\"mesh\"", "template"],
        )
    });
    Ok(())
}
