//! Trees that a merge makes, kept as long as the patch.

use goyaml::Tree;
use std::cell::OnceCell;

/// A place for a tree, and for those after it.
#[derive(Default)]
pub struct Trees<'a>(OnceCell<Box<(Tree<'a>, Trees<'a>)>>);

impl<'a> Trees<'a> {
    /// Puts a tree here; gives it, and the place for the next one.
    pub fn keep(&self, tree: Tree<'a>) -> (&Tree<'a>, &Trees<'a>) {
        let kept = self.0.get_or_init(|| Box::new((tree, Trees::default())));
        let (tree, rest) = &**kept;
        (tree, rest)
    }
}

impl Drop for Trees<'_> {
    /// One after the other, as they may be many.
    fn drop(&mut self) {
        let mut next = self.0.take();
        while let Some(mut kept) = next {
            next = kept.1.0.take();
        }
    }
}
