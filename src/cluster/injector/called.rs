//! How messages name the webhook, and what they say when it cannot be used.
//!
//! Boundary: words.
//! Source of its rules: ours: a message names the configuration and what was called, and how to
//! do without it.

use crate::report::{Code, Diagnostic};
use std::fmt;

/// How to go around the injector.
pub const AROUND: &str = "--source configmap goes around the injector and takes the ConfigMaps";

/// A webhook as messages name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called {
    configuration: String,
    /// The URL, the Service, or the Service's pod.
    place: String,
}

impl Called {
    /// The webhook of a configuration, at a place.
    pub fn new(configuration: &str, place: impl Into<String>) -> Called {
        Called {
            configuration: configuration.to_owned(),
            place: place.into(),
        }
    }

    /// The same webhook, its place known better.
    #[must_use]
    pub fn at(&self, place: impl Into<String>) -> Called {
        Called::new(&self.configuration, place)
    }

    /// It cannot be asked.
    pub fn unusable(&self, why: &str) -> Diagnostic {
        let message = format!("cannot ask {self}: {why}");
        Diagnostic::new(Code::InjectorFailed, message).help(AROUND)
    }

    /// It answers, but with something that is of no use.
    pub fn bad_answer(&self, why: &str) -> Diagnostic {
        let message = format!("cannot use the answer of {self}: {why}");
        Diagnostic::new(Code::InjectorFailed, message).help(AROUND)
    }

    /// It does not answer in time, as this says.
    pub fn in_vain(&self, waited: Diagnostic) -> Diagnostic {
        Diagnostic::new(Code::InjectorFailed, waited.message)
            .help(format!("--kubeclient-timeout waits longer; {AROUND}"))
    }
}

impl fmt::Display for Called {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the injector of {}, {}", self.configuration, self.place)
    }
}
