//! Where in an object a decoder is, for messages: as people write it, and as Go does.

use super::super::object::FieldId;
use super::super::types::StructType;
use std::cmp::Ordering;
use std::fmt::Write;

/// One step down.
#[derive(Clone, Copy, Debug)]
pub enum Step<'t> {
    /// Into a field of a struct.
    Field(&'static StructType, FieldId),
    /// To a key of a map, or one that the struct does not know.
    Key(&'t str),
    /// To an element of a list, counted from 0.
    Index(usize),
}

impl<'t> Step<'t> {
    /// The key that the step takes; "" for an index.
    fn name(self) -> &'t str {
        match self {
            Step::Field(ty, id) => ty.field(id).map_or("", |field| field.json_name),
            Step::Key(key) => key,
            Step::Index(_) => "",
        }
    }
}

/// The steps from the root.
#[derive(Clone, Debug, Default)]
pub struct Path<'t> {
    steps: Vec<Step<'t>>,
}

impl<'t> Path<'t> {
    /// The path of these steps.
    pub fn from_steps(steps: &[Step<'t>]) -> Self {
        Path {
            steps: steps.to_vec(),
        }
    }

    /// One step further down.
    pub fn push(&mut self, step: Step<'t>) {
        self.steps.push(step);
    }

    /// One step back up.
    pub fn pop(&mut self) {
        self.steps.pop();
    }

    /// The last step.
    pub fn last(&self) -> Option<Step<'t>> {
        self.steps.last().copied()
    }

    /// How many steps it is from the root.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Back up to where it was so many steps from the root.
    pub fn truncate(&mut self, len: usize) {
        self.steps.truncate(len);
    }

    /// Whether Go's decoding, which takes keys by their bytes, comes here before it comes there.
    pub fn is_before(&self, other: &Path<'_>) -> bool {
        let differing = self
            .steps
            .iter()
            .zip(&other.steps)
            .map(|(own, other)| match (own, other) {
                (Step::Index(own), Step::Index(other)) => own.cmp(other),
                _ => own.name().cmp(other.name()),
            })
            .find(|order| order.is_ne());
        differing.map_or(self.steps.len() < other.steps.len(), Ordering::is_lt)
    }

    /// Whether the other path leads to this one, or is this one.
    pub fn starts_with(&self, other: &Path<'_>) -> bool {
        let mut pairs = self.steps.iter().zip(&other.steps);
        self.steps.len() >= other.steps.len()
            && pairs.all(|(own, other)| match (own, other) {
                (Step::Index(own), Step::Index(other)) => own == other,
                _ => own.name() == other.name(),
            })
    }

    /// Whether both lead to the same place.
    pub fn is(&self, other: &Path<'_>) -> bool {
        self.steps.len() == other.steps.len() && self.starts_with(other)
    }

    /// As Kubernetes writes it: `spec.containers[0].image`; keys with dots in them stand in
    /// brackets, `metadata.labels[a.b/c]`, odd ones in quotes, too.
    pub fn display(&self) -> String {
        let mut out = String::new();
        for step in &self.steps {
            match step {
                Step::Index(index) => {
                    let _ = write!(out, "[{index}]");
                }
                Step::Field(..) | Step::Key(_) => push_key(&mut out, step.name()),
            }
        }
        out
    }

    /// What `encoding/json` puts between `Go struct field ` and ` of type`: the innermost
    /// struct's name, then the fields from the root with the names of inlined structs among
    /// them. `None` outside of any struct.
    pub fn go_field(&self) -> Option<String> {
        let mut owner = None;
        let mut fields = String::new();
        for step in &self.steps {
            if let Step::Field(ty, id) = step {
                owner = Some(*ty);
                write_go_field(&mut fields, ty, *id);
            }
        }
        owner.map(|ty| format!("{}{fields}", short_name(ty)))
    }
}

/// A Go type's name without its package.
pub fn short_name(ty: &StructType) -> &'static str {
    ty.name.rsplit('.').next().unwrap_or(ty.name)
}

/// Appends the step to a key, as [`Path::display`] writes it.
pub fn push_key(out: &mut String, key: &str) {
    let odd = |c: char| c.is_whitespace() || c.is_control() || "[]\"'".contains(c);
    if key.is_empty() || key.contains(odd) {
        let _ = write!(out, "[{key:?}]");
    } else if key.contains('.') {
        let _ = write!(out, "[{key}]");
    } else {
        if !out.is_empty() {
            out.push('.');
        }
        out.push_str(key);
    }
}

/// Appends `.VolumeSource.hostPath`: the inlined structs that the field is promoted through, from
/// the outermost on, and its JSON name.
fn write_go_field(out: &mut String, ty: &'static StructType, id: FieldId) {
    let (mut ty, mut index) = (ty, id.0);
    loop {
        let Some(field) = ty.fields.get(usize::from(index)) else {
            return;
        };
        let via = field
            .inline_via
            .and_then(|via| ty.embedded.get(usize::from(via)));
        out.push('.');
        match via {
            None => {
                out.push_str(field.json_name);
                return;
            }
            Some(embedded) => {
                out.push_str(embedded.go_name);
                index = index.saturating_sub(embedded.first);
                ty = embedded.ty;
            }
        }
    }
}
