//! Kubernetes objects after their schema, as YAML in flow style: fields of the right name, with
//! values of the right type most of the time.

use super::yaml::SCALARS;
use crate::choices::Choices;
use kube_inject::schema::types::{Field, StructType, Type};

/// Structs within structs at most.
const DEPTH: usize = 8;

/// What is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// An object as users write it.
    Object,
    /// A patch for strategic merge: nulls and directives stand in it, too.
    Patch,
}

/// A value of a struct type.
pub fn object(ty: &'static StructType, form: Form, choices: &mut Choices<'_>) -> String {
    let mut out = String::new();
    Maker {
        form,
        out: &mut out,
    }
    .fields(ty, choices, DEPTH);
    out
}

/// Names that meet again in several lists.
const NAMES: &[&str] = &["a", "b", "istio-proxy", "istio-init", "data", "http"];

struct Maker<'o> {
    form: Form,
    out: &'o mut String,
}

impl Maker<'_> {
    fn fields(&mut self, ty: &'static StructType, choices: &mut Choices<'_>, depth: usize) {
        self.out.push('{');
        // Of long structs the first fields matter most: names, and what merges go by.
        for _ in 0..=choices.below(6) {
            if choices.is_empty() || ty.fields.is_empty() {
                break;
            }
            let field = &ty.fields[choices.below(ty.fields.len())];
            self.field(field, choices, depth);
        }
        if self.form == Form::Patch && choices.rarely(8) {
            self.directive(ty, choices);
        }
        if choices.rarely(16) {
            self.out.push_str("unknown: [1, {b: null}], ");
        }
        self.out.push('}');
    }

    fn field(&mut self, field: &'static Field, choices: &mut Choices<'_>, depth: usize) {
        match choices.below(24) {
            // Another spelling, which Go reads as well.
            22 => self.out.push_str(&field.json_name.to_uppercase()),
            23 if self.form == Form::Patch => {
                let words = ["$setElementOrder/", "$deleteFromPrimitiveList/"];
                self.out.push_str(choices.one_of(&words));
                self.out.push_str(field.json_name);
            }
            _ => self.out.push_str(field.json_name),
        }
        self.out.push_str(": ");
        self.value(&field.ty, choices, depth);
        self.out.push_str(", ");
    }

    fn value(&mut self, ty: &'static Type, choices: &mut Choices<'_>, depth: usize) {
        if choices.rarely(if self.form == Form::Patch { 8 } else { 32 }) {
            let odd = choices.one_of(&["null", "[]", "{}", "''", "[null]", "5", "x", "{a: b}"]);
            return self.out.push_str(odd);
        }
        match ty {
            Type::Bool => self.one_of(choices, &["true", "false", "yes", "null"]),
            Type::Int32 | Type::Int64 => {
                self.one_of(
                    choices,
                    &["1", "0", "80", "8080", "-1", "2147483648", "80.0", "1e2"],
                );
            }
            Type::Float64 => self.one_of(choices, &["1.5", "0", "1e21"]),
            Type::Str => {
                let several = if choices.rarely(4) { SCALARS } else { NAMES };
                self.quoted(choices.one_of(several));
            }
            Type::NamedStr(_) => self.one_of(choices, &["Always", "ClusterFirst", "TCP", "''"]),
            Type::Bytes => self.one_of(choices, &["aGk=", "''", "x"]),
            Type::Quantity => {
                self.one_of(
                    choices,
                    &[
                        "1", "100m", "1.5Gi", "0.1Ki", "1e3", "'1.500'", "2.0", "-0.5n",
                    ],
                );
            }
            Type::IntOrString => self.one_of(choices, &["80", "http", "'80'", "null", "25%"]),
            Type::Time | Type::MicroTime => {
                self.one_of(
                    choices,
                    &[
                        "'2024-01-02T03:04:05Z'",
                        "2024-01-02T03:04:05.123456+02:00",
                        "null",
                    ],
                );
            }
            Type::RawExtension | Type::FieldsV1 => {
                self.one_of(
                    choices,
                    &["{a: 1.50}", "{kind: Pod, spec: {}}", "null", "{}"],
                );
            }
            Type::Pointer(to) => self.value(to, choices, depth),
            Type::Struct(_) if depth == 0 => self.out.push_str("{}"),
            Type::Struct(ty) => self.fields(ty, choices, depth - 1),
            Type::List(list) => self.list(&list.element, choices, depth),
            Type::Map(map) => self.map(&map.value, choices, depth),
        }
    }

    fn list(&mut self, element: &'static Type, choices: &mut Choices<'_>, depth: usize) {
        self.out.push('[');
        for _ in 0..choices.below(4) {
            self.value(element, choices, depth);
            self.out.push_str(", ");
        }
        self.out.push(']');
    }

    fn map(&mut self, value: &'static Type, choices: &mut Choices<'_>, depth: usize) {
        const KEYS: &[&str] = &[
            "app",
            "cpu",
            "1",
            "sidecar.istio.io/inject",
            "sidecar.istio.io/rewriteAppHTTPProbers",
            "sidecar.istio.io/status",
            "sidecar.istio.io/proxyCPU",
            "proxy.istio.io/config",
            "proxy.istio.io/overrides",
            "inject.istio.io/templates",
            "prometheus.io/scrape",
        ];
        self.out.push('{');
        for _ in 0..choices.below(4) {
            let key = choices.one_of(KEYS);
            self.out.push_str(key);
            self.out.push_str(": ");
            match choices.below(4) {
                0 if key.contains("istio.io") => self.annotation(choices),
                _ => self.value(value, choices, depth),
            }
            self.out.push_str(", ");
        }
        self.out.push('}');
    }

    /// Values of annotations that Istio reads as more than text.
    fn annotation(&mut self, choices: &mut Choices<'_>) {
        let text = choices.one_of(&[
            "'true'",
            "'false'",
            "sidecar",
            "'sidecar,gateway'",
            "'{\"concurrency\": 2}'",
            "'{concurrency: 2, proxyMetadata: {A: b}}'",
            "'{\"holdApplicationUntilProxyStarts\": true'",
            "'{\"initContainers\":[\"istio-init\"],\"containers\":[\"istio-proxy\"]}'",
            "'{\"containers\":[{\"name\":\"istio-proxy\",\"image\":\"x\"}]}'",
            "'100m'",
        ]);
        self.out.push_str(text);
    }

    fn directive(&mut self, ty: &'static StructType, choices: &mut Choices<'_>) {
        match choices.below(3) {
            0 => self.out.push_str("$patch: "),
            1 => {
                let name = ty.fields.first().map_or("a", |field| field.json_name);
                self.out.push_str(&format!("$retainKeys: [{name}, name], "));
                return;
            }
            _ => self.out.push_str("\"$patch\": "),
        }
        self.one_of(choices, &["delete", "replace", "merge", "x", "null"]);
        self.out.push_str(", ");
    }

    fn one_of(&mut self, choices: &mut Choices<'_>, several: &[&str]) {
        let one = choices.one_of(several);
        self.out.push_str(one);
    }

    /// A string in double quotes, as the flow style needs for most of them.
    fn quoted(&mut self, text: &str) {
        self.out
            .push_str(&serde_json::Value::from(text).to_string());
    }
}
