//! Texts that readers get wrong, each with what Go makes of it: sigs.k8s.io/yaml v1.6.0 over
//! go.yaml.in/yaml/v2 v2.4.4, `encoding/json` of Go 1.26, and the YAML reader of
//! k8s.io/apimachinery v0.35.3. The tables were made by running those.

mod block;
mod flow;
mod json;
mod lines;
mod nodes;
mod quoted;
mod show;
mod split;
mod tags;
mod text;

use show::show;

/// Runs a table and tells all that went wrong at once.
fn check(cases: &[(&str, &str)], answer: impl Fn(&str) -> String) {
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let found = answer(text);
        if found != *expected {
            wrong.push(format!(
                "{text:?}\n  expected {expected}\n  found    {found}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn read_yaml(text: &str) -> String {
    match goyaml::read::read(text) {
        Ok(tree) => show(tree.root()),
        Err(error) => format!("!{error}"),
    }
}

#[test]
fn lines() {
    check(lines::CASES, read_yaml);
}

#[test]
fn flow() {
    check(flow::CASES, read_yaml);
}

#[test]
fn quoted() {
    check(quoted::CASES, read_yaml);
}

#[test]
fn block() {
    check(block::CASES, read_yaml);
}

#[test]
fn tags() {
    check(tags::CASES, read_yaml);
}

#[test]
fn nodes() {
    check(nodes::CASES, read_yaml);
}

#[test]
fn text() {
    check(text::CASES, read_yaml);
}

#[test]
fn json() {
    check(json::CASES, |text| match goyaml::json::read::read(text) {
        Ok(tree) => show(tree.root()),
        Err(error) => format!("!{error}"),
    });
}

#[test]
fn split() {
    check(split::CASES, |text| {
        let documents: Vec<_> = goyaml::split::documents(text.as_bytes())
            .map(|document| match document {
                Ok(document) => {
                    let text = String::from_utf8_lossy(&document.text);
                    format!("({}, {text:?})", document.line)
                }
                Err(error) => format!("!{error}"),
            })
            .collect();
        documents.join(" ")
    });
}
