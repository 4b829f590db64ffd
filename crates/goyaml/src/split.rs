//! Splitting a file into YAML documents, as Kubernetes' tools do.
//!
//! Boundary: lines only; nothing here knows what YAML is. A separator is any line that begins with
//! `---`, be it inside a quoted text or a block scalar, and `...` separates nothing.
//!
//! Source of the rules: `YAMLReader` and `LineReader` of `pkg/util/yaml/decoder.go` in
//! k8s.io/apimachinery v0.35.3, over `bufio.Reader.ReadLine`.

use std::borrow::Cow;

/// What begins a separator line.
const SEPARATOR: &[u8] = b"---";

/// One document of a file, as it would be handed to the YAML reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document<'a> {
    /// The text: each line ends in LF, the last one too. Borrowed if the file has it so. A separator
    /// met while the document was still empty stands in it as its first line.
    pub text: Cow<'a, [u8]>,
    /// The line of the file, from 1, that is the document's first.
    pub line: usize,
    /// Byte offset in the file where the document begins.
    pub offset: usize,
}

/// A separator line with something other than a comment behind the `---`.
///
/// The message is Go's: `invalid Yaml document separator: {a: b}`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("invalid Yaml document separator: {rest}")]
pub struct SplitError {
    /// What follows the `---`, trimmed.
    pub rest: String,
    /// The line of the file, from 1.
    pub line: usize,
    /// Byte offset of the line in the file.
    pub offset: usize,
}

/// The documents of a file, in order. After an error there are no more.
///
/// ```
/// let file = b"a: 1\n---\nb: 2\n";
/// let documents: Result<Vec<_>, _> = goyaml::split::documents(file).collect();
/// let texts: Vec<_> = documents.unwrap().iter().map(|d| (d.line, d.text.to_vec())).collect();
/// assert_eq!(texts, [(1, b"a: 1\n".to_vec()), (3, b"b: 2\n".to_vec())]);
/// ```
#[must_use]
pub fn documents(file: &[u8]) -> Documents<'_> {
    Documents {
        file,
        offset: 0,
        line: 1,
    }
}

/// Iterates over the documents of a file; see [`documents`].
#[derive(Clone, Debug)]
pub struct Documents<'a> {
    file: &'a [u8],
    /// Where the next line begins.
    offset: usize,
    /// The number of that line.
    line: usize,
}

impl<'a> Iterator for Documents<'a> {
    type Item = Result<Document<'a>, SplitError>;

    fn next(&mut self) -> Option<Self::Item> {
        let (offset, line) = (self.offset, self.line);
        let mut carriage_returns = false;
        while self.offset < self.file.len() {
            let start = self.offset;
            let end = memchr::memchr(b'\n', &self.file[start..])
                .map_or(self.file.len(), |length| start + length);
            let text = &self.file[start..end];
            let terminated = end < self.file.len();
            self.offset = end + usize::from(terminated);
            self.line += 1;
            carriage_returns |= terminated && text.ends_with(b"\r");
            if let Some(rest) = text.strip_prefix(SEPARATOR) {
                let rest = trim(rest);
                if !rest.is_empty() && rest[0] != b'#' {
                    return Some(Err(self.fail(rest, start)));
                }
                if start > offset {
                    return Some(Ok(self.document(offset..start, line, carriage_returns)));
                }
            }
        }
        if self.offset == offset {
            return None;
        }
        Some(Ok(self.document(
            offset..self.offset,
            line,
            carriage_returns,
        )))
    }
}

impl<'a> Documents<'a> {
    fn document(
        &self,
        range: std::ops::Range<usize>,
        line: usize,
        carriage_returns: bool,
    ) -> Document<'a> {
        let offset = range.start;
        let bytes = &self.file[range];
        let mut text = Cow::Borrowed(bytes);
        if carriage_returns {
            text = Cow::Owned(without_carriage_returns(bytes));
        }
        if !bytes.ends_with(b"\n") {
            text.to_mut().push(b'\n');
        }
        Document { text, line, offset }
    }

    /// The error for the line just read, which began at `offset`; the iterator is at its end then.
    fn fail(&mut self, rest: &[u8], offset: usize) -> SplitError {
        self.offset = self.file.len();
        SplitError {
            rest: String::from_utf8_lossy(rest).into_owned(),
            line: self.line - 1,
            offset,
        }
    }
}

/// CRLF becomes LF; a CR anywhere else stays.
fn without_carriage_returns(bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(bytes.len());
    for line in bytes.split_inclusive(|&byte| byte == b'\n') {
        match line.strip_suffix(b"\r\n") {
            None => text.extend_from_slice(line),
            Some(line) => {
                text.extend_from_slice(line);
                text.push(b'\n');
            }
        }
    }
    text
}

/// Go's `strings.TrimSpace`, for which bytes that are not UTF-8 are no space.
fn trim(bytes: &[u8]) -> &[u8] {
    let spaces = match bytes.utf8_chunks().next() {
        Some(first) => first.valid().len() - first.valid().trim_start().len(),
        None => 0,
    };
    let bytes = &bytes[spaces..];
    let spaces = match bytes.utf8_chunks().last() {
        Some(last) if last.invalid().is_empty() => {
            last.valid().len() - last.valid().trim_end().len()
        }
        _ => 0,
    };
    &bytes[..bytes.len() - spaces]
}

#[cfg(test)]
mod tests;
