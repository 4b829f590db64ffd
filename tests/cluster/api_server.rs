//! The cluster: etcd, an API server over it, its users, and kubectl as one who may do all.

use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use rcgen::KeyPair;
use tempfile::TempDir;

use crate::children::{Background, free_ports};
use crate::program::{kube_inject, run};
use crate::suites::Outcome;

/// How long the API server may take to be ready.
const START: Duration = Duration::from_secs(120);

/// The namespace of the mesh.
pub const ISTIO: &str = "istio-system";

/// Who issues the tokens of service accounts.
pub const ISSUER: &str = "https://kubernetes.default.svc";

/// Who may ask the API server: the token (with `-token` behind the name), and the groups.
const USERS: &[(&str, &str)] = &[
    ("admin", "system:masters"),
    // Gets just the rights that a case binds.
    ("reader", ""),
    ("nobody", ""),
];

/// A running cluster. It ends when this is dropped.
pub struct Cluster {
    tools: PathBuf,
    address: String,
    // In this order they are dropped: who asks before who answers, the files last.
    _api_server: Background,
    _etcd: Background,
    folder: TempDir,
}

impl Cluster {
    /// Starts one with the programs of a folder, and waits until it is ready.
    pub fn start(tools: &Path) -> Result<Self, String> {
        let tools = &std::path::absolute(tools).map_err(|e| e.to_string())?;
        for tool in ["etcd", "kube-apiserver", "kubectl", "kubelet"] {
            if !tools.join(tool).is_file() {
                return Err(format!("{} has no {tool}", tools.display()));
            }
        }
        let folder = tempfile::tempdir().map_err(|e| e.to_string())?;
        let [client, peer, secure] = free_ports()?;
        let mut etcd = start_etcd(tools, folder.path(), client, peer)?;
        let started = Instant::now();
        until(started, || {
            etcd.lives()?;
            Ok(TcpStream::connect(("127.0.0.1", client)).is_ok())
        })?;
        write_credentials(folder.path())?;
        let mut api_server = start_api_server(tools, folder.path(), client, secure)?;
        until(started, || {
            api_server.lives()?;
            Ok(authority(folder.path()).is_file())
        })?;
        let address = format!("https://127.0.0.1:{secure}");
        let text = kubeconfig(&address, folder.path());
        write(&folder.path().join("kubeconfig"), &text)?;
        let mut cluster = Cluster {
            tools: tools.to_owned(),
            address,
            _api_server: api_server,
            _etcd: etcd,
            folder,
        };
        let ready = until(started, || {
            cluster._api_server.lives()?;
            let answer = run(cluster.kubectl().args(["get", "--raw", "/readyz"]), "")?;
            Ok(answer.code == Some(0))
        });
        ready.map_err(|e| format!("{e}\n{}", cluster._api_server.tail()))?;
        cluster.namespaces(&[(ISTIO, "")])?;
        println!(
            "cluster: ready after {:.1} s",
            started.elapsed().as_secs_f32()
        );
        Ok(cluster)
    }

    /// Where the API server listens.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// A folder that ends with the cluster.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The kubeconfig, which has a context of its own for each user.
    pub fn kubeconfig(&self) -> PathBuf {
        self.folder().join("kubeconfig")
    }

    /// Who has signed the API server's certificate.
    pub fn authority(&self) -> PathBuf {
        authority(self.folder())
    }

    /// A kubeconfig like that, with one text for another.
    pub fn changed_kubeconfig(&self, name: &str, from: &str, to: &str) -> Result<PathBuf, String> {
        let own = std::fs::read_to_string(self.kubeconfig()).map_err(|e| e.to_string())?;
        if !own.contains(from) {
            return Err(format!("the kubeconfig has no {from:?}"));
        }
        let file = self.folder().join(format!("kubeconfig-{name}"));
        write(&file, &own.replace(from, to))?;
        Ok(file)
    }

    /// A program of the folder of programs.
    pub fn tool(&self, name: &str) -> PathBuf {
        self.tools.join(name)
    }

    /// kubectl, which may do all.
    pub fn kubectl(&self) -> Command {
        let mut command = Command::new(self.tool("kubectl"));
        command
            .env("HOME", self.folder())
            .arg("--kubeconfig")
            .arg(self.kubeconfig());
        command
    }

    /// The program as a user of the cluster; the folder of the cluster is its home.
    pub fn program_as(&self, user: &str) -> Command {
        let mut command = kube_inject();
        command
            .env("HOME", self.folder())
            .arg("--kubeconfig")
            .arg(self.kubeconfig())
            .args(["--context", user]);
        command
    }

    /// Applies manifests and returns what kubectl says of each.
    pub fn apply(&self, manifests: &str) -> Result<String, String> {
        run(self.kubectl().args(["apply", "-f", "-"]), manifests)?.done()
    }

    /// Creates namespaces with labels (`a: b, c: d`), or gives them these, and in each the account
    /// without which it takes no pods: no controller runs that would make it.
    pub fn namespaces(&self, named: &[(&str, &str)]) -> Outcome {
        let manifest = |(name, labels): &(&str, &str)| {
            format!(
                "\
apiVersion: v1
kind: Namespace
metadata: {{name: {name}, labels: {{{labels}}}}}
---
apiVersion: v1
kind: ServiceAccount
metadata: {{name: default, namespace: {name}}}
---
"
            )
        };
        self.apply(&named.iter().map(manifest).collect::<String>())?;
        Ok(())
    }

    /// Takes all webhook configurations out of the cluster.
    pub fn no_webhooks(&self) -> Outcome {
        let webhooks = ["delete", "mutatingwebhookconfigurations", "--all"];
        run(self.kubectl().args(webhooks), "")?.done().map(drop)
    }

    /// Takes all that belongs to a mesh out of the cluster.
    pub fn clear(&self) -> Outcome {
        self.no_webhooks()?;
        let kinds = "configmaps,services,pods";
        let mut delete = self.kubectl();
        delete.args(["delete", kinds, "--all", "-n", ISTIO, "--timeout=60s"]);
        // No kubelet would tell that a pod has ended.
        delete.args(["--force", "--grace-period=0"]);
        run(&mut delete, "")?.done()?;
        let nodes = ["delete", "nodes", "--all"];
        run(self.kubectl().args(nodes), "")?.done().map(drop)
    }
}

fn start_etcd(tools: &Path, folder: &Path, client: u16, peer: u16) -> Result<Background, String> {
    let [client, peer] = [client, peer].map(|port| format!("http://127.0.0.1:{port}"));
    let arguments = [
        format!("--data-dir={}", folder.join("etcd").display()),
        format!("--listen-client-urls={client}"),
        format!("--advertise-client-urls={client}"),
        format!("--listen-peer-urls={peer}"),
        format!("--initial-advertise-peer-urls={peer}"),
        format!("--initial-cluster=default={peer}"),
    ];
    Background::start(&tools.join("etcd"), arguments, folder)
}

fn start_api_server(
    tools: &Path,
    folder: &Path,
    etcd: u16,
    port: u16,
) -> Result<Background, String> {
    let file = |name: &str| folder.join(name).display().to_string();
    let arguments = [
        format!("--etcd-servers=http://127.0.0.1:{etcd}"),
        format!("--secure-port={port}"),
        "--bind-address=127.0.0.1".to_owned(),
        "--advertise-address=127.0.0.1".to_owned(),
        // Who publishes where API servers are refuses loopback; nobody here asks.
        "--endpoint-reconciler-type=none".to_owned(),
        format!("--cert-dir={}", file("certs")),
        format!("--service-account-issuer={ISSUER}"),
        format!("--service-account-key-file={}", file("accounts.pub")),
        format!(
            "--service-account-signing-key-file={}",
            file("accounts.key")
        ),
        format!("--token-auth-file={}", file("tokens.csv")),
        "--authorization-mode=RBAC".to_owned(),
    ];
    Background::start(&tools.join("kube-apiserver"), arguments, folder)
}

/// The key of service accounts, and the users with their tokens.
fn write_credentials(folder: &Path) -> Outcome {
    let key = KeyPair::generate().map_err(|e| e.to_string())?;
    write(&folder.join("accounts.key"), &key.serialize_pem())?;
    write(&folder.join("accounts.pub"), &key.public_key_pem())?;
    let tokens: String = USERS
        .iter()
        .map(|(user, groups)| format!("{user}-token,{user},{user},\"{groups}\"\n"))
        .collect();
    write(&folder.join("tokens.csv"), &tokens)
}

/// A kubeconfig with a context for each user; the first is the current one.
fn kubeconfig(address: &str, folder: &Path) -> String {
    let authority = authority(folder);
    let mut text = format!(
        "apiVersion: v1\nkind: Config\nclusters:\n- name: e2e\n  cluster:\n    server: {address}\n    certificate-authority: {}\ncurrent-context: {}\nusers:\n",
        authority.display(),
        USERS[0].0
    );
    for (user, _) in USERS {
        text += &format!("- name: {user}\n  user: {{token: {user}-token}}\n");
    }
    text += "contexts:\n";
    for (user, _) in USERS {
        text += &format!("- name: {user}\n  context: {{cluster: e2e, user: {user}}}\n");
    }
    text
}

/// The API server signs for itself, and puts all certificates into one file.
fn authority(folder: &Path) -> PathBuf {
    folder.join("certs/apiserver.crt")
}

/// Waits until something is so.
pub fn until(started: Instant, mut so: impl FnMut() -> Result<bool, String>) -> Outcome {
    while !so()? {
        if started.elapsed() > START {
            return Err(format!("not ready after {} s", START.as_secs()));
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    Ok(())
}

/// Writes a file.
pub fn write(file: &Path, text: &str) -> Outcome {
    std::fs::write(file, text).map_err(|e| format!("{}: {e}", file.display()))
}
