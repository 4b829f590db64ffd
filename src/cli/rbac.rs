//! `config rbac`: the least rights that a run with the same flags needs, as manifests.
//!
//! Boundary: from flags to rights; asks no cluster. How roles are written, `rbac.yaml.jinja` says.
//! Source of its rules: what `cluster` and `from_cluster` ask for; kubernetes.io, "Using RBAC
//! Authorization".

use super::args::{NativeArg, RbacArgs};
use super::asking;
use super::exit::Exit;
use super::output;
use super::request::UsageError;
use crate::cluster::{Revision, Want};
use crate::config::Part;
use anyhow::Context as _;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior};
use serde::Serialize;
use std::io::Write;

/// The manifests.
const TEMPLATE: &str = include_str!("rbac.yaml.jinja");

/// What the template asks.
#[derive(Debug, Serialize)]
pub struct Rights {
    /// Name of all four objects.
    name: String,
    /// Namespace of the control plane.
    namespace: String,
    /// Whether ConfigMaps are read.
    config_maps: bool,
    /// Their names; none where they cannot be known.
    config_map_names: Vec<String>,
    /// Whether that is because their revision is not known before the objects are.
    any_config_map: bool,
    /// Whether the names are those of the revision `default` for want of a better one.
    default_revision: bool,
    /// The revision that was named, if it may be a tag whose names differ.
    revision: Option<String>,
    /// Whether the mesh's injector is called.
    injector: bool,
    /// Whether webhook configurations are listed.
    webhooks: bool,
    /// Whether namespaces are read.
    namespaces: bool,
    /// Whether nodes are listed.
    nodes: bool,
    /// Whether any of these needs a right beyond the namespace.
    cluster_rules: bool,
    /// Who gets the rights.
    subjects: Vec<Subject>,
}

/// Somebody who gets the rights.
#[derive(Debug, Serialize)]
struct Subject {
    kind: &'static str,
    name: String,
    /// Of a service account.
    namespace: Option<String>,
}

impl Rights {
    /// What a run with these flags needs.
    ///
    /// # Errors
    /// The flags make no sense together, or a service account is not written as one.
    pub fn resolve(args: &RbacArgs) -> Result<Rights, UsageError> {
        let (want, revision) = (asking::want(args.mesh.source), asking::revision(&args.mesh));
        let native = args.native_sidecars.map(|_| "--native-sidecars");
        asking::not_beside(want, native)?;
        let names = asking::names(&args.mesh);
        let follows = [Part::Templates, Part::Mesh]
            .into_iter()
            .any(|part| names.follow_revision(part));
        let config_maps = want != Want::Injector;
        let any_config_map = config_maps && follows && revision == Revision::ByNamespace;
        let named = match &revision {
            Revision::Named(name) => name.as_str(),
            Revision::Default | Revision::ByNamespace => "",
        };
        let config_map_names = match config_maps && !any_config_map {
            true => vec![
                names.config_map(Part::Templates, named),
                names.config_map(Part::Mesh, named),
            ],
            false => Vec::new(),
        };
        // A name is taken for a revision first, and for a tag only if there is no such ConfigMap.
        let webhooks = want != Want::ConfigMaps || !matches!(revision, Revision::Named(_));
        let namespaces = revision == Revision::ByNamespace;
        let nodes = args.native_sidecars == Some(NativeArg::Auto);
        Ok(Rights {
            name: args.name.clone(),
            config_maps,
            config_map_names,
            any_config_map,
            default_revision: follows && revision == Revision::Default,
            revision: Some(named.to_owned()).filter(|named| follows && !named.is_empty()),
            injector: want != Want::ConfigMaps,
            webhooks,
            namespaces,
            nodes,
            cluster_rules: webhooks || namespaces || nodes,
            subjects: subjects(args)?,
            namespace: names.namespace,
        })
    }

    /// The manifests.
    ///
    /// # Errors
    /// Never in practice: the template is the program's own.
    pub fn render(&self) -> Result<String, minijinja::Error> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        let syntax = SyntaxConfig::builder().trim_blocks(true).build()?;
        environment.set_syntax(syntax);
        environment.add_filter("yaml", |text: &str| scalar(text));
        environment.render_str(TEMPLATE, Serde(self))
    }
}

/// Prints the manifests.
///
/// # Errors
/// When standard output cannot be written.
pub fn rbac(rights: &Rights, stdout: &mut dyn Write) -> anyhow::Result<Exit> {
    let text = rights.render().context("cannot render the roles")?;
    output::to_stdout(stdout, &[text]).context("cannot write to standard output")?;
    Ok(Exit::Done)
}

fn subjects(args: &RbacArgs) -> Result<Vec<Subject>, UsageError> {
    let of_kind = |kind, names: &[String]| {
        let subject = move |name: &String| Subject {
            kind,
            name: name.clone(),
            namespace: None,
        };
        names.iter().map(subject).collect::<Vec<_>>()
    };
    let mut subjects = of_kind("User", &args.user);
    subjects.extend(of_kind("Group", &args.group));
    for account in &args.serviceaccount {
        let parts = account.split_once(':');
        let parts = parts.filter(|(namespace, name)| !namespace.is_empty() && !name.is_empty());
        let (namespace, name) = parts.ok_or_else(|| {
            let message = format!("--serviceaccount {account}: it lacks its namespace or its name");
            UsageError::new(message, "write it as NAMESPACE:NAME")
        })?;
        subjects.push(Subject {
            kind: "ServiceAccount",
            name: name.to_owned(),
            namespace: Some(namespace.to_owned()),
        });
    }
    Ok(subjects)
}

/// A string as YAML: as it is where it reads as itself, else quoted, as JSON does it.
fn scalar(text: &str) -> String {
    let plain = format!("[{text}]");
    let read = goyaml::read::read(&plain);
    let same = read.is_ok_and(|tree| match tree.root().value() {
        goyaml::tree::Value::Seq(items) => {
            let items: Vec<_> = items.into_iter().map(|item| item.as_str()).collect();
            items == [Some(text)]
        }
        _ => false,
    });
    match same {
        true => text.to_owned(),
        false => serde_json::Value::from(text).to_string(),
    }
}

#[cfg(test)]
#[path = "rbac_tests.rs"]
mod tests;
