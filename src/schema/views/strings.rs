//! Views of `map[string]string` fields.

use crate::schema::generated::basic::MAP_STRING_STRING;
use crate::schema::object::{FieldId, Object};
use crate::schema::value::{Map, Value};
use std::borrow::Cow;

/// A map of strings, nil or not, for reading.
#[derive(Clone, Copy, Debug, Default)]
pub struct StringMap<'o, 'a>(Option<&'o Map<'a>>);

/// A map of strings in its field, to be changed; it is made when something is put in.
#[derive(Debug)]
pub struct StringMapMut<'o, 'a> {
    owner: &'o mut Object<'a>,
    field: FieldId,
}

impl<'o, 'a> StringMap<'o, 'a> {
    pub(super) fn new(map: Option<&'o Map<'a>>) -> Self {
        StringMap(map)
    }

    /// The value of a key.
    #[must_use]
    pub fn get(self, key: &str) -> Option<&'o str> {
        self.0?.str(key)
    }

    /// Whether the key is there.
    #[must_use]
    pub fn contains(self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// The entries, sorted by the bytes of their keys.
    pub fn iter(self) -> impl Iterator<Item = (&'o str, &'o str)> {
        let entries = self.0.map(Map::entries).unwrap_or_default();
        entries
            .iter()
            .filter_map(|(key, value)| Some((&**key, value.as_str()?)))
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(self) -> usize {
        self.0.map_or(0, Map::len)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Whether the map is nil to Go: not there at all.
    #[must_use]
    pub fn is_nil(self) -> bool {
        self.0.is_none()
    }
}

impl<'o, 'a> StringMapMut<'o, 'a> {
    pub(super) fn new(owner: &'o mut Object<'a>, field: FieldId) -> Self {
        StringMapMut { owner, field }
    }

    /// The same for reading.
    #[must_use]
    pub fn view(&self) -> StringMap<'_, 'a> {
        StringMap(self.owner.map(self.field))
    }

    /// Sets a key; the map is made when it is nil.
    pub fn insert(&mut self, key: impl Into<Cow<'a, str>>, value: impl Into<Cow<'a, str>>) {
        self.ensure().insert(key, value.into());
    }

    /// Takes a key out; the map stays, empty if need be.
    pub fn remove(&mut self, key: &str) {
        if let Some(map) = self.owner.map_mut(self.field) {
            map.remove(key);
        }
    }

    /// Keeps the entries for which `keep` says so.
    pub fn retain(&mut self, mut keep: impl FnMut(&str, &str) -> bool) {
        if let Some(map) = self.owner.map_mut(self.field) {
            map.retain(|key, value| keep(key, value.as_str().unwrap_or_default()));
        }
    }

    /// Makes it an empty map when it is nil.
    pub fn ensure(&mut self) -> &mut Map<'a> {
        self.owner.ensure_map(self.field, &MAP_STRING_STRING)
    }

    /// Puts all of this in, one key after the other.
    pub fn extend<K, V>(&mut self, entries: impl IntoIterator<Item = (K, V)>)
    where
        K: Into<Cow<'a, str>>,
        V: Into<Cow<'a, str>>,
    {
        for (key, value) in entries {
            self.ensure().insert(key, Value::Str(value.into()));
        }
    }
}
