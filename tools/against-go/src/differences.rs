//! Where our layers answer otherwise than Go, by rule, each with its reason.

use serde_json::Value as Json;

use crate::layers::{bytes, typed};

/// A rule by which answers differ.
pub struct Difference {
    /// Its name in summaries.
    pub name: &'static str,
    /// The layers it shows in.
    pub layers: &'static [&'static str],
    /// Why it is so.
    pub reason: &'static str,
    /// Whether it explains these answers: the case, the original's, ours.
    applies: fn(&Json, &Json, &Json) -> bool,
}

/// All there are.
pub const DIFFERENCES: &[Difference] = &[
    Difference {
        name: "typed-unknown-fields",
        layers: &["typed"],
        reason: "Go drops what its structs do not know; we keep it, and what we print without it is what Go prints",
        applies: |case, original, _| typed::known_fields(case) == *original,
    },
    Difference {
        name: "typed-infinite-kind",
        layers: &["typed"],
        reason: "a kind or apiVersion that is an infinity or NaN is refused as it is read; Go, which \
                 looks for the kind before all else, takes it for a string at first, and so tells of \
                 something else that is wrong",
        applies: |case, original, ours| {
            fails(ours, "json: unsupported value: ")
                && typed::answer_but_for_kind(case).is_some_and(|answer| answer == *original)
        },
    },
    Difference {
        name: "not-utf8",
        layers: &["template", "yaml-read"],
        reason: "a text is always UTF-8 here: what a function would make of other bytes is an \
                 error, as YAML could not hold it; where a message shows a !!binary as a key, \
                 U+FFFD stands for them",
        applies: |_, original, ours| {
            fails(ours, "is not valid UTF-8, which a text cannot hold here")
                || shows_bytes(original, ours)
        },
    },
    Difference {
        name: "template-refused-functions",
        layers: &["template"],
        reason: "functions that make keys, certificates or passwords, or ask the network, are \
                 known and refuse: what is rendered is the same each time, and has no secrets",
        applies: |_, _, ours| fails(ours, "this function is not offered here"),
    },
    Difference {
        name: "template-time-zones",
        layers: &["template"],
        reason: "time zones are read from no database of the machine, so that the same input \
                 has the same output everywhere; Go takes UTC for a zone that it does not find",
        applies: |_, _, ours| fails(ours, "is not known here: UTC and Etc/GMT-14"),
    },
    Difference {
        name: "template-host-data",
        layers: &["template", "template-data"],
        reason: "in istiod a template that sets something in the values or the pod sets it for \
                 all that come after; here it is an error that says to take a copy. A quantity \
                 that is asked for its text there keeps it, which shows where its struct is printed",
        applies: |_, original, ours| {
            fails(ours, "the host's data cannot be changed") || is_text_kept(original, ours)
        },
    },
    Difference {
        name: "template-sort-in-place",
        layers: &["template"],
        reason: "sprig's sortAlpha sorts a []string where it stands; lists never change here",
        applies: |case, original, ours| {
            case["template"]
                .as_str()
                .is_some_and(|text| text.contains("sortAlpha"))
                && is_sorted_in_place(original, ours)
        },
    },
    Difference {
        name: "refused string",
        layers: &["yaml-write"],
        reason: "of several strings that cannot be printed Go names the first in the JSON that it \
                 made, and a line of that JSON; here it is the first one printed, with its place",
        applies: |_, original, ours| [original, ours].into_iter().all(is_refusal),
    },
    Difference {
        name: "ends of buffers",
        layers: &["yaml-read", "yaml-split"],
        reason: "what Go answers hangs on where its buffers end: go-yaml takes any first character \
                 of a line for a byte order mark while U+FEFF stands first in one of 512 bytes, and \
                 a last line without a newline is lost if it fills one of 4,096; neither is so here",
        applies: |case, original, ours| {
            if original.get("documents").is_some() {
                is_last_line_lost(case, original, ours)
            } else {
                has_later_mark(case)
            }
        },
    },
];

/// Whether our answer is an error that says this.
fn fails(ours: &Json, words: &str) -> bool {
    ours["error"]
        .as_str()
        .is_some_and(|error| error.contains(words))
}

/// Whether two outputs are the same but for quantities, printed as structs, whose text is empty in
/// ours: `{{5 2} {<nil>} 500 DecimalSI}`, `s:500` or `s:"500"`.
fn is_text_kept(original: &Json, ours: &Json) -> bool {
    const BEFORE: [&str; 4] = [
        "{<nil>} ",
        "inf.Dec=<nil>)} ",
        "{Dec:<nil>} s:",
        "(*inf.Dec)(nil)}, s:\"",
    ];
    let pieces = |answer: &Json| -> Vec<String> {
        let mut text = answer["output"].as_str().unwrap_or_default().to_owned();
        for marker in BEFORE {
            text = text.replace(marker, &format!("{marker}\0"));
        }
        text.split('\0').map(str::to_owned).collect()
    };
    let (kept, ours_pieces) = (pieces(original), pieces(ours));
    let same = |(kept, ours): (&String, &String)| {
        let end = ours.chars().next().filter(|end| [' ', '"'].contains(end));
        let rest = end.and_then(|end| kept.find(end).and_then(|at| kept.get(at..)));
        kept == ours || rest == Some(ours)
    };
    original["error"] == ours["error"]
        && kept.len() == ours_pieces.len()
        && kept.iter().zip(&ours_pieces).all(same)
}

/// Whether the original's output is ours with lists sorted: in each list, or text without brackets,
/// the items from the first that differs to the last are ours in the order of their bytes.
fn is_sorted_in_place(original: &Json, ours: &Json) -> bool {
    let (Some(sorted), Some(unsorted)) = (original["output"].as_str(), ours["output"].as_str())
    else {
        return false;
    };
    let between = |c: char| c.is_whitespace() || "[],\"\\".contains(c);
    let lists = |text: &str| -> Vec<Vec<String>> {
        let items = |list: &str| {
            let items = list.split(between).filter(|item| !item.is_empty());
            items.map(str::to_owned).collect()
        };
        text.split(['[', ']']).map(items).collect()
    };
    original["error"] == ours["error"]
        && sorted.matches(between).eq(unsorted.matches(between))
        && lists(sorted)
            .into_iter()
            .zip(lists(unsorted))
            .all(|(sorted, unsorted)| is_ours_sorted(&sorted, unsorted))
}

fn is_ours_sorted(sorted: &[String], mut ours: Vec<String>) -> bool {
    let differs = |(one, other): (&String, &String)| one != other;
    let pairs = || sorted.iter().zip(&ours);
    if let (Some(first), Some(last)) = (pairs().position(differs), pairs().rposition(differs)) {
        ours[first..=last].sort_unstable();
    }
    sorted == ours
}

/// Whether two messages are the same but for bytes that are no UTF-8: `\xff` in the original's.
fn shows_bytes(original: &Json, ours: &Json) -> bool {
    let message = original["error"].as_str().unwrap_or_default();
    let mut parts = message.split("\\x");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.get(..2) {
            Some(digits) if digits >= "80" => {
                text.push(char::REPLACEMENT_CHARACTER);
                text.push_str(&part[2..]);
            }
            _ => {
                text.push_str("\\x");
                text.push_str(part);
            }
        }
    }
    text != message && ours["error"] == text
}

/// Whether an answer is that a string cannot be printed.
fn is_refusal(answer: &Json) -> bool {
    let error = answer["error"].as_str().unwrap_or_default();
    [
        "control characters are not allowed",
        "found unexpected document indicator",
        "did not find expected ',' or '}'",
    ]
    .iter()
    .any(|refusal| error.starts_with("yaml: ") && error.ends_with(refusal))
}

/// Whether U+FEFF stands behind the start of the text.
fn has_later_mark(case: &Json) -> bool {
    let mark = "\u{feff}".as_bytes();
    bytes::of_case(case)
        .windows(mark.len())
        .skip(1)
        .any(|c| c == mark)
}

/// Whether the original has all but a last line that fills its buffer.
fn is_last_line_lost(case: &Json, original: &Json, ours: &Json) -> bool {
    let file = bytes::of_case(case);
    let line = file.rsplit(|&byte| byte == b'\n').next();
    line.is_some_and(|line| line.len() >= 4095 && is_all_but(line, original, ours))
}

/// Whether the original's documents are ours without this last line.
fn is_all_but(line: &[u8], original: &Json, ours: &Json) -> bool {
    let documents = |answer: &Json| {
        let texts = answer["documents"].as_array().into_iter().flatten();
        texts
            .filter_map(Json::as_str)
            .map(bytes::of_shown)
            .collect()
    };
    let mut ours: Vec<Vec<u8>> = documents(ours);
    let last = ours.pop().unwrap_or_default();
    let line = [line, b"\n"].concat();
    ours.extend(
        last.strip_suffix(line.as_slice())
            .filter(|rest| !rest.is_empty())
            .map(<[u8]>::to_vec),
    );
    ours == documents(original)
}

/// The name of the rule that explains the difference between two answers.
pub(crate) fn find(layer: &str, case: &Json, original: &Json, ours: &Json) -> Option<&'static str> {
    DIFFERENCES
        .iter()
        .find(|d| d.layers.contains(&layer) && (d.applies)(case, original, ours))
        .map(|d| d.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_texts_of_quantities_are_explained_by_their_being_kept() {
        for (original, ours, want) in [
            (
                "{{5 2} {<nil>} 500 DecimalSI}",
                "{{5 2} {<nil>}  DecimalSI}",
                true,
            ),
            ("d:{Dec:<nil>} s:500 F", "d:{Dec:<nil>} s: F", true),
            (
                "Dec:(*inf.Dec)(nil)}, s:\"500\", F",
                "Dec:(*inf.Dec)(nil)}, s:\"\", F",
                true,
            ),
            (
                "{{5 2} {<nil>} 500 DecimalSI}",
                "{{5 2} {<nil>} 5k DecimalSI}",
                false,
            ),
            (
                "{{5 2} {<nil>} 500 DecimalSI}",
                "{{5 2} {<nil>}  BinarySI}",
                false,
            ),
            (
                "{{5 2} {<nil>}  DecimalSI}",
                "{{5 2} {<nil>} 500 DecimalSI}",
                false,
            ),
            ("a 500 b", "a  b", false),
        ] {
            let case = serde_json::json!({ "template": "" });
            let answer = |output: &str| serde_json::json!({ "output": output });
            let found = find("template-data", &case, &answer(original), &answer(ours));
            assert_eq!(found.is_some(), want, "{original} and {ours}");
        }
    }

    #[test]
    fn only_sorted_items_are_explained_by_sorting_in_place() {
        for (template, original, ours, want) in [
            ("sortAlpha", "[a b][a b]", "[a b][b a]", true),
            ("sortAlpha", "[\"a\",\"b\"]", "[\"b\",\"a\"]", true),
            ("sortAlpha", "n: a,ab,b", "n: b,a,ab", true),
            ("sortAlpha", "[c a b d]", "[c b a d]", true),
            ("sortAlpha", "[ a b]", "[b  a]", true),
            // No sort makes these of ours.
            ("sortAlpha", "[b a]", "[a b]", false),
            ("sortAlpha", "[ab]", "[ba]", false),
            ("sortAlpha", "[a bc]", "[ac b]", false),
            ("sortAlpha", "[a b]", "[a,b]", false),
            ("sortAlpha", "[a] [b]", "[b] [a]", false),
            ("sortAlpha", "[a b]", "[b a c]", false),
            // None was asked for.
            ("reverse", "[a b]", "[b a]", false),
        ] {
            let case = serde_json::json!({ "template": template });
            let answer = |output: &str| serde_json::json!({ "output": output });
            let found = find("template", &case, &answer(original), &answer(ours));
            assert_eq!(found.is_some(), want, "{original} and {ours}");
        }
    }
}
