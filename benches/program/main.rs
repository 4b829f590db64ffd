//! Whole runs of the program: `cargo bench -p kube-inject-benches --bench program`.
//!
//! Prints time and memory of a small file, of 1,000 and 10,000 workloads with as many Services,
//! and of one List, and beside them what another library takes to read and write the same output.
//! `--plot FILE` measures how cost grows from 1 to 100,000 workloads and draws it.

// Files and processes are our own here: what fails ends the bench, and says where.
#![allow(clippy::expect_used, clippy::panic)]

mod measure;
mod plot;
mod yardstick;

use kube_inject_benches::manifests::{self, SEED};
use measure::{Cost, Program, median};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// How often each run is repeated.
const RUNS: usize = 5;

/// The sizes of the plot, in workloads.
const SIZES: [usize; 6] = [1, 10, 100, 1_000, 10_000, 100_000];

fn main() {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    match arguments.first().and_then(|first| first.to_str()) {
        Some(measure::MODE) => return measure::child(&arguments[1..]),
        Some(yardstick::MODE) => return yardstick::run(Path::new(&arguments[1])),
        _ => {}
    }
    // Cargo adds `--bench`.
    let plot = arguments.iter().position(|argument| argument == "--plot");
    let program = Program::build();
    let files = Files::new();
    match plot {
        Some(at) => draw(&program, &files, Path::new(&arguments[at + 1])),
        None => {
            one_file(&program, &files);
            many(&program, &files);
            list(&program, &files);
            memory(&program, &files);
        }
    }
}

/// Where manifests and outputs are kept while they are measured.
struct Files(PathBuf);

impl Files {
    fn new() -> Self {
        let folder = measure::target().join("program-bench");
        std::fs::create_dir_all(&folder).expect("the target folder can be written");
        Files(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn manifest(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, text).expect("the target folder can be written");
        path
    }

    fn workloads(&self, count: usize) -> PathBuf {
        let text = manifests::workloads(count, SEED);
        self.manifest(&format!("workloads-{count}.yaml"), &text)
    }
}

fn one_file(program: &Program, files: &Files) {
    let file = files.workloads(1);
    // A short run: more of them, as each is mostly the starting of a process.
    let costs: Vec<Cost> = (0..10 * RUNS).map(|_| program.inject(&file, &[])).collect();
    println!("one file: {}", median(&costs));
}

/// One job, two jobs and the yardstick, in turns.
fn many(program: &Program, files: &Files) {
    let mut an_object = Vec::new();
    for count in [1_000, 10_000] {
        let file = files.workloads(count);
        let output = files.path("output.yaml");
        program.inject_to(&file, &output);
        let (mut one, mut two, mut other) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..RUNS {
            one.push(program.inject(&file, &["--jobs", "1"]));
            two.push(program.inject(&file, &["--jobs", "2"]));
            other.push(yardstick::measure(&output));
        }
        let (one, two, other) = (median(&one), median(&two), median(&other));
        println!("{count} workloads and Services, one job: {one}");
        println!("{count} workloads and Services, two jobs: {two}");
        println!(
            "{count}: {} reads and writes the output: {other}",
            yardstick::NAME
        );
        println!("{count}: one job to that: {:.3}", one.wall / other.wall);
        println!("{count}: one job to two: {:.2}", one.wall / two.wall);
        an_object.push(one.wall / count as f64);
    }
    let [thousand, ten_thousand] = an_object[..] else {
        return;
    };
    let grown = 100.0 * (ten_thousand / thousand - 1.0);
    println!("a workload among 10,000 to one among 1,000: {grown:+.1} %");
}

fn list(program: &Program, files: &Files) {
    let file = files.manifest("list.yaml", &manifests::list(5_000, SEED));
    for jobs in ["1", "2"] {
        let costs: Vec<Cost> = (0..RUNS)
            .map(|_| program.inject(&file, &["--jobs", jobs]))
            .collect();
        println!("a List of 5,000 items, --jobs {jobs}: {}", median(&costs));
    }
}

fn memory(program: &Program, files: &Files) {
    let file = files.workloads(10_000);
    let output = files.path("output.yaml");
    let kept = program.inject_to(&file, &output);
    let printed = output.metadata().map_or(0, |about| about.len());
    let streamed = program.inject(&file, &["--stream"]);
    println!(
        "10,000 workloads and Services: {} of output",
        measure::mib(printed)
    );
    println!("10,000 workloads and Services: {kept}");
    println!("10,000 workloads and Services, --stream: {streamed}");
}

fn draw(program: &Program, files: &Files, to: &Path) {
    let points = SIZES.map(|count| {
        let file = files.workloads(count);
        let costs: Vec<Cost> = (0..RUNS)
            .map(|_| program.inject(&file, &["--jobs", "1", "--stream"]))
            .collect();
        let cost = median(&costs);
        println!(
            "{count}: {cost}, {:.1} us a workload",
            1e6 * cost.wall / count as f64
        );
        plot::Point {
            workloads: count,
            seconds: cost.wall,
        }
    });
    std::fs::write(to, plot::svg(&points)).expect("the plot's file can be written");
}
