//! What functions may know of the world, and how far an execution may go. Nothing is taken from
//! the air: without an answer from the host the clock stands at 1970 and the environment is empty.

/// A point in time, counted from 1970-01-01T00:00:00 UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp {
    /// Whole seconds.
    pub seconds: i64,
    /// Nanoseconds within the second, below 1,000,000,000.
    pub nanos: u32,
}

/// Looks up an environment variable.
pub type Env = Box<dyn Fn(&str) -> Option<String> + Send + Sync>;

/// Gives 64 random bits at each call.
pub type Random = Box<dyn Fn() -> u64 + Send + Sync>;

/// The world of an execution. May be shared by threads.
pub struct Context {
    /// The time `now` answers, the same all through a run.
    pub now: Timestamp,
    /// The local time zone, by its IANA name.
    pub zone: String,
    /// Looks up environment variables, for `env` and `expandenv`.
    pub env: Env,
    /// The source of `randAlpha`, `uuidv4`, `shuffle` …; none by default, and they fail.
    pub random: Option<Random>,
    /// How far an execution may go.
    pub limits: Limits,
}

/// Limits of one execution; passing one is an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How many templates may be open within one another; Go allows 100,000.
    pub template_depth: usize,
    /// Bytes of a text that one call of a function may make; Go's are bounded by memory alone.
    pub text: usize,
    /// Elements of a list that one call of a function may make.
    pub items: usize,
    /// Bytes an execution may write, checked at each statement; no limit by default, as in Go.
    pub output: usize,
    /// Steps an execution may take: a statement is one, each round of a loop anew, and so is a
    /// call; calls that do much take more (see [`crate::Work`]). No limit by default, as in Go.
    pub steps: u64,
}

impl Limits {
    /// Asks whether a call may make a text of so many bytes.
    ///
    /// # Errors
    /// It is longer than the limit.
    pub fn text(&self, bytes: usize) -> Result<(), String> {
        if bytes <= self.text {
            return Ok(());
        }
        Err(format!(
            "the result would be longer than the limit of {} bytes",
            self.text
        ))
    }

    /// Asks whether a call may make a list of so many elements.
    ///
    /// # Errors
    /// It is longer than the limit.
    pub fn items(&self, count: usize) -> Result<(), String> {
        if count <= self.items {
            return Ok(());
        }
        Err(format!(
            "the result would have more than the limit of {} elements",
            self.items
        ))
    }
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            template_depth: 100_000,
            text: 16 << 20,
            items: 1_000_000,
            output: usize::MAX,
            steps: u64::MAX,
        }
    }
}

impl Default for Context {
    fn default() -> Self {
        Context {
            now: Timestamp::default(),
            zone: "UTC".to_owned(),
            env: Box::new(|_| None),
            random: None,
            limits: Limits::default(),
        }
    }
}
