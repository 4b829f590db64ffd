//! A part of the configuration from a file that a flag names.
//!
//! Boundary: reads one file and finds the part in it; which file, `sources`
//! decides, and what the part means, its own reader.
//! Source of its rules: istioctl 1.30.3 takes the bare
//! texts, the ConfigMap manifests are ours.

use super::configmap::{self, Found};
use super::{From, Part, Text};
use crate::report::{Code, Diagnostic, Origin};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// Reads `part` from the file at `path`.
///
/// # Errors
/// The file cannot be read, is not UTF-8, or is a ConfigMap without the part.
pub fn read(part: Part, path: &Path) -> Result<Text, Diagnostic> {
    let origin = Origin {
        file: Some(path.display().to_string()),
        ..Origin::default()
    };
    let text = read_file(path, MOST).map_err(|error| unreadable(part, &error).at(&origin))?;
    let text = text.ok_or_else(|| {
        let message = format!("it is larger than the limit of {MOST} bytes");
        Diagnostic::new(Code::TooLarge, message)
            .help(super::takes(part))
            .at(&origin)
    })?;
    let text = String::from_utf8(text).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let message = format!("not UTF-8 text: the byte at offset {offset} begins no character");
        Diagnostic::new(Code::BadConfig, message).at(&origin)
    })?;
    match configmap::find(&text, part.key()) {
        Ok(Found::Plain) => Ok(Text::new(text, From::File(path.to_owned()))),
        Ok(Found::Text { text, of, version }) => {
            let file = path.to_owned();
            Ok(Text {
                version,
                ..Text::new(text, From::ConfigMap { file, of })
            })
        }
        Err(error) => Err(Diagnostic::new(Code::BadConfig, error.to_string())
            .help(super::takes(part))
            .at(&origin)),
    }
}

/// The most that a part of a configuration may hold, in bytes: a ConfigMap holds a million.
const MOST: u64 = 1 << 26;

/// All of a file, or nothing if there is more than so many bytes.
///
/// # Errors
/// It cannot be read.
pub fn read_file(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    let mut file = File::open(path)?;
    let mut text = Vec::new();
    if let Ok(metadata) = file.metadata() {
        if metadata.len() > most {
            return Ok(None);
        }
        text.reserve_exact(usize::try_from(metadata.len()).unwrap_or_default());
    }
    append_within(&mut file, most, text)
}

/// All that is read, or nothing if there is more than so many bytes.
///
/// # Errors
/// It cannot be read.
pub fn read_within(from: &mut dyn Read, most: u64) -> io::Result<Option<Vec<u8>>> {
    append_within(from, most, Vec::new())
}

fn append_within(from: &mut dyn Read, most: u64, mut text: Vec<u8>) -> io::Result<Option<Vec<u8>>> {
    let read = from.take(most + 1).read_to_end(&mut text)?;
    Ok((read as u64 <= most).then_some(text))
}

fn unreadable(part: Part, error: &std::io::Error) -> Diagnostic {
    let diagnostic = Diagnostic::new(
        Code::ConfigUnreadable,
        format!("cannot read the {}: {error}", part.noun()),
    );
    match error.kind() {
        std::io::ErrorKind::IsADirectory => diagnostic.help("a folder goes to --config"),
        _ => diagnostic,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_config_map_and_failures() {
        let dir = tempfile::tempdir().unwrap();
        let file = |name: &str, text: &[u8]| {
            let path = dir.path().join(name);
            std::fs::write(&path, text).unwrap();
            path
        };
        let plain = file("mesh.yaml", b"rootNamespace: x\n");
        let read_plain = read(Part::Mesh, &plain).unwrap();
        assert_eq!(read_plain.text, "rootNamespace: x\n");
        assert_eq!(read_plain.from, From::File(plain));

        let map = file(
            "cm.yaml",
            b"kind: ConfigMap\nmetadata: {name: istio}\ndata: {mesh: 'a: b'}\n",
        );
        let found = read(Part::Mesh, &map).unwrap();
        assert_eq!(found.text, "a: b");
        assert_eq!(
            found.from,
            From::ConfigMap {
                file: map.clone(),
                of: "istio".into()
            }
        );

        let error = read(Part::Values, &map).unwrap_err();
        assert_eq!(error.code, Code::BadConfig);
        assert!(
            error
                .help
                .unwrap()
                .contains("--valuesFile takes the ConfigMap istio-sidecar-injector")
        );

        let error = read(Part::Values, &file("latin1", b"a: \xe9\n")).unwrap_err();
        assert_eq!(
            error.message,
            "not UTF-8 text: the byte at offset 3 begins no character"
        );
        let error = read(Part::Values, &dir.path().join("none")).unwrap_err();
        assert_eq!(error.code, Code::ConfigUnreadable);
        let error = read(Part::Values, dir.path()).unwrap_err();
        assert_eq!(error.help.as_deref(), Some("a folder goes to --config"));
    }
}
