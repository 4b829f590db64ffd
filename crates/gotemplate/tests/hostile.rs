//! Templates that are small and would take all time or all memory: each ends within the limits.

#![allow(clippy::unwrap_used)] // Clippy spares test functions alone, not what they call.

use gotemplate::{Context, FuncMap, Limits, Template, Value};

const LIMITS: Limits = Limits {
    template_depth: 1000,
    text: 1 << 20,
    items: 100_000,
    output: 1 << 20,
    steps: 100_000,
};

fn run(text: &str) -> Result<String, String> {
    let template = Template::parse("t", text, &FuncMap::sprig()).map_err(|e| e.to_string())?;
    let context = Context {
        limits: LIMITS,
        ..Context::default()
    };
    let mut out = String::new();
    let done = template.execute(&mut out, Value::Nil, &context);
    assert!(out.len() <= LIMITS.output + LIMITS.text, "{text}");
    done.map(|()| out).map_err(|error| error.message())
}

/// A dictionary that holds itself, a list that doubles with each round, and a long text.
const SELF: &str = r#"{{$d := dict}}{{$_ := set $d "a" $d}}{{$_ := set $d "b" $d}}"#;
const TWICE: &str = r#"{{$x := list 1}}{{range 60}}{{$x = list $x $x}}{{end}}"#;
const LONG: &str = r#"{{$s := repeat 1000000 "a"}}"#;

#[test]
fn loops_end() {
    for text in [
        "{{range 9223372036854775807}}{{end}}",
        "{{range 9223372036854775807}}{{range 9223372036854775807}}{{end}}{{end}}",
        r#"{{define "a"}}{{template "a"}}{{template "a"}}{{end}}{{template "a"}}"#,
        r#"{{define "a"}}{{range 9}}{{template "b"}}{{end}}{{end}}{{define "b"}}{{range 9}}{{template "a"}}{{end}}{{end}}{{template "a"}}"#,
        "{{$l := list}}{{range until 90000}}{{$l = append $l .}}{{end}}",
        "{{$l := until 90000}}{{range $l}}{{$_ := first $l}}{{end}}",
        "{{$l := until 90000}}{{range $l}}{{if has . $l}}{{end}}{{end}}",
        r#"{{$d := dict}}{{range until 90000}}{{$_ := set $d (toString .) .}}{{$_ = keys $d}}{{end}}"#,
    ] {
        let error = run(text).unwrap_err();
        let limit = ["steps", "template depth"]
            .iter()
            .any(|limit| error.contains(limit));
        assert!(limit, "{text}: {error}");
    }
}

#[test]
fn one_call_makes_no_more_than_its_share() {
    for action in [
        r#"repeat 1000000000 "x""#,
        r#"repeat 9223372036854775807 "xx""#,
        r#"indent 9223372036854775807 "x""#,
        r#"nindent 100000000 "x""#,
        "until 9223372036854775807",
        "untilStep 0 9223372036854775807 1",
        "seq 1 9223372036854775806",
        "untilStep -9223372036854775808 9223372036854775807 2",
        r#"printf "%999999d%999999d%999999d" 1 2 3"#,
        r#"printf "%.999999f%.999999f" 1.5 1.5"#,
        r#"printf (repeat 100000 "%999999d") 1"#,
        r#"repeat 1000000 "a" | replace "" (repeat 1000000 "b")"#,
        r#"regexReplaceAll "a" (repeat 1000000 "a") "bbbb""#,
        r#"repeat 1000000 "a" | splitList """#,
        r#"repeat 1000000 "a" | split "a""#,
        r#"regexSplit "a" (repeat 1000000 "a") -1"#,
        r#"regexFindAll "a" (repeat 1000000 "a") -1"#,
        r#"repeat 500000 "a" | wrapWith 1 "bb""#,
        r#"join (repeat 100000 "a") (until 50000)"#,
        r#"repeat 900000 "<" | html"#,
        r#"toPrettyJson (fromJson (printf "%s%s%s" (repeat 400 "[") (join "," (until 2000)) (repeat 400 "]")))"#,
        r#"randAlphaNum 100000000"#,
    ] {
        let error = run(&format!("{{{{{action}}}}}")).unwrap_err();
        assert!(error.contains("than the limit of"), "{action}: {error}");
    }
}

#[test]
fn data_that_hold_themselves_are_no_trap() {
    let deep = [
        "{{$x}}",
        "{{toJson $x}}",
        "{{toPrettyJson $x}}",
        "{{toRawJson $x}}",
        r#"{{printf "%v" $x}}"#,
        "{{print $x}}",
        "{{quote $x}}",
        "{{cat $x}}",
        "{{toString $x}}",
        "{{deepEqual $x (deepCopy $x)}}",
        "{{deepCopy $x | len}}",
        "{{html $x}}",
        "{{eq $x $x}}",
        "{{has 5 (list $x)}}",
        "{{uniq (list $x $x)}}",
        r#"{{join "," (list $x)}}"#,
        "{{sortAlpha (list $x)}}",
        "{{dict $x 1}}",
        "{{int $x}}",
        "{{atoi (toString $x)}}",
    ];
    for action in deep {
        let error = run(&format!("{TWICE}{action}")).unwrap_err();
        assert!(error.contains("than the limit of"), "{action}: {error}");
    }
    for action in [
        "{{$d}}",
        "{{toJson $d}}",
        "{{deepCopy $d | len}}",
        "{{merge (deepCopy (dict)) $d $d | len}}",
        "{{mergeOverwrite (dict) $d (dict \"a\" $d) | len}}",
        "{{deepEqual $d $d}}{{deepEqual (dict \"a\" $d) $d}}",
    ] {
        // Twice itself: followed to its end it would have no end.
        let error = run(&format!("{SELF}{action}")).unwrap_err();
        assert!(error.contains("than the limit of"), "{action}: {error}");
    }
}

#[test]
fn expressions_burn_no_time() {
    for action in [
        r#"regexMatch "(a?){500}(a?){500}b" $s"#,
        r#"regexMatch "(\\pL{1,30}){33}$" $s"#,
        r#"regexReplaceAll "(a|aa)+$" (printf "%sb" $s) "x""#,
        r#"regexFind "(\\pL{1,30}){33}$" $s"#,
        // Each match is found when the rest of the text was looked through in vain.
        r#"regexFindAll "a[^z]*z|a" (trunc 90000 $s) -1"#,
        r#"regexReplaceAll "a[^z]*z|a" (trunc 90000 $s) "b""#,
        r#"regexSplit "a[^z]*z|a" (trunc 90000 $s) -1"#,
        r#"range until 90000}}{{$_ := regexMatch (printf "(a%d){1,900}" .) "b"}}{{end"#,
        r#"range until 90000}}{{$_ := regexMatch "\\pL{1000}\\pN{1000}\\pM{1000}" "b"}}{{end"#,
    ] {
        let error = run(&format!("{LONG}{{{{{action}}}}}")).unwrap_err();
        assert!(error.contains("than the limit of"), "{action}: {error}");
        assert!(!error.contains("Compile("), "{action}: {error}");
    }
}

/// Widths and precisions that are large but allowed; the lengths are Go's.
#[test]
fn wide_numbers_are_as_wide_as_in_go() {
    for (format, arg, length, start, end) in [
        ("%.70000f", "1.5", 70_002, "1.5000", "000000"),
        ("%.70000e", "1.5", 70_006, "1.5000", "00e+00"),
        ("%.70000g", "1.5", 3, "1.5", "1.5"),
        ("%#.70000g", "1.5", 70_001, "1.5000", "000000"),
        ("%.70000x", "1.5", 70_008, "0x1.80", "00p+00"),
        ("%.70000U", "5", 70_002, "U+0000", "000005"),
        ("%.70000d", "5", 70_000, "000000", "000005"),
        ("%-70000v", "1.5", 70_000, "1.5   ", "      "),
    ] {
        let out = run(&format!("{{{{printf {format:?} {arg}}}}}")).unwrap();
        assert_eq!(out.len(), length, "{format}");
        assert!(out.starts_with(start) && out.ends_with(end), "{format}");
    }
}

/// What templates of charts do stays far below the limits.
#[test]
fn plain_work_is_not_refused() {
    let text = r#"{{$l := list}}{{range until 300}}{{$l = append $l (dict "name" (printf "c-%03d" .) "n" .)}}{{end}}
{{- range $l}}{{if regexMatch "^c-[0-9]+5$" .name}}{{.name | upper | quote | nindent 2}}{{end}}{{end}}
{{- toJson $l | fromJson | len}}{{$d := dict}}{{range until 300}}{{$_ := set $d (toString .) .}}{{end}}{{keys $d | len}}"#;
    let out = run(text).unwrap();
    assert!(out.ends_with("300300"), "{out}");
}
