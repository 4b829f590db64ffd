//! `config check`: whether a configuration can be used, and what it holds.
//!
//! Boundary: reads it as a run does; what is said beside that is put together here.
//! Source of its rules: the help of `config check` in `args::config`.

use super::asking::Asking;
use super::exit::Exit;
use super::parts;
use super::prepare::{self, Said};
use super::reporter::Reporter;
use super::request::Notice;
use crate::config::version::{self, Release};
use crate::config::{InjectionConfig, Part, Remote, Sources, Templates, Text, Texts};
use crate::inject::{self, release::ISTIO_1_30};
use crate::report::{Code, Diagnostic};
use std::collections::BTreeMap;

/// Says whether the configuration can be used, and what it holds.
pub fn check(
    sources: &Sources,
    asking: &Asking,
    reporter: &mut Reporter<'_>,
    notice: Option<Notice>,
) -> Exit {
    let mut said = checked(sources, asking, notice).unwrap_or_else(|wrong| wrong);
    let diagnostics = std::mem::take(&mut said.diagnostics);
    let unusable = diagnostics.iter().any(Diagnostic::is_error);
    reporter.say_all_of(diagnostics, &said);
    match unusable {
        true => Exit::Config,
        false => reporter.exit(),
    }
}

fn checked(sources: &Sources, asking: &Asking, notice: Option<Notice>) -> Result<Said, Said> {
    let rest = parts::rest(asking.ask.as_ref(), notice)?;
    let texts = Texts::load(
        sources,
        rest.remote.as_deref().map(|rest| rest as &dyn Remote),
    )?;
    let pulled = texts.revision().map(str::to_owned);
    let revision = match &asking.revision {
        // The name may be a tag's.
        Some(named) => rest.revision.or_else(|| Some(named.clone())),
        None => pulled.or(rest.revision),
    };
    let options = inject::Options::default();
    let (_, mut said) = prepare::build(texts, options, &mut |config, texts| {
        let mut holds = holds(&config.templates);
        holds.push(versions(config, texts, revision.as_deref()));
        holds.extend(mismatches(config, texts));
        let templates = texts.templates.origin(None);
        holds.extend(missing(&config.templates).map(|missing| missing.at(&templates)));
        holds
    })?;
    said.diagnostics.extend(rest.note);
    Ok(said)
}

fn holding(message: String) -> Diagnostic {
    Diagnostic::new(Code::ConfigChecked, message)
}

/// What the templates' part holds.
fn holds(templates: &Templates) -> Vec<Diagnostic> {
    let names: Vec<_> = templates.raw.keys().map(String::as_str).collect();
    let mut said = vec![holding(format!(
        "templates: {}; for pods that name none: {}",
        names.join(", "),
        templates.default_templates.join(", ")
    ))];
    if !templates.aliases.is_empty() {
        said.push(holding(format!("aliases: {}", aliases(&templates.aliases))));
    }
    let policy = match templates.policy.as_str() {
        "" => "none",
        policy => policy,
    };
    said.push(holding(format!(
        "policy: {policy}; it counts with --respect-policy alone"
    )));
    said
}

fn aliases(aliases: &BTreeMap<String, Vec<String>>) -> String {
    let alias = |(name, of): (&String, &Vec<String>)| format!("{name} ({})", of.join(", "));
    aliases.iter().map(alias).collect::<Vec<_>>().join(", ")
}

/// Templates that are named and not there: pods that get them fail.
fn missing(templates: &Templates) -> impl Iterator<Item = Diagnostic> {
    let is_alias = |name: &&String| templates.aliases.contains_key(*name);
    let defaults = templates
        .default_templates
        .iter()
        .filter(move |name| !is_alias(name));
    let defaults = defaults.map(|name| (name, "defaultTemplates".to_owned()));
    let aliased = templates.aliases.iter().flat_map(|(alias, names)| {
        let path = format!("aliases.{alias}");
        names.iter().map(move |name| (name, path.clone()))
    });
    let missing = defaults
        .chain(aliased)
        .filter(|(name, _)| !templates.raw.contains_key(*name));
    missing.map(|(name, path)| {
        let message = format!("there is no template {name:?}");
        Diagnostic::new(Code::UnknownTemplate, message).path(path)
    })
}

/// The version of each part, as far as it is known, and the revision.
fn versions(config: &InjectionConfig, texts: &Texts, revision: Option<&str>) -> Diagnostic {
    let known = |version: Option<&str>| version.unwrap_or("unknown").to_owned();
    let mut message = format!(
        "Istio: templates {}, values {}, this program {}",
        known(texts.templates.version.as_deref()),
        known(values_version(config, &texts.values)),
        ISTIO_1_30.version
    );
    if let Some(revision) = revision {
        message.push_str(&format!("; revision {revision}"));
    }
    holding(message)
}

/// The version of the values: what they say themselves, before what is said about them.
fn values_version<'t>(config: &'t InjectionConfig, text: &'t Text) -> Option<&'t str> {
    version::of_values(&config.values).or(text.version.as_deref())
}

/// Parts of different releases, or of another one than this program's.
fn mismatches(config: &InjectionConfig, texts: &Texts) -> Vec<Diagnostic> {
    let templates = texts.templates.version.as_deref();
    let values = values_version(config, &texts.values);
    let release = |version: Option<&str>| version.and_then(Release::of);
    let mut said = Vec::new();
    if let (Some(of_templates), Some(of_values)) = (release(templates), release(values))
        && of_templates != of_values
    {
        let message = format!(
            "values: from Istio {of_values}, while the templates are from Istio {of_templates}"
        );
        let help = "take both from the same installation";
        said.push(mismatch(message, &texts.values).help(help));
    }
    let (part, version) = match templates {
        Some(_) => (Part::Templates, templates),
        None => (Part::Values, values),
    };
    if let Some(release) = release(version)
        && Some(release) != Release::of(ISTIO_1_30.version)
    {
        let message = format!(
            "{}: from Istio {release}, while all that is done beside running templates is Istio \
             {}'s",
            part.noun(),
            ISTIO_1_30.version
        );
        said.push(mismatch(message, texts.part(part)));
    }
    said
}

fn mismatch(message: String, text: &Text) -> Diagnostic {
    Diagnostic::new(Code::ReleaseMismatch, message).at(&text.origin(None))
}
