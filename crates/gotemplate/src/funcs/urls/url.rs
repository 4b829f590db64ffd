//! URLs taken apart and put together.
//!
//! Source of the rules: package net/url of Go 1.26 (Parse, URL.String, Hostname), with the older,
//! lenient rule for colons in hosts, which is what Istio's own module asks for.

use std::fmt;
use std::net::Ipv6Addr;

use crate::quote::quote;

use super::escape::{Part, escape, unescape};

/// An URL, its parts without escapes.
#[derive(Clone, Debug, Default)]
pub(super) struct Url {
    pub(super) scheme: String,
    pub(super) opaque: String,
    pub(super) user: Option<User>,
    /// With its port.
    pub(super) host: String,
    pub(super) path: String,
    /// The query as it was written.
    pub(super) query: String,
    pub(super) fragment: String,
}

/// A name, and a password if one was given.
#[derive(Clone, Debug)]
pub(super) struct User {
    name: String,
    password: Option<String>,
}

impl fmt::Display for User {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&escape(&self.name, Part::User))?;
        match &self.password {
            Some(password) => write!(f, ":{}", escape(password, Part::User)),
            None => Ok(()),
        }
    }
}

impl Url {
    /// url.Parse.
    ///
    /// # Errors
    /// In Go's words: `parse "…": …`.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let failed = |text: &str, error: String| format!("parse {}: {error}", quote(text, false));
        let (before, fragment) = text.split_once('#').unwrap_or((text, ""));
        let mut url = Self::parse_plain(before).map_err(|error| failed(before, error))?;
        url.fragment = unescape(fragment, Part::Fragment).map_err(|error| failed(text, error))?;
        Ok(url)
    }

    /// Without a fragment.
    fn parse_plain(text: &str) -> Result<Self, String> {
        if text.bytes().any(|byte| byte.is_ascii_control()) {
            return Err("net/url: invalid control character in URL".to_owned());
        }
        let mut url = Self::default();
        if text == "*" {
            url.path = "*".to_owned();
            return Ok(url);
        }
        let (scheme, rest) = cut_scheme(text)?;
        url.scheme = scheme.to_ascii_lowercase();
        let (mut rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        url.query = query.to_owned();
        if !rest.starts_with('/') {
            if !url.scheme.is_empty() {
                url.opaque = rest.to_owned();
                return Ok(url);
            }
            if rest
                .split('/')
                .next()
                .is_some_and(|segment| segment.contains(':'))
            {
                return Err("first path segment in URL cannot contain colon".to_owned());
            }
        }
        if let Some(after) = rest.strip_prefix("//")
            && (!url.scheme.is_empty() || !after.starts_with('/'))
        {
            let (authority, path) = after.split_at(after.find('/').unwrap_or(after.len()));
            (url.user, url.host) = parse_authority(authority)?;
            rest = path;
        }
        url.path = unescape(rest, Part::Path)?;
        Ok(url)
    }

    /// The host without its port and brackets.
    pub(super) fn hostname(&self) -> &str {
        let host = match self.host.rfind(':') {
            Some(colon) if is_port(&self.host[colon..]) => &self.host[..colon],
            _ => &self.host,
        };
        host.strip_prefix('[')
            .and_then(|inner| inner.strip_suffix(']'))
            .unwrap_or(host)
    }
}

/// The scheme, if the text begins with one, and what follows its colon.
fn cut_scheme(text: &str) -> Result<(&str, &str), String> {
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' => {}
            b'0'..=b'9' | b'+' | b'-' | b'.' if at > 0 => {}
            b':' if at == 0 => return Err("missing protocol scheme".to_owned()),
            b':' => return Ok((&text[..at], &text[at + 1..])),
            _ => break,
        }
    }
    Ok(("", text))
}

fn parse_authority(authority: &str) -> Result<(Option<User>, String), String> {
    let Some((user, host)) = authority.rsplit_once('@') else {
        return Ok((None, parse_host(authority)?));
    };
    let host = parse_host(host)?;
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-._:~!$&'()*+,;=%@".contains(c);
    if !user.chars().all(allowed) {
        return Err("net/url: invalid userinfo".to_owned());
    }
    let (name, password) = match user.split_once(':') {
        Some((name, password)) => (name, Some(password)),
        None => (user, None),
    };
    let name = unescape(name, Part::User)?;
    let password = password
        .map(|password| unescape(password, Part::User))
        .transpose()?;
    Ok((Some(User { name, password }), host))
}

/// A host, with or without a port; an IPv6 address stands in brackets.
fn parse_host(host: &str) -> Result<String, String> {
    let wrong_port = |port: &str| format!("invalid port {} after host", quote(port, false));
    match host.rfind('[') {
        Some(0) => {}
        Some(_) => return Err("invalid IP-literal".to_owned()),
        None => {
            let port = host.rfind(':').map_or("", |colon| &host[colon..]);
            if !port.is_empty() && !is_port(port) {
                return Err(wrong_port(port));
            }
            return unescape(host, Part::Host);
        }
    }
    let close = host.rfind(']').ok_or("missing ']' in host")?;
    let (address, port) = (&host[1..close], &host[close + 1..]);
    if !port.is_empty() && !is_port(port) {
        return Err(wrong_port(port));
    }
    let (plain, zone) = address.split_at(address.find("%25").unwrap_or(address.len()));
    let plain = unescape(plain, Part::Host)?;
    let zone = unescape(zone, Part::Zone)?;
    if plain.parse::<std::net::Ipv4Addr>().is_ok() && zone.is_empty() {
        return Err("invalid IP-literal".to_owned());
    }
    if plain.parse::<Ipv6Addr>().is_err() || zone == "%" {
        let shown = quote(&format!("{plain}{zone}"), false);
        return Err(format!(
            "invalid host: ParseAddr({shown}): unable to parse IP"
        ));
    }
    Ok(format!("[{plain}{zone}]{port}"))
}

/// A colon and digits, or a colon alone.
fn is_port(text: &str) -> bool {
    text.strip_prefix(':')
        .is_some_and(|port| port.bytes().all(|byte| byte.is_ascii_digit()))
}

impl fmt::Display for Url {
    /// URL.String of an URL made of its parts.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        if !self.scheme.is_empty() {
            out.push_str(&self.scheme);
            out.push(':');
        }
        if self.opaque.is_empty() {
            self.push_hierarchy(&mut out);
        } else {
            out.push_str(&self.opaque);
        }
        if !self.query.is_empty() {
            out.push('?');
            out.push_str(&self.query);
        }
        if !self.fragment.is_empty() {
            out.push('#');
            out.push_str(&escape(&self.fragment, Part::Fragment));
        }
        f.write_str(&out)
    }
}

impl Url {
    fn push_hierarchy(&self, out: &mut String) {
        let path = match self.path.as_str() {
            "*" => "*".to_owned(),
            path => escape(path, Part::Path),
        };
        let has_authority = !self.host.is_empty() || self.user.is_some();
        if has_authority || !self.scheme.is_empty() && !self.path.is_empty() {
            out.push_str("//");
        }
        if let Some(user) = &self.user {
            out.push_str(&format!("{user}@"));
        }
        out.push_str(&escape(&self.host, Part::Host));
        if !path.is_empty() && !path.starts_with('/') && !self.host.is_empty() {
            out.push('/');
        }
        // "a:b" alone would read as a scheme.
        if out.is_empty()
            && path
                .split('/')
                .next()
                .is_some_and(|first| first.contains(':'))
        {
            out.push_str("./");
        }
        out.push_str(&path);
    }
}
