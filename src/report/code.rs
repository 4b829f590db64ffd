//! The table of diagnostic codes: name, severity, meaning, and whether
//! `--strict` refuses it.
//!
//! Boundary: data. A code's name is part of the command line (`--deny`) and of
//! the JSON report, so it never changes; a new code is one row.
//! Source of its rules: ours; each row says what it stands for.

use std::fmt;

/// How serious a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something was left out on purpose, or is worth knowing.
    Note,
    /// The run goes on, but probably not as meant.
    Warning,
    /// The run fails.
    Error,
}

impl Severity {
    /// The word that reports print.
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// One row of the table.
#[derive(Debug)]
pub struct CodeInfo {
    /// The code.
    pub code: Code,
    /// Its stable name, in kebab-case.
    pub name: &'static str,
    /// Its severity unless `--deny` or `--strict` raises it.
    pub severity: Severity,
    /// Whether it is most likely a mistake of the author, and so refused by `--strict`.
    pub mistake: bool,
    /// What it means, in one line.
    pub meaning: &'static str,
}

macro_rules! codes {
    ($($variant:ident $name:literal $severity:ident $($mistake:ident)?, $meaning:literal;)*) => {
        /// What kind of thing a diagnostic reports.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $meaning] $variant,)*
        }

        /// Every code, in the order in which documentation lists them.
        pub const CODES: &[CodeInfo] = &[
            $(CodeInfo {
                code: Code::$variant,
                name: $name,
                severity: Severity::$severity,
                mistake: codes!(@mistake $($mistake)?),
                meaning: $meaning,
            },)*
        ];

        impl Code {
            /// Its stable name, in kebab-case.
            pub const fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }

            /// Its severity unless raised.
            pub const fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)* }
            }

            /// Whether `--strict` refuses it.
            pub const fn is_mistake(self) -> bool {
                match self { $(Code::$variant => codes!(@mistake $($mistake)?),)* }
            }
        }
    };
    (@mistake mistake) => { true };
    (@mistake) => { false };
}

codes! {
    // The input cannot be taken apart or read.
    UnreadableInput "unreadable-input" Error, "An input file cannot be opened or read.";
    BadSeparator "bad-separator" Error, "A line starts with `---` and goes on with something that is no comment.";
    BadYaml "bad-yaml" Error, "A document is no YAML as Go reads it.";
    NotAnObject "not-an-object" Error, "A document is a list or a scalar, not an object.";
    TrailingContent "trailing-content" Error, "Something follows the end of a document's only object.";
    BadType "bad-type" Error, "A field holds a value that its type in the Kubernetes API does not take.";
    MissingTemplate "missing-template" Error, "A workload that needs a pod template has none.";
    // Injection failed.
    BadAnnotation "bad-annotation" Error, "An Istio annotation holds a value that Istio rejects.";
    BadProxyConfig "bad-proxy-config" Error, "The annotation `proxy.istio.io/config` cannot be read or is not valid.";
    BadOverrides "bad-overrides" Error, "The annotation that keeps a pod's own proxy settings cannot be read.";
    UnknownTemplate "unknown-template" Error, "A pod asks for an injection template that the configuration does not have.";
    TemplateFailed "template-failed" Error, "An injection template failed while it ran.";
    BadRenderedPod "bad-rendered-pod" Error, "What an injection template rendered is no YAML, or no pod.";
    MergeFailed "merge-failed" Error, "What an injection template rendered cannot be merged into the pod.";
    TooLarge "too-large" Error, "An input, an object or the whole output is larger than what is taken.";
    Unprintable "unprintable" Error, "A value holds control characters that YAML cannot carry.";
    UnwritableOutput "unwritable-output" Error, "The result cannot be written.";
    InjectionFailed "injection-failed" Error, "Injection failed for a reason that has no code of its own.";
    // The configuration.
    ConfigMissing "config-missing" Error, "A part of the injection configuration was not given.";
    ConfigUnreadable "config-unreadable" Error, "A configuration file cannot be opened or read.";
    BadConfig "bad-config" Error, "A configuration file does not hold what it should.";
    ChangedConfig "changed-config" Error, "A file of a folder that was pulled from a cluster is not what was pulled.";
    BadTemplate "bad-template" Error, "An injection template cannot be parsed.";
    // The cluster.
    BadKubeconfig "bad-kubeconfig" Error, "There is no usable kubeconfig, or it has no such context.";
    ClusterUnreachable "cluster-unreachable" Error, "The API server cannot be reached or trusted, or does not answer in time.";
    ClusterDenied "cluster-denied" Error, "The API server does not know the user, or does not allow what is asked.";
    ClusterMissing "cluster-missing" Error, "The cluster does not have what is asked for: a revision, a ConfigMap, a key, a webhook, a namespace.";
    ClusterFailed "cluster-failed" Error, "The API server answers with an error of its own, or with what is no answer.";
    InjectorFailed "injector-failed" Error, "The mesh's injector cannot be reached or trusted, or its answer cannot be used.";
    InjectionDenied "injection-denied" Error, "The mesh's injector refuses a pod.";
    // Done, but probably not as meant.
    UnknownField "unknown-field" Warning mistake, "A field that the Kubernetes API does not know; kept, but invisible to templates.";
    RepeatedKey "repeated-key" Warning mistake, "A key stands twice in a map, so that the first of its values is lost.";
    DroppedField "dropped-field" Warning mistake, "A field that an injection template brings and the Kubernetes API does not know; left out, as Istio does. Or one of the pod that has no place in what the mesh's injector made of it.";
    AlteredText "altered-text" Warning mistake, "A string holds U+0085 (next line), which does not survive Go's way to YAML.";
    UnknownAnnotation "unknown-annotation" Warning mistake, "An annotation that looks like Istio's but is not one of its names.";
    BadInjectValue "bad-inject-value" Warning mistake, "`sidecar.istio.io/inject` is neither `true` nor `false`, so the default applies.";
    NoValue "no-value" Warning mistake, "A template printed `<no value>` for a key that its data does not have.";
    UnresolvedProbePort "unresolved-probe-port" Warning mistake, "A probe names a port that its container does not have.";
    UnreadableProbers "unreadable-probers" Warning, "The variable that an earlier injection left behind for rewritten probes cannot be read.";
    DnsPolicy "dns-policy" Warning, "With the pod's DNS policy the proxy may not find the control plane.";
    ForeignGroup "foreign-group" Warning, "A kind of workload of another API group; passed through as it came.";
    CronjobMetadata "cronjob-metadata" Warning, "Istio reads a CronJob's labels and annotations from its job template, not its pod template.";
    UnknownSetting "unknown-setting" Warning mistake, "A field of the mesh config that Istio does not know and ignores, or a `--set` of something that nobody knows.";
    MeshConfig "mesh-config" Warning, "Istio's checks find something odd in the mesh config.";
    BadSelector "bad-selector" Warning, "A label selector of the injection configuration is not valid and was ignored.";
    IgnoredFlag "ignored-flag" Warning, "A flag of istioctl that has no meaning here.";
    NoGlobal "no-global" Warning mistake, "The values have no `global`, which templates read: most likely they are another file.";
    ReleaseMismatch "release-mismatch" Warning mistake, "Templates, values and this program are of different releases of Istio (`config check`).";
    BareTemplate "bare-template" Warning, "The injection configuration has no `templates`, so all of it was taken as one sidecar template.";
    InjectorWarning "injector-warning" Warning, "The mesh's injector warns of something.";
    // Left alone on purpose, or worth knowing.
    SkippedHostNetwork "skipped-host-network" Note, "The pod uses the host's network, where a sidecar would redirect the whole node.";
    SkippedDisabled "skipped-disabled" Note, "A label or annotation turns injection off.";
    SkippedNamespace "skipped-namespace" Note, "The pod's namespace belongs to Kubernetes or Istio and is never injected.";
    SkippedSelector "skipped-selector" Note, "The pod's labels match a `neverInjectSelector` of the configuration.";
    SkippedByInjector "skipped-by-injector" Note, "The mesh's injector left the pod as it is.";
    SkippedUnasked "skipped-unasked" Note, "With `-r auto`: nothing in the cluster would inject the pod, by the labels of its namespace and its own.";
    SkippedPolicy "skipped-policy" Note, "The configuration's policy injects nothing, or on request only and nothing requests it.";
    WouldChange "would-change" Note, "Injection would change the object (`--check`).";
    ConfigSource "config-source" Note, "Where a part of the configuration came from (`-v`).";
    ConfigChecked "config-checked" Note, "What a configuration holds (`config check`).";
    ConfigPulled "config-pulled" Note, "Where a configuration was saved (`config pull`).";
    InjectorConfigured "injector-configured" Note, "A run would call the mesh's injector, and not use the configuration that is looked at.";
}

impl Code {
    /// Whether the cluster, and nothing in the input, is what failed.
    pub fn is_of_cluster(self) -> bool {
        matches!(
            self,
            Code::BadKubeconfig
                | Code::ClusterUnreachable
                | Code::ClusterDenied
                | Code::ClusterMissing
                | Code::ClusterFailed
                | Code::InjectorFailed
        )
    }

    /// The row of the table.
    pub fn info(self) -> &'static CodeInfo {
        // Rows stand in the order of the variants: both come from one list.
        &CODES[self as usize]
    }

    /// The code of that name.
    pub fn from_name(name: &str) -> Option<Code> {
        CODES
            .iter()
            .find(|row| row.name == name)
            .map(|row| row.code)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stand_in_the_order_of_the_variants() {
        for row in CODES {
            assert_eq!(row.code.info().name, row.name);
            assert_eq!(row.code.severity(), row.severity);
            assert_eq!(row.code.is_mistake(), row.mistake);
            assert_eq!(Code::from_name(row.name), Some(row.code));
        }
    }

    #[test]
    fn names_are_kebab_case_and_unique() {
        for (i, row) in CODES.iter().enumerate() {
            assert!(
                row.name
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b == b'-'),
                "{}",
                row.name
            );
            assert!(CODES[..i].iter().all(|other| other.name != row.name));
        }
    }

    #[test]
    fn only_warnings_can_be_mistakes() {
        assert!(
            CODES
                .iter()
                .all(|row| !row.mistake || row.severity == Severity::Warning)
        );
    }
}
