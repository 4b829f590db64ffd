//! Strings that are cheap to clone: borrowed from the host's data or the template, or counted.
//!
//! Boundary: a Go string that is no UTF-8 cannot be held; functions that would make one answer
//! with an error.

use std::borrow::{Borrow, Cow};
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::rc::Rc;

/// A string value. Equality, order and hash are those of the text; order is by bytes, as Go's.
#[derive(Clone)]
pub enum Text<'a> {
    /// Lives in the host's data, in the template, or in the program.
    Borrowed(&'a str),
    /// Made while the template ran.
    Owned(Rc<str>),
}

impl<'a> Text<'a> {
    /// The text itself.
    pub fn as_str(&self) -> &str {
        match self {
            Text::Borrowed(s) => s,
            Text::Owned(s) => s,
        }
    }

    /// The part between two byte offsets, borrowed if this is; `None` where they are out of range
    /// or would cut a character in two.
    pub fn part(&self, start: usize, end: usize) -> Option<Text<'a>> {
        match self {
            Text::Borrowed(s) => s.get(start..end).map(Text::Borrowed),
            Text::Owned(s) => s.get(start..end).map(|part| Text::Owned(part.into())),
        }
    }
}

impl Deref for Text<'_> {
    type Target = str;
    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for Text<'_> {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl Borrow<str> for Text<'_> {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq for Text<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Text<'_> {}

impl PartialOrd for Text<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Text<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl Hash for Text<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl<'a> From<&'a str> for Text<'a> {
    fn from(s: &'a str) -> Self {
        Text::Borrowed(s)
    }
}

impl From<String> for Text<'_> {
    fn from(s: String) -> Self {
        Text::Owned(s.into())
    }
}

impl From<Rc<str>> for Text<'_> {
    fn from(s: Rc<str>) -> Self {
        Text::Owned(s)
    }
}

impl<'a> From<Cow<'a, str>> for Text<'a> {
    fn from(s: Cow<'a, str>) -> Self {
        match s {
            Cow::Borrowed(s) => Text::Borrowed(s),
            Cow::Owned(s) => s.into(),
        }
    }
}
