// Made by tools/descriptors; do not edit.
//! ProxyConfig and the messages of its file (istio.io/api mesh/v1alpha1/proxy.proto).

use crate::mesh::types::*;
use super::networking;
use super::well_known;

pub(crate) static PROXY_CONFIG: MessageType = MessageType { name: "istio.mesh.v1alpha1.ProxyConfig", go_name: "v1alpha1.ProxyConfig", well_known: WellKnown::None, oneofs: &[Oneof { name: "cluster_name", go_name: "ClusterName", go_type: "v1alpha1.isProxyConfig_ClusterName" }], fields: &[
    one("config_path", "configPath", "ConfigPath", Type::Str),
    one("binary_path", "binaryPath", "BinaryPath", Type::Str),
    member(0, "v1alpha1.ProxyConfig_ServiceCluster", "service_cluster", "serviceCluster", "ServiceCluster", Type::Str),
    member(0, "v1alpha1.ProxyConfig_TracingServiceName_", "tracing_service_name", "tracingServiceName", "TracingServiceName", Type::Enum(&PROXY_CONFIG_TRACING_SERVICE_NAME)),
    one("drain_duration", "drainDuration", "DrainDuration", Type::Message(&well_known::DURATION)),
    one("discovery_address", "discoveryAddress", "DiscoveryAddress", Type::Str),
    one("discovery_refresh_delay", "discoveryRefreshDelay", "DiscoveryRefreshDelay", Type::Message(&well_known::DURATION)),
    one("zipkin_address", "zipkinAddress", "ZipkinAddress", Type::Str),
    one("statsd_udp_address", "statsdUdpAddress", "StatsdUdpAddress", Type::Str),
    one("envoy_metrics_service_address", "envoyMetricsServiceAddress", "EnvoyMetricsServiceAddress", Type::Str),
    one("proxy_admin_port", "proxyAdminPort", "ProxyAdminPort", Type::Int32),
    one("availability_zone", "availabilityZone", "AvailabilityZone", Type::Str),
    one("control_plane_auth_policy", "controlPlaneAuthPolicy", "ControlPlaneAuthPolicy", Type::Enum(&AUTHENTICATION_POLICY)),
    one("custom_config_file", "customConfigFile", "CustomConfigFile", Type::Str),
    one("stat_name_length", "statNameLength", "StatNameLength", Type::Int32),
    one("concurrency", "concurrency", "Concurrency", Type::Message(&well_known::INT32_VALUE)),
    one("proxy_bootstrap_template_path", "proxyBootstrapTemplatePath", "ProxyBootstrapTemplatePath", Type::Str),
    one("interception_mode", "interceptionMode", "InterceptionMode", Type::Enum(&PROXY_CONFIG_INBOUND_INTERCEPTION_MODE)),
    one("tracing", "tracing", "Tracing", Type::Message(&TRACING)),
    one("sds", "sds", "Sds", Type::Message(&SDS)),
    one("envoy_access_log_service", "envoyAccessLogService", "EnvoyAccessLogService", Type::Message(&REMOTE_SERVICE)),
    one("envoy_metrics_service", "envoyMetricsService", "EnvoyMetricsService", Type::Message(&REMOTE_SERVICE)),
    map("proxy_metadata", "proxyMetadata", "ProxyMetadata", Type::Str),
    map("runtime_values", "runtimeValues", "RuntimeValues", Type::Str),
    one("status_port", "statusPort", "StatusPort", Type::Int32),
    many("extra_stat_tags", "extraStatTags", "ExtraStatTags", Type::Str),
    one("gateway_topology", "gatewayTopology", "GatewayTopology", Type::Message(&TOPOLOGY)),
    one("termination_drain_duration", "terminationDrainDuration", "TerminationDrainDuration", Type::Message(&well_known::DURATION)),
    one("mesh_id", "meshId", "MeshId", Type::Str),
    one("readiness_probe", "readinessProbe", "ReadinessProbe", Type::Message(&networking::READINESS_PROBE)),
    one("proxy_stats_matcher", "proxyStatsMatcher", "ProxyStatsMatcher", Type::Message(&PROXY_CONFIG_PROXY_STATS_MATCHER)),
    one("hold_application_until_proxy_starts", "holdApplicationUntilProxyStarts", "HoldApplicationUntilProxyStarts", Type::Message(&well_known::BOOL_VALUE)),
    many("ca_certificates_pem", "caCertificatesPem", "CaCertificatesPem", Type::Str),
    one("image", "image", "Image", Type::Message(&networking::PROXY_IMAGE)),
    one("private_key_provider", "privateKeyProvider", "PrivateKeyProvider", Type::Message(&PRIVATE_KEY_PROVIDER)),
    one("proxy_headers", "proxyHeaders", "ProxyHeaders", Type::Message(&PROXY_CONFIG_PROXY_HEADERS)),
    one("file_flush_interval", "fileFlushInterval", "FileFlushInterval", Type::Message(&well_known::DURATION)),
    one("file_flush_min_size_kb", "fileFlushMinSizeKb", "FileFlushMinSizeKb", Type::Uint32),
    one("stats_compression", "statsCompression", "StatsCompression", Type::Message(&well_known::BOOL_VALUE)),
] };
#[allow(dead_code)]
pub(crate) mod proxy_config {
    pub(crate) const CONFIG_PATH: usize = 0; pub(crate) const BINARY_PATH: usize = 1; pub(crate) const SERVICE_CLUSTER: usize = 2;
    pub(crate) const TRACING_SERVICE_NAME: usize = 3; pub(crate) const DRAIN_DURATION: usize = 4; pub(crate) const DISCOVERY_ADDRESS: usize = 5;
    pub(crate) const DISCOVERY_REFRESH_DELAY: usize = 6; pub(crate) const ZIPKIN_ADDRESS: usize = 7; pub(crate) const STATSD_UDP_ADDRESS: usize = 8;
    pub(crate) const ENVOY_METRICS_SERVICE_ADDRESS: usize = 9; pub(crate) const PROXY_ADMIN_PORT: usize = 10; pub(crate) const AVAILABILITY_ZONE: usize = 11;
    pub(crate) const CONTROL_PLANE_AUTH_POLICY: usize = 12; pub(crate) const CUSTOM_CONFIG_FILE: usize = 13; pub(crate) const STAT_NAME_LENGTH: usize = 14;
    pub(crate) const CONCURRENCY: usize = 15; pub(crate) const PROXY_BOOTSTRAP_TEMPLATE_PATH: usize = 16; pub(crate) const INTERCEPTION_MODE: usize = 17;
    pub(crate) const TRACING: usize = 18; pub(crate) const SDS: usize = 19; pub(crate) const ENVOY_ACCESS_LOG_SERVICE: usize = 20;
    pub(crate) const ENVOY_METRICS_SERVICE: usize = 21; pub(crate) const PROXY_METADATA: usize = 22; pub(crate) const RUNTIME_VALUES: usize = 23;
    pub(crate) const STATUS_PORT: usize = 24; pub(crate) const EXTRA_STAT_TAGS: usize = 25; pub(crate) const GATEWAY_TOPOLOGY: usize = 26;
    pub(crate) const TERMINATION_DRAIN_DURATION: usize = 27; pub(crate) const MESH_ID: usize = 28; pub(crate) const READINESS_PROBE: usize = 29;
    pub(crate) const PROXY_STATS_MATCHER: usize = 30; pub(crate) const HOLD_APPLICATION_UNTIL_PROXY_STARTS: usize = 31;
    pub(crate) const CA_CERTIFICATES_PEM: usize = 32; pub(crate) const IMAGE: usize = 33; pub(crate) const PRIVATE_KEY_PROVIDER: usize = 34;
    pub(crate) const PROXY_HEADERS: usize = 35; pub(crate) const FILE_FLUSH_INTERVAL: usize = 36; pub(crate) const FILE_FLUSH_MIN_SIZE_KB: usize = 37;
    pub(crate) const STATS_COMPRESSION: usize = 38;
}
pub(crate) static TRACING: MessageType = MessageType { name: "istio.mesh.v1alpha1.Tracing", go_name: "v1alpha1.Tracing", well_known: WellKnown::None, oneofs: &[Oneof { name: "tracer", go_name: "Tracer", go_type: "v1alpha1.isTracing_Tracer" }], fields: &[
    member(0, "v1alpha1.Tracing_Zipkin_", "zipkin", "zipkin", "Zipkin", Type::Message(&TRACING_ZIPKIN)),
    member(0, "v1alpha1.Tracing_Lightstep_", "lightstep", "lightstep", "Lightstep", Type::Message(&TRACING_LIGHTSTEP)),
    member(0, "v1alpha1.Tracing_Datadog_", "datadog", "datadog", "Datadog", Type::Message(&TRACING_DATADOG)),
    member(0, "v1alpha1.Tracing_Stackdriver_", "stackdriver", "stackdriver", "Stackdriver", Type::Message(&TRACING_STACKDRIVER)),
    member(0, "v1alpha1.Tracing_OpenCensusAgent_", "open_census_agent", "openCensusAgent", "OpenCensusAgent", Type::Message(&TRACING_OPEN_CENSUS_AGENT)),
    map("custom_tags", "customTags", "CustomTags", Type::Message(&TRACING_CUSTOM_TAG)),
    one("max_path_tag_length", "maxPathTagLength", "MaxPathTagLength", Type::Uint32),
    one("sampling", "sampling", "Sampling", Type::Double),
    one("tls_settings", "tlsSettings", "TlsSettings", Type::Message(&networking::CLIENT_TLS_SETTINGS)),
    one("enable_istio_tags", "enableIstioTags", "EnableIstioTags", Type::Message(&well_known::BOOL_VALUE)),
] };
#[allow(dead_code)]
pub(crate) mod tracing {
    pub(crate) const ZIPKIN: usize = 0; pub(crate) const LIGHTSTEP: usize = 1; pub(crate) const DATADOG: usize = 2; pub(crate) const STACKDRIVER: usize = 3;
    pub(crate) const OPEN_CENSUS_AGENT: usize = 4; pub(crate) const CUSTOM_TAGS: usize = 5; pub(crate) const MAX_PATH_TAG_LENGTH: usize = 6;
    pub(crate) const SAMPLING: usize = 7; pub(crate) const TLS_SETTINGS: usize = 8; pub(crate) const ENABLE_ISTIO_TAGS: usize = 9;
}
pub(crate) static TRACING_ZIPKIN: MessageType = MessageType { name: "istio.mesh.v1alpha1.Tracing.Zipkin", go_name: "v1alpha1.Tracing_Zipkin", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("address", "address", "Address", Type::Str),
] };
#[allow(dead_code)]
pub(crate) mod tracing_zipkin {
    pub(crate) const ADDRESS: usize = 0;
}
pub(crate) static TRACING_LIGHTSTEP: MessageType = MessageType { name: "istio.mesh.v1alpha1.Tracing.Lightstep", go_name: "v1alpha1.Tracing_Lightstep", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("address", "address", "Address", Type::Str),
    one("access_token", "accessToken", "AccessToken", Type::Str),
] };
#[allow(dead_code)]
pub(crate) mod tracing_lightstep {
    pub(crate) const ADDRESS: usize = 0; pub(crate) const ACCESS_TOKEN: usize = 1;
}
pub(crate) static TRACING_DATADOG: MessageType = MessageType { name: "istio.mesh.v1alpha1.Tracing.Datadog", go_name: "v1alpha1.Tracing_Datadog", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("address", "address", "Address", Type::Str),
] };
#[allow(dead_code)]
pub(crate) mod tracing_datadog {
    pub(crate) const ADDRESS: usize = 0;
}
pub(crate) static TRACING_STACKDRIVER: MessageType = MessageType { name: "istio.mesh.v1alpha1.Tracing.Stackdriver", go_name: "v1alpha1.Tracing_Stackdriver", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("debug", "debug", "Debug", Type::Bool),
    one("max_number_of_attributes", "maxNumberOfAttributes", "MaxNumberOfAttributes", Type::Message(&well_known::INT64_VALUE)),
    one("max_number_of_annotations", "maxNumberOfAnnotations", "MaxNumberOfAnnotations", Type::Message(&well_known::INT64_VALUE)),
    one("max_number_of_message_events", "maxNumberOfMessageEvents", "MaxNumberOfMessageEvents", Type::Message(&well_known::INT64_VALUE)),
] };
pub(crate) static TRACING_OPEN_CENSUS_AGENT: MessageType = MessageType { name: "istio.mesh.v1alpha1.Tracing.OpenCensusAgent", go_name: "v1alpha1.Tracing_OpenCensusAgent", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("address", "address", "Address", Type::Str),
    many("context", "context", "Context", Type::Enum(&TRACING_OPEN_CENSUS_AGENT_TRACE_CONTEXT)),
] };
pub(crate) static TRACING_CUSTOM_TAG: MessageType = MessageType { name: "istio.mesh.v1alpha1.Tracing.CustomTag", go_name: "v1alpha1.Tracing_CustomTag", well_known: WellKnown::None, oneofs: &[Oneof { name: "type", go_name: "Type", go_type: "v1alpha1.isTracing_CustomTag_Type" }], fields: &[
    member(0, "v1alpha1.Tracing_CustomTag_Literal", "literal", "literal", "Literal", Type::Message(&TRACING_LITERAL)),
    member(0, "v1alpha1.Tracing_CustomTag_Environment", "environment", "environment", "Environment", Type::Message(&TRACING_ENVIRONMENT)),
    member(0, "v1alpha1.Tracing_CustomTag_Header", "header", "header", "Header", Type::Message(&TRACING_REQUEST_HEADER)),
] };
pub(crate) static TRACING_LITERAL: MessageType = MessageType { name: "istio.mesh.v1alpha1.Tracing.Literal", go_name: "v1alpha1.Tracing_Literal", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("value", "value", "Value", Type::Str),
] };
pub(crate) static TRACING_ENVIRONMENT: MessageType = MessageType { name: "istio.mesh.v1alpha1.Tracing.Environment", go_name: "v1alpha1.Tracing_Environment", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("name", "name", "Name", Type::Str),
    one("default_value", "defaultValue", "DefaultValue", Type::Str),
] };
pub(crate) static TRACING_REQUEST_HEADER: MessageType = MessageType { name: "istio.mesh.v1alpha1.Tracing.RequestHeader", go_name: "v1alpha1.Tracing_RequestHeader", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("name", "name", "Name", Type::Str),
    one("default_value", "defaultValue", "DefaultValue", Type::Str),
] };
pub(crate) static SDS: MessageType = MessageType { name: "istio.mesh.v1alpha1.SDS", go_name: "v1alpha1.SDS", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("enabled", "enabled", "Enabled", Type::Bool),
    one("k8s_sa_jwt_path", "k8sSaJwtPath", "K8SSaJwtPath", Type::Str),
] };
pub(crate) static REMOTE_SERVICE: MessageType = MessageType { name: "istio.mesh.v1alpha1.RemoteService", go_name: "v1alpha1.RemoteService", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("address", "address", "Address", Type::Str),
    one("tls_settings", "tlsSettings", "TlsSettings", Type::Message(&networking::CLIENT_TLS_SETTINGS)),
    one("tcp_keepalive", "tcpKeepalive", "TcpKeepalive", Type::Message(&networking::CONNECTION_POOL_SETTINGS_TCP_SETTINGS_TCP_KEEPALIVE)),
] };
#[allow(dead_code)]
pub(crate) mod remote_service {
    pub(crate) const ADDRESS: usize = 0; pub(crate) const TLS_SETTINGS: usize = 1; pub(crate) const TCP_KEEPALIVE: usize = 2;
}
pub(crate) static TOPOLOGY: MessageType = MessageType { name: "istio.mesh.v1alpha1.Topology", go_name: "v1alpha1.Topology", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("num_trusted_proxies", "numTrustedProxies", "NumTrustedProxies", Type::Uint32),
    one("forward_client_cert_details", "forwardClientCertDetails", "ForwardClientCertDetails", Type::Enum(&FORWARD_CLIENT_CERT_DETAILS)),
    one("proxy_protocol", "proxyProtocol", "ProxyProtocol", Type::Message(&TOPOLOGY_PROXY_PROTOCOL_CONFIGURATION)),
] };
pub(crate) static TOPOLOGY_PROXY_PROTOCOL_CONFIGURATION: MessageType = MessageType { name: "istio.mesh.v1alpha1.Topology.ProxyProtocolConfiguration", go_name: "v1alpha1.Topology_ProxyProtocolConfiguration", well_known: WellKnown::None, oneofs: &[], fields: &[
] };
pub(crate) static PROXY_CONFIG_PROXY_STATS_MATCHER: MessageType = MessageType { name: "istio.mesh.v1alpha1.ProxyConfig.ProxyStatsMatcher", go_name: "v1alpha1.ProxyConfig_ProxyStatsMatcher", well_known: WellKnown::None, oneofs: &[], fields: &[
    many("inclusion_prefixes", "inclusionPrefixes", "InclusionPrefixes", Type::Str),
    many("inclusion_suffixes", "inclusionSuffixes", "InclusionSuffixes", Type::Str),
    many("inclusion_regexps", "inclusionRegexps", "InclusionRegexps", Type::Str),
] };
pub(crate) static PRIVATE_KEY_PROVIDER: MessageType = MessageType { name: "istio.mesh.v1alpha1.PrivateKeyProvider", go_name: "v1alpha1.PrivateKeyProvider", well_known: WellKnown::None, oneofs: &[Oneof { name: "provider", go_name: "Provider", go_type: "v1alpha1.isPrivateKeyProvider_Provider" }], fields: &[
    member(0, "v1alpha1.PrivateKeyProvider_Cryptomb", "cryptomb", "cryptomb", "Cryptomb", Type::Message(&PRIVATE_KEY_PROVIDER_CRYPTO_MB)),
    member(0, "v1alpha1.PrivateKeyProvider_Qat", "qat", "qat", "Qat", Type::Message(&PRIVATE_KEY_PROVIDER_QAT)),
] };
#[allow(dead_code)]
pub(crate) mod private_key_provider {
    pub(crate) const CRYPTOMB: usize = 0; pub(crate) const QAT: usize = 1;
}
pub(crate) static PRIVATE_KEY_PROVIDER_CRYPTO_MB: MessageType = MessageType { name: "istio.mesh.v1alpha1.PrivateKeyProvider.CryptoMb", go_name: "v1alpha1.PrivateKeyProvider_CryptoMb", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("poll_delay", "pollDelay", "PollDelay", Type::Message(&well_known::DURATION)),
    one("fallback", "fallback", "Fallback", Type::Message(&well_known::BOOL_VALUE)),
] };
#[allow(dead_code)]
pub(crate) mod private_key_provider_crypto_mb {
    pub(crate) const POLL_DELAY: usize = 0; pub(crate) const FALLBACK: usize = 1;
}
pub(crate) static PRIVATE_KEY_PROVIDER_QAT: MessageType = MessageType { name: "istio.mesh.v1alpha1.PrivateKeyProvider.QAT", go_name: "v1alpha1.PrivateKeyProvider_QAT", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("poll_delay", "pollDelay", "PollDelay", Type::Message(&well_known::DURATION)),
    one("fallback", "fallback", "Fallback", Type::Message(&well_known::BOOL_VALUE)),
] };
#[allow(dead_code)]
pub(crate) mod private_key_provider_qat {
    pub(crate) const POLL_DELAY: usize = 0; pub(crate) const FALLBACK: usize = 1;
}
pub(crate) static PROXY_CONFIG_PROXY_HEADERS: MessageType = MessageType { name: "istio.mesh.v1alpha1.ProxyConfig.ProxyHeaders", go_name: "v1alpha1.ProxyConfig_ProxyHeaders", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("forwarded_client_cert", "forwardedClientCert", "ForwardedClientCert", Type::Enum(&FORWARD_CLIENT_CERT_DETAILS)),
    one("set_current_client_cert_details", "setCurrentClientCertDetails", "SetCurrentClientCertDetails", Type::Message(&PROXY_CONFIG_PROXY_HEADERS_SET_CURRENT_CLIENT_CERT_DETAILS)),
    one("request_id", "requestId", "RequestId", Type::Message(&PROXY_CONFIG_PROXY_HEADERS_REQUEST_ID)),
    one("server", "server", "Server", Type::Message(&PROXY_CONFIG_PROXY_HEADERS_SERVER)),
    one("attempt_count", "attemptCount", "AttemptCount", Type::Message(&PROXY_CONFIG_PROXY_HEADERS_ATTEMPT_COUNT)),
    one("envoy_debug_headers", "envoyDebugHeaders", "EnvoyDebugHeaders", Type::Message(&PROXY_CONFIG_PROXY_HEADERS_ENVOY_DEBUG_HEADERS)),
    one("metadata_exchange_headers", "metadataExchangeHeaders", "MetadataExchangeHeaders", Type::Message(&PROXY_CONFIG_PROXY_HEADERS_METADATA_EXCHANGE_HEADERS)),
    one("preserve_http1_header_case", "preserveHttp1HeaderCase", "PreserveHttp1HeaderCase", Type::Message(&well_known::BOOL_VALUE)),
    one("x_forwarded_host", "xForwardedHost", "XForwardedHost", Type::Message(&PROXY_CONFIG_PROXY_HEADERS_X_FORWARDED_HOST)),
    one("x_forwarded_port", "xForwardedPort", "XForwardedPort", Type::Message(&PROXY_CONFIG_PROXY_HEADERS_X_FORWARDED_PORT)),
] };
#[allow(dead_code)]
pub(crate) mod proxy_config_proxy_headers {
    pub(crate) const FORWARDED_CLIENT_CERT: usize = 0; pub(crate) const SET_CURRENT_CLIENT_CERT_DETAILS: usize = 1; pub(crate) const REQUEST_ID: usize = 2;
    pub(crate) const SERVER: usize = 3; pub(crate) const ATTEMPT_COUNT: usize = 4; pub(crate) const ENVOY_DEBUG_HEADERS: usize = 5;
    pub(crate) const METADATA_EXCHANGE_HEADERS: usize = 6; pub(crate) const PRESERVE_HTTP1_HEADER_CASE: usize = 7; pub(crate) const X_FORWARDED_HOST: usize = 8;
    pub(crate) const X_FORWARDED_PORT: usize = 9;
}
pub(crate) static PROXY_CONFIG_PROXY_HEADERS_SET_CURRENT_CLIENT_CERT_DETAILS: MessageType = MessageType { name: "istio.mesh.v1alpha1.ProxyConfig.ProxyHeaders.SetCurrentClientCertDetails", go_name: "v1alpha1.ProxyConfig_ProxyHeaders_SetCurrentClientCertDetails", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("subject", "subject", "Subject", Type::Message(&well_known::BOOL_VALUE)),
    one("cert", "cert", "Cert", Type::Message(&well_known::BOOL_VALUE)),
    one("chain", "chain", "Chain", Type::Message(&well_known::BOOL_VALUE)),
    one("dns", "dns", "Dns", Type::Message(&well_known::BOOL_VALUE)),
    one("uri", "uri", "Uri", Type::Message(&well_known::BOOL_VALUE)),
] };
pub(crate) static PROXY_CONFIG_PROXY_HEADERS_REQUEST_ID: MessageType = MessageType { name: "istio.mesh.v1alpha1.ProxyConfig.ProxyHeaders.RequestId", go_name: "v1alpha1.ProxyConfig_ProxyHeaders_RequestId", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("disabled", "disabled", "Disabled", Type::Message(&well_known::BOOL_VALUE)),
] };
pub(crate) static PROXY_CONFIG_PROXY_HEADERS_SERVER: MessageType = MessageType { name: "istio.mesh.v1alpha1.ProxyConfig.ProxyHeaders.Server", go_name: "v1alpha1.ProxyConfig_ProxyHeaders_Server", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("disabled", "disabled", "Disabled", Type::Message(&well_known::BOOL_VALUE)),
    one("value", "value", "Value", Type::Str),
] };
pub(crate) static PROXY_CONFIG_PROXY_HEADERS_ATTEMPT_COUNT: MessageType = MessageType { name: "istio.mesh.v1alpha1.ProxyConfig.ProxyHeaders.AttemptCount", go_name: "v1alpha1.ProxyConfig_ProxyHeaders_AttemptCount", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("disabled", "disabled", "Disabled", Type::Message(&well_known::BOOL_VALUE)),
] };
pub(crate) static PROXY_CONFIG_PROXY_HEADERS_ENVOY_DEBUG_HEADERS: MessageType = MessageType { name: "istio.mesh.v1alpha1.ProxyConfig.ProxyHeaders.EnvoyDebugHeaders", go_name: "v1alpha1.ProxyConfig_ProxyHeaders_EnvoyDebugHeaders", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("disabled", "disabled", "Disabled", Type::Message(&well_known::BOOL_VALUE)),
] };
pub(crate) static PROXY_CONFIG_PROXY_HEADERS_METADATA_EXCHANGE_HEADERS: MessageType = MessageType { name: "istio.mesh.v1alpha1.ProxyConfig.ProxyHeaders.MetadataExchangeHeaders", go_name: "v1alpha1.ProxyConfig_ProxyHeaders_MetadataExchangeHeaders", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("mode", "mode", "Mode", Type::Enum(&PROXY_CONFIG_PROXY_HEADERS_METADATA_EXCHANGE_MODE)),
] };
pub(crate) static PROXY_CONFIG_PROXY_HEADERS_X_FORWARDED_HOST: MessageType = MessageType { name: "istio.mesh.v1alpha1.ProxyConfig.ProxyHeaders.XForwardedHost", go_name: "v1alpha1.ProxyConfig_ProxyHeaders_XForwardedHost", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("enabled", "enabled", "Enabled", Type::Message(&well_known::BOOL_VALUE)),
] };
pub(crate) static PROXY_CONFIG_PROXY_HEADERS_X_FORWARDED_PORT: MessageType = MessageType { name: "istio.mesh.v1alpha1.ProxyConfig.ProxyHeaders.XForwardedPort", go_name: "v1alpha1.ProxyConfig_ProxyHeaders_XForwardedPort", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("enabled", "enabled", "Enabled", Type::Message(&well_known::BOOL_VALUE)),
] };
pub(crate) static PROXY_CONFIG_TRACING_SERVICE_NAME: EnumType = EnumType { name: "istio.mesh.v1alpha1.ProxyConfig.TracingServiceName", go_name: "v1alpha1.ProxyConfig_TracingServiceName", values: &[("APP_LABEL_AND_NAMESPACE", 0), ("CANONICAL_NAME_ONLY", 1), ("CANONICAL_NAME_AND_NAMESPACE", 2)] };
pub(crate) static AUTHENTICATION_POLICY: EnumType = EnumType { name: "istio.mesh.v1alpha1.AuthenticationPolicy", go_name: "v1alpha1.AuthenticationPolicy", values: &[("NONE", 0), ("MUTUAL_TLS", 1), ("INHERIT", 1000)] };
#[allow(dead_code)]
pub(crate) mod authentication_policy {
    pub(crate) const NONE: i32 = 0;
    pub(crate) const MUTUAL_TLS: i32 = 1;
    pub(crate) const INHERIT: i32 = 1000;
}
pub(crate) static PROXY_CONFIG_INBOUND_INTERCEPTION_MODE: EnumType = EnumType { name: "istio.mesh.v1alpha1.ProxyConfig.InboundInterceptionMode", go_name: "v1alpha1.ProxyConfig_InboundInterceptionMode", values: &[("REDIRECT", 0), ("TPROXY", 1), ("NONE", 2)] };
#[allow(dead_code)]
pub(crate) mod proxy_config_inbound_interception_mode {
    pub(crate) const REDIRECT: i32 = 0;
    pub(crate) const TPROXY: i32 = 1;
    pub(crate) const NONE: i32 = 2;
}
pub(crate) static TRACING_OPEN_CENSUS_AGENT_TRACE_CONTEXT: EnumType = EnumType { name: "istio.mesh.v1alpha1.Tracing.OpenCensusAgent.TraceContext", go_name: "v1alpha1.Tracing_OpenCensusAgent_TraceContext", values: &[("UNSPECIFIED", 0), ("W3C_TRACE_CONTEXT", 1), ("GRPC_BIN", 2), ("CLOUD_TRACE_CONTEXT", 3), ("B3", 4)] };
pub(crate) static FORWARD_CLIENT_CERT_DETAILS: EnumType = EnumType { name: "istio.mesh.v1alpha1.ForwardClientCertDetails", go_name: "v1alpha1.ForwardClientCertDetails", values: &[("UNDEFINED", 0), ("SANITIZE", 1), ("FORWARD_ONLY", 2), ("APPEND_FORWARD", 3), ("SANITIZE_SET", 4), ("ALWAYS_FORWARD_ONLY", 5)] };
pub(crate) static PROXY_CONFIG_PROXY_HEADERS_METADATA_EXCHANGE_MODE: EnumType = EnumType { name: "istio.mesh.v1alpha1.ProxyConfig.ProxyHeaders.MetadataExchangeMode", go_name: "v1alpha1.ProxyConfig_ProxyHeaders_MetadataExchangeMode", values: &[("UNDEFINED", 0), ("IN_MESH", 1)] };
