//! The configuration that comes with the program (`--builtin-config`).
//!
//! Boundary: the files under `templates/`, as they are, and the injection
//! configuration that holds them.
//! Source of its rules: what the files say is explained in them. They stand for a default installation of Istio 1.30.

use super::inject_config::{SIDECAR, Templates};
use super::{From, Part, Text};
use std::fmt::Write as _;

/// The templates by name. Each begins with the blocks that both use: Istio parses them apart.
const TEMPLATES: [(&str, &str); 2] = [
    (
        SIDECAR,
        concat!(
            include_str!("../../templates/blocks.tmpl"),
            include_str!("../../templates/sidecar.yaml.tmpl")
        ),
    ),
    (
        "gateway",
        concat!(
            include_str!("../../templates/blocks.tmpl"),
            include_str!("../../templates/gateway.yaml.tmpl")
        ),
    ),
];
const VALUES: &str = include_str!("../../templates/values.yaml");
const MESH: &str = include_str!("../../templates/mesh.yaml");

/// The built-in injection configuration.
pub fn templates() -> Templates {
    Templates {
        raw: TEMPLATES
            .map(|(name, text)| (name.to_owned(), text.to_owned()))
            .into(),
        default_templates: vec![SIDECAR.to_owned()],
        policy: "enabled".to_owned(),
        ..Templates::default()
    }
}

/// A part as the text that a user would put into a file.
pub fn text(part: Part) -> Text {
    match part {
        Part::Templates => Text::new(config_text(), From::Builtin),
        Part::Values => Text::new(VALUES, From::Builtin),
        Part::Mesh => Text::new(MESH, From::Builtin),
    }
}

/// The injection configuration as a file: each template a literal block.
fn config_text() -> String {
    let mut out = format!("policy: enabled\ndefaultTemplates: [{SIDECAR}]\ntemplates:\n");
    for (name, text) in TEMPLATES {
        let _ = writeln!(out, "  {name}: |");
        for line in text.lines() {
            if !line.is_empty() {
                let _ = write!(out, "    {line}");
            }
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `config show` prints has to be what is used.
    #[test]
    fn the_text_reads_as_the_templates() {
        let read = Templates::from_file(&config_text()).unwrap();
        assert_eq!(read, templates());
        for (_, text) in TEMPLATES {
            assert!(text.ends_with('\n') && !text.ends_with("\n\n"));
            assert!(!text.starts_with(' '));
        }
    }
}
