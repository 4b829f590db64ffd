//! Go's predicates and case mappings of single characters, as package unicode has them.
//!
//! Boundary: characters only; words and cases of whole strings are in [`super::strings`].
//! Go judges by general category (Lu, Ll, Lt, L, Nd, N, P) and maps case one character to one,
//! where Rust's `char` judges by the derived properties and maps with the full mappings, so both
//! are narrowed here. Source of the rules: package unicode of Go 1.26.

use std::sync::LazyLock;

use regex::Regex;

pub(super) use crate::chars::{is_digit, is_letter};

/// A general category as a pattern. A constant one always compiles, as the tests below show.
type Class = LazyLock<Option<Regex>>;

/// Whether a character is of a category; only asked for those outside ASCII.
fn within(class: &Class, c: char) -> bool {
    let mut buffer = [0; 4];
    let text = c.encode_utf8(&mut buffer);
    class.as_ref().is_some_and(|class| class.is_match(text))
}

macro_rules! category {
    ($(#[$doc:meta])* $name:ident, $pattern:literal, $ascii:expr) => {
        $(#[$doc])*
        pub(super) fn $name(c: char) -> bool {
            static CLASS: Class = LazyLock::new(|| Regex::new($pattern).ok());
            if c.is_ascii() {
                let ascii: fn(char) -> bool = $ascii;
                return ascii(c);
            }
            within(&CLASS, c)
        }
    };
}

category!(
    /// Category Lu.
    is_upper,
    r"\p{Lu}",
    |c| c.is_ascii_uppercase()
);
category!(
    /// Category Ll.
    is_lower,
    r"\p{Ll}",
    |c| c.is_ascii_lowercase()
);
category!(
    /// Category N.
    is_number,
    r"\p{N}",
    |c| c.is_ascii_digit()
);
category!(
    /// Category P: of ASCII's, `$+<=>^`|~` are symbols and stay out.
    is_punct,
    r"\p{P}",
    |c| c.is_ascii_punctuation() && !"$+<=>^`|~".contains(c)
);

/// Category Lt: the digraphs with a large first letter and Greek with iota adscript.
pub(super) fn is_title(c: char) -> bool {
    matches!(c, '\u{1C5}' | '\u{1C8}' | '\u{1CB}' | '\u{1F2}')
        || matches!(c, '\u{1F88}'..='\u{1F8F}' | '\u{1F98}'..='\u{1F9F}' | '\u{1FA8}'..='\u{1FAF}')
        || matches!(c, '\u{1FBC}' | '\u{1FCC}' | '\u{1FFC}')
}

/// White space: the same set in both languages.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace()
}

/// The one-to-one upper case of a character; itself where Unicode has only a longer one.
pub(super) fn to_upper(c: char) -> char {
    match c {
        // The full mapping writes the iota as a letter of its own, the simple one does not.
        '\u{1F80}'..='\u{1F87}' | '\u{1F90}'..='\u{1F97}' | '\u{1FA0}'..='\u{1FA7}' => shift(c, 8),
        '\u{1FB3}' | '\u{1FC3}' | '\u{1FF3}' => shift(c, 9),
        _ => single(c, c.to_uppercase()),
    }
}

/// The one-to-one lower case of a character.
pub(super) fn to_lower(c: char) -> char {
    match c {
        '\u{130}' => 'i',
        _ => single(c, c.to_lowercase()),
    }
}

/// The one-to-one title case of a character: upper case but for digraphs and Georgian.
pub(super) fn to_title(c: char) -> char {
    match c {
        '\u{1C4}'..='\u{1C6}' => '\u{1C5}',
        '\u{1C7}'..='\u{1C9}' => '\u{1C8}',
        '\u{1CA}'..='\u{1CC}' => '\u{1CB}',
        '\u{1F1}'..='\u{1F3}' => '\u{1F2}',
        '\u{10D0}'..='\u{10FA}' | '\u{10FD}'..='\u{10FF}' => c,
        _ => to_upper(c),
    }
}

fn shift(c: char, by: u32) -> char {
    char::from_u32(u32::from(c) + by).unwrap_or(c)
}

fn single(c: char, mut mapped: impl Iterator<Item = char>) -> char {
    match (mapped.next(), mapped.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_as_go_has_them() {
        assert!(is_upper('É') && !is_upper('\u{2160}') && !is_upper('ª'));
        assert!(is_lower('é') && !is_lower('ª') && is_letter('ª') && is_letter('漢'));
        assert!(is_punct('!') && !is_punct('+') && is_punct('«') && !is_punct('€'));
        assert!(is_digit('٣') && !is_digit('½') && is_number('½'));
        assert!(is_title('\u{1C5}') && !is_title('A'));
    }

    #[test]
    fn case_maps_one_to_one() {
        assert_eq!(to_upper('ß'), 'ß');
        assert_eq!(to_upper('\u{1F80}'), '\u{1F88}');
        assert_eq!(to_lower('\u{130}'), 'i');
        assert_eq!(to_title('\u{1C6}'), '\u{1C5}');
        assert_eq!(to_title('\u{10D0}'), '\u{10D0}');
    }
}
