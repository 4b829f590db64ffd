//! The mesh's own injector, called by a URL or through a Service, against stand-ins on this
//! machine.
//!
//! Real servers answer in `tests/cluster/`; here are the cases that they do not do on purpose.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod answers;
#[path = "../api_server/mod.rs"]
mod api_server;
mod by_namespace;
mod certificates;
mod istiod;
mod program;
mod run;
mod same;
mod service;
mod tls;
mod webhook;
