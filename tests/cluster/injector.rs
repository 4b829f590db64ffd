//! The mesh's own injector, called by its URL.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::api_server::Cluster;
use crate::mesh::{Mesh, Webhooks};
use crate::pods::pods;
use crate::program::{Run, run, same};
use crate::records::{Records, file_name};
use crate::stand_in::StandIn;
use crate::suites::{Outcome, Report, Suite};
use crate::webhook::{Reply, review};

/// The suite.
pub const SUITE: Suite = Suite {
    name: "injector",
    cases: 44 + 10,
    run: cases,
};

struct Fixture<'a> {
    cluster: &'a Cluster,
    mesh: Mesh,
    input: PathBuf,
}

impl Fixture<'_> {
    fn ask(&self, input: &Path, arguments: &[&str]) -> Result<Run, String> {
        let mut command = self.cluster.program_as("admin");
        run(command.arg("-f").arg(input).args(arguments), "")
    }

    fn configure(&self, client: &Value) -> Outcome {
        let webhooks = Webhooks {
            revision: self.mesh.revision(),
            tag: None,
            client,
            called: false,
        };
        self.cluster.apply(&webhooks.object().to_string()).map(drop)
    }

    /// Each pod comes out as it does from the files, where it stands alone: the webhook knows
    /// nothing of the workload around it.
    fn like_pods_from_files(&self, input: &Path) -> Outcome {
        let answer = self.ask(input, &[])?;
        let text = std::fs::read_to_string(input).map_err(|e| e.to_string())?;
        let mut with_files = self.mesh.with_files();
        if answer.code != Some(0) {
            let from_files = run(with_files.arg("-f").arg(input), "")?;
            return answer.same_as(&from_files);
        }
        let alone: String = pods(&text)?
            .iter()
            .map(|pod| format!("{pod}\n---\n"))
            .collect();
        let from_files = run(&mut with_files, &alone)?.done()?;
        let shown = |manifests: &str| -> Result<String, String> {
            let pods = pods(manifests)?;
            serde_json::to_string_pretty(&pods).map_err(|e| e.to_string())
        };
        same(&shown(&from_files)?, &shown(&answer.out)?)
    }
}

fn cases(cluster: &Cluster, report: &mut Report<'_>) -> Outcome {
    let records = Records::find()?;
    let fixture = Fixture {
        cluster,
        mesh: Mesh::recorded(&records),
        input: records.input("splitter.yaml"),
    };
    let server = StandIn::injecting("127.0.0.1", fixture.mesh.folder(), "default")?;
    fixture.configure(&server.by_url("/inject"))?;
    let name = |input: &PathBuf| file_name(input).to_owned();
    report.each(&records.inputs()?, name, |input| {
        fixture.like_pods_from_files(input)
    });
    report.case("asked-for-by-name", || {
        let before = server.calls().len();
        let by_name = fixture.ask(&fixture.input, &["--source", "injector"])?;
        by_name.same_as(&fixture.ask(&fixture.input, &[])?)?;
        match server.calls().len() - before {
            6 => Ok(()),
            calls => Err(format!("{calls} calls for twice three pods")),
        }
    });
    report.case("passed-by", || {
        fixture.mesh.install(cluster)?;
        let before = server.calls().len();
        let from_files = run(fixture.mesh.with_files().arg("-f").arg(&fixture.input), "")?;
        let answer = fixture.ask(&fixture.input, &["--source", "configmap"])?;
        answer.same_as(&from_files)?;
        match server.calls().len() - before {
            0 => Ok(()),
            calls => Err(format!("{calls} calls")),
        }
    });
    unreachable(&fixture, report, &server)?;
    answers(&fixture, report)
}

/// The ConfigMaps are there, but nobody falls back upon them.
fn unreachable(fixture: &Fixture<'_>, report: &mut Report<'_>, server: &StandIn) -> Outcome {
    let refused = |client: &Value, words: &[&str]| {
        fixture.configure(client)?;
        let mut all = vec!["--source configmap"];
        all.extend(words);
        fixture.ask(&fixture.input, &[])?.refused(3, &all)
    };
    let good = server.by_url("/inject");
    report.case("nobody-listens", || {
        let mut client = good.clone();
        client["url"] = "https://127.0.0.1:1/inject".into();
        refused(&client, &["https://127.0.0.1:1/inject"])
    });
    report.case("another-authority", || {
        let other = StandIn::start("127.0.0.1", |_| Reply::HangUp);
        let mut client = good.clone();
        client["caBundle"] = other.ca_bundle().into();
        refused(&client, &["authority"])
    });
    report.case("another-name", || {
        let other = StandIn::start("another.example", |_| Reply::HangUp);
        refused(&other.by_url("/inject"), &["certificate"])
    });
    Ok(())
}

/// What the webhook may answer instead of a patch.
fn answers(fixture: &Fixture<'_>, report: &mut Report<'_>) -> Outcome {
    let ask_within = |limit: &str, answer: fn(&Value) -> Reply| {
        let server = StandIn::start("127.0.0.1", answer);
        fixture.configure(&server.by_url("/inject"))?;
        fixture.ask(&fixture.input, &["--kubeclient-timeout", limit])
    };
    let ask = |answer| ask_within("60s", answer);
    report.case("allowed-without-a-patch", || {
        let answer = ask(|request| review(request, json!({ "allowed": true })))?;
        answer.says(&["one", "two", "three", "skipped"])
    });
    report.case("denied", || {
        let no = |request: &Value| {
            let status = json!({ "message": "not in this house" });
            review(request, json!({ "allowed": false, "status": status }))
        };
        ask(no)?.refused(1, &["not in this house", "Pod one", "Pod three"])
    });
    let unfit = ["Pod one", "--source configmap"];
    report.case("no-review", || {
        ask(|_| Reply::Text(200, "{}".to_owned()))?.refused(3, &unfit)
    });
    report.case("an-error-of-the-server", || {
        let answer = ask(|_| Reply::Text(500, "out of order".to_owned()))?;
        answer.refused(3, &unfit)?;
        answer.refused(3, &["500", "out of order"])
    });
    report.case("no-answer-in-time", || {
        let started = Instant::now();
        let answer = ask_within("2s", |_| Reply::Silence)?;
        answer.refused(3, &["Pod one", "--kubeclient-timeout"])?;
        if started.elapsed() > Duration::from_secs(10) {
            return Err(format!("took {:?}", started.elapsed()));
        }
        Ok(())
    });
    Ok(())
}
