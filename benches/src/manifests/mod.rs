//! Manifests as people have them: the same seed makes the same bytes.
//!
//! Boundary: text only; knows nothing of the program.
//! The mix is ours: of twenty workloads sixteen are Deployments, and each has a Service beside it.

use kube_inject_fuzz::random::Random;
use std::fmt::Write as _;

/// The seed of all measurements, so that they are of the same bytes.
pub const SEED: u64 = 1;

const SEPARATOR: &str = "---\n";

/// This many workloads, each followed by its Service, as documents of one file.
pub fn workloads(count: usize, seed: u64) -> String {
    let mut maker = Maker {
        random: Random::new(seed),
        out: String::new(),
    };
    for number in 0..count {
        if number > 0 {
            maker.out.push_str(SEPARATOR);
        }
        let name = maker.name(number);
        maker.workload(&name);
        maker.out.push_str(SEPARATOR);
        maker.service(&name);
    }
    maker.out
}

/// The same workloads and Services as the items of one List; `count` counts the items.
pub fn list(count: usize, seed: u64) -> String {
    let mut out = String::from("apiVersion: v1\nkind: List\nitems:\n");
    let objects = workloads(count.div_ceil(2), seed);
    for object in objects.split(SEPARATOR).take(count) {
        for (number, line) in object.lines().enumerate() {
            let indent = if number == 0 { "- " } else { "  " };
            out.push_str(indent);
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

/// Kinds of workloads, with how many of twenty they are.
const KINDS: &[(&str, usize)] = &[
    ("Deployment", 16),
    ("StatefulSet", 1),
    ("DaemonSet", 1),
    ("Job", 1),
    ("CronJob", 1),
];

const WORDS: &[&str] = &[
    "api",
    "billing",
    "cart",
    "catalog",
    "checkout",
    "gateway",
    "inventory",
    "ledger",
    "mailer",
    "orders",
    "payments",
    "profile",
    "ratings",
    "reviews",
    "search",
    "shipping",
    "users",
];

struct Maker {
    random: Random,
    out: String,
}

impl Maker {
    fn name(&mut self, number: usize) -> String {
        format!("{}-{number}", self.random.pick(WORDS))
    }

    /// One line, `depth` levels deep.
    fn line(&mut self, depth: usize, text: std::fmt::Arguments<'_>) {
        // Writing to a string does not fail.
        let _ = writeln!(self.out, "{:1$}{text}", "", depth * 2);
    }

    fn kind(&mut self) -> &'static str {
        let all = KINDS.iter().map(|(_, share)| share).sum();
        let mut drawn = self.random.below(all);
        for (kind, share) in KINDS {
            if drawn < *share {
                return kind;
            }
            drawn -= share;
        }
        KINDS[0].0
    }

    fn workload(&mut self, name: &str) {
        let kind = self.kind();
        let group = if kind.ends_with("Job") {
            "batch"
        } else {
            "apps"
        };
        self.line(0, format_args!("apiVersion: {group}/v1"));
        self.line(0, format_args!("kind: {kind}"));
        self.metadata(0, name);
        self.line(0, format_args!("spec:"));
        let depth = match kind {
            "CronJob" => {
                self.line(1, format_args!("schedule: \"*/5 * * * *\""));
                self.line(1, format_args!("jobTemplate:"));
                self.line(2, format_args!("spec:"));
                3
            }
            "Job" => {
                self.line(1, format_args!("backoffLimit: 3"));
                1
            }
            _ => {
                self.selected(kind, name);
                1
            }
        };
        self.line(depth, format_args!("template:"));
        self.pod(depth + 1, name, group == "batch");
    }

    fn selected(&mut self, kind: &str, name: &str) {
        if kind != "DaemonSet" {
            let replicas = 1 + self.random.below(5);
            self.line(1, format_args!("replicas: {replicas}"));
        }
        if kind == "StatefulSet" {
            self.line(1, format_args!("serviceName: {name}"));
        }
        self.line(1, format_args!("selector:"));
        self.line(2, format_args!("matchLabels:"));
        self.line(3, format_args!("app: {name}"));
    }

    fn metadata(&mut self, depth: usize, name: &str) {
        self.line(depth, format_args!("metadata:"));
        self.line(depth + 1, format_args!("name: {name}"));
        self.line(depth + 1, format_args!("namespace: shop"));
        self.labels(depth + 1, name);
    }

    fn labels(&mut self, depth: usize, name: &str) {
        self.line(depth, format_args!("labels:"));
        self.line(depth + 1, format_args!("app: {name}"));
        if self.random.chance(60) {
            let minor = self.random.below(30);
            self.line(depth + 1, format_args!("version: v1.{minor}"));
        }
        if self.random.chance(30) {
            self.line(depth + 1, format_args!("app.kubernetes.io/part-of: shop"));
        }
    }

    fn pod(&mut self, depth: usize, name: &str, ends: bool) {
        self.line(depth, format_args!("metadata:"));
        self.labels(depth + 1, name);
        if self.random.chance(30) {
            let digest = self.random.bits();
            self.line(depth + 1, format_args!("annotations:"));
            self.line(depth + 2, format_args!("checksum/config: {digest:016x}"));
            if self.random.chance(30) {
                self.line(
                    depth + 2,
                    format_args!("traffic.sidecar.istio.io/excludeOutboundPorts: \"3306\""),
                );
            }
        }
        self.line(depth, format_args!("spec:"));
        let depth = depth + 1;
        if self.random.chance(50) {
            self.line(depth, format_args!("serviceAccountName: {name}"));
        }
        if ends {
            self.line(depth, format_args!("restartPolicy: Never"));
        }
        let volumes = self.random.below(4);
        if self.random.chance(15) {
            self.line(depth, format_args!("initContainers:"));
            self.container(depth, "migrate", volumes, false);
        }
        self.line(depth, format_args!("containers:"));
        self.container(depth, "app", volumes, !ends);
        if self.random.chance(20) {
            self.container(depth, "metrics", volumes, !ends);
        }
        self.volumes(depth, name, volumes);
    }

    fn container(&mut self, depth: usize, name: &str, volumes: usize, probed: bool) {
        let minor = self.random.below(100);
        self.line(depth, format_args!("- name: {name}"));
        let depth = depth + 1;
        self.line(
            depth,
            format_args!("image: registry.example.com/shop/{name}:1.{minor}"),
        );
        if self.random.chance(25) {
            self.line(
                depth,
                format_args!("args: [\"--listen\", \":8080\", \"--verbose\"]"),
            );
        }
        if probed {
            self.line(depth, format_args!("ports:"));
            self.line(depth, format_args!("- containerPort: 8080"));
            self.line(depth + 1, format_args!("name: http"));
        }
        self.env(depth);
        self.resources(depth);
        if probed {
            self.probe(depth, "livenessProbe", 40);
            self.probe(depth, "readinessProbe", 60);
        }
        if volumes > 0 {
            self.line(depth, format_args!("volumeMounts:"));
        }
        for volume in 0..volumes {
            self.line(depth, format_args!("- name: volume-{volume}"));
            self.line(
                depth + 1,
                format_args!("mountPath: /var/lib/volume-{volume}"),
            );
        }
    }

    fn env(&mut self, depth: usize) {
        let count = self.random.below(6);
        if count > 0 {
            self.line(depth, format_args!("env:"));
        }
        for number in 0..count {
            self.line(depth, format_args!("- name: SETTING_{number}"));
            if self.random.chance(25) {
                self.line(depth + 1, format_args!("valueFrom:"));
                self.line(depth + 2, format_args!("secretKeyRef:"));
                self.line(depth + 3, format_args!("name: secrets"));
                self.line(depth + 3, format_args!("key: setting-{number}"));
            } else {
                let word = self.random.pick(WORDS);
                self.line(
                    depth + 1,
                    format_args!("value: \"http://{word}.shop:8080/\""),
                );
            }
        }
    }

    fn resources(&mut self, depth: usize) {
        if !self.random.chance(70) {
            return;
        }
        let (cpu, memory) = (1 + self.random.below(20), 1 + self.random.below(16));
        self.line(depth, format_args!("resources:"));
        self.line(depth + 1, format_args!("requests:"));
        self.line(depth + 2, format_args!("cpu: {cpu}00m"));
        self.line(depth + 2, format_args!("memory: {memory}28Mi"));
        if self.random.chance(50) {
            self.line(depth + 1, format_args!("limits:"));
            self.line(depth + 2, format_args!("memory: {memory}Gi"));
        }
    }

    fn probe(&mut self, depth: usize, name: &str, share: usize) {
        if !self.random.chance(share) {
            return;
        }
        self.line(depth, format_args!("{name}:"));
        if self.random.chance(80) {
            self.line(depth + 1, format_args!("httpGet:"));
            self.line(depth + 2, format_args!("path: /healthz"));
            self.line(depth + 2, format_args!("port: http"));
        } else {
            self.line(depth + 1, format_args!("tcpSocket:"));
            self.line(depth + 2, format_args!("port: 8080"));
        }
        self.line(depth + 1, format_args!("periodSeconds: 10"));
    }

    fn volumes(&mut self, depth: usize, name: &str, count: usize) {
        if count > 0 {
            self.line(depth, format_args!("volumes:"));
        }
        for volume in 0..count {
            self.line(depth, format_args!("- name: volume-{volume}"));
            match self.random.below(3) {
                0 => self.line(depth + 1, format_args!("emptyDir: {{}}")),
                1 => {
                    self.line(depth + 1, format_args!("configMap:"));
                    self.line(depth + 2, format_args!("name: {name}"));
                }
                _ => {
                    self.line(depth + 1, format_args!("secret:"));
                    self.line(depth + 2, format_args!("secretName: {name}"));
                }
            }
        }
    }

    fn service(&mut self, name: &str) {
        self.line(0, format_args!("apiVersion: v1"));
        self.line(0, format_args!("kind: Service"));
        self.metadata(0, name);
        self.line(0, format_args!("spec:"));
        self.line(1, format_args!("selector:"));
        self.line(2, format_args!("app: {name}"));
        self.line(1, format_args!("ports:"));
        self.line(1, format_args!("- name: http"));
        self.line(2, format_args!("port: 80"));
        self.line(2, format_args!("targetPort: http"));
    }
}
