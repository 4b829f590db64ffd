//! The configuration in ConfigMaps, as an installation of Istio leaves it.

use std::path::Path;
use std::process::Command;

use crate::api_server::Cluster;
use crate::known_differences;
use crate::mesh::Mesh;
use crate::program::{run, same};
use crate::records::{Records, file_name};
use crate::suites::{Outcome, Report, Suite};

/// The suite.
pub const SUITE: Suite = Suite {
    name: "config-maps",
    cases: INPUTS + 1,
    run: cases,
};

/// The inputs, each a case.
const INPUTS: usize = 44;

fn cases(cluster: &Cluster, report: &mut Report<'_>) -> Outcome {
    let records = Records::find()?;
    let mesh = Mesh::recorded(&records);
    mesh.install(cluster)?;
    let name = |input: &std::path::PathBuf| file_name(input).to_owned();
    report.each(&records.inputs()?, name, |input| {
        like_from_files(cluster, &records, &mesh, input)
    });
    report.case("the-rest-beside-a-file", || {
        let other = Mesh::of_revision(cluster, &records, "other")?;
        let input = records.input("deployment-minimal.yaml");
        let ask = |command: &mut Command| {
            command
                .arg("--valuesFile")
                .arg(other.folder().join("values.json"));
            run(command.arg("-f").arg(&input), "")
        };
        let want = ask(&mut mesh.with_files())?;
        let mut with_cluster = cluster.program_as("admin");
        let got = ask(with_cluster.args(["--source", "cluster", "-v"]))?;
        got.same_as(&want)?;
        got.says(&[
            "values.json",
            "istio-system/istio-sidecar-injector",
            "istio-system/istio of",
        ])
    });
    Ok(())
}

/// From the cluster an input gets the answer that it gets from files, which is the recorded one.
fn like_from_files(cluster: &Cluster, records: &Records, mesh: &Mesh, input: &Path) -> Outcome {
    let from_files = run(mesh.with_files().arg("-f").arg(input), "")?;
    let mut with_cluster = cluster.program_as("admin");
    with_cluster
        .arg("-f")
        .arg(input)
        .args(["--source", "configmap"]);
    let from_cluster = run(&mut with_cluster, "")?;
    from_cluster.same_as(&from_files)?;
    match records.expected(input)? {
        Some(recorded) => {
            let want = known_differences::expected(file_name(input), &recorded);
            same(&want, &from_cluster.out)?;
            from_cluster.says(&[])
        }
        None => from_cluster.refused(1, &[]),
    }
}
