//! A time as a value of templates: what its type is called, its methods, its JSON.
//!
//! Boundary: of time.Time's methods those that answer with one value that templates can use;
//! zones and durations as arguments are left out but for Add. Source of the rules: package time of
//! Go 1.26.

use std::any::Any;
use std::rc::Rc;

use crate::json::JsonSink;
use crate::object::{Method, Opaque};
use crate::types::Type::{self, Str};
use crate::types::{IntType, Kind, UintType};
use crate::value::Value;

use super::format::{RFC3339_NANO, STRING, WEEKDAYS, format, month_name};
use super::time::{Date, Time, Zone, days};

/// Go's name of the type.
pub(super) const TIME: &str = "time.Time";
/// The same of a duration's.
pub(crate) const DURATION: &str = "time.Duration";

const OTHER: &[Type] = &[Type::Named(TIME, Kind::Struct)];
const SPAN: &[Type] = &[Type::Named(DURATION, Kind::Int(IntType::Int64))];
const INTS: &[Type] = &[Type::INT, Type::INT, Type::INT];

/// A time in a template.
pub(super) struct TimeValue(pub(super) Time);

/// The time that a value holds, if it holds one.
pub(super) fn time_of<'v>(value: &'v Value<'_>) -> Option<&'v Time> {
    match value.indirect() {
        Value::Opaque(opaque) => opaque
            .as_any()
            .downcast_ref::<TimeValue>()
            .map(|time| &time.0),
        _ => None,
    }
}

impl Opaque for TimeValue {
    fn type_name(&self) -> &'static str {
        TIME
    }

    fn string(&self) -> String {
        format(&self.0, STRING)
    }

    /// The wall clock's nanoseconds, the seconds since year 1, and the location, which for UTC is
    /// nil.
    fn fields<'v>(&self) -> Vec<(&'static str, Value<'v>)> {
        let at = self.0.at;
        let location = match self.0.zone == Zone::utc() {
            true => Value::NilPointer("*time.Location"),
            false => Value::pointer_to(Value::named_str("time.Location", "")),
        };
        vec![
            ("wall", Value::Uint(at.nanos.into(), UintType::Uint64)),
            ("ext", Value::int64(self.0.since_year_one())),
            ("loc", location),
        ]
    }

    fn go_string(&self) -> Option<String> {
        let (date, seconds) = (self.0.date(), self.0.second_of_day());
        let zone = match &*self.0.zone.name {
            "UTC" => "time.UTC".to_owned(),
            name => format!("time.Location({})", crate::quote::quote(name, false)),
        };
        Some(format!(
            "time.Date({}, time.{}, {}, {}, {}, {}, {}, {zone})",
            date.year,
            month_name(date.month),
            date.day,
            seconds / 3600,
            seconds / 60 % 60,
            seconds % 60,
            self.0.at.nanos,
        ))
    }

    fn method(&self, name: &str) -> Option<Method> {
        let params = match name {
            "Year" | "Month" | "Day" | "Hour" | "Minute" | "Second" | "Nanosecond" | "YearDay"
            | "Weekday" | "Unix" | "UnixMilli" | "UnixMicro" | "UnixNano" | "IsZero" | "IsDST"
            | "String" | "UTC" | "Local" => &[],
            "Format" => &[Str][..],
            "After" | "Before" | "Equal" | "Compare" | "Sub" => OTHER,
            "Add" | "Round" | "Truncate" => SPAN,
            "AddDate" => INTS,
            _ => return None,
        };
        Some(Method {
            params,
            variadic: false,
        })
    }

    fn call<'v>(&self, name: &str, args: &[Value<'v>]) -> Result<Value<'v>, String> {
        let time = &self.0;
        let date = time.date();
        let (seconds, nanos) = (time.at.seconds, i64::from(time.at.nanos));
        let of_day = time.second_of_day();
        Ok(match name {
            "Year" => Value::int(date.year),
            "Month" => named("time.Month", i64::from(date.month), month_name(date.month)),
            "Day" => Value::int(i64::from(date.day)),
            "Hour" => Value::int(of_day / 3600),
            "Minute" => Value::int(of_day / 60 % 60),
            "Second" => Value::int(of_day % 60),
            "Nanosecond" => Value::int(nanos),
            "YearDay" => Value::int(time.year_day()),
            "Weekday" => {
                let day = time.weekday();
                named("time.Weekday", day as i64, WEEKDAYS[day])
            }
            "Unix" => Value::int64(seconds),
            "UnixMilli" => Value::int64(seconds.wrapping_mul(1_000) + nanos / 1_000_000),
            "UnixMicro" => Value::int64(seconds.wrapping_mul(1_000_000) + nanos / 1_000),
            "UnixNano" => Value::int64(seconds.wrapping_mul(1_000_000_000).wrapping_add(nanos)),
            "IsZero" => time.is_zero().into(),
            "IsDST" => false.into(),
            "String" => Value::str(self.string()),
            "UTC" | "Local" => made(time.within(Zone::utc())),
            "Format" => {
                let layout = args.first().and_then(Value::as_str).unwrap_or_default();
                Value::str(format(time, layout))
            }
            "Add" => made(time.add(int(args, 0))),
            "Round" | "Truncate" => {
                let unit = int(args, 0);
                let past = time.since_zero(unit);
                let back = made(time.add(-past));
                match name {
                    "Round" if unit > 0 && past >= unit - past => made(time.add(unit - past)),
                    _ => back,
                }
            }
            "AddDate" => made(add_date(time, [int(args, 0), int(args, 1), int(args, 2)])),
            _ => return self.compared(name, args),
        })
    }

    fn equals(&self, other: &dyn Opaque) -> Option<bool> {
        let other = other.as_any().downcast_ref::<TimeValue>()?;
        Some(self.0 == other.0)
    }

    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        if !(0..=9999).contains(&self.0.date().year) {
            return Err("json: error calling MarshalJSON for type time.Time: \
                Time.MarshalJSON: year outside of range [0,9999]"
                .to_owned());
        }
        sink.str(&format(&self.0, RFC3339_NANO));
        Ok(())
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl TimeValue {
    fn compared<'v>(&self, name: &str, args: &[Value<'v>]) -> Result<Value<'v>, String> {
        let other = args.first().and_then(time_of);
        let other = other.ok_or(super::super::panics::NIL_DEREFERENCE)?;
        let order = self.0.at.cmp(&other.at);
        Ok(match name {
            "After" => order.is_gt().into(),
            "Before" => order.is_lt().into(),
            "Equal" => order.is_eq().into(),
            "Sub" => {
                let span = self.0.since(other);
                named(DURATION, span, &super::duration::text(span))
            }
            _ => Value::int(order as i64),
        })
    }
}

fn made<'a>(time: Time) -> Value<'a> {
    Value::Opaque(Rc::new(TimeValue(time)))
}

fn int(args: &[Value<'_>], index: usize) -> i64 {
    match args.get(index).map(Value::underlying) {
        Some(Value::Int(i, _)) => *i,
        _ => 0,
    }
}

/// A number of a defined type that prints by name.
fn named<'a>(type_name: &'static str, number: i64, name: &str) -> Value<'a> {
    let value = match type_name {
        DURATION => Value::int64(number),
        _ => Value::int(number),
    };
    Value::named_int(type_name, value, Some(name.to_owned().into()))
}

/// The parameters of a method of time.Duration.
pub(crate) fn duration_method(name: &str) -> Option<Method> {
    let params = match name {
        "Hours" | "Minutes" | "Seconds" | "Milliseconds" | "Microseconds" | "Nanoseconds"
        | "Abs" | "String" => &[],
        "Round" | "Truncate" => SPAN,
        _ => return None,
    };
    Some(Method {
        params,
        variadic: false,
    })
}

/// Calls a method that [`duration_method`] knows.
pub(crate) fn call_duration<'v>(nanos: i64, name: &str, args: &[Value<'v>]) -> Value<'v> {
    let unit = int(args, 0);
    let part = |unit: i64| {
        let (whole, rest) = (nanos / unit, nanos % unit);
        Value::float64(whole as f64 + rest as f64 / unit as f64)
    };
    let span = |nanos| named(DURATION, nanos, &super::duration::text(nanos));
    match name {
        "Hours" => part(3_600 * super::duration::SECOND),
        "Minutes" => part(60 * super::duration::SECOND),
        "Seconds" => part(super::duration::SECOND),
        "Milliseconds" => Value::int64(nanos / 1_000_000),
        "Microseconds" => Value::int64(nanos / 1_000),
        "Nanoseconds" => Value::int64(nanos),
        "Abs" => span(nanos.saturating_abs()),
        "Round" if unit > 0 => span(super::duration::round(nanos, unit)),
        "Truncate" if unit > 0 => span(nanos - nanos % unit),
        "Round" | "Truncate" => span(nanos),
        _ => Value::str(super::duration::text(nanos)),
    }
}

/// Time.AddDate: months beyond December and days beyond the month run over.
fn add_date(time: &Time, [years, months, day_count]: [i64; 3]) -> Time {
    let date = time.date();
    let month = i64::from(date.month) - 1 + months;
    let first = Date {
        year: date.year + years + month.div_euclid(12),
        month: u8::try_from(month.rem_euclid(12) + 1).unwrap_or(1),
        day: 1,
    };
    let shift = days(first) + i64::from(date.day) - 1 + day_count - days(date);
    let mut moved = time.clone();
    moved.at.seconds = moved.at.seconds.wrapping_add(shift.wrapping_mul(86_400));
    moved
}
