//! What tests share.

pub mod ketch;
pub mod real;
