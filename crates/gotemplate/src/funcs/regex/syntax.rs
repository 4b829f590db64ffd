//! Go's regular expressions rewritten for the regex crate.
//!
//! Boundary: syntax and its errors; the result says everything explicitly (flags at each piece,
//! classes in brackets, characters by number), so that nothing of the crate's own syntax is left
//! to meet Go's. Classes are in [`super::class`]. Source of the rules: package regexp/syntax of
//! Go 1.26, parse.go, with Perl's flags.

use super::class::{self, Class};

/// How often a repetition may repeat, all that are nested in it included.
const MAX_REPEAT: u64 = 1_000;
/// How deep groups may nest. Go allows 1,000, but the crate compiles them on the stack.
const MAX_DEPTH: usize = 100;

/// An expression in the crate's syntax.
pub(super) struct Translated {
    pub(super) pattern: String,
    /// Names of the groups by number; empty for those without a name, and for the whole.
    pub(super) names: Vec<String>,
}

/// Translates an expression.
///
/// # Errors
/// As regexp.Compile: `error parsing regexp: missing closing ): …`.
pub(super) fn translate(expression: &str) -> Result<Translated, String> {
    let parser = Parser {
        whole: expression,
        rest: expression,
        flags: Flags::default(),
        names: vec![String::new()],
        groups: vec![Group::default()],
    };
    parser
        .run()
        .map_err(|(code, text)| format!("error parsing regexp: {code}: `{text}`"))
}

/// What is wrong, and the text that is.
pub(super) type Fault<'e> = (&'static str, &'e str);

/// What `(?ims-U)` sets.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Flags {
    /// `i`
    pub(super) fold: bool,
    /// `m`
    lines: bool,
    /// `s`
    dot_all: bool,
    /// `U`
    lazy: bool,
}

/// One item that a repetition would apply to.
struct Piece {
    pattern: String,
    /// How often its innermost part is repeated at most.
    repeats: u64,
    /// Whether it ends in a repetition, which another may not follow directly.
    repeated: bool,
}

/// A group that is not closed yet.
#[derive(Default)]
struct Group {
    /// What opened it: `(` or `(?:`; nothing for the whole expression.
    open: &'static str,
    /// Flags to go back to.
    flags: Flags,
    /// Alternatives that are complete, in the crate's syntax.
    before: String,
    pieces: Vec<Piece>,
    repeats: u64,
}

struct Parser<'e> {
    whole: &'e str,
    rest: &'e str,
    flags: Flags,
    names: Vec<String>,
    groups: Vec<Group>,
}

impl<'e> Parser<'e> {
    fn run(mut self) -> Result<Translated, Fault<'e>> {
        // What the last repetition began with, if the last item was one.
        let mut last_repeat = None;
        while let Some(c) = self.rest.chars().next() {
            let start = self.rest;
            let mut repeat = None;
            match c {
                '(' if start.starts_with("(?") => self.perl_group()?,
                '(' => self.open("(", String::new(), 1)?,
                '|' => self.alternative(),
                ')' => self.close()?,
                '^' => self.item(1, if self.flags.lines { "(?m:^)" } else { r"\A" }),
                '$' => self.item(1, if self.flags.lines { "(?m:$)" } else { r"\z" }),
                '.' => self.item(
                    1,
                    if self.flags.dot_all {
                        "(?s:.)"
                    } else {
                        r"[^\n]"
                    },
                ),
                '[' => {
                    let (class, rest) = class::bracketed(start, self.flags.fold)?;
                    self.push(class);
                    self.rest = rest;
                }
                '*' | '+' | '?' => {
                    self.repeat(start, &start[1..], c.to_string(), 1, last_repeat)?;
                    repeat = Some(start);
                }
                '{' => match bounds(start) {
                    Some(counts) => {
                        self.counted(start, counts, last_repeat)?;
                        repeat = Some(start);
                    }
                    None => self.literal('{', 1),
                },
                '\\' => self.escape()?,
                c => self.literal(c, c.len_utf8()),
            }
            last_repeat = repeat;
        }
        self.finish()
    }

    fn finish(mut self) -> Result<Translated, Fault<'e>> {
        let group = self.groups.pop().unwrap_or_default();
        if !self.groups.is_empty() {
            return Err(("missing closing )", self.whole));
        }
        Ok(Translated {
            pattern: group.joined(),
            names: self.names,
        })
    }

    fn top(&mut self) -> &mut Group {
        if self.groups.is_empty() {
            self.groups.push(Group::default());
        }
        let last = self.groups.len() - 1;
        &mut self.groups[last]
    }

    fn push(&mut self, pattern: String) {
        self.top().pieces.push(Piece {
            pattern,
            repeats: 1,
            repeated: false,
        });
    }

    /// An item whose text takes `length` bytes.
    fn item(&mut self, length: usize, pattern: &str) {
        self.push(pattern.to_owned());
        self.rest = &self.rest[length..];
    }

    fn literal(&mut self, c: char, length: usize) {
        let pattern = class::character(c);
        let pattern = if self.flags.fold {
            format!("(?i:{pattern})")
        } else {
            pattern
        };
        self.item(length, &pattern);
    }

    fn alternative(&mut self) {
        let group = self.top();
        group.end_alternative();
        group.before.push('|');
        self.rest = &self.rest[1..];
    }

    fn open(&mut self, open: &'static str, name: String, length: usize) -> Result<(), Fault<'e>> {
        if self.groups.len() > MAX_DEPTH {
            return Err(("expression nests too deeply", self.whole));
        }
        if open == "(" {
            self.names.push(name);
        }
        self.groups.push(Group {
            open,
            flags: self.flags,
            ..Group::default()
        });
        self.rest = &self.rest[length..];
        Ok(())
    }

    fn close(&mut self) -> Result<(), Fault<'e>> {
        if self.groups.len() < 2 {
            return Err(("unexpected )", self.whole));
        }
        let group = self.groups.pop().unwrap_or_default();
        self.flags = group.flags;
        let open = group.open;
        let mut group = group;
        group.end_alternative();
        let piece = Piece {
            pattern: format!("{open}{})", group.before),
            repeats: group.repeats.max(1),
            repeated: false,
        };
        self.top().pieces.push(piece);
        self.rest = &self.rest[1..];
        Ok(())
    }

    /// What begins with `(?`: a named group, a group with flags, or flags alone.
    fn perl_group(&mut self) -> Result<(), Fault<'e>> {
        let start = self.rest;
        let prefix = if start.starts_with("(?P<") && start.len() > 4 {
            Some("(?P<")
        } else if start.starts_with("(?<") && start.len() > 3 {
            Some("(?<")
        } else {
            None
        };
        if let Some(prefix) = prefix {
            let wrong = "invalid named capture";
            let end = start.find('>').ok_or((wrong, start))?;
            let name = &start[prefix.len().min(end)..end];
            let valid = name.bytes().all(|b| b == b'_' || b.is_ascii_alphanumeric());
            if name.is_empty() || !valid {
                return Err((wrong, &start[..=end]));
            }
            return self.open("(", name.to_owned(), end + 1);
        }
        self.flag_group()
    }

    fn flag_group(&mut self) -> Result<(), Fault<'e>> {
        let start = self.rest;
        let mut flags = self.flags;
        let (mut on, mut seen) = (true, false);
        let mut wrong = start.len();
        for (at, c) in start.char_indices().skip(2) {
            let after = at + c.len_utf8();
            let flag = match c {
                'i' => &mut flags.fold,
                'm' => &mut flags.lines,
                's' => &mut flags.dot_all,
                'U' => &mut flags.lazy,
                '-' if on => {
                    (on, seen) = (false, false);
                    continue;
                }
                ':' | ')' if on || seen => {
                    if c == ':' {
                        self.open("(?:", String::new(), after)?;
                    }
                    self.flags = flags;
                    self.rest = &start[after..];
                    return Ok(());
                }
                _ => {
                    wrong = after;
                    break;
                }
            };
            *flag = on;
            seen = true;
        }
        Err(("invalid or unsupported Perl syntax", &start[..wrong]))
    }

    /// Repeats the last item. `start` is where the operator begins, `after` what follows it.
    fn repeat(
        &mut self,
        start: &'e str,
        after: &'e str,
        operator: String,
        times: u64,
        last_repeat: Option<&'e str>,
    ) -> Result<(), Fault<'e>> {
        let (marked, after) = match after.strip_prefix('?') {
            Some(after) => (true, after),
            None => (false, after),
        };
        if let Some(last) = last_repeat {
            let text = &last[..last.len() - after.len()];
            return Err(("invalid nested repetition operator", text));
        }
        let text = &start[..start.len() - after.len()];
        let lazy = if marked != self.flags.lazy { "?" } else { "" };
        let Some(piece) = self.top().pieces.pop() else {
            return Err(("missing argument to repetition operator", text));
        };
        // A counted repetition of nothing is not counted.
        let repeats = piece.repeats.saturating_mul(times);
        let pattern = if piece.repeated {
            format!("(?:{}){operator}{lazy}", piece.pattern)
        } else {
            piece.pattern + &operator + lazy
        };
        self.top().pieces.push(Piece {
            pattern,
            repeats,
            repeated: true,
        });
        self.rest = after;
        if times >= 2 && repeats > MAX_REPEAT {
            return Err(("invalid repeat count", text));
        }
        Ok(())
    }

    /// `{2}`, `{2,}`, `{2,5}`.
    fn counted(
        &mut self,
        start: &'e str,
        counts: Bounds,
        last_repeat: Option<&'e str>,
    ) -> Result<(), Fault<'e>> {
        let Bounds { min, max, length } = counts;
        let (text, after) = start.split_at(length);
        let most = max.unwrap_or(min);
        if min > MAX_REPEAT || most > MAX_REPEAT || most < min {
            return Err(("invalid repeat count", text));
        }
        let operator = match max {
            Some(max) => format!("{{{min},{max}}}"),
            None => format!("{{{min},}}"),
        };
        self.repeat(start, after, operator, most.max(1), last_repeat)
    }

    fn escape(&mut self) -> Result<(), Fault<'e>> {
        let start = self.rest;
        match start.as_bytes().get(1) {
            Some(b'A') => self.item(2, r"\A"),
            Some(b'b') => self.item(2, r"(?-u:\b)"),
            Some(b'B') => self.item(2, r"(?-u:\B)"),
            Some(b'z') => self.item(2, r"\z"),
            Some(b'C') => return Err(("invalid escape sequence", &start[..2])),
            Some(b'Q') => {
                let (literal, after) = start[2..].split_once(r"\E").unwrap_or((&start[2..], ""));
                for c in literal.chars() {
                    self.literal(c, 0);
                }
                self.rest = after;
            }
            _ => {
                let (found, rest) = class::escape(start, self.flags.fold)?;
                match found {
                    Class::Set(pattern) => self.push(pattern),
                    Class::Char(code) => match char::from_u32(code) {
                        Some(c) => self.literal(c, 0),
                        // Half a surrogate pair is in no text.
                        None => self.push(class::NEVER.to_owned()),
                    },
                }
                self.rest = rest;
            }
        }
        Ok(())
    }
}

impl Group {
    fn end_alternative(&mut self) {
        for piece in std::mem::take(&mut self.pieces) {
            self.before.push_str(&piece.pattern);
            self.repeats = self.repeats.max(piece.repeats);
        }
    }

    fn joined(mut self) -> String {
        self.end_alternative();
        self.before
    }
}

/// Numbers in braces, and how many bytes they take.
struct Bounds {
    min: u64,
    max: Option<u64>,
    length: usize,
}

/// Reads `{2}`, `{2,}` or `{2,5}`; anything else is literal text.
fn bounds(text: &str) -> Option<Bounds> {
    let end = text.find('}')?;
    let inner = &text[1..end];
    let (min, max) = match inner.split_once(',') {
        None => (number(inner)?, Some(number(inner)?)),
        Some((min, "")) => (number(min)?, None),
        Some((min, max)) => (number(min)?, Some(number(max)?)),
    };
    Some(Bounds {
        min,
        max,
        length: end + 1,
    })
}

/// Digits without zeros before them; too many are a number too large.
fn number(digits: &str) -> Option<u64> {
    let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    let zeros = digits.len() > 1 && digits.starts_with('0');
    (plain && !zeros).then(|| digits.parse().unwrap_or(u64::MAX))
}
