//! The recorded answers that cases are held against, and the configuration that gave them.

use std::path::{Path, PathBuf};

use serde_json::Value;

/// The records of Istio 1.30.3, which are kept outside of this repository.
#[derive(Debug)]
pub struct Records {
    root: PathBuf,
}

impl Records {
    /// Finds them where `tests/conformance.rs` does.
    pub fn find() -> Result<Self, String> {
        let named = std::env::var_os("CONFORMANCE_DIR").map(PathBuf::from);
        let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/conformance");
        let root = named.unwrap_or(beside);
        if root.join("releases/1.30.3/settings").is_dir() {
            Ok(Records { root })
        } else {
            Err("no recorded answers here: CONFORMANCE_DIR names the place".to_owned())
        }
    }

    /// The text of a part of the configuration: `inject-config.yaml`, `values.json`, `mesh.yaml`.
    pub fn setting(&self, name: &str) -> Result<String, String> {
        read(&self.settings().join(name))
    }

    /// The folder with the parts.
    pub fn settings(&self) -> PathBuf {
        self.root.join("releases/1.30.3/settings")
    }

    /// An input by its name.
    pub fn input(&self, name: &str) -> PathBuf {
        self.root.join("own/inputs").join(name)
    }

    /// The inputs, in the order of their names.
    pub fn inputs(&self) -> Result<Vec<PathBuf>, String> {
        let folder = self.root.join("own/inputs");
        let entries = std::fs::read_dir(&folder).map_err(|e| e.to_string())?;
        let mut files: Vec<PathBuf> = entries
            .map(|entry| entry.map(|e| e.path()).map_err(|e| e.to_string()))
            .collect::<Result<_, _>>()?;
        files.sort();
        Ok(files)
    }

    /// What istioctl printed for an input; `None` where it refused it.
    pub fn expected(&self, input: &Path) -> Result<Option<String>, String> {
        let release = self.root.join("releases/1.30.3");
        let name = file_name(input);
        let fails: Value =
            serde_json::from_str(&read(&release.join("fails.json"))?).map_err(|e| e.to_string())?;
        if fails.get(name).is_some() {
            return Ok(None);
        }
        read(&release.join("expected").join(name)).map(Some)
    }
}

fn read(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))
}

/// The name of a file.
pub fn file_name(file: &Path) -> &str {
    file.file_name().and_then(|name| name.to_str()).unwrap()
}
