//! Tokens of service accounts, made here.

use std::time::{Duration, SystemTime};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rcgen::KeyPair;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use serde_json::json;

use crate::api_server::{Cluster, ISSUER};
use crate::program::run;

/// A token that the API server knows as an account's, good for so many seconds from now on.
pub fn service_account(
    cluster: &Cluster,
    namespace: &str,
    name: &str,
    seconds: i64,
) -> Result<String, String> {
    let mut get = cluster.kubectl();
    get.args(["get", "serviceaccount", name, "-n", namespace]);
    let uid = run(get.args(["-o", "jsonpath={.metadata.uid}"]), "")?.done()?;
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    let now = now.as_ref().map_or(0, Duration::as_secs).cast_signed();
    let header = json!({ "alg": "ES256", "typ": "JWT" });
    let claims = json!({
        "iss": ISSUER,
        "aud": [ISSUER],
        "sub": format!("system:serviceaccount:{namespace}:{name}"),
        "iat": now - 3600,
        "nbf": now - 3600,
        "exp": now + seconds,
        "kubernetes.io": {
            "namespace": namespace,
            "serviceaccount": { "name": name, "uid": uid },
        },
    });
    let [header, claims] = [header, claims].map(|part| URL_SAFE_NO_PAD.encode(part.to_string()));
    let signed = format!("{header}.{claims}");
    let key = std::fs::read_to_string(cluster.folder().join("accounts.key"));
    let key = KeyPair::from_pem(&key.map_err(|e| e.to_string())?).map_err(|e| e.to_string())?;
    let random = SystemRandom::new();
    let algorithm = &ECDSA_P256_SHA256_FIXED_SIGNING;
    let key = EcdsaKeyPair::from_pkcs8(algorithm, &key.serialize_der(), &random);
    let signature = key
        .map_err(|e| e.to_string())?
        .sign(&random, signed.as_bytes())
        .map_err(|e| e.to_string())?;
    Ok(format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature)))
}
