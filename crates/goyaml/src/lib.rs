//! YAML as Go reads and writes it.

pub mod tree;

pub use tree::{Tree, TreeBuilder, Value};
