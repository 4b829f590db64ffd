//! YAML as Go reads and writes it.

pub mod emit;
pub mod json;
pub mod read;
pub mod scalar;
pub mod split;
pub mod tree;

pub use tree::{Tree, TreeBuilder, Value};
