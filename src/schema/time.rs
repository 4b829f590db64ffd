//! Points in time as the API writes them.
//!
//! Boundary: RFC 3339 texts in and out; what JSON's null and other values mean is for the decoder.
//! Source: k8s.io/apimachinery v0.35.3 `apis/meta/v1/time.go` and `micro_time.go` over Go 1.26's
//! package time (`format.go`), whose parser lets more through than RFC 3339: an hour of one digit, a
//! comma before the fraction, offsets up to 24:60.

mod civil;
mod parse;
#[cfg(test)]
mod tests;

use std::fmt;

use civil::Civil;
pub use parse::ParseTimeError;

/// Seconds from 1 January of the year 1, where Go's zero time is, to 1970.
const ZERO_TO_EPOCH: i64 = 62_135_596_800;

/// A point in time: `metav1.Time` as well as `metav1.MicroTime`, which differ in what they read and
/// print only. The offset a text was written with is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    /// Seconds since 1970 UTC.
    seconds: i64,
    /// Nanoseconds on top, below 1e9.
    nanos: u32,
}

impl Default for Time {
    fn default() -> Self {
        Time::ZERO
    }
}

impl Time {
    /// Go's zero time, which JSON writes as null.
    pub const ZERO: Time = Time {
        seconds: -ZERO_TO_EPOCH,
        nanos: 0,
    };

    /// Reads what `metav1.Time` reads: `2006-01-02T15:04:05Z07:00`, with a fraction or without.
    ///
    /// # Errors
    /// [`ParseTimeError`] in Go's words.
    pub fn parse(text: &str) -> Result<Time, ParseTimeError> {
        parse::seconds(text)
    }

    /// Reads what `metav1.MicroTime` reads: the same with exactly six digits of fraction.
    ///
    /// # Errors
    /// [`ParseTimeError`] in Go's words.
    pub fn parse_micro(text: &str) -> Result<Time, ParseTimeError> {
        parse::micros(text)
    }

    /// Whether this is Go's zero time, `0001-01-01T00:00:00Z`, which JSON writes as null.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self == Time::default()
    }

    /// Seconds since 1970 UTC.
    #[must_use]
    pub fn unix(self) -> i64 {
        self.seconds
    }

    /// Nanoseconds past [`Time::unix`], below 1e9.
    #[must_use]
    pub fn nanosecond(self) -> u32 {
        self.nanos
    }

    /// Prints as `metav1.MicroTime` does: UTC with six digits of fraction.
    #[must_use]
    pub fn micro(self) -> impl fmt::Display {
        Micro(self)
    }

    /// What Go's `String` returns where local time is UTC, as templates print a time:
    /// `2020-01-02 03:04:05.678 +0000 UTC`.
    #[must_use]
    pub fn go_string(self) -> String {
        let Civil {
            year,
            month,
            day,
            hour,
            minute,
            second,
        } = Civil::of(self.seconds);
        let nanos = format!(".{:09}", self.nanos);
        let fraction = nanos.trim_end_matches('0').trim_end_matches('.');
        format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}{fraction} +0000 UTC")
    }
}

impl fmt::Display for Time {
    /// Prints as `metav1.Time` does: UTC, the fraction cut off.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}Z", Civil::of(self.seconds))
    }
}

struct Micro(Time);

impl fmt::Display for Micro {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Time { seconds, nanos } = self.0;
        write!(f, "{}.{:06}Z", Civil::of(seconds), nanos / 1_000)
    }
}
