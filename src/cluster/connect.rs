//! Finding the cluster: kubeconfig, context, user.
//!
//! Boundary: from the flags and the environment to a client; asks the cluster nothing.
//! Source of its rules: kubectl and client-go's `clientcmd`: the flag, then the files of
//! `KUBECONFIG`, then `~/.kube/config`, then the service account of a pod; Go's
//! `golang.org/x/net/http/httpproxy` for which hosts are not reached through a proxy.

use super::ask::Access;
use super::errors::{self, WITHOUT_CLUSTER};
use crate::report::{Code, Diagnostic, Origin};
use http::Uri;
use hyper_util::client::proxy::matcher::Matcher;
use kube::config::{
    ExecConfig, ExecInteractiveMode, KubeConfigOptions, Kubeconfig, KubeconfigError,
};
use kube::{Client, Config};
use std::env;
use std::io::{self, IsTerminal as _};
use std::net::IpAddr;
use std::path::{Path, PathBuf};

/// The variable that lists kubeconfigs.
const KUBECONFIG: &str = "KUBECONFIG";

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
    /// The namespace of objects that name none.
    pub namespace: String,
}

/// Finds the cluster and prepares the client. Exec plugins run here.
///
/// # Errors
/// There is no usable kubeconfig, or no credentials are to be had.
pub async fn connect(access: Access) -> Result<Connection, Diagnostic> {
    let mut found = match Named::find(&access)? {
        Some(named) => named.resolve(access.context.as_deref()).await?,
        None => in_cluster(&access)?,
    };
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
    let config = found.config;
    // A plugin takes its time.
    let built = tokio::task::spawn_blocking(move || Client::try_from(config)).await;
    let built = built.map_err(|error| bad_kubeconfig(&error))?;
    Ok(Connection {
        client: built.map_err(|error| errors::no_client(&error, &plugin))?,
        cluster: found.cluster.unwrap_or_else(|| server.clone()),
        context: found.context,
        server,
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

/// What a client is made of.
struct Found {
    config: Config,
    context: Option<String>,
    /// The context's name for the cluster.
    cluster: Option<String>,
}

/// A kubeconfig, and the file that messages name.
struct Named {
    kubeconfig: Kubeconfig,
    file: Origin,
}

impl Named {
    /// The kubeconfig that counts, if there is one.
    fn find(access: &Access) -> Result<Option<Named>, Diagnostic> {
        if let Some(path) = &access.kubeconfig {
            return Named::read(path).map(Some);
        }
        let listed = env::var_os(KUBECONFIG).unwrap_or_default();
        let listed: Vec<PathBuf> = env::split_paths(&listed)
            .filter(|path| !path.as_os_str().is_empty())
            .collect();
        if listed.is_empty() {
            let usual = home().map(|home| home.join(".kube").join("config"));
            let usual = usual.filter(|path| path.exists());
            return usual.map(|path| Named::read(&path)).transpose();
        }
        Named::merge(&listed).map(Some)
    }

    /// The files of a list, merged; those that are not there are passed over, as kubectl does.
    fn merge(listed: &[PathBuf]) -> Result<Named, Diagnostic> {
        let mut merged: Option<Named> = None;
        for path in listed.iter().filter(|path| path.exists()) {
            let next = Named::read(path)?;
            merged = Some(match merged {
                None => next,
                Some(before) => Named {
                    kubeconfig: Kubeconfig::merge(before.kubeconfig, next.kubeconfig)
                        .map_err(|error| bad_kubeconfig(&error).at(&next.file))?,
                    file: before.file,
                },
            });
        }
        merged.ok_or_else(|| {
            let names = listed.iter().map(|path| path.display().to_string());
            let names = names.collect::<Vec<_>>().join(", ");
            let message = format!("{KUBECONFIG} names no file that is there: {names}");
            Diagnostic::new(Code::BadKubeconfig, message).help(format!(
                "name a kubeconfig with --kubeconfig; {WITHOUT_CLUSTER}"
            ))
        })
    }

    fn read(path: &Path) -> Result<Named, Diagnostic> {
        let file = Origin {
            file: Some(path.display().to_string()),
            ..Origin::default()
        };
        match Kubeconfig::read_from(path) {
            Ok(kubeconfig) => Ok(Named { kubeconfig, file }),
            Err(KubeconfigError::ReadConfig(error, _)) => Err(bad_kubeconfig(&error).at(&file)),
            Err(error) => Err(bad_kubeconfig(&error).at(&file)),
        }
    }

    /// What the context stands for: the one that is asked for, or the current one.
    async fn resolve(self, asked: Option<&str>) -> Result<Found, Diagnostic> {
        let current = self.kubeconfig.current_context.as_deref();
        let context = asked.or(current).unwrap_or_default().to_owned();
        let contexts = &self.kubeconfig.contexts;
        let Some(named) = contexts.iter().find(|named| named.name == context) else {
            return Err(no_context(&context, &self.kubeconfig).at(&self.file));
        };
        let cluster = named
            .context
            .as_ref()
            .map(|context| context.cluster.clone());
        let mut clusters = self.kubeconfig.clusters.iter();
        let named = clusters.find(|named| Some(&named.name) == cluster.as_ref());
        let proxy = named.and_then(|named| named.cluster.as_ref()?.proxy_url.clone());
        let proxy = proxy.filter(|url| !url.is_empty());
        let options = KubeConfigOptions {
            context: Some(context.clone()),
            ..KubeConfigOptions::default()
        };
        let config = Config::from_custom_kubeconfig(self.kubeconfig, &options).await;
        let mut config = config.map_err(|error| bad_kubeconfig(&error).at(&self.file))?;
        // The kubeconfig's own proxy is used whatever NO_PROXY says.
        config.proxy_url = match proxy {
            Some(url) => url.parse().ok(),
            None => proxy_of_environment(&config.cluster_url),
        };
        Ok(Found {
            config,
            context: Some(context),
            cluster,
        })
    }
}

/// Where the usual kubeconfig is: what `HOME` says, and nobody else, as with kubectl.
fn home() -> Option<PathBuf> {
    if cfg!(windows) {
        return env::home_dir();
    }
    let home = env::var_os("HOME").filter(|home| !home.is_empty());
    home.map(PathBuf::from)
}

fn no_context(context: &str, kubeconfig: &Kubeconfig) -> Diagnostic {
    let message = match context {
        "" => "the kubeconfig has no current context".to_owned(),
        context => format!("the kubeconfig has no context {context:?}"),
    };
    let names: Vec<_> = kubeconfig
        .contexts
        .iter()
        .map(|named| named.name.as_str())
        .collect();
    let help = match names.as_slice() {
        [] => format!("it has none at all; {WITHOUT_CLUSTER}"),
        names => format!("--context takes one of {}", names.join(", ")),
    };
    Diagnostic::new(Code::BadKubeconfig, message).help(help)
}

/// The service account of the pod that this runs in.
fn in_cluster(access: &Access) -> Result<Found, Diagnostic> {
    if env::var_os("KUBERNETES_SERVICE_HOST").is_none() || access.context.is_some() {
        let message = "there is no kubeconfig, and this is no pod of a cluster";
        return Err(Diagnostic::new(Code::BadKubeconfig, message).help(format!(
            "name a kubeconfig with --kubeconfig or in {KUBECONFIG}; {WITHOUT_CLUSTER}"
        )));
    }
    let config = Config::incluster().map_err(|error| bad_kubeconfig(&error))?;
    Ok(Found {
        config,
        context: None,
        cluster: None,
    })
}

/// The proxy that the environment names for a server.
fn proxy_of_environment(server: &Uri) -> Option<Uri> {
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
fn proxy_for(server: &Uri, proxy: &str, no: &str) -> Option<Uri> {
    let host = server.host()?.trim_matches(['[', ']']);
    let loopback = host
        .parse::<IpAddr>()
        .is_ok_and(|address| address.is_loopback());
    if proxy.is_empty() || host == "localhost" || loopback {
        return None;
    }
    let proxy = match proxy.contains("://") {
        true => proxy.to_owned(),
        false => format!("http://{proxy}"),
    };
    let matcher = Matcher::builder().all(proxy.as_str()).no(no).build();
    matcher.intercept(server)?;
    proxy.parse().ok()
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

fn bad_kubeconfig(error: &dyn std::fmt::Display) -> Diagnostic {
    Diagnostic::new(
        Code::BadKubeconfig,
        format!("cannot use the kubeconfig: {error}"),
    )
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
            ("https://127.0.0.1:6443", "http://proxy:3128", "", false),
            ("https://[::1]:6443", "http://proxy:3128", "", false),
            ("https://localhost:6443", "http://proxy:3128", "", false),
        ];
        for (server, proxy, no, want) in table {
            let found = proxy_for(&server.parse().unwrap(), proxy, no);
            assert_eq!(found.is_some(), want, "{server} {proxy} {no}");
        }
    }
}
