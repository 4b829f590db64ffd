//! `config show`: prints the configuration that a run would use.
//!
//! Boundary: finds and checks the texts as a run does, and prints them.
//! Source of its rules: the help of `config show` in `args`.

use super::args::ShowArgs;
use super::exit::Exit;
use super::output;
use super::reporter::Reporter;
use crate::config::{From, Part, Sources, Text};
use anyhow::Context as _;
use goyaml::emit::Emitter;
use std::io::Write;

/// Prints the parts that are asked for, out of `sources`, on standard output.
///
/// # Errors
/// When standard output cannot be written.
pub fn show(
    args: &ShowArgs,
    sources: &Sources,
    reporter: &mut Reporter<'_>,
    stdout: &mut dyn Write,
) -> anyhow::Result<Exit> {
    let asked = args.part.map(|part| vec![part.part()]);
    let parts = asked.as_deref().unwrap_or(&Part::ALL);
    let texts = match sources.load(parts, None) {
        Ok(texts) => texts,
        Err(diagnostics) => {
            reporter.say_all(diagnostics);
            return Ok(Exit::Config);
        }
    };
    for text in &texts {
        reporter.say_all(text.warnings.iter().cloned());
    }
    let texts = texts.into_iter().map(readable);
    let pieces: Vec<_> = match args.part {
        Some(_) => texts.map(|text| text.text.into_owned()).collect(),
        None => {
            let documents = Part::ALL.into_iter().zip(texts);
            documents
                .map(|(part, text)| document(part, &text))
                .collect()
        }
    };
    output::to_stdout(stdout, &pieces).context("cannot write to standard output")?;
    Ok(Exit::Done)
}

/// The text in the form in which people write it: what `--set` has changed is
/// JSON on one line, all else stays as it is.
fn readable(text: Text) -> Text {
    if !matches!(text.from, From::Changed(_)) {
        return text;
    }
    let mut out = String::new();
    let mut emitter = Emitter::new(&mut out);
    let emitted =
        goyaml::read::read(&text.text).is_ok_and(|tree| emitter.node(tree.root()).is_ok());
    emitter.finish();
    if emitted {
        Text {
            text: out.into(),
            ..text
        }
    } else {
        text
    }
}

/// A part as a YAML document that says what it is.
fn document(part: Part, text: &Text) -> String {
    let mut out = format!("# {} ({})\n{}", part.noun(), text.from, text.text);
    if !out.ends_with('\n') {
        out.push('\n');
    }
    out.push_str("---\n");
    out
}
