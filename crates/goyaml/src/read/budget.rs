//! The guard against texts that are small but whose aliases make huge values.
//!
//! Go counts each node it decodes, and those it decodes because of an alias once more. Source of
//! the rules: `unmarshal` and `allowedAliasRatio` in `decode.go` of go.yaml.in/yaml/v2 v2.4.4.

/// Up to this many steps nearly all may come from aliases.
const LOW: u64 = 400_000;
/// From this many steps on only a tenth may.
const HIGH: u64 = 4_000_000;

/// Steps of decoding, as Go counts them.
#[derive(Debug, Default)]
pub(super) struct Budget {
    steps: u64,
    alias_steps: u64,
}

impl Budget {
    /// All steps so far.
    pub(super) fn steps(&self) -> u64 {
        self.steps
    }

    /// Counts one node; false if there is too much aliasing now.
    #[inline]
    pub(super) fn step(&mut self) -> bool {
        self.steps = self.steps.saturating_add(1);
        self.alias_steps <= 100 || self.is_kept()
    }

    /// Counts what an alias stands for; false if that is too much. Go looks after each node, but
    /// the share of aliases only grows meanwhile, so that the end decides.
    pub(super) fn alias(&mut self, steps: u64) -> bool {
        self.steps = self.steps.saturating_add(steps);
        self.alias_steps = self.alias_steps.saturating_add(steps);
        self.is_kept()
    }

    fn is_kept(&self) -> bool {
        let share = self.alias_steps as f64 / self.steps as f64;
        self.alias_steps <= 100 || self.steps <= 1000 || share <= allowed_share(self.steps)
    }
}

fn allowed_share(steps: u64) -> f64 {
    if steps <= LOW {
        0.99
    } else if steps >= HIGH {
        0.10
    } else {
        0.99 - 0.89 * ((steps - LOW) as f64 / (HIGH - LOW) as f64)
    }
}
