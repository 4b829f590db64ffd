//! How the names of fields are compared.
//!
//! Boundary: names alone. Source: Go's `encoding/json` (`foldName`).

/// A number that few different names share: its first four bytes and its last four.
#[inline]
pub const fn brief(name: &[u8]) -> u64 {
    if let (Some(first), Some(last)) = (name.first_chunk::<4>(), name.last_chunk::<4>()) {
        return (u32::from_le_bytes(*first) as u64) << 32 | u32::from_le_bytes(*last) as u64;
    }
    let (mut number, mut at) = (0, 0);
    while at < name.len() {
        number = number << 8 | name[at] as u64;
        at += 1;
    }
    number
}

/// Whether two names are the same to `encoding/json` (its `foldName`), for an ASCII `known`.
pub fn folded_eq(known: &str, name: &str) -> bool {
    let fold = |c: char| match c {
        '\u{17f}' => 'S',
        '\u{212a}' => 'K',
        other => other.to_ascii_uppercase(),
    };
    // The two special letters are the only ones whose UTF-8 is longer than their fold.
    name.len() >= known.len() && known.chars().map(fold).eq(name.chars().map(fold))
}
