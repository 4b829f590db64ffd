//! What one release of Istio does its own way.
//!
//! Purpose: one value on which everything hangs that changes from release to release; nothing
//! else asks for a version.
//! Boundary: lists and names; what is in the lists is written where it belongs.

use gotemplate::{FuncMap, Function};

use super::steps::{self, Step};
use super::{funcs, policy};

/// A release of Istio whose answers are given.
#[derive(Debug)]
pub struct Release {
    /// Its version.
    pub version: &'static str,
    /// The functions that it adds to sprig's, by family.
    pub functions: &'static [&'static [Function]],
    /// What it does to a pod after the templates were merged, in this order.
    pub steps: &'static [Step],
    /// The namespaces whose pods it never injects.
    pub ignored_namespaces: &'static [&'static str],
}

/// Istio 1.30.
pub static ISTIO_1_30: Release = Release {
    version: "1.30.3",
    functions: funcs::FAMILIES,
    steps: steps::STEPS,
    ignored_namespaces: policy::IGNORED_NAMESPACES,
};

impl Release {
    /// All that a template may call: sprig's functions with Istio's own over them.
    pub fn function_map(&self) -> FuncMap {
        let families = self.functions.iter();
        families.fold(FuncMap::sprig(), |map, family| map.with(family))
    }
}

impl Default for &'static Release {
    /// The newest.
    fn default() -> Self {
        &ISTIO_1_30
    }
}
