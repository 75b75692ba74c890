//! Diagnosis: what gets through between this machine and a server, why the rest does not, and how to say so.
//!
//! [`examine`] makes observations, one after another, each with a bound in time; [`advise`] is a function of them and
//! nothing else. Every sentence of the advice rests on an observation that was shown.

mod advice;
#[cfg(test)]
mod advice_table;
mod arrival;
mod attempt;
mod cause;
pub mod draw;
mod findings;
mod probe;

pub use advice::{Advice, advise};
pub use cause::Cause;
pub use findings::{Attempt, Check, Findings, Mark, Stop};
pub use probe::{Patient, examine};
