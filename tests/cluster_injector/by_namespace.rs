//! `-r auto` in a cluster that has gone silent.

use crate::run::{SHORT, cluster, run};
use kube_inject::cluster::by_namespace::ByNamespace;
use kube_inject::cluster::revisions::Revisions;
use kube_inject::report::{Code, Outcome};
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Instant;

/// A cluster that does not answer is waited for once, not for each namespace.
#[test]
fn silence() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let server = format!("http://{}", listener.local_addr().unwrap());
    let cluster = cluster(&server, SHORT);
    cluster.waiter().started();
    let revisions = Arc::new(Revisions::default());
    let injector = ByNamespace::new(cluster, revisions, None, Box::new(|_| Err(Vec::new())));
    let pods: Vec<_> = ["a", "b", "c", "d"]
        .iter()
        .map(|name| {
            format!(
                "apiVersion: v1\nkind: Pod\nmetadata: {{name: web, namespace: {name}}}\n\
                 spec: {{containers: [{{name: web, image: web}}]}}\n"
            )
        })
        .collect();
    let begun = Instant::now();
    let ran = run(&injector, pods.join("---\n").as_bytes(), 1);
    assert!(begun.elapsed() < SHORT * 2, "{:?}", begun.elapsed());
    assert_eq!(ran.outcomes, vec![Outcome::Failed; 4]);
    let codes: Vec<_> = ran.said.iter().map(|said| said.code).collect();
    assert_eq!(codes, [Code::ClusterUnreachable; 4]);
}
