//! Several errors in one, with the text that Istio prints of them.
//!
//! Source of the rules: github.com/hashicorp/go-multierror 1.1.1 (`Append`, `Prefix`,
//! `ListFormatFunc`), github.com/hashicorp/errwrap 1.1.0 (`Wrapf`); Istio 1.30.3
//! `pkg/config/validation/agent/validation.go` (`AppendValidation`).

use std::fmt;

/// One message, or a list of them. What was a list once prints as a list, even of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MultiError {
    /// A plain error.
    One(String),
    /// A list of errors.
    Many(Vec<String>),
}

impl MultiError {
    /// The messages, each by itself.
    pub fn messages(&self) -> &[String] {
        match self {
            MultiError::One(message) => std::slice::from_ref(message),
            MultiError::Many(messages) => messages,
        }
    }

    fn into_messages(self) -> Vec<String> {
        match self {
            MultiError::One(message) => vec![message],
            MultiError::Many(messages) => messages,
        }
    }

    /// The same with a text before each message. Go keeps the message's place in that text by
    /// `{{err}}`, so whoever writes that in a value gets the message there, too.
    #[must_use]
    pub fn prefixed(self, prefix: &str) -> Self {
        let put = |message: String| format!("{} {message}", prefix.replace("{{err}}", &message));
        match self {
            unchanged if prefix.is_empty() => unchanged,
            MultiError::One(message) => MultiError::One(put(message)),
            MultiError::Many(messages) => MultiError::Many(messages.into_iter().map(put).collect()),
        }
    }
}

impl From<String> for MultiError {
    fn from(message: String) -> Self {
        MultiError::One(message)
    }
}

impl From<&str> for MultiError {
    fn from(message: &str) -> Self {
        MultiError::One(message.to_owned())
    }
}

impl fmt::Display for MultiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MultiError::One(message) => f.write_str(message),
            MultiError::Many(messages) => {
                let (count, plural) = match messages.len() {
                    1 => (1, ""),
                    count => (count, "s"),
                };
                write!(f, "{count} error{plural} occurred:\n\t")?;
                write!(f, "* {}\n\n", messages.join("\n\t* "))
            }
        }
    }
}

impl std::error::Error for MultiError {}

/// Errors as they are found.
#[derive(Clone, Debug, Default)]
pub struct Errors(Option<MultiError>);

impl Errors {
    /// Adds an error to a list, as `multierror.Append` does: even one makes a list.
    pub fn append(&mut self, error: impl Into<MultiError>) {
        let mut messages = self
            .0
            .take()
            .map_or_else(Vec::new, MultiError::into_messages);
        messages.extend(error.into().into_messages());
        self.0 = Some(MultiError::Many(messages));
    }

    /// Adds an error, and makes a list only of the second, as Istio's `AppendErrors` does.
    pub fn join(&mut self, error: impl Into<MultiError>) {
        match self.0 {
            None => self.0 = Some(error.into()),
            Some(_) => self.append(error),
        }
    }

    /// [`Errors::join`] with what a check answered.
    pub fn join_result(&mut self, result: Result<(), MultiError>) {
        if let Err(error) = result {
            self.join(error);
        }
    }

    /// [`Errors::join`] with what a check answered, under a prefix.
    pub fn join_prefixed<E: Into<MultiError>>(&mut self, prefix: &str, result: Result<(), E>) {
        if let Err(error) = result {
            self.join(error.into().prefixed(prefix));
        }
    }

    /// [`Errors::append`] with what a check answered, under a prefix ("" for none).
    pub fn append_result<E: Into<MultiError>>(&mut self, prefix: &str, result: Result<(), E>) {
        if let Err(error) = result {
            self.append(error.into().prefixed(prefix));
        }
    }

    /// All of them, if there are any.
    ///
    /// # Errors
    /// The errors.
    pub fn finish(self) -> Result<(), MultiError> {
        self.0.map_or(Ok(()), Err)
    }
}
