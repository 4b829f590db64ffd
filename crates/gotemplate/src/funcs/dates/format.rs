//! Times printed by a layout.
//!
//! Source of the rules: package time of Go 1.26, Time.Format and Time.String.

use super::layout::{self, Cut, Fraction, Offset, Part};
use super::time::Time;

/// Names of the months, January first.
pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Names of the days, Sunday first.
pub(super) const WEEKDAYS: [&str; 7] = [
    "Sunday",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
];

/// How Time.String prints.
pub(super) const STRING: &str = "2006-01-02 15:04:05.999999999 -0700 MST";
/// How encoding/json prints a time.
pub(super) const RFC3339_NANO: &str = "2006-01-02T15:04:05.999999999Z07:00";

/// Time.Format.
pub(super) fn format(time: &Time, mut layout: &str) -> String {
    let mut out = String::new();
    while !layout.is_empty() {
        let Cut {
            before,
            part,
            after,
        } = layout::cut(layout);
        out.push_str(before);
        if let Some((part, _)) = part {
            put(&mut out, time, part);
        }
        layout = after;
    }
    out
}

fn put(out: &mut String, time: &Time, part: Part) {
    let date = time.date();
    let seconds = time.second_of_day();
    let hour = seconds / 3600;
    let hour12 = (hour + 11) % 12 + 1;
    let minute = seconds / 60 % 60;
    let text = match part {
        Part::LongMonth => month_name(date.month).to_owned(),
        Part::Month => month_name(date.month)[..3].to_owned(),
        Part::NumMonth => date.month.to_string(),
        Part::ZeroMonth => format!("{:02}", date.month),
        Part::LongWeekDay => WEEKDAYS[time.weekday()].to_owned(),
        Part::WeekDay => WEEKDAYS[time.weekday()][..3].to_owned(),
        Part::Day => date.day.to_string(),
        Part::UnderDay => format!("{:2}", date.day),
        Part::ZeroDay => format!("{:02}", date.day),
        Part::UnderYearDay => format!("{:3}", time.year_day()),
        Part::ZeroYearDay => format!("{:03}", time.year_day()),
        Part::Hour => format!("{hour:02}"),
        Part::Hour12 => hour12.to_string(),
        Part::ZeroHour12 => format!("{hour12:02}"),
        Part::Minute => minute.to_string(),
        Part::ZeroMinute => format!("{minute:02}"),
        Part::Second => (seconds % 60).to_string(),
        Part::ZeroSecond => format!("{:02}", seconds % 60),
        Part::LongYear if date.year < 0 => format!("-{:04}", -date.year),
        Part::LongYear => format!("{:04}", date.year),
        Part::Year => format!("{:02}", date.year.abs() % 100),
        Part::UpperPm => if hour < 12 { "AM" } else { "PM" }.to_owned(),
        Part::LowerPm => if hour < 12 { "am" } else { "pm" }.to_owned(),
        Part::ZoneName if !time.zone.name.is_empty() => time.zone.name.to_string(),
        Part::ZoneName => offset_text(
            time.zone.offset,
            Offset {
                z: false,
                colons: false,
                fields: 2,
            },
        ),
        Part::Offset(offset) => offset_text(time.zone.offset, offset),
        Part::Fraction(fraction) => fraction_text(time.at.nanos, fraction),
    };
    out.push_str(&text);
}

/// The English name of a month, 1 to 12.
pub(super) fn month_name(month: u8) -> &'static str {
    MONTHS
        .get(usize::from(month).wrapping_sub(1))
        .copied()
        .unwrap_or_default()
}

fn offset_text(seconds: i32, how: Offset) -> String {
    if how.z && seconds == 0 {
        return "Z".to_owned();
    }
    // The sign is that of whole minutes.
    let sign = if seconds / 60 < 0 { '-' } else { '+' };
    let minutes = (seconds / 60).abs();
    let colon = if how.colons { ":" } else { "" };
    let mut out = format!("{sign}{:02}", minutes / 60);
    if how.fields > 1 {
        out.push_str(&format!("{colon}{:02}", minutes % 60));
    }
    if how.fields > 2 {
        out.push_str(&format!("{colon}{:02}", seconds.abs() % 60));
    }
    out
}

fn fraction_text(nanos: u32, how: Fraction) -> String {
    let digits = format!("{nanos:09}");
    let digits = &digits[..how.digits.min(9)];
    if !how.trimmed {
        // More than nine digits repeat nothing: Go stops at nine.
        return format!("{}{digits}", how.separator);
    }
    match digits.trim_end_matches('0') {
        "" => String::new(),
        digits => format!("{}{digits}", how.separator),
    }
}
