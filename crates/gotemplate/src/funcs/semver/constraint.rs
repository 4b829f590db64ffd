//! Constraints on versions: `^1.2`, `>= 1.2, < 3`, `1.2 - 1.4 || ~2.1.x`.
//!
//! Source of the rules: Masterminds/semver 3.5.0 constraints.go.

use std::cmp::Ordering;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::quote::quote;

use super::version::{Version, compare_prereleases};

/// Bytes a constraint may have.
const MAX_LENGTH: usize = 512;
/// Alternatives between `||` that a constraint may have.
const MAX_GROUPS: usize = 32;

/// Alternatives, each of constraints that have to hold together.
pub(super) type Constraints = Vec<Vec<Constraint>>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Operator {
    Equal,
    NotEqual,
    Greater,
    Less,
    GreaterEqual,
    LessEqual,
    Tilde,
    Caret,
}

/// Longer spellings before their beginnings; nothing at all means equal.
const OPERATORS: [(&str, Operator); 12] = [
    ("!=", Operator::NotEqual),
    (">=", Operator::GreaterEqual),
    ("=>", Operator::GreaterEqual),
    ("<=", Operator::LessEqual),
    ("=<", Operator::LessEqual),
    ("~>", Operator::Tilde),
    ("~", Operator::Tilde),
    ("^", Operator::Caret),
    (">", Operator::Greater),
    ("<", Operator::Less),
    ("=", Operator::Equal),
    ("", Operator::Equal),
];

/// How much of a version is left open, by `x`, `*` or by leaving it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Nothing,
    Patch,
    Minor,
    All,
}

/// One operator and its version.
#[derive(Clone, Debug)]
pub(super) struct Constraint {
    operator: Operator,
    version: Version,
    open: Open,
}

/// Parses constraints.
///
/// # Errors
/// In the library's words.
pub(super) fn parse(text: &str) -> Result<Constraints, String> {
    if text.len() > MAX_LENGTH {
        return Err(format!(
            "constraint string is too long (max {MAX_LENGTH} bytes)"
        ));
    }
    let text = ranges_rewritten(text);
    let groups: Vec<&str> = text.split("||").collect();
    if groups.len() > MAX_GROUPS {
        return Err(format!("too many constraint groups (max {MAX_GROUPS})"));
    }
    groups.into_iter().map(parse_group).collect()
}

/// Whether a version satisfies one of the alternatives. Prereleases do only where the alternative
/// names one.
pub(super) fn check(constraints: &Constraints, version: &Version) -> bool {
    constraints.iter().any(|group| {
        let prereleases = group.iter().any(|c| !c.version.pre.is_empty());
        (prereleases || version.pre.is_empty()) && group.iter().all(|c| c.holds(version))
    })
}

/// `1.2 - 3.4` becomes `>= 1.2, <= 3.4 `, wherever it stands.
fn ranges_rewritten(text: &str) -> String {
    // A constant pattern always compiles, as the tests below show.
    static RANGE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        const SPACE: &str = r"[\t\n\f\r ]";
        const SEGMENT: &str = r"[0-9xX*|]+";
        const NAMES: &str = r"[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*";
        let version =
            format!(r"v?{SEGMENT}(?:\.{SEGMENT})?(?:\.{SEGMENT})?(?:-{NAMES})?(?:\+{NAMES})?");
        let range = format!("{SPACE}*({version}){SPACE}+-{SPACE}+({version}){SPACE}*");
        Regex::new(&range).ok()
    });
    let rewritten = |range: &Captures<'_>| format!(">= {}, <= {} ", &range[1], &range[2]);
    match RANGE.as_ref() {
        Some(range) => range.replace_all(text, rewritten).into_owned(),
        None => text.to_owned(),
    }
}

/// Constraints with commas or spaces between.
fn parse_group(group: &str) -> Result<Vec<Constraint>, String> {
    let improper = || format!("improper constraint: {}", quote(group, false));
    let mut parsed = Vec::new();
    let mut rest = group;
    loop {
        let (operator, after) = operator(skip_space(rest));
        let (version, after) = version_text(skip_space(after)).ok_or_else(improper)?;
        parsed.push(Constraint::new(operator, version)?);
        rest = skip_space(after);
        if rest.is_empty() {
            return Ok(parsed);
        }
        match rest.strip_prefix(',') {
            Some(next) => rest = next,
            None if rest.len() < after.len() => {}
            None => return Err(improper()),
        }
    }
}

fn skip_space(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_ascii_whitespace())
}

fn operator(text: &str) -> (Operator, &str) {
    let found = OPERATORS
        .iter()
        .find(|(spelling, _)| text.starts_with(spelling));
    let (spelling, operator) = found.copied().unwrap_or(("", Operator::Equal));
    (operator, &text[spelling.len()..])
}

/// The pieces of a version in a constraint; `|` is taken for a digit here and found out later.
struct VersionText<'t> {
    whole: &'t str,
    segments: [&'t str; 3],
    /// With its dash.
    pre: &'t str,
}

/// The longest version at the start of a text, and what follows it.
fn version_text(text: &str) -> Option<(VersionText<'_>, &str)> {
    let segment = |text: &str| {
        text.bytes()
            .take_while(|b| b"0123456789xX*|".contains(b))
            .count()
    };
    let mut at = usize::from(text.starts_with('v'));
    let mut segments = [""; 3];
    for (index, place) in segments.iter_mut().enumerate() {
        let start = if index == 0 { at } else { at + 1 };
        let dotted = index == 0 || text[at..].starts_with('.');
        let length = if dotted { segment(&text[start..]) } else { 0 };
        match (index, length) {
            (0, 0) => return None,
            (_, 0) => break,
            _ => *place = &text[start..start + length],
        }
        at = start + length;
    }
    let pre = names_length(&text[at..], '-');
    let metadata = names_length(&text[at + pre..], '+');
    let (whole, rest) = text.split_at(at + pre + metadata);
    Some((
        VersionText {
            whole,
            segments,
            pre: &text[at..at + pre],
        },
        rest,
    ))
}

/// The length of a mark and the dotted identifiers after it; 0 without identifiers.
fn names_length(text: &str, mark: char) -> usize {
    if !text.starts_with(mark) {
        return 0;
    }
    let name = |text: &str| {
        text.bytes()
            .take_while(|b| b.is_ascii_alphanumeric() || *b == b'-')
            .count()
    };
    let mut length = 1 + name(&text[1..]);
    if length == 1 {
        return 0;
    }
    while text[length..].starts_with('.') {
        match name(&text[length + 1..]) {
            0 => break,
            more => length += 1 + more,
        }
    }
    length
}

impl Constraint {
    fn new(operator: Operator, text: VersionText<'_>) -> Result<Self, String> {
        let open = |segment: &str| matches!(segment, "" | "x" | "X" | "*");
        let [major, minor, patch] = text.segments;
        let pre = text.pre;
        let (open, version) = if open(major) {
            (Open::All, format!("0.0.0{pre}"))
        } else if open(minor) {
            (Open::Minor, format!("{major}.0.0{pre}"))
        } else if open(patch) {
            (Open::Patch, format!("{major}.{minor}.0{pre}"))
        } else {
            (Open::Nothing, text.whole.to_owned())
        };
        let version = Version::parse(&version).map_err(|_| "constraint parser error".to_owned())?;
        Ok(Self {
            operator,
            version,
            open,
        })
    }

    /// Whether the version is one that the constraint wants.
    fn holds(&self, v: &Version) -> bool {
        let order = v.compare(&self.version);
        match self.operator {
            Operator::Equal if self.open == Open::Nothing => order.is_eq(),
            Operator::Equal | Operator::Tilde => self.tilde(v, order),
            Operator::NotEqual => self.differs(v, order),
            Operator::Greater => self.greater(v, order),
            Operator::Less => order.is_lt(),
            Operator::GreaterEqual => order.is_ge(),
            Operator::LessEqual => self.less_or_equal(v, order),
            Operator::Caret => self.caret(v, order),
        }
    }

    fn same_major(&self, v: &Version) -> bool {
        v.major == self.version.major
    }

    fn same_minor(&self, v: &Version) -> bool {
        v.minor == self.version.minor
    }

    /// Left open from the minor number on: `1`, `1.x`.
    fn minor_open(&self) -> bool {
        self.open == Open::Minor
    }

    fn differs(&self, v: &Version, order: Ordering) -> bool {
        match self.open {
            Open::Nothing => order.is_ne(),
            _ if !self.same_major(v) => true,
            Open::Minor => false,
            _ if !self.same_minor(v) => true,
            Open::Patch => {
                let pre = &self.version.pre;
                (!v.pre.is_empty() || !pre.is_empty()) && compare_prereleases(&v.pre, pre).is_ne()
            }
            Open::All => v.patch != self.version.patch || order.is_ne(),
        }
    }

    /// More than `1` is `2`; more than `1.2` is `1.3`.
    fn greater(&self, v: &Version, order: Ordering) -> bool {
        match (self.open, v.major.cmp(&self.version.major)) {
            (Open::Nothing, _) | (Open::All, Ordering::Equal) => order.is_gt(),
            (_, Ordering::Greater) => true,
            (_, Ordering::Less) | (Open::Minor, _) => false,
            (Open::Patch, Ordering::Equal) => v.minor > self.version.minor,
        }
    }

    fn less_or_equal(&self, v: &Version, order: Ordering) -> bool {
        if self.open == Open::Nothing {
            return order.is_le();
        }
        let beyond = v.minor > self.version.minor && !self.minor_open();
        v.major <= self.version.major && !(self.same_major(v) && beyond)
    }

    fn tilde(&self, v: &Version, order: Ordering) -> bool {
        let zero = [self.version.major, self.version.minor, self.version.patch] == [0; 3];
        let anything = zero && matches!(self.open, Open::Nothing | Open::All);
        let near = self.same_major(v) && (self.same_minor(v) || self.minor_open());
        order.is_ge() && (anything || near)
    }

    fn caret(&self, v: &Version, order: Ordering) -> bool {
        if order.is_lt() {
            return false;
        }
        if self.version.major > 0 || self.minor_open() {
            return self.same_major(v);
        }
        if v.major > 0 {
            return false;
        }
        if self.version.minor > 0 || self.open == Open::Patch {
            return self.same_minor(v);
        }
        v.minor == 0 && v.patch == self.version.patch
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn satisfied(constraint: &str, version: &str) -> Result<bool, String> {
        Ok(check(&parse(constraint)?, &Version::parse(version)?))
    }

    #[test]
    fn constraints_are_checked() {
        for (constraint, version, holds) in [
            ("^1.2", "1.9.0", true),
            ("^1.2", "2.0.0", false),
            ("~1.2.3", "1.3.0", false),
            ("1.2 - 1.4", "1.4.9", true),
            (">=1, <3 || 5.x", "5.7.1", true),
            (">1.2", "1.2.9", false),
            ("^0.0.3", "0.0.4", false),
            (">= 1.0.0", "1.1.0-beta", false),
            (">= 1.0.0-0", "1.1.0-beta", true),
            ("!=1.x", "1.5.0", false),
        ] {
            assert_eq!(
                satisfied(constraint, version),
                Ok(holds),
                "{constraint} {version}"
            );
        }
    }

    #[test]
    fn what_is_no_constraint() {
        for text in ["", "a", "1.2.3.4", ">1<2", "1,,2"] {
            assert_eq!(
                satisfied(text, "1"),
                Err(format!("improper constraint: {text:?}"))
            );
        }
    }
}
