//! The order of keys in a map.
//!
//! Boundary: strings only; the keys of a JSON object are nothing else. Source: `keyList.Less` of
//! `sorter.go` (go.yaml.in/yaml/v2 v2.4.4).

use std::cmp::Ordering;

use super::letters::{is_digit, is_letter};

/// Up to this many items are sorted in place.
const FEW: usize = 32;

/// Compares two keys by the natural order of yaml.v2: runs of digits by their value, anything but a
/// letter before letters, and a prefix before what it begins.
///
/// This is no total order: `12` comes before `1a`, `1a` before `2`, and `2` before `12`. Go's
/// own output is random for such keys. [`sort_keys`] can sort by it, [`slice::sort_by`] may panic.
#[must_use]
pub fn natural_cmp(a: &str, b: &str) -> Ordering {
    let common = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    // What keys mostly differ in: nothing else has to be known of letters.
    if let (Some(x), Some(y)) = (a.as_bytes().get(common), b.as_bytes().get(common))
        && x.is_ascii_alphabetic()
        && y.is_ascii_alphabetic()
    {
        return x.cmp(y);
    }
    let start = a.floor_char_boundary(common);
    let (rest_a, rest_b) = (&a[start..], &b[start..]);
    match (rest_a.chars().next(), rest_b.chars().next()) {
        (Some(x), Some(y)) => cmp_differing(&a[..start], (x, rest_a), (y, rest_b)),
        (None, None) => Ordering::Equal,
        (None, Some(_)) => Ordering::Less,
        (Some(_), None) => Ordering::Greater,
    }
}

/// Compares from the first characters that differ on; `before` is what the two have in common.
fn cmp_differing(before: &str, (x, a): (char, &str), (y, b): (char, &str)) -> Ordering {
    match (is_letter(x), is_letter(y)) {
        (true, true) => return x.cmp(&y),
        (true, false) => return Ordering::Greater,
        (false, true) => return Ordering::Less,
        (false, false) => {}
    }
    // A zero counts as a digit of the number it stands in, unless only zeros come before it.
    let inside = (x == '0' || y == '0') && ends_in_number(before);
    let (value_a, digits_a) = number(a, i64::from(inside));
    let (value_b, digits_b) = number(b, i64::from(inside));
    value_a
        .cmp(&value_b)
        .then(digits_a.cmp(&digits_b))
        .then(x.cmp(&y))
}

fn ends_in_number(before: &str) -> bool {
    before
        .chars()
        .rev()
        .take_while(|&character| is_digit(character))
        .any(|character| character != '0')
}

/// The value of the leading digits, which wraps around as Go's does, and how many there are.
fn number(text: &str, start: i64) -> (i64, usize) {
    text.chars()
        .take_while(|&character| is_digit(character))
        .fold((start, 0), |(value, count), digit| {
            let digit = i64::from(u32::from(digit)) - i64::from(u32::from('0'));
            (value.wrapping_mul(10).wrapping_add(digit), count + 1)
        })
}

/// Whether [`sort_keys`] would leave the items as they are.
pub fn is_sorted<T>(items: &[T], key: impl Fn(&T) -> &str) -> bool {
    items.is_sorted_by(|a, b| natural_cmp(key(b), key(a)) != Ordering::Less)
}

/// Sorts by [`natural_cmp`] of the keys; items with equal keys stay in order.
pub fn sort_keys<T>(items: &mut [T], key: impl Fn(&T) -> &str) {
    if is_sorted(items, &key) {
        return;
    }
    let before = |a: &T, b: &T| natural_cmp(key(a), key(b)) == Ordering::Less;
    if items.len() <= FEW {
        for end in 1..items.len() {
            let (sorted, rest) = items.split_at(end);
            let place = sorted.partition_point(|item| !before(&rest[0], item));
            items[place..=end].rotate_right(1);
        }
        return;
    }
    let order = merge_sorted(items.len(), |a, b| before(&items[a], &items[b]));
    permute(items, order);
}

/// The indexes below `count` in the order that `before` asks for: a merge sort, bottom up.
fn merge_sorted(count: usize, before: impl Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut width = 1;
    while width < count {
        for run in order.chunks(2 * width) {
            let (mut left, mut right) = run.split_at(width.min(run.len()));
            while let ([first, left_rest @ ..], [second, right_rest @ ..]) = (left, right) {
                if before(*second, *first) {
                    merged.push(*second);
                    right = right_rest;
                } else {
                    merged.push(*first);
                    left = left_rest;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut order, &mut merged);
        merged.clear();
        width *= 2;
    }
    order
}

/// Puts the item at `order[i]` at place `i`, for every `i`.
fn permute<T>(items: &mut [T], mut order: Vec<usize>) {
    for place in 0..items.len() {
        // Items already placed may have been swapped away from where `order` says they are.
        let mut source = order[place];
        while source < place {
            source = order[source];
        }
        items.swap(place, source);
        order[place] = source;
    }
}
