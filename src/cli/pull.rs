//! `config pull`: saves the configuration of a revision in a folder for `--config`.
//!
//! Boundary: what goes into which file, and that nobody takes a folder that is half renewed for a
//! whole one: all is written beside its place first, and the index, which knows the digests of the
//! rest, takes its place before them. What the files are called and how they are read, `config`
//! knows.
//! Source of its rules: the help of `config pull` in `args::config`.

use super::asking::Ask;
use super::exit::Exit;
use super::from_cluster::connect;
use super::output::Staged;
use super::reporter::Reporter;
use super::request::Notice;
use crate::cluster::config_maps::ConfigMaps;
use crate::config::index::{self, Entry, Index};
use crate::config::values::Values;
use crate::config::{Part, Remote as _, folder, version};
use crate::report::{Code, Diagnostic, Origin};
use anyhow::Context as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Saves what the cluster has in the folder.
///
/// # Errors
/// When a file cannot be written.
pub fn pull(
    ask: &Ask,
    folder: &Path,
    reporter: &mut Reporter<'_>,
    notice: Option<Notice>,
) -> anyhow::Result<Exit> {
    let found = occupied(folder).and_then(|old| Ok((old, Pulled::fetch(ask, notice)?)));
    let (old, pulled) = match found {
        Ok(found) => found,
        Err(wrong) => {
            reporter.say_all([wrong]);
            return Ok(reporter.exit());
        }
    };
    pulled.save(folder, old.as_ref())?;
    reporter.say_all([pulled.saved(folder)]);
    Ok(Exit::Done)
}

/// What to do about what is in the way.
const ELSEWHERE: &str = "remove it, or pull into another folder with -o";

/// The index of a former pull; its files may be replaced, and there must be no others in the way.
fn occupied(folder: &Path) -> Result<Option<Index>, Diagnostic> {
    let in_the_way = |path: &Path, message: &str| {
        let origin = Origin {
            file: Some(path.display().to_string()),
            ..Origin::default()
        };
        Diagnostic::new(Code::UnwritableOutput, message)
            .help(ELSEWHERE)
            .at(&origin)
    };
    if folder.exists() && !folder.is_dir() {
        return Err(in_the_way(folder, "not a folder"));
    }
    let old = Index::read(folder).map_err(|error| error.help(ELSEWHERE))?;
    for part in Part::ALL {
        let own = old.as_ref().map(|old| old.entry(part).file.as_str());
        for name in folder::names(part)
            .iter()
            .filter(|name| own != Some(**name))
        {
            let path = folder.join(name);
            if fs::symlink_metadata(&path).is_ok_and(|found| !found.is_dir()) {
                let message = "this file was not pulled, and is in the way";
                return Err(in_the_way(&path, message));
            }
        }
    }
    Ok(old)
}

/// What the cluster has.
struct Pulled {
    /// File name and text of each part.
    files: [(&'static str, String); 3],
    index: Index,
}

impl Pulled {
    fn fetch(ask: &Ask, notice: Option<Notice>) -> Result<Pulled, Diagnostic> {
        let cluster = connect(ask, notice)?;
        let maps = ConfigMaps::find(&cluster, &ask.names, &ask.revision)?;
        let [templates, values, mesh] = Part::ALL.map(|part| maps.part(part));
        let (templates, values, mesh) = (templates?, values?, mesh?);
        let tag = || {
            let values = Values::from_yaml(&values.text).ok()?;
            version::of_values(&values).map(str::to_owned)
        };
        let version = templates.version.or_else(tag);
        let files = [
            (
                Part::Templates,
                folder::names(Part::Templates)[0],
                templates.text,
            ),
            (Part::Values, values_file(&values.text), values.text),
            (Part::Mesh, folder::names(Part::Mesh)[0], mesh.text),
        ];
        let entries = files.each_ref();
        let entries = entries.map(|(part, name, text)| Entry::new(name, &maps.called(*part), text));
        let cluster = &cluster.connection().cluster;
        let index = Index::new(entries, maps.revision(), cluster, &now(), version);
        let files = files.map(|(_, name, text)| (name, text.into_owned()));
        Ok(Pulled { files, index })
    }

    /// Writes the files and the index.
    fn save(&self, folder: &Path, old: Option<&Index>) -> anyhow::Result<()> {
        fs::create_dir_all(folder).with_context(|| cannot_write(folder))?;
        self.steps(folder, old)?
            .into_iter()
            .try_for_each(Step::take)
    }

    /// What is to be done in the folder, all of it prepared. Whoever is stopped on the way leaves
    /// what `--config` refuses, and what can be pulled into again.
    fn steps(&self, folder: &Path, old: Option<&Index>) -> anyhow::Result<Vec<Step>> {
        let index = self.index.to_json().context("cannot write the index")?;
        let mut steps: Vec<_> = self
            .superseded(folder, old)
            .into_iter()
            .map(Step::Remove)
            .collect();
        let files = self.files.iter().map(|(name, text)| (*name, text.clone()));
        for (name, text) in [(index::FILE, index)].into_iter().chain(files) {
            let path = folder.join(name);
            let file = Staged::write(&path, &[text]).with_context(|| cannot_write(&path))?;
            steps.push(Step::Put(path, file));
        }
        Ok(steps)
    }

    /// The files of a former pull that have another name now.
    fn superseded(&self, folder: &Path, old: Option<&Index>) -> Vec<PathBuf> {
        let old = old
            .into_iter()
            .flat_map(|old| Part::ALL.map(|part| old.entry(part).file.as_str()));
        // An index may name anything; what is removed are parts alone.
        let is_part = |name: &&str| {
            Part::ALL
                .iter()
                .any(|part| folder::names(*part).contains(name))
        };
        let replaced = |name: &&str| self.files.iter().any(|(new, _)| new == name);
        let left = old.filter(is_part).filter(|name| !replaced(name));
        let paths = left.map(|name| folder.join(name));
        paths.filter(|path| path.is_file()).collect()
    }

    /// What was saved, and where.
    fn saved(&self, folder: &Path) -> Diagnostic {
        let names = self.files.iter().map(|(name, _)| *name);
        let names: Vec<_> = names.chain([index::FILE]).collect();
        let version = match &self.index.istio_version {
            Some(version) => format!(" (Istio {version})"),
            None => String::new(),
        };
        let message = format!(
            "saved the revision {} of the cluster {}{version} in {}: {}",
            self.index.revision,
            self.index.cluster,
            folder.display(),
            names.join(", ")
        );
        Diagnostic::new(Code::ConfigPulled, message)
    }
}

/// One thing that is done in the folder, wholly or not at all.
enum Step {
    /// A file is removed.
    Remove(PathBuf),
    /// A file takes its place.
    Put(PathBuf, Staged),
}

impl Step {
    fn take(self) -> anyhow::Result<()> {
        match self {
            Step::Remove(path) => {
                fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))
            }
            Step::Put(path, file) => file.persist().with_context(|| cannot_write(&path)),
        }
    }
}

fn cannot_write(path: &Path) -> String {
    format!("cannot write {}", path.display())
}

/// Istio's charts write JSON, and people YAML.
fn values_file(text: &str) -> &'static str {
    match serde_json::from_str::<serde::de::IgnoredAny>(text) {
        Ok(_) => "values.json",
        Err(_) => "values.yaml",
    }
}

/// The time, in UTC and whole seconds.
fn now() -> String {
    let now = jiff::Timestamp::now();
    now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

#[cfg(test)]
#[path = "pull_tests.rs"]
mod tests;
