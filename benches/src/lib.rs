//! What is measured: manifests, and the stages that they go through.
//!
//! Boundary: makes things ready; measuring is up to the bench targets beside this folder.
//! `docs/performance.md` says how to run them, and what they have shown.

// Manifests and configuration are our own here: what fails is a mistake of the bench.
#![allow(clippy::expect_used)]

pub mod manifests;
pub mod stages;
