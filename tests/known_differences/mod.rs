//! Where the program leaves istioctl on purpose and a recorded answer shows it.

/// One difference: the recorded answer has this text taken out of the program's.
struct Difference {
    /// The input's file name.
    input: &'static str,
    /// What istioctl drops and the program keeps.
    kept: &'static str,
    /// The text that it stands before.
    before: &'static str,
}

/// All of them, each with its reason.
const DIFFERENCES: &[Difference] = &[
    // A field that a Deployment does not have: istioctl drops it in silence, the program keeps it
    // and warns.
    Difference {
        input: "yaml-merge-keys.yaml",
        kept: "x-base:\n  image: busybox\n  name: b\n",
        before: "---\n",
    },
];

/// What the program has to answer where istioctl's recorded answer is `recorded`.
pub fn expected(input: &str, recorded: &str) -> String {
    let Some(difference) = DIFFERENCES.iter().find(|d| d.input == input) else {
        return recorded.to_owned();
    };
    let at = recorded.rfind(difference.before).unwrap();
    let (head, tail) = recorded.split_at(at);
    format!("{head}{}{tail}", difference.kept)
}
