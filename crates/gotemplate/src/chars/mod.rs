//! Which characters are letters, digits, or printable: Go's answers, which are those of Unicode
//! 15 and differ from the standard library's here and there.
//!
//! Source of the rules: Go 1.26 unicode.IsLetter, unicode.IsDigit, strconv.IsPrint.

mod tables;

/// Whether the character lies in one of the ranges.
fn within(table: &[u32], c: char) -> bool {
    let c = u32::from(c);
    // An odd number of bounds below or at `c`, or `c` the end of a range.
    let at = table.partition_point(|bound| *bound < c);
    at % 2 == 1 || table.get(at) == Some(&c)
}

/// `unicode.IsLetter`
pub fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || (!c.is_ascii() && within(tables::LETTER, c))
}

/// `unicode.IsDigit`
pub fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || (!c.is_ascii() && within(tables::DIGIT, c))
}

/// `strconv.IsPrint`, the same as `unicode.IsPrint`.
pub fn is_print(c: char) -> bool {
    matches!(c, ' '..='~') || (!c.is_ascii() && within(tables::PRINT, c))
}
