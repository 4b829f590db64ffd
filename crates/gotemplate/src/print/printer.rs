//! Values under a verb: which verbs a kind of value takes, composites, and what is written for
//! verbs that do not fit.
//!
//! Source of the rules: Go 1.26 fmt/print.go (printArg, printValue, handleMethods, badVerb).

use super::flags::Flags;
use super::scalar::{self, Radix};
use crate::object::{Object, Shape};
use crate::types::{FloatType, Type, UintType};
use crate::value::Value;

/// Composites deeper than this are cut short. A dictionary may hold itself; Go overflows then.
const MAX_DEPTH: usize = 100;

/// Stands for the addresses that Go would print.
const ADDRESS: u64 = 0xc000_0000_0000 >> 8;

/// Appends values to a text.
pub(super) struct Printer<'o> {
    out: &'o mut String,
    pub flags: Flags,
    /// Set while a verb that does not fit is reported: `String` methods are not called then.
    erroring: bool,
}

impl<'o> Printer<'o> {
    pub fn new(out: &'o mut String) -> Self {
        Printer {
            out,
            flags: Flags::default(),
            erroring: false,
        }
    }

    /// Bytes printed, with what stood there before.
    pub fn len(&self) -> usize {
        self.out.len()
    }

    pub fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// Type and value, as reports about arguments have them.
    pub fn typed(&mut self, value: &Value<'_>) {
        if matches!(value, Value::NoValue | Value::Nil) {
            return self.push("<nil>");
        }
        let name = value.type_name();
        self.push(&name);
        self.push("=");
        self.arg(value, 'v');
    }

    /// An argument of a print function.
    pub fn arg(&mut self, value: &Value<'_>, verb: char) {
        match (value, verb) {
            (Value::NoValue | Value::Nil, 'v' | 'T') => self.flags.pad(self.out, "<nil>"),
            (_, 'T') => {
                let name = value.type_name();
                let name = self.flags.truncate(&name);
                self.flags.pad(self.out, name);
            }
            (_, 'p') => self.address(value, 'p'),
            (Value::List(list), 'v' | 'd') if is_bytes(list.elem) && self.flags.sharp_v => {
                self.go_bytes(&list.items, "[]byte");
            }
            _ => self.value(value, verb, 0),
        }
    }

    /// What a host's pointer points to, as an action prints it.
    pub fn pointee(&mut self, object: &dyn Object) {
        match object.string() {
            Some(text) => self.string(&text, 'v', &Value::Nil),
            None => self.object(object, 'v', 0),
        }
    }

    /// A value at some depth within others.
    fn value(&mut self, value: &Value<'_>, verb: char, depth: usize) {
        if self.method(value, verb) {
            return;
        }
        let plain_bytes = depth == 0 && matches!(value, Value::List(l) if is_bytes(l.elem));
        if verb == 'w' && !plain_bytes {
            return self.bad_verb(value, verb);
        }
        match value {
            Value::NoValue | Value::Nil if depth > 0 && self.flags.sharp_v => {
                self.push("interface {}(nil)");
            }
            Value::NoValue | Value::Nil if depth > 0 => self.push("<nil>"),
            Value::NoValue | Value::Nil => self.bad_verb(value, verb),
            _ if depth > MAX_DEPTH => self.push("..."),
            Value::Bool(b) => match verb {
                't' | 'v' => self.flags.pad(self.out, if *b { "true" } else { "false" }),
                _ => self.bad_verb(value, verb),
            },
            Value::Int(i, _) => self.integer(*i < 0, i.unsigned_abs(), *i as u64, verb, value),
            Value::Uint(u, _) if verb == 'v' && self.flags.sharp_v => self.hex_number(*u, true),
            Value::Uint(u, _) => self.integer(false, *u, *u, verb, value),
            Value::Float(f, FloatType::Float32) => self.float(*f, 32, verb, value),
            Value::Float(f, FloatType::Float64) => self.float(*f, 64, verb, value),
            Value::Complex(re, im) => self.complex(*re, *im, verb, value),
            Value::Str(text) => self.string(text, verb, value),
            Value::Named(named) => self.scalar_of(&named.value, verb, value),
            Value::List(list) => {
                if is_bytes(list.elem) && matches!(verb, 's' | 'q' | 'x' | 'X') {
                    return self.bytes(&list.items, verb);
                }
                let name = list.type_name();
                let items = &mut list.items.iter().map(|item| (None, item.clone()));
                self.group((&name, list.is_nil(), false), items, verb, depth);
            }
            Value::Map(map) => {
                let name = value.type_name();
                let entries = map.entries().into_iter();
                let entries = &mut entries.map(|(k, v)| (Some(Value::Str(k)), v));
                self.group((&name, map.is_nil(), true), entries, verb, depth);
            }
            Value::Object(object) if object.is_pointer() => {
                if depth > 0 || object.is_nil() {
                    return self.address(value, verb);
                }
                self.push("&");
                self.object(*object, verb, depth + 1);
            }
            Value::Object(object) => self.object(*object, verb, depth),
            Value::Opaque(opaque) if opaque.is_pointer() && depth > 0 => self.address(value, verb),
            Value::Opaque(opaque) => {
                if let Some(object) = opaque.object() {
                    return self.object(object, verb, depth);
                }
                if opaque.is_pointer() {
                    self.push("&");
                }
                let named = self.flags.plus_v || self.flags.sharp_v;
                let fields = opaque.fields().into_iter();
                let fields = &mut fields.map(|(key, v)| (named.then(|| Value::str(key)), v));
                let name = opaque.type_name().trim_start_matches('*');
                self.structure(name, fields, verb, depth);
            }
            Value::Pointer(_) | Value::NilPointer(_) | Value::Func(_) => self.address(value, verb),
        }
    }

    /// A scalar of a defined type: printed as the scalar, reported under the type's own name.
    fn scalar_of(&mut self, scalar: &Value<'_>, verb: char, whole: &Value<'_>) {
        match scalar {
            Value::Int(i, _) => self.integer(*i < 0, i.unsigned_abs(), *i as u64, verb, whole),
            Value::Uint(u, _) => self.integer(false, *u, *u, verb, whole),
            Value::Float(f, FloatType::Float32) => self.float(*f, 32, verb, whole),
            Value::Float(f, FloatType::Float64) => self.float(*f, 64, verb, whole),
            Value::Str(text) => self.string(text, verb, whole),
            Value::Bool(b) if matches!(verb, 't' | 'v') => {
                self.flags.pad(self.out, if *b { "true" } else { "false" });
            }
            Value::Bool(_) => self.bad_verb(whole, verb),
            other => self.value(other, verb, 0),
        }
    }

    /// `String` and `Error` methods, for the verbs that take strings.
    fn method(&mut self, value: &Value<'_>, verb: char) -> bool {
        let go_syntax = self.flags.sharp_v && !self.erroring && verb == 'v';
        let go_string = match value {
            Value::Opaque(opaque) if go_syntax => opaque.go_string(),
            Value::Object(object) if go_syntax => object.go_string(),
            _ => None,
        };
        if let Some(text) = go_string {
            self.flags.pad(self.out, &text);
            return true;
        }
        if self.erroring || self.flags.sharp_v || !matches!(verb, 'v' | 's' | 'x' | 'X' | 'q') {
            return false;
        }
        match value {
            Value::Named(named) => match &named.string {
                Some(text) => self.string(text, verb, value),
                None => return false,
            },
            Value::Opaque(opaque) if opaque.is_stringer() => {
                self.string(&opaque.string(), verb, value);
            }
            Value::Object(object) => match object.string() {
                // A method that cannot do with nil fails, and this is printed as it is.
                Some(text) if object.is_nil() && text == "<nil>" => self.push(&text),
                Some(text) => self.string(&text, verb, value),
                None => return false,
            },
            _ => return false,
        }
        true
    }

    /// A verb that the value does not take.
    fn bad_verb(&mut self, value: &Value<'_>, verb: char) {
        self.erroring = true;
        self.out.push_str("%!");
        self.out.push(verb);
        self.out.push('(');
        self.typed(value);
        self.out.push(')');
        self.erroring = false;
    }

    fn integer(
        &mut self,
        negative: bool,
        magnitude: u64,
        bits: u64,
        verb: char,
        whole: &Value<'_>,
    ) {
        let mut radix = match verb {
            'b' => Radix::of(2),
            'o' | 'O' => Radix::of(8),
            'x' | 'X' => Radix::of(16),
            _ => Radix::DECIMAL,
        };
        radix.upper = verb == 'X';
        radix.octal_prefix = verb == 'O';
        match verb {
            'v' if self.flags.sharp_v && matches!(whole.underlying(), Value::Uint(..)) => {
                self.hex_number(bits, true);
            }
            'v' | 'd' | 'b' | 'o' | 'O' | 'x' | 'X' => {
                scalar::integer(self.out, &self.flags, negative, magnitude, radix);
            }
            'c' => scalar::plain_char(self.out, &self.flags, bits),
            'q' => scalar::quoted_char(self.out, &self.flags, bits),
            'U' => scalar::unicode(self.out, &self.flags, bits),
            _ => self.bad_verb(whole, verb),
        }
    }

    /// A number in hexadecimal, with or without `0x`.
    fn hex_number(&mut self, n: u64, prefix: bool) {
        let mut flags = self.flags;
        flags.sharp = prefix;
        scalar::integer(self.out, &flags, false, n, Radix::of(16));
    }

    fn float(&mut self, f: f64, size: u32, verb: char, whole: &Value<'_>) {
        let (verb, precision) = match verb {
            'v' => ('g', None),
            'b' | 'g' | 'G' | 'x' | 'X' => (verb, None),
            'f' | 'e' | 'E' => (verb, Some(6)),
            'F' => ('f', Some(6)),
            _ => return self.bad_verb(whole, verb),
        };
        scalar::float(self.out, &self.flags, f, size, verb, precision);
    }

    fn complex(&mut self, re: f64, im: f64, verb: char, whole: &Value<'_>) {
        if !"vbgGxXfFeE".contains(verb) {
            return self.bad_verb(whole, verb);
        }
        let plus = self.flags.plus;
        self.push("(");
        self.float(re, 64, verb, whole);
        self.flags.plus = true;
        self.float(im, 64, verb, whole);
        self.push("i)");
        self.flags.plus = plus;
    }

    fn string(&mut self, text: &str, verb: char, whole: &Value<'_>) {
        match verb {
            'v' if self.flags.sharp_v => scalar::quoted(self.out, &self.flags, text),
            'v' | 's' => {
                let text = self.flags.truncate(text);
                self.flags.pad(self.out, text);
            }
            'x' | 'X' => scalar::hex(self.out, &self.flags, text.as_bytes(), verb == 'X'),
            'q' => scalar::quoted(self.out, &self.flags, text),
            _ => self.bad_verb(whole, verb),
        }
    }

    /// Bytes under a verb for strings.
    fn bytes(&mut self, items: &[Value<'_>], verb: char) {
        let bytes: Vec<u8> = items.iter().map(byte).collect();
        if matches!(verb, 'x' | 'X') {
            return scalar::hex(self.out, &self.flags, &bytes, verb == 'X');
        }
        let text = String::from_utf8_lossy(&bytes);
        self.string(&text, verb, &Value::Nil);
    }

    /// Bytes in Go's syntax.
    fn go_bytes(&mut self, items: &[Value<'_>], name: &str) {
        self.push(name);
        self.push("{");
        for (i, item) in items.iter().enumerate() {
            if i > 0 {
                self.push(", ");
            }
            self.hex_number(byte(item).into(), true);
        }
        self.push("}");
    }

    /// A host's struct, map or slice, pointers left aside.
    fn object(&mut self, object: &dyn Object, verb: char, depth: usize) {
        let name = object.type_name();
        let name = name.trim_start_matches('*');
        let shape = object.shape();
        let entries = (0..object.len()).map(|i| object.entry(i));
        let named_fields = self.flags.plus_v || self.flags.sharp_v;
        let entries = &mut entries.map(|(key, value)| match shape {
            Shape::Map => (Some(key), value),
            Shape::Struct if named_fields => (Some(key), value),
            _ => (None, value),
        });
        match shape {
            Shape::Struct => self.structure(name, entries, verb, depth),
            _ => {
                let kind = (name, object.is_nil(), shape == Shape::Map);
                self.group(kind, entries, verb, depth);
            }
        }
    }

    fn structure<'v>(
        &mut self,
        name: &str,
        fields: &mut dyn Iterator<Item = (Option<Value<'v>>, Value<'v>)>,
        verb: char,
        depth: usize,
    ) {
        if self.flags.sharp_v {
            self.push(name);
        }
        self.push("{");
        for (i, (key, value)) in fields.enumerate() {
            self.separate(i);
            if let Some(key) = key {
                self.push(key.as_str().unwrap_or_default());
                self.push(":");
            }
            self.value(&value, verb, depth + 1);
        }
        self.push("}");
    }

    fn separate(&mut self, i: usize) {
        if i > 0 {
            self.push(if self.flags.sharp_v { ", " } else { " " });
        }
    }

    /// A list, or a map, whose items have keys: its type's name, whether it is nil, whether it is
    /// a map.
    fn group<'v>(
        &mut self,
        (name, is_nil, is_map): (&str, bool, bool),
        items: &mut dyn Iterator<Item = (Option<Value<'v>>, Value<'v>)>,
        verb: char,
        depth: usize,
    ) {
        if self.flags.sharp_v {
            self.push(name);
            if is_nil {
                return self.push("(nil)");
            }
            self.push("{");
        } else {
            if is_map {
                self.push("map");
            }
            self.push("[");
        }
        for (i, (key, value)) in items.enumerate() {
            self.separate(i);
            if let Some(key) = key {
                self.value(&key, verb, depth + 1);
                self.push(":");
            }
            self.value(&value, verb, depth + 1);
        }
        self.push(if self.flags.sharp_v { "}" } else { "]" });
    }

    /// Pointers and functions.
    fn address(&mut self, value: &Value<'_>, verb: char) {
        let is_nil = value.is_nil();
        let address = if is_nil { 0 } else { ADDRESS };
        let pointer = match value {
            Value::Object(o) => o.is_pointer() || o.shape() != Shape::Struct,
            Value::Opaque(o) => o.is_pointer(),
            Value::List(_) | Value::Map(_) | Value::Func(_) => true,
            _ => matches!(value, Value::Pointer(_) | Value::NilPointer(_)),
        };
        match verb {
            _ if !pointer => self.bad_verb(value, verb),
            'v' if self.flags.sharp_v => {
                let name = value.type_name();
                self.push(&format!("({name})("));
                if is_nil {
                    self.push("nil");
                } else {
                    self.hex_number(address, true);
                }
                self.push(")");
            }
            'v' if is_nil => self.flags.pad(self.out, "<nil>"),
            'v' | 'p' => self.hex_number(address, !self.flags.sharp),
            'b' | 'o' | 'd' | 'x' | 'X' => {
                self.integer(false, address, address, verb, value);
            }
            _ => self.bad_verb(value, verb),
        }
    }
}

fn is_bytes(elem: Type) -> bool {
    elem == Type::Uint(UintType::Uint8)
}

fn byte(item: &Value<'_>) -> u8 {
    match item {
        Value::Uint(u, _) => *u as u8,
        _ => 0,
    }
}
