//! Numbers of 64 bits, which nearly all quantities are, as they are printed.
//!
//! Boundary: what [`super::decimal`] does with any number, here without its digits as text.
//! Source: k8s.io/apimachinery v0.35.3 `pkg/api/resource/amount.go`, `scale_int.go`.

/// `digits × 10^exponent`, without zeros at the end of the digits.
#[derive(Clone, Copy)]
pub(super) struct Short {
    digits: i64,
    exponent: i32,
}

impl Short {
    /// `value × 10^scale`.
    pub(super) fn of(value: i64, scale: i32) -> Short {
        let (mut digits, mut exponent) = (value, scale);
        while digits != 0 && digits % 10 == 0 {
            digits /= 10;
            exponent = exponent.wrapping_add(1);
        }
        Short { digits, exponent }
    }

    /// The number, if it is whole and fits 64 bits.
    pub(super) fn whole(self) -> Option<i64> {
        let exponent = u32::try_from(self.exponent).ok()?;
        self.digits.checked_mul(10_i64.checked_pow(exponent)?)
    }

    /// The number with an exponent of ten that is a multiple of three and as large as can be: its
    /// first digits, the zeros behind them, and the exponent.
    pub(super) fn in_thousands(self) -> (i64, &'static str, i32) {
        let (zeros, fewer) = match self.exponent.rem_euclid(3) {
            0 => ("", 0),
            1 => ("0", 1),
            _ => ("00", 2),
        };
        (self.digits, zeros, self.exponent.wrapping_sub(fewer))
    }
}
