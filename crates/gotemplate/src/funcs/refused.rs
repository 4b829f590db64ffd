//! Functions of sprig that are known by name and refused: they make keys, certificates or
//! passwords, or ask the network, which rendering a template should not do.
//!
//! Boundary: the parameters are sprig's, so that a wrong call reads the same; a right one is an
//! error that says so. Source: sprig 3.3.0 crypto.go and network.go.

use crate::types::Type::{self, Any, Str};
use crate::types::UintType;
use crate::value::Value;

use super::{Call, Function};

const INT: Type = Type::INT;
const LIST: Type = Type::ANY_LIST;

/// What a refused function answers. The engine puts its name before it.
const REFUSAL: &str = "this function is not offered here: it makes keys, certificates or \
    passwords, or asks the network";

fn refuse<'a>(_: &mut Call<'_, 'a>) -> Result<Value<'a>, String> {
    Err(REFUSAL.to_owned())
}

/// The functions of this family. Where sprig wants a certificate anything is taken: without the
/// functions that make one there is none to be had.
pub const FUNCTIONS: &[Function] = &[
    Function::new("bcrypt", &[Str], refuse),
    Function::new("htpasswd", &[Str, Str], refuse),
    Function::new(
        "derivePassword",
        &[Type::Uint(UintType::Uint32), Str, Str, Str, Str],
        refuse,
    ),
    Function::new("genPrivateKey", &[Str], refuse),
    Function::new("buildCustomCert", &[Str, Str], refuse),
    Function::new("genCA", &[Str, INT], refuse),
    Function::new("genCAWithKey", &[Str, INT, Str], refuse),
    Function::new("genSelfSignedCert", &[Str, LIST, LIST, INT], refuse),
    Function::new(
        "genSelfSignedCertWithKey",
        &[Str, LIST, LIST, INT, Str],
        refuse,
    ),
    Function::new("genSignedCert", &[Str, LIST, LIST, INT, Any], refuse),
    Function::new(
        "genSignedCertWithKey",
        &[Str, LIST, LIST, INT, Any, Str],
        refuse,
    ),
    Function::new("encryptAES", &[Str, Str], refuse),
    Function::new("decryptAES", &[Str, Str], refuse),
    Function::new("getHostByName", &[Str], refuse),
];
