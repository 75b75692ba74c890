//! Whole trees: walking one, comparing two, and making one like the other.
//!
//! Several connections work on a tree (`gang`), led from one thread that gives out tasks and hears reports; what they find
//! is told in the order of the tree (`walk`), whoever was first.

mod gang;
mod remove;
mod walk;

pub use remove::Doomed;
pub use walk::{DEPTH, Entries, Links, Rules, Visit, walk};
