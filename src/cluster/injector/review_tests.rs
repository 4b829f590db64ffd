//! Requests as they are written, answers as they are read.

use super::*;
use hyper::body::Bytes;

fn called() -> Called {
    Called::new("istio-sidecar-injector", "https://a.example/inject")
}

fn asker(known: &[&str]) -> Result<Asker, Diagnostic> {
    let known: Vec<_> = known.iter().map(|known| (*known).to_owned()).collect();
    Asker::new(&known, called())
}

#[test]
fn requests() {
    let pod = r#"{"metadata":{}}"#;
    #[rustfmt::skip]
    let table = [
        (&["v1"][..], "v1", Subject { name: "", namespace: "", pod }, ""),
        (&["v1beta1", "v1"], "v1", Subject { name: "a", namespace: "", pod }, r#""name":"a","#),
        (&["v1beta1"], "v1beta1", Subject { name: "", namespace: "n", pod }, r#""namespace":"n","#),
        (&["v2", "v1beta1"], "v1beta1", Subject { name: "a", namespace: "n", pod }, r#""name":"a","namespace":"n","#),
    ];
    for (known, version, subject, named) in table {
        let sent = asker(known).unwrap().request(subject);
        let want = format!(
            "{{\"kind\":\"AdmissionReview\",\"apiVersion\":\"admission.k8s.io/{version}\",\
             \"request\":{{\"uid\":\"{}\",\"kind\":{{\"group\":\"\",\"version\":\"v1\",\"kind\":\"Pod\"}},\
             \"resource\":{{\"group\":\"\",\"version\":\"v1\",\"resource\":\"pods\"}},{named}\
             \"operation\":\"CREATE\",\"userInfo\":{{}},\"object\":{pod},\"dryRun\":true}}}}",
            sent.uid
        );
        assert_eq!(sent.body, want, "{known:?}");
    }
    let why = asker(&["v2"]).map(drop).unwrap_err().message;
    let want = "cannot ask the injector of istio-sidecar-injector, https://a.example/inject: its \
                admissionReviewVersions are [\"v2\"], and only v1 and v1beta1 are known here";
    assert_eq!(why, want);
}

#[test]
fn every_request_has_its_own_uid() {
    let asker = asker(&["v1"]).unwrap();
    let subject = Subject {
        name: "",
        namespace: "",
        pod: "{}",
    };
    let uids: std::collections::BTreeSet<_> =
        (0..100).map(|_| asker.request(subject).uid).collect();
    assert_eq!(uids.len(), 100);
    let form = |uid: &String| {
        let lengths: Vec<_> = uid.split('-').map(str::len).collect();
        lengths == [8, 4, 4, 4, 12] && &uid[14..15] == "8" && &uid[19..20] == "8"
    };
    assert!(uids.iter().all(form), "{uids:?}");
}

fn verdict(status: u16, body: &str) -> Result<Verdict, Diagnostic> {
    let answer = Answer {
        status: StatusCode::from_u16(status).unwrap(),
        body: Bytes::from(body.replace("$HEAD", HEAD)),
        called: called(),
    };
    asker(&["v1"]).unwrap().verdict(&answer, "u-1")
}

const HEAD: &str = r#""kind":"AdmissionReview","apiVersion":"admission.k8s.io/v1""#;

#[test]
fn answers_that_count() {
    // The patches are `[{"op":"remove","path":"/a"}]`, `[]` and `null`.
    let patch = "W3sib3AiOiJyZW1vdmUiLCJwYXRoIjoiL2EifV0=";
    let body = |response: &str| format!("{{$HEAD,\"response\":{{\"uid\":\"u-1\",{response}}}}}");
    let patched = |patch: &str| {
        body(&format!(
            r#""allowed":true,"patchType":"JSONPatch","patch":"{patch}""#
        ))
    };
    #[rustfmt::skip]
    let table = [
        (patched(patch), Some(1), &[][..]),
        (patched("W10="), None, &[]),
        (patched("bnVsbA=="), None, &[]),
        (patched(""), None, &[]),
        (body(r#""allowed":true"#), None, &[]),
        (body(r#""allowed":true,"patch":null,"patchType":null,"status":null,"warnings":null"#), None, &[]),
        (body(r#""allowed":true,"status":{"metadata":{},"message":"fine"},"auditAnnotations":{"a":"b"}"#), None, &[]),
        (body(r#""allowed":true,"warnings":["a\n  b","c"]"#), None, &["the mesh's injector warns: a b", "the mesh's injector warns: c"]),
    ];
    for (body, operations, warnings) in table {
        let verdict = verdict(200, &body).unwrap();
        assert_eq!(verdict.patch.map(|patch| patch.len()), operations, "{body}");
        let said: Vec<_> = verdict
            .warnings
            .iter()
            .map(|said| said.message.as_str())
            .collect();
        assert_eq!(said, warnings, "{body}");
    }
}

#[test]
fn refusals() {
    let name =
        "the injector of istio-sidecar-injector, https://a.example/inject, refuses the pod: ";
    #[rustfmt::skip]
    let table = [
        (r#""allowed":false,"status":{"message":"failed to run\n\t* template: x"}"#, "failed to run * template: x"),
        (r#""allowed":false,"status":{"reason":"Forbidden","code":403}"#, "Forbidden"),
        (r#""allowed":false"#, "it does not say why"),
        (r#""status":{"message":"no"},"patch":"W10=""#, "no"),
    ];
    for (response, words) in table {
        let body = format!("{{$HEAD,\"response\":{{\"uid\":\"u-1\",{response}}}}}");
        let error = verdict(200, &body).map(drop).unwrap_err();
        assert_eq!(error.message, format!("{name}{words}"));
        assert_eq!(error.code, Code::InjectionDenied);
    }
}

#[test]
fn answers_that_are_none() {
    let name = "cannot use the answer of the injector of istio-sidecar-injector, \
                https://a.example/inject: ";
    let other = |response: &str| {
        format!("{{$HEAD,\"response\":{{\"uid\":\"u-1\",\"allowed\":true,{response}}}}}")
    };
    let long = "x".repeat(300);
    #[rustfmt::skip]
    let table = [
        (500, "out of\n order".to_owned(), "it is the status 500 Internal Server Error: out of order".to_owned()),
        (404, String::new(), "it is the status 404 Not Found".to_owned()),
        (502, long.clone(), format!("it is the status 502 Bad Gateway: {}…", &long[..200])),
        (200, "<html>".to_owned(), "it is no AdmissionReview: expected value at line 1 column 1: <html>".to_owned()),
        (200, String::new(), "it is no AdmissionReview: EOF while parsing a value at line 1 column 0".to_owned()),
        (200, "{$HEAD}".to_owned(), format!("it has no response: {{{HEAD}}}")),
        (200, r#"{"kind":"Status","apiVersion":"v1","response":{"uid":"u-1"}}"#.to_owned(), "expected AdmissionReview of admission.k8s.io/v1, found \"Status\" of \"v1\"".to_owned()),
        (200, r#"{"response":{"status":{"message":"could not decode"}}}"#.to_owned(), "expected AdmissionReview of admission.k8s.io/v1, found \"\" of \"\" (it says: could not decode)".to_owned()),
        (200, r#"{$HEAD,"response":{"uid":"u-2","allowed":true}}"#.to_owned(), "it is to another request, \"u-2\", not u-1".to_owned()),
        (200, other(r#""patchType":"JSONPatch","patch":"*""#), "its patch is no base64: Invalid symbol 42, offset 0.".to_owned()),
        (200, other(r#""patchType":"JSONPatch","patch":"e30=""#), "its patch is no JSON patch: invalid type: map, expected a sequence at line 1 column 0".to_owned()),
        (200, other(r#""patchType":"Merge","patch":"e30=""#), "its patch is of the type \"Merge\", not JSONPatch".to_owned()),
        (200, other(r#""patch":"W10=""#), "its patch is of the type \"\", not JSONPatch".to_owned()),
    ];
    for (status, body, why) in table {
        let error = verdict(status, &body).map(drop).unwrap_err();
        assert_eq!(error.message, format!("{name}{why}"), "{body}");
        assert_eq!(error.code, Code::InjectorFailed);
        assert_eq!(error.help.as_deref(), Some(super::super::called::AROUND));
    }
}
