// Made by tools/descriptors; do not edit.
//! What the mesh messages reach in istio.io/api networking/.

use crate::mesh::types::*;
use super::well_known;

pub(crate) static CONNECTION_POOL_SETTINGS_TCP_SETTINGS_TCP_KEEPALIVE: MessageType = MessageType { name: "istio.networking.v1alpha3.ConnectionPoolSettings.TCPSettings.TcpKeepalive", go_name: "v1alpha3.ConnectionPoolSettings_TCPSettings_TcpKeepalive", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("probes", "probes", "Probes", Type::Uint32),
    one("time", "time", "Time", Type::Message(&well_known::DURATION)),
    one("interval", "interval", "Interval", Type::Message(&well_known::DURATION)),
] };
pub(crate) static CLIENT_TLS_SETTINGS: MessageType = MessageType { name: "istio.networking.v1alpha3.ClientTLSSettings", go_name: "v1alpha3.ClientTLSSettings", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("mode", "mode", "Mode", Type::Enum(&CLIENT_TLS_SETTINGS_TL_SMODE)),
    one("client_certificate", "clientCertificate", "ClientCertificate", Type::Str),
    one("private_key", "privateKey", "PrivateKey", Type::Str),
    one("ca_certificates", "caCertificates", "CaCertificates", Type::Str),
    one("credential_name", "credentialName", "CredentialName", Type::Str),
    many("subject_alt_names", "subjectAltNames", "SubjectAltNames", Type::Str),
    one("sni", "sni", "Sni", Type::Str),
    one("insecure_skip_verify", "insecureSkipVerify", "InsecureSkipVerify", Type::Message(&well_known::BOOL_VALUE)),
    one("ca_crl", "caCrl", "CaCrl", Type::Str),
] };
#[allow(dead_code)]
pub(crate) mod client_tls_settings {
    pub(crate) const MODE: usize = 0; pub(crate) const CLIENT_CERTIFICATE: usize = 1; pub(crate) const PRIVATE_KEY: usize = 2;
    pub(crate) const CA_CERTIFICATES: usize = 3; pub(crate) const CREDENTIAL_NAME: usize = 4; pub(crate) const SUBJECT_ALT_NAMES: usize = 5;
    pub(crate) const SNI: usize = 6; pub(crate) const INSECURE_SKIP_VERIFY: usize = 7; pub(crate) const CA_CRL: usize = 8;
}
pub(crate) static READINESS_PROBE: MessageType = MessageType { name: "istio.networking.v1alpha3.ReadinessProbe", go_name: "v1alpha3.ReadinessProbe", well_known: WellKnown::None, oneofs: &[Oneof { name: "health_check_method", go_name: "HealthCheckMethod", go_type: "v1alpha3.isReadinessProbe_HealthCheckMethod" }], fields: &[
    one("initial_delay_seconds", "initialDelaySeconds", "InitialDelaySeconds", Type::Int32),
    one("timeout_seconds", "timeoutSeconds", "TimeoutSeconds", Type::Int32),
    one("period_seconds", "periodSeconds", "PeriodSeconds", Type::Int32),
    one("success_threshold", "successThreshold", "SuccessThreshold", Type::Int32),
    one("failure_threshold", "failureThreshold", "FailureThreshold", Type::Int32),
    member(0, "v1alpha3.ReadinessProbe_HttpGet", "http_get", "httpGet", "HttpGet", Type::Message(&HTTP_HEALTH_CHECK_CONFIG)),
    member(0, "v1alpha3.ReadinessProbe_TcpSocket", "tcp_socket", "tcpSocket", "TcpSocket", Type::Message(&TCP_HEALTH_CHECK_CONFIG)),
    member(0, "v1alpha3.ReadinessProbe_Exec", "exec", "exec", "Exec", Type::Message(&EXEC_HEALTH_CHECK_CONFIG)),
    member(0, "v1alpha3.ReadinessProbe_Grpc", "grpc", "grpc", "Grpc", Type::Message(&GRPC_HEALTH_CHECK_CONFIG)),
] };
pub(crate) static HTTP_HEALTH_CHECK_CONFIG: MessageType = MessageType { name: "istio.networking.v1alpha3.HTTPHealthCheckConfig", go_name: "v1alpha3.HTTPHealthCheckConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("path", "path", "Path", Type::Str),
    one("port", "port", "Port", Type::Uint32),
    one("host", "host", "Host", Type::Str),
    one("scheme", "scheme", "Scheme", Type::Str),
    many("http_headers", "httpHeaders", "HttpHeaders", Type::Message(&HTTP_HEADER)),
] };
pub(crate) static HTTP_HEADER: MessageType = MessageType { name: "istio.networking.v1alpha3.HTTPHeader", go_name: "v1alpha3.HTTPHeader", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("name", "name", "Name", Type::Str),
    one("value", "value", "Value", Type::Str),
] };
pub(crate) static TCP_HEALTH_CHECK_CONFIG: MessageType = MessageType { name: "istio.networking.v1alpha3.TCPHealthCheckConfig", go_name: "v1alpha3.TCPHealthCheckConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("host", "host", "Host", Type::Str),
    one("port", "port", "Port", Type::Uint32),
] };
pub(crate) static EXEC_HEALTH_CHECK_CONFIG: MessageType = MessageType { name: "istio.networking.v1alpha3.ExecHealthCheckConfig", go_name: "v1alpha3.ExecHealthCheckConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    many("command", "command", "Command", Type::Str),
] };
pub(crate) static GRPC_HEALTH_CHECK_CONFIG: MessageType = MessageType { name: "istio.networking.v1alpha3.GrpcHealthCheckConfig", go_name: "v1alpha3.GrpcHealthCheckConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("port", "port", "Port", Type::Uint32),
    one("service", "service", "Service", Type::Str),
] };
pub(crate) static PROXY_IMAGE: MessageType = MessageType { name: "istio.networking.v1beta1.ProxyImage", go_name: "v1beta1.ProxyImage", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("image_type", "imageType", "ImageType", Type::Str),
] };
#[allow(dead_code)]
pub(crate) mod proxy_image {
    pub(crate) const IMAGE_TYPE: usize = 0;
}
pub(crate) static LOCALITY_LOAD_BALANCER_SETTING: MessageType = MessageType { name: "istio.networking.v1alpha3.LocalityLoadBalancerSetting", go_name: "v1alpha3.LocalityLoadBalancerSetting", well_known: WellKnown::None, oneofs: &[], fields: &[
    many("distribute", "distribute", "Distribute", Type::Message(&LOCALITY_LOAD_BALANCER_SETTING_DISTRIBUTE)),
    many("failover", "failover", "Failover", Type::Message(&LOCALITY_LOAD_BALANCER_SETTING_FAILOVER)),
    many("failover_priority", "failoverPriority", "FailoverPriority", Type::Str),
    one("enabled", "enabled", "Enabled", Type::Message(&well_known::BOOL_VALUE)),
] };
#[allow(dead_code)]
pub(crate) mod locality_load_balancer_setting {
    pub(crate) const DISTRIBUTE: usize = 0; pub(crate) const FAILOVER: usize = 1; pub(crate) const FAILOVER_PRIORITY: usize = 2;
    pub(crate) const ENABLED: usize = 3;
}
pub(crate) static LOCALITY_LOAD_BALANCER_SETTING_DISTRIBUTE: MessageType = MessageType { name: "istio.networking.v1alpha3.LocalityLoadBalancerSetting.Distribute", go_name: "v1alpha3.LocalityLoadBalancerSetting_Distribute", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("from", "from", "From", Type::Str),
    map("to", "to", "To", Type::Uint32),
] };
#[allow(dead_code)]
pub(crate) mod locality_load_balancer_setting_distribute {
    pub(crate) const FROM: usize = 0; pub(crate) const TO: usize = 1;
}
pub(crate) static LOCALITY_LOAD_BALANCER_SETTING_FAILOVER: MessageType = MessageType { name: "istio.networking.v1alpha3.LocalityLoadBalancerSetting.Failover", go_name: "v1alpha3.LocalityLoadBalancerSetting_Failover", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("from", "from", "From", Type::Str),
    one("to", "to", "To", Type::Str),
] };
#[allow(dead_code)]
pub(crate) mod locality_load_balancer_setting_failover {
    pub(crate) const FROM: usize = 0; pub(crate) const TO: usize = 1;
}
pub(crate) static HTTP_RETRY: MessageType = MessageType { name: "istio.networking.v1alpha3.HTTPRetry", go_name: "v1alpha3.HTTPRetry", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("attempts", "attempts", "Attempts", Type::Int32),
    one("per_try_timeout", "perTryTimeout", "PerTryTimeout", Type::Message(&well_known::DURATION)),
    one("retry_on", "retryOn", "RetryOn", Type::Str),
    one("retry_remote_localities", "retryRemoteLocalities", "RetryRemoteLocalities", Type::Message(&well_known::BOOL_VALUE)),
    one("retry_ignore_previous_hosts", "retryIgnorePreviousHosts", "RetryIgnorePreviousHosts", Type::Message(&well_known::BOOL_VALUE)),
    one("backoff", "backoff", "Backoff", Type::Message(&well_known::DURATION)),
] };
pub(crate) static CLIENT_TLS_SETTINGS_TL_SMODE: EnumType = EnumType { name: "istio.networking.v1alpha3.ClientTLSSettings.TLSmode", go_name: "v1alpha3.ClientTLSSettings_TLSmode", values: &[("DISABLE", 0), ("SIMPLE", 1), ("MUTUAL", 2), ("ISTIO_MUTUAL", 3)] };
#[allow(dead_code)]
pub(crate) mod client_tls_settings_tl_smode {
    pub(crate) const DISABLE: i32 = 0;
    pub(crate) const SIMPLE: i32 = 1;
    pub(crate) const MUTUAL: i32 = 2;
    pub(crate) const ISTIO_MUTUAL: i32 = 3;
}
