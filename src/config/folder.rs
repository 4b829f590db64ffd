//! The configuration from a folder (`--config DIR`).
//!
//! Boundary: which file of the folder holds which part; `files` reads it, and `index` checks it
//! where the folder was pulled from a cluster.
//! Source of its rules: ours. The names are those under which people save what
//! istioctl's help tells them to capture, and the keys of the ConfigMaps, so
//! that a mounted ConfigMap will do.

use super::index::Index;
use super::{Part, Text, files};
use crate::report::{Code, Diagnostic, Origin};
use std::path::Path;

/// The names under which a folder may hold a part.
pub fn names(part: Part) -> &'static [&'static str] {
    match part {
        Part::Templates => &["inject-config.yaml", "config"],
        Part::Values => &["values.yaml", "values.json", "values"],
        Part::Mesh => &["mesh.yaml", "mesh"],
    }
}

/// Reads `part` from the folder; `None` if no file there has one of its names.
///
/// # Errors
/// The folder is none, several files hold the part, `files::read` fails, or what is there is not
/// what its index says.
pub fn read(part: Part, folder: &Path) -> Result<Option<Text>, Diagnostic> {
    let origin = Origin {
        file: Some(folder.display().to_string()),
        ..Origin::default()
    };
    if !folder.is_dir() {
        let message = if folder.exists() {
            "not a folder"
        } else {
            "no such folder"
        };
        return Err(Diagnostic::new(Code::ConfigUnreadable, message)
            .help("--config takes a folder; a single file goes to --injectConfigFile, --valuesFile or --meshConfigFile")
            .at(&origin));
    }
    let index = Index::read(folder)?;
    let present = names(part)
        .iter()
        .filter(|name| folder.join(name).is_file());
    match present.collect::<Vec<_>>().as_slice() {
        [] => match index {
            Some(index) => Err(index.lacks(part, folder)),
            None => Ok(None),
        },
        [name] => {
            let path = folder.join(name);
            let text = files::read(part, &path)?;
            match index {
                Some(index) => index.vouch(part, &path, text).map(Some),
                None => Ok(Some(text)),
            }
        }
        [first, second, ..] => {
            let message = format!("the folder holds both {first} and {second}");
            let help = format!("remove one, or name the one you mean with {}", part.flag());
            Err(Diagnostic::new(Code::BadConfig, message)
                .help(help)
                .at(&origin))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_each_part_under_each_name() {
        for part in Part::ALL {
            for name in names(part) {
                let dir = tempfile::tempdir().unwrap();
                assert_eq!(read(part, dir.path()).unwrap(), None);
                std::fs::write(dir.path().join(name), "a: b\n").unwrap();
                assert_eq!(read(part, dir.path()).unwrap().unwrap().text, "a: b\n");
            }
        }
    }

    #[test]
    fn two_candidates_or_no_folder() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("values.yaml"), "").unwrap();
        std::fs::write(dir.path().join("values.json"), "").unwrap();
        let error = read(Part::Values, dir.path()).unwrap_err();
        assert_eq!(
            error.message,
            "the folder holds both values.yaml and values.json"
        );
        let error = read(Part::Values, &dir.path().join("values.yaml")).unwrap_err();
        assert_eq!(error.message, "not a folder");
        let error = read(Part::Values, &dir.path().join("none")).unwrap_err();
        assert_eq!(error.message, "no such folder");
    }
}
