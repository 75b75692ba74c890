//! Whole trees: walking one, comparing two, and making one like the other.
//!
//! Several connections work on a tree (`gang`), led from one thread that gives out tasks and hears reports. What is found
//! is told in the order of the tree (`walk`), or compared with the other side at once (`sync`). What is to be done about a
//! directory is a function of what both sides have in it (`plan`), of the rules and of nothing else.

mod filter;
mod gang;
mod key;
mod local;
mod manifest;
mod moves;
mod node;
mod orders;
pub mod plan;
pub mod planfile;
mod remove;
mod sync;
mod walk;

pub use filter::{Filter, Line};
pub use local::{Absent, Root, usual_mask};
pub use node::{Node, Rel, Stamp};
pub use remove::Doomed;
pub use sync::{Act, Audience, Backup, Deed, How, News, Side, Sides, Turn, is_work, mirror};
pub use walk::{DEPTH, Entries, Links, Rules, Visit, walk};
