//! Strategic merge: it ends, its result is a sound object, and no patch is no change.

use super::decode::{assert_stable, yaml};
use crate::choices::Choices;
use crate::made::object::{Form, object};
use crate::text_of;
use goyaml::read::read;
use kube_inject::schema::decode::{Mode, Unknowns, decode};
use kube_inject::schema::generated::core_v1::POD;
use kube_inject::schema::merge::{merge_object, strategic_merge};
use kube_inject::schema::normalize::normalize;

/// What separates the pod from its patch.
const BETWEEN: &str = "\n---\n";

/// Merges the second document of a text into the first.
pub fn check(bytes: &[u8]) {
    let text = text_of(bytes, make);
    let Ok(text) = std::str::from_utf8(&text) else {
        return;
    };
    let (pod, patch) = text.split_once(BETWEEN).unwrap_or((text, text));
    let (Ok(pod), Ok(patch)) = (read(pod), read(patch)) else {
        return;
    };
    let decoded = decode(pod.root(), &POD, Mode::User, &mut Unknowns::default());
    let Ok(mut pod) = decoded else {
        return;
    };
    if normalize(&mut pod).is_err() {
        return;
    }
    let mut same = pod.clone();
    let (Ok(nothing), before) = (read("{}"), yaml(&pod)) else {
        return;
    };
    assert!(
        strategic_merge(&mut same, nothing.root()).is_ok(),
        "no patch cannot be merged"
    );
    assert_eq!(yaml(&same), before, "no patch changes the pod");

    let mut merged = pod.clone();
    if strategic_merge(&mut merged, patch.root()).is_ok() {
        assert_stable(&merged);
    }
    let overlay = decode(patch.root(), &POD, Mode::User, &mut Unknowns::default());
    if let Ok(overlay) = overlay
        && merge_object(&mut pod, &overlay).is_ok()
    {
        assert_stable(&pod);
    }
}

fn make(choices: &mut Choices<'_>) -> String {
    let pod = object(&POD, Form::Object, choices);
    pod + BETWEEN + &object(&POD, Form::Patch, choices)
}
