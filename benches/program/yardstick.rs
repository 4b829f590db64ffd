//! What another library takes to read the output into values and write it again: a measure that
//! goes up and down with the machine, as ours does.

use crate::measure::{self, Cost};
use serde::Deserialize as _;
use serde_yaml_ng::{Deserializer, Value};
use std::path::Path;

/// The argument by which this program does that.
pub const MODE: &str = "--yardstick";

/// The library, of which the version is pinned.
pub const NAME: &str = "serde_yaml_ng 0.10.0";

/// Reads a file into values, and writes these.
pub fn run(file: &Path) {
    let text = std::fs::read_to_string(file).expect("it was written before");
    let mut out = String::new();
    for document in Deserializer::from_str(&text) {
        let value = Value::deserialize(document).expect("what we print is YAML");
        out += &serde_yaml_ng::to_string(&value).expect("it came from YAML");
    }
    print!("{out}");
}

/// What that takes, as a process of its own.
pub fn measure(file: &Path) -> Cost {
    let this = std::env::current_exe().expect("a program has a path");
    let command = vec![this.into(), MODE.into(), file.into()];
    measure::run(command, Path::new("/dev/null"))
}
