//! Checksums: sha1sum, sha256sum, sha512sum, adler32sum.
//!
//! Boundary: what makes keys, certificates or passwords is refused in [`super::refused`]. Source
//! of the rules: sprig 3.3.0 crypto.go; RFC 1950 for Adler-32.

use sha1::Sha1;
use sha2::{Digest, Sha256, Sha512};

use crate::types::Type::Str;
use crate::value::Value;

use super::Function;

/// The functions of this family.
pub const FUNCTIONS: &[Function] = &[
    Function::new("sha1sum", &[Str], |c| {
        Ok(Value::str(hex(&Sha1::digest(c.str(0)))))
    }),
    Function::new("sha256sum", &[Str], |c| {
        Ok(Value::str(hex(&Sha256::digest(c.str(0)))))
    }),
    Function::new("sha512sum", &[Str], |c| {
        Ok(Value::str(hex(&Sha512::digest(c.str(0)))))
    }),
    Function::new("adler32sum", &[Str], |c| {
        Ok(Value::str(adler32(c.str(0)).to_string()))
    }),
];

/// Bytes as lower-case hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn adler32(text: &str) -> u32 {
    const MODULUS: u32 = 65_521;
    let (low, high) = text.bytes().fold((1, 0), |(low, high), byte| {
        let low = (low + u32::from(byte)) % MODULUS;
        (low, (high + low) % MODULUS)
    });
    high << 16 | low
}
