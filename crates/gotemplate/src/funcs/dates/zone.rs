//! Time zones by name: whole names as dateInZone takes them, abbreviations as layouts read them.
//!
//! Boundary: no time zone database is read; a zone that would need it is an error. Source of the
//! rules: package time of Go 1.26, LoadLocation and parseTimeZone.

use super::time::Zone;

/// A zone by its name: UTC in its names, `Etc/GMT+5` and its like. Go reads the system's database
/// and takes UTC for a name that is not in it; guessing UTC for a real zone would be a wrong date,
/// so other names are an error.
///
/// # Errors
/// A zone that is not known here.
pub(super) fn zone_of(name: &str) -> Result<Zone, String> {
    let etc = name.strip_prefix("Etc/").unwrap_or(name);
    match etc {
        "" | "UTC" | "UCT" | "Zulu" | "Universal" => return Ok(Zone::utc()),
        "GMT" | "GMT0" | "GMT+0" | "GMT-0" | "Greenwich" => return Ok(Zone::fixed("GMT", 0)),
        _ => {}
    }
    let hours = name
        .strip_prefix("Etc/GMT")
        .and_then(|hours| hours.parse::<i32>().ok());
    match hours {
        // The sign is the other way round: Etc/GMT+5 is west.
        Some(hours @ -14..=12) if !name.ends_with("GMT0") => {
            Ok(Zone::fixed(&format!("{:+03}", -hours), -hours * 3600))
        }
        _ => Err(format!(
            "the time zone {name:?} is not known here: UTC and Etc/GMT-14 to Etc/GMT+12 are"
        )),
    }
}

/// `GMT+3` names an offset of its own; other names are at zero.
pub(super) fn gmt_offset(name: Option<&str>) -> i32 {
    let hours = name.and_then(|name| name.strip_prefix("GMT"));
    let hours = hours.and_then(|hours| hours.parse::<i32>().ok());
    hours.unwrap_or(0) * 3600
}

/// How much of a text is the abbreviation of a zone: three to five capitals, `+03`, `GMT-8`.
pub(super) fn abbreviation_length(text: &str) -> Option<usize> {
    if text.len() < 3 {
        return None;
    }
    if text.starts_with("ChST") || text.starts_with("MeST") {
        return Some(4);
    }
    if let Some(rest) = text.strip_prefix("GMT") {
        return Some(3 + signed_hours_length(rest));
    }
    if text.starts_with(['+', '-']) {
        return Some(signed_hours_length(text)).filter(|&length| length > 0);
    }
    let capitals = text
        .bytes()
        .take(6)
        .take_while(u8::is_ascii_uppercase)
        .count();
    match capitals {
        3 => Some(3),
        4 if text.as_bytes()[3] == b'T' || text.starts_with("WITA") => Some(4),
        5 if text.as_bytes()[4] == b'T' => Some(5),
        _ => None,
    }
}

/// The length of a sign and a number up to 23; 0 if it is anything else.
fn signed_hours_length(text: &str) -> usize {
    let Some(rest) = text.strip_prefix(['+', '-']) else {
        return 0;
    };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    match rest[..digits].parse::<u64>() {
        Ok(0..=23) => digits + 1,
        _ => 0,
    }
}
