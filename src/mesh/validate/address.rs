//! Ports, domain names and addresses.
//!
//! Sources of the rules: Istio 1.30.3 `pkg/config/validation/agent/validation.go`,
//! `pkg/config/labels/instance.go` (DNS labels); Go 1.26 `net.SplitHostPort`, `strconv.Atoi`,
//! `netip.ParseAddr`.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::quote;

/// Longest DNS label.
const LABEL_LENGTH: usize = 63;

/// Whether a port is one.
pub fn check_port(port: i64) -> Result<(), String> {
    if (1..=65535).contains(&port) {
        return Ok(());
    }
    Err(format!("port number {port} must be in the range 1..65535"))
}

/// `host:port`, the host a name or an IP address.
pub fn check_proxy_address(address: &str) -> Result<(), String> {
    let (host, port) = split_host_port(address).map_err(|why| match address {
        "" => format!("unable to split \"\": {why}"),
        _ => format!(
            "unable to split {}: address {address}: {why}",
            quote(address)
        ),
    })?;
    let port = atoi(port).map_err(|why| format!("port ({port}) is not a number: {why}"))?;
    check_port(port)?;
    if check_fqdn(host).is_err() && !is_ip_address(host) {
        return Err(format!(
            "{} is not a valid hostname or an IP address",
            quote(host)
        ));
    }
    Ok(())
}

/// Go's `net.SplitHostPort`, with its reasons.
fn split_host_port(text: &str) -> Result<(&str, &str), &'static str> {
    const MISSING_PORT: &str = "missing port in address";
    const TOO_MANY_COLONS: &str = "too many colons in address";
    let colon = text.rfind(':').ok_or(MISSING_PORT)?;
    let (host, before, after);
    if text.starts_with('[') {
        let end = text.find(']').ok_or("missing ']' in address")?;
        if end + 1 == text.len() {
            return Err(MISSING_PORT);
        }
        if end + 1 != colon {
            let colons = text.as_bytes()[end + 1] == b':';
            return Err(if colons {
                TOO_MANY_COLONS
            } else {
                MISSING_PORT
            });
        }
        (host, before, after) = (&text[1..end], 1, end + 1);
    } else {
        (host, before, after) = (&text[..colon], 0, 0);
        if host.contains(':') {
            return Err(TOO_MANY_COLONS);
        }
    }
    if text[before..].contains('[') {
        return Err("unexpected '[' in address");
    }
    if text[after..].contains(']') {
        return Err("unexpected ']' in address");
    }
    Ok((host, &text[colon + 1..]))
}

/// Go's `strconv.Atoi`.
fn atoi(text: &str) -> Result<i64, String> {
    text.parse::<i64>().map_err(|err| {
        use std::num::IntErrorKind::{NegOverflow, PosOverflow};
        let why = match err.kind() {
            PosOverflow | NegOverflow => "value out of range",
            _ => "invalid syntax",
        };
        format!("strconv.Atoi: parsing {}: {why}", quote(text))
    })
}

/// Whether Go's `netip.ParseAddr` takes it; an IPv6 address may have a zone.
pub fn is_ip_address(text: &str) -> bool {
    if text.parse::<Ipv4Addr>().is_ok() {
        return true;
    }
    let (address, zone) = text.split_once('%').unwrap_or((text, "none"));
    !zone.is_empty() && address.parse::<Ipv6Addr>().is_ok()
}

/// A fully qualified domain name.
pub fn check_fqdn(name: &str) -> Result<(), String> {
    check_length(name)?;
    check_labels(name)
}

/// A domain name whose first label may be, or begin with, an asterisk.
pub fn check_wildcard_domain(name: &str) -> Result<(), String> {
    check_length(name)?;
    let (first, rest) = match name.split_once('.') {
        Some((first, rest)) => (first, Some(rest)),
        None => (name, None),
    };
    if !is_wildcard_label(first) {
        let (name, label) = (quote(name), quote(first));
        return Err(format!(
            "domain name {name} invalid (label {label} invalid)"
        ));
    }
    rest.map_or(Ok(()), check_labels)
}

/// A trust domain: labels, of which the last may be empty.
pub fn check_trust_domain(domain: &str) -> Result<(), String> {
    if domain.is_empty() {
        return Err("empty domain name not allowed".to_owned());
    }
    match bad_label(domain) {
        Some(_) => Err(format!("trust domain name {} invalid", quote(domain))),
        None => Ok(()),
    }
}

fn check_length(name: &str) -> Result<(), String> {
    if name.len() > 255 {
        return Err(format!("domain name {} too long (max 255)", quote(name)));
    }
    if name.is_empty() {
        return Err("empty domain name not allowed".to_owned());
    }
    Ok(())
}

fn check_labels(name: &str) -> Result<(), String> {
    let top = name.rsplit('.').next().unwrap_or(name);
    if atoi(top).is_ok() {
        let (name, top) = (quote(name), quote(top));
        return Err(format!(
            "domain name {name} invalid (top level domain {top} cannot be all-numeric)"
        ));
    }
    match bad_label(name) {
        Some(label) => {
            let (name, label) = (quote(name), quote(label));
            Err(format!(
                "domain name {name} invalid (label {label} invalid)"
            ))
        }
        None => Ok(()),
    }
}

/// The first label that is none; the last, or the only one, may be empty.
fn bad_label(name: &str) -> Option<&str> {
    let (before, last) = match name.rsplit_once('.') {
        Some((before, last)) => (Some(before), last),
        None => (None, name),
    };
    let labels = before.into_iter().flat_map(|before| before.split('.'));
    labels
        .chain(Some(last).filter(|last| !last.is_empty()))
        .find(|label| !is_label(label))
}

/// A label of RFC 1123, in any case.
pub fn is_label(label: &str) -> bool {
    let bytes = label.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else {
        return false;
    };
    bytes.len() <= LABEL_LENGTH
        && first.is_ascii_alphanumeric()
        && last.is_ascii_alphanumeric()
        && bytes
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
}

/// `*`, a label, or a label after `*` or `*-`.
fn is_wildcard_label(label: &str) -> bool {
    if label.len() > LABEL_LENGTH {
        return false;
    }
    match label.strip_prefix('*') {
        None => is_label(label),
        Some("") => true,
        Some(rest) => is_label(rest.strip_prefix('-').unwrap_or(rest)),
    }
}
