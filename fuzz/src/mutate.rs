//! Changes to inputs by a seeded generator, for runs that must repeat.

use crate::random::Random;

/// Changes an input a few times; `other` is one to take parts of.
pub fn mutate(input: &mut Vec<u8>, other: &[u8], words: &[Vec<u8>], random: &mut Random) {
    for _ in 0..=random.below(4) {
        let at = random.below(input.len() + 1);
        let end = (at + 1 + random.below(32)).min(input.len());
        match random.below(6) {
            0 if at < input.len() => input[at] = random.bytes(1)[0],
            1 => drop(input.drain(at..end.max(at))),
            2 => {
                let again = input[at..end.max(at)].to_vec();
                insert(input, at, &again);
            }
            3 => {
                let from = random.below(other.len() + 1);
                let to = (from + 1 + random.below(64)).min(other.len());
                insert(input, at, &other[from..to.max(from)]);
            }
            _ => {
                if let Some(word) = words.get(random.below(words.len())) {
                    insert(input, at, word);
                }
            }
        }
    }
}

fn insert(input: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    input.splice(at..at, bytes.iter().copied());
}

/// The words of a dictionary in libFuzzer's format: one a line in quotes, with `\"`, `\\` and
/// `\xAB` as escapes.
pub fn words(dictionary: &str) -> Vec<Vec<u8>> {
    let quoted = |line: &str| Some(line.strip_prefix('"')?.strip_suffix('"')?.to_owned());
    dictionary
        .lines()
        .filter_map(quoted)
        .map(|word| unescape(&word))
        .collect()
}

fn unescape(word: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = word.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        match (first, tail) {
            (b'\\', [b'x', high, low, after @ ..]) => {
                let digits = [*high, *low];
                let hex = std::str::from_utf8(&digits).ok();
                out.extend(hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()));
                rest = after;
            }
            (b'\\', [escaped, after @ ..]) => {
                out.push(*escaped);
                rest = after;
            }
            _ => out.push(*first),
        }
    }
    out
}
