//! Merging lists of scalars, which are sets: `finalizers`.
//!
//! Source of the rules: `k8s.io/apimachinery` 0.35.3 `pkg/util/strategicpatch/patch.go`
//! (`deduplicateScalars`, `deleteFromSlice`).

use super::super::decode::patch::Cleaning;
use super::super::decode::{Step, zero_element};
use super::super::value::List;
use super::fields::Merger;
use super::keys::{Key, OwnKey, of_scalar, of_value};
use super::order::{Place, order, permute};
use goyaml::tree::Seq;

impl<'t, 'a> Merger<'t, 'a> {
    /// Adds what the original lacks, in the order that the patch wants.
    pub fn scalars(&mut self, list: &mut List<'a>, patch: Seq<'t, 'a>) {
        let old = list.items.len();
        let room = self.room(old);
        for (index, item) in patch.iter().enumerate() {
            self.path().push(Step::Index(index));
            let value = self.decode(item, &list.ty.element, Cleaning::Raw);
            self.path().pop();
            let value = value.unwrap_or_else(|| zero_element(&list.ty.element));
            list.items.push(value);
        }
        let keys: Vec<Key<'_>> = list.items.iter().map(of_value).collect();
        let order = order_of(&keys, old, room);
        permute(&mut list.items, &order);
    }

    /// Takes the scalars of the patch out of a list.
    pub fn delete_scalars(list: &mut List<'a>, patch: Seq<'_, 'a>) {
        list.items.retain(|value| {
            let key = of_value(value);
            !patch.iter().any(|item| of_scalar(item).same(key))
        });
    }
}

impl Merger<'_, '_> {
    /// How many elements fit into the memory that Go has for the list here, of so many elements.
    fn room(&self, len: usize) -> usize {
        // What was deleted has left its room.
        self.before_deletion().unwrap_or_else(|| room(len))
    }
}

/// How far Go's reader of JSON lets a list of so many elements grow.
pub fn room(len: usize) -> usize {
    match len {
        0 => 0,
        _ => len.next_power_of_two(),
    }
}

/// What Go takes for the `old` first, original ones after it has merged the scalars behind them.
pub fn old_after(keys: &[Key<'_>], old: usize) -> Vec<OwnKey> {
    let (_, original) = deduplicate(keys, old, room(old));
    original
        .into_iter()
        .map(|at| OwnKey::new(keys[at]))
        .collect()
}

/// The indexes of the merged scalars in their final order: of the `old` first ones, which have room
/// for so many, and those of the patch behind them.
pub fn order_of(keys: &[Key<'_>], old: usize, room: usize) -> Vec<usize> {
    let (merged, original) = deduplicate(keys, old, room);
    let leading = &keys[old..];
    let places: Vec<Place> = merged
        .iter()
        .map(|&at| Place {
            leading: leading.iter().position(|key| key.same(keys[at])),
            original: original.iter().position(|&old| keys[old].same(keys[at])),
        })
        .collect();
    order(&places).into_iter().map(|at| merged[at]).collect()
}

/// The indexes of the different keys, in Go's order, and those that Go then takes for the `old`
/// first, original ones.
///
/// Go fills the place of a key that repeats with the last one, and does so in the memory of the
/// original list if the patch fits behind it there.
fn deduplicate(keys: &[Key<'_>], old: usize, room: usize) -> (Vec<usize>, Vec<usize>) {
    let mut all: Vec<usize> = (0..keys.len()).collect();
    let mut len = all.len();
    let mut at = 0;
    while at + 1 < len {
        let mut other = at + 1;
        while other < len {
            if keys[all[at]].same(keys[all[other]]) {
                len -= 1;
                all[other] = all[len];
            } else {
                other += 1;
            }
        }
        at += 1;
    }
    let original = if keys.len() <= room {
        all[..old].to_vec()
    } else {
        (0..old).collect()
    };
    all.truncate(len);
    (all, original)
}
