//! Requests over one connection, which is made again when it has died.
//!
//! Boundary: bytes out, bytes in; what they mean, `review` knows.
//! Source of its rules: ours: calls share a connection, and a request is sent twice at most, the
//! second time over a new connection. Asking twice does no harm, as injection changes nothing in
//! the cluster.

use super::address::{Address, Place};
use super::called::Called;
use super::{pods, trust};
use crate::cluster::{Connection, errors};
use crate::report::Diagnostic;
use http::header::{ACCEPT, CONTENT_TYPE, HOST, USER_AGENT};
use http::{HeaderValue, Request, StatusCode, Uri};
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::{http1, http2};
use hyper_util::rt::{TokioExecutor, TokioIo};
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::Mutex;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

/// The longest answer that is read, in bytes.
const LONGEST: usize = 64 << 20;

/// How long the reason for a way that broke may come after it.
const MOMENT: Duration = Duration::from_millis(100);

type Body = Full<Bytes>;

/// What came back for a request.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status of HTTP.
    pub status: StatusCode,
    /// The body.
    pub body: Bytes,
    /// Who has answered.
    pub called: Called,
}

/// What bytes go over before TLS.
pub trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<S: AsyncRead + AsyncWrite + Send + Unpin> Stream for S {}

/// Waits until somebody says why the way to the other end has broken; for ever if nobody does.
pub trait Broken: Future<Output = String> + Send {}
impl<F: Future<Output = String> + Send> Broken for F {}

/// The other end, reached but not trusted yet.
pub struct Reached {
    /// What leads there.
    pub stream: Box<dyn Stream>,
    /// Tells why it does so no more.
    pub broken: Pin<Box<dyn Broken>>,
    /// How messages name it.
    pub called: Called,
}

/// The way to a webhook, and the connection that is open.
pub struct Line {
    address: Address,
    tls: TlsConnector,
    cluster: Connection,
    open: Mutex<State>,
    /// Whether calls take turns, as HTTP/1.1 carries one at a time.
    takes_turns: AtomicBool,
    turn: std::sync::Mutex<()>,
}

/// What is open, and how many connections there have been.
#[derive(Default)]
struct State {
    open: Option<Open>,
    made: usize,
}

/// A connection.
#[derive(Clone)]
struct Open {
    /// Which one it is.
    number: usize,
    sender: Sender,
    uri: Uri,
    called: Called,
}

#[derive(Clone)]
enum Sender {
    /// HTTP/2: any number of calls at once.
    Shared(http2::SendRequest<Body>),
    /// HTTP/1.1: one after the other.
    OneByOne(Arc<Mutex<http1::SendRequest<Body>>>),
}

/// Why a request has no answer.
enum Failure {
    /// The connection died.
    Lost(String),
    /// For a reason that a new connection does not change.
    For(String),
}

impl From<hyper::Error> for Failure {
    fn from(error: hyper::Error) -> Self {
        Failure::Lost(errors::last_of(&error))
    }
}

impl Line {
    /// A line that is not open yet.
    pub fn new(address: Address, tls: TlsConnector, cluster: Connection) -> Line {
        Line {
            address,
            tls,
            cluster,
            open: Mutex::default(),
            takes_turns: AtomicBool::new(false),
            turn: std::sync::Mutex::new(()),
        }
    }

    /// How messages name what is at the end of it.
    pub fn called(&self) -> &Called {
        &self.address.called
    }

    /// Opens it.
    ///
    /// # Errors
    /// Its end cannot be reached or trusted.
    pub async fn open(&self) -> Result<(), Diagnostic> {
        self.connection(None).await.map(drop)
    }

    /// Waits for one's turn, where calls take turns, so that nobody's time runs out while others
    /// speak: all of them have a limit.
    pub fn turn(&self) -> Option<MutexGuard<'_, ()>> {
        let turns = self.takes_turns.load(Ordering::Relaxed);
        turns.then(|| self.turn.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Sends a request and gives what comes back.
    ///
    /// # Errors
    /// Nothing does, or too much.
    pub async fn ask(&self, body: String) -> Result<Answer, Diagnostic> {
        let body = Bytes::from(body);
        let open = self.connection(None).await?;
        match open.ask(body.clone()).await {
            Err(Failure::Lost(_)) => {
                let again = self.connection(Some(open.number)).await?;
                let answer = again.ask(body).await;
                answer.map_err(|failure| again.told(failure))
            }
            answer => answer.map_err(|failure| open.told(failure)),
        }
    }

    /// The connection that is open, or a new one where there is none but that which was lost.
    async fn connection(&self, lost: Option<usize>) -> Result<Open, Diagnostic> {
        let mut state = self.open.lock().await;
        if let Some(open) = &state.open
            && lost != Some(open.number)
            && !open.sender.is_closed()
        {
            return Ok(open.clone());
        }
        state.open = None;
        state.made += 1;
        let made = self.connect(state.made).await?;
        Ok(state.open.insert(made).clone())
    }

    async fn connect(&self, number: usize) -> Result<Open, Diagnostic> {
        let Reached {
            stream,
            broken,
            called,
        } = self.reach().await?;
        let secured = self.secure(stream, broken).await;
        let secured = secured.map_err(|why| called.unusable(&why))?;
        let sender = self.shake_hands(secured).await;
        let sender = sender.map_err(|error| called.unusable(&errors::last_of(&error)))?;
        Ok(Open {
            number,
            sender,
            uri: self.address.uri.clone(),
            called,
        })
    }

    async fn reach(&self) -> Result<Reached, Diagnostic> {
        let called = self.called();
        let (name, port) = match &self.address.place {
            Place::Host { name, port } => (name.as_str(), *port),
            Place::Service {
                namespace,
                name,
                port,
            } => {
                let way = pods::Way {
                    cluster: &self.cluster,
                    called,
                    namespace,
                    service: name,
                };
                return way.forward(*port).await;
            }
        };
        let stream = TcpStream::connect((name, port)).await;
        let stream = stream.map_err(|error| called.unusable(&errors::last_of(&error)))?;
        // Requests are written in one go, and nothing is gained by waiting for more.
        let _ = stream.set_nodelay(true);
        Ok(Reached {
            stream: Box::new(stream),
            broken: Box::pin(std::future::pending()),
            called: called.clone(),
        })
    }

    /// Begins TLS, unless the way there breaks.
    async fn secure(
        &self,
        stream: Box<dyn Stream>,
        mut broken: Pin<Box<dyn Broken>>,
    ) -> Result<TlsStream<Box<dyn Stream>>, String> {
        let name = self.address.server_name.clone();
        let secured = tokio::select! {
            biased;
            why = &mut broken => return Err(why),
            secured = self.tls.connect(name, stream) => secured,
        };
        let error = match secured {
            Ok(secured) => return Ok(secured),
            Err(error) => error,
        };
        if let Some(error) = errors::cause::<rustls::Error>(&error) {
            return Err(errors::certificate(error));
        }
        // Whoever broke the way may have said why in the meantime.
        let why = timeout(MOMENT, broken).await;
        Err(why.unwrap_or_else(|_| format!("no TLS: {}", errors::last_of(&error))))
    }

    /// Begins HTTP in the version that TLS has agreed upon.
    async fn shake_hands(
        &self,
        secured: TlsStream<Box<dyn Stream>>,
    ) -> Result<Sender, hyper::Error> {
        let shared = secured.get_ref().1.alpn_protocol() == Some(trust::HTTP2);
        self.takes_turns.store(!shared, Ordering::Relaxed);
        let io = TokioIo::new(secured);
        if shared {
            let (sender, connection) = http2::handshake(TokioExecutor::new(), io).await?;
            tokio::spawn(connection);
            return Ok(Sender::Shared(sender));
        }
        let (sender, connection) = http1::handshake(io).await?;
        tokio::spawn(connection);
        Ok(Sender::OneByOne(Arc::new(Mutex::new(sender))))
    }
}

impl Open {
    async fn ask(&self, body: Bytes) -> Result<Answer, Failure> {
        let (status, body) = match &self.sender {
            Sender::Shared(sender) => {
                let mut sender = sender.clone();
                sender.ready().await?;
                let response = sender.send_request(self.request(self.uri.clone(), body)?);
                read(response.await?).await?
            }
            Sender::OneByOne(sender) => {
                let mut sender = sender.lock().await;
                sender.ready().await?;
                let path = self.uri.path_and_query().map(ToString::to_string);
                let path = Uri::try_from(path.unwrap_or_default());
                let path = path.map_err(|error| Failure::For(error.to_string()))?;
                let mut request = self.request(path, body)?;
                if let Some(host) = self.uri.authority().map(|host| host.as_str())
                    && let Ok(host) = HeaderValue::try_from(host)
                {
                    request.headers_mut().insert(HOST, host);
                }
                read(sender.send_request(request).await?).await?
            }
        };
        Ok(Answer {
            status,
            body,
            called: self.called.clone(),
        })
    }

    fn request(&self, uri: Uri, body: Bytes) -> Result<Request<Body>, Failure> {
        Request::post(uri)
            .header(CONTENT_TYPE, "application/json")
            .header(ACCEPT, "application/json")
            .header(
                USER_AGENT,
                concat!("kube-inject/", env!("CARGO_PKG_VERSION")),
            )
            .body(Full::new(body))
            .map_err(|error| Failure::For(error.to_string()))
    }

    fn told(&self, failure: Failure) -> Diagnostic {
        match failure {
            Failure::Lost(why) => self.called.unusable(&why),
            Failure::For(why) => self.called.bad_answer(&why),
        }
    }
}

impl Sender {
    fn is_closed(&self) -> bool {
        match self {
            Sender::Shared(sender) => sender.is_closed(),
            // Whoever has it finds out.
            Sender::OneByOne(sender) => sender.try_lock().is_ok_and(|sender| sender.is_closed()),
        }
    }
}

async fn read(response: http::Response<Incoming>) -> Result<(StatusCode, Bytes), Failure> {
    let (head, body) = response.into_parts();
    match Limited::new(body, LONGEST).collect().await {
        Ok(body) => Ok((head.status, body.to_bytes())),
        Err(error) if error.is::<LengthLimitError>() => {
            let megabytes = LONGEST >> 20;
            Err(Failure::For(format!("it is longer than {megabytes} MiB")))
        }
        Err(error) => Err(Failure::Lost(errors::last_of(error.as_ref()))),
    }
}
