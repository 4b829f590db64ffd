//! Files that are none, and places that take nothing: pipes, folders, devices, full disks.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that cannot run has failed")]

mod cli_support;

use cli_support::{Run, SERVICE, WEB, config, inject, program, run};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Stdio};

/// Runs a script in a folder; `$0` is the program with the small configuration.
fn script(dir: &Path, text: &str, input: &str) -> Run {
    let start = dir.join("start.sh");
    let (program, config) = (program(), config());
    let (program, config) = (program.get_program().to_string_lossy(), config.display());
    fs::write(
        &start,
        format!("exec '{program}' --config '{config}' \"$@\"\n"),
    )
    .unwrap();
    let mut command = Command::new("sh");
    command
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .current_dir(dir);
    let text = text.replace("$0", &format!("sh '{}'", start.display()));
    run(command.arg("-c").arg(text), input)
}

#[test]
fn pipes_are_read_and_written_as_files() {
    let dir = tempfile::tempdir().unwrap();
    let want = inject::<&str>([], WEB).out;
    for text in [
        "$0 -f /dev/stdin",
        "mkfifo in && { cat > in & $0 -f in; }",
        "$0 -o /dev/stdout",
        "mkfifo out && { cat out & $0 -o out; wait; }",
        "cp \"$CONFIG\"/values.yaml v; mkfifo values && { cat v > values & $0 --valuesFile values; }",
    ] {
        let text = text.replace("$CONFIG", &config().display().to_string());
        // A script's own background jobs read nothing: hand them the input.
        let text = text.replace("cat > in &", "cat <&3 > in &");
        let done = script(dir.path(), &format!("exec 3<&0; {text}"), WEB);
        assert_eq!(
            (done.code, &done.out),
            (Some(0), &want),
            "{text}: {}",
            done.err
        );
    }
}

/// `-o /dev/stdout | head -n 1`, too.
#[test]
fn a_pipe_that_nobody_reads_ends_quietly() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(
        dir.path().join("many.yaml"),
        format!("{SERVICE}---\n").repeat(20_000),
    )
    .unwrap();
    let done = script(
        dir.path(),
        "$0 -f many.yaml -o /dev/stdout 2>err; echo $? >code",
        "",
    );
    assert_eq!(done.out.len(), 20_000 * (SERVICE.len() + 4));
    let mut child = program();
    child
        .arg("--config")
        .arg(config())
        .arg("-f")
        .arg(dir.path().join("many.yaml"));
    child
        .args(["-o", "/dev/stdout"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = child.spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk() {
    let dir = tempfile::tempdir().unwrap();
    let old = dir.path().join("old.yaml");
    fs::write(&old, "old\n").unwrap();
    for (text, what) in [
        (
            "$0 > /dev/full",
            "cannot write to standard output: No space left on device",
        ),
        (
            "$0 --stream > /dev/full",
            "cannot write to standard output: No space left on device",
        ),
        (
            "$0 -o /dev/full",
            "cannot write /dev/full: No space left on device",
        ),
        // No file may grow beyond 512 bytes.
        (
            "trap '' XFSZ; ulimit -f 1; $0 -o old.yaml",
            "cannot write old.yaml: File too large",
        ),
    ] {
        let done = script(dir.path(), text, &format!("{WEB}---\n").repeat(20));
        assert_eq!((done.code, done.out.as_str()), (Some(1), ""), "{text}");
        assert!(
            done.err
                .contains(&format!("error[unwritable-output]: {what}")),
            "{text}: {}",
            done.err
        );
    }
    assert_eq!(fs::read_to_string(&old).unwrap(), "old\n");
    let mut names: Vec<_> = fs::read_dir(&dir)
        .unwrap()
        .map(|e| e.unwrap().file_name())
        .collect();
    names.sort();
    assert_eq!(names, ["old.yaml", "start.sh"]);
}

#[test]
fn places_that_cannot_be_written() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("folder")).unwrap();
    fs::write(dir.path().join("file"), "").unwrap();
    symlink("folder", dir.path().join("to-folder")).unwrap();
    symlink("round", dir.path().join("round")).unwrap();
    let outputs: &[&str] = &[
        "folder",
        "to-folder",
        "folder/",
        "file/x",
        "none/x",
        "round",
    ];
    // A file system that takes no files.
    let proc = Path::new("/proc/self").exists().then_some("/proc/x.yaml");
    for output in outputs.iter().copied().chain(proc) {
        let done = script(dir.path(), &format!("$0 -o {output}"), WEB);
        assert_eq!((done.code, done.out.as_str()), (Some(1), ""), "{output}");
        let what = format!("error[unwritable-output]: cannot write {output}: ");
        assert!(
            done.err.starts_with(&what) && done.err.lines().count() == 1,
            "{}",
            done.err
        );
        assert!(!done.err.contains(".kube-inject-"), "{}", done.err);
    }
}

#[test]
fn a_link_is_written_through() {
    let dir = tempfile::tempdir().unwrap();
    let (file, link) = (dir.path().join("file"), dir.path().join("link"));
    fs::write(&file, "old").unwrap();
    symlink("file", &link).unwrap();
    let done = script(dir.path(), "$0 -o link", WEB);
    assert_eq!(done.code, Some(0), "{}", done.err);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(fs::read_to_string(&file).unwrap().contains("istio-proxy"));
}

/// Of each part: a folder, nothing at all, bytes, a file without end, and one that fails when read.
#[test]
fn configurations_that_are_none() {
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name).display().to_string();
    fs::create_dir(path("folder")).unwrap();
    fs::write(path("bytes"), [0xff, 0, 1, 2]).unwrap();
    // It takes no room on the disk.
    fs::File::create(path("huge"))
        .unwrap()
        .set_len((1 << 26) + 1)
        .unwrap();
    for flag in ["--injectConfigFile", "--valuesFile", "--meshConfigFile"] {
        for (file, code, message) in [
            (
                path("folder"),
                "config-unreadable",
                "a folder goes to --config",
            ),
            (path("none"), "config-unreadable", "No such file"),
            (
                path("bytes"),
                "bad-config",
                "not UTF-8 text: the byte at offset 0",
            ),
            (
                path("huge"),
                "too-large",
                "it is larger than the limit of 67108864 bytes",
            ),
            (
                "/proc/self/mem".to_owned(),
                "config-unreadable",
                "cannot read",
            ),
        ] {
            if file.starts_with("/proc") && !Path::new(&file).exists() {
                continue;
            }
            let done = inject([flag, &file], WEB);
            assert_eq!(
                (done.code, done.out.as_str()),
                (Some(3), ""),
                "{flag} {file}: {}",
                done.err
            );
            assert!(
                done.err.contains(&format!("{file}: error[{code}]: ")),
                "{flag}: {}",
                done.err
            );
            assert!(done.err.contains(message), "{flag}: {}", done.err);
        }
    }
    let done = run(program().args(["--config", &path("bytes")]), WEB);
    assert_eq!((done.code, done.out.as_str()), (Some(3), ""));
    assert!(
        done.err.contains("error[config-unreadable]: not a folder"),
        "{}",
        done.err
    );
}

#[test]
fn an_input_that_is_too_large_is_not_read() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("huge.yaml");
    fs::File::create(&path)
        .unwrap()
        .set_len((1 << 30) + 1)
        .unwrap();
    let done = inject([Path::new("-f"), &path], "");
    assert_eq!((done.code, done.out.as_str()), (Some(1), ""));
    let message = "error[too-large]: it is larger than the limit of 1073741824 bytes (split it into \
                   several files, and name each with -f)";
    assert!(done.err.contains(message), "{}", done.err);
}
