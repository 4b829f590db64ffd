//! semver and semverCompare: versions as values with methods, and constraints on them.
//!
//! Boundary: parsing and comparing are in [`version`], constraints in [`constraint`]. Source of
//! the rules: sprig 3.3.0 semver.go; Masterminds/semver 3.5.0 version.go.

use std::any::Any;
use std::rc::Rc;

use crate::object::{Method, Opaque};
use crate::types::Type::{self, Str};
use crate::types::{Kind, UintType};
use crate::value::Value;

use super::Function;
use version::Version;

mod constraint;
mod version;

/// The functions of this family.
pub const FUNCTIONS: &[Function] = &[
    Function::new("semver", &[Str], |c| {
        let version = Version::parse(c.str(0))?;
        Ok(Value::Opaque(Rc::new(Semver {
            version,
            pointer: true,
        })))
    }),
    Function::new("semverCompare", &[Str, Str], |c| {
        let constraints = constraint::parse(c.str(0))?;
        let version = Version::parse(c.str(1))?;
        Ok(constraint::check(&constraints, &version).into())
    }),
];

/// Whether two versions are the same to the letter; `None` of anything else.
pub(super) fn same(a: &dyn Opaque, b: &dyn Opaque) -> Option<bool> {
    let semver = |opaque: &dyn Opaque| -> Option<Version> {
        opaque
            .as_any()
            .downcast_ref::<Semver>()
            .map(|semver| semver.version.clone())
    };
    Some(semver(a)? == semver(b)?)
}

const POINTER: &str = "*semver.Version";
const OTHER: &[Type] = &[Type::Named(POINTER, Kind::Pointer)];

/// A version in a template: a pointer from `semver`, a plain struct from its own methods.
struct Semver {
    version: Version,
    pointer: bool,
}

impl Opaque for Semver {
    fn type_name(&self) -> &'static str {
        if self.pointer {
            POINTER
        } else {
            "semver.Version"
        }
    }

    fn is_pointer(&self) -> bool {
        self.pointer
    }

    fn string(&self) -> String {
        self.version.to_string()
    }

    fn deep_copied(&self) -> Option<Rc<dyn Opaque>> {
        let (version, pointer) = (Version::default(), self.pointer);
        Some(Rc::new(Semver { version, pointer }))
    }

    fn fields<'v>(&self) -> Vec<(&'static str, Value<'v>)> {
        let number = |n: u64| Value::Uint(n, UintType::Uint64);
        let text = |s: &String| Value::str(s.clone());
        let version = &self.version;
        vec![
            ("major", number(version.major)),
            ("minor", number(version.minor)),
            ("patch", number(version.patch)),
            ("pre", text(&version.pre)),
            ("metadata", text(&version.metadata)),
            ("original", text(&version.original)),
        ]
    }

    fn method(&self, name: &str) -> Option<Method> {
        let params: &'static [Type] = match name {
            "Major" | "Minor" | "Patch" | "Prerelease" | "Metadata" | "String" | "IncMajor"
            | "IncMinor" | "IncPatch" => &[],
            "SetPrerelease" | "SetMetadata" => &[Str],
            // These are methods of the pointer alone.
            "Original" if self.pointer => &[],
            "Compare" | "Equal" | "LessThan" | "LessThanEqual" | "GreaterThan"
            | "GreaterThanEqual"
                if self.pointer =>
            {
                OTHER
            }
            _ => return None,
        };
        Some(Method {
            params,
            variadic: false,
        })
    }

    fn call<'v>(&self, name: &str, args: &[Value<'v>]) -> Result<Value<'v>, String> {
        let number = |n: u64| Value::Uint(n, UintType::Uint64);
        let made = |version| {
            Value::Opaque(Rc::new(Semver {
                version,
                pointer: false,
            }))
        };
        let text = args.first().and_then(Value::as_str).unwrap_or_default();
        let version = &self.version;
        Ok(match name {
            "Major" => number(version.major),
            "Minor" => number(version.minor),
            "Patch" => number(version.patch),
            "Prerelease" => Value::str(version.pre.clone()),
            "Metadata" => Value::str(version.metadata.clone()),
            "String" => Value::str(self.string()),
            "Original" => Value::str(version.original.clone()),
            "IncMajor" => made(version.increased(0)?),
            "IncMinor" => made(version.increased(1)?),
            "IncPatch" => made(version.increased(2)?),
            "SetPrerelease" => made(version.with_prerelease(text)?),
            "SetMetadata" => made(version.with_metadata(text)?),
            _ => return self.compared(name, args),
        })
    }

    fn equals(&self, other: &dyn Opaque) -> Option<bool> {
        let other = other.as_any().downcast_ref::<Semver>()?;
        // Pointers are equal only if they are the same.
        let same = std::ptr::eq(self, other);
        Some(same || !self.pointer && self.version == other.version)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl Semver {
    fn compared<'v>(&self, name: &str, args: &[Value<'v>]) -> Result<Value<'v>, String> {
        let other = match args.first() {
            Some(Value::Opaque(other)) => other.as_any().downcast_ref::<Semver>(),
            _ => None,
        };
        let other = other.ok_or(super::panics::NIL_DEREFERENCE)?;
        let order = self.version.compare(&other.version);
        Ok(match name {
            "Compare" => Value::int(order as i64),
            "Equal" => order.is_eq().into(),
            "LessThan" => order.is_lt().into(),
            "LessThanEqual" => order.is_le().into(),
            "GreaterThan" => order.is_gt().into(),
            _ => order.is_ge().into(),
        })
    }
}
