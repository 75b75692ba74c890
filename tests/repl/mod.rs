//! The shell, as a person at a terminal meets it.

mod asking;
mod completion;
mod history;
mod interrupt;
mod jobs;
mod looks;
mod mode;
mod places;
mod prompt;
mod queue;
mod reconnect;
mod signals;
mod startup;
mod trust;
mod viewing;
mod words;
