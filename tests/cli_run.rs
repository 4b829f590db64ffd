//! What the program prints, where, and how it ends.

mod cli_support;

use cli_support::{BROKEN, HOST, SERVICE, WEB, config, inject, program, run};
use std::fs;
use std::process::Stdio;

const NOTHING: [&str; 0] = [];

fn documents(parts: &[&str]) -> String {
    parts.join("---\n")
}

#[test]
fn all_objects_in_order_and_the_counts_on_standard_error() {
    let run = inject(NOTHING, documents(&[SERVICE, WEB, HOST]));
    assert_eq!(run.code, Some(0));
    let printed: Vec<_> = run.out.split("---\n").collect();
    assert_eq!(printed.len(), 4, "{}", run.out);
    assert_eq!(printed[0], SERVICE);
    assert!(printed[1].contains("image: example.org/proxyv2:1"));
    assert!(!printed[2].contains("proxyv2"));
    assert_eq!(
        run.err,
        "<stdin>:18:1: note[skipped-host-network]: Pod host: not injected: the pod uses the \
         host's network\nkube-inject: 1 injected, 1 skipped (1 host-network), 1 unchanged\n"
    );
}

#[test]
fn all_or_nothing_and_every_failure() {
    let input = documents(&[WEB, BROKEN, SERVICE, "a: [\n"]);
    let run = inject(NOTHING, &input);
    assert_eq!((run.code, run.out.as_str()), (Some(1), ""));
    let lines: Vec<_> = run.err.lines().collect();
    assert!(
        lines[0].starts_with("<stdin>:20:13: error[bad-type]: Deployment broken: spec.replicas: ")
    );
    assert!(lines[1].starts_with("<stdin>:2"), "{}", lines[1]);
    assert!(lines[1].contains("error[bad-yaml]: "), "{}", lines[1]);
    assert_eq!(
        lines[2],
        "kube-inject: 1 injected, 0 skipped, 1 unchanged, 2 failed; nothing was written"
    );
}

#[test]
fn stream_prints_until_the_first_failure() {
    let run = inject(["--stream"], documents(&[SERVICE, BROKEN, SERVICE, BROKEN]));
    assert_eq!((run.code, run.out), (Some(1), format!("{SERVICE}---\n")));
    assert_eq!(run.err.matches("error[bad-type]").count(), 2);
    assert!(
        run.err
            .ends_with("kube-inject: 0 injected, 0 skipped, 2 unchanged, 2 failed\n")
    );
}

#[test]
fn stream_prints_what_stands_before_an_input_that_is_missing() {
    let run = inject(
        ["--stream", "-f", "-", "-f", "none.yaml", "-f", "no.yaml"],
        SERVICE,
    );
    assert_eq!((run.code, run.out), (Some(1), format!("{SERVICE}---\n")));
    assert_eq!(run.err.matches("error[unreadable-input]").count(), 2);
    let counts = "kube-inject: 0 injected, 0 skipped, 1 unchanged, 2 failed\n";
    assert!(run.err.ends_with(counts), "{}", run.err);
}

#[test]
fn several_files_and_json() {
    let dir = tempfile::tempdir().unwrap();
    let json = r#"{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "p"}, "spec": {}}"#;
    fs::write(dir.path().join("a.json"), json).unwrap();
    fs::write(dir.path().join("b.yaml"), SERVICE).unwrap();
    let args = ["-f", "b.yaml", "-f", "-", "-f", "a.json"];
    let command = &mut program();
    let run = run(
        command
            .current_dir(dir.path())
            .arg("--config")
            .arg(config())
            .args(args),
        HOST,
    );
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.starts_with(SERVICE));
    let (host, pod) = (
        run.out.find("name: host").unwrap(),
        run.out.find("name: p\n").unwrap(),
    );
    assert!(host < pod);
}

#[test]
fn inputs_that_cannot_be_read() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("a.yaml"), SERVICE).unwrap();
    let run = run(
        program()
            .current_dir(dir.path())
            .arg("--config")
            .arg(config())
            .args(["-f", "a.yaml", "-f", "./", "-f", "none.yaml"]),
        "",
    );
    assert_eq!((run.code, run.out.as_str()), (Some(1), ""));
    assert_eq!(
        run.err,
        "./: error[unreadable-input]: it is a folder, and -f takes files (name its files: -f ./a.yaml)\n\
         none.yaml: error[unreadable-input]: cannot read it: No such file or directory (os error 2)\n\
         kube-inject: 0 injected, 0 skipped, 1 unchanged, 2 failed; nothing was written\n"
    );
}

#[test]
fn the_output_file_is_replaced_only_by_success() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("web.yaml");
    fs::write(&path, WEB).unwrap();
    let file = path.to_str().unwrap();
    let run = inject(["-f", file, "-f", "-", "-o", file], BROKEN);
    assert_eq!(
        (run.code, fs::read_to_string(&path).unwrap().as_str()),
        (Some(1), WEB)
    );
    // An input may be the output.
    let run = inject(["-f", file, "-o", file], "");
    assert_eq!((run.code, run.out.as_str()), (Some(0), ""));
    assert!(fs::read_to_string(&path).unwrap().contains("istio-proxy"));
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    let run = inject(["-o", "/nowhere/x"], SERVICE);
    assert_eq!(run.code, Some(1));
    assert_eq!(
        run.err,
        "error[unwritable-output]: cannot write /nowhere/x: there is no folder /nowhere\n"
    );
}

#[test]
fn check_asks_and_prints_nothing() {
    let run = inject(["--check"], documents(&[SERVICE, WEB]));
    assert_eq!((run.code, run.out.as_str()), (Some(4), ""));
    assert!(
        run.err.contains(": error[would-change]: Deployment web: "),
        "{}",
        run.err
    );
    let injected = inject(NOTHING, documents(&[SERVICE, WEB, HOST])).out;
    let run = inject(["--check", "-q"], &injected);
    assert_eq!(
        (run.code, run.out.as_str(), run.err.as_str()),
        (Some(0), "", "")
    );
}

#[test]
fn denied_findings_refuse_the_run() {
    let odd = WEB.replace("containers:", "contaners: []\n      containers:");
    let fine = inject(NOTHING, &odd);
    assert_eq!(fine.code, Some(0));
    assert!(
        fine.err
            .contains("warning[unknown-field]: Deployment web: spec.template.spec.contaners")
    );
    for args in [
        ["--strict", "-q"],
        ["--deny=no-value,unknown-field", "-q"],
        ["--deny=warnings", "-q"],
    ] {
        let run = inject(args, &odd);
        assert_eq!((run.code, run.out.as_str()), (Some(4), ""), "{args:?}");
        assert!(
            run.err.contains("error[unknown-field]"),
            "{args:?}: {}",
            run.err
        );
    }
    assert_eq!(inject(["--strict"], HOST).code, Some(0));
    assert_eq!(inject(["--deny=skipped"], HOST).code, Some(4));
    // What fails goes before what is refused.
    assert_eq!(
        inject(["--deny=skipped"], documents(&[HOST, BROKEN])).code,
        Some(1)
    );
}

#[test]
fn reports_for_programs() {
    let run = inject(["--report=json", "-v"], documents(&[HOST, BROKEN]));
    assert_eq!(run.code, Some(1));
    let lines: Vec<serde_json::Value> = run
        .err
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let codes: Vec<_> = lines
        .iter()
        .filter_map(|line| line["code"].as_str())
        .collect();
    assert_eq!(
        codes,
        [
            "config-source",
            "config-source",
            "config-source",
            "skipped-host-network",
            "bad-type"
        ]
    );
    let broken = &lines[4];
    assert_eq!(broken["file"], "<stdin>");
    assert_eq!(
        (broken["line"].as_u64(), broken["document"].as_u64()),
        (Some(14), Some(2))
    );
    assert_eq!(
        (&broken["kind"], &broken["name"]),
        (&"Deployment".into(), &"broken".into())
    );
    assert_eq!(broken["path"], "spec.replicas");
    assert_eq!(lines[5]["type"], "summary");
    assert_eq!(lines[5]["failed"], 1);
}

#[test]
fn colours_and_carets_on_request() {
    let run = inject(["--color=always"], BROKEN);
    assert!(run.err.contains("\u{1b}["), "{}", run.err);
    assert!(run.err.contains("  replicas: \"two\""), "{}", run.err);
    assert!(run.err.contains("^^^^^"), "{}", run.err);
    assert!(!inject(["--color=never"], BROKEN).err.contains('\u{1b}'));
}

/// `kube-inject … | head -n 1`: no message, no failure.
#[test]
fn a_broken_pipe_ends_quietly() {
    let input = documents(&[SERVICE; 20_000]);
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("many.yaml");
    fs::write(&path, input).unwrap();
    for args in [&[][..], &["--stream"]] {
        let mut command = program();
        command
            .arg("--config")
            .arg(config())
            .arg("-f")
            .arg(&path)
            .args(args);
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{args:?}");
    }
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let web: Vec<String> = (0..40)
        .map(|i| WEB.replace("name: web", &format!("name: web-{i}")))
        .collect();
    let input = web.join("---\n");
    let one = inject(["-j1"], &input);
    assert_eq!(one.code, Some(0));
    for jobs in ["-j2", "-j7"] {
        assert_eq!(inject([jobs], &input).out, one.out, "{jobs}");
    }
}
