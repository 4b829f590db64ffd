//! snakecase, kebabcase and camelcase: a text cut into words, put together in another way.
//!
//! Boundary: pure text to text. Source of the rules: xstrings 1.5.0, convert.go and count.go.

use crate::funcs::unicode::{
    is_letter, is_number, is_punct, is_space, is_upper, to_lower, to_upper,
};

/// What a word consists of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Nothing is left.
    End,
    Number,
    /// Begins with an upper-case letter.
    Upper,
    /// Other letters of alphabets.
    Alphabet,
    Connector,
    Punctuation,
    Other,
}

#[derive(Clone, Copy)]
struct Word<'a> {
    kind: Kind,
    text: &'a str,
}

fn is_connector(c: char) -> bool {
    c == '-' || c == '_' || is_space(c)
}

/// A letter outside the Han blocks that xstrings names, in which cases and words have no meaning.
fn is_alphabet(c: char) -> bool {
    let han = matches!(
        c,
        '\u{4E00}'..='\u{9FCC}' | '\u{3400}'..='\u{4D85}' | '\u{20000}'..='\u{2B81D}'
    );
    is_letter(c) && !han
}

/// Cuts a text into its words, one after the other.
struct Words<'a> {
    rest: &'a str,
}

impl<'a> Words<'a> {
    fn next(&mut self) -> Word<'a> {
        let Some(first) = self.rest.chars().next() else {
            return Word {
                kind: Kind::End,
                text: "",
            };
        };
        let (kind, length) = measure(self.rest, first);
        let (text, rest) = self.rest.split_at(length);
        self.rest = rest;
        Word { kind, text }
    }
}

/// The kind of the word that begins with `first`, and its length in bytes.
fn measure(text: &str, first: char) -> (Kind, usize) {
    let lower = |c: char| is_alphabet(c) && !is_upper(c);
    let other = |c: char| !is_connector(c) && !is_alphabet(c) && !is_number(c) && !is_punct(c);
    if is_connector(first) {
        (Kind::Connector, span(text, is_connector))
    } else if is_punct(first) {
        (Kind::Punctuation, span(text, is_punct))
    } else if is_upper(first) {
        (Kind::Upper, upper_length(text, first))
    } else if is_alphabet(first) {
        (
            Kind::Alphabet,
            first.len_utf8() + span(&text[first.len_utf8()..], lower),
        )
    } else if is_number(first) {
        (Kind::Number, span(text, is_number))
    } else {
        (
            Kind::Other,
            first.len_utf8() + span(&text[first.len_utf8()..], other),
        )
    }
}

/// Length of the longest beginning whose characters all answer `test`.
fn span(text: &str, test: impl Fn(char) -> bool) -> usize {
    text.find(|c| !test(c)).unwrap_or(text.len())
}

/// "Word" is one word; of "HTTPWord" the first is "HTTP".
fn upper_length(text: &str, first: char) -> usize {
    let rest = &text[first.len_utf8()..];
    let Some(second) = rest.chars().next() else {
        return text.len();
    };
    if is_upper(second) {
        let upper = span(text, is_upper);
        let before_letter = text[upper..].chars().next().is_some_and(is_alphabet);
        let last = text[..upper].chars().next_back().map_or(0, char::len_utf8);
        return if before_letter { upper - last } else { upper };
    }
    if is_alphabet(second) {
        return first.len_utf8() + span(rest, |c| is_alphabet(c) && !is_upper(c));
    }
    first.len_utf8()
}

/// Words in lower case with `connector` between them: snakecase with `_`, kebabcase with `-`.
pub(super) fn lower_joined(text: &str, connector: char) -> String {
    let mut joiner = Joiner {
        out: String::with_capacity(text.len() + 4),
        connector,
    };
    let mut words = Words { rest: text };
    let mut word = words.next();
    while !words.rest.is_empty() {
        if word.kind != Kind::Connector {
            joiner.push(word);
        }
        let previous = word;
        word = words.next();
        match previous.kind {
            Kind::Number => word = joiner.after_number(&mut words, word),
            Kind::Connector => joiner.push(previous),
            Kind::Punctuation => {}
            _ => word = joiner.after_letters(&mut words, word),
        }
    }
    joiner.push(word);
    joiner.out
}

struct Joiner {
    out: String,
    connector: char,
}

impl Joiner {
    /// Only words of upper case and connectors change.
    fn push(&mut self, word: Word<'_>) {
        if !matches!(word.kind, Kind::Upper | Kind::Connector) {
            self.out.push_str(word.text);
            return;
        }
        for c in word.text.chars() {
            self.out.push(if is_connector(c) {
                self.connector
            } else {
                to_lower(c)
            });
        }
    }

    /// Lower-case letters and digits belong to the number before them: "20x".
    fn after_number<'a>(&mut self, words: &mut Words<'a>, mut word: Word<'a>) -> Word<'a> {
        while matches!(word.kind, Kind::Alphabet | Kind::Number) {
            self.push(word);
            word = words.next();
        }
        if !matches!(word.kind, Kind::End | Kind::Punctuation | Kind::Connector) {
            self.out.push(self.connector);
        }
        word
    }

    /// A number belongs to the word before it, unless lower-case letters follow: "bld4", "http_2xx".
    fn after_letters<'a>(&mut self, words: &mut Words<'a>, word: Word<'a>) -> Word<'a> {
        let joins = |kind| matches!(kind, Kind::Connector | Kind::Punctuation);
        if word.kind != Kind::Number {
            if !joins(word.kind) {
                self.out.push(self.connector);
            }
            return word;
        }
        if words.rest.is_empty() {
            return word;
        }
        let next = words.next();
        if next.kind != Kind::Alphabet {
            self.push(word);
            if !joins(next.kind) {
                self.out.push(self.connector);
            }
            return next;
        }
        self.out.push(self.connector);
        self.push(word);
        self.after_number(words, next)
    }
}

/// camelcase: words begin with an upper-case letter, what connected them is gone.
pub(super) fn pascal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let start = span(text, is_connector);
    let (head, body) = text.split_at(start);
    out.push_str(head);
    let mut chars = body.chars();
    let Some(first) = chars.next() else {
        // xstrings writes the last connector twice when there is nothing else.
        out.extend(head.chars().next_back());
        return out;
    };
    let mut upper_run = is_upper(first);
    let mut pending = to_upper(first);
    for c in chars {
        let before = pending;
        pending = c;
        if is_connector(c) && is_connector(before) {
            out.push(before);
            continue;
        }
        if is_connector(before) {
            upper_run = is_upper(c);
            pending = to_upper(c);
            continue;
        }
        if upper_run {
            if is_upper(c) {
                pending = to_lower(c);
            } else {
                upper_run = false;
            }
        }
        out.push(before);
    }
    out.push(pending);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_joined_as_xstrings_joins_them() {
        for (text, snake) in [
            ("", ""),
            ("FirstName", "first_name"),
            ("HTTPServer", "http_server"),
            ("NoHTTPS", "no_https"),
            ("GO PATH", "go_path"),
            ("http2xx", "http_2xx"),
            ("HTTP20xOK", "http_20x_ok"),
            ("Duration2m3s", "duration_2m3s"),
            ("Bld4Floor3rd", "bld4_floor_3rd"),
        ] {
            assert_eq!(lower_joined(text, '_'), snake, "{text}");
        }
    }

    #[test]
    fn words_become_pascal_case() {
        for (text, camel) in [
            ("some_words", "SomeWords"),
            ("_complex__case_", "_Complex_Case_"),
            ("GOLANG_IS_GREAT", "GolangIsGreat"),
            ("x", "X"),
            ("--", "---"),
        ] {
            assert_eq!(pascal(text), camel, "{text}");
        }
    }
}
