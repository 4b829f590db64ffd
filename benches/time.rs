//! The time of each stage: `cargo bench -p kube-inject-benches --bench time`.
//!
//! What follows `--` is criterion's: a name picks stages, `--save-baseline NAME` and
//! `--baseline NAME` compare two versions.

use criterion::{BatchSize, Criterion, Throughput};
use kube_inject_benches::stages;

/// Enough for a mix of kinds, and small enough for the caches of any processor.
const WORKLOADS: usize = 200;

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("stages");
    for stage in stages::all(WORKLOADS) {
        let elements = stage.elements as u64;
        group.throughput(match stage.bytes {
            Some(bytes) => Throughput::ElementsAndBytes {
                elements,
                bytes: bytes as u64,
            },
            None => Throughput::Elements(elements),
        });
        group.bench_function(stage.name, |bencher| {
            bencher.iter_batched(
                stage.prepare.as_ref(),
                |ready| ready(),
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
    criterion.final_summary();
}
