//! The order of a merged list.
//!
//! The elements that a leading list names (that of the patch, or `$setElementOrder`) come in its
//! order, the others in that of the original; where one of the first and one of the others were
//! both in the original, the original decides which comes first, else the leading list's.
//!
//! Source of the rules: `k8s.io/apimachinery` 0.35.3 `pkg/util/strategicpatch/patch.go`
//! (`normalizeElementOrder`, `normalizeSliceOrder`, `mergeSortedSlice`).

use thin_vec::ThinVec;

/// Where an element of the merged list stands elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// In the list that leads.
    pub leading: Option<usize>,
    /// In the original.
    pub original: Option<usize>,
}

/// The indexes of the merged elements in their final order.
pub fn order(places: &[Place]) -> Vec<usize> {
    order_but(places, |_| false)
}

/// The same where those that are `last` come behind the others: behind the others that the leading
/// list names, or behind those that it does not.
pub fn order_but(places: &[Place], last: impl Fn(usize) -> bool) -> Vec<usize> {
    let (mut led, mut others): (Vec<usize>, Vec<usize>) =
        (0..places.len()).partition(|&at| places[at].leading.is_some());
    let sort = |group: &mut Vec<usize>, place: fn(&Place) -> Option<usize>| {
        group.sort_by_key(|&at| last(at));
        let end = group.partition_point(|&at| !last(at));
        go_stable_sort(&mut group[..end], |at| place(&places[at]));
    };
    sort(&mut led, |place| place.leading);
    sort(&mut others, |place| place.original);

    let mut result = Vec::with_capacity(places.len());
    let (mut led, mut others) = (led.into_iter().peekable(), others.into_iter().peekable());
    while let (Some(&a), Some(&b)) = (others.peek(), led.peek()) {
        let first = match (places[a].original, places[b].original) {
            (Some(a), Some(b)) => a < b,
            _ => false,
        };
        result.extend(if first { others.next() } else { led.next() });
    }
    result.extend(led);
    result.extend(others);
    result
}

/// Go's `sort.SliceStable` inserts in blocks of this many elements.
const BLOCK: usize = 20;

/// Sorts by place as Go does it: an element without a place is "less" than any, which is no
/// order, so that the way of sorting shows in the result.
fn go_stable_sort(items: &mut [usize], place: impl Fn(usize) -> Option<usize>) {
    if items.len() > BLOCK {
        items.sort_by_key(|&item| place(item));
        return;
    }
    for end in 1..items.len() {
        for at in (1..=end).rev() {
            let less = match (place(items[at]), place(items[at - 1])) {
                (Some(a), Some(b)) => a < b,
                _ => true,
            };
            if !less {
                break;
            }
            items.swap(at, at - 1);
        }
    }
}

/// Brings a list into an order; what the order does not name goes.
pub fn permute<T>(list: &mut ThinVec<T>, order: &[usize]) {
    if order.len() == list.len() && order.iter().enumerate().all(|(at, &from)| at == from) {
        return;
    }
    let mut items: Vec<Option<T>> = list.drain(..).map(Some).collect();
    list.extend(order.iter().filter_map(|&from| items.get_mut(from)?.take()));
}
