//! Runs of bytes, eight at a time where that is worth it: indentation and words are most of what a
//! manifest consists of, and a byte at a time they cost most of what reading does.

/// A byte, eight times.
const fn eight(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// The eight bytes at this offset, the first one lowest.
#[inline]
fn word(bytes: &[u8], at: usize) -> Option<u64> {
    bytes
        .get(at..)?
        .first_chunk()
        .copied()
        .map(u64::from_le_bytes)
}

/// The high bit of each byte that is less than `limit`, which is at most 128. Bytes behind the first
/// of them may be marked, too.
#[inline]
fn less(word: u64, limit: u8) -> u64 {
    word.wrapping_sub(eight(limit)) & !word & eight(0x80)
}

/// Where the spaces that begin at this offset end.
#[inline]
pub(super) fn spaces_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(word) = word(bytes, at) {
        let others = word ^ eight(b' ');
        if others != 0 {
            return at + others.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    while bytes.get(at) == Some(&b' ') {
        at += 1;
    }
    at
}

/// Where at or behind this offset the first blank, break, control character or colon is.
#[inline]
pub(super) fn word_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(word) = word(bytes, at) {
        let ends = less(word, b' ' + 1) | less(word ^ eight(b':'), 1);
        if ends != 0 {
            return at + ends.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    while bytes
        .get(at)
        .is_some_and(|&byte| byte > b' ' && byte != b':')
    {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_ends_a_run_where_it_should() {
        for byte in 0..=255 {
            for before in 0..20 {
                for behind in [&b""[..], b"\xff  : ::\n ", b"\x80\x00\x20\x3aaaaaaaaa"] {
                    let spaces = [&vec![b' '; before][..], &[byte], behind].concat();
                    let found = spaces.iter().position(|&byte| byte != b' ');
                    assert_eq!(spaces_end(&spaces, 0), found.unwrap_or(spaces.len()));
                    let words = [&vec![b'!'; before][..], &[byte], behind].concat();
                    let found = words.iter().position(|&byte| byte <= b' ' || byte == b':');
                    assert_eq!(word_end(&words, 0), found.unwrap_or(words.len()));
                }
            }
        }
    }
}
