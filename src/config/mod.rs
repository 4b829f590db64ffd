//! The configuration of injection: templates, values and mesh config, from
//! files, a folder, the program itself, or whoever asks the cluster.
//!
//! Boundary: finds the three parts, reads and checks them. It calls no cluster
//! itself ([`sources::Remote`]), and runs no template.
//! Source of its rules: the README, "Which configuration"; istioctl 1.30.3 for
//! how each part is read.
//!
//! One source of parts, one file: `files`, `folder`, `builtin`; `sources` is
//! the order in which they are asked; `index` vouches for a folder that was
//! pulled from a cluster.

mod bare;
pub mod builtin;
pub mod configmap;
pub mod decode;
pub mod expected;
pub mod files;
pub mod folder;
pub mod index;
pub mod inject_config;
pub mod selector;
pub mod set;
pub mod sources;
pub mod values;
pub mod version;

pub use inject_config::Templates;
pub use sources::{Remote, Sources, Texts};

use crate::mesh::generated::{config::MESH_CONFIG, values_types::VALUES};
use crate::mesh::read::UnknownField;
use crate::mesh::types::MessageType;
use crate::mesh::{Mesh, MeshError};
use crate::report::meant::{LIKE_ENOUGH, meant};
use crate::report::{Code, Diagnostic, Origin, Sources as Lines, yaml};
use inject_config::InjectConfigError;
use std::borrow::Cow;
use std::fmt;
use std::path::PathBuf;
use values::node::Node;
use values::{Values, ValuesError};

/// One of the three parts of a configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The injection configuration: templates and which pods get them.
    Templates,
    /// The values that templates read.
    Values,
    /// The mesh config.
    Mesh,
}

impl Part {
    /// All three, in the order in which they are read and shown.
    pub const ALL: [Part; 3] = [Part::Templates, Part::Values, Part::Mesh];

    /// The flag that names a file with it.
    pub const fn flag(self) -> &'static str {
        match self {
            Part::Templates => "--injectConfigFile",
            Part::Values => "--valuesFile",
            Part::Mesh => "--meshConfigFile",
        }
    }

    /// The key under which Istio's ConfigMaps hold it.
    pub const fn key(self) -> &'static str {
        match self {
            Part::Templates => "config",
            Part::Values => "values",
            Part::Mesh => "mesh",
        }
    }

    /// The ConfigMap that holds it in a default installation.
    pub const fn config_map(self) -> &'static str {
        match self {
            Part::Templates | Part::Values => "istio-sidecar-injector",
            Part::Mesh => "istio",
        }
    }

    /// What it is called in messages.
    pub const fn noun(self) -> &'static str {
        match self {
            Part::Templates => "injection configuration",
            Part::Values => "values",
            Part::Mesh => "mesh config",
        }
    }
}

/// Where a part came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum From {
    /// The program itself.
    Builtin,
    /// A file that holds the text.
    File(PathBuf),
    /// A file that holds a ConfigMap manifest with the text.
    ConfigMap {
        /// The file.
        file: PathBuf,
        /// Namespace and name of the ConfigMap.
        of: String,
    },
    /// A file that holds what was pulled from a ConfigMap, and an index says so.
    Pulled {
        /// The file.
        file: PathBuf,
        /// Namespace and name of the ConfigMap.
        of: String,
        /// The cluster, as people know it.
        cluster: String,
    },
    /// A ConfigMap of the cluster.
    Cluster {
        /// Namespace and name of the ConfigMap.
        of: String,
        /// The cluster, as people know it.
        cluster: String,
    },
    /// Any of these, changed by `--set`: places in the text are no places in a file.
    Changed(Box<From>),
}

impl From {
    /// What diagnostics name as the file.
    fn file(&self) -> String {
        match self {
            From::Builtin => self.to_string(),
            From::File(path)
            | From::ConfigMap { file: path, .. }
            | From::Pulled { file: path, .. } => path.display().to_string(),
            From::Cluster { of, .. } => format!("ConfigMap {of}"),
            From::Changed(from) => from.file(),
        }
    }

    /// Whether a file holds nothing but the text.
    fn is_whole_file(&self) -> bool {
        matches!(self, From::File(_) | From::Pulled { .. })
    }
}

impl fmt::Display for From {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            From::Builtin => f.write_str("built in"),
            From::File(path) => write!(f, "{}", path.display()),
            From::ConfigMap { file, of } => write!(f, "ConfigMap {of} in {}", file.display()),
            From::Pulled { file, of, cluster } => write!(
                f,
                "{}, pulled from the ConfigMap {of} of the cluster {cluster}",
                file.display()
            ),
            From::Cluster { of, cluster } => write!(f, "ConfigMap {of} of the cluster {cluster}"),
            From::Changed(from) => write!(f, "{from}, changed by --set"),
        }
    }
}

/// The text of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The text as Istio would read it.
    pub text: Cow<'static, str>,
    /// Where it came from.
    pub from: From,
    /// What was odd about the way it was made.
    pub warnings: Vec<Diagnostic>,
    /// The version of the Istio that it is of, where something beside the text tells it.
    pub version: Option<String>,
    /// The revision that it was pulled for.
    pub revision: Option<String>,
}

impl Text {
    /// A text that came as it is.
    pub fn new(text: impl Into<Cow<'static, str>>, from: From) -> Text {
        Text {
            text: text.into(),
            from,
            warnings: Vec::new(),
            version: None,
            revision: None,
        }
    }

    /// The place that diagnostics about this text name: the file and, where the
    /// file holds nothing but the text, line and column.
    pub(crate) fn origin(&self, offset: Option<usize>) -> Origin {
        let mut origin = Origin {
            file: Some(self.from.file()),
            ..Origin::default()
        };
        if let (true, Some(offset)) = (self.from.is_whole_file(), offset) {
            let (line, column) = goyaml::tree::line_column(&self.text, offset);
            (origin.line, origin.column) = (Some(line), Some(column));
        }
        origin
    }
}

/// The configuration, read and checked: what injection works from.
#[derive(Debug)]
pub struct InjectionConfig {
    /// Templates by name, still as text, and which pods get them.
    pub templates: Templates,
    /// The values that templates read.
    pub values: Values,
    /// The mesh config.
    pub mesh: Mesh,
    /// What is odd, but no reason to stop.
    pub warnings: Vec<Diagnostic>,
}

impl InjectionConfig {
    /// Reads the three texts.
    ///
    /// # Errors
    /// Everything that is wrong with any of them.
    pub fn read(texts: &Texts) -> Result<InjectionConfig, Vec<Diagnostic>> {
        let mut wrong = Vec::new();
        let mut keep = |diagnostic| wrong.push(diagnostic);
        let templates = read_templates(&texts.templates).map_err(&mut keep).ok();
        let values = read_values(&texts.values).map_err(&mut keep).ok();
        let mesh = read_mesh(&texts.mesh).map_err(&mut keep).ok();
        match (templates, values, mesh) {
            (Some(templates), Some(values), Some(mesh)) => {
                let mut warnings = texts.values.warnings.clone();
                warnings.extend(templates_warnings(&templates, &texts.templates));
                warnings.extend(no_global(&values, &texts.values));
                warnings.extend(unknown(mesh.unknown_fields(), &texts.mesh));
                warnings.extend(mesh.warnings().iter().map(|warning| {
                    Diagnostic::new(Code::MeshConfig, warning).at(&texts.mesh.origin(None))
                }));
                Ok(InjectionConfig {
                    templates,
                    values,
                    mesh,
                    warnings,
                })
            }
            _ => Err(wrong),
        }
    }
}

fn read_templates(text: &Text) -> Result<Templates, Diagnostic> {
    let read = match text.from {
        From::Builtin | From::Changed(_) => return Ok(builtin::templates()),
        From::File(_) => Templates::from_file(&text.text),
        From::ConfigMap { .. } | From::Pulled { .. } | From::Cluster { .. } => {
            Templates::from_config_map(&text.text)
        }
    };
    read.map_err(|error| match &error {
        InjectConfigError::Yaml(yaml) => not_yaml(Part::Templates, text, yaml),
        InjectConfigError::Type(wrong) => {
            let diagnostic = bad(Part::Templates, text, &error, error.offset());
            match wrong.path.starts_with("templates.") {
                true => diagnostic.help("write the template as text: put `|` behind its name"),
                false => diagnostic,
            }
        }
    })
}

fn read_values(text: &Text) -> Result<Values, Diagnostic> {
    Values::from_yaml(&text.text).map_err(|error| {
        let what = (Part::Values, &VALUES);
        match (error.path(), &error) {
            (_, ValuesError::Yaml(yaml)) => not_yaml(Part::Values, text, yaml),
            (path, _) => unfit(
                what,
                text,
                path.unwrap_or_default(),
                (&error, error.offset()),
            ),
        }
    })
}

fn read_mesh(text: &Text) -> Result<Mesh, Diagnostic> {
    let mesh = Mesh::from_yaml(&text.text).map_err(|error| {
        let what = (Part::Mesh, &MESH_CONFIG);
        match &error {
            MeshError::Yaml(yaml) => not_yaml(Part::Mesh, text, yaml),
            MeshError::Value(_) => {
                let path = error.path().unwrap_or_default();
                unfit(what, text, path, (&error, error.offset()))
            }
            // What Go prints of several is a list of many lines.
            MeshError::Invalid(faults) => {
                bad(Part::Mesh, text, &faults.messages().join("; "), None)
            }
            MeshError::ProxyYaml(_) => bad(Part::Mesh, text, &error, error.offset()),
        }
    })?;
    match no_mesh(&mesh, &text.text) {
        Some(message) => Err(bad(Part::Mesh, text, &message, None).help(takes(Part::Mesh))),
        None => Ok(mesh),
    }
}

/// Of one value that does not fit its field: what was expected and found, and Go's words.
fn unfit(
    (part, ty): (Part, &'static MessageType),
    text: &Text,
    path: &str,
    (error, offset): (&dyn fmt::Display, Option<usize>),
) -> Diagnostic {
    let words = offset.and_then(|offset| expected::expected_found(ty, &text.text, path, offset));
    let diagnostic = match words {
        Some(words) => bad(part, text, &words, offset).original(error.to_string()),
        None => bad(part, text, error, offset),
    };
    match path.is_empty() {
        true => diagnostic,
        false => diagnostic.path(path),
    }
}

/// Of a text that cannot be read.
fn not_yaml(part: Part, text: &Text, error: &goyaml::read::ReadError) -> Diagnostic {
    let subject = format!("cannot use the {}: not YAML", part.noun());
    let read = yaml::unreadable(Code::BadConfig, &subject, error, &text.text);
    read.at(&text.origin(error.offset()))
}

/// Why a text is no mesh config, if Istio's message has none of its keys.
fn no_mesh(mesh: &Mesh, text: &str) -> Option<String> {
    let tree = goyaml::read::read(text).ok()?;
    let goyaml::tree::Value::Map(entries) = tree.root().value() else {
        return None;
    };
    let ty = mesh.config().ty();
    let keys: Vec<_> = entries
        .into_iter()
        .map(|entry| entry.key.to_string())
        .collect();
    if keys.is_empty() || keys.iter().any(|key| ty.json_field(key).is_some()) {
        return None;
    }
    let mut shown = keys.iter().take(3).cloned().collect::<Vec<_>>().join(", ");
    if keys.len() > 3 {
        shown.push_str(", …");
    }
    Some(format!(
        "it does not look like a mesh config, which knows none of its keys ({shown})"
    ))
}

/// What is odd about values without the part that templates read.
fn no_global(values: &Values, text: &Text) -> Option<Diagnostic> {
    if !matches!(values.map().get("global"), None | Some(Node::Null)) {
        return None;
    }
    let message = "the values have no \"global\", which templates read: most likely this is \
                   another file";
    let diagnostic = Diagnostic::new(Code::NoGlobal, message).at(&text.origin(None));
    Some(diagnostic.help(takes(Part::Values)))
}

/// What a part's flag takes.
fn takes(part: Part) -> String {
    format!(
        "{} takes the ConfigMap {}, which has the key {:?}, or the text under that key",
        part.flag(),
        part.config_map(),
        part.key()
    )
}

fn bad(part: Part, text: &Text, error: &dyn fmt::Display, offset: Option<usize>) -> Diagnostic {
    let diagnostic = Diagnostic::new(
        Code::BadConfig,
        format!("cannot use the {}: {error}", part.noun()),
    )
    .at(&text.origin(offset));
    match text.from {
        From::Changed(_) => diagnostic.help("--set has changed them: look there too"),
        _ => diagnostic,
    }
}

/// Fields that Istio ignores, and that are most likely misspelt. Values are not
/// asked: templates may read what Istio's message does not have, and Istio's own
/// charts put such fields there.
fn unknown(fields: &[UnknownField], text: &Text) -> impl Iterator<Item = Diagnostic> {
    fields
        .iter()
        .map(|field| unknown_field(field).at(&text.origin(Some(field.offset))))
}

/// A field that Istio's message does not have, with its own path.
pub fn unknown_field(field: &UnknownField) -> Diagnostic {
    let short = field.of.name.rsplit('.').next().unwrap_or_default();
    let message = format!("{short} has no such field, so Istio ignores it");
    let known = field.of.fields.iter().map(|field| field.json_name);
    Diagnostic::new(Code::UnknownSetting, message)
        .path(&field.path)
        .meant(meant(&field.name, known, LIKE_ENOUGH))
}

/// The lines of the files, for terminals.
impl Lines for Texts {
    fn line(&self, file: &str, line: usize) -> Option<Cow<'_, str>> {
        let texts = [&self.templates, &self.values, &self.mesh];
        let of_file = |text: &&&Text| text.from.is_whole_file() && text.from.file() == file;
        let text = texts.iter().find(of_file)?;
        let found = text.text.lines().nth(line.checked_sub(1)?)?;
        Some(Cow::Borrowed(found))
    }
}

/// What is odd about the templates, though they can be used.
fn templates_warnings(templates: &Templates, text: &Text) -> Vec<Diagnostic> {
    let mut warnings: Vec<_> = templates
        .ignored_selectors
        .iter()
        .map(|fault| {
            let message = format!("{fault}, so this selector is ignored");
            Diagnostic::new(Code::BadSelector, message)
                .help(
                    "operators are In, NotIn, Exists and DoesNotExist; labels are Kubernetes' own",
                )
                .at(&text.origin(None))
        })
        .collect();
    if templates.bare {
        warnings.extend(bare::no_template(text));
    }
    warnings
}

#[cfg(test)]
mod tests;
