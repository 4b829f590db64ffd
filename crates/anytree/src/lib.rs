//! Arbitrary trees of values for property tests, and how a failing one becomes small.
//!
//! [`Node`] is the tree; [`nodes`] makes a `proptest` strategy of any function that draws one, and
//! shrinks what it drew by taking parts away and making scalars plainer. [`trees`] draws trees of
//! any shape. [`texts`] and [`numbers`] are the scalars that are most likely to be mistaken for
//! something else.
//!
//! Boundary: for tests only, and not published. Knows nothing of Kubernetes; values that fit a
//! Kubernetes type are drawn by `tests/generators` of the root package.

mod draw;
mod node;
pub mod numbers;
mod shrink;
pub mod texts;
mod trees;

pub use draw::Draw;
pub use node::Node;
pub use shrink::{Nodes, nodes};
pub use trees::{deep_trees, tree, trees};

use proptest::test_runner::{Config, RngSeed};

/// The seed of a run that names none: a property that holds today holds tomorrow.
const SEED: u64 = 1_303;

/// How a property is run: `cases` of them, unless the environment variable `PROPTEST_CASES` asks
/// for another number; drawn from the same seed each time, unless `PROPTEST_RNG_SEED` names one.
#[must_use]
pub fn config(cases: u32) -> Config {
    let standard = Config::default();
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    let rng_seed = match standard.rng_seed {
        RngSeed::Random => RngSeed::Fixed(SEED),
        fixed => fixed,
    };
    Config {
        cases: if asked { standard.cases } else { cases },
        rng_seed,
        // A failure becomes a named case in the tests, not a seed that no one can read.
        failure_persistence: None,
        max_shrink_iters: 4_000,
        ..standard
    }
}
