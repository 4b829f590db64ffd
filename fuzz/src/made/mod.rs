//! Generators: texts that are nearly right, out of choices.

pub mod object;
pub mod template;
pub mod yaml;
