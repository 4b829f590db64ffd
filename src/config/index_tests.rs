//! What an index lets pass, and what it refuses.

use super::*;
use crate::config::folder;
use std::fs;

const TEXTS: [(&str, &str); 3] = [
    ("inject-config.yaml", "templates: {sidecar: ''}\n"),
    ("values.json", "{}"),
    ("mesh.yaml", "rootNamespace: x\n"),
];

fn index(revision: &str) -> Index {
    let entries = TEXTS.map(|(file, text)| Entry::new(file, "istio-system/map", text));
    let time = "2026-07-01T12:00:00Z";
    Index::new(entries, revision, "kind", time, Some("1.30.3".to_owned()))
}

/// A folder as it is after a pull.
fn pulled() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (file, text) in TEXTS {
        fs::write(dir.path().join(file), text).unwrap();
    }
    fs::write(dir.path().join(FILE), index("canary").to_json().unwrap()).unwrap();
    dir
}

/// What reading a part says that is wrong, as code and message.
fn wrong(part: Part, folder: &Path) -> (Code, String) {
    let error = folder::read(part, folder).unwrap_err();
    (error.code, error.message)
}

#[test]
fn its_form_is_this() {
    let json = index("canary").to_json().unwrap();
    let digest = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
    for line in [
        "\n  \"version\": 1,\n  \"revision\": \"canary\",\n  \"cluster\": \"kind\",\n",
        "\n  \"istioVersion\": \"1.30.3\",\n  \"parts\": {\n    \"templates\": {\n",
        "\n      \"configMap\": \"istio-system/map\",\n",
        // What `printf {} | sha256sum` prints.
        &format!("\n      \"sha256\": \"{digest}\"\n"),
    ] {
        assert!(json.contains(line), "{line}\n{json}");
    }
    let back = Index::parse(json.as_bytes()).unwrap();
    assert_eq!(back, index("canary"));
}

#[test]
fn parts_are_what_they_were_in_the_cluster() {
    let dir = pulled();
    for (part, (file, text)) in Part::ALL.into_iter().zip(TEXTS) {
        let read = folder::read(part, dir.path()).unwrap().unwrap();
        assert_eq!(read.text, text);
        assert_eq!(read.version.as_deref(), Some("1.30.3"));
        assert_eq!(read.revision.as_deref(), Some("canary"));
        let pulled = From::Pulled {
            file: dir.path().join(file),
            of: "istio-system/map".to_owned(),
            cluster: "kind".to_owned(),
        };
        assert_eq!(read.from, pulled);
    }
    fs::remove_file(dir.path().join(FILE)).unwrap();
    let read = folder::read(Part::Mesh, dir.path()).unwrap().unwrap();
    assert_eq!(read.from, From::File(dir.path().join("mesh.yaml")));
    assert_eq!((read.version, read.revision), (None, None));
}

#[test]
fn what_is_not_as_pulled_is_refused() {
    let dir = pulled();
    let at = |name: &str| dir.path().join(name);
    fs::write(at("mesh.yaml"), "rootNamespace: y\n").unwrap();
    let (code, message) = wrong(Part::Mesh, dir.path());
    assert_eq!(code, Code::ChangedConfig);
    assert!(message.starts_with("the file is not what was pulled from the cluster kind"));
    assert!(folder::read(Part::Values, dir.path()).is_ok());

    fs::rename(at("values.json"), at("values.yaml")).unwrap();
    let (code, message) = wrong(Part::Values, dir.path());
    assert_eq!(code, Code::ChangedConfig);
    assert!(message.ends_with("index.json names another file for the values: values.json"));

    fs::remove_file(at("values.yaml")).unwrap();
    let (code, message) = wrong(Part::Values, dir.path());
    assert_eq!(code, Code::ConfigMissing);
    assert!(message.ends_with("index.json names values.json, which is not there"));
}

#[test]
fn an_index_that_is_none() {
    let json = index("").to_json().unwrap();
    let dir = pulled();
    for (text, told) in [
        ("", "EOF while parsing"),
        ("[]", "invalid type: sequence"),
        ("{}", "missing field `version`"),
        ("{\"version\": 1}", "missing field `revision`"),
        (
            "{\"version\": 2, \"x\": 1}",
            "it has version 2, and this program knows version 1",
        ),
        (
            &json.replace("\"sha256\"", "\"md5\""),
            "unknown field `md5`",
        ),
        (
            &json.replace("\"cluster\"", "\"Cluster\""),
            "unknown field `Cluster`",
        ),
        (&" ".repeat(1 << 17), "larger than the limit of 65536 bytes"),
    ] {
        fs::write(dir.path().join(FILE), text).unwrap();
        let (code, message) = wrong(Part::Mesh, dir.path());
        assert_eq!(code, Code::BadConfig);
        assert!(message.contains(told), "{message}");
    }
    fs::remove_file(dir.path().join(FILE)).unwrap();
    fs::create_dir(dir.path().join(FILE)).unwrap();
    assert_eq!(wrong(Part::Mesh, dir.path()).0, Code::ConfigUnreadable);
}
