//! A template over the host's own structs: fields, methods and nil pointers as Go has them.

use std::borrow::Cow;

use gotemplate::{Context, FuncMap, Method, Object, Shape, Template, Value};

/// As in Go: `type Server struct { Name string; Ports []int64; Backup *Server }`
struct Server {
    name: String,
    ports: Vec<i64>,
    backup: Box<Pointer>,
}

/// `*Server`
struct Pointer(Option<Server>);

const FIELDS: [&str; 3] = ["Name", "Ports", "Backup"];

impl Object for Pointer {
    fn shape(&self) -> Shape {
        Shape::Struct
    }
    fn type_name(&self) -> Cow<'_, str> {
        "*main.Server".into()
    }
    fn is_pointer(&self) -> bool {
        true
    }
    fn is_nil(&self) -> bool {
        self.0.is_none()
    }
    fn field<'s>(&'s self, name: &str) -> Option<Value<'s>> {
        let i = FIELDS.iter().position(|field| *field == name)?;
        Some(self.entry(i).1)
    }
    fn method(&self, name: &str) -> Option<Method> {
        (name == "URL").then_some(Method::GETTER)
    }
    fn call<'s>(&'s self, name: &str, _: &[Value<'s>]) -> Result<Value<'s>, String> {
        match &self.0 {
            Some(server) => Ok(format!("https://{}/", server.name).into()),
            None => Err(format!("{name} of no server")),
        }
    }
    fn len(&self) -> usize {
        FIELDS.len()
    }
    fn entry<'s>(&'s self, i: usize) -> (Value<'s>, Value<'s>) {
        let value = match (&self.0, i) {
            (None, _) => Value::Nil,
            (Some(server), 0) => Value::str(server.name.as_str()),
            (Some(server), 1) => {
                Value::list(server.ports.iter().copied().map(Value::int64).collect())
            }
            (Some(server), _) => Value::Object(server.backup.as_ref()),
        };
        (Value::str(FIELDS[i]), value)
    }
}

fn server(name: &str, backup: Option<Server>) -> Server {
    Server {
        name: name.to_owned(),
        ports: vec![80, 443],
        backup: Box::new(Pointer(backup)),
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let text = "\
{{- define \"server\" -}}
{{ .Name }} at {{ .URL }}{{ range .Ports }} :{{ . }}{{ end }}
{{ with .Backup }}backed by {{ template \"server\" . }}{{ else }}without backup
{{ end }}{{ end -}}
{{ template \"server\" . -}}
{{ .Backup.Backup.Name }}";
    let template = Template::parse("servers", text, &FuncMap::sprig())?;
    let data = Pointer(Some(server("a.example", Some(server("b.example", None)))));
    let mut out = String::new();
    let result = template.execute(&mut out, Value::Object(&data), &Context::default());
    print!("{out}");
    if let Err(error) = result {
        println!("{error}");
    }
    Ok(())
}
