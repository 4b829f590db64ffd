//! Tables that tell by a byte's number what it is: one look instead of many comparisons, where
//! text is gone through byte by byte.

/// For each byte, whether it is one of a kind.
pub(crate) type Table = [bool; 256];

/// The table of these bytes.
pub(crate) const fn only(bytes: &[u8]) -> Table {
    with([false; 256], bytes, true)
}

/// The table of all other bytes.
pub(crate) const fn all_but(bytes: &[u8]) -> Table {
    with([true; 256], bytes, false)
}

const fn with(mut table: Table, bytes: &[u8], value: bool) -> Table {
    let mut at = 0;
    while at < bytes.len() {
        table[bytes[at] as usize] = value;
        at += 1;
    }
    table
}
