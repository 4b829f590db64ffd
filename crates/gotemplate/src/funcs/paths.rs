//! Slash-separated paths: base, dir, clean, ext, isAbs, and the same of the operating system,
//! which separates by slashes too.
//!
//! Boundary: pure text; no file is looked at. Source of the rules: package path of Go 1.26; of
//! path/filepath what it does on Unix.

use crate::types::Type::Str;
use crate::value::Value;

use super::Function;

const BASE: Function = Function::new("base", &[Str], |c| {
    Ok(Value::str(base(c.str(0)).to_owned()))
});
const DIR: Function = Function::new("dir", &[Str], |c| Ok(Value::str(dir(c.str(0)))));
const CLEAN: Function = Function::new("clean", &[Str], |c| Ok(Value::str(clean(c.str(0)))));
const EXT: Function = Function::new("ext", &[Str], |c| Ok(Value::str(ext(c.str(0)).to_owned())));
const IS_ABS: Function = Function::new("isAbs", &[Str], |c| Ok(c.str(0).starts_with('/').into()));

/// The functions of this family.
pub const FUNCTIONS: &[Function] = &[
    BASE,
    DIR,
    CLEAN,
    EXT,
    IS_ABS,
    BASE.named("osBase"),
    DIR.named("osDir"),
    CLEAN.named("osClean"),
    EXT.named("osExt"),
    IS_ABS.named("osIsAbs"),
];

/// The last element; `.` of nothing, `/` of slashes alone.
fn base(path: &str) -> &str {
    if path.is_empty() {
        return ".";
    }
    let path = path.trim_end_matches('/');
    if path.is_empty() {
        return "/";
    }
    path.rsplit_once('/').map_or(path, |(_, last)| last)
}

/// All but the last element, cleaned.
fn dir(path: &str) -> String {
    clean(path.rfind('/').map_or("", |at| &path[..=at]))
}

/// From the last dot of the last element on.
fn ext(path: &str) -> &str {
    let start = path.rfind('/').map_or(0, |at| at + 1);
    let last = &path[start..];
    last.rfind('.').map_or("", |at| &last[at..])
}

/// The shortest path of the same meaning, by its text alone.
fn clean(path: &str) -> String {
    let rooted = path.starts_with('/');
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => drop(parts.pop()),
            ".." if rooted => {}
            part => parts.push(part),
        }
    }
    let joined = parts.join("/");
    match (rooted, joined.is_empty()) {
        (true, _) => format!("/{joined}"),
        (false, true) => ".".to_owned(),
        (false, false) => joined,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_cleaned() {
        for (path, cleaned) in [
            ("", "."),
            ("/..//a/./b/../c/", "/a/c"),
            ("../../x", "../../x"),
            ("a/..", "."),
            ("//", "/"),
        ] {
            assert_eq!(clean(path), cleaned, "{path}");
        }
    }

    #[test]
    fn elements() {
        assert_eq!((base("a/b/"), base("///"), base("")), ("b", "/", "."));
        assert_eq!(
            (dir("a/b"), dir("a"), dir("/")),
            ("a".into(), ".".into(), "/".into())
        );
        assert_eq!((ext("a/b.tar.gz"), ext("a.b/c")), (".gz", ""));
    }
}
