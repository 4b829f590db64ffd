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

/// One command, and what it is measured beside.
struct Row<'r> {
    name: &'r str,
    file: PathBuf,
    output: PathBuf,
    more: &'r [&'r str],
    ours: Vec<Cost>,
    other: Vec<Cost>,
}

impl<'r> Row<'r> {
    fn new(program: &Program, name: &'r str, file: &Path, more: &'r [&'r str]) -> Self {
        let output = file.with_extension("injected.yaml");
        program.inject_to(file, &output);
        Row {
            name,
            file: file.to_owned(),
            output,
            more,
            ours: Vec::new(),
            other: Vec::new(),
        }
    }

    /// Runs ours, then the other. A small file is run more often, as most of its time is the
    /// starting of a process.
    fn measure(&mut self, program: &Program) {
        let small = self
            .output
            .metadata()
            .is_ok_and(|about| about.len() < SMALL);
        for _ in 0..if small { 10 } else { 1 } {
            self.ours.push(program.inject(&self.file, self.more));
            self.other.push(yardstick::measure(&self.output));
        }
    }

    /// Prints both, and gives ours.
    fn print(&self) -> Cost {
        let (ours, other) = (median(&self.ours), median(&self.other));
        let (beside, ratio) = (1e3 * other.wall, ours.wall / other.wall);
        println!("{:<34}{ours}, beside {beside:.1} ms: {ratio:.3}", self.name);
        ours
    }
}

/// The runs of the table in `docs/performance.md`, all of them in turns, as the machine is slower at
/// one time than at another.
fn runs(program: &Program, files: &Files) {
    println!(
        "beside: {} reads the output into values and writes them",
        yardstick::NAME
    );
    let (thousand, ten_thousand) = (files.workloads(1_000), files.workloads(10_000));
    let list = files.manifest("list.yaml", &manifests::list(5_000, SEED));
    let mut rows = [
        ("one workload and its Service", &files.workloads(1), &[][..]),
        ("1,000, one core", &thousand, &["--jobs", "1"]),
        ("1,000, two cores", &thousand, &["--jobs", "2"]),
        ("10,000, one core", &ten_thousand, &["--jobs", "1"]),
        ("10,000, two cores", &ten_thousand, &["--jobs", "2"]),
        (
            "10,000, two cores, --stream",
            &ten_thousand,
            &["--jobs", "2", "--stream"],
        ),
        ("a List of 5,000 items, one core", &list, &["--jobs", "1"]),
        ("a List of 5,000 items, two cores", &list, &["--jobs", "2"]),
    ]
    .map(|(name, file, more)| Row::new(program, name, file, more));
    for _ in 0..RUNS {
        for row in &mut rows {
            row.measure(program);
        }
    }
    let printed = rows[3].output.metadata().map_or(0, |about| about.len());
    let [_, one_core, two_cores, ten, ..] = rows.map(|row| row.print());
    let faster = one_core.wall / two_cores.wall;
    println!("two cores are {faster:.2} times as fast as one");
    let grown = 100.0 * (ten.wall / 10.0 / one_core.wall - 1.0);
    println!("a workload among 10,000 costs {grown:+.1} % more than one among 1,000");
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
