//! What of a rendered template the template pod is asked for: the names in a few lists.
//!
//! Purpose: Istio merges each template twice, into the pod and into a pod of the templates alone.
//! The second is only asked which things templates bring, so that for a single template, as most
//! pods take, nothing has to be merged.
//! Boundary: one patch; merging is `schema::merge`'s.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/inject.go` (`RunTemplate`); `webhook.go`
//! (`reapplyOverwrittenContainers`, `getInjectionStatus`), which read names of the template pod.

use goyaml::tree::{NodeRef, Tree, Value as Node};

use crate::schema::generated::core_v1::{POD, POD_SPEC, pod, pod_spec};
use crate::schema::object::{FieldId, List, Object, Value};
use crate::schema::types::{StructType, Type};

/// The lists whose things are asked for by name.
const LISTS: &[FieldId] = &[
    pod_spec::CONTAINERS,
    pod_spec::INIT_CONTAINERS,
    pod_spec::VOLUMES,
    pod_spec::IMAGE_PULL_SECRETS,
];

/// A pod of the names that a patch brings, as merging it into an empty pod makes it: an empty pod
/// takes lists over as they are. `None` where it is not as plain as that: names that are no strings,
/// keys in other spellings, directives.
pub fn pod<'a>(patch: &Tree<'a>) -> Option<Object<'a>> {
    if has_directives(patch) {
        return None;
    }
    let mut brought = Object::new(&POD);
    let spec = brought.object_or_insert(pod::SPEC)?;
    let Node::Map(entries) = value_of(patch.root(), &POD, pod::SPEC)?.value() else {
        return None;
    };
    for entry in entries {
        let Some(id) = field(&POD_SPEC, entry.key).filter(|id| LISTS.contains(id)) else {
            continue;
        };
        let known = POD_SPEC
            .field(id)
            .filter(|known| known.json_name == entry.key)?;
        let (Type::List(ty), Node::Seq(items)) = (known.ty, entry.value.value()) else {
            return None;
        };
        let element = ty.element.as_struct()?;
        let name = element.json_field(known.patch.key?)?;
        let mut list = List::new(ty);
        for item in items {
            let text = match value_of(item, element, name)?.value() {
                Node::Str(text) if !text.is_empty() => text.clone(),
                _ => return None,
            };
            let mut thing = Object::with_capacity(element, 1);
            thing.set(name, text);
            list.items.push(Value::from(thing));
        }
        spec.set(id, list);
    }
    Some(brought)
}

/// The value of a field in a map that has it in no other spelling; those beyond ASCII are not told
/// apart.
fn value_of<'t, 'a>(
    node: NodeRef<'t, 'a>,
    ty: &StructType,
    id: FieldId,
) -> Option<NodeRef<'t, 'a>> {
    let name = ty.field(id)?.json_name;
    let Node::Map(entries) = node.value() else {
        return None;
    };
    let mut found = None;
    for entry in entries {
        if entry.key == name {
            found = Some(entry.value);
        } else if !entry.key.is_ascii() || entry.key.eq_ignore_ascii_case(name) {
            return None;
        }
    }
    found
}

fn has_directives(patch: &Tree<'_>) -> bool {
    patch.keys().any(|key| key.starts_with('$'))
}

/// The field of a key, in whatever case it is written.
fn field(ty: &StructType, key: &str) -> Option<FieldId> {
    ty.json_field(key).or_else(|| ty.json_field_folded(key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inject::status::Status;
    use crate::schema::merge::strategic_merge;
    use crate::schema::views::Pod;

    /// What the pod of names tells, and what merging makes of an empty pod.
    fn both(text: &str) -> (Option<String>, Option<String>) {
        let patch = goyaml::read::read(text).unwrap();
        let told = |pod: &Object<'_>| Status::of_template_pod(Pod::new(pod), "").to_json();
        let mut merged = Object::new(&POD);
        let merging = strategic_merge(&mut merged, patch.root());
        let merged = merging.ok().map(|_| told(&merged));
        (pod(&patch).as_ref().map(told), merged)
    }

    #[test]
    fn names_are_taken_as_merging_takes_them() {
        for text in [
            "spec: {}",
            "spec: {containers: []}",
            "metadata: {labels: {a: b}}\nspec: {containers: [{name: a, image: i}, {name: b}]}",
            "spec: {initContainers: [{name: a}, {name: a}], volumes: [{name: v, emptyDir: {}}]}",
            "spec: {imagePullSecrets: [{name: s}], hostname: h, unknown: [1]}",
        ] {
            let (quick, merged) = both(text);
            assert!(
                quick.is_some() && quick == merged,
                "{text}: {quick:?}, {merged:?}"
            );
        }
    }

    #[test]
    fn what_is_not_plain_is_merged() {
        for text in [
            "metadata: {}",
            "Spec: {containers: [{name: a}]}",
            "spec: {Containers: [{name: a}]}",
            "spec: {containers: [{Name: a}]}",
            "spec: {containers: [{name: a, NAME: b}]}",
            "spec: {containers: [{image: a}]}",
            "spec: {containers: [null]}",
            "spec: {containers: null}",
            "spec: {containers: [{name: a, $patch: delete}]}",
            "spec: {volumes: [{name: ''}]}",
        ] {
            assert_eq!(both(text).0, None, "{text}");
        }
    }
}
