//! What the program prints is what an API server takes: `kube-inject … | kubectl apply -f -`.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::api_server::Cluster;
use crate::program::{kube_inject, run, same};
use crate::records::{Records, file_name};
use crate::suites::{Outcome, Report, Suite};

/// The suite: the inputs that are injected, but for those below.
pub const SUITE: Suite = Suite {
    name: "apply",
    cases: 21,
    run: cases,
};

/// The others that are injected: an API server refuses these as they are, too.
const REFUSED: [&str; 13] = [
    // No object at all.
    "empty.yaml",
    "only-comment.yaml",
    // Kinds and groups that this server does not have, or an object without any.
    "case-fold.yaml",
    "kind-deploymentconfig.yaml",
    "kind-legacy-groups.yaml",
    "multi-doc-mixed.yaml",
    // A Service without ports, a field that a template's pod cannot have, an unknown field.
    "crlf.yaml",
    "yaml-values-types.yaml",
    "yaml-merge-keys.yaml",
    // What is no string where the server wants one.
    "deployment-full.yaml",
    "labels-canonical.yaml",
    "policy-labels.yaml",
    // Names the version of an object that has changed since.
    "kubectl-get-list.yaml",
];

/// The namespaces that inputs name.
const NAMESPACES: [&str; 6] = ["data", "ingress", "net", "ocp", "ops", "shop"];

fn cases(cluster: &Cluster, report: &mut Report<'_>) -> Outcome {
    let records = Records::find()?;
    let mut inputs = Vec::new();
    for input in records.inputs()? {
        if records.expected(&input)?.is_some() && !REFUSED.contains(&file_name(&input)) {
            inputs.push(input);
        }
    }
    let own = inputs.iter().map(|input| own_namespace(input));
    let names: Vec<_> = own.chain(NAMESPACES).map(|name| (name, "")).collect();
    cluster.namespaces(&names)?;
    let name = |input: &PathBuf| file_name(input).to_owned();
    report.each(&inputs, name, |input| {
        applied_twice(cluster, &records, input)
    });
    Ok(())
}

/// The API server takes an injected input, and has the same objects when it comes again.
///
/// kubectl's own word for the second time is `configured`, not `unchanged`: Istio's template
/// leaves out what the API server fills in within lists that are replaced as a whole.
fn applied_twice(cluster: &Cluster, records: &Records, input: &Path) -> Outcome {
    let mut inject = kube_inject();
    inject
        .arg("-f")
        .arg(input)
        .arg("--config")
        .arg(records.settings());
    let injected = run(&mut inject, "")?.done()?;
    let namespaced = in_namespace_of(cluster, input)?;
    let apply = || {
        run(
            namespaced().args(["apply", "-o", "yaml", "-f", "-"]),
            &injected,
        )?
        .done()
    };
    let first = apply()?;
    if !first.contains("resourceVersion") {
        return Err(format!("nothing was made: {first}"));
    }
    same(&first, &apply()?)
}

/// kubectl with a namespace of the input's own for the objects that name none.
fn in_namespace_of<'a>(
    cluster: &'a Cluster,
    input: &Path,
) -> Result<impl Fn() -> Command + use<'a>, String> {
    let name = own_namespace(input);
    let own = format!("user: admin, namespace: {name}}}");
    let file = cluster.changed_kubeconfig(name, "user: admin}", &own)?;
    Ok(move || {
        let mut kubectl = Command::new(cluster.tool("kubectl"));
        kubectl.env("HOME", cluster.folder());
        kubectl.arg("--kubeconfig").arg(&file);
        kubectl
    })
}

/// The namespace of an input's own.
fn own_namespace(input: &Path) -> &str {
    file_name(input).trim_end_matches(".yaml")
}
