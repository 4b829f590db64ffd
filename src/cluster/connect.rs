//! The way to the cluster: credentials, proxies, the client.
//!
//! Boundary: from the flags and the environment to a client; asks the cluster nothing. What a
//! kubeconfig says, `kubeconfig` reads.
//! Source of its rules: kubectl and client-go's `clientcmd` and `rest`: a kubeconfig, or else the
//! service account of a pod; Go's `golang.org/x/net/http/httpproxy` for which hosts are not reached
//! through a proxy.

use super::ask::Access;
use super::errors::{self, WITHOUT_CLUSTER};
use super::kubeconfig::{Found, KUBECONFIG, Named, bad_kubeconfig};
use crate::report::{Code, Diagnostic};
use http::Uri;
use hyper_util::client::proxy::matcher::Matcher;
use kube::config::{AuthInfo, ExecConfig, ExecInteractiveMode};
use kube::{Client, Config};
use std::io::{self, IsTerminal as _};
use std::net::IpAddr;
use std::{env, fs};

/// A way to a cluster.
#[derive(Clone)]
pub struct Connection {
    /// What sends requests.
    pub client: Client,
    /// The cluster, as people know it: the context's name for it, or where the server is.
    pub cluster: String,
    /// The context of the kubeconfig; none inside of a pod.
    pub context: Option<String>,
    /// The address of the API server.
    pub server: String,
    /// Host and port of the proxy on the way there.
    pub proxy: Option<String>,
    /// The namespace of objects that name none.
    pub namespace: String,
}

/// Finds the cluster and prepares the client. Exec plugins run here.
///
/// # Errors
/// There is no usable kubeconfig, or no credentials are to be had.
pub async fn connect(access: Access) -> Result<Connection, Diagnostic> {
    let mut found = match Named::find(&access)? {
        Some(named) => named.resolve(access.context.as_deref())?,
        None => in_cluster(&access)?,
    };
    if found.config.proxy_url.is_none() {
        found.config.proxy_url = proxy_of_environment(&found.config.cluster_url)?;
    }
    read_token(&mut found.config.auth_info)?;
    impersonate(&mut found.config, &access);
    let plugin = found.config.auth_info.exec.as_mut();
    let plugin = plugin.map(|plugin| spare_input(plugin, io::stdin().is_terminal()));
    let plugin = plugin.transpose()?.unwrap_or_default();
    // The wait as a whole has a limit, and a server that sends people away is told of at once.
    found.config.connect_timeout = None;
    found.config.write_timeout = None;
    found.config.default_retry = false;
    let server = found.config.cluster_url.to_string();
    let server = server.trim_end_matches('/').to_owned();
    let namespace = found.config.default_namespace.clone();
    let proxy = found.config.proxy_url.as_ref().and_then(Uri::authority);
    // Without the password that may stand before it.
    let proxy = proxy.and_then(|proxy| proxy.as_str().rsplit('@').next());
    let proxy = proxy.map(str::to_owned);
    let config = found.config;
    // A plugin takes its time.
    let built = tokio::task::spawn_blocking(move || Client::try_from(config)).await;
    let built = built.map_err(|error| bad_kubeconfig(&error))?;
    Ok(Connection {
        client: built.map_err(|error| errors::no_client(&error, &plugin))?,
        cluster: found.cluster.unwrap_or_else(|| server.clone()),
        context: found.context,
        server,
        proxy,
        namespace,
    })
}

/// What is known of a plugin that gives credentials.
#[derive(Default)]
pub struct Plugin {
    /// The program.
    pub command: String,
    /// What to do if it is not installed.
    pub hint: Option<String>,
}

/// Keeps a plugin from reading standard input, which carries manifests unless it is a terminal.
fn spare_input(plugin: &mut ExecConfig, terminal: bool) -> Result<Plugin, Diagnostic> {
    let command = plugin.command.clone().unwrap_or_default();
    if !terminal {
        if plugin.interactive_mode == Some(ExecInteractiveMode::Always) {
            let message = format!("the plugin {command} wants to ask its user, and cannot");
            return Err(Diagnostic::new(Code::ClusterDenied, message).help(
                "its interactiveMode is Always: run kube-inject on a terminal, with -f FILE",
            ));
        }
        plugin.interactive_mode = Some(ExecInteractiveMode::Never);
    }
    Ok(Plugin {
        command,
        hint: plugin.install_hint.clone(),
    })
}

/// The service account of the pod that this runs in.
fn in_cluster(access: &Access) -> Result<Found, Diagnostic> {
    if env::var_os("KUBERNETES_SERVICE_HOST").is_none() || access.context.is_some() {
        let message = "there is no kubeconfig, and this is no pod of a cluster";
        return Err(Diagnostic::new(Code::BadKubeconfig, message).help(format!(
            "name a kubeconfig with --kubeconfig or in {KUBECONFIG}; {WITHOUT_CLUSTER}"
        )));
    }
    let config = Config::incluster().map_err(|error| {
        let message = format!("cannot use the service account of this pod: {error}");
        Diagnostic::new(Code::BadKubeconfig, message).help(format!(
            "there is no kubeconfig, and KUBERNETES_SERVICE_HOST says that this is a pod; \
             {WITHOUT_CLUSTER}"
        ))
    })?;
    Ok(Found {
        config,
        context: None,
        cluster: None,
    })
}

/// Takes the token out of its file, if that is where it is: without the line's end that many
/// files have.
fn read_token(user: &mut AuthInfo) -> Result<(), Diagnostic> {
    let (None, Some(file)) = (&user.token, &user.token_file) else {
        return Ok(());
    };
    let unusable = |why: &str| {
        let message = format!("cannot use the token in {file}: {why}");
        Diagnostic::new(Code::ClusterDenied, message)
    };
    let token = fs::read_to_string(file).map_err(|error| unusable(&error.to_string()))?;
    match token.trim() {
        "" => return Err(unusable("it is empty")),
        token => user.token = Some(token.to_owned().into()),
    }
    Ok(())
}

/// The proxy that the environment names for a server.
fn proxy_of_environment(server: &Uri) -> Result<Option<Uri>, Diagnostic> {
    let variable = |names: [&str; 2]| {
        let mut set = names.into_iter().filter_map(|name| env::var(name).ok());
        set.find(|value| !value.is_empty()).unwrap_or_default()
    };
    let proxy = match server.scheme_str() {
        Some("https") => variable(["HTTPS_PROXY", "https_proxy"]),
        _ => variable(["HTTP_PROXY", "http_proxy"]),
    };
    proxy_for(server, &proxy, &variable(["NO_PROXY", "no_proxy"]))
}

/// The proxy on the way to a server: none to this machine itself, and none where `no` forbids it.
fn proxy_for(server: &Uri, proxy: &str, no: &str) -> Result<Option<Uri>, Diagnostic> {
    let host = server.host().unwrap_or_default().trim_matches(['[', ']']);
    let loopback = host
        .parse::<IpAddr>()
        .is_ok_and(|address| address.is_loopback());
    if proxy.is_empty() || host == "localhost" || loopback {
        return Ok(None);
    }
    let proxy = match proxy.contains("://") {
        true => proxy.to_owned(),
        false => format!("http://{proxy}"),
    };
    let wrong = |error| {
        let message = format!("cannot use the proxy that the environment names: {error}");
        let help = "look at HTTPS_PROXY, or HTTP_PROXY for a server without TLS";
        Diagnostic::new(Code::BadKubeconfig, message).help(help)
    };
    let proxy: Uri = proxy.parse().map_err(wrong)?;
    let matcher = Matcher::builder().all(proxy.to_string()).no(no).build();
    Ok(matcher.intercept(server).map(|_| proxy))
}

/// Acts as somebody else, if the flags say so: then nothing of what the kubeconfig says counts.
fn impersonate(config: &mut Config, access: &Access) {
    if access.user.is_none() {
        return;
    }
    let user = &mut config.auth_info;
    user.impersonate.clone_from(&access.user);
    user.impersonate_uid.clone_from(&access.uid);
    user.impersonate_groups = Some(access.groups.clone());
    user.impersonate_user_extra = None;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proxies() {
        let table = [
            ("https://api.example:6443", "http://proxy:3128", "", true),
            ("https://api.example:6443", "proxy:3128", "", true),
            ("https://api.example:6443", "", "", false),
            (
                "https://api.example:6443",
                "http://proxy:3128",
                ".example",
                false,
            ),
            (
                "https://api.example:6443",
                "http://proxy:3128",
                "api.example",
                false,
            ),
            (
                "https://api.example:6443",
                "http://proxy:3128",
                "proxy",
                true,
            ),
            ("https://10.0.0.1", "http://proxy:3128", "10.0.0.0/8", false),
            // What cannot be understood is passed over, an empty entry, too.
            (
                "https://10.0.0.1",
                "http://proxy:3128",
                "a b, 10.0.0.0/99, 10.0.0.1,",
                false,
            ),
            ("https://127.0.0.1:6443", "http://proxy:3128", "", false),
            ("https://[::1]:6443", "http://proxy:3128", "", false),
            ("https://localhost:6443", "http://proxy:3128", "", false),
        ];
        for (server, proxy, no, want) in table {
            let found = proxy_for(&server.parse().unwrap(), proxy, no).unwrap();
            assert_eq!(found.is_some(), want, "{server} {proxy} {no}");
        }
    }
}
