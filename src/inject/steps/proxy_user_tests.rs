use super::*;
use crate::inject::testing::{Knowledge, check_step};

const TPROXY: &str = "defaultConfig: {interceptionMode: TPROXY}";

/// `istio-init` with this user in its arguments.
fn init(user: &str) -> String {
    format!(r#"{{name: istio-init, args: [-p, "1", -u, "{user}", -m, x, -u, "5"]}}"#)
}

/// `istio-validation` with this user in its arguments and in its security context.
fn validation(argument: &str, user: &str, group: &str) -> String {
    let security = format!("{{runAsUser: {user}, runAsGroup: {group}}}");
    format!(r#"{{name: istio-validation, args: [-u, "{argument}"], securityContext: {security}}}"#)
}

struct Case<'c> {
    user: (Option<i64>, Option<i64>),
    mesh: &'c str,
    /// Init containers before and after.
    init: (&'c str, &'c str),
    /// The proxy's user and group before, and its user after.
    proxy: ((i64, i64), i64),
}

fn check(case: &Case<'_>) {
    let mut knowledge = Knowledge::new(case.mesh, "");
    let (run_as_user, run_as_group) = case.user;
    knowledge.proxy_user = Some(ProxyUser {
        run_as_user,
        run_as_group,
    });
    let pod = |init: &str, user: i64| {
        let security = format!("{{runAsUser: {user}, runAsGroup: {}}}", case.proxy.0.1);
        let proxy = format!("{{name: istio-proxy, securityContext: {security}}}");
        format!("spec: {{initContainers: [{init}], containers: [{proxy}]}}")
    };
    let before = pod(case.init.0, case.proxy.0.0);
    check_step(run, &knowledge, &before, &pod(case.init.1, case.proxy.1));
}

/// Every row is what istioctl makes of a pod that gives its proxy this user.
#[test]
fn users() {
    let (user, group) = ((Some(5), Some(6)), (None, Some(6)));
    let bare = "{name: istio-validation}";
    let old = validation("1337", "1337", "1337");
    let both = |init: &str, validation: &str| format!("{validation}, {init}");
    #[rustfmt::skip]
    let table = [
        Case { user, mesh: "", init: (&init("1337"), &init("5")), proxy: ((5, 6), 5) },
        Case { user, mesh: TPROXY, init: (&init("1337"), &init("5")), proxy: ((5, 6), 0) },
        Case { user, mesh: "", init: (&old, &validation("5", "5", "6")), proxy: ((5, 6), 5) },
        Case { user, mesh: TPROXY, init: (&old, &validation("5", "1337", "1337")), proxy: ((5, 6), 0) },
        Case {
            user, mesh: "",
            init: (bare, "{name: istio-validation, securityContext: {runAsUser: 5, runAsGroup: 6}}"),
            proxy: ((5, 6), 5),
        },
        Case { user, mesh: TPROXY, init: (bare, bare), proxy: ((5, 6), 0) },
        // Of the two the first one found is changed, and istio-init is looked for first.
        Case { user, mesh: "", init: (&both(&init("1337"), &old), &both(&init("5"), &old)), proxy: ((5, 6), 5) },
        Case { user, mesh: TPROXY, init: ("{name: x}", "{name: x}"), proxy: ((5, 6), 5) },
        Case { user: (Some(5), None), mesh: "", init: (&old, &validation("5", "5", "1337")), proxy: ((5, 1337), 5) },
        Case { user: group, mesh: "", init: (&init("1337"), &init("1337")), proxy: ((1337, 6), 1337) },
        Case { user: group, mesh: TPROXY, init: (&init("1337"), &init("1337")), proxy: ((1337, 6), 1337) },
        Case { user: group, mesh: "", init: (&old, &validation("1337", "1337", "6")), proxy: ((1337, 6), 1337) },
        // iptables takes no 0.
        Case { user: (Some(0), None), mesh: "", init: (&init("1337"), &init("1337")), proxy: ((0, 1337), 0) },
        Case { user: (Some(0), None), mesh: "", init: (&old, &validation("1337", "0", "1337")), proxy: ((0, 1337), 0) },
    ];
    table.iter().for_each(check);
}

#[test]
fn the_annotation_asks_for_tproxy_as_the_mesh_does() {
    let mut knowledge = Knowledge::new("", "");
    knowledge.proxy_user = Some(ProxyUser {
        run_as_user: Some(5),
        run_as_group: None,
    });
    let pod = |mode: &str, user: &str, argument: &str| {
        let proxy = format!("{{name: istio-proxy, securityContext: {{runAsUser: {user}}}}}");
        let metadata = format!("{{annotations: {{sidecar.istio.io/interceptionMode: {mode}}}}}");
        let spec = format!(
            "{{initContainers: [{}], containers: [{proxy}]}}",
            init(argument)
        );
        format!("{{metadata: {metadata}, spec: {spec}}}")
    };
    check_step(
        run,
        &knowledge,
        &pod("TPROXY", "5", "1337"),
        &pod("TPROXY", "0", "5"),
    );
    check_step(
        run,
        &knowledge,
        &pod("REDIRECT", "5", "1337"),
        &pod("REDIRECT", "5", "5"),
    );
    knowledge.mesh = crate::mesh::Mesh::from_yaml(TPROXY).unwrap();
    check_step(
        run,
        &knowledge,
        &pod("REDIRECT", "5", "1337"),
        &pod("REDIRECT", "0", "5"),
    );
}

#[test]
fn nothing_where_the_author_chose_no_user() {
    let pod = format!("spec: {{initContainers: [{}]}}", init("1337"));
    check_step(run, &Knowledge::new("", ""), &pod, &pod);
}
