//! `config show`: prints the configuration that a run would use.
//!
//! Boundary: finds the texts as a run does, but never asks the mesh's injector, and prints them.
//! Source of its rules: the help of `config show` in `args::config`.

use super::args::PartArg;
use super::asking::Ask;
use super::exit::Exit;
use super::reporter::Reporter;
use super::request::Notice;
use super::{output, parts};
use crate::config::{From, Part, Remote, Sources, Text};
use crate::report::Diagnostic;
use anyhow::Context as _;
use goyaml::emit::Emitter;
use std::io::Write;

/// What is shown, and out of what.
pub struct Show {
    /// The only part, if not all.
    pub part: Option<PartArg>,
    /// The files.
    pub sources: Sources,
    /// The cluster, if it is asked.
    pub ask: Option<Ask>,
}

/// Prints the parts that are asked for on standard output.
///
/// # Errors
/// When standard output cannot be written.
pub fn show(
    show: &Show,
    reporter: &mut Reporter<'_>,
    notice: Option<Notice>,
    stdout: &mut dyn Write,
) -> anyhow::Result<Exit> {
    let (texts, said) = match find(show, notice) {
        Ok(found) => found,
        Err(diagnostics) => {
            reporter.say_all(diagnostics);
            return Ok(Exit::Config);
        }
    };
    reporter.say_all(said);
    let texts = texts.into_iter().map(readable);
    let pieces: Vec<_> = match show.part {
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

/// The texts, and what there is to say about them.
fn find(
    show: &Show,
    notice: Option<Notice>,
) -> Result<(Vec<Text>, Vec<Diagnostic>), Vec<Diagnostic>> {
    let asked = show.part.map(|part| vec![part.part()]);
    let parts = asked.as_deref().unwrap_or(&Part::ALL);
    let rest = parts::rest(show.ask.as_ref(), notice).map_err(|wrong| vec![wrong])?;
    let remote = rest.remote.as_deref().map(|rest| rest as &dyn Remote);
    let texts = show.sources.load(parts, remote)?;
    let odd = texts.iter().flat_map(|text| text.warnings.iter().cloned());
    let said = odd.chain(rest.note).collect();
    Ok((texts, said))
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
