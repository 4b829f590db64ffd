//! `-r auto`: the revision that a namespace's labels ask for is the one whose webhook the API
//! server calls for a pod there.

use std::process::Command;
use std::time::Instant;

use serde_json::{Value, json};

use crate::api_server::{Cluster, ISTIO, until};
use crate::mesh::{Mesh, Webhooks};
use crate::program::run;
use crate::records::Records;
use crate::stand_in::StandIn;
use crate::suites::{Outcome, Report, Suite};

/// The suite.
pub const SUITE: Suite = Suite {
    name: "by-namespace",
    cases: SCENES.len() * (NAMESPACES.len() * PODS.len() + 2),
    run: cases,
};

/// The annotation of a pod that was injected.
const STATUS: &str = "sidecar.istio.io/status";

/// The annotation with the revision that it was injected for.
const REVISION: &str = "istio.io/rev";

/// Namespaces with their labels.
const NAMESPACES: [(&str, &str); 12] = [
    ("plain", ""),
    ("enabled", "istio-injection: enabled"),
    ("disabled", "istio-injection: disabled"),
    ("other-word", "istio-injection: \"true\""),
    ("rev-default", "istio.io/rev: default"),
    ("rev-canary", "istio.io/rev: canary"),
    ("rev-tag", "istio.io/rev: prod"),
    ("rev-unknown", "istio.io/rev: nowhere"),
    ("rev-empty", "istio.io/rev: \"\""),
    (
        "enabled-canary",
        "istio-injection: enabled, istio.io/rev: canary",
    ),
    (
        "disabled-canary",
        "istio-injection: disabled, istio.io/rev: canary",
    ),
    ("ambient", "istio.io/dataplane-mode: ambient"),
];

/// Pods with their labels.
const PODS: [(&str, &str); 6] = [
    ("plain", "app: web"),
    ("wants", "sidecar.istio.io/inject: \"true\""),
    ("refuses", "sidecar.istio.io/inject: \"false\""),
    ("rev-canary", "istio.io/rev: canary"),
    (
        "wants-rev-tag",
        "sidecar.istio.io/inject: \"true\", istio.io/rev: prod",
    ),
    (
        "refuses-rev-default",
        "sidecar.istio.io/inject: \"false\", istio.io/rev: default",
    ),
];

/// A webhook configuration: its revision and its tag.
type Configured = (&'static str, Option<&'static str>);

/// Which webhooks are configured, by the name of the scene.
const SCENES: [(&str, &[Configured]); 3] = [
    (
        "apart",
        &[
            ("default", None),
            ("canary", None),
            ("canary", Some("prod")),
        ],
    ),
    // Both serve those who name no revision.
    (
        "overlapping",
        &[
            ("default", None),
            ("canary", None),
            ("canary", Some("default")),
        ],
    ),
    ("no-default", &[("canary", None)]),
];

fn cases(cluster: &Cluster, report: &mut Report<'_>) -> Outcome {
    let records = Records::find()?;
    let meshes = [
        Mesh::recorded(&records),
        Mesh::of_revision(cluster, &records, "canary")?,
    ];
    let mut servers = Vec::new();
    for mesh in &meshes {
        mesh.install(cluster)?;
        let server = StandIn::injecting("127.0.0.1", mesh.folder(), mesh.revision())?;
        servers.push((mesh.revision(), server));
    }
    cluster.namespaces(&NAMESPACES)?;
    for (name, configured) in SCENES {
        cluster.no_webhooks()?;
        for (revision, tag) in configured {
            let server = servers.iter().find(|(of, _)| of == revision);
            let (_, server) = server.ok_or("nobody injects for the revision")?;
            let webhooks = Webhooks {
                revision,
                tag: *tag,
                client: &server.by_url("/inject"),
                called: true,
            };
            cluster.apply(&webhooks.object().to_string())?;
        }
        in_effect(cluster, &servers[0].1, name)?;
        scene(cluster, report, name)?;
    }
    Ok(())
}

/// Waits until the API server calls the webhooks that were configured: it learns of them in their
/// order, and of one last that is called for nothing but this.
fn in_effect(cluster: &Cluster, server: &StandIn, scene: &str) -> Outcome {
    let path = format!("/in-effect/{scene}");
    let pods = json!({ "operations": ["CREATE"], "apiGroups": [""], "apiVersions": ["v1"], "resources": ["pods"] });
    let last = json!({
        "apiVersion": "admissionregistration.k8s.io/v1",
        "kind": "MutatingWebhookConfiguration",
        "metadata": { "name": "last" },
        "webhooks": [{
            "name": "last.example.com",
            "clientConfig": server.by_url(&path),
            "sideEffects": "None",
            "rules": [pods],
            "namespaceSelector": { "matchLabels": { "kubernetes.io/metadata.name": ISTIO } },
            "admissionReviewVersions": ["v1"],
        }],
    });
    cluster.apply(&last.to_string())?;
    let pod = json!({
        "apiVersion": "v1",
        "kind": "Pod",
        "metadata": { "name": "last", "namespace": ISTIO },
        "spec": { "containers": [{ "name": "last", "image": "last" }] },
    });
    until(Instant::now(), || {
        let mut create = cluster.kubectl();
        create.args(["create", "--dry-run=server", "-f", "-"]);
        run(&mut create, &pod.to_string())?.done()?;
        Ok(server
            .calls()
            .iter()
            .any(|called| called.starts_with(&path)))
    })
}

/// All pods in all namespaces, one by one and all at once.
fn scene(cluster: &Cluster, report: &mut Report<'_>, scene: &str) -> Outcome {
    let places = NAMESPACES.iter().flat_map(|(namespace, _)| {
        PODS.iter().map(move |(pod, labels)| Place {
            namespace,
            pod,
            labels,
        })
    });
    let all: Vec<Place> = places.collect();
    let admitted = admitted(cluster, &all)?;
    let name =
        |(place, _): &(&Place, &Verdict)| format!("{scene}/{}/{}", place.namespace, place.pod);
    let pairs: Vec<_> = all.iter().zip(&admitted).collect();
    report.each(&pairs, name, |(place, want)| {
        let mut inject = program(cluster, "configmap");
        inject.args(["-n", place.namespace]);
        let injected = run(&mut inject, &place.manifest(None))?.done()?;
        compare(place, want, &injected)
    });
    let manifests = all
        .iter()
        .map(|place| place.manifest(Some(place.namespace)));
    let manifests: String = manifests.collect();
    for source in ["configmap", "injector"] {
        report.case(&format!("{scene}/all-at-once/{source}"), || {
            let injected = run(&mut program(cluster, source), &manifests)?.done()?;
            let documents: Vec<&str> = injected.split_terminator("---\n").collect();
            if documents.len() != all.len() {
                return Err(format!("{} documents came back", documents.len()));
            }
            pairs
                .iter()
                .zip(documents)
                .try_for_each(|((place, want), injected)| compare(place, want, injected))
        });
    }
    if admitted.iter().all(Option::is_none) {
        return Err("the API server called no injector".to_owned());
    }
    Ok(())
}

/// A pod in a namespace.
struct Place {
    namespace: &'static str,
    pod: &'static str,
    labels: &'static str,
}

impl Place {
    fn manifest(&self, namespace: Option<&str>) -> String {
        let namespace = namespace.map_or(String::new(), |name| format!("namespace: {name}, "));
        format!(
            "apiVersion: v1\nkind: Pod\nmetadata: {{name: {}, {namespace}labels: {{{}}}}}\nspec: {{containers: [{{name: web, image: web}}]}}\n---\n",
            self.pod, self.labels
        )
    }
}

/// The revision that a pod was injected for, or none.
type Verdict = Option<String>;

/// What becomes of the pods when they are created.
fn admitted(cluster: &Cluster, all: &[Place]) -> Result<Vec<Verdict>, String> {
    let manifests = all
        .iter()
        .map(|place| place.manifest(Some(place.namespace)));
    let mut create = cluster.kubectl();
    create.args(["create", "--dry-run=server", "-o", "json", "-f", "-"]);
    let answer = run(&mut create, &manifests.collect::<String>())?.done()?;
    let pods = serde_json::Deserializer::from_str(&answer).into_iter();
    let pods: Vec<Value> = pods.collect::<Result<_, _>>().map_err(|e| e.to_string())?;
    let same = |(pod, place): (&Value, &Place)| {
        let metadata = &pod["metadata"];
        metadata["name"] == place.pod && metadata["namespace"] == place.namespace
    };
    if pods.len() != all.len() || !pods.iter().zip(all).all(same) {
        return Err("kubectl did not print the pods that were created".to_owned());
    }
    let verdict = |pod: &Value| {
        let annotations = &pod["metadata"]["annotations"];
        let text = |name| annotations[name].as_str();
        text(STATUS).and(text(REVISION)).map(ToOwned::to_owned)
    };
    Ok(pods.iter().map(verdict).collect())
}

/// The program asks the ConfigMaps, where nobody but itself looks at labels, or the injectors.
fn program(cluster: &Cluster, source: &str) -> Command {
    let mut command = cluster.program_as("admin");
    command.args(["--source", source, "-r", "auto"]);
    command
}

/// The program injects for the revision that the API server has injected for, or not at all.
fn compare(place: &Place, want: &Verdict, injected: &str) -> Outcome {
    let tree = goyaml::read::read(injected).map_err(|e| e.to_string())?;
    let metadata = tree.root().get("metadata");
    let annotations = metadata.and_then(|of| of.get("annotations"));
    let text = |name| annotations?.get(name)?.as_str();
    let got = text(STATUS).and(text(REVISION)).map(ToOwned::to_owned);
    if *want == got {
        return Ok(());
    }
    let Place { namespace, pod, .. } = place;
    Err(format!(
        "{namespace}/{pod}: injected for {got:?}, not for {want:?}"
    ))
}
