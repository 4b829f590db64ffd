//! Date functions: now, date, dateInZone, dateModify, toDate, ago, duration and their like.
//!
//! Boundary: the clock and the local zone come from the context. Zones are those of
//! [`zone_of`]: UTC and fixed offsets by name; no time zone database is read.
//! Source of the rules: sprig 3.3.0 date.go; package time of Go 1.26.

use std::rc::Rc;

use crate::context::{Context, Timestamp};
use crate::types::Type::{self, Any, Str};
use crate::types::{IntType, Kind};
use crate::value::Value;

use super::strconv::{NumberError, parse_int};
use super::{Call, Function};
use time::{Time, Zone};
pub(crate) use value::{DURATION, call_duration, duration_method};
use value::{TIME, TimeValue, time_of};
use zone::zone_of;

mod duration;
mod format;
mod layout;
mod parse;
mod time;
mod value;
mod zone;

const MOMENT: Type = Type::Named(TIME, Kind::Struct);
const HTML_LAYOUT: &str = "2006-01-02";

const DATE_IN_ZONE: Function = Function::new("dateInZone", &[Str, Any, Str], |c| {
    shown(c, c.str(0), c.arg(1), c.str(2))
});
const DATE_MODIFY: Function = Function::new("dateModify", &[Str, MOMENT], |c| {
    // What is no duration changes nothing.
    Ok(modified(c).unwrap_or_else(|_| c.arg(1).clone()))
});
const MUST_DATE_MODIFY: Function = Function::new("mustDateModify", &[Str, MOMENT], |c| modified(c));

/// The functions of this family.
pub const FUNCTIONS: &[Function] = &[
    Function::new("now", &[], |c| {
        Ok(made(now(c.context).within(local(c.context)?)))
    }),
    Function::new("date", &[Str, Any], |c| {
        shown(c, c.str(0), c.arg(1), "Local")
    }),
    DATE_IN_ZONE,
    DATE_IN_ZONE.named("date_in_zone"),
    Function::new("htmlDate", &[Any], |c| {
        shown(c, HTML_LAYOUT, c.arg(0), "Local")
    }),
    Function::new("htmlDateInZone", &[Any, Str], |c| {
        shown(c, HTML_LAYOUT, c.arg(0), c.str(1))
    }),
    DATE_MODIFY,
    DATE_MODIFY.named("date_modify"),
    MUST_DATE_MODIFY,
    MUST_DATE_MODIFY.named("must_date_modify"),
    Function::new("ago", &[Any], |c| {
        let since = now(c.context).since(&moment(c, c.arg(0), &[IntType::Int64, IntType::Int]));
        Ok(Value::str(duration::text(duration::round(
            since,
            duration::SECOND,
        ))))
    }),
    Function::new("duration", &[Any], |c| {
        let seconds = match c.arg(0) {
            Value::Str(text) => seconds(text),
            Value::Int(seconds, IntType::Int64) => *seconds,
            _ => 0,
        };
        Ok(Value::str(duration::text(
            seconds.wrapping_mul(duration::SECOND),
        )))
    }),
    Function::new("durationRound", &[Any], |c| {
        let nanos = match c.arg(0) {
            Value::Str(text) => duration::parse(text).unwrap_or(0),
            Value::Int(nanos, IntType::Int64) => *nanos,
            other => time_of(other).map_or(0, |time| now(c.context).since(time)),
        };
        Ok(Value::str(duration::largest_unit(nanos)))
    }),
    Function::new("toDate", &[Str, Str], |c| {
        let time = parse::parse(c.str(0), c.str(1), &local(c.context)?);
        Ok(made(time.unwrap_or_else(|_| Time::zero())))
    }),
    Function::new("mustToDate", &[Str, Str], |c| {
        parse::parse(c.str(0), c.str(1), &local(c.context)?).map(made)
    }),
    Function::new("unixEpoch", &[MOMENT], |c| {
        let seconds = time_of(c.arg(0)).map_or(0, |time| time.at.seconds);
        Ok(Value::str(seconds.to_string()))
    }),
];

/// A point in time as a value, shown in UTC.
pub(crate) fn in_utc<'a>(at: Timestamp) -> Value<'a> {
    let zone = Zone::utc();
    made(Time { at, zone })
}

fn made<'a>(time: Time) -> Value<'a> {
    Value::Opaque(Rc::new(TimeValue(time)))
}

/// The present, shown in UTC.
fn now(context: &Context) -> Time {
    Time {
        at: context.now,
        zone: Zone::utc(),
    }
}

fn local(context: &Context) -> Result<Zone, String> {
    zone_of(&context.zone)
}

/// The time that a value means: a time, or seconds since 1970 in an integer of one of these
/// types; the present for anything else.
fn moment(c: &Call<'_, '_>, value: &Value<'_>, types: &[IntType]) -> Time {
    match value {
        Value::Int(seconds, ty) if types.contains(ty) => Time::unix(*seconds),
        other => time_of(other).cloned().unwrap_or_else(|| now(c.context)),
    }
}

fn shown<'a>(
    c: &Call<'_, 'a>,
    layout: &str,
    date: &Value<'_>,
    zone: &str,
) -> Result<Value<'a>, String> {
    let time = moment(c, date, &[IntType::Int64, IntType::Int, IntType::Int32]);
    let zone = if zone == "Local" {
        local(c.context)?
    } else {
        zone_of(zone)?
    };
    let time = time.within(zone);
    Ok(Value::str(format::format(&time, layout)))
}

fn modified<'a>(c: &Call<'_, 'a>) -> Result<Value<'a>, String> {
    let nanos = duration::parse(c.str(0))?;
    let time = time_of(c.arg(1)).ok_or(super::panics::NIL_DEREFERENCE)?;
    Ok(made(time.add(nanos)))
}

/// A count of seconds in a text; 0 if it is none.
fn seconds(text: &str) -> i64 {
    match parse_int(text, 10) {
        Ok(seconds) | Err(NumberError::Range(seconds)) => seconds,
        Err(NumberError::Syntax) => 0,
    }
}
