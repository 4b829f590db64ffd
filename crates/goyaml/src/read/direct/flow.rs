//! Collections in flow style.

use std::borrow::Cow;

use super::scalar::{Key, PlainEnd, plain_kind};
use super::{Direct, Kind};

impl<'a> Direct<'a> {
    /// Reads the collection that begins here, and all within.
    pub(super) fn flow(&mut self) -> Option<()> {
        let outside = self.levels.len();
        self.open_flow()?;
        while let Some(level) = self.levels.last()
            && self.levels.len() > outside
        {
            let is_map = level.is_map;
            self.skip_flow_blanks()?;
            let end = if is_map { b'}' } else { b']' };
            if self.byte() == end {
                self.at += 1;
                self.close();
                if self.levels.len() > outside {
                    self.flow_separator()?;
                }
                continue;
            }
            if is_map {
                self.flow_key()?;
                self.skip_flow_blanks()?;
            }
            self.flow_node(is_map)?;
        }
        Some(())
    }

    /// Opens the collection whose bracket is here.
    fn open_flow(&mut self) -> Option<()> {
        let is_map = self.byte() == b'{';
        self.builder.at(self.at);
        if is_map {
            self.builder.begin_map();
        } else {
            self.builder.begin_seq();
        }
        self.at += 1;
        self.open(0, is_map)
    }

    /// Reads a scalar and what separates it from the next entry, or opens a collection.
    fn flow_node(&mut self, is_map: bool) -> Option<()> {
        let start = self.at;
        match self.byte() {
            b'{' | b'[' => return self.open_flow(),
            quote @ (b'"' | b'\'') => {
                let text = self.flow_quoted(quote)?;
                self.leaf(start, Kind::Str(text));
            }
            b',' | b'}' if is_map => self.leaf(start, Kind::Null),
            _ => match self.plain_text::<true>()? {
                (text, PlainEnd::Other) => {
                    let kind = plain_kind(text)?;
                    self.leaf(start, kind);
                }
                _ => return None,
            },
        }
        self.flow_separator()
    }

    /// A quoted scalar that is not a key.
    fn flow_quoted(&mut self, quote: u8) -> Option<Cow<'a, str>> {
        match self.quoted_text(quote) {
            Some(text) => Some(text.into()),
            None => Some(self.scan(0, |scanner| scanner.scan_quoted(quote))?.0),
        }
    }

    /// Reads a key and its colon.
    fn flow_key(&mut self) -> Option<()> {
        let start = self.at;
        let (text, plain) = match self.byte() {
            quote @ (b'"' | b'\'') => (self.quoted_text(quote)?, false),
            _ => match self.plain_text::<true>()? {
                (text, PlainEnd::Colon) => (text, true),
                _ => return None,
            },
        };
        if self.byte() != b':' {
            return None;
        }
        self.at += 1;
        self.key(Key { start, text, plain })
    }

    /// Goes from the end of an entry to the next one or to the closing bracket. Whatever else
    /// stands there may belong to a plain scalar before it.
    #[inline]
    fn flow_separator(&mut self) -> Option<()> {
        self.skip_flow_blanks()?;
        match self.byte() {
            b',' => self.at += 1,
            b'}' | b']' => {}
            _ => return None,
        }
        Some(())
    }

    /// Steps over blanks, breaks and comments between two tokens.
    #[inline]
    fn skip_flow_blanks(&mut self) -> Option<()> {
        loop {
            self.skip_spaces();
            match self.byte() {
                b'\n' => {
                    self.at += 1;
                    self.line_start = self.at;
                    // A document may end even here.
                    if self.is_document_indicator() {
                        return None;
                    }
                }
                b'#' => self.at = self.line_end(),
                _ => return Some(()),
            }
        }
    }
}
