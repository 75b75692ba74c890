//! Diagnosis: what gets through between this machine and a server, why the rest does not, and how to say so.

pub mod draw;
