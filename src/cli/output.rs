//! Where the result goes: all or nothing, object by object, or into a file in
//! one step.
//!
//! Boundary: writes text. Whether there is anything to write, `run` decides.
//! Source of its rules: the help of -o and --stream in `args`; a broken pipe
//! ends quietly, as `head` closes it on purpose.

use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Bytes that are gathered before a write.
const BUFFER: usize = 1 << 16;

/// Whether anybody still reads what is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reader {
    /// Yes, or there was no telling.
    #[default]
    Listens,
    /// The other end of the pipe is closed.
    Gone,
}

/// Writes all pieces to standard output.
///
/// # Errors
/// When it cannot be written, unless because the reader is gone.
pub fn to_stdout(stdout: &mut dyn Write, pieces: &[String]) -> io::Result<Reader> {
    reader(write_all(stdout, pieces))
}

/// Writes one piece to standard output at once.
///
/// # Errors
/// When it cannot be written, unless because the reader is gone.
pub fn stream(stdout: &mut dyn Write, piece: &str) -> io::Result<Reader> {
    reader(
        stdout
            .write_all(piece.as_bytes())
            .and_then(|()| stdout.flush()),
    )
}

fn reader(result: io::Result<()>) -> io::Result<Reader> {
    match result {
        Ok(()) => Ok(Reader::Listens),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(Reader::Gone),
        Err(error) => Err(error),
    }
}

fn write_all(to: &mut dyn Write, pieces: &[String]) -> io::Result<()> {
    let mut to = BufWriter::with_capacity(BUFFER, to);
    for piece in pieces {
        to.write_all(piece.as_bytes())?;
    }
    to.flush()
}

/// Replaces the file at `path` in one step by all pieces. What is there stays
/// until the new file is complete and on the disk; its mode is kept, and a
/// symbolic link keeps pointing where it did.
///
/// # Errors
/// When any step fails, unless because the reader of a pipe is gone; an old file is then untouched.
pub fn to_file(path: &Path, pieces: &[String]) -> io::Result<Reader> {
    let old = match fs::metadata(path) {
        Ok(metadata) => Some(metadata),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    match old {
        // A device or a pipe cannot be replaced, and loses nothing by being written to. What
        // leads to it, as /dev/stdout does, need be no path that could be followed.
        Some(old) if !old.is_file() && !old.is_dir() => {
            let mut file = File::options().write(true).open(path)?;
            return reader(write_all(&mut file, pieces));
        }
        _ => {}
    }
    Staged::write(path, pieces)?.persist()?;
    Ok(Reader::Listens)
}

/// A file that is complete and on the disk, and waits beside its target to take its place.
#[derive(Debug)]
pub struct Staged {
    file: tempfile::NamedTempFile,
    target: PathBuf,
}

impl Staged {
    /// Writes all pieces beside what `path` leads to; the mode of a file that is there is taken
    /// over.
    ///
    /// # Errors
    /// When any step fails; nothing is left behind then.
    pub fn write(path: &Path, pieces: &[String]) -> io::Result<Staged> {
        let target = follow(path)?;
        let old = fs::metadata(&target).ok();
        if old.as_ref().is_some_and(fs::Metadata::is_dir) {
            return Err(ErrorKind::IsADirectory.into());
        }
        let mut file = beside(folder(&target))?;
        write_all(file.as_file_mut(), pieces)?;
        if let Some(old) = old {
            file.as_file().set_permissions(old.permissions())?;
        }
        file.as_file().sync_all()?;
        Ok(Staged { file, target })
    }

    /// Takes the place of the target in one step.
    ///
    /// # Errors
    /// When it cannot; what is there is untouched then.
    pub fn persist(self) -> io::Result<()> {
        let Staged { file, target } = self;
        file.persist(&target).map_err(|error| error.error)?;
        // The new name is safe once the folder is on the disk; not every system
        // lets a folder be opened, and the file is complete without it.
        if let Ok(folder) = File::open(folder(&target)) {
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

/// The folder of a file.
fn folder(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

/// A new file in the folder, with the mode that a file opened there would get.
fn beside(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".kube-inject-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    // Asked first, so that the message names the folder and not the new file.
    fs::metadata(folder).map_err(|error| match error.kind() {
        ErrorKind::NotFound => {
            let message = format!("there is no folder {}", folder.display());
            io::Error::new(ErrorKind::NotFound, message)
        }
        _ => error,
    })?;
    builder.tempfile_in(folder).map_err(|error| {
        // The crate adds the name of a file that nobody has heard of.
        let message = error.to_string();
        match message.split_once(" at path ") {
            Some((what, _)) => io::Error::new(error.kind(), what),
            None => error,
        }
    })
}

/// Links that are followed at most, as on Linux.
const MAX_LINKS: usize = 40;

/// What a path leads to when its last part is a symbolic link, be it to a file
/// that does not exist yet.
fn follow(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MAX_LINKS {
        match fs::symlink_metadata(&path) {
            Ok(metadata) if metadata.is_symlink() => {
                let to = fs::read_link(&path)?;
                path = path.parent().unwrap_or(Path::new("")).join(to);
            }
            _ => return Ok(path),
        }
    }
    Err(io::Error::other("too many symbolic links"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    fn entries(folder: &Path) -> usize {
        fs::read_dir(folder).unwrap().count()
    }

    #[test]
    fn a_new_file_and_one_that_is_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("out.yaml");
        to_file(&path, &pieces(&["a\n", "b\n"])).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "a\nb\n");
        to_file(&path, &pieces(&["c\n"])).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "c\n");
        assert_eq!(entries(dir.path()), 1);
    }

    #[cfg(unix)]
    #[test]
    fn mode_and_links_are_kept() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let dir = tempfile::tempdir().unwrap();
        let (file, link) = (dir.path().join("file"), dir.path().join("link"));
        fs::write(&file, "old").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        symlink("file", &link).unwrap();
        to_file(&link, &pieces(&["new"])).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        assert_eq!(
            fs::metadata(&file).unwrap().permissions().mode() & 0o777,
            0o640
        );

        let dangling = dir.path().join("dangling");
        symlink("later", &dangling).unwrap();
        to_file(&dangling, &pieces(&["x"])).unwrap();
        assert_eq!(fs::read_to_string(dir.path().join("later")).unwrap(), "x");

        symlink("loop", dir.path().join("loop")).unwrap();
        assert!(to_file(&dir.path().join("loop"), &pieces(&["x"])).is_err());
    }

    #[test]
    fn what_cannot_be_replaced_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        let error = to_file(dir.path(), &pieces(&["x"])).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::IsADirectory);
        let error = to_file(&dir.path().join("none/x"), &pieces(&["x"])).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NotFound);
        assert_eq!(entries(dir.path()), 0);
        #[cfg(unix)]
        to_file(Path::new("/dev/null"), &pieces(&["x"])).unwrap();
    }
}
