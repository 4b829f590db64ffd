//! A List: its items are objects in their own right.
//!
//! Purpose: opening a List, sending its items on their way at once, and printing all together.
//! Boundary: the List itself; its items go the way of any object.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/inject.go` (`IntoObject`, for
//! `corev1.List`), k8s.io/apimachinery 0.35.3 `runtime.RawExtension`.

use goyaml::emit::EmitError;
use goyaml::tree::NodeRef;

use super::document::{Kind, kind_of, origin_of};
use super::object::{self, Failed, Subject, emit};
use super::place::Place;
use super::workload::{Holds, Workload as Row};
use super::{MOST, Work, altered, jobs};
use crate::report::summary::Outcome;
use crate::report::{Code, Diagnostic};
use crate::schema::object::FieldId;
use crate::schema::value::Value;

/// A List with nothing in it prints this line, in whose place the items go.
const NO_ITEMS: &str = "items: []\n";

/// How many Lists may stand within one another. The work grows with the square of it, and so does
/// the text, which is mostly indentation.
const NEST: usize = 100;

/// What became of one item.
struct Item {
    result: Result<String, Failed>,
    outcomes: Vec<Outcome>,
    said: Vec<Diagnostic>,
}

/// Works on a List. `depth` counts the Lists around it.
pub(super) fn process(
    node: NodeRef<'_, '_>,
    row: &'static Row,
    items: FieldId,
    place: Place<'_>,
    work: Work<'_>,
    depth: usize,
    said: &mut Vec<Diagnostic>,
) -> (Result<String, Failed>, Vec<Outcome>) {
    let subject = Subject::new(node, row, place);
    let mut list = match subject.decode(said) {
        Ok(list) => list,
        Err(failed) => return (Err(failed), vec![Outcome::Failed]),
    };
    let items = list.list_mut(items).map(std::mem::take).unwrap_or_default();
    let frame = subject.print(&list, depth, said);

    let mut outcomes = Vec::with_capacity(items.len());
    let mut texts = String::new();
    let mut wrong = Vec::new();
    let mut too_large = false;
    let inner = depth + 1;
    let one = |item: &Value<'_>| process_item(item, place, work, inner);
    jobs::in_order(items.iter(), work.jobs, one, |item| {
        outcomes.extend(item.outcomes);
        said.extend(item.said);
        match item.result {
            Ok(text) if texts.len() + text.len() <= MOST => texts.push_str(&text),
            Ok(_) if too_large => {}
            Ok(_) => {
                too_large = true;
                wrong.push(too_long(node, place));
            }
            Err(Failed(more)) => wrong.extend(more),
        }
        true
    });
    match frame {
        _ if !wrong.is_empty() => (Err(Failed(wrong)), outcomes),
        Ok(frame) => (Ok(fill(frame, &texts, depth)), outcomes),
        Err(failed) => (Err(failed), outcomes),
    }
}

fn process_item(item: &Value<'_>, place: Place<'_>, work: Work<'_>, depth: usize) -> Item {
    let mut said = Vec::new();
    let Value::Tree(tree) = item else {
        // A null among the items.
        let result = emit(depth, |emitter| {
            emitter.null();
            Ok(())
        });
        return Item {
            result: result
                .map(|emitted| emitted.text)
                .map_err(|error: EmitError| object::unprintable(&error).at(&place.at(None)).into()),
            outcomes: vec![Outcome::Unchanged],
            said,
        };
    };
    let node = tree.root();
    let work = Work { jobs: 1, ..work };
    let (result, outcomes) = match kind_of(node, place, &mut said) {
        Ok(Kind::Found(found)) => match found.row.holds {
            Holds::Items(_) if depth >= NEST => {
                let message = format!("Lists stand within Lists more than {NEST} deep");
                let diagnostic = place.diagnostic(Code::TooLarge, Some(node.offset()), message);
                let help = "put the objects into one List";
                (Err(diagnostic.help(help).into()), vec![Outcome::Failed])
            }
            Holds::Items(items) => process(node, found.row, items, place, work, depth, &mut said),
            Holds::Pod { .. } => {
                match object::process(node, found, place, work, depth, &mut said) {
                    Ok((text, outcome)) => (Ok(text), vec![outcome]),
                    Err(failed) => (Err(failed), vec![Outcome::Failed]),
                }
            }
        },
        Ok(Kind::Other) => match foreign(node, place, depth, &mut said) {
            Ok(text) => (Ok(text), vec![Outcome::Unchanged]),
            Err(failed) => (Err(failed), vec![Outcome::Failed]),
        },
        Err(failed) => (Err(failed), vec![Outcome::Failed]),
    };
    Item {
        result,
        outcomes,
        said,
    }
}

/// What is said of a List whose items are small but print without end.
fn too_long(node: NodeRef<'_, '_>, place: Place<'_>) -> Diagnostic {
    let message =
        format!("printed as YAML its items would be longer than the limit of {MOST} bytes");
    place
        .diagnostic(Code::TooLarge, Some(node.offset()), message)
        .help("make several Lists of it")
}

/// An item that is no workload: its keys sorted and its values respelt, as Go does.
fn foreign(
    node: NodeRef<'_, '_>,
    place: Place<'_>,
    depth: usize,
    said: &mut Vec<Diagnostic>,
) -> Result<String, Failed> {
    let emitted = emit(depth, |emitter| emitter.node(node))
        .map_err(|error| object::unprintable(&error).at(&origin_of(node, place)))?;
    if emitted.altered {
        let origin = origin_of(node, place);
        let warnings = altered::warnings(node, place).into_iter();
        said.extend(warnings.map(|warning| warning.at(&origin)));
    }
    Ok(emitted.text)
}

/// Puts the items in the place of the line that says there are none.
fn fill(frame: String, items: &str, depth: usize) -> String {
    if items.is_empty() {
        return frame;
    }
    let Some(at) = place_of_items(&frame, depth) else {
        return frame;
    };
    let mut out = String::with_capacity(frame.len() + items.len());
    out.push_str(&frame[..at]);
    out.push_str("items:\n");
    out.push_str(items);
    out.push_str(&frame[at + NO_ITEMS.len()..]);
    out
}

/// Where the List's own line without items begins: text within its values stands further in.
fn place_of_items(frame: &str, depth: usize) -> Option<usize> {
    let indent = 2 * depth;
    let mut start = 0;
    for line in frame.split_inclusive('\n') {
        if line.get(indent..) == Some(NO_ITEMS) {
            return Some(start + indent);
        }
        start += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_go_where_the_empty_line_is() {
        for (frame, depth, want) in [
            (
                "apiVersion: v1\nitems: []\nkind: List\n",
                0,
                "apiVersion: v1\nitems:\n- a\nkind: List\n",
            ),
            (
                "- items: []\n  kind: List\n",
                1,
                "- items:\n- a\n  kind: List\n",
            ),
            (
                "- apiVersion: v1\n  items: []\n",
                1,
                "- apiVersion: v1\n  items:\n- a\n",
            ),
            (
                "x: |\n  items: []\nitems: []\n",
                0,
                "x: |\n  items: []\nitems:\n- a\n",
            ),
        ] {
            assert_eq!(fill(frame.to_owned(), "- a\n", depth), want);
            assert_eq!(fill(frame.to_owned(), "", depth), frame);
        }
    }
}
