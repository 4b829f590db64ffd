//! Saying things on standard error, and remembering what they mean for the
//! exit code.
//!
//! Boundary: one place through which every diagnostic of a run goes.
//! Source of its rules: the README, "Findings" and "Exit codes".

use super::exit::Exit;
use super::request::Reporting;
use crate::report::{Code, Denials, Diagnostic, Renderer, Severity, Sources, Summary, json};
use std::io::Write;

/// Takes the diagnostics of a run.
pub struct Reporter<'w> {
    reporting: Reporting,
    denials: Denials,
    to: &'w mut dyn Write,
    failed: bool,
    refused: bool,
    /// Whether the cluster has failed.
    lost: bool,
}

impl<'w> Reporter<'w> {
    /// A reporter that writes to `to` and refuses nothing.
    pub fn new(reporting: Reporting, to: &'w mut dyn Write) -> Reporter<'w> {
        Reporter {
            reporting,
            denials: Denials::default(),
            to,
            failed: false,
            refused: false,
            lost: false,
        }
    }

    /// From now on, refuses these findings.
    pub fn deny(&mut self, denials: Denials) {
        self.denials = denials;
    }

    /// Reports a diagnostic; lines are shown out of `sources`.
    pub fn say(&mut self, mut diagnostic: Diagnostic, sources: &dyn Sources) {
        if self.denials.apply(&mut diagnostic) {
            self.refused = true;
        } else if diagnostic.is_error() {
            self.failed = true;
            self.lost |= diagnostic.code.is_of_cluster();
        }
        self.print(&diagnostic, sources);
    }

    fn print(&mut self, diagnostic: &Diagnostic, sources: &dyn Sources) {
        let wanted = diagnostic.code != Code::ConfigSource || self.reporting.verbose;
        if wanted && diagnostic.severity >= self.reporting.least {
            let text = match self.reporting.form {
                Some(form) => Renderer::new(form, sources).render(diagnostic),
                None => json::diagnostic(diagnostic),
            };
            self.write(&text);
        }
    }

    /// Reports several diagnostics that have no lines to show.
    pub fn say_all(&mut self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        self.say_all_of(diagnostics, &());
    }

    /// Reports several diagnostics; lines are shown out of `sources`.
    pub fn say_all_of(
        &mut self,
        diagnostics: impl IntoIterator<Item = Diagnostic>,
        sources: &dyn Sources,
    ) {
        for diagnostic in diagnostics {
            self.say(diagnostic, sources);
        }
    }

    /// Reports a diagnostic that refuses by itself, as `--check` does.
    pub fn refuse(&mut self, mut diagnostic: Diagnostic) {
        self.refused = true;
        diagnostic.severity = Severity::Error;
        self.print(&diagnostic, &());
    }

    /// Whether something has failed or was refused, so that nothing is printed.
    pub fn has_failed(&self) -> bool {
        self.failed || self.refused
    }

    /// Reports the counts that close a run, and that its result is withheld.
    pub fn close(&mut self, summary: &Summary, withheld: bool) {
        if !self.reporting.summary {
            return;
        }
        let text = match self.reporting.form {
            Some(_) => {
                let withheld = if withheld {
                    "; nothing was written"
                } else {
                    ""
                };
                format!("kube-inject: {summary}{withheld}\n")
            }
            None => json::summary(summary),
        };
        self.write(&text);
    }

    /// The exit code that all of it amounts to. A cluster that fails goes before an input that
    /// does, and a failure before a refusal.
    pub fn exit(&self) -> Exit {
        match (self.lost, self.failed, self.refused) {
            (true, _, _) => Exit::Config,
            (false, true, _) => Exit::Failed,
            (false, false, true) => Exit::Refused,
            (false, false, false) => Exit::Done,
        }
    }

    /// Nothing can be done about a standard error that takes nothing.
    fn write(&mut self, text: &str) {
        let _ = self.to.write_all(text.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Form;

    fn reporting(least: Severity, verbose: bool) -> Reporting {
        Reporting {
            form: Some(Form::Line),
            least,
            verbose,
            summary: true,
        }
    }

    fn said(reporting: Reporting, denials: &[&str], codes: &[Code]) -> (String, Exit) {
        let mut out = Vec::new();
        let mut reporter = Reporter::new(reporting, &mut out);
        let mut denied = Denials::default();
        denials.iter().for_each(|name| assert!(denied.add(name)));
        reporter.deny(denied);
        reporter.say_all(codes.iter().map(|code| Diagnostic::new(*code, "x")));
        let exit = reporter.exit();
        (String::from_utf8(out).unwrap(), exit)
    }

    /// Reporting, denials, codes; text and exit code.
    type Case<'c> = (Reporting, &'c [&'c str], &'c [Code], &'c str, Exit);

    #[test]
    fn what_is_said_and_how_it_ends() {
        let normal = reporting(Severity::Note, false);
        let quiet = reporting(Severity::Error, false);
        let verbose = reporting(Severity::Note, true);
        let (skip, error, warning) = (Code::SkippedDisabled, Code::BadType, Code::NoValue);
        let cases: &[Case<'_>] = &[
            (normal, &[], &[], "", Exit::Done),
            (
                normal,
                &[],
                &[skip],
                "note[skipped-disabled]: x\n",
                Exit::Done,
            ),
            (
                normal,
                &["skipped"],
                &[skip],
                "error[skipped-disabled]: x\n",
                Exit::Refused,
            ),
            (
                quiet,
                &["skipped"],
                &[skip],
                "error[skipped-disabled]: x\n",
                Exit::Refused,
            ),
            (quiet, &[], &[skip, warning], "", Exit::Done),
            (quiet, &[], &[error], "error[bad-type]: x\n", Exit::Failed),
            (
                quiet,
                &[],
                &[Code::ClusterDenied, error],
                "error[cluster-denied]: x\nerror[bad-type]: x\n",
                Exit::Config,
            ),
            (
                normal,
                &["no-value"],
                &[warning, error],
                "error[no-value]: x\nerror[bad-type]: x\n",
                Exit::Failed,
            ),
            (normal, &[], &[Code::ConfigSource], "", Exit::Done),
            (
                verbose,
                &[],
                &[Code::ConfigSource],
                "note[config-source]: x\n",
                Exit::Done,
            ),
        ];
        for (reporting, denials, codes, text, exit) in cases {
            assert_eq!(
                said(*reporting, denials, codes),
                (text.to_string(), *exit),
                "{codes:?}"
            );
        }
    }
}
