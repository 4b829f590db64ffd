//! Running the program with a small configuration of its own (`testdata/cli/config`).

#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::unwrap_used, reason = "a test that cannot run has failed")]

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A workload that is injected.
pub const WEB: &str = "\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
      - name: web
        image: web
";

/// A workload that is left alone.
pub const HOST: &str = "\
apiVersion: v1
kind: Pod
metadata:
  name: host
spec:
  hostNetwork: true
  containers: []
";

/// An object that is no workload.
pub const SERVICE: &str = "apiVersion: v1\nkind: Service   # as it came\n";

/// A workload that cannot be read.
pub const BROKEN: &str = "\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: broken
spec:
  replicas: \"two\"
";

/// How a run of the program ended.
#[derive(Debug)]
pub struct Run {
    /// The exit code.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// The folder with the small configuration.
pub fn config() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/cli/config")
}

/// The program, with nothing of this process's environment.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kube-inject"));
    command.env_clear();
    command
}

/// Runs a command that reads `input`.
pub fn run(command: &mut Command, input: impl AsRef<[u8]>) -> Run {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A program that fails early does not read: that is no failure of the test.
    let _ = child.stdin.take().unwrap().write_all(input.as_ref());
    let output = child.wait_with_output().unwrap();
    Run {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Injects standard input with the small configuration and these arguments.
pub fn inject<A: AsRef<OsStr>>(args: impl IntoIterator<Item = A>, input: impl AsRef<[u8]>) -> Run {
    run(program().arg("--config").arg(config()).args(args), input)
}
