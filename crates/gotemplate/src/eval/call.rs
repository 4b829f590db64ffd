//! Calls: arguments counted, evaluated and fitted, then the function itself.
//!
//! Source of the rules: Go 1.26 text/template/exec.go (evalFunction, evalCall), funcs.go (call).

use super::{At, Found, Result, State};
use crate::ast::{FunctionRef, Operand, Special};
use crate::funcs::{Call, Function, Param};
use crate::types::Type;
use crate::value::Value;

impl<'a> State<'a, '_> {
    /// Calls a function; `node` is where its own errors are laid.
    pub(super) fn call_function(
        &mut self,
        dot: &Found<'a>,
        callee: FunctionRef,
        node: At<'a>,
        args: &'a [Operand],
        last: Option<Found<'a>>,
    ) -> Result<Found<'a>> {
        let function = callee.function;
        let signature = (function.params, function.variadic);
        let last = last.as_ref();
        let result = match callee.special {
            Special::And | Special::Or => {
                self.count_args(function.name, signature, args, last)?;
                return self.short_circuit(dot, callee.special, args, last);
            }
            Special::Call => {
                let first_arg = self.arguments(dot, function.name, signature, args, last)?;
                let name = match (args.first(), last) {
                    (Some(first), _) => first.source(),
                    (None, Some(last)) => crate::funcs::builtins::value_string(&last.value),
                    (None, None) => String::new(),
                };
                let result = self.call_value(&name, self.passed(first_arg));
                self.args.truncate(first_arg);
                result
            }
            Special::None => {
                let first_arg = self.arguments(dot, function.name, signature, args, last)?;
                let result = self.run(&function, self.passed(first_arg));
                self.args.truncate(first_arg);
                result
            }
        };
        match result {
            // Only Go's own function hands on the element itself.
            Ok(value) => Ok(Found::part(value, function.name == "index")),
            Err(message) => {
                self.at = node;
                self.error(format!("error calling {}: {message}", function.name))
            }
        }
    }

    fn run(
        &self,
        function: &Function,
        args: &[Value<'a>],
    ) -> std::result::Result<Value<'a>, String> {
        let work = &self.work;
        work.take(1)?;
        if function.shallow {
            args.iter().try_for_each(|arg| work.look_at(arg))?;
        } else {
            work.look_into(args)?;
        }
        let result = (function.call)(&mut Call {
            args,
            context: self.context,
            kept: self.kept,
            work,
        })?;
        work.made(&result, &self.context.limits)?;
        Ok(result)
    }

    /// `and` and `or` evaluate no further than they need.
    fn short_circuit(
        &mut self,
        dot: &Found<'a>,
        special: Special,
        args: &'a [Operand],
        last: Option<&Found<'a>>,
    ) -> Result<Found<'a>> {
        let mut value = Value::NoValue;
        for arg in args {
            value = self.argument(dot, Type::Reflect, arg)?;
            if value.truth() == (special == Special::Or) {
                return Ok(Found::plain(value));
            }
        }
        Ok(last.cloned().unwrap_or(Found::plain(value)))
    }

    fn count_args(
        &mut self,
        name: &str,
        (params, variadic): (&[Param], bool),
        args: &[Operand],
        last: Option<&Found<'a>>,
    ) -> Result<()> {
        let count = args.len() + usize::from(last.is_some());
        if variadic {
            let fixed = params.len().saturating_sub(1);
            if count < fixed {
                let got = args.len();
                return self.error(format!(
                    "wrong number of args for {name}: want at least {fixed} got {got}"
                ));
            }
        } else if count != params.len() {
            let want = params.len();
            return self.error(format!(
                "wrong number of args for {name}: want {want} got {count}"
            ));
        }
        Ok(())
    }

    /// The arguments put down from that place on.
    pub(super) fn passed(&self, first: usize) -> &[Value<'a>] {
        self.args.get(first..).unwrap_or_default()
    }

    /// Puts down the arguments for these parameters, and answers where they begin; `last` is what
    /// the pipeline hands on.
    pub(super) fn arguments(
        &mut self,
        dot: &Found<'a>,
        name: &str,
        signature: (&'static [Param], bool),
        args: &'a [Operand],
        last: Option<&Found<'a>>,
    ) -> Result<usize> {
        self.count_args(name, signature, args, last)?;
        let (params, _) = signature;
        let param = |i: usize| {
            params
                .get(i)
                .or(params.last())
                .copied()
                .unwrap_or(Type::Any)
        };
        let first = self.args.len();
        for (i, arg) in args.iter().enumerate() {
            let value = self.argument(dot, param(i), arg)?;
            self.args.push(value);
        }
        if let Some(last) = last {
            let value = self.fit(last.clone(), param(args.len()))?;
            self.args.push(value);
        }
        Ok(first)
    }

    /// What `call` does: calls a function that is a value.
    fn call_value(&self, name: &str, argv: &[Value<'a>]) -> std::result::Result<Value<'a>, String> {
        let Some((callee, args)) = argv.split_first() else {
            return Err("call of nil".to_owned());
        };
        let function = match callee {
            Value::NoValue | Value::Nil => return Err("call of nil".to_owned()),
            Value::Func(function) => *function,
            other => {
                let ty = other.type_name();
                return Err(format!("non-function {name} of type {ty}"));
            }
        };
        let want = function.params.len();
        let got = args.len();
        if function.variadic && got + 1 < want {
            let want = want - 1;
            return Err(format!(
                "wrong number of args for {name}: got {got} want at least {want}"
            ));
        }
        if !function.variadic && got != want {
            return Err(format!(
                "wrong number of args for {name}: got {got} want {want}"
            ));
        }
        let mut fitted = Vec::with_capacity(got);
        for (i, arg) in args.iter().enumerate() {
            let param = function.params.get(i).or(function.params.last());
            let value = prepare(arg, param.copied().unwrap_or(Type::Any));
            fitted.push(value.map_err(|message| format!("arg {i}: {message}"))?);
        }
        self.run(function, &fitted)
    }
}

/// Makes an argument fit as `call` does: integers convert to one another.
fn prepare<'a>(value: &Value<'a>, ty: Type) -> std::result::Result<Value<'a>, String> {
    use crate::types::Kind;
    match (value.underlying(), ty.kind()) {
        (Value::NoValue | Value::Nil, _) if ty.can_be_nil() => Ok(Value::zero(ty)),
        (Value::NoValue | Value::Nil, _) => Err(format!("value is nil; should be of type {ty}")),
        _ if value.is_of(ty) => Ok(value.clone()),
        (Value::Int(i, _), Kind::Int(t)) => Ok(Value::Int(t.wrap(*i), t)),
        (Value::Int(i, _), Kind::Uint(t)) => Ok(Value::Uint(t.wrap(*i as u64), t)),
        (Value::Uint(u, _), Kind::Int(t)) => Ok(Value::Int(t.wrap(*u as i64), t)),
        (Value::Uint(u, _), Kind::Uint(t)) => Ok(Value::Uint(t.wrap(*u), t)),
        _ => {
            let have = value.type_name();
            Err(format!("value has type {have}; should be {ty}"))
        }
    }
}
