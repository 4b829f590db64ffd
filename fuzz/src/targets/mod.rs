//! The properties, one layer a file.

pub mod decode;
pub mod merge;
pub mod program;
pub mod reader;
pub mod same;
pub mod template;
