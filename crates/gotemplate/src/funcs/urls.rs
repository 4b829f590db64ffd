//! urlParse and urlJoin: an URL as a dictionary of its parts, and back.
//!
//! Boundary: parsing and printing are in [`url`]. Source of the rules: sprig 3.3.0 url.go.

use crate::types::Type::{self, Str};
use crate::value::Value;

use super::Function;
use super::panics::NIL_DEREFERENCE;
use super::reflect::kind_of;
use super::strings::is_nil;
use url::Url;

mod escape;
mod url;

/// The functions of this family.
pub const FUNCTIONS: &[Function] = &[
    Function::new("urlParse", &[Str], |c| {
        let url = Url::parse(c.str(0)).map_err(|error| format!("unable to parse url: {error}"))?;
        let hostname = url.hostname().to_owned();
        let parts = [
            ("fragment", url.fragment),
            ("host", url.host),
            ("hostname", hostname),
            ("opaque", url.opaque),
            ("path", url.path),
            ("query", url.query),
            ("scheme", url.scheme),
            (
                "userinfo",
                url.user.map_or_else(String::new, |user| user.to_string()),
            ),
        ];
        Ok(Value::dict(
            parts
                .into_iter()
                .map(|(key, part)| (key.into(), Value::str(part))),
        ))
    }),
    Function::new("urlJoin", &[Type::DICT], |c| {
        joined(c.arg(0)).map(Value::str)
    }),
];

fn joined(dict: &Value<'_>) -> Result<String, String> {
    let url = Url {
        scheme: part(dict, "scheme")?,
        host: part(dict, "host")?,
        path: part(dict, "path")?,
        query: part(dict, "query")?,
        opaque: part(dict, "opaque")?,
        fragment: part(dict, "fragment")?,
        ..Url::default()
    };
    let user = part(dict, "userinfo")?;
    if user.is_empty() {
        return Ok(url.to_string());
    }
    let parsed = Url::parse(&format!("proto://{user}@host"))
        .map_err(|error| format!("unable to parse userinfo in dict: {error}"))?;
    Ok(Url {
        user: parsed.user,
        ..url
    }
    .to_string())
}

/// A part by its key; nothing if it is missing.
///
/// # Errors
/// A part that is no string.
fn part(dict: &Value<'_>, key: &str) -> Result<String, String> {
    match dict.get(key) {
        None => Ok(String::new()),
        Some(value) if is_nil(&value) => Err(NIL_DEREFERENCE.to_owned()),
        Some(value) => value.as_str().map(str::to_owned).ok_or_else(|| {
            let kind = kind_of(&value);
            format!("unable to parse {key} key, must be of type string, but {kind} found")
        }),
    }
}
