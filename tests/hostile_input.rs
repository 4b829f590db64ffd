//! Input that is broken, endless or meant to harm: the program says what is wrong and where,
//! prints nothing on standard output, and ends.

mod cli_support;

use cli_support::{SERVICE, WEB, inject};

const NOTHING: [&str; 0] = [];

/// A failed run: how it ended and what it said.
fn refused(args: &[&str], input: impl AsRef<[u8]>) -> String {
    let run = inject(args, input);
    assert_eq!((run.code, run.out.as_str()), (Some(1), ""), "{}", run.err);
    run.err
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let marked = format!("\u{feff}{text}");
    marked.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn bytes_that_are_no_text() {
    for (input, place, message) in [
        (
            &b"kind: X\nname: \xe9\n"[..],
            "<stdin>:2: ",
            "this document is not UTF-8 text",
        ),
        (
            b"kind: X\na: \xff\xfe\n",
            "<stdin>:2: ",
            "this document is not UTF-8 text",
        ),
        (
            b"a: \0\n",
            "<stdin>:1:4: ",
            "control characters are not allowed",
        ),
        (
            b"a: b\n---\nb: \x07\n",
            "<stdin>:3:4: ",
            "control characters are not allowed",
        ),
    ] {
        let err = refused(&[], input);
        let line = err.lines().find(|line| line.starts_with(place));
        assert!(line.is_some_and(|line| line.contains(message)), "{err}");
    }
}

/// As istioctl, which takes big endian alone; but it prints what is no workload in UTF-16 among
/// UTF-8.
#[test]
fn documents_in_utf16() {
    let plain = inject(NOTHING, WEB);
    let big = inject(NOTHING, utf16(WEB, u16::to_be_bytes));
    assert_eq!((big.code, &big.out), (Some(0), &plain.out), "{}", big.err);
    for input in [
        utf16(WEB, u16::to_le_bytes),
        utf16(SERVICE, u16::to_be_bytes),
        // Half of a pair.
        [&utf16(WEB, u16::to_be_bytes)[..], b"\xd8\0"].concat(),
    ] {
        let err = refused(&[], input);
        assert!(err.contains("<stdin>:1: error[bad-yaml]"), "{err}");
        assert!(
            err.contains("this document is UTF-16 text (save the file as UTF-8)"),
            "{err}"
        );
    }
}

#[test]
fn nesting_has_a_limit() {
    let nested = |depth: usize| {
        format!(
            "kind: X\nspec: {}{}\n",
            "[".repeat(depth),
            "]".repeat(depth)
        )
    };
    assert_eq!(inject(NOTHING, nested(9_990)).code, Some(0));
    let err = refused(&[], nested(10_001));
    assert!(err.contains("error[bad-yaml]"), "{err}");
    // Where the type is known, a nest is of the wrong type at once.
    let err = refused(
        &[],
        WEB.replace(
            "image: web",
            &format!("image: {}{}", "{a: ".repeat(9_000), "}".repeat(9_000)),
        ),
    );
    assert!(err.contains("error[bad-type]"), "{err}");
    // A List that holds a List that holds …
    let lists = "{kind: List, items: [".repeat(4_000) + &"]}".repeat(4_000);
    let err = refused(&[], lists);
    assert!(
        err.contains("error[too-large]: Lists stand within Lists more than 100 deep"),
        "{err}"
    );
}

/// A template may follow the values to their end.
#[test]
fn values_nest_to_a_limit() {
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name).display().to_string();
    std::fs::write(
        path("t.yaml"),
        "metadata: {annotations: {a: '{{ toJson .Values }}'}}\n",
    )
    .unwrap();
    for (depth, code) in [(400, Some(0)), (9_000, Some(3))] {
        let values = format!("global: {}1{}\n", "{a: ".repeat(depth), "}".repeat(depth));
        std::fs::write(path("values.yaml"), values).unwrap();
        let args = [
            "--injectConfigFile",
            &path("t.yaml"),
            "--valuesFile",
            &path("values.yaml"),
        ];
        let run = inject(args, WEB);
        assert_eq!(run.code, code, "{}", run.err);
        let refused = run
            .err
            .contains("error[bad-config]: cannot use the values: ");
        assert_eq!(refused, code == Some(3), "{}", run.err);
    }
}

/// Each line stands for ten times the one before it.
#[test]
fn aliases_do_not_multiply_without_end() {
    let mut laughs = String::from("kind: X\na0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
    for level in 1..12 {
        let before = format!("*a{}, ", level - 1).repeat(10);
        laughs.push_str(&format!("a{level}: &a{level} [{before}]\n"));
    }
    let err = refused(&[], laughs);
    assert!(
        err.contains("document contains excessive aliasing"),
        "{err}"
    );
}

#[test]
fn many_repeated_keys_and_altered_strings_are_counted() {
    let annotated = |line: &dyn Fn(usize) -> String| {
        let lines: String = (0..3000).map(line).collect();
        let run = inject(
            NOTHING,
            WEB.replace(
                "name: web\nspec:",
                &format!("name: web\n  annotations:\n{lines}spec:"),
            ),
        );
        assert_eq!(run.code, Some(0), "{}", run.err);
        run.err
    };
    let err = annotated(&|_| "    a: b\n".to_owned());
    assert_eq!(err.matches("warning[repeated-key]").count(), 1001);
    assert!(
        err.contains("Deployment web: 1999 more keys stand here twice"),
        "{err}"
    );
    let err = annotated(&|n| format!("    a{n}: \"b\\Nc\"\n"));
    assert_eq!(err.matches("warning[altered-text]").count(), 1001);
    assert!(
        err.contains("Deployment web: 2000 more strings hold the character U+0085"),
        "{err}"
    );
}

#[test]
fn many_findings_are_counted() {
    let fields: String = (0..3000).map(|n| format!("  field{n}: 1\n")).collect();
    let run = inject(
        NOTHING,
        WEB.replace("spec:\n  selector", &format!("spec:\n{fields}  selector")),
    );
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(run.err.matches("warning[unknown-field]").count(), 1001);
    assert!(
        run.err
            .contains("Deployment web: 2000 more fields are unknown"),
        "{}",
        run.err
    );
    // A name stands in each of them, but not all of it.
    let name = "n".repeat(100_000);
    let run = inject(
        NOTHING,
        WEB.replace(
            "name: web\nspec:",
            &format!("name: {name}\nspec:\n  a: 1\n  b: 2"),
        ),
    );
    assert_eq!(run.err.matches("warning[unknown-field]").count(), 2);
    assert!(run.err.len() < 2000, "{} bytes of report", run.err.len());
}

#[test]
fn a_hundred_thousand_documents() {
    let input = "a: 1\n---\n".repeat(100_000);
    let run = inject(["--report=json"], &input);
    assert_eq!((run.code, run.out), (Some(0), input));
    assert!(run.err.contains("\"unchanged\":100000"), "{}", run.err);
}

/// One line of 16 MB, as text and within a workload, in six times its size of memory.
#[cfg(target_os = "linux")]
#[test]
fn a_line_without_end() {
    use cli_support::{config, program, run};
    use std::process::Command;

    const SIZE: usize = 16 << 20;
    let within = |input: &str| {
        // What the program needs for itself stands beside it.
        let kilobytes = 6 * SIZE / 1024 + 60_000;
        let mut command = Command::new("sh");
        let script = format!("ulimit -v {kilobytes}; exec \"$0\" --config \"$1\" -f -");
        command
            .arg("-c")
            .arg(script)
            .arg(program().get_program())
            .arg(config());
        run(command.env_clear(), input)
    };
    let text = "x".repeat(SIZE);
    let plain = format!("kind: ConfigMap\ndata: {{a: \"{text}\"}}\n");
    let done = within(&plain);
    assert_eq!(
        (done.code, done.out == format!("{plain}---\n")),
        (Some(0), true),
        "{}",
        done.err
    );
    let annotated = WEB.replace("labels: {app: web}", &format!("annotations: {{a: {text}}}"));
    let done = within(&annotated);
    assert_eq!(done.code, Some(0), "{}", done.err);
    assert!(done.out.contains(&text));
}

#[test]
fn templates_that_have_no_end() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("t.yaml");
    let file = file.to_str().unwrap();
    for (template, message) in [
        (
            "{{ range 9223372036854775807 }}{{ end }}",
            "more than the limit of 10000000 steps",
        ),
        (
            "{{ range 9223372036854775807 }}xxxxxxxxxxxxxxxxxxxxxxx{{ end }}",
            "more than the limit of 16777216 bytes",
        ),
        (
            "{{ indent 9223372036854775807 \"a\\nb\" }}",
            "longer than the limit of 4194304 bytes",
        ),
        (
            "{{ $l := list 1 }}{{ range 60 }}{{ $l = list $l $l }}{{ end }}{{ toJson $l }}",
            "more than the limit of 10000000 steps",
        ),
        (
            "{{ $l := list 1 nil }}{{ range 60 }}{{ $l = list $l $l }}{{ end }}{{ omitNil $l }}",
            "more than the limit of 10000000 steps",
        ),
        (
            "{{ define \"a\" }}{{ template \"a\" }}{{ end }}{{ template \"a\" }}",
            "exceeded maximum template depth",
        ),
    ] {
        std::fs::write(file, format!("spec: {template}\n")).unwrap();
        let run = inject(["--injectConfigFile", file], WEB);
        assert_eq!(
            (run.code, run.out.as_str()),
            (Some(1), ""),
            "{template}: {}",
            run.err
        );
        assert!(run.err.contains(message), "{template}: {}", run.err);
    }
}

#[test]
fn templates_do_not_read_this_machine() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("t.yaml");
    let template = "metadata:\n  annotations:\n    a: {{ env \"SECRET\" \"none\" }}\n    b: '[{{ expandenv \"$SECRET ${SECRET}\" }}]'\n";
    std::fs::write(&file, template).unwrap();
    let annotations = |args: &[&str]| {
        let mut command = cli_support::program();
        command
            .env("SECRET", "told")
            .arg("--config")
            .arg(cli_support::config());
        command.arg("--injectConfigFile").arg(&file).args(args);
        let run = cli_support::run(&mut command, WEB);
        assert_eq!(run.code, Some(0), "{}", run.err);
        let value = |name: &str| {
            run.out
                .lines()
                .find_map(|line| line.trim().strip_prefix(name).map(str::to_owned))
        };
        (value("a: "), value("b: "))
    };
    let text = |a: &str, b: &str| (Some(a.to_owned()), Some(b.to_owned()));
    assert_eq!(annotations(&[]), text("none", "'[ ]'"));
    assert_eq!(
        annotations(&["--allow-env", "OTHER"]),
        text("none", "'[ ]'")
    );
    assert_eq!(
        annotations(&["--allow-env", "SECRET"]),
        text("told", "'[told told]'")
    );
}
