//! Anchors, aliases, tags and directives.
//!
//! Source of the rules: `yaml_parser_scan_anchor`, `yaml_parser_scan_tag` and
//! `yaml_parser_scan_directive` in `scannerc.go` of go.yaml.in/yaml/v2 v2.4.4.

use super::super::token::{Tag, TagDirective, TokenKind, Version};
use super::{Result, Scanner};

/// The most digits of a number in `%YAML`.
const MAX_VERSION_DIGITS: usize = 2;

/// Letters, digits, `_` and `-`.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')
}

/// What may stand in a tag besides words and `%` escapes.
fn is_uri(byte: u8) -> bool {
    is_word(byte)
        || matches!(
            byte,
            b';' | b'/' | b'?' | b':' | b'@' | b'&' | b'=' | b'+' | b'$' | b',' | b'.' | b'!'
        )
        || matches!(byte, b'~' | b'*' | b'\'' | b'(' | b')' | b'[' | b']' | b'%')
}

impl<'a> Scanner<'a> {
    /// Scans the name of an anchor or alias; its `&` or `*` is here.
    pub(super) fn scan_anchor(&mut self) -> Result<&'a str> {
        self.text.pos += 1;
        let name = self.scan_word();
        let ends = |byte| matches!(byte, b'?' | b':' | b',' | b']' | b'}' | b'%' | b'@' | b'`');
        if name.is_empty()
            || !(self.text.is_blankz(self.text.pos) || ends(self.text.byte(self.text.pos)))
        {
            return Err(self.problem("did not find expected alphabetic or numeric character"));
        }
        Ok(name)
    }

    fn scan_word(&mut self) -> &'a str {
        let start = self.text.pos;
        while is_word(self.text.byte(self.text.pos)) {
            self.text.pos += 1;
        }
        self.text.slice(start, self.text.pos)
    }

    /// Scans a tag: `!<uri>`, `!suffix`, `!handle!suffix` or `!`.
    pub(super) fn scan_tag(&mut self) -> Result<Tag<'a>> {
        let tag = if self.text.byte(self.text.pos + 1) == b'<' {
            self.text.pos += 2;
            let suffix = self.scan_tag_uri("")?;
            if self.text.byte(self.text.pos) != b'>' {
                return Err(self.problem("did not find the expected '>'"));
            }
            self.text.pos += 1;
            Tag { handle: "", suffix }
        } else {
            self.scan_short_tag()?
        };
        if !self.text.is_blankz(self.text.pos) {
            return Err(self.problem("did not find expected whitespace or line break"));
        }
        Ok(tag)
    }

    fn scan_short_tag(&mut self) -> Result<Tag<'a>> {
        let handle = self.scan_tag_handle(false)?;
        if handle.len() > 1 && handle.ends_with('!') {
            let suffix = self.scan_tag_uri("")?;
            return Ok(Tag { handle, suffix });
        }
        let suffix = self.scan_tag_uri(handle)?;
        if suffix.is_empty() {
            return Ok(Tag {
                handle: "",
                suffix: b"!".to_vec(),
            });
        }
        Ok(Tag {
            handle: "!",
            suffix,
        })
    }

    /// Scans `!`, `!!` or `!word!`; in a tag `!word` as well, which is none.
    fn scan_tag_handle(&mut self, directive: bool) -> Result<&'a str> {
        let start = self.text.pos;
        if self.text.byte(start) != b'!' {
            return Err(self.problem("did not find expected '!'"));
        }
        self.text.pos += 1;
        self.scan_word();
        if self.text.byte(self.text.pos) == b'!' {
            self.text.pos += 1;
        } else if directive && self.text.pos > start + 1 {
            return Err(self.problem("did not find expected '!'"));
        }
        Ok(self.text.slice(start, self.text.pos))
    }

    /// Scans a URI. What was taken for a handle may be its beginning, but for the `!`.
    fn scan_tag_uri(&mut self, head: &str) -> Result<Vec<u8>> {
        let mut uri = head.as_bytes().get(1..).unwrap_or_default().to_vec();
        let start = self.text.pos;
        loop {
            match self.text.byte(self.text.pos) {
                b'%' => self.scan_uri_escapes(&mut uri)?,
                byte if is_uri(byte) => {
                    uri.push(byte);
                    self.text.pos += 1;
                }
                _ => break,
            }
        }
        if head.is_empty() && self.text.pos == start {
            return Err(self.problem("did not find expected tag URI"));
        }
        Ok(uri)
    }

    /// Decodes the `%` escapes of one UTF-8 character.
    fn scan_uri_escapes(&mut self, uri: &mut Vec<u8>) -> Result<()> {
        let mut left = None;
        while left != Some(0) {
            let at = self.text.pos;
            self.look_ahead(at, 3);
            let digit = |at| char::from(self.text.byte(at)).to_digit(16);
            let octet = match (self.text.byte(at), digit(at + 1), digit(at + 2)) {
                (b'%', Some(high), Some(low)) => (high << 4 | low) as u8,
                _ => return Err(self.problem("did not find URI escaped octet")),
            };
            left = Some(match (left, octet) {
                (None, 0x00..=0x7f) => 0,
                (None, 0xc0..=0xdf) => 1,
                (None, 0xe0..=0xef) => 2,
                (None, 0xf0..=0xf7) => 3,
                (None, _) => return Err(self.problem("found an incorrect leading UTF-8 octet")),
                (Some(left), 0x80..=0xbf) => left - 1,
                (Some(_), _) => {
                    return Err(self.problem("found an incorrect trailing UTF-8 octet"));
                }
            });
            uri.push(octet);
            self.text.pos += 3;
        }
        Ok(())
    }

    /// Scans a directive; its `%` is here.
    pub(super) fn fetch_directive(&mut self) -> Result<()> {
        let start = self.text.mark();
        self.text.pos += 1;
        let name = self.scan_word();
        if name.is_empty() {
            return Err(self.problem("could not find expected directive name"));
        }
        if !self.text.is_blankz(self.text.pos) {
            return Err(self.problem("found unexpected non-alphabetical character"));
        }
        let kind = match name {
            "YAML" => TokenKind::VersionDirective(self.scan_version()?),
            "TAG" => TokenKind::TagDirective(Box::new(self.scan_tag_directive()?)),
            _ => return Err(self.problem("found unknown directive name")),
        };
        self.push(kind, start);
        self.text.skip_spaces(true);
        if self.text.byte(self.text.pos) == b'#' {
            self.text.pos = self.text.line_end(self.text.pos);
        }
        if !self.text.is_breakz(self.text.pos) {
            return Err(self.problem("did not find expected comment or line break"));
        }
        self.text.skip_break();
        Ok(())
    }

    fn scan_version(&mut self) -> Result<Version> {
        self.text.skip_spaces(true);
        let major = self.scan_version_number()?;
        if self.text.byte(self.text.pos) != b'.' {
            return Err(self.problem("did not find expected digit or '.' character"));
        }
        self.text.pos += 1;
        let minor = self.scan_version_number()?;
        Ok(Version { major, minor })
    }

    fn scan_version_number(&mut self) -> Result<u8> {
        let start = self.text.pos;
        let mut value = 0;
        while let digit @ b'0'..=b'9' = self.text.byte(self.text.pos) {
            if self.text.pos - start == MAX_VERSION_DIGITS {
                return Err(self.problem("found extremely long version number"));
            }
            value = value * 10 + (digit - b'0');
            self.text.pos += 1;
        }
        if self.text.pos == start {
            return Err(self.problem("did not find expected version number"));
        }
        Ok(value)
    }

    fn scan_tag_directive(&mut self) -> Result<TagDirective<'a>> {
        self.text.skip_spaces(true);
        let handle = self.scan_tag_handle(true)?;
        if !self.text.is_blank(self.text.pos) {
            return Err(self.problem("did not find expected whitespace"));
        }
        self.text.skip_spaces(true);
        let prefix = self.scan_tag_uri("")?;
        if !self.text.is_blankz(self.text.pos) {
            return Err(self.problem("did not find expected whitespace or line break"));
        }
        Ok(TagDirective { handle, prefix })
    }
}
