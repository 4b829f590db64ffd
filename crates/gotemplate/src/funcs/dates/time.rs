//! A point in time with its zone: time.Time without a monotonic clock.
//!
//! Boundary: calendar and zones; text is in [`super::format`] and [`super::parse`]. Zones are UTC,
//! the local one (which is UTC too) and fixed offsets. Source of the rules: package time of Go
//! 1.26, time.go and zoneinfo.go.

use std::rc::Rc;

use crate::context::Timestamp;

/// Seconds from year 1 to 1970: Go's zero time is the start of year 1.
const YEAR_ONE: i64 = -62_135_596_800;
const DAY: i64 = 86_400;

/// A zone as far as a time shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Zone {
    /// Its abbreviation; empty for an offset without a name.
    pub(super) name: Rc<str>,
    /// Seconds east of UTC.
    pub(super) offset: i32,
}

impl Zone {
    pub(super) fn utc() -> Self {
        Self {
            name: "UTC".into(),
            offset: 0,
        }
    }

    /// time.FixedZone.
    pub(super) fn fixed(name: &str, offset: i32) -> Self {
        Self {
            name: name.into(),
            offset,
        }
    }
}

/// Year, month (1 to 12) and day of the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Date {
    pub(super) year: i64,
    pub(super) month: u8,
    pub(super) day: u8,
}

/// A point in time, and the zone it is shown in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Time {
    /// Seconds since 1970 and nanoseconds.
    pub(super) at: Timestamp,
    pub(super) zone: Zone,
}

impl Time {
    /// The zero time.
    pub(super) fn zero() -> Self {
        Self::unix(YEAR_ONE)
    }

    /// Whole seconds since 1970, shown in UTC.
    pub(super) fn unix(seconds: i64) -> Self {
        Self {
            at: Timestamp { seconds, nanos: 0 },
            zone: Zone::utc(),
        }
    }

    /// A calendar date and time of day in a zone.
    pub(super) fn civil(date: Date, second_of_day: i64, nanos: u32, zone: Zone) -> Self {
        let seconds = days(date) * DAY + second_of_day - i64::from(zone.offset);
        Self {
            at: Timestamp { seconds, nanos },
            zone,
        }
    }

    /// The same point in another zone.
    pub(super) fn within(&self, zone: Zone) -> Self {
        Self { at: self.at, zone }
    }

    /// Time.Add.
    pub(super) fn add(&self, nanos: i64) -> Self {
        let sum = i64::from(self.at.nanos) + nanos % 1_000_000_000;
        let seconds = (self.at.seconds)
            .wrapping_add(nanos / 1_000_000_000)
            .wrapping_add(sum.div_euclid(1_000_000_000));
        let nanos = u32::try_from(sum.rem_euclid(1_000_000_000)).unwrap_or(0);
        Self {
            at: Timestamp { seconds, nanos },
            zone: self.zone.clone(),
        }
    }

    /// Time.Sub: nanoseconds from `earlier`, held within 64 bits.
    pub(super) fn since(&self, earlier: &Self) -> i64 {
        let seconds = i128::from(self.since_year_one()) - i128::from(earlier.since_year_one());
        let nanos = i128::from(self.at.nanos) - i128::from(earlier.at.nanos);
        let total = seconds * 1_000_000_000 + nanos;
        i64::try_from(total).unwrap_or(if total < 0 { i64::MIN } else { i64::MAX })
    }

    /// Seconds since year 1, as Go counts them: what is beyond 64 bits begins anew at the other end.
    pub(super) fn since_year_one(&self) -> i64 {
        self.at.seconds.wrapping_sub(YEAR_ONE)
    }

    pub(super) fn is_zero(&self) -> bool {
        self.at
            == Timestamp {
                seconds: YEAR_ONE,
                nanos: 0,
            }
    }

    fn local_seconds(&self) -> i64 {
        self.at.seconds.wrapping_add(i64::from(self.zone.offset))
    }

    pub(super) fn date(&self) -> Date {
        date_of(self.local_seconds().div_euclid(DAY))
    }

    /// Seconds since the start of the day.
    pub(super) fn second_of_day(&self) -> i64 {
        self.local_seconds().rem_euclid(DAY)
    }

    /// 0 is Sunday.
    pub(super) fn weekday(&self) -> usize {
        let days = self.local_seconds().div_euclid(DAY);
        // 1970 began on a Thursday.
        usize::try_from((days + 4).rem_euclid(7)).unwrap_or(0)
    }

    /// The nanoseconds since the last multiple of `unit` after the zero time; 0 for no unit.
    pub(super) fn since_zero(&self, unit: i64) -> i64 {
        if unit <= 0 {
            return 0;
        }
        let nanos = i128::from(self.since_year_one()) * 1_000_000_000 + i128::from(self.at.nanos);
        i64::try_from(nanos.rem_euclid(i128::from(unit))).unwrap_or(0)
    }

    /// The day of the year; January 1 is 1.
    pub(super) fn year_day(&self) -> i64 {
        let date = self.date();
        days(date)
            - days(Date {
                month: 1,
                day: 1,
                ..date
            })
            + 1
    }
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
pub(super) fn days(date: Date) -> i64 {
    // Years begin in March, so that the leap day is the last of its year.
    let (month, day) = (i64::from(date.month), i64::from(date.day));
    let year = if month <= 2 { date.year - 1 } else { date.year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + day_of_year - 719_468
}

fn date_of(days: i64) -> Date {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 {
        march_month + 3
    } else {
        march_month - 9
    };
    Date {
        year: year_of_era + era * 400 + i64::from(month <= 2),
        month: u8::try_from(month).unwrap_or(1),
        day: u8::try_from(day).unwrap_or(1),
    }
}

pub(super) fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// The days of a month.
pub(super) fn days_in(month: u8, year: i64) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calendar_and_days_agree() {
        for (year, month, day, number) in [
            (1970, 1, 1, 0),
            (2000, 2, 29, 11_016),
            (1, 1, 1, -719_162),
            (1969, 12, 31, -1),
        ] {
            let date = Date { year, month, day };
            assert_eq!(days(date), number);
            assert_eq!(date_of(number), date);
        }
    }

    #[test]
    fn the_zero_time_is_a_monday_in_year_one() {
        let zero = Time::zero();
        assert_eq!(
            (zero.date().year, zero.weekday(), zero.year_day()),
            (1, 1, 1)
        );
    }
}
