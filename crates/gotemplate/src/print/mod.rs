//! Printing as Go's fmt does it: `%v` of every kind of value, and all of Printf.
//!
//! Boundary: addresses are made up; Go's differ from run to run.
//! Source of the rules: Go 1.26 fmt/print.go, fmt/format.go, text/template/exec.go
//! (printableValue).

mod flags;
mod float;
mod printer;
mod printf;
mod scalar;

use crate::object::Object;
use crate::types::Kind;
use crate::value::Value;
use printer::Printer;

pub use float::format_float;

/// Appends what `%v` prints.
pub(crate) fn push(out: &mut String, value: &Value<'_>) {
    Printer::new(out).arg(value, 'v');
}

/// `fmt.Sprint`: a space between two that are both no strings.
pub fn sprint(args: &[Value<'_>]) -> String {
    joined(args, |out, arg| {
        Printer::new(out).arg(arg, 'v');
        arg.kind() == Kind::String
    })
}

/// The same of values as actions print them: pointers followed, nothing as `<no value>`.
pub(crate) fn sprint_printable(args: &[Value<'_>]) -> String {
    joined(args, |out, arg| {
        print_action(out, arg);
        let arg = arg.indirect();
        arg.kind() == Kind::String || matches!(arg, Value::NoValue | Value::Nil)
    })
}

/// What `one` appends for each argument, which answers whether it was a string, with spaces
/// between two that were not.
fn joined<'a>(args: &[Value<'a>], one: fn(&mut String, &Value<'a>) -> bool) -> String {
    let mut out = String::new();
    let mut after_string = true;
    for arg in args {
        let start = out.len();
        let is_string = one(&mut out, arg);
        if !is_string && !after_string {
            out.insert(start, ' ');
        }
        after_string = is_string;
    }
    out
}

/// `fmt.Sprintln`: a space between any two, and a newline.
pub fn sprintln(args: &[Value<'_>]) -> String {
    let mut out = String::new();
    let mut printer = Printer::new(&mut out);
    for (i, arg) in args.iter().enumerate() {
        if i > 0 {
            printer.push(" ");
        }
        printer.arg(arg, 'v');
    }
    printer.push("\n");
    out
}

/// `fmt.Sprintf`: every verb, flag, width, precision and argument index, and what fmt writes
/// where they do not fit the arguments.
pub fn sprintf(format: &str, args: &[Value<'_>]) -> String {
    let mut out = String::new();
    printf::printf(&mut out, format, args);
    out
}

/// Appends a struct whose address can be taken as an action prints it.
pub(crate) fn print_addressable(out: &mut String, object: &dyn Object) {
    match object.pointer_string() {
        Some(text) => out.push_str(&text),
        None => print_action(out, &Value::Object(object)),
    }
}

/// Appends the value as an action prints it.
pub(crate) fn print_action(out: &mut String, value: &Value<'_>) {
    match value.indirect() {
        Value::NoValue | Value::Nil => out.push_str("<no value>"),
        Value::Str(text) => out.push_str(text),
        Value::Object(object) if object.is_pointer() && !object.is_nil() => {
            Printer::new(out).pointee(*object);
        }
        other => Printer::new(out).arg(other, 'v'),
    }
}
