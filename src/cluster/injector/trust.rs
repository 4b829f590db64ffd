//! Whose certificates a webhook may show.
//!
//! Boundary: TLS; what is sent over it is nothing of its business.
//! Source of its rules: istioctl 1.30.3 `istioctl/pkg/kubeinject/kubeinject.go` (`Inject`):
//! the `caBundle` alone, or the system's authorities where there is none, and TLS 1.2 at least;
//! Go 1.26 `crypto/x509` (`Verify`), which takes a certificate of the bundle itself, too.

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{WebPkiServerVerifier, verify_server_name};
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
};
use std::sync::Arc;
use tokio_rustls::TlsConnector;

/// What is spoken over TLS, the better first.
const PROTOCOLS: [&[u8]; 2] = [HTTP2, b"http/1.1"];

/// The name of HTTP/2 in TLS.
pub const HTTP2: &[u8] = b"h2";

/// What makes TLS connections to a webhook with this `caBundle`.
///
/// # Errors
/// The bundle, or the system, has no certificates.
pub fn connector(bundle: &[u8]) -> Result<TlsConnector, String> {
    let provider = Arc::new(ring::default_provider());
    let verifier = match bundle {
        [] => of_system(&provider)?,
        bundle => of_bundle(bundle, &provider)?,
    };
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?;
    let mut config = config
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth();
    config.alpn_protocols = PROTOCOLS.map(<[u8]>::to_vec).to_vec();
    Ok(TlsConnector::from(Arc::new(config)))
}

fn of_system(provider: &Arc<CryptoProvider>) -> Result<Arc<dyn ServerCertVerifier>, String> {
    let verifier = rustls_platform_verifier::Verifier::new(Arc::clone(provider));
    let verifier = verifier.map_err(|error| {
        format!("its configuration has no caBundle, and the system no authorities: {error}")
    })?;
    Ok(Arc::new(verifier))
}

fn of_bundle(
    bundle: &[u8],
    provider: &Arc<CryptoProvider>,
) -> Result<Arc<dyn ServerCertVerifier>, String> {
    let certificates = certificates(bundle);
    let mut roots = RootCertStore::empty();
    let (taken, _) = roots.add_parsable_certificates(certificates.iter().cloned());
    if taken == 0 {
        return Err("its caBundle holds no certificate in PEM".to_owned());
    }
    let usual =
        WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::clone(provider)).build();
    let usual = usual.map_err(|error| format!("its caBundle cannot be used: {error}"))?;
    Ok(Arc::new(Bundle {
        usual,
        certificates,
    }))
}

/// The certificates in a text in PEM. What is none is passed over, as Go does.
pub fn certificates(pem: &[u8]) -> Vec<CertificateDer<'static>> {
    let found = CertificateDer::pem_slice_iter(pem).filter_map(Result::ok);
    found.collect()
}

/// Trusts what the authorities of a bundle have signed, and the bundle's own certificates.
#[derive(Debug)]
struct Bundle {
    usual: Arc<WebPkiServerVerifier>,
    certificates: Vec<CertificateDer<'static>>,
}

impl ServerCertVerifier for Bundle {
    fn verify_server_cert(
        &self,
        shown: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let usual =
            self.usual
                .verify_server_cert(shown, intermediates, server_name, ocsp_response, now);
        match usual {
            Err(error) if is_an_authoritys(&error) => {
                // That an authority shows its own certificate is found out after its dates have
                // been looked at, and before its names are.
                if !self.certificates.contains(shown) {
                    return Err(CertificateError::UnknownIssuer.into());
                }
                verify_server_name(&ParsedCertificate::try_from(shown)?, server_name)?;
                Ok(ServerCertVerified::assertion())
            }
            usual => usual,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.usual
            .verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.usual
            .verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.usual.supported_verify_schemes()
    }
}

/// Whether all that is wrong with a certificate so far is that it may sign others.
fn is_an_authoritys(error: &Error) -> bool {
    let Error::InvalidCertificate(CertificateError::Other(other)) = error else {
        return false;
    };
    matches!(
        other.0.downcast_ref::<webpki::Error>(),
        Some(webpki::Error::CaUsedAsEndEntity)
    )
}
