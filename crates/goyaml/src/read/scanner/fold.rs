//! Line breaks between the lines of a scalar, and what becomes of them.

/// The breaks between two lines that are not empty.
#[derive(Debug, Default)]
pub(super) struct Breaks<'a> {
    first: &'a str,
    /// All but the first one.
    others: String,
}

impl<'a> Breaks<'a> {
    pub(super) fn add(&mut self, line_break: &'a str) {
        if self.first.is_empty() {
            self.first = line_break;
        } else {
            self.others.push_str(line_break);
        }
    }

    /// Adds a break that cannot be the first one, as after an escaped break.
    pub(super) fn add_other(&mut self, line_break: &str) {
        self.others.push_str(line_break);
    }

    /// A single break becomes a space, of several the first one goes; LS and PS stay.
    pub(super) fn fold_into(&self, text: &mut String) {
        if self.first != "\n" {
            text.push_str(self.first);
        } else if self.others.is_empty() {
            text.push(' ');
        }
        text.push_str(&self.others);
    }
}
