//! Layouts of dates: which pieces of a text like `Mon Jan 2 15:04:05 2006` stand for parts of a
//! time.
//!
//! Boundary: cutting a layout into pieces; [`super::format`] and [`super::parse`] use them.
//! Source of the rules: package time of Go 1.26, format.go (the constants of `Layout`).

/// A part of a time, in one of its spellings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    LongMonth,
    Month,
    NumMonth,
    ZeroMonth,
    LongWeekDay,
    WeekDay,
    Day,
    UnderDay,
    ZeroDay,
    UnderYearDay,
    ZeroYearDay,
    Hour,
    Hour12,
    ZeroHour12,
    Minute,
    ZeroMinute,
    Second,
    ZeroSecond,
    LongYear,
    Year,
    UpperPm,
    LowerPm,
    ZoneName,
    Offset(Offset),
    Fraction(Fraction),
}

/// An offset from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Offset {
    /// Prints and reads `Z` for UTC.
    pub(super) z: bool,
    /// Colons between hours, minutes and seconds.
    pub(super) colons: bool,
    /// 1: hours; 2: minutes too; 3: seconds too.
    pub(super) fields: u8,
}

/// A fraction of a second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fraction {
    /// `.` or `,`.
    pub(super) separator: char,
    pub(super) digits: usize,
    /// Spelled with nines: zeros at the end are left out.
    pub(super) trimmed: bool,
}

const fn offset(z: bool, colons: bool, fields: u8) -> Part {
    Part::Offset(Offset { z, colons, fields })
}

/// Spellings in the order in which they are tried; a longer one before its beginning.
const SPELLINGS: [(&str, Part); 37] = [
    ("January", Part::LongMonth),
    ("Jan", Part::Month),
    ("Monday", Part::LongWeekDay),
    ("Mon", Part::WeekDay),
    ("MST", Part::ZoneName),
    ("01", Part::ZeroMonth),
    ("02", Part::ZeroDay),
    ("03", Part::ZeroHour12),
    ("04", Part::ZeroMinute),
    ("05", Part::ZeroSecond),
    ("06", Part::Year),
    ("002", Part::ZeroYearDay),
    ("15", Part::Hour),
    ("1", Part::NumMonth),
    ("2006", Part::LongYear),
    ("2", Part::Day),
    ("_2", Part::UnderDay),
    ("__2", Part::UnderYearDay),
    ("3", Part::Hour12),
    ("4", Part::Minute),
    ("5", Part::Second),
    ("PM", Part::UpperPm),
    ("pm", Part::LowerPm),
    ("-070000", offset(false, false, 3)),
    ("-07:00:00", offset(false, true, 3)),
    ("-0700", offset(false, false, 2)),
    ("-07:00", offset(false, true, 2)),
    ("-07", offset(false, false, 1)),
    ("Z070000", offset(true, false, 3)),
    ("Z07:00:00", offset(true, true, 3)),
    ("Z0700", offset(true, false, 2)),
    ("Z07:00", offset(true, true, 2)),
    ("Z07", offset(true, false, 1)),
    // Fractions of any length are found by `fraction`; these begin them.
    (
        ".0",
        Part::Fraction(Fraction {
            separator: '.',
            digits: 1,
            trimmed: false,
        }),
    ),
    (
        ".9",
        Part::Fraction(Fraction {
            separator: '.',
            digits: 1,
            trimmed: true,
        }),
    ),
    (
        ",0",
        Part::Fraction(Fraction {
            separator: ',',
            digits: 1,
            trimmed: false,
        }),
    ),
    (
        ",9",
        Part::Fraction(Fraction {
            separator: ',',
            digits: 1,
            trimmed: true,
        }),
    ),
];

/// A layout cut at its first part.
pub(super) struct Cut<'l> {
    /// Literal text before it.
    pub(super) before: &'l str,
    /// The part and how it is spelled; `None` at the end of the layout.
    pub(super) part: Option<(Part, &'l str)>,
    /// What follows.
    pub(super) after: &'l str,
}

/// Finds the first part of a layout.
pub(super) fn cut(layout: &str) -> Cut<'_> {
    for (at, _) in layout.char_indices() {
        let rest = &layout[at..];
        if let Some((part, length)) = part_at(rest) {
            let (spelling, after) = rest.split_at(length);
            return Cut {
                before: &layout[..at],
                part: Some((part, spelling)),
                after,
            };
        }
    }
    Cut {
        before: layout,
        part: None,
        after: "",
    }
}

/// The part that a text begins with, and the length of its spelling.
fn part_at(text: &str) -> Option<(Part, usize)> {
    let (spelling, part) = SPELLINGS
        .iter()
        .find(|(spelling, _)| text.starts_with(spelling))?;
    let after = &text[spelling.len()..];
    let lower_follows = after.starts_with(|c: char| c.is_ascii_lowercase());
    match part {
        // "Month" is no abbreviated weekday.
        Part::Month | Part::WeekDay if lower_follows => None,
        // An underscore before the long year is only an underscore.
        Part::UnderDay if after.starts_with("006") => None,
        Part::Fraction(fraction) => fraction_at(text, *fraction),
        part => Some((*part, spelling.len())),
    }
}

/// A run of equal digits, and no other digit after it.
fn fraction_at(text: &str, fraction: Fraction) -> Option<(Part, usize)> {
    let digit = if fraction.trimmed { '9' } else { '0' };
    let digits = text[1..].find(|c| c != digit).unwrap_or(text.len() - 1);
    let ends = !text[1 + digits..].starts_with(|c: char| c.is_ascii_digit());
    ends.then_some((Part::Fraction(Fraction { digits, ..fraction }), 1 + digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(mut layout: &str) -> Vec<String> {
        let mut found = Vec::new();
        while let Cut {
            part: Some((_, spelling)),
            after,
            ..
        } = cut(layout)
        {
            found.push(spelling.to_owned());
            layout = after;
        }
        found
    }

    #[test]
    fn layouts_are_cut_into_parts() {
        for (layout, expected) in [
            (
                "2006-01-02T15:04:05Z07:00",
                vec!["2006", "01", "02", "15", "04", "05", "Z07:00"],
            ),
            ("Month Mon Jan_2006 __2", vec!["Mon", "Jan", "2006", "__2"]),
            (
                "05.000 05.999999 .0001",
                vec!["05", ".000", "05", ".999999", "01"],
            ),
            (
                "_2 3:4:5pm MST -0700",
                vec!["_2", "3", "4", "5", "pm", "MST", "-0700"],
            ),
        ] {
            assert_eq!(parts(layout), expected, "{layout}");
        }
    }
}
