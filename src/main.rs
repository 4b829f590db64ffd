//! The program: arguments in, exit code out. Everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    kube_inject::cli::main()
}
