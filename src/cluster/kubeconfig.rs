//! Kubeconfigs: which files count, and what a context in them stands for.
//!
//! Boundary: from files to what a client is made of; no network, and no plugin runs.
//! Source of its rules: kubectl and client-go's `clientcmd`: the flag, then the files of
//! `KUBECONFIG`, then `~/.kube/config`; `rest` (`DefaultServerURL`) for servers without a scheme.

use super::ask::Access;
use super::errors::WITHOUT_CLUSTER;
use super::injector::trust;
use crate::report::{Code, Diagnostic, Origin};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::Uri;
use kube::Config;
use kube::config::{AuthInfo, Cluster, Context, Kubeconfig, KubeconfigError};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The variable that lists kubeconfigs.
pub const KUBECONFIG: &str = "KUBECONFIG";

/// What a client is made of.
pub struct Found {
    /// All but a proxy that the environment names.
    pub config: Config,
    /// The context; none inside of a pod.
    pub context: Option<String>,
    /// The context's name for the cluster.
    pub cluster: Option<String>,
}

/// A kubeconfig, and the file that messages name.
pub struct Named {
    kubeconfig: Kubeconfig,
    file: Origin,
}

impl Named {
    /// The kubeconfig that counts, if there is one.
    ///
    /// # Errors
    /// A file that counts cannot be used.
    pub fn find(access: &Access) -> Result<Option<Named>, Diagnostic> {
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
        let wrong = |error: &dyn std::fmt::Display| bad_kubeconfig(error).at(&file);
        if is_cut_off(path) {
            return Err(wrong(&"its last character in UTF-16 is not whole"));
        }
        let mut kubeconfig = Kubeconfig::read_from(path).map_err(|error| match error {
            KubeconfigError::ReadConfig(error, _) => wrong(&error),
            // The lines around may hold a token.
            KubeconfigError::Parse(error) => {
                wrong(&format!("it is no kubeconfig: {}", error.without_snippet()))
            }
            error => wrong(&error),
        })?;
        // A name that is empty is none, and another file may have one.
        let current = kubeconfig.current_context.take();
        kubeconfig.current_context = current.filter(|name| !name.is_empty());
        Ok(Named { kubeconfig, file })
    }

    /// What the context stands for: the one that is asked for, or the current one.
    ///
    /// # Errors
    /// There is no such context, or what it names cannot be used.
    pub fn resolve(self, asked: Option<&str>) -> Result<Found, Diagnostic> {
        self.found(asked).map_err(|error| error.at(&self.file))
    }

    fn found(&self, asked: Option<&str>) -> Result<Found, Diagnostic> {
        let known = &self.kubeconfig;
        let name = asked.or(known.current_context.as_deref());
        let name = name.unwrap_or_default();
        let context = known.contexts.iter().find(|named| named.name == name);
        let context = context.ok_or_else(|| no_context(name, known))?;
        let Context {
            cluster,
            user,
            namespace,
            ..
        } = context.context.clone().unwrap_or_default();
        let settings = known.clusters.iter().find(|named| named.name == cluster);
        let settings = settings.and_then(|named| named.cluster.clone());
        let settings = settings.ok_or_else(|| {
            let message =
                format!("its context {name} names the cluster {cluster:?}, which is not there");
            bad_kubeconfig(&message)
        })?;
        // A user who is not there is nobody in particular, as for kubectl.
        let users = known.auth_infos.iter();
        let user = users.filter(|named| Some(&named.name) == user.as_ref());
        let user = user.filter_map(|named| named.auth_info.clone()).next();
        let mut config = config(&settings, user.unwrap_or_default())
            .map_err(|why| bad_kubeconfig(&format!("its cluster {cluster}: {why}")))?;
        if let Some(namespace) = namespace.filter(|name| !name.is_empty()) {
            config.default_namespace = namespace;
        }
        Ok(Found {
            config,
            context: Some(name.to_owned()),
            cluster: Some(cluster),
        })
    }
}

/// A cluster's settings and a user as what a client is made of. `kube` could do it, too, but holds
/// the environment's proxies against it on the way.
fn config(cluster: &Cluster, mut user: AuthInfo) -> Result<Config, String> {
    let root_cert = authorities(cluster)?;
    let insecure = cluster.insecure_skip_tls_verify.unwrap_or_default();
    let certified = user.client_certificate.is_some() || user.client_certificate_data.is_some();
    let tls = insecure || certified || root_cert.is_some();
    let mut config = Config::new(server(cluster, tls)?);
    config.root_cert = root_cert;
    config.accept_invalid_certs = insecure;
    config.disable_compression = cluster.disable_compression.unwrap_or_default();
    config.tls_server_name = not_empty(&cluster.tls_server_name).map(str::to_owned);
    // The kubeconfig's own proxy is used whatever NO_PROXY says.
    let proxy = not_empty(&cluster.proxy_url).map(str::parse).transpose();
    config.proxy_url = proxy.map_err(|error| format!("its proxy-url is none: {error}"))?;
    if let Some(plugin) = user
        .exec
        .as_mut()
        .filter(|plugin| plugin.provide_cluster_info)
    {
        let told = cluster.try_into();
        plugin.cluster = Some(told.map_err(|error: KubeconfigError| error.to_string())?);
    }
    config.auth_info = user;
    Ok(config)
}

/// Where the server is. Without a scheme, TLS is spoken if anything is said about it.
fn server(cluster: &Cluster, tls: bool) -> Result<Uri, String> {
    let text = not_empty(&cluster.server).ok_or("it has no server")?;
    let whole = |text: &str| {
        let uri: Uri = text.parse().ok()?;
        (uri.scheme().is_some() && uri.host().is_some()).then_some(uri)
    };
    let alone = || {
        let scheme = if tls { "https" } else { "http" };
        whole(&format!("{scheme}://{text}")).filter(|uri| uri.path() == "/")
    };
    let found = whole(text).or_else(alone);
    found.ok_or_else(|| format!("its server {text:?} is neither a URL nor a host and a port"))
}

/// Who may sign the server's certificate; `None` for the system's authorities.
fn authorities(cluster: &Cluster) -> Result<Option<Vec<Vec<u8>>>, String> {
    let data = not_empty(&cluster.certificate_authority_data);
    let file = not_empty(&cluster.certificate_authority);
    let (pem, of) = match (data, file) {
        (Some(data), _) => {
            let lines = data.replace(['\r', '\n'], "");
            let pem = STANDARD.decode(lines);
            let wrong = |error| format!("its certificate-authority-data is no base64: {error}");
            (
                pem.map_err(wrong)?,
                "its certificate-authority-data".to_owned(),
            )
        }
        (None, Some(file)) => {
            let pem = fs::read(file);
            let wrong = |error| format!("its certificate-authority {file}: {error}");
            (
                pem.map_err(wrong)?,
                format!("its certificate-authority {file}"),
            )
        }
        (None, None) => return Ok(None),
    };
    let certificates = trust::certificates(&pem);
    match certificates.is_empty() {
        true => Err(format!("{of} holds no certificate in PEM")),
        false => Ok(Some(certificates.iter().map(|one| one.to_vec()).collect())),
    }
}

fn not_empty(text: &Option<String>) -> Option<&str> {
    text.as_deref().filter(|text| !text.is_empty())
}

/// Whether a file is in UTF-16, as Windows writes it, and ends within a character: `kube` reads
/// such files, but not to a good end.
fn is_cut_off(path: &Path) -> bool {
    // What is no file, as a pipe, can be read but once.
    let Ok(true) = fs::metadata(path).map(|found| found.is_file() && found.len() % 2 == 1) else {
        return false;
    };
    let mut mark = [0; 2];
    let read = fs::File::open(path).and_then(|mut file| io::Read::read_exact(&mut file, &mut mark));
    read.is_ok() && matches!(mark, [0xff, 0xfe] | [0xfe, 0xff])
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

/// That a kubeconfig cannot be used.
pub fn bad_kubeconfig(error: &dyn std::fmt::Display) -> Diagnostic {
    Diagnostic::new(
        Code::BadKubeconfig,
        format!("cannot use the kubeconfig: {error}"),
    )
}

#[cfg(test)]
#[path = "kubeconfig_tests.rs"]
mod tests;
