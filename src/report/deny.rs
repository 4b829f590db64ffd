//! `--deny CODE,…` and `--strict`: which diagnostics become refusals.
//!
//! Boundary: a set of codes and the raising of a diagnostic; the command line
//! turns a refusal into its exit code.
//! Source of its rules: the help of --deny and --strict in `cli::args`.

use super::code::CODES;
use super::{Code, CodeInfo, Diagnostic, Severity};
use std::collections::BTreeSet;

/// The codes a run refuses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Denials {
    codes: BTreeSet<Code>,
}

impl Denials {
    /// Refuses `name`: a code, or a family of codes. False if there is no such name.
    pub fn add(&mut self, name: &str) -> bool {
        let before = self.codes.len();
        let rows = CODES.iter().filter(|row| deniable(row));
        let named = rows.filter(|row| row.name == name || families(row).any(|f| f == name));
        self.codes.extend(named.map(|row| row.code));
        self.codes.len() > before || names().any(|(known, _)| known == name)
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

/// Whether a code can be refused: errors are refused anyway, and what `-v` and
/// `--check` add is no finding.
fn deniable(row: &CodeInfo) -> bool {
    row.severity == Severity::Warning || is_skip(row)
}

fn is_skip(row: &CodeInfo) -> bool {
    row.name.starts_with("skipped-")
}

fn families(row: &CodeInfo) -> impl Iterator<Item = &'static str> {
    let warnings = (row.severity == Severity::Warning).then_some("warnings");
    let skipped = is_skip(row).then_some("skipped");
    warnings.into_iter().chain(skipped)
}

/// Every name that `--deny` takes, with its meaning, in the order of the table.
pub fn names() -> impl Iterator<Item = (&'static str, &'static str)> {
    let codes = CODES.iter().filter(|row| deniable(row));
    let families = [
        ("warnings", "Every warning."),
        ("skipped", "Every workload that is left without a sidecar."),
    ];
    families
        .into_iter()
        .chain(codes.map(|row| (row.name, row.meaning)))
}

/// The codes that `--strict` refuses.
pub fn mistakes() -> impl Iterator<Item = &'static str> {
    CODES.iter().filter(|row| row.mistake).map(|row| row.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn denied(names: &[&str]) -> Denials {
        let mut denials = Denials::default();
        for name in names {
            assert!(denials.add(name), "{name}");
        }
        denials
    }

    #[test]
    fn names_and_families() {
        let cases: &[(&[&str], Code, bool)] = &[
            (&[], Code::UnknownField, false),
            (&["unknown-field"], Code::UnknownField, true),
            (&["unknown-field"], Code::NoValue, false),
            (&["skipped"], Code::SkippedPolicy, true),
            (&["skipped"], Code::SkippedHostNetwork, true),
            (&["skipped"], Code::NoValue, false),
            (&["warnings"], Code::ForeignGroup, true),
            (&["warnings"], Code::SkippedDisabled, false),
            (&["warnings", "skipped"], Code::SkippedDisabled, true),
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
    fn only_warnings_and_skips_can_be_named() {
        for name in ["xyzzy", "bad-type", "would-change", "config-source", ""] {
            assert!(!Denials::default().add(name), "{name}");
        }
        for (name, _) in names() {
            let mut denials = Denials::default();
            assert!(denials.add(name) && denials.add(name), "{name}");
            assert!(!denials.is_empty(), "{name}");
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
