//! The instructions of each stage, counted by callgrind: they repeat exactly.
//!
//! `src/bin/count.rs` compares them with the committed numbers, and renews these.

// A stage that is missing is a mistake of the bench.
#![allow(clippy::expect_used)]
// The macros make items of their own.
#![allow(missing_docs)]

use gungraun::{
    Callgrind, LibraryBenchmarkConfig, library_benchmark, library_benchmark_group, main,
};
use kube_inject_benches::stages::{self, Ready};
use std::any::Any;

/// Callgrind is some fifty times as slow as the machine, and counts need no repetition.
const WORKLOADS: usize = 50;

fn prepare(name: &str) -> Ready {
    let mut stages = stages::all(WORKLOADS).into_iter();
    let stage = stages.find(|stage| stage.name == name);
    (stage.expect("each name below is a stage's").prepare)()
}

#[library_benchmark(setup = prepare)]
#[bench::one_file("one file")]
#[bench::configuration("configuration")]
#[bench::split("split")]
#[bench::read("read")]
#[bench::decode("decode")]
#[bench::render("render")]
#[bench::merge("merge")]
#[bench::steps("steps")]
#[bench::print("print")]
#[bench::whole_way("whole way")]
fn stage(ready: Ready) -> Box<dyn Any> {
    ready()
}

library_benchmark_group!(name = stages_group, benchmarks = stage);
main!(
    config = LibraryBenchmarkConfig::default().tool(Callgrind::with_args(["--cache-sim=no"])),
    library_benchmark_groups = stages_group
);
