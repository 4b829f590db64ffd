//! What Go printed, beside what the emitter prints.
