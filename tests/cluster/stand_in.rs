//! A stand-in for istiod: an HTTPS server that answers admission reviews as its webhook does.
//!
//! The rules are those of the library's `webhook`; what is told back to the caller is the
//! difference between the pod that came and the one that was injected, as a JSON patch.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kube_inject::config::{InjectionConfig, Sources, Texts as ConfigTexts};
use kube_inject::inject::{Injector as _, LocalInjector, Texts};
use kube_inject::schema::encode_json::encode_json;
use kube_inject::schema::object::Object;
use kube_inject::webhook::{self, AdmissionRequest, Cluster, Settings};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use serde_json::{Value, json};

use crate::tokens;

/// What the stand-in says to a review that was posted to a path: a status and a body.
type Answer = dyn Fn(&str, &str) -> (u16, String) + Send + Sync;

/// A server in threads of this process.
pub struct StandIn {
    port: u16,
    authority: String,
    calls: Arc<Mutex<Vec<String>>>,
}

impl StandIn {
    /// Starts a server whose certificate has these names.
    pub fn start(
        names: &[&str],
        answer: impl Fn(&str, &str) -> (u16, String) + Send + Sync + 'static,
    ) -> Result<Self, String> {
        let ((certificate, key), authority) = tokens::certificate(names)?;
        let config =
            ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
                .with_safe_default_protocol_versions()
                .map_err(|e| e.to_string())?
                .with_no_client_auth()
                .with_single_cert(vec![certificate], key)
                .map_err(|e| e.to_string())?;
        let listener = TcpListener::bind("127.0.0.1:0").map_err(|e| e.to_string())?;
        let port = listener.local_addr().map_err(|e| e.to_string())?.port();
        let calls = Arc::<Mutex<Vec<String>>>::default();
        let (config, answer) = (Arc::new(config), Arc::new(answer) as Arc<Answer>);
        let seen = Arc::clone(&calls);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (config, answer, seen) = (config.clone(), answer.clone(), seen.clone());
                // A connection that breaks is its caller's to complain about.
                std::thread::spawn(move || serve(stream, config, &*answer, &seen));
            }
        });
        Ok(StandIn {
            port,
            authority,
            calls,
        })
    }

    /// How to call it by a URL, as a webhook's `clientConfig`.
    pub fn by_url(&self, path: &str) -> Value {
        let url = format!("https://127.0.0.1:{}{path}", self.port);
        json!({ "url": url, "caBundle": self.ca_bundle() })
    }

    /// The authority that signed its certificate, as a webhook's `caBundle`.
    pub fn ca_bundle(&self) -> String {
        STANDARD.encode(&self.authority)
    }

    /// The paths that were called since this was asked for the last time.
    pub fn calls(&self) -> Vec<String> {
        std::mem::take(&mut self.calls.lock().unwrap())
    }
}

/// Answers the requests of a connection, one after the other.
fn serve(
    stream: TcpStream,
    config: Arc<ServerConfig>,
    answer: &Answer,
    calls: &Mutex<Vec<String>>,
) -> Option<()> {
    let connection = ServerConnection::new(config).ok()?;
    let mut stream = BufReader::new(StreamOwned::new(connection, stream));
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).ok().filter(|read| *read > 0)?;
        let path = line.split(' ').nth(1)?.to_owned();
        let mut length = 0;
        loop {
            line.clear();
            stream.read_line(&mut line).ok()?;
            match line.trim_end().split_once(": ") {
                None => break,
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                    length = value.parse().ok()?;
                }
                Some(_) => {}
            }
        }
        let mut body = vec![0; length];
        stream.read_exact(&mut body).ok()?;
        calls.lock().unwrap().push(path.clone());
        let (status, text) = answer(&path, &String::from_utf8(body).ok()?);
        let head = format!(
            "HTTP/1.1 {status} -\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
            text.len()
        );
        let stream = stream.get_mut();
        stream.write_all(head.as_bytes()).ok()?;
        stream.write_all(text.as_bytes()).ok()?;
        stream.flush().ok()?;
    }
}

/// An injector with the configuration of a folder, for one revision.
pub fn injector(
    folder: &Path,
    revision: &str,
) -> Result<impl Fn(&str, &str) -> (u16, String) + use<>, String> {
    let sources = Sources {
        folder: Some(folder.to_owned()),
        ..Sources::default()
    };
    let said = |said: Vec<kube_inject::report::Diagnostic>| format!("{said:?}");
    let texts = ConfigTexts::load(&sources, None).map_err(said)?;
    let config = InjectionConfig::read(&texts).map_err(said)?;
    let revision = if revision == "default" { "" } else { revision };
    let options = webhook::options(revision, gotemplate::Context::default());
    let injector = LocalInjector::new(config, options).map_err(said)?;
    Ok(
        move |path: &str, body: &str| match review(&injector, path, body) {
            Ok(answer) => (200, answer),
            Err(why) => (400, why),
        },
    )
}

/// Answers a review.
fn review(injector: &LocalInjector, path: &str, body: &str) -> Result<String, String> {
    let review: Value = serde_json::from_str(body).map_err(|e| e.to_string())?;
    let request = &review["request"];
    let namespace = request["namespace"].as_str().unwrap_or_default();
    let object = request["object"].to_string();
    let tree = goyaml::json::read::read(&object).map_err(|e| e.to_string())?;
    let texts = Texts::new();
    let path = path.split('?').next().unwrap_or_default();
    let injected = AdmissionRequest::new(tree.root(), namespace, path).and_then(|request| {
        let request = request.into_pod_request(Settings::default(), Cluster::default(), &texts);
        Ok(to_value(&injector.inject(request)?.pod))
    });
    let mut response = json!({ "uid": request["uid"] });
    match injected {
        Ok(pod) => {
            let patch = json_patch::diff(&request["object"], &pod);
            response["allowed"] = true.into();
            response["patchType"] = "JSONPatch".into();
            response["patch"] = STANDARD.encode(json!(patch).to_string()).into();
        }
        Err(error) => {
            response["allowed"] = false.into();
            response["status"] = json!({ "message": error.to_string() });
        }
    }
    Ok(json!({
        "apiVersion": "admission.k8s.io/v1",
        "kind": "AdmissionReview",
        "response": response,
    })
    .to_string())
}

fn to_value(pod: &Object<'_>) -> Value {
    let mut text = String::new();
    encode_json(pod, &mut text);
    serde_json::from_str(&text).unwrap()
}
