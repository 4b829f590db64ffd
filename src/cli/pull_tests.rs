use super::*;
use crate::config::{Sources, Text};

/// What a cluster might have, each part marked.
fn pulled(values: &'static str, mark: &str) -> Pulled {
    let names = [
        folder::names(Part::Templates)[0],
        values,
        folder::names(Part::Mesh)[0],
    ];
    let files = names.map(|name| (name, format!("{mark} {name}\n")));
    let entries = files.each_ref();
    let entries = entries.map(|(name, text)| Entry::new(name, "istio-system/istio", text));
    let index = Index::new(entries, "default", "test", "2026-01-01T00:00:00Z", None);
    Pulled { files, index }
}

/// What `--config` reads of a folder.
fn read(folder: &Path) -> Result<Vec<Text>, Vec<Diagnostic>> {
    let sources = Sources {
        folder: Some(folder.to_owned()),
        ..Sources::default()
    };
    sources.load(&Part::ALL, None)
}

/// Wherever a pull is stopped, the folder holds the old configuration, the new one, or what is
/// refused; and it can be pulled into again.
#[test]
fn a_pull_that_is_stopped() {
    for old in [
        None,
        Some(pulled("values.json", "old")),
        Some(pulled("values.yaml", "old")),
    ] {
        for taken in 0.. {
            let dir = tempfile::tempdir().unwrap();
            let folder = dir.path();
            if let Some(old) = &old {
                old.save(folder, None).unwrap();
            }
            let new = pulled("values.json", "new");
            let steps = new.steps(folder, old.as_ref().map(|old| &old.index));
            let mut steps = steps.unwrap().into_iter();
            steps
                .by_ref()
                .take(taken)
                .for_each(|step| step.take().unwrap());
            let all = steps.len() == 0;
            drop(steps);
            let found = read(folder);
            let whole = match (taken, all) {
                (0, _) => old.as_ref().map(|_| "old "),
                (_, all) => all.then_some("new "),
            };
            match (found, whole) {
                (Ok(texts), Some(mark)) => {
                    assert!(
                        texts.iter().all(|text| text.text.starts_with(mark)),
                        "{taken}"
                    );
                }
                (Err(_), None) => {}
                (found, whole) => panic!("after {taken} steps: {found:?}, not {whole:?}"),
            }
            let index = occupied(folder).unwrap();
            new.save(folder, index.as_ref()).unwrap();
            assert!(read(folder).unwrap()[0].text.starts_with("new "));
            assert_eq!(fs::read_dir(folder).unwrap().count(), 4, "{taken}");
            if all {
                break;
            }
        }
    }
}
