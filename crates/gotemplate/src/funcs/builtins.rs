//! Go's own template functions.
