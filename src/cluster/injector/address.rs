//! Where a webhook is: the `clientConfig` of its configuration.
//!
//! Boundary: reads what the configuration says; nobody is asked.
//! Source of its rules: k8s.io/api 0.35.3 `admissionregistration/v1` (`WebhookClientConfig`,
//! `ServiceReference`): only https, the port 443 and no path unless named.

use super::called::Called;
use crate::report::Diagnostic;
use http::Uri;
use k8s_openapi::api::admissionregistration::v1::{ServiceReference, WebhookClientConfig};
use rustls::pki_types::ServerName;

/// The port of https, and of a Service that names none.
const HTTPS: u16 = 443;

/// Where a webhook is.
#[derive(Clone, Debug)]
pub struct Address {
    /// Where connections go.
    pub place: Place,
    /// What requests are sent to, in full.
    pub uri: Uri,
    /// The name that its certificate has to be good for.
    pub server_name: ServerName<'static>,
    /// How messages name it.
    pub called: Called,
}

/// Where connections go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A host that this machine reaches.
    Host {
        /// Its name or address.
        name: String,
        /// Its port.
        port: u16,
    },
    /// A Service of the cluster, which is reached through one of its pods.
    Service {
        /// Its namespace.
        namespace: String,
        /// Its name.
        name: String,
        /// The port of the Service, not of its pods.
        port: u16,
    },
}

impl Address {
    /// The address of the webhook of a configuration.
    ///
    /// # Errors
    /// It names neither a URL nor a Service, or one that cannot be.
    pub fn of(config: &WebhookClientConfig, configuration: &str) -> Result<Address, Diagnostic> {
        match (&config.url, &config.service) {
            (_, Some(service)) => of_service(service, configuration),
            (Some(url), None) => of_url(url, configuration),
            (None, None) => {
                let called = Called::new(configuration, "its webhook");
                Err(called.unusable("its clientConfig names neither a url nor a service"))
            }
        }
    }
}

fn of_service(service: &ServiceReference, configuration: &str) -> Result<Address, Diagnostic> {
    let (namespace, name) = (&service.namespace, &service.name);
    let called = Called::new(configuration, format!("the Service {namespace}/{name}"));
    let port = match service.port {
        None => HTTPS,
        Some(port) => u16::try_from(port)
            .ok()
            .filter(|port| *port > 0)
            .ok_or_else(|| called.unusable(&format!("{port} is no port")))?,
    };
    let host = format!("{name}.{namespace}.svc");
    let path = service.path.as_deref().filter(|path| !path.is_empty());
    let authority = match port {
        HTTPS => host.clone(),
        port => format!("{host}:{port}"),
    };
    let url = format!("https://{authority}{}", path.unwrap_or("/"));
    let uri = url
        .parse()
        .map_err(|error| called.unusable(&format!("{url:?} is no URL: {error}")))?;
    let place = Place::Service {
        namespace: namespace.clone(),
        name: name.clone(),
        port,
    };
    Ok(Address {
        place,
        uri,
        server_name: server_name(&host, &called)?,
        called,
    })
}

fn of_url(url: &str, configuration: &str) -> Result<Address, Diagnostic> {
    let called = Called::new(configuration, url);
    let uri: Uri = url
        .parse()
        .map_err(|error| called.unusable(&format!("its url is none: {error}")))?;
    if uri.scheme_str() != Some("https") {
        return Err(called.unusable("its url has to begin with https://"));
    }
    let Some(host) = uri.host().filter(|host| !host.is_empty()) else {
        return Err(called.unusable("its url names no host"));
    };
    // IPv6 addresses stand in brackets there, and nowhere else.
    let host = host.trim_matches(['[', ']']).to_owned();
    let place = Place::Host {
        port: uri.port_u16().unwrap_or(HTTPS),
        name: host.clone(),
    };
    Ok(Address {
        place,
        uri,
        server_name: server_name(&host, &called)?,
        called,
    })
}

fn server_name(host: &str, called: &Called) -> Result<ServerName<'static>, Diagnostic> {
    let name = ServerName::try_from(host.to_owned());
    name.map_err(|error| called.unusable(&format!("no certificate is for {host:?}: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(json: &str) -> Result<Address, Diagnostic> {
        let config: WebhookClientConfig = serde_json::from_str(json).unwrap();
        Address::of(&config, "istio-sidecar-injector")
    }

    #[test]
    fn places() {
        #[rustfmt::skip]
        let table = [
            (r#"{"url":"https://a.example/inject"}"#, "a.example:443", "https://a.example/inject", "a.example"),
            (r#"{"url":"https://a.example:8443"}"#, "a.example:8443", "https://a.example:8443/", "a.example"),
            (r#"{"url":"https://[::1]:8443/inject"}"#, "::1:8443", "https://[::1]:8443/inject", "::1"),
            (r#"{"url":"https://10.0.0.1/inject/cluster/c"}"#, "10.0.0.1:443", "https://10.0.0.1/inject/cluster/c", "10.0.0.1"),
            (r#"{"service":{"namespace":"istio-system","name":"istiod","path":"/inject"}}"#, "istio-system/istiod:443", "https://istiod.istio-system.svc/inject", "istiod.istio-system.svc"),
            (r#"{"service":{"namespace":"n","name":"s","port":15017}}"#, "n/s:15017", "https://s.n.svc:15017/", "s.n.svc"),
            (r#"{"url":"https://a.example","service":{"namespace":"n","name":"s"}}"#, "n/s:443", "https://s.n.svc/", "s.n.svc"),
        ];
        for (config, place, uri, server_name) in table {
            let address = address(config).unwrap();
            let shown = match &address.place {
                Place::Host { name, port } => format!("{name}:{port}"),
                Place::Service {
                    namespace,
                    name,
                    port,
                } => format!("{namespace}/{name}:{port}"),
            };
            assert_eq!(shown, place, "{config}");
            assert_eq!(address.uri.to_string(), uri, "{config}");
            assert_eq!(address.server_name.to_str(), server_name, "{config}");
        }
    }

    #[test]
    fn no_places() {
        let called = "cannot ask the injector of istio-sidecar-injector, ";
        #[rustfmt::skip]
        let table = [
            ("{}", "its webhook: its clientConfig names neither a url nor a service"),
            (r#"{"url":"http://a.example/inject"}"#, "http://a.example/inject: its url has to begin with https://"),
            (r#"{"url":"a b"}"#, "a b: its url is none: invalid uri character"),
            (r#"{"url":"/inject"}"#, "/inject: its url has to begin with https://"),
            (r#"{"url":"https://a_b..c/inject"}"#, "https://a_b..c/inject: no certificate is for \"a_b..c\": invalid dns name"),
            (r#"{"service":{"namespace":"n","name":"s","port":70000}}"#, "the Service n/s: 70000 is no port"),
            (r#"{"service":{"namespace":"n","name":"s","path":"/a b"}}"#, "the Service n/s: \"https://s.n.svc/a b\" is no URL: invalid uri character"),
        ];
        for (config, why) in table {
            let error = address(config).unwrap_err();
            assert_eq!(error.message, format!("{called}{why}"));
        }
    }
}
