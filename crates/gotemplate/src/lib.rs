//! Go templates: text/template of Go 1.26 with the functions of sprig 3.3.

pub mod containers;
pub mod context;
pub mod funcs;
pub mod json;
pub mod object;
pub mod print;
pub mod text;
pub mod types;
pub mod value;

pub use containers::{List, Map};
pub use context::{Context, Limits, Timestamp};
pub use funcs::{Call, FuncMap, Function, Param};
pub use object::{Method, Object, Opaque, Shape};
pub use text::Text;
pub use types::{FloatType, IntType, Kind, Type, UintType};
pub use value::{Named, Value};
