//! What of a rendered template the template pod is asked for: the names in a few lists.
//!
//! Purpose: Istio merges each template twice, into the pod and into a pod of the templates alone.
//! The second is only asked which things templates bring, so that most of it need not be merged.
//! Boundary: makes the smaller patch; merging is `schema::merge`'s.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`RunTemplate`), where
//! `reapplyOverwrittenContainers` and `getInjectionStatus` read names of the template pod.

use goyaml::tree::{Entry, NodeRef, Tree, TreeBuilder, Value as Node};

use crate::schema::generated::core_v1::{POD, POD_SPEC, pod, pod_spec};
use crate::schema::object::FieldId;
use crate::schema::types::StructType;

/// The lists whose things are asked for by name.
const LISTS: &[FieldId] = &[
    pod_spec::CONTAINERS,
    pod_spec::INIT_CONTAINERS,
    pod_spec::VOLUMES,
    pod_spec::IMAGE_PULL_SECRETS,
];

/// The lists of a patch, each thing in them with its merge key alone. `None` where the patch has
/// directives: what these do can hang on all of it.
pub fn names<'a>(patch: &Tree<'a>) -> Option<Tree<'a>> {
    if patch.keys().any(|key| key.starts_with('$')) {
        return None;
    }
    let mut out = TreeBuilder::new();
    map(&mut out, patch.root(), &|out, entry| {
        if field(&POD, entry.key) == Some(pod::SPEC) {
            out.key(entry.key.clone());
            map(out, entry.value, &list);
        }
    });
    Some(out.finish())
}

/// Copies a list that is asked for.
fn list<'a>(out: &mut TreeBuilder<'a>, entry: Entry<'_, 'a>) {
    let Entry { key, value, .. } = entry;
    let Some(id) = field(&POD_SPEC, key).filter(|id| LISTS.contains(id)) else {
        return;
    };
    let merge_key = POD_SPEC.field(id).and_then(|field| field.patch.key);
    out.key(key.clone());
    let Node::Seq(items) = value.value() else {
        return out.node(value);
    };
    out.begin_seq();
    for item in items {
        map(out, item, &|out, entry| {
            if merge_key.is_some_and(|name| entry.key.eq_ignore_ascii_case(name)) {
                out.key(entry.key.clone());
                out.node(entry.value);
            }
        });
    }
    out.end();
}

/// Copies of a map what `each` copies, and anything else as it is.
fn map<'a>(
    out: &mut TreeBuilder<'a>,
    node: NodeRef<'_, 'a>,
    each: &dyn Fn(&mut TreeBuilder<'a>, Entry<'_, 'a>),
) {
    let Node::Map(entries) = node.value() else {
        return out.node(node);
    };
    out.begin_map();
    for entry in entries {
        each(out, entry);
    }
    out.end();
}

/// The field of a key, in whatever case it is written.
fn field(ty: &StructType, key: &str) -> Option<FieldId> {
    ty.json_field(key).or_else(|| ty.json_field_folded(key))
}
