//! Label selectors of the injection configuration.
//!
//! Boundary: parses and matches; what a match means, the policy of injection
//! knows.
//! Source of its rules: k8s.io/apimachinery v0.35.3,
//! `pkg/apis/meta/v1/helpers.go` (`LabelSelectorAsSelector`),
//! `pkg/labels/selector.go` and `pkg/api/validate/content`.

use crate::schema::decode::{DecodeError, Mode, Unknowns, decode};
use crate::schema::meta_v1::{LABEL_SELECTOR, label_selector, label_selector_requirement};
use crate::schema::{Object, Value};
use goyaml::tree::NodeRef;

/// The longest name or value of a label, in bytes.
const LABEL_MAX: usize = 63;
/// The longest prefix of a label's key, in bytes.
const PREFIX_MAX: usize = 253;

/// A selector: all of its requirements have to hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selector {
    requirements: Vec<Requirement>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Requirement {
    key: String,
    operator: Operator,
    values: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Operator {
    In,
    NotIn,
    Exists,
    DoesNotExist,
}

/// A selector that Kubernetes would not take.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SelectorError {
    /// A field has the wrong type: the whole configuration cannot be read.
    #[error(transparent)]
    Type(#[from] DecodeError),
    /// A key, a value or an operator breaks a rule: Istio ignores the selector.
    #[error("{0}")]
    Invalid(String),
}

impl Selector {
    /// A selector of `matchLabels` alone, taken as they are.
    pub fn match_labels<'l>(labels: impl IntoIterator<Item = (&'l str, &'l str)>) -> Selector {
        let requirements = labels.into_iter().map(|(key, value)| Requirement {
            key: key.to_owned(),
            operator: Operator::In,
            values: vec![value.to_owned()],
        });
        Selector {
            requirements: requirements.collect(),
        }
    }

    /// Reads Kubernetes' `LabelSelector`.
    ///
    /// # Errors
    /// A field of the wrong type, or a selector that breaks one of its rules.
    pub fn read(node: NodeRef<'_, '_>) -> Result<Selector, SelectorError> {
        let read = decode(node, &LABEL_SELECTOR, Mode::User, &mut Unknowns::default())?;
        let labels = read.map(label_selector::MATCH_LABELS).into_iter();
        let labels = labels.flat_map(|labels| labels.iter());
        let mut selector = Selector::match_labels(
            labels.map(|(key, value)| (key, value.as_str().unwrap_or_default())),
        );
        let mut wrong = Vec::new();
        let expressions = read.list(label_selector::MATCH_EXPRESSIONS);
        for expression in expressions.iter().filter_map(Value::as_object) {
            match Requirement::read(expression) {
                Ok(requirement) => selector.requirements.push(requirement),
                Err(operator) => {
                    wrong.push(format!("{operator:?} is not a label selector operator"));
                }
            }
        }
        wrong.extend(selector.requirements.iter().filter_map(Requirement::fault));
        match wrong.into_iter().next() {
            Some(fault) => Err(SelectorError::Invalid(fault)),
            None => Ok(selector),
        }
    }

    /// Whether it has no requirement; Istio lets such a selector match nothing.
    pub fn is_empty(&self) -> bool {
        self.requirements.is_empty()
    }

    /// Whether all requirements hold for the labels that `label` looks up.
    pub fn matches<'l>(&self, label: impl Fn(&str) -> Option<&'l str>) -> bool {
        self.requirements
            .iter()
            .all(|requirement| requirement.holds(label(&requirement.key)))
    }
}

impl Operator {
    fn from_name(name: &str) -> Option<Operator> {
        Some(match name {
            "In" => Operator::In,
            "NotIn" => Operator::NotIn,
            "Exists" => Operator::Exists,
            "DoesNotExist" => Operator::DoesNotExist,
            _ => return None,
        })
    }
}

impl Requirement {
    /// Reads one of `matchExpressions`; fails with an operator that there is not.
    fn read(expression: &Object<'_>) -> Result<Requirement, String> {
        let operator = expression.str(label_selector_requirement::OPERATOR);
        let values = expression.list(label_selector_requirement::VALUES).iter();
        Ok(Requirement {
            key: expression.str(label_selector_requirement::KEY).to_owned(),
            operator: Operator::from_name(operator).ok_or_else(|| operator.to_owned())?,
            values: values
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect(),
        })
    }

    fn holds(&self, value: Option<&str>) -> bool {
        let listed = || value.is_some_and(|value| self.values.iter().any(|v| v == value));
        match self.operator {
            Operator::In => listed(),
            Operator::NotIn => !listed(),
            Operator::Exists => value.is_some(),
            Operator::DoesNotExist => value.is_none(),
        }
    }

    /// The rule that it breaks, if any.
    fn fault(&self) -> Option<String> {
        let key = &self.key;
        let wants_values = matches!(self.operator, Operator::In | Operator::NotIn);
        if !is_label_key(key) {
            Some(format!("{key:?} is not a valid label key"))
        } else if wants_values && self.values.is_empty() {
            Some(format!("{key}: the operators In and NotIn need values"))
        } else if !wants_values && !self.values.is_empty() {
            Some(format!(
                "{key}: the operators Exists and DoesNotExist take no values"
            ))
        } else {
            let value = self.values.iter().find(|value| !is_label_value(value))?;
            Some(format!("{key}: {value:?} is not a valid label value"))
        }
    }
}

/// `[prefix/]name`: the prefix a DNS subdomain, the name a label value that is not empty.
fn is_label_key(key: &str) -> bool {
    match key.split_once('/') {
        Some((prefix, name)) => is_subdomain(prefix) && !name.is_empty() && is_label_value(name),
        None => !key.is_empty() && is_label_value(key),
    }
}

/// Letters, digits, `-`, `_` and `.`, a letter or digit at both ends; or empty.
fn is_label_value(value: &str) -> bool {
    let bytes = value.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else {
        return true;
    };
    bytes.len() <= LABEL_MAX
        && first.is_ascii_alphanumeric()
        && last.is_ascii_alphanumeric()
        && bytes
            .iter()
            .all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(b))
}

/// RFC 1123: labels of lower-case letters, digits and inner `-`, joined by dots.
fn is_subdomain(name: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    let label = |label: &str| {
        let bytes = label.as_bytes();
        bytes.first().copied().is_some_and(plain)
            && bytes.last().copied().is_some_and(plain)
            && bytes.iter().all(|&b| plain(b) || b == b'-')
    };
    name.len() <= PREFIX_MAX && name.split('.').all(label)
}

#[cfg(test)]
#[path = "selector_tests.rs"]
mod tests;
