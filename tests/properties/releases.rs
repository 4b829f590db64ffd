//! A workload that an older Istio injected, injected again, is what a fresh injection gives.
//!
//! The answers of the older releases to this project's inputs are in `testdata/own/releases`. For
//! the exceptions, `testdata/own/reinjected` has what istioctl 1.30.3 makes of them.

use crate::run::pieces;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The releases, and the inputs for which a second injection differs from a fresh one.
const RELEASES: [(&str, &[&str]); 2] = [
    ("1.26.8", &[CUSTOM_PROXY, OWN_USER]),
    ("1.22.8", &[CUSTOM_PROXY, OWN_USER, NATIVE_SIDECAR]),
];

/// The pod sets the proxy's memory. That went on top of the template the first time; now the proxy
/// counts as the template's container, and the template's amount wins.
const CUSTOM_PROXY: &str = "istio-proxy-container.yaml";

/// The same with arguments, amounts and a user of the pod's own.
const OWN_USER: &str = "istio-proxy-overrides-order.yaml";

/// 1.22 does not know the annotation for native sidecars and put the proxy among the containers. As
/// an init container it is not in the old status, so that all of it counts as the pod's own and
/// goes on top of the template: the old image stays.
const NATIVE_SIDECAR: &str = "native-annotation.yaml";

fn own() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/own")
}

#[test]
fn answers_of_older_releases_injected_again() {
    for (release, exceptions) in RELEASES {
        let mut ran = 0;
        let mut differing = BTreeSet::new();
        for entry in fs::read_dir(own().join("releases").join(release)).unwrap() {
            let path = entry.unwrap().path();
            let file = path.file_name().unwrap().to_str().unwrap().to_owned();
            let pieces = pieces(&fs::read_to_string(&path).unwrap(), false, 1);
            let got: String = pieces.iter().map(|piece| piece.output.as_str()).collect();
            let fresh = fs::read_to_string(own().join("expected").join(&file)).unwrap();
            let again = own().join("reinjected").join(release).join(&file);
            let want = fs::read_to_string(again).unwrap_or_else(|_| fresh.clone());
            let diff = similar::TextDiff::from_lines(&want, &got);
            assert!(got == want, "{release}/{file}:\n{}", diff.unified_diff());
            if got != fresh {
                differing.insert(file);
            }
            ran += 1;
        }
        assert_eq!(ran, 34, "{release}");
        let exceptions = exceptions.iter().map(|file| (*file).to_owned()).collect();
        assert_eq!(differing, exceptions, "{release}");
    }
}
