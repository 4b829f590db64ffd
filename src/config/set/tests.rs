//! Settings on values. What is set is what Helm 3's strvals answers for the same line.

use super::apply;

/// What the settings are applied to.
const BASE: &str = r#"{"m": {"k": "v"}, "l": ["p", {"k": 1}], "s": "str", "n": null}"#;

/// Settings, and the values after them.
const SETS: &[(&str, &str)] = &[
    (
        "a=1",
        r#"{"a":1,"l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a=b",
        r#"{"a":"b","l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a.b.c=d",
        r#"{"a":{"b":{"c":"d"}},"l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a=true",
        r#"{"a":true,"l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a=FALSE",
        r#"{"a":false,"l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a={x,y,3}",
        r#"{"a":["x","y",3],"l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a={}",
        r#"{"a":[""],"l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a[0]=1",
        r#"{"a":[1],"l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a[2].b=c",
        r#"{"a":[null,null,{"b":"c"}],"l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a[0][1]=x",
        r#"{"a":[[null,"x"]],"l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a=",
        r#"{"a":"","l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a=1,b=2",
        r#"{"a":1,"b":2,"l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a=1,",
        r#"{"a":1,"l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        r#"a=b\,c"#,
        r#"{"a":"b,c","l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        r#"a\.b=c"#,
        r#"{"a.b":"c","l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        r#"a.b\.c=d"#,
        r#"{"a":{"b.c":"d"},"l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a=01",
        r#"{"a":"01","l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a=0",
        r#"{"a":0,"l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a=-5",
        r#"{"a":-5,"l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a=+5",
        r#"{"a":5,"l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a=1.5",
        r#"{"a":"1.5","l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a=1e5",
        r#"{"a":"1e5","l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a= b",
        r#"{"a":" b","l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "m.x=1",
        r#"{"l":["p",{"k":1}],"m":{"k":"v","x":1},"n":null,"s":"str"}"#,
    ),
    (
        "l[0]=z",
        r#"{"l":["z",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "l[1].k=v",
        r#"{"l":["p",{"k":"v"}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "l[0]=null",
        r#"{"l":[null,{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a={x,y},b=1",
        r#"{"a":["x","y"],"b":1,"l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a={x,y}b=1",
        r#"{"a":["x","y"],"b":1,"l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        r#"a=\{x"#,
        r#"{"a":"{x","l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        r#"a=x\"#,
        r#"{"a":"x","l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a[0]={p,q}",
        r#"{"a":[["p","q"]],"l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a=9223372036854775808",
        r#"{"a":"9223372036854775808","l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a={null,true,1}",
        r#"{"a":[null,true,1],"l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a=b=c",
        r#"{"a":"b=c","l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    (
        "a.b[0].c[1]=d",
        r#"{"a":{"b":[{"c":[null,"d"]}]},"l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
];

/// Null takes a key out, as it does for Helm's users; strvals alone keeps the null.
const DELETES: &[(&str, &str)] = &[
    (
        "a=null",
        r#"{"l":["p",{"k":1}],"m":{"k":"v"},"n":null,"s":"str"}"#,
    ),
    ("m=null", r#"{"l":["p",{"k":1}],"n":null,"s":"str"}"#),
    (
        "m.k=null,l[1].k=NULL",
        r#"{"l":["p",{}],"m":{},"n":null,"s":"str"}"#,
    ),
    (
        "n.a=1",
        r#"{"l":["p",{"k":1}],"m":{"k":"v"},"n":{"a":1},"s":"str"}"#,
    ),
];

/// Settings that are refused, in our own words.
const REFUSED: &[(&str, &str)] = &[
    ("a", r#"key "a" has no value (at character 1)"#),
    ("a,b=1", r#"key "a" has no value (at character 2)"#),
    ("a[x]=1", r#""x" is no index (at character 4)"#),
    ("a[-1]=1", r#""-1" is no index (at character 5)"#),
    (
        "a[99999]=1",
        "index 99999 is greater than 65536 (at character 8)",
    ),
    ("a[0=1", "an index lacks its ] (at character 5)"),
    (
        "a[0]b=1",
        r#"unexpected "b" after an index (at character 6)"#,
    ),
    ("a[0]", "an index has no value (at character 4)"),
    ("a={x", "a list lacks its } (at character 4)"),
    ("m.k.x=1", "m.k is no map (at character 7)"),
    ("s.t=1", "s is no map (at character 5)"),
    ("s[0]=1", "s is no list (at character 6)"),
    ("m[0]=1", "m is no list (at character 6)"),
    ("=x", "a key is empty (at character 1)"),
    ("a..b=1", "a key is empty (at character 3)"),
];

fn set(settings: &[&str]) -> Result<String, String> {
    let settings: Vec<String> = settings.iter().map(|text| (*text).to_owned()).collect();
    let applied = apply(BASE, &settings).map_err(|err| err.to_string())?;
    Ok(applied.text)
}

#[test]
fn settings() {
    for (text, expected) in SETS.iter().chain(DELETES) {
        assert_eq!(set(&[text]).as_deref(), Ok(*expected), "{text}");
    }
}

#[test]
fn several_settings_in_order() {
    let expected = r#"{"l":["q",{"k":1}],"m":{"k":2},"n":null,"s":"str"}"#;
    assert_eq!(set(&["m.k=1", "l[0]=q", "m.k=2"]).as_deref(), Ok(expected));
}

#[test]
fn refused_settings() {
    for (text, expected) in REFUSED {
        let err = set(&[text]).unwrap_err();
        assert_eq!(err, format!("--set {text:?}: {expected}"));
    }
}

#[test]
fn values_without_a_map() {
    let applied = apply("", &["a=1".to_owned()]).unwrap();
    assert_eq!(applied.text, r#"{"a":1}"#);
    assert!(apply("[]", &["a=1".to_owned()]).is_err());
}

/// Settings, and what of them nobody knows: `path` or `path -> likely spelling`.
const UNKNOWN: &[(&str, &[&str])] = &[
    ("global.hub=x,global.proxy.logLevel=debug", &[]),
    (
        "global.proxy.loglevel=debug",
        &["global.proxy.loglevel -> global.proxy.logLevel"],
    ),
    ("golbal.hub=x", &["golbal -> global"]),
    ("nobody.knows=1", &["nobody"]),
    // Any key goes into a map of anything, any item into a list.
    ("global.proxy.lifecycle.mine=1", &[]),
    ("global.imagePullSecrets[3]=x", &[]),
    // What the values have, they want.
    ("mine.alpha=2,mine.open.new=1,mine.list[1].k=1", &[]),
    (
        "mine.alfa=2,mine.b=1",
        &["mine.alfa -> mine.alpha", "mine.b"],
    ),
    // What does not fit is an error of its own.
    ("global.hub.x=1", &[]),
];

#[test]
fn settings_that_nobody_knows() {
    let values = "mine: {alpha: 1, open: {}, list: [{k: 0}]}";
    for (text, expected) in UNKNOWN {
        let applied = apply(values, &[(*text).to_owned()]).unwrap();
        let unknown = applied.unknown.into_iter().map(|found| match found.meant {
            Some(meant) => format!("{} -> {meant}", found.path),
            None => found.path,
        });
        assert_eq!(unknown.collect::<Vec<_>>(), *expected, "{text}");
    }
}
