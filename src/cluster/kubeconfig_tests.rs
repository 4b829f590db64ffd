use super::*;

/// A kubeconfig in a file of its own.
fn read(bytes: &[u8]) -> Result<Named, Diagnostic> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("kubeconfig");
    fs::write(&path, bytes).unwrap();
    Named::read(&path)
}

/// One with a cluster, which has these settings beside its name.
fn with_cluster(settings: &str) -> Result<Found, Diagnostic> {
    let text = format!(
        "current-context: c\n\
         contexts: [{{name: c, context: {{cluster: k, user: gone}}}}]\n\
         clusters: [{{name: k, cluster: {{{settings}}}}}]\n"
    );
    read(text.as_bytes())?.resolve(None)
}

#[test]
fn servers() {
    let ca = "certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCkFBQUEKLS0tLS1FTkQgQ0VSVElGSUNBVEUtLS0tLQo=";
    let insecure = "insecure-skip-tls-verify: true";
    let neither = |server: &str| {
        format!("its cluster k: its server {server:?} is neither a URL nor a host and a port")
    };
    let table = [
        ("https://a.example", "", Ok("https://a.example/")),
        (
            "https://a.example/k8s/clusters/c-1",
            "",
            Ok("https://a.example/k8s/clusters/c-1"),
        ),
        // Go's rule: TLS where anything is said about it.
        ("127.0.0.1:6443", "", Ok("http://127.0.0.1:6443/")),
        ("127.0.0.1:6443", ca, Ok("https://127.0.0.1:6443/")),
        ("127.0.0.1:6443", insecure, Ok("https://127.0.0.1:6443/")),
        ("a.example", ca, Ok("https://a.example/")),
        ("a.example/k8s", ca, Err(neither("a.example/k8s"))),
        ("/k8s", "", Err(neither("/k8s"))),
        ("https://", "", Err(neither("https://"))),
        ("", "", Err("its cluster k: it has no server".to_owned())),
    ];
    for (server, more, want) in table {
        let found = with_cluster(&format!("server: \"{server}\", {more}"));
        let found = found.map(|found| found.config.cluster_url.to_string());
        let found = found.map_err(|error| error.message);
        let want = want.map(str::to_owned);
        let want = want.map_err(|why| format!("cannot use the kubeconfig: {why}"));
        assert_eq!(found, want, "{server} {more}");
    }
}

#[test]
fn authorities_and_proxies() {
    let table = [
        (
            "certificate-authority: none.crt",
            "its certificate-authority",
        ),
        ("certificate-authority-data: '!'", "is no base64"),
        (
            "certificate-authority-data: QQ==",
            "holds no certificate in PEM",
        ),
        ("proxy-url: 'http://a b'", "its proxy-url is none"),
    ];
    for (settings, want) in table {
        let found = with_cluster(&format!("server: 'https://a', {settings}"));
        let error = found.map(|_| ()).unwrap_err();
        assert!(
            error.message.contains(want),
            "{settings}: {}",
            error.message
        );
    }
    let found = with_cluster("server: 'https://a', proxy-url: 'socks5://p:1'").unwrap();
    assert_eq!(found.config.proxy_url.unwrap(), "socks5://p:1");
}

#[test]
fn files_that_are_no_kubeconfigs() {
    let table: [(&[u8], &str); 3] = [
        (
            b"users: [{name: a, user: {token: secret}}, {name: ]",
            "it is no kubeconfig",
        ),
        (b"token: secret\nclusters: x", "it is no kubeconfig"),
        (b"\xff\xfea\0b", "its last character in UTF-16 is not whole"),
    ];
    for (bytes, want) in table {
        let error = read(bytes).map(|_| ()).unwrap_err();
        assert!(error.message.contains(want), "{}", error.message);
        assert!(!error.message.contains("secret"), "{}", error.message);
        assert!(!error.message.contains('\n'), "{}", error.message);
    }
    assert!(read(b"\xff\xfe{\0}\0").is_ok());
}

/// `kubectl config unset current-context` leaves an empty name, and lists that are null.
#[test]
fn an_empty_name_is_none() {
    let dir = tempfile::tempdir().unwrap();
    let paths = ["first", "second"].map(|name| dir.path().join(name));
    let first = "current-context: \"\"\nclusters: null\ncontexts: null\nusers: null\n";
    let second = "current-context: c\ncontexts: [{name: c, context: {cluster: k, user: u, namespace: ''}}]\n\
                  clusters: [{name: k, cluster: {server: 'https://a'}}]\n";
    fs::write(&paths[0], first).unwrap();
    fs::write(&paths[1], second).unwrap();
    let found = Named::merge(&paths).unwrap().resolve(None).unwrap();
    assert_eq!(found.context.as_deref(), Some("c"));
    assert_eq!(found.config.default_namespace, "default");
}
