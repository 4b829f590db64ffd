//! istioctl's flags that mean nothing here: accepted, hidden, warned about.
//!
//! Boundary: one table, and the clap arguments made of it. A flag that gets a
//! meaning leaves the table.
//! Source of its rules: `istioctl kube-inject --help` of 1.30.3 with its
//! hidden flags (istioctl/pkg/clioptions, pkg/log/options.go, pkg/log/klog.go).

use crate::report::{Code, Diagnostic};
use clap::{Arg, ArgAction, ArgMatches, Args, Command, Error, FromArgMatches};

/// One flag.
struct Ignored {
    long: &'static str,
    alias: Option<&'static str>,
    /// Whether it is a switch, which may still be written `--flag=false`.
    switch: bool,
    /// Why it means nothing.
    why: &'static str,
}

const fn value(long: &'static str, why: &'static str) -> Ignored {
    Ignored {
        long,
        alias: None,
        switch: false,
        why,
    }
}

const fn switch(long: &'static str, why: &'static str) -> Ignored {
    Ignored {
        switch: true,
        ..value(long, why)
    }
}

const NO_XDS: &str = "no control plane is asked";
const NO_LOG: &str = "reports are governed by -v, -q and --report";

const IGNORED: [Ignored; 15] = [
    value("xds-address", NO_XDS),
    value("xds-label", NO_XDS),
    value("xds-port", NO_XDS),
    value("cert-dir", NO_XDS),
    value("authority", NO_XDS),
    value("timeout", NO_XDS),
    switch("insecure", NO_XDS),
    switch("plaintext", NO_XDS),
    value("vklog", NO_LOG),
    value("log_target", NO_LOG),
    value("log_output_level", NO_LOG),
    value("log_stacktrace_level", NO_LOG),
    value("log_caller", NO_LOG),
    switch("log_as_json", NO_LOG),
    Ignored {
        alias: Some("webhook-config"),
        ..value("webhookConfig", "webhooks are found by their labels")
    },
];

/// The flags of the table that were given.
#[derive(Clone, Debug, Default)]
pub struct IgnoredArgs {
    given: Vec<usize>,
}

impl IgnoredArgs {
    /// A warning for each flag that was given.
    pub fn warnings(&self) -> impl Iterator<Item = Diagnostic> {
        self.given.iter().map(|&i| {
            let flag = &IGNORED[i];
            let message = format!("--{} has no effect: {}", flag.long, flag.why);
            Diagnostic::new(Code::IgnoredFlag, message)
        })
    }
}

impl FromArgMatches for IgnoredArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let given = |i: &usize| matches.contains_id(IGNORED[*i].long);
        Ok(IgnoredArgs {
            given: (0..IGNORED.len()).filter(given).collect(),
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Args for IgnoredArgs {
    fn augment_args(command: Command) -> Command {
        command.args(IGNORED.iter().map(|flag| {
            let mut arg = Arg::new(flag.long)
                .long(flag.long)
                .hide(true)
                .action(ArgAction::Append)
                .value_name("VALUE");
            arg = match flag.switch {
                true => arg
                    .num_args(0..=1)
                    .require_equals(true)
                    .default_missing_value("true"),
                false => arg.allow_hyphen_values(true),
            };
            if let Some(alias) = flag.alias {
                arg = arg.alias(alias);
            }
            arg
        }))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn warned(args: &[&str]) -> Vec<String> {
        let command = IgnoredArgs::augment_args(Command::new("kube-inject"));
        let matches = command
            .try_get_matches_from([&["kube-inject"], args].concat())
            .unwrap();
        let ignored = IgnoredArgs::from_arg_matches(&matches).unwrap();
        ignored.warnings().map(|warning| warning.message).collect()
    }

    #[test]
    fn accepted_as_istioctl_does() {
        let cases: &[(&[&str], &[&str])] = &[
            (&[], &[]),
            (
                &["--insecure"],
                &["--insecure has no effect: no control plane is asked"],
            ),
            (
                &["--insecure=false", "--plaintext=true"],
                &[
                    "--insecure has no effect: no control plane is asked",
                    "--plaintext has no effect: no control plane is asked",
                ],
            ),
            (
                &["--xds-address", "a:1"],
                &["--xds-address has no effect: no control plane is asked"],
            ),
            (
                &["--vklog=9", "--vklog=8"],
                &["--vklog has no effect: reports are governed by -v, -q and --report"],
            ),
            (
                &["--webhook-config=x"],
                &["--webhookConfig has no effect: webhooks are found by their labels"],
            ),
        ];
        for (args, expected) in cases {
            assert_eq!(warned(args), *expected, "{args:?}");
        }
    }
}
