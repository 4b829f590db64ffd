//! Time and memory of a process.
//!
//! Boundary: runs commands and counts; knows nothing of what they do.
//! Each command is started by a small process of its own, which asks the kernel what its children
//! have used: the figures are of that one command.

use nix::sys::resource::{UsageWho, getrusage};
use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::fmt;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// The argument by which this program becomes that small process.
pub const MODE: &str = "--measure";

/// What a run took.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Cost {
    /// Seconds from start to end.
    pub wall: f64,
    /// Seconds of all processors together.
    pub cpu: f64,
    /// The most memory that was resident, in bytes.
    pub resident: u64,
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (wall, cpu) = (1e3 * self.wall, 1e3 * self.cpu);
        write!(
            f,
            "{wall:.1} ms, {cpu:.1} ms of processor, {}",
            mib(self.resident)
        )
    }
}

/// A number of bytes for people.
pub fn mib(bytes: u64) -> String {
    format!("{:.1} MiB", bytes as f64 / f64::from(1 << 20))
}

/// The middle of each figure of several runs.
pub fn median(costs: &[Cost]) -> Cost {
    let middle = |figure: fn(&Cost) -> f64| {
        let mut figures: Vec<f64> = costs.iter().map(figure).collect();
        figures.sort_by(f64::total_cmp);
        figures[figures.len() / 2]
    };
    Cost {
        wall: middle(|cost| cost.wall),
        cpu: middle(|cost| cost.cpu),
        resident: middle(|cost| cost.resident as f64) as u64,
    }
}

/// The program, built for release.
pub struct Program(PathBuf);

impl Program {
    /// Builds it.
    pub fn build() -> Self {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let built = Command::new(cargo)
            .args(["build", "--release", "--quiet", "-p", "kube-inject"])
            .status();
        assert!(built.is_ok_and(|status| status.success()), "it builds");
        Program(target().join("release").join("kube-inject"))
    }

    /// Injects a file with the built-in configuration, and throws the output away.
    pub fn inject(&self, file: &Path, more: &[&str]) -> Cost {
        run(self.command(file, more), Path::new("/dev/null"))
    }

    /// Injects a file, and keeps the output.
    pub fn inject_to(&self, file: &Path, output: &Path) -> Cost {
        run(self.command(file, &[]), output)
    }

    fn command(&self, file: &Path, more: &[&str]) -> Vec<OsString> {
        let mut command = vec![self.0.clone().into(), "-f".into(), file.into()];
        command.extend(
            ["--builtin-config", "-q"]
                .iter()
                .chain(more)
                .map(OsString::from),
        );
        command
    }
}

/// The target folder, in which this program stands too.
pub fn target() -> PathBuf {
    let here = std::env::current_exe().expect("a program has a path");
    let folder = here.ancestors().find(|folder| folder.ends_with("release"));
    let folder = folder.and_then(Path::parent);
    folder.expect("cargo builds benches for release").to_owned()
}

/// Runs a command in the small process, and counts.
pub fn run(command: Vec<OsString>, output: &Path) -> Cost {
    let this = std::env::current_exe().expect("a program has a path");
    let told = Command::new(this)
        .arg(MODE)
        .arg(output)
        .args(&command)
        .stderr(Stdio::inherit())
        .output()
        .expect("this program starts");
    serde_json::from_slice(&told.stdout)
        .unwrap_or_else(|error| panic!("{command:?} was not measured: {error}"))
}

/// The small process: an output file, then the command.
pub fn child(arguments: &[OsString]) {
    let [output, program, arguments @ ..] = arguments else {
        panic!("{MODE} OUTPUT COMMAND…");
    };
    let output = File::create(output).expect("the output can be written");
    let start = Instant::now();
    let status = Command::new(program)
        .args(arguments)
        .stdout(output)
        .status();
    let wall = start.elapsed().as_secs_f64();
    assert!(
        status.is_ok_and(|status| status.success()),
        "{program:?} failed"
    );
    let used = getrusage(UsageWho::RUSAGE_CHILDREN).expect("the kernel counts");
    let seconds =
        |time: nix::sys::time::TimeVal| time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6;
    let cost = Cost {
        wall,
        cpu: seconds(used.user_time()) + seconds(used.system_time()),
        // Linux counts kibibytes.
        resident: used.max_rss() as u64 * 1024,
    };
    println!(
        "{}",
        serde_json::to_string(&cost).expect("figures are JSON")
    );
}
