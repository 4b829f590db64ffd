//! The injector behind a Service, which is reached through the API server and the pod's kubelet.

use std::path::PathBuf;

use serde_json::json;

use crate::api_server::{Cluster, ISTIO};
use crate::kubelet::{Kubelet, pod, service};
use crate::mesh::{Mesh, Webhooks};
use crate::program::{Run, run};
use crate::records::Records;
use crate::stand_in::StandIn;
use crate::suites::{Outcome, Report, Suite};

/// The suite.
pub const SUITE: Suite = Suite {
    name: "port-forward",
    cases: 9,
    run: cases,
};

/// The name that the certificate of the Service's pods has to have.
const NAME: &str = "istiod.istio-system.svc";

struct Fixture<'a> {
    cluster: &'a Cluster,
    mesh: Mesh,
    input: PathBuf,
}

impl Fixture<'_> {
    /// What the program answers, as one who may do all.
    fn ask(&self, arguments: &[&str]) -> Result<Run, String> {
        let mut command = self.cluster.program_as("admin");
        run(command.arg("-f").arg(&self.input).args(arguments), "")
    }

    /// A configuration whose webhook is the Service.
    fn configure(&self, server: &StandIn) -> Outcome {
        let client = json!({
            "service": { "name": "istiod", "namespace": ISTIO, "path": "/inject", "port": 443 },
            "caBundle": server.ca_bundle(),
        });
        let webhooks = Webhooks {
            revision: self.mesh.revision(),
            tag: None,
            client: &client,
            called: false,
        };
        self.cluster.apply(&webhooks.object().to_string()).map(drop)
    }

    fn with_files(&self) -> Result<Run, String> {
        run(self.mesh.with_files().arg("-f").arg(&self.input), "")
    }
}

fn cases(cluster: &Cluster, report: &mut Report<'_>) -> Outcome {
    let records = Records::find()?;
    let kubelet = Kubelet::start(cluster)?;
    let fixture = Fixture {
        cluster,
        mesh: Mesh::recorded(&records),
        input: records.input("splitter.yaml"),
    };
    let server = StandIn::injecting(NAME, fixture.mesh.folder(), "default")?;
    let port = json!(server.port());
    fixture.configure(&server)?;
    service(cluster, "istiod", &port)?;

    report.case("no-pod", || {
        fixture
            .ask(&[])?
            .refused(3, &["istiod", "pod", "--source configmap"])
    });
    pod(cluster, "istiod-starting", server.port(), false)?;
    report.case("no-pod-that-is-ready", || {
        fixture
            .ask(&[])?
            .refused(3, &["istiod-starting", "--source configmap"])
    });
    pod(cluster, "istiod", server.port(), true)?;
    let before = kubelet.forwards().len();
    report.case("three-pods-over-one-connection", || {
        fixture.ask(&[])?.same_as(&fixture.with_files()?)?;
        let forwards = kubelet.forwards().split_off(before);
        let expected = format!("{ISTIO}/istiod {port}");
        let calls = server.calls();
        if forwards == [expected] && calls.len() == 3 && server.connections() == 1 {
            return Ok(());
        }
        Err(format!("forwards {forwards:?}, calls {calls:?}"))
    });
    service(cluster, "istiod", &json!("https-webhooks"))?;
    report.case("a-port-by-its-name", || {
        fixture
            .ask(&["--source", "injector"])?
            .same_as(&fixture.with_files()?)
    });
    report.case("many-at-once", || many(&fixture, &server));
    let other = StandIn::injecting("another.example", fixture.mesh.folder(), "default")?;
    report.case("signed-by-another-authority", || {
        fixture.configure(&other)?;
        fixture
            .ask(&[])?
            .refused(3, &["authority", "--source configmap"])
    });
    report.case("for-another-name", || {
        pod(cluster, "istiod-other", other.port(), true)?;
        service(cluster, "istiod", &json!(other.port()))?;
        fixture
            .ask(&[])?
            .refused(3, &["certificate", "--source configmap"])
    });
    report.case("nobody-listens", || {
        service(cluster, "istiod", &json!(1))?;
        fixture
            .ask(&[])?
            .refused(3, &["istiod", "--source configmap"])
    });
    report.case("no-service", || {
        run(
            cluster
                .kubectl()
                .args(["delete", "service", "istiod", "-n", ISTIO]),
            "",
        )?
        .done()?;
        fixture
            .ask(&[])?
            .refused(3, &["404", "istiod", "--source configmap"])
    });
    Ok(())
}

/// Two hundred pods, each with its own answer, in their order, over one connection.
fn many(fixture: &Fixture<'_>, server: &StandIn) -> Outcome {
    let pods: String = (0..200).map(|number| format!(
        "apiVersion: v1\nkind: Pod\nmetadata: {{name: pod-{number}}}\nspec: {{containers: [{{name: c-{number}, image: i}}]}}\n---\n"
    )).collect();
    let before = (server.calls().len(), server.connections());
    let mut command = fixture.cluster.program_as("admin");
    let answer = run(command.args(["--jobs", "8"]), &pods)?;
    answer.same_as(&run(&mut fixture.mesh.with_files(), &pods)?)?;
    let after = (server.calls().len(), server.connections());
    if after == (before.0 + 200, before.1 + 1) {
        return Ok(());
    }
    Err(format!("calls and connections: {before:?}, then {after:?}"))
}
