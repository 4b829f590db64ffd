//! What holds for any manifest, whatever is in it.
//!
//! `PROPTEST_CASES=20000 cargo test --release --test properties` draws more cases than usual;
//! `PROPTEST_RNG_SEED=7` draws others.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot run has failed"
)]

#[path = "../generators/mod.rs"]
mod generators;

mod again;
mod coverage;
mod order;
#[cfg(feature = "cluster")]
mod patched;
mod releases;
mod run;
mod samples;
mod skipped;
mod twice;
