//! The user and group under which the proxy runs.
//!
//! Purpose: the numbers that templates print.
//! Boundary: reads the namespace's annotations; what a pod's author chose is put on top later.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/inject.go` (`GetProxyIDs`), `openshift.go`;
//! Go 1.26 `fmt.Sscanf`.

use super::Namespace;

/// The number where the namespace says nothing.
const PROXY_ID: i64 = 1337;

/// The range of users that OpenShift gives a namespace.
const USERS: &str = "openshift.io/sa.scc.uid-range";

/// The ranges of groups.
const GROUPS: &str = "openshift.io/sa.scc.supplemental-groups";

/// The user and group of the proxy: the ends of the ranges that OpenShift gives the namespace, of
/// several ranges of groups the first, or Istio's usual number.
pub fn proxy_ids(namespace: Option<&Namespace>) -> (i64, i64) {
    let range = |name: &str| namespace?.annotations.get(name).map(String::as_str);
    let users = range(USERS);
    let groups = range(GROUPS).or(users);
    let gid = groups.and_then(|groups| {
        let ends: Option<Vec<u32>> = groups.split(',').map(end_of_range).collect();
        ends?.first().copied()
    });
    let uid = users.and_then(end_of_range);
    (
        uid.map_or(PROXY_ID, i64::from),
        gid.map_or(PROXY_ID, i64::from),
    )
}

/// The last number of `first/length` or, without a slash, of `first-last`. Numbers wrap round, and
/// what follows the second one is not looked at.
fn end_of_range(range: &str) -> Option<u32> {
    let separator = if range.contains('/') { '/' } else { '-' };
    let (first, rest) = scan(range)?;
    let (second, _) = scan(rest.strip_prefix(separator)?)?;
    Some(if separator == '/' {
        first.wrapping_add(second).wrapping_sub(1)
    } else {
        second
    })
}

/// A number as `%d` of `fmt.Sscanf` takes it, after blanks but no line's end, and what follows.
fn scan(text: &str) -> Option<(u32, &str)> {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() && c != '\n');
    let end = text.find(|c: char| !c.is_ascii_digit());
    let (number, rest) = text.split_at(end.unwrap_or(text.len()));
    Some((number.parse().ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    type Ids = (i64, i64);

    #[test]
    fn ids_of_a_namespace() {
        #[rustfmt::skip]
        let table: &[(&[(&str, &str)], Ids)] = &[
            (&[], (1337, 1337)),
            (&[(USERS, "1000/10")], (1009, 1009)),
            (&[(USERS, "1000/10"), (GROUPS, "5/2,9/1")], (1009, 6)),
            (&[(GROUPS, "5-8")], (1337, 8)),
            (&[(USERS, "x")], (1337, 1337)),
            (&[(USERS, "")], (1337, 1337)),
            (&[(USERS, "1/1"), (GROUPS, "")], (1, 1337)),
            (&[(GROUPS, "5/2,x")], (1337, 1337)),
        ];
        for (annotations, want) in table {
            let pairs = annotations.iter();
            let namespace = Namespace {
                annotations: pairs.map(|(k, v)| ((*k).into(), (*v).into())).collect(),
            };
            assert_eq!(proxy_ids(Some(&namespace)), *want, "{annotations:?}");
        }
        assert_eq!(proxy_ids(None), (1337, 1337));
    }

    /// Ranges, and the end that `ParseBlock` finds.
    #[test]
    fn ranges() {
        #[rustfmt::skip]
        let table = [
            ("1000/10", Some(1009)), ("1000620000/10000", Some(1_000_629_999)), ("1-5", Some(5)),
            ("5-1", Some(1)), (" 1/ 2", Some(2)), ("1/\t2", Some(2)), ("1- 2", Some(2)),
            ("\u{a0}1/2", Some(2)), ("1/2x", Some(2)), ("1/2/3", Some(2)), ("1/2-3", Some(2)),
            ("1-2-3", Some(2)), ("10/5,3/4", Some(14)),
            ("0/0", Some(u32::MAX)), ("4294967295/2", Some(0)),
            ("", None), ("/", None), ("1000", None), ("1/", None), ("/5", None), ("1 /2", None),
            ("1 -2", None), ("1-2/3", None), ("+1/2", None), ("-1/2", None), ("1/-2", None),
            ("1--2", None), ("1_0/2", None), ("0x10/2", None), ("1\n/2", None), ("1/\n2", None),
            ("1\u{a0}/2", None), ("4294967296/1", None), ("1/4294967296", None),
            ("99999999999999999999/1", None), ("a/b", None),
        ];
        for (range, want) in table {
            assert_eq!(end_of_range(range), want, "{range:?}");
        }
    }
}
