//! The counts of a run and its closing line.
//!
//! Boundary: counting and one sentence.
//! Source of its rules: the README: one line at the end on standard error.

use super::{Code, SkipReason};
use std::collections::BTreeMap;
use std::fmt;

/// What became of one object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A sidecar, or another template, was put in.
    Injected {
        /// Whether what is printed differs from the document as it was written.
        changed: bool,
    },
    /// A workload that was left without.
    Skipped(SkipReason),
    /// Not a workload: printed as it came.
    Unchanged,
    /// Nothing can be printed; the diagnostics say why.
    Failed,
}

/// How many objects met which fate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Objects injected.
    pub injected: usize,
    /// Objects injected whose text changed by it.
    pub changed: usize,
    /// Workloads left alone, by reason.
    pub skipped: BTreeMap<Code, usize>,
    /// Other objects, printed as they came.
    pub unchanged: usize,
    /// Objects or documents that failed.
    pub failed: usize,
}

impl Summary {
    /// Counts one object.
    pub fn count(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::Injected { changed } => {
                self.injected += 1;
                self.changed += usize::from(*changed);
            }
            Outcome::Skipped(reason) => *self.skipped.entry(reason.code()).or_default() += 1,
            Outcome::Unchanged => self.unchanged += 1,
            Outcome::Failed => self.failed += 1,
        }
    }

    /// Workloads left alone, for any reason.
    pub fn skipped(&self) -> usize {
        self.skipped.values().sum()
    }
}

impl fmt::Display for Summary {
    /// `3 injected, 2 skipped (1 disabled, 1 host-network), 4 unchanged`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} injected, {} skipped", self.injected, self.skipped())?;
        for (i, (code, count)) in self.skipped.iter().enumerate() {
            let reason = code.name().trim_start_matches("skipped-");
            let open = if i == 0 { " (" } else { ", " };
            write!(f, "{open}{count} {reason}")?;
        }
        if !self.skipped.is_empty() {
            f.write_str(")")?;
        }
        write!(f, ", {} unchanged", self.unchanged)?;
        if self.failed > 0 {
            write!(f, ", {} failed", self.failed)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_line() {
        let mut summary = Summary::default();
        assert_eq!(summary.to_string(), "0 injected, 0 skipped, 0 unchanged");
        let host = Outcome::Skipped(SkipReason::HostNetwork);
        let off = Outcome::Skipped(SkipReason::Disabled {
            by: "label x".into(),
        });
        let changed = Outcome::Injected { changed: true };
        let same = Outcome::Injected { changed: false };
        for outcome in [&host, &off, &off, &changed, &same, &Outcome::Unchanged] {
            summary.count(outcome);
        }
        assert_eq!(
            summary.to_string(),
            "2 injected, 3 skipped (1 host-network, 2 disabled), 1 unchanged"
        );
        assert_eq!(summary.changed, 1);
        summary.count(&Outcome::Failed);
        assert!(summary.to_string().ends_with(", 1 unchanged, 1 failed"));
    }
}
