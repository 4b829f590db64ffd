//! One workload: opened, its pod injected, closed and printed.
//!
//! Purpose: from the node of an object to its text.
//! Boundary: one object, wherever it stands; what is done to the pod is the injector's business.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/inject.go` (`IntoObject`).

use std::borrow::Cow;
use std::collections::BTreeMap;

use goyaml::emit::{EmitError, Emitter};
use goyaml::tree::NodeRef;

use super::owner;
use super::place::{Place, locate};
use super::workload::{Holds, Path, Workload as Row};
use super::{Work, altered, many};
use crate::inject::annotations::in_istio_domain;
use crate::inject::{self, InjectError, Injection, PodRequest, Texts};
use crate::report::meant::{LIKE_ENOUGH, meant};
use crate::report::summary::Outcome;
use crate::report::{Code, Diagnostic, Origin};
use crate::schema::decode::{DecodeError, Mode, Unknown, UnknownKind, Unknowns, decode};
use crate::schema::encode_yaml::{EncodeError, encode_yaml};
use crate::schema::generated::core_v1::{POD, pod};
use crate::schema::generated::meta_v1::{OBJECT_META, object_meta};
use crate::schema::object::{FieldId, Object};
use crate::schema::types::StructType;
use crate::schema::views::{Pod, PodSpec};

/// A workload that was recognised.
#[derive(Debug, Clone, Copy)]
pub struct Found<'t> {
    /// Its row in the table.
    pub row: &'static Row,
    /// Its API version, as it spells it.
    pub api_version: &'t str,
}

/// Why there is nothing to print.
#[derive(Debug)]
pub struct Failed(pub Vec<Diagnostic>);

impl From<Diagnostic> for Failed {
    fn from(diagnostic: Diagnostic) -> Self {
        Failed(vec![diagnostic])
    }
}

/// An object's node and all that messages about it need.
#[derive(Clone, Copy)]
pub struct Subject<'t, 'a> {
    node: NodeRef<'t, 'a>,
    row: &'static Row,
    place: Place<'t>,
}

/// Works on one object. `depth` counts the Lists around it.
pub(super) fn process(
    node: NodeRef<'_, '_>,
    found: Found<'_>,
    place: Place<'_>,
    work: Work<'_>,
    depth: usize,
    said: &mut Vec<Diagnostic>,
) -> Result<(String, Outcome), Failed> {
    let subject = Subject {
        node,
        row: found.row,
        place,
    };
    // What templates render has to live as long as the object that borrows from it.
    let texts = Texts::new();
    let mut object = subject.decode(said)?;
    let Holds::Pod { metadata, spec } = found.row.holds else {
        return Ok((subject.print(&object, depth, said)?, Outcome::Unchanged));
    };
    subject.check(&object, said)?;
    let workload = workload_of(found, &object);
    let pod = open(&mut object, metadata, spec);
    let node_name = Pod::new(&pod).spec().map_or("", PodSpec::node_name);
    let request = PodRequest {
        workload,
        namespace: None,
        native: work.native.apply(work.nodes, node_name),
        pod,
        proxy_env: BTreeMap::new(),
        texts: &texts,
    };
    let outcome = match work.injector.inject(request) {
        Ok(Injection {
            pod,
            skipped,
            diagnostics,
        }) => {
            said.extend(diagnostics.into_iter().map(|d| subject.placed_in_pod(d)));
            close(&mut object, metadata, spec, pod);
            match skipped {
                Some(reason) => {
                    said.push(subject.placed(Diagnostic::skipped(&reason)));
                    Outcome::Skipped(reason)
                }
                None => Outcome::Injected { changed: true },
            }
        }
        Err(InjectError(wrong)) => {
            return Err(Failed(
                wrong
                    .into_iter()
                    .map(|d| subject.placed_in_pod(d))
                    .collect(),
            ));
        }
    };
    Ok((subject.print(&object, depth, said)?, outcome))
}

impl<'t, 'a> Subject<'t, 'a> {
    /// The subject of an object.
    pub fn new(node: NodeRef<'t, 'a>, row: &'static Row, place: Place<'t>) -> Self {
        Subject { node, row, place }
    }

    /// Reads the object into its type.
    ///
    /// # Errors
    /// A value that its field does not take.
    pub fn decode(&self, said: &mut Vec<Diagnostic>) -> Result<Object<'a>, Failed> {
        let mut unknowns = Unknowns::default();
        let decoded = decode(self.node, self.row.ty, Mode::User, &mut unknowns);
        let object = decoded.map_err(|error| self.bad_type(error))?;
        said.extend(many::told(
            unknowns.found.into_iter(),
            |unknown| self.unknown(unknown),
            |more| {
                let message = format!("{more} more fields are unknown, or stand here twice");
                self.placed(Diagnostic::new(Code::UnknownField, message))
            },
        ));
        Ok(object)
    }

    fn unknown(&self, unknown: Unknown) -> Diagnostic {
        let at = self.place.at(Some(unknown.offset));
        let said = |message: String| Diagnostic::new(Code::UnknownField, message).at(&at);
        let diagnostic = match unknown.kind {
            UnknownKind::Field(of) => {
                let ty = of.name.rsplit('.').next().unwrap_or_default();
                let fields = of.fields.iter().map(|field| field.json_name);
                said(format!(
                    "{ty} has no such field; it is kept, but templates do not see it"
                ))
                .meant(meant(&unknown.name, fields, LIKE_ENOUGH))
            }
            UnknownKind::Repeated => {
                said("the same field stands here in another spelling, which wins".to_owned())
                    .help("remove one of the two")
            }
        };
        self.named(diagnostic.path(unknown.path))
    }

    fn bad_type(&self, error: DecodeError) -> Diagnostic {
        let message = format!("expected {}, found {}", error.expected, error.found);
        let mut diagnostic = self
            .place
            .diagnostic(Code::BadType, Some(error.offset), message);
        diagnostic.help = error.advice.map(String::from);
        self.named(diagnostic.path(error.path).original(error.message))
    }

    /// What has to be there, and what is not read from where one would think.
    fn check(&self, object: &Object<'a>, said: &mut Vec<Diagnostic>) -> Result<(), Failed> {
        if let Some((path, name)) = self.row.required
            && object.at(path).is_none()
        {
            let diagnostic = Diagnostic::new(Code::MissingTemplate, "required, but missing")
                .help("every pod that it makes is made from this template");
            return Err(self.placed(diagnostic.path(name)).into());
        }
        if let Some((path, name)) = self.row.unread_metadata {
            let unread = object.at(path).map(istio_keys).unwrap_or_default();
            said.extend(
                unread
                    .into_iter()
                    .map(|(field, key)| self.unread(name, field, &key)),
            );
        }
        Ok(())
    }

    fn unread(&self, metadata: &str, field: &str, key: &str) -> Diagnostic {
        let message = format!(
            "for a {} injection reads the metadata of the job template, so this has no effect here",
            self.row.kind
        );
        let diagnostic = Diagnostic::new(Code::CronjobMetadata, message)
            .path(format!("{metadata}.{field}[{key}]"))
            .help(format!("move it to spec.jobTemplate.metadata.{field}"));
        self.placed(diagnostic)
    }

    /// Prints the object.
    ///
    /// # Errors
    /// A string that YAML cannot carry.
    pub fn print(
        &self,
        object: &Object<'_>,
        depth: usize,
        said: &mut Vec<Diagnostic>,
    ) -> Result<String, Failed> {
        let emitted = emit(depth, |emitter| encode_yaml(object, emitter));
        let emitted = emitted.map_err(|error: EncodeError| {
            self.placed(unprintable(&error.source).path(error.path))
        })?;
        if emitted.altered {
            let altered = altered::warnings(self.node, self.place);
            said.extend(altered.into_iter().map(|warning| self.named(warning)));
        }
        Ok(emitted.text)
    }

    /// A diagnostic about the pod, put into its place in the object.
    fn placed_in_pod(&self, mut diagnostic: Diagnostic) -> Diagnostic {
        if let (Holds::Pod { metadata, spec }, Some(path)) = (self.row.holds, &diagnostic.path) {
            let parts = [(pod::OBJECT_META, metadata), (pod::SPEC, spec)];
            let moved = parts.into_iter().find_map(|(part, way)| {
                let rest = path.strip_prefix(&json_path(&POD, &[part]))?;
                Some(json_path(self.row.ty, way) + rest)
            });
            diagnostic.path = moved.or(diagnostic.path);
        }
        self.placed(diagnostic)
    }

    /// A diagnostic with the line and column of its path.
    fn placed(&self, diagnostic: Diagnostic) -> Diagnostic {
        let offset = locate(self.node, diagnostic.path.as_deref().unwrap_or_default());
        let at = self.place.at(Some(offset));
        self.named(diagnostic.at(&at))
    }

    fn named(&self, diagnostic: Diagnostic) -> Diagnostic {
        diagnostic.at(&origin(self.node, self.row.kind))
    }
}

/// Why a string cannot be printed, in its own words beside Go's.
pub fn unprintable(error: &EmitError) -> Diagnostic {
    let message = match error {
        EmitError::ControlCharacter { character, .. } => format!(
            "the character U+{:04X} cannot be written as YAML",
            u32::from(*character)
        ),
        EmitError::DocumentIndicator { .. } => {
            "a line of `---` or `...` behind U+0085 cannot be written as YAML".to_owned()
        }
        EmitError::Key => "a key that holds U+0085, or is longer than 1,024 characters, cannot be \
                           written as YAML"
            .to_owned(),
        EmitError::TooLong { .. } => {
            return Diagnostic::new(Code::TooLarge, error.to_string())
                .help("look for aliases that repeat long texts, and for what is nested deep");
        }
    };
    Diagnostic::new(Code::Unprintable, message)
        .help("take it out, or encode the text, as base64 for example")
        .original(error.to_string())
}

/// Kind and name of an object, for messages.
pub fn origin(node: NodeRef<'_, '_>, kind: &str) -> Origin {
    let metadata = node.get(&json_path(&POD, &[pod::OBJECT_META]));
    let text = |field| {
        let name = json_path(&OBJECT_META, &[field]);
        metadata?.get(&name).and_then(NodeRef::as_str)
    };
    let name = text(object_meta::NAME)
        .or(text(object_meta::GENERATE_NAME))
        .unwrap_or_default();
    let name = match text(object_meta::NAMESPACE) {
        Some(namespace) => format!("{}/{}", short(namespace), short(name)),
        None => short(name).into_owned(),
    };
    Origin {
        kind: Some(kind.to_owned()),
        name: Some(name),
        ..Origin::default()
    }
}

/// A name as it stands in messages: Kubernetes' own are no longer than this, and what is longer
/// would be repeated in each message about the object.
fn short(name: &str) -> Cow<'_, str> {
    const LONGEST: usize = 253;
    match name.char_indices().nth(LONGEST) {
        Some((end, _)) => Cow::Owned(format!("{}…", &name[..end])),
        None => Cow::Borrowed(name),
    }
}

/// The JSON names along a way.
fn json_path(ty: &'static StructType, path: &[FieldId]) -> String {
    let mut names = Vec::with_capacity(path.len());
    let mut ty = Some(ty);
    for id in path {
        let field = ty.and_then(|ty| ty.field(*id));
        names.extend(field.map(|f| f.json_name));
        ty = field.and_then(|f| f.ty.as_struct());
    }
    names.join(".")
}

fn workload_of(found: Found<'_>, object: &Object<'_>) -> inject::Workload {
    if found.row.ty.is(&POD) {
        return owner::of_pod(object);
    }
    let meta = object.object(found.row.metadata);
    let text = |id| meta.map_or("", |meta| meta.str(id)).to_owned();
    inject::Workload {
        kind: found.row.kind.to_owned(),
        api_version: found.api_version.to_owned(),
        name: text(object_meta::NAME),
        namespace: text(object_meta::NAMESPACE),
    }
}

/// The labels and annotations of Istio's own in some metadata.
fn istio_keys(meta: &Object<'_>) -> Vec<(&'static str, String)> {
    [
        ("labels", object_meta::LABELS),
        ("annotations", object_meta::ANNOTATIONS),
    ]
    .into_iter()
    .flat_map(|(field, id)| {
        let keys = meta
            .map(id)
            .into_iter()
            .flat_map(|map| map.iter().map(|(key, _)| key));
        keys.filter(|key| in_istio_domain(key))
            .map(move |key| (field, key.to_owned()))
    })
    .collect()
}

/// Takes the pod out of the workload.
fn open<'a>(object: &mut Object<'a>, metadata: Path, spec: Path) -> Object<'a> {
    let mut taken = Object::new(&POD);
    if let Some(metadata) = take(object, metadata) {
        taken.set(pod::OBJECT_META, metadata);
    }
    if let Some(spec) = take(object, spec) {
        taken.set(pod::SPEC, spec);
    }
    taken
}

fn take<'a>(object: &mut Object<'a>, path: Path) -> Option<Object<'a>> {
    let (last, way) = path.split_last()?;
    object.at_mut(way)?.remove(*last)?.into_object()
}

/// Puts the pod back.
fn close<'a>(object: &mut Object<'a>, metadata: Path, spec: Path, mut pod: Object<'a>) {
    for (field, path) in [(pod::OBJECT_META, metadata), (pod::SPEC, spec)] {
        let Some(part) = pod.remove(field) else {
            continue;
        };
        let Some((last, way)) = path.split_last() else {
            continue;
        };
        if let Some(parent) = object.at_or_insert(way) {
            parent.set(*last, part);
        }
    }
}

/// The longest text that an object may print, in bytes: Kubernetes takes three million. An object
/// passes it when aliases repeat long texts, or when much of it is nested deep.
const LONGEST: usize = 1 << 29;

/// What was printed.
pub struct Emitted {
    /// The text.
    pub text: String,
    /// Whether a string in it is not the one that was to be printed.
    pub altered: bool,
}

/// Prints a node as it stands in `depth` Lists, without what stands around it.
///
/// # Errors
/// What `write` says.
pub fn emit<E: From<EmitError>>(
    depth: usize,
    write: impl FnOnce(&mut Emitter<'_>) -> Result<(), E>,
) -> Result<Emitted, E> {
    let mut out = String::with_capacity(8 << 10);
    let mut emitter = Emitter::new(&mut out).with_limit(LONGEST);
    for _ in 0..depth {
        emitter.begin_map();
        // The key is one that the emitter prints plainly.
        let _ = emitter.key("i");
        emitter.begin_seq();
    }
    write(&mut emitter)?;
    for _ in 0..depth {
        emitter.end_seq();
        emitter.end_map();
    }
    emitter.check_limit()?;
    let altered = emitter.has_altered();
    emitter.finish();
    // "i:\n", "- i:\n", "  - i:\n" …
    let around = (0..depth).map(|level| 3 + 2 * level).sum::<usize>();
    out.drain(..around);
    Ok(Emitted { text: out, altered })
}
