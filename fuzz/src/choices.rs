//! Bytes as a row of choices, so that a change of a byte is a change of one choice.

/// What is left of the choices; when they are used up, every choice is the first.
#[derive(Debug)]
pub struct Choices<'c> {
    bytes: &'c [u8],
}

impl<'c> Choices<'c> {
    /// Choices out of these bytes.
    pub fn new(bytes: &'c [u8]) -> Self {
        Choices { bytes }
    }

    /// Whether all choices are used up.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        usize::from(self.byte()) % n.max(1)
    }

    /// One byte.
    pub fn byte(&mut self) -> u8 {
        let (first, rest) = self.bytes.split_first().unwrap_or((&0, &[]));
        self.bytes = rest;
        *first
    }

    /// One chance in `n`; none when the choices are used up.
    pub fn rarely(&mut self, n: usize) -> bool {
        self.below(n) + 1 == n
    }

    /// One of several.
    pub fn one_of<T: Copy>(&mut self, several: &[T]) -> T {
        several[self.below(several.len())]
    }

    /// All that is left.
    pub fn rest(&mut self) -> &'c [u8] {
        std::mem::take(&mut self.bytes)
    }
}
