use super::*;
use crate::report::Code;
use clap::Parser as _;

fn around(variable: &dyn Fn(&str) -> Option<String>) -> Surroundings<'_> {
    Surroundings {
        stdin_is_terminal: false,
        stderr_is_terminal: false,
        stderr_takes_color: false,
        cores: 8,
        notice: None,
        variable,
    }
}

fn cli(args: &[&str]) -> Cli {
    Cli::try_parse_from([&["kube-inject"], args].concat()).unwrap()
}

fn resolve(args: &[&str]) -> Result<Request, UsageError> {
    Request::resolve(&cli(args), &around(&|_| None))
}

#[test]
fn inputs() {
    let file = |name: &str| Input::File(name.into());
    let cases: &[(&[&str], &[Input])] = &[
        (&[], &[Input::Stdin]),
        (&["-f", "-"], &[Input::Stdin]),
        (&["-f", "a"], &[file("a")]),
        (
            &["-f", "a", "--filename=b", "-f-", "-fa"],
            &[file("a"), file("b"), Input::Stdin, file("a")],
        ),
    ];
    for (args, expected) in cases {
        assert_eq!(resolve(args).unwrap().inputs, *expected, "{args:?}");
    }
    assert_eq!(
        resolve(&["-f", "-", "-f", "-"]).unwrap_err().message,
        "-f - is given more than once"
    );
    let terminal = Surroundings {
        stdin_is_terminal: true,
        ..around(&|_| None)
    };
    let error = Request::resolve(&cli(&[]), &terminal).unwrap_err();
    assert_eq!(error.message, "there is nothing to inject");
    assert!(Request::resolve(&cli(&["-f", "-"]), &terminal).is_ok());
}

#[test]
fn outputs() {
    let cases: &[(&[&str], Output)] = &[
        (&[], Output::Stdout),
        (&["-o", "-"], Output::Stdout),
        (&["--stream"], Output::Stream),
        (&["--check"], Output::Check),
        (&["-o", "x"], Output::File("x".into())),
        (&["--output=./yaml"], Output::File("./yaml".into())),
    ];
    for (args, expected) in cases {
        assert_eq!(resolve(args).unwrap().output, *expected, "{args:?}");
    }
    for format in ["yaml", "json"] {
        let error = resolve(&["-o", format]).unwrap_err();
        assert!(error.message.contains("-o takes a file here"), "{error}");
        assert!(error.tip.unwrap().contains(&format!("-o ./{format}")));
    }
    for args in [
        ["--check", "--stream"],
        ["--check", "-ox"],
        ["--stream", "-ox"],
        ["-q", "-v"],
    ] {
        let command = [&["kube-inject"], &args[..]].concat();
        assert!(Cli::try_parse_from(command).is_err(), "{args:?}");
    }
}

#[test]
fn native_is_the_flag_then_the_environment() {
    use NativeSidecars::{Auto, Disabled, Enabled};
    let cases: &[(&[&str], Option<&str>, NativeSidecars)] = &[
        (&[], None, Disabled),
        (&[], Some("true"), Enabled),
        (&[], Some("false"), Disabled),
        (&[], Some("auto"), Auto),
        (&[], Some("True"), Disabled),
        (&[], Some(""), Disabled),
        (&["--native-sidecars", "true"], Some("false"), Enabled),
        (&["--native-sidecars", "false"], Some("true"), Disabled),
        (&["--native-sidecars", "auto"], Some("true"), Auto),
    ];
    for (args, variable, expected) in cases {
        let variable = |name: &str| {
            variable
                .filter(|_| name == "ENABLE_NATIVE_SIDECARS")
                .map(str::to_owned)
        };
        let request = Request::resolve(&cli(args), &around(&variable)).unwrap();
        assert_eq!(request.native, *expected, "{args:?}");
    }
}

#[test]
fn istioctl_names_and_kebab_case_are_the_same() {
    let kebab = [
        "--inject-config-file",
        "a",
        "--values-file",
        "b",
        "--mesh-config-file",
        "c",
    ];
    let camel = [
        "--injectConfigFile",
        "a",
        "--valuesFile=b",
        "--meshConfigFile",
        "c",
    ];
    let expected = Sources {
        templates: Some("a".into()),
        values: Some("b".into()),
        mesh: Some("c".into()),
        ..Sources::default()
    };
    assert_eq!(resolve(&kebab).unwrap().sources, expected);
    assert_eq!(resolve(&camel).unwrap().sources, expected);
    let rest = [
        "--builtin-config",
        "--config",
        "d",
        "--set",
        "a=b",
        "--set=c=d",
    ];
    let expected = Sources {
        folder: Some("d".into()),
        builtin: true,
        set: vec!["a=b".into(), "c=d".into()],
        ..Sources::default()
    };
    assert_eq!(resolve(&rest).unwrap().sources, expected);
}

#[test]
fn an_empty_flag_says_nothing() {
    let empty = [
        "--revision",
        "--istioNamespace",
        "--injectConfigMapName",
        "--meshConfigMapName",
        "--context",
        "--namespace",
        "--as",
        "--as-uid",
        "--kubeclient-timeout",
    ];
    let args: Vec<&str> = empty.into_iter().flat_map(|flag| [flag, ""]).collect();
    assert_eq!(resolve(&args), resolve(&[]));
}

#[test]
fn revision_jobs_and_environment() {
    let revision = |args: &[&str]| resolve(args).unwrap().revision;
    assert_eq!(revision(&[]), None);
    assert_eq!(revision(&["-r", "default"]).as_deref(), Some("default"));
    assert_eq!(revision(&["--revision=canary"]).as_deref(), Some("canary"));
    assert_eq!(resolve(&[]).unwrap().jobs, 8);
    assert_eq!(resolve(&["-j3"]).unwrap().jobs, 3);
    assert!(Cli::try_parse_from(["kube-inject", "-j0"]).is_err());
    let variable = |name: &str| (name == "A").then(|| "1".to_owned());
    let request = Request::resolve(
        &cli(&["--allow-env=A", "--allow-env", "B"]),
        &around(&variable),
    )
    .unwrap();
    assert_eq!(request.env, [("A".to_owned(), "1".to_owned())]);
}

#[test]
fn denials() {
    let request = resolve(&["--deny", "no-value,foreign-group", "--deny=skipped"]).unwrap();
    for code in [Code::NoValue, Code::ForeignGroup, Code::SkippedDisabled] {
        assert!(request.denials.contains(code), "{code}");
    }
    assert!(!request.denials.contains(Code::UnknownField));
    assert!(
        resolve(&["--strict"])
            .unwrap()
            .denials
            .contains(Code::UnknownField)
    );
    assert!(Cli::try_parse_from(["kube-inject", "--deny", "unknown-feild"]).is_err());
}

#[test]
fn form_of_the_report() {
    let line = Some(Form::Line);
    let rich = |color| Some(Form::Rich { color });
    let cases: &[(&[&str], bool, bool, Option<Form>)] = &[
        (&[], false, false, line),
        (&[], true, true, rich(true)),
        (&[], true, false, rich(false)),
        (&["--color", "never"], true, true, rich(false)),
        (&["--color", "never"], false, false, line),
        (&["--color", "always"], false, false, rich(true)),
        (&["--report", "json"], true, true, None),
    ];
    for (args, stderr_is_terminal, stderr_takes_color, expected) in cases {
        let variable = |_: &str| None;
        let around = Surroundings {
            stderr_is_terminal: *stderr_is_terminal,
            stderr_takes_color: *stderr_takes_color,
            ..around(&variable)
        };
        assert_eq!(
            Reporting::resolve(&cli(args).report, &around).form,
            *expected,
            "{args:?}"
        );
    }
}
