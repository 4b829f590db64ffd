#![doc = include_str!("../README.md")]
//!
//! Source of the rules: Go 1.26 text/template and fmt, sprig 3.3.0; each module names its files.

mod ast;
pub mod chars;
pub mod containers;
pub mod context;
mod error;
mod eval;
pub mod funcs;
pub mod json;
mod kept;
pub mod object;
mod parse;
pub mod print;
pub mod quote;
mod template;
pub mod text;
pub mod types;
pub mod value;
mod work;

pub use containers::{List, Map};
pub use context::{Context, Limits, Timestamp};
pub use error::{ExecError, ParseError, Place, Report};
pub use funcs::{Call, FuncMap, Function, Param};
pub use kept::Kept;
pub use object::{Method, Object, Opaque, Shape};
pub use template::{MissingKey, Options, Template};
pub use text::Text;
pub use types::{FloatType, IntType, Kind, Type, UintType};
pub use value::{Named, Value};
pub use work::Work;
