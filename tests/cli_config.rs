//! What the subcommands of `config` print, and how they end.

#![allow(clippy::unwrap_used, reason = "a test that cannot run has failed")]

mod api_server;
mod cli_support;

use api_server::{ApiServer, Objects};
use cli_support::{Run, WEB, config, program, run};
use kube_inject::config::Part;
use kube_inject::config::index::{Entry, FILE, Index};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The small configuration as it were if it had been pulled for a revision.
fn pulled(folder: &Path, revision: &str) {
    let entries = ["inject-config.yaml", "values.yaml", "mesh.yaml"].map(|file| {
        let text = fs::read_to_string(config().join(file)).unwrap();
        fs::write(folder.join(file), &text).unwrap();
        Entry::new(file, "istio-system/x", &text)
    });
    let index = Index::new(entries, revision, "kind", "2026-07-01T12:00:00Z", None);
    fs::write(folder.join(FILE), index.to_json().unwrap()).unwrap();
}

#[test]
fn the_revision_that_was_pulled_counts_unless_another_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let inject = |args: &[&str]| {
        let mut command = program();
        let run = run(command.arg("--config").arg(dir.path()).args(args), WEB);
        assert_eq!(run.code, Some(0), "{}", run.err);
        run.out
    };
    pulled(dir.path(), "canary");
    assert!(inject(&[]).contains("value: canary\n"));
    assert!(inject(&["-r", "other"]).contains("value: other\n"));
    let default = inject(&["-r", "default"]);
    assert_eq!(default, cli_support::inject(["-r", "default"], WEB).out);
    pulled(dir.path(), "default");
    assert_eq!(inject(&[]), default);

    // As well if a cluster is asked for what the folder lacks, and has another revision.
    pulled(dir.path(), "other");
    let with = |args: &[&str]| {
        let config = [
            "--config",
            dir.path().to_str().unwrap(),
            "--source",
            "cluster",
        ];
        Pull::new()
            .run(cluster(VALUES), &[&config, args].concat())
            .out
    };
    assert!(with(&[]).contains("value: other\n"));
    assert!(with(&["-r", "prod"]).contains("value: canary\n"));
}

#[test]
fn roles_go_to_standard_output() {
    let rbac = run(program().args(["config", "rbac", "-r", "canary"]), "");
    assert_eq!((rbac.code, rbac.err.as_str()), (Some(0), ""));
    assert!(
        rbac.out
            .contains("resourceNames: [istio-sidecar-injector-canary, istio-canary]\n")
    );
    let wrong = run(
        program().args(["config", "rbac", "--serviceaccount", "x"]),
        "",
    );
    assert_eq!((wrong.code, wrong.out.as_str()), (Some(2), ""));
    assert!(
        wrong.err.contains("tip: write it as NAMESPACE:NAME"),
        "{}",
        wrong.err
    );
}

/// A cluster with the small configuration for the revision `canary`, which has the tag `prod`.
fn cluster(values: &str) -> Objects {
    let file = |name: &str| fs::read_to_string(config().join(name)).unwrap();
    let labels = json!({"istio.io/rev": "canary", "app.kubernetes.io/version": "1.30.3"});
    let injector = json!({"config": file("inject-config.yaml"), "values": values});
    let mesh = json!({"mesh": file("mesh.yaml")});
    Objects::default()
        .config_map(
            "istio-system",
            "istio-sidecar-injector-canary",
            labels,
            injector,
        )
        .config_map("istio-system", "istio-canary", json!({}), mesh)
        .webhooks(
            "tag",
            json!({"istio.io/rev": "canary", "istio.io/tag": "prod"}),
            json!([]),
        )
}

/// The values of the small configuration, as charts write them.
const VALUES: &str = r#"{"global": {"hub": "example.org", "tag": "1"}}"#;

/// A folder to pull into, beside the kubeconfig that leads to a cluster.
struct Pull {
    dir: tempfile::TempDir,
}

impl Pull {
    fn new() -> Pull {
        Pull {
            dir: tempfile::tempdir().unwrap(),
        }
    }

    /// Runs the program where that cluster is.
    fn run(&self, objects: Objects, args: &[&str]) -> Run {
        let server = ApiServer::start(objects);
        fs::write(self.dir.path().join("kubeconfig"), server.kubeconfig()).unwrap();
        let mut command = program();
        command
            .current_dir(self.dir.path())
            .env("KUBECONFIG", "kubeconfig");
        run(command.args(args), WEB)
    }

    fn pull(&self, objects: Objects, revision: &str) -> Run {
        self.run(
            objects,
            &["config", "pull", "-r", revision, "-o", "new/mesh"],
        )
    }

    fn folder(&self) -> std::path::PathBuf {
        self.dir.path().join("new/mesh")
    }

    /// The names of all files in the folder.
    fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder()).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<_> = names.collect();
        names.sort();
        names
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.folder().join(name)).unwrap()
    }
}

#[test]
fn what_was_pulled_injects_as_the_cluster_does() {
    let pull = Pull::new();
    let pulled = pull.pull(cluster(VALUES), "prod");
    assert_eq!(
        (pulled.code, pulled.out.as_str()),
        (Some(0), ""),
        "{}",
        pulled.err
    );
    let told = "saved the revision canary of the cluster test-cluster (Istio 1.30.3) in new/mesh: ";
    assert!(pulled.err.contains(told), "{}", pulled.err);
    assert_eq!(
        pull.files(),
        [
            "index.json",
            "inject-config.yaml",
            "mesh.yaml",
            "values.json"
        ]
    );
    assert_eq!(pull.text("values.json"), VALUES);

    let index: Value = serde_json::from_str(&pull.text("index.json")).unwrap();
    assert_eq!(index["revision"], "canary");
    assert_eq!(index["istioVersion"], "1.30.3");
    let map = &index["parts"]["templates"]["configMap"];
    assert_eq!(map, "istio-system/istio-sidecar-injector-canary");
    let time = index["time"].as_str().unwrap();
    let shape: String = time
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    assert_eq!(shape, "0000-00-00T00:00:00Z");

    let from_cluster = pull.run(cluster(VALUES), &["--source", "configmap", "-r", "prod"]);
    let from_folder = pull.run(
        Objects::default().refuse_all(403, "x"),
        &["--config", "new/mesh"],
    );
    assert_eq!(from_folder.code, Some(0), "{}", from_folder.err);
    assert!(from_folder.out.contains("value: canary\n"));
    assert_eq!(from_folder.out, from_cluster.out);
}

#[test]
fn a_former_pull_is_replaced() {
    let pull = Pull::new();
    assert_eq!(pull.pull(cluster(VALUES), "canary").code, Some(0));
    let before = pull.text("index.json");
    let values = "global: {hub: example.org, tag: '2'}\n";
    let again = pull.pull(cluster(values), "canary");
    assert_eq!(again.code, Some(0), "{}", again.err);
    assert_eq!(
        pull.files(),
        [
            "index.json",
            "inject-config.yaml",
            "mesh.yaml",
            "values.yaml"
        ]
    );
    assert_eq!(pull.text("values.yaml"), values);
    assert_ne!(pull.text("index.json"), before);
    // A file that was changed since belongs to the former pull, too.
    fs::write(pull.folder().join("mesh.yaml"), "x").unwrap();
    let check = ["config", "check", "--config", "new/mesh"];
    assert_eq!(pull.run(Objects::default(), &check).code, Some(3));
    assert_eq!(pull.pull(cluster(values), "canary").code, Some(0));
    assert_eq!(pull.run(Objects::default(), &check).code, Some(0));
}

#[test]
fn what_was_not_pulled_is_left_alone() {
    for (name, folder) in [("values.yaml", false), ("mesh", false), ("mesh.yaml", true)] {
        let pull = Pull::new();
        let path = pull.folder().join(name);
        match folder {
            true => fs::create_dir_all(&path).unwrap(),
            false => {
                fs::create_dir_all(pull.folder()).unwrap();
                fs::write(&path, "own").unwrap();
            }
        }
        let refused = pull.pull(cluster(VALUES), "canary");
        assert_eq!(
            (refused.code, refused.out.as_str()),
            (Some(1), ""),
            "{}",
            refused.err
        );
        assert!(refused.err.contains(name), "{}", refused.err);
        assert_eq!(pull.files(), [name]);
    }
    // A folder that happens to have the name of a part's key is in nobody's way.
    let pull = Pull::new();
    fs::create_dir_all(pull.folder().join("mesh")).unwrap();
    assert_eq!(pull.pull(cluster(VALUES), "canary").code, Some(0));
}

#[test]
fn a_cluster_that_fails_leaves_the_folder_as_it_is() {
    let pull = Pull::new();
    for (objects, revision) in [
        (Objects::default().refuse_all(403, "no"), "canary"),
        (cluster(VALUES), "other"),
        (
            cluster(VALUES).refuse(
                "/api/v1/namespaces/istio-system/configmaps/istio-canary",
                500,
                "x",
            ),
            "canary",
        ),
    ] {
        let failed = pull.pull(objects, revision);
        assert_eq!(
            (failed.code, failed.out.as_str()),
            (Some(3), ""),
            "{}",
            failed.err
        );
        assert!(!pull.folder().exists());
    }
}

#[test]
fn config_show_prints_what_the_cluster_has() {
    let pull = Pull::new();
    let show = pull.run(cluster(VALUES), &["config", "show", "-r", "prod"]);
    assert_eq!((show.code, show.err.as_str()), (Some(0), ""));
    let of = "of the cluster test-cluster)\n";
    let map = "(ConfigMap istio-system/istio-sidecar-injector-canary";
    for (part, text) in Part::ALL
        .into_iter()
        .zip(["# A small", VALUES, "rootNamespace"])
    {
        let map = if part == Part::Mesh {
            "(ConfigMap istio-system/istio-canary"
        } else {
            map
        };
        let head = format!("# {} {map} {of}{text}", part.noun());
        assert!(show.out.contains(&head), "{head}\n{}", show.out);
    }
    let mesh = pull.run(
        cluster(VALUES),
        &["config", "show", "-r", "canary", "--part", "mesh"],
    );
    assert_eq!(
        mesh.out,
        fs::read_to_string(config().join("mesh.yaml")).unwrap()
    );
}
