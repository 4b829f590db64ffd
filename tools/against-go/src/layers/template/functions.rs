//! The functions of the world.

use gotemplate::{Call, Function, IntType, Type, UintType, Value};

type Answer<'a> = Result<Value<'a>, String>;

fn join<'a>(call: &mut Call<'_, 'a>) -> Answer<'a> {
    let parts: Vec<&str> = call.rest(1).iter().filter_map(Value::as_str).collect();
    Ok(parts.join(call.str(0)).into())
}

fn first<'a>(call: &mut Call<'_, 'a>) -> Answer<'a> {
    Ok(call.arg(0).clone())
}

fn count<'a>(call: &mut Call<'_, 'a>) -> Answer<'a> {
    Ok(Value::int(call.arg(0).len().unwrap_or_default() as i64))
}

const ANY: &[Type] = &[Type::Any];

pub(super) const FUNCTIONS: &[Function] = &[
    Function::new("sum", &[Type::INT, Type::INT], |c| {
        Ok(Value::int(c.int(0) + c.int(1)))
    }),
    Function::variadic("joined", &[Type::Str, Type::Str], join),
    Function::new("typ", ANY, |c| {
        Ok(match c.arg(0) {
            Value::Nil => Value::str("<nil>"),
            other => other.type_name().into_owned().into(),
        })
    }),
    Function::variadic("lst", ANY, |c| Ok(Value::list(c.args.to_vec()))),
    Function::new("strf", &[Type::Str], |c| {
        Ok(format!("({})", c.str(0)).into())
    }),
    Function::new("i64f", &[Type::INT64], first),
    Function::new("i8f", &[Type::Int(IntType::Int8)], first),
    Function::new("u8f", &[Type::Uint(UintType::Uint8)], first),
    Function::new("f64f", &[Type::FLOAT64], first),
    Function::new("boolf", &[Type::Bool], first),
    Function::new("listf", &[Type::ANY_LIST], count),
    Function::new("strlist", &[Type::STR_LIST], count),
    Function::new("dictf", &[Type::DICT], count),
    Function::new("nilf", &[], |_| Ok(Value::Nil)),
    Function::new("zero", &[], |_| Ok(Value::int(42))),
    Function::variadic("fst", &[Type::Any, Type::Any], first),
    Function::new("id", ANY, first),
];

pub(super) const FN: Function = Function::new("fn", &[Type::INT, Type::Str], |c| {
    Ok(format!("{}{}", c.int(0), c.str(1)).into())
})
.returning("string");

pub(super) const FV: Function = Function::variadic("fv", &[Type::Str, Type::INT], |c| {
    if c.str(0) == "fail" {
        return Err("fv failed".to_owned());
    }
    Ok(Value::int((c.str(0).len() + c.rest(1).len()) as i64))
})
.returning("(int, error)");

pub(super) const FS: Function =
    Function::new("fs", &[Type::Str], |c| Ok(format!("{}!", c.str(0)).into())).returning("string");
