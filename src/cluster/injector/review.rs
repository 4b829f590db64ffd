//! What is sent to a webhook, and what its answers mean.
//!
//! Boundary: texts; `line` sends them.
//! Source of its rules: k8s.io/api 0.35.3 `admission/v1` (`AdmissionReview`); k8s.io/apiserver
//! 0.35.3 `pkg/admission/plugin/webhook/request/admissionreview.go` for which answers count;
//! istioctl 1.30.3 `istioctl/pkg/kubeinject/kubeinject.go` (`Inject`) for name and namespace. The
//! rest of the request is what the API server sends for a pod: istiod looks at the object, the
//! namespace and the UID alone (Istio 1.30.3 `pkg/kube/inject/webhook.go`, `inject`).

use super::called::Called;
use super::line::Answer;
use super::patch;
use crate::report::{Code, Diagnostic};
use goyaml::json::write::JsonWriter;
use http::StatusCode;
use serde::Deserialize;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// The API group of reviews.
const GROUP: &str = "admission.k8s.io";

/// The kind of requests and answers.
const KIND: &str = "AdmissionReview";

/// The versions in which reviews can be written, the better first. Both have the same fields.
const VERSIONS: [&str; 2] = ["v1", "v1beta1"];

/// The only kind of patches.
const JSON_PATCH: &str = "JSONPatch";

/// How much of a text that is no answer is shown.
const SHOWN: usize = 200;

/// Writes requests and reads answers, in the version that the webhook knows.
pub struct Asker {
    api_version: String,
    called: Called,
    /// What is in common to the UIDs of a run.
    run: u128,
    asked: AtomicU64,
}

/// What a request is about.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'s> {
    /// The pod's name; empty if it has none.
    pub name: &'s str,
    /// The pod's namespace, or that of its workload; empty if both name none.
    pub namespace: &'s str,
    /// The pod as JSON.
    pub pod: &'s str,
}

/// A request as it is sent.
#[derive(Clone, Debug)]
pub struct Sent {
    /// What the answer has to repeat.
    pub uid: String,
    /// The text.
    pub body: String,
}

/// What a webhook wants done to a pod.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// What is to be changed; none if nothing is.
    pub patch: Option<json_patch::Patch>,
    /// What the webhook warns of.
    pub warnings: Vec<Diagnostic>,
    /// Who says so.
    pub called: Called,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Review {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    api_version: String,
    response: Option<Response>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Response {
    #[serde(default)]
    uid: String,
    #[serde(default)]
    allowed: bool,
    patch: Option<String>,
    patch_type: Option<String>,
    status: Option<Status>,
    warnings: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct Status {
    #[serde(default)]
    message: String,
    #[serde(default)]
    reason: String,
}

impl Asker {
    /// Asks in a version of those that a webhook knows.
    ///
    /// # Errors
    /// It knows none of ours.
    pub fn new(known: &[String], called: Called) -> Result<Asker, Diagnostic> {
        let ours = VERSIONS
            .into_iter()
            .find(|ours| known.iter().any(|known| known == ours));
        let Some(version) = ours else {
            let why = format!(
                "its admissionReviewVersions are {known:?}, and only {} are known here",
                VERSIONS.join(" and ")
            );
            return Err(called.unusable(&why));
        };
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        let process = u128::from(std::process::id());
        Ok(Asker {
            api_version: format!("{GROUP}/{version}"),
            called,
            run: now.unwrap_or_default().as_nanos() ^ (process << 64),
            asked: AtomicU64::new(0),
        })
    }

    /// A request to admit a pod, with a UID of its own.
    pub fn request(&self, subject: Subject<'_>) -> Sent {
        let uid = uid(self.run, self.asked.fetch_add(1, Ordering::Relaxed));
        let mut body = String::with_capacity(subject.pod.len() + 512);
        let mut json = JsonWriter::new(&mut body);
        let text = |json: &mut JsonWriter<'_>, key: &str, text: &str| {
            json.key(key);
            json.str(text);
        };
        json.begin_object();
        text(&mut json, "kind", KIND);
        text(&mut json, "apiVersion", &self.api_version);
        json.key("request");
        json.begin_object();
        text(&mut json, "uid", &uid);
        for (key, last) in [
            ("kind", ("kind", "Pod")),
            ("resource", ("resource", "pods")),
        ] {
            json.key(key);
            json.begin_object();
            for (key, value) in [("group", ""), ("version", "v1"), last] {
                text(&mut json, key, value);
            }
            json.end_object();
        }
        for (key, value) in [("name", subject.name), ("namespace", subject.namespace)] {
            if !value.is_empty() {
                text(&mut json, key, value);
            }
        }
        text(&mut json, "operation", "CREATE");
        json.key("userInfo");
        json.begin_object();
        json.end_object();
        json.key("object");
        json.raw(subject.pod);
        json.key("dryRun");
        json.bool(true);
        json.end_object();
        json.end_object();
        Sent { uid, body }
    }

    /// What an answer to the request of this UID says.
    ///
    /// # Errors
    /// The webhook refuses the pod, or its answer is none.
    pub fn verdict(&self, answer: &Answer, uid: &str) -> Result<Verdict, Diagnostic> {
        let called = &answer.called;
        let response = self
            .response(answer, uid)
            .map_err(|why| called.bad_answer(&why))?;
        let words = words(response.status.as_ref());
        if !response.allowed {
            let words = match words.is_empty() {
                true => "it does not say why",
                false => &words,
            };
            let message = format!("{called}, refuses the pod: {words}");
            return Err(Diagnostic::new(Code::InjectionDenied, message));
        }
        let patch = match (response.patch, response.patch_type.as_deref()) {
            (None, _) => None,
            (Some(patch), Some(JSON_PATCH)) => {
                patch::read_operations(&patch).map_err(|why| called.bad_answer(&why))?
            }
            (Some(_), kind) => {
                let kind = kind.unwrap_or_default();
                let why = format!("its patch is of the type {kind:?}, not {JSON_PATCH}");
                return Err(called.bad_answer(&why));
            }
        };
        let warnings = response.warnings.into_iter().flatten().map(|warning| {
            let message = format!("the mesh's injector warns: {}", in_one_line(&warning));
            Diagnostic::new(Code::InjectorWarning, message)
        });
        Ok(Verdict {
            patch,
            warnings: warnings.collect(),
            called: called.clone(),
        })
    }

    /// The response, if it is one to the request of this UID.
    fn response(&self, answer: &Answer, uid: &str) -> Result<Response, String> {
        if answer.status != StatusCode::OK {
            let body = shown(&answer.body);
            return Err(format!("it is the status {}{body}", answer.status));
        }
        let review: Review = serde_json::from_slice(&answer.body)
            .map_err(|error| format!("it is no {KIND}: {error}{}", shown(&answer.body)))?;
        let Some(response) = review.response else {
            return Err(format!("it has no response{}", shown(&answer.body)));
        };
        let words = match words(response.status.as_ref()) {
            words if words.is_empty() => words,
            words => format!(" (it says: {words})"),
        };
        if review.kind != KIND || review.api_version != self.api_version {
            return Err(format!(
                "expected {KIND} of {}, found {:?} of {:?}{words}",
                self.api_version, review.kind, review.api_version
            ));
        }
        if response.uid != uid {
            return Err(format!(
                "it is to another request, {:?}, not {uid}{words}",
                response.uid
            ));
        }
        Ok(response)
    }

    /// The webhook that is asked.
    pub fn called(&self) -> &Called {
        &self.called
    }
}

/// The words of a status.
fn words(status: Option<&Status>) -> String {
    let said = status.map(|status| match status.message.is_empty() {
        true => in_one_line(&status.reason),
        false => in_one_line(&status.message),
    });
    said.unwrap_or_default()
}

/// A text in one line.
fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The beginning of a text, for messages.
fn shown(body: &[u8]) -> String {
    let text = in_one_line(&String::from_utf8_lossy(body));
    let visible = text.chars().filter(|c| !c.is_control()).take(SHOWN);
    match visible.collect::<String>() {
        shown if shown.is_empty() => shown,
        shown if shown.len() < text.len() => format!(": {shown}…"),
        shown => format!(": {shown}"),
    }
}

/// A UUID of the free form (RFC 9562, version 8), unlike all others of a run.
fn uid(run: u128, number: u64) -> String {
    format!(
        "{:08x}-{:04x}-8{:03x}-8{:03x}-{:012x}",
        (run >> 32) as u32,
        (run >> 16) as u16,
        (run >> 4) & 0xfff,
        (run >> 64) & 0xfff,
        u128::from(number) & 0xffff_ffff_ffff
    )
}

#[cfg(test)]
#[path = "review_tests.rs"]
mod tests;
