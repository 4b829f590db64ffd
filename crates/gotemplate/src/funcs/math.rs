//! sprig's arithmetic: integers that wrap, floats by exact decimals, rounding, largest and least.
//!
//! Boundary: numbers come through [`super::cast`]. Source of the rules: sprig 3.3.0 numeric.go and
//! functions.go; math.Pow, math.Max and math.Min of Go 1.26.

use crate::types::Type::{self, Any};
use crate::value::Value;

use super::cast::{to_float, to_int};
use super::decimal::Decimal;
use super::{Call, Function};

const BIGGEST: Function = Function::variadic("biggest", &[Any, Any], |c| {
    Ok(integers(c).max().map_or(Value::Nil, Value::int64))
});

/// The functions of this family.
pub const FUNCTIONS: &[Function] = &[
    Function::new("add1", &[Any], |c| {
        Ok(Value::int64(to_int(c.arg(0)).wrapping_add(1)))
    }),
    Function::variadic("add", &[Any], |c| {
        Ok(Value::int64(integers(c).fold(0, i64::wrapping_add)))
    }),
    Function::new("sub", &[Any, Any], |c| {
        Ok(Value::int64(
            to_int(c.arg(0)).wrapping_sub(to_int(c.arg(1))),
        ))
    }),
    Function::new("div", &[Any, Any], |c| divided(c, i64::wrapping_div)),
    Function::new("mod", &[Any, Any], |c| divided(c, i64::wrapping_rem)),
    Function::variadic("mul", &[Any, Any], |c| {
        Ok(Value::int64(integers(c).fold(1, i64::wrapping_mul)))
    }),
    BIGGEST,
    BIGGEST.named("max"),
    Function::variadic("min", &[Any, Any], |c| {
        Ok(integers(c).min().map_or(Value::Nil, Value::int64))
    }),
    Function::variadic("maxf", &[Any, Any], |c| {
        Ok(Value::float64(floats(c).reduce(larger).unwrap_or(0.0)))
    }),
    Function::variadic("minf", &[Any, Any], |c| {
        Ok(Value::float64(
            floats(c).reduce(|a, b| -larger(-a, -b)).unwrap_or(0.0),
        ))
    }),
    Function::new("floor", &[Any], |c| {
        Ok(Value::float64(to_float(c.arg(0)).floor()))
    }),
    Function::new("ceil", &[Any], |c| {
        Ok(Value::float64(to_float(c.arg(0)).ceil()))
    }),
    Function::variadic("round", &[Any, Type::INT, Type::FLOAT64], |c| {
        let on = if c.args.len() > 2 { c.float(2) } else { 0.5 };
        Ok(Value::float64(round(to_float(c.arg(0)), c.int(1), on)))
    }),
    Function::new("add1f", &[Any], |c| {
        exact(
            to_float(c.arg(0)),
            std::iter::once(1.0),
            |a, b| Ok(a.add(b)),
        )
    }),
    Function::variadic("addf", &[Any], |c| {
        exact(0.0, floats(c), |a, b| Ok(a.add(b)))
    }),
    Function::variadic("subf", &[Any, Any], |c| chained(c, |a, b| Ok(a.sub(b)))),
    Function::variadic("mulf", &[Any, Any], |c| chained(c, |a, b| Ok(a.mul(b)))),
    Function::variadic("divf", &[Any, Any], |c| chained(c, Decimal::div)),
];

fn integers<'c, 'a>(c: &Call<'c, 'a>) -> impl Iterator<Item = i64> + use<'c, 'a> {
    c.args.iter().map(to_int)
}

fn floats<'c, 'a>(c: &Call<'c, 'a>) -> impl Iterator<Item = f64> + use<'c, 'a> {
    c.args.iter().map(to_float)
}

fn divided<'a>(c: &Call<'_, 'a>, divide: fn(i64, i64) -> i64) -> Result<Value<'a>, String> {
    match to_int(c.arg(1)) {
        0 => Err("runtime error: integer divide by zero".to_owned()),
        divisor => Ok(Value::int64(divide(to_int(c.arg(0)), divisor))),
    }
}

type Operation = fn(&Decimal, &Decimal) -> Result<Decimal, String>;

/// The first argument and each further one, in exact decimals.
fn chained<'a>(c: &Call<'_, 'a>, operation: Operation) -> Result<Value<'a>, String> {
    exact(to_float(c.arg(0)), floats(c).skip(1), operation)
}

fn exact<'a>(
    first: f64,
    others: impl Iterator<Item = f64>,
    operation: Operation,
) -> Result<Value<'a>, String> {
    let mut result = Decimal::from_f64(first)?;
    for other in others {
        result = operation(&result, &Decimal::from_f64(other)?)?;
    }
    Ok(Value::float64(result.to_f64()))
}

/// math.Max: an infinity wins even over NaN, NaN over the rest, 0 over -0.
fn larger(a: f64, b: f64) -> f64 {
    if a == f64::INFINITY || b == f64::INFINITY {
        f64::INFINITY
    } else if a.is_nan() || b.is_nan() {
        f64::NAN
    } else if a == 0.0 && b == 0.0 {
        if a.is_sign_negative() { b } else { a }
    } else if a > b {
        a
    } else {
        b
    }
}

/// Rounds to so many places; a fraction from `on` up rounds up. Below zero that is never.
fn round(value: f64, places: i64, on: f64) -> f64 {
    let power = power_of_ten(places);
    let digit = power * value;
    let fraction = digit - digit.trunc();
    let rounded = if fraction >= on {
        digit.ceil()
    } else {
        digit.floor()
    };
    rounded / power
}

/// math.Pow(10, n) by Go's own steps, whose last bit other libraries do not always share.
fn power_of_ten(n: i64) -> f64 {
    // Far beyond what f64 holds on either side.
    let mut left = n.unsigned_abs().min(5_000);
    let (mut result, mut exponent) = (1.0_f64, 0_i64);
    let (mut fraction, mut power) = (0.625_f64, 4_i64);
    while left > 0 {
        if power > 1 << 12 {
            exponent += power;
            break;
        }
        if left & 1 == 1 {
            result *= fraction;
            exponent += power;
        }
        fraction *= fraction;
        power <<= 1;
        if fraction < 0.5 {
            fraction += fraction;
            power -= 1;
        }
        left >>= 1;
    }
    if n < 0 {
        result = 1.0 / result;
        exponent = -exponent;
    }
    let half = i32::try_from(exponent / 2).unwrap_or(i32::MAX);
    let other = i32::try_from(exponent - exponent / 2).unwrap_or(i32::MAX);
    result * 2_f64.powi(half) * 2_f64.powi(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_of_ten() {
        assert_eq!(power_of_ten(0), 1.0);
        assert_eq!(power_of_ten(2), 100.0);
        assert_eq!(power_of_ten(-2), 0.01);
        assert_eq!(power_of_ten(400), f64::INFINITY);
        assert_eq!(power_of_ten(-400), 0.0);
    }

    #[test]
    fn rounding() {
        assert_eq!(round(123.5555, 3, 0.5), 123.556);
        assert_eq!(round(-1.5, 0, 0.5), -2.0);
        assert_eq!(round(2.4, 0, 0.3), 3.0);
    }
}
