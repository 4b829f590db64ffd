//! The index of a folder: where its parts were pulled from, and their digests.
//!
//! Boundary: reads, checks and prints `index.json`; `folder` asks it about each part, and whoever
//! pulls writes it. A folder without an index holds what somebody put there, and is not checked.
//! Source of its rules: ours.

use super::{From, Part, Text, files};
use crate::report::{Code, Diagnostic, Origin};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::io::ErrorKind;
use std::path::Path;

/// Its name in the folder.
pub const FILE: &str = "index.json";

/// The version of its form.
const VERSION: u32 = 1;

/// The most that it may hold, in bytes.
const MOST: u64 = 1 << 16;

/// What to do about an index that cannot be used.
const PULL_AGAIN: &str = "pull again with `kube-inject config pull`, or remove index.json to use \
                          the files as they are";

/// What is said about the files of a folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Index {
    /// The version of this form.
    version: u32,
    /// The revision that the parts are of.
    pub revision: String,
    /// The cluster that they came from, as people know it.
    pub cluster: String,
    /// When they were pulled, as RFC 3339 writes it.
    pub time: String,
    /// The version of the Istio that they are of, where it could be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub istio_version: Option<String>,
    /// The parts.
    parts: Parts,
}

/// One entry for each part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    templates: Entry,
    values: Entry,
    mesh: Entry,
}

/// The file with one part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Entry {
    /// The name of the file in the folder.
    pub file: String,
    /// Namespace and name of the ConfigMap that it came from.
    config_map: String,
    /// Its SHA-256 digest in hexadecimal.
    sha256: String,
}

impl Entry {
    /// The entry of a file with this text.
    pub fn new(file: &str, config_map: &str, text: &str) -> Entry {
        Entry {
            file: file.to_owned(),
            config_map: config_map.to_owned(),
            sha256: digest(text),
        }
    }
}

impl Index {
    /// The index of three files, in the order of [`Part::ALL`].
    pub fn new(
        [templates, values, mesh]: [Entry; 3],
        revision: &str,
        cluster: &str,
        time: &str,
        istio_version: Option<String>,
    ) -> Index {
        Index {
            version: VERSION,
            revision: revision.to_owned(),
            cluster: cluster.to_owned(),
            time: time.to_owned(),
            istio_version,
            parts: Parts {
                templates,
                values,
                mesh,
            },
        }
    }

    /// Reads the index of a folder; `None` if it has none.
    ///
    /// # Errors
    /// It cannot be read, or is not in a form that is known.
    pub fn read(folder: &Path) -> Result<Option<Index>, Diagnostic> {
        let path = folder.join(FILE);
        let bytes = match files::read_file(&path, MOST) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => {
                let message = format!("cannot read the index: {error}");
                return Err(Diagnostic::new(Code::ConfigUnreadable, message).at(&origin(&path)));
            }
            Ok(bytes) => bytes,
        };
        let index = match bytes {
            Some(bytes) => Index::parse(&bytes),
            None => Err(format!("it is larger than the limit of {MOST} bytes")),
        };
        index.map(Some).map_err(|message| {
            let message = format!("cannot use the index: {message}");
            let diagnostic = Diagnostic::new(Code::BadConfig, message).help(PULL_AGAIN);
            diagnostic.at(&origin(&path))
        })
    }

    fn parse(bytes: &[u8]) -> Result<Index, String> {
        // What else is in it, the version decides.
        let any: serde_json::Map<String, serde_json::Value> =
            serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
        match any.get("version") {
            Some(version) if *version != VERSION => Err(format!(
                "it has version {version}, and this program knows version {VERSION} only"
            )),
            _ => serde_json::from_slice(bytes).map_err(|error| error.to_string()),
        }
    }

    /// The text of the file.
    ///
    /// # Errors
    /// Never in practice: there is nothing in it that JSON cannot hold.
    pub fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self).map(|json| json + "\n")
    }

    /// What is said about a part.
    pub fn entry(&self, part: Part) -> &Entry {
        match part {
            Part::Templates => &self.parts.templates,
            Part::Values => &self.parts.values,
            Part::Mesh => &self.parts.mesh,
        }
    }

    /// The part, read from `path`, as what it was in the cluster.
    ///
    /// # Errors
    /// It is not what was pulled.
    pub fn vouch(&self, part: Part, path: &Path, text: Text) -> Result<Text, Diagnostic> {
        let entry = self.entry(part);
        let message = match path.file_name() == Some(entry.file.as_ref()) {
            false => format!(
                "{FILE} names another file for the {}: {}",
                part.noun(),
                entry.file
            ),
            true if entry.sha256 != digest(&text.text) => format!(
                "the file is not what was pulled from the cluster {}: its digest is not the one \
                 in {FILE}",
                self.cluster
            ),
            true => {
                return Ok(Text {
                    from: From::Pulled {
                        file: path.to_owned(),
                        of: entry.config_map.clone(),
                        cluster: self.cluster.clone(),
                    },
                    version: self.istio_version.clone(),
                    revision: Some(self.revision.clone()),
                    ..text
                });
            }
        };
        let help = "pull again with `kube-inject config pull`, or remove index.json if the change \
                    is meant";
        let diagnostic = Diagnostic::new(Code::ChangedConfig, message).help(help);
        Err(diagnostic.at(&origin(path)))
    }

    /// That the file with a part is not there.
    pub fn lacks(&self, part: Part, folder: &Path) -> Diagnostic {
        let file = &self.entry(part).file;
        let message = format!(
            "no {}: {FILE} names {file}, which is not there",
            part.noun()
        );
        let diagnostic = Diagnostic::new(Code::ConfigMissing, message).help(PULL_AGAIN);
        diagnostic.at(&origin(folder))
    }
}

fn origin(path: &Path) -> Origin {
    Origin {
        file: Some(path.display().to_string()),
        ..Origin::default()
    }
}

/// The SHA-256 digest of a text, in hexadecimal.
fn digest(text: &str) -> String {
    let mut hex = String::new();
    for byte in Sha256::digest(text) {
        // A string takes all that is written to it.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

#[cfg(test)]
#[path = "index_tests.rs"]
mod tests;
