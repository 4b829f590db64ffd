// Made by tools/descriptors; do not edit.
//! MeshConfig and the messages of its file (istio.io/api mesh/v1alpha1/config.proto).

use crate::mesh::types::*;
use super::networking;
use super::proxy;
use super::well_known;

pub(crate) static MESH_CONFIG: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig", go_name: "v1alpha1.MeshConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("proxy_listen_port", "proxyListenPort", "ProxyListenPort", Type::Int32),
    one("proxy_inbound_listen_port", "proxyInboundListenPort", "ProxyInboundListenPort", Type::Int32),
    one("proxy_http_port", "proxyHttpPort", "ProxyHttpPort", Type::Int32),
    one("connect_timeout", "connectTimeout", "ConnectTimeout", Type::Message(&well_known::DURATION)),
    one("hbone_idle_timeout", "hboneIdleTimeout", "HboneIdleTimeout", Type::Message(&well_known::DURATION)),
    one("protocol_detection_timeout", "protocolDetectionTimeout", "ProtocolDetectionTimeout", Type::Message(&well_known::DURATION)),
    one("tcp_keepalive", "tcpKeepalive", "TcpKeepalive", Type::Message(&networking::CONNECTION_POOL_SETTINGS_TCP_SETTINGS_TCP_KEEPALIVE)),
    one("ingress_class", "ingressClass", "IngressClass", Type::Str),
    one("ingress_service", "ingressService", "IngressService", Type::Str),
    one("ingress_controller_mode", "ingressControllerMode", "IngressControllerMode", Type::Enum(&MESH_CONFIG_INGRESS_CONTROLLER_MODE)),
    one("ingress_selector", "ingressSelector", "IngressSelector", Type::Str),
    one("enable_tracing", "enableTracing", "EnableTracing", Type::Bool),
    one("access_log_file", "accessLogFile", "AccessLogFile", Type::Str),
    one("access_log_format", "accessLogFormat", "AccessLogFormat", Type::Str),
    one("access_log_encoding", "accessLogEncoding", "AccessLogEncoding", Type::Enum(&MESH_CONFIG_ACCESS_LOG_ENCODING)),
    one("enable_envoy_access_log_service", "enableEnvoyAccessLogService", "EnableEnvoyAccessLogService", Type::Bool),
    one("disable_envoy_listener_log", "disableEnvoyListenerLog", "DisableEnvoyListenerLog", Type::Bool),
    one("default_config", "defaultConfig", "DefaultConfig", Type::Message(&proxy::PROXY_CONFIG)),
    one("outbound_traffic_policy", "outboundTrafficPolicy", "OutboundTrafficPolicy", Type::Message(&MESH_CONFIG_OUTBOUND_TRAFFIC_POLICY)),
    one("inbound_traffic_policy", "inboundTrafficPolicy", "InboundTrafficPolicy", Type::Message(&MESH_CONFIG_INBOUND_TRAFFIC_POLICY)),
    many("config_sources", "configSources", "ConfigSources", Type::Message(&CONFIG_SOURCE)),
    one("enable_auto_mtls", "enableAutoMtls", "EnableAutoMtls", Type::Message(&well_known::BOOL_VALUE)),
    one("trust_domain", "trustDomain", "TrustDomain", Type::Str),
    many("trust_domain_aliases", "trustDomainAliases", "TrustDomainAliases", Type::Str),
    many("ca_certificates", "caCertificates", "CaCertificates", Type::Message(&MESH_CONFIG_CERTIFICATE_DATA)),
    many("default_service_export_to", "defaultServiceExportTo", "DefaultServiceExportTo", Type::Str),
    many("default_virtual_service_export_to", "defaultVirtualServiceExportTo", "DefaultVirtualServiceExportTo", Type::Str),
    many("default_destination_rule_export_to", "defaultDestinationRuleExportTo", "DefaultDestinationRuleExportTo", Type::Str),
    one("root_namespace", "rootNamespace", "RootNamespace", Type::Str),
    one("locality_lb_setting", "localityLbSetting", "LocalityLbSetting", Type::Message(&networking::LOCALITY_LOAD_BALANCER_SETTING)),
    one("dns_refresh_rate", "dnsRefreshRate", "DnsRefreshRate", Type::Message(&well_known::DURATION)),
    one("h2_upgrade_policy", "h2UpgradePolicy", "H2UpgradePolicy", Type::Enum(&MESH_CONFIG_H2_UPGRADE_POLICY)),
    one("inbound_cluster_stat_name", "inboundClusterStatName", "InboundClusterStatName", Type::Str),
    one("outbound_cluster_stat_name", "outboundClusterStatName", "OutboundClusterStatName", Type::Str),
    many("certificates", "certificates", "Certificates", Type::Message(&CERTIFICATE)),
    many("service_settings", "serviceSettings", "ServiceSettings", Type::Message(&MESH_CONFIG_SERVICE_SETTINGS)),
    many("service_scope_configs", "serviceScopeConfigs", "ServiceScopeConfigs", Type::Message(&MESH_CONFIG_SERVICE_SCOPE_CONFIGS)),
    one("enable_prometheus_merge", "enablePrometheusMerge", "EnablePrometheusMerge", Type::Message(&well_known::BOOL_VALUE)),
    one("verify_certificate_at_client", "verifyCertificateAtClient", "VerifyCertificateAtClient", Type::Message(&well_known::BOOL_VALUE)),
    one("ca", "ca", "Ca", Type::Message(&MESH_CONFIG_CA)),
    many("extension_providers", "extensionProviders", "ExtensionProviders", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER)),
    one("default_providers", "defaultProviders", "DefaultProviders", Type::Message(&MESH_CONFIG_DEFAULT_PROVIDERS)),
    many("discovery_selectors", "discoverySelectors", "DiscoverySelectors", Type::Message(&LABEL_SELECTOR)),
    one("path_normalization", "pathNormalization", "PathNormalization", Type::Message(&MESH_CONFIG_PROXY_PATH_NORMALIZATION)),
    one("default_http_retry_policy", "defaultHttpRetryPolicy", "DefaultHttpRetryPolicy", Type::Message(&networking::HTTP_RETRY)),
    one("mesh_mTLS", "meshMTLS", "MeshMTLS", Type::Message(&MESH_CONFIG_TLS_CONFIG)),
    one("tls_defaults", "tlsDefaults", "TlsDefaults", Type::Message(&MESH_CONFIG_TLS_CONFIG)),
] };
#[allow(dead_code)]
pub(crate) mod mesh_config {
    pub(crate) const PROXY_LISTEN_PORT: usize = 0; pub(crate) const PROXY_INBOUND_LISTEN_PORT: usize = 1; pub(crate) const PROXY_HTTP_PORT: usize = 2;
    pub(crate) const CONNECT_TIMEOUT: usize = 3; pub(crate) const HBONE_IDLE_TIMEOUT: usize = 4; pub(crate) const PROTOCOL_DETECTION_TIMEOUT: usize = 5;
    pub(crate) const TCP_KEEPALIVE: usize = 6; pub(crate) const INGRESS_CLASS: usize = 7; pub(crate) const INGRESS_SERVICE: usize = 8;
    pub(crate) const INGRESS_CONTROLLER_MODE: usize = 9; pub(crate) const INGRESS_SELECTOR: usize = 10; pub(crate) const ENABLE_TRACING: usize = 11;
    pub(crate) const ACCESS_LOG_FILE: usize = 12; pub(crate) const ACCESS_LOG_FORMAT: usize = 13; pub(crate) const ACCESS_LOG_ENCODING: usize = 14;
    pub(crate) const ENABLE_ENVOY_ACCESS_LOG_SERVICE: usize = 15; pub(crate) const DISABLE_ENVOY_LISTENER_LOG: usize = 16;
    pub(crate) const DEFAULT_CONFIG: usize = 17; pub(crate) const OUTBOUND_TRAFFIC_POLICY: usize = 18; pub(crate) const INBOUND_TRAFFIC_POLICY: usize = 19;
    pub(crate) const CONFIG_SOURCES: usize = 20; pub(crate) const ENABLE_AUTO_MTLS: usize = 21; pub(crate) const TRUST_DOMAIN: usize = 22;
    pub(crate) const TRUST_DOMAIN_ALIASES: usize = 23; pub(crate) const CA_CERTIFICATES: usize = 24; pub(crate) const DEFAULT_SERVICE_EXPORT_TO: usize = 25;
    pub(crate) const DEFAULT_VIRTUAL_SERVICE_EXPORT_TO: usize = 26; pub(crate) const DEFAULT_DESTINATION_RULE_EXPORT_TO: usize = 27;
    pub(crate) const ROOT_NAMESPACE: usize = 28; pub(crate) const LOCALITY_LB_SETTING: usize = 29; pub(crate) const DNS_REFRESH_RATE: usize = 30;
    pub(crate) const H2_UPGRADE_POLICY: usize = 31; pub(crate) const INBOUND_CLUSTER_STAT_NAME: usize = 32;
    pub(crate) const OUTBOUND_CLUSTER_STAT_NAME: usize = 33; pub(crate) const CERTIFICATES: usize = 34; pub(crate) const SERVICE_SETTINGS: usize = 35;
    pub(crate) const SERVICE_SCOPE_CONFIGS: usize = 36; pub(crate) const ENABLE_PROMETHEUS_MERGE: usize = 37;
    pub(crate) const VERIFY_CERTIFICATE_AT_CLIENT: usize = 38; pub(crate) const CA: usize = 39; pub(crate) const EXTENSION_PROVIDERS: usize = 40;
    pub(crate) const DEFAULT_PROVIDERS: usize = 41; pub(crate) const DISCOVERY_SELECTORS: usize = 42; pub(crate) const PATH_NORMALIZATION: usize = 43;
    pub(crate) const DEFAULT_HTTP_RETRY_POLICY: usize = 44; pub(crate) const MESH_M_TLS: usize = 45; pub(crate) const TLS_DEFAULTS: usize = 46;
}
pub(crate) static MESH_CONFIG_OUTBOUND_TRAFFIC_POLICY: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.OutboundTrafficPolicy", go_name: "v1alpha1.MeshConfig_OutboundTrafficPolicy", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("mode", "mode", "Mode", Type::Enum(&MESH_CONFIG_OUTBOUND_TRAFFIC_POLICY_MODE)),
    one("tls", "tls", "Tls", Type::Message(&networking::CLIENT_TLS_SETTINGS)),
] };
#[allow(dead_code)]
pub(crate) mod mesh_config_outbound_traffic_policy {
    pub(crate) const MODE: usize = 0; pub(crate) const TLS: usize = 1;
}
pub(crate) static MESH_CONFIG_INBOUND_TRAFFIC_POLICY: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.InboundTrafficPolicy", go_name: "v1alpha1.MeshConfig_InboundTrafficPolicy", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("mode", "mode", "Mode", Type::Enum(&MESH_CONFIG_INBOUND_TRAFFIC_POLICY_MODE)),
] };
#[allow(dead_code)]
pub(crate) mod mesh_config_inbound_traffic_policy {
    pub(crate) const MODE: usize = 0;
}
pub(crate) static CONFIG_SOURCE: MessageType = MessageType { name: "istio.mesh.v1alpha1.ConfigSource", go_name: "v1alpha1.ConfigSource", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("address", "address", "Address", Type::Str),
    one("tls_settings", "tlsSettings", "TlsSettings", Type::Message(&networking::CLIENT_TLS_SETTINGS)),
    many("subscribed_resources", "subscribedResources", "SubscribedResources", Type::Enum(&RESOURCE)),
] };
pub(crate) static MESH_CONFIG_CERTIFICATE_DATA: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.CertificateData", go_name: "v1alpha1.MeshConfig_CertificateData", well_known: WellKnown::None, oneofs: &[Oneof { name: "certificate_data", go_name: "CertificateData", go_type: "v1alpha1.isMeshConfig_CertificateData_CertificateData" }], fields: &[
    member(0, "v1alpha1.MeshConfig_CertificateData_Pem", "pem", "pem", "Pem", Type::Str),
    member(0, "v1alpha1.MeshConfig_CertificateData_SpiffeBundleUrl", "spiffe_bundle_url", "spiffeBundleUrl", "SpiffeBundleUrl", Type::Str),
    many("cert_signers", "certSigners", "CertSigners", Type::Str),
    many("trust_domains", "trustDomains", "TrustDomains", Type::Str),
] };
pub(crate) static CERTIFICATE: MessageType = MessageType { name: "istio.mesh.v1alpha1.Certificate", go_name: "v1alpha1.Certificate", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("secret_name", "secretName", "SecretName", Type::Str),
    many("dns_names", "dnsNames", "DnsNames", Type::Str),
] };
pub(crate) static MESH_CONFIG_SERVICE_SETTINGS: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ServiceSettings", go_name: "v1alpha1.MeshConfig_ServiceSettings", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("settings", "settings", "Settings", Type::Message(&MESH_CONFIG_SERVICE_SETTINGS_SETTINGS)),
    many("hosts", "hosts", "Hosts", Type::Str),
] };
#[allow(dead_code)]
pub(crate) mod mesh_config_service_settings {
    pub(crate) const SETTINGS: usize = 0; pub(crate) const HOSTS: usize = 1;
}
pub(crate) static MESH_CONFIG_SERVICE_SETTINGS_SETTINGS: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ServiceSettings.Settings", go_name: "v1alpha1.MeshConfig_ServiceSettings_Settings", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("cluster_local", "clusterLocal", "ClusterLocal", Type::Bool),
] };
pub(crate) static MESH_CONFIG_SERVICE_SCOPE_CONFIGS: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ServiceScopeConfigs", go_name: "v1alpha1.MeshConfig_ServiceScopeConfigs", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("namespace_selector", "namespaceSelector", "NamespaceSelector", Type::Message(&LABEL_SELECTOR)),
    one("services_selector", "servicesSelector", "ServicesSelector", Type::Message(&LABEL_SELECTOR)),
    one("scope", "scope", "Scope", Type::Enum(&MESH_CONFIG_SERVICE_SCOPE_CONFIGS_SCOPE)),
] };
pub(crate) static LABEL_SELECTOR: MessageType = MessageType { name: "istio.mesh.v1alpha1.LabelSelector", go_name: "v1alpha1.LabelSelector", well_known: WellKnown::None, oneofs: &[], fields: &[
    map("matchLabels", "matchLabels", "MatchLabels", Type::Str),
    many("matchExpressions", "matchExpressions", "MatchExpressions", Type::Message(&LABEL_SELECTOR_REQUIREMENT)),
] };
pub(crate) static LABEL_SELECTOR_REQUIREMENT: MessageType = MessageType { name: "istio.mesh.v1alpha1.LabelSelectorRequirement", go_name: "v1alpha1.LabelSelectorRequirement", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("key", "key", "Key", Type::Str),
    one("operator", "operator", "Operator", Type::Str),
    many("values", "values", "Values", Type::Str),
] };
pub(crate) static MESH_CONFIG_CA: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.CA", go_name: "v1alpha1.MeshConfig_CA", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("address", "address", "Address", Type::Str),
    one("tls_settings", "tlsSettings", "TlsSettings", Type::Message(&networking::CLIENT_TLS_SETTINGS)),
    one("request_timeout", "requestTimeout", "RequestTimeout", Type::Message(&well_known::DURATION)),
    one("istiod_side", "istiodSide", "IstiodSide", Type::Bool),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider", go_name: "v1alpha1.MeshConfig_ExtensionProvider", well_known: WellKnown::None, oneofs: &[Oneof { name: "provider", go_name: "Provider", go_type: "v1alpha1.isMeshConfig_ExtensionProvider_Provider" }], fields: &[
    one("name", "name", "Name", Type::Str),
    member(0, "v1alpha1.MeshConfig_ExtensionProvider_EnvoyExtAuthzHttp", "envoy_ext_authz_http", "envoyExtAuthzHttp", "EnvoyExtAuthzHttp", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_ENVOY_EXTERNAL_AUTHORIZATION_HTTP_PROVIDER)),
    member(0, "v1alpha1.MeshConfig_ExtensionProvider_EnvoyExtAuthzGrpc", "envoy_ext_authz_grpc", "envoyExtAuthzGrpc", "EnvoyExtAuthzGrpc", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_ENVOY_EXTERNAL_AUTHORIZATION_GRPC_PROVIDER)),
    member(0, "v1alpha1.MeshConfig_ExtensionProvider_Zipkin", "zipkin", "zipkin", "Zipkin", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_ZIPKIN_TRACING_PROVIDER)),
    member(0, "v1alpha1.MeshConfig_ExtensionProvider_Lightstep", "lightstep", "lightstep", "Lightstep", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_LIGHTSTEP_TRACING_PROVIDER)),
    member(0, "v1alpha1.MeshConfig_ExtensionProvider_Datadog", "datadog", "datadog", "Datadog", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_DATADOG_TRACING_PROVIDER)),
    member(0, "v1alpha1.MeshConfig_ExtensionProvider_Stackdriver", "stackdriver", "stackdriver", "Stackdriver", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_STACKDRIVER_PROVIDER)),
    member(0, "v1alpha1.MeshConfig_ExtensionProvider_Opencensus", "opencensus", "opencensus", "Opencensus", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_OPEN_CENSUS_AGENT_TRACING_PROVIDER)),
    member(0, "v1alpha1.MeshConfig_ExtensionProvider_Skywalking", "skywalking", "skywalking", "Skywalking", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_SKY_WALKING_TRACING_PROVIDER)),
    member(0, "v1alpha1.MeshConfig_ExtensionProvider_Opentelemetry", "opentelemetry", "opentelemetry", "Opentelemetry", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_OPEN_TELEMETRY_TRACING_PROVIDER)),
    member(0, "v1alpha1.MeshConfig_ExtensionProvider_Prometheus", "prometheus", "prometheus", "Prometheus", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_PROMETHEUS_METRICS_PROVIDER)),
    member(0, "v1alpha1.MeshConfig_ExtensionProvider_EnvoyFileAccessLog", "envoy_file_access_log", "envoyFileAccessLog", "EnvoyFileAccessLog", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_ENVOY_FILE_ACCESS_LOG_PROVIDER)),
    member(0, "v1alpha1.MeshConfig_ExtensionProvider_EnvoyHttpAls", "envoy_http_als", "envoyHttpAls", "EnvoyHttpAls", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_ENVOY_HTTP_GRPC_V3_LOG_PROVIDER)),
    member(0, "v1alpha1.MeshConfig_ExtensionProvider_EnvoyTcpAls", "envoy_tcp_als", "envoyTcpAls", "EnvoyTcpAls", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_ENVOY_TCP_GRPC_V3_LOG_PROVIDER)),
    member(0, "v1alpha1.MeshConfig_ExtensionProvider_EnvoyOtelAls", "envoy_otel_als", "envoyOtelAls", "EnvoyOtelAls", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_ENVOY_OPEN_TELEMETRY_LOG_PROVIDER)),
    member(0, "v1alpha1.MeshConfig_ExtensionProvider_Sds", "sds", "sds", "Sds", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_SDS_PROVIDER)),
] };
#[allow(dead_code)]
pub(crate) mod mesh_config_extension_provider {
    pub(crate) const NAME: usize = 0; pub(crate) const ENVOY_EXT_AUTHZ_HTTP: usize = 1; pub(crate) const ENVOY_EXT_AUTHZ_GRPC: usize = 2;
    pub(crate) const ZIPKIN: usize = 3; pub(crate) const LIGHTSTEP: usize = 4; pub(crate) const DATADOG: usize = 5; pub(crate) const STACKDRIVER: usize = 6;
    pub(crate) const OPENCENSUS: usize = 7; pub(crate) const SKYWALKING: usize = 8; pub(crate) const OPENTELEMETRY: usize = 9;
    pub(crate) const PROMETHEUS: usize = 10; pub(crate) const ENVOY_FILE_ACCESS_LOG: usize = 11; pub(crate) const ENVOY_HTTP_ALS: usize = 12;
    pub(crate) const ENVOY_TCP_ALS: usize = 13; pub(crate) const ENVOY_OTEL_ALS: usize = 14; pub(crate) const SDS: usize = 15;
}
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_ENVOY_EXTERNAL_AUTHORIZATION_HTTP_PROVIDER: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.EnvoyExternalAuthorizationHttpProvider", go_name: "v1alpha1.MeshConfig_ExtensionProvider_EnvoyExternalAuthorizationHttpProvider", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("service", "service", "Service", Type::Str),
    one("port", "port", "Port", Type::Uint32),
    one("timeout", "timeout", "Timeout", Type::Message(&well_known::DURATION)),
    one("path_prefix", "pathPrefix", "PathPrefix", Type::Str),
    one("fail_open", "failOpen", "FailOpen", Type::Bool),
    one("clear_route_cache", "clearRouteCache", "ClearRouteCache", Type::Bool),
    one("status_on_error", "statusOnError", "StatusOnError", Type::Str),
    many("include_headers_in_check", "includeHeadersInCheck", "IncludeHeadersInCheck", Type::Str),
    many("include_request_headers_in_check", "includeRequestHeadersInCheck", "IncludeRequestHeadersInCheck", Type::Str),
    map("include_additional_headers_in_check", "includeAdditionalHeadersInCheck", "IncludeAdditionalHeadersInCheck", Type::Str),
    one("include_request_body_in_check", "includeRequestBodyInCheck", "IncludeRequestBodyInCheck", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_ENVOY_EXTERNAL_AUTHORIZATION_REQUEST_BODY)),
    many("headers_to_upstream_on_allow", "headersToUpstreamOnAllow", "HeadersToUpstreamOnAllow", Type::Str),
    many("headers_to_downstream_on_deny", "headersToDownstreamOnDeny", "HeadersToDownstreamOnDeny", Type::Str),
    many("headers_to_downstream_on_allow", "headersToDownstreamOnAllow", "HeadersToDownstreamOnAllow", Type::Str),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_ENVOY_EXTERNAL_AUTHORIZATION_REQUEST_BODY: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.EnvoyExternalAuthorizationRequestBody", go_name: "v1alpha1.MeshConfig_ExtensionProvider_EnvoyExternalAuthorizationRequestBody", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("max_request_bytes", "maxRequestBytes", "MaxRequestBytes", Type::Uint32),
    one("allow_partial_message", "allowPartialMessage", "AllowPartialMessage", Type::Bool),
    one("pack_as_bytes", "packAsBytes", "PackAsBytes", Type::Bool),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_ENVOY_EXTERNAL_AUTHORIZATION_GRPC_PROVIDER: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.EnvoyExternalAuthorizationGrpcProvider", go_name: "v1alpha1.MeshConfig_ExtensionProvider_EnvoyExternalAuthorizationGrpcProvider", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("service", "service", "Service", Type::Str),
    one("port", "port", "Port", Type::Uint32),
    one("timeout", "timeout", "Timeout", Type::Message(&well_known::DURATION)),
    one("fail_open", "failOpen", "FailOpen", Type::Bool),
    one("clear_route_cache", "clearRouteCache", "ClearRouteCache", Type::Bool),
    one("status_on_error", "statusOnError", "StatusOnError", Type::Str),
    one("include_request_body_in_check", "includeRequestBodyInCheck", "IncludeRequestBodyInCheck", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_ENVOY_EXTERNAL_AUTHORIZATION_REQUEST_BODY)),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_ZIPKIN_TRACING_PROVIDER: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.ZipkinTracingProvider", go_name: "v1alpha1.MeshConfig_ExtensionProvider_ZipkinTracingProvider", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("service", "service", "Service", Type::Str),
    one("port", "port", "Port", Type::Uint32),
    one("max_tag_length", "maxTagLength", "MaxTagLength", Type::Uint32),
    one("enable_64bit_trace_id", "enable64bitTraceId", "Enable_64BitTraceId", Type::Bool),
    one("path", "path", "Path", Type::Str),
    one("trace_context_option", "traceContextOption", "TraceContextOption", Type::Enum(&MESH_CONFIG_EXTENSION_PROVIDER_ZIPKIN_TRACING_PROVIDER_TRACE_CONTEXT_OPTION)),
    one("timeout", "timeout", "Timeout", Type::Message(&well_known::DURATION)),
    many("headers", "headers", "Headers", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_HTTP_HEADER)),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_HTTP_HEADER: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.HttpHeader", go_name: "v1alpha1.MeshConfig_ExtensionProvider_HttpHeader", well_known: WellKnown::None, oneofs: &[Oneof { name: "header_value", go_name: "HeaderValue", go_type: "v1alpha1.isMeshConfig_ExtensionProvider_HttpHeader_HeaderValue" }], fields: &[
    one("name", "name", "Name", Type::Str),
    member(0, "v1alpha1.MeshConfig_ExtensionProvider_HttpHeader_Value", "value", "value", "Value", Type::Str),
    member(0, "v1alpha1.MeshConfig_ExtensionProvider_HttpHeader_EnvName", "env_name", "envName", "EnvName", Type::Str),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_LIGHTSTEP_TRACING_PROVIDER: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.LightstepTracingProvider", go_name: "v1alpha1.MeshConfig_ExtensionProvider_LightstepTracingProvider", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("service", "service", "Service", Type::Str),
    one("port", "port", "Port", Type::Uint32),
    one("access_token", "accessToken", "AccessToken", Type::Str),
    one("max_tag_length", "maxTagLength", "MaxTagLength", Type::Uint32),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_DATADOG_TRACING_PROVIDER: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.DatadogTracingProvider", go_name: "v1alpha1.MeshConfig_ExtensionProvider_DatadogTracingProvider", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("service", "service", "Service", Type::Str),
    one("port", "port", "Port", Type::Uint32),
    one("max_tag_length", "maxTagLength", "MaxTagLength", Type::Uint32),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_STACKDRIVER_PROVIDER: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.StackdriverProvider", go_name: "v1alpha1.MeshConfig_ExtensionProvider_StackdriverProvider", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("debug", "debug", "Debug", Type::Bool),
    one("max_number_of_attributes", "maxNumberOfAttributes", "MaxNumberOfAttributes", Type::Message(&well_known::INT64_VALUE)),
    one("max_number_of_annotations", "maxNumberOfAnnotations", "MaxNumberOfAnnotations", Type::Message(&well_known::INT64_VALUE)),
    one("max_number_of_message_events", "maxNumberOfMessageEvents", "MaxNumberOfMessageEvents", Type::Message(&well_known::INT64_VALUE)),
    one("max_tag_length", "maxTagLength", "MaxTagLength", Type::Uint32),
    one("logging", "logging", "Logging", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_STACKDRIVER_PROVIDER_LOGGING)),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_STACKDRIVER_PROVIDER_LOGGING: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.StackdriverProvider.Logging", go_name: "v1alpha1.MeshConfig_ExtensionProvider_StackdriverProvider_Logging", well_known: WellKnown::None, oneofs: &[], fields: &[
    map("labels", "labels", "Labels", Type::Str),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_OPEN_CENSUS_AGENT_TRACING_PROVIDER: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.OpenCensusAgentTracingProvider", go_name: "v1alpha1.MeshConfig_ExtensionProvider_OpenCensusAgentTracingProvider", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("service", "service", "Service", Type::Str),
    one("port", "port", "Port", Type::Uint32),
    many("context", "context", "Context", Type::Enum(&MESH_CONFIG_EXTENSION_PROVIDER_OPEN_CENSUS_AGENT_TRACING_PROVIDER_TRACE_CONTEXT)),
    one("max_tag_length", "maxTagLength", "MaxTagLength", Type::Uint32),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_SKY_WALKING_TRACING_PROVIDER: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.SkyWalkingTracingProvider", go_name: "v1alpha1.MeshConfig_ExtensionProvider_SkyWalkingTracingProvider", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("service", "service", "Service", Type::Str),
    one("port", "port", "Port", Type::Uint32),
    one("access_token", "accessToken", "AccessToken", Type::Str),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_OPEN_TELEMETRY_TRACING_PROVIDER: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.OpenTelemetryTracingProvider", go_name: "v1alpha1.MeshConfig_ExtensionProvider_OpenTelemetryTracingProvider", well_known: WellKnown::None, oneofs: &[Oneof { name: "sampling", go_name: "Sampling", go_type: "v1alpha1.isMeshConfig_ExtensionProvider_OpenTelemetryTracingProvider_Sampling" }], fields: &[
    one("service", "service", "Service", Type::Str),
    one("port", "port", "Port", Type::Uint32),
    one("max_tag_length", "maxTagLength", "MaxTagLength", Type::Uint32),
    one("http", "http", "Http", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_HTTP_SERVICE)),
    one("grpc", "grpc", "Grpc", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_GRPC_SERVICE)),
    one("resource_detectors", "resourceDetectors", "ResourceDetectors", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_RESOURCE_DETECTORS)),
    one("service_attribute_enrichment", "serviceAttributeEnrichment", "ServiceAttributeEnrichment", Type::Enum(&MESH_CONFIG_EXTENSION_PROVIDER_SERVICE_ATTRIBUTE_ENRICHMENT)),
    member(0, "v1alpha1.MeshConfig_ExtensionProvider_OpenTelemetryTracingProvider_DynatraceSampler_", "dynatrace_sampler", "dynatraceSampler", "DynatraceSampler", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_OPEN_TELEMETRY_TRACING_PROVIDER_DYNATRACE_SAMPLER)),
] };
#[allow(dead_code)]
pub(crate) mod mesh_config_extension_provider_open_telemetry_tracing_provider {
    pub(crate) const SERVICE: usize = 0; pub(crate) const PORT: usize = 1; pub(crate) const MAX_TAG_LENGTH: usize = 2; pub(crate) const HTTP: usize = 3;
    pub(crate) const GRPC: usize = 4; pub(crate) const RESOURCE_DETECTORS: usize = 5; pub(crate) const SERVICE_ATTRIBUTE_ENRICHMENT: usize = 6;
    pub(crate) const DYNATRACE_SAMPLER: usize = 7;
}
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_HTTP_SERVICE: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.HttpService", go_name: "v1alpha1.MeshConfig_ExtensionProvider_HttpService", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("path", "path", "Path", Type::Str),
    one("timeout", "timeout", "Timeout", Type::Message(&well_known::DURATION)),
    many("headers", "headers", "Headers", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_HTTP_HEADER)),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_GRPC_SERVICE: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.GrpcService", go_name: "v1alpha1.MeshConfig_ExtensionProvider_GrpcService", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("timeout", "timeout", "Timeout", Type::Message(&well_known::DURATION)),
    many("initial_metadata", "initialMetadata", "InitialMetadata", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_HTTP_HEADER)),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_RESOURCE_DETECTORS: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.ResourceDetectors", go_name: "v1alpha1.MeshConfig_ExtensionProvider_ResourceDetectors", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("environment", "environment", "Environment", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_RESOURCE_DETECTORS_ENVIRONMENT_RESOURCE_DETECTOR)),
    one("dynatrace", "dynatrace", "Dynatrace", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_RESOURCE_DETECTORS_DYNATRACE_RESOURCE_DETECTOR)),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_RESOURCE_DETECTORS_ENVIRONMENT_RESOURCE_DETECTOR: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.ResourceDetectors.EnvironmentResourceDetector", go_name: "v1alpha1.MeshConfig_ExtensionProvider_ResourceDetectors_EnvironmentResourceDetector", well_known: WellKnown::None, oneofs: &[], fields: &[
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_RESOURCE_DETECTORS_DYNATRACE_RESOURCE_DETECTOR: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.ResourceDetectors.DynatraceResourceDetector", go_name: "v1alpha1.MeshConfig_ExtensionProvider_ResourceDetectors_DynatraceResourceDetector", well_known: WellKnown::None, oneofs: &[], fields: &[
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_OPEN_TELEMETRY_TRACING_PROVIDER_DYNATRACE_SAMPLER: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.OpenTelemetryTracingProvider.DynatraceSampler", go_name: "v1alpha1.MeshConfig_ExtensionProvider_OpenTelemetryTracingProvider_DynatraceSampler", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("tenant", "tenant", "Tenant", Type::Str),
    one("cluster_id", "clusterId", "ClusterId", Type::Int32),
    one("root_spans_per_minute", "rootSpansPerMinute", "RootSpansPerMinute", Type::Uint32),
    one("http_service", "httpService", "HttpService", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_OPEN_TELEMETRY_TRACING_PROVIDER_DYNATRACE_SAMPLER_DYNATRACE_API)),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_OPEN_TELEMETRY_TRACING_PROVIDER_DYNATRACE_SAMPLER_DYNATRACE_API: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.OpenTelemetryTracingProvider.DynatraceSampler.DynatraceApi", go_name: "v1alpha1.MeshConfig_ExtensionProvider_OpenTelemetryTracingProvider_DynatraceSampler_DynatraceApi", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("service", "service", "Service", Type::Str),
    one("port", "port", "Port", Type::Uint32),
    one("http", "http", "Http", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_HTTP_SERVICE)),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_PROMETHEUS_METRICS_PROVIDER: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.PrometheusMetricsProvider", go_name: "v1alpha1.MeshConfig_ExtensionProvider_PrometheusMetricsProvider", well_known: WellKnown::None, oneofs: &[], fields: &[
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_ENVOY_FILE_ACCESS_LOG_PROVIDER: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.EnvoyFileAccessLogProvider", go_name: "v1alpha1.MeshConfig_ExtensionProvider_EnvoyFileAccessLogProvider", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("path", "path", "Path", Type::Str),
    one("log_format", "logFormat", "LogFormat", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_ENVOY_FILE_ACCESS_LOG_PROVIDER_LOG_FORMAT)),
    one("omit_empty_values", "omitEmptyValues", "OmitEmptyValues", Type::Bool),
] };
#[allow(dead_code)]
pub(crate) mod mesh_config_extension_provider_envoy_file_access_log_provider {
    pub(crate) const PATH: usize = 0; pub(crate) const LOG_FORMAT: usize = 1; pub(crate) const OMIT_EMPTY_VALUES: usize = 2;
}
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_ENVOY_FILE_ACCESS_LOG_PROVIDER_LOG_FORMAT: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.EnvoyFileAccessLogProvider.LogFormat", go_name: "v1alpha1.MeshConfig_ExtensionProvider_EnvoyFileAccessLogProvider_LogFormat", well_known: WellKnown::None, oneofs: &[Oneof { name: "log_format", go_name: "LogFormat", go_type: "v1alpha1.isMeshConfig_ExtensionProvider_EnvoyFileAccessLogProvider_LogFormat_LogFormat" }], fields: &[
    member(0, "v1alpha1.MeshConfig_ExtensionProvider_EnvoyFileAccessLogProvider_LogFormat_Text", "text", "text", "Text", Type::Str),
    member(0, "v1alpha1.MeshConfig_ExtensionProvider_EnvoyFileAccessLogProvider_LogFormat_Labels", "labels", "labels", "Labels", Type::Message(&well_known::STRUCT)),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_ENVOY_HTTP_GRPC_V3_LOG_PROVIDER: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.EnvoyHttpGrpcV3LogProvider", go_name: "v1alpha1.MeshConfig_ExtensionProvider_EnvoyHttpGrpcV3LogProvider", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("service", "service", "Service", Type::Str),
    one("port", "port", "Port", Type::Uint32),
    one("log_name", "logName", "LogName", Type::Str),
    many("filter_state_objects_to_log", "filterStateObjectsToLog", "FilterStateObjectsToLog", Type::Str),
    many("additional_request_headers_to_log", "additionalRequestHeadersToLog", "AdditionalRequestHeadersToLog", Type::Str),
    many("additional_response_headers_to_log", "additionalResponseHeadersToLog", "AdditionalResponseHeadersToLog", Type::Str),
    many("additional_response_trailers_to_log", "additionalResponseTrailersToLog", "AdditionalResponseTrailersToLog", Type::Str),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_ENVOY_TCP_GRPC_V3_LOG_PROVIDER: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.EnvoyTcpGrpcV3LogProvider", go_name: "v1alpha1.MeshConfig_ExtensionProvider_EnvoyTcpGrpcV3LogProvider", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("service", "service", "Service", Type::Str),
    one("port", "port", "Port", Type::Uint32),
    one("log_name", "logName", "LogName", Type::Str),
    many("filter_state_objects_to_log", "filterStateObjectsToLog", "FilterStateObjectsToLog", Type::Str),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_ENVOY_OPEN_TELEMETRY_LOG_PROVIDER: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.EnvoyOpenTelemetryLogProvider", go_name: "v1alpha1.MeshConfig_ExtensionProvider_EnvoyOpenTelemetryLogProvider", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("service", "service", "Service", Type::Str),
    one("port", "port", "Port", Type::Uint32),
    one("log_name", "logName", "LogName", Type::Str),
    one("log_format", "logFormat", "LogFormat", Type::Message(&MESH_CONFIG_EXTENSION_PROVIDER_ENVOY_OPEN_TELEMETRY_LOG_PROVIDER_LOG_FORMAT)),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_ENVOY_OPEN_TELEMETRY_LOG_PROVIDER_LOG_FORMAT: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.EnvoyOpenTelemetryLogProvider.LogFormat", go_name: "v1alpha1.MeshConfig_ExtensionProvider_EnvoyOpenTelemetryLogProvider_LogFormat", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("text", "text", "Text", Type::Str),
    one("labels", "labels", "Labels", Type::Message(&well_known::STRUCT)),
] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_SDS_PROVIDER: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.SDSProvider", go_name: "v1alpha1.MeshConfig_ExtensionProvider_SDSProvider", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("name", "name", "Name", Type::Str),
    one("service", "service", "Service", Type::Str),
    one("port", "port", "Port", Type::Uint32),
] };
pub(crate) static MESH_CONFIG_DEFAULT_PROVIDERS: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.DefaultProviders", go_name: "v1alpha1.MeshConfig_DefaultProviders", well_known: WellKnown::None, oneofs: &[], fields: &[
    many("tracing", "tracing", "Tracing", Type::Str),
    many("metrics", "metrics", "Metrics", Type::Str),
    many("access_logging", "accessLogging", "AccessLogging", Type::Str),
] };
pub(crate) static MESH_CONFIG_PROXY_PATH_NORMALIZATION: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.ProxyPathNormalization", go_name: "v1alpha1.MeshConfig_ProxyPathNormalization", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("normalization", "normalization", "Normalization", Type::Enum(&MESH_CONFIG_PROXY_PATH_NORMALIZATION_NORMALIZATION_TYPE)),
] };
pub(crate) static MESH_CONFIG_TLS_CONFIG: MessageType = MessageType { name: "istio.mesh.v1alpha1.MeshConfig.TLSConfig", go_name: "v1alpha1.MeshConfig_TLSConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("min_protocol_version", "minProtocolVersion", "MinProtocolVersion", Type::Enum(&MESH_CONFIG_TLS_CONFIG_TLS_PROTOCOL)),
    many("ecdh_curves", "ecdhCurves", "EcdhCurves", Type::Str),
    many("cipher_suites", "cipherSuites", "CipherSuites", Type::Str),
] };
#[allow(dead_code)]
pub(crate) mod mesh_config_tls_config {
    pub(crate) const MIN_PROTOCOL_VERSION: usize = 0; pub(crate) const ECDH_CURVES: usize = 1; pub(crate) const CIPHER_SUITES: usize = 2;
}
pub(crate) static MESH_CONFIG_INGRESS_CONTROLLER_MODE: EnumType = EnumType { name: "istio.mesh.v1alpha1.MeshConfig.IngressControllerMode", go_name: "v1alpha1.MeshConfig_IngressControllerMode", values: &[("UNSPECIFIED", 0), ("OFF", 1), ("DEFAULT", 2), ("STRICT", 3)] };
#[allow(dead_code)]
pub(crate) mod mesh_config_ingress_controller_mode {
    pub(crate) const UNSPECIFIED: i32 = 0;
    pub(crate) const OFF: i32 = 1;
    pub(crate) const DEFAULT: i32 = 2;
    pub(crate) const STRICT: i32 = 3;
}
pub(crate) static MESH_CONFIG_ACCESS_LOG_ENCODING: EnumType = EnumType { name: "istio.mesh.v1alpha1.MeshConfig.AccessLogEncoding", go_name: "v1alpha1.MeshConfig_AccessLogEncoding", values: &[("TEXT", 0), ("JSON", 1)] };
pub(crate) static MESH_CONFIG_OUTBOUND_TRAFFIC_POLICY_MODE: EnumType = EnumType { name: "istio.mesh.v1alpha1.MeshConfig.OutboundTrafficPolicy.Mode", go_name: "v1alpha1.MeshConfig_OutboundTrafficPolicy_Mode", values: &[("REGISTRY_ONLY", 0), ("ALLOW_ANY", 1), ("ALLOW_ANY_DYNAMIC_DNS", 3)] };
#[allow(dead_code)]
pub(crate) mod mesh_config_outbound_traffic_policy_mode {
    pub(crate) const REGISTRY_ONLY: i32 = 0;
    pub(crate) const ALLOW_ANY: i32 = 1;
    pub(crate) const ALLOW_ANY_DYNAMIC_DNS: i32 = 3;
}
pub(crate) static MESH_CONFIG_INBOUND_TRAFFIC_POLICY_MODE: EnumType = EnumType { name: "istio.mesh.v1alpha1.MeshConfig.InboundTrafficPolicy.Mode", go_name: "v1alpha1.MeshConfig_InboundTrafficPolicy_Mode", values: &[("PASSTHROUGH", 0), ("LOCALHOST", 1)] };
#[allow(dead_code)]
pub(crate) mod mesh_config_inbound_traffic_policy_mode {
    pub(crate) const PASSTHROUGH: i32 = 0;
    pub(crate) const LOCALHOST: i32 = 1;
}
pub(crate) static RESOURCE: EnumType = EnumType { name: "istio.mesh.v1alpha1.Resource", go_name: "v1alpha1.Resource", values: &[("SERVICE_REGISTRY", 0)] };
pub(crate) static MESH_CONFIG_H2_UPGRADE_POLICY: EnumType = EnumType { name: "istio.mesh.v1alpha1.MeshConfig.H2UpgradePolicy", go_name: "v1alpha1.MeshConfig_H2UpgradePolicy", values: &[("DO_NOT_UPGRADE", 0), ("UPGRADE", 1)] };
pub(crate) static MESH_CONFIG_SERVICE_SCOPE_CONFIGS_SCOPE: EnumType = EnumType { name: "istio.mesh.v1alpha1.MeshConfig.ServiceScopeConfigs.Scope", go_name: "v1alpha1.MeshConfig_ServiceScopeConfigs_Scope", values: &[("LOCAL", 0), ("GLOBAL", 1)] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_ZIPKIN_TRACING_PROVIDER_TRACE_CONTEXT_OPTION: EnumType = EnumType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.ZipkinTracingProvider.TraceContextOption", go_name: "v1alpha1.MeshConfig_ExtensionProvider_ZipkinTracingProvider_TraceContextOption", values: &[("USE_B3", 0), ("USE_B3_WITH_W3C_PROPAGATION", 1)] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_OPEN_CENSUS_AGENT_TRACING_PROVIDER_TRACE_CONTEXT: EnumType = EnumType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.OpenCensusAgentTracingProvider.TraceContext", go_name: "v1alpha1.MeshConfig_ExtensionProvider_OpenCensusAgentTracingProvider_TraceContext", values: &[("UNSPECIFIED", 0), ("W3C_TRACE_CONTEXT", 1), ("GRPC_BIN", 2), ("CLOUD_TRACE_CONTEXT", 3), ("B3", 4)] };
pub(crate) static MESH_CONFIG_EXTENSION_PROVIDER_SERVICE_ATTRIBUTE_ENRICHMENT: EnumType = EnumType { name: "istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.ServiceAttributeEnrichment", go_name: "v1alpha1.MeshConfig_ExtensionProvider_ServiceAttributeEnrichment", values: &[("ISTIO_CANONICAL", 0), ("OTEL_SEMANTIC_CONVENTIONS", 1)] };
pub(crate) static MESH_CONFIG_PROXY_PATH_NORMALIZATION_NORMALIZATION_TYPE: EnumType = EnumType { name: "istio.mesh.v1alpha1.MeshConfig.ProxyPathNormalization.NormalizationType", go_name: "v1alpha1.MeshConfig_ProxyPathNormalization_NormalizationType", values: &[("DEFAULT", 0), ("NONE", 1), ("BASE", 2), ("MERGE_SLASHES", 3), ("DECODE_AND_MERGE_SLASHES", 4)] };
pub(crate) static MESH_CONFIG_TLS_CONFIG_TLS_PROTOCOL: EnumType = EnumType { name: "istio.mesh.v1alpha1.MeshConfig.TLSConfig.TLSProtocol", go_name: "v1alpha1.MeshConfig_TLSConfig_TLSProtocol", values: &[("TLS_AUTO", 0), ("TLSV1_2", 1), ("TLSV1_3", 2)] };
