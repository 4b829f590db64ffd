#![doc = include_str!("../README.md")]

pub mod emit;
pub mod json;
pub mod read;
pub mod scalar;
pub mod split;
mod table;
pub mod tree;

pub use tree::{Tree, TreeBuilder, Value};
