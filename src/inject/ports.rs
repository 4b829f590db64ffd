//! Lists of ports, address ranges and interface names, as annotations spell them.
//!
//! Purpose: the checks behind the traffic annotations, and the list of excluded inbound ports.
//! Boundary: text in, verdict out.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/validate.go`, `pkg/util/net/ip.go`;
//! Go 1.26 `net/netip` for address ranges.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::strconv::parse_uint;

/// The most characters that Linux allows in the name of a network interface.
const INTERFACE_NAME_LENGTH: usize = 15;

/// Checks one port: a number of 16 bits, blanks around it allowed.
///
/// # Errors
/// What is wrong, naming the port.
pub fn check_port(port: &str) -> Result<(), String> {
    parse_uint(port.trim(), 16)
        .map(drop)
        .map_err(|e| format!("failed parsing port '{port}': {e}"))
}

/// Checks a list of ports with commas between them; the empty list passes.
///
/// # Errors
/// What is wrong with the first port that is none.
pub fn check_ports(ports: &str) -> Result<(), String> {
    let ports = ports.trim();
    if ports.is_empty() {
        return Ok(());
    }
    for port in ports.split(',') {
        check_port(port).map_err(|e| format!("failed parsing port '{port}': {e}"))?;
    }
    Ok(())
}

/// Checks a list of address ranges in CIDR notation; the empty list passes.
///
/// # Errors
/// What is wrong with the first range that is none.
pub fn check_cidrs(cidrs: &str) -> Result<(), String> {
    if cidrs.is_empty() {
        return Ok(());
    }
    for cidr in cidrs.split(',') {
        check_cidr(cidr).map_err(|e| {
            format!("failed parsing cidr '{cidr}': netip.ParsePrefix({cidr:?}): {e}")
        })?;
    }
    Ok(())
}

fn check_cidr(cidr: &str) -> Result<(), String> {
    let (address, bits) = cidr.rsplit_once('/').ok_or("no '/'")?;
    let largest = if address.parse::<Ipv4Addr>().is_ok() {
        32
    } else if address.contains('%') && address.contains(':') {
        return Err("IPv6 zones cannot be present in a prefix".to_owned());
    } else if address.parse::<Ipv6Addr>().is_ok() {
        128
    } else {
        return Err(format!("ParseAddr({address:?}): unable to parse IP"));
    };
    let leading_zero = bits.len() > 1 && !matches!(bits.as_bytes()[0], b'1'..=b'9');
    match bits.parse::<u32>() {
        Ok(bits) if !leading_zero && bits <= largest => Ok(()),
        Ok(_) if !leading_zero => Err("prefix length out of range".to_owned()),
        _ => Err(format!("bad bits after slash: {bits:?}")),
    }
}

/// Checks a list of names of network interfaces; the empty list passes.
///
/// # Errors
/// What is wrong with the first name.
pub fn check_interfaces(names: &str) -> Result<(), String> {
    if names.is_empty() {
        return Ok(());
    }
    names
        .split(',')
        .map(str::trim)
        .try_for_each(check_interface)
}

fn check_interface(name: &str) -> Result<(), String> {
    let allowed = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-');
    match name.as_bytes() {
        [] => Err("empty interface name".to_owned()),
        bytes if bytes.len() > INTERFACE_NAME_LENGTH => Err(format!(
            "interface name {name:?} too long (max {INTERFACE_NAME_LENGTH} chars)"
        )),
        [first, rest @ ..] if first.is_ascii_alphabetic() && rest.iter().all(|b| allowed(*b)) => {
            Ok(())
        }
        _ => Err(format!(
            "interface name {name:?} contains invalid characters"
        )),
    }
}

/// Adds `port` to the list of excluded inbound ports, unless it is there, empty or `0`.
///
/// Blank entries are dropped only when a port is added, as Istio's template function does.
pub fn exclude_inbound_port(port: &str, excluded: &str) -> String {
    let port = port.trim();
    if port.is_empty() || port == "0" || excluded.split(',').any(|p| p == port) {
        return excluded.to_owned();
    }
    let mut ports: Vec<&str> = excluded
        .split(',')
        .map(str::trim)
        .filter(|p| !p.is_empty())
        .collect();
    ports.push(port);
    ports.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports() {
        for good in ["", "  ", "80", "80,443", " 80 , 443 ", "0", "65535"] {
            assert_eq!(check_ports(good), Ok(()), "{good:?}");
        }
        assert_eq!(
            check_ports("bad").unwrap_err(),
            "failed parsing port 'bad': failed parsing port 'bad': \
             strconv.ParseUint: parsing \"bad\": invalid syntax"
        );
        for bad in ["*", "80,", "65536", "-1", "80;81"] {
            assert!(check_ports(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn cidrs() {
        for good in [
            "",
            "10.0.0.0/8",
            "10.1.2.3/32,::1/128",
            "fd00::/8",
            "0.0.0.0/0",
            "::ffff:1.2.3.4/96",
        ] {
            assert_eq!(check_cidrs(good), Ok(()), "{good:?}");
        }
        for (bad, why) in [
            ("bad", "no '/'"),
            ("*", "no '/'"),
            ("10.0.0.0/33", "prefix length out of range"),
            ("10.0.0.0/08", "bad bits after slash: \"08\""),
            ("10.0.0.0/", "bad bits after slash: \"\""),
            ("10.0.0.0/+8", "bad bits after slash: \"+8\""),
            (
                "fe80::1%eth0/64",
                "IPv6 zones cannot be present in a prefix",
            ),
        ] {
            let want = format!("failed parsing cidr '{bad}': netip.ParsePrefix({bad:?}): {why}");
            assert_eq!(check_cidrs(bad).unwrap_err(), want);
        }
        for bad in [
            "10.0.0/8",
            "10.0.0.0.0/8",
            "10.00.0.0/8",
            "10.0.0.0/8, 11.0.0.0/8",
            "::x/8",
        ] {
            assert!(check_cidrs(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn interfaces() {
        for good in ["", "eth0", "net1, net2", "a.b-c_9"] {
            assert_eq!(check_interfaces(good), Ok(()), "{good:?}");
        }
        for (bad, why) in [
            ("eth0,", "empty interface name"),
            ("abcdefghijklmnop", "too long"),
            ("0eth", "invalid characters"),
            ("eth 0", "invalid characters"),
        ] {
            let message = check_interfaces(bad).unwrap_err();
            assert!(message.contains(why), "{bad:?}: {message}");
        }
    }

    #[test]
    fn excluded_inbound_ports() {
        for (port, excluded, want) in [
            ("15020", "", "15020"),
            ("15020", "80", "80,15020"),
            ("15020", "80,15020", "80,15020"),
            ("0", "80", "80"),
            (" ", "80", "80"),
            ("15020", " 80 ,,90", "80,90,15020"),
            ("15020", " 15020", "15020,15020"),
        ] {
            assert_eq!(
                exclude_inbound_port(port, excluded),
                want,
                "{port:?} {excluded:?}"
            );
        }
    }
}
