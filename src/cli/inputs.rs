//! The manifests of a run, as bytes.
//!
//! Boundary: reads files and standard input, and gives the renderer of reports
//! the lines it shows. What the bytes mean, `manifest` knows.
//! Source of its rules: the help of -f in `args`.

use super::request::Input;
use crate::config::files::{read_file, read_within};
use crate::report::{Code, Diagnostic, Origin, Sources};
use std::borrow::Cow;
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::sync::OnceLock;

/// The name of standard input in reports.
pub const STDIN: &str = "<stdin>";

/// One input that was read.
#[derive(Debug)]
pub struct Loaded {
    /// Its name, as the command line gave it.
    pub name: String,
    /// Its bytes.
    pub text: Vec<u8>,
    /// Where its lines begin, once one is asked for.
    starts: OnceLock<Vec<usize>>,
}

impl Loaded {
    fn new(name: String, text: Vec<u8>) -> Loaded {
        Loaded {
            name,
            text,
            starts: OnceLock::new(),
        }
    }

    /// Reads an input; `stdin` is the standard one.
    ///
    /// # Errors
    /// When it cannot be read, is a folder, or has no end in sight.
    pub fn read(input: &Input, stdin: &mut dyn Read) -> Result<Loaded, Diagnostic> {
        match input {
            Input::Stdin => match read_within(stdin, MOST) {
                Ok(Some(text)) => Ok(Loaded::new(STDIN.to_owned(), text)),
                Ok(None) => Err(too_large(STDIN)),
                Err(error) => Err(unreadable(STDIN, &error)),
            },
            Input::File(path) => {
                let name = path.display().to_string();
                match read_file(path, MOST) {
                    Ok(Some(text)) => Ok(Loaded::new(name, text)),
                    Ok(None) => Err(too_large(&name)),
                    Err(error) if error.kind() == ErrorKind::IsADirectory || path.is_dir() => {
                        Err(folder(path))
                    }
                    Err(error) => Err(unreadable(&name, &error)),
                }
            }
        }
    }
}

/// The most that one input may hold, in bytes: a device or a pipe may never end, and the original
/// takes minutes for this much.
const MOST: u64 = 1 << 30;

fn too_large(name: &str) -> Diagnostic {
    let message = format!("it is larger than the limit of {MOST} bytes");
    Diagnostic::new(Code::TooLarge, message)
        .help("split it into several files, and name each with -f")
        .at(&origin(name))
}

fn unreadable(name: &str, error: &std::io::Error) -> Diagnostic {
    let diagnostic = Diagnostic::new(Code::UnreadableInput, format!("cannot read it: {error}"));
    let diagnostic = diagnostic.at(&origin(name));
    if name.contains("://") {
        let url = name.replace('\'', r"'\''");
        diagnostic.help(format!(
            "fetch it first: curl -fsS '{url}' | kube-inject -f -"
        ))
    } else if name.contains(',') && error.kind() == ErrorKind::NotFound {
        diagnostic.help("give each file a -f of its own")
    } else {
        diagnostic
    }
}

fn folder(path: &Path) -> Diagnostic {
    let name = path.display().to_string();
    let manifest = |path: &Path| {
        path.extension()
            .is_some_and(|end| end == "yaml" || end == "yml" || end == "json")
    };
    let mut files: Vec<_> = std::fs::read_dir(path)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| manifest(path))
        .collect();
    files.sort();
    let mut named: Vec<_> = files
        .iter()
        .take(3)
        .map(|file| format!("-f {}", file.display()))
        .collect();
    if files.len() > named.len() {
        named.push("…".to_owned());
    }
    let diagnostic = Diagnostic::new(Code::UnreadableInput, "it is a folder, and -f takes files")
        .at(&origin(&name));
    match named.is_empty() {
        true => diagnostic,
        false => diagnostic.help(format!("name its files: {}", named.join(" "))),
    }
}

fn origin(name: &str) -> Origin {
    Origin {
        file: Some(name.to_owned()),
        ..Origin::default()
    }
}

impl Sources for Loaded {
    fn line(&self, file: &str, line: usize) -> Option<Cow<'_, str>> {
        if self.name != file {
            return None;
        }
        let starts = self.starts.get_or_init(|| {
            let breaks = memchr::memchr_iter(b'\n', &self.text);
            std::iter::once(0).chain(breaks.map(|at| at + 1)).collect()
        });
        let start = *starts.get(line.checked_sub(1)?)?;
        let end = starts.get(line).map_or(self.text.len(), |next| next - 1);
        let text = self.text.get(start..end)?;
        Some(String::from_utf8_lossy(
            text.strip_suffix(b"\r").unwrap_or(text),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines() {
        let input = Loaded::new("a".into(), b"one\r\ntw\xff\n\n".to_vec());
        let line = |n| input.line("a", n).map(Cow::into_owned);
        assert_eq!(line(0), None);
        assert_eq!(line(1).as_deref(), Some("one"));
        assert_eq!(line(2).as_deref(), Some("tw\u{fffd}"));
        assert_eq!(line(3).as_deref(), Some(""));
        assert_eq!(line(9), None);
        assert_eq!(input.line("b", 1), None);
    }

    #[test]
    fn files_and_folders() {
        let dir = tempfile::tempdir().unwrap();
        let path = |name: &str| dir.path().join(name);
        let read = |name: &str| Loaded::read(&Input::File(path(name)), &mut std::io::empty());
        assert_eq!(read("").unwrap_err().help, None);
        std::fs::write(path("a.yaml"), "a: b").unwrap();
        assert_eq!(read("a.yaml").unwrap().text, b"a: b");
        let error = read("").unwrap_err();
        assert_eq!(error.message, "it is a folder, and -f takes files");
        assert_eq!(
            error.help.unwrap(),
            format!("name its files: -f {}", path("a.yaml").display())
        );
        assert!(
            read("none")
                .unwrap_err()
                .message
                .starts_with("cannot read it: ")
        );
    }
}
