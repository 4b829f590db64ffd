//! The cluster's configuration saved, shown and checked.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::api_server::{Cluster, write};
use crate::mesh::{Mesh, Webhooks, config_map};
use crate::program::{Run, kube_inject, run, same};
use crate::records::Records;
use crate::suites::{Outcome, Report, Suite};

/// The suite.
pub const SUITE: Suite = Suite {
    name: "pulled",
    cases: 11,
    run: cases,
};

/// The files of a configuration.
const FILES: [&str; 3] = ["inject-config.yaml", "values.json", "mesh.yaml"];

struct Fixture<'a> {
    cluster: &'a Cluster,
    input: PathBuf,
    default: Mesh,
    canary: Mesh,
}

impl Fixture<'_> {
    /// `config …` as one who may do all.
    fn config(&self, arguments: &[&str]) -> Result<Run, String> {
        let mut command = kube_inject();
        command.arg("config").args(arguments);
        run(
            command.arg("--kubeconfig").arg(self.cluster.kubeconfig()),
            "",
        )
    }

    fn pull(&self, folder: &Path, arguments: &[&str]) -> Result<Run, String> {
        let mut all = vec!["pull", "-o", folder.to_str().unwrap_or_default()];
        all.extend(arguments);
        self.config(&all)
    }

    /// A folder's answer where there is no cluster.
    fn with_folder(&self, folder: &Path) -> Result<Run, String> {
        let mut command = kube_inject();
        command.arg("--config").arg(folder);
        run(command.arg("-f").arg(&self.input), "")
    }

    fn answer_of(&self, mesh: &Mesh) -> Result<Run, String> {
        run(mesh.with_files().arg("-f").arg(&self.input), "")
    }
}

fn cases(cluster: &Cluster, report: &mut Report<'_>) -> Outcome {
    let records = Records::find()?;
    let fixture = Fixture {
        cluster,
        input: records.input("deployment-minimal.yaml"),
        default: Mesh::recorded(&records),
        canary: Mesh::of_revision(cluster, &records, "canary")?,
    };
    fixture.default.install(cluster)?;
    fixture.canary.install(cluster)?;
    let client = json!({ "url": "https://127.0.0.1:1/inject" });
    for (revision, tag) in [
        ("default", None),
        ("canary", None),
        ("canary", Some("prod")),
    ] {
        let webhooks = Webhooks {
            revision,
            tag,
            client: &client,
            called: false,
        };
        cluster.apply(&webhooks.object().to_string())?;
    }
    pulls(&fixture, report);
    refusals(&fixture, report)?;
    looks(&fixture, report)
}

fn pulls(fixture: &Fixture<'_>, report: &mut Report<'_>) {
    let folder = fixture.cluster.folder().join("pulled");
    report.case("pull", || {
        let run = fixture.pull(&folder, &[])?;
        same("", &run.out)?;
        run.done()?;
        FILES.iter().try_for_each(|name| {
            let read = |folder: &Path| {
                std::fs::read_to_string(folder.join(name)).map_err(|e| format!("{name}: {e}"))
            };
            same(&read(fixture.default.folder())?, &read(&folder)?)
        })
    });
    report.case("inject-with-what-was-pulled", || {
        let want = fixture.answer_of(&fixture.default)?;
        fixture.with_folder(&folder)?.same_as(&want)
    });
    report.case("pull-by-tag-over-it", || {
        fixture.pull(&folder, &["-r", "prod"])?.done()?;
        let index = std::fs::read_to_string(folder.join("index.json"));
        let index: Value =
            serde_json::from_str(&index.map_err(|e| e.to_string())?).map_err(|e| e.to_string())?;
        if (&index["revision"], &index["cluster"]) != (&json!("canary"), &json!("e2e")) {
            return Err(index.to_string());
        }
        let want = fixture.answer_of(&fixture.canary)?;
        fixture.with_folder(&folder)?.same_as(&want)
    });
    report.case("a-file-that-was-changed", || {
        let file = folder.join("mesh.yaml");
        let text = std::fs::read_to_string(&file).map_err(|e| e.to_string())?;
        write(&file, &format!("{text}\n"))?;
        fixture.with_folder(&folder)?.refused(3, &["mesh.yaml"])
    });
}

fn refusals(fixture: &Fixture<'_>, report: &mut Report<'_>) -> Outcome {
    report.case("files-in-the-way", || {
        let folder = fixture.cluster.folder().join("occupied");
        std::fs::create_dir_all(&folder).map_err(|e| e.to_string())?;
        write(&folder.join("mesh.yaml"), "mine")?;
        let run = fixture.pull(&folder, &[])?;
        if run.code == Some(0) {
            return Err("it was not refused".to_owned());
        }
        let entries = std::fs::read_dir(&folder).map_err(|e| e.to_string())?;
        let text = std::fs::read_to_string(folder.join("mesh.yaml"));
        match (entries.count(), text.as_deref()) {
            (1, Ok("mine")) => Ok(()),
            other => Err(format!("{other:?}")),
        }
    });
    report.case("pull-without-rights", || {
        let folder = fixture.cluster.folder().join("never");
        let run = fixture.pull(&folder, &["-r", "canary", "--context", "nobody"])?;
        run.refused(
            3,
            &["403", "get configmaps", "istio-sidecar-injector-canary"],
        )?;
        match folder.exists() {
            true => Err("the folder was made".to_owned()),
            false => Ok(()),
        }
    });
    report.case("pull-of-an-unknown-revision", || {
        let folder = fixture.cluster.folder().join("never");
        let run = fixture.pull(&folder, &["-r", "nowhere"])?;
        run.refused(3, &["nowhere", "canary", "prod"])
    });
    Ok(())
}

fn looks(fixture: &Fixture<'_>, report: &mut Report<'_>) -> Outcome {
    report.case("show", || {
        let part = |name, part| {
            let run = fixture.config(&["show", "-r", "canary", "--part", part])?;
            let want = std::fs::read_to_string(fixture.canary.folder().join(name));
            same(&want.map_err(|e| e.to_string())?, &run.done()?)
        };
        part("inject-config.yaml", "templates")?;
        part("values.json", "values")?;
        part("mesh.yaml", "mesh")
    });
    report.case("show-where-it-is-from", || {
        let shown = fixture.config(&["show"])?.done()?;
        let from = |map: &str| format!("(ConfigMap istio-system/{map} of the cluster e2e)");
        let heads = [
            format!(
                "# injection configuration {}",
                from("istio-sidecar-injector")
            ),
            format!("# values {}", from("istio-sidecar-injector")),
            format!("# mesh config {}", from("istio")),
        ];
        match heads
            .iter()
            .find(|head| !shown.lines().any(|line| line == *head))
        {
            None => Ok(()),
            Some(head) => Err(format!("no line {head:?}")),
        }
    });
    report.case("check", || {
        let run = fixture.config(&["check", "-r", "canary"])?;
        same("", &run.out)?;
        run.says(&["sidecar", "gateway", "1.30", "canary"])
    });
    let broken = json!({
        "config": "templates:\n  sidecar: \"{{ .Broken\"\n",
        "values": "{}",
    });
    fixture
        .cluster
        .apply(&config_map("broken", &broken).to_string())?;
    report.case("check-of-a-template-that-does-not-parse", || {
        let run = fixture.config(&["check", "--injectConfigMapName", "broken"])?;
        run.refused(3, &["sidecar", "istio-system/broken"])
    });
    Ok(())
}
