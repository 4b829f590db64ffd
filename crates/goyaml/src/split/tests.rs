//! What `testdata/vectors` does not show: borrowing, offsets, the end after an error.

use super::*;

fn all(file: &[u8]) -> Vec<Document<'_>> {
    documents(file).collect::<Result<_, _>>().unwrap()
}

#[test]
fn a_document_is_borrowed_if_it_stands_in_the_file_as_it_is() {
    let found = all(b"a: 1\n---\nb: 2\r\n---\nc: 3");
    let borrowed: Vec<_> = found
        .iter()
        .map(|document| matches!(document.text, Cow::Borrowed(_)))
        .collect();
    assert_eq!(borrowed, [true, false, false]);
    let places: Vec<_> = found.iter().map(|d| (d.line, d.offset)).collect();
    assert_eq!(places, [(1, 0), (3, 9), (5, 19)]);
}

#[test]
fn an_error_ends_it_all() {
    let mut found = documents(b"a\nb\n--- c\nd\n---\ne\n");
    let error = found.next().unwrap().unwrap_err();
    assert_eq!((error.line, error.offset), (3, 4));
    assert_eq!(error.rest, "c");
    assert_eq!(found.next(), None);
}

#[test]
fn bytes_that_are_not_utf8_are_kept() {
    assert_eq!(all(b"\xff\n---\n\xfe")[1].text.as_ref(), b"\xfe\n");
    let error = documents(b"---\xc2\xa0\xff\xc2\xa0\n")
        .next()
        .unwrap()
        .unwrap_err();
    assert_eq!(error.rest, "\u{fffd}");
}
