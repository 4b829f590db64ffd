//! Functions on text, the environment and durations.

use gotemplate::{Call, Function, Kind, Type, Value};

const DURATION: Type = Type::Named("*durationpb.Duration", Kind::Pointer);

/// The family.
pub const FUNCTIONS: &[Function] = &[
    Function::new("indent", &[Type::INT, Type::Str], |c| {
        indent(c).map(Value::from)
    }),
    Function::new("contains", &[Type::Str, Type::Str], |c| {
        Ok(c.str(1).contains(c.str(0)).into())
    }),
    Function::new("toLower", &[Type::Str], |c| {
        Ok(c.str(0).to_lowercase().into())
    }),
    Function::new("directory", &[Type::Str], |c| Ok(directory(c))),
    Function::new("env", &[Type::Str, Type::Str], |c| Ok(env(c))),
    Function::new("formatDuration", &[DURATION], |c| {
        Ok(format_duration(c.arg(0)).into())
    }),
];

/// Indents every line but the first. Go pads with a width, so a negative one pads as well.
fn indent(c: &Call<'_, '_>) -> Result<String, String> {
    let width = usize::try_from(c.int(0).unsigned_abs()).unwrap_or(usize::MAX);
    let lines = c.str(1).matches('\n').count();
    let more = width.saturating_mul(lines);
    c.context.limits.text(c.str(1).len().saturating_add(more))?;
    if lines == 0 {
        return Ok(c.str(1).to_owned());
    }
    let pad = " ".repeat(width);
    Ok(c.str(1).replace('\n', &format!("\n{pad}")))
}

/// All up to the last slash, that included.
fn directory<'a>(c: &Call<'_, 'a>) -> Value<'a> {
    let path = c.text(0);
    let end = path.rfind('/').map_or(0, |at| at + 1);
    path.part(0, end).map_or_else(|| Value::str(""), Value::Str)
}

/// The value of a variable, or the default where it is empty.
fn env<'a>(c: &Call<'_, 'a>) -> Value<'a> {
    match (c.context.env)(c.str(0)) {
        Some(value) if !value.is_empty() => value.into(),
        _ => Value::Str(c.text(1)),
    }
}

/// Go's `Duration.String` of a protobuf duration; nil is nought.
fn format_duration(duration: &Value<'_>) -> String {
    let Value::Object(object) = duration else {
        return "0s".to_owned();
    };
    let number = |field| match object.field(field) {
        Some(Value::Int(n, _)) if !object.is_nil() => n,
        _ => 0,
    };
    let nanos = i128::from(number("Seconds")) * 1_000_000_000 + i128::from(number("Nanos"));
    // durationpb clamps to what Go's Duration holds.
    let clamped = nanos.clamp(i64::MIN.into(), i64::MAX.into());
    crate::mesh::duration::format(i64::try_from(clamped).unwrap_or_default())
}
