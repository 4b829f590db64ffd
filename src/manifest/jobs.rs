//! Work on many things at once, results in the order of the things.
//!
//! Purpose: one function that runs jobs on threads with a bounded window and hands their results
//! over in input order, so that the number of threads changes no byte of the output.
//! Boundary: knows nothing of manifests.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// How many results may wait for their turn, a thread.
const WINDOW: usize = 16;

/// How many threads are started at most: more are no faster on any machine.
const MOST: usize = 256;

/// The stack of a worker, in bytes: documents may nest 10,000 deep.
const STACK: usize = 64 << 20;

/// What the workers share: the jobs still to be taken and the results that wait for their turn.
struct Queue<I, R> {
    /// The jobs not yet taken; gone once the last was taken or the sink has said stop.
    jobs: Option<I>,
    /// The results from number `done` on, in order; `None` where a job still runs.
    waiting: VecDeque<Option<R>>,
    /// How many results were handed over.
    done: usize,
    /// How many workers wait for room.
    idle: usize,
    /// Whether the thread that hands results over waits for one.
    starved: bool,
    /// A worker has died; nobody shall wait for its result.
    dead: bool,
}

/// The queue with its two signals.
struct Shared<I, R> {
    queue: Mutex<Queue<I, R>>,
    /// There is room for another job.
    room: Condvar,
    /// A result has come.
    ready: Condvar,
}

/// Runs `work` on every item of `items` and gives the results to `sink` in the items' order.
///
/// The caller's thread is one of the threads. With one, or fewer than two items, nothing is started
/// and all happens here. When `sink` returns `false` no further item is taken.
pub fn in_order<T, R, I>(
    items: I,
    threads: usize,
    work: impl Fn(T) -> R + Sync,
    mut sink: impl FnMut(R) -> bool,
) where
    T: Send,
    R: Send,
    I: Iterator<Item = T> + Send,
{
    let mut items = items;
    let threads = threads.min(MOST);
    if threads < 2 {
        items.map(work).all(sink);
        return;
    }
    // One object starts no thread: look whether there is a second one.
    let (Some(first), second) = (items.next(), items.next()) else {
        return;
    };
    let Some(second) = second else {
        sink(work(first));
        return;
    };
    let jobs = [first, second].into_iter().chain(items);
    let shared = Shared {
        queue: Mutex::new(Queue {
            jobs: Some(jobs),
            waiting: VecDeque::new(),
            done: 0,
            idle: 0,
            starved: false,
            dead: false,
        }),
        room: Condvar::new(),
        ready: Condvar::new(),
    };
    let window = threads * WINDOW;
    thread::scope(|scope| {
        // Where no thread is to be had, all is worked on here.
        for _ in 1..threads {
            let worker = || run_worker(&shared, window, &work);
            let started = thread::Builder::new()
                .stack_size(STACK)
                .spawn_scoped(scope, worker);
            if started.is_err() {
                break;
            }
        }
        hand_over(&shared, window, &work, &mut sink);
    });
}

/// Takes jobs until there are none left.
fn run_worker<T, R, I: Iterator<Item = T>>(
    shared: &Shared<I, R>,
    window: usize,
    work: &impl Fn(T) -> R,
) {
    let mut queue = lock(&shared.queue);
    loop {
        while queue.is_full(window) && !queue.dead {
            queue.idle += 1;
            queue = wait(&shared.room, queue);
            queue.idle -= 1;
        }
        match queue.take() {
            Some(job) => queue = run(shared, queue, job, work),
            None => break,
        }
    }
    drop(queue);
    shared.ready.notify_one();
    shared.room.notify_all();
}

/// Hands results over in order until all jobs are done or the sink has had enough, and works where
/// there is nothing to hand over.
fn hand_over<T, R, I: Iterator<Item = T>>(
    shared: &Shared<I, R>,
    window: usize,
    work: &impl Fn(T) -> R,
    sink: &mut impl FnMut(R) -> bool,
) {
    let mut alarm = Alarm {
        shared,
        armed: true,
    };
    let mut queue = lock(&shared.queue);
    loop {
        if let Some(result) = queue.waiting.front_mut().and_then(Option::take) {
            queue.waiting.pop_front();
            queue.done += 1;
            // To wake nobody costs a call of the kernel, too.
            let idle = queue.idle > 0;
            drop(queue);
            if idle {
                shared.room.notify_one();
            }
            let go_on = sink(result);
            queue = lock(&shared.queue);
            if !go_on {
                queue.jobs = None;
                break;
            }
        } else if queue.dead {
            break;
        } else if !queue.is_full(window)
            && let Some(job) = queue.take()
        {
            queue = run(shared, queue, job, work);
        } else if queue.waiting.is_empty() {
            break;
        } else {
            queue.starved = true;
            queue = wait(&shared.ready, queue);
            queue.starved = false;
        }
    }
    drop(queue);
    alarm.armed = false;
    // Whoever waits for room finds that there are no more jobs.
    shared.room.notify_all();
}

/// Runs a job that was just taken, and puts its result into its place.
fn run<'s, T, R, I>(
    shared: &'s Shared<I, R>,
    mut queue: MutexGuard<'s, Queue<I, R>>,
    job: T,
    work: &impl Fn(T) -> R,
) -> MutexGuard<'s, Queue<I, R>> {
    queue.waiting.push_back(None);
    let number = queue.done + queue.waiting.len() - 1;
    drop(queue);
    let mut alarm = Alarm {
        shared,
        armed: true,
    };
    let result = work(job);
    alarm.armed = false;
    let mut queue = lock(&shared.queue);
    let place = number - queue.done;
    queue.waiting[place] = Some(result);
    if place == 0 && queue.starved {
        shared.ready.notify_one();
    }
    queue
}

impl<T, R, I: Iterator<Item = T>> Queue<I, R> {
    /// Whether results wait in such numbers that no further job is taken.
    fn is_full(&self, window: usize) -> bool {
        self.waiting.len() >= window && self.jobs.is_some()
    }

    /// The next job; after the last one there are none.
    fn take(&mut self) -> Option<T> {
        let job = self.jobs.as_mut()?.next();
        if job.is_none() {
            self.jobs = None;
        }
        job
    }
}

fn wait<'q, Q>(signal: &Condvar, queue: MutexGuard<'q, Q>) -> MutexGuard<'q, Q> {
    signal.wait(queue).unwrap_or_else(PoisonError::into_inner)
}

fn lock<I, R>(queue: &Mutex<Queue<I, R>>) -> MutexGuard<'_, Queue<I, R>> {
    queue.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Frees everybody who waits when a worker panics; the scope then passes the panic on.
struct Alarm<'s, I, R> {
    shared: &'s Shared<I, R>,
    armed: bool,
}

impl<I, R> Drop for Alarm<'_, I, R> {
    fn drop(&mut self) {
        if self.armed {
            lock(&self.shared.queue).dead = true;
            self.shared.ready.notify_all();
            self.shared.room.notify_all();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    fn collect(count: usize, threads: usize) -> Vec<usize> {
        let mut out = Vec::new();
        let work = |n: usize| {
            if n.is_multiple_of(7) {
                thread::yield_now();
            }
            n * 2
        };
        in_order(0..count, threads, work, |n| {
            out.push(n);
            true
        });
        out
    }

    #[test]
    fn results_keep_the_order_of_the_items() {
        for count in [0, 1, 2, 3, 1000] {
            let want: Vec<usize> = (0..count).map(|n| n * 2).collect();
            for threads in [1, 2, 8] {
                assert_eq!(
                    collect(count, threads),
                    want,
                    "{count} items, {threads} threads"
                );
            }
        }
    }

    #[test]
    fn the_sink_can_stop_the_work() {
        for threads in [1, 4] {
            let mut seen = Vec::new();
            in_order(
                0..,
                threads,
                |n: usize| n,
                |n| {
                    seen.push(n);
                    n < 10
                },
            );
            assert_eq!(seen, (0..=10).collect::<Vec<_>>());
        }
    }

    /// All workers wait for room when the sink says stop, as when the reader of a pipe goes away.
    #[test]
    fn workers_that_wait_for_room_learn_of_the_stop() {
        let (threads, taken) = (2, AtomicUsize::new(0));
        let items = (0..).inspect(|_: &usize| {
            taken.fetch_add(1, Ordering::SeqCst);
        });
        in_order(
            items,
            threads,
            |n| n,
            |_| {
                // The window is full behind the one result that was handed over.
                while taken.load(Ordering::SeqCst) < threads * WINDOW + 1 {
                    thread::yield_now();
                }
                thread::sleep(Duration::from_millis(50));
                false
            },
        );
    }

    #[test]
    fn a_worker_that_panics_does_not_leave_the_others_waiting() {
        let outcome = std::panic::catch_unwind(|| {
            in_order(0..100, 4, |n: usize| assert!(n != 50, "job 50"), |()| true);
        });
        assert!(outcome.is_err());
    }
}
