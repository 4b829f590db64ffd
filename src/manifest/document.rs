//! One document: read, understood, and handed on.
//!
//! Purpose: telling workloads from everything else, which is printed as it came.
//! Boundary: the text of one document; nothing of the file but its name.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/inject.go` (`FromRawToObject`),
//! k8s.io/apimachinery 0.35.3 `runtime/schema` (`FromAPIVersionAndKind`).

use goyaml::split::Document;
use goyaml::tree::{NodeRef, Repeated, Tree, Value};

use super::object::{self, Failed, Found};
use super::place::{Lines, Place};
use super::workload::{Holds, Meaning, lookup};
use super::{Piece, SEPARATOR, Work, list, many};
use crate::report::summary::Outcome;
use crate::report::{Code, Diagnostic, Origin, yaml};
use crate::schema::generated::meta_v1::{TYPE_META, type_meta};

/// Sends one document on its way.
pub(super) fn process(document: &Document<'_>, origin: &Origin, work: Work<'_>) -> Piece {
    let mut piece = Piece {
        origin: origin.clone(),
        ..Piece::default()
    };
    let (decoded, lines) = (decode_utf16(&document.text), Lines::default());
    let result = match read(document, decoded.as_deref(), origin, &lines) {
        Ok(Read { text, tree, rest }) => {
            let place = Place {
                text,
                lines: &lines,
                first_line: document.line,
                origin,
            };
            piece.origin = origin_of(tree.root(), place);
            let (result, outcomes) = run(&tree, rest, place, work, &mut piece.diagnostics);
            piece.outcomes = outcomes;
            match result {
                // As it came it would stand among UTF-8.
                Ok(_) if decoded.is_some() && piece.outcomes == [Outcome::Unchanged] => {
                    piece.outcomes = vec![Outcome::Failed];
                    Err(not_utf8(UTF16, document.line, origin).into())
                }
                result => result,
            }
        }
        Err(diagnostic) => {
            piece.outcomes = vec![Outcome::Failed];
            Err(diagnostic.into())
        }
    };
    match result {
        Ok(output) => {
            let changed = output.as_bytes() != &*document.text;
            for outcome in &mut piece.outcomes {
                if let Outcome::Injected { changed: known } = outcome {
                    *known = changed;
                }
            }
            piece.output = output + SEPARATOR;
        }
        Err(Failed(wrong)) => piece.diagnostics.extend(wrong),
    }
    piece
}

/// The place, kind and name of a document's object.
pub(super) fn origin_of(root: NodeRef<'_, '_>, place: Place<'_>) -> Origin {
    let kind = root
        .get("kind")
        .and_then(NodeRef::as_str)
        .unwrap_or_default();
    let mut origin = place.at(Some(root.offset()));
    if !kind.is_empty() {
        origin.fill(&object::origin(root, kind));
    }
    origin
}

/// What a document holds.
struct Read<'d> {
    text: &'d str,
    tree: Tree<'d>,
    /// Where something follows the object.
    rest: Option<usize>,
}

const UTF16: &str = "this document is UTF-16 text";

/// The text of a document in UTF-16, big endian, with its byte order mark: the original takes it.
/// Little endian it fails, as the file is taken apart at line feeds, and these are two bytes then.
fn decode_utf16(bytes: &[u8]) -> Option<String> {
    let (units, []) = bytes.as_chunks::<2>() else {
        return None;
    };
    if !bytes.starts_with(&[0xfe, 0xff]) {
        return None;
    }
    let units = units.iter().map(|unit| u16::from_be_bytes(*unit));
    char::decode_utf16(units).collect::<Result<_, _>>().ok()
}

fn not_utf8(message: &str, line: usize, origin: &Origin) -> Diagnostic {
    let place = Origin {
        line: Some(line),
        ..origin.clone()
    };
    Diagnostic::new(Code::BadYaml, message)
        .help("save the file as UTF-8")
        .at(&place)
}

fn read<'d>(
    document: &'d Document<'_>,
    decoded: Option<&'d str>,
    origin: &Origin,
    lines: &Lines,
) -> Result<Read<'d>, Diagnostic> {
    let text = decoded.map_or_else(|| std::str::from_utf8(&document.text), Ok);
    let text = text.map_err(|error| {
        let before = &document.text[..error.valid_up_to()];
        let line = document.line + before.iter().filter(|b| **b == b'\n').count();
        let message = match *document.text {
            [0xfe, 0xff, ..] | [0xff, 0xfe, ..] => UTF16,
            _ => "this document is not UTF-8 text",
        };
        not_utf8(message, line, origin)
    })?;
    let place = Place {
        text,
        lines,
        first_line: document.line,
        origin,
    };
    let (tree, rest) = goyaml::read::read_first(text).map_err(|error| {
        yaml::unreadable(Code::BadYaml, "not YAML", &error, text).at(&place.at(error.offset()))
    })?;
    Ok(Read { text, tree, rest })
}

/// What a document or an item of a List turned out to be.
pub(super) enum Kind<'t> {
    /// Something to work on.
    Found(Found<'t>),
    /// Something to print as it came.
    Other,
}

/// Understands what a node is.
pub(super) fn kind_of<'t>(
    node: NodeRef<'t, '_>,
    place: Place<'_>,
    said: &mut Vec<Diagnostic>,
) -> Result<Kind<'t>, Failed> {
    match node.value() {
        Value::Null => return Ok(Kind::Other),
        Value::Map(_) => {}
        _ => return Err(no_object(node, place).into()),
    }
    let api_version = type_field(node, type_meta::API_VERSION, place)?;
    let kind = type_field(node, type_meta::KIND, place)?;
    match lookup(api_version, kind) {
        Meaning::Workload(row) => Ok(Kind::Found(Found { row, api_version })),
        Meaning::Other => Ok(Kind::Other),
        Meaning::Foreign => {
            said.push(foreign(node, api_version, kind, place));
            Ok(Kind::Other)
        }
    }
}

fn run(
    tree: &Tree<'_>,
    rest: Option<usize>,
    place: Place<'_>,
    work: Work<'_>,
    said: &mut Vec<Diagnostic>,
) -> (Result<String, Failed>, Vec<Outcome>) {
    let root = tree.root();
    let found = match kind_of(root, place, said) {
        Ok(Kind::Found(found)) => found,
        Ok(Kind::Other) => return (Ok(place.text.to_owned()), vec![Outcome::Unchanged]),
        Err(failed) => return (Err(failed), vec![Outcome::Failed]),
    };
    if let Some(offset) = rest {
        return (Err(trailing(offset, place).into()), vec![Outcome::Failed]);
    }
    said.extend(many::told(
        tree.repeated().iter(),
        |key| repeated_key(*key, root, place),
        |more| {
            let message =
                format!("{more} more keys stand here twice; of each only the last counts");
            Diagnostic::new(Code::RepeatedKey, message).at(&origin_of(root, place))
        },
    ));
    if let Holds::Items(items) = found.row.holds {
        return list::process(root, found.row, items, place, work, 0, said);
    }
    match object::process(root, found, place, work, 0, said) {
        Ok((output, outcome)) => (Ok(output), vec![outcome]),
        Err(failed) => (Err(failed), vec![Outcome::Failed]),
    }
}

/// `apiVersion` or `kind`: of several spellings the last in the order of bytes counts, null says
/// nothing, and a map or a list is an error. A number or boolean is no name of any kind that is
/// worked on, so it counts as nothing here; where it stands in a workload, decoding refuses it.
fn type_field<'t>(
    node: NodeRef<'t, '_>,
    field: crate::schema::object::FieldId,
    place: Place<'_>,
) -> Result<&'t str, Failed> {
    let Value::Map(entries) = node.value() else {
        return Ok("");
    };
    let mut spellings: Vec<_> = entries
        .iter()
        .filter(|e| !e.value.is_null() && TYPE_META.json_field_folded(e.key) == Some(field))
        .collect();
    spellings.sort_by(|a, b| a.key.cmp(b.key));
    for entry in &spellings {
        let found = match entry.value.value() {
            Value::Map(_) => "a map",
            Value::Seq(_) => "a list",
            _ => continue,
        };
        let name = TYPE_META.field(field).map_or("", |f| f.json_name);
        let message = format!("expected a string, found {found}");
        let wrong = place.diagnostic(Code::BadType, Some(entry.value.offset()), message);
        return Err(wrong.path(name).into());
    }
    Ok(spellings
        .last()
        .and_then(|e| e.value.as_str())
        .unwrap_or_default())
}

fn no_object(node: NodeRef<'_, '_>, place: Place<'_>) -> Diagnostic {
    let (what, help) = if matches!(node.value(), Value::Seq(_)) {
        (
            "a list",
            "separate objects with lines of `---`, or put them into a List",
        )
    } else {
        (
            "a single value",
            "is it a manifest? Each key needs `: ` behind it, with the space",
        )
    };
    let message =
        format!("expected a Kubernetes object (a map with apiVersion and kind), found {what}");
    place
        .diagnostic(Code::NotAnObject, Some(node.offset()), message)
        .help(help)
}

fn foreign(node: NodeRef<'_, '_>, api_version: &str, kind: &str, place: Place<'_>) -> Diagnostic {
    let message = format!(
        "{api_version} {kind} is not Kubernetes' own {kind}, so it is passed through as it came"
    );
    place
        .diagnostic(Code::ForeignGroup, Some(node.offset()), message)
        .help("let the cluster's webhook inject its pods")
        .at(&object::origin(node, kind))
}

/// Of a workload, whose values are printed anew; anything else keeps both.
fn repeated_key(key: Repeated, root: NodeRef<'_, '_>, place: Place<'_>) -> Diagnostic {
    let at = |offset| place.at(Some(offset));
    let line = at(key.kept).line.unwrap_or_default();
    let message = format!("this key stands once more in line {line}, and only that one counts");
    Diagnostic::new(Code::RepeatedKey, message)
        .help("remove one of the two")
        .at(&at(key.lost))
        .at(&origin_of(root, place))
}

fn trailing(offset: usize, place: Place<'_>) -> Diagnostic {
    let message = "something follows the end of this document's object and would be lost";
    place
        .diagnostic(Code::TrailingContent, Some(offset), message)
        .help("start it with a line of `---`")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the original takes each for: a workload, something to print as it came, or an error.
    #[test]
    fn kinds_of_odd_spelling() {
        for (text, want) in [
            ("kind: 5", "other"),
            ("kind: 1000000.0", "other"),
            ("{kind: true, apiVersion: 1.5}", "other"),
            ("kind: null", "other"),
            ("{apiVersion: 2, kind: ConfigMap}", "other"),
            ("{apiVersion: 2, kind: Pod}", "workload"),
            ("{Kind: 5, kind: Pod}", "workload"),
            ("{KIND: Pod, kind: 5}", "other"),
            ("kind: {a: b}", "kind: expected a string, found a map"),
            (
                "apiVersion: [a]",
                "apiVersion: expected a string, found a list",
            ),
        ] {
            let tree = goyaml::read::read(text).unwrap();
            let origin = Origin::default();
            let place = Place {
                text,
                lines: &Lines::default(),
                first_line: 1,
                origin: &origin,
            };
            let got = match kind_of(tree.root(), place, &mut Vec::new()) {
                Ok(Kind::Found(_)) => "workload".to_owned(),
                Ok(Kind::Other) => "other".to_owned(),
                Err(Failed(wrong)) => wrong
                    .iter()
                    .map(|d| format!("{}: {}", d.path.clone().unwrap_or_default(), d.message))
                    .collect(),
            };
            assert_eq!(got, want, "{text}");
        }
    }
}
