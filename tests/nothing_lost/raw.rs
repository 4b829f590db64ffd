//! Documents that are no workloads: printed as they came, but for CRLF, the last line's end and
//! the lines that separate them.

use super::run;

/// Documents without a last newline, in every way that a document may look. No workload among them.
const DOCUMENTS: &[&str] = &[
    "kind: Service",
    "kind: ConfigMap\ndata:\n  a:   1.50   # spaced\n\n\n  b: [x,   y]\n# the end",
    "# a comment alone",
    "{\"kind\": \"Secret\", \"data\": {\"a\": \"\\u0041\"}}",
    "{\n\t\"kind\": \"Secret\"\n}",
    "null",
    "~",
    "",
    " ",
    "\n\n\n",
    "kind: A\n...\nkind: B\n...",
    "kind: &a !!str ConfigMap\nother: *a\n<<: {x: y}\nx: z",
    "kind: Deploymentt\nspec: 5",
    "kind: deployment",
    "kind: PodList\nitems: [{kind: Pod}]",
    "no-kind: at all\nkind: null",
    "a: |\n  text \n\n  more\n\n\n",
    "a: >-\n  folded\n   text\n",
    "a: 'single\n\n  quoted'\nb: \"double \\\n  quoted\"",
    "? complex\n: value",
    "a: 1\na: 2",
    "trailing: spaces   ",
    "tab:\t1",
    "lone: \"a\rb\"",
    "\u{feff}bom: 1",
    "\u{feff}",
    "next: \"a\u{85}b\"\nls: \"a\u{2028}b\u{2029}c\"",
    "smile: \u{1F600} \u{10FFFD}",
    "é: ü",
    "big: 123456789012345678901234567890\noctal: 0o17\nzero: 007",
    "date: 2020-01-02\nbase: 1:30\nyes: no",
];

/// The lines that may stand between two documents.
const SEPARATORS: &[&str] = &["---", "--- ", "---\t", "--- # next", "---#next", "---   #"];

fn lines(document: &str) -> String {
    // What ends in a newline has its last line's end already.
    let end = if document.ends_with('\n') || document.is_empty() {
        ""
    } else {
        "\n"
    };
    format!("{document}{end}")
}

#[test]
fn each_alone_with_any_end_of_lines() {
    for document in DOCUMENTS {
        let want = match lines(document) {
            empty if empty.is_empty() => empty,
            lines => lines + "---\n",
        };
        for text in [
            (*document).to_owned(),
            lines(document),
            lines(document).replace('\n', "\r\n"),
        ] {
            let answer = run(&text);
            assert_eq!(answer.out, want, "{text:?} {:?}", answer.said);
            assert!(answer.said.is_empty(), "{text:?} {:?}", answer.said);
        }
    }
}

/// All in one file: what stands between them becomes `---`, whatever it was.
#[test]
fn all_in_one_file() {
    let documents: Vec<&str> = DOCUMENTS
        .iter()
        .copied()
        .filter(|document| !document.is_empty())
        .collect();
    let want: String = documents.iter().map(|text| lines(text) + "---\n").collect();
    for separator in SEPARATORS {
        let file: String = documents
            .iter()
            .map(|text| lines(text) + separator + "\n")
            .collect();
        assert_eq!(run(&file).out, want, "{separator:?}");
        assert_eq!(
            run(file.replace('\n', "\r\n")).out,
            want,
            "{separator:?} CRLF"
        );
    }
}

/// A separator with nothing before it belongs to the document that follows, with its comment.
#[test]
fn separators_without_a_document_before_them() {
    for (text, want) in [
        ("---\na: 1\n", "---\na: 1\n---\n"),
        ("--- # first\na: 1\n", "--- # first\na: 1\n---\n"),
        ("--- # first\r\na: 1", "--- # first\na: 1\n---\n"),
        ("---\n---\n", "---\n---\n"),
        ("---\n---\na: 1\n", "---\n---\na: 1\n---\n"),
        ("---\n---\n---\na: 1\n", "---\n---\n---\na: 1\n---\n"),
        ("a: 1\n---\n---\nb: 2\n", "a: 1\n---\n---\nb: 2\n---\n"),
        ("a: 1\n---\n", "a: 1\n---\n"),
        ("a: 1\n---", "a: 1\n---\n"),
        ("", ""),
    ] {
        assert_eq!(run(text).out, want, "{text:?}");
    }
}
