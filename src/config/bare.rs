//! A file of templates that was taken as one bare template, though it hardly is one.
//!
//! Boundary: says what is odd; that such a file is a template at all is `inject_config`'s rule.
//! Source of its rules: ours. istioctl takes any text in silence.

use super::{Part, Text, decode, takes};
use crate::report::{Code, Diagnostic, yaml};

/// The fields of a configuration.
const FIELDS: [&str; 5] = [
    "policy",
    "defaultTemplates",
    "template",
    "templates",
    "aliases",
];

/// Why a bare template was more likely meant to be something else, if so.
pub fn no_template(text: &Text) -> Option<Diagnostic> {
    let tree = match goyaml::read::read(&text.text) {
        Ok(tree) => tree,
        Err(error) => return looks_like_configuration(&text.text).then(|| not_yaml(text, &error)),
    };
    let root = tree.root();
    let has = |name: &&str| decode::field(root, name).is_some();
    let kind = decode::field(root, "kind").and_then(|kind| kind.as_str());
    let message = match kind.filter(|kind| *kind != POD) {
        _ if root.is_null() => {
            "it holds nothing, so pods are marked as injected but get no sidecar".to_owned()
        }
        _ if has(&OLD) => {
            "it is a configuration of Istio 1.6 or older, which has one \"template\", and all of it \
             is taken as one sidecar template"
                .to_owned()
        }
        _ if FIELDS.iter().any(has) => {
            "it has no templates, so all of it is taken as one sidecar template".to_owned()
        }
        Some(kind) => format!("it is a {kind}, and taken as a template it injects no sidecar"),
        None if ["metadata", "spec"].iter().any(has) => return None,
        None => "it is neither a configuration nor a template of a pod, so it injects nothing"
            .to_owned(),
    };
    let diagnostic = Diagnostic::new(Code::BareTemplate, message).at(&text.origin(None));
    Some(diagnostic.help(takes(Part::Templates)))
}

/// The field of old releases that held their only template.
const OLD: &str = "template";

/// The kind of what a template renders, if it says so.
const POD: &str = "Pod";

/// A template with actions is no YAML by right; one with a line of a configuration's is none.
fn looks_like_configuration(text: &str) -> bool {
    let is_field = |line: &str| {
        let name = line.split_once(':').map(|(name, _)| name);
        name.is_some_and(|name| FIELDS.contains(&name))
    };
    text.lines().any(is_field)
}

fn not_yaml(text: &Text, error: &goyaml::read::ReadError) -> Diagnostic {
    let subject = "it is not YAML, so all of it is taken as one sidecar template";
    let diagnostic = yaml::unreadable(Code::BareTemplate, subject, error, &text.text);
    diagnostic.at(&text.origin(error.offset()))
}
