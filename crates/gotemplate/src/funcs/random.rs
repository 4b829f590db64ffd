//! Functions of chance: randAlpha and its like, randBytes, randInt, shuffle, uuidv4.
//!
//! Boundary: random bits come from the context alone; without a source these fail. Source of the
//! rules: sprig 3.3.0 strings.go, crypto.go, functions.go; goutils 1.1.1; RFC 9562 for UUIDs.

use crate::context::Context;
use crate::types::Type::{self, Str};
use crate::value::Value;

use super::crypto::hex;
use super::encoding::BASE64;
use super::{Call, Function};

const INT: Type = Type::INT;
const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const ALPHANUMERIC: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The functions of this family.
pub const FUNCTIONS: &[Function] = &[
    Function::new("randAlphaNum", &[INT], |c| drawn(c, ALPHANUMERIC)),
    Function::new("randAlpha", &[INT], |c| drawn(c, LETTERS)),
    Function::new("randNumeric", &[INT], |c| drawn(c, &ALPHANUMERIC[..10])),
    Function::new("randAscii", &[INT], |c| {
        let printable: Vec<u8> = (b' '..=b'~').collect();
        drawn(c, &printable)
    }),
    Function::new("randBytes", &[INT], |c| {
        let count = usize::try_from(c.int(0))
            .map_err(|_| "runtime error: makeslice: len out of range".to_owned())?;
        c.context.limits.text(count)?;
        Ok(Value::str(BASE64.encode(&bytes(c.context, count)?)))
    }),
    Function::new("randInt", &[INT, INT], |c| {
        let width = c.int(1).wrapping_sub(c.int(0));
        let width = u64::try_from(width).ok().filter(|width| *width > 0);
        let width = width.ok_or("invalid argument to Intn")?;
        Ok(Value::int(
            c.int(0).wrapping_add_unsigned(below(c.context, width)?),
        ))
    }),
    Function::new("shuffle", &[Str], |c| {
        shuffled(c.context, c.str(0)).map(Value::str)
    }),
    Function::new("uuidv4", &[], |c| uuid(c.context).map(Value::str)),
];

fn bits(context: &Context) -> Result<u64, String> {
    match &context.random {
        Some(source) => Ok(source()),
        None => Err("no source of randomness is given here".to_owned()),
    }
}

/// A number below `limit`, which is not 0: the high half of a product, without a bias that counts.
fn below(context: &Context, limit: u64) -> Result<u64, String> {
    let product = u128::from(bits(context)?) * u128::from(limit);
    Ok((product >> 64) as u64)
}

fn bytes(context: &Context, count: usize) -> Result<Vec<u8>, String> {
    let mut out = Vec::with_capacity(count + 8);
    while out.len() < count {
        out.extend(bits(context)?.to_le_bytes());
    }
    out.truncate(count);
    Ok(out)
}

/// So many characters of a set; none for a negative count.
fn drawn<'a>(c: &Call<'_, 'a>, set: &[u8]) -> Result<Value<'a>, String> {
    let count = usize::try_from(c.int(0)).unwrap_or(0);
    c.context.limits.text(count)?;
    let mut out = String::with_capacity(count);
    for _ in 0..count {
        let index = below(c.context, set.len() as u64)?;
        out.push(char::from(set[index as usize]));
    }
    Ok(Value::str(out))
}

fn shuffled(context: &Context, text: &str) -> Result<String, String> {
    let mut chars: Vec<char> = text.chars().collect();
    for last in (1..chars.len()).rev() {
        let other = below(context, last as u64 + 1)?;
        chars.swap(last, other as usize);
    }
    Ok(chars.into_iter().collect())
}

fn uuid(context: &Context) -> Result<String, String> {
    let mut raw = bytes(context, 16)?;
    raw[6] = raw[6] & 0x0f | 0x40;
    raw[8] = raw[8] & 0x3f | 0x80;
    let text = hex(&raw);
    let (a, b, c, d, e) = (
        &text[..8],
        &text[8..12],
        &text[12..16],
        &text[16..20],
        &text[20..],
    );
    Ok(format!("{a}-{b}-{c}-{d}-{e}"))
}
