//! The webhook's own rules, one a case, by small templates: what istiod 1.30.3 answers.

#![allow(clippy::unwrap_used, clippy::panic)]

mod first_difference;
mod webhook_cases;

use std::path::Path;

#[test]
fn answers() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/webhook");
    let cases = webhook_cases::cases(&folder.join("cases"), &folder);
    assert_eq!(cases.len(), 68);
    let failed = cases.iter().filter_map(|case| {
        let why = case.run().err()?;
        Some(format!("{}: {why}", case.name))
    });
    let failed: Vec<_> = failed.collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
