//! The version of the Istio that a part of the configuration is of.
//!
//! Boundary: from labels, tags and names to a version, and to the release that it belongs to.
//! What cannot be told is not guessed.
//! Source of its rules: the labels that Istio's charts (1.24 and later) and its operator (up to
//! 1.23) put on what they install; `global.tag` of the values.

use super::values::Values;
use super::values::node::Node;
use std::fmt;

/// A release of Istio: what its patches have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Release {
    major: u32,
    minor: u32,
}

impl Release {
    /// The release of a version such as `1.30.3`, `v1.30.3-distroless` or `1.30-dev`.
    ///
    /// Every Istio so far is 1.x: other numbers are somebody's own. So is 1.0.0, which the charts
    /// say before a release is made of them.
    pub fn of(version: &str) -> Option<Release> {
        let version = version.strip_prefix('v').unwrap_or(version);
        let mut parts = version.splitn(3, '.');
        let (major, rest) = (parts.next()?, parts.next()?);
        let minor = rest.split_once('-').map_or(rest, |(minor, _)| minor);
        let number = |text: &str| {
            let digits = text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse().ok().filter(|_| digits)
        };
        let release = Release {
            major: number(major)?,
            minor: number(minor)?,
        };
        (release.major == 1 && release.minor > 0).then_some(release)
    }
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

/// The labels with a version, and what stands before it.
const LABELS: [(&str, &str); 3] = [
    ("app.kubernetes.io/version", ""),
    ("helm.sh/chart", "istiod-"),
    ("operator.istio.io/version", ""),
];

/// The version that an object's labels tell.
pub fn of_labels<'l>(label: impl Fn(&str) -> Option<&'l str>) -> Option<String> {
    let told = |(name, before): (&str, &str)| {
        let version = label(name)?.strip_prefix(before)?;
        Release::of(version).map(|_| version.to_owned())
    };
    LABELS.into_iter().find_map(told)
}

/// The version that the tag of the values tells. A number has lost what tells 1.3 from 1.30.
pub fn of_values(values: &Values) -> Option<&str> {
    let Some(Node::Map(global)) = values.map().get("global") else {
        return None;
    };
    match global.get("tag") {
        Some(Node::Str(tag)) => Release::of(tag).map(|_| tag.as_str()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn releases_are_told_where_a_version_says_so() {
        for (version, release) in [
            ("1.30.3", "1.30"),
            ("v1.30.3", "1.30"),
            ("1.30", "1.30"),
            ("1.30.3-distroless", "1.30"),
            ("1.30-dev", "1.30"),
            ("1.30-alpha.0123abc", "1.30"),
            ("1.9.0", "1.9"),
            ("1.20.8-asm.35", "1.20"),
            ("1.0.0", ""),
            ("latest", ""),
            ("1", ""),
            ("", ""),
            ("v", ""),
            ("1.x", ""),
            ("1.+3", ""),
            ("1.30x.1", ""),
            ("2024.11.26", ""),
            ("release-1.30-latest", ""),
            ("sha256:1.30", ""),
            ("1.99999999999", ""),
        ] {
            let found = Release::of(version).map(|release| release.to_string());
            assert_eq!(found.unwrap_or_default(), release, "{version}");
        }
    }

    #[test]
    fn labels_are_asked_in_order() {
        let of = |labels: &[(&str, &'static str)]| {
            of_labels(|name| labels.iter().find(|(n, _)| *n == name).map(|(_, v)| *v))
        };
        let version = ("app.kubernetes.io/version", "1.30.3");
        let chart = ("helm.sh/chart", "istiod-1.29.1");
        let operator = ("operator.istio.io/version", "1.20.4");
        assert_eq!(of(&[operator, chart, version]).unwrap(), "1.30.3");
        assert_eq!(of(&[operator, chart]).unwrap(), "1.29.1");
        assert_eq!(of(&[operator]).unwrap(), "1.20.4");
        let unreleased = ("app.kubernetes.io/version", "1.0.0");
        assert_eq!(of(&[unreleased, operator]).unwrap(), "1.20.4");
        assert_eq!(of(&[("helm.sh/chart", "base-1.30.3")]), None);
        assert_eq!(of(&[("operator.istio.io/version", "unknown")]), None);
    }

    #[test]
    fn tags_of_values() {
        for (values, version) in [
            ("global: {tag: 1.30.3}", Some("1.30.3")),
            ("global: {tag: '1.30'}", Some("1.30")),
            ("global: {tag: 1.30}", None),
            ("global: {tag: latest}", None),
            ("global: {}", None),
            ("", None),
        ] {
            let values = Values::from_yaml(values).unwrap();
            assert_eq!(of_values(&values), version);
        }
    }
}
