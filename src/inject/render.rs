//! Running templates and merging what they render.
//!
//! Purpose: the chosen templates, one after the other, become part of the pod.
//! Boundary: everything after the merge is the business of `overrides` and `steps`.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/inject.go` (`RunTemplate`,
//! `selectTemplates`, `applyOverlayYAML`).

use std::collections::BTreeMap;

use gotemplate::{Context, Template, Value};
use goyaml::tree::{Tree, line_column};

use super::PROXY_CONTAINER;
use super::annotations::name;
use super::brought;
use super::context::TemplateData;
use crate::report::{Code, Diagnostic, Excerpt, yaml};
use crate::schema::decode::{DecodeError, Unknown};
use crate::schema::generated::core_v1::POD;
use crate::schema::merge::{MergeError, strategic_merge};
use crate::schema::object::Object;
use crate::schema::views::{ContainerList, Pod, PodMut};

/// What Go prints for a key that a map does not have.
const NO_VALUE: &str = "<no value>";

/// A template that is ready to run.
#[derive(Debug)]
pub struct NamedTemplate {
    /// The text it was parsed from.
    pub source: String,
    /// The parsed template.
    pub template: Template,
}

/// The templates of a configuration, by name.
#[derive(Debug, Default)]
pub struct TemplateSet {
    /// The templates.
    pub templates: BTreeMap<String, NamedTemplate>,
    /// Those for pods that name none.
    pub default: Vec<String>,
    /// Names that stand for others; what they stand for is taken as it is.
    pub aliases: BTreeMap<String, Vec<String>>,
}

impl TemplateSet {
    /// The templates that a pod asks for, by its annotation or by default, in their order.
    ///
    /// # Errors
    /// When one of them does not exist.
    pub fn select<'s>(
        &'s self,
        pod: Pod<'_, '_>,
    ) -> Result<Vec<(&'s str, &'s NamedTemplate)>, Diagnostic> {
        let annotation = pod.annotation(name::TEMPLATES);
        let asked: Vec<&str> = match annotation {
            Some(names) => names.split(',').map(str::trim).collect(),
            None => self.default.iter().map(String::as_str).collect(),
        };
        let mut names = Vec::with_capacity(asked.len());
        for name in asked {
            match self.aliases.get(name) {
                Some(others) => names.extend(others.iter().map(String::as_str)),
                None => names.push(name),
            }
        }
        let find = |name: &str| {
            let entry = self.templates.get_key_value(name);
            entry
                .map(|(name, template)| (name.as_str(), template))
                .ok_or_else(|| self.unknown(name, annotation.is_some()))
        };
        names.into_iter().map(find).collect()
    }

    fn unknown(&self, name: &str, by_pod: bool) -> Diagnostic {
        let known: Vec<&str> = self.templates.keys().map(String::as_str).collect();
        let message = format!(
            "requested template {name:?} not found; have {}",
            known.join(", ")
        );
        let diagnostic = Diagnostic::new(Code::UnknownTemplate, message);
        if by_pod {
            diagnostic
                .path(format!("metadata.annotations[{}]", name::TEMPLATES))
                .help("name one of these templates, or add the missing one to the injection configuration")
        } else {
            diagnostic.help("the injection configuration names it under defaultTemplates")
        }
    }
}

/// Runs one template over the data.
///
/// # Errors
/// The template's own error, with the line that failed.
pub fn run(
    name: &str,
    template: &NamedTemplate,
    data: &TemplateData<'_>,
    context: &Context,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<String, Diagnostic> {
    let mut text = String::with_capacity(2 * template.source.len());
    template
        .template
        .execute(&mut text, Value::Object(data), context)
        .map_err(|error| failed(name, template, &error))?;
    diagnostics.extend(missing_values(name, &text));
    Ok(text)
}

fn failed(name: &str, template: &NamedTemplate, error: &gotemplate::ExecError) -> Diagnostic {
    let message = error.to_string();
    let mut diagnostic = Diagnostic::new(
        Code::TemplateFailed,
        format!("injection template {name}: {message}"),
    );
    diagnostic.help = advice(&message).map(str::to_owned);
    let gotemplate::ExecError::Action { line, column, .. } = error else {
        return diagnostic;
    };
    match excerpt(name, &template.source, *line, Some(*column)) {
        Some(excerpt) => diagnostic.excerpt(excerpt),
        None => diagnostic,
    }
}

/// What to do about a template's error, parsing or running it.
pub fn advice(message: &str) -> Option<&'static str> {
    let advice = [
        (
            "nil pointer evaluating",
            "what stands before the last dot is not set: set it in the values, or ask for it with `with`",
        ),
        (
            "can't evaluate field",
            "fields have their Go names here, such as .ObjectMeta.Name and .Spec.Containers",
        ),
        (
            "unexpected EOF",
            "give each `if`, `range`, `with`, `block` and `define` its {{ end }}",
        ),
        (
            "unexpected {{e",
            "there is no `if`, `range` or `with` that it belongs to",
        ),
        (
            "function \"",
            "the functions are those of sprig 3.3 and Istio's own: look at the spelling",
        ),
        (
            "exceeded maximum template depth",
            "a template includes itself without an end",
        ),
        (
            "range can't iterate over",
            "it is no list and no map: if it comes from an annotation, see whether that is JSON",
        ),
        (
            "\" not defined",
            "name one that {{ define }} makes in the same template: each is read by itself",
        ),
    ];
    let found = advice
        .into_iter()
        .find(|(words, _)| message.contains(words));
    found.map(|(_, advice)| advice)
}

/// A line of a template's source; the column is counted in bytes, from 0.
pub fn excerpt(name: &str, source: &str, line: usize, column: Option<usize>) -> Option<Excerpt> {
    let text = source.lines().nth(line.checked_sub(1)?)?.to_owned();
    let characters = |bytes: usize| {
        text.get(..bytes)
            .map_or(bytes, |before| before.chars().count())
    };
    let column = column.map(|bytes| characters(bytes) + 1);
    Some(Excerpt {
        of: format!("template {name}"),
        line,
        column,
        text,
    })
}

/// A warning for each line of rendered text that shows a missing key.
fn missing_values(name: &str, text: &str) -> Vec<Diagnostic> {
    if !text.contains(NO_VALUE) {
        return Vec::new();
    }
    let lines = text
        .lines()
        .enumerate()
        .filter_map(|(i, line)| Some((i + 1, line, line.find(NO_VALUE)?)));
    lines
        .map(|(number, line, at)| {
            let message = format!(
                "injection template {name} printed {NO_VALUE} for a key that its data does not have"
            );
            Diagnostic::new(Code::NoValue, message)
                .help("look the key up with `index`, or set it in the values")
                .excerpt(Excerpt {
                    of: format!("what template {name} rendered"),
                    line: number,
                    column: Some(line[..at].chars().count() + 1),
                    text: line.to_owned(),
                })
        })
        .collect()
}

/// What one template rendered, read but not merged.
#[derive(Debug)]
pub struct Patch<'n, 'a> {
    template: &'n str,
    text: &'a str,
    tree: Result<Tree<'a>, goyaml::read::ReadError>,
    /// The names that it brings, where these can be told before it is merged.
    names: Option<Object<'a>>,
}

impl<'n, 'a> Patch<'n, 'a> {
    /// Reads what a template rendered. That it is no YAML is told when it is merged.
    pub fn read(template: &'n str, text: &'a str) -> Self {
        let tree = goyaml::read::read(text);
        Patch {
            template,
            text,
            names: tree.as_ref().ok().and_then(brought::pod),
            tree,
        }
    }

    /// Whether it can be that it brings a container of that name.
    pub fn may_bring(&self, container: &str) -> bool {
        self.names
            .as_ref()
            .is_none_or(|pod| Pod::new(pod).container(container).is_some())
    }
}

/// The pod into which templates are merged, and a pod of what the templates bring alone.
#[derive(Debug)]
pub struct Merged<'a> {
    /// The user's pod.
    pub pod: Object<'a>,
    /// The templates' pod. After one template it may hold just the names that [`brought`] lists.
    pub template_pod: Object<'a>,
    /// The text whose names these are.
    by_name: Option<&'a str>,
}

impl<'a> Merged<'a> {
    /// Starts with the user's pod.
    pub fn new(target: Object<'a>) -> Self {
        Merged {
            pod: target,
            template_pod: Object::new(&POD),
            by_name: None,
        }
    }

    /// Merges one rendered text. `native` is what holds where the pod does not say.
    ///
    /// # Errors
    /// When the text is no YAML, or does not fit a pod.
    pub fn add(
        &mut self,
        patch: Patch<'_, 'a>,
        native: bool,
        said: &mut Vec<Diagnostic>,
    ) -> Result<(), Diagnostic> {
        let Patch {
            template: name,
            text,
            tree,
            names,
        } = patch;
        let tree = tree.map_err(|error| {
            let subject = format!("what injection template {name} rendered is not YAML");
            let diagnostic = yaml::unreadable(Code::BadRenderedPod, &subject, &error, text);
            at(diagnostic, name, text, error.offset())
        })?;
        if tree.root().is_null() {
            return Ok(());
        }
        let unknown = self
            .merge_template_pod(&tree, text, names)
            .and_then(|unknown| self.merge_pod(&tree, native, unknown))
            .map_err(|error| at(unmerged(name, &error), name, text, Some(error.offset())))?;
        said.extend(unknown.iter().map(|unknown| dropped(name, text, unknown)));
        Ok(())
    }

    /// Merges a patch into the template pod, which Istio does first, and gives the fields of it
    /// that a pod does not have; `None` if the names were enough.
    ///
    /// Most pods take a single template. An empty pod refuses nothing of it that the user's pod does
    /// not refuse, too. A second template may meet what only the template pod has, in full.
    fn merge_template_pod(
        &mut self,
        patch: &Tree<'a>,
        text: &'a str,
        names: Option<Object<'a>>,
    ) -> Result<Option<Vec<Unknown>>, MergeError> {
        if let Some(names) = names.filter(|_| self.template_pod.is_empty()) {
            self.template_pod = names;
            self.by_name = Some(text);
            return Ok(None);
        }
        // The text was read before, so that it can be read.
        if let Some(tree) = self.by_name.take().map(goyaml::read::read) {
            self.template_pod = Object::new(&POD);
            strategic_merge(&mut self.template_pod, tree.unwrap_or_default().root())?;
        }
        strategic_merge(&mut self.template_pod, patch.root()).map(Some)
    }

    /// Merges a patch into the user's pod, and gives the fields of it that a pod does not have.
    ///
    /// With a native proxy the template's container is an init container, while the user's
    /// settings for it stand among the plain ones: they are moved, so that the two meet.
    fn merge_pod(
        &mut self,
        patch: &Tree<'a>,
        native: bool,
        unknown: Option<Vec<Unknown>>,
    ) -> Result<Vec<Unknown>, MergeError> {
        let native = match Pod::new(&self.pod).annotation(name::NATIVE_SIDECAR) {
            Some("true") => true,
            Some("false") => false,
            _ => native,
        };
        let mut brought = Pod::new(&self.template_pod).list(ContainerList::Init);
        if native && brought.any(|container| container.name() == PROXY_CONTAINER) {
            let mut pod = PodMut::new(&mut self.pod);
            let mut spec = pod.ensure_spec();
            if let Some(proxy) = spec.take_container(ContainerList::Plain, PROXY_CONTAINER) {
                spec.list_mut(ContainerList::Init).push(proxy);
            }
        }
        let merged = strategic_merge(&mut self.pod, patch.root());
        match (unknown, merged) {
            (Some(unknown), merged) => merged.map(|_| unknown),
            (None, Ok(unknown)) if unknown.is_empty() => Ok(unknown),
            // What there is to say is said of the template pod.
            (None, merged) => {
                let unknown = strategic_merge(&mut Object::new(&POD), patch.root())?;
                merged.map(|_| unknown)
            }
        }
    }
}

/// Why what a template rendered cannot be merged.
fn unmerged(name: &str, error: &MergeError) -> Diagnostic {
    match error {
        MergeError::Result(wrong) => {
            let DecodeError {
                path,
                expected,
                found,
                ..
            } = wrong;
            let message = format!(
                "injection template {name} rendered a value that does not fit: {path}: expected \
                 {expected}, found {found}"
            );
            let mut diagnostic =
                Diagnostic::new(Code::MergeFailed, message).original(&wrong.message);
            let advice = wrong.advice.iter();
            diagnostic.help = advice.map(|it| format!("in the template, {it}")).next();
            diagnostic
        }
        MergeError::Patch { message: why, .. } => {
            let message = format!(
                "what injection template {name} rendered cannot be merged into the pod: {why}"
            );
            let mut diagnostic = Diagnostic::new(Code::MergeFailed, message);
            diagnostic.help = merge_advice(why).map(str::to_owned);
            diagnostic
        }
    }
}

fn merge_advice(why: &str) -> Option<&'static str> {
    let advice = [
        (
            "invalid JSON document",
            "a template has to render a map with `metadata` or `spec`",
        ),
        (
            "does not contain declared merge key",
            "give each item of this list that key: items are told apart by it",
        ),
        (
            "unknown patch type",
            "`$patch` takes delete, replace or merge",
        ),
    ];
    let found = advice.into_iter().find(|(words, _)| why.contains(words));
    found.map(|(_, advice)| advice)
}

/// A field that a template brings and that no pod has.
fn dropped(name: &str, text: &str, unknown: &Unknown) -> Diagnostic {
    let message = format!(
        "injection template {name} rendered {}, a field that a pod does not have; it is left out",
        unknown.path
    );
    let diagnostic = Diagnostic::new(Code::DroppedField, message)
        .help("mend it in the template, or in the annotation that the template takes it from");
    at(diagnostic, name, text, Some(unknown.offset))
}

/// Shows the place in a rendered text.
fn at(diagnostic: Diagnostic, name: &str, text: &str, offset: Option<usize>) -> Diagnostic {
    let Some(offset) = offset else {
        return diagnostic;
    };
    // What is wrong with the end of a text is shown at its last line.
    let offset = offset.min(text.trim_end().len());
    let (line, column) = line_column(text, offset);
    let Some(shown) = text.lines().nth(line - 1) else {
        return diagnostic;
    };
    diagnostic.excerpt(Excerpt {
        of: format!("what template {name} rendered"),
        line,
        column: Some(column),
        text: shown.to_owned(),
    })
}

#[cfg(test)]
#[path = "render_tests.rs"]
mod tests;
