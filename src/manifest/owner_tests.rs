use super::*;
use crate::schema::decode::{Mode, Unknowns, decode};
use crate::schema::generated::core_v1::POD;

fn of(yaml: &str) -> (String, String, String) {
    let tree = goyaml::read::read(yaml).unwrap();
    let pod = decode(tree.root(), &POD, Mode::User, &mut Unknowns::default()).unwrap();
    let workload = of_pod(&pod);
    (workload.api_version, workload.kind, workload.name)
}

fn owned(kind: &str, name: &str, labels: &str) -> (String, String, String) {
    of(&format!(
        "metadata: {{generateName: web-, labels: {{{labels}}}, ownerReferences: \
         [{{kind: Node, name: n}}, {{apiVersion: x/v1, kind: {kind}, name: {name}, controller: true}}]}}"
    ))
}

#[test]
fn owners() {
    for (kind, name, labels, want) in [
        (
            "ReplicaSet",
            "web-5d9f",
            "pod-template-hash: 5d9f",
            ("x/v1", "Deployment", "web"),
        ),
        (
            "ReplicaSet",
            "web-5d9f",
            "pod-template-hash: other",
            ("x/v1", "ReplicaSet", "web-5d9f"),
        ),
        (
            "ReplicaSet",
            "web5d9f",
            "pod-template-hash: 5d9f",
            ("x/v1", "Deployment", "web5d9f"),
        ),
        (
            "ReplicaSet",
            "web-77",
            "rollouts-pod-template-hash: '77'",
            ("v1alpha1", "Rollout", "web"),
        ),
        (
            "ReplicationController",
            "web-1",
            "deploymentconfig: web",
            ("x/v1", "DeploymentConfig", "web"),
        ),
        ("Job", "job-12345678", "", ("batch/v1", "CronJob", "job")),
        ("Job", "job-1234567890", "", ("batch/v1", "CronJob", "job")),
        ("Job", "job-1234567", "", ("x/v1", "Job", "job-1234567")),
        (
            "Job",
            "job-12345678901",
            "",
            ("x/v1", "Job", "job-12345678901"),
        ),
        ("StatefulSet", "db", "", ("x/v1", "StatefulSet", "db")),
    ] {
        let (api_version, owner, workload) = owned(kind, name, labels);
        assert_eq!(
            (&*api_version, &*owner, &*workload),
            want,
            "{kind} {name} {labels}"
        );
    }
}

#[test]
fn pods_of_their_own() {
    let pod = ("v1".to_owned(), "Pod".to_owned(), "p".to_owned());
    assert_eq!(of("metadata: {name: p}"), pod);
    // Without a generated name nobody looks for an owner.
    let owner = "ownerReferences: [{apiVersion: x/v1, kind: Job, name: j, controller: true}]";
    assert_eq!(of(&format!("metadata: {{name: p, {owner}}}")), pod);
    assert_eq!(of("{}").1, "Pod");
}
