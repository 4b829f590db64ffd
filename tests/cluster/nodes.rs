//! Native sidecars by the kubelets of the cluster's nodes.

use std::path::PathBuf;

use serde_json::json;

use crate::api_server::Cluster;
use crate::kubelet::node;
use crate::mesh::Mesh;
use crate::program::{Run, run};
use crate::records::Records;
use crate::suites::{Outcome, Report, Suite};

/// The suite.
pub const SUITE: Suite = Suite {
    name: "nodes",
    cases: 8,
    run: cases,
};

/// A pod on one of the nodes.
const PLACED: &str = "\
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  nodeName: new
  containers: [{name: web, image: web}]
";

struct Fixture<'a> {
    cluster: &'a Cluster,
    input: PathBuf,
    native: Run,
    plain: Run,
}

impl Fixture<'_> {
    fn ask(&self, arguments: &[&str]) -> Result<Run, String> {
        let mut command = self.cluster.program_as("admin");
        command.args(["--source", "configmap"]).args(arguments);
        run(command.arg("-f").arg(&self.input), "")
    }

    /// What `auto` comes to.
    fn auto(&self, expected: &Run) -> Outcome {
        self.ask(&["--native-sidecars", "auto"])?.same_as(expected)
    }

    /// Gives the cluster a node.
    fn node(&self, name: &str, version: &str) -> Outcome {
        let info = json!({ "kubeletVersion": version });
        node(self.cluster, name, &json!({ "nodeInfo": info }))
    }
}

fn cases(cluster: &Cluster, report: &mut Report<'_>) -> Outcome {
    let records = Records::find()?;
    let mesh = Mesh::recorded(&records);
    mesh.install(cluster)?;
    let input = records.input("deployment-minimal.yaml");
    let with_files = |native: &str, input: &str| {
        let mut command = mesh.with_files();
        run(command.args(["--native-sidecars", native]), input)
    };
    let text = std::fs::read_to_string(&input).map_err(|e| e.to_string())?;
    let fixture = Fixture {
        cluster,
        input,
        native: with_files("true", &text)?,
        plain: with_files("false", &text)?,
    };
    if fixture.native.out == fixture.plain.out {
        return Err("native sidecars make no difference".to_owned());
    }
    report.case("no-nodes", || fixture.auto(&fixture.native));
    fixture.node("new", "v1.33.0")?;
    report.case("new-enough", || fixture.auto(&fixture.native));
    report.case("by-the-variable", || {
        let mut command = cluster.program_as("admin");
        command.env("ENABLE_NATIVE_SIDECARS", "auto");
        command
            .args(["--source", "configmap", "-f"])
            .arg(&fixture.input);
        run(&mut command, "")?.same_as(&fixture.native)
    });
    report.case("not-asked-for", || {
        fixture.ask(&[])?.same_as(&fixture.plain)
    });
    fixture.node("old", "v1.32.9-gke.100")?;
    report.case("one-too-old", || fixture.auto(&fixture.plain));
    report.case("on-a-node-that-is-new-enough", || {
        let mut command = cluster.program_as("admin");
        command.args(["--source", "configmap", "--native-sidecars", "auto"]);
        run(&mut command, PLACED)?.same_as(&with_files("true", PLACED)?)
    });
    fixture.node("old", "1.x")?;
    report.case("one-unreadable", || fixture.auto(&fixture.plain));
    report.case("no-right-to-list-them", || {
        let mut command = cluster.program_as("nobody");
        command.args(["--source", "configmap", "--native-sidecars", "auto"]);
        // Nobody may read ConfigMaps either.
        let files = mesh.folder().join("inject-config.yaml");
        command.arg("--injectConfigFile").arg(files);
        for (flag, file) in [
            ("--valuesFile", "values.json"),
            ("--meshConfigFile", "mesh.yaml"),
        ] {
            command.arg(flag).arg(mesh.folder().join(file));
        }
        let run = run(command.args(["-r", "default"]), PLACED)?;
        run.refused(3, &["403", "list nodes"])
    });
    Ok(())
}
