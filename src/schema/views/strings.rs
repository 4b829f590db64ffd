//! A view of `map[string]string` fields.

use crate::schema::value::Map;

/// A map of strings, nil or not, for reading.
#[derive(Clone, Copy, Debug, Default)]
pub struct StringMap<'o, 'a>(Option<&'o Map<'a>>);

impl<'o, 'a> StringMap<'o, 'a> {
    pub(super) fn new(map: Option<&'o Map<'a>>) -> Self {
        StringMap(map)
    }

    /// The value of a key.
    #[must_use]
    pub fn get(self, key: &str) -> Option<&'o str> {
        self.0?.str(key)
    }

    /// The entries, sorted by the bytes of their keys.
    pub fn iter(self) -> impl Iterator<Item = (&'o str, &'o str)> {
        let entries = self.0.map(Map::entries).unwrap_or_default();
        entries
            .iter()
            .filter_map(|(key, value)| Some((&**key, value.as_str()?)))
    }
}
