//! Seconds since 1970 to days and hours and back, in the Gregorian calendar carried on without end.
//!
//! Boundary: UTC, no leap seconds, as Go's package time.

use std::fmt;

const DAY: i64 = 86_400;
/// Days in 400 years.
const ERA: i64 = 146_097;
/// From 1 March of the year 0 to 1 January 1970.
const MARCH_0_TO_EPOCH: i64 = 719_468;

/// A year that prints as Go prints it: four digits at least, behind the sign if there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Year(pub(super) i64);

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}", self.0.unsigned_abs())
    }
}

/// A date and the time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Civil {
    pub(super) year: Year,
    pub(super) month: i64,
    pub(super) day: i64,
    pub(super) hour: i64,
    pub(super) minute: i64,
    pub(super) second: i64,
}

impl Civil {
    /// The date and time of so many seconds since 1970.
    pub(super) fn of(seconds: i64) -> Civil {
        let (days, rest) = (seconds.div_euclid(DAY), seconds.rem_euclid(DAY));
        // Years are counted from March, so that the leap day comes last.
        let days = days + MARCH_0_TO_EPOCH;
        let (era, day_of_era) = (days.div_euclid(ERA), days.rem_euclid(ERA));
        let leap_days = day_of_era / 1_460 - day_of_era / 36_524 + day_of_era / (ERA - 1);
        let year_of_era = (day_of_era - leap_days) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let month = (month_from_march + 2) % 12 + 1;
        Civil {
            year: Year(era * 400 + year_of_era + i64::from(month <= 2)),
            month,
            day: day_of_year - (153 * month_from_march + 2) / 5 + 1,
            hour: rest / 3_600,
            minute: rest / 60 % 60,
            second: rest % 60,
        }
    }

    /// Seconds since 1970.
    pub(super) fn seconds(self) -> i64 {
        let year = self.year.0 - i64::from(self.month <= 2);
        let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let month_from_march = (self.month + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + self.day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        let days = era * ERA + day_of_era - MARCH_0_TO_EPOCH;
        days * DAY + self.hour * 3_600 + self.minute * 60 + self.second
    }

    /// The last day of the month.
    pub(super) fn days_in_month(self) -> i64 {
        let leap = self.year.0 % 4 == 0 && (self.year.0 % 100 != 0 || self.year.0 % 400 == 0);
        match self.month {
            2 => 28 + i64::from(leap),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }
}

impl fmt::Display for Civil {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Civil {
            year,
            month,
            day,
            hour,
            minute,
            second,
        } = self;
        write!(
            f,
            "{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"
        )
    }
}
