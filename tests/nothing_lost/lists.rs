//! Numbers of foreign items of a List, and of fields that the schema does not know: read and
//! printed again, they are what `sigs.k8s.io/yaml` makes of them.

use super::run;

/// A number as it is written; as istioctl prints it as a value, and as a key. What a key must not
/// be stands as Go's error.
const NUMBERS: &[(&str, &str, &str)] = &[
    ("0", "0", "\"0\""),
    ("-0", "0", "\"0\""),
    ("+0", "0", "\"0\""),
    ("1", "1", "\"1\""),
    ("-1", "-1", "\"-1\""),
    ("+1", "1", "\"1\""),
    ("007", "7", "\"7\""),
    ("0o17", "15", "\"15\""),
    ("-0o17", "-15", "\"-15\""),
    ("0b101", "5", "\"5\""),
    ("-0b101", "-5", "\"-5\""),
    ("0x1F", "31", "\"31\""),
    ("-0x1F", "-31", "\"-31\""),
    ("1_000", "1000", "\"1000\""),
    ("1__0", "10", "\"10\""),
    ("08", "8", "\"8\""),
    (
        "9007199254740993",
        "9007199254740993",
        "\"9007199254740993\"",
    ),
    (
        "-9007199254740993",
        "-9007199254740993",
        "\"-9007199254740993\"",
    ),
    (
        "9223372036854775807",
        "9223372036854775807",
        "\"9223372036854775807\"",
    ),
    (
        "9223372036854775808",
        "9223372036854775808",
        "unsupported map key of type: uint64, key: 0x8000000000000000",
    ),
    (
        "-9223372036854775808",
        "-9223372036854775808",
        "\"-9223372036854775808\"",
    ),
    (
        "-9223372036854775809",
        "-9.223372036854776e+18",
        "\"-9.223372e+18\"",
    ),
    (
        "18446744073709551615",
        "18446744073709551615",
        "unsupported map key of type: uint64, key: 0xffffffffffffffff",
    ),
    (
        "18446744073709551616",
        "1.8446744073709552e+19",
        "\"1.8446744e+19\"",
    ),
    (
        "123456789012345678901234567890",
        "1.2345678901234568e+29",
        "\"1.2345679e+29\"",
    ),
    (
        "-123456789012345678901234567890",
        "-1.2345678901234568e+29",
        "\"-1.2345679e+29\"",
    ),
    (
        "0xFFFFFFFFFFFFFFFF",
        "18446744073709551615",
        "unsupported map key of type: uint64, key: 0xffffffffffffffff",
    ),
    (
        "0x7FFFFFFFFFFFFFFF",
        "9223372036854775807",
        "\"9223372036854775807\"",
    ),
    ("1.0", "1", "\"1\""),
    ("1.50", "1.5", "\"1.5\""),
    ("-1.50", "-1.5", "\"-1.5\""),
    (".5", "0.5", "\"0.5\""),
    ("5.", "5", "\"5\""),
    ("+.5", "0.5", "\"0.5\""),
    ("-0.0", "0", "\"-0\""),
    ("0.1", "0.1", "\"0.1\""),
    ("0.30000000000000004", "0.30000000000000004", "\"0.3\""),
    (
        "3.14159265358979323846",
        "3.141592653589793",
        "\"3.1415927\"",
    ),
    (
        "123456789.123456789",
        "1.2345678912345679e+08",
        "\"1.2345679e+08\"",
    ),
    ("1e3", "1000", "\"1000\""),
    ("1E3", "1000", "\"1000\""),
    ("1e+3", "1000", "\"1000\""),
    ("1e-3", "0.001", "\"0.001\""),
    ("1.0e3", "1000", "\"1000\""),
    ("1e20", "1e+20", "\"1e+20\""),
    ("1e21", "1e+21", "\"1e+21\""),
    (
        "123456789012345680000",
        "1.2345678901234568e+20",
        "\"1.2345679e+20\"",
    ),
    ("1e22", "1e+22", "\"1e+22\""),
    ("1e-5", "1e-05", "\"1e-05\""),
    ("1e-6", "1e-06", "\"1e-06\""),
    ("1e-7", "1e-07", "\"1e-07\""),
    ("1.5e-7", "1.5e-07", "\"1.5e-07\""),
    ("1e308", "1e+308", "\".inf\""),
    (
        "1.7976931348623157e308",
        "1.7976931348623157e+308",
        "\".inf\"",
    ),
    ("1e309", "1e309", "1e309"),
    ("1e400", "1e400", "1e400"),
    ("5e-324", "5e-324", "\"0\""),
    ("1e-400", "0", "\"0\""),
    (
        "2.2250738585072014e-308",
        "2.2250738585072014e-308",
        "\"0\"",
    ),
    ("4.9406564584124654e-324", "5e-324", "\"0\""),
    ("1e1000000", "1e1000000", "1e1000000"),
    ("1_0.5_0", "10.5", "\"10.5\""),
    ("1:30", "\"1:30\"", "\"1:30\""),
    ("190:20:30", "\"190:20:30\"", "\"190:20:30\""),
    ("2020-01-02", "\"2020-01-02\"", "\"2020-01-02\""),
    (
        "2020-01-02T03:04:05Z",
        "\"2020-01-02T03:04:05Z\"",
        "\"2020-01-02T03:04:05Z\"",
    ),
    ("0x1p4", "0x1p4", "0x1p4"),
    ("1e", "1e", "1e"),
    ("e1", "e1", "e1"),
    ("1e5e", "1e5e", "1e5e"),
    ("1.2.3", "1.2.3", "1.2.3"),
    (
        "0777777777777777777777",
        "9223372036854775807",
        "\"9223372036854775807\"",
    ),
];

fn foreign(item: &str) -> String {
    format!("kind: List\nitems:\n- {item}\n")
}

#[test]
fn numbers_of_foreign_items() {
    for (written, value, key) in NUMBERS {
        let want = format!("items:\n- v: {value}\nkind: List\nmetadata: {{}}\n---\n");
        assert_eq!(
            run(foreign(&format!("{{v: {written}}}"))).out,
            want,
            "{written}"
        );
        let answer = run(foreign(&format!("{{{written}: v}}")));
        if key.starts_with("unsupported") {
            let said = answer.said[0].to_string();
            assert!(
                answer.out.is_empty() && said.contains(key),
                "{written}: {said}"
            );
        } else {
            let want = format!("items:\n- {key}: v\nkind: List\nmetadata: {{}}\n---\n");
            assert_eq!(answer.out, want, "{written}");
        }
    }
}

/// In a workload, be it injected or not, and wherever the number stands.
#[test]
fn numbers_of_unknown_fields() {
    for host_network in [true, false] {
        for (written, value, _) in NUMBERS {
            let text = format!(
                "kind: Pod\nzebra: [{written}]\nspec:\n  hostNetwork: {host_network}\n  \
                 containers:\n  - name: a\n    zebra: {{v: {written}}}\n"
            );
            let out = run(&text).out;
            assert!(
                out.ends_with(&format!("\nzebra:\n- {value}\n---\n")),
                "{out}"
            );
            let inner = format!("\n    zebra:\n      v: {value}\n");
            assert!(out.contains(&inner), "{written}: {out}");
        }
    }
}

/// Beside numbers, an item's other values, spelt anew but the same: nulls, empty collections,
/// strings, and keys in Go's order.
#[test]
fn foreign_items_keep_all_their_values() {
    let text = "\
apiVersion: v1
kind: List
items:
- kind: ConfigMap
  z10: null
  z9: ~
  b: {}
  a: []
  nested: [[[]], {x: {y: [~]}}]
  text: 'it''s'
  yes: no
  '1': \"1\"
  long: &a [1, 2]
  again: *a
";
    let want = "\
apiVersion: v1
items:
- \"1\": \"1\"
  a: []
  again:
  - 1
  - 2
  b: {}
  kind: ConfigMap
  long:
  - 1
  - 2
  nested:
  - - []
  - x:
      \"true\":
      - null
  text: it's
  \"true\": false
  z9: null
  z10: null
kind: List
metadata: {}
---
";
    assert_eq!(run(text).out, want);
}
