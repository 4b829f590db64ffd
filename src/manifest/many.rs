//! Findings of one kind, which may be more than anybody reads.
//!
//! Boundary: how many are told one by one, and that there are more; the words are the caller's.
//! Source of its rules: ours.

use crate::report::Diagnostic;

/// How many findings of one kind are told one by one.
const MANY: usize = 1000;

/// A diagnostic for each of the first findings, and one that says how many more there are.
pub fn told<T>(
    findings: impl ExactSizeIterator<Item = T>,
    each: impl Fn(T) -> Diagnostic,
    more: impl FnOnce(usize) -> Diagnostic,
) -> Vec<Diagnostic> {
    let rest = findings.len().saturating_sub(MANY);
    let mut said: Vec<_> = findings.take(MANY).map(each).collect();
    said.extend((rest > 0).then(|| more(rest)));
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Code;

    #[test]
    fn what_is_not_told_is_counted() {
        let said = |count: usize| {
            let diagnostic = |words: String| Diagnostic::new(Code::UnknownField, words);
            let said = told(
                0..count,
                |at| diagnostic(at.to_string()),
                |rest| diagnostic(format!("{rest} more")),
            );
            let last = said.last().map(|last| last.message.clone());
            (said.len(), last.unwrap_or_default())
        };
        assert_eq!(said(0), (0, String::new()));
        assert_eq!(said(MANY), (MANY, "999".to_owned()));
        assert_eq!(said(MANY + 1), (MANY + 1, "1 more".to_owned()));
        assert_eq!(said(3 * MANY), (MANY + 1, "2000 more".to_owned()));
    }
}
