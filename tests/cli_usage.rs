//! How arguments are read, and what is said about those that make no sense.

mod cli_support;

use cli_support::{HOST, SERVICE, WEB, config, inject, program, run};
use std::fs;

/// Arguments, and what standard error has to say about them.
const WRONG: &[(&[&str], &str)] = &[
    (
        &["-o", "yaml"],
        "error: -o yaml: -o takes a file here, and the output is always YAML\n",
    ),
    (
        &["-o", "json"],
        "write to a file of that name with -o ./json",
    ),
    (
        &["-f", "-", "-f", "-"],
        "error: -f - is given more than once\n",
    ),
    (&["-"], "tip: to read a file, write -f -\n"),
    (
        &["none.yaml"],
        "error: unexpected argument 'none.yaml'\n\n  tip: to read a file, write -f none.yaml\n",
    ),
    (&["config", "show"], "cannot be used with"),
    (&["--check", "--stream"], "cannot be used with"),
    (&["--check", "-o", "x"], "cannot be used with"),
    (&["-q", "-v"], "cannot be used with"),
    (
        &["--deny", "unknown-feild"],
        "tip: a similar value exists: 'unknown-field'",
    ),
    (&["--deny", "bad-type"], "invalid value 'bad-type'"),
    (
        &["--valueFile", "x"],
        "tip: a similar argument exists: '--valuesFile'",
    ),
    (&["-j", "0"], "invalid value '0'"),
    (
        &["--set", "a[b"],
        "error: --set \"a[b\": an index lacks its ] (at character 3)\n\n  tip: write --set PATH=VALUE",
    ),
    (&["--set", "global.tag"], "has no value"),
    (
        &["--native-sidecars", "yes"],
        "[possible values: auto, true, false]",
    ),
];

#[test]
fn wrong_usage_says_what_to_write() {
    for (args, message) in WRONG {
        let run = inject(*args, SERVICE);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(run.err.contains(message), "{args:?}: {}", run.err);
    }
}

#[test]
fn a_file_without_its_flag() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("app.yaml"), WEB).unwrap();
    let run = run(program().current_dir(dir.path()).arg("app.yaml"), "");
    assert_eq!(run.code, Some(2));
    assert!(
        run.err.contains("tip: to read a file, write -f app.yaml\n"),
        "{}",
        run.err
    );
    let misspelt = cli_support::run(program().arg("confg"), "");
    assert!(
        misspelt
            .err
            .contains("a similar subcommand exists: 'config'"),
        "{}",
        misspelt.err
    );
}

#[test]
fn configuration_that_is_missing_names_its_flag() {
    let cases: &[(&[&str], &[&str])] = &[
        (
            &[],
            &[
                "error[bad-kubeconfig]: there is no kubeconfig",
                "use --config DIR or --builtin-config",
            ],
        ),
        (
            &["--valuesFile", "values.yaml"],
            &[
                "no injection configuration: --injectConfigFile is missing",
                "no mesh config: --meshConfigFile is missing",
            ],
        ),
        (
            &["--config", ".."],
            &["no values: .. holds no values.yaml or values.json or values"],
        ),
        (
            &["--config", "none"],
            &["none: error[config-unreadable]: no such folder"],
        ),
        (
            &["--builtin-config", "--meshConfigFile", "none"],
            &["none: error[config-unreadable]: cannot read the mesh config: No such file"],
        ),
        (
            &["--builtin-config", "--set", "global.hub.x=1"],
            &["error[bad-config]: --set \"global.hub.x=1\": global.hub is no map"],
        ),
    ];
    for (args, messages) in cases {
        let run = run(program().current_dir(config()).args(*args), SERVICE);
        assert_eq!(
            (run.code, run.out.as_str()),
            (Some(3), ""),
            "{args:?}: {}",
            run.err
        );
        for message in *messages {
            assert!(run.err.contains(message), "{args:?}: {}", run.err);
        }
    }
}

#[test]
fn a_template_that_cannot_be_parsed_names_its_file() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("inject.yaml");
    fs::write(
        &file,
        "templates: {sidecar: '{{ if }}', other: '{{ end }}'}\n",
    )
    .unwrap();
    let run = inject(["--injectConfigFile", file.to_str().unwrap()], SERVICE);
    assert_eq!((run.code, run.out.as_str()), (Some(3), ""), "{}", run.err);
    let named = format!("{}: error[bad-template]: ", file.display());
    assert_eq!(run.err.matches(&named).count(), 2, "{}", run.err);
}

#[test]
fn files_given_to_the_wrong_flag() {
    let templates = config().join("inject-config.yaml");
    let templates = templates.to_str().unwrap();
    let values = inject(["--valuesFile", templates], SERVICE);
    let warned = format!("{templates}: warning[no-global]: the values have no \"global\"");
    assert_eq!(values.code, Some(0), "{}", values.err);
    assert!(values.err.starts_with(&warned), "{}", values.err);
    let mesh = inject(["--meshConfigFile", templates], SERVICE);
    assert_eq!((mesh.code, mesh.out.as_str()), (Some(3), ""));
    let wrong = format!(
        "{templates}: error[bad-config]: cannot use the mesh config: it does not look like a mesh config"
    );
    assert!(mesh.err.starts_with(&wrong), "{}", mesh.err);
    assert!(
        mesh.err
            .contains("--meshConfigFile takes the ConfigMap istio"),
        "{}",
        mesh.err
    );
}

#[test]
fn istioctl_flags_without_a_meaning_are_accepted_with_a_warning() {
    let args = [
        "--xds-address=a:1",
        "--insecure",
        "--vklog",
        "9",
        "-i",
        "istio-system",
        "-n",
        "x",
    ];
    let run = inject(args, SERVICE);
    assert_eq!((run.code, run.out), (Some(0), format!("{SERVICE}---\n")));
    assert_eq!(
        run.err.matches("warning[ignored-flag]").count(),
        5,
        "{}",
        run.err
    );
    assert_eq!(
        inject(["--insecure", "--deny=ignored-flag"], SERVICE).code,
        Some(0)
    );
}

#[test]
fn each_part_comes_from_where_it_was_named() {
    let dir = tempfile::tempdir().unwrap();
    let manifest = "kind: ConfigMap\nmetadata: {name: injector, namespace: istio-system}\n\
                    data:\n  values: |\n    global: {hub: from.map, tag: 2}\n";
    fs::write(dir.path().join("cm.yaml"), manifest).unwrap();
    let file = dir.path().join("cm.yaml");
    let run = inject(["-v", "--values-file", file.to_str().unwrap()], WEB);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.contains("image: from.map/proxyv2:2\n"));
    let from = format!(
        "note[config-source]: values: ConfigMap istio-system/injector in {}",
        file.display()
    );
    assert!(run.err.contains(&from), "{}", run.err);
    let run = inject(["--set", "global.hub=a.b,global.tag=3"], WEB);
    assert!(run.out.contains("image: a.b/proxyv2:3\n"));
}

#[test]
fn a_setting_that_nobody_knows_is_warned_of() {
    let misspelt = ["--set", "global.proxy.loglevel=debug"];
    let warning = "warning[unknown-setting]: global.proxy.loglevel: --set sets what neither Istio \
                   nor the values know, so most likely nothing reads it (did you mean \
                   global.proxy.logLevel?)\n";
    let warned = inject(misspelt, WEB);
    assert_eq!(warned.code, Some(0));
    assert!(warned.err.starts_with(warning), "{}", warned.err);
    assert_eq!(
        inject([&misspelt[..], &["--strict"]].concat(), WEB).code,
        Some(4)
    );
    let show = ["config", "show", "--builtin-config"];
    let shown = run(program().args(show).args(misspelt), "");
    assert_eq!((shown.code, shown.err.as_str()), (Some(0), warning));
    let wrong = run(program().args(show).args(["--set", "=x"]), "");
    assert_eq!((wrong.code, wrong.out.as_str()), (Some(2), ""));
}

#[test]
fn revision_environment_and_policy() {
    let revision = inject(["-r", "canary"], WEB).out;
    assert!(revision.contains("value: canary\n"));
    assert_eq!(
        inject(["-r", "default"], WEB).out,
        inject::<&str>([], WEB).out
    );
    let with = |args: &[&str]| {
        let mut command = program();
        command.env("STAGE", "test").arg("--config").arg(config());
        run(command.args(args), WEB).out
    };
    assert!(with(&[]).contains("value: none\n"));
    assert!(with(&["--allow-env", "STAGE"]).contains("value: test\n"));
    // The policy of the configuration is `enabled`.
    assert_eq!(with(&["--respect-policy"]), with(&[]));
}

/// What would be used can be saved and used.
#[test]
fn config_show_prints_what_a_run_would_use() {
    let show = |args: &[&str]| {
        let run = run(program().args(["config", "show"]).args(args), "");
        assert_eq!(run.code, Some(0), "{args:?}: {}", run.err);
        run.out
    };
    let dir = tempfile::tempdir().unwrap();
    for (part, file) in [
        ("templates", "inject-config.yaml"),
        ("values", "values.yaml"),
        ("mesh", "mesh.yaml"),
    ] {
        let text = show(&["--builtin-config", "--part", part]);
        fs::write(dir.path().join(file), text).unwrap();
    }
    let folder = dir.path().to_str().unwrap();
    let saved = run(program().args(["--config", folder]), WEB);
    let builtin = run(program().arg("--builtin-config"), WEB);
    assert_eq!((saved.code, saved.out), (builtin.code, builtin.out));

    let config = config();
    let all = show(&["--config", config.to_str().unwrap()]);
    assert_eq!(all.matches("---\n").count(), 3);
    let values = [
        "--config",
        config.to_str().unwrap(),
        "--part=values",
        "--set=global.tag=2",
    ];
    assert_eq!(show(&values), "global:\n  hub: example.org\n  tag: 2\n");
}

#[test]
fn version_and_help() {
    let version = run(program().arg("--version"), "");
    assert!(version.out.starts_with("kube-inject ") && version.out.contains("1.30.3"));
    for (arg, words) in [("-h", "Try `--help`"), ("--help", "Exit codes:")] {
        let help = run(program().arg(arg), "");
        assert_eq!((help.code, help.err.as_str()), (Some(0), ""));
        assert!(help.out.contains(words), "{arg}");
        assert!(!help.out.contains("vklog"), "{arg} shows a hidden flag");
        assert!(
            help.out
                .lines()
                .all(|line| line.chars().count() <= 100 || line.contains("--"))
        );
    }
    assert_eq!(inject(["--quiet"], HOST).err, "");
}
