//! Where each part of the configuration is to be had, and the order of asking.
//!
//! Boundary: names files and picks; `files`, `folder` and `builtin` read.
//! Source of its rules: ours: a file that a flag names, then the
//! folder, then the built-in one, then the cluster if it may be asked; what is
//! missing is an error that names its flag.

use super::{From, Part, Text, builtin, files, folder, set};
use crate::report::{Code, Diagnostic};
use std::path::PathBuf;

/// What the user named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    /// `--injectConfigFile`.
    pub templates: Option<PathBuf>,
    /// `--valuesFile`.
    pub values: Option<PathBuf>,
    /// `--meshConfigFile`.
    pub mesh: Option<PathBuf>,
    /// `--config`.
    pub folder: Option<PathBuf>,
    /// `--builtin-config`.
    pub builtin: bool,
    /// `--set`: changes to the values, in Helm's syntax and in order.
    pub set: Vec<String>,
}

/// Where parts come from that neither a file nor the program has: the cluster.
pub trait Remote {
    /// The part.
    ///
    /// # Errors
    /// It cannot be had.
    fn part(&self, part: Part) -> Result<Text, Diagnostic>;
}

/// The three texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    /// The injection configuration.
    pub templates: Text,
    /// The values, with what was set.
    pub values: Text,
    /// The mesh config.
    pub mesh: Text,
}

impl Texts {
    /// Finds and reads the three parts; what no file has, `remote` is asked for.
    ///
    /// # Errors
    /// Everything that is missing or cannot be read.
    pub fn load(sources: &Sources, remote: Option<&dyn Remote>) -> Result<Texts, Vec<Diagnostic>> {
        let mut texts = sources.load(&Part::ALL, remote)?.into_iter();
        match (texts.next(), texts.next(), texts.next()) {
            (Some(templates), Some(values), Some(mesh)) => Ok(Texts {
                templates,
                values,
                mesh,
            }),
            // `load` gives as many texts as it is asked for parts.
            _ => Err(vec![nothing_named()]),
        }
    }

    /// The revision that the templates were pulled for, where an index tells it.
    pub fn revision(&self) -> Option<&str> {
        self.templates.revision.as_deref()
    }

    /// The text of one part.
    pub fn part(&self, part: Part) -> &Text {
        match part {
            Part::Templates => &self.templates,
            Part::Values => &self.values,
            Part::Mesh => &self.mesh,
        }
    }
}

impl Sources {
    /// Whether a file, a folder or the built-in configuration was named.
    pub fn any_named(&self) -> bool {
        let files = [&self.templates, &self.values, &self.mesh, &self.folder];
        self.builtin || files.into_iter().any(Option::is_some)
    }

    /// Finds and reads these parts, in this order; what no file has, `remote` is asked for.
    ///
    /// # Errors
    /// Everything that is missing or cannot be read.
    pub fn load(
        &self,
        parts: &[Part],
        remote: Option<&dyn Remote>,
    ) -> Result<Vec<Text>, Vec<Diagnostic>> {
        if !self.any_named() && remote.is_none() {
            return Err(vec![nothing_named()]);
        }
        let mut texts = Vec::with_capacity(parts.len());
        let mut wrong = Vec::new();
        for part in parts {
            match self.read(*part, remote) {
                Ok(Some(text)) => texts.push(text),
                Ok(None) => wrong.push(self.lacks(*part)),
                // A folder that is none, or a cluster out of reach, fails once, not for each part.
                Err(diagnostic) if wrong.contains(&diagnostic) => {}
                Err(diagnostic) => wrong.push(diagnostic),
            }
        }
        if wrong.is_empty() {
            Ok(texts)
        } else {
            Err(wrong)
        }
    }

    fn file(&self, part: Part) -> Option<&PathBuf> {
        match part {
            Part::Templates => self.templates.as_ref(),
            Part::Values => self.values.as_ref(),
            Part::Mesh => self.mesh.as_ref(),
        }
    }

    /// The part from the first source that has it, with what was set.
    fn read(&self, part: Part, remote: Option<&dyn Remote>) -> Result<Option<Text>, Diagnostic> {
        let found = match (self.find(part)?, remote) {
            (None, Some(remote)) => Some(remote.part(part)?),
            (found, _) => found,
        };
        match (part, found) {
            (Part::Values, Some(text)) => changed(text, &self.set).map(Some),
            (_, found) => Ok(found),
        }
    }

    fn find(&self, part: Part) -> Result<Option<Text>, Diagnostic> {
        if let Some(path) = self.file(part) {
            return files::read(part, path).map(Some);
        }
        if let Some(path) = &self.folder
            && let Some(text) = folder::read(part, path)?
        {
            return Ok(Some(text));
        }
        Ok(self.builtin.then(|| builtin::text(part)))
    }

    fn lacks(&self, part: Part) -> Diagnostic {
        let (noun, flag) = (part.noun(), part.flag());
        let fill_in = match cfg!(feature = "cluster") {
            true => "fill in with --builtin-config, or from the cluster with --source cluster",
            false => "fill in with --builtin-config",
        };
        let (message, help) = match &self.folder {
            Some(folder) => (
                format!(
                    "no {noun}: {} holds no {}",
                    folder.display(),
                    folder::names(part).join(" or ")
                ),
                format!("add the file, name one with {flag}, or {fill_in}"),
            ),
            None => (
                format!("no {noun}: {flag} is missing"),
                format!("name a file with {flag}, or {fill_in}"),
            ),
        };
        Diagnostic::new(Code::ConfigMissing, message).help(help)
    }
}

/// The values with what was set, in the order of the command line.
fn changed(values: Text, settings: &[String]) -> Result<Text, Diagnostic> {
    if settings.is_empty() {
        return Ok(values);
    }
    let applied = set::apply(&values.text, settings).map_err(|error| {
        let diagnostic = Diagnostic::new(Code::BadConfig, error.to_string());
        match error {
            set::ApplyError::Set(_) => diagnostic,
            set::ApplyError::Yaml(_) | set::ApplyError::NoMap => {
                diagnostic.at(&values.origin(None))
            }
        }
    })?;
    Ok(Text {
        text: applied.text.into(),
        from: From::Changed(Box::new(values.from)),
        warnings: applied.unknown.iter().map(unknown).collect(),
        version: values.version,
        revision: values.revision,
    })
}

fn unknown(setting: &set::unknown::Unknown) -> Diagnostic {
    let message = "--set sets what neither Istio nor the values know, so most likely nothing \
                   reads it";
    Diagnostic::new(Code::UnknownSetting, message)
        .path(&setting.path)
        .meant(setting.meant.as_deref())
}

fn nothing_named() -> Diagnostic {
    Diagnostic::new(Code::ConfigMissing, "no injection configuration was named").help(
        "--builtin-config uses the one of a default Istio 1.30; your mesh's own comes from \
         --injectConfigFile, --valuesFile and --meshConfigFile, or a folder of the three with --config",
    )
}
