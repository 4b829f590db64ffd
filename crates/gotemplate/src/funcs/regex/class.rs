//! Character classes and escapes of Go's regular expressions.
//!
//! Source of the rules: package regexp/syntax of Go 1.26, parse.go (parseClass, parseEscape,
//! parseUnicodeClass) and perl_groups.go.

use regex::Regex;

use super::syntax::Fault;

/// Matches nothing at all.
pub(super) const NEVER: &str = "[a&&b]";

/// What an escape stands for.
pub(super) enum Class {
    /// A character by its number, which may be half a surrogate pair.
    Char(u32),
    /// A set, as an item in the crate's syntax.
    Set(String),
}

/// Perl's classes, for ASCII only.
const PERL: [(&str, &str); 6] = [
    (r"\d", "0-9"),
    (r"\D", "^0-9"),
    (r"\s", r"\t\n\f\r "),
    (r"\S", r"^\t\n\f\r "),
    (r"\w", "0-9A-Za-z_"),
    (r"\W", "^0-9A-Za-z_"),
];

/// POSIX classes, which stand within brackets.
const POSIX: [&str; 14] = [
    "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct",
    "space", "upper", "word", "xdigit",
];

/// A character that stands for itself, in brackets or not.
pub(super) fn character(c: char) -> String {
    if c.is_ascii_alphanumeric() {
        return c.to_string();
    }
    format!(r"\x{{{:X}}}", u32::from(c))
}

/// An item that matches a set; `inner` is what stands between the brackets.
fn set(inner: &str, fold: bool) -> String {
    if fold {
        format!("(?i:[{inner}])")
    } else {
        format!("[{inner}]")
    }
}

/// An escape outside of brackets: the set or character it stands for, and what follows.
///
/// # Errors
/// An escape that Go does not know.
pub(super) fn escape(text: &str, fold: bool) -> Result<(Class, &str), Fault<'_>> {
    if let Some((inner, rest)) = escaped_set(text)? {
        return Ok((Class::Set(set(&inner, fold)), rest));
    }
    let (code, rest) = escaped_char(text)?;
    Ok((Class::Char(code), rest))
}

/// A class in brackets, and what follows it.
///
/// # Errors
/// No closing bracket, a range the wrong way round, an unknown class or escape.
pub(super) fn bracketed(whole: &str, fold: bool) -> Result<(String, &str), Fault<'_>> {
    let mut rest = &whole[1..];
    let mut inner = String::new();
    if let Some(after) = rest.strip_prefix('^') {
        inner.push('^');
        rest = after;
    }
    let mut first = true;
    while first || !rest.starts_with(']') {
        first = false;
        if let Some((name, after)) = posix(rest)? {
            inner.push_str(name);
            rest = after;
        } else if let Some((set, after)) = escaped_set(rest)? {
            inner.push_str(&format!("[{set}]"));
            rest = after;
        } else {
            rest = range(whole, rest, &mut inner)?;
        }
    }
    Ok((set(&inner, fold), &rest[1..]))
}

/// A single character or a range, appended to a class; what follows it.
fn range<'e>(whole: &'e str, text: &'e str, inner: &mut String) -> Result<&'e str, Fault<'e>> {
    let (low, mut rest) = class_char(whole, text)?;
    let mut high = low;
    // Before the closing bracket a dash is a dash.
    if let Some(after) = rest.strip_prefix('-')
        && !after.is_empty()
        && !after.starts_with(']')
    {
        (high, rest) = class_char(whole, after)?;
        if high < low {
            return Err((
                "invalid character class range",
                &text[..text.len() - rest.len()],
            ));
        }
    }
    // Halves of surrogate pairs are in no text; a range may begin or end among them.
    let low = char::from_u32(low).unwrap_or('\u{E000}');
    let high = char::from_u32(high).unwrap_or('\u{D7FF}');
    if low <= high {
        inner.push_str(&format!("{}-{}", character(low), character(high)));
    } else {
        inner.push_str(NEVER);
    }
    Ok(rest)
}

fn class_char<'e>(whole: &'e str, text: &'e str) -> Result<(u32, &'e str), Fault<'e>> {
    if text.starts_with('\\') {
        return escaped_char(text);
    }
    let mut chars = text.chars();
    match chars.next() {
        Some(c) => Ok((u32::from(c), chars.as_str())),
        None => Err(("missing closing ]", whole)),
    }
}

/// `[:alpha:]` or `[:^alpha:]`, spelled alike in the crate.
fn posix(text: &str) -> Result<Option<(&str, &str)>, Fault<'_>> {
    let Some(inner) = text.strip_prefix("[:") else {
        return Ok(None);
    };
    let Some(end) = inner.find(":]") else {
        return Ok(None);
    };
    let name = &inner[..end];
    let (class, rest) = text.split_at(end + 4);
    if !POSIX.contains(&name.strip_prefix('^').unwrap_or(name)) {
        return Err(("invalid character class range", class));
    }
    Ok(Some((class, rest)))
}

/// An escape that stands for a set: what goes between brackets, and what follows.
fn escaped_set(text: &str) -> Result<Option<(String, &str)>, Fault<'_>> {
    if text.starts_with(r"\p") || text.starts_with(r"\P") {
        return unicode(text).map(Some);
    }
    let found = PERL.iter().find(|(escape, _)| text.starts_with(escape));
    Ok(found.map(|(escape, inner)| ((*inner).to_owned(), &text[escape.len()..])))
}

/// `\pL`, `\p{Greek}`, `\P{^Lu}`.
fn unicode(text: &str) -> Result<(String, &str), Fault<'_>> {
    const WRONG: &str = "invalid character class range";
    let mut chars = text[2..].chars();
    let (name, whole, rest) = match chars.next() {
        None => return Err((WRONG, text)),
        Some('{') => {
            let end = text.find('}').ok_or((WRONG, text))?;
            (&text[3..end], &text[..=end], &text[end + 1..])
        }
        Some(c) => {
            let length = 2 + c.len_utf8();
            (&text[2..length], &text[..length], &text[length..])
        }
    };
    let negated = text.starts_with(r"\P") != name.starts_with('^');
    let name = name.strip_prefix('^').unwrap_or(name);
    let known = name
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b"_- ".contains(&b));
    let query = ["gc", "sc"]
        .iter()
        .map(|kind| format!(r"\p{{{kind}={name}}}"))
        .find(|query| known && !name.is_empty() && Regex::new(query).is_ok());
    let query = query.ok_or((WRONG, whole))?;
    Ok((if negated { format!("^{query}") } else { query }, rest))
}

/// An escaped character by its number, and what follows it.
fn escaped_char(text: &str) -> Result<(u32, &str), Fault<'_>> {
    let mut chars = text[1..].chars();
    let Some(c) = chars.next() else {
        return Err(("trailing backslash at end of expression", ""));
    };
    let rest = chars.as_str();
    let code = match c {
        'a' => 7,
        'f' => 0xC,
        'n' => 0xA,
        'r' => 0xD,
        't' => 9,
        'v' => 0xB,
        '0' => return Ok(octal(text)),
        '1'..='7' if rest.starts_with(|c: char| c.is_digit(8)) => return Ok(octal(text)),
        'x' => return hexadecimal(text),
        c if c.is_ascii() && !c.is_ascii_alphanumeric() => u32::from(c),
        _ => return Err(("invalid escape sequence", &text[..text.len() - rest.len()])),
    };
    Ok((code, rest))
}

/// Up to three octal digits after the backslash.
fn octal(text: &str) -> (u32, &str) {
    let digits = text[1..]
        .bytes()
        .take(3)
        .take_while(|b| (b'0'..=b'7').contains(b))
        .count();
    let (digits, rest) = text[1..].split_at(digits);
    (u32::from_str_radix(digits, 8).unwrap_or(0), rest)
}

/// `\x7F` or `\x{1F600}`. A wrong one is reported up to the character that is wrong.
fn hexadecimal(text: &str) -> Result<(u32, &str), Fault<'_>> {
    let wrong = |rest: &str| ("invalid escape sequence", &text[..text.len() - rest.len()]);
    let after = &text[2..];
    let mut chars = after.chars();
    match chars.next() {
        None => return Err(wrong("")),
        Some('{') => {}
        Some(first) => {
            let Some(second) = chars.next() else {
                return Err(wrong(""));
            };
            let digits = first.to_digit(16).zip(second.to_digit(16));
            let (high, low) = digits.ok_or_else(|| wrong(chars.as_str()))?;
            return Ok((high * 16 + low, chars.as_str()));
        }
    }
    let mut code = 0_u32;
    let mut digits = 0;
    while let Some(c) = chars.next() {
        if c == '}' && digits > 0 {
            return Ok((code, chars.as_str()));
        }
        let digit = c.to_digit(16).ok_or_else(|| wrong(chars.as_str()))?;
        code = code * 16 + digit;
        digits += 1;
        if code > u32::from(char::MAX) {
            return Err(wrong(chars.as_str()));
        }
    }
    Err(wrong(""))
}
