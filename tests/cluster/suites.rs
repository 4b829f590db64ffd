//! Suites of cases: how they are run and counted.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use crate::api_server::Cluster;

/// What a case or its set-up comes to.
pub type Outcome = Result<(), String>;

/// Cases on one theme.
pub struct Suite {
    /// What to call it, and to choose it by.
    pub name: &'static str,
    /// How many cases it has.
    pub cases: usize,
    /// Sets up what it needs and runs them. An error is one of the set-up.
    pub run: fn(&Cluster, &mut Report<'_>) -> Outcome,
}

impl Suite {
    /// Runs the suite on a cluster without configuration, prints what failed and the counts, and
    /// says whether all is well.
    pub fn run(&self, cluster: &Cluster) -> bool {
        let mut report = Report {
            suite: self.name,
            ran: 0,
            failed: 0,
        };
        let started = Instant::now();
        let outcome = cluster
            .clear()
            .and_then(|()| (self.run)(cluster, &mut report));
        if let Err(why) = &outcome {
            println!("FAILED {}: set-up: {why}", self.name);
        }
        let Report { ran, failed, .. } = report;
        println!(
            "cluster, {}: ran {ran}, failed {failed}, took {:.1} s",
            self.name,
            started.elapsed().as_secs_f32()
        );
        if ran != self.cases {
            println!(
                "FAILED {}: it has {} cases, not {ran}",
                self.name, self.cases
            );
        }
        outcome.is_ok() && failed == 0 && ran == self.cases
    }
}

/// The count of a suite's cases.
pub struct Report<'a> {
    suite: &'a str,
    ran: usize,
    failed: usize,
}

impl Report<'_> {
    /// Runs one case.
    pub fn case(&mut self, name: &str, run: impl FnOnce() -> Outcome) {
        let outcome = run();
        self.count(name, outcome);
    }

    /// Runs a case for each item, on all cores.
    pub fn each<T: Sync>(
        &mut self,
        items: &[T],
        name: impl Fn(&T) -> String,
        run: impl Fn(&T) -> Outcome + Sync,
    ) {
        for (item, outcome) in items.iter().zip(on_all_cores(items, run)) {
            self.count(&name(item), outcome);
        }
    }

    fn count(&mut self, name: &str, outcome: Outcome) {
        self.ran += 1;
        if let Err(why) = outcome {
            self.failed += 1;
            println!("FAILED {}/{name}: {why}", self.suite);
        }
    }
}

/// Asks for each item on all cores, and returns the answers in the items' order.
pub fn on_all_cores<T: Sync, A: Send>(items: &[T], ask: impl Fn(&T) -> A + Sync) -> Vec<A> {
    let next = AtomicUsize::new(0);
    let answers = Mutex::new(Vec::new());
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(at) else { break };
                    let answer = ask(item);
                    answers.lock().unwrap().push((at, answer));
                }
            });
        }
    });
    let mut answers = answers.into_inner().unwrap();
    answers.sort_by_key(|(at, _)| *at);
    answers.into_iter().map(|(_, answer)| answer).collect()
}
