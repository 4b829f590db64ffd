//! Renders a template file with data from standard input, YAML or JSON:
//! `cargo run -p gotemplate --example render -- TEMPLATE < data.yaml`

use std::borrow::Cow;
use std::io::Read;
use std::process::ExitCode;

use gotemplate::{Context, FuncMap, Object, Shape, Template, Value};
use goyaml::tree::{NodeRef, Value as Node};

/// A map or list of a document, seen as `map[string]interface {}` or `[]interface {}`.
enum Data {
    Map(Vec<(String, Data)>),
    List(Vec<Data>),
    Scalar(Scalar),
}

enum Scalar {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
}

impl Data {
    /// Numbers are floats, as when Go reads JSON into an `interface {}`.
    fn of(node: NodeRef<'_, '_>) -> Data {
        Data::Scalar(match node.value() {
            Node::Map(map) => {
                let entry = |e: goyaml::tree::Entry<'_, '_>| (e.key.to_string(), Data::of(e.value));
                let mut entries: Vec<_> = map.into_iter().map(entry).collect();
                entries.sort_by(|a, b| a.0.cmp(&b.0));
                return Data::Map(entries);
            }
            Node::Seq(seq) => return Data::List(seq.into_iter().map(Data::of).collect()),
            Node::Null => Scalar::Null,
            Node::Bool(b) => Scalar::Bool(b),
            Node::Int(i) => Scalar::Number(i as f64),
            Node::Uint(u) => Scalar::Number(u as f64),
            Node::Float(f) => Scalar::Number(f),
            Node::Str(text) => Scalar::Text(text.to_string()),
        })
    }

    fn value(&self) -> Value<'_> {
        match self {
            Data::Scalar(Scalar::Null) => Value::Nil,
            Data::Scalar(Scalar::Bool(b)) => Value::Bool(*b),
            Data::Scalar(Scalar::Number(f)) => Value::float64(*f),
            Data::Scalar(Scalar::Text(text)) => Value::str(text.as_str()),
            object => Value::Object(object),
        }
    }
}

impl Object for Data {
    fn shape(&self) -> Shape {
        match self {
            Data::List(_) => Shape::List,
            _ => Shape::Map,
        }
    }
    fn type_name(&self) -> Cow<'_, str> {
        match self {
            Data::List(_) => "[]interface {}".into(),
            _ => "map[string]interface {}".into(),
        }
    }
    fn field<'s>(&'s self, name: &str) -> Option<Value<'s>> {
        let Data::Map(entries) = self else {
            return None;
        };
        let at = entries.binary_search_by(|(key, _)| key.as_str().cmp(name));
        at.ok().map(|i| entries[i].1.value())
    }
    fn len(&self) -> usize {
        match self {
            Data::Map(entries) => entries.len(),
            Data::List(items) => items.len(),
            Data::Scalar(_) => 0,
        }
    }
    fn entry<'s>(&'s self, i: usize) -> (Value<'s>, Value<'s>) {
        match self {
            Data::Map(entries) => (Value::str(entries[i].0.as_str()), entries[i].1.value()),
            Data::List(items) => (Value::int(i as i64), items[i].value()),
            Data::Scalar(_) => (Value::NoValue, Value::NoValue),
        }
    }
}

fn main() -> ExitCode {
    match render() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn render() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args()
        .nth(1)
        .ok_or("usage: render TEMPLATE < data.yaml")?;
    let text = std::fs::read_to_string(&path)?;
    let template = Template::parse(&path, &text, &FuncMap::sprig())?;
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input)?;
    let tree = goyaml::read::read(&input)?;
    let data = Data::of(tree.root());
    let mut out = String::new();
    let result = template.execute(&mut out, data.value(), &Context::default());
    print!("{out}");
    Ok(result?)
}
