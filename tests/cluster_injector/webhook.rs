//! A stand-in for a webhook: HTTPS on this machine, with whatever answers a test wants.
//!
//! Boundary: one path, POST alone. HTTP/2 is the crate `h2`'s, HTTP/1.1 is written out here.

use crate::certificates::Identity;
use h2::server::SendResponse;
use http::{Response, StatusCode};
use rustls::ServerConfig;
use rustls::crypto::ring;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::{Barrier, Notify};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

/// What a webhook does with a request.
pub enum Reply {
    /// An answer of this status and body.
    Text(u16, String),
    /// Nothing, and the connection stays.
    Silence,
    /// Nothing, and the connection goes.
    HangUp,
}

/// The answer that is a review with this response; the request's UID is put in.
pub fn review(request: &Value, mut response: Value) -> Reply {
    response["uid"] = request["request"]["uid"].clone();
    let review = json!({
        "kind": "AdmissionReview", "apiVersion": request["apiVersion"], "response": response,
    });
    Reply::Text(200, review.to_string())
}

type Answers = Box<dyn Fn(&Value) -> Reply + Send + Sync>;

/// How a webhook is set up.
pub struct Setup {
    /// What it shows.
    pub identity: Identity,
    /// What it speaks; none for one that does not choose.
    pub protocols: &'static [&'static str],
    /// How many answers a connection carries before it is closed.
    pub answers_a_connection: usize,
    /// How many requests have to be there before any is answered.
    pub waits_for: usize,
    /// What it answers.
    pub answers: Answers,
}

impl Setup {
    /// A webhook that speaks all there is.
    pub fn new(
        identity: Identity,
        answers: impl Fn(&Value) -> Reply + Send + Sync + 'static,
    ) -> Setup {
        Setup {
            identity,
            protocols: &["h2", "http/1.1"],
            answers_a_connection: usize::MAX,
            waits_for: 1,
            answers: Box::new(answers),
        }
    }

    /// Starts it.
    pub fn start(self) -> Webhook {
        let provider = Arc::new(ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![self.identity.certificate], self.identity.key);
        let mut config = config.unwrap();
        config.alpn_protocols = self
            .protocols
            .iter()
            .map(|name| name.as_bytes().to_vec())
            .collect();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let shared = Arc::new(Shared {
            answers: self.answers,
            answers_a_connection: self.answers_a_connection,
            barrier: Barrier::new(self.waits_for),
            connections: AtomicUsize::new(0),
            seen: Mutex::default(),
        });
        let runtime = Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let server = Arc::clone(&shared);
        runtime.spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                tokio::spawn(serve(stream, acceptor.clone(), Arc::clone(&server)));
            }
        });
        Webhook {
            address,
            shared,
            runtime: Some(runtime),
        }
    }
}

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Seen {
    /// Host and path.
    pub host: String,
    /// The path.
    pub path: String,
    /// What it says it is.
    pub content_type: String,
    /// The body.
    pub body: Value,
}

struct Shared {
    answers: Answers,
    answers_a_connection: usize,
    barrier: Barrier,
    connections: AtomicUsize,
    seen: Mutex<Vec<Seen>>,
}

/// A webhook that runs.
pub struct Webhook {
    /// Where it listens.
    pub address: SocketAddr,
    shared: Arc<Shared>,
    runtime: Option<Runtime>,
}

impl Webhook {
    /// How many connections have come as far as HTTP.
    pub fn connections(&self) -> usize {
        self.shared.connections.load(Ordering::SeqCst)
    }

    /// All requests.
    pub fn seen(&self) -> Vec<Seen> {
        self.shared.seen.lock().unwrap().clone()
    }
}

impl Drop for Webhook {
    fn drop(&mut self) {
        self.runtime.take().unwrap().shutdown_background();
    }
}

async fn serve(stream: TcpStream, acceptor: TlsAcceptor, shared: Arc<Shared>) {
    let Ok(tls) = acceptor.accept(stream).await else {
        return;
    };
    shared.connections.fetch_add(1, Ordering::SeqCst);
    // Clients come and go: what breaks off here, they notice.
    match tls.get_ref().1.alpn_protocol() {
        Some(b"h2") => drop(serve_http2(tls, shared).await),
        _ => drop(serve_http1(tls, shared).await),
    }
}

impl Shared {
    async fn answer(self: &Arc<Self>, seen: Seen) -> Reply {
        let request = seen.body.clone();
        self.seen.lock().unwrap().push(seen);
        self.barrier.wait().await;
        let shared = Arc::clone(self);
        let answer = tokio::task::spawn_blocking(move || (shared.answers)(&request));
        answer
            .await
            .unwrap_or_else(|error| Reply::Text(500, format!("{error}")))
    }
}

async fn serve_http2(tls: TlsStream<TcpStream>, shared: Arc<Shared>) -> Result<(), h2::Error> {
    let mut connection = h2::server::handshake(tls).await?;
    let hang_up = Arc::new(Notify::new());
    let mut accepted = 0;
    loop {
        let request = tokio::select! {
            request = connection.accept() => request,
            () = hang_up.notified() => return Ok(()),
        };
        let Some(request) = request else {
            return Ok(());
        };
        let (request, respond) = request?;
        accepted += 1;
        if accepted == shared.answers_a_connection {
            connection.graceful_shutdown();
        }
        tokio::spawn(answer_http2(
            request,
            respond,
            Arc::clone(&shared),
            Arc::clone(&hang_up),
        ));
    }
}

async fn answer_http2(
    request: http::Request<h2::RecvStream>,
    mut respond: SendResponse<hyper::body::Bytes>,
    shared: Arc<Shared>,
    hang_up: Arc<Notify>,
) {
    let (head, mut stream) = request.into_parts();
    let mut body = Vec::new();
    while let Some(Ok(data)) = stream.data().await {
        let _ = stream.flow_control().release_capacity(data.len());
        body.extend_from_slice(&data);
    }
    let text = |name: &str| {
        let value = head.headers.get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default().to_owned()
    };
    let seen = Seen {
        host: head
            .uri
            .authority()
            .map(ToString::to_string)
            .unwrap_or_default(),
        path: head.uri.path().to_owned(),
        content_type: text("content-type"),
        body: serde_json::from_slice(&body).unwrap_or_default(),
    };
    match shared.answer(seen).await {
        Reply::Text(status, text) => {
            let mut response = Response::new(());
            *response.status_mut() = StatusCode::from_u16(status).unwrap();
            if let Ok(mut stream) = respond.send_response(response, false) {
                let _ = stream.send_data(text.into(), true);
            }
        }
        Reply::Silence => std::future::pending::<()>().await,
        Reply::HangUp => hang_up.notify_one(),
    }
}

async fn serve_http1(mut tls: TlsStream<TcpStream>, shared: Arc<Shared>) -> std::io::Result<()> {
    let mut read = Vec::new();
    for _ in 0..shared.answers_a_connection {
        let end = loop {
            if let Some(end) = read.windows(4).position(|four| four == b"\r\n\r\n") {
                break end;
            }
            if tls.read_buf(&mut read).await? == 0 {
                return Ok(());
            }
        };
        let head = String::from_utf8_lossy(&read[..end]).into_owned();
        let header = |name: &str| {
            let lines = head.lines().filter_map(|line| line.split_once(": "));
            let mut values = lines.filter(|(key, _)| key.eq_ignore_ascii_case(name));
            values
                .next()
                .map(|(_, value)| value.to_owned())
                .unwrap_or_default()
        };
        read.drain(..end + 4);
        let length: usize = header("content-length").parse().unwrap();
        while read.len() < length {
            tls.read_buf(&mut read).await?;
        }
        let body: Vec<u8> = read.drain(..length).collect();
        let seen = Seen {
            host: header("host"),
            path: head.split(' ').nth(1).unwrap_or_default().to_owned(),
            content_type: header("content-type"),
            body: serde_json::from_slice(&body).unwrap_or_default(),
        };
        match shared.answer(seen).await {
            Reply::Text(status, text) => {
                let head = format!(
                    "HTTP/1.1 {status} X\r\nContent-Length: {}\r\n\r\n",
                    text.len()
                );
                tls.write_all(head.as_bytes()).await?;
                tls.write_all(text.as_bytes()).await?;
                tls.flush().await?;
            }
            Reply::Silence => std::future::pending::<()>().await,
            Reply::HangUp => return Ok(()),
        }
    }
    tls.shutdown().await
}
