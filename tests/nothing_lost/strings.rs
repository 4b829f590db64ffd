//! Any string of a label or annotation comes out as it went in, or says why not.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use goyaml::tree::{Tree, Value};

use super::{Answer, run};

/// What becomes of a character between two others. Recorded from `sigs.k8s.io/yaml` 1.6.0 for all
/// of Unicode, in a value and in a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// It comes out as it went in.
    Kept,
    /// Go's YAML refuses it as a control character.
    Refused,
    /// A surrogate: no character, so that its escape cannot be read.
    Unreadable,
    /// NEL: a space in a value, refused in a key.
    NextLine,
}

/// All of Unicode, in order.
const FATES: &[(RangeInclusive<u32>, Fate)] = &[
    (0..=0x7E, Fate::Kept),
    (0x7F..=0x84, Fate::Refused),
    (0x85..=0x85, Fate::NextLine),
    (0x86..=0x9F, Fate::Refused),
    (0xA0..=0xD7FF, Fate::Kept),
    (0xD800..=0xDFFF, Fate::Unreadable),
    (0xE000..=0xFFFD, Fate::Kept),
    (0xFFFE..=0xFFFF, Fate::Refused),
    (0x10000..=0x10FFFF, Fate::Kept),
];

/// The code points of one fate: all of the first plane, and the ends of each other plane.
fn code_points(fate: Fate) -> Vec<u32> {
    let of = FATES.iter().filter(|(_, other)| *other == fate);
    let all = of.flat_map(|(range, _)| range.clone());
    all.filter(|c| *c < 0x10000 || !(0x100..0xFF00).contains(&(c & 0xFFFF)))
        .collect()
}

/// A pod with these lines below `annotations` and below `labels`.
fn pod(lines: &str, injected: bool) -> String {
    let host_network = !injected;
    format!(
        "kind: Pod\nmetadata:\n  name: p\n  annotations:\n{lines}  labels:\n{lines}spec:\n  \
         hostNetwork: {host_network}\n"
    )
}

/// In double quotes, all that is not plain text as an escape.
fn quoted(text: &str) -> String {
    let escaped = text.chars().map(|c| match c {
        ' ' | '0'..='9' | 'A'..='Z' | 'a'..='z' | 'é' => c.to_string(),
        _ => format!("\\U{:08X}", u32::from(c)),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

fn line(key: &str, value: &str) -> String {
    format!("    {}: {}\n", quoted(key), quoted(value))
}

/// The codes of the errors among what is said.
fn errors(answer: &Answer) -> Vec<&'static str> {
    let errors = answer.said.iter().filter(|said| said.is_error());
    errors.map(|said| said.code.name()).collect()
}

fn read(printed: &str) -> Tree<'_> {
    goyaml::read::read(printed.strip_suffix("---\n").unwrap()).unwrap()
}

/// The labels of a printed pod, which are its annotations, too.
fn kept<'t>(tree: &'t Tree<'_>) -> BTreeMap<&'t str, &'t str> {
    let metadata = tree.root().get("metadata").unwrap();
    let [annotations, mut labels] = ["annotations", "labels"].map(|name| {
        let entries = metadata.get(name).unwrap();
        let Value::Map(entries) = entries.value() else {
            panic!("{name}")
        };
        let pairs = entries
            .iter()
            .map(|entry| (&**entry.key, entry.value.as_str().unwrap()));
        pairs.collect::<BTreeMap<_, _>>()
    });
    // Those that injection adds.
    labels.retain(|key, _| annotations.contains_key(key));
    let added = |key: &str| {
        key.starts_with("sidecar.istio.io/")
            || key.starts_with("istio.io/")
            || key.starts_with("prometheus.io/")
            || key.starts_with("kubectl.kubernetes.io/")
    };
    for (key, value) in annotations {
        assert!(labels.get(key) == Some(&value) || added(key), "{key:?}");
    }
    labels
}

/// Asserts that all of these pairs are in what is printed of a pod that has them.
fn assert_kept(pairs: &[(String, String)], injected: bool) {
    let lines: String = pairs.iter().map(|(key, value)| line(key, value)).collect();
    let answer = run(pod(&lines, injected));
    assert!(!answer.out.is_empty(), "{:?}", answer.said);
    assert_eq!(answer.out.contains("istio-proxy"), injected);
    let tree = read(&answer.out);
    let kept = kept(&tree);
    for (key, value) in pairs {
        assert_eq!(kept.get(&**key), Some(&&**value), "{key:?}: {value:?}");
    }
}

#[test]
fn the_fates_cover_all_of_unicode() {
    let mut next = 0;
    for (range, _) in FATES {
        assert_eq!(*range.start(), next);
        next = range.end() + 1;
    }
    assert_eq!(next, 0x110000);
}

#[test]
fn characters_that_are_kept() {
    let characters: Vec<char> = code_points(Fate::Kept)
        .into_iter()
        .map(|c| char::from_u32(c).unwrap())
        .collect();
    assert_eq!(characters.len(), 63_453 + 16 * 512);
    for part in characters.chunks(8192) {
        let pairs: Vec<_> = part
            .iter()
            .map(|c| (format!("k{c}{:x}", u32::from(*c)), format!("{c}v{c}")))
            .collect();
        assert_kept(&pairs, false);
    }
    // A pod that is injected goes through merging, too: the characters with ways of their own.
    let odd = characters
        .iter()
        .filter(|c| u32::from(**c) < 0x200 || u32::from(**c) > 0xFE00);
    let pairs: Vec<_> = odd.map(|c| (format!("k{c}"), format!("{c} {c}"))).collect();
    assert_kept(&pairs, true);
}

/// The run says which string it is, where it stands, and prints nothing.
#[test]
fn characters_that_are_refused() {
    for c in code_points(Fate::Refused) {
        let c = char::from_u32(c).unwrap();
        for (key, value) in [
            (String::from("k"), format!("a{c}")),
            (format!("k{c}"), String::from("v")),
        ] {
            for place in ["annotations", "labels"] {
                let line = line(&key, &value);
                let answer = run(format!("kind: Pod\nmetadata:\n  {place}:\n{line}"));
                assert_eq!(
                    (answer.out.as_str(), errors(&answer)),
                    ("", vec!["unprintable"])
                );
                let said = &answer.said[0];
                assert!(
                    said.path
                        .as_deref()
                        .unwrap()
                        .starts_with(&format!("metadata.{place}"))
                );
                assert_eq!(said.origin.line, Some(4), "{said}");
            }
        }
    }
}

#[test]
fn escapes_that_are_no_characters() {
    for c in code_points(Fate::Unreadable) {
        let answer = run(format!(
            "kind: Pod\nmetadata:\n  annotations:\n    a: \"\\u{c:04x}\"\n"
        ));
        assert_eq!(
            (answer.out.as_str(), errors(&answer)),
            ("", vec!["bad-yaml"])
        );
        let said = &answer.said[0];
        assert_eq!(said.origin.line, Some(4), "{said}");
        assert!(
            said.message
                .contains("invalid Unicode character escape code"),
            "{said}"
        );
    }
}

/// As istioctl prints it, but with a warning; a key is refused.
#[test]
fn next_lines() {
    for (value, want) in [
        ("a\u{85}b", "a b"),
        ("\u{85}", " "),
        ("a \u{85} b", "a b"),
        ("a\u{85}\u{85}b", "a\nb"),
        ("a \u{85}\n b", "a \n b"),
    ] {
        for injected in [false, true] {
            let answer = run(pod(&line("k", value), injected));
            assert_eq!(kept(&read(&answer.out))["k"], want, "{value:?}");
            let warned = answer
                .said
                .iter()
                .filter(|said| said.code.name() == "altered-text");
            let places: Vec<_> = warned
                .map(|said| (said.path.as_deref().unwrap(), said.origin.line.unwrap()))
                .collect();
            assert_eq!(
                places,
                [("metadata.annotations.k", 5), ("metadata.labels.k", 7)]
            );
        }
    }
    let answer = run(pod(&line("k\u{85}", "v"), false));
    assert_eq!(
        (answer.out.as_str(), errors(&answer)),
        ("", vec!["unprintable"])
    );
    let answer = run("kind: List\nitems:\n- kind: Other\n  a: [\"x\\Ny\"]\n");
    assert!(answer.out.contains("  - x y\n") && answer.said[0].origin.line == Some(4));
}

/// Quoted in the input, each is a string, and has to be read as one again.
#[test]
fn strings_that_look_like_something_else() {
    let alike = [
        "",
        " ",
        "  ",
        "~",
        "null",
        "Null",
        "NULL",
        "true",
        "True",
        "TRUE",
        "false",
        "yes",
        "Yes",
        "YES",
        "no",
        "on",
        "ON",
        "off",
        "y",
        "Y",
        "n",
        "N",
        "0",
        "-0",
        "+1",
        "007",
        "0o17",
        "0x1F",
        "0b101",
        "1_000",
        "08",
        "1.0",
        "1.50",
        ".5",
        "5.",
        "1e3",
        "1e400",
        "1e",
        "0x1p4",
        ".inf",
        "-.Inf",
        "+.INF",
        ".nan",
        ".NaN",
        "Infinity",
        "NaN",
        "1:30",
        "190:20:30",
        "2020-01-02",
        "2020-01-02T03:04:05Z",
        "2020-01-02 03:04:05 +1",
        "<<",
        "=",
        "!",
        "!!str",
        "!t x",
        "&a",
        "*a",
        "|",
        ">",
        "|-",
        "- a",
        "-",
        "--",
        "---",
        "--- a",
        "...",
        "... a",
        "?",
        "? a",
        ":",
        ": a",
        "a:",
        "a: b",
        "a : b",
        "#",
        "# a",
        "a #b",
        "a#b",
        ",",
        "[",
        "]",
        "{",
        "}",
        "[a]",
        "{a: b}",
        "%",
        "%YAML",
        "@",
        "`",
        "'",
        "''",
        "'a'",
        "\"",
        "\"a\"",
        "\\",
        "\\n",
        "a\\",
        "a ",
        " a",
        "a\n",
        "\na",
        "\n",
        "\n\n",
        "a\n\n",
        "a\nb",
        "a\n b",
        " a\nb",
        "a \nb",
        "a\n \nb",
        "\ta",
        "a\t",
        "a\tb",
        "a\n\tb",
        "\r",
        "a\rb",
        "a\r\nb",
        "\u{2028}",
        "a\u{2029}b",
        "\u{feff}",
        "\u{feff}a",
        "a\u{feff}b",
        "\u{a0}",
        "a\u{a0}b",
        "\u{200b}",
        "\u{1F600}",
        "e\u{301}",
        "\0",
        "\u{1b}[31m",
        "null: ~",
        "a: &b c",
        "<&>",
        "{{ .Values }}",
        "<no value>",
        "$patch",
        "$(VAR)",
    ];
    for injected in [false, true] {
        let values: Vec<_> = alike
            .iter()
            .zip(0..)
            .map(|(text, n)| (format!("k{n}"), (*text).to_owned()))
            .collect();
        assert_kept(&values, injected);
    }
    // Go prints `<<` plain, also as a key, which then reads as a merge: no label can have that name.
    let keys: Vec<_> = alike
        .iter()
        .filter(|text| **text != "<<")
        .map(|text| ((*text).to_owned(), (*text).to_owned()))
        .collect();
    assert_kept(&keys, false);
}

/// Every short string over the characters that mean something to YAML, alone and behind a line
/// that is folded.
#[test]
fn every_short_string() {
    let alphabet = [
        ' ', '\n', 'a', '#', ':', '-', '"', '\'', '\t', '?', '|', '\\',
    ];
    let mut texts = vec![String::new()];
    for length in 0..3 {
        let longest: Vec<_> = texts
            .iter()
            .filter(|t| t.chars().count() == length)
            .cloned()
            .collect();
        texts.extend(
            longest
                .iter()
                .flat_map(|text| alphabet.map(|c| format!("{text}{c}"))),
        );
    }
    assert_eq!(texts.len(), 1 + 12 + 144 + 1728);
    let long = "word ".repeat(20);
    let pairs: Vec<_> = texts
        .iter()
        .zip(0..)
        .flat_map(|(text, n)| {
            let (behind, before) = (format!("{long}{text}"), format!("{text}{long}"));
            [text.clone(), behind, before].into_iter().zip([n; 3])
        })
        .zip(0..)
        .map(|((text, n), part)| (format!("k{n}-{part}"), text))
        .collect();
    for part in pairs.chunks(2000) {
        assert_kept(part, false);
    }
}

/// Words and spaces around the column where lines are folded, and strings of any length.
#[test]
fn long_strings() {
    let mut texts = Vec::new();
    for length in 70..90 {
        for tail in [
            "", " ", "  ", " b", "  b", "\n", "\nb", " \n", "\n b", "\tb", "\"b", " 'b", ": b",
            " #b",
        ] {
            texts.push("a".repeat(length) + tail);
            texts.push("a ".repeat(length / 2) + tail);
            texts.push(format!(" {}{tail}", "a".repeat(length)));
            texts.push(format!("\"{}{tail}", "é".repeat(length)));
        }
    }
    for length in [127, 128, 129, 1023, 1024, 1025, 100_000] {
        texts.push("a".repeat(length));
        texts.push(" ".repeat(length));
        texts.push("\n".repeat(length));
        texts.push("a b\n".repeat(length / 4));
    }
    let pairs: Vec<_> = texts
        .into_iter()
        .zip(0..)
        .map(|(text, n)| (format!("k{n}"), text))
        .collect();
    assert_kept(&pairs, false);
}

/// A key takes at most 1,024 characters as quoted JSON: Go cannot read a longer one back.
#[test]
fn long_keys() {
    for (key, fits) in [
        ("k".repeat(127), true),
        ("k".repeat(129), true),
        ("k".repeat(1022), true),
        ("k".repeat(1023), false),
        ("é".repeat(1022), true),
        ("\n".repeat(511), true),
        ("\n".repeat(512), false),
        (" <".repeat(146), true),
        (" <".repeat(147), false),
        ("k".repeat(100_000), false),
    ] {
        let lines = format!("    ? {}\n    : v\n", quoted(&key));
        let answer = run(pod(&lines, false));
        if fits {
            assert_eq!(kept(&read(&answer.out))[&*key], "v", "{}", key.len());
        } else {
            assert_eq!(
                (answer.out.as_str(), errors(&answer)),
                ("", vec!["unprintable"]),
                "{}",
                key.len()
            );
        }
    }
}
