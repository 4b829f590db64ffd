//! The injection configuration proper: templates by name, and which pods get which.
//!
//! Boundary: reads the `config` key of Istio's ConfigMap into data. Templates
//! are neither parsed nor run here.
//! Source of its rules: Istio 1.30.3, pkg/kube/inject/inject.go (`Config`,
//! `UnmarshalConfig`), istioctl/pkg/kubeinject/kubeinject.go
//! (`readInjectConfigFile`).

use super::decode::{self, DecodeError};
use super::selector::{Selector, SelectorError};
use goyaml::tree::{NodeRef, Tree};
use std::collections::BTreeMap;

/// The template that is used where nothing names another.
pub const SIDECAR: &str = "sidecar";

/// The injection configuration as data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Templates {
    /// Template texts by name.
    pub raw: BTreeMap<String, String>,
    /// The templates of pods that name none; never empty.
    pub default_templates: Vec<String>,
    /// Names that stand for several templates; not expanded again.
    pub aliases: BTreeMap<String, Vec<String>>,
    /// `enabled` or `disabled` in a sound configuration; kept as it is written.
    pub policy: String,
    /// Pods that match one of these are left alone.
    pub never: Vec<Selector>,
    /// Pods that match one of these are injected.
    pub always: Vec<Selector>,
    /// Annotations that every injected pod gets.
    pub injected_annotations: BTreeMap<String, String>,
    /// Selectors that were ignored as Kubernetes would not take them, and why.
    pub ignored_selectors: Vec<String>,
    /// Whether the text was no configuration but one bare template.
    pub bare: bool,
}

/// A configuration that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InjectConfigError {
    /// It is no YAML.
    #[error(transparent)]
    Yaml(#[from] goyaml::read::ReadError),
    /// A field has the wrong type.
    #[error(transparent)]
    Type(#[from] DecodeError),
}

impl InjectConfigError {
    /// Byte offset in the text of what is wrong, where one place can be named.
    pub fn offset(&self) -> Option<usize> {
        match self {
            InjectConfigError::Yaml(error) => error.offset(),
            InjectConfigError::Type(error) => Some(error.offset),
        }
    }
}

impl Templates {
    /// Reads a file that holds a configuration or, when it is no YAML or has no
    /// `templates`, one bare sidecar template.
    ///
    /// # Errors
    /// When it has `templates`, but a field has the wrong type. (istioctl takes
    /// that for a bare template too, and then fails on what it renders.)
    pub fn from_file(text: &str) -> Result<Templates, InjectConfigError> {
        let Ok(tree) = goyaml::read::read(text) else {
            return Ok(Templates::bare(text));
        };
        let has_templates =
            decode::field(tree.root(), "templates").is_some_and(|node| !node.is_empty());
        if has_templates {
            Templates::from_tree(&tree)
        } else {
            Ok(Templates::bare(text))
        }
    }

    /// Reads the `config` key of a ConfigMap, which is never a bare template.
    ///
    /// # Errors
    /// When it is no YAML, or a field has the wrong type.
    pub fn from_config_map(text: &str) -> Result<Templates, InjectConfigError> {
        let tree = goyaml::read::read(text)?;
        Templates::from_tree(&tree)
    }

    /// One sidecar template and nothing else.
    pub fn bare(text: &str) -> Templates {
        Templates {
            raw: BTreeMap::from([(SIDECAR.to_owned(), text.to_owned())]),
            default_templates: vec![SIDECAR.to_owned()],
            bare: true,
            ..Templates::default()
        }
    }

    fn from_tree(tree: &Tree<'_>) -> Result<Templates, InjectConfigError> {
        let root = tree.root();
        decode::object(root, "")?;
        let field = |name: &str| decode::field(root, name);
        let mut ignored = Vec::new();
        let mut defaults = decode::string_list(field("defaultTemplates"), "defaultTemplates")?;
        if defaults.is_empty() {
            defaults.push(SIDECAR.to_owned());
        }
        Ok(Templates {
            raw: decode::string_map(field("templates"), "templates")?,
            default_templates: defaults,
            aliases: decode::map(field("aliases"), "aliases", |node, path| {
                decode::string_list(Some(node), path)
            })?,
            policy: decode::string(field("policy"), "policy")?,
            never: selectors(root, "neverInjectSelector", &mut ignored)?,
            always: selectors(root, "alwaysInjectSelector", &mut ignored)?,
            injected_annotations: decode::string_map(
                field("injectedAnnotations"),
                "injectedAnnotations",
            )?,
            ignored_selectors: ignored,
            bare: false,
        })
    }
}

/// The selectors under `name`; those that Kubernetes would not take go into `ignored`.
fn selectors(
    root: NodeRef<'_, '_>,
    name: &str,
    ignored: &mut Vec<String>,
) -> Result<Vec<Selector>, DecodeError> {
    let mut selectors = Vec::new();
    for (i, item) in decode::list(decode::field(root, name), name)?.enumerate() {
        let path = format!("{name}[{i}]");
        match Selector::read(item) {
            Ok(selector) => selectors.push(selector),
            Err(SelectorError::Type(error)) => return Err(DecodeError::from(error).below(&path)),
            Err(SelectorError::Invalid(fault)) => ignored.push(format!("{path}: {fault}")),
        }
    }
    Ok(selectors)
}

#[cfg(test)]
#[path = "inject_config_tests.rs"]
mod tests;
