//! Runs of programs, and what is expected of them.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::first_difference::first_difference;
use crate::suites::Outcome;

/// How a run ended.
#[derive(Debug)]
pub struct Run {
    /// The exit code.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Run {
    /// The output of a run that did what it should.
    pub fn done(self) -> Result<String, String> {
        match self.code {
            Some(0) => Ok(self.out),
            code => Err(format!("exit {code:?}: {}{}", self.out, self.err)),
        }
    }

    /// The run has this exit code, printed nothing, and said all these words.
    pub fn refused(&self, code: i32, words: &[&str]) -> Outcome {
        if self.code != Some(code) {
            return Err(format!("exit {:?}, not {code}: {}", self.code, self.err));
        }
        if !self.out.is_empty() {
            return Err(format!("printed although it failed: {}", self.out));
        }
        match words.iter().find(|word| !self.err.contains(**word)) {
            Some(word) => Err(format!("no {word:?} in: {}", self.err)),
            None => Ok(()),
        }
    }

    /// The run did what it should and said all these words.
    pub fn says(&self, words: &[&str]) -> Outcome {
        if self.code != Some(0) {
            return Err(format!("exit {:?}: {}", self.code, self.err));
        }
        match words.iter().find(|word| !self.err.contains(**word)) {
            Some(word) => Err(format!("no {word:?} in: {}", self.err)),
            None => Ok(()),
        }
    }

    /// Both runs printed the same and ended the same way.
    pub fn same_as(&self, other: &Run) -> Outcome {
        if self.code != other.code {
            return Err(format!(
                "exit {:?}, not {:?}: {}",
                self.code, other.code, self.err
            ));
        }
        same(&other.out, &self.out)
    }
}

/// Two texts are the same.
pub fn same(want: &str, got: &str) -> Outcome {
    if want == got {
        return Ok(());
    }
    Err(first_difference(want, got))
}

/// Runs a command that reads `input`.
pub fn run(command: &mut Command, input: &str) -> Result<Run, String> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|e| format!("{}: {e}", command.get_program().display()))?;
    let stdin = child.stdin.take().unwrap();
    let output = std::thread::scope(|scope| {
        scope.spawn(move || {
            let mut stdin = stdin;
            // A program that fails early does not read.
            let _ = stdin.write_all(input.as_bytes());
        });
        child.wait_with_output().map_err(|e| e.to_string())
    })?;
    Ok(Run {
        code: output.status.code(),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    })
}

/// The program that is tested: `KUBE_INJECT_BIN`, or else the one that was built with the test.
pub fn kube_inject() -> Command {
    let named = std::env::var_os("KUBE_INJECT_BIN").map(PathBuf::from);
    let mut command = Command::new(
        named
            .as_deref()
            .unwrap_or(Path::new(env!("CARGO_BIN_EXE_kube-inject"))),
    );
    command.env_clear();
    command
}
