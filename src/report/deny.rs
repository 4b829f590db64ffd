//! `--deny CODE,…` and `--strict`: which diagnostics become refusals.
//!
//! Boundary: a set of codes and the raising of a diagnostic; the command line
//! turns a refusal into its exit code.
//! Source of its rules: design, section 5.

use super::code::CODES;
use super::{Code, Diagnostic, Severity};
use std::collections::BTreeSet;

/// The codes a run refuses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Denials {
    codes: BTreeSet<Code>,
}

/// A name that is neither a code nor a family of codes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such code: {name}")]
pub struct UnknownCode {
    /// The name as given.
    pub name: String,
    /// The code or family that resembles it most, if any does.
    pub similar: Option<&'static str>,
}

impl Denials {
    /// Refuses `name`: a code, a family (`skipped` is every `skipped-…`), or `all`.
    ///
    /// # Errors
    /// When no code has that name. Errors are refused anyway and cannot be named.
    pub fn add(&mut self, name: &str) -> Result<(), UnknownCode> {
        let matches = |row: &&super::CodeInfo| {
            row.severity < Severity::Error
                && (name == "all" || row.name == name || family(row.name) == Some(name))
        };
        let mut found = false;
        for row in CODES.iter().filter(matches) {
            self.codes.insert(row.code);
            found = true;
        }
        if found {
            return Ok(());
        }
        Err(UnknownCode {
            name: name.into(),
            similar: similar(name),
        })
    }

    /// Refuses every code that is most likely a mistake (`--strict`).
    pub fn add_mistakes(&mut self) {
        self.codes
            .extend(CODES.iter().filter(|row| row.mistake).map(|row| row.code));
    }

    /// Raises `diagnostic` to an error if its code is refused; true if it did.
    pub fn apply(&self, diagnostic: &mut Diagnostic) -> bool {
        let denied = diagnostic.severity < Severity::Error && self.codes.contains(&diagnostic.code);
        if denied {
            diagnostic.severity = Severity::Error;
        }
        denied
    }

    /// Whether nothing is refused.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// Whether `code` is refused.
    pub fn contains(&self, code: Code) -> bool {
        self.codes.contains(&code)
    }
}

/// The family of a code: `skipped` of `skipped-policy`. Only skips have one.
fn family(name: &'static str) -> Option<&'static str> {
    name.strip_prefix("skipped-").map(|_| "skipped")
}

/// Every name that `--deny` takes, in the order of the table.
pub fn names() -> impl Iterator<Item = &'static str> {
    let codes = CODES.iter().filter(|row| row.severity < Severity::Error);
    codes.map(|row| row.name).chain(["skipped", "all"])
}

/// The name with the smallest edit distance, if it is near enough to be meant.
fn similar(name: &str) -> Option<&'static str> {
    let near = names()
        .map(|candidate| (distance(name, candidate), candidate))
        .min()?;
    (near.0 <= name.len().max(3) / 3).then_some(near.1)
}

/// Levenshtein's distance over bytes.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.bytes().enumerate() {
            let replaced = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn denied(names: &[&str]) -> Denials {
        let mut denials = Denials::default();
        for name in names {
            denials.add(name).unwrap();
        }
        denials
    }

    #[test]
    fn names_families_and_all() {
        let cases: &[(&[&str], Code, bool)] = &[
            (&[], Code::UnknownField, false),
            (&["unknown-field"], Code::UnknownField, true),
            (&["unknown-field"], Code::NoValue, false),
            (&["skipped"], Code::SkippedPolicy, true),
            (&["skipped"], Code::SkippedHostNetwork, true),
            (&["skipped"], Code::NoValue, false),
            (&["all"], Code::ForeignGroup, true),
            (&["all"], Code::SkippedDisabled, true),
        ];
        for (names, code, expected) in cases {
            assert_eq!(denied(names).contains(*code), *expected, "{names:?} {code}");
        }
    }

    #[test]
    fn strict_takes_mistakes_but_no_skips() {
        let mut strict = Denials::default();
        strict.add_mistakes();
        assert!(strict.contains(Code::UnknownField));
        assert!(strict.contains(Code::UnknownAnnotation));
        assert!(!strict.contains(Code::SkippedHostNetwork));
        assert!(!strict.contains(Code::ForeignGroup));
    }

    #[test]
    fn unknown_names_get_a_suggestion() {
        let cases = [
            ("unknown-feild", Some("unknown-field")),
            ("skiped", Some("skipped")),
            ("novalue", Some("no-value")),
            ("xyzzy", None),
            // An error code: it fails the run anyway.
            ("bad-type", None),
        ];
        for (name, similar) in cases {
            let error = Denials::default().add(name).unwrap_err();
            assert_eq!(error.similar, similar, "{name}");
        }
    }

    #[test]
    fn a_refusal_is_raised_once() {
        let denials = denied(&["no-value"]);
        let mut diagnostic = Diagnostic::new(Code::NoValue, "x");
        assert!(denials.apply(&mut diagnostic));
        assert_eq!(diagnostic.severity, Severity::Error);
        assert!(!denials.apply(&mut diagnostic));
    }
}
