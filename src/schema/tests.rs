//! The tables as a whole: complete, consistent, and with the tags that matter.

use super::encode::{is_empty, is_zero};
use super::object::FieldId;
use super::types::{Omit, StructType, Type};
use super::{apps_v1, batch_v1, core_v1, meta_v1, openshift_apps_v1};
use goyaml::emit::{Emitter, natural_cmp};
use std::collections::BTreeMap;

const ROOTS: [&StructType; 10] = [
    &core_v1::POD,
    &core_v1::REPLICATION_CONTROLLER,
    &core_v1::LIST,
    &apps_v1::DEPLOYMENT,
    &apps_v1::STATEFUL_SET,
    &apps_v1::DAEMON_SET,
    &apps_v1::REPLICA_SET,
    &batch_v1::JOB,
    &batch_v1::CRON_JOB,
    &openshift_apps_v1::DEPLOYMENT_CONFIG,
];

/// Every struct type that the roots reach.
pub(crate) fn reached() -> Vec<&'static StructType> {
    let mut found: BTreeMap<usize, &'static StructType> = BTreeMap::new();
    let mut todo: Vec<&'static StructType> = ROOTS.to_vec();
    while let Some(ty) = todo.pop() {
        if found.insert(std::ptr::from_ref(ty).addr(), ty).is_some() {
            continue;
        }
        todo.extend(ty.fields.iter().filter_map(|field| innermost(&field.ty)));
        todo.extend(ty.embedded.iter().map(|embedded| embedded.ty));
    }
    found.into_values().collect()
}

fn innermost(ty: &'static Type) -> Option<&'static StructType> {
    match ty {
        Type::Struct(ty) => Some(ty),
        Type::Pointer(to) => innermost(to),
        Type::List(ty) => innermost(&ty.element),
        Type::Map(ty) => innermost(&ty.value),
        _ => None,
    }
}

/// The numbers that `tools/schemagen` prints, added up.
#[test]
fn nothing_is_missing() {
    let types = reached();
    let fields: usize = types.iter().map(|ty| ty.fields.len()).sum();
    assert_eq!((types.len(), fields), (198, 977));
}

#[test]
fn orders_are_orders_of_all_fields() {
    for ty in reached() {
        let all: Vec<u16> = (0u16..).take(ty.fields.len()).collect();
        let mut sorted = ty.natural.to_vec();
        sorted.sort_unstable();
        assert_eq!(sorted, all, "{}", ty.name);
        let names: Vec<&str> = ty
            .natural_order()
            .filter_map(|id| json_name(ty, id))
            .collect();
        for pair in names.windows(2) {
            assert!(
                natural_cmp(pair[0], pair[1]).is_lt(),
                "{}: {pair:?}",
                ty.name
            );
        }
    }
}

/// Nothing looks at the names of fields when they are printed as YAML.
#[test]
fn names_are_words_that_need_no_quotes() {
    for field in reached().iter().flat_map(|ty| ty.fields) {
        let mut out = String::new();
        let mut emitter = Emitter::new(&mut out);
        emitter.begin_map();
        emitter.key(field.json_name).unwrap();
        emitter.null();
        emitter.end_map();
        emitter.finish();
        assert_eq!(out, format!("{}: null\n", field.json_name));
        assert!(field.json_name.is_ascii() && field.json_name.len() <= 128);
    }
}

#[test]
fn absent_fields_appear_as_their_tags_say() {
    for field in reached().iter().flat_map(|ty| ty.fields) {
        let appears = match field.omit {
            Omit::Never => true,
            Omit::Empty => !is_empty(&field.ty, None),
            Omit::Zero => !is_zero(&field.ty, None),
        };
        assert_eq!(field.stays, appears, "{}", field.go_name);
    }
}

fn json_name(ty: &StructType, id: FieldId) -> Option<&'static str> {
    ty.field(id).map(|field| field.json_name)
}

#[test]
fn every_field_is_found_by_its_names() {
    for ty in reached() {
        for (id, field) in (0u16..).map(FieldId).zip(ty.fields) {
            assert_eq!(ty.json_field(field.json_name), Some(id));
            assert_eq!(
                ty.json_field_folded(&field.json_name.to_uppercase()),
                Some(id)
            );
            assert_eq!(ty.go_field(field.go_name), Some(id));
        }
        assert_eq!(ty.json_field(""), None);
        assert_eq!(ty.json_field("noSuchField"), None);
    }
}

#[test]
fn names_fold_as_encoding_json_folds_them() {
    let probe = &core_v1::PROBE;
    for (name, field) in [
        ("periodSeconds", Some(core_v1::probe::PERIOD_SECONDS)),
        ("PERIODSECONDS", Some(core_v1::probe::PERIOD_SECONDS)),
        (
            "period\u{17f}econd\u{17f}",
            Some(core_v1::probe::PERIOD_SECONDS),
        ),
        ("tcp\u{17f}oc\u{212a}et", Some(core_v1::probe::TCP_SOCKET)),
        ("period_seconds", None),
        ("p\u{e9}riodSeconds", None),
    ] {
        assert_eq!(probe.json_field_folded(name), field, "{name}");
    }
}

#[test]
fn inlined_structs_stand_in_their_own_order() {
    for ty in reached() {
        for embedded in ty.embedded {
            let range = usize::from(embedded.first)..usize::from(embedded.first + embedded.count);
            let outer = &ty.fields[range];
            if !embedded.inline {
                assert_eq!(outer.len(), 1, "{}", ty.name);
                assert!(matches!(outer[0].ty, Type::Struct(inner) if inner.is(embedded.ty)));
                continue;
            }
            let names = |fields: &'static [super::Field]| {
                fields
                    .iter()
                    .map(|field| field.json_name)
                    .collect::<Vec<_>>()
            };
            assert_eq!(names(outer), names(embedded.ty.fields), "{}", ty.name);
        }
        for field in ty.fields {
            let via = field.inline_via.map(|via| &ty.embedded[usize::from(via)]);
            assert!(
                via.is_none_or(|embedded| embedded.inline),
                "{}",
                field.go_name
            );
        }
    }
}

#[test]
fn merge_keys_are_the_tags() {
    use core_v1::{container, pod_spec, pod_status};
    let spec = &core_v1::POD_SPEC;
    for (ty, id, retain, key) in [
        (spec, pod_spec::CONTAINERS, false, Some("name")),
        (spec, pod_spec::INIT_CONTAINERS, false, Some("name")),
        (spec, pod_spec::VOLUMES, true, Some("name")),
        (spec, pod_spec::IMAGE_PULL_SECRETS, false, Some("name")),
        (spec, pod_spec::HOST_ALIASES, false, Some("ip")),
        (
            spec,
            pod_spec::TOPOLOGY_SPREAD_CONSTRAINTS,
            false,
            Some("topologyKey"),
        ),
        (
            &core_v1::CONTAINER,
            container::PORTS,
            false,
            Some("containerPort"),
        ),
        (&core_v1::CONTAINER, container::ENV, false, Some("name")),
        (
            &core_v1::CONTAINER,
            container::VOLUME_MOUNTS,
            false,
            Some("mountPath"),
        ),
        (
            &core_v1::CONTAINER,
            container::VOLUME_DEVICES,
            false,
            Some("devicePath"),
        ),
        (
            &core_v1::POD_STATUS,
            pod_status::CONDITIONS,
            false,
            Some("type"),
        ),
        (
            &meta_v1::OBJECT_META,
            meta_v1::object_meta::FINALIZERS,
            false,
            None,
        ),
        (
            &meta_v1::OBJECT_META,
            meta_v1::object_meta::OWNER_REFERENCES,
            false,
            Some("uid"),
        ),
    ] {
        let patch = ty.field(id).map(|field| field.patch);
        let wanted = super::Patch {
            merge: true,
            retain_keys: retain,
            key,
        };
        assert_eq!(patch, Some(wanted), "{}", ty.name);
    }
    for (ty, id) in [
        (spec, pod_spec::TOLERATIONS),
        (&core_v1::CONTAINER, container::ARGS),
        (&core_v1::CONTAINER, container::ENV_FROM),
    ] {
        assert_eq!(
            ty.field(id).map(|field| field.patch),
            Some(super::Patch::NONE)
        );
    }
    let strategy = apps_v1::DEPLOYMENT_SPEC.field(apps_v1::deployment_spec::STRATEGY);
    assert!(strategy.is_some_and(|field| field.patch.retain_keys && !field.patch.merge));
}

#[test]
fn fields_are_left_out_as_tagged() {
    let meta = &meta_v1::OBJECT_META;
    for (ty, id, omit) in [
        (meta, meta_v1::object_meta::NAME, Omit::Empty),
        (meta, meta_v1::object_meta::CREATION_TIMESTAMP, Omit::Zero),
        (
            &core_v1::POD_SPEC,
            core_v1::pod_spec::CONTAINERS,
            Omit::Never,
        ),
        (&core_v1::CONTAINER, core_v1::container::NAME, Omit::Never),
    ] {
        assert_eq!(ty.field(id).map(|field| field.omit), Some(omit));
    }
}

#[test]
fn types_print_as_go_prints_them() {
    use core_v1::{container, pod_spec, resource_requirements, security_context};
    for (ty, id, name) in [
        (&core_v1::POD_SPEC, pod_spec::DNS_POLICY, "v1.DNSPolicy"),
        (&core_v1::POD_SPEC, pod_spec::CONTAINERS, "[]v1.Container"),
        (
            &core_v1::POD_SPEC,
            pod_spec::SECURITY_CONTEXT,
            "*v1.PodSecurityContext",
        ),
        (&core_v1::CONTAINER, container::ARGS, "[]string"),
        (
            &core_v1::SECURITY_CONTEXT,
            security_context::RUN_AS_USER,
            "*int64",
        ),
        (
            &core_v1::RESOURCE_REQUIREMENTS,
            resource_requirements::LIMITS,
            "v1.ResourceList",
        ),
        (
            &meta_v1::OBJECT_META,
            meta_v1::object_meta::UID,
            "types.UID",
        ),
        (
            &meta_v1::OBJECT_META,
            meta_v1::object_meta::LABELS,
            "map[string]string",
        ),
        (
            &meta_v1::OBJECT_META,
            meta_v1::object_meta::DELETION_TIMESTAMP,
            "*v1.Time",
        ),
    ] {
        assert_eq!(
            ty.field(id).map(|field| field.ty.to_string()).as_deref(),
            Some(name)
        );
    }
}
