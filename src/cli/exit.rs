//! The exit codes of the program.
//!
//! Boundary: names for numbers. Source of its rules: the README, "Exit codes".

use std::process::ExitCode;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All done, or the reader of a pipe went away.
    Done = 0,
    /// The input, or the injection of some object, failed.
    Failed = 1,
    /// The command line makes no sense.
    Usage = 2,
    /// The configuration is missing or cannot be used.
    Config = 3,
    /// `--check`, `--deny` or `--strict` said no.
    Refused = 4,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}
