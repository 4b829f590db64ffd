//! "Did you mean": the known name that a misspelt one is most like.
//!
//! Boundary: one name against some others; who asks decides how alike is alike.
//! Source of its rules: ours; letters' case tells nothing.

/// From where on the names of two fields are alike; 1 is the same.
pub const LIKE_ENOUGH: f64 = 0.6;

/// The name that is most like `name`, at least so much; 1 is the same.
pub fn meant<'n>(
    name: &str,
    known: impl Iterator<Item = &'n str>,
    likeness: f64,
) -> Option<&'n str> {
    let lower = name.to_lowercase();
    let like = |other: &str| strsim::normalized_damerau_levenshtein(&lower, &other.to_lowercase());
    known
        .map(|other| (like(other), other))
        .filter(|(own, _)| *own >= likeness)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, other)| other)
}

#[cfg(test)]
mod tests {
    use super::{LIKE_ENOUGH, meant};

    #[test]
    fn nearest_name() {
        let known = ["image", "imagePullPolicy", "name"];
        for (name, want) in [
            ("imagePullPolice", Some("imagePullPolicy")),
            ("IMAGE", Some("image")),
            ("imgae", Some("image")),
            ("nam", Some("name")),
            ("ports", None),
            ("", None),
        ] {
            assert_eq!(meant(name, known.into_iter(), LIKE_ENOUGH), want, "{name}");
        }
    }
}
