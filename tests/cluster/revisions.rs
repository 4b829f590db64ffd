//! Revisions and tags: which ConfigMaps answer for which `-r`.

use std::path::PathBuf;

use serde_json::json;

use crate::api_server::Cluster;
use crate::mesh::{Mesh, Webhooks};
use crate::program::{Run, run};
use crate::records::Records;
use crate::suites::{Outcome, Report, Suite};

/// The suite.
pub const SUITE: Suite = Suite {
    name: "revisions",
    cases: 10,
    run: cases,
};

/// Two control planes, a tag of each, and what asks them.
struct Fixture<'a> {
    cluster: &'a Cluster,
    input: PathBuf,
    of_default: Run,
    of_canary: Run,
}

impl Fixture<'_> {
    /// What the program answers from the ConfigMaps.
    fn ask(&self, arguments: &[&str]) -> Result<Run, String> {
        let mut command = self.cluster.program_as("admin");
        command
            .args(["--source", "configmap", "-f"])
            .arg(&self.input);
        run(command.args(arguments), "")
    }
}

fn cases(cluster: &Cluster, report: &mut Report<'_>) -> Outcome {
    let records = Records::find()?;
    let default = Mesh::recorded(&records);
    let canary = Mesh::of_revision(cluster, &records, "canary")?;
    default.install(cluster)?;
    canary.install(cluster)?;
    let input = records.input("deployment-minimal.yaml");
    let from_files = |mesh: &Mesh| run(mesh.with_files().arg("-f").arg(&input), "");
    let fixture = Fixture {
        cluster,
        of_default: from_files(&default)?,
        of_canary: from_files(&canary)?,
        input,
    };
    if fixture.of_canary.out == fixture.of_default.out {
        return Err("the two revisions answer alike".to_owned());
    }
    without_webhooks(&fixture, report);
    with_webhooks(&fixture, report)
}

fn without_webhooks(fixture: &Fixture<'_>, report: &mut Report<'_>) {
    report.case("none-named-and-no-webhooks", || {
        fixture.ask(&[])?.same_as(&fixture.of_default)
    });
    report.case("nothing-named-and-no-webhooks", || {
        let mut command = fixture.cluster.program_as("admin");
        run(command.arg("-f").arg(&fixture.input), "")?.same_as(&fixture.of_default)
    });
    report.case("named-and-no-webhooks", || {
        fixture.ask(&["-r", "canary"])?.same_as(&fixture.of_canary)
    });
}

fn with_webhooks(fixture: &Fixture<'_>, report: &mut Report<'_>) -> Outcome {
    let client = json!({ "url": "https://127.0.0.1:1/inject" });
    let configure = |revision, tag| {
        let webhooks = Webhooks {
            revision,
            tag,
            client: &client,
            called: false,
        };
        let object = webhooks.object().to_string();
        fixture.cluster.apply(&object).map(drop)
    };
    configure("default", None)?;
    configure("canary", None)?;
    configure("canary", Some("prod"))?;
    let Fixture {
        of_default,
        of_canary,
        ..
    } = fixture;
    report.case("named", || {
        fixture.ask(&["-r", "canary"])?.same_as(of_canary)
    });
    report.case("named-default", || {
        fixture.ask(&["-r", "default"])?.same_as(of_default)
    });
    report.case("by-tag", || {
        fixture.ask(&["-r", "prod"])?.same_as(of_canary)
    });
    report.case("none-named", || fixture.ask(&[])?.same_as(of_default));
    report.case("unknown", || {
        let known = ["nowhere", "canary", "default", "prod"];
        fixture.ask(&["-r", "nowhere"])?.refused(3, &known)
    });
    configure("canary", Some("default"))?;
    report.case("none-named-but-a-default-tag", || {
        fixture.ask(&[])?.same_as(of_canary)
    });
    report.case("default-named-beside-a-default-tag", || {
        fixture.ask(&["-r", "default"])?.same_as(of_default)
    });
    Ok(())
}
