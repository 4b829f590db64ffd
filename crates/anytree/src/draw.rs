//! Drawing lots: what a generator asks of randomness.

use proptest::prelude::Rng as _;
use proptest::test_runner::TestRng;

/// Randomness with the questions that generators ask.
pub struct Draw<'r>(&'r mut TestRng);

impl<'r> Draw<'r> {
    /// Draws from this source.
    pub fn new(rng: &'r mut TestRng) -> Self {
        Draw(rng)
    }

    /// 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// A number below `end`; 0 when that is 0.
    pub fn below(&mut self, end: usize) -> usize {
        // Some numbers come a little more often than others, which does no harm here.
        usize::try_from(self.bits() % (end.max(1) as u64)).unwrap_or_default()
    }

    /// A number from `low` up to and with `high`.
    pub fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }

    /// True once in `of` times.
    pub fn one_in(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }

    /// One of these, which must not be none.
    pub fn pick<'t, T: ?Sized + 't, I>(&mut self, of: I) -> &'t T
    where
        I: IntoIterator<Item = &'t T>,
        I::IntoIter: ExactSizeIterator,
    {
        let mut of = of.into_iter();
        let at = self.below(of.len());
        match of.nth(at) {
            Some(found) => found,
            None => unreachable!("a pick out of nothing"),
        }
    }
}
