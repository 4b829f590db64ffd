//! What templates may know of the world: the clock, the variables that
//! `--allow-env` names, randomness.
//!
//! Boundary: the only place that asks the machine on behalf of templates.
//! Source of its rules: none of the three comes from the air, so that the same
//! input gives the same output. The time zone is UTC, so that a template prints
//! the same time wherever it runs.

use super::request::NATIVE_VARIABLE;
use gotemplate::{Context, Limits, Timestamp};
use std::collections::HashMap;
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::time::{SystemTime, UNIX_EPOCH};

/// How far a template may go for one pod. Istio's own takes some thousand steps and writes some
/// thousand bytes; these are a second or two of work, and some hundred megabytes of memory.
const LIMITS: Limits = Limits {
    template_depth: 100_000,
    text: 4 << 20,
    items: 1_000_000,
    output: 16 << 20,
    steps: 10_000_000,
};

/// The world of a run, with these variables and no others. Templates of Istio 1.22 to 1.26 ask
/// for native sidecars by the variable that istiod has: they get the answer of the run.
pub fn context(variables: &[(String, String)], native: bool) -> Context {
    let mut variables: HashMap<_, _> = variables.iter().cloned().collect();
    if native {
        variables.insert(NATIVE_VARIABLE.to_owned(), "true".to_owned());
    }
    Context {
        now: now(),
        env: Box::new(move |name| variables.get(name).cloned()),
        random: Some(Box::new(random)),
        limits: LIMITS,
        ..Context::default()
    }
}

fn now() -> Timestamp {
    // A clock that stands before 1970 is as good as none.
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    let seconds = i64::try_from(since.as_secs()).unwrap_or(i64::MAX);
    Timestamp {
        seconds,
        nanos: since.subsec_nanos(),
    }
}

/// 64 bits from the keys that the standard library draws for its hash maps.
/// Good for names that shall differ, not for secrets.
fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_named_variables() {
        let context = context(&[("A".into(), "1".into())], false);
        assert_eq!((context.env)(NATIVE_VARIABLE), None);
        assert_eq!((context.env)("A").as_deref(), Some("1"));
        assert_eq!((context.env)("PATH"), None);
        assert!(context.now.seconds > 1_700_000_000);
        assert_ne!(random(), random());
    }

    #[test]
    fn templates_know_of_native_sidecars() {
        let off = [(NATIVE_VARIABLE.to_owned(), "false".to_owned())];
        let context = context(&off, true);
        assert_eq!((context.env)(NATIVE_VARIABLE).as_deref(), Some("true"));
    }
}
