//! What an injector makes of a pod here, it makes of it behind a webhook, too: the pod goes there
//! as JSON, what was done to it comes back as a patch, and the same is printed.

use crate::generators::workloads::workloads;
use crate::generators::{Style, Verdict, Workload};
use crate::run::{injector, piece, pieces_by, said};
use anytree::config;
use kube_inject::cluster::injector::patch::{apply, read, to_json};
use kube_inject::inject::{InjectError, Injection, Injector, PodRequest, Texts};
use kube_inject::schema::carry::carry_unknown;
use proptest::prelude::*;
use serde_json::Value;

/// Asks the usual injector as a webhook is asked.
struct Patched;

impl Injector for Patched {
    fn inject<'a>(&self, mut request: PodRequest<'a>) -> Result<Injection<'a>, InjectError> {
        let sent = to_json(&mut request.pod);
        let texts = Texts::new();
        let asked = PodRequest {
            pod: read(&sent).unwrap(),
            workload: request.workload,
            namespace: None,
            native: request.native,
            proxy_env: request.proxy_env,
            texts: &texts,
        };
        let mut injection = injector().inject(asked)?;
        let skipped = injection.skipped.take();
        if skipped.is_some() {
            return Ok(Injection {
                pod: request.pod,
                skipped,
                diagnostics: Vec::new(),
            });
        }
        let [before, after] = [sent.as_str(), &to_json(&mut injection.pod)]
            .map(|json| serde_json::from_str::<Value>(json).unwrap());
        let patched = apply(&sent, &json_patch::diff(&before, &after)).unwrap();
        let text = &request.texts.get_or_init(|| vec![patched])[0];
        let mut pod = read(text).unwrap();
        // What is gone there is gone here: the outputs are compared.
        let _ = carry_unknown(request.pod, &mut pod);
        Ok(Injection {
            pod,
            skipped,
            diagnostics: Vec::new(),
        })
    }
}

fn drawn(style: Style) -> impl Strategy<Value = Workload> {
    workloads(style, vec![Verdict::AsDrawn])
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn by_patch_as_in_place(
        workload in prop_oneof![drawn(Style::Plausible), drawn(Style::Loose)],
        native: bool,
    ) {
        let manifest = workload.manifest().to_json();
        let here = piece(&manifest, native);
        let there = pieces_by(&Patched, &manifest, native, 1).remove(0);
        let diff = similar::TextDiff::from_lines(&here.output, &there.output);
        let diff = diff.unified_diff().to_string();
        prop_assert!(here.output == there.output, "{workload:?}\n{}\n{diff}", said(&there));
        prop_assert_eq!(here.outcomes, there.outcomes);
    }
}
