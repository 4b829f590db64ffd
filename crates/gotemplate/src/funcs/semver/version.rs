//! Semantic versions, read leniently: `v1`, `1.2`, `01.2.3` are versions too.
//!
//! Source of the rules: Masterminds/semver 3.5.0 version.go (NewVersion, Compare); semver.org 2.0.

use std::cmp::Ordering;
use std::fmt;

use super::super::strconv::{NumberError, parse_uint};

/// Bytes a version may have.
const MAX_LENGTH: usize = 256;
const INVALID: &str = "invalid semantic version";

/// A version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Version {
    pub(super) major: u64,
    pub(super) minor: u64,
    pub(super) patch: u64,
    /// What follows `-`, without it.
    pub(super) pre: String,
    /// What follows `+`, without it.
    pub(super) metadata: String,
    /// As it was written.
    pub(super) original: String,
}

impl Version {
    /// semver.NewVersion.
    ///
    /// # Errors
    /// In the library's words.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        if text.len() > MAX_LENGTH {
            return Err(format!(
                "version string is too long (max {MAX_LENGTH} bytes)"
            ));
        }
        let rest = text.strip_prefix('v').unwrap_or(text);
        let (rest, metadata) = cut(rest, '+')?;
        let (rest, pre) = cut(rest, '-')?;
        let mut numbers = rest.split('.');
        let mut segments = [""; 3];
        for segment in &mut segments {
            *segment = numbers.next().unwrap_or("0");
        }
        let digits = |s: &&str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        if numbers.next().is_some() || !segments.iter().all(digits) {
            return Err(INVALID.to_owned());
        }
        let [major, minor, patch] = segments;
        let version = Self {
            major: number(major)?,
            minor: number(minor)?,
            patch: number(patch)?,
            pre: pre.to_owned(),
            metadata: metadata.to_owned(),
            original: text.to_owned(),
        };
        if !version.pre.is_empty() {
            check_prerelease(&version.pre)?;
        }
        Ok(version)
    }

    /// By precedence; metadata does not count.
    pub(super) fn compare(&self, other: &Self) -> Ordering {
        let numbers = |v: &Self| (v.major, v.minor, v.patch);
        let order = numbers(self).cmp(&numbers(other));
        order.then_with(|| match (self.pre.is_empty(), other.pre.is_empty()) {
            (true, true) => Ordering::Equal,
            (true, false) => Ordering::Greater,
            (false, true) => Ordering::Less,
            (false, false) => compare_prereleases(&self.pre, &other.pre),
        })
    }

    /// The next version at a place: 0 major, 1 minor, 2 patch. Of a prerelease the next patch is
    /// its release.
    ///
    /// # Errors
    /// The number cannot grow.
    pub(super) fn increased(&self, place: usize) -> Result<Self, String> {
        let grown = |number: u64, name: &str| {
            let overflow = || format!("{name} version increment would overflow uint64");
            number.checked_add(1).ok_or_else(overflow)
        };
        let (major, minor, patch) = match place {
            0 => (grown(self.major, "major")?, 0, 0),
            1 => (self.major, grown(self.minor, "minor")?, 0),
            _ if !self.pre.is_empty() => (self.major, self.minor, self.patch),
            _ => (self.major, self.minor, grown(self.patch, "patch")?),
        };
        let (pre, metadata) = (String::new(), String::new());
        Ok(self.rewritten(Self {
            major,
            minor,
            patch,
            pre,
            metadata,
            original: String::new(),
        }))
    }

    /// # Errors
    /// No prerelease.
    pub(super) fn with_prerelease(&self, pre: &str) -> Result<Self, String> {
        if !pre.is_empty() {
            check_prerelease(pre)?;
        }
        Ok(self.rewritten(Self {
            pre: pre.to_owned(),
            ..self.clone()
        }))
    }

    /// # Errors
    /// No metadata.
    pub(super) fn with_metadata(&self, metadata: &str) -> Result<Self, String> {
        if !metadata.is_empty() && !metadata.split('.').all(is_identifier) {
            return Err("invalid metadata string".to_owned());
        }
        Ok(self.rewritten(Self {
            metadata: metadata.to_owned(),
            ..self.clone()
        }))
    }

    /// A version made of this one counts as written with its `v`.
    fn rewritten(&self, version: Self) -> Self {
        let v = if self.original.starts_with('v') {
            "v"
        } else {
            ""
        };
        Self {
            original: format!("{v}{version}"),
            ..version
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)?;
        if !self.pre.is_empty() {
            write!(f, "-{}", self.pre)?;
        }
        if !self.metadata.is_empty() {
            write!(f, "+{}", self.metadata)?;
        }
        Ok(())
    }
}

/// Cuts off what follows a mark: identifiers with dots between.
fn cut(text: &str, mark: char) -> Result<(&str, &str), String> {
    match text.split_once(mark) {
        None => Ok((text, "")),
        Some((before, after)) if after.split('.').all(is_identifier) => Ok((before, after)),
        Some(_) => Err(INVALID.to_owned()),
    }
}

fn is_identifier(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

fn number(digits: &str) -> Result<u64, String> {
    parse_uint(digits, 10).map_err(|error| match error {
        NumberError::Range(_) => format!(
            "error parsing version segment: strconv.ParseUint: parsing {digits:?}: value out of range"
        ),
        NumberError::Syntax => INVALID.to_owned(),
    })
}

fn check_prerelease(pre: &str) -> Result<(), String> {
    for part in pre.split('.') {
        if !is_identifier(part) {
            return Err("invalid prerelease string".to_owned());
        }
        if part.len() > 1 && part.starts_with('0') && part.bytes().all(|b| b.is_ascii_digit()) {
            return Err("version segment starts with 0".to_owned());
        }
    }
    Ok(())
}

/// Part by part; the shorter of two that begin alike is less.
pub(super) fn compare_prereleases(a: &str, b: &str) -> Ordering {
    let (mut a, mut b) = (a.split('.'), b.split('.'));
    loop {
        let order = match (a.next(), b.next()) {
            (None, None) => return Ordering::Equal,
            (None, Some(_)) => Ordering::Less,
            (Some(_), None) => Ordering::Greater,
            (Some(a), Some(b)) => compare_parts(a, b),
        };
        if order.is_ne() {
            return order;
        }
    }
}

/// Numbers by value and before all else; a number beyond 64 bits counts as text.
fn compare_parts(a: &str, b: &str) -> Ordering {
    match (parse_uint(a, 10), parse_uint(b, 10)) {
        _ if a == b => Ordering::Equal,
        (Err(_), Err(_)) => a.cmp(b),
        (Ok(_), Err(_)) => Ordering::Less,
        (Err(_), Ok(_)) => Ordering::Greater,
        (Ok(x), Ok(y)) if x > y => Ordering::Greater,
        (Ok(_), Ok(_)) => Ordering::Less,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_ordered() {
        let order = [
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1",
            "v1.2",
        ];
        for pair in order.windows(2) {
            let [a, b] = [pair[0], pair[1]].map(|v| Version::parse(v).unwrap());
            assert_eq!(a.compare(&b), Ordering::Less, "{a} {b}");
        }
    }

    #[test]
    fn what_is_no_version() {
        for text in [
            "", "v", "1.", "1.2.3.4", "1.2.x", "1-", "1+a..b", "V1", " 1",
        ] {
            assert_eq!(Version::parse(text), Err(INVALID.to_owned()), "{text}");
        }
        assert_eq!(
            Version::parse("1-01"),
            Err("version segment starts with 0".to_owned())
        );
    }
}
