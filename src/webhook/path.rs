//! The proxy's environment out of the path of the webhook's URL.
//!
//! Boundary: text to pairs. The path comes without its escapes.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`parseInjectEnvs`,
//! `URLParameterToEnv`).

use std::collections::BTreeMap;

use crate::inject::{CLUSTER_ENV, NETWORK_ENV};

/// What each pair begins with in the old way of writing them.
const PAIR: &str = ":ENV:";

/// What stands for a slash in a value.
const SLASH: &str = "--slash--";

/// Short names of variables.
const SHORT: [(&str, &str); 2] = [("cluster", CLUSTER_ENV), ("net", NETWORK_ENV)];

/// The variables that a path names: `/inject/cluster/west/net/n1` or
/// `/inject/:ENV:cluster=west:ENV:net=n1`. A name without a value is left out, and of several
/// values the last counts.
pub fn proxy_env(path: &str) -> BTreeMap<String, String> {
    let path = path.strip_suffix('/').unwrap_or(path);
    let Some(rest) = path.splitn(3, '/').nth(2) else {
        return BTreeMap::new();
    };
    let pairs = match rest.strip_prefix(PAIR) {
        Some(pairs) => old_pairs(pairs),
        None => pairs(rest),
    };
    let named = pairs.into_iter().filter(|(key, _)| !key.is_empty());
    named.map(|(key, value)| (variable(key), value)).collect()
}

fn old_pairs(text: &str) -> Vec<(&str, String)> {
    let pairs = text.split(PAIR).filter_map(|pair| pair.split_once('='));
    pairs.map(|(key, value)| (key, value.to_owned())).collect()
}

fn pairs(text: &str) -> Vec<(&str, String)> {
    let mut steps = text.split('/');
    let pair = || Some((steps.next()?, steps.next()?.replace(SLASH, "/")));
    std::iter::from_fn(pair).collect()
}

/// The variable of a name in the path. (Names beyond ASCII, whose upper case Go and Rust may see
/// differently, are none that Kubernetes takes.)
fn variable(key: &str) -> String {
    let short = SHORT.into_iter().find(|(short, _)| *short == key);
    short.map_or_else(|| key.to_uppercase(), |(_, variable)| variable.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Paths, and what `parseInjectEnvs` answers.
    #[test]
    fn paths() {
        #[rustfmt::skip]
        let table: &[(&str, &[(&str, &str)])] = &[
            ("", &[]),
            ("/", &[]),
            ("/inject", &[]),
            ("/inject/", &[]),
            ("/inject/cluster/c2/net/n2", &[(CLUSTER_ENV, "c2"), (NETWORK_ENV, "n2")]),
            ("/inject/cluster/c2/net/n2/", &[(CLUSTER_ENV, "c2"), (NETWORK_ENV, "n2")]),
            ("/inject/ISTIO_META_NETWORK/n3", &[(NETWORK_ENV, "n3")]),
            ("/inject/cluster/c2/net", &[(CLUSTER_ENV, "c2")]),
            ("/inject/cluster", &[]),
            ("/inject/cluster//net/n", &[(CLUSTER_ENV, ""), (NETWORK_ENV, "n")]),
            ("/inject//v/net/n", &[(NETWORK_ENV, "n")]),
            ("/inject/Cluster/c", &[("CLUSTER", "c")]),
            ("/inject/foo_bar/Baz", &[("FOO_BAR", "Baz")]),
            ("/inject/net/a--slash--b", &[(NETWORK_ENV, "a/b")]),
            ("/inject/a--slash--b/c", &[("A--SLASH--B", "c")]),
            ("/inject/net/a/net/b", &[(NETWORK_ENV, "b")]),
            ("/inject/net/a/ISTIO_META_NETWORK/b", &[(NETWORK_ENV, "b")]),
            ("/inject/net/a//", &[(NETWORK_ENV, "a")]),
            ("/other/net/a", &[(NETWORK_ENV, "a")]),
            ("inject/net/a", &[]),
            ("/inject/:ENV:cluster=c4:ENV:net=n4", &[(CLUSTER_ENV, "c4"), (NETWORK_ENV, "n4")]),
            ("/inject/:ENV:net=a--slash--b", &[(NETWORK_ENV, "a--slash--b")]),
            ("/inject/:ENV:net=a/b", &[(NETWORK_ENV, "a/b")]),
            ("/inject/:ENV:net=a=b", &[(NETWORK_ENV, "a=b")]),
            ("/inject/:ENV:net=:ENV:=x:ENV:y", &[(NETWORK_ENV, "")]),
            ("/inject/:ENV:", &[]),
            ("/inject/x:ENV:net=a", &[]),
        ];
        for (path, want) in table {
            let got = proxy_env(path);
            let got: Vec<_> = got.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            assert_eq!(got, *want, "{path}");
        }
    }
}
