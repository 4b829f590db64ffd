//! Decimal numbers of any length, as far as quantities need them.
//!
//! Boundary: digits and where the point is. Source: gopkg.in/inf.v0 `dec.go` and
//! k8s.io/apimachinery v0.35.3 `pkg/api/resource/amount.go`, `scale_int.go`; what these compute with
//! big integers comes out of the digits here, so that no exponent makes a number long.

use super::BigAmount;
use std::cmp::Ordering;

/// More zeros than these are behind no number that Go gets to print.
const MOST_ZEROS: i64 = 10_000;

/// `±digits × 10^-places`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    negative: bool,
    /// ASCII digits, most significant first, the first no zero; empty for zero.
    digits: Vec<u8>,
    places: i32,
    /// With how many places Go holds it, which shows only where a number is too long.
    held: i32,
}

impl Decimal {
    /// `value × 10^scale`.
    pub(super) fn of(value: i64, scale: i32) -> Decimal {
        let digits = value.unsigned_abs().to_string();
        Decimal::new(value < 0, digits.as_bytes(), scale.wrapping_neg())
    }

    /// The number of these ASCII digits, of which so many are behind the point.
    pub(super) fn new(negative: bool, digits: &[u8], places: i32) -> Decimal {
        let zeros = digits.iter().take_while(|&&digit| digit == b'0').count();
        let digits = digits[zeros..].to_vec();
        Decimal {
            negative: negative && !digits.is_empty(),
            digits,
            places,
            held: super::NANO_PLACES,
        }
    }

    /// The greatest number that a binary suffix may stand behind, or the least.
    pub(super) fn limit(negative: bool) -> Decimal {
        Decimal {
            negative,
            held: 0,
            ..Decimal::of(i64::MAX, 0)
        }
    }

    /// The number as Go's `inf.Dec` holds it.
    pub(super) fn as_held(&self) -> BigAmount {
        let zeros = i64::from(self.held) - i64::from(self.places);
        let zeros = usize::try_from(zeros.clamp(0, MOST_ZEROS)).unwrap_or_default();
        let mut words = Vec::new();
        for digit in self.digits.iter().chain(std::iter::repeat_n(&b'0', zeros)) {
            let mut carry = u128::from(digit - b'0');
            for word in &mut words {
                carry += u128::from(*word) * 10;
                // The low half.
                *word = carry as u64;
                carry >>= 64;
            }
            if carry > 0 {
                words.push(carry as u64);
            }
        }
        BigAmount {
            negative: self.negative,
            words,
            scale: self.held,
        }
    }

    pub(super) fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }

    /// Multiplies by `10^exponent`.
    pub(super) fn shift(&mut self, exponent: i32) {
        self.places = self.places.wrapping_sub(exponent);
    }

    /// Multiplies by `2^exponent`, which is at most 60.
    pub(super) fn double(&mut self, exponent: u32) {
        let mut carry = 0_u128;
        let mut product = Vec::with_capacity(self.digits.len() + 20);
        for digit in self.digits.iter().rev() {
            carry += u128::from(digit - b'0') << exponent;
            product.push(carry);
            carry /= 10;
        }
        while carry > 0 {
            product.push(carry);
            carry /= 10;
        }
        self.digits = product
            .iter()
            .rev()
            .map(|place| b'0' + u8::try_from(place % 10).unwrap_or_default())
            .collect();
    }

    /// Rounds away from zero to so many decimal places, if there are more.
    pub(super) fn round_up(&mut self, places: i32) {
        if self.truncate(places) {
            self.increment();
        }
    }

    /// Cuts the number to so many decimal places; whether that took anything away.
    fn truncate(&mut self, places: i32) -> bool {
        let excess = i64::from(self.places) - i64::from(places);
        if excess <= 0 || self.is_zero() {
            return false;
        }
        let excess = usize::try_from(excess).unwrap_or(usize::MAX);
        let kept = self.digits.len().saturating_sub(excess);
        let inexact = self.digits[kept..].iter().any(|&digit| digit != b'0');
        self.digits.truncate(kept);
        self.places = places;
        inexact
    }

    fn increment(&mut self) {
        for digit in self.digits.iter_mut().rev() {
            if *digit < b'9' {
                *digit += 1;
                return;
            }
            *digit = b'0';
        }
        self.digits.insert(0, b'1');
    }

    /// Compares the numbers.
    pub(super) fn cmp_amount(&self, other: &Decimal) -> Ordering {
        match (self.sign(), other.sign()) {
            (1, 1) => self.cmp_magnitude(other),
            (-1, -1) => other.cmp_magnitude(self),
            (own, others) => own.cmp(&others),
        }
    }

    fn sign(&self) -> i8 {
        match (self.is_zero(), self.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        }
    }

    /// Compares without the signs; neither is zero.
    pub(super) fn cmp_magnitude(&self, other: &Decimal) -> Ordering {
        let lead = |decimal: &Decimal| decimal.digits.len() as i64 - i64::from(decimal.places);
        lead(self)
            .cmp(&lead(other))
            .then_with(|| self.significant().cmp(other.significant()))
    }

    /// The digits without the zeros at the end.
    fn significant(&self) -> &[u8] {
        let zeros = self.digits.iter().rev().take_while(|&&digit| digit == b'0');
        &self.digits[..self.digits.len() - zeros.count()]
    }

    /// The number, if it is whole and fits 64 bits.
    pub(super) fn whole(&self) -> Option<i64> {
        let significant = self.significant();
        let zeros = self.digits.len() as i64 - significant.len() as i64 - i64::from(self.places);
        let zeros = u32::try_from(zeros).ok()?;
        let text = std::str::from_utf8(significant).ok()?;
        let magnitude = if text.is_empty() {
            0
        } else {
            text.parse::<i128>().ok()?
        };
        let magnitude = magnitude.checked_mul(10_i128.checked_pow(zeros)?)?;
        i64::try_from(if self.negative { -magnitude } else { magnitude }).ok()
    }

    /// The number with an exponent of ten that is a multiple of three and as large as can be.
    pub(super) fn in_thousands(&self) -> (String, i32) {
        let significant = self.significant();
        let removed = (self.digits.len() - significant.len()) as i32;
        let mut exponent = self.places.wrapping_neg().wrapping_add(removed);
        let mut text = String::with_capacity(significant.len() + 3);
        if self.negative {
            text.push('-');
        }
        text.push_str(&String::from_utf8_lossy(significant));
        while exponent % 3 != 0 {
            text.push('0');
            exponent = exponent.wrapping_sub(1);
        }
        (text, exponent)
    }

    /// The number divided by `10^scale` and rounded up as Go's `scaledValue` does it, which adds one
    /// to a negative number too if a part of it was cut off; the lowest 64 bits.
    ///
    /// A negative number is taken for a short one however long it is, so that of one with more than
    /// 63 bits the lowest 64 are divided, as in Go.
    pub(super) fn scaled(&self, scale: i32) -> i64 {
        let cut = i64::from(self.held) + i64::from(scale);
        let power = u32::try_from(cut.abs())
            .ok()
            .and_then(|cut| 10_i64.checked_pow(cut));
        if let (true, Some(power)) = (self.negative || self.fits(), power) {
            let held = self.low_bits(self.held);
            return match cut {
                ..=0 => held.wrapping_mul(power),
                _ => held / power + i64::from(held % power != 0),
            };
        }
        let places = scale.wrapping_neg();
        let mut rounded = self.clone();
        rounded.round_up(places);
        rounded.low_bits(places)
    }

    /// The lowest 64 bits of the number times `10^places`, which is whole.
    fn low_bits(&self, places: i32) -> i64 {
        let value = self.digits.iter().fold(0_i64, |value, digit| {
            value.wrapping_mul(10).wrapping_add(i64::from(digit - b'0'))
        });
        // 10^64 has no bit left in the lowest 64.
        let zeros = (i64::from(places) - i64::from(self.places)).clamp(0, 64);
        let value = (0..zeros).fold(value, |value, _| value.wrapping_mul(10));
        if self.negative {
            value.wrapping_neg()
        } else {
            value
        }
    }

    /// Whether the number fits 63 bits as Go holds it.
    fn fits(&self) -> bool {
        let limit = Decimal::of(i64::MAX, -self.held);
        self.is_zero() || self.cmp_magnitude(&limit) == Ordering::Less
    }
}
