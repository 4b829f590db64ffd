//! The format string of Printf.
//!
//! Source of the rules: Go 1.26 fmt/print.go (doPrintf, argNumber, parsenum).

use super::flags::Flags;
use super::printer::Printer;
use crate::types::Kind;
use crate::value::Value;

/// Widths and precisions beyond this are not taken.
const MAX: i64 = 1_000_000;

/// What is printed is broken off when it is longer than this.
const MOST: usize = 64 << 20;

/// A format being worked through.
struct Format<'f, 'a> {
    text: &'f str,
    /// Where the next character is read.
    pos: usize,
    args: &'f [Value<'a>],
    /// The argument the next verb takes.
    next: usize,
    /// Whether an argument was chosen by `[n]` just now.
    after_index: bool,
    /// Whether any argument was; then those left over are no mistake.
    reordered: bool,
    /// Whether the choice made sense.
    good_index: bool,
}

/// Appends the arguments as the format says.
pub(super) fn printf(out: &mut String, format: &str, args: &[Value<'_>]) {
    let mut printer = Printer::new(out);
    let mut state = Format {
        text: format,
        pos: 0,
        args,
        next: 0,
        after_index: false,
        reordered: false,
        good_index: true,
    };
    while let Some(at) = state.rest().find('%') {
        if printer.len() > MOST {
            // A width of a million in every verb: no limit on texts lets this through.
            return;
        }
        printer.push(&state.rest()[..at]);
        state.pos += at + 1;
        state.directive(&mut printer);
    }
    printer.push(state.rest());
    if !state.reordered && state.next < args.len() {
        extra(&mut printer, &args[state.next..]);
    }
}

/// The arguments that no verb took.
fn extra(printer: &mut Printer<'_>, args: &[Value<'_>]) {
    printer.flags = Flags::default();
    printer.push("%!(EXTRA ");
    for (i, arg) in args.iter().enumerate() {
        if i > 0 {
            printer.push(", ");
        }
        printer.typed(arg);
    }
    printer.push(")");
}

impl<'f> Format<'f, '_> {
    fn rest(&self) -> &'f str {
        self.text.get(self.pos..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.pos).copied()
    }

    fn accept(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.pos += usize::from(found);
        found
    }

    /// What follows a `%`.
    fn directive(&mut self, printer: &mut Printer<'_>) {
        self.good_index = true;
        self.after_index = false;
        printer.flags = Flags::default();
        self.flags(&mut printer.flags);
        self.index();
        self.width(printer);
        // A point at the very end is no precision but the verb.
        if self.peek() == Some(b'.') && self.pos + 1 < self.text.len() {
            self.pos += 1;
            self.precision(printer);
        }
        if !self.after_index {
            self.index();
        }
        let Some(verb) = self.rest().chars().next() else {
            return printer.push("%!(NOVERB)");
        };
        self.pos += verb.len_utf8();
        self.verb(printer, verb);
    }

    fn flags(&mut self, flags: &mut Flags) {
        while let Some(byte) = self.peek() {
            match byte {
                b'#' => flags.sharp = true,
                b'0' => flags.zero = true,
                b'+' => flags.plus = true,
                b'-' => flags.minus = true,
                b' ' => flags.space = true,
                _ => return,
            }
            self.pos += 1;
        }
    }

    fn verb(&mut self, printer: &mut Printer<'_>, verb: char) {
        if verb == '%' {
            return printer.push("%");
        }
        if !self.good_index {
            return printer.push(&format!("%!{verb}(BADINDEX)"));
        }
        let Some(arg) = self.args.get(self.next) else {
            return printer.push(&format!("%!{verb}(MISSING)"));
        };
        if matches!(verb, 'v' | 'w') {
            let flags = &mut printer.flags;
            flags.sharp_v = std::mem::take(&mut flags.sharp);
            flags.plus_v = std::mem::take(&mut flags.plus);
        }
        printer.arg(arg, verb);
        self.next += 1;
    }

    /// `[n]`, if there is one.
    fn index(&mut self) {
        self.after_index = false;
        if self.peek() != Some(b'[') {
            return;
        }
        self.reordered = true;
        let Some(close) = self.rest().find(']') else {
            self.pos += 1;
            self.good_index = false;
            return;
        };
        let number = &self.rest()[1..close];
        self.pos += close + 1;
        self.after_index = digits(number).is_some_and(|(_, length)| length == number.len());
        match digits(number) {
            Some((n, length)) if length == number.len() && (1..=self.args.len()).contains(&n) => {
                self.next = n - 1;
            }
            _ => self.good_index = false,
        }
    }

    fn width(&mut self, printer: &mut Printer<'_>) {
        if self.accept(b'*') {
            match self.int_arg() {
                Some(width) => {
                    printer.flags.width = Some(width.unsigned_abs() as usize);
                    if width < 0 {
                        printer.flags.minus = true;
                        printer.flags.zero = false;
                    }
                }
                None => printer.push("%!(BADWIDTH)"),
            }
            self.after_index = false;
            return;
        }
        printer.flags.width = self.number();
        if self.after_index && printer.flags.width.is_some() {
            self.good_index = false;
        }
    }

    fn precision(&mut self, printer: &mut Printer<'_>) {
        if self.after_index {
            self.good_index = false;
        }
        self.index();
        if self.accept(b'*') {
            let precision = self.int_arg().and_then(|p| usize::try_from(p).ok());
            printer.flags.precision = precision;
            if precision.is_none() {
                printer.push("%!(BADPREC)");
            }
            self.after_index = false;
            return;
        }
        printer.flags.precision = Some(self.number().unwrap_or_default());
    }

    /// A number in the format; one too large takes the rest of the format with it.
    fn number(&mut self) -> Option<usize> {
        match digits(self.rest()) {
            Some((n, length)) => {
                self.pos += length;
                Some(n)
            }
            None if self.peek().is_some_and(|b| b.is_ascii_digit()) => {
                self.pos = self.text.len();
                None
            }
            None => None,
        }
    }

    /// The next argument as the number that `*` asks for.
    fn int_arg(&mut self) -> Option<i64> {
        let arg = self.args.get(self.next)?;
        self.next += 1;
        let n = match (arg.kind(), arg.underlying()) {
            (Kind::Int(_), Value::Int(i, _)) => *i,
            (Kind::Uint(_), Value::Uint(u, _)) => i64::try_from(*u).ok()?,
            _ => return None,
        };
        (-MAX..=MAX).contains(&n).then_some(n)
    }
}

/// The number a text begins with, and its length; nothing if there is none or it is too large.
fn digits(text: &str) -> Option<(usize, usize)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let mut n: usize = 0;
    for digit in text.bytes().take(length) {
        if n > MAX as usize {
            return None;
        }
        n = n * 10 + usize::from(digit - b'0');
    }
    (length > 0).then_some((n, length))
}
