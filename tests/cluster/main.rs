//! End to end: the program, kubectl and a real API server over etcd.
//!
//! `tests/cluster/run` builds what is needed and runs this. `CLUSTER_TOOLS` names the folder with
//! the programs; without it the test says in words that it was not run, which `CLUSTER=required`
//! makes a failure. Each suite has a fixed number of cases, so that none can go missing.

#![allow(clippy::unwrap_used, clippy::panic)]

mod access;
mod api_server;
mod apply;
mod by_namespace;
#[allow(dead_code, reason = "each test uses a part")]
#[path = "../cluster_injector/certificates.rs"]
mod certificates;
mod children;
mod config_maps;
mod failures;
#[path = "../first_difference/mod.rs"]
mod first_difference;
mod injector;
#[allow(dead_code, reason = "each test uses a part")]
#[path = "../cluster_injector/istiod.rs"]
mod istiod;
#[path = "../known_differences/mod.rs"]
mod known_differences;
mod kubelet;
mod mesh;
mod nodes;
mod pods;
mod port_forward;
mod program;
mod pulled;
mod records;
mod revisions;
mod rights;
mod stand_in;
mod suites;
mod tokens;
#[allow(dead_code, reason = "each test uses a part")]
#[path = "../cluster_injector/webhook.rs"]
mod webhook;

use std::process::ExitCode;

use api_server::Cluster;
use suites::Suite;

/// All suites, in the order in which they run.
const SUITES: &[Suite] = &[
    config_maps::SUITE,
    apply::SUITE,
    revisions::SUITE,
    access::SUITE,
    failures::SUITE,
    by_namespace::SUITE,
    nodes::SUITE,
    injector::SUITE,
    port_forward::SUITE,
    rights::SUITE,
    pulled::SUITE,
];

fn main() -> ExitCode {
    let Some(tools) = std::env::var_os("CLUSTER_TOOLS") else {
        println!("cluster: not run; tests/cluster/run builds an API server and runs it");
        let required = std::env::var("CLUSTER").is_ok_and(|v| v == "required");
        return if required {
            ExitCode::FAILURE
        } else {
            ExitCode::SUCCESS
        };
    };
    let only = std::env::args().skip(1).find(|a| !a.starts_with('-'));
    let cluster = match Cluster::start(tools.as_ref()) {
        Ok(cluster) => cluster,
        Err(why) => {
            println!("FAILED cluster: it did not start: {why}");
            return ExitCode::FAILURE;
        }
    };
    let chosen = SUITES
        .iter()
        .filter(|suite| only.as_deref().is_none_or(|word| suite.name.contains(word)));
    let mut ran = 0;
    let mut failed = false;
    for suite in chosen {
        failed |= !suite.run(&cluster);
        ran += 1;
    }
    if ran == 0 {
        println!("FAILED cluster: there is no such suite");
    }
    if failed || ran == 0 {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}
