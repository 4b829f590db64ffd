use super::*;
use crate::inject::Workload;
use crate::inject::testing::yaml;

/// A request for the pod that is written here as JSON.
fn request(
    pod: &str,
    namespace: &'static str,
    path: &str,
) -> Result<AdmissionRequest<'static>, InjectError> {
    let tree = goyaml::json::read::read(pod).unwrap().into_owned();
    AdmissionRequest::new(tree.root(), namespace, path)
}

/// The pod of a request, in YAML.
fn pod(pod: &str, namespace: &'static str) -> String {
    yaml(request(pod, namespace, "/inject").unwrap().pod())
}

/// What istiod's `inject` changes before it looks at the pod.
#[test]
fn the_pod_before_injection() {
    let rest = "spec:\n  containers: null\nstatus: {}\n";
    for (object, namespace, metadata) in [
        ("{}", "", "metadata: {}\n"),
        ("null", "", "metadata: {}\n"),
        ("{}", "shop", "metadata:\n  namespace: shop\n"),
        (
            r#"{"metadata":{"namespace":""}}"#,
            "shop",
            "metadata:\n  namespace: shop\n",
        ),
        (
            r#"{"metadata":{"namespace":"own"}}"#,
            "shop",
            "metadata:\n  namespace: own\n",
        ),
        (
            r#"{"metadata":{"name":"a","managedFields":[{"manager":"m"}]}}"#,
            "",
            "metadata:\n  name: a\n",
        ),
    ] {
        let want = format!("{metadata}{rest}");
        assert_eq!(pod(object, namespace), want, "{object} {namespace}");
    }
}

#[test]
fn an_object_that_is_no_pod() {
    let said = request(r#"{"spec":{"containers":[{"name":5}]}}"#, "", "")
        .unwrap_err()
        .0;
    let said: Vec<_> = said
        .iter()
        .map(|d| (d.code, d.path.as_deref(), d.message.as_str()))
        .collect();
    let message = "the request's object is no pod: json: cannot unmarshal number into Go struct field Container.spec.containers.name of type string";
    assert_eq!(
        said,
        [(Code::BadType, Some("spec.containers[0].name"), message)]
    );
}

/// The URL goes before the values, as `extractClusterAndNetwork` has it, and then comes istiod's
/// own name for its cluster.
#[test]
fn the_cluster_of_a_request() {
    for (path, of_values, want) in [
        ("/inject", "", "Kubernetes"),
        ("/inject", "west", "west"),
        ("/inject/cluster/east", "west", "east"),
        ("/inject/cluster/east", "", "east"),
        ("/inject/cluster//net/n", "west", "west"),
        ("/inject/cluster//net/n", "", "Kubernetes"),
    ] {
        let request = request("{}", "", path).unwrap();
        assert_eq!(request.cluster(of_values), want, "{path} {of_values:?}");
    }
}

const OWNED: &str = r#"{
    "metadata": {
        "generateName": "web-5-",
        "labels": {"pod-template-hash": "5"},
        "ownerReferences": [{"apiVersion": "apps/v1", "kind": "ReplicaSet", "name": "web-5", "controller": true}]
    },
    "spec": {
        "nodeName": "old",
        "containers": [
            {"name": "app", "securityContext": {"runAsUser": 7}},
            {"name": "istio-proxy", "securityContext": {"runAsUser": 7, "runAsGroup": 8}}
        ]
    }
}"#;

/// Workload and namespace come from request and pod, the environment from the path, the rest from
/// what is known of the cluster.
#[test]
fn what_an_injector_is_asked_for() {
    let namespace = Namespace {
        annotations: [("a".to_owned(), "b".to_owned())].into(),
    };
    let node = |name: &str, version: &str| Node {
        name: name.to_owned(),
        kubelet_version: version.to_owned(),
    };
    let nodes = [node("old", "v1.28.0"), node("new", "v1.33.0")];
    let cluster = Cluster {
        nodes: Some(&nodes[1..]),
        namespace: Some(&namespace),
    };
    let of_old_node = Cluster {
        nodes: Some(&nodes),
        ..cluster
    };
    for (platform, cluster, native, openshift) in [
        (Platform::Plain, cluster, true, false),
        (Platform::OpenShift, cluster, true, true),
        (Platform::Plain, of_old_node, false, false),
    ] {
        let settings = Settings {
            platform,
            ..Settings::default()
        };
        let texts = Texts::new();
        let asked = request(OWNED, "shop", "/inject/net/n1")
            .unwrap()
            .into_pod_request(settings, cluster, &texts);
        let workload = Workload {
            kind: "Deployment".to_owned(),
            api_version: "apps/v1".to_owned(),
            name: "web".to_owned(),
            namespace: "shop".to_owned(),
        };
        assert_eq!(asked.workload, workload);
        assert_eq!(asked.native, native);
        assert_eq!(asked.namespace.is_some(), openshift);
        let env: Vec<_> = asked.proxy_env.iter().collect();
        let [key, value] = ["ISTIO_META_NETWORK", "n1"].map(str::to_owned);
        assert_eq!(env, [(&key, &value)]);
        let proxy = Pod::new(&asked.pod).container("istio-proxy").unwrap();
        let user = proxy.security_context().unwrap().run_as_user();
        assert_eq!(user, (!openshift).then_some(7));
    }
}

/// The answers of `injectRequired` and `EffectiveProxyConfig` hang on these.
#[test]
fn options_of_the_webhook() {
    let options = options("canary", Context::default());
    assert_eq!(options.revision, "canary");
    assert!(options.respect_policy);
    assert_eq!(options.proxy_config, ProxyConfigReach::ProxyConfig);
}
