//! The annotations by which Prometheus finds what to scrape, in all their spellings.
//!
//! Purpose: finding, reading and clearing them.
//! Boundary: a pod's annotations; what is done about them is a step's business.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go`; Prometheus
//! `util/strutil` (names that are the same to it once sanitized).

use super::strconv::parse_bool;
use crate::schema::views::{Pod, PodMut};

/// What the annotations ask of Prometheus; empty where they say nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scrape {
    /// Whether to scrape.
    pub scrape: String,
    /// The path.
    pub path: String,
    /// The port.
    pub port: String,
}

/// Which of the three an annotation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Scrape,
    Path,
    Port,
}

/// Prometheus takes every character but ASCII letters, digits and `_` for a `_`.
fn meaning(name: &str) -> Option<Meaning> {
    let is = |known: &str| {
        let sanitized = name
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' });
        sanitized.eq(known.chars())
    };
    if is("prometheus_io_scrape") {
        Some(Meaning::Scrape)
    } else if is("prometheus_io_path") {
        Some(Meaning::Path)
    } else if is("prometheus_io_port") {
        Some(Meaning::Port)
    } else {
        None
    }
}

fn all<'p>(pod: Pod<'p, '_>) -> impl Iterator<Item = (Meaning, &'p str)> {
    let annotations = pod.annotations().iter();
    annotations.filter_map(|(name, value)| Some((meaning(name)?, value)))
}

/// Whether the pod lets itself be scraped: the first readable answer, yes where there is none.
pub fn may_scrape(pod: Pod<'_, '_>) -> bool {
    let answers = all(pod).filter(|(meaning, _)| *meaning == Meaning::Scrape);
    answers
        .filter_map(|(_, value)| parse_bool(value).ok())
        .next()
        .unwrap_or(true)
}

/// The port that the pod names.
pub fn port<'p>(pod: Pod<'p, '_>) -> Option<&'p str> {
    all(pod)
        .find(|(meaning, _)| *meaning == Meaning::Port)
        .map(|(_, value)| value)
}

/// All that the pod asks for.
pub fn scrape(pod: Pod<'_, '_>) -> Scrape {
    let mut found = Scrape::default();
    for (meaning, value) in all(pod) {
        let place = match meaning {
            Meaning::Scrape => &mut found.scrape,
            Meaning::Path => &mut found.path,
            Meaning::Port => &mut found.port,
        };
        value.clone_into(place);
    }
    found
}

/// Takes all of them out.
pub fn clear(pod: &mut PodMut<'_, '_>) {
    pod.retain_annotations(|name| meaning(name).is_none());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inject::testing;
    use crate::schema::object::Object;

    fn pod(annotations: &[(&'static str, &'static str)]) -> Object<'static> {
        let mut object = testing::pod("metadata: {}");
        let mut pod = PodMut::new(&mut object);
        for (name, value) in annotations {
            pod.set_annotation(*name, *value);
        }
        object
    }

    #[test]
    fn spellings() {
        for name in [
            "prometheus.io/port",
            "prometheus_io_port",
            "prometheus-io/port",
            "prometheus.io.port",
        ] {
            assert_eq!(port(Pod::new(&pod(&[(name, "80")]))), Some("80"), "{name}");
        }
        for name in [
            "prometheus.io/ports",
            "xprometheus.io/port",
            "Prometheus.io/port",
        ] {
            assert_eq!(port(Pod::new(&pod(&[(name, "80")]))), None, "{name}");
        }
    }

    #[test]
    fn the_right_to_scrape() {
        for (value, want) in [
            ("true", true),
            ("false", false),
            ("F", false),
            ("no", true),
            ("", true),
        ] {
            assert_eq!(
                may_scrape(Pod::new(&pod(&[("prometheus.io/scrape", value)]))),
                want,
                "{value}"
            );
        }
        assert!(may_scrape(Pod::new(&pod(&[]))));
    }

    #[test]
    fn read_and_cleared() {
        let mut pod = pod(&[
            ("a", "b"),
            ("prometheus.io/path", "/m"),
            ("prometheus.io/scrape", "true"),
        ]);
        let want = Scrape {
            scrape: "true".into(),
            path: "/m".into(),
            port: String::new(),
        };
        assert_eq!(scrape(Pod::new(&pod)), want);
        clear(&mut PodMut::new(&mut pod));
        assert_eq!(
            Pod::new(&pod).annotations().iter().collect::<Vec<_>>(),
            [("a", "b")]
        );
    }
}
