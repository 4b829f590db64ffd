//! Exact decimal numbers: the arithmetic of addf, subf, mulf and divf.
//!
//! Boundary: what those need, from `f64` and back to it. Source of the rules: shopspring/decimal
//! 1.4.0: exact sums and products, quotients rounded half away from zero to 16 places.

use std::cmp::Ordering;

/// Places after the point that a quotient is rounded to.
const DIVISION_PLACES: i64 = 16;
const BASE: u32 = 1_000_000_000;

/// `sign * magnitude * 10^exponent`.
#[derive(Clone, Debug)]
pub(super) struct Decimal {
    negative: bool,
    magnitude: Natural,
    exponent: i64,
}

impl Decimal {
    /// The shortest decimal that reads back as `value`.
    ///
    /// # Errors
    /// NaN and the infinities, in the library's words.
    pub(super) fn from_f64(value: f64) -> Result<Self, String> {
        if !value.is_finite() {
            let name = match value {
                _ if value.is_nan() => "NaN",
                _ if value > 0.0 => "+Inf",
                _ => "-Inf",
            };
            return Err(format!("Cannot create a Decimal from {name}"));
        }
        let text = shortest(value.abs());
        let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits: u64 = format!("{whole}{fraction}").parse().unwrap_or(0);
        let places = i64::try_from(fraction.len()).unwrap_or(0);
        Ok(Self {
            negative: value < 0.0,
            magnitude: Natural::from_u64(digits),
            exponent: exponent.parse::<i64>().unwrap_or(0) - places,
        })
    }

    /// The nearest `f64`, ties to even; infinite beyond its range.
    pub(super) fn to_f64(&self) -> f64 {
        let value = format!("{}e{}", self.magnitude.digits(), self.exponent);
        let value: f64 = value.parse().unwrap_or(0.0);
        // Zero has no sign here.
        if self.negative && !self.magnitude.is_zero() {
            -value
        } else {
            value
        }
    }

    pub(super) fn add(&self, other: &Self) -> Self {
        let (left, right, exponent) = aligned(self, other);
        if self.negative == other.negative {
            let magnitude = left.add(&right);
            return Self {
                negative: self.negative,
                magnitude,
                exponent,
            };
        }
        match left.cmp(&right) {
            Ordering::Less => Self {
                negative: other.negative,
                magnitude: right.sub(&left),
                exponent,
            },
            _ => Self {
                negative: self.negative,
                magnitude: left.sub(&right),
                exponent,
            },
        }
    }

    pub(super) fn sub(&self, other: &Self) -> Self {
        self.add(&Self {
            negative: !other.negative,
            ..other.clone()
        })
    }

    pub(super) fn mul(&self, other: &Self) -> Self {
        Self {
            negative: self.negative != other.negative,
            magnitude: self.magnitude.mul(&other.magnitude),
            exponent: self.exponent + other.exponent,
        }
    }

    /// # Errors
    /// Division by zero, in the library's words.
    pub(super) fn div(&self, other: &Self) -> Result<Self, String> {
        if other.magnitude.is_zero() {
            return Err("decimal division by 0".to_owned());
        }
        let shift = self.exponent - other.exponent + DIVISION_PLACES;
        let (numerator, denominator) = if shift < 0 {
            (
                self.magnitude.clone(),
                other.magnitude.shifted(shift.unsigned_abs()),
            )
        } else {
            (
                self.magnitude.shifted(shift.unsigned_abs()),
                other.magnitude.clone(),
            )
        };
        let (mut quotient, rest) = numerator.div_rem(&denominator);
        if rest.add(&rest) >= denominator {
            quotient = quotient.add(&Natural::from_u64(1));
        }
        Ok(Self {
            negative: self.negative != other.negative,
            magnitude: quotient,
            exponent: -DIVISION_PLACES,
        })
    }
}

/// The shortest digits that read back as a float. Of two texts of one length that are equally near
/// Rust takes the larger, unless the length is asked for; the even one is wanted.
fn shortest(value: f64) -> String {
    let text = format!("{value:e}");
    let digits = text
        .bytes()
        .take_while(|b| *b != b'e')
        .filter(u8::is_ascii_digit)
        .count();
    let even = format!("{value:.*e}", digits.saturating_sub(1));
    if even.parse() == Ok(value) {
        even
    } else {
        text
    }
}

/// Both magnitudes at the smaller of the two exponents.
fn aligned(left: &Decimal, right: &Decimal) -> (Natural, Natural, i64) {
    let exponent = left.exponent.min(right.exponent);
    let shift = |d: &Decimal| d.magnitude.shifted((d.exponent - exponent).unsigned_abs());
    (shift(left), shift(right), exponent)
}

/// A natural number: limbs of nine decimal digits, lowest first, no zeros at the top.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Natural(Vec<u32>);

impl Natural {
    fn from_u64(mut value: u64) -> Self {
        let mut limbs = Vec::new();
        while value > 0 {
            limbs.push(low_limb(value));
            value /= u64::from(BASE);
        }
        Self(limbs)
    }

    fn trimmed(mut limbs: Vec<u32>) -> Self {
        while limbs.last() == Some(&0) {
            limbs.pop();
        }
        Self(limbs)
    }

    fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    fn digits(&self) -> String {
        let mut limbs = self.0.iter().rev();
        let mut out = limbs.next().map_or_else(|| "0".to_owned(), u32::to_string);
        for limb in limbs {
            out.push_str(&format!("{limb:09}"));
        }
        out
    }

    fn add(&self, other: &Self) -> Self {
        let mut carry = 0;
        let mut limbs = Vec::with_capacity(self.0.len().max(other.0.len()) + 1);
        for i in 0..self.0.len().max(other.0.len()) {
            let sum = limb(self, i) + limb(other, i) + carry;
            limbs.push(low_limb(sum));
            carry = sum / u64::from(BASE);
        }
        limbs.push(low_limb(carry));
        Self::trimmed(limbs)
    }

    /// `self - other`, where `other` is not the larger.
    fn sub(&self, other: &Self) -> Self {
        let mut borrow = 0;
        let mut limbs = Vec::with_capacity(self.0.len());
        for i in 0..self.0.len() {
            let difference = limb(self, i) + u64::from(BASE) - limb(other, i) - borrow;
            limbs.push(low_limb(difference));
            borrow = u64::from(difference < u64::from(BASE));
        }
        Self::trimmed(limbs)
    }

    fn mul(&self, other: &Self) -> Self {
        let mut limbs = vec![0_u32; self.0.len() + other.0.len() + 1];
        for (i, &a) in self.0.iter().enumerate() {
            let mut carry = 0;
            for j in 0..=other.0.len() {
                let value = u64::from(limbs[i + j]) + u64::from(a) * limb(other, j) + carry;
                limbs[i + j] = low_limb(value);
                carry = value / u64::from(BASE);
            }
        }
        Self::trimmed(limbs)
    }

    /// Times 10 to the `places`.
    fn shifted(&self, places: u64) -> Self {
        if self.is_zero() {
            return self.clone();
        }
        let zeros = usize::try_from(places / 9).unwrap_or(0);
        let limbs = [vec![0; zeros], self.0.clone()].concat();
        Self(limbs).mul(&Self::from_u64(10_u64.pow(low_limb(places % 9))))
    }

    /// Quotient and remainder, by long division; `other` is not zero.
    fn div_rem(&self, other: &Self) -> (Self, Self) {
        let mut quotient = vec![0_u32; self.0.len()];
        let mut rest = Self(Vec::new());
        for (place, &next) in self.0.iter().enumerate().rev() {
            rest.0.insert(0, next);
            rest = Self::trimmed(rest.0);
            let digit = largest_factor(other, &rest);
            rest = rest.sub(&other.mul(&Self::from_u64(u64::from(digit))));
            quotient[place] = digit;
        }
        (Self::trimmed(quotient), rest)
    }
}

/// The largest limb whose product with `divisor` is at most `rest`, found by halving.
fn largest_factor(divisor: &Natural, rest: &Natural) -> u32 {
    let (mut low, mut high) = (0, BASE);
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if divisor.mul(&Natural::from_u64(u64::from(middle))) <= *rest {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_length = self.0.len().cmp(&other.0.len());
        by_length.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

fn limb(number: &Natural, index: usize) -> u64 {
    number.0.get(index).copied().map_or(0, u64::from)
}

fn low_limb(value: u64) -> u32 {
    u32::try_from(value % u64::from(BASE)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(value: f64) -> Decimal {
        Decimal::from_f64(value).unwrap()
    }

    #[test]
    fn sums_and_products_are_exact() {
        assert_eq!(decimal(0.1).add(&decimal(0.2)).to_f64(), 0.3);
        assert_eq!(decimal(1.0).sub(&decimal(0.9)).to_f64(), 0.1);
        assert_eq!(decimal(1e300).sub(&decimal(1e-300)).to_f64(), 1e300);
        assert_eq!(decimal(1.1).mul(&decimal(-1.1)).to_f64(), -1.21);
    }

    #[test]
    fn quotients_have_sixteen_places() {
        let div = |a: f64, b: f64| decimal(a).div(&decimal(b)).map(|d| d.to_f64());
        assert_eq!(div(10.0, 3.0), Ok(3.333_333_333_333_333_5));
        assert_eq!(div(-2.0, 3.0), Ok(-0.666_666_666_666_666_7));
        assert_eq!(div(1e-300, 3.0), Ok(0.0));
        assert_eq!(div(1.0, 0.0), Err("decimal division by 0".to_owned()));
    }
}
