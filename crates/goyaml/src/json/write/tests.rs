//! Values, and what Go 1.26's encoding/json printed for them.

use super::{
    JsonWriter, UnsupportedValue, push_float, push_indented, push_string, push_string_plain,
};

/// A string, its JSON, and its JSON without HTML escapes.
#[rustfmt::skip]
const STRINGS: &[(&str, &str, &str)] = &[
    ("", "\"\"", "\"\""),
    ("a", "\"a\"", "\"a\""),
    ("\"\\/", "\"\\\"\\\\/\"", "\"\\\"\\\\/\""),
    ("<>&", "\"\\u003c\\u003e\\u0026\"", "\"<>&\""),
    ("\u{2028}\u{2029}\u{85}\u{7f}", "\"\\u2028\\u2029\u{85}\u{7f}\"", "\"\\u2028\\u2029\u{85}\u{7f}\""),
    ("\u{0}\u{1}\u{7}\u{8}\t\n\u{b}\u{c}\r\u{1b}\u{1f}", "\"\\u0000\\u0001\\u0007\\b\\t\\n\\u000b\\f\\r\\u001b\\u001f\"", "\"\\u0000\\u0001\\u0007\\b\\t\\n\\u000b\\f\\r\\u001b\\u001f\""),
    ("é世\u{1f600}", "\"é世\u{1f600}\"", "\"é世\u{1f600}\""),
    ("a<b>c&d\u{2028}e", "\"a\\u003cb\\u003ec\\u0026d\\u2028e\"", "\"a<b>c&d\\u2028e\""),
    ("â\u{2027}\u{202a}", "\"â\u{2027}\u{202a}\"", "\"â\u{2027}\u{202a}\""),
];

/// JSON, what MarshalIndent prints with two spaces, and with a tab behind the prefix `>`.
#[rustfmt::skip]
const INDENTED: &[(&str, &str, &str)] = &[
    (r#"null"#, "null", "null"),
    (r#"[]"#, "[]", "[]"),
    (r#"{}"#, "{}", "{}"),
    (r#"[1,[],{},{"a":[]}]"#, "[\n  1,\n  [],\n  {},\n  {\n    \"a\": []\n  }\n]", "[\n>\t1,\n>\t[],\n>\t{},\n>\t{\n>\t\t\"a\": []\n>\t}\n>]"),
    (r#"{"a":{"b":"x,y:{}[]\"\\"},"c":[true,null,"\\"]}"#, "{\n  \"a\": {\n    \"b\": \"x,y:{}[]\\\"\\\\\"\n  },\n  \"c\": [\n    true,\n    null,\n    \"\\\\\"\n  ]\n}", "{\n>\t\"a\": {\n>\t\t\"b\": \"x,y:{}[]\\\"\\\\\"\n>\t},\n>\t\"c\": [\n>\t\ttrue,\n>\t\tnull,\n>\t\t\"\\\\\"\n>\t]\n>}"),
];

#[test]
fn strings() {
    for (text, html, plain) in STRINGS {
        let mut out = String::new();
        push_string(&mut out, text);
        assert_eq!(out, *html);
        out.clear();
        push_string_plain(&mut out, text);
        assert_eq!(out, *plain);
    }
}

#[test]
fn indented() {
    for (json, spaces, tabs) in INDENTED {
        let mut out = String::new();
        push_indented(&mut out, json, "", "  ");
        assert_eq!(out, *spaces);
        out.clear();
        push_indented(&mut out, json, ">", "\t");
        assert_eq!(out, *tabs);
    }
}

#[test]
fn a_stream() {
    let mut out = String::new();
    let mut writer = JsonWriter::new(&mut out).without_html_escapes();
    writer.begin_object();
    writer.key("a<");
    writer.begin_array();
    writer.null();
    writer.bool(true);
    writer.int(-1);
    writer.uint(u64::MAX);
    assert_eq!(writer.float(0.5), Ok(()));
    writer.str("x&y");
    writer.raw("{}");
    writer.begin_object();
    writer.end_object();
    writer.end_array();
    writer.key("b");
    writer.begin_array();
    writer.end_array();
    writer.end_object();
    assert_eq!(
        out,
        r#"{"a<":[null,true,-1,18446744073709551615,0.5,"x&y",{},{}],"b":[]}"#
    );
}

#[test]
fn trees_are_sorted_by_bytes() {
    let json = r#"{"b9":{"z":1,"Z":[{},[]]},"b10":"\u003c","a":null}"#;
    let tree = crate::json::read::read(json).unwrap();
    let mut out = String::new();
    JsonWriter::new(&mut out).node(tree.root()).unwrap();
    assert_eq!(out, r#"{"a":null,"b10":"\u003c","b9":{"Z":[{},[]],"z":1}}"#);
}

#[test]
fn what_json_cannot_hold() {
    for (value, name) in [
        (f64::INFINITY, "+Inf"),
        (-f64::INFINITY, "-Inf"),
        (f64::NAN, "NaN"),
    ] {
        let mut out = String::new();
        let error: UnsupportedValue = push_float(&mut out, value).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("json: unsupported value: {name}")
        );
        assert!(out.is_empty());
    }
}
