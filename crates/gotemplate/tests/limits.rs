//! Depth, sharing and what templates cannot do.

#![allow(clippy::unwrap_used)] // Clippy spares test functions alone, not what they call.

use gotemplate::{
    Context, ExecError, FuncMap, Function, Limits, Options, Report, Template, Type, Value,
};

fn execute(text: &str) -> Result<String, String> {
    let lst = Function::variadic("lst", &[Type::Any], |c| Ok(Value::list(c.args.to_vec())));
    let lst = lst.shallow();
    let funcs = FuncMap::new().with(&[lst]);
    let template = Template::parse("t", text, &funcs).map_err(|e| e.to_string())?;
    let mut out = String::new();
    let done = template.execute(&mut out, Value::Nil, &Context::default());
    done.map(|()| out).map_err(|e| e.to_string())
}

/// Runs on a thread whose stack is that of a spawned one.
fn on_a_thread(work: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(2 << 20).spawn(work);
    thread.unwrap().join().unwrap();
}

#[test]
fn templates_invoke_as_deep_as_in_go() {
    on_a_thread(|| {
        let error = execute(r#"{{define "a"}}{{template "a"}}{{end}}{{template "a"}}"#);
        let message = "template: t:1:25: executing \"a\" at <{{template \"a\"}}>: \
                       exceeded maximum template depth (100000)";
        assert_eq!(error.unwrap_err(), message);
    });
}

#[test]
fn depth_is_the_hosts_to_limit() {
    let text = r#"{{define "a"}}{{template "a"}}{{end}}{{template "a"}}"#;
    let template = Template::parse("t", text, &FuncMap::new()).unwrap();
    let context = Context {
        limits: Limits {
            template_depth: 3,
            ..Limits::default()
        },
        ..Context::default()
    };
    let error = template.execute(&mut String::new(), Value::Nil, &context);
    let message = error.unwrap_err().message();
    assert_eq!(message, "exceeded maximum template depth (3)");
}

#[test]
fn work_is_the_hosts_to_limit() {
    let limit = |text: &str, limits| {
        let template = Template::parse("t", text, &FuncMap::new()).unwrap();
        let context = Context {
            limits,
            ..Context::default()
        };
        let done = template.execute(&mut String::new(), Value::Nil, &context);
        done.map_err(|e| e.message())
    };
    let steps = Limits {
        steps: 100,
        ..Limits::default()
    };
    let endless = "{{range 9223372036854775807}}{{end}}";
    assert_eq!(
        limit(endless, steps).unwrap_err(),
        "it would take more than the limit of 100 steps: look for a loop without end, or for data \
         that grow with each round"
    );
    assert_eq!(limit("{{range 30}}x{{end}}", steps), Ok(()));
    let output = Limits {
        output: 100,
        ..Limits::default()
    };
    let endless = "{{range 9223372036854775807}}x{{end}}";
    assert_eq!(
        limit(endless, output).unwrap_err(),
        "it would write more than the limit of 100 bytes: look for a loop without end"
    );
}

#[test]
fn blocks_nest_without_limit() {
    on_a_thread(|| {
        let nest = "{{if true}}".repeat(50_000) + "x" + &"{{end}}".repeat(50_000);
        assert_eq!(execute(&nest).unwrap(), "x");
        let chain = "{{if false}}".to_owned() + &"{{else if false}}".repeat(50_000) + "{{end}}";
        assert_eq!(execute(&chain).unwrap(), "");
    });
}

#[test]
fn parentheses_nest_to_a_limit() {
    on_a_thread(|| {
        let nest = |n| format!("{{{{{}1{}}}}}", "(print ".repeat(n), ")".repeat(n));
        assert_eq!(execute(&nest(200)).unwrap(), "1");
        let error = execute(&nest(201)).unwrap_err();
        assert_eq!(error, "template: t:1: max expression depth exceeded");
    });
}

#[test]
fn lists_nest_without_limit() {
    on_a_thread(|| {
        let text = "{{$l := lst}}{{range 200000}}{{$l = lst $l}}{{end}}{{len $l}}";
        assert_eq!(execute(text).unwrap(), "1");
    });
}

#[test]
fn threads_share_templates() {
    fn shared<T: Send + Sync>(_: &T) {}
    let template = Template::parse("t", "{{.}}", &FuncMap::new()).unwrap();
    shared(&template);
    shared(&Context::default());
    std::thread::scope(|scope| {
        for i in 0..4 {
            let template = &template;
            scope.spawn(move || {
                let mut out = String::new();
                let done = template.execute(&mut out, Value::int(i), &Context::default());
                assert_eq!((done, out), (Ok(()), i.to_string()));
            });
        }
    });
}

#[test]
fn texts_add_to_a_set() {
    let funcs = FuncMap::new();
    let mut template = Options::new()
        .parse("main", "[{{template \"x\"}}]", &funcs)
        .unwrap();
    let run = |template: &Template| {
        let mut out = String::new();
        let done = template.execute(&mut out, Value::Nil, &Context::default());
        done.map(|()| out).map_err(|e| e.message())
    };
    assert_eq!(run(&template).unwrap_err(), "template \"x\" not defined");
    template
        .add("main", "{{define \"x\"}}1{{end}}", &funcs)
        .unwrap();
    assert_eq!(run(&template).unwrap(), "[1]");
    template.add("x", "2", &funcs).unwrap();
    assert_eq!(run(&template).unwrap(), "[2]");
    template
        .add("other", "{{define \"x\"}} {{/* blank */}}{{end}}", &funcs)
        .unwrap();
    assert_eq!(run(&template).unwrap(), "[2]");
    assert_eq!(
        template.defined().collect::<Vec<_>>(),
        ["main", "other", "x"]
    );
    let mut out = String::new();
    let none = template.execute_template("none", &mut out, Value::Nil, &Context::default());
    let error = none.unwrap_err();
    assert!(matches!(error, ExecError::NoTemplate { .. }));
    let message = "template: no template \"none\" associated with template \"main\"";
    assert_eq!(error.to_string(), message);
}

#[test]
fn errors_have_parts() {
    let template = Template::parse("t", "a\n b{{len 3}}", &FuncMap::new()).unwrap();
    let mut out = String::new();
    let error = template.execute(&mut out, Value::Nil, &Context::default());
    assert_eq!(out, "a\n b");
    let expected = ExecError::Action {
        template: "t".to_owned(),
        unit: "t".to_owned(),
        line: 2,
        column: 4,
        context: "len 3".to_owned(),
        message: "error calling len: len of type int".to_owned(),
    };
    assert_eq!(error, Err(expected));
    let error = Template::parse("t", "a\n{{ nope }}", &FuncMap::new()).unwrap_err();
    assert_eq!((error.line, error.column), (2, 3));
    assert_eq!(error.message, "function \"nope\" not defined");
}

#[test]
fn values_that_are_none_are_reported() {
    let text = "{{.a}}\n {{.b}}{{with .c}}{{end}}{{.d | print}}{{define \"x\"}}{{end}}";
    let template = Template::parse("t", text, &FuncMap::new()).unwrap();
    let data = Value::dict([("a".into(), Value::int(1))]);
    let (mut out, mut report) = (String::new(), Report::default());
    let done = template.execute_reporting(&mut out, data, &Context::default(), &mut report);
    assert_eq!((done, out.as_str()), (Ok(()), "1\n <no value><nil>"));
    let places: Vec<_> = report
        .no_values
        .iter()
        .map(|p| (p.line, p.column, &*p.context))
        .collect();
    assert_eq!(places, [(2, 3, "{{.b}}")]);
}
