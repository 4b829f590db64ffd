//! YAML as Go reads and writes it.

pub mod emit;
pub mod tree;

pub use tree::{Tree, TreeBuilder, Value};
