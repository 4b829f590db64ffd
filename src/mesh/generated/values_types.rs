// Made by tools/descriptors; do not edit.
//! Istio's Values message (operator/pkg/apis/values_types.proto).

use crate::mesh::types::*;
use super::well_known;

pub(crate) static VALUES: MessageType = MessageType { name: "istio.operator.v1alpha1.Values", go_name: "apis.Values", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("cni", "cni", "Cni", Type::Message(&CNI_CONFIG)),
    one("gateways", "gateways", "Gateways", Type::Message(&GATEWAYS_CONFIG)),
    one("global", "global", "Global", Type::Message(&GLOBAL_CONFIG)),
    one("pilot", "pilot", "Pilot", Type::Message(&PILOT_CONFIG)),
    one("ztunnel", "ztunnel", "Ztunnel", Type::Message(&well_known::VALUE)),
    one("telemetry", "telemetry", "Telemetry", Type::Message(&TELEMETRY_CONFIG)),
    one("sidecarInjectorWebhook", "sidecarInjectorWebhook", "SidecarInjectorWebhook", Type::Message(&SIDECAR_INJECTOR_CONFIG)),
    one("istio_cni", "istioCni", "IstioCni", Type::Message(&CNI_USAGE_CONFIG)),
    one("revision", "revision", "Revision", Type::Str),
    one("ownerName", "ownerName", "OwnerName", Type::Str),
    one("meshConfig", "meshConfig", "MeshConfig", Type::Message(&well_known::VALUE)),
    one("base", "base", "Base", Type::Message(&BASE_CONFIG)),
    one("istiodRemote", "istiodRemote", "IstiodRemote", Type::Message(&ISTIOD_REMOTE_CONFIG)),
    many("revisionTags", "revisionTags", "RevisionTags", Type::Str),
    one("defaultRevision", "defaultRevision", "DefaultRevision", Type::Str),
    one("profile", "profile", "Profile", Type::Str),
    one("compatibilityVersion", "compatibilityVersion", "CompatibilityVersion", Type::Str),
    one("experimental", "experimental", "Experimental", Type::Message(&EXPERIMENTAL_CONFIG)),
    one("gatewayClasses", "gatewayClasses", "GatewayClasses", Type::Message(&well_known::VALUE)),
] };
#[allow(dead_code)]
pub(crate) mod values {
    pub(crate) const CNI: usize = 0; pub(crate) const GATEWAYS: usize = 1; pub(crate) const GLOBAL: usize = 2; pub(crate) const PILOT: usize = 3;
    pub(crate) const ZTUNNEL: usize = 4; pub(crate) const TELEMETRY: usize = 5; pub(crate) const SIDECAR_INJECTOR_WEBHOOK: usize = 6;
    pub(crate) const ISTIO_CNI: usize = 7; pub(crate) const REVISION: usize = 8; pub(crate) const OWNER_NAME: usize = 9; pub(crate) const MESH_CONFIG: usize = 10;
    pub(crate) const BASE: usize = 11; pub(crate) const ISTIOD_REMOTE: usize = 12; pub(crate) const REVISION_TAGS: usize = 13;
    pub(crate) const DEFAULT_REVISION: usize = 14; pub(crate) const PROFILE: usize = 15; pub(crate) const COMPATIBILITY_VERSION: usize = 16;
    pub(crate) const EXPERIMENTAL: usize = 17; pub(crate) const GATEWAY_CLASSES: usize = 18;
}
pub(crate) static CNI_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.CNIConfig", go_name: "apis.CNIConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("enabled", "enabled", "Enabled", Type::Message(&well_known::BOOL_VALUE)),
    one("hub", "hub", "Hub", Type::Str),
    one("tag", "tag", "Tag", Type::Message(&well_known::VALUE)),
    one("variant", "variant", "Variant", Type::Str),
    one("image", "image", "Image", Type::Str),
    one("pullPolicy", "pullPolicy", "PullPolicy", Type::Str),
    one("cniBinDir", "cniBinDir", "CniBinDir", Type::Str),
    one("cniConfDir", "cniConfDir", "CniConfDir", Type::Str),
    one("cniConfFileName", "cniConfFileName", "CniConfFileName", Type::Str),
    one("cniNetnsDir", "cniNetnsDir", "CniNetnsDir", Type::Str),
    many("excludeNamespaces", "excludeNamespaces", "ExcludeNamespaces", Type::Str),
    one("affinity", "affinity", "Affinity", Type::Message(&well_known::STRUCT)),
    one("env", "env", "Env", Type::Message(&well_known::STRUCT)),
    one("daemonSetLabels", "daemonSetLabels", "DaemonSetLabels", Type::Message(&well_known::STRUCT)),
    one("podAnnotations", "podAnnotations", "PodAnnotations", Type::Message(&well_known::STRUCT)),
    one("podLabels", "podLabels", "PodLabels", Type::Message(&well_known::STRUCT)),
    one("psp_cluster_role", "pspClusterRole", "PspClusterRole", Type::Str),
    one("logLevel", "logLevel", "LogLevel", Type::Str),
    one("logging", "logging", "Logging", Type::Message(&GLOBAL_LOGGING_CONFIG)),
    one("repair", "repair", "Repair", Type::Message(&CNI_REPAIR_CONFIG)),
    one("chained", "chained", "Chained", Type::Message(&well_known::BOOL_VALUE)),
    one("resource_quotas", "resourceQuotas", "ResourceQuotas", Type::Message(&RESOURCE_QUOTAS)),
    one("resources", "resources", "Resources", Type::Message(&RESOURCES)),
    one("privileged", "privileged", "Privileged", Type::Message(&well_known::BOOL_VALUE)),
    one("seccompProfile", "seccompProfile", "SeccompProfile", Type::Message(&well_known::STRUCT)),
    one("ambient", "ambient", "Ambient", Type::Message(&CNI_AMBIENT_CONFIG)),
    one("provider", "provider", "Provider", Type::Str),
    one("rollingMaxUnavailable", "rollingMaxUnavailable", "RollingMaxUnavailable", Type::Message(&INT_OR_STRING)),
    one("istioOwnedCNIConfig", "istioOwnedCNIConfig", "IstioOwnedCNIConfig", Type::Message(&well_known::BOOL_VALUE)),
    one("istioOwnedCNIConfigFileName", "istioOwnedCNIConfigFileName", "IstioOwnedCNIConfigFileName", Type::Str),
    one("useAppArmorAnnotation", "useAppArmorAnnotation", "UseAppArmorAnnotation", Type::Message(&well_known::BOOL_VALUE)),
] };
pub(crate) static GLOBAL_LOGGING_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.GlobalLoggingConfig", go_name: "apis.GlobalLoggingConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("level", "level", "Level", Type::Str),
] };
pub(crate) static CNI_REPAIR_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.CNIRepairConfig", go_name: "apis.CNIRepairConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("enabled", "enabled", "Enabled", Type::Message(&well_known::BOOL_VALUE)),
    one("hub", "hub", "Hub", Type::Str),
    one("tag", "tag", "Tag", Type::Message(&well_known::VALUE)),
    one("image", "image", "Image", Type::Str),
    one("labelPods", "labelPods", "LabelPods", Type::Bool),
    one("repairPods", "repairPods", "RepairPods", Type::Bool),
    one("createEvents", "createEvents", "CreateEvents", Type::Str),
    one("deletePods", "deletePods", "DeletePods", Type::Bool),
    one("brokenPodLabelKey", "brokenPodLabelKey", "BrokenPodLabelKey", Type::Str),
    one("brokenPodLabelValue", "brokenPodLabelValue", "BrokenPodLabelValue", Type::Str),
    one("initContainerName", "initContainerName", "InitContainerName", Type::Str),
] };
pub(crate) static RESOURCE_QUOTAS: MessageType = MessageType { name: "istio.operator.v1alpha1.ResourceQuotas", go_name: "apis.ResourceQuotas", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("enabled", "enabled", "Enabled", Type::Message(&well_known::BOOL_VALUE)),
    one("pods", "pods", "Pods", Type::Int64),
] };
pub(crate) static RESOURCES: MessageType = MessageType { name: "istio.operator.v1alpha1.Resources", go_name: "apis.Resources", well_known: WellKnown::None, oneofs: &[], fields: &[
    map("limits", "limits", "Limits", Type::Str),
    map("requests", "requests", "Requests", Type::Str),
] };
pub(crate) static CNI_AMBIENT_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.CNIAmbientConfig", go_name: "apis.CNIAmbientConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("enabled", "enabled", "Enabled", Type::Message(&well_known::BOOL_VALUE)),
    one("configDir", "configDir", "ConfigDir", Type::Str),
    one("dnsCapture", "dnsCapture", "DnsCapture", Type::Message(&well_known::BOOL_VALUE)),
    one("ipv6", "ipv6", "Ipv6", Type::Message(&well_known::BOOL_VALUE)),
    one("reconcileIptablesOnStartup", "reconcileIptablesOnStartup", "ReconcileIptablesOnStartup", Type::Message(&well_known::BOOL_VALUE)),
] };
pub(crate) static INT_OR_STRING: MessageType = MessageType { name: "istio.operator.v1alpha1.IntOrString", go_name: "apis.IntOrString", well_known: WellKnown::IntOrString, oneofs: &[], fields: &[
    one("type", "type", "Type", Type::Int64),
    one("intVal", "intVal", "IntVal", Type::Message(&well_known::INT32_VALUE)),
    one("strVal", "strVal", "StrVal", Type::Message(&well_known::STRING_VALUE)),
] };
pub(crate) static GATEWAYS_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.GatewaysConfig", go_name: "apis.GatewaysConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("istio_egressgateway", "istio-egressgateway", "IstioEgressgateway", Type::Message(&EGRESS_GATEWAY_CONFIG)),
    one("enabled", "enabled", "Enabled", Type::Message(&well_known::BOOL_VALUE)),
    one("istio_ingressgateway", "istio-ingressgateway", "IstioIngressgateway", Type::Message(&INGRESS_GATEWAY_CONFIG)),
    one("securityContext", "securityContext", "SecurityContext", Type::Message(&well_known::VALUE)),
    one("seccompProfile", "seccompProfile", "SeccompProfile", Type::Message(&well_known::VALUE)),
] };
pub(crate) static EGRESS_GATEWAY_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.EgressGatewayConfig", go_name: "apis.EgressGatewayConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("autoscaleEnabled", "autoscaleEnabled", "AutoscaleEnabled", Type::Message(&well_known::BOOL_VALUE)),
    one("autoscaleMax", "autoscaleMax", "AutoscaleMax", Type::Uint32),
    one("autoscaleMin", "autoscaleMin", "AutoscaleMin", Type::Uint32),
    one("memory", "memory", "Memory", Type::Message(&TARGET_UTILIZATION_CONFIG)),
    one("cpu", "cpu", "Cpu", Type::Message(&TARGET_UTILIZATION_CONFIG)),
    one("customService", "customService", "CustomService", Type::Message(&well_known::BOOL_VALUE)),
    one("enabled", "enabled", "Enabled", Type::Message(&well_known::BOOL_VALUE)),
    one("env", "env", "Env", Type::Message(&well_known::STRUCT)),
    map("labels", "labels", "Labels", Type::Str),
    one("name", "name", "Name", Type::Str),
    one("nodeSelector", "nodeSelector", "NodeSelector", Type::Message(&well_known::STRUCT)),
    one("podAnnotations", "podAnnotations", "PodAnnotations", Type::Message(&well_known::STRUCT)),
    many("podAntiAffinityLabelSelector", "podAntiAffinityLabelSelector", "PodAntiAffinityLabelSelector", Type::Message(&well_known::STRUCT)),
    many("podAntiAffinityTermLabelSelector", "podAntiAffinityTermLabelSelector", "PodAntiAffinityTermLabelSelector", Type::Message(&well_known::STRUCT)),
    many("ports", "ports", "Ports", Type::Message(&PORTS_CONFIG)),
    one("resources", "resources", "Resources", Type::Message(&RESOURCES)),
    many("secretVolumes", "secretVolumes", "SecretVolumes", Type::Message(&SECRET_VOLUME)),
    one("serviceAnnotations", "serviceAnnotations", "ServiceAnnotations", Type::Message(&well_known::STRUCT)),
    one("type", "type", "Type", Type::Str),
    many("tolerations", "tolerations", "Tolerations", Type::Message(&well_known::STRUCT)),
    one("rollingMaxSurge", "rollingMaxSurge", "RollingMaxSurge", Type::Message(&INT_OR_STRING)),
    one("rollingMaxUnavailable", "rollingMaxUnavailable", "RollingMaxUnavailable", Type::Message(&INT_OR_STRING)),
    many("configVolumes", "configVolumes", "ConfigVolumes", Type::Message(&well_known::STRUCT)),
    many("additionalContainers", "additionalContainers", "AdditionalContainers", Type::Message(&well_known::STRUCT)),
    one("runAsRoot", "runAsRoot", "RunAsRoot", Type::Message(&well_known::BOOL_VALUE)),
    one("injectionTemplate", "injectionTemplate", "InjectionTemplate", Type::Str),
    one("serviceAccount", "serviceAccount", "ServiceAccount", Type::Message(&SERVICE_ACCOUNT)),
    many("ipFamilies", "ipFamilies", "IpFamilies", Type::Str),
    one("ipFamilyPolicy", "ipFamilyPolicy", "IpFamilyPolicy", Type::Str),
] };
pub(crate) static TARGET_UTILIZATION_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.TargetUtilizationConfig", go_name: "apis.TargetUtilizationConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("targetAverageUtilization", "targetAverageUtilization", "TargetAverageUtilization", Type::Int32),
] };
pub(crate) static PORTS_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.PortsConfig", go_name: "apis.PortsConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("name", "name", "Name", Type::Str),
    one("port", "port", "Port", Type::Int32),
    one("nodePort", "nodePort", "NodePort", Type::Int32),
    one("targetPort", "targetPort", "TargetPort", Type::Int32),
    one("protocol", "protocol", "Protocol", Type::Str),
] };
pub(crate) static SECRET_VOLUME: MessageType = MessageType { name: "istio.operator.v1alpha1.SecretVolume", go_name: "apis.SecretVolume", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("mountPath", "mountPath", "MountPath", Type::Str),
    one("name", "name", "Name", Type::Str),
    one("secretName", "secretName", "SecretName", Type::Str),
] };
pub(crate) static SERVICE_ACCOUNT: MessageType = MessageType { name: "istio.operator.v1alpha1.ServiceAccount", go_name: "apis.ServiceAccount", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("annotations", "annotations", "Annotations", Type::Message(&well_known::STRUCT)),
] };
pub(crate) static INGRESS_GATEWAY_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.IngressGatewayConfig", go_name: "apis.IngressGatewayConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("autoscaleEnabled", "autoscaleEnabled", "AutoscaleEnabled", Type::Message(&well_known::BOOL_VALUE)),
    one("autoscaleMax", "autoscaleMax", "AutoscaleMax", Type::Uint32),
    one("autoscaleMin", "autoscaleMin", "AutoscaleMin", Type::Uint32),
    one("memory", "memory", "Memory", Type::Message(&TARGET_UTILIZATION_CONFIG)),
    one("cpu", "cpu", "Cpu", Type::Message(&TARGET_UTILIZATION_CONFIG)),
    one("customService", "customService", "CustomService", Type::Message(&well_known::BOOL_VALUE)),
    one("enabled", "enabled", "Enabled", Type::Message(&well_known::BOOL_VALUE)),
    one("env", "env", "Env", Type::Message(&well_known::STRUCT)),
    map("labels", "labels", "Labels", Type::Str),
    one("loadBalancerIP", "loadBalancerIP", "LoadBalancerIP", Type::Str),
    many("loadBalancerSourceRanges", "loadBalancerSourceRanges", "LoadBalancerSourceRanges", Type::Str),
    one("name", "name", "Name", Type::Str),
    one("nodeSelector", "nodeSelector", "NodeSelector", Type::Message(&well_known::STRUCT)),
    one("podAnnotations", "podAnnotations", "PodAnnotations", Type::Message(&well_known::STRUCT)),
    many("podAntiAffinityLabelSelector", "podAntiAffinityLabelSelector", "PodAntiAffinityLabelSelector", Type::Message(&well_known::STRUCT)),
    many("podAntiAffinityTermLabelSelector", "podAntiAffinityTermLabelSelector", "PodAntiAffinityTermLabelSelector", Type::Message(&well_known::STRUCT)),
    many("ports", "ports", "Ports", Type::Message(&PORTS_CONFIG)),
    one("replicaCount", "replicaCount", "ReplicaCount", Type::Uint32),
    one("resources", "resources", "Resources", Type::Message(&well_known::STRUCT)),
    many("secretVolumes", "secretVolumes", "SecretVolumes", Type::Message(&SECRET_VOLUME)),
    one("serviceAnnotations", "serviceAnnotations", "ServiceAnnotations", Type::Message(&well_known::STRUCT)),
    one("type", "type", "Type", Type::Str),
    one("rollingMaxSurge", "rollingMaxSurge", "RollingMaxSurge", Type::Message(&INT_OR_STRING)),
    one("rollingMaxUnavailable", "rollingMaxUnavailable", "RollingMaxUnavailable", Type::Message(&INT_OR_STRING)),
    one("externalTrafficPolicy", "externalTrafficPolicy", "ExternalTrafficPolicy", Type::Str),
    many("tolerations", "tolerations", "Tolerations", Type::Message(&well_known::STRUCT)),
    many("ingressPorts", "ingressPorts", "IngressPorts", Type::Message(&well_known::STRUCT)),
    many("additionalContainers", "additionalContainers", "AdditionalContainers", Type::Message(&well_known::STRUCT)),
    many("configVolumes", "configVolumes", "ConfigVolumes", Type::Message(&well_known::STRUCT)),
    one("runAsRoot", "runAsRoot", "RunAsRoot", Type::Message(&well_known::BOOL_VALUE)),
    one("injectionTemplate", "injectionTemplate", "InjectionTemplate", Type::Str),
    one("serviceAccount", "serviceAccount", "ServiceAccount", Type::Message(&SERVICE_ACCOUNT)),
    many("ipFamilies", "ipFamilies", "IpFamilies", Type::Str),
    one("ipFamilyPolicy", "ipFamilyPolicy", "IpFamilyPolicy", Type::Str),
] };
pub(crate) static GLOBAL_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.GlobalConfig", go_name: "apis.GlobalConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("arch", "arch", "Arch", Type::Message(&ARCH_CONFIG)),
    many("certSigners", "certSigners", "CertSigners", Type::Str),
    one("configValidation", "configValidation", "ConfigValidation", Type::Message(&well_known::BOOL_VALUE)),
    one("defaultNodeSelector", "defaultNodeSelector", "DefaultNodeSelector", Type::Message(&well_known::STRUCT)),
    one("defaultPodDisruptionBudget", "defaultPodDisruptionBudget", "DefaultPodDisruptionBudget", Type::Message(&DEFAULT_POD_DISRUPTION_BUDGET_CONFIG)),
    one("defaultResources", "defaultResources", "DefaultResources", Type::Message(&DEFAULT_RESOURCES_CONFIG)),
    many("defaultTolerations", "defaultTolerations", "DefaultTolerations", Type::Message(&well_known::STRUCT)),
    one("hub", "hub", "Hub", Type::Str),
    one("imagePullPolicy", "imagePullPolicy", "ImagePullPolicy", Type::Str),
    many("imagePullSecrets", "imagePullSecrets", "ImagePullSecrets", Type::Str),
    one("istioNamespace", "istioNamespace", "IstioNamespace", Type::Str),
    one("logAsJson", "logAsJson", "LogAsJson", Type::Message(&well_known::BOOL_VALUE)),
    one("logging", "logging", "Logging", Type::Message(&GLOBAL_LOGGING_CONFIG)),
    one("meshID", "meshID", "MeshID", Type::Str),
    one("meshNetworks", "meshNetworks", "MeshNetworks", Type::Message(&well_known::STRUCT)),
    one("multiCluster", "multiCluster", "MultiCluster", Type::Message(&MULTI_CLUSTER_CONFIG)),
    one("network", "network", "Network", Type::Str),
    many("podDNSSearchNamespaces", "podDNSSearchNamespaces", "PodDNSSearchNamespaces", Type::Str),
    one("omitSidecarInjectorConfigMap", "omitSidecarInjectorConfigMap", "OmitSidecarInjectorConfigMap", Type::Message(&well_known::BOOL_VALUE)),
    one("operatorManageWebhooks", "operatorManageWebhooks", "OperatorManageWebhooks", Type::Message(&well_known::BOOL_VALUE)),
    one("priorityClassName", "priorityClassName", "PriorityClassName", Type::Str),
    one("proxy", "proxy", "Proxy", Type::Message(&PROXY_CONFIG)),
    one("proxy_init", "proxy_init", "ProxyInit", Type::Message(&PROXY_INIT_CONFIG)),
    one("sds", "sds", "Sds", Type::Message(&SDS_CONFIG)),
    one("tag", "tag", "Tag", Type::Message(&well_known::VALUE)),
    one("variant", "variant", "Variant", Type::Str),
    one("tracer", "tracer", "Tracer", Type::Message(&TRACER_CONFIG)),
    one("remotePilotAddress", "remotePilotAddress", "RemotePilotAddress", Type::Str),
    one("istiod", "istiod", "Istiod", Type::Message(&ISTIOD_CONFIG)),
    one("pilotCertProvider", "pilotCertProvider", "PilotCertProvider", Type::Str),
    one("jwtPolicy", "jwtPolicy", "JwtPolicy", Type::Str),
    one("sts", "sts", "Sts", Type::Message(&STS_CONFIG)),
    one("revision", "revision", "Revision", Type::Str),
    one("mountMtlsCerts", "mountMtlsCerts", "MountMtlsCerts", Type::Message(&well_known::BOOL_VALUE)),
    one("caAddress", "caAddress", "CaAddress", Type::Str),
    one("externalIstiod", "externalIstiod", "ExternalIstiod", Type::Message(&well_known::BOOL_VALUE)),
    one("configCluster", "configCluster", "ConfigCluster", Type::Message(&well_known::BOOL_VALUE)),
    one("caName", "caName", "CaName", Type::Str),
    one("platform", "platform", "Platform", Type::Str),
    many("ipFamilies", "ipFamilies", "IpFamilies", Type::Str),
    one("ipFamilyPolicy", "ipFamilyPolicy", "IpFamilyPolicy", Type::Str),
    one("waypoint", "waypoint", "Waypoint", Type::Message(&WAYPOINT_CONFIG)),
    one("trustBundleName", "trustBundleName", "TrustBundleName", Type::Str),
    one("nativeNftables", "nativeNftables", "NativeNftables", Type::Message(&well_known::BOOL_VALUE)),
    one("networkPolicy", "networkPolicy", "NetworkPolicy", Type::Message(&NETWORK_POLICY_CONFIG)),
    one("resourceScope", "resourceScope", "ResourceScope", Type::Enum(&RESOURCE_SCOPE)),
    one("agentgateway", "agentgateway", "Agentgateway", Type::Message(&AGENTGATEWAY)),
    one("enableReaderRBAC", "enableReaderRBAC", "EnableReaderRBAC", Type::Message(&well_known::BOOL_VALUE)),
] };
#[allow(dead_code)]
pub(crate) mod global_config {
    pub(crate) const ARCH: usize = 0; pub(crate) const CERT_SIGNERS: usize = 1; pub(crate) const CONFIG_VALIDATION: usize = 2;
    pub(crate) const DEFAULT_NODE_SELECTOR: usize = 3; pub(crate) const DEFAULT_POD_DISRUPTION_BUDGET: usize = 4; pub(crate) const DEFAULT_RESOURCES: usize = 5;
    pub(crate) const DEFAULT_TOLERATIONS: usize = 6; pub(crate) const HUB: usize = 7; pub(crate) const IMAGE_PULL_POLICY: usize = 8;
    pub(crate) const IMAGE_PULL_SECRETS: usize = 9; pub(crate) const ISTIO_NAMESPACE: usize = 10; pub(crate) const LOG_AS_JSON: usize = 11;
    pub(crate) const LOGGING: usize = 12; pub(crate) const MESH_ID: usize = 13; pub(crate) const MESH_NETWORKS: usize = 14;
    pub(crate) const MULTI_CLUSTER: usize = 15; pub(crate) const NETWORK: usize = 16; pub(crate) const POD_DNS_SEARCH_NAMESPACES: usize = 17;
    pub(crate) const OMIT_SIDECAR_INJECTOR_CONFIG_MAP: usize = 18; pub(crate) const OPERATOR_MANAGE_WEBHOOKS: usize = 19;
    pub(crate) const PRIORITY_CLASS_NAME: usize = 20; pub(crate) const PROXY: usize = 21; pub(crate) const PROXY_INIT: usize = 22;
    pub(crate) const SDS: usize = 23; pub(crate) const TAG: usize = 24; pub(crate) const VARIANT: usize = 25; pub(crate) const TRACER: usize = 26;
    pub(crate) const REMOTE_PILOT_ADDRESS: usize = 27; pub(crate) const ISTIOD: usize = 28; pub(crate) const PILOT_CERT_PROVIDER: usize = 29;
    pub(crate) const JWT_POLICY: usize = 30; pub(crate) const STS: usize = 31; pub(crate) const REVISION: usize = 32;
    pub(crate) const MOUNT_MTLS_CERTS: usize = 33; pub(crate) const CA_ADDRESS: usize = 34; pub(crate) const EXTERNAL_ISTIOD: usize = 35;
    pub(crate) const CONFIG_CLUSTER: usize = 36; pub(crate) const CA_NAME: usize = 37; pub(crate) const PLATFORM: usize = 38;
    pub(crate) const IP_FAMILIES: usize = 39; pub(crate) const IP_FAMILY_POLICY: usize = 40; pub(crate) const WAYPOINT: usize = 41;
    pub(crate) const TRUST_BUNDLE_NAME: usize = 42; pub(crate) const NATIVE_NFTABLES: usize = 43; pub(crate) const NETWORK_POLICY: usize = 44;
    pub(crate) const RESOURCE_SCOPE: usize = 45; pub(crate) const AGENTGATEWAY: usize = 46; pub(crate) const ENABLE_READER_RBAC: usize = 47;
}
pub(crate) static ARCH_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.ArchConfig", go_name: "apis.ArchConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("amd64", "amd64", "Amd64", Type::Uint32),
    one("ppc64le", "ppc64le", "Ppc64Le", Type::Uint32),
    one("s390x", "s390x", "S390X", Type::Uint32),
    one("arm64", "arm64", "Arm64", Type::Uint32),
] };
pub(crate) static DEFAULT_POD_DISRUPTION_BUDGET_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.DefaultPodDisruptionBudgetConfig", go_name: "apis.DefaultPodDisruptionBudgetConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("enabled", "enabled", "Enabled", Type::Message(&well_known::BOOL_VALUE)),
] };
pub(crate) static DEFAULT_RESOURCES_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.DefaultResourcesConfig", go_name: "apis.DefaultResourcesConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("requests", "requests", "Requests", Type::Message(&RESOURCES_REQUESTS_CONFIG)),
] };
pub(crate) static RESOURCES_REQUESTS_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.ResourcesRequestsConfig", go_name: "apis.ResourcesRequestsConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("cpu", "cpu", "Cpu", Type::Str),
    one("memory", "memory", "Memory", Type::Str),
] };
pub(crate) static MULTI_CLUSTER_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.MultiClusterConfig", go_name: "apis.MultiClusterConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("enabled", "enabled", "Enabled", Type::Message(&well_known::BOOL_VALUE)),
    one("clusterName", "clusterName", "ClusterName", Type::Str),
    one("globalDomainSuffix", "globalDomainSuffix", "GlobalDomainSuffix", Type::Str),
    one("includeEnvoyFilter", "includeEnvoyFilter", "IncludeEnvoyFilter", Type::Message(&well_known::BOOL_VALUE)),
] };
#[allow(dead_code)]
pub(crate) mod multi_cluster_config {
    pub(crate) const ENABLED: usize = 0; pub(crate) const CLUSTER_NAME: usize = 1; pub(crate) const GLOBAL_DOMAIN_SUFFIX: usize = 2;
    pub(crate) const INCLUDE_ENVOY_FILTER: usize = 3;
}
pub(crate) static PROXY_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.ProxyConfig", go_name: "apis.ProxyConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("autoInject", "autoInject", "AutoInject", Type::Str),
    one("clusterDomain", "clusterDomain", "ClusterDomain", Type::Str),
    one("componentLogLevel", "componentLogLevel", "ComponentLogLevel", Type::Str),
    one("enableCoreDump", "enableCoreDump", "EnableCoreDump", Type::Message(&well_known::BOOL_VALUE)),
    one("excludeInboundPorts", "excludeInboundPorts", "ExcludeInboundPorts", Type::Str),
    one("excludeIPRanges", "excludeIPRanges", "ExcludeIPRanges", Type::Str),
    one("image", "image", "Image", Type::Str),
    one("includeIPRanges", "includeIPRanges", "IncludeIPRanges", Type::Str),
    one("logLevel", "logLevel", "LogLevel", Type::Str),
    one("outlierLogPath", "outlierLogPath", "OutlierLogPath", Type::Str),
    one("privileged", "privileged", "Privileged", Type::Message(&well_known::BOOL_VALUE)),
    one("readinessInitialDelaySeconds", "readinessInitialDelaySeconds", "ReadinessInitialDelaySeconds", Type::Uint32),
    one("readinessPeriodSeconds", "readinessPeriodSeconds", "ReadinessPeriodSeconds", Type::Uint32),
    one("readinessFailureThreshold", "readinessFailureThreshold", "ReadinessFailureThreshold", Type::Uint32),
    one("seccompProfile", "seccompProfile", "SeccompProfile", Type::Message(&well_known::STRUCT)),
    one("startupProbe", "startupProbe", "StartupProbe", Type::Message(&STARTUP_PROBE)),
    one("statusPort", "statusPort", "StatusPort", Type::Uint32),
    one("resources", "resources", "Resources", Type::Message(&RESOURCES)),
    one("tracer", "tracer", "Tracer", Type::Enum(&TRACER)),
    one("excludeOutboundPorts", "excludeOutboundPorts", "ExcludeOutboundPorts", Type::Str),
    one("lifecycle", "lifecycle", "Lifecycle", Type::Message(&well_known::STRUCT)),
    one("holdApplicationUntilProxyStarts", "holdApplicationUntilProxyStarts", "HoldApplicationUntilProxyStarts", Type::Message(&well_known::BOOL_VALUE)),
    one("includeInboundPorts", "includeInboundPorts", "IncludeInboundPorts", Type::Str),
    one("includeOutboundPorts", "includeOutboundPorts", "IncludeOutboundPorts", Type::Str),
] };
#[allow(dead_code)]
pub(crate) mod proxy_config {
    pub(crate) const AUTO_INJECT: usize = 0; pub(crate) const CLUSTER_DOMAIN: usize = 1; pub(crate) const COMPONENT_LOG_LEVEL: usize = 2;
    pub(crate) const ENABLE_CORE_DUMP: usize = 3; pub(crate) const EXCLUDE_INBOUND_PORTS: usize = 4; pub(crate) const EXCLUDE_IP_RANGES: usize = 5;
    pub(crate) const IMAGE: usize = 6; pub(crate) const INCLUDE_IP_RANGES: usize = 7; pub(crate) const LOG_LEVEL: usize = 8;
    pub(crate) const OUTLIER_LOG_PATH: usize = 9; pub(crate) const PRIVILEGED: usize = 10; pub(crate) const READINESS_INITIAL_DELAY_SECONDS: usize = 11;
    pub(crate) const READINESS_PERIOD_SECONDS: usize = 12; pub(crate) const READINESS_FAILURE_THRESHOLD: usize = 13; pub(crate) const SECCOMP_PROFILE: usize = 14;
    pub(crate) const STARTUP_PROBE: usize = 15; pub(crate) const STATUS_PORT: usize = 16; pub(crate) const RESOURCES: usize = 17;
    pub(crate) const TRACER: usize = 18; pub(crate) const EXCLUDE_OUTBOUND_PORTS: usize = 19; pub(crate) const LIFECYCLE: usize = 20;
    pub(crate) const HOLD_APPLICATION_UNTIL_PROXY_STARTS: usize = 21; pub(crate) const INCLUDE_INBOUND_PORTS: usize = 22;
    pub(crate) const INCLUDE_OUTBOUND_PORTS: usize = 23;
}
pub(crate) static STARTUP_PROBE: MessageType = MessageType { name: "istio.operator.v1alpha1.StartupProbe", go_name: "apis.StartupProbe", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("enabled", "enabled", "Enabled", Type::Message(&well_known::BOOL_VALUE)),
    one("failureThreshold", "failureThreshold", "FailureThreshold", Type::Uint32),
] };
pub(crate) static PROXY_INIT_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.ProxyInitConfig", go_name: "apis.ProxyInitConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("image", "image", "Image", Type::Str),
    one("resources", "resources", "Resources", Type::Message(&RESOURCES)),
] };
pub(crate) static SDS_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.SDSConfig", go_name: "apis.SDSConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("token", "token", "Token", Type::Message(&well_known::STRUCT)),
] };
pub(crate) static TRACER_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.TracerConfig", go_name: "apis.TracerConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("datadog", "datadog", "Datadog", Type::Message(&TRACER_DATADOG_CONFIG)),
    one("lightstep", "lightstep", "Lightstep", Type::Message(&TRACER_LIGHT_STEP_CONFIG)),
    one("zipkin", "zipkin", "Zipkin", Type::Message(&TRACER_ZIPKIN_CONFIG)),
    one("stackdriver", "stackdriver", "Stackdriver", Type::Message(&TRACER_STACKDRIVER_CONFIG)),
] };
pub(crate) static TRACER_DATADOG_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.TracerDatadogConfig", go_name: "apis.TracerDatadogConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("address", "address", "Address", Type::Str),
] };
pub(crate) static TRACER_LIGHT_STEP_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.TracerLightStepConfig", go_name: "apis.TracerLightStepConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("address", "address", "Address", Type::Str),
    one("accessToken", "accessToken", "AccessToken", Type::Str),
] };
pub(crate) static TRACER_ZIPKIN_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.TracerZipkinConfig", go_name: "apis.TracerZipkinConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("address", "address", "Address", Type::Str),
] };
pub(crate) static TRACER_STACKDRIVER_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.TracerStackdriverConfig", go_name: "apis.TracerStackdriverConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("debug", "debug", "Debug", Type::Message(&well_known::BOOL_VALUE)),
    one("maxNumberOfAttributes", "maxNumberOfAttributes", "MaxNumberOfAttributes", Type::Uint32),
    one("maxNumberOfAnnotations", "maxNumberOfAnnotations", "MaxNumberOfAnnotations", Type::Uint32),
    one("maxNumberOfMessageEvents", "maxNumberOfMessageEvents", "MaxNumberOfMessageEvents", Type::Uint32),
] };
pub(crate) static ISTIOD_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.IstiodConfig", go_name: "apis.IstiodConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("enableAnalysis", "enableAnalysis", "EnableAnalysis", Type::Message(&well_known::BOOL_VALUE)),
] };
pub(crate) static STS_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.STSConfig", go_name: "apis.STSConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("servicePort", "servicePort", "ServicePort", Type::Uint32),
] };
pub(crate) static WAYPOINT_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.WaypointConfig", go_name: "apis.WaypointConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("resources", "resources", "Resources", Type::Message(&RESOURCES)),
    one("affinity", "affinity", "Affinity", Type::Message(&well_known::STRUCT)),
    many("topologySpreadConstraints", "topologySpreadConstraints", "TopologySpreadConstraints", Type::Message(&well_known::STRUCT)),
    one("nodeSelector", "nodeSelector", "NodeSelector", Type::Message(&well_known::STRUCT)),
    many("toleration", "toleration", "Toleration", Type::Message(&well_known::STRUCT)),
] };
pub(crate) static NETWORK_POLICY_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.NetworkPolicyConfig", go_name: "apis.NetworkPolicyConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("enabled", "enabled", "Enabled", Type::Message(&well_known::BOOL_VALUE)),
] };
pub(crate) static AGENTGATEWAY: MessageType = MessageType { name: "istio.operator.v1alpha1.Agentgateway", go_name: "apis.Agentgateway", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("image", "image", "Image", Type::Str),
] };
pub(crate) static PILOT_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.PilotConfig", go_name: "apis.PilotConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("enabled", "enabled", "Enabled", Type::Message(&well_known::BOOL_VALUE)),
    one("autoscaleEnabled", "autoscaleEnabled", "AutoscaleEnabled", Type::Message(&well_known::BOOL_VALUE)),
    one("autoscaleMin", "autoscaleMin", "AutoscaleMin", Type::Uint32),
    one("autoscaleMax", "autoscaleMax", "AutoscaleMax", Type::Uint32),
    one("autoscaleBehavior", "autoscaleBehavior", "AutoscaleBehavior", Type::Message(&well_known::STRUCT)),
    one("replicaCount", "replicaCount", "ReplicaCount", Type::Uint32),
    one("image", "image", "Image", Type::Str),
    one("traceSampling", "traceSampling", "TraceSampling", Type::Double),
    one("resources", "resources", "Resources", Type::Message(&RESOURCES)),
    one("cpu", "cpu", "Cpu", Type::Message(&TARGET_UTILIZATION_CONFIG)),
    one("nodeSelector", "nodeSelector", "NodeSelector", Type::Message(&well_known::STRUCT)),
    one("keepaliveMaxServerConnectionAge", "keepaliveMaxServerConnectionAge", "KeepaliveMaxServerConnectionAge", Type::Message(&well_known::DURATION)),
    one("deploymentLabels", "deploymentLabels", "DeploymentLabels", Type::Message(&well_known::STRUCT)),
    one("podLabels", "podLabels", "PodLabels", Type::Message(&well_known::STRUCT)),
    one("configMap", "configMap", "ConfigMap", Type::Message(&well_known::BOOL_VALUE)),
    one("env", "env", "Env", Type::Message(&well_known::STRUCT)),
    one("affinity", "affinity", "Affinity", Type::Message(&well_known::STRUCT)),
    one("rollingMaxSurge", "rollingMaxSurge", "RollingMaxSurge", Type::Message(&INT_OR_STRING)),
    one("rollingMaxUnavailable", "rollingMaxUnavailable", "RollingMaxUnavailable", Type::Message(&INT_OR_STRING)),
    many("tolerations", "tolerations", "Tolerations", Type::Message(&well_known::STRUCT)),
    one("podAnnotations", "podAnnotations", "PodAnnotations", Type::Message(&well_known::STRUCT)),
    one("serviceAnnotations", "serviceAnnotations", "ServiceAnnotations", Type::Message(&well_known::STRUCT)),
    one("serviceAccountAnnotations", "serviceAccountAnnotations", "ServiceAccountAnnotations", Type::Message(&well_known::STRUCT)),
    one("jwksResolverExtraRootCA", "jwksResolverExtraRootCA", "JwksResolverExtraRootCA", Type::Str),
    one("hub", "hub", "Hub", Type::Str),
    one("tag", "tag", "Tag", Type::Message(&well_known::VALUE)),
    one("variant", "variant", "Variant", Type::Str),
    one("seccompProfile", "seccompProfile", "SeccompProfile", Type::Message(&well_known::STRUCT)),
    many("topologySpreadConstraints", "topologySpreadConstraints", "TopologySpreadConstraints", Type::Message(&well_known::STRUCT)),
    many("extraContainerArgs", "extraContainerArgs", "ExtraContainerArgs", Type::Message(&well_known::STRUCT)),
    many("volumeMounts", "volumeMounts", "VolumeMounts", Type::Message(&well_known::STRUCT)),
    many("volumes", "volumes", "Volumes", Type::Message(&well_known::STRUCT)),
    many("ipFamilies", "ipFamilies", "IpFamilies", Type::Str),
    one("ipFamilyPolicy", "ipFamilyPolicy", "IpFamilyPolicy", Type::Str),
    one("memory", "memory", "Memory", Type::Message(&TARGET_UTILIZATION_CONFIG)),
    one("cni", "cni", "Cni", Type::Message(&CNI_USAGE_CONFIG)),
    one("taint", "taint", "Taint", Type::Message(&PILOT_TAINT_CONTROLLER_CONFIG)),
    one("trustedZtunnelNamespace", "trustedZtunnelNamespace", "TrustedZtunnelNamespace", Type::Str),
    one("istiodRemote", "istiodRemote", "IstiodRemote", Type::Message(&ISTIOD_REMOTE_CONFIG)),
    many("envVarFrom", "envVarFrom", "EnvVarFrom", Type::Message(&well_known::STRUCT)),
    one("crlConfigMapName", "crlConfigMapName", "CrlConfigMapName", Type::Str),
] };
pub(crate) static CNI_USAGE_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.CNIUsageConfig", go_name: "apis.CNIUsageConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("enabled", "enabled", "Enabled", Type::Message(&well_known::BOOL_VALUE)),
    one("chained", "chained", "Chained", Type::Message(&well_known::BOOL_VALUE)),
    one("provider", "provider", "Provider", Type::Str),
] };
pub(crate) static PILOT_TAINT_CONTROLLER_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.PilotTaintControllerConfig", go_name: "apis.PilotTaintControllerConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("enabled", "enabled", "Enabled", Type::Bool),
    one("namespace", "namespace", "Namespace", Type::Str),
    one("name", "name", "Name", Type::Str),
] };
pub(crate) static ISTIOD_REMOTE_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.IstiodRemoteConfig", go_name: "apis.IstiodRemoteConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("injectionURL", "injectionURL", "InjectionURL", Type::Str),
    one("injectionPath", "injectionPath", "InjectionPath", Type::Str),
    one("injectionCABundle", "injectionCABundle", "InjectionCABundle", Type::Str),
    one("enabled", "enabled", "Enabled", Type::Message(&well_known::BOOL_VALUE)),
    one("enabledLocalInjectorIstiod", "enabledLocalInjectorIstiod", "EnabledLocalInjectorIstiod", Type::Message(&well_known::BOOL_VALUE)),
] };
pub(crate) static TELEMETRY_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.TelemetryConfig", go_name: "apis.TelemetryConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("enabled", "enabled", "Enabled", Type::Message(&well_known::BOOL_VALUE)),
    one("v2", "v2", "V2", Type::Message(&TELEMETRY_V2_CONFIG)),
] };
pub(crate) static TELEMETRY_V2_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.TelemetryV2Config", go_name: "apis.TelemetryV2Config", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("enabled", "enabled", "Enabled", Type::Message(&well_known::BOOL_VALUE)),
    one("prometheus", "prometheus", "Prometheus", Type::Message(&TELEMETRY_V2_PROMETHEUS_CONFIG)),
    one("stackdriver", "stackdriver", "Stackdriver", Type::Message(&TELEMETRY_V2_STACK_DRIVER_CONFIG)),
] };
pub(crate) static TELEMETRY_V2_PROMETHEUS_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.TelemetryV2PrometheusConfig", go_name: "apis.TelemetryV2PrometheusConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("enabled", "enabled", "Enabled", Type::Message(&well_known::BOOL_VALUE)),
] };
pub(crate) static TELEMETRY_V2_STACK_DRIVER_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.TelemetryV2StackDriverConfig", go_name: "apis.TelemetryV2StackDriverConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("enabled", "enabled", "Enabled", Type::Message(&well_known::BOOL_VALUE)),
] };
pub(crate) static SIDECAR_INJECTOR_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.SidecarInjectorConfig", go_name: "apis.SidecarInjectorConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("enableNamespacesByDefault", "enableNamespacesByDefault", "EnableNamespacesByDefault", Type::Message(&well_known::BOOL_VALUE)),
    one("reinvocationPolicy", "reinvocationPolicy", "ReinvocationPolicy", Type::Str),
    many("neverInjectSelector", "neverInjectSelector", "NeverInjectSelector", Type::Message(&well_known::STRUCT)),
    many("alwaysInjectSelector", "alwaysInjectSelector", "AlwaysInjectSelector", Type::Message(&well_known::STRUCT)),
    one("rewriteAppHTTPProbe", "rewriteAppHTTPProbe", "RewriteAppHTTPProbe", Type::Message(&well_known::BOOL_VALUE)),
    one("injectedAnnotations", "injectedAnnotations", "InjectedAnnotations", Type::Message(&well_known::STRUCT)),
    one("injectionURL", "injectionURL", "InjectionURL", Type::Str),
    one("templates", "templates", "Templates", Type::Message(&well_known::STRUCT)),
    many("defaultTemplates", "defaultTemplates", "DefaultTemplates", Type::Str),
] };
#[allow(dead_code)]
pub(crate) mod sidecar_injector_config {
    pub(crate) const ENABLE_NAMESPACES_BY_DEFAULT: usize = 0; pub(crate) const REINVOCATION_POLICY: usize = 1; pub(crate) const NEVER_INJECT_SELECTOR: usize = 2;
    pub(crate) const ALWAYS_INJECT_SELECTOR: usize = 3; pub(crate) const REWRITE_APP_HTTP_PROBE: usize = 4; pub(crate) const INJECTED_ANNOTATIONS: usize = 5;
    pub(crate) const INJECTION_URL: usize = 6; pub(crate) const TEMPLATES: usize = 7; pub(crate) const DEFAULT_TEMPLATES: usize = 8;
}
pub(crate) static BASE_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.BaseConfig", go_name: "apis.BaseConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("enableCRDTemplates", "enableCRDTemplates", "EnableCRDTemplates", Type::Message(&well_known::BOOL_VALUE)),
    many("excludedCRDs", "excludedCRDs", "ExcludedCRDs", Type::Str),
    one("validationURL", "validationURL", "ValidationURL", Type::Str),
    one("enableIstioConfigCRDs", "enableIstioConfigCRDs", "EnableIstioConfigCRDs", Type::Message(&well_known::BOOL_VALUE)),
    one("validateGateway", "validateGateway", "ValidateGateway", Type::Message(&well_known::BOOL_VALUE)),
    one("validationCABundle", "validationCABundle", "ValidationCABundle", Type::Str),
] };
pub(crate) static EXPERIMENTAL_CONFIG: MessageType = MessageType { name: "istio.operator.v1alpha1.ExperimentalConfig", go_name: "apis.ExperimentalConfig", well_known: WellKnown::None, oneofs: &[], fields: &[
    one("stableValidationPolicy", "stableValidationPolicy", "StableValidationPolicy", Type::Message(&well_known::BOOL_VALUE)),
] };
pub(crate) static TRACER: EnumType = EnumType { name: "istio.operator.v1alpha1.tracer", go_name: "apis.Tracer", values: &[("zipkin", 0), ("lightstep", 1), ("datadog", 2), ("stackdriver", 3), ("openCensusAgent", 4), ("none", 5)] };
pub(crate) static RESOURCE_SCOPE: EnumType = EnumType { name: "istio.operator.v1alpha1.ResourceScope", go_name: "apis.ResourceScope", values: &[("undefined", 0), ("all", 1), ("cluster", 2), ("namespace", 3)] };
