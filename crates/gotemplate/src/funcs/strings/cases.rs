//! Upper, lower, title and swapped case.
//!
//! Boundary: pure text to text. Source of the rules: package strings of Go 1.26 (ToUpper, ToLower,
//! Title), goutils 1.1.1 wordutils.go (Uncapitalize, SwapCase).

use crate::funcs::unicode::{
    is_digit, is_letter, is_lower, is_space, is_title, is_upper, to_lower, to_title, to_upper,
};

/// Every character to its one-to-one upper case.
pub(super) fn upper(s: &str) -> String {
    s.chars().map(to_upper).collect()
}

/// Every character to its one-to-one lower case.
pub(super) fn lower(s: &str) -> String {
    s.chars().map(to_lower).collect()
}

/// strings.Title: the first letter of every word to title case.
pub(super) fn title(s: &str) -> String {
    let mut previous = ' ';
    s.chars()
        .map(|c| {
            let starts = separates_words(previous);
            previous = c;
            if starts { to_title(c) } else { c }
        })
        .collect()
}

/// ASCII punctuation separates words, other punctuation does not.
fn separates_words(c: char) -> bool {
    if c.is_ascii() {
        return !c.is_ascii_alphanumeric() && c != '_';
    }
    !is_letter(c) && !is_digit(c) && is_space(c)
}

/// The first character of every word to lower case.
pub(super) fn untitle(s: &str) -> String {
    let mut starts = true;
    s.chars()
        .map(|c| {
            if is_space(c) {
                starts = true;
                return c;
            }
            if std::mem::take(&mut starts) {
                to_lower(c)
            } else {
                c
            }
        })
        .collect()
}

/// Lower case to upper and the other way; the first letter of a word to title case.
pub(super) fn swap(s: &str) -> String {
    let mut starts = true;
    s.chars()
        .map(|c| {
            if is_upper(c) || is_title(c) {
                starts = false;
                to_lower(c)
            } else if is_lower(c) {
                if std::mem::take(&mut starts) {
                    to_title(c)
                } else {
                    to_upper(c)
                }
            } else {
                starts = is_space(c);
                c
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases() {
        assert_eq!(title("hello wörld-of_go «x"), "Hello Wörld-Of_go «x");
        assert_eq!(untitle("Hello World"), "hello world");
        assert_eq!(swap("This Is A.Test"), "tHIS iS a.tEST");
        assert_eq!(upper("straße"), "STRAßE");
    }
}
