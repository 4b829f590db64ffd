//! Amounts of CPU, memory and the like: `resource.Quantity`.
//!
//! A quantity reads `100m`, `1.5Gi` or `12e6` and prints a canonical form, in which there is no
//! fraction and the suffix is as large as can be; some texts that are not canonical are printed as
//! they were read all the same, and amounts beyond what the suffixes reach lose theirs.
//!
//! Boundary: texts and amounts. What JSON's null means (the zero quantity) and that a number in JSON
//! counts by its text is for the decoder. Source: k8s.io/apimachinery v0.35.3
//! `pkg/api/resource/quantity.go`, `amount.go`, `suffix.go`, and the arithmetic of gopkg.in/inf.v0.

mod decimal;
mod parse;
mod short;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;
use std::fmt;

use decimal::Decimal;
use short::Short;

/// Decimal places that a quantity can have; finer amounts are rounded away from zero.
const NANO_PLACES: i32 = 9;

/// Why a text is no quantity; the messages are Go's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ParseQuantityError {
    /// The text does not look like a number with a suffix.
    #[error(
        "quantities must match the regular expression \
         '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'"
    )]
    FormatWrong,
    /// The number in front of the suffix cannot be read.
    #[error("unable to parse numeric part of quantity")]
    Numeric,
    /// There is no such suffix.
    #[error("unable to parse quantity's suffix")]
    Suffix,
}

/// Which suffixes a quantity is printed with: those of the family it was read with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `12e6`
    DecimalExponent,
    /// `12Mi`
    BinarySI,
    /// `12M`
    DecimalSI,
}

impl Format {
    fn name(self) -> &'static str {
        match self {
            Format::DecimalExponent => "DecimalExponent",
            Format::BinarySI => "BinarySI",
            Format::DecimalSI => "DecimalSI",
        }
    }
}

/// The amount, in whichever of Go's two forms it is held; they print alike but round differently.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Amount {
    /// `value × 10^scale`
    Int { value: i64, scale: i32 },
    /// What does not fit that.
    Dec(Decimal),
}

/// `resource.Quantity`. Equality is of what was read, [`Quantity::compare`] compares amounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    amount: Amount,
    format: Option<Format>,
    /// The text as it was read, where that is what is printed.
    text: Option<Box<str>>,
}

impl Default for Quantity {
    fn default() -> Self {
        Quantity::ZERO
    }
}

/// A number that 64 bits do not hold, as Go's `inf.Dec` has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BigAmount {
    pub negative: bool,
    /// The digits as a number in words of 64 bits, the least significant first.
    pub words: Vec<u64>,
    /// How many of the digits are behind the point.
    pub scale: i32,
}

impl Quantity {
    /// Go's zero value, which prints `0`.
    pub const ZERO: Quantity = Quantity {
        amount: Amount::Int { value: 0, scale: 0 },
        format: None,
        text: None,
    };

    /// Reads a quantity: `resource.ParseQuantity`.
    ///
    /// # Errors
    /// [`ParseQuantityError`] in Go's words.
    pub fn parse(text: &str) -> Result<Quantity, ParseQuantityError> {
        parse::quantity(text)
    }

    /// What JSON's null makes of it: nothing, but for the spelling that is printed.
    #[must_use]
    pub fn nulled(self) -> Quantity {
        Quantity {
            amount: Amount::Int { value: 0, scale: 0 },
            ..self
        }
    }

    /// The family of suffixes; `None` for the zero value.
    #[must_use]
    pub fn format(&self) -> Option<Format> {
        self.format
    }

    /// Whether the amount is zero.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        match &self.amount {
            Amount::Int { value, .. } => *value == 0,
            Amount::Dec(decimal) => decimal.is_zero(),
        }
    }

    /// The amount rounded up to a whole number, as `Value` returns it; see
    /// [`scaled_value`](Quantity::scaled_value).
    #[must_use]
    pub fn value(&self) -> i64 {
        self.scaled_value(0)
    }

    /// The amount in thousandths, rounded up, as `MilliValue` returns it; see
    /// [`scaled_value`](Quantity::scaled_value).
    #[must_use]
    pub fn milli_value(&self) -> i64 {
        self.scaled_value(-3)
    }

    /// The amount divided by `10^scale` and rounded up, as `ScaledValue` returns it: 0 or wrapped
    /// around where it does not fit. A negative amount that is held as digits is
    /// rounded towards zero, and then one is added, as Go does.
    #[must_use]
    pub fn scaled_value(&self, scale: i32) -> i64 {
        match &self.amount {
            Amount::Int { value, scale: own } => {
                scale_int(*value, i64::from(*own) - i64::from(scale))
            }
            Amount::Dec(decimal) => decimal.scaled(scale),
        }
    }

    /// Compares the amounts: `Cmp`.
    #[must_use]
    pub fn compare(&self, other: &Quantity) -> Ordering {
        self.decimal().cmp_amount(&other.decimal())
    }

    /// A copy of what Go exports of the struct: the format alone.
    pub(super) fn emptied(&self) -> Quantity {
        Quantity {
            format: self.format,
            ..Quantity::ZERO
        }
    }

    /// The value and its power of ten, where Go holds it in 64 bits.
    pub(super) fn small_amount(&self) -> Option<(i64, i32)> {
        match &self.amount {
            Amount::Int { value, scale } => Some((*value, *scale)),
            Amount::Dec(_) => None,
        }
    }

    /// The amount where Go holds it as a large number.
    pub(super) fn big_amount(&self) -> Option<BigAmount> {
        match &self.amount {
            Amount::Int { .. } => None,
            Amount::Dec(decimal) => Some(decimal.as_held()),
        }
    }

    /// The text as it was read, where that is what is printed; "" otherwise.
    pub(super) fn text(&self) -> &str {
        self.text.as_deref().unwrap_or_default()
    }

    /// Go's value of the format; "" for the zero value.
    pub(super) fn format_name(&self) -> &'static str {
        self.format.map_or("", Format::name)
    }

    fn decimal(&self) -> Decimal {
        match &self.amount {
            Amount::Int { value, scale } => Decimal::of(*value, *scale),
            Amount::Dec(decimal) => decimal.clone(),
        }
    }

    /// Whether a whole number is printed with a binary suffix, where it has one.
    fn is_binary(&self, whole: i64) -> bool {
        let small = (-1023..=1023).contains(&whole);
        self.format == Some(Format::BinarySI) && !small
    }
}

impl fmt::Display for Quantity {
    /// What `String` returns and what JSON holds between the quotes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(text) = &self.text {
            return f.write_str(text);
        }
        if self.is_zero() {
            return f.write_str("0");
        }
        let whole = match &self.amount {
            Amount::Int { value, scale } => Short::of(*value, *scale).whole(),
            Amount::Dec(decimal) => decimal.whole(),
        };
        if let Some(whole) = whole.filter(|whole| self.is_binary(*whole)) {
            return fmt_binary(whole, f);
        }
        let exponent = match &self.amount {
            Amount::Int { value, scale } => {
                let (digits, zeros, exponent) = Short::of(*value, *scale).in_thousands();
                write!(f, "{digits}{zeros}")?;
                exponent
            }
            Amount::Dec(decimal) => {
                let (digits, exponent) = decimal.in_thousands();
                f.write_str(&digits)?;
                exponent
            }
        };
        match self.format {
            Some(Format::DecimalSI | Format::BinarySI) => f.write_str(decimal_suffix(exponent)),
            _ if exponent == 0 => Ok(()),
            _ => write!(f, "e{exponent}"),
        }
    }
}

/// A number with the largest binary suffix that it is a multiple of.
fn fmt_binary(mut whole: i64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut exponent = 0;
    while whole % 1024 == 0 {
        whole /= 1024;
        exponent += 10;
    }
    write!(f, "{whole}{}", binary_suffix(exponent))
}

/// `value × 10^shift`, rounded away from zero. What does not fit is 0, but wraps around for the
/// shifts that Go computes in one step.
fn scale_int(value: i64, shift: i64) -> i64 {
    let power = u32::try_from(shift.unsigned_abs())
        .ok()
        .and_then(|shift| 10_i64.checked_pow(shift));
    match power {
        Some(power) if matches!(shift, 1 | 2 | 3 | 6 | 9) => value.wrapping_mul(power),
        Some(power) if shift >= 0 => value.checked_mul(power).unwrap_or(0),
        Some(power) => value / power + (value % power).signum(),
        None if shift >= 0 => 0,
        None => value.signum(),
    }
}

/// Amounts that no suffix reaches get none.
fn binary_suffix(exponent: u32) -> &'static str {
    match exponent {
        10 => "Ki",
        20 => "Mi",
        30 => "Gi",
        40 => "Ti",
        50 => "Pi",
        60 => "Ei",
        _ => "",
    }
}

/// Amounts that no suffix reaches get none: 1000E prints as 1.
fn decimal_suffix(exponent: i32) -> &'static str {
    match exponent {
        -9 => "n",
        -6 => "u",
        -3 => "m",
        3 => "k",
        6 => "M",
        9 => "G",
        12 => "T",
        15 => "P",
        18 => "E",
        _ => "",
    }
}
