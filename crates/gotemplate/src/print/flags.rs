//! What stands between `%` and the verb, and padding to a width.
//!
//! Source of the rules: Go 1.26 fmt/format.go (pad, writePadding).

/// Flags, width and precision of a verb.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Flags {
    pub width: Option<usize>,
    pub precision: Option<usize>,
    pub minus: bool,
    pub plus: bool,
    pub sharp: bool,
    pub space: bool,
    pub zero: bool,
    /// `%+v`: with field names.
    pub plus_v: bool,
    /// `%#v`: Go's syntax.
    pub sharp_v: bool,
}

impl Flags {
    /// Appends `n` bytes of padding: zeros, if asked for and on the left.
    pub fn padding(&self, out: &mut String, n: usize) {
        let fill = if self.zero && !self.minus { '0' } else { ' ' };
        out.extend(std::iter::repeat_n(fill, n));
    }

    /// Appends text padded to the width, counted in characters.
    pub fn pad(&self, out: &mut String, text: &str) {
        let Some(width) = self.width else {
            return out.push_str(text);
        };
        let missing = width.saturating_sub(text.chars().count());
        if self.minus {
            out.push_str(text);
            self.padding(out, missing);
        } else {
            self.padding(out, missing);
            out.push_str(text);
        }
    }

    /// Whether there is no flag, width or precision that numbers heed.
    pub fn are_none(&self) -> bool {
        let Flags {
            width: None,
            precision: None,
            plus: false,
            space: false,
            ..
        } = self
        else {
            return false;
        };
        true
    }

    /// The same flags, padding with spaces.
    pub fn without_zero(self) -> Self {
        Flags {
            zero: false,
            ..self
        }
    }

    /// Text cut to the precision, counted in characters.
    pub fn truncate<'s>(&self, text: &'s str) -> &'s str {
        let end = self
            .precision
            .and_then(|precision| text.char_indices().nth(precision));
        match end {
            Some((end, _)) => &text[..end],
            None => text,
        }
    }
}
