//! Waiting: the one place where asynchronous work meets threads that wait for it.
//!
//! Boundary: runs futures within a time limit, and tells a person what is waited for; what they
//! do is their own business.
//! Source of its rules: ours: nothing hangs for longer than `--kubeclient-timeout` says.

use crate::report::{Code, Diagnostic};
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio::time::{Instant, sleep, sleep_until};

/// How long somebody waits before a notice tells for what.
const PATIENCE: Duration = Duration::from_millis(700);

/// Tells a person something while they wait.
pub type Notice = Arc<dyn Fn(&str) + Send + Sync>;

/// Waits for answers, on any thread.
pub struct Waiter {
    /// Taken when it is dropped: whatever still runs then is left behind.
    runtime: Option<Runtime>,
    limit: Duration,
    /// When everything that is asked before injection starts has to be there.
    until: Mutex<Option<Instant>>,
    notice: Option<Notice>,
}

impl Waiter {
    /// A waiter with this limit for everything up to [`Self::started`], and for each answer after.
    ///
    /// # Errors
    /// The machine gives no thread.
    pub fn new(limit: Duration, notice: Option<Notice>) -> Result<Waiter, Diagnostic> {
        let mut builder = Builder::new_multi_thread();
        let built = builder.worker_threads(1).enable_all().build();
        let runtime = built.map_err(|error| {
            Diagnostic::new(
                Code::ClusterFailed,
                format!("cannot start a thread: {error}"),
            )
        })?;
        Ok(Waiter {
            runtime: Some(runtime),
            limit,
            until: Mutex::new(Some(Instant::now() + limit)),
            notice,
        })
    }

    /// From now on each answer has the whole limit for itself.
    pub fn started(&self) {
        *self.until.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// The limit.
    pub fn limit(&self) -> Duration {
        self.limit
    }

    /// Waits for `what`.
    ///
    /// # Errors
    /// The future's own, or that it took too long.
    pub fn wait<T>(
        &self,
        what: &str,
        future: impl Future<Output = Result<T, Diagnostic>>,
    ) -> Result<T, Diagnostic> {
        let Some(runtime) = &self.runtime else {
            return Err(self.too_long(what));
        };
        let until = *self.until.lock().unwrap_or_else(PoisonError::into_inner);
        let until = until.unwrap_or_else(|| Instant::now() + self.limit);
        runtime.block_on(async {
            let mut future = std::pin::pin!(future);
            let mut told = self.notice.is_none();
            loop {
                tokio::select! {
                    biased;
                    answer = &mut future => return answer,
                    () = sleep_until(until) => return Err(self.too_long(what)),
                    () = sleep(PATIENCE), if !told => {
                        told = true;
                        if let Some(notice) = &self.notice {
                            let limit = seconds(self.limit);
                            notice(&format!("waiting for {what}, for {limit} at most"));
                        }
                    }
                }
            }
        })
    }

    fn too_long(&self, what: &str) -> Diagnostic {
        let limit = seconds(self.limit);
        let message = format!("waited {limit} in vain for {what}");
        Diagnostic::new(Code::ClusterUnreachable, message).help(format!(
            "--kubeclient-timeout waits longer; {}",
            super::errors::WITHOUT_CLUSTER
        ))
    }
}

impl Drop for Waiter {
    /// Waits for nobody: a plugin or a server that hangs would keep the program from ending.
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// A duration as people write it.
fn seconds(duration: Duration) -> String {
    let nanos = i64::try_from(duration.as_nanos()).unwrap_or(i64::MAX);
    crate::mesh::duration::format(nanos)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::pending;
    use tokio::sync::oneshot;

    #[test]
    fn what_never_comes_ends_the_wait() {
        let waiter = Waiter::new(Duration::from_millis(20), None).unwrap();
        for _ in 0..2 {
            let answer: Result<(), _> = waiter.wait("an answer", pending());
            let error = answer.unwrap_err();
            assert_eq!(error.message, "waited 20ms in vain for an answer");
            assert_eq!(error.code, Code::ClusterUnreachable);
            waiter.started();
        }
    }

    #[test]
    fn who_waits_is_told_for_what() {
        let (told, words) = oneshot::channel();
        let told = Mutex::new(Some(told));
        let notice = move |words: &str| {
            let told = told.lock().unwrap().take();
            if let Some(told) = told {
                told.send(words.to_owned()).unwrap();
            }
        };
        let waiter = Waiter::new(Duration::from_secs(60), Some(Arc::new(notice))).unwrap();
        let answer = waiter.wait("an answer", async { Ok(words.await.unwrap()) });
        assert_eq!(answer.unwrap(), "waiting for an answer, for 1m0s at most");
    }
}
