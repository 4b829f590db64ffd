//! Where a number ends, of whatever form; whether it is one is for [`super::number`] to say.
//!
//! Source of the rules: Go 1.26 text/template/parse/lex.go (lexNumber).

use super::lexer::Lexer;
use super::token::{Kind, Token};
use crate::quote;

/// A number, or two joined by a sign: a complex constant, which must end in `i`.
pub(super) fn scan_number<'t>(lexer: &mut Lexer<'t>) -> Token<'t> {
    if !scan(lexer) {
        return bad_syntax(lexer);
    }
    if !matches!(lexer.peek(), Some('+' | '-')) {
        return lexer.token(Kind::Number);
    }
    if scan(lexer) && lexer.taken().ends_with('i') {
        lexer.token(Kind::Complex)
    } else {
        bad_syntax(lexer)
    }
}

fn bad_syntax<'t>(lexer: &mut Lexer<'t>) -> Token<'t> {
    let message = format!("bad number syntax: {}", quote::quote(lexer.taken(), false));
    lexer.error(message)
}

/// Takes what may be one number; false if a letter or digit follows that cannot belong to it.
fn scan(lexer: &mut Lexer<'_>) -> bool {
    const DECIMAL: &str = "0123456789_";
    const HEX: &str = "0123456789abcdefABCDEF_";
    lexer.accept("+-");
    let mut digits = DECIMAL;
    if lexer.accept("0") {
        if lexer.accept("xX") {
            digits = HEX;
        } else if lexer.accept("oO") {
            digits = "01234567_";
        } else if lexer.accept("bB") {
            digits = "01_";
        }
    }
    lexer.accept_run(digits);
    if lexer.accept(".") {
        lexer.accept_run(digits);
    }
    let exponent = match digits {
        DECIMAL => "eE",
        HEX => "pP",
        _ => "",
    };
    if lexer.accept(exponent) {
        lexer.accept("+-");
        lexer.accept_run(DECIMAL);
    }
    lexer.accept("i");
    if lexer.at_alphanumeric() {
        lexer.take_one();
        return false;
    }
    true
}
