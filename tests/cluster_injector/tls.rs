//! Whose certificates are good.

use crate::certificates::{Authority, Identity, self_signed};
use crate::run::{LONG, by_url, cluster, open};
use crate::webhook::{Setup, review};
use kube_inject::report::Code;
use serde_json::json;

/// What comes of opening the way to a webhook that shows this, with this `caBundle`.
fn opened(identity: Identity, bundle: &str) -> Result<(), String> {
    let answer = |request: &_| review(request, json!({"allowed": true}));
    let webhook = Setup::new(identity, answer).start();
    let config = by_url(&webhook, bundle);
    let opened = open(cluster("http://127.0.0.1:9", LONG), &config);
    let start = format!(
        "cannot ask the injector of istio-sidecar-injector, https://localhost:{}/inject: ",
        webhook.address.port()
    );
    opened.map(drop).map_err(|error| {
        assert_eq!(error.code, Code::InjectorFailed);
        let why = error.message.strip_prefix(&start);
        why.unwrap_or_else(|| panic!("{}", error.message))
            .to_owned()
    })
}

#[test]
fn good_ones() {
    let (a, b) = (Authority::new("a"), Authority::new("b"));
    let both = format!("# two\n{}{}", b.pem(), a.pem());
    let odd = format!(
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n{}",
        a.pem()
    );
    assert_eq!(opened(a.sign("localhost"), &a.pem()), Ok(()));
    assert_eq!(opened(a.sign("localhost"), &both), Ok(()));
    assert_eq!(opened(a.sign("localhost"), &odd), Ok(()));
    for authority in [false, true] {
        let own = self_signed("localhost", authority, false);
        let bundle = own.pem.clone();
        assert_eq!(opened(own, &bundle), Ok(()), "{authority}");
    }
}

#[test]
fn bad_ones() {
    let (a, b) = (Authority::new("a"), Authority::new("b"));
    let unknown = "its certificate is signed by an unknown authority";
    let own = |name: &str, authority: bool, expired: bool| {
        let own = self_signed(name, authority, expired);
        let bundle = own.pem.clone();
        (own, bundle)
    };
    let (expired, expired_bundle) = own("localhost", true, true);
    let (plain_expired, plain_expired_bundle) = own("localhost", false, true);
    let (misnamed, misnamed_bundle) = own("other", true, false);
    let (plain_misnamed, plain_misnamed_bundle) = own("other", false, false);
    let other = self_signed("localhost", true, false);
    // An authority that was made anew has its old name, but another key.
    let foreign = Authority::new("a").sign("localhost");
    let signed_by_namesake = a.pem();
    let out_of_date = "its certificate is not valid: certificate expired";
    let name = "its certificate is not valid: certificate not valid for name \"localhost\"";
    #[rustfmt::skip]
    let table = [
        (a.sign("localhost"), b.pem(), unknown),
        (self_signed("localhost", false, false), a.pem(), unknown),
        (other, a.pem(), unknown),
        (foreign, signed_by_namesake, unknown),
        (a.sign_expired("localhost"), a.pem(), out_of_date),
        (a.sign("other"), a.pem(), name),
        (expired, expired_bundle, out_of_date),
        (plain_expired, plain_expired_bundle, out_of_date),
        (misnamed, misnamed_bundle, name),
        (plain_misnamed, plain_misnamed_bundle, name),
        (a.sign("localhost"), "no certificate".to_owned(), "its caBundle holds no certificate in PEM"),
        // The system's authorities do not know ours.
        (a.sign("localhost"), String::new(), ""),
    ];
    for (number, (identity, bundle, want)) in table.into_iter().enumerate() {
        let why = opened(identity, &bundle).unwrap_err();
        assert!(why.starts_with(want), "{number}: {why}");
    }
}

#[test]
fn nobody_there() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let authority = Authority::new("a").pem();
    let config = json!({
        "url": format!("https://localhost:{port}/inject"), "caBundle": crate::run::base64(&authority),
    });
    let error = open(cluster("http://127.0.0.1:9", LONG), &config)
        .map(drop)
        .unwrap_err();
    let want = format!(
        "cannot ask the injector of istio-sidecar-injector, https://localhost:{port}/inject: \
         Connection refused (os error 111)"
    );
    assert_eq!(error.message, want);
}
