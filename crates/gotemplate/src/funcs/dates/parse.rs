//! Times read by a layout.
//!
//! Boundary: as time.ParseInLocation with one zone of a fixed offset. Source of the rules:
//! package time of Go 1.26, format.go (parse, parseTimeZone, ParseError).

use super::format::{MONTHS, WEEKDAYS};
use super::layout::{self, Cut, Fraction, Offset, Part};
use super::time::{Date, Time, Zone, days_in, is_leap};
use super::zone::{abbreviation_length, gmt_offset};

/// Why a piece was not read.
enum Fault {
    /// It is not what the layout says.
    Bad,
    /// A number outside its range; its name.
    Range(&'static str),
}

/// A text as package time quotes it: other bytes than ASCII's printable as `\x..`.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            ' '..'\u{80}' => out.push(c),
            _ => {
                let mut buffer = [0; 4];
                for byte in c.encode_utf8(&mut buffer).bytes() {
                    out.push_str(&format!("\\x{byte:02x}"));
                }
            }
        }
    }
    out.push('"');
    out
}

/// What was read so far; `rest` is what is left of the text.
struct Reader<'v> {
    rest: &'v str,
    year: i64,
    month: Option<u8>,
    day: Option<u8>,
    year_day: Option<i64>,
    hour: i64,
    minute: i64,
    second: i64,
    nanos: u32,
    am: bool,
    pm: bool,
    utc: bool,
    offset: Option<i32>,
    zone_name: Option<&'v str>,
}

/// time.ParseInLocation(layout, value, local).
///
/// # Errors
/// As Go's ParseError prints.
pub(super) fn parse(layout: &str, value: &str, local: &Zone) -> Result<Time, String> {
    let mut reader = Reader::new(value);
    let mut rest = layout;
    let cannot = |left: &str, element: &str| {
        format!(
            "parsing time {} as {}: cannot parse {} as {}",
            quoted(value),
            quoted(layout),
            quoted(left),
            quoted(element)
        )
    };
    let failed = |what: &str| format!("parsing time {}: {what}", quoted(value));
    loop {
        let Cut {
            before,
            part,
            after,
        } = layout::cut(rest);
        if !reader.skip(before) {
            return Err(cannot(reader.rest, before));
        }
        let Some((part, spelling)) = part else {
            if reader.rest.is_empty() {
                break;
            }
            return Err(failed(&format!("extra text: {}", quoted(reader.rest))));
        };
        rest = after;
        let held = reader.rest;
        match reader.part(part, rest) {
            Ok(()) => {}
            Err(Fault::Bad) => return Err(cannot(held, spelling)),
            Err(Fault::Range(name)) => return Err(failed(&format!("{name} out of range"))),
        }
    }
    reader.finish(local).map_err(failed)
}

impl<'v> Reader<'v> {
    fn new(rest: &'v str) -> Self {
        Self {
            rest,
            year: 0,
            month: None,
            day: None,
            year_day: None,
            hour: 0,
            minute: 0,
            second: 0,
            nanos: 0,
            am: false,
            pm: false,
            utc: false,
            offset: None,
            zone_name: None,
        }
    }

    /// Passes literal text; a run of spaces stands for any other. What was passed before the
    /// difference stays passed.
    fn skip(&mut self, mut literal: &str) -> bool {
        while let Some(wanted) = literal.chars().next() {
            if wanted == ' ' {
                if !self.rest.is_empty() && !self.rest.starts_with(' ') {
                    return false;
                }
                literal = literal.trim_start_matches(' ');
                self.rest = self.rest.trim_start_matches(' ');
                continue;
            }
            let Some(rest) = self.rest.strip_prefix(wanted) else {
                return false;
            };
            self.rest = rest;
            literal = &literal[wanted.len_utf8()..];
        }
        true
    }

    /// Reads one part; `layout` is what follows it.
    fn part(&mut self, part: Part, layout: &str) -> Result<(), Fault> {
        match part {
            Part::LongMonth => self.month = Some(self.name(&MONTHS, 99)? + 1),
            Part::Month => self.month = Some(self.name(&MONTHS, 3)? + 1),
            Part::NumMonth | Part::ZeroMonth => {
                let month = self.number(1, 12, part == Part::ZeroMonth, "month")?;
                self.month = u8::try_from(month).ok();
            }
            // Checked, and otherwise ignored.
            Part::LongWeekDay => drop(self.name(&WEEKDAYS, 99)?),
            Part::WeekDay => drop(self.name(&WEEKDAYS, 3)?),
            Part::Day | Part::UnderDay | Part::ZeroDay => {
                self.pass_spaces(part == Part::UnderDay, 1);
                let day = self.digits(2, part == Part::ZeroDay)?;
                self.day = u8::try_from(day).ok();
            }
            Part::UnderYearDay | Part::ZeroYearDay => {
                self.pass_spaces(part == Part::UnderYearDay, 2);
                self.year_day = Some(self.digits(3, part == Part::ZeroYearDay)?);
            }
            Part::Hour => self.hour = self.number(0, 23, false, "hour")?,
            Part::Hour12 | Part::ZeroHour12 => {
                self.hour = self.number(0, 12, part == Part::ZeroHour12, "hour")?;
            }
            Part::Minute | Part::ZeroMinute => {
                self.minute = self.number(0, 59, part == Part::ZeroMinute, "minute")?;
            }
            Part::Second | Part::ZeroSecond => {
                self.second = self.number(0, 59, part == Part::ZeroSecond, "second")?;
                self.unasked_fraction(layout)?;
            }
            Part::LongYear => self.year = self.year(4)?,
            Part::Year => {
                let year = self.year(2)?;
                self.year = if year >= 69 { 1900 + year } else { 2000 + year };
            }
            Part::UpperPm => self.half("AM", "PM")?,
            Part::LowerPm => self.half("am", "pm")?,
            Part::ZoneName => self.zone_name()?,
            Part::Offset(offset) => self.offset(offset)?,
            Part::Fraction(fraction) => self.fraction(fraction)?,
        }
        Ok(())
    }

    /// A name without regard to case, by its first `length` bytes; its index.
    fn name(&mut self, names: &[&str], length: usize) -> Result<u8, Fault> {
        for (index, name) in names.iter().enumerate() {
            let name = &name[..length.min(name.len())];
            if let Some(head) = self.rest.get(..name.len())
                && head.eq_ignore_ascii_case(name)
            {
                self.rest = &self.rest[name.len()..];
                return u8::try_from(index).map_err(|_| Fault::Bad);
            }
        }
        Err(Fault::Bad)
    }

    fn pass_spaces(&mut self, wanted: bool, most: usize) {
        for _ in 0..if wanted { most } else { 0 } {
            self.rest = self.rest.strip_prefix(' ').unwrap_or(self.rest);
        }
    }

    /// One to `most` digits, or exactly that many.
    fn digits(&mut self, most: usize, fixed: bool) -> Result<i64, Fault> {
        let count = self
            .rest
            .bytes()
            .take(most)
            .take_while(u8::is_ascii_digit)
            .count();
        if count == 0 || fixed && count < most {
            return Err(Fault::Bad);
        }
        let (digits, rest) = self.rest.split_at(count);
        self.rest = rest;
        digits.parse().map_err(|_| Fault::Bad)
    }

    /// One or two digits within a range.
    fn number(
        &mut self,
        low: i64,
        high: i64,
        fixed: bool,
        name: &'static str,
    ) -> Result<i64, Fault> {
        let number = self.digits(2, fixed)?;
        if (low..=high).contains(&number) {
            Ok(number)
        } else {
            Err(Fault::Range(name))
        }
    }

    /// Exactly `count` bytes that are a number; a sign passes where Go lets it pass.
    fn year(&mut self, count: usize) -> Result<i64, Fault> {
        let head = self.rest.get(..count).ok_or(Fault::Bad)?;
        if count == 4 && !head.starts_with(|c: char| c.is_ascii_digit()) {
            return Err(Fault::Bad);
        }
        let year = head.parse().map_err(|_| Fault::Bad)?;
        self.rest = &self.rest[count..];
        Ok(year)
    }

    fn half(&mut self, am: &str, pm: &str) -> Result<(), Fault> {
        if let Some(rest) = self.rest.strip_prefix(am) {
            self.am = true;
            self.rest = rest;
        } else {
            self.rest = self.rest.strip_prefix(pm).ok_or(Fault::Bad)?;
            self.pm = true;
        }
        Ok(())
    }

    /// A fraction after seconds is taken even if the layout does not ask for it.
    fn unasked_fraction(&mut self, layout: &str) -> Result<(), Fault> {
        let asked = matches!(layout::cut(layout).part, Some((Part::Fraction(_), _)));
        if asked || self.fraction_length() == 0 {
            return Ok(());
        }
        self.nanoseconds(self.fraction_length())
    }

    /// The length of a fraction with its separator, if one begins here with a digit.
    fn fraction_length(&self) -> usize {
        let Some(digits) = self.rest.strip_prefix(['.', ',']) else {
            return 0;
        };
        match digits.bytes().take_while(u8::is_ascii_digit).count() {
            0 => 0,
            count => count + 1,
        }
    }

    fn fraction(&mut self, how: Fraction) -> Result<(), Fault> {
        if !how.trimmed {
            return self.nanoseconds(how.digits + 1);
        }
        match self.fraction_length() {
            0 => Ok(()),
            length => self.nanoseconds(length),
        }
    }

    /// A separator and digits, `length` bytes; digits past the ninth are dropped.
    fn nanoseconds(&mut self, length: usize) -> Result<(), Fault> {
        let head = self.rest.get(..length).ok_or(Fault::Bad)?;
        let digits = head.strip_prefix(['.', ',']).ok_or(Fault::Bad)?;
        let digits = digits.get(..digits.len().min(9)).ok_or(Fault::Bad)?;
        if digits.bytes().any(|b| !b.is_ascii_digit()) {
            return Err(Fault::Bad);
        }
        self.nanos = format!("{digits:0<9}").parse().map_err(|_| Fault::Bad)?;
        self.rest = &self.rest[length..];
        Ok(())
    }

    fn offset(&mut self, how: Offset) -> Result<(), Fault> {
        if how.z
            && let Some(rest) = self.rest.strip_prefix('Z')
        {
            self.rest = rest;
            self.utc = true;
            return Ok(());
        }
        let bytes = self.rest.as_bytes();
        let step = if how.colons { 3 } else { 2 };
        let count = usize::from(how.fields);
        let length = count * step + if how.colons { 0 } else { 1 };
        let colons = (1..count).all(|index| !how.colons || bytes.get(index * step) == Some(&b':'));
        if bytes.len() < length || !colons {
            return Err(Fault::Bad);
        }
        let mut fields = [0_i32; 3];
        let mut good = true;
        for (index, field) in fields.iter_mut().take(count).enumerate() {
            let digit = |i: usize| {
                bytes
                    .get(i)
                    .filter(|b| b.is_ascii_digit())
                    .map(|b| b - b'0')
            };
            match (digit(index * step + 1), digit(index * step + 2)) {
                (Some(tens), Some(ones)) if good => *field = i32::from(tens * 10 + ones),
                _ => good = false,
            }
        }
        // Go looks at the ranges, the last one first, before it looks at what was no number.
        let names = [
            "time zone offset hour",
            "time zone offset minute",
            "time zone offset second",
        ];
        let mut checked = fields.iter().zip([24, 60, 60]).zip(names).rev();
        if let Some((_, name)) = checked.find(|((field, most), _)| *field > most) {
            return Err(Fault::Range(name));
        }
        let seconds = (fields[0] * 60 + fields[1]) * 60 + fields[2];
        self.offset = match bytes.first() {
            Some(b'+') if good => Some(seconds),
            Some(b'-') if good => Some(-seconds),
            _ => return Err(Fault::Bad),
        };
        self.rest = &self.rest[length..];
        Ok(())
    }

    fn zone_name(&mut self) -> Result<(), Fault> {
        if let Some(rest) = self.rest.strip_prefix("UTC") {
            self.utc = true;
            self.rest = rest;
            return Ok(());
        }
        let length = abbreviation_length(self.rest).ok_or(Fault::Bad)?;
        let (name, rest) = self.rest.split_at(length);
        self.zone_name = Some(name);
        self.rest = rest;
        Ok(())
    }

    /// Puts the parts together; the error is what follows `parsing time "…": `.
    fn finish(mut self, local: &Zone) -> Result<Time, &'static str> {
        if self.pm && self.hour < 12 {
            self.hour += 12;
        } else if self.am && self.hour == 12 {
            self.hour = 0;
        }
        let (month, day) = match self.year_day {
            Some(year_day) => self.by_year_day(year_day)?,
            None => (self.month.unwrap_or(1), self.day.unwrap_or(1)),
        };
        if day < 1 || day > days_in(month, self.year) {
            return Err("day out of range");
        }
        let date = Date {
            year: self.year,
            month,
            day,
        };
        let seconds = (self.hour * 60 + self.minute) * 60 + self.second;
        let is_local = |name: Option<&str>| name.is_none_or(|name| name == &*local.name);
        let civil = |zone| Time::civil(date, seconds, self.nanos, zone);
        Ok(match (self.offset, self.zone_name) {
            _ if self.utc => civil(Zone::utc()),
            (Some(offset), name) if offset == local.offset && is_local(name) => {
                civil(local.clone())
            }
            (Some(offset), name) => civil(Zone::fixed(name.unwrap_or_default(), offset)),
            (None, name) if is_local(name) => civil(local.clone()),
            (None, name) => {
                // Of a zone known by name alone Go takes the clock for UTC's, even for GMT+3.
                let zone = Zone::fixed(name.unwrap_or_default(), gmt_offset(name));
                civil(Zone::utc()).within(zone)
            }
        })
    }

    fn by_year_day(&self, year_day: i64) -> Result<(u8, u8), &'static str> {
        let length = if is_leap(self.year) { 366 } else { 365 };
        if !(1..=length).contains(&year_day) {
            return Err("day-of-year out of range");
        }
        let (mut month, mut left) = (1, year_day);
        while left > i64::from(days_in(month, self.year)) {
            left -= i64::from(days_in(month, self.year));
            month += 1;
        }
        let day = u8::try_from(left).unwrap_or(1);
        if self.month.is_some_and(|seen| seen != month) {
            return Err("day-of-year does not match month");
        }
        if self.day.is_some_and(|seen| seen != day) {
            return Err("day-of-year does not match day");
        }
        Ok((month, day))
    }
}

#[cfg(test)]
mod tests {
    use super::super::format::{STRING, format};
    use super::*;

    #[test]
    fn times_are_read() {
        for (layout, value, printed) in [
            ("2006-01-02", "2017-12-31", "2017-12-31 00:00:00 +0000 UTC"),
            (
                "Jan _2 06 3:04PM",
                "feb  9 71 12:30AM",
                "1971-02-09 00:30:00 +0000 UTC",
            ),
            (
                "2006-01-02T15:04:05Z07:00",
                "2020-02-29T23:59:59.25+01:30",
                "2020-02-29 23:59:59.25 +0130 +0130",
            ),
            ("2006 002", "2020 060", "2020-02-29 00:00:00 +0000 UTC"),
            (
                "15:04 MST",
                "10:11 GMT-5",
                "0000-01-01 05:11:00 -0500 GMT-5",
            ),
        ] {
            let time = parse(layout, value, &Zone::utc()).map(|time| format(&time, STRING));
            assert_eq!(time, Ok(printed.to_owned()), "{value}");
        }
    }

    #[test]
    fn errors_name_the_piece() {
        assert_eq!(
            parse("2006-01-02", "2020-13-01", &Zone::utc()),
            Err(r#"parsing time "2020-13-01": month out of range"#.to_owned())
        );
        assert_eq!(
            parse("2006-01-02", "nope", &Zone::utc()),
            Err(r#"parsing time "nope" as "2006-01-02": cannot parse "nope" as "2006""#.to_owned())
        );
    }
}
