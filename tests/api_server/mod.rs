//! A stand-in for an API server, over plain HTTP on this machine: it has the objects that a test
//! gives it, and fails where a test wants it to.
//!
//! Boundary: reading only, no watches, no TLS; it is a proxy to itself, too. What a real server does, `tests/cluster/` holds.
//! Source of its rules: the URLs and answers of Kubernetes' API (kubernetes.io, "API concepts").

#![allow(clippy::unwrap_used, dead_code, reason = "each test uses a part")]

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

mod port_forward;
pub use port_forward::Leads;

/// What the server answers to a path.
#[derive(Clone)]
enum Answer {
    /// A status and a text.
    Text(u16, String),
    /// Nothing, for as long as the test runs.
    Silence,
    /// A pod's port.
    Forward(Leads),
}

/// The objects of a cluster, and its faults.
#[derive(Clone, Default)]
pub struct Objects {
    answers: BTreeMap<String, Answer>,
    webhooks: Vec<Value>,
    nodes: Vec<Value>,
    /// For every path.
    always: Option<Answer>,
}

const WEBHOOKS: &str = "/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations";
const NODES: &str = "/api/v1/nodes";

impl Objects {
    /// A ConfigMap, its labels and its data.
    pub fn config_map(self, namespace: &str, name: &str, labels: Value, data: Value) -> Objects {
        let path = format!("/api/v1/namespaces/{namespace}/configmaps/{name}");
        let map = json!({
            "apiVersion": "v1", "kind": "ConfigMap",
            "metadata": {"name": name, "namespace": namespace, "labels": labels}, "data": data,
        });
        self.answer(&path, 200, &map.to_string())
    }

    /// A namespace and its labels.
    pub fn namespace(self, name: &str, labels: Value) -> Objects {
        let namespace = json!({
            "apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name, "labels": labels},
        });
        self.answer(
            &format!("/api/v1/namespaces/{name}"),
            200,
            &namespace.to_string(),
        )
    }

    /// A node and the version of its kubelet.
    pub fn node(mut self, name: &str, version: &str) -> Objects {
        self.nodes.push(json!({
            "metadata": {"name": name}, "status": {"nodeInfo": node_info(version)},
        }));
        self
    }

    /// A webhook configuration: its name, labels, and webhooks.
    pub fn webhooks(mut self, name: &str, labels: Value, webhooks: Value) -> Objects {
        self.webhooks.push(json!({
            "metadata": {"name": name, "labels": labels}, "webhooks": webhooks,
        }));
        self
    }

    /// Whatever a test wants said at a path.
    pub fn answer(mut self, path: &str, status: u16, text: &str) -> Objects {
        let answer = Answer::Text(status, text.to_owned());
        self.answers.insert(path.to_owned(), answer);
        self
    }

    /// The ports of a pod, all of which lead to the same.
    pub fn port_forward(mut self, namespace: &str, pod: &str, leads: Leads) -> Objects {
        let path = format!("/api/v1/namespaces/{namespace}/pods/{pod}/portforward");
        self.answers.insert(path, Answer::Forward(leads));
        self
    }

    /// A path that is refused, in Kubernetes' own form.
    pub fn refuse(self, path: &str, status: u16, message: &str) -> Objects {
        self.answer(path, status, &failure(status, message))
    }

    /// Everything is refused.
    pub fn refuse_all(mut self, status: u16, message: &str) -> Objects {
        self.always = Some(Answer::Text(status, failure(status, message)));
        self
    }

    /// Everything is answered by the same text, which may be no JSON at all.
    pub fn answer_all(mut self, status: u16, text: &str) -> Objects {
        self.always = Some(Answer::Text(status, text.to_owned()));
        self
    }

    /// Nothing is answered.
    pub fn silence(mut self) -> Objects {
        self.always = Some(Answer::Silence);
        self
    }

    fn find(&self, path: &str) -> Answer {
        if let Some(answer) = self.always.as_ref().or_else(|| self.answers.get(path)) {
            return answer.clone();
        }
        let list = |kind: &str, version: &str, items: &Vec<Value>| {
            let list = json!({"kind": kind, "apiVersion": version, "metadata": {}, "items": items});
            Answer::Text(200, list.to_string())
        };
        match path {
            WEBHOOKS => list(
                "MutatingWebhookConfigurationList",
                "admissionregistration.k8s.io/v1",
                &self.webhooks,
            ),
            NODES => list("NodeList", "v1", &self.nodes),
            _ => {
                let (_, name) = path.rsplit_once('/').unwrap_or_default();
                Answer::Text(404, failure(404, &format!("{name:?} not found")))
            }
        }
    }
}

fn node_info(version: &str) -> Value {
    let texts = [
        "architecture",
        "bootID",
        "containerRuntimeVersion",
        "kernelVersion",
        "kubeProxyVersion",
        "machineID",
        "operatingSystem",
        "osImage",
        "systemUUID",
    ];
    let mut info: serde_json::Map<_, _> = texts
        .iter()
        .map(|text| ((*text).to_owned(), json!("")))
        .collect();
    info.insert("kubeletVersion".to_owned(), json!(version));
    Value::Object(info)
}

fn failure(status: u16, message: &str) -> String {
    let reason = match status {
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "NotFound",
        _ => "InternalError",
    };
    json!({
        "kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure",
        "message": message, "reason": reason, "code": status,
    })
    .to_string()
}

/// A server that runs until the test ends.
pub struct ApiServer {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
}

impl ApiServer {
    /// Starts a server with these objects.
    pub fn start(objects: Objects) -> ApiServer {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let (heard, objects) = (Arc::clone(&requests), Arc::new(objects));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (heard, objects) = (Arc::clone(&heard), Arc::clone(&objects));
                thread::spawn(move || serve(stream, &objects, &heard));
            }
        });
        ApiServer { address, requests }
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What was asked of it: method, path with its query, and the headers that name a user.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }

    /// A kubeconfig whose context `test` leads here.
    pub fn kubeconfig(&self) -> String {
        json!({
            "apiVersion": "v1", "kind": "Config", "current-context": "test",
            "clusters": [{"name": "test-cluster", "cluster": {"server": format!("http://{}", self.address)}}],
            "contexts": [{"name": "test", "context": {"cluster": "test-cluster", "user": "tester"}}],
            "users": [{"name": "tester", "user": {"token": "secret"}}],
        })
        .to_string()
    }
}

/// Answers the requests of one connection.
fn serve(stream: TcpStream, objects: &Objects, heard: &Mutex<Vec<String>>) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut writer = stream;
    while let Some(Request { shown, target, key }) = read_request(&mut reader) {
        let connects = shown.starts_with("CONNECT ");
        heard.lock().unwrap().push(shown);
        if connects {
            // As a proxy it leads to itself, whatever the name.
            writer.write_all(b"HTTP/1.1 200 X\r\n\r\n").unwrap();
            continue;
        }
        match objects.find(target.split('?').next().unwrap()) {
            Answer::Forward(leads) => {
                // What breaks off, the caller notices.
                let _ = port_forward::serve(reader, writer, &target, &key, &leads);
                return;
            }
            Answer::Silence => loop {
                thread::park();
            },
            Answer::Text(status, text) => {
                let head = format!(
                    "HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
                    text.len()
                );
                let sent = writer.write_all((head + &text).as_bytes());
                if sent.is_err() {
                    return;
                }
            }
        }
    }
}

/// A request.
struct Request {
    /// What it asks for, with the headers that matter.
    shown: String,
    /// Its path, with its query.
    target: String,
    /// What has to be answered to speak by WebSocket.
    key: String,
}

fn read_request(reader: &mut BufReader<TcpStream>) -> Option<Request> {
    let mut first = String::new();
    if reader.read_line(&mut first).ok()? == 0 {
        return None;
    }
    let (method, rest) = first.split_once(' ')?;
    let (target, _) = rest.rsplit_once(' ')?;
    let mut request = Request {
        shown: format!("{method} {target}"),
        target: target.to_owned(),
        key: String::new(),
    };
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let line = line.trim_end();
        let Some((name, value)) = line.split_once(':') else {
            break;
        };
        let (name, value) = (name.to_ascii_lowercase(), value.trim());
        if name.starts_with("impersonate-") || name == "authorization" {
            request.shown = format!("{} {name}={value}", request.shown);
        }
        match name.as_str() {
            "content-length" => length = value.parse().ok()?,
            "sec-websocket-key" => request.key = value.to_owned(),
            _ => {}
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(request)
}
