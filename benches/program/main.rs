//! Whole runs of the program: `cargo bench -p kube-inject-benches --bench program`.
//!
//! Prints time and memory of a small file, of 1,000 and 10,000 workloads with as many Services,
//! and of one List, each beside what another library takes to read and write the same output.
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

/// An output of less than this many bytes is a small one.
const SMALL: u64 = 1 << 16;

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
        None => runs(&program, &files),
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

/// A run and what it is measured beside.
struct Row {
    ours: Cost,
    other: Cost,
}

impl Row {
    /// Measures ours and the other in turns, and prints both. A small file is run more often, as
    /// most of its time is the starting of a process.
    fn measure(program: &Program, files: &Files, name: &str, file: &Path, more: &[&str]) -> Row {
        let output = files.path("output.yaml");
        program.inject_to(file, &output);
        let small = output.metadata().is_ok_and(|about| about.len() < SMALL);
        let times = if small { 10 * RUNS } else { RUNS };
        let (mut ours, mut other) = (Vec::new(), Vec::new());
        for _ in 0..times {
            ours.push(program.inject(file, more));
            other.push(yardstick::measure(&output));
        }
        let row = Row {
            ours: median(&ours),
            other: median(&other),
        };
        let ratio = row.ours.wall / row.other.wall;
        let beside = 1e3 * row.other.wall;
        println!("{name:<36}{}  beside {beside:.1} ms: {ratio:.3}", row.ours);
        row
    }
}

/// The runs of the table in `docs/performance.md`.
fn runs(program: &Program, files: &Files) {
    println!(
        "beside: {} reads the output into values and writes them",
        yardstick::NAME
    );
    let row =
        |name: &str, file: &Path, more: &[&str]| Row::measure(program, files, name, file, more);
    row("one workload and its Service", &files.workloads(1), &[]);
    let (thousand, ten_thousand) = (files.workloads(1_000), files.workloads(10_000));
    let one_core = row("1,000, one core", &thousand, &["--jobs", "1"]);
    let two_cores = row("1,000, two cores", &thousand, &["--jobs", "2"]);
    let ten = row("10,000, one core", &ten_thousand, &["--jobs", "1"]);
    row("10,000, two cores", &ten_thousand, &["--jobs", "2"]);
    row(
        "10,000, two cores, --stream",
        &ten_thousand,
        &["--jobs", "2", "--stream"],
    );
    let list = files.manifest("list.yaml", &manifests::list(5_000, SEED));
    row("a List of 5,000 items, one core", &list, &["--jobs", "1"]);
    row("a List of 5,000 items, two cores", &list, &["--jobs", "2"]);

    let faster = one_core.ours.wall / two_cores.ours.wall;
    println!("two cores are {faster:.2} times as fast as one");
    let grown = 100.0 * (ten.ours.wall / 10.0 / one_core.ours.wall - 1.0);
    println!("a workload among 10,000 costs {grown:+.1} % more than one among 1,000");
    let output = files.path("output.yaml");
    program.inject_to(&ten_thousand, &output);
    let printed = output.metadata().map_or(0, |about| about.len());
    println!("the output of 10,000 has {}", measure::mib(printed));
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
