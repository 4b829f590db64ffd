//! Pods that once were found by a property, with what istioctl 1.30.3 makes of them: injected once,
//! twice, three times. The third answer is the last that differs.

use crate::run::piece;
use std::fs;
use std::path::Path;

/// The pods that the second injection changes once more, and those that the third does.
const CHANGED: [(&str, &[&str]); 2] = [
    (
        "second",
        &["network-label", "own-memory", "own-user", "status-port"],
    ),
    ("third", &["own-user", "status-port"]),
];

#[test]
fn answers_of_istioctl_to_its_own_answers() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/again");
    let mut ran = 0;
    for entry in fs::read_dir(folder.join("inputs")).unwrap() {
        let file = entry.unwrap().file_name();
        let read = |stage: &str| fs::read_to_string(folder.join(stage).join(&file)).unwrap();
        let name = file.to_str().unwrap().trim_end_matches(".yaml");
        let mut before = read("inputs");
        for stage in ["first", "second", "third"] {
            let (want, got) = (read(stage), piece(&before, false).output);
            let diff = similar::TextDiff::from_lines(&want, &got);
            assert!(want == got, "{stage}/{name}:\n{}", diff.unified_diff());
            let changed = CHANGED.iter().find(|(other, _)| *other == stage);
            if let Some((_, names)) = changed {
                assert_eq!(before != want, names.contains(&name), "{stage}/{name}");
            }
            before = want;
        }
        assert_eq!(piece(&before, false).output, before, "{name}");
        ran += 1;
    }
    assert_eq!(ran, 6);
}
