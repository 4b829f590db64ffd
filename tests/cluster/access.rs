//! Ways to the cluster: impersonation, plugins, lists of kubeconfigs.

use std::path::PathBuf;
use std::process::Command;

use crate::api_server::{Cluster, write};
use crate::mesh::Mesh;
use crate::program::{Run, kube_inject, run};
use crate::records::Records;
use crate::suites::{Outcome, Report, Suite};

/// The suite.
pub const SUITE: Suite = Suite {
    name: "access",
    cases: 8,
    run: cases,
};

/// What has to come out of each way that works.
struct Fixture<'a> {
    cluster: &'a Cluster,
    input: PathBuf,
    expected: Run,
}

impl Fixture<'_> {
    fn ask(&self, command: &mut Command, arguments: &[&str]) -> Result<Run, String> {
        command
            .args(["--source", "configmap", "-r", "default"])
            .args(arguments);
        run(command.arg("-f").arg(&self.input), "")
    }

    fn works(&self, command: &mut Command, arguments: &[&str]) -> Outcome {
        self.ask(command, arguments)?.same_as(&self.expected)
    }
}

fn cases(cluster: &Cluster, report: &mut Report<'_>) -> Outcome {
    let records = Records::find()?;
    let mesh = Mesh::recorded(&records);
    mesh.install(cluster)?;
    let input = records.input("deployment-minimal.yaml");
    let fixture = Fixture {
        cluster,
        expected: run(mesh.with_files().arg("-f").arg(&input), "")?,
        input,
    };
    impersonation(&fixture, report);
    kubeconfigs(&fixture, report);
    Ok(())
}

fn impersonation(fixture: &Fixture<'_>, report: &mut Report<'_>) {
    let admin = || fixture.cluster.program_as("admin");
    report.case("as-one-without-rights", || {
        let run = fixture.ask(&mut admin(), &["--as", "somebody"])?;
        run.refused(3, &["403", "somebody"])
    });
    report.case("as-one-of-a-group-with-rights", || {
        let group = ["--as", "somebody", "--as-group", "system:masters"];
        fixture.works(&mut admin(), &group)
    });
    report.case("as-one-of-two-groups", || {
        let groups = [
            "--as",
            "somebody",
            "--as-group",
            "guests",
            "--as-group",
            "system:masters",
        ];
        fixture.works(&mut admin(), &groups)
    });
    report.case("without-the-right-to-be-another", || {
        let mut nobody = fixture.cluster.program_as("nobody");
        let run = fixture.ask(&mut nobody, &["--as", "admin"])?;
        run.refused(3, &["403", "impersonate"])
    });
}

fn kubeconfigs(fixture: &Fixture<'_>, report: &mut Report<'_>) {
    report.case("by-the-variable", || {
        let mut command = kube_inject();
        command.env("KUBECONFIG", fixture.cluster.kubeconfig());
        fixture.works(&mut command, &[])
    });
    report.case("by-a-list", || {
        // The first names the context, and the cluster and its user stand in the second; the
        // third is not there.
        let first = fixture.cluster.folder().join("first");
        let text = "apiVersion: v1\nkind: Config\ncurrent-context: mine\ncontexts:\n- name: mine\n  context: {cluster: e2e, user: admin}\n";
        write(&first, text)?;
        let nobody = "current-context: nobody";
        let second = fixture.cluster.changed_kubeconfig("second", "current-context: admin", nobody)?;
        let list = [first, second, PathBuf::from("/nonexistent")];
        let mut command = kube_inject();
        command.env("KUBECONFIG", std::env::join_paths(list).map_err(|e| e.to_string())?);
        fixture.works(&mut command, &[])
    });
    report.case("by-the-home", || {
        let folder = fixture.cluster.folder().join("home/.kube");
        std::fs::create_dir_all(&folder).map_err(|e| e.to_string())?;
        let from = fixture.cluster.kubeconfig();
        std::fs::copy(from, folder.join("config")).map_err(|e| e.to_string())?;
        let mut command = kube_inject();
        command.env("HOME", fixture.cluster.folder().join("home"));
        fixture.works(&mut command, &[])
    });
    report.case("by-a-plugin", || {
        let credential = r#"{"apiVersion": "client.authentication.k8s.io/v1", "kind": "ExecCredential", "status": {"token": "admin-token"}}"#;
        let file = fixture.cluster.folder().join("credential.json");
        write(&file, credential)?;
        let plugin = format!(
            "exec: {{apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never, command: /bin/cat, args: [{}]}}",
            file.display()
        );
        let kubeconfig = fixture.cluster.changed_kubeconfig("plugin", "token: admin-token", &plugin)?;
        let mut command = kube_inject();
        command.arg("--kubeconfig").arg(kubeconfig);
        fixture.works(&mut command, &[])
    });
}
