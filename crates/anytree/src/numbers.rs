//! Numbers at the edges of what their types hold, and ordinary ones.

use crate::{Draw, Node};

const EDGES: [i64; 20] = [
    0,
    1,
    -1,
    7,
    8,
    10,
    80,
    420,
    15_020,
    65_535,
    1 << 24,
    i32::MAX as i64,
    i32::MIN as i64,
    i32::MAX as i64 + 1,
    i32::MIN as i64 - 1,
    1 << 53,
    (1 << 53) + 1,
    i64::MAX,
    i64::MIN,
    1_000_000,
];

/// An integer.
pub fn int(draw: &mut Draw<'_>) -> i64 {
    if draw.one_in(2) {
        return *draw.pick(&EDGES);
    }
    let bits = draw.bits().cast_signed();
    bits >> draw.below(64)
}

/// An integer that fits 32 bits.
pub fn int32(draw: &mut Draw<'_>) -> i64 {
    loop {
        let value = int(draw);
        if i32::try_from(value).is_ok() {
            return value;
        }
    }
}

/// A finite float.
pub fn float(draw: &mut Draw<'_>) -> f64 {
    match draw.below(4) {
        0 => *draw.pick(&[
            0.5,
            1.0,
            1e6,
            1e20,
            1e21,
            1e22,
            1e-6,
            1e-7,
            -0.0,
            0.1,
            1.5e300,
            5e-324,
            1e23,
            f64::MAX,
            f64::MIN_POSITIVE,
            9_007_199_254_740_993.0,
            18_446_744_073_709_551_616.0,
            9_223_372_036_854_775_808.0,
        ]),
        1 => int(draw) as f64 / 8.0,
        2 => int(draw) as f64,
        _ => {
            let value = f64::from_bits(draw.bits());
            if value.is_finite() { value } else { 2.5 }
        }
    }
}

/// A number of any kind.
pub fn number(draw: &mut Draw<'_>) -> Node {
    match draw.below(6) {
        0 => Node::Uint(draw.bits() | 1 << 63),
        1 | 2 => Node::Float(float(draw)),
        _ => Node::Int(int(draw)),
    }
}
