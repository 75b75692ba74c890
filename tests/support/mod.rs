//! What tests share.

pub mod ketch;
pub mod player;
pub mod puppet;
pub mod real;
pub mod transcript;
